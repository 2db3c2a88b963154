#include "support/cases/CaseStore.h"

#include "foundation/LogCategories.h"
#include "foundation/Mailbox.h"
#include "support/cases/LocalCases.h"
#include "support/cases/MirrorNews.h"
#include "support/cases/MirrorTables.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace lotse::cases
{

namespace
{

using local::LocalCase;
using local::ReadMark;
using mirror::Line;
using storage::Connection;

// More changed cases than this are told as "many".
constexpr qsizetype toldOneByOne = 200;
// The portal's stamp of a change follows what was written by less than this.
constexpr qint64 stampLag = 60'000;
// A report's case may be dated before the report where clocks differ.
constexpr qint64 clockDifference = 24 * 3600;

struct Extra {
    LocalCase value;
    mirror::SortKey key;
};

bool isShown(const Case& value, CaseQuery::Show show)
{
    return show == CaseQuery::Show::All || value.closed == (show == CaseQuery::Show::Closed);
}

// The portal's own case for a local or followed one, where the mirror has it.
std::optional<QString> twinOf(Connection& mirrored, const LocalCase& value)
{
    if (value.head.origin == Origin::FollowedByHand) {
        return mirror::hasNumber(mirrored, value.head.number) ? std::optional(value.head.number) : std::nullopt;
    }
    if (!value.portalId.isEmpty()) {
        return mirror::hasCase(mirrored, value.portalId) ? std::optional(value.portalId) : std::nullopt;
    }
    return mirror::caseWithReference(mirrored, value.reference, value.head.created.addSecs(-clockDifference));
}

struct Extras {
    std::vector<LocalCase> shown;
    QSet<QString> own; // ids of mirrored cases that began as a report here
};

Extras visible(Connection& mirrored, std::vector<LocalCase> all)
{
    Extras extras;
    for (LocalCase& value : all) {
        if (const std::optional<QString> twin = twinOf(mirrored, value)) {
            extras.own.insert(*twin);
        } else {
            extras.shown.push_back(std::move(value));
        }
    }
    return extras;
}

bool wroteItself(const Line& line, const QString& reader)
{
    if (reader.isEmpty()) {
        return false;
    }
    if (line.lastEntry.isValid()) {
        return line.lastAuthor == reader && line.lastEntry.msecsTo(line.head.modified) < stampLag;
    }
    return line.head.contactName == reader && line.head.created.msecsTo(line.head.modified) < stampLag;
}

bool isUnread(const Line& line, const std::optional<ReadMark>& mark, const QString& reader)
{
    if (!mark || wroteItself(line, reader)) {
        return false;
    }
    const bool headIsNews =
        line.head.modified > mark->seen && (line.head.revision.isEmpty() || line.head.revision != mark->revision);
    return headIsNews || (line.lastEntry.isValid() && line.lastEntry > mark->seen);
}

CaseRow rowOf(const LocalCase& value)
{
    CaseRow row{.head = value.head, .unread = false, .outboxItem = value.outboxItem};
    row.head.description.clear();
    return row;
}

QDateTime later(const QDateTime& one, const QDateTime& other)
{
    return !other.isValid() || one > other ? one : other;
}

// Of a case that this person reported: what others did since is news.
ReadMark markOfOwn(const Line& line)
{
    return {.revision = {}, .seen = line.head.created.addMSecs(stampLag)};
}

ReadMark markOf(const Line& line)
{
    return {.revision = line.head.revision, .seen = later(line.head.modified, line.lastEntry)};
}

} // namespace

// Kept alive by work that is queued in the databases' threads. The mirror's threads may wait for the user file's, never
// the other way round.
struct CaseStore::State {
    State(std::shared_ptr<storage::Database> itsMirror, std::shared_ptr<storage::Database> itsUser, CaseStore* store)
        : mirror(std::move(itsMirror)), user(std::move(itsUser)), mailbox(store), target(store)
    {
    }

    // What a transaction on the mirror needs of the user's file.
    Result<std::vector<LocalCase>> extras() const
    {
        return user
            ->read([](Connection& connection) -> Result<std::vector<LocalCase>> { return local::all(connection); })
            .result();
    }
    Result<QHash<QString, ReadMark>> marks(const QStringList& ids) const
    {
        return user
            ->read([ids](Connection& connection) -> Result<QHash<QString, ReadMark>> {
                return local::marks(connection, ids);
            })
            .result();
    }

    void tellChanged(const QStringList& ids)
    {
        const QStringList told = ids.size() > toldOneByOne ? QStringList() : ids;
        mailbox.post([store = target, told] { Q_EMIT store->changed(told); });
    }
    void forget(const QStringList& localIds);
    void rememberSync(const QDateTime& now, bool written, const QDateTime& latest);
    void rememberFirstMirroring(const QDateTime& end);
    Result<std::vector<CaseRow>> rows(Connection& mirrored, const CaseQuery& query, int offset, int limit) const;
    Result<void> markUnread(Connection& mirrored, std::vector<CaseRow>& rows, const std::vector<Line>& lines,
                            const std::vector<std::size_t>& places, const QSet<QString>& own) const;
    Result<CaseDetail> detail(Connection& mirrored, const QString& caseId) const;

    std::shared_ptr<storage::Database> mirror;
    std::shared_ptr<storage::Database> user;
    Mailbox mailbox;
    CaseStore* target; // touched by posted work only
    std::mutex mutex;
    QDateTime lastComplete; // of this run
    bool lastCompleteStored = true;
    std::atomic<bool> firstMirroringKnown = false;
};

void CaseStore::State::forget(const QStringList& localIds)
{
    if (localIds.isEmpty()) {
        return;
    }
    const Result<void> erased = user->write([localIds](Connection& connection) -> Result<void> {
                                        for (const QString& id : localIds) {
                                            local::erase(connection, id);
                                        }
                                        return {};
                                    })
                                    .result();
    if (!erased) {
        qCWarning(lcCases) << "local cases stay:" << errorName(erased.error().code);
    }
}

void CaseStore::State::rememberSync(const QDateTime& now, bool written, const QDateTime& latest)
{
    {
        const std::scoped_lock lock(mutex);
        lastComplete = now;
        lastCompleteStored = written;
    }
    rememberFirstMirroring(latest.isValid() ? latest : now);
    mailbox.post([store = target] { Q_EMIT store->syncStateChanged(); });
}

void CaseStore::State::rememberFirstMirroring(const QDateTime& end)
{
    if (firstMirroringKnown) {
        return;
    }
    const Result<void> remembered =
        user->write([end](Connection& connection) -> Result<void> {
                if (local::marks(connection, {local::firstMirroring}).isEmpty()) {
                    local::mark(connection, local::firstMirroring, {.revision = {}, .seen = end});
                }
                return {};
            })
            .result();
    firstMirroringKnown = static_cast<bool>(remembered);
}

// The mirror's rows come by index; local and followed cases are few and merged in. With e of these, a row of the merged
// list at `offset` is one of the mirror between offset - e and offset.
Result<std::vector<CaseRow>> CaseStore::State::rows(Connection& mirrored, const CaseQuery& query, int offset,
                                                    int limit) const
{
    Result<std::vector<LocalCase>> all = extras();
    if (!all) {
        return all.error();
    }
    std::vector<Extra> extra;
    Extras local = visible(mirrored, *std::move(all));
    for (LocalCase& value : local.shown) {
        if (isShown(value.head, query.show)) {
            const mirror::SortKey key = mirror::sortKey(value.head, query.sort);
            extra.push_back({.value = std::move(value), .key = key});
        }
    }
    const auto before = [&](const mirror::SortKey& one, const mirror::SortKey& other) {
        return query.descending ? one > other : one < other;
    };
    std::stable_sort(extra.begin(), extra.end(),
                     [&](const Extra& one, const Extra& other) { return before(one.key, other.key); });
    const int extras = static_cast<int>(extra.size());
    const int start = std::max(0, offset - extras);
    const std::vector<Line> lines = mirror::lines(mirrored, query, start, limit + extras);
    if (lines.empty() && start > 0) {
        return std::vector<CaseRow>();
    }

    std::vector<CaseRow> rows;
    std::vector<std::size_t> places; // of the lines among the rows
    std::size_t next = 0;
    for (const Line& line : lines) {
        const mirror::SortKey key = mirror::sortKey(line.head, query.sort);
        for (; next < extra.size() && !before(key, extra[next].key); ++next) {
            rows.push_back(rowOf(extra[next].value));
        }
        places.push_back(rows.size());
        rows.push_back({.head = line.head, .unread = false, .outboxItem = {}});
    }
    for (; next < extra.size(); ++next) {
        rows.push_back(rowOf(extra[next].value));
    }
    const Result<void> marked = markUnread(mirrored, rows, lines, places, local.own);
    if (!marked) {
        return marked.error();
    }
    // Extras before the first line count as rows before it, wherever the window begins.
    const auto skip = std::min<std::size_t>(static_cast<std::size_t>(offset - start), rows.size());
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(skip));
    rows.resize(std::min<std::size_t>(rows.size(), static_cast<std::size_t>(limit)));
    return rows;
}

Result<void> CaseStore::State::markUnread(Connection& mirrored, std::vector<CaseRow>& rows,
                                          const std::vector<Line>& lines, const std::vector<std::size_t>& places,
                                          const QSet<QString>& own) const
{
    QStringList ids{local::firstMirroring};
    for (const Line& line : lines) {
        ids.append(line.head.id);
    }
    const Result<QHash<QString, ReadMark>> known = marks(ids);
    if (!known) {
        return known.error();
    }
    const QString reader = mirror::meta(mirrored, mirror::readerKey);
    const auto markFor = [&](const Line& line) -> std::optional<ReadMark> {
        if (const auto it = known->find(line.head.id); it != known->end()) {
            return *it;
        }
        if (own.contains(line.head.id)) {
            return markOfOwn(line);
        }
        const auto it = known->find(local::firstMirroring);
        return it == known->end() ? std::nullopt : std::optional(*it);
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        rows[places[i]].unread = isUnread(lines[i], markFor(lines[i]), reader);
    }
    return {};
}

Result<CaseDetail> CaseStore::State::detail(Connection& mirrored, const QString& caseId) const
{
    if (std::optional<CaseDetail> found = mirror::detail(mirrored, caseId)) {
        return *std::move(found);
    }
    const Result<std::vector<LocalCase>> all = extras();
    if (!all) {
        return all.error();
    }
    const auto it = std::find_if(all->begin(), all->end(), [&](const LocalCase& value) {
        return value.head.id == caseId || (!value.portalId.isEmpty() && value.portalId == caseId);
    });
    if (it == all->end()) {
        return Error{.code = ErrorCode::NotFoundHere, .detail = caseId};
    }
    if (it->head.origin == Origin::Local) {
        if (const std::optional<QString> twin = twinOf(mirrored, *it)) {
            if (std::optional<CaseDetail> found = mirror::detail(mirrored, *twin)) {
                return *std::move(found);
            }
        }
    }
    return user
        ->read([value = *it](Connection& connection) -> Result<CaseDetail> {
            return CaseDetail{.head = value.head,
                              .entries = local::followedEntries(connection, value.head.id),
                              .attachments = local::files(connection, value),
                              .outboxItem = value.outboxItem};
        })
        .result();
}

CaseStore::CaseStore(std::shared_ptr<storage::Database> mirror, std::shared_ptr<storage::Database> user,
                     QObject* parent)
    : QObject(parent), m_state(std::make_shared<State>(std::move(mirror), std::move(user), this))
{
}

CaseStore::~CaseStore()
{
    m_state->mailbox.close();
    const std::scoped_lock lock(m_state->mutex);
    if (!m_state->lastCompleteStored) {
        m_state->mirror->write([at = m_state->lastComplete](Connection& connection) -> Result<void> {
            mirror::setMeta(connection, mirror::lastCompleteKey, QString::number(at.toMSecsSinceEpoch()));
            return {};
        });
    }
}

QFuture<Result<Applied>> CaseStore::apply(ChangePage page, QDateTime now)
{
    struct Outcome {
        Applied applied;
        QDateTime latest;
        QStringList gone; // local cases whose portal's own was mirrored and is no more
        std::vector<CaseNews> news;
    };
    const bool complete = !page.more;
    const auto work = [state = m_state, page = std::move(page), now](Connection& connection) -> Result<Outcome> {
        std::vector<LocalCase> linked;
        if (!page.deletedCases.isEmpty() || page.completeSet) {
            Result<std::vector<LocalCase>> all = state->extras();
            if (!all) {
                return all.error();
            }
            std::copy_if(all->begin(), all->end(), std::back_inserter(linked), [&](const LocalCase& value) {
                return !value.portalId.isEmpty() && mirror::hasCase(connection, value.portalId);
            });
        }
        Outcome outcome;
        outcome.news = mirror::newsIn(connection, page);
        outcome.applied = mirror::apply(connection, page, now);
        for (const LocalCase& value : linked) {
            if (!mirror::hasCase(connection, value.portalId)) {
                outcome.gone.append(value.head.id);
            }
        }
        if (!page.more && !state->firstMirroringKnown) {
            outcome.latest = mirror::latestChange(connection);
        }
        return outcome;
    };
    return m_state->mirror->write(work).then(
        QtFuture::Launch::Sync, [state = m_state, complete, now](const Result<Outcome>& outcome) -> Result<Applied> {
            if (!outcome) {
                return outcome.error();
            }
            state->forget(outcome->gone);
            if (complete) {
                state->rememberSync(now, outcome->applied.written > 0, outcome->latest);
            }
            if (!outcome->applied.changedCases.isEmpty()) {
                state->tellChanged(outcome->applied.changedCases + outcome->gone);
            }
            if (!outcome->news.empty()) {
                state->mailbox.post([store = state->target, news = outcome->news] { Q_EMIT store->happened(news); });
            }
            return outcome->applied;
        });
}

QFuture<Result<Applied>> CaseStore::put(CaseDetail detail)
{
    return m_state->mirror
        ->write([detail](Connection& connection) -> Result<Applied> { return mirror::put(connection, detail); })
        .then(QtFuture::Launch::Sync, [state = m_state](const Result<Applied>& applied) -> Result<Applied> {
            if (applied && !applied->changedCases.isEmpty()) {
                state->tellChanged(applied->changedCases);
            }
            return applied;
        });
}

QFuture<Result<SyncState>> CaseStore::syncState()
{
    return m_state->mirror->read([state = m_state](Connection& connection) -> Result<SyncState> {
        SyncState known = mirror::syncState(connection);
        const std::scoped_lock lock(state->mutex);
        known.lastComplete = later(known.lastComplete, state->lastComplete);
        return known;
    });
}

QFuture<Result<int>> CaseStore::count(CaseQuery query)
{
    return m_state->mirror->read([state = m_state, query](Connection& connection) -> Result<int> {
        const Result<std::vector<LocalCase>> all = state->extras();
        if (!all) {
            return all.error();
        }
        const std::vector<LocalCase> shown = visible(connection, *all).shown;
        const auto extras = std::count_if(shown.begin(), shown.end(),
                                          [&](const LocalCase& value) { return isShown(value.head, query.show); });
        return mirror::count(connection, query.show) + static_cast<int>(extras);
    });
}

QFuture<Result<std::vector<CaseRow>>> CaseStore::rows(CaseQuery query, int offset, int limit, std::stop_token stop)
{
    return m_state->mirror->read(
        [state = m_state, query, offset, limit](Connection& connection) {
            return state->rows(connection, query, std::max(0, offset), std::max(0, limit));
        },
        std::move(stop));
}

QFuture<Result<CaseDetail>> CaseStore::detail(QString caseId)
{
    return m_state->mirror->read(
        [state = m_state, caseId](Connection& connection) { return state->detail(connection, caseId); });
}

QFuture<Result<std::vector<Case>>> CaseStore::followed()
{
    return m_state->user->read([](Connection& connection) -> Result<std::vector<Case>> {
        std::vector<Case> cases = local::followed(connection);
        for (Case& value : cases) {
            value.description.clear();
        }
        return cases;
    });
}

QFuture<Result<bool>> CaseStore::hasOpenUrgent(QStringList phrases)
{
    return m_state->mirror->read([state = m_state, phrases](Connection& connection) -> Result<bool> {
        const Result<std::vector<LocalCase>> all = state->extras();
        if (!all) {
            return all.error();
        }
        return mirror::hasOpenSubject(connection, phrases) ||
               std::any_of(all->begin(), all->end(), [&](const LocalCase& value) {
                   return !value.head.closed && std::any_of(phrases.begin(), phrases.end(), [&](const QString& phrase) {
                       return value.head.subject.contains(phrase, Qt::CaseInsensitive);
                   });
               });
    });
}

QFuture<Result<void>> CaseStore::markRead(QStringList caseIds, bool read)
{
    return m_state->mirror->read([state = m_state, caseIds, read](Connection& connection) -> Result<void> {
        std::vector<std::pair<QString, ReadMark>> marks;
        for (const QString& id : caseIds) {
            if (const std::optional<Line> line = mirror::line(connection, id)) {
                marks.emplace_back(id, read ? markOf(*line) : ReadMark{});
            }
        }
        const Result<void> stored = state->user
                                        ->write([marks](Connection& user) -> Result<void> {
                                            for (const auto& [id, mark] : marks) {
                                                local::mark(user, id, mark);
                                            }
                                            return {};
                                        })
                                        .result();
        if (stored && !marks.empty()) {
            state->tellChanged(caseIds);
        }
        return stored;
    });
}

QFuture<Result<std::vector<Case>>> CaseStore::naming(QStringList names, QDateTime since)
{
    return m_state->mirror->read([state = m_state, names, since](Connection& mirrored) -> Result<std::vector<Case>> {
        std::vector<Case> found;
        Result<std::vector<LocalCase>> all = state->extras();
        if (!all) {
            return all.error();
        }
        for (LocalCase& value : visible(mirrored, *std::move(all)).shown) {
            const QString text = value.head.subject + u'\n' + value.head.description;
            if (std::any_of(names.begin(), names.end(), [&](const QString& name) { return text.contains(name); })) {
                value.head.description.clear();
                found.push_back(std::move(value.head));
            }
        }
        for (Line& line : mirror::naming(mirrored, names, since)) {
            found.push_back(std::move(line.head));
        }
        return found;
    });
}

QFuture<Result<void>> CaseStore::putLocal(Case local, QString outboxItem)
{
    return m_state->user
        ->write([local, outboxItem](Connection& connection) -> Result<void> {
            local::write(connection, local, outboxItem);
            return {};
        })
        .then(QtFuture::Launch::Sync, [state = m_state, id = local.id](const Result<void>& done) -> Result<void> {
            state->tellChanged({id});
            return done;
        });
}

QFuture<Result<void>> CaseStore::linkLocal(QString localId, QString portalCaseId)
{
    return m_state->user
        ->write([localId, portalCaseId](Connection& connection) -> Result<void> {
            local::link(connection, localId, portalCaseId);
            return {};
        })
        .then(QtFuture::Launch::Sync,
              [state = m_state, ids = QStringList{localId, portalCaseId}](const Result<void>& done) -> Result<void> {
                  state->tellChanged(ids);
                  return done;
              });
}

QFuture<Result<void>> CaseStore::removeLocal(QString localId)
{
    return m_state->user
        ->write([localId](Connection& connection) -> Result<void> {
            local::erase(connection, localId);
            return {};
        })
        .then(QtFuture::Launch::Sync, [state = m_state, localId](const Result<void>& done) -> Result<void> {
            state->tellChanged({localId});
            return done;
        });
}

QFuture<Result<void>> CaseStore::putFollowed(Case followed)
{
    return m_state->user
        ->write([followed](Connection& connection) -> Result<void> {
            local::writeFollowed(connection, followed);
            return {};
        })
        .then(QtFuture::Launch::Sync, [state = m_state, id = followed.id](const Result<void>& done) -> Result<void> {
            state->tellChanged({id});
            return done;
        });
}

QFuture<Result<void>> CaseStore::addFollowedEntry(Entry entry)
{
    return m_state->user
        ->write([entry](Connection& connection) -> Result<void> {
            local::addFollowedEntry(connection, entry);
            return {};
        })
        .then(QtFuture::Launch::Sync, [state = m_state, id = entry.caseId](const Result<void>& done) -> Result<void> {
            state->tellChanged({id});
            return done;
        });
}

QFuture<Result<void>> CaseStore::saveForm(CaseForm form)
{
    return m_state->mirror->write([form](Connection& connection) -> Result<void> {
        mirror::setMeta(connection, mirror::formKey,
                        QString::fromUtf8(QJsonDocument(toJson(form)).toJson(QJsonDocument::Compact)));
        return {};
    });
}

QFuture<Result<std::optional<CaseForm>>> CaseStore::form()
{
    return m_state->mirror->read([](Connection& connection) -> Result<std::optional<CaseForm>> {
        const QString text = mirror::meta(connection, mirror::formKey);
        return text.isEmpty() ? std::nullopt
                              : std::optional(caseFormFromJson(QJsonDocument::fromJson(text.toUtf8()).object()));
    });
}

QFuture<Result<void>> CaseStore::setReader(QString userName)
{
    return m_state->mirror->write([userName](Connection& connection) -> Result<void> {
        mirror::setMeta(connection, mirror::readerKey, userName);
        return {};
    });
}

QFuture<Result<QString>> CaseStore::reader()
{
    return m_state->mirror->read(
        [](Connection& connection) -> Result<QString> { return mirror::meta(connection, mirror::readerKey); });
}

void CaseStore::writeLocal(Connection& connection, const Case& local, const QString& outboxItem)
{
    local::write(connection, local, outboxItem);
}

void CaseStore::eraseLocal(Connection& connection, const QString& localId)
{
    local::erase(connection, localId);
}

void CaseStore::writeFollowed(Connection& connection, const Case& followed)
{
    local::writeFollowed(connection, followed);
}

void CaseStore::announce(QStringList caseIds)
{
    m_state->tellChanged(caseIds);
}

} // namespace lotse::cases
