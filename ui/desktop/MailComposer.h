// Hands a message to the person's mail program where the system has a way for that; one source for each system.
#pragma once

#include "foundation/platform/Desktop.h"

namespace lotse::ui
{

// False where nothing takes a message so; then its .eml file or a mailto: address is the way.
bool composeMail(const platform::Mail& mail);

} // namespace lotse::ui
