#include "assembly/StatusWatch.h"

#include "ui/common/Answer.h"
#include "ui/status/StatusTexts.h"

namespace lotse::assembly
{

namespace
{

using status::Change;
using ui::Notice;

const QString topic = QStringLiteral("status");

Notice::Kind noticeKind(const Change& change)
{
    switch (change.kind) {
    case Change::Kind::Opened:
    case Change::Kind::Reopened:
        return Notice::Kind::IncidentOpened;
    case Change::Kind::Resolved:
        return Notice::Kind::IncidentOver;
    case Change::Kind::Updated:
    case Change::Kind::PostMortem:
        return change.incident.maintenance ? Notice::Kind::MaintenanceNews : Notice::Kind::IncidentUpdated;
    case Change::Kind::Planned:
    case Change::Kind::PlanChanged:
    case Change::Kind::Started:
    case Change::Kind::Ended:
        return Notice::Kind::MaintenanceNews;
    }
    return Notice::Kind::IncidentUpdated;
}

// The same for the same news, whenever and however often it is met.
QString keyOf(const Change& change)
{
    const QString last = change.incident.updates.empty() ? QString() : change.incident.updates.front().id;
    return QStringLiteral("change:%1:%2:%3:%4")
        .arg(change.incident.id)
        .arg(static_cast<int>(change.kind))
        .arg(last)
        .arg(change.incident.plannedFrom.toSecsSinceEpoch());
}

Notice noticeOf(Notice::Kind kind, const status::Incident& incident)
{
    return {.id = topic + u':' + incident.id,
            .kind = kind,
            .subject = incident.name,
            .number = ui::StatusTexts::phase(incident.status),
            .at = {},
            .destination = ui::Destination{.kind = ui::Destination::Kind::Status, .id = incident.id}};
}

} // namespace

StatusWatch::StatusWatch(OpenAccount& account, ui::MainWindow& window, ui::Glance& glance, DesktopNotices& desktop,
                         Clock& clock, settings::Settings& settings)
    : m_account(account), m_window(window), m_glance(glance), m_desktop(desktop), m_clock(clock)
{
    status::StatusStore& store = account.workspace().status;
    connect(&store, &status::StatusStore::happened, this, &StatusWatch::tell);
    connect(&store, &status::StatusStore::changed, this, [this] {
        showGlance();
        remind();
    });
    connect(&account, &OpenAccount::opened, this, &StatusWatch::showGlance);
    connect(&account.workspace().statusBook, &status::StatusBook::changed, this, &StatusWatch::remind);
    // In the language that is on then.
    connect(&settings, &settings::Settings::changed, this, &StatusWatch::showGlance);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &StatusWatch::remind);
    m_minute.start();
    showGlance();
}

StatusWatch::~StatusWatch()
{
    m_glance.show(ui::Tone::Neutral, {});
}

void StatusWatch::withRules(std::function<void(const std::vector<status::Rule>&, const status::Overview&)> use)
{
    ui::Workspace& workspace = m_account.workspace();
    ui::whenAnswered(workspace.status.overview(), this, [this, use](const Result<status::Overview>& overview) {
        if (!overview) {
            return;
        }
        ui::whenAnswered(m_account.workspace().statusBook.rules(), this,
                         [this, use, seen = *overview](const Result<std::vector<status::Rule>>& rules) {
                             const bool own = rules && !rules->empty();
                             use(own ? *rules : std::vector{status::usualRule(m_account.account().region)}, seen);
                         });
    });
}

void StatusWatch::tell(const std::vector<Change>& changes)
{
    withRules([this, changes](const std::vector<status::Rule>& rules, const status::Overview& overview) {
        const status::Surroundings around{.parts = overview.summary.parts, .regions = m_account.vendor().regions};
        for (const Change& change : changes) {
            const bool wanted = std::any_of(rules.begin(), rules.end(), [&](const status::Rule& rule) {
                return status::wants(rule, change, around);
            });
            if (wanted) {
                tellOnce(keyOf(change), noticeOf(noticeKind(change), change.incident));
            }
        }
    });
}

void StatusWatch::remind()
{
    withRules([this](const std::vector<status::Rule>& rules, const status::Overview& overview) {
        const status::Surroundings around{.parts = overview.summary.parts, .regions = m_account.vendor().regions};
        // By the page's clock: the maintenance begins when it says so.
        const QDateTime now = m_clock.now().addMSecs(-overview.clockAhead);
        for (const status::Reminder& reminder : status::reminders(rules, overview.summary.maintenances, around, now)) {
            if (reminder.due <= now) {
                Notice notice = noticeOf(Notice::Kind::MaintenanceSoon, reminder.maintenance);
                notice.number = ui::StatusTexts::until(reminder.maintenance.plannedFrom, now);
                tellOnce(reminder.key, std::move(notice));
            }
        }
    });
}

void StatusWatch::tellOnce(const QString& key, Notice notice)
{
    ui::whenAnswered(m_account.workspace().statusBook.tellOnce(key, m_clock.now()), this,
                     [this, notice = std::move(notice)](const Result<bool>& isNew) mutable {
                         if (!isNew.valueOr(true)) { // better told twice than never
                             return;
                         }
                         notice.at = m_clock.now();
                         m_desktop.show(topic, notices::Weight::Ordinary, notice);
                         m_window.notices().add(std::move(notice));
                     });
}

void StatusWatch::showGlance()
{
    ui::whenAnswered(m_account.workspace().status.overview(), this, [this](const Result<status::Overview>& overview) {
        if (overview && overview->isKnown() && overview->address == m_account.workspace().statusPage) {
            const status::Severity severity = status::severityOf(overview->summary);
            m_glance.show(ui::StatusTexts::tone(severity), ui::StatusTexts::overall(severity));
        }
    });
}

} // namespace lotse::assembly
