#include "support/outbox/OutboxItem.h"

#include <array>
#include <utility>

namespace lotse::outbox
{

namespace
{
using enum State;

constexpr std::array names = {
    std::pair{Queued, "Queued"},
    std::pair{Sending, "Sending"},
    std::pair{Unclear, "Unclear"},
    std::pair{Checking, "Checking"},
    std::pair{PersonDecides, "PersonDecides"},
    std::pair{NeedsAttention, "NeedsAttention"},
    std::pair{Held, "Held"},
    std::pair{Delivered, "Delivered"},
    std::pair{Cancelled, "Cancelled"},
};
} // namespace

QString stateName(State state)
{
    for (const auto& [known, name] : names) {
        if (known == state) {
            return QString::fromLatin1(name);
        }
    }
    return {};
}

std::optional<State> stateFromName(const QString& name)
{
    for (const auto& [state, known] : names) {
        if (name == QLatin1String(known)) {
            return state;
        }
    }
    return std::nullopt;
}

} // namespace lotse::outbox
