// The tabs of an open account, in their order in the window.
#pragma once

#include "ui/common/Workspace.h"

#include <vector>

class QWidget;

namespace lotse::ui
{
class Tab;
}

namespace lotse::assembly
{

// Children of `parent`; those that nobody looks at yet are made a little later.
std::vector<ui::Tab*> makeTabs(ui::Workspace& workspace, QWidget* parent);

} // namespace lotse::assembly
