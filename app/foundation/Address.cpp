#include "foundation/Address.h"

#include <QHostAddress>

namespace lotse
{

bool isLoopback(const QString& host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

bool isSafeForSecrets(const QUrl& address)
{
    return address.isValid() && !address.host().isEmpty() &&
           (address.scheme() == QLatin1String("https") ||
            (address.scheme() == QLatin1String("http") && isLoopback(address.host())));
}

bool isProxyAddress(const QUrl& address)
{
    return address.scheme() == QLatin1String("http") && !address.host().isEmpty() && address.port() > 0 &&
           address.userInfo().isEmpty();
}

} // namespace lotse
