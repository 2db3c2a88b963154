#include "support/account/LoopbackListener.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace lotse::account
{

namespace
{

constexpr qsizetype longestHead = 16 * 1024;
constexpr std::chrono::seconds patience{10};
constexpr int freePortAttempts = 8;
const QByteArray endOfHead = "\r\n\r\n";

bool isLocalhost(const QUrl& callback)
{
    return callback.host() == QLatin1String("localhost");
}

bool wantsFour(const QUrl& callback)
{
    return isLocalhost(callback) || callback.host() == QLatin1String("127.0.0.1");
}

bool wantsSix(const QUrl& callback)
{
    return isLocalhost(callback) || callback.host() == QLatin1String("::1");
}

QByteArray headerOf(const QByteArray& head, const QByteArray& lowerCaseName)
{
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == lowerCaseName) {
            return line.mid(colon + 1).trimmed();
        }
    }
    return {};
}

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 404:
        return "Not Found";
    default:
        return "Bad Request";
    }
}

void send(QTcpSocket& socket, const LoopbackListener::Page& page)
{
    const QByteArray body = page.html.toUtf8();
    socket.write("HTTP/1.1 " + QByteArray::number(page.status) + ' ' + reasonOf(page.status) +
                 "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size()) +
                 "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
                 "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
                 "Connection: close\r\n\r\n" +
                 body);
    socket.disconnectFromHost();
}

} // namespace

LoopbackListener::LoopbackListener(Visit visit, QObject* parent)
    : QObject(parent), m_visit(std::move(visit)), m_four(this), m_six(this)
{
    for (QTcpServer* server : {&m_four, &m_six}) {
        connect(server, &QTcpServer::newConnection, this, [this, server] { serve(*server); });
    }
}

Result<QUrl> LoopbackListener::listen(const QUrl& callback)
{
    close();
    const bool onLoopback = wantsFour(callback) || wantsSix(callback);
    if (callback.scheme() != QLatin1String("http") || !onLoopback || callback.hasQuery() || callback.hasFragment()) {
        return Error{.code = ErrorCode::InputInvalid,
                     .detail = QStringLiteral("the callback address is not on this computer"),
                     .retry = Retry::AfterPerson};
    }
    const bool anyPort = callback.port() <= 0;
    Result<void> listening;
    for (int attempt = 0; attempt < (anyPort ? freePortAttempts : 1); ++attempt) {
        listening = listenOn(callback, anyPort ? quint16{0} : static_cast<quint16>(callback.port()));
        if (listening) {
            m_address = callback;
            m_address.setPort(wantsFour(callback) ? m_four.serverPort() : m_six.serverPort());
            if (m_address.path().isEmpty()) {
                m_address.setPath(QStringLiteral("/"));
            }
            return QUrl(m_address);
        }
        close();
    }
    return listening.error();
}

// A port that another program has on one of the two addresses of localhost would let it read the answer.
Result<void> LoopbackListener::listenOn(const QUrl& callback, quint16 port)
{
    const auto taken = [](const QTcpServer& server) {
        return Error{.code = ErrorCode::CallbackTaken, .detail = server.errorString(), .retry = Retry::AfterPerson};
    };
    if (wantsFour(callback) && !m_four.listen(QHostAddress::LocalHost, port)) {
        return taken(m_four);
    }
    const quint16 samePort = m_four.isListening() ? m_four.serverPort() : port;
    if (wantsSix(callback) && !m_six.listen(QHostAddress::LocalHostIPv6, samePort)) {
        const bool noSix = m_six.serverError() == QAbstractSocket::UnsupportedSocketOperationError ||
                           m_six.serverError() == QAbstractSocket::SocketAddressNotAvailableError;
        if (!noSix || !wantsFour(callback)) {
            return taken(m_six);
        }
    }
    return {};
}

void LoopbackListener::close()
{
    m_four.close();
    m_six.close();
}

void LoopbackListener::serve(QTcpServer& server)
{
    while (QTcpSocket* socket = server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray head = socket->peek(longestHead);
            const qsizetype end = head.indexOf(endOfHead);
            if (end < 0 && head.size() < longestHead) {
                return;
            }
            socket->readAll();
            socket->disconnect(this);
            answer(*socket, end < 0 ? QByteArray() : head.left(end));
        });
    }
}

void LoopbackListener::answer(QTcpSocket& socket, const QByteArray& head)
{
    const QList<QByteArray> request = head.left(head.indexOf('\r')).split(' ');
    // Another page in the browser could have its own name lead here; what it sends names itself.
    const QByteArray host = m_address.authority().toLatin1();
    if (request.size() != 3 || request[0] != "GET" || headerOf(head, "host") != host) {
        send(socket, {.status = 400, .html = {}});
        return;
    }
    const QUrl asked(QString::fromLatin1(request[1]), QUrl::StrictMode);
    if (!asked.isValid() || asked.path() != m_address.path()) {
        send(socket, {.status = 404, .html = {}}); // the browser's wish for an icon, too
        return;
    }
    send(socket, m_visit(QUrlQuery(asked)));
}

} // namespace lotse::account
