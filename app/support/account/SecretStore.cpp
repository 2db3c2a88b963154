#include "support/account/SecretStore.h"

namespace lotse::account
{

QString secretKey(const QString& accountId, const QString& deviceId, const QString& what)
{
    return accountId + u'/' + deviceId + u'/' + what;
}

} // namespace lotse::account
