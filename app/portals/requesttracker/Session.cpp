#include "portals/requesttracker/Session.h"

#include "foundation/Address.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace lotse::requesttracker
{

namespace
{

const QString restPath = QStringLiteral("REST/2.0/");
constexpr int rowsInPage = 100; // the server gives no more
constexpr int mostPages = 1000;

Error signInNeeded(const QString& detail)
{
    return {.code = ErrorCode::SignInNeeded, .detail = detail, .retry = Retry::AfterSignIn};
}

Error cancelled()
{
    return {.code = ErrorCode::Cancelled};
}

Error neverArrived(Error error)
{
    error.mayHaveArrived = false;
    return error;
}

Error unsafeAddress()
{
    return {.code = ErrorCode::InputInvalid,
            .detail = QStringLiteral("the server's address must begin with https://"),
            .retry = Retry::AfterPerson};
}

Error identityChanged(const cases::PortalIdentity& who)
{
    return {.code = ErrorCode::IdentityChanged,
            .detail = who.organisationId + u'/' + who.userId,
            .retry = Retry::AfterSignIn};
}

// "1-32-711bbf...": format, user, secret.
QString userIn(const QString& token)
{
    static const QRegularExpression form(QStringLiteral("^\\d+-(\\d+)-[0-9a-f]+$"));
    return form.match(token).captured(1);
}

QString encoded(const Query& query)
{
    QStringList parts;
    for (const auto& [name, value] : query) {
        parts.append(QString::fromLatin1(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value)));
    }
    return parts.join(u'&');
}

QUrl relative(const QString& target, const Query& query)
{
    QUrl url(restPath + target);
    if (!query.isEmpty()) {
        url.setQuery(encoded(query), QUrl::StrictMode);
    }
    return url;
}

net::HttpRequest pageOf(net::HttpRequest request, int page)
{
    QString query = request.url.query(QUrl::FullyEncoded);
    query +=
        QStringLiteral("%1per_page=%2&page=%3").arg(query.isEmpty() ? QString() : u"&"_qs).arg(rowsInPage).arg(page);
    request.url.setQuery(query, QUrl::StrictMode);
    return request;
}

} // namespace

net::HttpRequest reading(const QString& target, const Query& query)
{
    return {.method = "GET", .url = relative(target, query)};
}

net::HttpRequest asking(const QString& target, const Query& query, const QJsonArray& conditions)
{
    return {.method = "POST",
            .url = relative(target, query),
            .headers = {{"Content-Type", "application/json"}},
            .body = QJsonDocument(conditions).toJson(QJsonDocument::Compact),
            .changesNothing = true};
}

net::HttpRequest writing(const QByteArray& method, const QString& target, const QJsonObject& body,
                         std::chrono::milliseconds timeout)
{
    return {.method = method,
            .url = relative(target, {}),
            .headers = {{"Content-Type", "application/json"}},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .timeout = timeout};
}

Session::Session(ServerSpec server, net::HttpClient& http, cases::TokenSource& tokens, Clock& clock)
    : m_server(std::move(server)), m_http(http), m_tokens(tokens), m_clock(clock)
{
}

void Session::close()
{
    m_open.request_stop();
}

QUrl Session::address(const QUrl& relative) const
{
    QString base = m_server.site.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash | QUrl::RemoveQuery |
                                          QUrl::RemoveFragment);
    while (base.endsWith(u'/')) {
        base.chop(1);
    }
    return QUrl(base + u'/' + relative.toString(QUrl::FullyEncoded), QUrl::StrictMode);
}

QDateTime Session::now() const
{
    return m_serverTime.isValid() ? m_serverTime.addMSecs((m_clock.monotonic() - m_serverTimeAt).count())
                                  : m_clock.now();
}

void Session::note(const net::HttpResponse& response)
{
    if (const QDateTime date = response.date(); date.isValid()) {
        m_serverTime = date;
        m_serverTimeAt = m_clock.monotonic();
    }
}

QCoro::Task<Result<net::HttpResponse>> Session::sendWith(QString token, net::HttpRequest request, std::stop_token stop)
{
    const auto self = shared_from_this();
    request.url = address(request.url);
    request.followsRedirects = false; // the only one is to a page for people
    request.headers.emplace_back("Authorization", "token " + token.toUtf8());
    request.headers.emplace_back("Accept-Language", "en"); // failures are told by their text
    const Result<net::HttpResponse> answer = co_await m_http.send(std::move(request), stop);
    if (answer) {
        note(*answer);
    }
    co_return answer;
}

QCoro::Task<Result<net::HttpResponse>> Session::send(net::HttpRequest request, std::stop_token stop)
{
    const auto self = shared_from_this();
    for (int attempt = 0;; ++attempt) {
        const Result<void> ready = co_await ensureToken(stop);
        if (!ready) {
            co_return neverArrived(ready.error());
        }
        const QString token = m_token;
        const Result<net::HttpResponse> answer = co_await sendWith(token, request, stop);
        const bool refused = answer ? saysSignIn(*answer) : saysSignIn(answer.error(), m_server.site);
        if (!refused) {
            co_return answer;
        }
        if (m_token == token) {
            m_token.clear(); // a person may have stored another one meanwhile
        }
        if (attempt > 0) {
            co_return signInNeeded(QStringLiteral("the server does not accept the token"));
        }
    }
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

QCoro::Task<Result<QJsonArray>> Session::allRows(net::HttpRequest request, std::stop_token stop)
{
    const auto self = shared_from_this();
    QJsonArray all;
    for (int page = 1; page <= mostPages; ++page) {
        const Result<QJsonDocument> answer = co_await ask(pageOf(request, page), stop);
        if (!answer) {
            co_return answer.error();
        }
        const QJsonArray rows = answer->object().value(QLatin1String("items")).toArray();
        for (const QJsonValue& row : rows) {
            all.append(row);
        }
        // Totals are not told to everybody, and rows that may not be seen are left out of a page.
        const QJsonValue pages = answer->object().value(QLatin1String("pages"));
        const bool last = pages.isDouble() ? page >= static_cast<int>(pages.toDouble()) : rows.isEmpty();
        const bool surelyLast = rows.size() < rowsInPage && pages.isDouble();
        if (last || surelyLast) {
            break;
        }
    }
    co_return all;
}

QCoro::Task<Result<void>> Session::ensureToken(std::stop_token stop)
{
    const auto self = shared_from_this();
    if (stop.stop_requested() || m_open.stop_requested()) {
        co_return cancelled();
    }
    if (!m_token.isEmpty()) {
        co_return Result<void>();
    }
    if (!isSafeForSecrets(m_server.site)) {
        co_return unsafeAddress();
    }
    const Result<QString> stored = co_await m_tokens.load();
    if (!stored && stored.error().code != ErrorCode::NotFoundHere) {
        co_return stored.error();
    }
    if (!stored || stored->trimmed().isEmpty()) {
        co_return signInNeeded(QStringLiteral("no token is stored"));
    }
    const QString token = stored->trimmed();
    const Result<cases::PortalIdentity> who = co_await whoIs(token, stop);
    if (!who) {
        co_return who.error();
    }
    const auto fits = [](const QString& expected, const QString& found) {
        return expected.isEmpty() || expected == found;
    };
    if (!fits(m_server.expectedOrganisation, who->organisationId) || !fits(m_server.expectedUser, who->userId)) {
        co_return identityChanged(*who);
    }
    m_identity = *who;
    m_token = token;
    co_return Result<void>();
}

QCoro::Task<Result<cases::PortalIdentity>> Session::whoIs(QString token, std::stop_token stop)
{
    const auto self = shared_from_this();
    const QString user = userIn(token);
    if (user.isEmpty()) {
        co_return signInNeeded(QStringLiteral("this is no token of Request Tracker"));
    }
    const Result<net::HttpResponse> answer = co_await sendWith(token, reading(QStringLiteral("user/") + user), stop);
    if (!answer) {
        co_return saysSignIn(answer.error(), m_server.site)
            ? signInNeeded(QStringLiteral("the server does not accept the token"))
            : answer.error();
    }
    const Result<QJsonDocument> json = understood(*answer, Effect::Reads, now());
    // Everybody may read themselves, but a server may be set up otherwise; the token was accepted then.
    const bool hidden = !json && json.error().code == ErrorCode::Forbidden;
    if (!json && !hidden) {
        co_return json.error();
    }
    const QJsonObject person = hidden ? QJsonObject() : json->object();
    m_loginName = person.value(QLatin1String("Name")).toString();
    cases::PortalIdentity who;
    who.organisationId = m_server.site.host() + m_server.site.path(QUrl::FullyDecoded);
    who.userId = user;
    who.userName = person.value(QLatin1String("RealName")).toString();
    if (who.userName.isEmpty()) {
        who.userName = m_loginName;
    }
    co_return who;
}

QCoro::Task<Result<cases::PortalIdentity>> Session::signedIn(std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<void> ready = co_await ensureToken(stop);
    if (!ready) {
        co_return neverArrived(ready.error());
    }
    co_return Result<cases::PortalIdentity>(m_identity); // a bare member would be moved out of the session
}

QCoro::Task<Result<cases::PortalIdentity>> Session::identity(std::stop_token stop)
{
    const auto self = shared_from_this();
    m_token.clear();
    co_return co_await signedIn(stop);
}

} // namespace lotse::requesttracker
