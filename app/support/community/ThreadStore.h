// The mirror of the vendor's forums (mirror.sqlite), seen together with what exists only here (user.sqlite): what was
// opened, what the person wants to follow, of what to be told. Safe to call from any thread; answers are futures.
#pragma once

#include "foundation/storage/Database.h"
#include "support/community/ForumPortal.h"
#include "support/community/ThreadNews.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace lotse::community
{

// One line of the list of threads.
struct ThreadRow {
    Thread head;
    QStringList topics = {}; // their names
    bool mine = false;
    bool followed = false;
    bool opened = false;   // read here before
    bool whole = true;     // every post is in the mirror
    bool removed = false;  // the portal has it no more; what is here stays readable
    bool onServer = false; // found by the portal's search; the mirror lacks it
    QString excerpt = {};  // of the post in which a word was found that the title does not have; one line
    bool operator==(const ThreadRow&) const = default;
};

struct ThreadQuery {
    enum class Show {
        All,
        Unanswered, // no answer was accepted yet
        Answered,
        Mine,
        Followed,
    };
    enum class Order {
        Active, // in which something was said last
        Newest, // asked last
        Match,  // where words are sought: best first where few match, else Active; without words as Active
    };
    Show show = Show::All;
    Order order = Order::Active;
    QString forumId = {}; // empty: all
    QString topicId = {}; // likewise
    QString text = {};    // as typed: words in any spelling, "phrases", -without

    // The words that are sought, folded, to be marked with cases/Folding.h.
    [[nodiscard]] QStringList words() const;
    bool operator==(const ThreadQuery&) const = default;
};

// A thread as a page shows it.
struct ThreadPage {
    ThreadRow row;
    std::optional<Post> question = std::nullopt; // nothing: not in the mirror (yet)
    std::optional<Post> accepted = std::nullopt; // on top of the replies; also among them
    int replies = 0;                             // that are in the mirror
    std::vector<Post> first = {};                // of them, oldest first
};

struct TopicRow {
    Topic topic;
    int threads = 0; // in the mirror
    bool operator==(const TopicRow&) const = default;
};

// How much of the forums is kept on this computer.
struct MirrorSize {
    qint64 threads = 0;
    qint64 bytes = 0; // of what was said, estimated by some of the posts; the index is about as much again
    bool operator==(const MirrorSize&) const = default;
};

// A thread that was opened, for "tried already" in a report.
struct OpenedThread {
    QString id;
    QString title;
    QUrl address;
    QDateTime at;
    bool operator==(const OpenedThread&) const = default;
};

struct ThreadsApplied {
    int written = 0;
    QStringList changedThreads;
};

struct ForumState {
    QDateTime lastComplete; // when the mirror last was known to equal the portal; invalid: never
    QByteArray cursor;
};

class ThreadStore : public QObject
{
    Q_OBJECT

public:
    ThreadStore(std::shared_ptr<storage::Database> mirror, std::shared_ptr<storage::Database> user,
                QObject* parent = nullptr);
    ~ThreadStore() override;

    // For the window:

    QFuture<Result<std::vector<Forum>>> forums();
    // Those of threads in the mirror, the most frequent first.
    QFuture<Result<std::vector<TopicRow>>> topics(QString forumId = {});
    // Where words are sought the list has at most this many threads.
    static constexpr int mostFound = 150;
    QFuture<Result<int>> count(ThreadQuery query, std::stop_token stop = {});
    QFuture<Result<std::vector<ThreadRow>>> rows(ThreadQuery query, int offset, int limit, std::stop_token stop = {});
    // Threads that may answer what is being asked, best first.
    QFuture<Result<std::vector<ThreadRow>>> similar(QString title, QString forumId, int most = 6,
                                                    std::stop_token stop = {});
    // Errors: NotFoundHere.
    QFuture<Result<ThreadPage>> page(QString threadId, int first = 30);
    // Replies, oldest first.
    QFuture<Result<std::vector<Post>>> replies(QString threadId, int offset, int limit);
    QFuture<Result<MirrorSize>> size();
    // lastComplete also counts a sync that found nothing new, which is not written down.
    QFuture<Result<ForumState>> state();
    // That the person reads it now: it is kept whole from then on, and listed as tried in a report.
    QFuture<Result<void>> setOpened(QString threadId, QDateTime at);
    QFuture<Result<std::vector<OpenedThread>>> openedSince(QDateTime since); // newest first
    QFuture<Result<ThreadRules>> rules();
    QFuture<Result<void>> saveRules(ThreadRules rules);
    QFuture<Result<QString>> reader(); // the portal's id of the account's own person; empty while unknown

    // For the sync, the desk and the executors:

    QFuture<Result<void>> setForums(std::vector<Forum> forums);
    QFuture<Result<void>> setReader(QString userId);
    // Upserts a page and its cursor in one transaction; idempotent. Rows that are already so are not written.
    QFuture<Result<ThreadsApplied>> apply(ThreadChanges page, QDateTime now);
    // Replaces all that the mirror has of one thread.
    QFuture<Result<ThreadsApplied>> put(WholeThread thread);
    QFuture<Result<void>> setRemoved(QString threadId);
    // What the person wants, from now on; settled: the portal knows it.
    QFuture<Result<void>> setFollowed(QString threadId, bool follows, QDateTime now);
    QFuture<Result<void>> settleFollowed(QString threadId, bool follows);
    QFuture<Result<void>> setAccepted(QString threadId, QString postId);
    // Threads to be fetched whole: incomplete ones, and opened or followed ones that the mirror lacks.
    QFuture<Result<QStringList>> missing(int most);
    // Removes threads in which nothing happened since, but for own, followed and opened ones; answers how many.
    QFuture<Result<int>> prune(QDateTime keepSince);

Q_SIGNALS:
    void changed(const QStringList& threadIds); // empty: many
    void stateChanged();
    // What a page of changes brought that others did; never empty. Told once.
    void happened(const std::vector<lotse::community::ThreadNews>& news);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace lotse::community

Q_DECLARE_METATYPE(std::vector<lotse::community::ThreadNews>)
