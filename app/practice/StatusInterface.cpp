#include "practice/StatusInterface.h"

#include "practice/Answers.h"

#include <QJsonDocument>
#include <QLocale>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype MOST_IN_A_LIST = 50;

bool isIn(const QJsonValue& incident, const QStringList& words)
{
    return words.contains(incident.toObject().value(u"status"_s).toString());
}

QJsonArray only(const QJsonArray& list, const QStringList& words, bool with = true)
{
    QJsonArray made;
    for (const auto& each : list)
        if (isIn(each, words) == with)
            made.append(each);
    return made;
}

QJsonArray firstOf(const QJsonArray& list)
{
    QJsonArray made;
    for (qsizetype i = 0; i < qMin(list.size(), MOST_IN_A_LIST); ++i)
        made.append(list[i]);
    return made;
}

const QStringList OVER{u"resolved"_s, u"postmortem"_s};
const QStringList ACTIVE{u"in_progress"_s, u"verifying"_s};

// As pages do: by the parts alone, whatever the impact of an open incident.
QJsonObject rollup(const StatusDesk& desk)
{
    int worst = 0;
    const auto parts = desk.components();
    for (const auto& each : parts) {
        const auto status = each.toObject().value(u"status"_s).toString();
        const auto rank = status == u"major_outage"_s           ? 4
                          : status == u"partial_outage"_s       ? 3
                          : status == u"degraded_performance"_s ? 2
                          : status == u"under_maintenance"_s    ? 1
                                                                : 0;
        worst = qMax(worst, rank);
    }
    static const QList<std::pair<QString, QString>> words{{u"none"_s, u"All Systems Operational"_s},
                                                          {u"maintenance"_s, u"Service Under Maintenance"_s},
                                                          {u"minor"_s, u"Partially Degraded Service"_s},
                                                          {u"major"_s, u"Partial System Outage"_s},
                                                          {u"critical"_s, u"Major Service Outage"_s}};
    return {{u"indicator"_s, words.at(worst).first}, {u"description"_s, words.at(worst).second}};
}

QJsonObject bodyFor(const StatusDesk& desk, const QString& what)
{
    if (what == u"status"_s)
        return {{u"status"_s, rollup(desk)}};
    if (what == u"components"_s)
        return {{u"components"_s, desk.components()}};
    if (what == u"incidents"_s)
        return {{u"incidents"_s, firstOf(desk.incidents())}};
    if (what == u"incidents/unresolved"_s)
        return {{u"incidents"_s, only(desk.incidents(), OVER, false)}};
    if (what == u"scheduled-maintenances"_s)
        return {{u"scheduled_maintenances"_s, firstOf(desk.maintenances())}};
    if (what == u"scheduled-maintenances/upcoming"_s)
        return {{u"scheduled_maintenances"_s, only(desk.maintenances(), {u"scheduled"_s})}};
    if (what == u"scheduled-maintenances/active"_s)
        return {{u"scheduled_maintenances"_s, only(desk.maintenances(), ACTIVE)}};
    if (what == u"summary"_s)
        return {{u"components"_s, desk.components()},
                {u"incidents"_s, only(desk.incidents(), OVER, false)},
                {u"scheduled_maintenances"_s, only(desk.maintenances(), {u"completed"_s}, false)},
                {u"status"_s, rollup(desk)}};
    throw Refusal{404, u"NOT_FOUND"_s, u"The status page has no %1."_s.arg(what), {}};
}

QByteArray escaped(const QJsonValue& text)
{
    return text.toString().toHtmlEscaped().toUtf8();
}

QByteArray feed(const StatusDesk& desk, const QJsonObject& page, const QString& host)
{
    QByteArray xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xml:lang=\"en-US\" "
                     "xmlns=\"http://www.w3.org/2005/Atom\">\n<id>tag:practice,2005:/history</id>\n<title>" +
                     escaped(page.value(u"name"_s)) + " - Incident History</title>\n<updated>" +
                     escaped(page.value(u"updated_at"_s)) + "</updated>\n";
    const auto list = firstOf(desk.incidents());
    for (const auto& each : list) {
        const auto incident = each.toObject();
        QByteArray content;
        const auto updates = incident.value(u"incident_updates"_s).toArray();
        for (const auto& one : updates) {
            const auto update = one.toObject();
            const auto at = QDateTime::fromString(update.value(u"display_at"_s).toString(), Qt::ISODateWithMs);
            auto word = update.value(u"status"_s).toString();
            word[0] = word[0].toUpper();
            content += "<p><small>" + QLocale::c().toString(at, u"MMM d, HH:mm"_s).toUtf8() +
                       " UTC</small><br><strong>" + word.toUtf8() + "</strong> - " +
                       update.value(u"body"_s).toString().toUtf8() + "</p>";
        }
        xml += "<entry><id>tag:practice,2005:Incident/" + escaped(incident.value(u"id"_s)) + "</id><published>" +
               escaped(incident.value(u"created_at"_s)) + "</published><updated>" +
               escaped(incident.value(u"updated_at"_s)) +
               "</updated><link rel=\"alternate\" type=\"text/html\" href=\"" + host.toUtf8() + "/incidents/" +
               escaped(incident.value(u"id"_s)) + "\"/><title>" + escaped(incident.value(u"name"_s)) +
               "</title><content type=\"html\">" + QString::fromUtf8(content).toHtmlEscaped().toUtf8() +
               "</content></entry>\n";
    }
    return xml + "</feed>\n";
}

QByteArray pageForPeople(const StatusDesk& desk, const QJsonObject& page)
{
    QByteArray html = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" +
                      escaped(page.value(u"name"_s)) + "</title></head><body><h1>" + escaped(page.value(u"name"_s)) +
                      "</h1><p>" + escaped(rollup(desk).value(u"description"_s)) +
                      "</p><p>This is the practice portal: there is nobody to subscribe to.</p><h2>Incidents</h2><ul>";
    const auto list = firstOf(desk.incidents());
    for (const auto& each : list)
        html += "<li>" + escaped(each.toObject().value(u"name"_s)) + " (" +
                escaped(each.toObject().value(u"status"_s)) + ")</li>";
    return html + "</ul></body></html>";
}

} // namespace

bool isStatusPath(const QStringList& path)
{
    const auto& first = path.value(0);
    return path.isEmpty() || first == u"api"_s || first == u"history.atom"_s || first == u"incidents"_s;
}

Answer serveStatus(StatusDesk& desk, const Request& request, const QString& host)
{
    auto page = desk.page();
    page[u"url"_s] = host;
    Answer made;
    made.headers = {{"Cache-Control", "max-age=0, private, must-revalidate, stale-if-error=3600"},
                    {"ETag", desk.etag().toLatin1()}};
    if (request.header("if-none-match") == desk.etag().toLatin1()) {
        made.status = 304;
        made.contentType.clear();
        return made;
    }
    if (request.path.value(0) == u"history.atom"_s) {
        made.contentType = "application/atom+xml; charset=utf-8";
        made.body = feed(desk, page, host);
        return made;
    }
    if (request.path.value(0) != u"api"_s) {
        made.contentType = "text/html; charset=utf-8";
        made.body = pageForPeople(desk, page);
        return made;
    }
    auto what = request.path.mid(2).join(u'/');
    if (request.path.value(1) != u"v2"_s || !what.endsWith(u".json"_s))
        throw Refusal{404, u"NOT_FOUND"_s, u"The status page has no %1."_s.arg(what), {}};
    what.chop(5);
    auto body = bodyFor(desk, what);
    body[u"page"_s] = page;
    made.contentType = "application/json; charset=utf-8";
    made.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return made;
}

} // namespace lotse::practice
