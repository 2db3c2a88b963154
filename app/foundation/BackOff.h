// Full-jitter exponential back-off: a random time between 0 and the doubled ceiling; never less than the server asked.
#pragma once

#include "foundation/Random.h"

#include <chrono>
#include <optional>

namespace lotse
{

class BackOff
{
public:
    BackOff(std::chrono::milliseconds first, std::chrono::milliseconds most) : m_first(first), m_most(most) {}

    // The wait after the `failures`-th failure in a row (from 1).
    std::chrono::milliseconds next(int failures, Random& random,
                                   std::optional<std::chrono::milliseconds> serverAsked = std::nullopt) const;

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_most;
};

} // namespace lotse
