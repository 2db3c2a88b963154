// The version of this program, from the one place that says it: the project's version in CMake, with the mark of a
// version before the release where there is one.
#pragma once

#include <QLatin1String>

namespace lotse
{

// Such as "1.2.3" or "1.2.3~rc1"; lives as long as the program.
QLatin1String version();

} // namespace lotse
