#include "portals/statuspage/Decoder.h"
#include "portals/statuspage/PlainBody.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QXmlStreamReader>

namespace lotse::statuspage
{

namespace
{

using status::Incident;
using status::Update;

constexpr std::size_t mostEntries = 500;

QDateTime timeFrom(const QString& text)
{
    return QDateTime::fromString(text.trimmed().left(64), Qt::ISODateWithMs).toUTC();
}

QUrl linkFrom(const QString& text)
{
    const QUrl link(text.left(1'000), QUrl::StrictMode);
    const bool isWeb = link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http");
    return isWeb && !link.host().isEmpty() ? QUrl(link.toString(QUrl::FullyEncoded), QUrl::StrictMode) : QUrl();
}

// "Jun 8, 19:13 UTC": the year is that of the entry, or the one before where the month would lie after it.
QDateTime timeOfUpdate(const QString& text, const QDateTime& entry)
{
    static const QRegularExpression pattern(QStringLiteral(
        "\\A\\s*([A-Z][a-z]{2})\\s+(\\d{1,2}),?\\s+(\\d{1,2}):(\\d{2})(?:\\s*-[^A-Z]*)?\\s*(?:UTC|GMT)?"));
    static const QStringList months{QStringLiteral("Jan"), QStringLiteral("Feb"), QStringLiteral("Mar"),
                                    QStringLiteral("Apr"), QStringLiteral("May"), QStringLiteral("Jun"),
                                    QStringLiteral("Jul"), QStringLiteral("Aug"), QStringLiteral("Sep"),
                                    QStringLiteral("Oct"), QStringLiteral("Nov"), QStringLiteral("Dec")};
    const auto match = pattern.match(text);
    const int month = static_cast<int>(months.indexOf(match.captured(1))) + 1;
    if (!match.hasMatch() || month == 0 || !entry.isValid()) {
        return {};
    }
    QDate day(entry.date().year(), month, match.captured(2).toInt());
    if (day > entry.date().addDays(1)) {
        day = day.addYears(-1);
    }
    const QDateTime time(day, QTime(match.captured(3).toInt(), match.captured(4).toInt()), Qt::UTC);
    return time.isValid() ? time : QDateTime();
}

// "Resolved - This incident has been resolved."
QString statusWord(const QString& title)
{
    return title.trimmed().toLower().replace(u' ', u'_').remove(u'-');
}

std::vector<Update> updatesFrom(const QString& content, const QString& incidentId, const QDateTime& entry)
{
    static const QRegularExpression pattern(
        QStringLiteral("<small>(.*?)</small>\\s*<br\\s*/?>\\s*<strong>(.*?)</strong>\\s*-?(.*?)(?=<p>\\s*<small>|\\z)"),
        QRegularExpression::DotMatchesEverythingOption);
    std::vector<Update> updates;
    for (auto matches = pattern.globalMatch(content); matches.hasNext() && updates.size() < mostEntries;) {
        const auto match = matches.next();
        Update update;
        update.incidentId = incidentId;
        update.status = statusWord(plainBody(match.captured(2)));
        update.body = plainBody(match.captured(3));
        update.at = timeOfUpdate(plainBody(match.captured(1)).simplified(), entry);
        updates.push_back(std::move(update));
    }
    for (std::size_t i = 0; i < updates.size(); ++i) {
        updates[i].id = QStringLiteral("%1/%2").arg(incidentId).arg(updates.size() - i);
    }
    return updates;
}

Incident entryFrom(QXmlStreamReader& xml)
{
    Incident incident;
    QString content;
    QString fullId;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("title")) {
            incident.name = plainBody(xml.readElementText(QXmlStreamReader::IncludeChildElements)).simplified();
        } else if (xml.name() == QLatin1String("id")) {
            fullId = xml.readElementText();
        } else if (xml.name() == QLatin1String("published")) {
            incident.created = timeFrom(xml.readElementText());
        } else if (xml.name() == QLatin1String("updated")) {
            incident.updated = timeFrom(xml.readElementText());
        } else if (xml.name() == QLatin1String("link")) {
            incident.link = linkFrom(xml.attributes().value(QLatin1String("href")).toString());
            xml.skipCurrentElement();
        } else if (xml.name() == QLatin1String("content")) {
            content = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else {
            xml.skipCurrentElement();
        }
    }
    // The interface names an incident as its address ends.
    incident.id = incident.link.fileName().isEmpty() ? fullId : incident.link.fileName();
    incident.updates = updatesFrom(content, incident.id, incident.updated);
    if (!incident.updates.empty()) {
        incident.status = incident.updates.front().status;
        incident.started = incident.updates.back().at;
        if (status::isOver(incident)) {
            incident.resolved = incident.updates.front().at;
        }
    }
    return incident;
}

} // namespace

Result<std::vector<Incident>> readHistoryFeed(const QByteArray& body)
{
    if (body.size() > longestAnswer) {
        return Error{.code = ErrorCode::AnswerUnreadable,
                     .detail = QStringLiteral("longer than %1 bytes").arg(longestAnswer),
                     .retry = Retry::Later};
    }
    QXmlStreamReader xml(body);
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("feed")) {
        return Error{.code = ErrorCode::AnswerNotPortal, .detail = QStringLiteral("no feed"), .retry = Retry::Later};
    }
    std::vector<Incident> incidents;
    QSet<QString> ids; // the newest stands first
    while (xml.readNextStartElement() && incidents.size() < mostEntries) {
        if (xml.name() != QLatin1String("entry")) {
            xml.skipCurrentElement();
            continue;
        }
        if (Incident incident = entryFrom(xml); !incident.id.isEmpty() && !ids.contains(incident.id)) {
            ids.insert(incident.id);
            incidents.push_back(std::move(incident));
        }
    }
    if (xml.hasError()) {
        return Error{.code = ErrorCode::AnswerUnreadable, .detail = xml.errorString(), .retry = Retry::Later};
    }
    return incidents;
}

} // namespace lotse::statuspage
