// The portal's own database: one connection, used under the lock of its owner. Times are kept as milliseconds UTC.
#pragma once

#include "practice/Objects.h"

#include <QDateTime>
#include <QVariant>

#include <memory>

namespace SQLite
{
class Database;
class Statement;
} // namespace SQLite

namespace lotse::practice
{

using Row = QVariantList;

// An id of 18 characters: prefix, number, and the three characters that make it safe from changed case.
QString recordId(const QString& keyPrefix, qint64 number);
// Ids of 15 characters become those of 18; anything else stays.
QString fullId(const QString& id);
// Seconds are all that the portal knows.
QDateTime now();
QString timeText(const QDateTime& time); // 2013-05-07T22:07:19.000+0000
QVariant timeValue(const QDateTime& time);

class Store
{
public:
    // Throws SQLite::Exception when the file cannot be used. Empty: in memory.
    Store(const QString& file, const Catalogue& catalogue);
    ~Store();

    void run(const QString& sql, const Row& values = {});
    QList<Row> rows(const QString& sql, const Row& values = {}) const;
    QVariant value(const QString& sql, const Row& values = {}) const; // first of the first row; invalid without one

    QString nextId(const Object& object) const;
    void insert(const Object& object, const QVariantMap& values); // "Id" included
    void update(const Object& object, const QString& id, const QVariantMap& values);
    QVariantMap record(const Object& object, const QString& id) const; // empty when there is none

    QString setting(const QString& key) const;
    void setSetting(const QString& key, const QString& value);

    // All of a scope's writes or none.
    class Transaction
    {
    public:
        explicit Transaction(Store& store);
        ~Transaction(); // undoes what was not committed
        Transaction(const Transaction&) = delete;
        Transaction& operator=(const Transaction&) = delete;
        void commit();

    private:
        Store& m_store;
        bool m_open = true;
    };

    // Many rows of one object, prepared once. Ends before its store.
    class Bulk
    {
    public:
        Bulk(Store& store, const Object& object, const QStringList& columns);
        ~Bulk();
        Bulk(const Bulk&) = delete;
        Bulk& operator=(const Bulk&) = delete;
        void add(const Row& values);

    private:
        std::unique_ptr<SQLite::Statement> m_statement;
    };

private:
    void makeTables(const Catalogue& catalogue);

    std::unique_ptr<SQLite::Database> m_database;
};

} // namespace lotse::practice
