#include "portals/salesforce/ForumRecords.h"

#include "portals/salesforce/Moment.h"
#include "portals/salesforce/Records.h"

namespace lotse::salesforce
{

namespace
{

using community::Author;
using community::Forum;
using community::Post;
using community::Thread;
using community::Topic;

// A longer address inside of a body is data, not a place.
constexpr qsizetype longestDataAddress = 256;
// Of what is searched; marked-up text is looked through for tags at a cost that grows with it.
constexpr qsizetype longestPlain = 100'000;

QString textOf(const QJsonObject& json, const char* name)
{
    return json.value(QLatin1String(name)).toString();
}

QDateTime momentOf(const QJsonObject& json, const char* name)
{
    return parseMoment(textOf(json, name));
}

Author authorOf(const QJsonObject& record)
{
    const QJsonObject person = record.value(QLatin1String("CreatedBy")).toObject();
    return {.id = textOf(record, "CreatedById"),
            .name = textOf(person, "Name"),
            .fromVendor = textOf(person, "UserType") == QLatin1String("Standard")};
}

QString withPeopleOf(const QString& columns, bool withPeople)
{
    return withPeople ? columns + QLatin1String(", CreatedBy.Name, CreatedBy.UserType") : columns;
}

QUrl pageOf(const QUrl& site, const QString& threadId)
{
    if (site.isEmpty() || threadId.isEmpty()) {
        return {};
    }
    QString address = site.toString(QUrl::StripTrailingSlash);
    if (!address.endsWith(QLatin1String("/s"))) {
        address += QLatin1String("/s");
    }
    return QUrl(address + QLatin1String("/question/") + threadId);
}

Post bodyOf(Post post, const QString& body, bool rich)
{
    post.rich = rich;
    post.body = boundedBody(body, rich, &post.cut);
    if (rich) {
        post.plain = plainText(post.body.left(longestPlain));
    }
    return post;
}

} // namespace

QString questionColumns(bool withPeople)
{
    return withPeopleOf(QStringLiteral("Id, NetworkScope, Title, Body, IsRichText, CommentCount, LikeCount, "
                                       "BestCommentId, CreatedById, CreatedDate, LastModifiedDate, SystemModstamp"),
                        withPeople);
}

QString answerColumns(bool withPeople)
{
    return withPeopleOf(
        QStringLiteral("Id, FeedItemId, CommentBody, IsRichText, CreatedById, CreatedDate, SystemModstamp"),
        withPeople);
}

QString boundedBody(const QString& body, bool rich, bool* cut)
{
    *cut = false;
    QString bounded;
    qsizetype done = 0;
    // One pass: a body may hold many megabytes of embedded images.
    for (qsizetype at = rich ? body.indexOf(QLatin1String("data:"), 0, Qt::CaseInsensitive) : -1; at >= 0;
         at = body.indexOf(QLatin1String("data:"), at, Qt::CaseInsensitive)) {
        qsizetype end = at;
        while (end < body.size() && body[end] != u'"' && body[end] != u'\'' && body[end] != u'>' && body[end] != u')' &&
               !body[end].isSpace()) {
            ++end;
        }
        if (end - at > longestDataAddress) {
            bounded += QStringView(body).sliced(done, at - done);
            done = end;
            *cut = true;
        }
        at = end;
        if (bounded.size() > community::longestBody) {
            break;
        }
    }
    bounded += QStringView(body).sliced(done, std::min(body.size() - done, community::longestBody + 1));
    if (bounded.size() > community::longestBody) {
        bounded.truncate(community::longestBody);
        if (bounded.back().isHighSurrogate()) {
            bounded.chop(1);
        }
        *cut = true;
    }
    return bounded;
}

Thread threadFrom(const QJsonObject& record, const QUrl& site)
{
    Thread thread;
    thread.id = textOf(record, "Id");
    thread.forumId = textOf(record, "NetworkScope");
    thread.title = textOf(record, "Title").simplified();
    thread.author = authorOf(record);
    thread.created = momentOf(record, "CreatedDate");
    thread.active = momentOf(record, "LastModifiedDate");
    if (!thread.active.isValid()) {
        thread.active = thread.created;
    }
    thread.replies = record.value(QLatin1String("CommentCount")).toInt();
    thread.votes = record.value(QLatin1String("LikeCount")).toInt();
    thread.acceptedPost = textOf(record, "BestCommentId");
    thread.address = pageOf(site, thread.id);
    thread.revision = textOf(record, "SystemModstamp");
    return thread;
}

Post questionFrom(const QJsonObject& record)
{
    Post post;
    post.id = textOf(record, "Id");
    post.threadId = post.id;
    post.author = authorOf(record);
    post.at = momentOf(record, "CreatedDate");
    post.votes = record.value(QLatin1String("LikeCount")).toInt();
    return bodyOf(post, textOf(record, "Body"), record.value(QLatin1String("IsRichText")).toBool());
}

Post answerFrom(const QJsonObject& record)
{
    Post post;
    post.id = textOf(record, "Id");
    post.threadId = textOf(record, "FeedItemId");
    post.author = authorOf(record);
    post.at = momentOf(record, "CreatedDate");
    post.revision = textOf(record, "SystemModstamp");
    return bodyOf(post, textOf(record, "CommentBody"), record.value(QLatin1String("IsRichText")).toBool());
}

Topic topicFrom(const QJsonObject& record)
{
    return {.id = textOf(record, "Id"), .forumId = textOf(record, "NetworkId"), .name = textOf(record, "Name")};
}

Forum forumFrom(const QJsonObject& communityRecord)
{
    return {.id = textOf(communityRecord, "id"),
            .name = textOf(communityRecord, "name"),
            .address = QUrl(textOf(communityRecord, "siteUrl"))};
}

Thread threadFromElement(const QJsonObject& element, const QString& forumId, const QUrl& site)
{
    const QJsonObject capabilities = element.value(QLatin1String("capabilities")).toObject();
    const auto total = [&](const char* name) {
        return capabilities.value(QLatin1String(name))
            .toObject()
            .value(QLatin1String("page"))
            .toObject()
            .value(QLatin1String("total"))
            .toInt();
    };
    const QJsonObject question = capabilities.value(QLatin1String("questionAndAnswers")).toObject();
    const QJsonObject actor = element.value(QLatin1String("actor")).toObject();
    Thread thread;
    thread.id = textOf(element, "id");
    thread.forumId = forumId;
    thread.title = textOf(question, "questionTitle").simplified();
    thread.author = {.id = textOf(actor, "id"), .name = textOf(actor, "displayName"), .fromVendor = false};
    thread.created = momentOf(element, "createdDate");
    thread.active = momentOf(element, "modifiedDate");
    thread.replies = total("comments");
    thread.votes = total("chatterLikes");
    thread.acceptedPost = textOf(question.value(QLatin1String("bestAnswer")).toObject(), "id");
    thread.address = pageOf(site, thread.id);
    return thread;
}

} // namespace lotse::salesforce
