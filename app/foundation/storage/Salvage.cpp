#include "foundation/storage/Salvage.h"

#include "foundation/LogCategories.h"
#include "foundation/platform/FilePrivacy.h"
#include "foundation/storage/BackupFolder.h"
#include "foundation/storage/FileState.h"
#include "foundation/storage/Opening.h"
#include "foundation/storage/PageScan.h"
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
#include <utility>

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
    if (Result<void> made = platform::makePrivate(to); !made) {
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

QByteArray ourHeader(qint64 fileSize, int version)
{
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
    put32(28, static_cast<quint32>(fileSize / pageSize));
    put32(40, 1);
    put32(44, 4); // schema format
    put32(56, 1); // UTF-8
    put32(60, static_cast<quint32>(version));
    put32(92, 1);
    return header;
}

// SQLite opens a file whose beginning was overwritten once it has the header that all our files have. Where the schema
// behind it is gone as well, an empty one lets the log be read.
void mendFirstPage(const QString& path, int version)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || file.size() < pageSize) {
        return;
    }
    QByteArray page = file.read(pageSize);
    const bool hasHeader = page.startsWith(QByteArray("SQLite format 3", 16)) &&
                           qFromBigEndian<quint16>(page.constData() + 16) == pageSize;
    const char kind = page.at(headerSize);
    const bool hasSchema = kind == 0x0d || kind == 0x05; // leaf or inner page of a table
    if (hasHeader && hasSchema) {
        return;
    }
    if (!hasSchema) {
        page.fill('\0');
        page[headerSize] = 0x0d;
        qToBigEndian(static_cast<quint16>(pageSize), page.data() + headerSize + 5); // where content starts
    }
    page.replace(0, headerSize, ourHeader(file.size(), version));
    if (!file.seek(0) || file.write(page) != page.size()) {
        qCWarning(lcStorage) << "first page not mended:" << file.errorString();
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

struct Column {
    QString name;
    QString type; // as declared
    bool notNull = false;
    bool isKey = false;
};

std::vector<Column> columnsOf(Connection& connection, const QString& table)
{
    std::vector<Column> columns;
    connection.each(
        QStringLiteral("SELECT name, upper(type), \"notnull\", pk FROM pragma_table_info(?, 'main')"), {table},
        [&columns](Row row) {
            columns.push_back(
                {.name = row.text(0), .type = row.text(1), .notNull = row.flag(2), .isKey = row.number(3) > 0});
            return true;
        });
    return columns;
}

QStringList namesOf(const std::vector<Column>& columns)
{
    QStringList names;
    std::transform(columns.begin(), columns.end(), std::back_inserter(names), [](const Column& c) { return c.name; });
    return names;
}

QStringList keyOf(const std::vector<Column>& columns)
{
    QStringList names;
    for (const Column& column : columns) {
        if (column.isKey) {
            names.append(column.name);
        }
    }
    return names;
}

bool fits(const Value& value, const Column& column)
{
    if (std::holds_alternative<std::nullptr_t>(value)) {
        // The row's own number stands in the cell, not in the record.
        return !column.notNull || (column.isKey && column.type == QStringLiteral("INTEGER"));
    }
    if (column.type.contains(QStringLiteral("INT"))) {
        return std::holds_alternative<std::int64_t>(value);
    }
    if (column.type.contains(QStringLiteral("TEXT"))) {
        return std::holds_alternative<QString>(value);
    }
    return true;
}

bool fits(const ScannedRow& row, const std::vector<Column>& columns)
{
    return std::equal(row.values.begin(), row.values.end(), columns.begin(), columns.end(),
                      [](const Value& value, const Column& column) { return fits(value, column); });
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

// Of two rows with the same key the one with the higher version stays; without a version the one that is there.
QString insertion(const QString& table, const QString& source, const std::vector<Column>& columns,
                  const QStringList& taken, const QString& version)
{
    QString sql = QStringLiteral("INSERT OR IGNORE INTO main.%1 (%2) %3").arg(quoted(table), listOf(taken), source);
    const QStringList key = keyOf(columns);
    if (version.isEmpty() || key.isEmpty() || !taken.contains(version)) {
        return sql;
    }
    QStringList assignments;
    for (const QString& column : taken) {
        assignments.append(QStringLiteral("%1 = excluded.%1").arg(quoted(column)));
    }
    return sql + QStringLiteral(" ON CONFLICT (%1) DO UPDATE SET %2 WHERE excluded.%3 > %4.%3")
                     .arg(listOf(key), assignments.join(QStringLiteral(", ")), quoted(version), quoted(table));
}

QString placeholders(qsizetype count)
{
    QStringList marks;
    marks.fill(QStringLiteral("?"), count);
    return QStringLiteral("VALUES (%1)").arg(marks.join(u','));
}

// How a table came through.
struct Rescued {
    int rows = 0;
    bool complete = false;
};

Rescued rescueTable(Connection& damaged, Connection& target, const QString& table, const QString& version)
{
    const std::vector<Column> ours = columnsOf(target, table);
    const QStringList taken = common(namesOf(ours), namesOf(columnsOf(damaged, table)));
    if (taken.isEmpty()) {
        return {};
    }
    SQLite::Statement insert(target.raw(),
                             insertion(table, placeholders(taken.size()), ours, taken, version).toStdString());
    Rescued rescued;
    const auto take = [&](SQLite::Statement& row) {
        insert.reset();
        for (int i = 0; i < taken.size(); ++i) {
            bindColumn(insert, i + 1, row.getColumn(i + 1));
        }
        rescued.rows += insert.exec();
    };
    rescued.complete = RowRescue(damaged.raw(), table, taken, take).read();
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
    void rescueBySchema(Connection& target);
    void rescueByPages(Connection& target);
    QString versionColumnOf(const QString& table) const;
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
        if (Result<void> copied = copyReadable(m_spec.path + suffix, m_place.scratch + suffix); !copied) {
            return copied;
        }
    }
    mendFirstPage(m_place.scratch, newestVersion(m_spec.migrations));
    return {};
}

// Builds the new file at `version`, fills it from the damaged copy, brings it to the program's version.
void Recovery::rescueRows(int version)
{
    m_tables.clear();
    m_report.rowsSalvaged = 0;
    const std::unique_ptr<Connection> target = openBuilding(m_place.building);
    migrate(*target, m_spec.migrations, version);
    target->script(QStringLiteral("BEGIN"));
    rescueBySchema(*target);
    rescueByPages(*target);
    target->script(QStringLiteral("COMMIT"));
    for (const Rescued& table : std::as_const(m_tables)) {
        m_report.rowsSalvaged += table.rows;
    }
    migrate(*target, m_spec.migrations);
}

// Table by table, as far as SQLite itself finds the rows.
void Recovery::rescueBySchema(Connection& target)
{
    try {
        const std::unique_ptr<Connection> damaged = openPlain(m_place.scratch);
        // Lets SQLite open a file that is shorter than it should be or has unreadable entries in its schema.
        damaged->script(QStringLiteral("PRAGMA writable_schema=ON"));
        damaged->script(QStringLiteral("PRAGMA cell_size_check=ON"));
        // What the log holds belongs to the pages that are looked at afterwards.
        damaged->script(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        const QStringList tables = tablesOf(target);
        for (const QString& table : tables) {
            m_tables[table] = rescueTable(*damaged, target, table, versionColumnOf(table));
        }
    } catch (const SQLite::Exception& failure) {
        if (errorOf(failure).code == ErrorCode::StorageFull) {
            throw;
        }
        qCWarning(lcStorage) << "salvage by tables stopped:" << failure.what();
    }
}

// Rows that nothing leads to any more are known by their shape.
void Recovery::rescueByPages(Connection& target)
{
    struct Shape {
        QString table;
        std::vector<Column> columns;
        std::unique_ptr<SQLite::Statement> insert;
    };
    std::vector<Shape> shapes;
    const QStringList tables = tablesOf(target);
    for (const QString& table : tables) {
        Shape shape{.table = table, .columns = columnsOf(target, table), .insert = nullptr};
        const QStringList names = namesOf(shape.columns);
        const QString sql = insertion(table, placeholders(names.size()), shape.columns, names, versionColumnOf(table));
        shape.insert = std::make_unique<SQLite::Statement>(target.raw(), sql.toStdString());
        shapes.push_back(std::move(shape));
    }
    const bool allRead = std::all_of(tables.begin(), tables.end(),
                                     [this](const QString& table) { return m_tables.value(table).complete; });
    if (allRead) {
        return;
    }
    PageScan(m_place.scratch).each([&](const ScannedRow& row) {
        const auto isOfShape = [&row](const Shape& shape) { return fits(row, shape.columns); };
        const auto shape = std::find_if(shapes.begin(), shapes.end(), isOfShape);
        if (shape == shapes.end() || m_tables.value(shape->table).complete ||
            std::any_of(std::next(shape), shapes.end(), isOfShape)) {
            return;
        }
        shape->insert->reset();
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const bool isRowid = std::holds_alternative<std::nullptr_t>(row.values[i]) && shape->columns[i].isKey;
            bindValue(*shape->insert, static_cast<int>(i) + 1, isRowid ? Value(row.rowid) : row.values[i]);
        }
        m_tables[shape->table].rows += shape->insert->exec();
    });
}

QString Recovery::versionColumnOf(const QString& table) const
{
    const auto entry = std::find_if(m_spec.versionColumns.begin(), m_spec.versionColumns.end(),
                                    [&table](const auto& known) { return known.first == table; });
    return entry == m_spec.versionColumns.end() ? QString() : entry->second;
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
    const std::vector<Column> columns = columnsOf(target, table);
    const QString version = versionColumnOf(table);
    // What is missing in a table that was read to its end was deleted; what has versions is taken in any case.
    if (version.isEmpty() && m_tables.value(table).complete) {
        return;
    }
    const QStringList names = namesOf(columns);
    const QString source = QStringLiteral("SELECT %1 FROM backup.%2 WHERE true").arg(listOf(names), quoted(table));
    m_report.rowsFromBackup += target.run(insertion(table, source, columns, names, version), {});
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
    if (Result<void> made = platform::makePrivate(m_place.building); !made) {
        return made;
    }
    if (Result<void> synced = platform::syncFile(m_place.building); !synced) {
        return synced;
    }
    if (Result<void> noted = writeRecoveryNote(m_spec.path, m_report); !noted) {
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
        if (Result<void> noted = writeRecoveryNote(m_spec.path, m_report); !noted) {
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
    if (Result<void> copied = copyDamaged(); !copied) {
        return copied;
    }
    rescueRowsAtTheirVersion();
    addBackup();
    m_report.outcome = m_report.rowsSalvaged == 0 && !m_report.backupUsed.isEmpty() ? OpenReport::Outcome::Restored
                                                                                    : OpenReport::Outcome::Salvaged;
    if (Result<void> whole = complete(); !whole) {
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
    if (Result<void> whole = complete(); !whole) {
        return whole.error();
    }
    if (Result<void> placed = putInPlace(); !placed) {
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
