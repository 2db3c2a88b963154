// Own go-lives beside the vendor's maintenances, and when they clash. Pure rules.
#pragma once

#include "support/status/Status.h"

namespace lotse::status
{

struct GoLive {
    QString id;
    QString title;
    QDateTime starts; // UTC
    QDateTime ends;
    QString region; // empty: any
    QString endpoints;

    bool operator==(const GoLive&) const = default;
};

struct Clash {
    QString goLive; // ids
    QString maintenance;
    QDateTime from; // the time they share
    QDateTime until;

    bool operator==(const Clash&) const = default;
};

// Where a go-live and a maintenance (not over, or an incident-free plan) share time and may share a region: one of them
// names none, or the same. In the order of the go-lives.
std::vector<Clash> clashes(const std::vector<GoLive>& goLives, const std::vector<Incident>& maintenances,
                           const std::vector<Part>& parts, const QStringList& regions);

} // namespace lotse::status
