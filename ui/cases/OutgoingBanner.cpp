#include "ui/cases/OutgoingBanner.h"

#include "ui/cases/CaseTexts.h"
#include "ui/common/Answer.h"
#include "ui/common/ErrorText.h"

#include <algorithm>

namespace lotse::ui
{

namespace
{

using outbox::State;

constexpr std::chrono::milliseconds countEvery{500};

} // namespace

OutgoingBanner::OutgoingBanner(Workspace& workspace, QWidget* parent) : Banner(parent), m_workspace(workspace)
{
    m_counting.setInterval(countEvery);
    connect(&m_counting, &QTimer::timeout, this, &OutgoingBanner::tell);
    connect(this, &Banner::firstAction, this, [this] { act(true); });
    connect(this, &Banner::secondAction, this, [this] { act(false); });
}

void OutgoingBanner::setSpoken(const std::vector<reports::Spoken>& spoken)
{
    m_spoken = spoken;
    tell();
}

const reports::Spoken* OutgoingBanner::told() const
{
    const auto newest = std::ranges::find_if(
        m_spoken.rbegin(), m_spoken.rend(), [](const reports::Spoken& each) { return each.state != State::Delivered; });
    return newest == m_spoken.rend() ? nullptr : &*newest;
}

void OutgoingBanner::tell()
{
    const reports::Spoken* const spoken = told();
    if (!spoken) {
        m_counting.stop();
        show(Tone::Neutral, {});
        return;
    }
    const QDateTime now = m_workspace.clock.now();
    const bool undo = spoken->leaves.isValid() && spoken->leaves > now;
    undo ? m_counting.start() : m_counting.stop();
    const QString reason = spoken->reason ? errorText(*spoken->reason).message : QString();
    switch (spoken->state) {
    case State::Queued:
        setActions(tr("Undo"));
        show(Tone::Info, undo ? tr("It leaves in a moment.") : tr("It waits in the outbox and leaves by itself."),
             undo ? tr("In %n second(s)", nullptr, static_cast<int>((now.msecsTo(spoken->leaves) + 999) / 1000))
                  : reason);
        break;
    case State::NeedsAttention:
        setActions(tr("Back to the draft"));
        show(Tone::Danger, tr("It could not be delivered."), reason);
        break;
    case State::PersonDecides:
        setActions(tr("It is there"), tr("Send it again"));
        show(Tone::Danger, tr("Whether it arrived cannot be found out."),
             tr("Please look into the case at the portal and say which."));
        break;
    default:
        setActions({});
        show(Tone::Info, CaseTexts::outboxState(spoken->state), reason);
        break;
    }
}

void OutgoingBanner::act(bool first)
{
    const reports::Spoken* const spoken = told();
    if (!spoken || !m_workspace.talk) {
        return;
    }
    if (spoken->state == State::PersonDecides) {
        first ? m_workspace.outbox.settleDelivered(spoken->stuckItem, {}, {})
              : m_workspace.outbox.settleSendAgain(spoken->stuckItem);
        return;
    }
    whenAnswered(m_workspace.talk->takeBack(spoken->itemId), this, [this](const Result<void>& taken) {
        if (taken) {
            Q_EMIT takenBack();
        } else {
            Q_EMIT notTakenBack(taken.error());
        }
    });
}

} // namespace lotse::ui
