// What a person wants to be told of the status page: local rules by region, part and severity. Pure rules.
#pragma once

#include "support/status/StatusChanges.h"

#include <QJsonObject>

namespace lotse::status
{

struct Rule {
    QString id;
    QString region;                     // empty: every region
    QStringList parts;                  // ids; empty: every part
    Severity atLeast = Severity::Minor; // of incidents
    bool start = true;
    bool update = false;
    bool end = true;
    bool maintenances = true;
    int reminderMinutes = 24 * 60; // before a maintenance; 0: none

    bool operator==(const Rule&) const = default;
};

QJsonObject toJson(const Rule& rule);
Rule ruleFromJson(const QString& id, const QJsonObject& json);
// What holds until a person makes rules: everything that concerns the region, or everything.
Rule usualRule(const QString& region);

// What the rules look at.
struct Surroundings {
    std::vector<Part> parts;
    QStringList regions; // that the vendor has
};

// An incident that names neither region nor part may concern anybody.
bool concerns(const Rule& rule, const Incident& incident, const Surroundings& surroundings);
bool wants(const Rule& rule, const Change& change, const Surroundings& surroundings);

struct Reminder {
    QString key; // the same for the same plan, so that it is told once
    Incident maintenance;
    QDateTime due;

    bool operator==(const Reminder&) const = default;
};
// Reminders for what is planned, soonest first; what has begun already is none. One for each maintenance, the earliest
// of all rules that want one.
std::vector<Reminder> reminders(const std::vector<Rule>& rules, const std::vector<Incident>& maintenances,
                                const Surroundings& surroundings, const QDateTime& now);

} // namespace lotse::status
