#include "support/status/StatusJson.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace lotse::status
{

namespace
{

// Every text and time of a value by its key, so that writing and reading cannot drift apart.
template <typename T>
struct Texts;
template <typename T>
struct Times;

template <>
struct Texts<Part> {
    static constexpr std::array<std::pair<const char*, QString Part::*>, 7> all{{{"id", &Part::id},
                                                                                 {"name", &Part::name},
                                                                                 {"status", &Part::status},
                                                                                 {"description", &Part::description},
                                                                                 {"groupId", &Part::groupId},
                                                                                 {"pageId", &Part::pageId},
                                                                                 {"startDate", &Part::startDate}}};
};
template <>
struct Times<Part> {
    static constexpr std::array<std::pair<const char*, QDateTime Part::*>, 2> all{
        {{"created", &Part::created}, {"updated", &Part::updated}}};
};
template <>
struct Texts<Update> {
    static constexpr std::array<std::pair<const char*, QString Update::*>, 4> all{{{"id", &Update::id},
                                                                                   {"incidentId", &Update::incidentId},
                                                                                   {"status", &Update::status},
                                                                                   {"body", &Update::body}}};
};
template <>
struct Times<Update> {
    static constexpr std::array<std::pair<const char*, QDateTime Update::*>, 3> all{
        {{"at", &Update::at}, {"created", &Update::created}, {"updated", &Update::updated}}};
};
template <>
struct Texts<PartChange> {
    static constexpr std::array<std::pair<const char*, QString PartChange::*>, 4> all{{{"partId", &PartChange::partId},
                                                                                       {"name", &PartChange::name},
                                                                                       {"before", &PartChange::before},
                                                                                       {"after", &PartChange::after}}};
};
template <>
struct Times<PartChange> {
    static constexpr std::array<std::pair<const char*, QDateTime PartChange::*>, 0> all{};
};
template <>
struct Texts<PartMention> {
    static constexpr std::array<std::pair<const char*, QString PartMention::*>, 3> all{
        {{"id", &PartMention::id}, {"name", &PartMention::name}, {"status", &PartMention::status}}};
};
template <>
struct Times<PartMention> {
    static constexpr std::array<std::pair<const char*, QDateTime PartMention::*>, 0> all{};
};
template <>
struct Texts<Incident> {
    static constexpr std::array<std::pair<const char*, QString Incident::*>, 5> all{{{"id", &Incident::id},
                                                                                     {"name", &Incident::name},
                                                                                     {"status", &Incident::status},
                                                                                     {"impact", &Incident::impact},
                                                                                     {"pageId", &Incident::pageId}}};
};
template <>
struct Times<Incident> {
    static constexpr std::array<std::pair<const char*, QDateTime Incident::*>, 7> all{
        {{"created", &Incident::created},
         {"updated", &Incident::updated},
         {"started", &Incident::started},
         {"monitoring", &Incident::monitoring},
         {"resolved", &Incident::resolved},
         {"plannedFrom", &Incident::plannedFrom},
         {"plannedUntil", &Incident::plannedUntil}}};
};

template <typename T>
QJsonObject plainJson(const T& value)
{
    QJsonObject json;
    for (const auto& [key, member] : Texts<T>::all) {
        if (!(value.*member).isEmpty()) {
            json.insert(QLatin1String(key), value.*member);
        }
    }
    for (const auto& [key, member] : Times<T>::all) {
        if ((value.*member).isValid()) {
            json.insert(QLatin1String(key), (value.*member).toMSecsSinceEpoch());
        }
    }
    return json;
}

template <typename T>
T plainFrom(const QJsonObject& json)
{
    T value;
    for (const auto& [key, member] : Texts<T>::all) {
        value.*member = json.value(QLatin1String(key)).toString();
    }
    for (const auto& [key, member] : Times<T>::all) {
        const QJsonValue time = json.value(QLatin1String(key));
        if (time.isDouble()) {
            value.*member = QDateTime::fromMSecsSinceEpoch(time.toInteger(), Qt::UTC);
        }
    }
    return value;
}

template <typename T, typename Write>
QJsonArray listJson(const std::vector<T>& values, Write write)
{
    QJsonArray array;
    for (const T& value : values) {
        array.append(write(value));
    }
    return array;
}

template <typename T, typename Read>
std::vector<T> listFrom(const QJsonValue& array, Read read)
{
    std::vector<T> values;
    const QJsonArray all = array.toArray();
    for (const QJsonValue& value : all) {
        values.push_back(read(value.toObject()));
    }
    return values;
}

const QString updatesKey = QStringLiteral("updates");
const QString changesKey = QStringLiteral("changes");
const QString partsKey = QStringLiteral("parts");
const QString linkKey = QStringLiteral("link");
const QString maintenanceKey = QStringLiteral("maintenance");
const QString groupKey = QStringLiteral("group");
const QString membersKey = QStringLiteral("members");
const QString positionKey = QStringLiteral("position");
const QString showcaseKey = QStringLiteral("showcase");
const QString hiddenKey = QStringLiteral("onlyShowIfDegraded");
const QString pageKey = QStringLiteral("page");

QJsonObject updateJson(const Update& update)
{
    QJsonObject json = plainJson(update);
    if (!update.changes.empty()) {
        json.insert(changesKey, listJson(update.changes, plainJson<PartChange>));
    }
    return json;
}

Update updateFrom(const QJsonObject& json)
{
    Update update = plainFrom<Update>(json);
    update.changes = listFrom<PartChange>(json.value(changesKey), plainFrom<PartChange>);
    return update;
}

QJsonObject partJson(const Part& part)
{
    QJsonObject json = plainJson(part);
    json.insert(positionKey, part.position);
    if (part.group) {
        json.insert(groupKey, true);
    }
    if (!part.members.isEmpty()) {
        json.insert(membersKey, QJsonArray::fromStringList(part.members));
    }
    if (part.showcase) {
        json.insert(showcaseKey, true);
    }
    if (part.onlyShowIfDegraded) {
        json.insert(hiddenKey, true);
    }
    return json;
}

Part partFrom(const QJsonObject& json)
{
    Part part = plainFrom<Part>(json);
    part.position = json.value(positionKey).toInt();
    part.group = json.value(groupKey).toBool();
    part.showcase = json.value(showcaseKey).toBool();
    part.onlyShowIfDegraded = json.value(hiddenKey).toBool();
    part.members = json.value(membersKey).toVariant().toStringList();
    return part;
}

} // namespace

QJsonObject toJson(const Incident& incident)
{
    QJsonObject json = plainJson(incident);
    json.insert(updatesKey, listJson(incident.updates, updateJson));
    json.insert(partsKey, listJson(incident.parts, plainJson<PartMention>));
    if (!incident.link.isEmpty()) {
        json.insert(linkKey, incident.link.toString(QUrl::FullyEncoded));
    }
    if (incident.maintenance) {
        json.insert(maintenanceKey, true);
    }
    return json;
}

Incident incidentFromJson(const QJsonObject& json)
{
    Incident incident = plainFrom<Incident>(json);
    incident.updates = listFrom<Update>(json.value(updatesKey), updateFrom);
    incident.parts = listFrom<PartMention>(json.value(partsKey), plainFrom<PartMention>);
    incident.link = QUrl(json.value(linkKey).toString(), QUrl::StrictMode);
    incident.maintenance = json.value(maintenanceKey).toBool();
    return incident;
}

QJsonObject toJson(const Summary& summary)
{
    QJsonObject page{{QStringLiteral("id"), summary.page.id},
                     {QStringLiteral("name"), summary.page.name},
                     {QStringLiteral("url"), summary.page.url.toString(QUrl::FullyEncoded)},
                     {QStringLiteral("timeZone"), summary.page.timeZone}};
    if (summary.page.updated.isValid()) {
        page.insert(QStringLiteral("updated"), summary.page.updated.toMSecsSinceEpoch());
    }
    return {{pageKey, page},
            {QStringLiteral("indicator"), summary.indicator},
            {QStringLiteral("description"), summary.description},
            {partsKey, listJson(summary.parts, partJson)}};
}

Summary summaryFromJson(const QJsonObject& json)
{
    Summary summary;
    const QJsonObject page = json.value(pageKey).toObject();
    summary.page.id = page.value(QStringLiteral("id")).toString();
    summary.page.name = page.value(QStringLiteral("name")).toString();
    summary.page.url = QUrl(page.value(QStringLiteral("url")).toString(), QUrl::StrictMode);
    summary.page.timeZone = page.value(QStringLiteral("timeZone")).toString();
    if (const QJsonValue updated = page.value(QStringLiteral("updated")); updated.isDouble()) {
        summary.page.updated = QDateTime::fromMSecsSinceEpoch(updated.toInteger(), Qt::UTC);
    }
    summary.indicator = json.value(QStringLiteral("indicator")).toString();
    summary.description = json.value(QStringLiteral("description")).toString();
    summary.parts = listFrom<Part>(json.value(partsKey), partFrom);
    return summary;
}

} // namespace lotse::status
