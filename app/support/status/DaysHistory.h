// How a part did, day by day, computed from the incidents that were seen. Pure rules.
#pragma once

#include "support/status/Status.h"

#include <QDate>
#include <QTimeZone>

namespace lotse::status
{

struct Day {
    QDate date;
    Severity worst = Severity::Fine;
    int minutes = 0;     // with an incident, maintenances not counted
    QStringList because; // ids of the incidents and maintenances

    bool operator==(const Day&) const = default;
};

// The days up to `today`, oldest first, in the time zone. What the parts were changed to by an incident's updates
// counts from that update to the next that changes them or the incident's end; an incident that tells no such changes
// counts with its impact for the parts it names, from its beginning to its end. One that is open counts up to `now`.
std::vector<Day> daysOf(const QString& partId, const std::vector<Incident>& incidents, const QDateTime& now, int days,
                        const QTimeZone& zone);

} // namespace lotse::status
