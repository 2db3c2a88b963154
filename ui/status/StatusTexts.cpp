#include "ui/status/StatusTexts.h"

#include "ui/common/Formats.h"

#include <QTimeZone>

namespace lotse::ui
{

using status::Phase;
using status::Severity;

Tone StatusTexts::tone(Severity severity)
{
    switch (severity) {
    case Severity::Fine:
        return Tone::Good;
    case Severity::Maintenance:
        return Tone::Info;
    case Severity::Unknown:
    case Severity::Minor:
        return Tone::Warning;
    case Severity::Major:
    case Severity::Critical:
        return Tone::Danger;
    }
    return Tone::Neutral;
}

QString StatusTexts::overall(Severity severity)
{
    switch (severity) {
    case Severity::Fine:
        return tr("All systems operational");
    case Severity::Maintenance:
        return tr("Maintenance under way");
    case Severity::Unknown:
        return tr("Something is reported that this version does not know");
    case Severity::Minor:
        return tr("Some parts are impaired");
    case Severity::Major:
        return tr("Partial outage");
    case Severity::Critical:
        return tr("Major outage");
    }
    return {};
}

QString StatusTexts::part(const QString& status)
{
    switch (status::severityOfPart(status)) {
    case Severity::Fine:
        return tr("Operational", "state of a part of the vendor's platform");
    case Severity::Maintenance:
        return tr("Under maintenance", "state of a part of the vendor's platform");
    case Severity::Minor:
        return tr("Degraded performance", "state of a part of the vendor's platform");
    case Severity::Major:
        return tr("Partial outage", "state of a part of the vendor's platform");
    case Severity::Critical:
        return tr("Major outage", "state of a part of the vendor's platform");
    case Severity::Unknown:
        break;
    }
    return status.isEmpty() ? tr("not said", "the page gives no state") : status;
}

QString StatusTexts::phase(const QString& status)
{
    switch (status::phaseOf(status)) {
    case Phase::Investigating:
        return tr("Being investigated", "state of an incident");
    case Phase::Identified:
        return tr("Cause identified", "state of an incident");
    case Phase::Monitoring:
        return tr("Being monitored", "state of an incident");
    case Phase::Resolved:
        return tr("Resolved", "state of an incident");
    case Phase::PostMortem:
        return tr("Post-mortem", "the vendor's account of an incident that is over");
    case Phase::Scheduled:
        return tr("Scheduled", "state of a maintenance");
    case Phase::InProgress:
        return tr("In progress", "state of a maintenance");
    case Phase::Verifying:
        return tr("Being verified", "state of a maintenance");
    case Phase::Completed:
        return tr("Completed", "state of a maintenance");
    case Phase::Unknown:
        break;
    }
    return status.isEmpty() ? tr("not said", "the page gives no state") : status;
}

QString StatusTexts::impact(const QString& impact)
{
    switch (status::severityOfImpact(impact)) {
    case Severity::Fine:
        return tr("No impact");
    case Severity::Maintenance:
        return tr("Maintenance");
    case Severity::Minor:
        return tr("Minor impact");
    case Severity::Major:
        return tr("Major impact");
    case Severity::Critical:
        return tr("Critical impact");
    case Severity::Unknown:
        break;
    }
    return impact;
}

QString StatusTexts::change(const status::PartChange& change)
{
    if (change.before.isEmpty() || change.before == change.after) {
        //: 1 is a part of the platform, 2 its state
        return tr("%1: %2").arg(change.name, part(change.after));
    }
    //: 1 is a part of the platform, 2 its state before, 3 its state after
    return tr("%1: %2 → %3").arg(change.name, part(change.before), part(change.after));
}

QString StatusTexts::time(const QDateTime& time, const QString& pageTimeZone)
{
    const QString own = formatDateTime(time);
    const QTimeZone zone(pageTimeZone.toLatin1());
    if (!time.isValid() || !zone.isValid() ||
        zone.offsetFromUtc(time) == QTimeZone::systemTimeZone().offsetFromUtc(time)) {
        return own;
    }
    const QDateTime there = time.toTimeZone(zone);
    const QString clock = interfaceLocale().toString(there.time(), QStringLiteral("HH:mm"));
    if (there.date() == time.toLocalTime().date()) {
        //: 1 is a day and time here, 2 a time of the same day in the time zone of the vendor's page
        return tr("%1 (%2 at the page)").arg(own, clock);
    }
    const QString day = formatDate(there.date());
    //: 1 is a day and time here, 2 a day and 3 a time in the time zone of the vendor's page
    return tr("%1 (%2 %3 at the page)").arg(own, day, clock);
}

QString StatusTexts::span(const QDateTime& from, const QDateTime& until)
{
    if (!until.isValid()) {
        return formatDateTime(from);
    }
    const bool sameDay = from.toLocalTime().date() == until.toLocalTime().date();
    //: from 1 until 2
    return tr("%1 – %2").arg(formatDateTime(from), sameDay ? formatTime(until) : formatDateTime(until));
}

QString StatusTexts::until(const QDateTime& time, const QDateTime& now)
{
    const qint64 seconds = now.secsTo(time);
    if (seconds <= 0) {
        return tr("now");
    }
    if (seconds < 3600) {
        return tr("in %n minute(s)", nullptr, static_cast<int>((seconds + 59) / 60));
    }
    const qint64 days = now.toLocalTime().date().daysTo(time.toLocalTime().date());
    if (days == 0) {
        return tr("in %n hour(s)", nullptr, static_cast<int>(seconds / 3600));
    }
    return days == 1 ? tr("tomorrow") : tr("in %n day(s)", nullptr, static_cast<int>(days));
}

QString StatusTexts::duration(int minutes)
{
    if (minutes < 60) {
        return tr("%n minute(s)", nullptr, minutes);
    }
    if (minutes % 60 == 0) {
        return tr("%n hour(s)", nullptr, minutes / 60);
    }
    //: 1 is a number of hours, 2 a number of minutes
    return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString StatusTexts::age(const status::Overview& overview, const QDateTime& now)
{
    if (!overview.isKnown()) {
        return tr("Never read so far");
    }
    const QString checked = formatAge(overview.checked, now);
    //: 1 is how long ago ("2 minutes ago")
    QString words = tr("Checked %1").arg(checked);
    if (overview.summary.page.updated.isValid()) {
        //: 1 is the sentence before, 2 a day and time
        words =
            tr("%1 · the page says it changed last on %2").arg(words, formatDateTime(overview.summary.page.updated));
    }
    return words;
}

bool StatusTexts::isConnectionWell(const sync::JobState& job)
{
    return !job.error;
}

QString StatusTexts::connection(const sync::JobState& job, const QDateTime& now)
{
    if (!job.error) {
        return job.lastSuccess.isValid()
                   ? tr("Your connection: the status page answered %1.").arg(formatAge(job.lastSuccess, now))
                   : tr("Your connection: the status page is being asked …");
    }
    switch (job.error->code) {
    case ErrorCode::AnswerNotPortal:
        return tr("Your connection: something in between answers instead of the status page, for example the sign-in "
                  "page of a network. This says nothing about the vendor.");
    case ErrorCode::AnswerUnreadable:
        return tr("The status page's answer could not be read. What is shown is its last good state.");
    case ErrorCode::RedirectRefused:
        //: 1 is an address
        return tr("The status page has moved to %1. If you trust it, enter it in the account.").arg(job.error->detail);
    case ErrorCode::NotFound:
    case ErrorCode::Forbidden:
    case ErrorCode::TooManyRequests:
    case ErrorCode::Unavailable:
    case ErrorCode::ServerFailed:
        return tr("The status page itself does not answer as it should. That may be part of an outage, or not.");
    default:
        return tr("Your connection: the status page cannot be reached from this computer. This says nothing about the "
                  "vendor.");
    }
}

} // namespace lotse::ui
