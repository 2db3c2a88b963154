// The threads: what is sought, which of them and in what order, the list, and the way to the portal's own search.
#pragma once

#include "ui/common/Look.h"
#include "ui/common/Workspace.h"
#include "ui/community/ThreadListModel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace lotse::ui
{

class Banner;

class ThreadListPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ThreadListPanel(Workspace& workspace, QWidget* parent = nullptr);

    void setPlace(const QString& forumId, const QString& topicId);
    void choose(const QString& threadId); // selects it where it is in the list
    void refresh();
    void focusSearch();
    // How fresh the list is; a tone above Info is shown as a warning with its way out.
    void setStanding(const QString& freshness, Tone tone, const QString& message, const QString& detail,
                     const QString& action);
    const ThreadListModel& model() const { return *m_model; }

Q_SIGNALS:
    void opened(const QString& threadId);
    void standingActed();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void connectAll();
    void apply();
    void open(const QModelIndex& index);
    void searchServer();
    void showState();
    void retranslate();

    Workspace& m_workspace;
    ThreadListModel* m_model;
    community::ThreadQuery m_query;
    QString m_current; // thread that is selected
    int m_scroll = 0;  // while lines are replaced
    bool m_searching = false;
    bool m_failed = false;
    QString m_found; // what the portal's search said
    std::stop_source m_stop;

    QLineEdit* m_search;
    QComboBox* m_show;
    QComboBox* m_order;
    QLabel* m_count;
    Banner* m_banner;
    QListView* m_list;
    QLabel* m_empty;
    QPushButton* m_server;
    QLabel* m_serverNote;
};

} // namespace lotse::ui
