#include "support/status/Status.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace lotse::status
{

namespace
{

constexpr std::array partStates = {
    std::pair{"operational", Severity::Fine},           std::pair{"under_maintenance", Severity::Maintenance},
    std::pair{"degraded_performance", Severity::Minor}, std::pair{"partial_outage", Severity::Major},
    std::pair{"major_outage", Severity::Critical},
};

constexpr std::array impacts = {
    std::pair{"none", Severity::Fine},         std::pair{"maintenance", Severity::Maintenance},
    std::pair{"minor", Severity::Minor},       std::pair{"major", Severity::Major},
    std::pair{"critical", Severity::Critical},
};

constexpr std::array phases = {
    std::pair{"investigating", Phase::Investigating}, std::pair{"identified", Phase::Identified},
    std::pair{"monitoring", Phase::Monitoring},       std::pair{"resolved", Phase::Resolved},
    std::pair{"postmortem", Phase::PostMortem},       std::pair{"scheduled", Phase::Scheduled},
    std::pair{"in_progress", Phase::InProgress},      std::pair{"verifying", Phase::Verifying},
    std::pair{"completed", Phase::Completed},
};

constexpr std::ptrdiff_t mostCitedUpdates = 8;

template <typename T, std::size_t N>
T meaningOf(const QString& word, const std::array<std::pair<const char*, T>, N>& known, T otherwise)
{
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const auto& each) { return word == QLatin1String(each.first); });
    return found == known.end() ? otherwise : found->second;
}

// Pages have hundreds of parts, and this is asked of each: no regular expression.
bool hasWord(const QString& text, const QString& word)
{
    const auto isInside = [&text](qsizetype at) { return at >= 0 && at < text.size() && text[at].isLetterOrNumber(); };
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0 && !word.isEmpty();
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (!isInside(at - 1) && !isInside(at + word.size())) {
            return true;
        }
    }
    return false;
}

const Part* partById(const std::vector<Part>& all, const QString& id)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Part& part) { return part.id == id; });
    return found == all.end() ? nullptr : &*found;
}

// From the oldest on: "2026-11-23 03:05 Investigating, 03:41 Identified (UTC)".
QString timelineOf(const Incident& incident)
{
    QStringList steps;
    QDate day;
    const auto skipped = static_cast<std::ptrdiff_t>(incident.updates.size()) - mostCitedUpdates;
    for (auto update = incident.updates.rbegin() + std::max<std::ptrdiff_t>(0, skipped);
         update != incident.updates.rend(); ++update) {
        const QDateTime at = update->at.toUTC();
        if (!at.isValid() || update->status.isEmpty()) {
            continue;
        }
        const QString date = at.date() == day ? QString() : at.toString(QStringLiteral("yyyy-MM-dd "));
        day = at.date();
        steps.append(date + at.toString(QStringLiteral("HH:mm ")) + update->status);
    }
    return steps.isEmpty() ? QString() : steps.join(QStringLiteral(", ")) + QStringLiteral(" (UTC)");
}

} // namespace

QDateTime Incident::began() const
{
    QDateTime first;
    for (const QDateTime& time : {started, created}) {
        if (time.isValid() && (!first.isValid() || time < first)) {
            first = time;
        }
    }
    for (const Update& update : updates) {
        if (update.at.isValid() && (!first.isValid() || update.at < first)) {
            first = update.at;
        }
    }
    return first;
}

QDateTime Incident::ended() const
{
    if (resolved.isValid()) {
        return resolved;
    }
    if (!isOver(*this)) {
        return {};
    }
    for (const Update& update : updates) {
        const Phase phase = phaseOf(update.status);
        if ((phase == Phase::Resolved || phase == Phase::Completed) && update.at.isValid()) {
            return update.at;
        }
    }
    return updated;
}

Severity severityOfPart(const QString& status)
{
    return meaningOf(status, partStates, Severity::Unknown);
}

Severity severityOfImpact(const QString& impact)
{
    return meaningOf(impact, impacts, Severity::Unknown);
}

Phase phaseOf(const QString& incidentStatus)
{
    return meaningOf(incidentStatus, phases, Phase::Unknown);
}

bool isOver(const Incident& incident)
{
    const Phase phase = phaseOf(incident.status);
    return phase == Phase::Resolved || phase == Phase::PostMortem || phase == Phase::Completed;
}

bool isUnderWay(const Incident& maintenance)
{
    const Phase phase = phaseOf(maintenance.status);
    return phase == Phase::InProgress || phase == Phase::Verifying;
}

Severity severityOf(const Incident& incident)
{
    const Severity impact = severityOfImpact(incident.impact);
    if (incident.maintenance || isOver(incident)) {
        return incident.maintenance && impact < Severity::Maintenance ? Severity::Maintenance : impact;
    }
    // An incident that is open is never fine, whatever its impact says.
    Severity worst = std::max(impact, Severity::Unknown);
    for (const PartMention& part : incident.parts) {
        worst = std::max(worst, severityOfPart(part.status));
    }
    return worst;
}

Severity severityOf(const Summary& summary)
{
    Severity worst = summary.indicator.isEmpty() ? Severity::Fine : severityOfImpact(summary.indicator);
    for (const Part& part : summary.parts) {
        if (!part.group) {
            worst = std::max(worst, severityOfPart(part.status));
        }
    }
    for (const Incident& incident : summary.incidents) {
        if (!isOver(incident)) {
            worst = std::max(worst, severityOf(incident));
        }
    }
    for (const Incident& maintenance : summary.maintenances) {
        if (isUnderWay(maintenance)) {
            worst = std::max(worst, Severity::Maintenance);
        }
    }
    return worst;
}

Severity severityIn(const Summary& summary, const QString& region, const QStringList& regions)
{
    Summary part;
    std::copy_if(summary.parts.begin(), summary.parts.end(), std::back_inserter(part.parts),
                 [&](const Part& each) { return !each.group && regionOf(each, summary.parts, regions) == region; });
    const auto concerns = [&](const Incident& incident) {
        const QStringList named = regionsOf(incident, summary.parts, regions);
        return named.isEmpty() || named.contains(region);
    };
    std::copy_if(summary.incidents.begin(), summary.incidents.end(), std::back_inserter(part.incidents), concerns);
    std::copy_if(summary.maintenances.begin(), summary.maintenances.end(), std::back_inserter(part.maintenances),
                 concerns);
    return severityOf(part);
}

QString regionIn(const QString& text, const QStringList& regions)
{
    QString found;
    for (const QString& region : regions) {
        if (hasWord(text, region)) {
            if (!found.isEmpty()) {
                return {};
            }
            found = region;
        }
    }
    return found;
}

QString regionOf(const Part& part, const std::vector<Part>& all, const QStringList& regions)
{
    if (const Part* group = partById(all, part.groupId)) {
        const QString byGroup = regionIn(group->name, regions);
        if (!byGroup.isEmpty()) {
            return byGroup;
        }
    }
    return regionIn(part.name, regions);
}

QStringList regionsOf(const Incident& incident, const std::vector<Part>& all, const QStringList& regions)
{
    QStringList found;
    const auto add = [&found](const QString& region) {
        if (!region.isEmpty() && !found.contains(region)) {
            found.append(region);
        }
    };
    for (const PartMention& mention : incident.parts) {
        const Part* part = partById(all, mention.id);
        add(part ? regionOf(*part, all, regions) : regionIn(mention.name, regions));
    }
    if (found.isEmpty()) {
        for (const QString& region : regions) {
            add(regionIn(incident.name, {region}));
        }
    }
    return found;
}

QString citationOf(const Incident& incident)
{
    QStringList words{QStringLiteral("%1 (%2)").arg(incident.name, incident.id)};
    if (!incident.link.isEmpty()) {
        words.append(incident.link.toString());
    }
    QStringList parts;
    for (const PartMention& part : incident.parts) {
        parts.append(part.name);
    }
    if (!parts.isEmpty()) {
        words.append(parts.join(QStringLiteral(", ")));
    }
    if (const QString timeline = timelineOf(incident); !timeline.isEmpty()) {
        words.append(timeline);
    }
    return words.join(QStringLiteral("; "));
}

} // namespace lotse::status
