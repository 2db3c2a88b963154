// What the Windows taskbar offers on a right click: *Report production down*, without the program's window first. Other
// systems have it in their desktop file; there this does nothing.
#pragma once

namespace lotse::ui
{

// In the language that the program speaks now; called again when it changes.
void offerJumpList();

} // namespace lotse::ui
