#include "ui/cases/CaseListPage.h"

#include "support/reports/SubjectRule.h"
#include "ui/cases/CaseListView.h"
#include "ui/cases/CaseTexts.h"
#include "ui/cases/SegmentedChoice.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
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
                                 CaseListModel::Product, CaseListModel::Severity, CaseListModel::Status};
const QString casesJob = u"cases"_qs; // the job that mirrors them
constexpr int emptyIconSize = 56;
constexpr int emptyTextWidth = 440;

QString whenText(const QDateTime& time, const QDateTime& now)
{
    return time.toLocalTime().date() == now.toLocalTime().date() ? formatTime(time) : formatDateTime(time);
}

CaseSource sourceOf(cases::CaseStore& store)
{
    return {.count = [&store](cases::CaseQuery query) { return store.count(query); },
            .rows = [&store](cases::CaseQuery query, int offset, int limit,
                             std::stop_token stop) { return store.rows(query, offset, limit, std::move(stop)); }};
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
    retranslate();
}

void CaseListPage::build()
{
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
    layout->addWidget(m_banner);
    layout->addWidget(content, 1);
    setFocusProxy(m_view);
    setTabOrder(m_view, m_filter);
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
    connect(m_filter, &SegmentedChoice::chosen, this, [this](int choice) {
        cases::CaseQuery query = m_model->query();
        query.show = shows[static_cast<std::size_t>(choice)];
        m_model->setQuery(query);
    });
    connect(m_sort, &QComboBox::activated, m_model, [this] {
        m_model->sort(m_sort->currentData().toInt(),
                      m_model->query().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
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
        m_banner->show(Tone::Neutral, {});
        showCount();
        showEmptiness();
    });
    connect(m_model, &CaseListModel::queryChanged, this, &CaseListPage::showSorting);
    connect(m_model, &CaseListModel::failed, this, [this](const Error& error) {
        const ErrorText text = errorText(error);
        m_banner->show(Tone::Warning, text.message, text.advice);
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

void CaseListPage::start()
{
    m_model->setQuery({});
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
    const int count = m_model->rowCount();
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
    if (m_model->query().show == cases::CaseQuery::Show::Open && (m_lastComplete.isValid() || assisted)) {
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
        if (CaseListModel::sortBy(m_sort->itemData(i).toInt()) == query.sort) {
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
        m_sort->setItemText(i, CaseTexts::column(m_sort->itemData(i).toInt()));
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
