#include "support/account/CodeFlow.h"

#include "foundation/Address.h"

#include <QCoro/QCoroFuture>
#include <QJsonDocument>
#include <QJsonObject>

namespace lotse::account
{

namespace
{

constexpr int stateBytes = 24;
constexpr int verifierBytes = 48;
constexpr qsizetype longestReason = 300;

QByteArray encoded(const QString& text)
{
    return QUrl::toPercentEncoding(text);
}

QString valueOf(const QUrlQuery& query, const QString& name)
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

Error refused(const QString& code, const QString& description)
{
    const QString reason = description.isEmpty() ? code : code + QStringLiteral(": ") + description;
    return {.code = ErrorCode::SignInRefused, .detail = reason.left(longestReason), .retry = Retry::AfterPerson};
}

} // namespace

CodeFlow::CodeFlow(net::HttpClient& http, SignInSpec spec, SignInPages pages, QObject* parent)
    : QObject(parent),
      m_http(http),
      m_spec(std::move(spec)),
      m_pages(std::move(pages)),
      m_pkce(pkceFrom(unpredictable(verifierBytes))),
      m_state(QString::fromLatin1(urlSafe(unpredictable(stateBytes)))),
      m_listener([this](const QUrlQuery& query) { return visited(query); }, this),
      m_patience(this)
{
    m_code.start();
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        settle(Error{.code = ErrorCode::TimedOut,
                     .detail = QStringLiteral("nobody came back from the browser"),
                     .retry = Retry::AfterPerson});
    });
}

Result<QUrl> CodeFlow::begin()
{
    if (!isSafeForSecrets(m_spec.authorize) || !isSafeForSecrets(m_spec.token) || m_spec.clientId.isEmpty()) {
        return Error{.code = ErrorCode::InputInvalid,
                     .detail = QStringLiteral("no safe address to sign in at, or no client id"),
                     .retry = Retry::AfterPerson};
    }
    const Result<QUrl> listening = m_listener.listen(m_spec.callback);
    if (!listening) {
        return listening.error();
    }
    m_callback = *listening;
    m_patience.start(m_spec.patience);
    QUrl address = m_spec.authorize;
    address.setQuery(QString::fromLatin1("response_type=code&client_id=" + encoded(m_spec.clientId) +
                                         "&redirect_uri=" + encoded(m_callback.toString()) +
                                         "&scope=" + encoded(m_spec.scopes.join(u' ')) + "&state=" + encoded(m_state) +
                                         "&code_challenge=" + m_pkce.challenge + "&code_challenge_method=S256"));
    return address;
}

LoopbackListener::Page CodeFlow::visited(const QUrlQuery& query)
{
    // What does not know the state was not sent by this sign-in: it changes nothing.
    if (m_settled || valueOf(query, QStringLiteral("state")) != m_state ||
        !issuerFits(valueOf(query, QStringLiteral("iss")))) {
        return {.status = 400, .html = m_pages.stale};
    }
    const QString error = valueOf(query, QStringLiteral("error"));
    const QString code = valueOf(query, QStringLiteral("code"));
    if (!error.isEmpty() || code.isEmpty()) {
        settle(refused(error.isEmpty() ? QStringLiteral("no code") : error,
                       valueOf(query, QStringLiteral("error_description")).replace(u'+', u' ')));
        return {.status = 200, .html = m_pages.refused};
    }
    settle(code);
    return {.status = 200, .html = m_pages.done};
}

bool CodeFlow::issuerFits(const QString& issuer) const
{
    if (issuer.isEmpty()) {
        return true;
    }
    if (!m_spec.issuer.isEmpty()) {
        return issuer == m_spec.issuer;
    }
    const QUrl told(issuer);
    return told.scheme() == m_spec.authorize.scheme() && told.authority() == m_spec.authorize.authority();
}

void CodeFlow::settle(Result<QString> code)
{
    if (std::exchange(m_settled, true)) {
        return;
    }
    m_patience.stop();
    m_code.addResult(std::move(code));
    m_code.finish();
}

net::HttpRequest CodeFlow::exchange(const QString& code) const
{
    return {.method = "POST",
            .url = m_spec.token,
            .headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}},
            .body = "grant_type=authorization_code&code=" + encoded(code) + "&client_id=" + encoded(m_spec.clientId) +
                    "&redirect_uri=" + encoded(m_callback.toString()) + "&code_verifier=" + m_pkce.verifier};
}

QCoro::Task<Result<SignInTokens>> CodeFlow::finish(std::stop_token stop)
{
    const std::stop_callback cancelling(stop, [this] {
        QMetaObject::invokeMethod(
            this, [this] { settle(Error{.code = ErrorCode::Cancelled}); }, Qt::QueuedConnection);
    });
    const Result<QString> code = co_await m_code.future();
    if (!code) {
        m_listener.close();
        co_return code.error();
    }
    const Result<net::HttpResponse> answer = co_await m_http.send(exchange(*code), stop);
    m_listener.close(); // the page of the end has left by now
    if (!answer) {
        co_return answer.error();
    }
    co_return tokensFrom(*answer);
}

Result<SignInTokens> tokensFrom(const net::HttpResponse& answer)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &problem);
    if (!document.isObject()) {
        const bool page = answer.header("content-type").contains("html");
        return Error{.code = page ? ErrorCode::AnswerNotPortal : ErrorCode::AnswerUnreadable,
                     .detail = QStringLiteral("status %1: %2").arg(answer.status).arg(problem.errorString()),
                     .retry = Retry::AfterPerson};
    }
    const QJsonObject json = document.object();
    const auto text = [&json](const char* name) { return json.value(QLatin1String(name)).toString(); };
    if (!text("error").isEmpty()) {
        return refused(text("error"), text("error_description"));
    }
    if (answer.status != 200) {
        return Error{.code = ErrorCode::Rejected,
                     .detail = QStringLiteral("status %1").arg(answer.status),
                     .retry = Retry::AfterPerson};
    }
    const bool bearer = text("token_type").compare(QLatin1String("bearer"), Qt::CaseInsensitive) == 0;
    if (text("access_token").isEmpty() || !bearer) {
        return Error{.code = ErrorCode::AnswerUnreadable,
                     .detail = QStringLiteral("no bearer token in the answer"),
                     .retry = Retry::AfterPerson};
    }
    return SignInTokens{.access = text("access_token"), .refresh = text("refresh_token")};
}

} // namespace lotse::account
