#include "portals/salesforce/ChangeCursor.h"

#include "portals/salesforce/Moment.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace lotse::salesforce
{

namespace
{

const QLatin1String lastKey("last");
const QLatin1String floorKey("floor");
const QLatin1String pagingKey("paging");
const QLatin1String pageKey("page");
const QLatin1String seenKey("seen");

QJsonArray placeToJson(const Place& place)
{
    return place.mark.isEmpty() ? QJsonArray{place.at, place.id} : QJsonArray{place.at, place.id, place.mark};
}

Place placeFromJson(const QJsonValue& json)
{
    const QJsonArray parts = json.toArray();
    return {parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toString()};
}

QJsonArray placesToJson(const QList<Place>& places)
{
    QJsonArray json;
    for (const Place& place : places) {
        json.append(placeToJson(place));
    }
    return json;
}

QList<Place> placesFromJson(const QJsonValue& json)
{
    QList<Place> places;
    for (const QJsonValue& place : json.toArray()) {
        places.append(placeFromJson(place));
    }
    return places;
}

QString after(const Place& place, const QString& timeField)
{
    return QStringLiteral("(%1 > %2 OR (%1 = %2 AND Id > %3))")
        .arg(timeField, momentLiteral(parseMoment(place.at)), quoted(place.id));
}

} // namespace

QString StreamPosition::condition(const QString& timeField) const
{
    if (m_paging) {
        return m_page.isEmpty() ? QString() : after(m_page, timeField);
    }
    if (m_last.isEmpty()) {
        return {};
    }
    const QDateTime from = parseMoment(m_last.at).addMSecs(-overlapMs);
    if (!m_floor.isEmpty() && parseMoment(m_floor.at) >= from) {
        return after(m_floor, timeField);
    }
    return QStringLiteral("%1 >= %2").arg(timeField, momentLiteral(from));
}

QList<bool> StreamPosition::take(const QList<Place>& rows, bool full)
{
    QHash<QString, Place> known;
    for (const Place& place : m_seen) {
        known.insert(place.id, place);
    }
    QList<bool> fresh;
    QSet<QString> changed;
    QList<Place> newcomers;
    for (const Place& row : rows) {
        const auto before = known.constFind(row.id);
        const bool isNew = before == known.cend() || *before != row;
        fresh.append(isNew);
        if (isNew) {
            changed.insert(row.id);
            newcomers.append(row);
        }
    }
    m_seen.removeIf([&](const Place& place) { return changed.contains(place.id); });
    m_seen.append(newcomers);
    if (!rows.isEmpty() && (m_last.isEmpty() || parseMoment(rows.last().at) >= parseMoment(m_last.at))) {
        m_last = rows.last();
    }
    forgetOld();
    m_paging = full && !rows.isEmpty();
    m_page = m_paging ? rows.last() : Place();
    return fresh;
}

void StreamPosition::forgetOld()
{
    if (m_last.isEmpty()) {
        return;
    }
    const QDateTime oldest = parseMoment(m_last.at).addMSecs(-overlapMs);
    m_seen.removeIf([&](const Place& known) { return parseMoment(known.at) < oldest; });
    while (m_seen.size() > mostRemembered) {
        const Place gone = m_seen.takeFirst();
        if (m_floor.isEmpty() || parseMoment(gone.at) >= parseMoment(m_floor.at)) {
            m_floor = gone;
        }
    }
}

StreamPosition StreamPosition::fromTheBeginning()
{
    StreamPosition position;
    position.m_paging = true;
    return position;
}

StreamPosition StreamPosition::from(const QDateTime& moment)
{
    StreamPosition position;
    position.m_last = {momentLiteral(moment), {}};
    return position;
}

QJsonObject StreamPosition::toJson() const
{
    QJsonObject json{{lastKey, placeToJson(m_last)}, {seenKey, placesToJson(m_seen)}};
    if (!m_floor.isEmpty()) {
        json.insert(floorKey, placeToJson(m_floor));
    }
    if (m_paging) {
        json.insert(pagingKey, true);
        json.insert(pageKey, placeToJson(m_page));
    }
    return json;
}

StreamPosition StreamPosition::fromJson(const QJsonObject& json)
{
    StreamPosition position;
    position.m_last = placeFromJson(json.value(lastKey));
    position.m_floor = placeFromJson(json.value(floorKey));
    position.m_paging = json.value(pagingKey).toBool();
    position.m_page = placeFromJson(json.value(pageKey));
    position.m_seen = placesFromJson(json.value(seenKey));
    return position;
}

bool ChangeCursor::isPaging() const
{
    return std::any_of(streams.begin(), streams.end(), [](const StreamPosition& stream) { return stream.isPaging(); });
}

QByteArray ChangeCursor::toBytes() const
{
    QJsonObject positions;
    for (auto it = streams.begin(); it != streams.end(); ++it) {
        positions.insert(it.key(), it->toJson());
    }
    const QJsonObject json{
        {QStringLiteral("form"), 1},
        {QStringLiteral("streams"), positions},
        {QStringLiteral("first"), first},
        {QStringLiteral("deletedFrom"), deletedFrom},
        {QStringLiteral("deletedSeen"), placesToJson(deletedSeen)},
        {QStringLiteral("runStarted"), runStarted},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

ChangeCursor ChangeCursor::fromBytes(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    ChangeCursor cursor;
    if (json.value(QLatin1String("form")).toInt() != 1) {
        return cursor;
    }
    const QJsonObject positions = json.value(QLatin1String("streams")).toObject();
    for (auto it = positions.begin(); it != positions.end(); ++it) {
        cursor.streams.insert(it.key(), StreamPosition::fromJson(it.value().toObject()));
    }
    cursor.first = json.value(QLatin1String("first")).toBool();
    cursor.runStarted = json.value(QLatin1String("runStarted")).toString();
    cursor.deletedFrom = json.value(QLatin1String("deletedFrom")).toString();
    cursor.deletedSeen = placesFromJson(json.value(QLatin1String("deletedSeen")));
    return cursor;
}

} // namespace lotse::salesforce
