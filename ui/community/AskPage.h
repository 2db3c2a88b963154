// Asking in a forum: the title first, with the threads that may answer it; what becomes public is looked at and shown
// before it leaves; kept while it is typed.
#pragma once

#include "ui/common/Workspace.h"
#include "ui/community/ForumDraft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lotse::ui
{

class Banner;
class PublicReview;
class SimilarList;
class TextBox;

class AskPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AskPage(Workspace& workspace, QWidget* parent = nullptr);

    void setForums(std::vector<community::Forum> forums);
    // A new question; `content` as of community::questionKind.
    void ask(const QJsonObject& content);
    void goOn(const QString& draftId);
    QString draftId() const { return m_draft.draftId(); }
    bool isEmpty() const;
    void focusTitle();

Q_SIGNALS:
    void threadWanted(const QString& threadId);
    void sent(const QString& itemId);
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectAll();
    void showDraft();
    void showTopics();
    void showState();
    void review();
    void send();
    void sendNow();
    QString forumId() const;
    void retranslate();
    static QString noTopicWords();

    Workspace& m_workspace;
    ForumDraft m_draft;
    std::vector<community::Forum> m_forums;
    bool m_showing = false;
    bool m_sending = false;
    bool m_asked = false; // about what stays readable

    QLabel* m_head;
    QLabel* m_saved;
    QLabel* m_forumLabel;
    QComboBox* m_forum;
    QLabel* m_titleLabel;
    QLineEdit* m_title;
    SimilarList* m_similar;
    QLabel* m_textLabel;
    TextBox* m_text;
    QLabel* m_topicLabel;
    QComboBox* m_topic;
    PublicReview* m_review;
    Banner* m_banner;
    QPushButton* m_discard;
    QPushButton* m_close;
    QPushButton* m_send;
};

} // namespace lotse::ui
