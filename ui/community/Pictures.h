// Pictures of strangers: which addresses may be asked for them at all, and their bytes made a picture of bounded size.
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QImage>
#include <QUrl>

namespace lotse::ui
{

// Encrypted only. `practice`: also the practice portal's own, on this computer.
[[nodiscard]] bool isPictureAddress(const QUrl& address, bool practice);

// A still picture (PNG, JPEG, GIF, WebP, BMP), made smaller where it is larger than a screen; nothing where it is
// another thing, or so large that showing it would cost too much.
[[nodiscard]] QImage pictureOf(const QByteArray& bytes);
// The same in a worker thread.
QFuture<QImage> pictureInBackground(QByteArray bytes);

} // namespace lotse::ui
