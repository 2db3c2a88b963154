// Words and tones for what the status page says. A word of the page that we do not know is shown as it came.
#pragma once

#include "support/status/StatusStore.h"
#include "support/sync/SyncSchedule.h"
#include "ui/common/Look.h"

#include <QCoreApplication>

namespace lotse::ui
{

class StatusTexts
{
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::StatusTexts)

public:
    static Tone tone(status::Severity severity);
    // A whole sentence: "All systems operational".
    static QString overall(status::Severity severity);
    static QString part(const QString& status);   // "Partial outage"
    static QString phase(const QString& status);  // "Investigating"
    static QString impact(const QString& impact); // "Major impact"
    static QString change(const status::PartChange& change);

    // Own time zone, and the page's where it differs: "22 Nov 2026 17:43 (08:43 at the page)".
    static QString time(const QDateTime& time, const QString& pageTimeZone);
    // "22 Nov 2026 17:43 – 18:43", with both days where they differ.
    static QString span(const QDateTime& from, const QDateTime& until);
    // "in 3 days", "in 40 minutes", "now".
    static QString until(const QDateTime& time, const QDateTime& now);
    static QString duration(int minutes); // "2 h 30 min"

    // "Checked 2 minutes ago": how old what is shown is.
    static QString age(const status::Overview& overview, const QDateTime& now);
    // What our own way to the page is like; never a word on the vendor.
    static QString connection(const sync::JobState& job, const QDateTime& now);
    static bool isConnectionWell(const sync::JobState& job);
};

} // namespace lotse::ui
