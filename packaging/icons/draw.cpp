// Draws the icons of the packages from their one source each: PNG files in the sizes of a theme, and the containers of
// Windows (.ico) and macOS (.icns), whose pictures are PNG files, too.
//   lotse-icons THEME APP.svg NAME DRAFT.svg NAME   a folder like /usr/share/icons/hicolor
//   lotse-icons FILE.ico|FILE.icns PICTURE.svg
#include <QBuffer>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>
#include <initializer_list>
#include <utility>

namespace
{

QByteArray png(const QString& source, int size)
{
    QSvgRenderer renderer(source);
    if (!renderer.isValid()) {
        return {};
    }
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

bool write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return !bytes.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool theme(const QString& folder, const QString& source, const QString& kind, const QString& name)
{
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
        if (!write(QStringLiteral("%1/%2x%2/%3/%4.png").arg(folder).arg(size).arg(kind, name), png(source, size))) {
            return false;
        }
    }
    return true;
}

// A head, one entry a picture, the pictures. A width or height of 0 means 256.
QByteArray ico(const QString& source)
{
    const std::initializer_list<int> sizes = {16, 24, 32, 48, 64, 256};
    QByteArray head;
    QByteArray pictures;
    QDataStream stream(&head, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream << quint16(0) << quint16(1) << quint16(sizes.size());
    for (const int size : sizes) {
        const QByteArray picture = png(source, size);
        if (picture.isEmpty()) {
            return {};
        }
        const auto side = quint8(size % 256);
        stream << side << side << quint8(0) << quint8(0) << quint16(1) << quint16(32) << quint32(picture.size())
               << quint32(6 + 16 * sizes.size() + std::size_t(pictures.size()));
        pictures += picture;
    }
    return head + pictures;
}

QByteArray icns(const QString& source)
{
    const std::initializer_list<std::pair<const char*, int>> kinds = {
        {"icp4", 16}, {"icp5", 32}, {"icp6", 64}, {"ic07", 128}, {"ic08", 256}, {"ic09", 512}, {"ic10", 1024}};
    QByteArray entries;
    QDataStream stream(&entries, QIODevice::WriteOnly);
    for (const auto& [kind, size] : kinds) {
        const QByteArray picture = png(source, size);
        if (picture.isEmpty()) {
            return {};
        }
        stream.writeRawData(kind, 4);
        stream << quint32(picture.size() + 8);
        stream.writeRawData(picture.constData(), int(picture.size()));
    }
    QByteArray head("icns");
    QDataStream size(&head, QIODevice::Append);
    size << quint32(entries.size() + 8);
    return head + entries;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    bool done = false;
    if (words.size() == 6) {
        done = theme(words[1], words[2], QStringLiteral("apps"), words[3]) &&
               theme(words[1], words[4], QStringLiteral("mimetypes"), words[5]);
    } else if (words.size() == 3) {
        done = write(words[1], words[1].endsWith(QLatin1String(".ico")) ? ico(words[2]) : icns(words[2]));
    }
    if (!done) {
        std::fputs("lotse-icons: could not be drawn or written\n", stderr);
    }
    return done ? 0 : 1;
}
