#include "assembly/Tabs.h"

#include "ui/cases/CasesTab.h"
#include "ui/createcase/CreateCaseTab.h"

namespace lotse::assembly
{

std::vector<ui::Tab*> makeTabs(ui::Workspace& workspace)
{
    // The window takes them over.
    return {new ui::CasesTab(workspace), new ui::CreateCaseTab(workspace)};
}

} // namespace lotse::assembly
