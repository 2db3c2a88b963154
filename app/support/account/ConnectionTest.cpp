#include "support/account/ConnectionTest.h"

#include "foundation/InWorker.h"
#include "foundation/Version.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslSocket>

#include <memory>

namespace lotse::account
{

namespace
{

using Step = ConnectionStep;

// One address; waits where it stands, in a thread that has nothing else to do.
class Tester
{
public:
    Tester(QUrl address, const net::CompanyNetwork& network, std::chrono::milliseconds patience)
        : m_network(network), m_patience(static_cast<int>(patience.count()))
    {
        m_report.address = std::move(address);
    }

    ConnectionReport run()
    {
        if (findWay() && (isStraight() ? reachServer() : reachProxy() && passProxy())) {
            answer();
        }
        return m_report;
    }

private:
    bool isEncrypted() const { return m_report.address.scheme() == QLatin1String("https"); }
    bool isStraight() const { return m_proxy.type() == QNetworkProxy::NoProxy; }
    quint16 port() const { return static_cast<quint16>(m_report.address.port(isEncrypted() ? 443 : 80)); }

    bool good(Step step)
    {
        m_report.good.push_back(step);
        return true;
    }
    bool failed(Step step, const QString& error)
    {
        m_report.failed = step;
        m_report.error = error;
        return false;
    }

    bool findWay()
    {
        const bool isWeb = isEncrypted() || m_report.address.scheme() == QLatin1String("http");
        if (!isWeb || m_report.address.host().isEmpty()) {
            return failed(Step::Name, m_report.address.toString());
        }
        m_proxy = net::proxiesFor(m_network, QNetworkProxyQuery(m_report.address)).value(0);
        if (!isStraight()) {
            m_report.proxy = QStringLiteral("%1:%2").arg(m_proxy.hostName()).arg(m_proxy.port());
        }
        return true;
    }

    bool reach(QTcpSocket& socket, const QString& host, quint16 port, Step name, Step connection)
    {
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.connectToHost(host, port);
        if (socket.waitForConnected(m_patience)) {
            return good(name) && good(connection);
        }
        if (socket.error() == QAbstractSocket::HostNotFoundError) {
            return failed(name, socket.errorString());
        }
        good(name);
        return failed(connection, socket.errorString());
    }

    bool reachProxy()
    {
        QTcpSocket socket;
        return reach(socket, m_proxy.hostName(), m_proxy.port(), Step::ProxyName, Step::Proxy);
    }

    bool reachServer()
    {
        QSslSocket socket;
        return reach(socket, m_report.address.host(), port(), Step::Name, Step::Connection) &&
               (!isEncrypted() || encrypt(socket));
    }

    // Only what is encrypted has a way through a proxy; the rest is handed to it as a question.
    bool passProxy()
    {
        if (!isEncrypted()) {
            return true;
        }
        QSslSocket socket;
        socket.setProxy(m_proxy);
        socket.connectToHost(m_report.address.host(), port());
        if (!socket.waitForConnected(m_patience)) {
            m_report.proxyAsks = socket.error() == QAbstractSocket::ProxyAuthenticationRequiredError;
            return failed(Step::Tunnel, socket.errorString());
        }
        return good(Step::Tunnel) && encrypt(socket);
    }

    bool encrypt(QSslSocket& socket)
    {
        socket.setSslConfiguration(net::tlsFor(m_network));
        socket.setPeerVerifyName(m_report.address.host());
        socket.startClientEncryption();
        const bool works = socket.waitForEncrypted(m_patience);
        m_report.issuer = socket.peerCertificate().issuerDisplayName();
        return works ? good(Step::Encryption) : failed(Step::Encryption, socket.errorString());
    }

    void answer()
    {
        QNetworkAccessManager access;
        access.setProxy(m_proxy);
        access.setTransferTimeout(m_patience);
        QNetworkRequest request(m_report.address);
        request.setSslConfiguration(net::tlsFor(m_network));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setRawHeader("User-Agent", QByteArray("Lotse/") + version().data());
        const std::unique_ptr<QNetworkReply> reply(access.head(request));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (reply->error() == QNetworkReply::ProxyAuthenticationRequiredError) {
            m_report.proxyAsks = true;
            failed(Step::Tunnel, reply->errorString());
        } else if (status == 0) {
            failed(Step::Answer, reply->errorString());
        } else {
            good(Step::Answer);
        }
    }

    const net::CompanyNetwork& m_network;
    const int m_patience; // milliseconds
    QNetworkProxy m_proxy = QNetworkProxy::NoProxy;
    ConnectionReport m_report;
};

} // namespace

QFuture<std::vector<ConnectionReport>> testConnections(std::vector<QUrl> addresses, net::CompanyNetwork network,
                                                       std::stop_token stop, std::chrono::milliseconds patience)
{
    return inWorker<std::vector<ConnectionReport>>(
        [addresses = std::move(addresses), network = std::move(network), stop = std::move(stop), patience] {
            std::vector<ConnectionReport> reports;
            for (const QUrl& address : addresses) {
                if (!stop.stop_requested()) {
                    reports.push_back(Tester(address, network, patience).run());
                }
            }
            return reports;
        });
}

} // namespace lotse::account
