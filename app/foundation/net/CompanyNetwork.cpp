#include "foundation/net/CompanyNetwork.h"

#include "foundation/Address.h"
#include "foundation/LogCategories.h"

#include <QNetworkProxyFactory>
#include <QSslConfiguration>
#include <QUrl>

#include <mutex>

namespace lotse::net
{

namespace
{

struct Chosen {
    std::mutex mutex;
    CompanyNetwork network;
};

Chosen& chosen()
{
    static Chosen one;
    return one;
}

} // namespace

void useCompanyNetwork(CompanyNetwork network)
{
    if (!network.proxy.isEmpty() && !proxyOf(network)) {
        qCWarning(lcNet) << "no proxy is understood by:" << network.proxy;
    }
    const std::scoped_lock lock(chosen().mutex);
    chosen().network = std::move(network);
}

CompanyNetwork companyNetwork()
{
    const std::scoped_lock lock(chosen().mutex);
    return chosen().network;
}

std::optional<QNetworkProxy> proxyOf(const CompanyNetwork& network)
{
    if (network.proxy == QLatin1String("none")) {
        return QNetworkProxy(QNetworkProxy::NoProxy);
    }
    const QUrl address(network.proxy, QUrl::StrictMode);
    if (!isProxyAddress(address)) {
        return std::nullopt;
    }
    return QNetworkProxy(QNetworkProxy::HttpProxy, address.host(), static_cast<quint16>(address.port()), network.user,
                         network.password);
}

QList<QNetworkProxy> proxiesFor(const CompanyNetwork& network, const QNetworkProxyQuery& query)
{
    if (isLoopback(query.peerHostName())) {
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    }
    if (const std::optional<QNetworkProxy> company = proxyOf(network)) {
        return {*company};
    }
    QList<QNetworkProxy> systems = QNetworkProxyFactory::systemProxyForQuery(query);
    for (QNetworkProxy& proxy : systems) {
        if (proxy.type() != QNetworkProxy::NoProxy && proxy.user().isEmpty()) {
            proxy.setUser(network.user);
            proxy.setPassword(network.password);
        }
    }
    return systems;
}

QSslConfiguration tlsFor(const CompanyNetwork& network)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!network.authorityFile.isEmpty() && !tls.addCaCertificates(network.authorityFile)) {
        qCWarning(lcNet) << "no certificate could be read from" << network.authorityFile;
    }
    return tls;
}

} // namespace lotse::net
