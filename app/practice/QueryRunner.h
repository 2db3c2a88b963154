// Queries against the store: checks names and types against the catalogue, runs them, pages them.
#pragma once

#include "practice/Soql.h"
#include "practice/Store.h"

#include <QJsonObject>

namespace lotse::practice
{

class QueryRunner
{
public:
    QueryRunner(const Catalogue& catalogue, const Store& store);

    struct Options {
        bool includeDeleted = false; // queryAll
        int pageSize = 2000;
        QString version; // "v67.0", for addresses in the answer
    };
    // The first page. Throws Refusal.
    QJsonObject run(const QString& soql, const Options& options);
    // A further page, by the last part of nextRecordsUrl.
    QJsonObject next(const QString& locator, const QString& version);

    // One record with all fields, or with those named; throws Refusal NOT_FOUND.
    QJsonObject record(const Object& object, const QString& idField, const QString& value, const QStringList& fields,
                       const QString& version) const;

private:
    struct Cursor {
        QString key;
        Soql soql;
        QList<qint64> rows; // in order
        int pageSize = 2000;
    };
    QJsonObject page(const Cursor& cursor, qsizetype from, const QString& version) const;

    const Catalogue& m_catalogue;
    const Store& m_store;
    QList<Cursor> m_cursors; // the latest last
    int m_nextCursor = 1;
};

// How a stored value looks in JSON.
QJsonValue jsonValue(const Field& field, const QVariant& value);

} // namespace lotse::practice
