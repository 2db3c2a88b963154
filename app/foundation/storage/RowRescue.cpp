#include "foundation/storage/RowRescue.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <limits>
#include <sqlite3.h>

namespace lotse::storage
{

namespace
{
// Behind an unreadable row this many ids are tried one by one, then twice as far each time.
constexpr std::int64_t nearby = 4096;
// A file that is damaged all over must not keep the program from starting.
constexpr int mostProbes = 50'000;

std::int64_t nextStep(std::int64_t step)
{
    if (step < nearby) {
        return step + 1;
    }
    using Limits = std::numeric_limits<std::int64_t>;
    return step > Limits::max() / 2 ? Limits::max() : step * 2;
}
} // namespace

QString quoted(const QString& name)
{
    QString escaped = name;
    escaped.replace(u'"', QStringLiteral("\"\""));
    return u'"' + escaped + u'"';
}

RowRescue::RowRescue(SQLite::Database& damaged, const QString& table, const QStringList& columns, Take take)
    : m_take(std::move(take))
{
    QStringList names;
    for (const QString& column : columns) {
        names.append(quoted(column));
    }
    const QString list = names.join(QStringLiteral(", "));
    const QString sql =
        QStringLiteral("SELECT rowid, %1 FROM %2 NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid")
            .arg(list, quoted(table));
    try {
        m_ascending = std::make_unique<SQLite::Statement>(damaged, sql.toStdString());
        m_descending = std::make_unique<SQLite::Statement>(damaged, (sql + QStringLiteral(" DESC")).toStdString());
    } catch (const SQLite::Exception&) {
        m_readKeyed = [this, &damaged, table, list] { return readWithoutRowid(damaged, table, list); };
    }
}

bool RowRescue::read()
{
    if (m_readKeyed) {
        return m_readKeyed();
    }
    using Limits = std::numeric_limits<std::int64_t>;
    const Scan belowOne = scan(*m_ascending, Limits::min(), 0);
    return readRange(1, Limits::max()) && belowOne.reachedEnd;
}

bool RowRescue::readRange(std::int64_t lower, std::int64_t upper)
{
    const Scan up = scan(*m_ascending, lower, upper);
    if (up.reachedEnd) {
        return true;
    }
    const std::int64_t gapFrom = up.last ? *up.last + 1 : lower;
    const Scan down = scan(*m_descending, gapFrom, upper);
    if (!down.reachedEnd) {
        explore(gapFrom, down.last ? *down.last - 1 : upper);
    }
    return false;
}

void RowRescue::explore(std::int64_t lower, std::int64_t upper)
{
    std::int64_t unreadable = lower;
    for (std::int64_t step = 1; step <= upper - lower && m_probes < mostProbes; step = nextStep(step)) {
        const std::int64_t position = lower + step;
        const Scan up = scan(*m_ascending, position, upper);
        if (up.first || up.reachedEnd) {
            // Rows of the page that was met may lie before the position.
            const Scan down = scan(*m_descending, unreadable + 1, position - 1);
            if (!down.reachedEnd) {
                explore(unreadable, down.last ? *down.last - 1 : position - 1);
            }
            if (!up.reachedEnd && up.last) {
                explore(*up.last + 1, upper);
            }
            return;
        }
        unreadable = position;
    }
}

RowRescue::Scan RowRescue::scan(SQLite::Statement& statement, std::int64_t lower, std::int64_t upper)
{
    Scan seen;
    ++m_probes;
    statement.tryReset();
    statement.bind(1, lower);
    statement.bind(2, upper);
    for (;;) {
        // What goes wrong while a row is taken is not the damaged file's fault and is passed on.
        const int result = statement.tryExecuteStep();
        if (result != SQLITE_ROW) {
            seen.reachedEnd = result == SQLITE_DONE;
            statement.tryReset();
            return seen;
        }
        const std::int64_t rowid = statement.getColumn(0).getInt64();
        seen.first = seen.first.value_or(rowid);
        seen.last = rowid;
        m_take(statement);
    }
}

bool RowRescue::readWithoutRowid(SQLite::Database& damaged, const QString& table, const QString& columns)
{
    const QString sql = QStringLiteral("SELECT NULL, %1 FROM %2").arg(columns, quoted(table));
    const QString backwards = sql + QStringLiteral(" ORDER BY 2 DESC");
    for (const QString& way : {sql, backwards}) {
        SQLite::Statement statement(damaged, way.toStdString());
        int result = statement.tryExecuteStep();
        for (; result == SQLITE_ROW; result = statement.tryExecuteStep()) {
            m_take(statement);
        }
        if (result == SQLITE_DONE) {
            return way == sql;
        }
    }
    return false;
}

} // namespace lotse::storage
