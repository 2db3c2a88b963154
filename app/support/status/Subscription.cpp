#include "support/status/Subscription.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace lotse::status
{

namespace
{

constexpr std::array severities{std::pair{Severity::Minor, "minor"}, std::pair{Severity::Major, "major"},
                                std::pair{Severity::Critical, "critical"}, std::pair{Severity::Fine, "any"}};

bool isMaintenanceWanted(const Rule& rule, Change::Kind kind)
{
    switch (kind) {
    case Change::Kind::Planned:
    case Change::Kind::PlanChanged:
    case Change::Kind::Started:
        return rule.start;
    case Change::Kind::Ended:
        return rule.end;
    case Change::Kind::Updated:
        return rule.update;
    default:
        return false;
    }
}

} // namespace

QJsonObject toJson(const Rule& rule)
{
    QString atLeast;
    for (const auto& [severity, name] : severities) {
        if (severity == rule.atLeast) {
            atLeast = QLatin1String(name);
        }
    }
    return {{QStringLiteral("region"), rule.region},
            {QStringLiteral("parts"), QJsonArray::fromStringList(rule.parts)},
            {QStringLiteral("atLeast"), atLeast},
            {QStringLiteral("start"), rule.start},
            {QStringLiteral("update"), rule.update},
            {QStringLiteral("end"), rule.end},
            {QStringLiteral("maintenances"), rule.maintenances},
            {QStringLiteral("reminderMinutes"), rule.reminderMinutes}};
}

Rule ruleFromJson(const QString& id, const QJsonObject& json)
{
    const Rule usual;
    Rule rule;
    rule.id = id;
    rule.region = json.value(QStringLiteral("region")).toString();
    rule.parts = json.value(QStringLiteral("parts")).toVariant().toStringList();
    const QString atLeast = json.value(QStringLiteral("atLeast")).toString();
    for (const auto& [severity, name] : severities) {
        if (atLeast == QLatin1String(name)) {
            rule.atLeast = severity;
        }
    }
    rule.start = json.value(QStringLiteral("start")).toBool(usual.start);
    rule.update = json.value(QStringLiteral("update")).toBool(usual.update);
    rule.end = json.value(QStringLiteral("end")).toBool(usual.end);
    rule.maintenances = json.value(QStringLiteral("maintenances")).toBool(usual.maintenances);
    rule.reminderMinutes = json.value(QStringLiteral("reminderMinutes")).toInt(usual.reminderMinutes);
    return rule;
}

Rule usualRule(const QString& region)
{
    Rule rule;
    rule.id = QStringLiteral("usual");
    rule.region = region;
    return rule;
}

bool concerns(const Rule& rule, const Incident& incident, const Surroundings& surroundings)
{
    if (!rule.region.isEmpty()) {
        const QStringList regions = regionsOf(incident, surroundings.parts, surroundings.regions);
        if (!regions.isEmpty() && !regions.contains(rule.region)) {
            return false;
        }
    }
    if (rule.parts.isEmpty()) {
        return true;
    }
    QStringList named;
    for (const PartMention& part : incident.parts) {
        named.append(part.id);
    }
    for (const Update& update : incident.updates) {
        for (const PartChange& change : update.changes) {
            named.append(change.partId);
        }
    }
    return named.isEmpty() ||
           std::any_of(named.begin(), named.end(), [&](const QString& id) { return rule.parts.contains(id); });
}

bool wants(const Rule& rule, const Change& change, const Surroundings& surroundings)
{
    if (!concerns(rule, change.incident, surroundings)) {
        return false;
    }
    if (change.incident.maintenance) {
        return rule.maintenances && isMaintenanceWanted(rule, change.kind);
    }
    // How bad it was also counts when it is over; an impact that nobody knows may be anything.
    const Severity severity = std::max(severityOf(change.incident), severityOfImpact(change.incident.impact));
    if (severity < rule.atLeast && severity != Severity::Unknown) {
        return false;
    }
    switch (change.kind) {
    case Change::Kind::Opened:
    case Change::Kind::Reopened:
        return rule.start;
    case Change::Kind::Updated:
        return rule.update;
    case Change::Kind::Resolved:
    case Change::Kind::PostMortem:
        return rule.end;
    default:
        return false;
    }
}

std::vector<Reminder> reminders(const std::vector<Rule>& rules, const std::vector<Incident>& maintenances,
                                const Surroundings& surroundings, const QDateTime& now)
{
    std::vector<Reminder> all;
    for (const Incident& maintenance : maintenances) {
        if (phaseOf(maintenance.status) != Phase::Scheduled || !maintenance.plannedFrom.isValid() ||
            maintenance.plannedFrom <= now) {
            continue;
        }
        int earliest = 0;
        for (const Rule& rule : rules) {
            if (rule.maintenances && concerns(rule, maintenance, surroundings)) {
                earliest = std::max(earliest, rule.reminderMinutes);
            }
        }
        if (earliest > 0) {
            all.push_back({.key = QStringLiteral("reminder:%1:%2")
                                      .arg(maintenance.id)
                                      .arg(maintenance.plannedFrom.toSecsSinceEpoch()),
                           .maintenance = maintenance,
                           .due = maintenance.plannedFrom.addSecs(-60LL * earliest)});
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Reminder& one, const Reminder& other) { return one.due < other.due; });
    return all;
}

} // namespace lotse::status
