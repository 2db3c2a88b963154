// One request on its way and its answer, within time and size; settles exactly once. Internal to HttpClient.
#pragma once

#include "foundation/net/AnswerFile.h"
#include "foundation/net/HttpClient.h"
#include "foundation/net/OneShotBody.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace lotse::net
{

class HttpExchange final : public QObject
{
public:
    // `body` is set for requests that must not be handed over twice; it is what `reply` reads from. `access` is what
    // `reply` came from.
    HttpExchange(std::unique_ptr<QNetworkReply> reply, std::unique_ptr<OneShotBody> body,
                 std::shared_ptr<QNetworkAccessManager> access, const HttpRequest& request, std::stop_token stop);
    ~HttpExchange() override;

    QFuture<Result<HttpResponse>> answer() { return m_promise.future(); }
    void cancel() { end(End::Cancelled); }

private:
    enum class End { ByItself, Cancelled, TimedOut, TooLong, NotSaved };

    void end(End how);
    void collect();
    bool goesToFile() const;
    void save(const QByteArray& bytes);
    void settle();
    bool isAnswered() const;
    HttpResponse response();
    Error failure() const;
    bool mayHaveArrived(ErrorCode code) const;

    std::shared_ptr<QNetworkAccessManager> m_access;
    std::unique_ptr<OneShotBody> m_body;
    std::unique_ptr<QNetworkReply> m_reply; // gone before the body and the access it uses
    QByteArray m_received;
    std::unique_ptr<AnswerFile> m_file; // set when the answer goes to one
    qint64 m_answerLimit;
    QTimer m_timer;
    End m_end = End::ByItself;
    bool m_settled = false;
    QPromise<Result<HttpResponse>> m_promise;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace lotse::net
