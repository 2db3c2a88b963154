#include "support/status/StatusBook.h"

#include "foundation/Mailbox.h"

#include <QJsonDocument>

namespace lotse::status
{

using storage::Connection;
using storage::Row;

namespace
{
constexpr qint64 rememberToldFor = 400LL * 24 * 3600; // longer than anybody plans ahead

} // namespace

struct StatusBook::State {
    State(std::shared_ptr<storage::Database> itsUser, StatusBook* book)
        : user(std::move(itsUser)), mailbox(book), target(book)
    {
    }
    QFuture<Result<void>> write(std::function<void(Connection&)> work, const std::shared_ptr<State>& self)
    {
        return user
            ->write([work = std::move(work)](Connection& connection) -> Result<void> {
                work(connection);
                return {};
            })
            .then(QtFuture::Launch::Sync, [self](const Result<void>& done) -> Result<void> {
                if (done) {
                    self->mailbox.post([book = self->target] { Q_EMIT book->changed(); });
                }
                return done;
            });
    }

    std::shared_ptr<storage::Database> user;
    Mailbox mailbox;
    StatusBook* target;
};

StatusBook::StatusBook(std::shared_ptr<storage::Database> user, QObject* parent)
    : QObject(parent), m_state(std::make_shared<State>(std::move(user), this))
{
}

StatusBook::~StatusBook()
{
    m_state->mailbox.close();
}

QFuture<Result<std::vector<GoLive>>> StatusBook::goLives()
{
    return m_state->user->read([](Connection& connection) -> Result<std::vector<GoLive>> {
        return connection.all("SELECT id, title, starts, ends, region, endpoints FROM go_lives ORDER BY starts, id", {},
                              [](Row row) {
                                  return GoLive{.id = row.text(0),
                                                .title = row.text(1),
                                                .starts = row.time(2),
                                                .ends = row.time(3),
                                                .region = row.text(4),
                                                .endpoints = row.text(5)};
                              });
    });
}

QFuture<Result<void>> StatusBook::save(GoLive goLive)
{
    return m_state->write(
        [goLive = std::move(goLive)](Connection& connection) {
            connection.run("INSERT INTO go_lives (id, title, starts, ends, region, endpoints) "
                           "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET title = ?2, starts = ?3, "
                           "ends = ?4, region = ?5, endpoints = ?6",
                           {goLive.id, goLive.title, goLive.starts, goLive.ends, goLive.region, goLive.endpoints});
        },
        m_state);
}

QFuture<Result<void>> StatusBook::removeGoLive(QString id)
{
    return m_state->write([id](Connection& connection) { connection.run("DELETE FROM go_lives WHERE id = ?1", {id}); },
                          m_state);
}

QFuture<Result<std::vector<Rule>>> StatusBook::rules()
{
    return m_state->user->read([](Connection& connection) -> Result<std::vector<Rule>> {
        return connection.all("SELECT id, content FROM status_rules ORDER BY rowid", {}, [](Row row) {
            return ruleFromJson(row.text(0), QJsonDocument::fromJson(row.text(1).toUtf8()).object());
        });
    });
}

QFuture<Result<void>> StatusBook::saveRules(std::vector<Rule> rules)
{
    return m_state->write(
        [rules = std::move(rules)](Connection& connection) {
            connection.run("DELETE FROM status_rules");
            for (const Rule& rule : rules) {
                connection.run(
                    "INSERT INTO status_rules (id, content) VALUES (?1, ?2)",
                    {rule.id, QString::fromUtf8(QJsonDocument(toJson(rule)).toJson(QJsonDocument::Compact))});
            }
        },
        m_state);
}

QFuture<Result<bool>> StatusBook::tellOnce(QString what, QDateTime now)
{
    return m_state->user->write([what, now](Connection& connection) -> Result<bool> {
        connection.run("DELETE FROM status_told WHERE at < ?1", {now.addSecs(-rememberToldFor)});
        return connection.run("INSERT INTO status_told (what, at) VALUES (?1, ?2) ON CONFLICT (what) DO NOTHING",
                              {what, now}) > 0;
    });
}

} // namespace lotse::status
