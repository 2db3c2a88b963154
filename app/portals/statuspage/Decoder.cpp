#include "portals/statuspage/Decoder.h"

#include "portals/statuspage/PlainBody.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lotse::statuspage
{

namespace
{

using namespace Qt::Literals::StringLiterals;
using status::Incident;
using status::Part;
using status::PartChange;
using status::PartMention;
using status::Summary;
using status::Update;

// Far above what a page writes; keeps one absurd value from filling the screen.
constexpr qsizetype longestName = 1'000;
constexpr qsizetype longestBody = 200'000;
constexpr int firstYear = 1990;
constexpr int lastYear = 2200;

Error unreadable(const QString& detail)
{
    return {.code = ErrorCode::AnswerUnreadable, .detail = detail, .retry = Retry::Later};
}

QString textOf(const QJsonValue& value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        return qAbs(number) < 1e15 ? QString::number(number, 'f', 0) : QString();
    }
    QString text = value.toString();
    text.remove(QChar(u'\0'));
    return text;
}

QString nameOf(const QJsonValue& value)
{
    return textOf(value).simplified().left(longestName);
}

QString idOf(const QJsonObject& object)
{
    const QString id = textOf(object.value("id"_L1)).trimmed();
    return id.size() <= longestName ? id : QString();
}

QDateTime timeOf(const QJsonValue& value)
{
    const QDateTime time = QDateTime::fromString(value.toString().left(64), Qt::ISODateWithMs).toUTC();
    const bool plausible = time.isValid() && time.date().year() >= firstYear && time.date().year() <= lastYear;
    return plausible ? time : QDateTime();
}

QUrl linkOf(const QJsonValue& value)
{
    const QUrl link(value.toString().left(longestName), QUrl::StrictMode);
    const bool isWeb = link.scheme() == "https"_L1 || link.scheme() == "http"_L1;
    // In the one form that it is kept in.
    return isWeb && !link.host().isEmpty() ? QUrl(link.toString(QUrl::FullyEncoded), QUrl::StrictMode) : QUrl();
}

// Of two with the same id the one that was changed later stays, in the place of the first.
template <typename T>
void keepNewest(std::vector<T>& all, QHash<QString, std::size_t>& places, T value)
{
    const auto known = places.constFind(value.id);
    if (known == places.cend()) {
        places.insert(value.id, all.size());
        all.push_back(std::move(value));
    } else if (value.updated > all[*known].updated) {
        all[*known] = std::move(value);
    }
}

Part partFrom(const QJsonObject& object)
{
    Part part;
    part.id = idOf(object);
    part.name = nameOf(object.value("name"_L1));
    part.status = nameOf(object.value("status"_L1));
    part.description = plainBody(textOf(object.value("description"_L1)).left(longestBody));
    part.groupId = textOf(object.value("group_id"_L1));
    part.pageId = textOf(object.value("page_id"_L1));
    part.group = object.value("group"_L1).toBool();
    part.position = object.value("position"_L1).toInt();
    part.showcase = object.value("showcase"_L1).toBool();
    part.onlyShowIfDegraded = object.value("only_show_if_degraded"_L1).toBool();
    part.startDate = nameOf(object.value("start_date"_L1));
    part.created = timeOf(object.value("created_at"_L1));
    part.updated = timeOf(object.value("updated_at"_L1));
    const QJsonArray members = object.value("components"_L1).toArray();
    for (const QJsonValue& member : members) {
        const QString id = textOf(member);
        if (!id.isEmpty() && !part.members.contains(id)) {
            part.members.append(id);
        }
    }
    if (part.id.isEmpty()) {
        part.id = part.name;
    }
    return part;
}

std::vector<Part> partsFrom(const QJsonArray& array)
{
    std::vector<Part> parts;
    QHash<QString, std::size_t> places;
    for (const QJsonValue& value : array) {
        if (Part part = partFrom(value.toObject()); !part.id.isEmpty()) {
            keepNewest(parts, places, std::move(part));
        }
    }
    return parts;
}

// Pages write "No components were affected by this update." as a change without a code and without states.
std::vector<PartChange> changesFrom(const QJsonArray& array)
{
    std::vector<PartChange> changes;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        PartChange change{.partId = textOf(object.value("code"_L1)),
                          .name = nameOf(object.value("name"_L1)),
                          .before = nameOf(object.value("old_status"_L1)),
                          .after = nameOf(object.value("new_status"_L1))};
        if (!change.partId.isEmpty() || !change.after.isEmpty()) {
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

Update updateFrom(const QJsonObject& object)
{
    Update update;
    update.id = idOf(object);
    update.incidentId = textOf(object.value("incident_id"_L1));
    update.status = nameOf(object.value("status"_L1));
    update.body = plainBody(textOf(object.value("body"_L1)).left(longestBody));
    update.created = timeOf(object.value("created_at"_L1));
    update.updated = timeOf(object.value("updated_at"_L1));
    const QDateTime shown = timeOf(object.value("display_at"_L1));
    update.at = shown.isValid() ? shown : update.created.isValid() ? update.created : update.updated;
    update.changes = changesFrom(object.value("affected_components"_L1).toArray());
    return update;
}

std::vector<Update> updatesFrom(const QJsonArray& array, const QString& incidentId)
{
    std::vector<Update> updates;
    QHash<QString, std::size_t> places;
    for (qsizetype i = 0; i < array.size(); ++i) {
        Update update = updateFrom(array[i].toObject());
        if (update.id.isEmpty()) {
            update.id =
                u"%1/%2"_s.arg(incidentId).arg(array.size() - i); // counted from the oldest: stays when more come
        }
        if (update.incidentId.isEmpty()) {
            update.incidentId = incidentId;
        }
        keepNewest(updates, places, std::move(update));
    }
    // Those without a time stay where the page has them.
    std::stable_sort(updates.begin(), updates.end(), [](const Update& one, const Update& other) {
        return one.at.isValid() && other.at.isValid() && one.at > other.at;
    });
    return updates;
}

std::vector<PartMention> mentionsFrom(const QJsonArray& array)
{
    std::vector<PartMention> mentions;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        PartMention mention{
            .id = idOf(object), .name = nameOf(object.value("name"_L1)), .status = nameOf(object.value("status"_L1))};
        const bool known = std::any_of(mentions.begin(), mentions.end(),
                                       [&](const PartMention& other) { return other.id == mention.id; });
        if (!known && !(mention.id.isEmpty() && mention.name.isEmpty())) {
            mentions.push_back(std::move(mention));
        }
    }
    return mentions;
}

Incident incidentFrom(const QJsonObject& object, bool maintenance)
{
    Incident incident;
    incident.id = idOf(object);
    incident.name = nameOf(object.value("name"_L1));
    incident.status = nameOf(object.value("status"_L1));
    incident.impact = nameOf(object.value("impact"_L1));
    incident.maintenance = maintenance;
    incident.link = linkOf(object.value("shortlink"_L1));
    incident.pageId = textOf(object.value("page_id"_L1));
    incident.created = timeOf(object.value("created_at"_L1));
    incident.updated = timeOf(object.value("updated_at"_L1));
    incident.started = timeOf(object.value("started_at"_L1));
    incident.monitoring = timeOf(object.value("monitoring_at"_L1));
    incident.resolved = timeOf(object.value("resolved_at"_L1));
    incident.plannedFrom = timeOf(object.value("scheduled_for"_L1));
    incident.plannedUntil = timeOf(object.value("scheduled_until"_L1));
    incident.updates = updatesFrom(object.value("incident_updates"_L1).toArray(), incident.id);
    incident.parts = mentionsFrom(object.value("components"_L1).toArray());
    return incident;
}

std::vector<Incident> incidentsFrom(const QJsonArray& array, bool maintenance)
{
    std::vector<Incident> incidents;
    QHash<QString, std::size_t> places;
    for (const QJsonValue& value : array) {
        if (Incident incident = incidentFrom(value.toObject(), maintenance); !incident.id.isEmpty()) {
            keepNewest(incidents, places, std::move(incident));
        }
    }
    return incidents;
}

Result<QJsonObject> objectFrom(const QByteArray& body)
{
    if (body.size() > longestAnswer) {
        return unreadable(u"longer than %1 bytes"_s.arg(longestAnswer));
    }
    const QByteArray start = body.left(512).replace("\xEF\xBB\xBF", "").trimmed();
    if (start.startsWith('<')) {
        return Error{.code = ErrorCode::AnswerNotPortal, .detail = u"a web page"_s, .retry = Retry::Later};
    }
    QJsonParseError syntax;
    const QJsonDocument document = QJsonDocument::fromJson(body, &syntax);
    if (syntax.error != QJsonParseError::NoError) {
        return unreadable(u"%1 at byte %2"_s.arg(syntax.errorString()).arg(syntax.offset));
    }
    if (!document.isObject()) {
        return unreadable(u"not an object"_s);
    }
    return document.object();
}

Result<std::vector<Incident>> listFrom(const QByteArray& body, QLatin1StringView key, bool maintenance)
{
    const Result<QJsonObject> object = objectFrom(body);
    if (!object) {
        return object.error();
    }
    if (!object->value(key).isArray()) {
        return unreadable(u"no %1"_s.arg(key));
    }
    return incidentsFrom(object->value(key).toArray(), maintenance);
}

} // namespace

Result<Summary> readSummary(const QByteArray& body)
{
    const Result<QJsonObject> object = objectFrom(body);
    if (!object) {
        return object.error();
    }
    if (!object->value("components"_L1).isArray() && !object->value("status"_L1).isObject()) {
        return unreadable(u"neither components nor status"_s);
    }
    Summary summary;
    const QJsonObject page = object->value("page"_L1).toObject();
    summary.page = {.id = idOf(page),
                    .name = nameOf(page.value("name"_L1)),
                    .url = linkOf(page.value("url"_L1)),
                    .timeZone = nameOf(page.value("time_zone"_L1)),
                    .updated = timeOf(page.value("updated_at"_L1))};
    const QJsonObject state = object->value("status"_L1).toObject();
    summary.indicator = nameOf(state.value("indicator"_L1));
    summary.description = nameOf(state.value("description"_L1));
    summary.parts = partsFrom(object->value("components"_L1).toArray());
    summary.incidents = incidentsFrom(object->value("incidents"_L1).toArray(), false);
    summary.maintenances = incidentsFrom(object->value("scheduled_maintenances"_L1).toArray(), true);
    return summary;
}

Result<std::vector<Incident>> readIncidents(const QByteArray& body)
{
    return listFrom(body, "incidents"_L1, false);
}

Result<std::vector<Incident>> readMaintenances(const QByteArray& body)
{
    return listFrom(body, "scheduled_maintenances"_L1, true);
}

} // namespace lotse::statuspage
