#include "support/cases/CaseBook.h"

#include "foundation/Mailbox.h"

namespace lotse::cases
{

using storage::Connection;
using storage::Row;

namespace
{

// In the order of SortBy.
const QStringList sortWords{QStringLiteral("number"),   QStringLiteral("subject"), QStringLiteral("product"),
                            QStringLiteral("severity"), QStringLiteral("status"),  QStringLiteral("modified"),
                            QStringLiteral("contact"),  QStringLiteral("turn"),    QStringLiteral("unread"),
                            QStringLiteral("match")};

SortBy sortFor(const QString& word)
{
    const auto at = sortWords.indexOf(word);
    return at < 0 ? SortBy::Modified : static_cast<SortBy>(at);
}

// In the order of LogEntry::Kind.
const QStringList kindWords{QStringLiteral("began"), QStringLiteral("ended"), QStringLiteral("call"),
                            QStringLiteral("note")};

LogEntry::Kind kindFor(const QString& word)
{
    const auto at = kindWords.indexOf(word);
    return at < 0 ? LogEntry::Kind::Note : static_cast<LogEntry::Kind>(at);
}

} // namespace

struct CaseBook::State {
    State(std::shared_ptr<storage::Database> itsUser, CaseBook* book)
        : user(std::move(itsUser)), mailbox(book), target(book)
    {
    }

    std::shared_ptr<storage::Database> user;
    Mailbox mailbox;
    CaseBook* target; // touched by posted work only
};

CaseBook::CaseBook(std::shared_ptr<storage::Database> user, QObject* parent)
    : QObject(parent), m_state(std::make_shared<State>(std::move(user), this))
{
}

CaseBook::~CaseBook()
{
    m_state->mailbox.close();
}

QFuture<Result<QSet<QString>>> CaseBook::watched()
{
    return m_state->user->read([](Connection& connection) -> Result<QSet<QString>> {
        QSet<QString> ids;
        connection.each("SELECT case_id FROM watched_cases", {}, [&ids](Row row) {
            ids.insert(row.text(0));
            return true;
        });
        return ids;
    });
}

QFuture<Result<void>> CaseBook::setWatched(QStringList caseIds, bool watched, QDateTime now)
{
    return m_state->user
        ->write([caseIds, watched, now](Connection& connection) -> Result<void> {
            for (const QString& id : caseIds) {
                if (watched) {
                    connection.run("INSERT OR IGNORE INTO watched_cases (case_id, since) VALUES (?1, ?2)", {id, now});
                } else {
                    connection.run("DELETE FROM watched_cases WHERE case_id = ?1", {id});
                }
            }
            return {};
        })
        .then(QtFuture::Launch::Sync, [state = m_state](const Result<void>& done) -> Result<void> {
            state->mailbox.post([book = state->target] { Q_EMIT book->changed(); });
            return done;
        });
}

QFuture<Result<NewsRules>> CaseBook::rules()
{
    return m_state->user->read([](Connection& connection) -> Result<NewsRules> {
        NewsRules rules = NewsRules::usual();
        connection.each("SELECT scope, events FROM case_rules", {}, [&rules](Row row) {
            rules.setWords(row.text(0), row.text(1));
            return true;
        });
        return rules;
    });
}

QFuture<Result<void>> CaseBook::saveRules(NewsRules rules)
{
    return m_state->user
        ->write([rules](Connection& connection) -> Result<void> {
            for (const NewsScope scope : newsScopes) {
                connection.run("INSERT INTO case_rules (scope, events) VALUES (?1, ?2) "
                               "ON CONFLICT (scope) DO UPDATE SET events = ?2",
                               {NewsRules::word(scope), rules.words(scope)});
            }
            return {};
        })
        .then(QtFuture::Launch::Sync, [state = m_state](const Result<void>& done) -> Result<void> {
            state->mailbox.post([book = state->target] { Q_EMIT book->changed(); });
            return done;
        });
}

QFuture<Result<std::vector<SavedView>>> CaseBook::views()
{
    return m_state->user->read([](Connection& connection) -> Result<std::vector<SavedView>> {
        return connection.all("SELECT name, search, sort, descending FROM saved_views ORDER BY position, name", {},
                              [](Row row) -> SavedView {
                                  return {.name = row.text(0),
                                          .search = row.text(1),
                                          .sort = sortFor(row.text(2)),
                                          .descending = row.flag(3)};
                              });
    });
}

QFuture<Result<void>> CaseBook::saveView(SavedView view)
{
    return m_state->user
        ->write([view](Connection& connection) -> Result<void> {
            connection.run("INSERT INTO saved_views (name, search, sort, descending, position) VALUES (?1, ?2, ?3, ?4, "
                           "(SELECT coalesce(max(position), 0) + 1 FROM saved_views)) "
                           "ON CONFLICT (name) DO UPDATE SET search = ?2, sort = ?3, descending = ?4",
                           {view.name, view.search, sortWords.at(static_cast<qsizetype>(view.sort)),
                            std::int64_t{view.descending ? 1 : 0}});
            return {};
        })
        .then(QtFuture::Launch::Sync, [state = m_state](const Result<void>& done) -> Result<void> {
            state->mailbox.post([book = state->target] { Q_EMIT book->viewsChanged(); });
            return done;
        });
}

QFuture<Result<void>> CaseBook::removeView(QString name)
{
    return m_state->user
        ->write([name](Connection& connection) -> Result<void> {
            connection.run("DELETE FROM saved_views WHERE name = ?1", {name});
            return {};
        })
        .then(QtFuture::Launch::Sync, [state = m_state](const Result<void>& done) -> Result<void> {
            state->mailbox.post([book = state->target] { Q_EMIT book->viewsChanged(); });
            return done;
        });
}

QFuture<Result<std::vector<LogEntry>>> CaseBook::incidentLog(QString caseId)
{
    return m_state->user->read([caseId](Connection& connection) -> Result<std::vector<LogEntry>> {
        return connection.all("SELECT id, case_id, kind, at, who, what FROM incident_log WHERE case_id = ?1 OR case_id "
                              "IN (SELECT id FROM local_cases WHERE portal_id = ?1) ORDER BY at, rowid",
                              {caseId}, [](Row row) -> LogEntry {
                                  return {.id = row.text(0),
                                          .caseId = row.text(1),
                                          .kind = kindFor(row.text(2)),
                                          .at = row.time(3),
                                          .who = row.text(4),
                                          .what = row.text(5)};
                              });
    });
}

QFuture<Result<void>> CaseBook::addToLog(LogEntry entry)
{
    return m_state->user
        ->write([entry](Connection& connection) -> Result<void> {
            connection.run("INSERT INTO incident_log (id, case_id, kind, at, who, what) VALUES (?1, ?2, ?3, ?4, ?5, "
                           "?6) ON CONFLICT (id) DO UPDATE SET kind = ?3, at = ?4, who = ?5, what = ?6",
                           {entry.id, entry.caseId, kindWords.at(static_cast<qsizetype>(entry.kind)), entry.at,
                            entry.who, entry.what});
            return {};
        })
        .then(QtFuture::Launch::Sync, [state = m_state](const Result<void>& done) -> Result<void> {
            state->mailbox.post([book = state->target] { Q_EMIT book->logChanged(); });
            return done;
        });
}

QFuture<Result<void>> CaseBook::removeFromLog(QString entryId)
{
    return m_state->user
        ->write([entryId](Connection& connection) -> Result<void> {
            connection.run("DELETE FROM incident_log WHERE id = ?1", {entryId});
            return {};
        })
        .then(QtFuture::Launch::Sync, [state = m_state](const Result<void>& done) -> Result<void> {
            state->mailbox.post([book = state->target] { Q_EMIT book->logChanged(); });
            return done;
        });
}

} // namespace lotse::cases
