#include "practice/ForumInterface.h"

#include "practice/Store.h"

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

[[noreturn]] void notThere()
{
    throw Refusal{404, u"NOT_FOUND"_s, u"The requested resource does not exist"_s, {}};
}

[[noreturn]] void closed()
{
    throw Refusal{403, u"API_DISABLED_FOR_ORG"_s, u"API is not enabled for this Organization or Partner"_s, {}};
}

QString segmentText(const QJsonObject& body)
{
    QString text;
    const auto segments = body.value(u"body"_s).toObject().value(u"messageSegments"_s).toArray();
    for (const auto& segment : segments)
        if (segment.toObject().value(u"type"_s).toString() == QLatin1String("Text"))
            text += segment.toObject().value(u"text"_s).toString();
    return text;
}

QStringList topicNames(const QJsonObject& capabilities)
{
    QStringList names;
    const auto topics = capabilities.value(u"topics"_s).toObject().value(u"topics"_s).toArray();
    for (const auto& topic : topics)
        names << topic.toString();
    return names;
}

} // namespace

void ForumInterface::checkOpen(const QString& soql) const
{
    const bool aboutForums = soql.contains(QLatin1String("FROM Feed")) || soql.contains(QLatin1String("FROM Topic"));
    if (!m_open && aboutForums)
        closed();
}

Answer ForumInterface::serve(const Request& request, const QStringList& path, const QString& userId)
{
    if (!m_open)
        closed();
    if (path.value(0) != QLatin1String("communities"))
        notThere();
    if (path.size() == 1)
        return communities(request);
    const auto network = path.at(1);
    if (!m_hall.isNetwork(network) || path.value(2) != QLatin1String("chatter"))
        notThere();
    const auto below = path.mid(3);
    if (below.value(0) == QLatin1String("feed-elements"))
        return elements(request, network, below.mid(1), userId);
    if (below == QStringList{u"users"_s, u"me"_s, u"following"_s} && request.method == "POST") {
        const auto subject = readObject(request.body).value(u"subjectId"_s).toString();
        return answer(201, QJsonObject{{u"id"_s, m_hall.follow(subject, userId)},
                                       {u"subject"_s, QJsonObject{{u"id"_s, subject}}}});
    }
    if (below.value(0) == QLatin1String("subscriptions") && below.size() == 2 && request.method == "DELETE") {
        m_hall.unfollow(below.at(1), userId);
        return nothing();
    }
    notThere();
}

Answer ForumInterface::communities(const Request& request) const
{
    if (request.method != "GET")
        notThere();
    QJsonArray list;
    for (const auto& network : m_hall.networks())
        list.append(
            QJsonObject{{u"id"_s, network.id},
                        {u"name"_s, network.name},
                        {u"status"_s, u"Live"_s},
                        {u"siteUrl"_s, u"http://"_s + QString::fromLatin1(request.header("host")) + u"/support"_s}});
    return answer(200, QJsonObject{{u"communities"_s, list}, {u"total"_s, list.size()}});
}

QJsonObject ForumInterface::element(const QString& threadId) const
{
    const auto thread = m_hall.thread(threadId);
    const auto author = m_hall.author(thread.value(u"CreatedById"_s).toString());
    const auto time = [&](const QString& field) {
        return timeText(QDateTime::fromMSecsSinceEpoch(thread.value(field).toLongLong(), Qt::UTC));
    };
    const auto best = thread.value(u"BestCommentId"_s).toString();
    QJsonObject questions{{u"questionTitle"_s, thread.value(u"Title"_s).toString()}};
    questions[u"bestAnswer"_s] = best.isEmpty() ? QJsonValue() : QJsonValue(QJsonObject{{u"id"_s, best}});
    return {{u"id"_s, thread.value(u"Id"_s).toString()},
            {u"feedElementType"_s, u"FeedItem"_s},
            {u"type"_s, u"QuestionPost"_s},
            {u"createdDate"_s, time(u"CreatedDate"_s)},
            {u"modifiedDate"_s, time(u"LastModifiedDate"_s)},
            {u"actor"_s, QJsonObject{{u"id"_s, author.value(u"Id"_s).toString()},
                                     {u"displayName"_s, author.value(u"Name"_s).toString()}}},
            {u"body"_s, QJsonObject{{u"text"_s, thread.value(u"Body"_s).toString()}}},
            {u"capabilities"_s,
             QJsonObject{{u"questionAndAnswers"_s, questions},
                         {u"comments"_s,
                          QJsonObject{{u"page"_s, QJsonObject{{u"total"_s, thread.value(u"CommentCount"_s).toInt()}}}}},
                         {u"chatterLikes"_s,
                          QJsonObject{{u"page"_s, QJsonObject{{u"total"_s, thread.value(u"LikeCount"_s).toInt()}}}}}}}};
}

Answer ForumInterface::elements(const Request& request, const QString& networkId, const QStringList& path,
                                const QString& userId)
{
    if (path.isEmpty() && request.method == "GET") {
        QJsonArray list;
        const auto most = request.query.value(u"pageSize"_s, u"25"_s).toInt();
        for (const auto& id : m_hall.search(networkId, request.query.value(u"q"_s), most))
            list.append(element(id));
        return answer(200, QJsonObject{{u"elements"_s, list}});
    }
    if (path.isEmpty() && request.method == "POST") {
        const auto body = readObject(request.body);
        const auto capabilities = body.value(u"capabilities"_s).toObject();
        const auto title = capabilities.value(u"questionAndAnswers"_s).toObject().value(u"questionTitle"_s).toString();
        return answer(201, element(m_hall.ask(networkId, title, segmentText(body), topicNames(capabilities), userId)));
    }
    const auto capability = path.mid(1);
    if (capability.isEmpty() && path.size() == 1 && request.method == "GET")
        return answer(200, element(path.at(0)));
    if (capability == QStringList{u"capabilities"_s, u"comments"_s, u"items"_s} && request.method == "POST") {
        const auto text = segmentText(readObject(request.body));
        return answer(201, QJsonObject{{u"id"_s, m_hall.reply(path.at(0), text, userId)}});
    }
    if (capability == QStringList{u"capabilities"_s, u"question-and-answers"_s} && request.method == "PATCH") {
        m_hall.acceptBy(path.at(0), readObject(request.body).value(u"bestAnswerId"_s).toString(), userId);
        return answer(200, QJsonObject{{u"questionTitle"_s, QJsonValue()}});
    }
    notThere();
}

} // namespace lotse::practice
