#include "portals/salesforce/Session.h"

#include "foundation/Address.h"
#include "foundation/LogCategories.h"
#include "portals/salesforce/Moment.h"

#include <QCoro/QCoroFuture>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimer>
#include <QUrlQuery>

#include <utility>

namespace lotse::salesforce
{

namespace
{

using namespace std::chrono_literals;

constexpr double newestKnownVersion = 67.0; // Summer '26
constexpr auto signInTimeout = 20s;
// A refresh under way may have ended the old token, so who stops waits a little for the new one to be stored.
constexpr auto graceForSignIn = 2s;

Error signInNeeded(const QString& detail)
{
    return {.code = ErrorCode::SignInNeeded, .detail = detail, .retry = Retry::AfterSignIn};
}

Error notForApi(const QString& detail)
{
    return {.code = ErrorCode::SessionNotForApi, .detail = detail, .retry = Retry::AfterSignIn};
}

Error neverArrived(Error error)
{
    error.mayHaveArrived = false;
    return error;
}

// Waits for the future, but only a little longer once stop is requested.
QCoro::Task<bool> finishedOrStopped(QFuture<Result<void>> future, std::stop_token stop)
{
    auto done = std::make_shared<QPromise<void>>();
    done->start();
    QFutureWatcher<Result<void>> watcher;
    QTimer grace;
    grace.setSingleShot(true);
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, [done] { done->finish(); });
    QObject::connect(&grace, &QTimer::timeout, &grace, [done] { done->finish(); });
    watcher.setFuture(future);
    const std::stop_callback onStop(stop, [&grace] {
        QMetaObject::invokeMethod(
            &grace, [&grace] { grace.start(graceForSignIn); }, Qt::QueuedConnection);
    });
    co_await done->future();
    co_return future.isFinished();
}

// The newest version offered that we know, as "vNN.N"; empty when there is none.
QString bestVersion(const QJsonArray& offered)
{
    double best = 0;
    for (const QJsonValue& value : offered) {
        const double number = value.toObject().value(QLatin1String("version")).toString().toDouble();
        if (number <= newestKnownVersion) {
            best = std::max(best, number);
        }
    }
    return best > 0 ? u'v' + QString::number(best, 'f', 1) : QString();
}

cases::PortalIdentity identityFrom(const QJsonObject& json)
{
    return {.organisationId = json.value(QLatin1String("organization_id")).toString(),
            .userId = json.value(QLatin1String("user_id")).toString(),
            .userName = json.value(QLatin1String("name")).toString()};
}

} // namespace

net::HttpRequest reading(const QUrl& address)
{
    return {.method = "GET", .url = address};
}

Session::Session(SiteSpec site, net::HttpClient& http, TokenSource& tokens, Clock& clock)
    : m_site(std::move(site)), m_http(http), m_tokens(tokens), m_clock(clock)
{
}

void Session::close()
{
    m_open.request_stop();
}

QUrl Session::address(const QString& path) const
{
    QString base =
        m_site.site.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return QUrl(base + path, QUrl::StrictMode);
}

QDateTime Session::now() const
{
    return m_serverTime.isValid() ? m_serverTime.addMSecs((m_clock.monotonic() - m_serverTimeAt).count())
                                  : m_clock.now();
}

// Every answer tells the time and, mostly, how much of the limit is used: "api-usage=25/5000".
void Session::note(const net::HttpResponse& response)
{
    if (const QDateTime date = response.date(); date.isValid()) {
        m_serverTime = date;
        m_serverTimeAt = m_clock.monotonic();
    }
    static const QRegularExpression usage(QStringLiteral("(?:^|[;, ])api-usage=(\\d+)/(\\d+)"));
    const auto match = usage.match(QString::fromLatin1(response.header("sforce-limit-info")));
    if (match.hasMatch() && match.captured(2).toDouble() > 0) {
        m_budgetUsed = match.captured(1).toDouble() / match.captured(2).toDouble();
    }
}

QCoro::Task<Result<net::HttpResponse>> Session::send(net::HttpRequest request, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<QString> number = co_await version(stop);
    if (!number) {
        co_return neverArrived(number.error());
    }
    request.url =
        address(QStringLiteral("/services/data/%1/%2").arg(*number, request.url.toString(QUrl::FullyEncoded)));
    co_return co_await sendAsUser(std::move(request), stop);
}

QCoro::Task<Result<QJsonDocument>> Session::ask(net::HttpRequest request, std::stop_token stop)
{
    const auto self = shared_from_this();
    const bool reads = request.method == "GET" || request.changesNothing;
    const Result<net::HttpResponse> answer = co_await send(std::move(request), stop);
    if (!answer) {
        co_return answer.error();
    }
    co_return understood(*answer, reads ? Effect::Reads : Effect::Writes, now());
}

QCoro::Task<Result<net::HttpResponse>> Session::sendAsUser(net::HttpRequest request, std::stop_token stop)
{
    const auto self = shared_from_this();
    QString stale;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const Result<void> ready = co_await ensureToken(stale, stop);
        if (!ready) {
            co_return neverArrived(ready.error());
        }
        if (m_open.stop_requested()) {
            co_return Error{.code = ErrorCode::Cancelled};
        }
        const QString token = m_accessToken;
        net::HttpRequest asUser = request;
        asUser.headers.emplace_back("Authorization", "Bearer " + token.toUtf8());
        asUser.headers.emplace_back("Accept", "application/json");
        const Result<net::HttpResponse> answer = co_await m_http.send(std::move(asUser), stop);
        if (!answer) {
            co_return answer;
        }
        note(*answer);
        if (!saysSessionEnded(*answer)) {
            co_return answer;
        }
        stale = token;
        if (m_accessToken == stale) {
            m_accessToken.clear();
        }
    }
    co_return notForApi(QStringLiteral("the session ended again right after signing in"));
}

QCoro::Task<Result<void>> Session::ensureToken(QString stale, std::stop_token stop)
{
    const auto self = shared_from_this();
    if (stop.stop_requested() || m_open.stop_requested()) {
        co_return Error{.code = ErrorCode::Cancelled};
    }
    if (!isSafeForSecrets(m_site.site)) {
        co_return Error{.code = ErrorCode::InputInvalid,
                        .detail = QStringLiteral("the site's address must begin with https://"),
                        .retry = Retry::AfterPerson};
    }
    if (!m_accessToken.isEmpty() && m_accessToken != stale) {
        co_return Result<void>();
    }
    std::shared_ptr<Flight> flight = m_flight;
    if (!flight) {
        flight = m_flight = std::make_shared<Flight>();
        flight->promise.start();
        fly(self, flight, stale); // detached: it ends by itself, and those who wait may leave earlier
    }
    const QFuture<Result<void>> landed = flight->promise.future();
    if (!co_await finishedOrStopped(landed, stop)) {
        co_return Error{.code = ErrorCode::Cancelled};
    }
    co_return landed.result();
}

QCoro::Task<void> Session::fly(std::shared_ptr<Session> self, std::shared_ptr<Flight> flight, QString stale)
{
    Result<void> outcome = co_await self->signIn(stale);
    self->m_flight.reset();
    if (!outcome) {
        qCInfo(lcPortal, "sign-in: %ls (%ls)", qUtf16Printable(errorName(outcome.error().code)),
               qUtf16Printable(outcome.error().detail));
    }
    flight->promise.addResult(outcome ? Result<void>() : Result<void>(neverArrived(outcome.error())));
    flight->promise.finish();
}

QCoro::Task<Result<void>> Session::signIn(QString stale)
{
    m_accessToken.clear();
    const Result<QString> stored = co_await storedToken();
    if (!stored) {
        co_return stored.error();
    }
    QString token = *stored;
    if (m_site.clientId.isEmpty()) {
        if (token == stale) {
            co_return signInNeeded(QStringLiteral("the access token has ended"));
        }
    } else {
        const Result<QString> fresh = co_await refreshed(token);
        if (!fresh) {
            co_return fresh.error();
        }
        token = *fresh;
    }
    const Result<cases::PortalIdentity> who = co_await whoIs(token);
    if (!who) {
        co_return who.error();
    }
    if (!isExpected(*who)) {
        co_return Error{.code = ErrorCode::IdentityChanged,
                        .detail = who->organisationId + u'/' + who->userId,
                        .retry = Retry::AfterSignIn};
    }
    m_identity = *who;
    m_accessToken = token;
    co_return Result<void>();
}

QCoro::Task<Result<QString>> Session::storedToken()
{
    if (!m_rotatedToken.isEmpty()) {
        const QString rotated = m_rotatedToken;
        const Result<void> kept = co_await keepRotated(rotated);
        if (!kept) {
            co_return kept.error();
        }
        co_return rotated;
    }
    if (m_open.stop_requested()) {
        co_return Error{.code = ErrorCode::Cancelled};
    }
    const Result<QString> loaded = co_await m_tokens.load();
    if (!loaded && loaded.error().code == ErrorCode::NotFoundHere) {
        co_return signInNeeded(QStringLiteral("no token is stored"));
    }
    if (loaded && loaded->isEmpty()) {
        co_return signInNeeded(QStringLiteral("the stored token is empty"));
    }
    co_return loaded;
}

net::HttpRequest Session::refreshRequest(const QString& refreshToken) const
{
    return {.method = "POST",
            .url = address(QStringLiteral("/services/oauth2/token")),
            .headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}},
            .body = "grant_type=refresh_token&client_id=" + QUrl::toPercentEncoding(m_site.clientId) +
                    "&refresh_token=" + QUrl::toPercentEncoding(refreshToken),
            .timeout = signInTimeout};
}

net::HttpRequest Session::whoIsRequest(const QString& accessToken) const
{
    return {.url = address(QStringLiteral("/services/oauth2/userinfo")),
            .headers = {{"Authorization", "Bearer " + accessToken.toUtf8()}, {"Accept", "application/json"}},
            .timeout = signInTimeout};
}

QCoro::Task<Result<QString>> Session::refreshed(QString refreshToken)
{
    if (m_open.stop_requested()) {
        co_return Error{.code = ErrorCode::Cancelled};
    }
    const Result<net::HttpResponse> answer = co_await m_http.send(refreshRequest(refreshToken), m_open.get_token());
    if (!answer) {
        co_return answer.error();
    }
    note(*answer);
    const Result<QJsonDocument> json = understood(*answer, Effect::Reads, now());
    if (!json) {
        const bool refused = json.error().code == ErrorCode::Rejected || answer->status == 401;
        co_return refused ? signInNeeded(json.error().detail) : json.error();
    }
    const QString accessToken = json->object().value(QLatin1String("access_token")).toString();
    const QString rotated = json->object().value(QLatin1String("refresh_token")).toString();
    if (accessToken.isEmpty()) {
        co_return Error{.code = ErrorCode::AnswerUnreadable,
                        .detail = QStringLiteral("no access token in the answer"),
                        .retry = Retry::Later};
    }
    if (!rotated.isEmpty() && rotated != refreshToken) {
        const Result<void> kept = co_await keepRotated(rotated);
        if (!kept) {
            co_return kept.error();
        }
    }
    co_return accessToken;
}

// The old refresh token is dead from now on: the new one is kept here until it is stored.
QCoro::Task<Result<void>> Session::keepRotated(QString refreshToken)
{
    m_rotatedToken = refreshToken;
    const Result<void> kept = co_await m_tokens.store(refreshToken);
    if (kept) {
        m_rotatedToken.clear();
    }
    co_return kept;
}

QCoro::Task<Result<cases::PortalIdentity>> Session::whoIs(QString accessToken)
{
    if (m_open.stop_requested()) {
        co_return Error{.code = ErrorCode::Cancelled};
    }
    const Result<net::HttpResponse> answer = co_await m_http.send(whoIsRequest(accessToken), m_open.get_token());
    if (!answer) {
        co_return answer.error();
    }
    note(*answer);
    if (saysSessionEnded(*answer)) {
        const QString detail = QStringLiteral("the site does not accept the token");
        co_return m_site.clientId.isEmpty() ? signInNeeded(detail) : notForApi(detail);
    }
    const Result<QJsonDocument> json = understood(*answer, Effect::Reads, now());
    if (!json) {
        co_return json.error();
    }
    const cases::PortalIdentity who = identityFrom(json->object());
    if (who.userId.isEmpty() || who.organisationId.isEmpty()) {
        co_return Error{.code = ErrorCode::AnswerUnreadable,
                        .detail = QStringLiteral("the site does not say who is signed in"),
                        .retry = Retry::Later};
    }
    co_return who;
}

bool Session::isExpected(const cases::PortalIdentity& who) const
{
    const auto fits = [](const QString& expected, const QString& found) {
        return expected.isEmpty() || sameId(expected, found);
    };
    return fits(m_site.expectedOrganisation, who.organisationId) && fits(m_site.expectedUser, who.userId);
}

QCoro::Task<Result<cases::PortalIdentity>> Session::signedIn(std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<void> ready = co_await ensureToken(QString(), stop);
    if (!ready) {
        co_return neverArrived(ready.error());
    }
    co_return Result<cases::PortalIdentity>(m_identity); // a bare member would be moved out of the session
}

QCoro::Task<Result<cases::PortalIdentity>> Session::identity(std::stop_token stop)
{
    const auto self = shared_from_this();
    if (m_accessToken.isEmpty()) {
        co_return co_await signedIn(stop);
    }
    const Result<net::HttpResponse> answer =
        co_await sendAsUser(reading(address(QStringLiteral("/services/oauth2/userinfo"))), stop);
    if (!answer) {
        co_return answer.error();
    }
    const Result<QJsonDocument> json = understood(*answer, Effect::Reads, now());
    if (!json) {
        co_return json.error();
    }
    co_return identityFrom(json->object());
}

QCoro::Task<Result<QString>> Session::version(std::stop_token stop)
{
    const auto self = shared_from_this();
    if (!m_version.isEmpty()) {
        co_return Result<QString>(m_version);
    }
    const Result<net::HttpResponse> answer =
        co_await sendAsUser(reading(address(QStringLiteral("/services/data"))), stop);
    if (!answer) {
        co_return answer.error();
    }
    const Result<QJsonDocument> json = understood(*answer, Effect::Reads, now());
    if (!json) {
        co_return json.error();
    }
    if (!json->isArray()) {
        co_return Error{.code = ErrorCode::AnswerUnreadable,
                        .detail = QStringLiteral("the site does not list its versions"),
                        .retry = Retry::Later};
    }
    const QString best = bestVersion(json->array());
    if (best.isEmpty()) {
        co_return Error{.code = ErrorCode::Unsupported,
                        .detail = QStringLiteral("the site offers no version that is known here"),
                        .retry = Retry::AfterPerson};
    }
    m_version = best;
    co_return best;
}

} // namespace lotse::salesforce
