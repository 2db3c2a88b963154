#include "support/community/ForumExecutors.h"

#include <QCoro/QCoroFuture>
#include <QJsonArray>

#include <algorithm>

namespace lotse::community
{

namespace
{

using outbox::Candidate;
using outbox::Item;
using outbox::Verification;

// Aggregates are made outside of coroutines here: g++ 12 may destroy those made inside twice.
QString textOf(const QJsonObject& json, const char* name)
{
    return json.value(QLatin1String(name)).toString();
}

QStringList listOf(const QJsonObject& json, const char* name)
{
    QStringList list;
    const QJsonArray array = json.value(QLatin1String(name)).toArray();
    for (const QJsonValue& value : array) {
        list.append(value.toString());
    }
    return list;
}

NewQuestion questionOf(const Item& item, std::chrono::milliseconds timeout)
{
    return {.forumId = textOf(item.payload, "forum"),
            .title = textOf(item.payload, "title"),
            .text = textOf(item.payload, "text"),
            .topicIds = listOf(item.payload, "topics"),
            .timeout = timeout};
}

NewAnswer answerOf(const Item& item, std::chrono::milliseconds timeout)
{
    return {.threadId = textOf(item.payload, "thread"), .text = textOf(item.payload, "text"), .timeout = timeout};
}

QJsonObject resultOf(const QString& id, const QString& threadId)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("number"), threadId}};
}

Candidate candidateOf(const QString& id, const QString& threadId, const QDateTime& created, const QString& title)
{
    return {.remoteId = id, .number = threadId, .created = created, .title = title};
}

Verification verified(const QStringList& differences)
{
    Verification verification;
    verification.outcome = differences.isEmpty() ? Verification::Outcome::Verified : Verification::Outcome::Differs;
    verification.differences = differences;
    return verification;
}

std::vector<Candidate> questionsFound(const std::vector<Thread>& found)
{
    std::vector<Candidate> candidates;
    for (const Thread& thread : found) {
        candidates.push_back(candidateOf(thread.id, thread.id, thread.created, thread.title));
    }
    return candidates;
}

std::vector<Candidate> answersFound(const std::vector<Post>& found, const Item& item)
{
    const QStringList earlier = listOf(item.payload, "earlier");
    std::vector<Candidate> candidates;
    for (const Post& post : found) {
        if (!earlier.contains(post.id)) {
            candidates.push_back(candidateOf(post.id, post.threadId, post.at, item.title));
        }
    }
    return candidates;
}

QStringList differencesOf(const Item& item, const WholeThread& thread)
{
    QStringList differences;
    if (!sameWords(thread.head.title, textOf(item.payload, "title"))) {
        differences.append(QStringLiteral("title"));
    }
    const QString text = textOf(item.payload, "text");
    const bool same = std::any_of(thread.posts.begin(), thread.posts.end(), [&](const Post& post) {
        return post.isQuestion() && (text.trimmed().isEmpty() || sameWords(post.text(), text));
    });
    if (!same) {
        differences.append(QStringLiteral("text"));
    }
    return differences;
}

QStringList missingAnswer(const Item& item, const WholeThread& thread)
{
    const QString text = textOf(item.payload, "text");
    const bool there = std::any_of(thread.posts.begin(), thread.posts.end(), [&](const Post& post) {
        return !post.isQuestion() && sameWords(post.text(), text);
    });
    return there ? QStringList() : QStringList(QStringLiteral("text"));
}

} // namespace

ForumExecutor::ForumExecutor(ForumPortal& portal, ThreadStore& threads, std::chrono::milliseconds timeout)
    : m_portal(portal), m_threads(threads), m_timeout(timeout)
{
}

bool ForumExecutor::isIdempotent(const Item& /*item*/) const
{
    return true;
}

std::chrono::milliseconds ForumExecutor::timeout(const Item& /*item*/) const
{
    return m_timeout;
}

// What may be repeated is repeated instead.
QCoro::Task<Result<std::vector<Candidate>>> ForumExecutor::lookUp(Item /*item*/, std::optional<Item> /*parent*/,
                                                                  std::stop_token /*stop*/)
{
    co_return std::vector<Candidate>();
}

QCoro::Task<Result<WholeThread>> ForumExecutor::readBack(ForumExecutor& self, QString threadId, std::stop_token stop)
{
    Result<WholeThread> thread = co_await self.m_portal.thread(threadId, stop);
    if (thread) {
        const QFuture<Result<ThreadsApplied>> putting = self.m_threads.put(*thread);
        co_await putting;
    }
    co_return thread;
}

AskExecutor::AskExecutor(ForumPortal& portal, ThreadStore& threads, std::chrono::milliseconds timeout)
    : ForumExecutor(portal, threads, timeout)
{
}

bool AskExecutor::isIdempotent(const Item& /*item*/) const
{
    return false;
}

QCoro::Task<Result<QJsonObject>> AskExecutor::send(Item item, std::optional<Item> /*parent*/, std::stop_token stop)
{
    const NewQuestion question = questionOf(item, m_timeout);
    const Result<Thread> asked = co_await m_portal.ask(question, stop);
    if (!asked) {
        co_return asked.error();
    }
    co_return resultOf(asked->id, asked->id);
}

QCoro::Task<Result<std::vector<Candidate>>> AskExecutor::lookUp(Item item, std::optional<Item> /*parent*/,
                                                                std::stop_token stop)
{
    const NewQuestion question = questionOf(item, m_timeout);
    const Result<std::vector<Thread>> found = co_await m_portal.lookUpQuestions(question, item.firstAttempt, stop);
    if (!found) {
        co_return found.error();
    }
    co_return questionsFound(*found);
}

QCoro::Task<Result<Verification>> AskExecutor::verify(Item item, std::stop_token stop)
{
    const Result<WholeThread> thread = co_await readBack(*this, textOf(item.result, "id"), stop);
    if (!thread) {
        co_return thread.error();
    }
    co_return verified(differencesOf(item, *thread));
}

AnswerExecutor::AnswerExecutor(ForumPortal& portal, ThreadStore& threads, std::chrono::milliseconds timeout)
    : ForumExecutor(portal, threads, timeout)
{
}

bool AnswerExecutor::isIdempotent(const Item& /*item*/) const
{
    return false;
}

QCoro::Task<Result<QJsonObject>> AnswerExecutor::send(Item item, std::optional<Item> /*parent*/, std::stop_token stop)
{
    const NewAnswer answer = answerOf(item, m_timeout);
    const Result<Post> said = co_await m_portal.reply(answer, stop);
    if (!said) {
        if (said.error().code == ErrorCode::NotFound && !said.error().mayHaveArrived) {
            const QFuture<Result<void>> marking = m_threads.setRemoved(answer.threadId);
            co_await marking;
        }
        co_return said.error();
    }
    co_return resultOf(said->id, answer.threadId);
}

QCoro::Task<Result<std::vector<Candidate>>> AnswerExecutor::lookUp(Item item, std::optional<Item> /*parent*/,
                                                                   std::stop_token stop)
{
    const NewAnswer answer = answerOf(item, m_timeout);
    const Result<std::vector<Post>> found = co_await m_portal.lookUpAnswers(answer, item.firstAttempt, stop);
    if (!found) {
        co_return found.error();
    }
    co_return answersFound(*found, item);
}

QCoro::Task<Result<Verification>> AnswerExecutor::verify(Item item, std::stop_token stop)
{
    const Result<WholeThread> thread = co_await readBack(*this, textOf(item.payload, "thread"), stop);
    if (!thread) {
        co_return thread.error();
    }
    co_return verified(missingAnswer(item, *thread));
}

FollowExecutor::FollowExecutor(ForumPortal& portal, ThreadStore& threads, std::chrono::milliseconds timeout)
    : ForumExecutor(portal, threads, timeout)
{
}

QCoro::Task<Result<QJsonObject>> FollowExecutor::send(Item item, std::optional<Item> /*parent*/, std::stop_token stop)
{
    const QString threadId = textOf(item.payload, "thread");
    const bool follows = item.payload.value(QLatin1String("follows")).toBool();
    QJsonObject result = resultOf(threadId, threadId);
    const Result<void> done = co_await m_portal.follow(threadId, follows, stop);
    if (!done && done.error().code == ErrorCode::Unsupported) {
        result.insert(QStringLiteral("hereOnly"), true);
        co_return result;
    }
    if (!done) {
        co_return done.error();
    }
    const QFuture<Result<void>> settling = m_threads.settleFollowed(threadId, follows);
    co_await settling;
    co_return result;
}

QCoro::Task<Result<Verification>> FollowExecutor::verify(Item /*item*/, std::stop_token /*stop*/)
{
    co_return verified(QStringList()); // the next page of changes tells whom the portal lists
}

AcceptExecutor::AcceptExecutor(ForumPortal& portal, ThreadStore& threads, std::chrono::milliseconds timeout)
    : ForumExecutor(portal, threads, timeout)
{
}

QCoro::Task<Result<QJsonObject>> AcceptExecutor::send(Item item, std::optional<Item> /*parent*/, std::stop_token stop)
{
    const QString threadId = textOf(item.payload, "thread");
    const QString postId = textOf(item.payload, "post");
    const Result<void> done = co_await m_portal.accept(threadId, postId, stop);
    if (!done) {
        co_return done.error();
    }
    co_return resultOf(postId, threadId);
}

QCoro::Task<Result<Verification>> AcceptExecutor::verify(Item item, std::stop_token stop)
{
    const Result<WholeThread> thread = co_await readBack(*this, textOf(item.payload, "thread"), stop);
    if (!thread) {
        co_return thread.error();
    }
    QStringList differences;
    if (thread->head.acceptedPost != textOf(item.payload, "post")) {
        differences.append(QStringLiteral("accepted"));
    }
    co_return verified(differences);
}

} // namespace lotse::community
