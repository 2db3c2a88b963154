// A connection to one SQLite file, used in one thread: prepared statements kept for reuse, values bound and read as Qt
// types. SQLite's failures leave it as SQLite::Exception, which Database turns into an Error; work for Database need
// not catch it.
#pragma once

#include "foundation/Error.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

namespace lotse::storage
{

// What can be bound to a statement. Times are stored as milliseconds since 1970 UTC (INTEGER), texts as UTF-8; an
// invalid time and null bytes as NULL. A null text is an empty text; who means NULL says nullptr.
using Value = std::variant<std::nullptr_t, std::int64_t, double, QString, QByteArray, QDateTime>;

// Binds a value to the parameter with this number, from 1.
void bindValue(SQLite::Statement& statement, int index, const Value& value);

// One row while it is current.
class Row
{
public:
    explicit Row(SQLite::Statement& statement) : m_statement(statement) {}

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    int number(int column) const { return static_cast<int>(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QDateTime time(int column) const; // UTC; invalid for NULL

private:
    SQLite::Statement& m_statement;
};

class Connection
{
public:
    // Errors: throws SQLite::Exception.
    Connection(const QString& path, int flags, const QString& vfs);

    // Runs a statement that returns no rows; answers how many rows it changed.
    int run(const char* sql, std::initializer_list<Value> values = {});
    int run(const QString& sql, const std::vector<Value>& values);
    // Calls `each` for every row; return false there to stop early.
    template <typename F>
    void each(const char* sql, std::initializer_list<Value> values, F each)
    {
        Cursor cursor = open(sql, std::vector<Value>(values));
        while (cursor.next()) {
            if (!each(cursor.row())) {
                break;
            }
        }
    }
    template <typename F>
    void each(const QString& sql, const std::vector<Value>& values, F each)
    {
        Cursor cursor = open(sql.toUtf8().constData(), values);
        while (cursor.next()) {
            if (!each(cursor.row())) {
                break;
            }
        }
    }
    // The first row, mapped, or nothing.
    template <typename F>
    auto first(const char* sql, std::initializer_list<Value> values, F map)
        -> std::optional<std::invoke_result_t<F, Row>>
    {
        Cursor cursor = open(sql, std::vector<Value>(values));
        if (!cursor.next()) {
            return std::nullopt;
        }
        return map(cursor.row());
    }
    // Every row, mapped.
    template <typename F>
    auto all(const char* sql, std::initializer_list<Value> values, F map) -> std::vector<std::invoke_result_t<F, Row>>
    {
        std::vector<std::invoke_result_t<F, Row>> rows;
        each(sql, values, [&](Row row) {
            rows.push_back(map(row));
            return true;
        });
        return rows;
    }
    std::int64_t lastInsertId();
    // Several statements, no values (migrations).
    void script(const QString& sql);

    SQLite::Database& raw() { return m_database; }

private:
    // Binds and steps one kept statement; resets it when it goes out of scope.
    class Cursor
    {
    public:
        Cursor(Connection& connection, SQLite::Statement& statement, const std::vector<Value>& values);
        ~Cursor();
        Cursor(const Cursor&) = delete;
        Cursor& operator=(const Cursor&) = delete;
        bool next();
        Row row() { return Row(m_statement); }
        int changes();

    private:
        Connection& m_connection;
        SQLite::Statement& m_statement;
    };

    Cursor open(const char* sql, const std::vector<Value>& values);
    SQLite::Statement& statement(const char* sql);

    SQLite::Database m_database;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements;
    std::unordered_set<const SQLite::Statement*> m_inUse; // by a cursor: the same SQL may be run inside its own loop
};

} // namespace lotse::storage
