// Reads rows straight from the pages of a damaged SQLite file, when what leads to them (the schema, a table's inner
// pages) is gone. Knows only what the file format says (https://www.sqlite.org/fileformat2.html); whose rows they are
// the caller tells by their shape.
#pragma once

#include "foundation/storage/Connection.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace lotse::storage
{

struct ScannedRow {
    std::int64_t rowid = 0;
    std::vector<Value> values; // texts as QString, bytes as QByteArray; never QDateTime
};

class PageScan
{
public:
    // The whole file is held in memory; it must have no log any more.
    explicit PageScan(const QString& path);

    // Every row that is whole, of every table; rows of pages that are no longer in use may be among them.
    void each(const std::function<void(const ScannedRow&)>& take) const;

private:
    std::optional<ScannedRow> row(qint64 page, qint64 at) const;
    std::optional<QByteArray> payload(qint64 page, qint64 at, qint64 size) const;

    QByteArray m_file;
};

} // namespace lotse::storage
