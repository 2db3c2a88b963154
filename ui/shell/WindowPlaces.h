// Where a window stood, remembered for each set of screens that it stood on: the desk's two are not the train's one.
#pragma once

#include <QByteArray>
#include <QString>

namespace lotse::ui
{

// The screens as they are now: their names, places and sizes.
QString screensNow();
// What saveGeometry() gave on these screens, out of `places`; else the last of all; empty: nothing is known.
QByteArray placeOn(const QByteArray& places, const QString& screens);
// `places` with this as the newest; of a few sets of screens the oldest is forgotten. What cannot be read begins anew.
QByteArray withPlace(const QByteArray& places, const QString& screens, const QByteArray& geometry);

} // namespace lotse::ui
