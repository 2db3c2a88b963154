// A conversation with one server in the name of one token. Addresses are always built here: those in the server's
// answers have the wrong scheme behind a proxy. Lives in the network thread; coroutines keep the session alive.
#pragma once

#include "portals/requesttracker/Answer.h"
#include "portals/requesttracker/RequestTrackerPortal.h"

#include <QJsonArray>
#include <QUrlQuery>

#include <memory>

namespace lotse::requesttracker
{

// Requests are made outside of co_await expressions: g++ 12 destroys aggregates twice there.
using Query = QList<std::pair<QString, QString>>;
// A read below /REST/2.0/.
net::HttpRequest reading(const QString& target, const Query& query = {});
// A read whose conditions are too many for an address.
net::HttpRequest asking(const QString& target, const Query& query, const QJsonArray& conditions);
net::HttpRequest writing(const QByteArray& method, const QString& target, const QJsonObject& body,
                         std::chrono::milliseconds timeout);

class Session : public std::enable_shared_from_this<Session>
{
public:
    Session(ServerSpec server, net::HttpClient& http, cases::TokenSource& tokens, Clock& clock);
    // Nothing is sent any more; what is under way ends soon.
    void close();

    // Makes sure that somebody is signed in, and answers who. Errors: SignInNeeded, IdentityChanged, those of the way
    // there and of TokenSource; mayHaveArrived is never set.
    QCoro::Task<Result<cases::PortalIdentity>> signedIn(std::stop_token stop);
    // Asks the server anew.
    QCoro::Task<Result<cases::PortalIdentity>> identity(std::stop_token stop);

    // Sends below the site; `request.url` is relative to it ("REST/2.0/ticket/1"). Any status but 401 is an answer.
    QCoro::Task<Result<net::HttpResponse>> send(net::HttpRequest request, std::stop_token stop);
    // The same, with the answer understood.
    QCoro::Task<Result<QJsonDocument>> ask(net::HttpRequest request, std::stop_token stop);
    // All rows of a collection, page by page.
    QCoro::Task<Result<QJsonArray>> allRows(net::HttpRequest request, std::stop_token stop);

    const ServerSpec& server() const { return m_server; }
    // The login name under which tickets and messages carry this user; empty when the server does not tell.
    const QString& loginName() const { return m_loginName; }
    QDateTime serverTime() const { return m_serverTime; }
    QDateTime now() const; // the server's clock, carried on by our own; ours while the server's is unknown

private:
    QUrl address(const QUrl& relative) const;
    QCoro::Task<Result<void>> ensureToken(std::stop_token stop);
    QCoro::Task<Result<cases::PortalIdentity>> whoIs(QString token, std::stop_token stop);
    QCoro::Task<Result<net::HttpResponse>> sendWith(QString token, net::HttpRequest request, std::stop_token stop);
    void note(const net::HttpResponse& response);

    ServerSpec m_server;
    net::HttpClient& m_http;
    cases::TokenSource& m_tokens;
    Clock& m_clock;
    std::stop_source m_open;
    QString m_token;
    QString m_loginName;
    cases::PortalIdentity m_identity;
    QDateTime m_serverTime;
    std::chrono::milliseconds m_serverTimeAt{0};
};

} // namespace lotse::requesttracker
