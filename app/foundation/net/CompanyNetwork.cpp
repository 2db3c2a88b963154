#include "foundation/net/CompanyNetwork.h"

#include "foundation/LogCategories.h"

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
    const bool isProxy = address.scheme() == QLatin1String("http") && !address.host().isEmpty() && address.port() > 0 &&
                         address.userInfo().isEmpty();
    return isProxy ? std::optional(
                         QNetworkProxy(QNetworkProxy::HttpProxy, address.host(), static_cast<quint16>(address.port())))
                   : std::nullopt;
}

} // namespace lotse::net
