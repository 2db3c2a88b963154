// The tabs of an open account, in their order in the window.
#pragma once

#include "ui/common/Workspace.h"

#include <vector>

namespace lotse::ui
{
class Tab;
}

namespace lotse::assembly
{

std::vector<ui::Tab*> makeTabs(ui::Workspace& workspace);

} // namespace lotse::assembly
