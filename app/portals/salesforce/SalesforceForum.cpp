#include "portals/salesforce/SalesforceForum.h"

#include "portals/salesforce/ForumChanges.h"
#include "portals/salesforce/ForumRecords.h"
#include "portals/salesforce/ForumRequests.h"
#include "portals/salesforce/Moment.h"
#include "portals/salesforce/Session.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lotse::salesforce
{

using community::Forum;
using community::ForumSearch;
using community::NewAnswer;
using community::NewQuestion;
using community::Post;
using community::Thread;
using community::ThreadChanges;
using community::Topic;
using community::WholeThread;

namespace
{

// What is awaited is made outside of coroutines: g++ 12 may destroy aggregates made inside twice.
Error failure(ErrorCode code, const QString& detail, bool mayHaveArrived = false)
{
    return {.code = code, .detail = detail, .retry = Retry::AfterPerson, .mayHaveArrived = mayHaveArrived};
}

QString textOf(const QJsonValue& record, const char* name)
{
    return record[QLatin1String(name)].toString();
}

} // namespace

struct SalesforceForum::State {
    std::shared_ptr<Session> session;
    QHash<QString, QUrl> sites;         // by forum
    QHash<QString, QString> topicNames; // by id
    bool withPeople = true;

    using Ptr = std::shared_ptr<State>;

    QUrl siteOf(const QString& forumId) const
    {
        return sites.value(forumId, sites.size() == 1 ? *sites.begin() : QUrl());
    }

    static QCoro::Task<Result<QJsonArray>> rows(Ptr self, QString query, std::stop_token stop);
    static QCoro::Task<Result<QString>> reader(Ptr self, std::stop_token stop);
    static QCoro::Task<Result<std::vector<Forum>>> forums(Ptr self, std::stop_token stop);
    static QCoro::Task<Result<ThreadChanges>> changes(Ptr self, QByteArray bytes, QDateTime from, std::stop_token stop);
    static QCoro::Task<Result<ThreadChanges>> page(Ptr self, QByteArray bytes, QDateTime from, std::stop_token stop);
    static QCoro::Task<Result<void>> addTopics(Ptr self, std::shared_ptr<ThreadChanges> page, std::stop_token stop);
    static QCoro::Task<Result<WholeThread>> thread(Ptr self, QString threadId, std::stop_token stop);
    static QCoro::Task<Result<std::vector<Thread>>> search(Ptr self, ForumSearch search, std::stop_token stop);
    static QCoro::Task<Result<Thread>> ask(Ptr self, NewQuestion question, std::stop_token stop);
    static QCoro::Task<Result<std::vector<Thread>>> lookUpQuestions(Ptr self, NewQuestion question, QDateTime since,
                                                                    std::stop_token stop);
    static QCoro::Task<Result<Post>> reply(Ptr self, NewAnswer answer, std::stop_token stop);
    static QCoro::Task<Result<std::vector<Post>>> lookUpAnswers(Ptr self, NewAnswer answer, QDateTime since,
                                                                std::stop_token stop);
    static QCoro::Task<Result<QString>> forumOf(Ptr self, QString threadId, std::stop_token stop);
    static QCoro::Task<Result<void>> follow(Ptr self, QString threadId, bool follows, std::stop_token stop);
    static QCoro::Task<Result<void>> accept(Ptr self, QString threadId, QString postId, std::stop_token stop);
};

QCoro::Task<Result<QJsonArray>> SalesforceForum::State::rows(Ptr self, QString query, std::stop_token stop)
{
    const QStringList queries(query);
    const Result<std::vector<Result<QJsonArray>>> answers = co_await allRows(self->session, queries, stop);
    if (!answers) {
        co_return answers.error();
    }
    co_return Result<QJsonArray>(answers->front());
}

QCoro::Task<Result<QString>> SalesforceForum::State::reader(Ptr self, std::stop_token stop)
{
    const Result<cases::PortalIdentity> who = co_await self->session->signedIn(stop);
    if (!who) {
        co_return who.error();
    }
    co_return QString(who->userId);
}

QCoro::Task<Result<std::vector<Forum>>> SalesforceForum::State::forums(Ptr self, std::stop_token stop)
{
    const Result<QJsonDocument> answer =
        co_await self->session->ask(reading(QUrl(QStringLiteral("connect/communities"))), stop);
    if (!answer) {
        co_return answer.error();
    }
    std::vector<Forum> forums;
    const QJsonArray list = answer->object().value(QLatin1String("communities")).toArray();
    for (const QJsonValue& one : list) {
        const Forum forum = forumFrom(one.toObject());
        if (!forum.id.isEmpty()) {
            self->sites.insert(forum.id, forum.address);
            forums.push_back(forum);
        }
    }
    co_return forums;
}

QCoro::Task<Result<ThreadChanges>> SalesforceForum::State::changes(Ptr self, QByteArray bytes, QDateTime from,
                                                                   std::stop_token stop)
{
    Result<ThreadChanges> page = co_await State::page(self, bytes, from, stop);
    if (!page && self->withPeople && hasServerCode(page.error(), QLatin1String("INVALID_FIELD"))) {
        self->withPeople = false; // relations that this user may not follow
        page = co_await State::page(self, bytes, from, stop);
    }
    co_return page;
}

QCoro::Task<Result<ThreadChanges>> SalesforceForum::State::page(Ptr self, QByteArray bytes, QDateTime from,
                                                                std::stop_token stop)
{
    const Result<QString> me = co_await reader(self, stop);
    if (!me) {
        co_return me.error();
    }
    ForumCursor cursor = forumCursorFrom(bytes, from);
    const QDateTime now = self->session->now();
    const std::vector<Part> parts = forumChangeParts(cursor, self->withPeople, *me, now);
    const Result<std::vector<PartAnswer>> answers = co_await askTogether(self->session, parts, stop);
    if (!answers) {
        co_return answers.error();
    }
    const Result<Rows> questions = rowsOf((*answers)[0]);
    const Result<Rows> replies = rowsOf((*answers)[1]);
    if (!questions || !replies) {
        co_return !questions ? questions.error() : replies.error();
    }
    const auto page = std::make_shared<ThreadChanges>();
    bool moved = false;
    const auto takeFresh = [&moved](StreamPosition& position, const QJsonArray& records, auto use) {
        const QList<bool> fresh = position.take(placesOf(records), records.size() >= pageRows);
        for (qsizetype at = 0; at < records.size(); ++at) {
            if (fresh.at(at)) {
                use(records.at(at).toObject());
                moved = true;
            }
        }
    };
    takeFresh(cursor.questions, questions->records, [&](const QJsonObject& record) {
        page->threads.push_back(
            threadFrom(record, self->siteOf(record.value(QLatin1String("NetworkScope")).toString())));
        page->posts.push_back(questionFrom(record));
    });
    takeFresh(cursor.answers, replies->records,
              [&](const QJsonObject& record) { page->posts.push_back(answerFrom(record)); });
    const Result<Rows> topics = rowsOf((*answers)[2]);
    if (topics) {
        for (const QJsonValue& record : topics->records) {
            const Topic topic = topicFrom(record.toObject());
            self->topicNames.insert(topic.id, topic.name);
            page->topics.push_back(topic);
        }
    }
    const Result<Rows> followed = rowsOf((*answers)[3]);
    if (followed) {
        page->followed = QStringList();
        for (const QJsonValue& record : followed->records) {
            page->followed->append(textOf(record, "ParentId"));
        }
    }
    if (answers->size() > 5) {
        page->deletedThreads = deletedIn((*answers)[4]);
        page->deletedPosts = deletedIn((*answers)[5]);
    }
    page->more = cursor.questions.isPaging() || cursor.answers.isPaging();
    const Result<void> named = co_await addTopics(self, page, stop);
    if (!named) {
        co_return named.error();
    }
    // An unchanged forum has an unchanged cursor, so that nothing is written.
    const bool gone = !page->deletedThreads.isEmpty() || !page->deletedPosts.isEmpty();
    const QDateTime covered = parseMoment(cursor.deletedFrom);
    if (moved || gone || !covered.isValid() || covered.daysTo(now) >= 1) {
        cursor.deletedFrom = momentLiteral(now);
    }
    page->cursor = cursor.toBytes();
    co_return Result<ThreadChanges>(std::move(*page));
}

QCoro::Task<Result<void>> SalesforceForum::State::addTopics(Ptr self, std::shared_ptr<ThreadChanges> page,
                                                            std::stop_token stop)
{
    QStringList ids;
    for (const Thread& thread : page->threads) {
        ids.append(thread.id);
    }
    if (ids.isEmpty()) {
        co_return Result<void>();
    }
    const QStringList queries = assignmentQueries(ids);
    const Result<std::vector<Result<QJsonArray>>> answers = co_await allRows(self->session, queries, stop);
    if (!answers) {
        co_return answers.error();
    }
    QHash<QString, QStringList> topics;
    for (const Result<QJsonArray>& answer : *answers) {
        topics.insert(topicsByThread(answer.valueOr({})));
    }
    for (Thread& thread : page->threads) {
        thread.topicIds = topics.value(thread.id);
    }
    co_return Result<void>();
}

QCoro::Task<Result<WholeThread>> SalesforceForum::State::thread(Ptr self, QString threadId, std::stop_token stop)
{
    const QStringList queries{select(questionColumns(self->withPeople), QStringLiteral("FeedItem"),
                                     {QStringLiteral("Id = ") + quoted(threadId)}, QString()),
                              select(answerColumns(self->withPeople), QStringLiteral("FeedComment"),
                                     {QStringLiteral("FeedItemId = ") + quoted(threadId)},
                                     QStringLiteral("ORDER BY CreatedDate, Id")),
                              assignmentQueries(QStringList(threadId)).constFirst()};
    const Result<std::vector<Result<QJsonArray>>> answers = co_await allRows(self->session, queries, stop);
    if (!answers) {
        co_return answers.error();
    }
    const Result<QJsonArray>& heads = (*answers)[0];
    const Result<QJsonArray>& replies = (*answers)[1];
    if (!heads || !replies) {
        co_return !heads ? heads.error() : replies.error();
    }
    if (heads->isEmpty()) {
        co_return failure(ErrorCode::NotFound, threadId);
    }
    const QJsonObject record = heads->first().toObject();
    WholeThread whole;
    whole.head = threadFrom(record, self->siteOf(textOf(record, "NetworkScope")));
    whole.head.topicIds = topicsByThread((*answers)[2].valueOr({})).value(whole.head.id);
    whole.posts.push_back(questionFrom(record));
    for (const QJsonValue& reply : *replies) {
        whole.posts.push_back(answerFrom(reply.toObject()));
    }
    whole.head.replies = static_cast<int>(whole.posts.size()) - 1;
    co_return Result<WholeThread>(std::move(whole));
}

QCoro::Task<Result<std::vector<Thread>>> SalesforceForum::State::search(Ptr self, ForumSearch search,
                                                                        std::stop_token stop)
{
    QStringList forumIds(search.forumId);
    if (search.forumId.isEmpty()) {
        const Result<std::vector<Forum>> all = co_await forums(self, stop);
        if (!all) {
            co_return all.error();
        }
        forumIds = self->sites.keys();
        forumIds.sort();
    }
    std::vector<Thread> found;
    for (const QString& forumId : std::as_const(forumIds)) {
        const Result<QJsonDocument> answer = co_await self->session->ask(searchRequest(forumId, search), stop);
        if (!answer) {
            co_return answer.error();
        }
        const QJsonArray elements = answer->object().value(QLatin1String("elements")).toArray();
        for (const QJsonValue& element : elements) {
            Thread thread = threadFromElement(element.toObject(), forumId, self->siteOf(forumId));
            if (!thread.id.isEmpty() && !thread.title.isEmpty()) {
                found.push_back(std::move(thread));
            }
        }
    }
    if (static_cast<int>(found.size()) > search.most) {
        found.resize(static_cast<std::size_t>(search.most));
    }
    co_return found;
}

QCoro::Task<Result<Thread>> SalesforceForum::State::ask(Ptr self, NewQuestion question, std::stop_token stop)
{
    QStringList names;
    for (const QString& id : std::as_const(question.topicIds)) {
        const QString name = self->topicNames.value(id);
        if (!name.isEmpty()) {
            names.append(name);
        }
    }
    const Result<QJsonDocument> answer = co_await self->session->ask(askRequest(question, names), stop);
    if (!answer) {
        co_return answer.error();
    }
    const Thread asked = threadFromElement(answer->object(), question.forumId, self->siteOf(question.forumId));
    if (asked.id.isEmpty()) {
        co_return failure(ErrorCode::AnswerUnreadable, QStringLiteral("the answer to a question names none"), true);
    }
    co_return asked;
}

QCoro::Task<Result<std::vector<Thread>>> SalesforceForum::State::lookUpQuestions(Ptr self, NewQuestion question,
                                                                                 QDateTime since, std::stop_token stop)
{
    const Result<QString> me = co_await reader(self, stop);
    if (!me) {
        co_return me.error();
    }
    const QString query = select(questionColumns(self->withPeople), QStringLiteral("FeedItem"),
                                 {onlyQuestions, QStringLiteral("CreatedById = ") + quoted(*me),
                                  QStringLiteral("CreatedDate >= ") + momentLiteral(since)},
                                 QStringLiteral("ORDER BY CreatedDate, Id"));
    const Result<QJsonArray> records = co_await rows(self, query, stop);
    if (!records) {
        co_return records.error();
    }
    std::vector<Thread> found;
    for (const QJsonValue& record : *records) {
        const QJsonObject json = record.toObject();
        const Thread thread = threadFrom(json, self->siteOf(textOf(record, "NetworkScope")));
        if (community::sameWords(thread.title, question.title) &&
            community::sameWords(salesforce::questionFrom(json).text(), question.text)) {
            found.push_back(thread);
        }
    }
    co_return found;
}

// In which forum a thread stands; that it is still there, too.
QCoro::Task<Result<QString>> SalesforceForum::State::forumOf(Ptr self, QString threadId, std::stop_token stop)
{
    const QString query = select(QStringLiteral("Id, NetworkScope"), QStringLiteral("FeedItem"),
                                 {QStringLiteral("Id = ") + quoted(threadId)}, QString());
    const Result<QJsonArray> records = co_await rows(self, query, stop);
    if (!records) {
        co_return records.error();
    }
    if (records->isEmpty()) {
        co_return failure(ErrorCode::NotFound, threadId);
    }
    co_return textOf(records->first(), "NetworkScope");
}

QCoro::Task<Result<Post>> SalesforceForum::State::reply(Ptr self, NewAnswer answer, std::stop_token stop)
{
    const Result<QString> forumId = co_await forumOf(self, answer.threadId, stop);
    if (!forumId) {
        Error error = forumId.error();
        error.mayHaveArrived = false; // nothing was sent yet
        co_return error;
    }
    const Result<QJsonDocument> said = co_await self->session->ask(replyRequest(answer, *forumId), stop);
    if (!said) {
        co_return said.error();
    }
    Post post;
    post.id = said->object().value(QLatin1String("id")).toString();
    if (post.id.isEmpty()) {
        co_return failure(ErrorCode::AnswerUnreadable, QStringLiteral("the answer to a reply names none"), true);
    }
    post.threadId = answer.threadId;
    post.body = answer.text;
    post.at = self->session->serverTime();
    co_return post;
}

QCoro::Task<Result<std::vector<Post>>> SalesforceForum::State::lookUpAnswers(Ptr self, NewAnswer answer,
                                                                             QDateTime since, std::stop_token stop)
{
    const Result<QString> me = co_await reader(self, stop);
    if (!me) {
        co_return me.error();
    }
    const QString query = select(answerColumns(self->withPeople), QStringLiteral("FeedComment"),
                                 {QStringLiteral("FeedItemId = ") + quoted(answer.threadId),
                                  QStringLiteral("CreatedById = ") + quoted(*me),
                                  QStringLiteral("CreatedDate >= ") + momentLiteral(since)},
                                 QStringLiteral("ORDER BY CreatedDate, Id"));
    const Result<QJsonArray> records = co_await rows(self, query, stop);
    if (!records) {
        co_return records.error();
    }
    std::vector<Post> found;
    for (const QJsonValue& record : *records) {
        const Post post = answerFrom(record.toObject());
        if (community::sameWords(post.text(), answer.text)) {
            found.push_back(post);
        }
    }
    co_return found;
}

QCoro::Task<Result<void>> SalesforceForum::State::follow(Ptr self, QString threadId, bool follows, std::stop_token stop)
{
    const Result<QString> forumId = co_await forumOf(self, threadId, stop);
    if (!forumId) {
        co_return forumId.error();
    }
    if (follows) {
        const Result<QJsonDocument> done = co_await self->session->ask(followRequest(*forumId, threadId), stop);
        if (!done) {
            co_return done.error();
        }
        co_return Result<void>();
    }
    const Result<QString> me = co_await reader(self, stop);
    if (!me) {
        co_return me.error();
    }
    const QString query =
        select(QStringLiteral("Id"), QStringLiteral("EntitySubscription"),
               {QStringLiteral("ParentId = ") + quoted(threadId), QStringLiteral("SubscriberId = ") + quoted(*me)},
               QStringLiteral("ORDER BY Id LIMIT 10"));
    const Result<QJsonArray> records = co_await rows(self, query, stop);
    if (!records) {
        co_return records.error();
    }
    for (const QJsonValue& record : *records) {
        const Result<QJsonDocument> done =
            co_await self->session->ask(unfollowRequest(*forumId, textOf(record, "Id")), stop);
        if (!done && done.error().code != ErrorCode::NotFound) {
            co_return done.error();
        }
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> SalesforceForum::State::accept(Ptr self, QString threadId, QString postId,
                                                         std::stop_token stop)
{
    const Result<QString> forumId = co_await forumOf(self, threadId, stop);
    if (!forumId) {
        co_return forumId.error();
    }
    const Result<QJsonDocument> done = co_await self->session->ask(acceptRequest(*forumId, threadId, postId), stop);
    if (!done) {
        co_return done.error();
    }
    co_return Result<void>();
}

SalesforceForum::SalesforceForum(const SalesforcePortal& portal) : m_state(std::make_shared<State>())
{
    m_state->session = portal.session();
}

SalesforceForum::~SalesforceForum() = default;

QCoro::Task<Result<QString>> SalesforceForum::reader(std::stop_token stop)
{
    return State::reader(m_state, std::move(stop));
}

QCoro::Task<Result<std::vector<Forum>>> SalesforceForum::forums(std::stop_token stop)
{
    return State::forums(m_state, std::move(stop));
}

QCoro::Task<Result<ThreadChanges>> SalesforceForum::changes(QByteArray cursor, QDateTime from, std::stop_token stop)
{
    return State::changes(m_state, std::move(cursor), std::move(from), std::move(stop));
}

QCoro::Task<Result<WholeThread>> SalesforceForum::thread(QString threadId, std::stop_token stop)
{
    return State::thread(m_state, std::move(threadId), std::move(stop));
}

QCoro::Task<Result<std::vector<Thread>>> SalesforceForum::search(ForumSearch search, std::stop_token stop)
{
    return State::search(m_state, std::move(search), std::move(stop));
}

QCoro::Task<Result<Thread>> SalesforceForum::ask(NewQuestion question, std::stop_token stop)
{
    return State::ask(m_state, std::move(question), std::move(stop));
}

QCoro::Task<Result<std::vector<Thread>>> SalesforceForum::lookUpQuestions(NewQuestion question, QDateTime since,
                                                                          std::stop_token stop)
{
    return State::lookUpQuestions(m_state, std::move(question), std::move(since), std::move(stop));
}

QCoro::Task<Result<Post>> SalesforceForum::reply(NewAnswer answer, std::stop_token stop)
{
    return State::reply(m_state, std::move(answer), std::move(stop));
}

QCoro::Task<Result<std::vector<Post>>> SalesforceForum::lookUpAnswers(NewAnswer answer, QDateTime since,
                                                                      std::stop_token stop)
{
    return State::lookUpAnswers(m_state, std::move(answer), std::move(since), std::move(stop));
}

QCoro::Task<Result<void>> SalesforceForum::follow(QString threadId, bool follows, std::stop_token stop)
{
    return State::follow(m_state, std::move(threadId), follows, std::move(stop));
}

QCoro::Task<Result<void>> SalesforceForum::accept(QString threadId, QString postId, std::stop_token stop)
{
    return State::accept(m_state, std::move(threadId), std::move(postId), std::move(stop));
}

QDateTime SalesforceForum::serverTime() const
{
    return m_state->session->serverTime();
}

double SalesforceForum::budgetUsed() const
{
    return m_state->session->budgetUsed();
}

} // namespace lotse::salesforce
