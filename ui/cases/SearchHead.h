// What narrows My Cases down: the search box, filters and views to choose from, and the filters that are on as chips.
#pragma once

#include "support/cases/CaseBook.h"
#include "ui/common/Workspace.h"

#include <QWidget>

class QPushButton;

namespace lotse::ui
{

class FilterChips;
class FilterPanel;
class SearchBar;
class ViewsPanel;

class SearchHead final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchHead(Workspace& workspace, QWidget* parent = nullptr);

    // The filters and what stands in the box.
    cases::CaseSearch search() const;
    void setSearch(const cases::CaseSearch& search);
    // What else is kept with a view: the order, and filters that are chosen elsewhere.
    void setStanding(cases::SortBy sort, bool descending, const cases::CaseSearch& chosenElsewhere);
    void focusBox();
    SearchBar& box() { return *m_box; }

Q_SIGNALS:
    void changed();
    void viewChosen(const lotse::cases::SavedView& view);
    void toList(); // the person goes on to the list

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void readValues();
    // What is complete in the box becomes a chip.
    void takeFilters();
    void choose(const cases::SearchTerm& term);
    void showFilters();
    cases::SavedView current() const;

    Workspace& m_workspace;
    std::vector<cases::SearchTerm> m_filters;
    SearchBar* m_box;
    QPushButton* m_filterButton;
    QPushButton* m_viewButton;
    FilterChips* m_chips;
    FilterPanel* m_filterPanel = nullptr; // made when it is first needed
    ViewsPanel* m_viewsPanel = nullptr;
    cases::KnownValues m_known;
    cases::SavedView m_standing;
    bool m_reading = false;
};

} // namespace lotse::ui
