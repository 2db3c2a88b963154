#include "foundation/net/HttpExchange.h"

#include <QVariant>

namespace lotse::net
{

namespace
{

using NetworkError = QNetworkReply::NetworkError;

constexpr qint64 savedAtOnce = 1024 * 1024;

ErrorCode codeOf(NetworkError error, bool handedOver)
{
    switch (error) {
    case NetworkError::ConnectionRefusedError:
        return ErrorCode::ConnectionRefused;
    case NetworkError::HostNotFoundError:
        return ErrorCode::HostUnknown;
    case NetworkError::TimeoutError:
        return ErrorCode::TimedOut;
    case NetworkError::SslHandshakeFailedError:
        return ErrorCode::TlsFailed;
    case NetworkError::TemporaryNetworkFailureError:
    case NetworkError::NetworkSessionFailedError:
    case NetworkError::UnknownNetworkError: // no route to the host, network is down
        return handedOver ? ErrorCode::ConnectionLost : ErrorCode::Offline;
    case NetworkError::ProxyConnectionRefusedError:
    case NetworkError::ProxyConnectionClosedError:
    case NetworkError::ProxyNotFoundError:
    case NetworkError::ProxyTimeoutError:
    case NetworkError::ProxyAuthenticationRequiredError:
    case NetworkError::UnknownProxyError:
        return ErrorCode::ProxyFailed;
    case NetworkError::ProtocolUnknownError:
    case NetworkError::ProtocolInvalidOperationError:
    case NetworkError::ProtocolFailure:
    case NetworkError::UnknownContentError: // cannot be decompressed
        return ErrorCode::AnswerUnreadable;
    default:
        return ErrorCode::ConnectionLost;
    }
}

bool endsBeforeRequest(ErrorCode code, NetworkError error)
{
    return code == ErrorCode::HostUnknown || code == ErrorCode::ConnectionRefused || code == ErrorCode::TlsFailed ||
           error == NetworkError::ProxyConnectionRefusedError || error == NetworkError::ProxyNotFoundError ||
           error == NetworkError::ProxyAuthenticationRequiredError;
}

} // namespace

HttpExchange::HttpExchange(std::unique_ptr<QNetworkReply> reply, std::unique_ptr<OneShotBody> body,
                           std::shared_ptr<QNetworkAccessManager> access, const HttpRequest& request,
                           std::stop_token stop)
    : m_access(std::move(access)),
      m_body(std::move(body)),
      m_reply(std::move(reply)),
      m_answerLimit(request.answerLimit)
{
    m_promise.start();
    if (!request.saveTo.isEmpty()) {
        m_file = std::make_unique<AnswerFile>(request.saveTo, request.progress);
        m_reply->setReadBufferSize(savedAtOnce); // a quick server must not fill the memory
    }
    connect(m_reply.get(), &QNetworkReply::readyRead, this, [this] { collect(); });
    connect(m_reply.get(), &QNetworkReply::finished, this, [this] { settle(); });
    connect(m_reply.get(), &QNetworkReply::uploadProgress, this, [this, told = request.sent] {
        if (m_body && m_body->isBroken()) {
            end(End::ByItself);
        } else if (m_body && told) {
            told(m_body->handedOver(), m_body->length()); // what Qt says is in all of such a body is wrong
        }
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { end(End::TimedOut); });
    if (request.timeout.count() > 0) {
        m_timer.start(request.timeout);
    }
    // The stop may come from another thread; the reply lives in this one.
    m_onStop.emplace(std::move(stop), [this] {
        QMetaObject::invokeMethod(
            this, [this] { end(End::Cancelled); }, Qt::QueuedConnection);
    });
}

HttpExchange::~HttpExchange()
{
    m_onStop.reset(); // before anything that it refers to goes
    m_reply->disconnect(this);
}

void HttpExchange::end(End how)
{
    if (!m_settled) {
        m_end = how;
        m_reply->abort();
        settle(); // a reply that has finished already does not say so again
    }
}

void HttpExchange::collect()
{
    if (!m_reply->isOpen()) { // an aborted reply is closed
        return;
    }
    if (goesToFile()) {
        save(m_reply->readAll());
        return;
    }
    m_received += m_reply->readAll();
    if (m_received.size() > m_answerLimit && m_end == End::ByItself) {
        m_end = End::TooLong;
        m_reply->abort();
    }
}

bool HttpExchange::goesToFile() const
{
    return m_file && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
}

void HttpExchange::save(const QByteArray& bytes)
{
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (!m_file->write(bytes, length.isValid() ? length.toLongLong() : -1) && m_end == End::ByItself) {
        m_end = End::NotSaved;
        m_reply->abort();
    }
}

void HttpExchange::settle()
{
    if (m_settled) {
        return;
    }
    m_settled = true;
    m_timer.stop();
    collect();
    if (goesToFile() && isAnswered() && !m_file->finish()) {
        m_end = End::NotSaved;
    }
    m_promise.addResult(isAnswered() ? Result<HttpResponse>(response()) : Result<HttpResponse>(failure()));
    m_promise.finish();
}

// Whether a complete answer is there; any status is one.
bool HttpExchange::isAnswered() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const NetworkError error = m_reply->error();
    if (m_end != End::ByItself || status == 0 || (m_body && m_body->isBroken())) {
        return false;
    }
    // Qt reports a status of 400 and more as an error of the content or of the server.
    const bool statusAsError = status >= 400 && error > NetworkError::UnknownProxyError &&
                               error != NetworkError::ContentReSendError && error != NetworkError::ProtocolFailure;
    // A 307 or 308 makes Qt rewind the body even though redirects are ours to follow.
    const bool redirectAsError = status >= 300 && status < 400 && error == NetworkError::ContentReSendError;
    return error == NetworkError::NoError || statusAsError || redirectAsError;
}

HttpResponse HttpExchange::response()
{
    HttpResponse response;
    response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto& [name, value] : m_reply->rawHeaderPairs()) {
        response.headers.emplace_back(name.toLower(), value);
    }
    response.body = std::move(m_received);
    response.url = m_reply->url();
    if (goesToFile()) {
        response.savedBytes = m_file->size();
        response.savedMd5 = m_file->md5();
        m_file->keep();
    }
    return response;
}

Error HttpExchange::failure() const
{
    const bool handedOver = m_body && m_body->wasRead();
    const bool statusSeen = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    Error error{.code = codeOf(m_reply->error(), handedOver), .detail = m_reply->errorString(), .retry = Retry::Later};
    if (m_end == End::Cancelled) {
        error = {.code = ErrorCode::Cancelled};
    } else if (m_end == End::TimedOut) {
        error.code = ErrorCode::TimedOut;
    } else if (m_end == End::TooLong) {
        error.code = ErrorCode::AnswerUnreadable;
        error.detail = QStringLiteral("the answer is longer than allowed");
    } else if (m_end == End::NotSaved) {
        error = m_file->problem();
    } else if (m_body && m_body->isBroken()) {
        error = {.code = ErrorCode::FileChanged, .detail = error.detail, .retry = Retry::AfterPerson};
    } else if (statusSeen && error.code != ErrorCode::ProxyFailed) { // a proxy's 407 is a whole answer, but not ours
        error.code = ErrorCode::AnswerUnreadable;                    // half a body
    }
    error.mayHaveArrived = mayHaveArrived(error.code);
    return error;
}

bool HttpExchange::mayHaveArrived(ErrorCode code) const
{
    if (!m_body || m_body->isBroken()) {
        return false;
    }
    return m_body->length() > 0 ? m_body->wasReadWhole() : !endsBeforeRequest(code, m_reply->error());
}

} // namespace lotse::net
