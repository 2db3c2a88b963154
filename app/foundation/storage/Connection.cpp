#include "foundation/storage/Connection.h"

#include <QTimeZone>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace lotse::storage
{

namespace
{
// Lists are asked for with a few dozen texts; more than this are not worth keeping.
constexpr std::size_t keptStatements = 200;
} // namespace

void bindValue(SQLite::Statement& statement, int index, const Value& value)
{
    struct Binder {
        SQLite::Statement& statement;
        int index;

        void operator()(std::nullptr_t) const { statement.bind(index); }
        void operator()(std::int64_t number) const { statement.bind(index, number); }
        void operator()(double number) const { statement.bind(index, number); }
        void operator()(const QString& text) const { statement.bind(index, text.toStdString()); }
        void operator()(const QByteArray& bytes) const
        {
            bytes.isNull() ? statement.bind(index)
                           : statement.bind(index, bytes.constData(), static_cast<int>(bytes.size()));
        }
        void operator()(const QDateTime& time) const
        {
            time.isValid() ? statement.bind(index, std::int64_t{time.toMSecsSinceEpoch()}) : statement.bind(index);
        }
    };
    std::visit(Binder{statement, index}, value);
}

bool Row::isNull(int column) const
{
    return m_statement.getColumn(column).isNull();
}

std::int64_t Row::integer(int column) const
{
    return m_statement.getColumn(column).getInt64();
}

double Row::real(int column) const
{
    return m_statement.getColumn(column).getDouble();
}

QString Row::text(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    if (value.isNull()) {
        return {};
    }
    const char* utf8 = value.getText();
    return QString::fromUtf8(utf8, value.getBytes());
}

QByteArray Row::blob(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    if (value.isNull()) {
        return {};
    }
    const auto* bytes = static_cast<const char*>(value.getBlob());
    return bytes ? QByteArray(bytes, value.getBytes()) : QByteArray("");
}

QDateTime Row::time(int column) const
{
    const SQLite::Column value = m_statement.getColumn(column);
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.getInt64(), Qt::UTC);
}

Connection::Connection(const QString& path, int flags, const QString& vfs)
    : m_database(path.toUtf8().constData(), flags, 0, vfs.isEmpty() ? nullptr : vfs.toUtf8().constData())
{
}

int Connection::run(const char* sql, std::initializer_list<Value> values)
{
    Cursor cursor = open(sql, std::vector<Value>(values));
    while (cursor.next()) {
    }
    return cursor.changes();
}

int Connection::run(const QString& sql, const std::vector<Value>& values)
{
    Cursor cursor = open(sql.toUtf8().constData(), values);
    while (cursor.next()) {
    }
    return cursor.changes();
}

std::int64_t Connection::lastInsertId()
{
    return m_database.getLastInsertRowid();
}

void Connection::script(const QString& sql)
{
    m_database.exec(sql.toUtf8().constData());
}

Connection::Cursor Connection::open(const char* sql, const std::vector<Value>& values)
{
    return {*this, statement(sql), values};
}

SQLite::Statement& Connection::statement(const char* sql)
{
    if (m_statements.size() >= keptStatements && m_inUse.empty()) {
        m_statements.clear();
    }
    std::string key(sql);
    for (;;) {
        auto& kept = m_statements[key];
        if (!kept) {
            try {
                kept = std::make_unique<SQLite::Statement>(m_database, key);
            } catch (...) {
                m_statements.erase(key);
                throw;
            }
        }
        if (!m_inUse.contains(kept.get())) {
            return *kept;
        }
        key += ' ';
    }
}

Connection::Cursor::Cursor(Connection& connection, SQLite::Statement& statement, const std::vector<Value>& values)
    : m_connection(connection), m_statement(statement)
{
    m_statement.clearBindings();
    int index = 0;
    for (const Value& value : values) {
        bindValue(m_statement, ++index, value);
    }
    m_connection.m_inUse.insert(&m_statement);
}

Connection::Cursor::~Cursor()
{
    m_statement.tryReset();
    m_connection.m_inUse.erase(&m_statement);
}

bool Connection::Cursor::next()
{
    return m_statement.executeStep();
}

int Connection::Cursor::changes()
{
    return m_statement.getChanges();
}

} // namespace lotse::storage
