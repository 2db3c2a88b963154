#include "support/account/TokenRevocation.h"

#include "foundation/net/HttpClient.h"

#include <QPromise>
#include <QThreadPool>
#include <QUrlQuery>

namespace lotse::account
{

namespace
{

net::HttpRequest question(const QUrl& endpoint, const QString& token, std::chrono::milliseconds patience)
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = endpoint;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = "token=" + QUrl::toPercentEncoding(token);
    request.timeout = patience;
    request.answerLimit = 64 * 1024;
    return request;
}

// Salesforce answers 400 with these words for a token that is not valid any more; RFC 7009 wants 200.
bool isEnded(const net::HttpResponse& answer)
{
    return answer.status == 200 || (answer.status == 400 && (answer.body.contains("unsupported_token_type") ||
                                                             answer.body.contains("invalid_token")));
}

Result<void> asResult(const Result<net::HttpResponse>& answer)
{
    if (!answer) {
        return answer.error();
    }
    return isEnded(*answer) ? Result<void>()
                            : Result<void>(Error{.code = ErrorCode::Rejected,
                                                 .detail = QStringLiteral("status %1").arg(answer->status)});
}

QCoro::Task<void> revoke(QUrl endpoint, QString token, std::chrono::milliseconds patience,
                         std::shared_ptr<QPromise<Result<void>>> promise)
{
    net::HttpClient http;
    const net::HttpRequest request = question(endpoint, token, patience);
    const std::stop_token never;
    const Result<net::HttpResponse> answer = co_await http.send(request, never);
    promise->addResult(asResult(answer));
    promise->finish();
}

} // namespace

QFuture<Result<void>> revokeToken(QUrl endpoint, QString token, std::chrono::milliseconds patience)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, endpoint = std::move(endpoint), token = std::move(token), patience] {
        QCoro::waitFor(revoke(endpoint, token, patience, promise));
    });
    return promise->future();
}

} // namespace lotse::account
