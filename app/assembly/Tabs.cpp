#include "assembly/Tabs.h"

#include "ui/cases/CaseListPage.h"
#include "ui/cases/CasesTab.h"
#include "ui/common/DeferredTab.h"
#include "ui/community/CommunityTab.h"
#include "ui/createcase/CreateCaseTab.h"
#include "ui/status/StatusTab.h"

#include <QTimer>

namespace lotse::assembly
{

namespace
{
constexpr std::chrono::milliseconds afterFirstPaint{100};
constexpr std::chrono::milliseconds afterCreate{400};
constexpr std::chrono::milliseconds afterStatus{700};
} // namespace

std::vector<ui::Tab*> makeTabs(ui::Workspace& workspace, QWidget* parent)
{
    auto* cases = new ui::CasesTab(workspace, parent);
    auto* create = new ui::DeferredTab(
        ui::CreateCaseTab::name, QStringLiteral("create"),
        [&workspace](QWidget* place) { return new ui::CreateCaseTab(workspace, place); }, parent);
    auto* status = new ui::DeferredTab(
        ui::StatusTab::name, QStringLiteral("status"),
        [&workspace](QWidget* place) { return new ui::StatusTab(workspace, place); }, parent);
    // The cases are painted first.
    const auto makeLater = [cases](ui::DeferredTab* tab, std::chrono::milliseconds pause) {
        QObject::connect(
            &cases->list().model(), &ui::CaseListModel::arrived, tab,
            [tab, pause] { QTimer::singleShot(pause, tab, &ui::DeferredTab::makeNow); }, Qt::SingleShotConnection);
    };
    makeLater(create, afterFirstPaint);
    makeLater(status, afterCreate);
    if (!workspace.threads) {
        return {cases, create, status};
    }
    auto* community = new ui::DeferredTab(
        ui::CommunityTab::name, QStringLiteral("community"),
        [&workspace](QWidget* place) { return new ui::CommunityTab(workspace, place); }, parent);
    makeLater(community, afterStatus);
    return {cases, create, community, status};
}

} // namespace lotse::assembly
