#include "support/cases/CaseBook.h"

#include "foundation/Mailbox.h"

namespace lotse::cases
{

using storage::Connection;
using storage::Row;

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

} // namespace lotse::cases
