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
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3", 16))) {
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
