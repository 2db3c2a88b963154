// Decides, by the seed, what goes wrong with a request.
#pragma once

#include "practice/Portal.h"

#include <random>

namespace lotse::practice
{

enum class Mishap {
    None,
    DropBeforeAccept,
    DropAfterAccept,
    LateAccept,
    Unavailable,
    UnavailableRetryAfter,
    TooMany,
    ServerError,
    Html,
    Nonsense,
    Truncated,
    Empty,
    ExpireSession,
    LimitReached,
    Redirect
};

class FaultDice
{
public:
    explicit FaultDice(Faults faults = {}) : m_faults(faults), m_random(faults.seed) {}

    const Faults& faults() const { return m_faults; }
    Mishap draw(bool isRead);

private:
    Faults m_faults;
    std::mt19937_64 m_random;
};

// Whether the request is carried out although something goes wrong.
bool carriesOut(Mishap mishap);

} // namespace lotse::practice
