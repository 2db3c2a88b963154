#include "foundation/storage/FileState.h"

#include "foundation/LogCategories.h"
#include "foundation/platform/FilePrivacy.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace lotse::storage
{

namespace
{
constexpr qsizetype headerSize = 100;
constexpr int versionOffset = 60;
// No program will ever have made so many steps: such a number is damage, not news.
constexpr int mostVersions = 9999;

QString markPath(const QString& path)
{
    return path + QStringLiteral(".damage-seen");
}

QString freeNameAside(const QString& path)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss"));
    QString name = QStringLiteral("%1.damaged-%2").arg(path, time);
    for (int number = 2; QFileInfo::exists(name) || QFileInfo::exists(name + QStringLiteral("-wal")); ++number) {
        name = QStringLiteral("%1.damaged-%2-%3").arg(path, time).arg(number);
    }
    return name;
}

// What the file format promises of its first 100 bytes (https://sqlite.org/fileformat2.html#the_database_header).
bool isHeader(const QByteArray& header)
{
    const auto byte = [&header](qsizetype at) { return static_cast<quint8>(header.at(at)); };
    const int pageSize = byte(16) << 8 | byte(17);
    const bool pages = pageSize == 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) == 0);
    const bool modes = byte(18) >= 1 && byte(18) <= 2 && byte(19) >= 1 && byte(19) <= 2;
    const bool fractions = byte(21) == 64 && byte(22) == 32 && byte(23) == 32;
    const bool unused = header.mid(72, 20) == QByteArray(20, '\0');
    const auto version = qFromBigEndian<qint32>(header.constData() + versionOffset);
    return header.startsWith(QByteArray("SQLite format 3", 16)) && pages && modes && fractions && unused &&
           version >= 0 && version <= mostVersions;
}

Result<void> rename(const QString& from, const QString& to)
{
    if (!QFileInfo::exists(from)) {
        return {};
    }
    QFile file(from);
    if (file.rename(to)) {
        return {};
    }
    return Error{.code = ErrorCode::StorageReadOnly, .detail = file.errorString(), .retry = Retry::AfterPerson};
}

void removeAllAsideBut(const QString& path, const QString& kept)
{
    const QFileInfo info(path);
    QDir folder = info.dir();
    const QString keptName = QFileInfo(kept).fileName();
    const QStringList names = folder.entryList({info.fileName() + QStringLiteral(".damaged-*")}, QDir::Files);
    for (const QString& name : names) {
        if (name != keptName && name != keptName + QStringLiteral("-wal")) {
            folder.remove(name);
        }
    }
}
} // namespace

FileState stateOf(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return {};
    }
    if (file.size() == 0) {
        const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0 ||
                            QFileInfo(path + QStringLiteral("-journal")).size() > 0;
        return {.kind = hasLog ? FileState::Kind::Sound : FileState::Kind::Missing};
    }
    // A file that may not be opened is SQLite's to report: it names the reason better.
    if (!file.open(QIODevice::ReadOnly)) {
        return {.kind = FileState::Kind::Sound};
    }
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !isHeader(header)) {
        return {.kind = FileState::Kind::Damaged};
    }
    return {.kind = FileState::Kind::Sound,
            .version = static_cast<int>(qFromBigEndian<qint32>(header.constData() + versionOffset))};
}

Result<QString> moveAside(const QString& path, Keep keep)
{
    const QString aside = freeNameAside(path);
    const bool existed = QFileInfo::exists(path);
    // The log goes first: left behind it would be applied to the file that takes the place.
    const QStringList parts{QStringLiteral("-wal"), QStringLiteral("-journal"), QString()};
    for (const QString& part : parts) {
        if (Result<void> moved = rename(path + part, aside + part); !moved) {
            return moved.error();
        }
    }
    QFile::remove(path + QStringLiteral("-shm"));
    if (Result<void> synced = platform::syncFolder(QFileInfo(path).path()); !synced) {
        return synced.error();
    }
    if (keep == Keep::Newest) {
        removeAllAsideBut(path, aside);
    }
    return existed ? aside : QString();
}

void markDamaged(const QString& path)
{
    QFile mark(markPath(path));
    if (!mark.open(QIODevice::WriteOnly)) {
        qCWarning(lcStorage) << "cannot note the damage of" << QFileInfo(path).fileName();
    }
}

bool isMarkedDamaged(const QString& path)
{
    return QFileInfo::exists(markPath(path));
}

void clearDamageMark(const QString& path)
{
    QFile::remove(markPath(path));
}

} // namespace lotse::storage
