#include "foundation/settings/Settings.h"

namespace lotse::settings
{

QString policyFile()
{
#if defined(Q_OS_WIN)
    return qEnvironmentVariable("PROGRAMDATA") + QStringLiteral("/Lotse/policy.json");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("/Library/Application Support/Lotse/policy.json");
#else
    return QStringLiteral("/etc/lotse/policy.json");
#endif
}

} // namespace lotse::settings
