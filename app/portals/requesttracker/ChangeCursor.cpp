#include "portals/requesttracker/ChangeCursor.h"

#include "portals/requesttracker/Records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lotse::requesttracker
{

namespace
{
constexpr int version = 1;

QString momentText(const QDateTime& moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
}
} // namespace

bool ChangeCursor::take(const QList<Row>& rows, const QDateTime& now)
{
    for (const Row& row : rows) {
        const QDateTime updated = parseMoment(row.lastUpdated);
        if (updated < floor) {
            return false;
        }
        const bool isNew = seen.value(row.id) != row.lastUpdated;
        if (isNew && !pending.contains(row.id)) {
            pending.append(row.id);
        }
        if (isNew && updated.secsTo(now) > settledAfterSeconds) {
            seen.insert(row.id, row.lastUpdated);
        }
    }
    return !rows.isEmpty();
}

void ChangeCursor::note(const Row& row)
{
    if (parseMoment(row.lastUpdated) >= floor) {
        seen.insert(row.id, row.lastUpdated);
    }
}

void ChangeCursor::settle()
{
    QDateTime newest;
    for (const QString& updated : std::as_const(seen)) {
        const QDateTime moment = parseMoment(updated);
        newest = !newest.isValid() || moment > newest ? moment : newest;
    }
    if (newest.isValid() && newest.addSecs(-overlapSeconds) > floor) {
        floor = newest.addSecs(-overlapSeconds);
    }
    seen.removeIf([this](const auto& one) { return parseMoment(one.value()) < floor; });
}

QByteArray ChangeCursor::toBytes() const
{
    QJsonObject seenJson;
    for (auto one = seen.begin(); one != seen.end(); ++one) {
        seenJson.insert(one.key(), one.value());
    }
    const QJsonObject json{{QStringLiteral("version"), version},
                           {QStringLiteral("first"), first},
                           {QStringLiteral("mirroredTo"), mirroredTo},
                           {QStringLiteral("floor"), momentText(floor)},
                           {QStringLiteral("seen"), seenJson},
                           {QStringLiteral("pending"), QJsonArray::fromStringList(pending)},
                           {QStringLiteral("known"), known.toText()},
                           {QStringLiteral("listing"), listing},
                           {QStringLiteral("listedTo"), listedTo},
                           {QStringLiteral("met"), met.toText()},
                           {QStringLiteral("listed"), momentText(listed)},
                           {QStringLiteral("unseen"), unseen},
                           {QStringLiteral("counted"), counted}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

ChangeCursor ChangeCursor::fromBytes(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    ChangeCursor cursor;
    if (json.value(QLatin1String("version")).toInt() != version || !json.contains(QLatin1String("mirroredTo"))) {
        return cursor;
    }
    cursor.first = json.value(QLatin1String("first")).toBool();
    cursor.mirroredTo = json.value(QLatin1String("mirroredTo")).toInteger();
    cursor.floor = parseMoment(json.value(QLatin1String("floor")).toString());
    const QJsonObject seenJson = json.value(QLatin1String("seen")).toObject();
    for (auto one = seenJson.begin(); one != seenJson.end(); ++one) {
        cursor.seen.insert(one.key(), one->toString());
    }
    for (const QJsonValue& id : json.value(QLatin1String("pending")).toArray()) {
        cursor.pending.append(id.toString());
    }
    cursor.known = IdSet::fromText(json.value(QLatin1String("known")).toString());
    cursor.listing = json.value(QLatin1String("listing")).toBool();
    cursor.listedTo = json.value(QLatin1String("listedTo")).toInteger();
    cursor.met = IdSet::fromText(json.value(QLatin1String("met")).toString());
    cursor.listed = parseMoment(json.value(QLatin1String("listed")).toString());
    cursor.unseen = json.value(QLatin1String("unseen")).toInteger();
    cursor.counted = json.value(QLatin1String("counted")).toInteger();
    return cursor;
}

} // namespace lotse::requesttracker
