#include "support/status/GoLive.h"

namespace lotse::status
{

std::vector<Clash> clashes(const std::vector<GoLive>& goLives, const std::vector<Incident>& maintenances,
                           const std::vector<Part>& parts, const QStringList& regions)
{
    std::vector<Clash> found;
    for (const GoLive& goLive : goLives) {
        for (const Incident& maintenance : maintenances) {
            if (isOver(maintenance) || !maintenance.plannedFrom.isValid()) {
                continue;
            }
            const QDateTime until =
                maintenance.plannedUntil.isValid() ? maintenance.plannedUntil : maintenance.plannedFrom;
            const QDateTime from = qMax(goLive.starts, maintenance.plannedFrom);
            const QDateTime end = qMin(qMax(goLive.ends, goLive.starts), until);
            const QStringList where = regionsOf(maintenance, parts, regions);
            const bool mayShareRegion = goLive.region.isEmpty() || where.isEmpty() || where.contains(goLive.region);
            if (from <= end && mayShareRegion) {
                found.push_back({.goLive = goLive.id, .maintenance = maintenance.id, .from = from, .until = end});
            }
        }
    }
    return found;
}

} // namespace lotse::status
