#include "support/status/StatusChanges.h"

#include <algorithm>

namespace lotse::status
{

namespace
{

// Pages let their caches answer for the server for that long (stale-if-error).
constexpr qint64 cachesAnswerFor = 3600;

bool hasNewUpdate(const Incident& known, const Incident& now)
{
    return std::any_of(now.updates.begin(), now.updates.end(), [&](const Update& update) {
        return std::none_of(known.updates.begin(), known.updates.end(),
                            [&](const Update& other) { return other.id == update.id; });
    });
}

std::optional<Change::Kind> maintenanceChange(const std::optional<Incident>& known, const Incident& now)
{
    if (isOver(now)) {
        return known && !isOver(*known) ? std::optional(Change::Kind::Ended) : std::nullopt;
    }
    if (isUnderWay(now)) {
        if (!known || !isUnderWay(*known)) {
            return Change::Kind::Started;
        }
        return hasNewUpdate(*known, now) ? std::optional(Change::Kind::Updated) : std::nullopt;
    }
    if (!known) {
        return Change::Kind::Planned;
    }
    if (known->plannedFrom != now.plannedFrom || known->plannedUntil != now.plannedUntil) {
        return Change::Kind::PlanChanged;
    }
    return hasNewUpdate(*known, now) ? std::optional(Change::Kind::Updated) : std::nullopt;
}

} // namespace

Incident merged(const Incident& known, Incident came)
{
    if (known.updated.isValid() && came.updated.isValid() && came.updated < known.updated) {
        return known;
    }
    if (came.parts.empty()) {
        came.parts = known.parts;
    }
    if (came.impact.isEmpty()) {
        came.impact = known.impact;
    }
    if (came.link.isEmpty()) {
        came.link = known.link;
    }
    if (came.updates.empty()) {
        came.updates = known.updates;
    }
    return came;
}

std::optional<Change::Kind> changeBetween(const std::optional<Incident>& known, const Incident& now)
{
    if (now.maintenance) {
        return maintenanceChange(known, now);
    }
    const Phase phase = phaseOf(now.status);
    if (!known) {
        return isOver(now) ? std::nullopt : std::optional(Change::Kind::Opened);
    }
    if (!isOver(*known) && isOver(now)) {
        return Change::Kind::Resolved;
    }
    if (isOver(*known) && !isOver(now)) {
        return Change::Kind::Reopened;
    }
    if (phase == Phase::PostMortem && phaseOf(known->status) != Phase::PostMortem) {
        return Change::Kind::PostMortem;
    }
    const bool moved = known->status != now.status || known->impact != now.impact || hasNewUpdate(*known, now);
    return moved && !isOver(now) ? std::optional(Change::Kind::Updated) : std::nullopt;
}

bool isStale(const Page& known, const Page& came, const QDateTime& knownAt, const QDateTime& now)
{
    return known.id == came.id && known.updated.isValid() && came.updated.isValid() && came.updated < known.updated &&
           knownAt.isValid() && qAbs(knownAt.secsTo(now)) < cachesAnswerFor;
}

} // namespace lotse::status
