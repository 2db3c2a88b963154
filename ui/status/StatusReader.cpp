#include "ui/status/StatusReader.h"

#include "ui/common/Answer.h"

namespace lotse::ui
{

namespace
{
const QString statusJob = QStringLiteral("status"); // the job that reads the page
}

StatusReader::StatusReader(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    connect(&workspace.status, &status::StatusStore::changed, this, &StatusReader::read);
    connect(&workspace.status, &status::StatusStore::checked, this, [this](const QDateTime& at) {
        if (m_view.overview.isKnown()) {
            m_view.overview.checked = at;
            Q_EMIT aged();
        } else {
            read();
        }
    });
    connect(&workspace.statusBook, &status::StatusBook::changed, this, &StatusReader::readOwn);
    connect(
        &workspace.sync, &sync::SyncSchedule::stateChanged, this,
        [this](const sync::JobState& state) {
            if (state.job == statusJob) {
                m_job = state;
                Q_EMIT jobChanged();
            }
        },
        Qt::QueuedConnection);
    connect(&m_minute, &QTimer::timeout, this, &StatusReader::aged);
    m_minute.start(std::chrono::minutes(1));
}

void StatusReader::read()
{
    whenAnswered(m_workspace.status.overview(), this, [this](const Result<status::Overview>& overview) {
        if (!overview) {
            Q_EMIT failed(overview.error());
            return;
        }
        // What was read elsewhere says nothing about the page that is asked now.
        m_view.overview = overview->address == m_workspace.statusPage ? *overview : status::Overview();
        readLately();
    });
}

void StatusReader::readLately()
{
    if (!m_view.overview.isKnown()) {
        m_view.lately.clear();
        readOwn();
        return;
    }
    const QDateTime since = m_workspace.clock.now().addDays(-days);
    whenAnswered(m_workspace.status.since(since), this, [this](const Result<std::vector<status::Incident>>& lately) {
        if (lately) {
            m_view.lately = *lately;
        }
        readOwn();
    });
}

void StatusReader::readOwn()
{
    whenAnswered(m_workspace.statusBook.goLives(), this, [this](const Result<std::vector<status::GoLive>>& goLives) {
        if (goLives) {
            m_view.goLives = *goLives;
            std::erase_if(m_view.goLives, [now = m_workspace.clock.now()](const status::GoLive& goLive) {
                return goLive.ends.addDays(1) < now;
            });
        }
        whenAnswered(m_workspace.statusBook.rules(), this, [this](const Result<std::vector<status::Rule>>& rules) {
            m_view.hasOwnRules = rules && !rules->empty();
            m_view.rules = m_view.hasOwnRules ? *rules : std::vector{status::usualRule(m_workspace.account.region)};
            Q_EMIT arrived();
        });
    });
}

status::Surroundings StatusReader::surroundings() const
{
    return {.parts = m_view.overview.summary.parts, .regions = m_workspace.vendor.regions};
}

} // namespace lotse::ui
