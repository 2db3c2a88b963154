// What narrows the threads down: the forums, those that can only be opened in the browser, and the topics; what is
// being written; and how much is kept on this computer.
#pragma once

#include "support/community/ThreadStore.h"
#include "ui/common/Workspace.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace lotse::ui
{

class ForumPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ForumPanel(Workspace& workspace, QWidget* parent = nullptr);

    void reload();
    void setForum(const QString& forumId);
    const std::vector<community::Forum>& forums() const { return m_forums; }
    QString forumId() const { return m_forumId; }
    QString topicId() const { return m_topicId; }

Q_SIGNALS:
    void chosen(); // another forum or topic
    void forumsRead();
    void askWanted();
    void draftWanted(const QString& draftId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void readTopics();
    void readDrafts();
    void readSize();
    void showForums();
    void showLinks();
    void showSize();
    void chooseNotices();
    void retranslate();

    Workspace& m_workspace;
    std::vector<community::Forum> m_forums;
    QString m_forumId;
    QString m_topicId;
    std::optional<community::MirrorSize> m_size;
    QTimer m_counting;
    bool m_filling = false;

    QPushButton* m_ask;
    QLabel* m_forumHead;
    QListWidget* m_forumList;
    QWidget* m_links;
    QVBoxLayout* m_linkLines;
    QLabel* m_topicHead;
    QListWidget* m_topicList;
    QLabel* m_draftHead;
    QListWidget* m_draftList;
    QPushButton* m_notify;
    QLabel* m_keepLabel;
    QComboBox* m_keep;
    QLabel* m_kept;
};

} // namespace lotse::ui
