// What the command palette offers: the tabs, the actions of the window and every setting of the settings page.
#pragma once

#include "ui/shell/CommandPalette.h"

namespace lotse::ui
{

class MainWindow;
class Tab;

// In the order in which they are shown. They act on the window and by its signals, so it must outlive them; the tabs
// are named now.
std::vector<Command> windowCommands(MainWindow& window, const std::vector<Tab*>& tabs);

} // namespace lotse::ui
