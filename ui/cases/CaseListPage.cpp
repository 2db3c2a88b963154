#include "ui/cases/CaseListPage.h"

#include "support/reports/SubjectRule.h"
#include "ui/cases/CaseActions.h"
#include "ui/cases/CaseListView.h"
#include "ui/cases/CaseTexts.h"
#include "ui/cases/SearchBar.h"
#include "ui/cases/SearchHead.h"
#include "ui/cases/SegmentedChoice.h"
#include "ui/cases/SelectionBar.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr std::array shows{cases::CaseQuery::Show::All, cases::CaseQuery::Show::Open, cases::CaseQuery::Show::Closed};
constexpr std::array sortColumns{CaseListModel::Changed, CaseListModel::Number,   CaseListModel::Subject,
                                 CaseListModel::Product, CaseListModel::Severity, CaseListModel::Status,
                                 CaseListModel::Turn,    CaseListModel::Contact,  CaseListModel::Mark};
constexpr int byMatch = CaseListModel::ColumnCount; // in place of a column
const QString casesJob = u"cases"_qs;               // the job that mirrors them
constexpr int emptyIconSize = 56;
constexpr int emptyTextWidth = 440;

QString whenText(const QDateTime& time, const QDateTime& now)
{
    return time.toLocalTime().date() == now.toLocalTime().date() ? formatTime(time) : formatDateTime(time);
}

CaseSource sourceOf(cases::CaseStore& store)
{
    return {
        .count = [&store](cases::CaseQuery query, std::stop_token stop) { return store.count(query, std::move(stop)); },
        .rows = [&store](cases::CaseQuery query, int offset, int limit,
                         std::stop_token stop) { return store.rows(query, offset, limit, std::move(stop)); },
        .excerpts =
            [&store](std::vector<cases::CaseRow> rows, QStringList words, std::stop_token stop) {
                return store.excerpts(std::move(rows), std::move(words), std::move(stop));
            }};
}

// The open or closed ones are chosen by a control of their own.
cases::SearchTerm termOf(cases::CaseQuery::Show show)
{
    const bool open = show == cases::CaseQuery::Show::Open;
    return {.key = cases::SearchKey::Is,
            .value = open ? u"open"_qs : u"closed"_qs,
            .trait = open ? cases::CaseTrait::Open : cases::CaseTrait::Closed};
}

} // namespace

CaseListPage::CaseListPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_model(new CaseListModel(
          sourceOf(workspace.cases), workspace.clock,
          [phrases = workspace.vendor.productionDown](const QString& subject) {
              return reports::isUrgentSubject(phrases, subject);
          },
          this)),
      m_view(new CaseListView(*m_model, this)),
      m_search(new SearchHead(workspace, this)),
      m_selection(new SelectionBar(this)),
      m_actions(new CaseActions(workspace, *m_model, this)),
      m_filter(new SegmentedChoice(static_cast<int>(shows.size()), this)),
      m_count(new QLabel(this)),
      m_freshness(new QLabel(this)),
      m_sortLabel(new QLabel(this)),
      m_sort(new QComboBox(this)),
      m_order(new QToolButton(this)),
      m_refresh(new QToolButton(this)),
      m_banner(new Banner(this)),
      m_emptyTitle(new QLabel(this)),
      m_emptyText(new QLabel(this)),
      m_minute(new QTimer(this))
{
    build();
    connectStores();
    connectSearch();
    retranslate();
}

void CaseListPage::build()
{
    m_model->setVendorName(m_workspace.vendor.name);
    m_view->setPhrases(m_workspace.vendor.productionDown);
    setTextRole(m_count, TextRole::Heading);
    setTextRole(m_freshness, TextRole::Secondary);
    for (QLabel* label : {m_count, m_freshness, m_emptyTitle, m_emptyText}) {
        label->setTextFormat(Qt::PlainText);
    }
    m_refresh->setIcon(icon(u"refresh"_qs));
    setTextRole(m_sortLabel, TextRole::Secondary);
    m_sortLabel->setBuddy(m_sort);
    m_sort->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const int column : sortColumns) {
        m_sort->addItem(QString(), column);
    }
    m_sort->addItem(QString(), byMatch);
    m_order->setFocusPolicy(Qt::StrongFocus);
    m_refresh->setFocusPolicy(Qt::StrongFocus);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_count);
    texts->addWidget(m_freshness);
    auto* top = new QHBoxLayout;
    top->setSpacing(Space::small);
    top->addLayout(texts, 1);
    top->addWidget(m_filter);
    top->addSpacing(Space::small);
    top->addWidget(m_sortLabel);
    top->addWidget(m_sort);
    top->addWidget(m_order);
    top->addWidget(m_refresh);

    auto* content = new QWidget(this);
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_view);
    m_stack->addWidget(makeEmptyPage());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::small, Space::large, Space::medium);
    layout->setSpacing(Space::medium - Space::tiny);
    layout->addLayout(top);
    layout->addWidget(m_search);
    layout->addWidget(m_banner);
    layout->addWidget(content, 1);
    layout->addWidget(m_selection);
    setFocusProxy(m_view);
    setTabOrder(m_view, m_selection);
    setTabOrder(m_selection, m_filter);
    setTabOrder(m_filter, m_sort);
    setTabOrder(m_sort, m_order);
    setTabOrder(m_order, m_refresh);
}

QWidget* CaseListPage::makeEmptyPage()
{
    auto* page = new QFrame(this);
    makeCard(page);
    auto* picture = new QLabel(page);
    picture->setPixmap(icon(u"cases"_qs).pixmap(QSize(emptyIconSize, emptyIconSize), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    setTextRole(m_emptyTitle, TextRole::Heading);
    setTextRole(m_emptyText, TextRole::Secondary);
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyText->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_emptyText->setWordWrap(true);
    m_emptyText->setMaximumWidth(emptyTextWidth);
    auto* narrow = new QHBoxLayout;
    narrow->addStretch(1);
    narrow->addWidget(m_emptyText, emptyTextWidth);
    narrow->addStretch(1);
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(Space::small);
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(m_emptyTitle);
    layout->addLayout(narrow);
    layout->addStretch(3);
    return page;
}

void CaseListPage::connectStores()
{
    connect(m_filter, &SegmentedChoice::chosen, this, &CaseListPage::applySearch);
    connect(m_sort, &QComboBox::activated, m_model, [this] {
        cases::CaseQuery query = m_model->query();
        query.sort = CaseListModel::sortBy(m_sort->currentData().toInt()).value_or(cases::SortBy::Match);
        m_model->setQuery(query);
    });
    connect(m_order, &QToolButton::clicked, m_model, [this] {
        cases::CaseQuery query = m_model->query();
        query.descending = !query.descending;
        m_model->setQuery(query);
    });
    connect(m_refresh, &QToolButton::clicked, this, [this] { m_workspace.sync.wake(); });
    connect(m_view, &CaseListView::opened, this, [this](const QString& id) {
        const CaseListModel::Line* const line = m_model->line(m_view->currentIndex().row());
        Q_EMIT opened(id, line ? line->row.outboxItem : QString());
    });
    connect(m_model, &CaseListModel::arrived, this, [this] {
        if (m_failed) {
            m_failed = false;
            m_banner->show(Tone::Neutral, {});
        }
        showCount();
        showEmptiness();
        showSelection();
    });
    connect(m_model, &CaseListModel::queryChanged, this, &CaseListPage::showSorting);
    connect(m_model, &CaseListModel::failed, this, [this](const Error& error) {
        m_failed = true;
        const ErrorText text = errorText(error);
        say(Tone::Warning, text.message, text.advice);
        showEmptiness();
    });
    // The stores signal from their own threads.
    connect(&m_workspace.cases, &cases::CaseStore::changed, m_model,
            [this](const QStringList& ids) { m_model->refresh(ids.isEmpty()); });
    connect(&m_workspace.cases, &cases::CaseStore::syncStateChanged, this, &CaseListPage::readSyncState);
    connect(
        &m_workspace.sync, &sync::SyncSchedule::stateChanged, this,
        [this](const sync::JobState& state) {
            if (state.job == casesJob) {
                m_job = state;
                showStanding();
            }
        },
        Qt::QueuedConnection);
    connect(
        &m_workspace.outbox, &outbox::Outbox::itemChanged, this,
        [this](const outbox::Item& item) { m_model->setOutboxState(item.id, item.state); }, Qt::QueuedConnection);
    connect(m_minute, &QTimer::timeout, this, [this] {
        m_view->viewport()->update();
        showStanding();
    });
}

void CaseListPage::connectSearch()
{
    connect(m_search, &SearchHead::changed, this, &CaseListPage::applySearch);
    connect(m_search, &SearchHead::viewChosen, this, &CaseListPage::goTo);
    connect(m_search, &SearchHead::toList, this, &CaseListPage::focusList);
    connect(m_view, &CaseListView::leftUp, this, &CaseListPage::focusSearch);
    connect(m_view, &CaseListView::escaped, this, [this] { m_search->setSearch({}); });
    connect(m_view, &CaseListView::selectionMoved, this, &CaseListPage::showSelection);
    connect(m_selection, &SelectionBar::readWanted, this,
            [this](bool read) { m_actions->markRead(m_view->selectedRuns(), read); });
    connect(m_selection, &SelectionBar::watchWanted, this,
            [this](bool watched) { m_actions->watch(m_view->selectedRuns(), watched); });
    connect(m_selection, &SelectionBar::exportWanted, this, [this] { m_actions->exportCsv(m_view->selectedRuns()); });
    connect(m_actions, &CaseActions::said, this, [this](const QString& text) { say(Tone::Good, text); });
    connect(m_actions, &CaseActions::failed, this, [this](const Error& error) {
        const ErrorText text = errorText(error);
        say(Tone::Warning, text.message, text.advice);
    });
    connect(m_banner, &Banner::firstAction, this, [this] { m_banner->show(Tone::Neutral, {}); });
    connect(&m_workspace.caseBook, &cases::CaseBook::changed, m_model, [this] { m_model->refresh(); });
    auto* find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &CaseListPage::focusSearch);
}

void CaseListPage::say(Tone tone, const QString& text, const QString& more)
{
    m_banner->setActions(tr("Close"));
    m_banner->show(tone, text, more);
}

void CaseListPage::applySearch()
{
    cases::CaseQuery query = m_model->query();
    query.show = shows[static_cast<std::size_t>(m_filter->current())];
    query.search = m_search->search();
    const bool hasWords = !query.words().isEmpty();
    if (hasWords && !m_hadWords && query.sort == cases::SortBy::Modified && query.descending) {
        query.sort = cases::SortBy::Match;
    } else if (!hasWords && query.sort == cases::SortBy::Match) {
        query.sort = cases::SortBy::Modified;
        query.descending = true;
    }
    m_hadWords = hasWords;
    m_model->setQuery(query);
    cases::CaseSearch elsewhere;
    if (query.show != cases::CaseQuery::Show::All) {
        elsewhere.terms.push_back(termOf(query.show));
    }
    m_search->setStanding(query.sort, query.descending, elsewhere);
}

void CaseListPage::goTo(const cases::SavedView& view)
{
    cases::CaseQuery query = m_model->query();
    query.sort = view.sort;
    query.descending = view.descending;
    query.show = cases::CaseQuery::Show::All;
    cases::CaseSearch search = cases::parseCaseSearch(view.search, m_workspace.clock.now().toLocalTime().date());
    for (const cases::CaseQuery::Show show : {cases::CaseQuery::Show::Open, cases::CaseQuery::Show::Closed}) {
        const auto isIt = [wanted = termOf(show)](const cases::SearchTerm& term) { return term.means(wanted); };
        if (std::erase_if(search.terms, isIt) > 0) {
            query.show = show;
        }
    }
    for (std::size_t i = 0; i < shows.size(); ++i) {
        if (shows[i] == query.show) {
            m_filter->setCurrent(static_cast<int>(i));
        }
    }
    m_hadWords = true; // the view's own order holds
    query.search = search;
    m_model->setQuery(query);
    m_search->setSearch(search);
    focusList();
}

void CaseListPage::showSelection()
{
    int count = 0;
    bool allWatched = true;
    const auto runs = m_view->selectedRuns();
    for (const auto& [first, last] : runs) {
        count += last - first + 1;
    }
    for (auto run = runs.begin(); allWatched && count <= CaseListModel::pageSize && run != runs.end(); ++run) {
        for (int row = run->first; allWatched && row <= run->second; ++row) {
            const CaseListModel::Line* const line = m_model->line(row);
            allWatched = line && line->row.watched;
        }
    }
    m_selection->setSelected(count, allWatched && count > 0 && count <= CaseListModel::pageSize);
}

void CaseListPage::focusSearch()
{
    m_search->focusBox();
}

void CaseListPage::start()
{
    m_model->setQuery({.urgentTrigger = m_workspace.vendor.productionDown.trigger});
    readSyncState();
    readOutbox();
    m_minute->start(std::chrono::minutes(1));
}

void CaseListPage::readSyncState()
{
    whenAnswered(m_workspace.cases.syncState(), this, [this](const Result<cases::SyncState>& state) {
        if (state) {
            m_lastComplete = state->lastComplete;
            showStanding();
        }
    });
}

void CaseListPage::readOutbox()
{
    whenAnswered(m_workspace.outbox.store().unfinished(), this, [this](const Result<std::vector<outbox::Item>>& items) {
        for (const outbox::Item& item : items.valueOr({})) {
            m_model->setOutboxState(item.id, item.state);
        }
    });
}

void CaseListPage::focusList()
{
    m_view->setFocus();
}

QString CaseListPage::freshness() const
{
    const QDateTime at = m_job.lastSuccess.isValid() ? std::max(m_job.lastSuccess, m_lastComplete) : m_lastComplete;
    const QString when = at.isValid() ? whenText(at, m_workspace.clock.now()) : QString();
    if (m_workspace.account.kind == account::Kind::Assisted) {
        return tr("Kept up to date by hand and by status e-mails");
    }
    switch (m_job.standing) {
    case sync::Standing::Running:
        return when.isEmpty() ? tr("Being fetched for the first time …") : tr("As of %1; being updated …").arg(when);
    case sync::Standing::Offline:
        return when.isEmpty() ? tr("Never fetched; offline") : tr("As of %1; offline").arg(when);
    case sync::Standing::SignInNeeded:
        return when.isEmpty() ? tr("Never fetched; please sign in") : tr("As of %1; please sign in again").arg(when);
    case sync::Standing::Failing:
        return when.isEmpty() ? tr("Never fetched; the portal does not answer as it should")
                              : tr("As of %1; the portal does not answer as it should").arg(when);
    case sync::Standing::Paused:
        return when.isEmpty() ? tr("Never fetched; paused") : tr("As of %1; paused").arg(when);
    case sync::Standing::NeverRun:
    case sync::Standing::UpToDate:
        break;
    }
    return when.isEmpty() ? tr("Not fetched yet") : tr("As of %1").arg(when);
}

void CaseListPage::showStanding()
{
    m_freshness->setText(freshness());
    QString why;
    if (m_job.error) {
        const ErrorText text = errorText(*m_job.error);
        why = text.message + u' ' + text.advice;
    }
    m_freshness->setToolTip(why);
    m_freshness->setAccessibleDescription(why);
    showEmptiness();
}

void CaseListPage::showCount()
{
    if (!m_model->isCounted()) {
        return;
    }
    const int count = m_model->rowCount();
    const cases::CaseQuery& query = m_model->query();
    if (!query.words().isEmpty() && count >= cases::CaseStore::mostFound) {
        m_count->setText(tr("The newest %n of many matches", "how many cases the search found", count));
        return;
    }
    if (!query.search.terms.empty()) {
        m_count->setText(tr("%n case(s) found", "how many cases the search found", count));
        return;
    }
    switch (m_model->query().show) {
    case cases::CaseQuery::Show::All:
        m_count->setText(tr("%n case(s)", "how many cases the list has", count));
        break;
    case cases::CaseQuery::Show::Open:
        m_count->setText(tr("%n open case(s)", "how many cases the list has", count));
        break;
    case cases::CaseQuery::Show::Closed:
        m_count->setText(tr("%n closed case(s)", "how many cases the list has", count));
        break;
    }
}

void CaseListPage::showEmptiness()
{
    const bool empty = m_model->isLoaded() && m_model->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    const bool assisted = m_workspace.account.kind == account::Kind::Assisted;
    if (!m_model->query().search.terms.empty()) {
        m_emptyTitle->setText(tr("Nothing found", "a search of My Cases"));
        m_emptyText->setText(tr("No case has all of that. Escape clears the search and its filters."));
    } else if (m_model->query().show == cases::CaseQuery::Show::Open && (m_lastComplete.isValid() || assisted)) {
        m_emptyTitle->setText(tr("No open cases"));
        m_emptyText->setText(tr("Nothing waits for the support at the moment."));
    } else if (m_model->query().show == cases::CaseQuery::Show::Closed && (m_lastComplete.isValid() || assisted)) {
        m_emptyTitle->setText(tr("No closed cases"));
        m_emptyText->setText(tr("Cases that are solved will stand here."));
    } else if (assisted) {
        m_emptyTitle->setText(tr("No cases yet"));
        m_emptyText->setText(tr("A report that you file in the portal's form stands here with its number. Drop the "
                                "support's status e-mails here to keep it up to date."));
    } else if (m_lastComplete.isValid()) {
        m_emptyTitle->setText(tr("No cases yet"));
        m_emptyText->setText(tr("Cases of your company will stand here, and reports as soon as you send them."));
    } else if (m_job.standing == sync::Standing::NeverRun || m_job.standing == sync::Standing::Running) {
        m_emptyTitle->setText(tr("Your company's cases are being fetched"));
        m_emptyText->setText(tr("They stay on this computer and can be read without a network."));
    } else {
        m_emptyTitle->setText(tr("No cases here yet"));
        m_emptyText->setText(tr("The portal could not be reached so far. Lotse tries again by itself; reports can be "
                                "written and sent all the same."));
    }
}

void CaseListPage::showSorting()
{
    const cases::CaseQuery& query = m_model->query();
    for (int i = 0; i < m_sort->count(); ++i) {
        if (CaseListModel::sortBy(m_sort->itemData(i).toInt()).value_or(cases::SortBy::Match) == query.sort) {
            m_sort->setCurrentIndex(i);
        }
    }
    const QString order = query.descending ? tr("Descending") : tr("Ascending");
    m_order->setIcon(icon(query.descending ? u"descending"_qs : u"ascending"_qs));
    m_order->setToolTip(order);
    //: 1 is "ascending" or "descending"; for screen readers
    m_order->setAccessibleName(tr("Order: %1").arg(order));
}

void CaseListPage::retranslate()
{
    m_filter->setTexts({tr("&All", "filter of My Cases"), tr("&Open", "filter of My Cases: open cases"),
                        tr("C&losed", "filter of My Cases: closed cases")});
    m_filter->setAccessibleName(tr("Which cases are shown"));
    m_sortLabel->setText(tr("Sort &by", "the order of My Cases"));
    m_sort->setAccessibleName(tr("Sort by", "the order of My Cases"));
    m_sort->setToolTip(tr("Sort by; a click on a column's head does the same"));
    for (int i = 0; i < m_sort->count(); ++i) {
        const int column = m_sort->itemData(i).toInt();
        m_sort->setItemText(i, column == byMatch ? tr("Best match", "the order of My Cases while words are sought")
                                                 : CaseTexts::column(column));
    }
    m_refresh->setToolTip(tr("Fetch what is new (F5)"));
    m_refresh->setAccessibleName(tr("Fetch what is new"));
    m_view->retranslate();
    m_model->retranslate();
    showSorting();
    showCount();
    showStanding();
}

} // namespace lotse::ui
