#include "ui/community/Pictures.h"

#include "foundation/InWorker.h"

#include <QBuffer>
#include <QHostAddress>
#include <QImageReader>

#include <memory>

namespace lotse::ui
{

namespace
{

constexpr qint64 mostPixels = 40'000'000;
constexpr int mostShown = 1400; // pixels of the longer side

bool isKnownFormat(const QByteArray& format)
{
    // Of vectors and documents nothing: they are programs.
    for (const char* known : {"png", "jpeg", "jpg", "gif", "webp", "bmp"}) {
        if (format == known) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isPictureAddress(const QUrl& address, bool practice)
{
    if (!address.isValid() || address.host().isEmpty() || !address.userInfo().isEmpty()) {
        return false;
    }
    return address.scheme() == QLatin1String("https") ||
           (practice && address.scheme() == QLatin1String("http") && QHostAddress(address.host()).isLoopback());
}

QImage pictureOf(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!isKnownFormat(reader.format()) || !size.isValid() || size.isEmpty() ||
        static_cast<qint64>(size.width()) * size.height() > mostPixels) {
        return {};
    }
    if (std::max(size.width(), size.height()) > mostShown) {
        reader.setScaledSize(size.scaled(mostShown, mostShown, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    }
    return reader.read();
}

QFuture<QImage> pictureInBackground(QByteArray bytes)
{
    return inWorker<QImage>([bytes = std::move(bytes)] { return pictureOf(bytes); });
}

} // namespace lotse::ui
