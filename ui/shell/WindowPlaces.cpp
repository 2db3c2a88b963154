#include "ui/shell/WindowPlaces.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScreen>

namespace lotse::ui
{

namespace
{

constexpr qsizetype mostSets = 8;
const QLatin1String screensKey("screens");
const QLatin1String placeKey("place");

QJsonArray listOf(const QByteArray& places)
{
    return QJsonDocument::fromJson(places).array();
}

QByteArray placeIn(const QJsonValue& entry)
{
    return QByteArray::fromBase64(entry[placeKey].toString().toLatin1());
}

} // namespace

QString screensNow()
{
    QStringList screens;
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QRect place = screen->geometry();
        screens << QStringLiteral("%1 %2x%3+%4+%5")
                       .arg(screen->name())
                       .arg(place.width())
                       .arg(place.height())
                       .arg(place.x())
                       .arg(place.y());
    }
    screens.sort();
    return screens.join(QStringLiteral(", "));
}

QByteArray placeOn(const QByteArray& places, const QString& screens)
{
    const QJsonArray list = listOf(places);
    for (const QJsonValue& entry : list) {
        if (entry[screensKey].toString() == screens) {
            return placeIn(entry);
        }
    }
    return list.isEmpty() ? QByteArray() : placeIn(list.first());
}

QByteArray withPlace(const QByteArray& places, const QString& screens, const QByteArray& geometry)
{
    QJsonArray list;
    list.append(QJsonObject{{screensKey, screens}, {placeKey, QString::fromLatin1(geometry.toBase64())}});
    const QJsonArray before = listOf(places);
    for (const QJsonValue& entry : before) {
        if (list.size() < mostSets && entry[screensKey].toString() != screens) {
            list.append(entry);
        }
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

} // namespace lotse::ui
