#include "support/status/DaysHistory.h"

#include <algorithm>
#include <utility>

namespace lotse::status
{

namespace
{

struct Span {
    QDateTime from;
    QDateTime until;
    Severity severity = Severity::Fine;
};

bool isOf(const PartChange& change, const QString& partId)
{
    return change.partId == partId;
}

// What the updates say the part became, one span after the other.
std::vector<Span> spansByUpdates(const QString& partId, const Incident& incident, const QDateTime& end)
{
    std::vector<std::pair<QDateTime, Severity>> steps;
    for (auto update = incident.updates.rbegin(); update != incident.updates.rend(); ++update) {
        const auto change = std::find_if(update->changes.begin(), update->changes.end(),
                                         [&](const PartChange& each) { return isOf(each, partId); });
        if (change != update->changes.end() && update->at.isValid() && !change->after.isEmpty()) {
            steps.emplace_back(update->at, severityOfPart(change->after));
        }
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<Span> spans;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const QDateTime until = i + 1 < steps.size() ? steps[i + 1].first : end;
        spans.push_back({.from = steps[i].first, .until = until, .severity = steps[i].second});
    }
    return spans;
}

bool names(const Incident& incident, const QString& partId)
{
    return std::any_of(incident.parts.begin(), incident.parts.end(),
                       [&](const PartMention& part) { return part.id == partId; });
}

std::vector<Span> spansOf(const QString& partId, const Incident& incident, const QDateTime& now)
{
    QDateTime end = incident.ended();
    if (incident.maintenance) {
        const bool ran = isUnderWay(incident) || isOver(incident);
        if (!ran || !names(incident, partId)) {
            return {};
        }
        const QDateTime from = incident.plannedFrom.isValid() ? incident.plannedFrom : incident.began();
        end = end.isValid() ? end : now;
        return {{.from = from, .until = qMax(from, end), .severity = Severity::Maintenance}};
    }
    end = end.isValid() ? end : now;
    std::vector<Span> spans = spansByUpdates(partId, incident, end);
    const bool tells =
        std::any_of(spans.begin(), spans.end(), [](const Span& span) { return span.severity != Severity::Fine; });
    if (!tells && names(incident, partId) && incident.began().isValid()) {
        const Severity impact = severityOfImpact(incident.impact);
        return {{.from = incident.began(), .until = end, .severity = impact}};
    }
    return spans;
}

// Disturbed stretches of one day may overlap; each minute counts once.
int minutesIn(std::vector<std::pair<QDateTime, QDateTime>> stretches)
{
    std::sort(stretches.begin(), stretches.end());
    qint64 seconds = 0;
    QDateTime reached;
    for (const auto& [from, until] : stretches) {
        const QDateTime begin = reached.isValid() ? qMax(from, reached) : from;
        if (until > begin) {
            seconds += begin.secsTo(until);
            reached = until;
        }
    }
    return static_cast<int>((seconds + 59) / 60);
}

} // namespace

std::vector<Day> daysOf(const QString& partId, const std::vector<Incident>& incidents, const QDateTime& now, int days,
                        const QTimeZone& zone)
{
    const QDate today = now.toTimeZone(zone).date();
    std::vector<Day> history;
    std::vector<std::vector<std::pair<QDateTime, QDateTime>>> stretches(static_cast<std::size_t>(qMax(0, days)));
    for (int i = 0; i < days; ++i) {
        history.push_back({.date = today.addDays(i + 1 - days), .because = {}});
    }
    for (const Incident& incident : incidents) {
        for (const Span& span : spansOf(partId, incident, now)) {
            if (!span.from.isValid() || span.severity == Severity::Fine) {
                continue;
            }
            const QDateTime until = qMax(span.from, span.until);
            const qint64 first = qMax<qint64>(0, days - 1 - span.from.toTimeZone(zone).date().daysTo(today));
            const qint64 last = qMin<qint64>(days - 1, days - 1 - until.toTimeZone(zone).date().daysTo(today));
            for (qint64 i = first; i <= last; ++i) {
                Day& day = history[static_cast<std::size_t>(i)];
                day.worst = std::max(day.worst, span.severity);
                if (!day.because.contains(incident.id)) {
                    day.because.append(incident.id);
                }
                if (span.severity != Severity::Maintenance) {
                    const QDateTime begin = qMax(span.from, day.date.startOfDay(zone).toUTC());
                    const QDateTime end = qMin(until, day.date.addDays(1).startOfDay(zone).toUTC());
                    stretches[static_cast<std::size_t>(i)].emplace_back(begin, end);
                }
            }
        }
    }
    for (std::size_t i = 0; i < history.size(); ++i) {
        history[i].minutes = minutesIn(std::move(stretches[i]));
    }
    return history;
}

} // namespace lotse::status
