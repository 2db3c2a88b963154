// The first page of My Cases: filter, how many and how fresh, the list, and what to say when it is empty.
#pragma once

#include "support/sync/SyncSchedule.h"
#include "ui/cases/CaseListModel.h"
#include "ui/common/Workspace.h"

#include <QWidget>

class QLabel;
class QComboBox;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace lotse::ui
{

class Banner;
class CaseListView;
class SegmentedChoice;

class CaseListPage final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseListPage(Workspace& workspace, QWidget* parent = nullptr);

    void start(); // the first lines are asked for
    void retranslate();
    void focusList();
    const CaseListModel& model() const { return *m_model; }

Q_SIGNALS:
    void opened(const QString& caseId, const QString& outboxItem);

private:
    void build();
    void connectStores();
    void readSyncState();
    void readOutbox();
    void showStanding();
    void showCount();
    void showEmptiness();
    void showSorting();
    QString freshness() const;
    QWidget* makeEmptyPage();

    Workspace& m_workspace;
    CaseListModel* m_model;
    CaseListView* m_view;
    SegmentedChoice* m_filter;
    QLabel* m_count;
    QLabel* m_freshness;
    QLabel* m_sortLabel;
    QComboBox* m_sort;
    QToolButton* m_order;
    QToolButton* m_refresh;
    Banner* m_banner;
    QStackedLayout* m_stack;
    QLabel* m_emptyTitle;
    QLabel* m_emptyText;
    QTimer* m_minute; // ages grow
    sync::JobState m_job;
    QDateTime m_lastComplete;
};

} // namespace lotse::ui
