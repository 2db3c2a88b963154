#include "ui/cases/LostDrafts.h"

#include "ui/common/Answer.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace lotse::ui
{

namespace
{

constexpr auto burst = 300ms;

bool isSaidInCase(const drafts::Draft& draft)
{
    return draft.state == drafts::DraftState::Editing &&
           (draft.kind == reports::replyKind || draft.kind == reports::escalationKind);
}

} // namespace

struct LostDrafts::Judging {
    std::vector<Lost> lost;
    std::size_t awaited = 0;
};

LostDrafts::LostDrafts(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(burst);
    connect(&m_soon, &QTimer::timeout, this, &LostDrafts::look);
    const auto soon = [this] { m_soon.start(); };
    connect(&workspace.cases, &cases::CaseStore::changed, this, soon);
    connect(&workspace.drafts, &drafts::DraftStore::changed, this, soon);
    m_soon.start();
}

// Nothing is claimed before the mirror once was complete: a case may only not have been fetched yet.
void LostDrafts::look()
{
    whenAnswered(m_workspace.cases.syncState(), this, [this](const Result<cases::SyncState>& state) {
        if (!state || !state->lastComplete.isValid()) {
            return;
        }
        whenAnswered(m_workspace.drafts.list(), this, [this](const Result<std::vector<drafts::Draft>>& drafts) {
            if (drafts) {
                judge(*drafts);
            }
        });
    });
}

void LostDrafts::judge(const std::vector<drafts::Draft>& drafts)
{
    auto judging = std::make_shared<Judging>();
    m_judging = judging;
    for (const drafts::Draft& draft : drafts) {
        const QString caseId = draft.content.value(u"case"_qs).toString();
        if (!isSaidInCase(draft) || caseId.isEmpty()) {
            continue;
        }
        ++judging->awaited;
        const auto use = [this, judging, caseId, title = draft.title](const Result<cases::CaseDetail>& detail) {
            if (!detail && detail.error().code == ErrorCode::NotFoundHere) {
                judging->lost.push_back({.caseId = caseId, .title = title});
            }
            if (--judging->awaited == 0 && judging == m_judging) {
                take(judging->lost);
            }
        };
        whenAnswered(m_workspace.cases.detail(caseId), this, use);
    }
    if (judging->awaited == 0) {
        take({});
    }
}

void LostDrafts::take(std::vector<Lost> lost)
{
    if (lost != m_lost) {
        m_lost = std::move(lost);
        Q_EMIT changed();
    }
}

} // namespace lotse::ui
