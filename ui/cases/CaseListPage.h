// The first page of My Cases: filter, how many and how fresh, the list, and what to say when it is empty.
#pragma once

#include "support/cases/CaseBook.h"
#include "support/sync/SyncSchedule.h"
#include "ui/cases/CaseListModel.h"
#include "ui/common/Look.h"
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
class CaseActions;
class CaseListView;
class SearchHead;
class SegmentedChoice;
class SelectionBar;

class CaseListPage final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseListPage(Workspace& workspace, QWidget* parent = nullptr);

    void start(); // the first lines are asked for
    void retranslate();
    void focusList();
    void focusSearch();
    const CaseListModel& model() const { return *m_model; }

Q_SIGNALS:
    void opened(const QString& caseId, const QString& outboxItem);

private:
    void build();
    void connectStores();
    void connectSearch();
    void applySearch();
    void goTo(const cases::SavedView& view);
    void showSelection();
    void say(Tone tone, const QString& text, const QString& more = {});
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
    SearchHead* m_search;
    SelectionBar* m_selection;
    CaseActions* m_actions;
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
    QTimer* m_minute;        // ages grow
    bool m_failed = false;   // the banner says why the list could not be read
    bool m_hadWords = false; // the search had words before
    sync::JobState m_job;
    QDateTime m_lastComplete;
};

} // namespace lotse::ui
