#include "assembly/Tabs.h"

#include "ui/cases/CaseListPage.h"
#include "ui/cases/CasesTab.h"
#include "ui/common/DeferredTab.h"
#include "ui/createcase/CreateCaseTab.h"

#include <QTimer>

namespace lotse::assembly
{

namespace
{
constexpr std::chrono::milliseconds afterFirstPaint{100};
}

std::vector<ui::Tab*> makeTabs(ui::Workspace& workspace, QWidget* parent)
{
    auto* cases = new ui::CasesTab(workspace, parent);
    auto* create = new ui::DeferredTab(
        ui::CreateCaseTab::name, QStringLiteral("create"),
        [&workspace](QWidget* place) { return new ui::CreateCaseTab(workspace, place); }, parent);
    // The cases are painted first.
    QObject::connect(
        &cases->list().model(), &ui::CaseListModel::arrived, create,
        [create] { QTimer::singleShot(afterFirstPaint, create, &ui::DeferredTab::makeNow); }, Qt::SingleShotConnection);
    return {cases, create};
}

} // namespace lotse::assembly
