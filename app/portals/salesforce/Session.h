// A signed-in conversation with one site: tokens, identity, the newest version that both sides know, and requests that
// survive an expired session once. Lives in the network thread. Coroutines keep the session alive while they run.
#pragma once

#include "foundation/Clock.h"
#include "foundation/net/HttpClient.h"
#include "portals/salesforce/Answer.h"
#include "portals/salesforce/SalesforcePortal.h"

#include <QPromise>

#include <memory>

namespace lotse::salesforce
{

// A plain read. Requests are made outside of co_await expressions: g++ 12 destroys aggregates twice there.
net::HttpRequest reading(const QUrl& address);

class Session : public std::enable_shared_from_this<Session>
{
public:
    Session(SiteSpec site, net::HttpClient& http, TokenSource& tokens, Clock& clock);
    // Nothing is sent any more; what is under way ends soon.
    void close();

    // Makes sure that somebody is signed in, and answers who. Errors: SignInNeeded, SessionNotForApi, IdentityChanged,
    // those of the way there and of TokenSource; mayHaveArrived is never set.
    QCoro::Task<Result<cases::PortalIdentity>> signedIn(std::stop_token stop);
    // Asks the site anew who it is.
    QCoro::Task<Result<cases::PortalIdentity>> identity(std::stop_token stop);

    // "vNN.N", found out once.
    QCoro::Task<Result<QString>> version(std::stop_token stop);
    // Sends below {site}/services/data/vNN.N/; `request.url` is relative to it, query included. Any status but that of
    // an expired session is an answer. What fails before the request itself is never mayHaveArrived.
    QCoro::Task<Result<net::HttpResponse>> send(net::HttpRequest request, std::stop_token stop);
    // The same, with the answer understood.
    QCoro::Task<Result<QJsonDocument>> ask(net::HttpRequest request, std::stop_token stop);

    double budgetUsed() const { return m_budgetUsed; }
    QDateTime serverTime() const { return m_serverTime; }
    QDateTime now() const; // the server's clock, carried on by our own; ours while the server's is unknown
    const SiteSpec& site() const { return m_site; }

private:
    struct Flight {
        QPromise<Result<void>> promise;
    };

    QUrl address(const QString& path) const;
    net::HttpRequest refreshRequest(const QString& refreshToken) const;
    net::HttpRequest whoIsRequest(const QString& accessToken) const;
    QCoro::Task<Result<net::HttpResponse>> sendAsUser(net::HttpRequest request, std::stop_token stop);
    // Waits for a sign-in that gives another token than `stale`; all who wait share one.
    QCoro::Task<Result<void>> ensureToken(QString stale, std::stop_token stop);
    static QCoro::Task<void> fly(std::shared_ptr<Session> self, std::shared_ptr<Flight> flight, QString stale);
    QCoro::Task<Result<void>> signIn(QString stale);
    QCoro::Task<Result<QString>> storedToken();
    QCoro::Task<Result<QString>> refreshed(QString refreshToken);
    QCoro::Task<Result<void>> keepRotated(QString refreshToken);
    QCoro::Task<Result<cases::PortalIdentity>> whoIs(QString accessToken);
    bool isExpected(const cases::PortalIdentity& who) const;
    void note(const net::HttpResponse& response);

    SiteSpec m_site;
    net::HttpClient& m_http;
    TokenSource& m_tokens;
    Clock& m_clock;
    std::stop_source m_open;

    QString m_accessToken;
    QString m_rotatedToken; // given by the site but not stored yet
    cases::PortalIdentity m_identity;
    std::shared_ptr<Flight> m_flight;
    QString m_version;
    double m_budgetUsed = -1;
    QDateTime m_serverTime;
    std::chrono::milliseconds m_serverTimeAt{0};
};

} // namespace lotse::salesforce
