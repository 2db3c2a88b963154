#include "support/status/StatusStore.h"

#include "foundation/Mailbox.h"
#include "support/status/StatusTables.h"

#include <algorithm>
#include <mutex>

namespace lotse::status
{

namespace
{

using storage::Connection;

// What a reading does to the tables.
struct Applied {
    std::vector<Change> changes;
    bool written = false;
    bool stale = false; // an answer of a cache: says nothing about now
};

QString addressText(const QUrl& address)
{
    return address.toString(QUrl::FullyEncoded);
}

void take(Connection& connection, std::vector<Incident> incidents, bool isFirst, Applied& applied)
{
    for (Incident& came : incidents) {
        const std::optional<Incident> known = tables::incident(connection, came.id);
        const Incident now = known ? merged(*known, std::move(came)) : std::move(came);
        if (!tables::put(connection, now)) {
            continue;
        }
        applied.written = true;
        const std::optional<Change::Kind> kind = changeBetween(known, now);
        const bool isNews = kind && (!isFirst || *kind == Change::Kind::Opened || *kind == Change::Kind::Started);
        if (isNews) {
            applied.changes.push_back({.kind = *kind, .incident = now});
        }
    }
}

QStringList idsOf(const Summary& summary)
{
    QStringList ids;
    for (const auto* list : {&summary.incidents, &summary.maintenances}) {
        for (const Incident& incident : *list) {
            if (!isOver(incident)) {
                ids.append(incident.id);
            }
        }
    }
    return ids;
}

bool sameNow(const tables::Now& one, const tables::Now& other)
{
    return one.address == other.address && one.summary == other.summary;
}

Applied applyReading(Connection& connection, const QString& address, Reading reading, const QDateTime& time)
{
    Applied applied;
    std::optional<tables::Now> known = tables::now(connection);
    if (known && known->address != address) {
        tables::forgetAll(connection);
        known.reset();
    }
    if (reading.isEmpty() && known) {
        return applied;
    }
    const bool isFirst = !known;
    if (known && reading.summary && isStale(known->summary.page, reading.summary->page, known->changed, time)) {
        applied.stale = true;
        return applied;
    }
    // Lists first: they hold the end of what the summary no longer names.
    take(connection, std::move(reading.incidents).value_or(std::vector<Incident>()), isFirst, applied);
    take(connection, std::move(reading.maintenances).value_or(std::vector<Incident>()), isFirst, applied);
    tables::Now now =
        known.value_or(tables::Now{.address = address, .summary = {}, .tags = {}, .changed = {}, .checked = {}});
    if (reading.summary) {
        take(connection, reading.summary->incidents, isFirst, applied);
        take(connection, reading.summary->maintenances, isFirst, applied);
        // The order within the page's answer may be old; what is known to be over is not current.
        QStringList current = idsOf(*reading.summary);
        current.removeIf([&](const QString& id) {
            const std::optional<Incident> kept = tables::incident(connection, id);
            return kept && isOver(*kept);
        });
        applied.written = tables::setCurrent(connection, current) || applied.written;
        now.summary = *std::move(reading.summary);
        now.summary.incidents.clear();
        now.summary.maintenances.clear();
    }
    applied.written = applied.written || !known || !sameNow(*known, now);
    now.tags = reading.tags;
    now.checked = time;
    if (applied.written) {
        now.changed = time;
    }
    tables::setNow(connection, now);
    std::stable_sort(applied.changes.begin(), applied.changes.end(), [](const Change& one, const Change& other) {
        return one.incident.updated < other.incident.updated;
    });
    return applied;
}

bool isWorse(const Incident& one, const Incident& other)
{
    const Severity first = severityOf(one);
    const Severity second = severityOf(other);
    return first != second ? first > second : one.updated > other.updated;
}

void sortIn(Summary& summary, std::vector<Incident> current)
{
    for (Incident& incident : current) {
        auto& list = incident.maintenance ? summary.maintenances : summary.incidents;
        list.push_back(std::move(incident));
    }
    std::stable_sort(summary.incidents.begin(), summary.incidents.end(), isWorse);
}

} // namespace

// Kept alive by work that is queued in the database's threads.
struct StatusStore::State {
    State(std::shared_ptr<storage::Database> itsMirror, StatusStore* store)
        : mirror(std::move(itsMirror)), mailbox(store), target(store)
    {
    }

    std::shared_ptr<storage::Database> mirror;
    Mailbox mailbox;
    StatusStore* target; // touched by posted work only
    std::mutex mutex;
    QDateTime checked; // of this run; invalid: see the file
    bool checkedStored = true;
    qint64 clockAhead = 0;
};

StatusStore::StatusStore(std::shared_ptr<storage::Database> mirror, QObject* parent)
    : QObject(parent), m_state(std::make_shared<State>(std::move(mirror), this))
{
    qRegisterMetaType<std::vector<Change>>();
}

StatusStore::~StatusStore()
{
    m_state->mailbox.close();
    const std::scoped_lock lock(m_state->mutex);
    if (!m_state->checkedStored) {
        m_state->mirror->write([checked = m_state->checked](Connection& connection) -> Result<void> {
            tables::setChecked(connection, checked);
            return {};
        });
    }
}

QFuture<Result<Known>> StatusStore::known(QUrl address)
{
    return m_state->mirror->read([address = addressText(address)](Connection& connection) -> Result<Known> {
        const std::optional<tables::Now> now = tables::now(connection);
        return now && now->address == address ? Known{.tags = now->tags, .any = true} : Known();
    });
}

QFuture<Result<std::vector<Change>>> StatusStore::apply(QUrl address, Reading reading, QDateTime now)
{
    const qint64 ahead = reading.serverTime.isValid() ? reading.serverTime.msecsTo(now) : 0;
    const bool hasClock = reading.serverTime.isValid();
    auto applied = std::make_shared<Applied>();
    const auto remember = [state = m_state, now, ahead, hasClock](bool stored) {
        const std::scoped_lock lock(state->mutex);
        state->checked = now;
        state->checkedStored = stored;
        if (hasClock) {
            state->clockAhead = ahead;
        }
    };
    if (reading.isEmpty()) {
        // As it was: nothing is written before the store goes.
        remember(false);
        m_state->mailbox.post([store = m_state->target, now] { Q_EMIT store->checked(now); });
        return QtFuture::makeReadyFuture(Result<std::vector<Change>>(std::vector<Change>()));
    }
    return m_state->mirror
        ->write([applied, address = addressText(address), reading = std::move(reading),
                 now](Connection& connection) -> Result<std::vector<Change>> {
            *applied = applyReading(connection, address, reading, now);
            return applied->changes;
        })
        .then(QtFuture::Launch::Sync,
              [state = m_state, applied, remember, now](const Result<std::vector<Change>>& changes) {
                  if (!changes) {
                      return changes;
                  }
                  if (applied->stale) {
                      return changes;
                  }
                  remember(true);
                  const bool written = applied->written;
                  state->mailbox.post([store = state->target, written, now, told = *changes] {
                      if (written) {
                          Q_EMIT store->changed();
                      } else {
                          Q_EMIT store->checked(now);
                      }
                      if (!told.empty()) {
                          Q_EMIT store->happened(told);
                      }
                  });
                  return changes;
              });
}

QFuture<Result<Overview>> StatusStore::overview()
{
    return m_state->mirror->read([state = m_state](Connection& connection) -> Result<Overview> {
        Overview overview;
        if (std::optional<tables::Now> now = tables::now(connection)) {
            overview.summary = std::move(now->summary);
            overview.address = QUrl(now->address);
            overview.checked = now->checked;
            overview.changed = now->changed;
            sortIn(overview.summary, tables::current(connection));
        }
        const std::scoped_lock lock(state->mutex);
        if (overview.checked.isValid() && state->checked.isValid()) {
            overview.checked = state->checked;
        }
        overview.clockAhead = state->clockAhead;
        return overview;
    });
}

QFuture<Result<std::vector<Incident>>> StatusStore::incidents(IncidentQuery query, int limit, std::stop_token stop)
{
    return m_state->mirror->read(
        [query = std::move(query), limit](Connection& connection) -> Result<std::vector<Incident>> {
            return tables::find(connection, query, limit);
        },
        std::move(stop));
}

QFuture<Result<Incident>> StatusStore::incident(QString id)
{
    return m_state->mirror->read([id](Connection& connection) -> Result<Incident> {
        if (std::optional<Incident> found = tables::incident(connection, id)) {
            return *std::move(found);
        }
        return Error{.code = ErrorCode::NotFoundHere};
    });
}

QFuture<Result<std::vector<Incident>>> StatusStore::since(QDateTime since)
{
    return m_state->mirror->read(
        [since](Connection& connection) -> Result<std::vector<Incident>> { return tables::since(connection, since); });
}

} // namespace lotse::status
