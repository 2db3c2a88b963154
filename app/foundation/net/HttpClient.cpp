#include "foundation/net/HttpClient.h"

#include "foundation/LogCategories.h"
#include "foundation/Version.h"
#include "foundation/net/CompanyNetwork.h"
#include "foundation/net/HttpExchange.h"
#include "foundation/net/OneShotBody.h"

#include <QCoro/QCoroFuture>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QRandomGenerator>
#include <QSet>
#include <QSslConfiguration>
#include <QTimeZone>

namespace lotse::net
{

namespace
{

constexpr int mostRedirects = 5;

bool isRead(const HttpRequest& request)
{
    return request.method == "GET" || request.method == "HEAD" || request.changesNothing;
}

// The company's proxies or the operating system's.
class Proxies final : public QNetworkProxyFactory
{
public:
    explicit Proxies(CompanyNetwork network) : m_network(std::move(network)) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override { return proxiesFor(m_network, query); }

private:
    CompanyNetwork m_network;
};

std::shared_ptr<QNetworkAccessManager> newAccess(const CompanyNetwork& network)
{
    auto access = std::make_shared<QNetworkAccessManager>();
    access->setProxyFactory(new Proxies(network)); // owned by the access
    return access;
}

bool sameOrigin(const QUrl& a, const QUrl& b)
{
    const auto port = [](const QUrl& url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

QByteArray newBoundary()
{
    return "lotse-" + QByteArray::number(QRandomGenerator::global()->generate64(), 16) +
           QByteArray::number(QRandomGenerator::global()->generate64(), 16);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

QByteArray HttpResponse::header(const QByteArray& lowerCaseName) const
{
    for (const auto& [name, value] : headers) {
        if (name == lowerCaseName) {
            return value;
        }
    }
    return {};
}

static QDateTime httpDate(const QByteArray& text)
{
    QDateTime time =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

QDateTime HttpResponse::date() const
{
    return httpDate(header("date"));
}

std::optional<std::chrono::milliseconds> HttpResponse::retryAfter(const QDateTime& now) const
{
    const QByteArray value = header("retry-after").trimmed();
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (isNumber && seconds >= 0) {
        return std::chrono::seconds(seconds);
    }
    const QDateTime time = httpDate(value);
    if (!time.isValid()) {
        return std::nullopt;
    }
    return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(time)));
}

// What the coroutines share; it outlives the client while they end.
struct HttpClient::Core {
    HttpPolicy policy;
    CompanyNetwork network;
    QSslConfiguration tls;                        // of the network
    std::shared_ptr<QNetworkAccessManager> reads; // made in the thread that sends, for the network
    QSet<HttpExchange*> running;
    bool closed = false;

    void followCompany();
    QNetworkRequest prepare(const HttpRequest& request) const;
    bool mayFollow(const QUrl& from, const QUrl& to) const;
    Result<std::unique_ptr<HttpExchange>> start(const HttpRequest& request, std::stop_token stop);

    static QCoro::Task<Result<HttpResponse>> exchange(std::shared_ptr<Core> core, HttpRequest request,
                                                      std::stop_token stop);
    static QCoro::Task<Result<HttpResponse>> send(std::shared_ptr<Core> core, HttpRequest request,
                                                  std::stop_token stop);
};

// What runs keeps the access that it was sent by.
void HttpClient::Core::followCompany()
{
    if (CompanyNetwork now = companyNetwork(); !reads || now != network) {
        network = std::move(now);
        tls = tlsFor(network);
        reads = newAccess(network);
    }
}

QNetworkRequest HttpClient::Core::prepare(const HttpRequest& request) const
{
    QNetworkRequest prepared(request.url);
    prepared.setSslConfiguration(tls);
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setDecompressedSafetyCheckThreshold(-1); // answerLimit guards the decompressed size
    prepared.setRawHeader("User-Agent", QByteArray("Lotse/") + version().data());
    for (const auto& [name, value] : request.headers) {
        prepared.setRawHeader(name, value);
    }
    return prepared;
}

// Reads only: the same origin or an allowed host, and never from an encrypted to an open connection.
bool HttpClient::Core::mayFollow(const QUrl& from, const QUrl& to) const
{
    const bool encryptedStays = from.scheme() != QLatin1String("https") || to.scheme() == QLatin1String("https");
    const bool isWeb = to.scheme() == QLatin1String("https") || to.scheme() == QLatin1String("http");
    return isWeb && encryptedStays &&
           (sameOrigin(from, to) || policy.redirectHosts.contains(to.host(), Qt::CaseInsensitive));
}

Result<std::unique_ptr<HttpExchange>> HttpClient::Core::start(const HttpRequest& request, std::stop_token stop)
{
    followCompany();
    QNetworkRequest prepared = prepare(request);
    if (isRead(request)) {
        std::unique_ptr<QNetworkReply> reply(request.body.isEmpty()
                                                 ? reads->sendCustomRequest(prepared, request.method)
                                                 : reads->sendCustomRequest(prepared, request.method, request.body));
        return std::make_unique<HttpExchange>(std::move(reply), nullptr, reads, request, std::move(stop));
    }
    const QByteArray boundary = newBoundary();
    Result<std::unique_ptr<OneShotBody>> body =
        request.parts.empty() ? OneShotBody::fromBytes(request.body) : OneShotBody::fromParts(request.parts, boundary);
    if (!body) {
        return body.error();
    }
    if (!request.parts.empty()) {
        prepared.setRawHeader("Content-Type", "multipart/form-data; boundary=" + boundary);
    }
    prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    prepared.setHeader(QNetworkRequest::ContentLengthHeader, (*body)->length());
    // A connection of its own: one kept from before may be dead, and then nobody could tell whether this arrived.
    std::shared_ptr<QNetworkAccessManager> access = newAccess(network);
    std::unique_ptr<QNetworkReply> reply(access->sendCustomRequest(prepared, request.method, body->get()));
    return std::make_unique<HttpExchange>(std::move(reply), std::move(*body), std::move(access), request,
                                          std::move(stop));
}

QCoro::Task<Result<HttpResponse>> HttpClient::Core::exchange(std::shared_ptr<Core> core, HttpRequest request,
                                                             std::stop_token stop)
{
    if (stop.stop_requested() || core->closed) {
        co_return Error{.code = ErrorCode::Cancelled};
    }
    Result<std::unique_ptr<HttpExchange>> started = core->start(request, std::move(stop));
    if (!started) {
        co_return started.error();
    }
    const std::unique_ptr<HttpExchange> running = std::move(*started);
    core->running.insert(running.get());
    Result<HttpResponse> answer = co_await running->answer();
    core->running.remove(running.get());
    if (!answer) {
        qCInfo(lcNet, "%s %ls: %ls", request.method.constData(),
               qUtf16Printable(request.url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo)),
               qUtf16Printable(errorName(answer.error().code)));
    }
    co_return answer;
}

QCoro::Task<Result<HttpResponse>> HttpClient::Core::send(std::shared_ptr<Core> core, HttpRequest request,
                                                         std::stop_token stop)
{
    const bool write = !isRead(request);
    for (int hop = 0;; ++hop) {
        Result<HttpResponse> answer = co_await exchange(core, request, stop);
        if (!answer || !isRedirect(answer->status)) {
            co_return answer;
        }
        const QUrl target = request.url.resolved(QUrl::fromEncoded(answer->header("location")));
        const bool asked = request.followsRedirects && !write && request.method != "POST";
        if (!asked || hop == mostRedirects || !core->mayFollow(request.url, target)) {
            co_return Error{.code = ErrorCode::RedirectRefused,
                            .detail = target.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo),
                            .retry = Retry::Later,
                            .mayHaveArrived = write};
        }
        if (!sameOrigin(request.url, target)) {
            std::erase_if(request.headers,
                          [](const auto& header) { return header.first.toLower() == "authorization"; });
        }
        request.url = target;
    }
}

HttpClient::HttpClient(HttpPolicy policy, QObject* parent) : QObject(parent), m_core(std::make_shared<Core>())
{
    m_core->policy = std::move(policy);
}

HttpClient::~HttpClient()
{
    m_core->closed = true;
    const QSet<HttpExchange*> running = m_core->running;
    for (HttpExchange* exchange : running) {
        exchange->cancel();
    }
}

QCoro::Task<Result<HttpResponse>> HttpClient::send(HttpRequest request, std::stop_token stop)
{
    return Core::send(m_core, std::move(request), std::move(stop));
}

} // namespace lotse::net
