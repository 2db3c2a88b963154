#include "integration/ScriptedServer.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <algorithm>
#include <mutex>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace lotse::testing
{

struct ScriptedServer::Engine {
    Handler handler;
    QThread thread;
    QTcpServer* server = nullptr; // lives in the thread
    quint16 port = 0;
    mutable std::mutex mutex;
    QList<SeenRequest> seen;
    int connections = 0;

    void listen();
    void accept();
    void read(QTcpSocket* socket, QByteArray& buffer, int connection);
    void act(QTcpSocket* socket, const Behaviour& behaviour);
};

namespace
{

// Takes a complete request off the buffer; false while more is to come.
bool takeRequest(QByteArray& buffer, SeenRequest& request)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0) {
        return false;
    }
    const QList<QByteArray> lines = buffer.left(headEnd).replace("\r\n", "\n").split('\n');
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.head.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.head.value("content-length").toLongLong();
    if (buffer.size() < headEnd + 4 + length) {
        return false;
    }
    const QList<QByteArray> first = lines.first().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, headEnd + 4 + length);
    return true;
}

QByteArray answerHead(const Behaviour& behaviour)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(behaviour.status) +
                      " Scripted\r\nContent-Length: " + QByteArray::number(behaviour.body.size()) + "\r\n";
    for (const auto& [name, value] : behaviour.headers) {
        head += name + ": " + value + "\r\n";
    }
    return head + "\r\n";
}

void resetOnClose(const QTcpSocket& socket)
{
#ifdef Q_OS_UNIX
    const linger now{.l_onoff = 1, .l_linger = 0};
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
}

} // namespace

void ScriptedServer::Engine::listen()
{
    server = new QTcpServer;
    server->listen(QHostAddress::LocalHost);
    port = server->serverPort();
    QObject::connect(server, &QTcpServer::newConnection, server, [this] { accept(); });
}

void ScriptedServer::Engine::accept()
{
    while (QTcpSocket* socket = server->nextPendingConnection()) {
        const int number = ++connections;
        auto buffer = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [this, socket, buffer, number] { read(socket, *buffer, number); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void ScriptedServer::Engine::read(QTcpSocket* socket, QByteArray& buffer, int connection)
{
    buffer += socket->readAll();
    SeenRequest request;
    request.connection = connection;
    while (socket->isOpen() && takeRequest(buffer, request)) {
        {
            const std::scoped_lock lock(mutex);
            seen.append(request);
        }
        act(socket, handler(request));
        request = {.method = {}, .target = {}, .head = {}, .body = {}, .connection = connection};
    }
}

void ScriptedServer::Engine::act(QTcpSocket* socket, const Behaviour& behaviour)
{
    using Do = Behaviour::Do;
    switch (behaviour.what) {
    case Do::Stall:
        return;
    case Do::Reset:
        resetOnClose(*socket);
        socket->abort();
        return;
    case Do::Answer:
        socket->write(answerHead(behaviour) + behaviour.body);
        return;
    case Do::HalfBody:
        socket->write(answerHead(behaviour) + behaviour.body.left(behaviour.body.size() / 2));
        break;
    case Do::RawBytes:
        socket->write(behaviour.body);
        break;
    case Do::Cut:
        break;
    }
    socket->disconnectFromHost();
}

ScriptedServer::ScriptedServer(Handler handler) : m_engine(std::make_unique<Engine>())
{
    m_engine->handler = std::move(handler);
    auto* starter = new QObject;
    starter->moveToThread(&m_engine->thread);
    m_engine->thread.start();
    QMetaObject::invokeMethod(
        starter, [this] { m_engine->listen(); }, Qt::BlockingQueuedConnection);
    starter->deleteLater();
}

ScriptedServer::~ScriptedServer()
{
    QMetaObject::invokeMethod(
        m_engine->server, [this] { delete m_engine->server; }, Qt::BlockingQueuedConnection);
    m_engine->thread.quit();
    m_engine->thread.wait();
}

quint16 ScriptedServer::port() const
{
    return m_engine->port;
}

QUrl ScriptedServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_engine->port).arg(path));
}

QList<SeenRequest> ScriptedServer::seen() const
{
    const std::scoped_lock lock(m_engine->mutex);
    return m_engine->seen;
}

int ScriptedServer::arrivals(const QByteArray& method) const
{
    const QList<SeenRequest> all = seen();
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [&](const SeenRequest& request) { return request.method == method; }));
}

void ScriptedServer::forget()
{
    const std::scoped_lock lock(m_engine->mutex);
    m_engine->seen.clear();
}

Behaviour ScriptedServer::json(const QByteArray& body, int status)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

} // namespace lotse::testing
