#include "foundation/Version.h"

namespace lotse
{

QLatin1String version()
{
    return QLatin1String(LOTSE_VERSION LOTSE_PRERELEASE);
}

} // namespace lotse
