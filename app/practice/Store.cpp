#include "practice/Store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr auto DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

constexpr std::array OWN_TABLES{
    R"(CREATE TABLE IF NOT EXISTS "Setting" ("Key" TEXT PRIMARY KEY, "Value" TEXT) WITHOUT ROWID)",
    // "Token" holds a hash: who reads the file learns no token.
    R"(CREATE TABLE IF NOT EXISTS "Token" ("Token" TEXT PRIMARY KEY, "Kind" TEXT, "UserId" TEXT, "Expires" INTEGER,
        "Alive" INTEGER NOT NULL DEFAULT 1))",
    R"(CREATE TABLE IF NOT EXISTS "FileBytes" ("VersionId" TEXT PRIMARY KEY, "Bytes" BLOB))",
    R"(CREATE TABLE IF NOT EXISTS "Arrival" ("Number" INTEGER PRIMARY KEY, "CaseId" TEXT, "Fields" TEXT))",
    R"(CREATE TABLE IF NOT EXISTS "IdempotencyKey" ("Key" TEXT PRIMARY KEY, "Body" TEXT, "CaseId" TEXT))",
    R"(CREATE TABLE IF NOT EXISTS "RemovedChoice" ("Field" TEXT, "Value" TEXT, PRIMARY KEY ("Field", "Value")))",
    R"(CREATE TABLE IF NOT EXISTS "ForumArrival" ("Number" INTEGER PRIMARY KEY, "Id" TEXT, "ThreadId" TEXT))",
    R"(CREATE INDEX IF NOT EXISTS "FeedItemById" ON "FeedItem" ("Id"))",
    R"(CREATE INDEX IF NOT EXISTS "FeedCommentById" ON "FeedComment" ("Id"))",
    R"(CREATE INDEX IF NOT EXISTS "FeedCommentByItem" ON "FeedComment" ("FeedItemId"))",
    R"(CREATE INDEX IF NOT EXISTS "CaseByStamp" ON "Case" ("SystemModstamp", "Id"))",
    R"(CREATE INDEX IF NOT EXISTS "CaseByAuthor" ON "Case" ("CreatedById", "CreatedDate"))",
    R"(CREATE INDEX IF NOT EXISTS "CaseByNumber" ON "Case" ("CaseNumber"))",
    R"(CREATE UNIQUE INDEX IF NOT EXISTS "CaseByReference" ON "Case" ("ClientReference__c"))",
    R"(CREATE INDEX IF NOT EXISTS "CommentByStamp" ON "CaseComment" ("SystemModstamp", "Id"))",
    R"(CREATE INDEX IF NOT EXISTS "CommentByCase" ON "CaseComment" ("ParentId"))",
    R"(CREATE INDEX IF NOT EXISTS "HistoryByTime" ON "CaseHistory" ("CreatedDate", "Id"))",
    R"(CREATE INDEX IF NOT EXISTS "HistoryByCase" ON "CaseHistory" ("CaseId"))",
    R"(CREATE INDEX IF NOT EXISTS "EmailByStamp" ON "EmailMessage" ("SystemModstamp", "Id"))",
    R"(CREATE INDEX IF NOT EXISTS "EmailByCase" ON "EmailMessage" ("ParentId"))",
    R"(CREATE INDEX IF NOT EXISTS "LinkByEntity" ON "ContentDocumentLink" ("LinkedEntityId"))",
    R"(CREATE INDEX IF NOT EXISTS "LinkByDocument" ON "ContentDocumentLink" ("ContentDocumentId"))",
    R"(CREATE INDEX IF NOT EXISTS "VersionByDocument" ON "ContentVersion" ("ContentDocumentId"))",
    R"(CREATE INDEX IF NOT EXISTS "VersionByStamp" ON "ContentVersion" ("SystemModstamp", "Id"))",
    R"(CREATE INDEX IF NOT EXISTS "VersionByPlace" ON "ContentVersion" ("FirstPublishLocationId"))",
};

QString columnType(FieldType type)
{
    switch (type) {
    case FieldType::Boolean:
        return u"INTEGER NOT NULL DEFAULT 0"_s;
    case FieldType::DateTime:
    case FieldType::Integer:
        return u"INTEGER"_s;
    case FieldType::Id:
        return u"TEXT UNIQUE NOT NULL"_s;
    default:
        return u"TEXT"_s;
    }
}

void bindValue(SQLite::Statement& statement, int index, const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        statement.bind(index);
        break;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::UInt:
        statement.bind(index, static_cast<int64_t>(value.toLongLong()));
        break;
    case QMetaType::Double:
        statement.bind(index, value.toDouble());
        break;
    case QMetaType::QByteArray: {
        const auto bytes = value.toByteArray();
        statement.bind(index, static_cast<const void*>(bytes.constData()), static_cast<int>(bytes.size()));
        break;
    }
    case QMetaType::QDateTime:
        statement.bind(index, static_cast<int64_t>(value.toDateTime().toMSecsSinceEpoch()));
        break;
    default:
        if (value.toString().isNull())
            statement.bind(index);
        else
            statement.bind(index, value.toString().toStdString());
    }
}

QVariant columnValue(const SQLite::Column& column)
{
    if (column.isInteger())
        return static_cast<qint64>(column.getInt64());
    if (column.isFloat())
        return column.getDouble();
    if (column.isBlob())
        return QByteArray(static_cast<const char*>(column.getBlob()), column.getBytes());
    if (column.isText())
        return QString::fromUtf8(column.getText(), column.getBytes());
    return {};
}

SQLite::Statement bound(const SQLite::Database& database, const QString& sql, const Row& values)
{
    SQLite::Statement statement(database, sql.toStdString());
    for (qsizetype i = 0; i < values.size(); ++i)
        bindValue(statement, static_cast<int>(i + 1), values[i]);
    return statement;
}

// Three characters that encode which of the fifteen are capitals.
QString caseSuffix(const QString& id)
{
    QString suffix;
    for (int block = 0; block < 3; ++block) {
        int bits = 0;
        for (int i = 0; i < 5; ++i)
            if (const auto letter = id.at(block * 5 + i); letter >= u'A' && letter <= u'Z')
                bits |= 1 << i;
        suffix += QLatin1Char("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[bits]);
    }
    return suffix;
}

QString quoted(const QString& name)
{
    return u'"' + name + u'"';
}

} // namespace

QString recordId(const QString& keyPrefix, qint64 number)
{
    QString digits;
    for (; number > 0; number /= 62)
        digits.prepend(QLatin1Char(DIGITS[number % 62]));
    const auto id = keyPrefix + u"Hk00000"_s + digits.rightJustified(5, u'0');
    return id + caseSuffix(id);
}

QString fullId(const QString& id)
{
    return id.size() == 15 ? id + caseSuffix(id) : id;
}

QDateTime now()
{
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
}

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'.000+0000'"_s);
}

QVariant timeValue(const QDateTime& time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

Store::Store(const QString& file, const Catalogue& catalogue)
    : m_database(std::make_unique<SQLite::Database>(file.isEmpty() ? std::string(":memory:") : file.toStdString(),
                                                    SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, 5000))
{
    m_database->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    makeTables(catalogue);
}

Store::~Store() = default;

void Store::makeTables(const Catalogue& catalogue)
{
    for (const auto& object : catalogue.objects()) {
        QStringList columns;
        for (const auto& field : object.fields)
            if (field.type != FieldType::Bytes)
                columns << quoted(field.name) + u' ' + columnType(field.type);
        run(u"CREATE TABLE IF NOT EXISTS %1 (%2)"_s.arg(quoted(object.name), columns.join(u", "_s)));
    }
    for (const auto* sql : OWN_TABLES)
        run(QString::fromLatin1(sql));
}

void Store::run(const QString& sql, const Row& values)
{
    bound(*m_database, sql, values).exec();
}

QList<Row> Store::rows(const QString& sql, const Row& values) const
{
    auto statement = bound(*m_database, sql, values);
    QList<Row> rows;
    while (statement.executeStep()) {
        Row row;
        row.reserve(statement.getColumnCount());
        for (int i = 0; i < statement.getColumnCount(); ++i)
            row.append(columnValue(statement.getColumn(i)));
        rows.append(std::move(row));
    }
    return rows;
}

QVariant Store::value(const QString& sql, const Row& values) const
{
    auto statement = bound(*m_database, sql, values);
    return statement.executeStep() ? columnValue(statement.getColumn(0)) : QVariant();
}

QString Store::nextId(const Object& object) const
{
    const auto last = value(u"SELECT max(rowid) FROM "_s + quoted(object.name)).toLongLong();
    return recordId(object.keyPrefix, last + 1);
}

void Store::insert(const Object& object, const QVariantMap& values)
{
    QStringList columns;
    QStringList marks;
    Row row;
    for (auto it = values.begin(); it != values.end(); ++it) {
        columns << quoted(it.key());
        marks << u"?"_s;
        row << it.value();
    }
    run(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(quoted(object.name), columns.join(u", "_s), marks.join(u", "_s)), row);
}

void Store::update(const Object& object, const QString& id, const QVariantMap& values)
{
    QStringList changes;
    Row row;
    for (auto it = values.begin(); it != values.end(); ++it) {
        changes << quoted(it.key()) + u" = ?"_s;
        row << it.value();
    }
    row << id;
    run(u"UPDATE %1 SET %2 WHERE \"Id\" = ?"_s.arg(quoted(object.name), changes.join(u", "_s)), row);
}

QVariantMap Store::record(const Object& object, const QString& id) const
{
    auto statement = bound(*m_database, u"SELECT * FROM %1 WHERE \"Id\" = ?"_s.arg(quoted(object.name)), {id});
    QVariantMap record;
    if (statement.executeStep())
        for (int i = 0; i < statement.getColumnCount(); ++i)
            record.insert(QString::fromUtf8(statement.getColumnName(i)), columnValue(statement.getColumn(i)));
    return record;
}

QString Store::setting(const QString& key) const
{
    return value(u"SELECT \"Value\" FROM \"Setting\" WHERE \"Key\" = ?"_s, {key}).toString();
}

void Store::setSetting(const QString& key, const QString& text)
{
    run(u"INSERT INTO \"Setting\" VALUES (?, ?) ON CONFLICT DO UPDATE SET \"Value\" = excluded.\"Value\""_s,
        {key, text});
}

Store::Transaction::Transaction(Store& store) : m_store(store)
{
    m_store.run(u"SAVEPOINT work"_s);
}

Store::Transaction::~Transaction()
{
    if (m_open) {
        m_store.run(u"ROLLBACK TO work"_s);
        m_store.run(u"RELEASE work"_s);
    }
}

void Store::Transaction::commit()
{
    m_store.run(u"RELEASE work"_s);
    m_open = false;
}

Store::Bulk::Bulk(Store& store, const Object& object, const QStringList& columns)
{
    QStringList names;
    for (const auto& column : columns)
        names << quoted(column);
    const auto marks = QStringList(columns.size(), u"?"_s).join(u", "_s);
    const auto sql = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(quoted(object.name), names.join(u", "_s), marks);
    m_statement = std::make_unique<SQLite::Statement>(*store.m_database, sql.toStdString());
}

Store::Bulk::~Bulk() = default;

void Store::Bulk::add(const Row& values)
{
    m_statement->reset();
    for (qsizetype i = 0; i < values.size(); ++i)
        bindValue(*m_statement, static_cast<int>(i + 1), values[i]);
    m_statement->exec();
}

} // namespace lotse::practice
