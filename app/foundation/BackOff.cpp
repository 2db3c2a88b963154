#include "foundation/BackOff.h"

#include <algorithm>

namespace lotse
{

std::chrono::milliseconds BackOff::next(int failures, Random& random,
                                        std::optional<std::chrono::milliseconds> serverAsked) const
{
    std::chrono::milliseconds ceiling = std::min(m_first, m_most);
    for (int doubled = 1; doubled < failures && ceiling < m_most; ++doubled) {
        ceiling = std::min(ceiling * 2, m_most);
    }
    const auto wait =
        std::chrono::milliseconds(static_cast<std::int64_t>(random.fraction() * static_cast<double>(ceiling.count())));
    return std::max(wait, serverAsked.value_or(std::chrono::milliseconds::zero()));
}

} // namespace lotse
