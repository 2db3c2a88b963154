#include "support/cases/CaseStore.h"

#include "foundation/LogCategories.h"
#include "foundation/Mailbox.h"
#include "support/cases/CaseLister.h"
#include "support/cases/LocalCases.h"
#include "support/cases/MirrorNews.h"
#include "support/cases/MirrorTables.h"
#include "support/cases/MirrorWriting.h"
#include "support/cases/SimilarCases.h"
#include "support/cases/UnreadRule.h"

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
QDateTime later(const QDateTime& one, const QDateTime& other)
{
    return !other.isValid() || one > other ? one : other;
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
        lister.outdate();
        const QStringList told = ids.size() > toldOneByOne ? QStringList() : ids;
        mailbox.post([store = target, told] { Q_EMIT store->changed(told); });
    }
    void forget(const QStringList& localIds);
    void rememberSync(const QDateTime& now, bool written, const QDateTime& latest);
    void rememberFirstMirroring(const QDateTime& end);
    Result<local::LocalSide> forLists() const
    {
        return user
            ->read([](Connection& connection) -> Result<local::LocalSide> { return local::forLists(connection); })
            .result();
    }
    // Inside a transaction that writes to the mirror.
    Result<void> refreshUnread(Connection& mirrored, const QStringList& ids) const;
    Result<CaseDetail> detail(Connection& mirrored, const QString& caseId) const;

    std::shared_ptr<storage::Database> mirror;
    std::shared_ptr<storage::Database> user;
    Mailbox mailbox;
    CaseStore* target; // touched by posted work only
    std::mutex mutex;
    QDateTime lastComplete; // of this run
    bool lastCompleteStored = true;
    std::atomic<bool> firstMirroringKnown = false;
    CaseLister lister;
    mirror::KnownWords words; // writer thread of the mirror
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

Result<void> CaseStore::State::refreshUnread(Connection& mirrored, const QStringList& ids) const
{
    const Result<bool> anyMarks =
        user->read([](Connection& connection) -> Result<bool> { return local::hasMarks(connection); }).result();
    if (!anyMarks) {
        return anyMarks.error();
    }
    if (!*anyMarks || ids.isEmpty()) {
        return {}; // nothing was read yet, so nothing is news
    }
    Result<std::vector<LocalCase>> all = extras();
    const Result<QHash<QString, ReadMark>> known = marks(QStringList(local::firstMirroring) + ids);
    if (!all || !known) {
        return !all ? all.error() : known.error();
    }
    cases::refreshUnread(mirrored, ids, *known, ownCases(mirrored, *std::move(all)).mirrored);
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
        outcome.applied = mirror::apply(connection, page, now, state->words);
        if (Result<void> marked = state->refreshUnread(connection, outcome.applied.changedCases); !marked) {
            return marked.error();
        }
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
                state->words.forget(); // what was noted with it is gone
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
        ->write([state = m_state, detail](Connection& connection) -> Result<Applied> {
            Applied applied = mirror::put(connection, detail, state->words);
            if (Result<void> marked = state->refreshUnread(connection, applied.changedCases); !marked) {
                return marked.error();
            }
            return applied;
        })
        .then(QtFuture::Launch::Sync, [state = m_state](const Result<Applied>& applied) -> Result<Applied> {
            if (!applied) {
                state->words.forget();
            }
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

QFuture<Result<int>> CaseStore::count(CaseQuery query, std::stop_token stop)
{
    return m_state->mirror->read(
        [state = m_state, query](Connection& connection) -> Result<int> {
            Result<local::LocalSide> here = state->forLists();
            if (!here) {
                return here.error();
            }
            return state->lister.count(connection, query, *std::move(here));
        },
        std::move(stop));
}

QFuture<Result<std::vector<CaseRow>>> CaseStore::rows(CaseQuery query, int offset, int limit, std::stop_token stop)
{
    return m_state->mirror->read(
        [state = m_state, query, offset, limit](Connection& connection) -> Result<std::vector<CaseRow>> {
            Result<local::LocalSide> here = state->forLists();
            if (!here) {
                return here.error();
            }
            return state->lister.rows(connection, query, *std::move(here), std::max(0, offset), std::max(0, limit));
        },
        std::move(stop));
}

QFuture<Result<QStringList>> CaseStore::excerpts(std::vector<CaseRow> rows, QStringList words, std::stop_token stop)
{
    return m_state->mirror->read(
        [rows = std::move(rows), words = std::move(words)](Connection& connection) -> Result<QStringList> {
            QStringList excerpts;
            for (const CaseRow& row : rows) {
                excerpts.append(excerptOf(connection, row, words));
            }
            return excerpts;
        },
        std::move(stop));
}

QFuture<Result<KnownValues>> CaseStore::knownValues()
{
    return m_state->mirror->read([state = m_state](Connection& connection) -> Result<KnownValues> {
        Result<std::vector<LocalCase>> all = state->extras();
        if (!all) {
            return all.error();
        }
        KnownValues known{.products = mirror::valuesOf(connection, SearchKey::Product),
                          .severities = mirror::valuesOf(connection, SearchKey::Severity),
                          .statuses = mirror::valuesOf(connection, SearchKey::Status),
                          .contacts = mirror::valuesOf(connection, SearchKey::Contact)};
        const auto add = [](QStringList& values, const QString& value) {
            if (!value.isEmpty() && !values.contains(value, Qt::CaseInsensitive)) {
                values.append(value);
            }
        };
        for (const LocalCase& value : ownCases(connection, *std::move(all)).shown) {
            add(known.products, value.head.product);
            add(known.severities, value.head.severity);
            add(known.statuses, value.head.status);
            add(known.contacts, value.head.contactName);
        }
        return known;
    });
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
    return m_state->mirror
        ->write([state = m_state, caseIds, read](Connection& connection) -> Result<void> {
            std::vector<std::pair<QString, ReadMark>> marks;
            QStringList ids;
            for (const QString& id : caseIds) {
                if (const std::optional<Line> line = mirror::line(connection, id)) {
                    marks.emplace_back(id, read ? markOf(*line) : ReadMark{});
                    ids.append(id);
                }
            }
            if (marks.empty()) {
                return {};
            }
            const Result<void> stored = state->user
                                            ->write([marks](Connection& user) -> Result<void> {
                                                for (const auto& [id, mark] : marks) {
                                                    local::mark(user, id, mark);
                                                }
                                                return {};
                                            })
                                            .result();
            if (!stored) {
                return stored;
            }
            return state->refreshUnread(connection, ids);
        })
        .then(QtFuture::Launch::Sync, [state = m_state, caseIds](const Result<void>& done) -> Result<void> {
            if (done) {
                state->tellChanged(caseIds);
            }
            return done;
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
        for (LocalCase& value : ownCases(mirrored, *std::move(all)).shown) {
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

QFuture<Result<std::vector<Case>>> CaseStore::similar(QString text, int limit, std::stop_token stop)
{
    return m_state->mirror->read(
        [text, limit](Connection& mirrored) -> Result<std::vector<Case>> {
            std::vector<Case> found;
            for (const std::int64_t row : mirror::similarCases(mirrored, text, limit)) {
                if (std::optional<Line> line = mirror::lineAt(mirrored, row)) {
                    found.push_back(std::move(line->head));
                }
            }
            return found;
        },
        std::move(stop));
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
                  // From now on it counts as the person's own.
                  state->mirror->write([state, ids](Connection& connection) -> Result<void> {
                      return state->refreshUnread(connection, ids);
                  });
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
    return m_state->mirror->write([state = m_state, userName](Connection& connection) -> Result<void> {
        if (!mirror::setMeta(connection, mirror::readerKey, userName)) {
            return {};
        }
        const Result<QHash<QString, ReadMark>> first = state->marks({local::firstMirroring});
        if (!first) {
            return first.error();
        }
        const QDateTime since = first->value(local::firstMirroring).seen;
        return since.isValid() ? state->refreshUnread(connection, mirror::changedSince(connection, since))
                               : Result<void>();
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
