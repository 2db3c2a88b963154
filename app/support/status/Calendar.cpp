#include "support/status/Calendar.h"

#include "foundation/InWorker.h"
#include "foundation/Version.h"

#include <QSaveFile>

#include <memory>

namespace lotse::status
{

namespace
{

constexpr qsizetype longestLine = 75; // bytes, without the line break

QByteArray timeText(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
}

QByteArray escaped(const QString& text)
{
    QString clean;
    for (const QChar character : text) {
        if (character == u'\\' || character == u';' || character == u',') {
            clean += u'\\';
            clean += character;
        } else if (character == u'\n') {
            clean += QLatin1String("\\n");
        } else if (character == u'\t' || character >= u' ') {
            clean += character;
        }
    }
    return clean.toUtf8();
}

// A line that is too long goes on in the next behind a space; never inside a character.
void addLine(QByteArray& file, const QByteArray& name, const QByteArray& value)
{
    QByteArray line = name + ':' + value;
    qsizetype room = longestLine;
    while (line.size() > room) {
        qsizetype cut = room;
        while (cut > 1 && (static_cast<uchar>(line[cut]) & 0xC0) == 0x80) {
            --cut;
        }
        file += line.left(cut) + "\r\n ";
        line.remove(0, cut);
        room = longestLine - 1;
    }
    file += line + "\r\n";
}

void addEvent(QByteArray& file, const CalendarEvent& event, const QDateTime& now)
{
    const QDateTime until = event.until.isValid() && event.until > event.from ? event.until : event.from;
    addLine(file, "BEGIN", "VEVENT");
    addLine(file, "UID", escaped(event.uid));
    addLine(file, "DTSTAMP", timeText(now));
    if (event.changed.isValid()) {
        addLine(file, "LAST-MODIFIED", timeText(event.changed));
        // Grows with every change, in minutes since 2015, so that it fits into the 32 bits that programs allow.
        const qint64 minutes = QDateTime(QDate(2015, 1, 1), QTime(0, 0), Qt::UTC).secsTo(event.changed) / 60;
        addLine(file, "SEQUENCE", QByteArray::number(qMax<qint64>(0, minutes)));
    }
    addLine(file, "DTSTART", timeText(event.from));
    addLine(file, "DTEND", timeText(until));
    addLine(file, "SUMMARY", escaped(event.title));
    if (!event.text.isEmpty()) {
        addLine(file, "DESCRIPTION", escaped(event.text));
    }
    if (!event.link.isEmpty()) {
        addLine(file, "URL", event.link.toEncoded());
    }
    addLine(file, "STATUS", event.cancelled ? "CANCELLED" : "CONFIRMED");
    addLine(file, "TRANSP", "TRANSPARENT");
    addLine(file, "END", "VEVENT");
}

} // namespace

QByteArray calendarFile(const std::vector<CalendarEvent>& events, const QDateTime& now)
{
    QByteArray file;
    addLine(file, "BEGIN", "VCALENDAR");
    addLine(file, "VERSION", "2.0");
    addLine(file, "PRODID", QByteArray("-//Lotse//System Status ") + version().data() + "//EN");
    addLine(file, "CALSCALE", "GREGORIAN");
    addLine(file, "METHOD", "PUBLISH");
    for (const CalendarEvent& event : events) {
        if (event.from.isValid()) {
            addEvent(file, event, now);
        }
    }
    addLine(file, "END", "VCALENDAR");
    return file;
}

QFuture<Result<void>> writeCalendar(QString path, std::vector<CalendarEvent> events, QDateTime now)
{
    return inWorker<Result<void>>([path, events = std::move(events), now] {
        QSaveFile file(path);
        const QByteArray bytes = calendarFile(events, now);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        return written ? Result<void>()
                       : Result<void>(Error{.code = ErrorCode::StorageFailed, .detail = file.errorString()});
    });
}

CalendarEvent eventOf(const Incident& maintenance, const Page& page)
{
    QStringList parts;
    for (const PartMention& part : maintenance.parts) {
        parts.append(part.name);
    }
    QStringList text;
    if (!maintenance.updates.empty()) {
        text.append(maintenance.updates.front().body);
    }
    if (!parts.isEmpty()) {
        text.append(parts.join(QStringLiteral(", ")));
    }
    const QString host = page.url.host().isEmpty() ? QStringLiteral("status.invalid") : page.url.host();
    return {.uid = maintenance.id + u'@' + host,
            .title = page.name.isEmpty() ? maintenance.name : page.name + QStringLiteral(": ") + maintenance.name,
            .text = text.join(QStringLiteral("\n\n")),
            .link = maintenance.link,
            .from = maintenance.plannedFrom,
            .until = maintenance.plannedUntil,
            .changed = maintenance.updated};
}

CalendarEvent eventOf(const GoLive& goLive)
{
    return {.uid = goLive.id + QStringLiteral("@lotse.invalid"),
            .title = goLive.title,
            .text = goLive.endpoints,
            .link = {},
            .from = goLive.starts,
            .until = goLive.ends,
            .changed = {}};
}

} // namespace lotse::status
