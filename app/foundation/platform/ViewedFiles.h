// Which files can only be looked at: opening them with the program that the desktop has for them runs nothing.
#pragma once

#include <QString>

namespace lotse::platform
{

// By the name's ending; what is not known to be harmless is not.
bool isOnlyLookedAt(const QString& fileName);
// Programs, scripts, packages and documents with macros: what a person is warned of before they fetch it.
bool mayRun(const QString& fileName);

} // namespace lotse::platform
