#include "support/community/ThreadMarks.h"

namespace lotse::community::marks
{

using storage::Connection;
using storage::Row;

Marks all(Connection& connection)
{
    Marks marks;
    connection.each("SELECT thread_id, at FROM opened_threads", {}, [&](Row row) {
        marks.opened.insert(row.text(0), row.time(1));
        return true;
    });
    connection.each("SELECT thread_id, follows FROM thread_follows", {}, [&](Row row) {
        marks.follows.insert(row.text(0), row.flag(1));
        return true;
    });
    return marks;
}

void setOpened(Connection& connection, const OpenedThread& thread)
{
    connection.run("INSERT INTO opened_threads (thread_id, at, title, address) VALUES (?1, ?2, ?3, ?4) "
                   "ON CONFLICT (thread_id) DO UPDATE SET at = ?2, title = ?3, address = ?4",
                   {thread.id, thread.at, thread.title.isNull() ? QStringLiteral("") : thread.title,
                    QString(thread.address.toString() + QLatin1String(""))});
}

void forgetOpened(Connection& connection, const QString& threadId)
{
    connection.run("DELETE FROM opened_threads WHERE thread_id = ?1", {threadId});
}

std::vector<OpenedThread> openedSince(Connection& connection, const QDateTime& since)
{
    return connection.all(
        "SELECT thread_id, title, address, at FROM opened_threads WHERE at >= ?1 "
        "ORDER BY at DESC, rowid DESC",
        {since}, [](Row row) -> OpenedThread {
            return {.id = row.text(0), .title = row.text(1), .address = QUrl(row.text(2)), .at = row.time(3)};
        });
}

void setFollows(Connection& connection, const QString& threadId, bool follows, const QDateTime& now)
{
    connection.run("INSERT INTO thread_follows (thread_id, follows, since) VALUES (?1, ?2, ?3) "
                   "ON CONFLICT (thread_id) DO UPDATE SET follows = ?2, since = ?3",
                   {threadId, std::int64_t{follows ? 1 : 0}, now});
}

void settleFollows(Connection& connection, const QString& threadId, bool follows)
{
    connection.run("DELETE FROM thread_follows WHERE thread_id = ?1 AND follows = ?2",
                   {threadId, std::int64_t{follows ? 1 : 0}});
}

ThreadRules rules(Connection& connection)
{
    ThreadRules rules = ThreadRules::usual();
    connection.each("SELECT scope, events FROM thread_rules", {}, [&rules](Row row) {
        rules.setWords(row.text(0), row.text(1));
        return true;
    });
    return rules;
}

void saveRules(Connection& connection, const ThreadRules& rules)
{
    for (const ThreadNews::Scope scope : threadNewsScopes) {
        connection.run("INSERT INTO thread_rules (scope, events) VALUES (?1, ?2) "
                       "ON CONFLICT (scope) DO UPDATE SET events = ?2",
                       {ThreadRules::word(scope), rules.words(scope)});
    }
}

} // namespace lotse::community::marks
