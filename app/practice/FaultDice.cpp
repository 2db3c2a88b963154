#include "practice/FaultDice.h"

#include <array>

namespace lotse::practice
{

Mishap FaultDice::draw(bool isRead)
{
    if (isRead && m_faults.writesOnly)
        return Mishap::None;
    const std::array chances{m_faults.dropBeforeAccept,
                             m_faults.dropAfterAccept,
                             m_faults.lateAccept,
                             m_faults.unavailable,
                             m_faults.unavailableRetryAfter,
                             m_faults.tooMany,
                             m_faults.serverError,
                             m_faults.html,
                             m_faults.nonsense,
                             m_faults.truncated,
                             m_faults.empty,
                             m_faults.expireSession,
                             m_faults.limitReached,
                             m_faults.redirect};
    std::uniform_real_distribution<double> chance(0, 1);
    auto mishap = Mishap::None;
    // All are drawn each time: what happens to the next request does not hang on what hit this one.
    for (std::size_t i = 0; i < chances.size(); ++i)
        if (chance(m_random) < chances.at(i) && mishap == Mishap::None)
            mishap = static_cast<Mishap>(i + 1);
    return mishap;
}

bool carriesOut(Mishap mishap)
{
    return mishap == Mishap::None || mishap == Mishap::DropAfterAccept || mishap == Mishap::LateAccept ||
           mishap == Mishap::Truncated || mishap == Mishap::Empty;
}

} // namespace lotse::practice
