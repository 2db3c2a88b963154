#include "foundation/storage/Opening.h"

#include "foundation/LogCategories.h"
#include "foundation/platform/FilePrivacy.h"
#include "foundation/storage/FileState.h"
#include "foundation/storage/RecoveryNote.h"
#include "foundation/storage/Salvage.h"
#include "foundation/storage/SqliteError.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace lotse::storage
{

namespace
{
constexpr int busyMilliseconds = 2000;

void applyCommonSettings(Connection& connection)
{
    connection.script(QStringLiteral("PRAGMA busy_timeout=%1").arg(busyMilliseconds));
    // Temporary files would carry private content into a shared folder.
    connection.script(QStringLiteral("PRAGMA temp_store=MEMORY"));
}

void applyWriterSettings(Connection& connection, Durability durability, bool onNetwork)
{
    connection.script(onNetwork ? QStringLiteral("PRAGMA journal_mode=TRUNCATE")
                                : QStringLiteral("PRAGMA journal_mode=WAL"));
    connection.script(QStringLiteral("PRAGMA journal_size_limit=8388608"));
    if (onNetwork) {
        // Nobody else gets in from here on, not only from the first write on.
        connection.script(QStringLiteral("BEGIN EXCLUSIVE; COMMIT"));
    }
    if (durability == Durability::Cache) {
        connection.script(QStringLiteral("PRAGMA synchronous=NORMAL"));
        return;
    }
    connection.script(QStringLiteral("PRAGMA synchronous=FULL"));
    connection.script(QStringLiteral("PRAGMA cell_size_check=ON"));
    // What a person deleted is neither to be found by others nor by a salvage that reads page by page.
    connection.script(QStringLiteral("PRAGMA secure_delete=ON"));
#ifdef Q_OS_MACOS
    connection.script(QStringLiteral("PRAGMA fullfsync=ON"));
    connection.script(QStringLiteral("PRAGMA checkpoint_fullfsync=ON"));
#endif
}

Error newerError(const DatabaseSpec& spec, int version)
{
    return {.code = ErrorCode::StorageNewer,
            .detail = QStringLiteral("%1 has version %2, this program knows %3")
                          .arg(QFileInfo(spec.path).fileName())
                          .arg(version)
                          .arg(newestVersion(spec.migrations)),
            .retry = Retry::AfterPerson};
}

Error damagedError(const QString& detail)
{
    return {.code = ErrorCode::StorageDamaged, .detail = detail, .retry = Retry::AfterPerson};
}

QString quickCheck(Connection& connection)
{
    return connection.first("PRAGMA quick_check(1)", {}, [](Row row) { return row.text(0); }).value_or(QString());
}

// Reads every page of a file that is small; a mirror can be large and may be fetched again, so it is only noticed there
// when a damaged page is met.
Result<void> checkContent(Connection& connection, OnDamage onDamage)
{
    if (onDamage == OnDamage::Rebuild) {
        return {};
    }
    const QString ok = QStringLiteral("ok");
    // A page that the disk failed to give once is reported like a damaged one: only what is found twice is damage.
    if (quickCheck(connection) == ok) {
        return {};
    }
    const QString verdict = quickCheck(connection);
    return verdict == ok ? Result<void>() : Result<void>(damagedError(verdict));
}

Result<Opened> connectAndMigrate(const DatabaseSpec& spec)
{
    const bool existed = QFileInfo(spec.path).size() > 0;
    Opened opened;
    opened.writer = std::make_unique<Connection>(
        spec.path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX, spec.vfs);
    Connection& connection = *opened.writer;
    applyCommonSettings(connection);
    opened.report.onNetwork = spec.liesOnNetwork(QFileInfo(spec.path).path());
    if (opened.report.onNetwork) {
        // Before anything is read: a log that lies there is then read without shared memory.
        connection.script(QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"));
    }
    // WAL and shared memory files inherit the file's rights.
    if (Result<void> made = platform::makePrivate(spec.path); !made) {
        return made.error();
    }
    if (!existed) {
        connection.script(QStringLiteral("PRAGMA page_size=4096"));
        connection.script(QStringLiteral("PRAGMA auto_vacuum=NONE"));
    }
    // Closing the last connection would otherwise fold the log into a file that is to be left alone.
    sqlite3_db_config(connection.raw().getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const int version = versionOf(connection);
    const int newest = newestVersion(spec.migrations);
    if (version > newest) {
        return newerError(spec, version);
    }
    sqlite3_db_config(connection.raw().getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    if (existed) {
        if (Result<void> sound = checkContent(connection, spec.onDamage); !sound) {
            return sound.error();
        }
    }
    applyWriterSettings(connection, spec.durability, opened.report.onNetwork);
    migrate(connection, spec.migrations);
    opened.report.fromVersion = version;
    if (!existed || version == 0) {
        opened.report.outcome = OpenReport::Outcome::Created;
        if (Result<void> synced = platform::syncFolder(QFileInfo(spec.path).path()); !synced) {
            return synced.error();
        }
    } else if (version < newest) {
        opened.report.outcome = OpenReport::Outcome::Migrated;
    }
    return opened;
}

// As connectAndMigrate, with what SQLite throws translated.
Result<Opened> tryOpen(const DatabaseSpec& spec)
{
    try {
        return connectAndMigrate(spec);
    } catch (const SQLite::Exception& failure) {
        return errorOf(failure);
    }
}

// A cache is made anew not only when damaged: an unknown version or a step that does not fit says the same.
bool isWorthRebuilding(const Error& error)
{
    return error.code == ErrorCode::StorageDamaged || error.code == ErrorCode::StorageNewer ||
           (error.code == ErrorCode::StorageFailed && error.retry == Retry::Never);
}

Result<Opened> openRebuilt(const DatabaseSpec& spec)
{
    const Result<QString> aside = moveAside(spec.path, Keep::Newest);
    if (!aside) {
        return aside.error();
    }
    Result<Opened> opened = tryOpen(spec);
    if (opened) {
        opened->report.outcome = OpenReport::Outcome::Rebuilt;
        opened->report.movedAside = *aside;
        clearDamageMark(spec.path);
    }
    return opened;
}

Result<Opened> openCache(const DatabaseSpec& spec)
{
    const FileState state = stateOf(spec.path);
    if (state.kind != FileState::Kind::Damaged && !isMarkedDamaged(spec.path)) {
        Result<Opened> opened = tryOpen(spec);
        if (opened || !isWorthRebuilding(opened.error())) {
            return opened;
        }
        qCWarning(lcStorage) << "cache is made anew:" << opened.error().detail;
    }
    return openRebuilt(spec);
}

// Makes sure that a file which can be opened lies in the place, where anything is left to make one of.
Result<void> recoverUserData(const DatabaseSpec& spec)
{
    if (Result<void> finished = finishRecovery(spec); !finished) {
        return finished;
    }
    const FileState state = stateOf(spec.path);
    switch (state.kind) {
    case FileState::Kind::Missing: {
        const Result<bool> restored = restore(spec);
        return restored ? Result<void>() : Result<void>(restored.error());
    }
    case FileState::Kind::Damaged:
        return salvage(spec);
    case FileState::Kind::Sound:
        if (state.version > newestVersion(spec.migrations)) {
            return newerError(spec, state.version);
        }
        return isMarkedDamaged(spec.path) ? salvage(spec) : Result<void>();
    }
    return {};
}

Result<Opened> openUserData(const DatabaseSpec& spec)
{
    if (Result<void> recovered = recoverUserData(spec); !recovered) {
        return recovered.error();
    }
    Result<Opened> opened = tryOpen(spec);
    if (!opened && opened.error().code == ErrorCode::StorageDamaged) {
        qCWarning(lcStorage) << "user data is damaged:" << opened.error().detail;
        if (Result<void> salvaged = salvage(spec); !salvaged) {
            return salvaged.error();
        }
        opened = tryOpen(spec);
    }
    if (opened) {
        if (std::optional<OpenReport> note = readRecoveryNote(spec.path)) {
            note->fromVersion = opened->report.fromVersion;
            note->onNetwork = opened->report.onNetwork;
            opened->report = *note;
        }
    }
    return opened;
}
} // namespace

int newestVersion(const std::vector<Migration>& migrations)
{
    return migrations.empty() ? 0 : migrations.back().version;
}

int versionOf(Connection& connection)
{
    return connection.first("PRAGMA user_version", {}, [](Row row) { return row.number(0); }).value_or(0);
}

void migrate(Connection& connection, const std::vector<Migration>& migrations, int version)
{
    const int target = version == 0 ? newestVersion(migrations) : version;
    if (versionOf(connection) >= target) {
        return;
    }
    connection.script(QStringLiteral("BEGIN IMMEDIATE"));
    try {
        const int from = versionOf(connection);
        for (const Migration& step : migrations) {
            if (step.version > from && step.version <= target) {
                connection.script(step.sql);
                connection.script(QStringLiteral("PRAGMA user_version=%1").arg(step.version));
            }
        }
        connection.script(QStringLiteral("COMMIT"));
    } catch (...) {
        rollBack(connection);
        throw;
    }
}

void rollBack(Connection& connection)
{
    sqlite3* handle = connection.raw().getHandle();
    if (sqlite3_get_autocommit(handle) == 0) {
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

Result<Opened> openForWriting(const DatabaseSpec& spec)
{
    if (Result<void> made = platform::makePrivateFolder(QFileInfo(spec.path).path()); !made) {
        return made.error();
    }
    return spec.onDamage == OnDamage::Rebuild ? openCache(spec) : openUserData(spec);
}

Result<std::unique_ptr<Connection>> openForReading(const DatabaseSpec& spec)
{
    try {
        auto connection =
            std::make_unique<Connection>(spec.path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, spec.vfs);
        applyCommonSettings(*connection);
        connection->script(QStringLiteral("PRAGMA query_only=ON"));
        return connection;
    } catch (const SQLite::Exception& failure) {
        return errorOf(failure);
    }
}

} // namespace lotse::storage
