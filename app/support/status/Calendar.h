// A calendar file (iCalendar, RFC 5545) that every calendar program reads.
#pragma once

#include "foundation/Result.h"
#include "support/status/GoLive.h"

#include <QByteArray>
#include <QFuture>

namespace lotse::status
{

struct CalendarEvent {
    QString uid; // stays the same for the same event, so that a later file replaces it
    QString title;
    QString text;
    QUrl link;
    QDateTime from; // UTC
    QDateTime until;
    QDateTime changed; // of two with one uid the later one counts
    bool cancelled = false;

    bool operator==(const CalendarEvent&) const = default;
};

// Events without a begin are left out. UTF-8, lines folded at 75 bytes, CRLF.
QByteArray calendarFile(const std::vector<CalendarEvent>& events, const QDateTime& now);

// Writes the file in a thread of its own; an old one of the name is replaced as a whole or not at all. Errors:
// StorageFailed.
QFuture<Result<void>> writeCalendar(QString path, std::vector<CalendarEvent> events, QDateTime now);

CalendarEvent eventOf(const Incident& maintenance, const Page& page);
CalendarEvent eventOf(const GoLive& goLive);

} // namespace lotse::status
