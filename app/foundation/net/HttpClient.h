// The program's one way to speak HTTP. Reads may be repeated by the caller; a write is handed to the network exactly
// once (one-shot body, no redirect followed), and a failure says whether it may have arrived.
// The way out is CompanyNetwork's. Lives in the network thread; all calls come from there.
#pragma once

#include "foundation/Result.h"

#include <QByteArray>
#include <QCoro/QCoroTask>
#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <utility>
#include <vector>

namespace lotse::net
{

// One part of a multipart/form-data body: bytes, or the whole of a file that is streamed from disk.
struct FormPart {
    QString name;
    QString fileName = {}; // empty: no filename; sent as UTF-8
    QByteArray type = {};  // media type
    QByteArray bytes = {}; // used when `path` is empty
    QString path = {};
};

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url = {};
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};                                         // for writes without parts
    std::vector<FormPart> parts = {};                             // multipart/form-data when not empty
    bool changesNothing = false;                                  // a POST that only asks: treated as a read
    bool followsRedirects = true;                                 // reads only; writes never do
    std::chrono::milliseconds timeout = std::chrono::seconds(30); // for the whole exchange; 0: none
    qint64 answerLimit = 64 * 1024 * 1024;                        // bytes; longer answers are AnswerUnreadable
    // A file that an answer of 200 is streamed into instead of HttpResponse::body; it is made anew, and gone again when
    // the answer does not become whole. answerLimit does not count then.
    QString saveTo = {};
    // While it is streamed: bytes so far and in all (-1: unknown); a few times a second.
    std::function<void(qint64 received, qint64 total)> progress = {};
    // While the body leaves: bytes handed over and in all; a few times a second.
    std::function<void(qint64 sent, qint64 total)> sent = {};
};

struct HttpResponse {
    int status = 0;
    std::vector<std::pair<QByteArray, QByteArray>> headers = {}; // names in lower case
    QByteArray body = {};
    QUrl url = {};            // where the answer came from, after allowed redirects
    qint64 savedBytes = -1;   // written to `saveTo`; -1: nothing was
    QByteArray savedMd5 = {}; // of these, in lower case hex

    QByteArray header(const QByteArray& lowerCaseName) const;
    QDateTime date() const; // the server's Date, UTC; invalid when absent
    std::optional<std::chrono::milliseconds> retryAfter(const QDateTime& now) const; // seconds or a date
};

struct HttpPolicy {
    QStringList redirectHosts = {}; // hosts that a read may be redirected to; Authorization stays with its origin
};

class HttpClient : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(HttpPolicy policy = {}, QObject* parent = nullptr);
    ~HttpClient() override;

    // Any status is an answer, not an error. Errors are of the way there: Offline, HostUnknown, ConnectionRefused,
    // ConnectionLost, TimedOut, TlsFailed, ProxyFailed, RedirectRefused, AnswerUnreadable (half a body or too long),
    // FileNotReadable, FileChanged (shorter than when it was opened), StorageFull, StorageFailed (`saveTo`), Cancelled.
    // For writes (all methods but GET and HEAD, unless `changesNothing`) Error::mayHaveArrived is true unless it is
    // certain that no complete request left.
    QCoro::Task<Result<HttpResponse>> send(HttpRequest request, std::stop_token stop);

private:
    struct Core;
    std::shared_ptr<Core> m_core;
};

} // namespace lotse::net
