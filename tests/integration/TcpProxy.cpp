#include "integration/TcpProxy.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <mutex>

namespace lotse::testing
{

struct TcpProxy::Engine {
    QThread thread;
    QTcpServer* server = nullptr;
    quint16 port = 0;
    quint16 target = 0;
    std::mutex mutex;
    QByteArray doomed;
    std::atomic<int> lost = 0;

    bool takesDoomed(const QByteArray& request)
    {
        const std::scoped_lock lock(mutex);
        if (doomed.isEmpty() || !request.startsWith(doomed)) {
            return false;
        }
        doomed.clear();
        return true;
    }

    void relay(QTcpSocket* client)
    {
        auto* upstream = new QTcpSocket(client);
        const auto isDoomed = std::make_shared<bool>(false);
        upstream->connectToHost(QStringLiteral("127.0.0.1"), target);
        QObject::connect(client, &QTcpSocket::readyRead, client, [this, client, upstream, isDoomed] {
            const QByteArray bytes = client->readAll();
            *isDoomed = *isDoomed || takesDoomed(bytes);
            upstream->write(bytes);
        });
        QObject::connect(upstream, &QTcpSocket::readyRead, client, [this, client, upstream, isDoomed] {
            const QByteArray bytes = upstream->readAll();
            if (!*isDoomed) {
                client->write(bytes);
            } else if (client->state() == QAbstractSocket::ConnectedState) {
                ++lost;
                client->abort();
            }
        });
        QObject::connect(upstream, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        QObject::connect(upstream, &QTcpSocket::errorOccurred, client, &QTcpSocket::disconnectFromHost);
        QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }
};

TcpProxy::TcpProxy(quint16 target) : m_engine(std::make_unique<Engine>())
{
    m_engine->target = target;
    auto* door = new QObject;
    door->moveToThread(&m_engine->thread);
    m_engine->thread.start();
    QMetaObject::invokeMethod(
        door,
        [engine = m_engine.get(), door] {
            engine->server = new QTcpServer(door);
            engine->server->listen(QHostAddress::LocalHost);
            engine->port = engine->server->serverPort();
            QObject::connect(engine->server, &QTcpServer::newConnection, engine->server, [engine] {
                while (QTcpSocket* client = engine->server->nextPendingConnection()) {
                    engine->relay(client);
                }
            });
        },
        Qt::BlockingQueuedConnection);
    QObject::connect(&m_engine->thread, &QThread::finished, door, &QObject::deleteLater);
}

TcpProxy::~TcpProxy()
{
    m_engine->thread.quit();
    m_engine->thread.wait();
}

quint16 TcpProxy::port() const
{
    return m_engine->port;
}

void TcpProxy::loseAnswerTo(const QByteArray& requestLine)
{
    const std::scoped_lock lock(m_engine->mutex);
    m_engine->doomed = requestLine;
}

int TcpProxy::lost() const
{
    return m_engine->lost;
}

} // namespace lotse::testing
