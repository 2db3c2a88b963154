// Port to a system that holds forums. One object speaks for one account; it lives in the network thread and all calls
// come from there. Every call ends soon after its stop token is raised, with Cancelled. Where the account may sign in
// but not use the interface (a guest), every call answers Forbidden or SessionNotForApi: the forum can be read in the
// browser only. Unsupported: this portal cannot do it at all.
#pragma once

#include "foundation/Result.h"
#include "support/community/Community.h"

#include <QCoro/QCoroTask>

#include <chrono>
#include <optional>
#include <stop_token>

namespace lotse::community
{

// What changed since a cursor, which is the portal's own, opaque, and stored with the page in one transaction. A page
// with nothing in it and the same cursor means: nothing changed, nothing is written.
struct ThreadChanges {
    std::vector<Thread> threads = {};
    std::vector<Post> posts = {}; // of threads of this page or of known ones; not always all of a thread's
    std::vector<Topic> topics = {};
    std::optional<QStringList> followed = std::nullopt; // ids of all threads that this user follows there
    QStringList deletedThreads = {};
    QStringList deletedPosts = {};
    QByteArray cursor = {};
    bool more = false; // ask again with `cursor` at once
};

struct ForumSearch {
    QString forumId; // empty: all
    QString text;    // as typed
    int most = 25;
    bool operator==(const ForumSearch&) const = default;
};

struct NewQuestion {
    QString forumId;
    QString title; // one line
    QString text;  // plain; may be empty
    QStringList topicIds = {};
    std::chrono::milliseconds timeout = std::chrono::seconds(30);
};

struct NewAnswer {
    QString threadId;
    QString text; // plain, not empty
    std::chrono::milliseconds timeout = std::chrono::seconds(30);
};

class ForumPortal
{
public:
    virtual ~ForumPortal() = default;

    // The portal's id of who is signed in.
    virtual QCoro::Task<Result<QString>> reader(std::stop_token stop) = 0;
    virtual QCoro::Task<Result<std::vector<Forum>>> forums(std::stop_token stop) = 0;
    // `cursor` empty: from the beginning, of threads in which something happened at or after `from`.
    virtual QCoro::Task<Result<ThreadChanges>> changes(QByteArray cursor, QDateTime from, std::stop_token stop) = 0;
    // Errors: NotFound (removed), Forbidden.
    virtual QCoro::Task<Result<WholeThread>> thread(QString threadId, std::stop_token stop) = 0;
    // Best first.
    virtual QCoro::Task<Result<std::vector<Thread>>> search(ForumSearch search, std::stop_token stop) = 0;

    // Asks once. Errors with mayHaveArrived must be followed by lookUpQuestions before any retry.
    virtual QCoro::Task<Result<Thread>> ask(NewQuestion question, std::stop_token stop) = 0;
    // What this user asked at or after `since` (server time) under the same title with the same text (see sameWords).
    virtual QCoro::Task<Result<std::vector<Thread>>> lookUpQuestions(NewQuestion question, QDateTime since,
                                                                     std::stop_token stop) = 0;
    // Likewise. Errors: NotFound where the thread was removed meanwhile.
    virtual QCoro::Task<Result<Post>> reply(NewAnswer answer, std::stop_token stop) = 0;
    virtual QCoro::Task<Result<std::vector<Post>>> lookUpAnswers(NewAnswer answer, QDateTime since,
                                                                 std::stop_token stop) = 0;
    // May be repeated, as what follows.
    virtual QCoro::Task<Result<void>> follow(QString threadId, bool follows, std::stop_token stop) = 0;
    virtual QCoro::Task<Result<void>> accept(QString threadId, QString postId, std::stop_token stop) = 0;

    // The portal's clock as of its last answer; invalid before the first.
    virtual QDateTime serverTime() const = 0;
    // How much of the organisation's limit of calls is used, 0 to 1; below 0 when the portal does not say.
    virtual double budgetUsed() const = 0;
};

// Whether two plain texts say the same, however a portal re-wrapped, trimmed or composed its characters.
bool sameWords(const QString& a, const QString& b);

} // namespace lotse::community
