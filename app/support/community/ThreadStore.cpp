#include "support/community/ThreadStore.h"

#include "foundation/LogCategories.h"
#include "foundation/Mailbox.h"
#include "support/community/SimilarThreads.h"
#include "support/community/ThreadLister.h"
#include "support/community/ThreadMarks.h"
#include "support/community/ThreadTables.h"
#include "support/community/ThreadWriting.h"

#include <QSet>

#include <algorithm>
#include <mutex>

namespace lotse::community
{

namespace
{

using storage::Connection;
using storage::Row;

// More changed threads than this are told as "many".
constexpr qsizetype toldOneByOne = 200;

Error notHere(const QString& threadId)
{
    return {.code = ErrorCode::NotFoundHere, .detail = threadId};
}

} // namespace

// Kept alive by work that is queued in the databases' threads. The mirror's threads may wait for the user file's, never
// the other way round.
struct ThreadStore::State {
    State(std::shared_ptr<storage::Database> itsMirror, std::shared_ptr<storage::Database> itsUser, ThreadStore* store)
        : mirror(std::move(itsMirror)), user(std::move(itsUser)), mailbox(store), target(store)
    {
    }

    // What a transaction on the mirror needs of the user's file.
    Result<marks::Marks> marks() const
    {
        return user->read([](Connection& connection) -> Result<marks::Marks> { return marks::all(connection); })
            .result();
    }
    void tellChanged(const QStringList& ids)
    {
        lister.outdate();
        const QStringList told = ids.size() > toldOneByOne ? QStringList() : ids;
        mailbox.post([store = target, told] { Q_EMIT store->changed(told); });
    }
    void rememberSync(const QDateTime& now)
    {
        {
            const std::scoped_lock lock(mutex);
            lastComplete = now;
        }
        mailbox.post([store = target] { Q_EMIT store->stateChanged(); });
    }
    // Writes to the mirror; tells what changed there.
    QFuture<Result<ThreadsApplied>> writing(std::shared_ptr<State> self,
                                            std::function<void(mirror::ThreadWriting&, Connection&)> work)
    {
        return mirror
            ->write([self, work = std::move(work)](Connection& connection) -> Result<ThreadsApplied> {
                const Result<marks::Marks> marks = self->marks();
                if (!marks) {
                    return marks.error();
                }
                mirror::ThreadWriting writing(connection, *marks);
                work(writing, connection);
                return writing.finish(self->words);
            })
            .then(QtFuture::Launch::Sync, [self](const Result<ThreadsApplied>& applied) -> Result<ThreadsApplied> {
                if (!applied) {
                    self->words.forget(); // what was noted with it is gone
                } else if (!applied->changedThreads.isEmpty()) {
                    self->tellChanged(applied->changedThreads);
                }
                return applied;
            });
    }
    // One column of one thread in the mirror.
    QFuture<Result<void>> setColumn(std::shared_ptr<State> self, const QString& threadId, const char* sql,
                                    storage::Value value)
    {
        return mirror
            ->write([threadId, sql, value](Connection& connection) -> Result<int> {
                return connection.run(sql, {threadId, value});
            })
            .then(QtFuture::Launch::Sync, [self, threadId](const Result<int>& rows) -> Result<void> {
                if (!rows) {
                    return rows.error();
                }
                if (*rows > 0) {
                    self->tellChanged({threadId});
                }
                return {};
            });
    }

    std::shared_ptr<storage::Database> mirror;
    std::shared_ptr<storage::Database> user;
    Mailbox mailbox;
    ThreadStore* target; // touched by posted work only
    std::mutex mutex;
    QDateTime lastComplete; // of this run
    QSet<QString> lost;     // of this run: known to be removed, and not in the mirror either
    ThreadLister lister;
    cases::mirror::KnownWords words{mirror::wordTables}; // writer thread of the mirror
};

ThreadStore::ThreadStore(std::shared_ptr<storage::Database> mirror, std::shared_ptr<storage::Database> user,
                         QObject* parent)
    : QObject(parent), m_state(std::make_shared<State>(std::move(mirror), std::move(user), this))
{
}

ThreadStore::~ThreadStore()
{
    m_state->mailbox.close();
}

QFuture<Result<std::vector<Forum>>> ThreadStore::forums()
{
    return m_state->mirror->read(
        [](Connection& connection) -> Result<std::vector<Forum>> { return mirror::forums(connection); });
}

QFuture<Result<std::vector<TopicRow>>> ThreadStore::topics(QString forumId)
{
    return m_state->mirror->read([forumId](Connection& connection) -> Result<std::vector<TopicRow>> {
        return mirror::topics(connection, forumId);
    });
}

QFuture<Result<int>> ThreadStore::count(ThreadQuery query, std::stop_token stop)
{
    return m_state->mirror->read(
        [state = m_state, query](Connection& connection) -> Result<int> {
            return state->lister.count(connection, query);
        },
        std::move(stop));
}

QFuture<Result<std::vector<ThreadRow>>> ThreadStore::rows(ThreadQuery query, int offset, int limit,
                                                          std::stop_token stop)
{
    return m_state->mirror->read(
        [state = m_state, query, offset, limit](Connection& connection) -> Result<std::vector<ThreadRow>> {
            return state->lister.rows(connection, query, std::max(0, offset), std::max(0, limit));
        },
        std::move(stop));
}

QFuture<Result<std::vector<ThreadRow>>> ThreadStore::similar(QString title, QString forumId, int most,
                                                             std::stop_token stop)
{
    return m_state->mirror->read(
        [title, forumId, most](Connection& connection) -> Result<std::vector<ThreadRow>> {
            return mirror::similarThreads(connection, title, forumId, most);
        },
        std::move(stop));
}

QFuture<Result<ThreadPage>> ThreadStore::page(QString threadId, int first)
{
    return m_state->mirror->read([threadId, first](Connection& connection) -> Result<ThreadPage> {
        std::optional<mirror::Line> line = mirror::line(connection, threadId);
        if (!line) {
            return notHere(threadId);
        }
        ThreadPage page{.row = std::move(line->row)};
        page.question = mirror::post(connection, threadId);
        if (page.row.head.isAnswered()) {
            page.accepted = mirror::post(connection, page.row.head.acceptedPost);
        }
        page.replies = mirror::replyCount(connection, threadId);
        page.first = mirror::replies(connection, threadId, 0, first);
        return page;
    });
}

QFuture<Result<std::vector<Post>>> ThreadStore::replies(QString threadId, int offset, int limit)
{
    return m_state->mirror->read([threadId, offset, limit](Connection& connection) -> Result<std::vector<Post>> {
        return mirror::replies(connection, threadId, std::max(0, offset), std::max(0, limit));
    });
}

QFuture<Result<MirrorSize>> ThreadStore::size()
{
    return m_state->mirror->read([](Connection& connection) -> Result<MirrorSize> { return mirror::size(connection); });
}

QFuture<Result<ForumState>> ThreadStore::state()
{
    return m_state->mirror->read([state = m_state](Connection& connection) -> Result<ForumState> {
        const QString complete = mirror::meta(connection, mirror::lastCompleteKey);
        ForumState known{.lastComplete = complete.isEmpty()
                                             ? QDateTime()
                                             : QDateTime::fromMSecsSinceEpoch(complete.toLongLong(), Qt::UTC),
                         .cursor = QByteArray::fromBase64(mirror::meta(connection, mirror::cursorKey).toLatin1())};
        const std::scoped_lock lock(state->mutex);
        if (state->lastComplete.isValid() &&
            (!known.lastComplete.isValid() || state->lastComplete > known.lastComplete)) {
            known.lastComplete = state->lastComplete;
        }
        return known;
    });
}

QFuture<Result<void>> ThreadStore::setOpened(QString threadId, QDateTime at)
{
    return m_state->mirror
        ->write([state = m_state, threadId, at](Connection& connection) -> Result<void> {
            const std::optional<mirror::Line> line = mirror::line(connection, threadId);
            if (!line) {
                return notHere(threadId);
            }
            const OpenedThread opened{
                .id = threadId, .title = line->row.head.title, .address = line->row.head.address, .at = at};
            const Result<void> noted = state->user
                                           ->write([opened](Connection& user) -> Result<void> {
                                               marks::setOpened(user, opened);
                                               return {};
                                           })
                                           .result();
            if (noted) {
                connection.run("UPDATE threads SET opened = ?2 WHERE id = ?1", {threadId, at});
            }
            return noted;
        })
        .then(QtFuture::Launch::Sync, [state = m_state, threadId](const Result<void>& done) -> Result<void> {
            if (done) {
                state->tellChanged({threadId});
            }
            return done;
        });
}

QFuture<Result<std::vector<OpenedThread>>> ThreadStore::openedSince(QDateTime since)
{
    return m_state->user->read([since](Connection& connection) -> Result<std::vector<OpenedThread>> {
        return marks::openedSince(connection, since);
    });
}

QFuture<Result<ThreadRules>> ThreadStore::rules()
{
    return m_state->user->read([](Connection& connection) -> Result<ThreadRules> { return marks::rules(connection); });
}

QFuture<Result<void>> ThreadStore::saveRules(ThreadRules rules)
{
    return m_state->user->write([rules](Connection& connection) -> Result<void> {
        marks::saveRules(connection, rules);
        return {};
    });
}

QFuture<Result<QString>> ThreadStore::reader()
{
    return m_state->mirror->read(
        [](Connection& connection) -> Result<QString> { return mirror::meta(connection, mirror::readerKey); });
}

QFuture<Result<void>> ThreadStore::setForums(std::vector<Forum> forums)
{
    return m_state->mirror
        ->write([forums](Connection& connection) -> Result<bool> {
            if (mirror::forums(connection) == forums) {
                return false;
            }
            connection.run("DELETE FROM forums");
            std::int64_t position = 0;
            for (const Forum& forum : forums) {
                connection.run("INSERT INTO forums (id, position, name, address) VALUES (?1, ?2, ?3, ?4)",
                               {forum.id, position++, forum.name.isNull() ? QStringLiteral("") : forum.name,
                                forum.address.isEmpty() ? QStringLiteral("") : forum.address.toString()});
            }
            return true;
        })
        .then(QtFuture::Launch::Sync, [state = m_state](const Result<bool>& written) -> Result<void> {
            if (!written) {
                return written.error();
            }
            if (*written) {
                state->mailbox.post([store = state->target] { Q_EMIT store->stateChanged(); });
            }
            return {};
        });
}

QFuture<Result<void>> ThreadStore::setReader(QString userId)
{
    return m_state->mirror
        ->write([userId](Connection& connection) -> Result<int> {
            if (!mirror::setMeta(connection, mirror::readerKey, userId)) {
                return 0;
            }
            return connection.run("UPDATE threads SET mine = (author = ?1 AND ?1 <> '') "
                                  "WHERE mine <> (author = ?1 AND ?1 <> '')",
                                  {userId.isNull() ? QStringLiteral("") : userId});
        })
        .then(QtFuture::Launch::Sync, [state = m_state](const Result<int>& rows) -> Result<void> {
            if (!rows) {
                return rows.error();
            }
            if (*rows > 0) {
                state->tellChanged({});
            }
            return {};
        });
}

QFuture<Result<ThreadsApplied>> ThreadStore::apply(ThreadChanges page, QDateTime now)
{
    const bool complete = !page.more;
    auto news = std::make_shared<std::vector<ThreadNews>>();
    const auto work = [page = std::move(page), now, news](mirror::ThreadWriting& writing, Connection& connection) {
        *news = writing.newsIn(page);
        writing.write(page);
        const bool moved = mirror::setMeta(connection, mirror::cursorKey, QString::fromLatin1(page.cursor.toBase64()));
        const bool first = mirror::meta(connection, mirror::lastCompleteKey).isEmpty();
        if (!page.more && (moved || first)) {
            mirror::setMeta(connection, mirror::lastCompleteKey, QString::number(now.toMSecsSinceEpoch()));
        }
    };
    return m_state->writing(m_state, work)
        .then(QtFuture::Launch::Sync,
              [state = m_state, complete, now, news](const Result<ThreadsApplied>& applied) -> Result<ThreadsApplied> {
                  if (applied && complete) {
                      state->rememberSync(now);
                  }
                  if (applied && !news->empty()) {
                      state->mailbox.post([store = state->target, told = *news] { Q_EMIT store->happened(told); });
                  }
                  return applied;
              });
}

QFuture<Result<ThreadsApplied>> ThreadStore::put(WholeThread thread)
{
    return m_state->writing(
        m_state, [thread = std::move(thread)](mirror::ThreadWriting& writing, Connection&) { writing.write(thread); });
}

QFuture<Result<void>> ThreadStore::setRemoved(QString threadId)
{
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->lost.insert(threadId);
    }
    return m_state->setColumn(m_state, threadId, "UPDATE threads SET gone = ?2 WHERE id = ?1 AND gone <> ?2",
                              std::int64_t{1});
}

QFuture<Result<void>> ThreadStore::setFollowed(QString threadId, bool follows, QDateTime now)
{
    return m_state->mirror
        ->write([state = m_state, threadId, follows, now](Connection& connection) -> Result<void> {
            const Result<void> noted = state->user
                                           ->write([threadId, follows, now](Connection& user) -> Result<void> {
                                               marks::setFollows(user, threadId, follows, now);
                                               return {};
                                           })
                                           .result();
            if (noted) {
                connection.run("UPDATE threads SET followed = ?2 WHERE id = ?1",
                               {threadId, std::int64_t{follows ? 1 : 0}});
            }
            return noted;
        })
        .then(QtFuture::Launch::Sync, [state = m_state, threadId](const Result<void>& done) -> Result<void> {
            if (done) {
                state->tellChanged({threadId});
            }
            return done;
        });
}

QFuture<Result<void>> ThreadStore::settleFollowed(QString threadId, bool follows)
{
    return m_state->user->write([threadId, follows](Connection& connection) -> Result<void> {
        marks::settleFollows(connection, threadId, follows);
        return {};
    });
}

QFuture<Result<void>> ThreadStore::setAccepted(QString threadId, QString postId)
{
    return m_state->setColumn(m_state, threadId, "UPDATE threads SET accepted = ?2 WHERE id = ?1 AND accepted <> ?2",
                              postId.isNull() ? QStringLiteral("") : postId);
}

QFuture<Result<QStringList>> ThreadStore::missing(int most)
{
    return m_state->mirror->read([state = m_state, most](Connection& connection) -> Result<QStringList> {
        const Result<marks::Marks> marks = state->marks();
        if (!marks) {
            return marks.error();
        }
        QStringList ids = marks->opened.keys();
        for (auto wish = marks->follows.constBegin(); wish != marks->follows.constEnd(); ++wish) {
            if (*wish) {
                ids.append(wish.key());
            }
        }
        ids += mirror::meta(connection, "community_followed").split(u'\n', Qt::SkipEmptyParts);
        ids.removeDuplicates();
        QSet<QString> lost;
        {
            const std::scoped_lock lock(state->mutex);
            lost = state->lost;
        }
        QStringList missing;
        for (const QString& id : std::as_const(ids)) {
            if (missing.size() < most && !lost.contains(id) && !mirror::line(connection, id)) {
                missing.append(id);
            }
        }
        connection.each("SELECT id FROM threads WHERE posts <= replies AND gone = 0 ORDER BY active DESC LIMIT ?1",
                        {std::int64_t{most}}, [&](Row row) {
                            missing.append(row.text(0));
                            return true;
                        });
        missing.removeDuplicates();
        return missing.mid(0, most);
    });
}

QFuture<Result<int>> ThreadStore::prune(QDateTime keepSince)
{
    auto removed = std::make_shared<int>(0);
    const auto work = [keepSince, removed](mirror::ThreadWriting& writing, Connection& connection) {
        const std::vector<QString> old =
            connection.all("SELECT id FROM threads WHERE active < ?1 AND mine = 0 AND followed = 0 AND opened IS NULL",
                           {keepSince}, [](Row row) { return row.text(0); });
        for (const QString& id : old) {
            writing.remove(id);
        }
        *removed = static_cast<int>(old.size());
    };
    return m_state->writing(m_state, work)
        .then(QtFuture::Launch::Sync, [removed](const Result<ThreadsApplied>& applied) -> Result<int> {
            if (!applied) {
                return applied.error();
            }
            return *removed;
        });
}

} // namespace lotse::community
