// Threads that may answer what is being asked, while its title is typed: from this computer at once, then what the
// portal's own search adds.
#pragma once

#include "ui/common/Workspace.h"
#include "ui/community/ThreadListModel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace lotse::ui
{

class SimilarList final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarList(Workspace& workspace, QWidget* parent = nullptr);

    void look(const QString& title, const QString& forumId);

Q_SIGNALS:
    void opened(const QString& threadId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void lookHere();
    void lookThere();
    void show(const std::vector<community::ThreadRow>& rows);
    void retranslate();

    Workspace& m_workspace;
    QString m_title;
    QString m_forum;
    std::vector<community::ThreadRow> m_rows;
    std::stop_source m_stop;
    QTimer m_here;
    QTimer m_there;
    QLabel* m_head;
    QListWidget* m_list;
};

} // namespace lotse::ui
