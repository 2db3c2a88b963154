#include "portals/salesforce/ForumRequests.h"

#include "portals/salesforce/Session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lotse::salesforce
{

using community::ForumSearch;
using community::NewAnswer;
using community::NewQuestion;

namespace
{

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString chatterOf(const QString& forumId)
{
    return QStringLiteral("connect/communities/%1/chatter/").arg(encoded(forumId));
}

net::HttpRequest writing(const QByteArray& method, const QString& target, const QJsonObject& body,
                         std::chrono::milliseconds timeout)
{
    return {.method = method,
            .url = QUrl(target),
            .headers = {{"Content-Type", "application/json"}},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .timeout = timeout};
}

QJsonObject saying(const QString& text)
{
    const QJsonObject segment{{QStringLiteral("type"), QStringLiteral("Text")}, {QStringLiteral("text"), text}};
    return {{QStringLiteral("messageSegments"), QJsonArray{segment}}};
}

} // namespace

net::HttpRequest askRequest(const NewQuestion& question, const QStringList& topicNames)
{
    QJsonObject capabilities{
        {QStringLiteral("questionAndAnswers"), QJsonObject{{QStringLiteral("questionTitle"), question.title}}}};
    if (!topicNames.isEmpty()) {
        capabilities.insert(QStringLiteral("topics"),
                            QJsonObject{{QStringLiteral("topics"), QJsonArray::fromStringList(topicNames)}});
    }
    return writing("POST", chatterOf(question.forumId) + QStringLiteral("feed-elements"),
                   {{QStringLiteral("feedElementType"), QStringLiteral("FeedItem")},
                    {QStringLiteral("subjectId"), QStringLiteral("me")},
                    {QStringLiteral("body"), saying(question.text)},
                    {QStringLiteral("capabilities"), capabilities}},
                   question.timeout);
}

net::HttpRequest replyRequest(const NewAnswer& answer, const QString& forumId)
{
    return writing("POST",
                   chatterOf(forumId) +
                       QStringLiteral("feed-elements/%1/capabilities/comments/items").arg(encoded(answer.threadId)),
                   {{QStringLiteral("body"), saying(answer.text)}}, answer.timeout);
}

net::HttpRequest acceptRequest(const QString& forumId, const QString& threadId, const QString& postId)
{
    return writing("PATCH",
                   chatterOf(forumId) +
                       QStringLiteral("feed-elements/%1/capabilities/question-and-answers").arg(encoded(threadId)),
                   {{QStringLiteral("bestAnswerId"), postId}}, std::chrono::seconds(30));
}

net::HttpRequest followRequest(const QString& forumId, const QString& threadId)
{
    return writing("POST", chatterOf(forumId) + QStringLiteral("users/me/following"),
                   {{QStringLiteral("subjectId"), threadId}}, std::chrono::seconds(30));
}

net::HttpRequest unfollowRequest(const QString& forumId, const QString& subscriptionId)
{
    return {.method = "DELETE",
            .url = QUrl(chatterOf(forumId) + QStringLiteral("subscriptions/") + encoded(subscriptionId)),
            .timeout = std::chrono::seconds(30)};
}

net::HttpRequest searchRequest(const QString& forumId, const ForumSearch& search)
{
    QUrl target(chatterOf(forumId) + QStringLiteral("feed-elements"));
    target.setQuery(QStringLiteral("q=%1&pageSize=%2").arg(encoded(search.text)).arg(std::clamp(search.most, 1, 100)));
    return reading(target);
}

} // namespace lotse::salesforce
