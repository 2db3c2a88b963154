// Reads what can be read of a table in a damaged file, from both ends and around unreadable pages.
#pragma once

#include <QString>
#include <QStringList>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace lotse::storage
{

QString quoted(const QString& name); // as an SQL identifier

class RowRescue
{
public:
    // The statement stands on a row: column 0 is the rowid (NULL in a table that has none), then the columns asked for.
    using Take = std::function<void(SQLite::Statement&)>;

    RowRescue(SQLite::Database& damaged, const QString& table, const QStringList& columns, Take take);

    // Each readable row once. Answers whether every row could be read.
    bool read();

private:
    struct Scan {
        bool reachedEnd = false;
        std::optional<std::int64_t> first;
        std::optional<std::int64_t> last;
    };

    bool readRange(std::int64_t lower, std::int64_t upper);
    // Looks for readable rows between two positions at which reading failed.
    void explore(std::int64_t lower, std::int64_t upper);
    Scan scan(SQLite::Statement& statement, std::int64_t lower, std::int64_t upper);
    bool readWithoutRowid(SQLite::Database& damaged, const QString& table, const QString& columns);

    Take m_take;
    std::unique_ptr<SQLite::Statement> m_ascending;
    std::unique_ptr<SQLite::Statement> m_descending;
    std::function<bool()> m_readKeyed; // tables without rowid
    int m_probes = 0;
};

} // namespace lotse::storage
