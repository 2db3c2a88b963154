#include "ui/cases/SearchHead.h"

#include "ui/cases/FilterChips.h"
#include "ui/cases/FilterPanel.h"
#include "ui/cases/SearchBar.h"
#include "ui/cases/ViewsPanel.h"
#include "ui/common/Answer.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

cases::CaseSearch parsed(const QString& text)
{
    return cases::parseCaseSearch(text, QDate::currentDate(), QLocale());
}

} // namespace

SearchHead::SearchHead(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_box(new SearchBar(this)),
      m_filterButton(new QPushButton(this)),
      m_viewButton(new QPushButton(this)),
      m_chips(new FilterChips(this))
{
    build();
    retranslate();
}

void SearchHead::build()
{
    for (QPushButton* button : {m_filterButton, m_viewButton}) {
        button->setAutoDefault(true);
        button->setIcon(icon(u"chevron"_qs));
        button->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::small);
    row->addWidget(m_box, 1);
    row->addWidget(m_filterButton);
    row->addWidget(m_viewButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::small);
    column->addLayout(row);
    column->addWidget(m_chips);
    setFocusProxy(m_box);

    connect(m_box, &SearchBar::typed, this, &SearchHead::changed);
    connect(m_box, &SearchBar::entered, this, &SearchHead::takeFilters);
    connect(m_box, &SearchBar::leftDown, this, &SearchHead::toList);
    connect(m_box, &SearchBar::escaped, this, [this] { setSearch({}); });
    connect(m_box, &SearchBar::valuesWanted, this, &SearchHead::readValues);
    connect(m_chips, &FilterChips::removed, this, [this](int term) {
        m_filters.erase(m_filters.begin() + term);
        showFilters();
        Q_EMIT changed();
    });
    connect(m_chips, &FilterChips::allRemoved, this, [this] {
        m_filters.clear();
        showFilters();
        m_box->setFocus();
        Q_EMIT changed();
    });
    connect(m_filterButton, &QPushButton::clicked, this, [this] {
        if (!m_filterPanel) {
            m_filterPanel = new FilterPanel(m_workspace.vendor.name, window());
            connect(m_filterPanel, &FilterPanel::chosen, this, &SearchHead::choose);
        }
        readValues();
        m_filterPanel->setKnownValues(m_known);
        m_filterPanel->setTerms(m_filters);
        m_filterPanel->dropFrom(m_filterButton);
    });
    connect(m_viewButton, &QPushButton::clicked, this, [this] {
        if (!m_viewsPanel) {
            const auto count = [this](const cases::SavedView& view) {
                return m_workspace.cases.count(
                    {.search = parsed(view.search), .urgentTrigger = m_workspace.vendor.productionDown.trigger});
            };
            m_viewsPanel = new ViewsPanel(m_workspace.caseBook, count, window());
            connect(m_viewsPanel, &ViewsPanel::chosen, this, &SearchHead::viewChosen);
        }
        m_viewsPanel->openBelow(m_viewButton, current());
    });
}

cases::SavedView SearchHead::current() const
{
    cases::SavedView view = m_standing;
    cases::CaseSearch whole = parsed(m_standing.search);
    for (const cases::SearchTerm& term : search().terms) {
        whole.terms.push_back(term);
    }
    view.search = cases::toText(whole);
    return view;
}

cases::CaseSearch SearchHead::search() const
{
    cases::CaseSearch whole{.terms = m_filters};
    for (cases::SearchTerm& term : parsed(m_box->text()).terms) {
        whole.terms.push_back(std::move(term));
    }
    return whole;
}

void SearchHead::setSearch(const cases::CaseSearch& search)
{
    m_filters.clear();
    cases::CaseSearch words;
    for (const cases::SearchTerm& term : search.terms) {
        (term.key ? m_filters : words.terms).push_back(term);
    }
    {
        const QSignalBlocker quiet(m_box);
        m_box->setText(cases::toText(words));
    }
    showFilters();
    Q_EMIT changed();
}

void SearchHead::setStanding(cases::SortBy sort, bool descending, const cases::CaseSearch& chosenElsewhere)
{
    m_standing = {.name = {}, .search = cases::toText(chosenElsewhere), .sort = sort, .descending = descending};
}

void SearchHead::focusBox()
{
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->selectAll();
}

void SearchHead::takeFilters()
{
    cases::CaseSearch rest;
    bool took = false;
    for (const cases::SearchTerm& term : parsed(m_box->text()).terms) {
        if (!term.key || !term.hasEffect()) {
            rest.terms.push_back(term);
            continue;
        }
        took = true;
        const bool known = std::any_of(m_filters.begin(), m_filters.end(),
                                       [&](const cases::SearchTerm& one) { return one.means(term); });
        if (!known) {
            m_filters.push_back(term);
        }
    }
    if (!took) {
        Q_EMIT toList();
        return;
    }
    {
        const QSignalBlocker quiet(m_box);
        m_box->setText(cases::toText(rest));
    }
    showFilters();
    Q_EMIT changed();
}

void SearchHead::choose(const cases::SearchTerm& term)
{
    std::erase_if(m_filters, [&](const cases::SearchTerm& one) {
        return term.trait ? one.trait == term.trait : one.key == term.key && !one.negated;
    });
    if (!term.value.isEmpty()) {
        m_filters.push_back(term);
    }
    showFilters();
    Q_EMIT changed();
}

void SearchHead::showFilters()
{
    m_chips->setTerms(m_filters);
    if (m_filterPanel) {
        m_filterPanel->setTerms(m_filters);
    }
}

void SearchHead::readValues()
{
    if (m_reading) {
        return;
    }
    m_reading = true;
    whenAnswered(m_workspace.cases.knownValues(), this, [this](const Result<cases::KnownValues>& known) {
        m_reading = false;
        if (!known) {
            return;
        }
        m_known = *known;
        m_box->setKnownValues(m_known);
        if (m_filterPanel) {
            m_filterPanel->setKnownValues(m_known);
        }
    });
}

void SearchHead::retranslate()
{
    m_filterButton->setText(tr("Fil&ter", "button: choose filters for My Cases"));
    m_viewButton->setText(tr("&Views", "button: saved searches of My Cases"));
}

void SearchHead::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace lotse::ui
