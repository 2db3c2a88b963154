// Waits on this computer for the browser to come back from a sign-in (RFC 8252, 7.3). Listens on the loopback
// addresses only, understands GET of one path, and answers one whole page. Lives in one thread.
#pragma once

#include "foundation/Result.h"

#include <QObject>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

#include <functional>

class QTcpSocket;

namespace lotse::account
{

class LoopbackListener : public QObject
{
    Q_OBJECT

public:
    struct Page {
        int status = 200;
        QString html;
    };
    // What to show for a call of the path.
    using Visit = std::function<Page(const QUrlQuery& query)>;

    explicit LoopbackListener(Visit visit, QObject* parent = nullptr);

    // `callback`: http, on localhost, 127.0.0.1 or [::1], with the registered port, or without one for any free port.
    // localhost is both addresses: a browser may take either. Answers the address with its port.
    // Errors: InputInvalid (not such an address), CallbackTaken (another program has the port).
    Result<QUrl> listen(const QUrl& callback);
    void close();

private:
    Result<void> listenOn(const QUrl& callback, quint16 port);
    void serve(QTcpServer& server);
    void answer(QTcpSocket& socket, const QByteArray& head);

    Visit m_visit;
    QUrl m_address;
    QTcpServer m_four;
    QTcpServer m_six;
};

} // namespace lotse::account
