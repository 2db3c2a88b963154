#include "support/cases/IncidentLog.h"

#include <algorithm>

namespace lotse::cases
{

std::chrono::seconds Impact::length(const QDateTime& now) const
{
    if (!from.isValid()) {
        return {};
    }
    return std::chrono::seconds(std::max<qint64>(0, from.secsTo(until.isValid() ? until : now)));
}

Impact impactOf(const Case& head, const std::vector<LogEntry>& log)
{
    Impact impact{.from = {}, .until = {}};
    for (const LogEntry& entry : log) {
        if (entry.kind == LogEntry::Kind::Began && (!impact.from.isValid() || entry.at < impact.from)) {
            impact.from = entry.at;
        }
    }
    if (!impact.from.isValid()) {
        impact.from = head.created;
    }
    for (const LogEntry& entry : log) {
        const bool isLater = entry.at >= impact.from && (!impact.until.isValid() || entry.at > impact.until);
        if (entry.kind == LogEntry::Kind::Ended && isLater) {
            impact.until = entry.at;
        }
    }
    if (!impact.until.isValid() && head.closed) {
        impact.until = head.modified;
    }
    return impact;
}

} // namespace lotse::cases
