#include "foundation/storage/BackupFolder.h"

#include "foundation/platform/FilePrivacy.h"
#include "foundation/storage/SqliteError.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace lotse::storage
{

namespace
{
const QLatin1String suffix(".sqlite");
const QLatin1String partSuffix(".part");

// A connection that may only read counts its copy as a write. One that may write stays so.
class WritingAllowed
{
public:
    explicit WritingAllowed(Connection& connection)
        : m_handle(connection.raw().getHandle()),
          m_onlyReads(connection.first("PRAGMA query_only", {}, [](Row row) { return row.flag(0); }).value_or(false))
    {
        sqlite3_exec(m_handle, "PRAGMA query_only=OFF", nullptr, nullptr, nullptr);
    }
    ~WritingAllowed()
    {
        if (m_onlyReads) {
            sqlite3_exec(m_handle, "PRAGMA query_only=ON", nullptr, nullptr, nullptr);
        }
    }
    WritingAllowed(const WritingAllowed&) = delete;
    WritingAllowed& operator=(const WritingAllowed&) = delete;

private:
    sqlite3* m_handle;
    bool m_onlyReads;
};

Result<void> copyInto(Connection& connection, const QString& path)
{
    try {
        const WritingAllowed allowed(connection);
        connection.run("VACUUM INTO ?", {path});
        return {};
    } catch (const SQLite::Exception& failure) {
        return errorOf(failure, sqlite3_system_errno(connection.raw().getHandle()));
    }
}

Result<void> makeDurable(const QString& part, const QString& path)
{
    if (Result<void> restricted = platform::makePrivate(part); !restricted) {
        return restricted;
    }
    if (Result<void> synced = platform::syncFile(part); !synced) {
        return synced;
    }
    QFile file(part);
    if (!file.rename(path)) {
        return Error{.code = ErrorCode::StorageFailed, .detail = file.errorString(), .retry = Retry::Later};
    }
    return platform::syncFolder(QFileInfo(path).path());
}
} // namespace

BackupFolder::BackupFolder(QString folder, const QString& databasePath)
    : m_folder(std::move(folder)), m_name(QFileInfo(databasePath).completeBaseName())
{
}

QString BackupFolder::of(const DatabaseSpec& spec)
{
    return spec.backups.isEmpty() ? QFileInfo(spec.path).dir().filePath(QStringLiteral("backups")) : spec.backups;
}

Result<QString> BackupFolder::add(Connection& connection, int keep) const
{
    if (Result<void> made = platform::makePrivateFolder(m_folder); !made) {
        return made.error();
    }
    const QString path = freeName();
    const QString part = path + partSuffix;
    QFile::remove(part);
    Result<void> done = copyInto(connection, part);
    if (done) {
        done = makeDurable(part, path);
    }
    if (!done) {
        QFile::remove(part);
        return done.error();
    }
    removeOlder(keep);
    return path;
}

QStringList BackupFolder::newestFirst() const
{
    const QDir folder(m_folder);
    QStringList paths;
    const QStringList names =
        folder.entryList({m_name + QStringLiteral("-*") + suffix}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : names) {
        paths.append(folder.absoluteFilePath(name));
    }
    return paths;
}

void BackupFolder::removeOlder(int keep) const
{
    const QStringList paths = newestFirst();
    for (const QString& path : paths.mid(std::max(1, keep))) {
        QFile::remove(path);
    }
}

QString BackupFolder::freeName() const
{
    const QDir folder(m_folder);
    QDateTime time = QDateTime::currentDateTimeUtc();
    // After a clock that jumped back the newest backup must still have the last name.
    const QStringList known = newestFirst();
    const auto nameAt = [&](const QDateTime& at) {
        return folder.absoluteFilePath(m_name + u'-' + at.toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz")) + suffix);
    };
    if (!known.isEmpty() && nameAt(time) <= known.first()) {
        const QString stamp = QFileInfo(known.first()).completeBaseName().mid(m_name.size() + 1);
        const QDateTime newest = QDateTime::fromString(stamp, QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
        time = newest.isValid() ? newest.addMSecs(1) : time;
    }
    return nameAt(time);
}

} // namespace lotse::storage
