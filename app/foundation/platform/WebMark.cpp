#include "foundation/platform/WebMark.h"

#ifdef Q_OS_WIN
#include <QDir>
#include <QFile>
#endif
#ifdef Q_OS_MACOS
#include <QByteArray>
#include <QDateTime>
#include <QFile>

#include <sys/xattr.h>
#endif

namespace lotse::platform
{

#ifdef Q_OS_WIN

void markFromWeb(const QString& path)
{
    // Zone 3 is the internet. The stream belongs to the file and goes where it goes.
    QFile stream(QDir::toNativeSeparators(path) + QStringLiteral(":Zone.Identifier"));
    if (stream.open(QIODevice::WriteOnly)) {
        stream.write("[ZoneTransfer]\r\nZoneId=3\r\n");
    }
}

#elif defined(Q_OS_MACOS)

void markFromWeb(const QString& path)
{
    const QByteArray mark = "0081;" + QByteArray::number(QDateTime::currentSecsSinceEpoch(), 16) + ";Lotse;";
    setxattr(QFile::encodeName(path).constData(), "com.apple.quarantine", mark.constData(),
             static_cast<std::size_t>(mark.size()), 0, 0);
}

#else

void markFromWeb(const QString& /*path*/)
{
}

#endif

} // namespace lotse::platform
