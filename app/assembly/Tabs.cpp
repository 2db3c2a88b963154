#include "assembly/Tabs.h"

#include "ui/cases/CasesTab.h"
#if __has_include("ui/createcase/CreateCaseTab.h")
#include "ui/createcase/CreateCaseTab.h"
#define LOTSE_CREATE_CASE
#endif

namespace lotse::assembly
{

std::vector<ui::Tab*> makeTabs(ui::Workspace& workspace)
{
    // The window takes them over.
    std::vector<ui::Tab*> tabs{new ui::CasesTab(workspace)};
#ifdef LOTSE_CREATE_CASE
    tabs.push_back(new ui::CreateCaseTab(workspace));
#endif
    return tabs;
}

} // namespace lotse::assembly
