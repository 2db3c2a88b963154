// The pages that the person's browser shows at the end of a sign-in, in the language that is on.
#pragma once

#include "support/account/CodeFlow.h"

namespace lotse::ui
{

[[nodiscard]] account::SignInPages signInPages();

} // namespace lotse::ui
