#include "practice/ForumHall.h"

#include "practice/CaseDesk.h"
#include "practice/Refusal.h"

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

[[noreturn]] void refuse(int status, const QString& code, const QString& message)
{
    throw Refusal{status, code, message, {}};
}

[[noreturn]] void notThere()
{
    refuse(404, u"NOT_FOUND"_s, u"The requested resource does not exist"_s);
}

} // namespace

ForumHall::ForumHall(const Catalogue& catalogue, Store& store) : m_catalogue(catalogue), m_store(store)
{
}

const Object& ForumHall::object(const char* name) const
{
    return *m_catalogue.find(QString::fromLatin1(name));
}

QList<ForumHall::Network> ForumHall::networks() const
{
    QList<Network> list;
    for (const auto& row : m_store.rows(uR"(SELECT "Id", "Name" FROM "Network" ORDER BY "Id")"_s))
        list.append({row.at(0).toString(), row.at(1).toString()});
    return list;
}

bool ForumHall::isNetwork(const QString& id) const
{
    return m_store.value(uR"(SELECT count(*) FROM "Network" WHERE "Id" = ?)"_s, {fullId(id)}).toInt() == 1;
}

QVariantMap ForumHall::thread(const QString& id) const
{
    const auto found = m_store.record(object("FeedItem"), fullId(id));
    if (found.isEmpty() || found.value(u"IsDeleted"_s).toBool())
        notThere();
    return found;
}

QVariantMap ForumHall::author(const QString& userId) const
{
    return m_store.record(object("User"), userId);
}

QString ForumHall::addItem(const QString& networkId, const QString& title, const QString& body, bool rich,
                           const QString& userId)
{
    auto values = birth(userId, now());
    const auto id = m_store.nextId(object("FeedItem"));
    values.insert({{u"Id"_s, id},
                   {u"ParentId"_s, userId},
                   {u"NetworkScope"_s, networkId},
                   {u"Type"_s, u"QuestionPost"_s},
                   {u"Title"_s, title},
                   {u"Body"_s, body},
                   {u"IsRichText"_s, rich},
                   {u"CommentCount"_s, 0},
                   {u"LikeCount"_s, 0}});
    m_store.insert(object("FeedItem"), values);
    return id;
}

QString ForumHall::addComment(const QString& threadId, const QString& body, bool rich, const QString& userId)
{
    auto values = birth(userId, now());
    const auto id = m_store.nextId(object("FeedComment"));
    values.insert({{u"Id"_s, id},
                   {u"FeedItemId"_s, threadId},
                   {u"CommentBody"_s, body},
                   {u"IsRichText"_s, rich},
                   {u"IsVerified"_s, false}});
    m_store.insert(object("FeedComment"), values);
    m_store.run(uR"(UPDATE "FeedItem" SET "CommentCount" = "CommentCount" + 1, "LastModifiedDate" = ?1,
                "SystemModstamp" = ?1, "LastModifiedById" = ?2 WHERE "Id" = ?3)"_s,
                {timeValue(now()), userId, threadId});
    return id;
}

void ForumHall::arrive(const QString& id, const QString& threadId)
{
    m_store.run(uR"(INSERT INTO "ForumArrival" ("Id", "ThreadId") VALUES (?, ?))"_s, {id, threadId});
}

QString ForumHall::ask(const QString& networkId, const QString& title, const QString& text,
                       const QStringList& topicNames, const QString& userId)
{
    if (!isNetwork(networkId))
        notThere();
    if (title.trimmed().isEmpty())
        refuse(400, u"MISSING_ARGUMENT"_s, u"questionTitle is required"_s);
    if (title.size() > 255)
        refuse(400, u"STRING_TOO_LONG"_s, u"questionTitle: data value too large (max length=255)"_s);
    Store::Transaction transaction(m_store);
    const auto id = addItem(fullId(networkId), title, text, false, userId);
    for (const auto& name : topicNames) {
        const auto topic =
            m_store.value(uR"(SELECT "Id" FROM "Topic" WHERE "Name" = ? AND "NetworkId" = ?)"_s, {name, networkId});
        if (topic.isValid()) {
            auto values = birth(userId, now());
            values.insert({{u"Id"_s, m_store.nextId(object("TopicAssignment"))},
                           {u"TopicId"_s, topic},
                           {u"EntityId"_s, id},
                           {u"NetworkId"_s, networkId}});
            m_store.insert(object("TopicAssignment"), values);
        }
    }
    arrive(id, id);
    transaction.commit();
    return id;
}

QString ForumHall::reply(const QString& threadId, const QString& text, const QString& userId)
{
    const auto there = thread(threadId).value(u"Id"_s).toString();
    if (text.trimmed().isEmpty())
        refuse(400, u"MISSING_ARGUMENT"_s, u"A comment needs a body"_s);
    Store::Transaction transaction(m_store);
    const auto id = addComment(there, text, false, userId);
    arrive(id, there);
    transaction.commit();
    return id;
}

void ForumHall::acceptBy(const QString& threadId, const QString& postId, const QString& userId)
{
    if (thread(threadId).value(u"CreatedById"_s).toString() != userId)
        refuse(403, u"INSUFFICIENT_ACCESS"_s, u"Only who asked can choose the best answer"_s);
    if (!accept(threadId, postId))
        notThere();
}

bool ForumHall::accept(const QString& threadId, const QString& postId)
{
    const auto belongs = m_store.value(
        uR"(SELECT count(*) FROM "FeedComment" WHERE "Id" = ? AND "FeedItemId" = ? AND NOT "IsDeleted")"_s,
        {fullId(postId), fullId(threadId)});
    if (belongs.toInt() != 1)
        return false;
    m_store.run(uR"(UPDATE "FeedItem" SET "BestCommentId" = ?1, "SystemModstamp" = ?2 WHERE "Id" = ?3)"_s,
                {fullId(postId), timeValue(now()), fullId(threadId)});
    return true;
}

QString ForumHall::follow(const QString& threadId, const QString& userId)
{
    const auto there = thread(threadId).value(u"Id"_s).toString();
    const auto known = m_store.value(
        uR"(SELECT "Id" FROM "EntitySubscription" WHERE "ParentId" = ? AND "SubscriberId" = ? AND NOT "IsDeleted")"_s,
        {there, userId});
    if (known.isValid())
        return known.toString();
    auto values = birth(userId, now());
    const auto id = m_store.nextId(object("EntitySubscription"));
    values.insert({{u"Id"_s, id}, {u"ParentId"_s, there}, {u"SubscriberId"_s, userId}});
    m_store.insert(object("EntitySubscription"), values);
    return id;
}

void ForumHall::unfollow(const QString& subscriptionId, const QString& userId)
{
    m_store.run(uR"(UPDATE "EntitySubscription" SET "IsDeleted" = 1 WHERE "Id" = ? AND "SubscriberId" = ?)"_s,
                {fullId(subscriptionId), userId});
}

QStringList ForumHall::search(const QString& networkId, const QString& words, int most) const
{
    QString condition;
    Row values{fullId(networkId)};
    for (const auto& word : words.split(u' ', Qt::SkipEmptyParts)) {
        condition += uR"( AND ("Title" LIKE ? OR "Body" LIKE ? OR EXISTS (SELECT 1 FROM "FeedComment" c WHERE
            c."FeedItemId" = i."Id" AND NOT c."IsDeleted" AND c."CommentBody" LIKE ?)))"_s;
        const auto pattern = u'%' + word + u'%';
        values << pattern << pattern << pattern;
    }
    values << most;
    QStringList ids;
    for (const auto& row :
         m_store.rows(uR"(SELECT "Id" FROM "FeedItem" i WHERE "NetworkScope" = ? AND NOT "IsDeleted")"_s + condition +
                          uR"( ORDER BY "LastModifiedDate" DESC LIMIT ?)"_s,
                      values))
        ids << row.at(0).toString();
    return ids;
}

// Somebody of another company.
QString ForumHall::other() const
{
    return m_store
        .value(uR"(SELECT "Id" FROM "User" WHERE "UserType" = 'CspLitePortal' AND "Id" <> ? ORDER BY "Id" DESC)"_s,
               {m_store.setting(u"seatHolder"_s)})
        .toString();
}

QString ForumHall::replyAsOther(const QString& threadId, const QString& html)
{
    const auto there = m_store.record(object("FeedItem"), fullId(threadId));
    if (there.isEmpty() || there.value(u"IsDeleted"_s).toBool())
        return {};
    return addComment(there.value(u"Id"_s).toString(), html, true, other());
}

QString ForumHall::askAsOther(const QString& title, const QString& html)
{
    const auto places = networks();
    return places.isEmpty() ? QString() : addItem(places.first().id, title, html, true, other());
}

bool ForumHall::remove(const QString& threadId)
{
    const auto id = fullId(threadId);
    if (m_store.value(uR"(SELECT count(*) FROM "FeedItem" WHERE "Id" = ? AND NOT "IsDeleted")"_s, {id}).toInt() != 1)
        return false;
    const auto time = timeValue(now());
    m_store.run(uR"(UPDATE "FeedItem" SET "IsDeleted" = 1, "SystemModstamp" = ? WHERE "Id" = ?)"_s, {time, id});
    m_store.run(uR"(UPDATE "FeedComment" SET "IsDeleted" = 1, "SystemModstamp" = ? WHERE "FeedItemId" = ?)"_s,
                {time, id});
    return true;
}

QList<ForumArrival> ForumHall::arrivals() const
{
    QList<ForumArrival> list;
    const auto rows = m_store.rows(uR"(SELECT a."Id", a."ThreadId", coalesce(i."Title", ''),
               coalesce(i."Body", c."CommentBody", '') FROM "ForumArrival" a LEFT JOIN "FeedItem" i ON i."Id" = a."Id"
               LEFT JOIN "FeedComment" c ON c."Id" = a."Id" ORDER BY a."Number")"_s);
    for (const auto& row : rows)
        list.append({row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), row.at(3).toString()});
    return list;
}

} // namespace lotse::practice
