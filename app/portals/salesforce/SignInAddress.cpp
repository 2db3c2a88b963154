#include "portals/salesforce/SignInAddress.h"

namespace lotse::salesforce
{

QUrl signInAddress(const QUrl& site, const QString& endpoint)
{
    QString path = site.path();
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    QUrl address = site;
    address.setPath(path + QStringLiteral("/services/oauth2/") + endpoint);
    return address;
}

QStringList signInScopes()
{
    return {QStringLiteral("api"), QStringLiteral("refresh_token"), QStringLiteral("id")};
}

} // namespace lotse::salesforce
