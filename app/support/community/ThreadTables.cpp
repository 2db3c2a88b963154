#include "support/community/ThreadTables.h"

namespace lotse::community::mirror
{

namespace
{

using storage::Connection;
using storage::Row;
using storage::Value;

constexpr int sampledPosts = 256;
constexpr const char* lineColumns =
    "t.id, t.forum, t.title, t.author, t.author_name, t.from_vendor, t.created, t.active, t.replies, t.votes, "
    "t.accepted, t.topics, t.address, t.revision, t.mine, t.followed, t.opened, t.gone, t.posts, t.row";
constexpr const char* postColumns =
    "id, thread, author, author_name, from_vendor, at, votes, rich, cut, revision, body, text";

Line lineFrom(Row row)
{
    Line line;
    line.row.head = {.id = row.text(0),
                     .forumId = row.text(1),
                     .title = row.text(2),
                     .author = {.id = row.text(3), .name = row.text(4), .fromVendor = row.flag(5)},
                     .created = row.time(6),
                     .active = row.time(7),
                     .replies = row.number(8),
                     .votes = row.number(9),
                     .acceptedPost = row.text(10),
                     .topicIds = row.text(11).split(u'\n', Qt::SkipEmptyParts),
                     .address = QUrl(row.text(12)),
                     .revision = row.text(13)};
    line.row.mine = row.flag(14);
    line.row.followed = row.flag(15);
    line.row.opened = !row.isNull(16);
    line.row.removed = row.flag(17);
    line.posts = row.number(18);
    line.row.whole = line.posts > line.row.head.replies;
    line.place = row.integer(19);
    return line;
}

Post postFrom(Row row)
{
    return {.id = row.text(0),
            .threadId = row.text(1),
            .author = {.id = row.text(2), .name = row.text(3), .fromVendor = row.flag(4)},
            .at = row.time(5),
            .votes = row.number(6),
            .body = row.text(10),
            .rich = row.flag(7),
            .plain = row.text(11),
            .cut = row.flag(8),
            .revision = row.text(9)};
}

void nameTopics(Connection& connection, Line& line)
{
    for (const QString& id : line.row.head.topicIds) {
        const auto name =
            connection.first("SELECT name FROM topics WHERE id = ?1", {id}, [](Row row) { return row.text(0); });
        if (name) {
            line.row.topics.append(*name);
        }
    }
}

std::optional<Line> named(Connection& connection, std::optional<Line> line)
{
    if (line) {
        nameTopics(connection, *line);
    }
    return line;
}

} // namespace

std::optional<Line> line(Connection& connection, const QString& threadId)
{
    static const QByteArray sql = QByteArray("SELECT ") + lineColumns + " FROM threads t WHERE t.id = ?1";
    return named(connection, connection.first(sql.constData(), {threadId}, lineFrom));
}

std::optional<Line> lineAt(Connection& connection, std::int64_t place)
{
    static const QByteArray sql = QByteArray("SELECT ") + lineColumns + " FROM threads t WHERE t.row = ?1";
    return named(connection, connection.first(sql.constData(), {place}, lineFrom));
}

bool isEverything(const ThreadQuery& query)
{
    return query.show == ThreadQuery::Show::All && query.forumId.isEmpty() && query.topicId.isEmpty();
}

std::vector<std::int64_t> places(Connection& connection, const ThreadQuery& query)
{
    QStringList conditions;
    std::vector<Value> values;
    const auto holds = [&](const QString& condition, const QString& value) {
        values.emplace_back(value);
        conditions.append(condition.arg(values.size()));
    };
    switch (query.show) {
    case ThreadQuery::Show::All:
        break;
    case ThreadQuery::Show::Unanswered:
        conditions.append(QStringLiteral("accepted = ''"));
        break;
    case ThreadQuery::Show::Answered:
        conditions.append(QStringLiteral("accepted <> ''"));
        break;
    case ThreadQuery::Show::Mine:
        conditions.append(QStringLiteral("mine = 1"));
        break;
    case ThreadQuery::Show::Followed:
        conditions.append(QStringLiteral("followed = 1"));
        break;
    }
    if (!query.forumId.isEmpty()) {
        holds(QStringLiteral("forum = ?%1"), query.forumId);
    }
    if (!query.topicId.isEmpty()) {
        holds(QStringLiteral("row IN (SELECT t.row FROM thread_topics o JOIN threads t ON t.id = o.thread "
                             "WHERE o.topic = ?%1)"),
              query.topicId);
    }
    const bool newest = query.order == ThreadQuery::Order::Newest;
    const QString sql =
        QStringLiteral("SELECT row FROM threads INDEXED BY %1 %2 ORDER BY %3 DESC, row DESC")
            .arg(newest ? QStringLiteral("threads_by_creation") : QStringLiteral("threads_by_activity"),
                 conditions.isEmpty() ? QString() : QStringLiteral("WHERE ") + conditions.join(QStringLiteral(" AND ")),
                 newest ? QStringLiteral("created") : QStringLiteral("active"));
    std::vector<std::int64_t> places;
    connection.each(sql, values, [&](Row row) {
        places.push_back(row.integer(0));
        return true;
    });
    return places;
}

QString documentText(Connection& connection, const QString& threadId, std::int64_t document)
{
    return connection
        .first("SELECT CASE rich WHEN 1 THEN text ELSE body END FROM posts WHERE thread = ?1 AND document = ?2",
               {threadId, document}, [](Row row) { return row.text(0); })
        .value_or(QString());
}

std::optional<Post> post(Connection& connection, const QString& postId)
{
    static const QByteArray sql = QByteArray("SELECT ") + postColumns + " FROM posts WHERE id = ?1";
    return connection.first(sql.constData(), {postId}, postFrom);
}

std::vector<Post> replies(Connection& connection, const QString& threadId, int offset, int limit)
{
    static const QByteArray sql = QByteArray("SELECT ") + postColumns +
                                  " FROM posts WHERE thread = ?1 AND id <> ?1 ORDER BY at, row LIMIT ?2 OFFSET ?3";
    return connection.all(sql.constData(), {threadId, std::int64_t{limit}, std::int64_t{offset}}, postFrom);
}

int replyCount(Connection& connection, const QString& threadId)
{
    return connection
        .first("SELECT count(*) FROM posts WHERE thread = ?1 AND id <> ?1", {threadId},
               [](Row row) { return row.number(0); })
        .value_or(0);
}

std::vector<Forum> forums(Connection& connection)
{
    return connection.all("SELECT id, name, address FROM forums ORDER BY position", {}, [](Row row) -> Forum {
        return {.id = row.text(0), .name = row.text(1), .address = QUrl(row.text(2))};
    });
}

std::vector<TopicRow> topics(Connection& connection, const QString& forumId)
{
    return connection.all("SELECT p.id, p.forum, p.name, count(*) FROM topics p JOIN thread_topics o ON o.topic = p.id "
                          "WHERE ?1 = '' OR p.forum = ?1 GROUP BY p.id ORDER BY count(*) DESC, p.name",
                          {forumId.isNull() ? QStringLiteral("") : forumId}, [](Row row) -> TopicRow {
                              return {.topic = {.id = row.text(0), .forumId = row.text(1), .name = row.text(2)},
                                      .threads = row.number(3)};
                          });
}

// To look at each of half a million posts takes a reader's time from the person.
MirrorSize size(Connection& connection)
{
    const auto number = [](Row row) { return row.integer(0); };
    return {.threads = connection.first("SELECT count(*) FROM threads", {}, number).value_or(0),
            .bytes =
                connection
                    .first("SELECT coalesce(avg(length(CAST(body AS BLOB)) + length(CAST(text AS BLOB))) * "
                           "(SELECT sum(posts) FROM threads), 0) FROM posts WHERE row IN "
                           "(WITH RECURSIVE sample(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM sample WHERE n < ?1) "
                           "SELECT (SELECT max(row) FROM posts) * n / ?1 FROM sample)",
                           {std::int64_t{sampledPosts}}, number)
                    .value_or(0)};
}

QString meta(Connection& connection, const char* key)
{
    return connection
        .first("SELECT value FROM meta WHERE key = ?1", {QString::fromLatin1(key)}, [](Row row) { return row.text(0); })
        .value_or(QString());
}

bool setMeta(Connection& connection, const char* key, const QString& value)
{
    if (meta(connection, key) == value) {
        return false;
    }
    connection.run("INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
                   {QString::fromLatin1(key), value.isNull() ? QStringLiteral("") : value});
    return true;
}

} // namespace lotse::community::mirror
