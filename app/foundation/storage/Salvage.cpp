#include "foundation/storage/Salvage.h"

#include "foundation/LogCategories.h"
#include "foundation/platform/FilePrivacy.h"
#include "foundation/storage/BackupFolder.h"
#include "foundation/storage/FileState.h"
#include "foundation/storage/Opening.h"
#include "foundation/storage/RecoveryNote.h"
#include "foundation/storage/RowRescue.h"
#include "foundation/storage/SqliteError.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QtEndian>

#include <SQLiteCpp/Column.h>
#include <algorithm>
#include <iterator>
#include <sqlite3.h>

namespace lotse::storage
{

namespace
{
constexpr qint64 pageSize = 4096;
constexpr qsizetype headerSize = 100;

// Files that exist only while a recovery runs.
struct Workplace {
    explicit Workplace(const QString& path)
        : building(path + QStringLiteral(".rebuilding")),
          complete(path + QStringLiteral(".rebuilt")),
          scratch(path + QStringLiteral(".scratch"))
    {
    }

    void clear() const
    {
        for (const QString& file : {building, scratch}) {
            for (const char* part : {"", "-wal", "-shm", "-journal"}) {
                QFile::remove(file + QLatin1String(part));
            }
        }
    }

    QString building; // the new file, not yet whole
    QString complete; // the new file, whole and synced
    QString scratch;  // a copy that SQLite may work on
};

Error failureOf(const QFile& file)
{
    return {.code = ErrorCode::StorageFailed, .detail = file.errorString(), .retry = Retry::Later};
}

// Copies a file; blocks that the disk does not give back become zeros.
Result<void> copyReadable(const QString& from, const QString& to)
{
    QFile source(from);
    QFile copy(to);
    if (!source.exists()) {
        return {};
    }
    if (!copy.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return failureOf(copy);
    }
    if (const Result<void> made = platform::makePrivate(to); !made) {
        return made;
    }
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failureOf(source);
    }
    const qint64 size = source.size();
    for (qint64 at = 0; at < size; at += pageSize) {
        const qint64 wanted = std::min(pageSize, size - at);
        QByteArray block = source.seek(at) ? source.read(wanted) : QByteArray();
        if (block.size() < wanted) {
            block.append(QByteArray(wanted - block.size(), '\0'));
        }
        if (copy.write(block) != wanted) {
            return failureOf(copy);
        }
    }
    return copy.flush() ? Result<void>() : Result<void>(failureOf(copy));
}

bool hasUsableHeader(const QByteArray& page)
{
    return page.startsWith(QByteArray("SQLite format 3", 16)) &&
           qFromBigEndian<quint16>(page.constData() + 16) == pageSize;
}

// A file whose first bytes were overwritten is readable again with the header that all our files have.
void mendHeader(const QString& path, int version)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || file.size() < pageSize) {
        return;
    }
    const QByteArray page = file.read(pageSize);
    const char kind = page.at(headerSize);
    const bool isSchemaPage = kind == 0x0d || kind == 0x05; // leaf or inner page of a table
    if (hasUsableHeader(page) || !isSchemaPage) {
        return;
    }
    QByteArray header(headerSize, '\0');
    header.replace(0, 16, QByteArray("SQLite format 3", 16));
    const auto put16 = [&header](qsizetype at, quint16 value) { qToBigEndian(value, header.data() + at); };
    const auto put32 = [&header](qsizetype at, quint32 value) { qToBigEndian(value, header.data() + at); };
    put16(16, pageSize);
    header[18] = 2; // written and read with a write-ahead log
    header[19] = 2;
    header[21] = 64; // payload fractions, fixed by the format
    header[22] = 32;
    header[23] = 32;
    put32(24, 1);
    put32(28, static_cast<quint32>(file.size() / pageSize));
    put32(40, 1);
    put32(44, 4); // schema format
    put32(56, 1); // UTF-8
    put32(60, static_cast<quint32>(version));
    put32(92, 1);
    if (!file.seek(0) || file.write(header) != header.size()) {
        qCWarning(lcStorage) << "header not mended:" << file.errorString();
    }
}

QStringList tablesOf(Connection& connection)
{
    QStringList tables;
    connection.each("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' "
                    "AND sql NOT LIKE 'CREATE VIRTUAL%'",
                    {}, [&tables](Row row) {
                        tables.append(row.text(0));
                        return true;
                    });
    return tables;
}

struct Columns {
    QStringList all;
    QStringList key;
};

Columns columnsOf(Connection& connection, const QString& schema, const QString& table)
{
    Columns columns;
    connection.each(QStringLiteral("SELECT name, pk FROM pragma_table_info(?, ?) ORDER BY cid"), {table, schema},
                    [&columns](Row row) {
                        columns.all.append(row.text(0));
                        if (row.number(1) > 0) {
                            columns.key.append(row.text(0));
                        }
                        return true;
                    });
    return columns;
}

QStringList common(const QStringList& ours, const QStringList& theirs)
{
    QStringList both;
    std::copy_if(ours.begin(), ours.end(), std::back_inserter(both),
                 [&theirs](const QString& name) { return theirs.contains(name); });
    return both;
}

QString listOf(const QStringList& names)
{
    QStringList parts;
    std::transform(names.begin(), names.end(), std::back_inserter(parts), quoted);
    return parts.join(QStringLiteral(", "));
}

void bindColumn(SQLite::Statement& target, int index, const SQLite::Column& value)
{
    if (value.isInteger()) {
        target.bind(index, std::int64_t{value.getInt64()});
    } else if (value.isFloat()) {
        target.bind(index, value.getDouble());
    } else if (value.isText()) {
        target.bind(index, value.getString());
    } else if (value.isBlob()) {
        target.bind(index, value.getBlob(), value.getBytes());
    } else {
        target.bind(index);
    }
}

// How a table came through.
struct Rescued {
    int rows = 0;
    bool complete = false;
};

Rescued rescueTable(Connection& damaged, Connection& target, const QString& table)
{
    const QStringList columns = common(columnsOf(target, QStringLiteral("main"), table).all,
                                       columnsOf(damaged, QStringLiteral("main"), table).all);
    if (columns.isEmpty()) {
        return {};
    }
    QStringList marks;
    marks.fill(QStringLiteral("?"), columns.size());
    SQLite::Statement insert(target.raw(), QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)")
                                               .arg(quoted(table), listOf(columns), marks.join(u','))
                                               .toStdString());
    Rescued rescued;
    const auto take = [&](SQLite::Statement& row) {
        insert.reset();
        for (int i = 0; i < columns.size(); ++i) {
            bindColumn(insert, i + 1, row.getColumn(i + 1));
        }
        rescued.rows += insert.exec();
    };
    rescued.complete = RowRescue(damaged.raw(), table, columns, take).read();
    return rescued;
}

std::unique_ptr<Connection> openPlain(const QString& path)
{
    auto connection = std::make_unique<Connection>(
        path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX, QString());
    connection->script(QStringLiteral("PRAGMA temp_store=MEMORY"));
    return connection;
}

// The new file is synced as a whole when it is complete; until then it is worth nothing.
std::unique_ptr<Connection> openBuilding(const QString& path)
{
    auto connection = openPlain(path);
    connection->script(QStringLiteral("PRAGMA page_size=4096"));
    connection->script(QStringLiteral("PRAGMA auto_vacuum=NONE"));
    connection->script(QStringLiteral("PRAGMA journal_mode=MEMORY"));
    connection->script(QStringLiteral("PRAGMA synchronous=OFF"));
    return connection;
}

class Recovery
{
public:
    explicit Recovery(const DatabaseSpec& spec, OpenReport report = {})
        : m_spec(spec), m_place(spec.path), m_report(std::move(report))
    {
    }
    ~Recovery() { m_place.clear(); }
    Recovery(const Recovery&) = delete;
    Recovery& operator=(const Recovery&) = delete;

    Result<void> salvage();
    Result<bool> restore();
    Result<void> putInPlace();

private:
    Result<void> copyDamaged();
    void rescueRows(int version);
    void rescueRowsAtTheirVersion();
    void addBackup();
    void merge(Connection& target, const QString& table);
    bool prepareBackup(const QString& backup);
    Result<void> complete();

    const DatabaseSpec& m_spec;
    const Workplace m_place;
    OpenReport m_report;
    QHash<QString, Rescued> m_tables;
    bool m_sawNewer = false;
};

Result<void> Recovery::copyDamaged()
{
    m_place.clear();
    for (const char* part : {"", "-wal", "-journal"}) {
        const QLatin1String suffix(part);
        if (const Result<void> copied = copyReadable(m_spec.path + suffix, m_place.scratch + suffix); !copied) {
            return copied;
        }
    }
    mendHeader(m_place.scratch, newestVersion(m_spec.migrations));
    return {};
}

// Builds the new file at `version`, fills it from the damaged copy, brings it to the program's version.
void Recovery::rescueRows(int version)
{
    m_tables.clear();
    m_report.rowsSalvaged = 0;
    const std::unique_ptr<Connection> target = openBuilding(m_place.building);
    migrate(*target, m_spec.migrations, version);
    try {
        const std::unique_ptr<Connection> damaged = openPlain(m_place.scratch);
        // Lets SQLite open a file that is shorter than it should be or has unreadable entries in its schema.
        damaged->script(QStringLiteral("PRAGMA writable_schema=ON"));
        damaged->script(QStringLiteral("PRAGMA cell_size_check=ON"));
        target->script(QStringLiteral("BEGIN"));
        const QStringList tables = tablesOf(*target);
        for (const QString& table : tables) {
            m_tables[table] = rescueTable(*damaged, *target, table);
            m_report.rowsSalvaged += m_tables[table].rows;
        }
    } catch (const SQLite::Exception& failure) {
        if (errorOf(failure).code == ErrorCode::StorageFull) {
            throw;
        }
        qCWarning(lcStorage) << "salvage stopped:" << failure.what();
    }
    if (sqlite3_get_autocommit(target->raw().getHandle()) == 0) {
        target->script(QStringLiteral("COMMIT"));
    }
    migrate(*target, m_spec.migrations);
}

void Recovery::rescueRowsAtTheirVersion()
{
    const int newest = newestVersion(m_spec.migrations);
    int version = newest;
    try {
        version = versionOf(*openPlain(m_place.scratch));
    } catch (const SQLite::Exception& failure) {
        qCWarning(lcStorage) << "no version to be read:" << failure.what();
    }
    if (version < 1 || version > newest) {
        version = newest;
    }
    try {
        rescueRows(version);
    } catch (const SQLite::Exception&) {
        if (version == newest) {
            throw;
        }
        // Rows that an old step cannot take along still fit the columns that stayed.
        QFile::remove(m_place.building);
        rescueRows(newest);
    }
}

// A copy of the backup, checked and at the program's version, lies in the scratch place afterwards.
bool Recovery::prepareBackup(const QString& backup)
{
    for (const char* part : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(m_place.scratch + QLatin1String(part));
    }
    if (!copyReadable(backup, m_place.scratch)) {
        return false;
    }
    try {
        const std::unique_ptr<Connection> connection = openBuilding(m_place.scratch);
        const int version = versionOf(*connection);
        if (version > newestVersion(m_spec.migrations)) {
            m_sawNewer = true;
            return false;
        }
        const auto verdict = connection->first("PRAGMA quick_check(1)", {}, [](Row row) { return row.text(0); });
        if (version < 1 || verdict != QStringLiteral("ok")) {
            return false;
        }
        migrate(*connection, m_spec.migrations);
        return true;
    } catch (const SQLite::Exception& failure) {
        qCWarning(lcStorage) << "backup not usable:" << QFileInfo(backup).fileName() << failure.what();
        return false;
    }
}

void Recovery::merge(Connection& target, const QString& table)
{
    const Columns columns = columnsOf(target, QStringLiteral("main"), table);
    const auto versioned = std::find_if(m_spec.versionColumns.begin(), m_spec.versionColumns.end(),
                                        [&table](const auto& entry) { return entry.first == table; });
    const bool hasVersion = versioned != m_spec.versionColumns.end() && !columns.key.isEmpty();
    // What is missing in a table that was read to its end was deleted.
    if (!hasVersion && m_tables.value(table).complete) {
        return;
    }
    const QString list = listOf(columns.all);
    QString sql = QStringLiteral("INSERT %1INTO main.%2 (%3) SELECT %3 FROM backup.%2 WHERE true")
                      .arg(hasVersion ? QString() : QStringLiteral("OR IGNORE "), quoted(table), list);
    if (hasVersion) {
        QStringList assignments;
        for (const QString& column : columns.all) {
            assignments.append(QStringLiteral("%1 = excluded.%1").arg(quoted(column)));
        }
        sql += QStringLiteral(" ON CONFLICT (%1) DO UPDATE SET %2 WHERE excluded.%3 > %4.%3")
                   .arg(listOf(columns.key), assignments.join(QStringLiteral(", ")), quoted(versioned->second),
                        quoted(table));
    }
    m_report.rowsFromBackup += target.run(sql, {});
}

void Recovery::addBackup()
{
    const QStringList backups = BackupFolder(BackupFolder::of(m_spec), m_spec.path).newestFirst();
    const auto usable =
        std::find_if(backups.begin(), backups.end(), [this](const QString& backup) { return prepareBackup(backup); });
    if (usable == backups.end()) {
        return;
    }
    const std::unique_ptr<Connection> target = openBuilding(m_place.building);
    target->run("ATTACH ? AS backup", {m_place.scratch});
    target->script(QStringLiteral("BEGIN"));
    const QStringList tables = tablesOf(*target);
    for (const QString& table : tables) {
        merge(*target, table);
    }
    target->script(QStringLiteral("COMMIT"));
    m_report.backupUsed = *usable;
}

Result<void> Recovery::complete()
{
    if (const Result<void> made = platform::makePrivate(m_place.building); !made) {
        return made;
    }
    if (const Result<void> synced = platform::syncFile(m_place.building); !synced) {
        return synced;
    }
    if (const Result<void> noted = writeRecoveryNote(m_spec.path, m_report); !noted) {
        return noted;
    }
    QFile file(m_place.building);
    QFile::remove(m_place.complete);
    if (!file.rename(m_place.complete)) {
        return failureOf(file);
    }
    return platform::syncFolder(QFileInfo(m_spec.path).path());
}

// May have been cut off at any point before: the note and the whole new file say what is left to do.
Result<void> Recovery::putInPlace()
{
    const Result<QString> aside = moveAside(m_spec.path, Keep::All);
    if (!aside) {
        return aside.error();
    }
    if (!aside->isEmpty()) {
        m_report.movedAside = *aside;
        if (const Result<void> noted = writeRecoveryNote(m_spec.path, m_report); !noted) {
            return noted;
        }
    }
    QFile file(m_place.complete);
    if (!file.rename(m_spec.path)) {
        return failureOf(file);
    }
    clearDamageMark(m_spec.path);
    return platform::syncFolder(QFileInfo(m_spec.path).path());
}

Result<void> Recovery::salvage()
{
    if (const Result<void> copied = copyDamaged(); !copied) {
        return copied;
    }
    rescueRowsAtTheirVersion();
    addBackup();
    m_report.outcome = m_report.rowsSalvaged == 0 && !m_report.backupUsed.isEmpty() ? OpenReport::Outcome::Restored
                                                                                    : OpenReport::Outcome::Salvaged;
    if (const Result<void> whole = complete(); !whole) {
        return whole;
    }
    return putInPlace();
}

Result<bool> Recovery::restore()
{
    m_place.clear();
    const QStringList backups = BackupFolder(BackupFolder::of(m_spec), m_spec.path).newestFirst();
    if (backups.isEmpty()) {
        return false;
    }
    migrate(*openBuilding(m_place.building), m_spec.migrations);
    addBackup();
    if (m_report.backupUsed.isEmpty()) {
        return m_sawNewer ? Result<bool>(Error{.code = ErrorCode::StorageNewer,
                                               .detail = QStringLiteral("every backup is of a newer version"),
                                               .retry = Retry::AfterPerson})
                          : Result<bool>(false);
    }
    m_report.outcome = OpenReport::Outcome::Restored;
    if (const Result<void> whole = complete(); !whole) {
        return whole.error();
    }
    if (const Result<void> placed = putInPlace(); !placed) {
        return placed.error();
    }
    return true;
}
} // namespace

Result<void> salvage(const DatabaseSpec& spec)
{
    try {
        return Recovery(spec).salvage();
    } catch (const SQLite::Exception& failure) {
        return errorOf(failure);
    }
}

Result<bool> restore(const DatabaseSpec& spec)
{
    try {
        return Recovery(spec).restore();
    } catch (const SQLite::Exception& failure) {
        return errorOf(failure);
    }
}

Result<void> finishRecovery(const DatabaseSpec& spec)
{
    if (!QFileInfo::exists(Workplace(spec.path).complete)) {
        return {};
    }
    OpenReport cutOff;
    cutOff.outcome = OpenReport::Outcome::Salvaged;
    return Recovery(spec, readRecoveryNote(spec.path).value_or(cutOff)).putInPlace();
}

} // namespace lotse::storage
