#include "support/cases/MirrorTables.h"

#include "support/cases/CaseRecord.h"
#include "support/cases/Folding.h"

#include <algorithm>
#include <limits>

namespace lotse::cases::mirror
{

namespace
{

using storage::Connection;
using storage::Row;

constexpr const char* lineColumns = "c.id, c.number, c.subject, c.product, c.severity, c.status, c.closed, "
                                    "c.escalated, c.contact, c.created, c.modified, c.revision, c.turn, c.last_word, "
                                    "c.unread, c.last_entry, c.last_author, c.row";

// The order of SQLite's NOCASE: only A to Z are folded.
QByteArray asciiLower(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    for (char& byte : bytes) {
        byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
    }
    return bytes;
}

struct Order {
    const char* column;
    const char* index;
};

Order orderOf(SortBy sort)
{
    switch (sort) {
    case SortBy::Number:
        return {"number", "cases_by_number"};
    case SortBy::Subject:
        return {"subject_key", "cases_by_subject"};
    case SortBy::Product:
        return {"product", "cases_by_product"};
    case SortBy::Severity:
        return {"severity", "cases_by_severity"};
    case SortBy::Status:
        return {"status", "cases_by_status"};
    case SortBy::Contact:
        return {"contact", "cases_by_contact"};
    case SortBy::Turn:
        return {"turn", "cases_by_turn"};
    case SortBy::Unread:
        return {"unread", "cases_by_unread"};
    case SortBy::Modified:
    case SortBy::Match:
        break;
    }
    return {"modified", "cases_by_modified"};
}

Case caseFrom(Row row)
{
    return {.id = row.text(0),
            .number = row.text(1),
            .subject = row.text(2),
            .description = {},
            .product = row.text(3),
            .severity = row.text(4),
            .status = row.text(5),
            .closed = row.flag(6),
            .escalated = row.flag(7),
            .contactName = row.text(8),
            .created = row.time(9),
            .modified = row.time(10),
            .revision = row.text(11),
            .origin = Origin::Portal};
}

Line lineFrom(Row row)
{
    return {.head = caseFrom(row),
            .turn = turnOf(row.number(12)),
            .lastWord = row.time(13),
            .unread = row.flag(14),
            .lastEntry = row.time(15),
            .lastAuthor = row.text(16),
            .row = row.integer(17)};
}

Entry entryFrom(Row row)
{
    return {.id = row.text(0),
            .caseId = row.text(1),
            .kind = static_cast<EntryKind>(row.number(2)),
            .authorName = row.text(3),
            .fromVendor = row.flag(4),
            .at = row.time(5),
            .text = row.text(6),
            .field = row.text(7),
            .oldValue = row.text(8),
            .newValue = row.text(9),
            .html = row.text(10)};
}

Attachment attachmentFrom(Row row)
{
    return {.id = row.text(0),
            .caseId = row.text(1),
            .name = row.text(2),
            .size = row.integer(3),
            .checksum = row.text(4),
            .created = row.time(5)};
}

} // namespace

SortKey sortKey(const CaseRow& row, SortBy sort)
{
    const Case& value = row.head;
    switch (sort) {
    case SortBy::Number:
        return {.text = value.number.toUtf8()};
    case SortBy::Subject:
        return {.text = subjectKey(value.subject).toUtf8()};
    case SortBy::Product:
        return {.text = asciiLower(value.product)};
    case SortBy::Severity:
        return {.text = asciiLower(value.severity)};
    case SortBy::Status:
        return {.text = asciiLower(value.status)};
    case SortBy::Contact:
        return {.text = asciiLower(value.contactName)};
    case SortBy::Turn:
        return {.number = rankOf(row.turn), .text = {}};
    case SortBy::Unread:
        return {.number = row.unread ? 1 : 0, .text = {}};
    case SortBy::Modified:
    case SortBy::Match:
        break;
    }
    return {.number =
                value.modified.isValid() ? value.modified.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(),
            .text = {}};
}

int count(Connection& connection, CaseQuery::Show show)
{
    const auto number = [](Row row) { return row.number(0); };
    const auto total = [&] { return connection.first("SELECT count(*) FROM cases", {}, number).value_or(0); };
    const auto open = [&] {
        return connection.first("SELECT count(*) FROM cases WHERE closed = 0", {}, number).value_or(0);
    };
    switch (show) {
    case CaseQuery::Show::All:
        return total();
    case CaseQuery::Show::Open:
        return open();
    case CaseQuery::Show::Closed:
        return total() - open();
    }
    return 0;
}

std::vector<Line> lines(Connection& connection, const CaseQuery& query, int offset, int limit)
{
    const QLatin1String direction(query.descending ? "DESC" : "ASC");
    const QLatin1String condition(query.show == CaseQuery::Show::All    ? ""
                                  : query.show == CaseQuery::Show::Open ? "WHERE closed = 0"
                                                                        : "WHERE closed = 1");
    const Order order = orderOf(query.sort);
    const QString sql = QStringLiteral("SELECT %1 FROM (SELECT row FROM cases INDEXED BY %2 %3 ORDER BY %4 %5, row %5 "
                                       "LIMIT ?1 OFFSET ?2) w CROSS JOIN cases c ON c.row = w.row "
                                       "ORDER BY c.%4 %5, c.row %5")
                            .arg(QLatin1String(lineColumns), QLatin1String(order.index), condition,
                                 QLatin1String(order.column), direction);
    std::vector<Line> lines;
    connection.each(sql, {std::int64_t{limit}, std::int64_t{offset}}, [&](Row row) {
        lines.push_back(lineFrom(row));
        return true;
    });
    return lines;
}

std::vector<std::int64_t> rowsWhere(Connection& connection, const Condition& condition, const CaseQuery& query)
{
    const QString sql =
        QStringLiteral("SELECT row FROM cases INDEXED BY cases_by_facts WHERE %1 ORDER BY %2 %3, row %3")
            .arg(condition.sql, QLatin1String(orderOf(query.sort).column),
                 QLatin1String(query.descending ? "DESC" : "ASC"));
    std::vector<std::int64_t> rows;
    connection.each(sql, condition.values, [&](Row row) {
        rows.push_back(row.integer(0));
        return true;
    });
    return rows;
}

std::vector<std::int64_t> rowsWhere(Connection& connection, const Condition& condition)
{
    std::vector<std::int64_t> rows;
    connection.each(QStringLiteral("SELECT row FROM cases INDEXED BY cases_by_facts WHERE ") + condition.sql,
                    condition.values, [&](Row row) {
                        rows.push_back(row.integer(0));
                        return true;
                    });
    std::sort(rows.rbegin(), rows.rend());
    return rows;
}

std::optional<Line> lineAt(Connection& connection, std::int64_t row)
{
    static const QByteArray sql = QByteArray("SELECT ") + lineColumns + " FROM cases c WHERE c.row = ?1";
    return connection.first(sql.constData(), {row}, lineFrom);
}

std::optional<Line> line(Connection& connection, const QString& caseId)
{
    static const QByteArray sql = QByteArray("SELECT ") + lineColumns + " FROM cases c WHERE c.id = ?1";
    return connection.first(sql.constData(), {caseId}, lineFrom);
}

std::vector<std::int64_t> rowsWithNumber(Connection& connection, const QString& beginning, int limit)
{
    const auto number = [](Row row) { return row.integer(0); };
    std::vector<std::int64_t> rows =
        connection.all("SELECT row FROM cases WHERE bare_number = ?1 ORDER BY row DESC LIMIT ?2",
                       {beginning, std::int64_t{limit}}, number);
    // In the index's order: sorting all that begin so would take long. ':' follows '9'.
    const std::vector<std::int64_t> longer =
        connection.all("SELECT row FROM cases WHERE bare_number > ?1 AND bare_number < ?1 || ':' "
                       "ORDER BY bare_number DESC LIMIT ?2",
                       {beginning, static_cast<std::int64_t>(limit) - static_cast<std::int64_t>(rows.size())}, number);
    rows.insert(rows.end(), longer.begin(), longer.end());
    return rows;
}

QString documentText(Connection& connection, const QString& caseId, std::int64_t document)
{
    const auto text = [](Row row) { return row.text(0); };
    if (document == 0) {
        return connection.first("SELECT description FROM cases WHERE id = ?1", {caseId}, text).value_or(QString());
    }
    const std::optional<QString> said =
        connection.first("SELECT text FROM entries WHERE case_id = ?1 AND document = ?2", {caseId, document}, text);
    return said ? *said
                : connection
                      .first("SELECT name FROM attachments WHERE case_id = ?1 AND document = ?2", {caseId, document},
                             text)
                      .value_or(QString());
}

bool markUnread(Connection& connection, const QString& caseId, bool unread)
{
    return connection.run("UPDATE cases SET unread = ?2 WHERE id = ?1 AND unread <> ?2",
                          {caseId, std::int64_t{unread ? 1 : 0}}) > 0;
}

QStringList valuesOf(Connection& connection, SearchKey key)
{
    const char* const column = key == SearchKey::Product    ? "product"
                               : key == SearchKey::Severity ? "severity"
                               : key == SearchKey::Status   ? "status"
                                                            : "contact";
    // From one value to the next: the index has many rows of few values.
    const QString sql =
        QStringLiteral("WITH RECURSIVE one (value) AS (SELECT min(%1) FROM cases UNION ALL "
                       "SELECT (SELECT min(%1) FROM cases WHERE %1 > one.value COLLATE NOCASE) FROM one "
                       "WHERE one.value IS NOT NULL) SELECT value FROM one WHERE value <> ''")
            .arg(QLatin1String(column));
    QStringList values;
    connection.each(sql, {}, [&](Row row) {
        values.append(row.text(0));
        return true;
    });
    return values;
}

QStringList changedSince(Connection& connection, const QDateTime& since)
{
    const std::vector<QString> ids =
        connection.all("SELECT id FROM cases WHERE modified >= ?1 OR last_entry >= ?1 OR unread = 1", {since},
                       [](Row row) { return row.text(0); });
    return {ids.begin(), ids.end()};
}

std::optional<CaseDetail> detail(Connection& connection, const QString& caseId)
{
    const std::optional<Line> head = line(connection, caseId);
    if (!head) {
        return std::nullopt;
    }
    CaseDetail detail{.head = head->head, .entries = {}, .attachments = {}};
    detail.head.description =
        connection.first("SELECT description FROM cases WHERE id = ?1", {caseId}, [](Row row) { return row.text(0); })
            .value_or(QString());
    detail.entries = connection.all("SELECT id, case_id, kind, author, from_vendor, at, text, field, old_value, "
                                    "new_value, html FROM entries WHERE case_id = ?1 ORDER BY at, rowid",
                                    {caseId}, entryFrom);
    detail.attachments = connection.all("SELECT id, case_id, name, size, checksum, created FROM attachments "
                                        "WHERE case_id = ?1 ORDER BY name, id",
                                        {caseId}, attachmentFrom);
    return detail;
}

bool hasCase(Connection& connection, const QString& caseId)
{
    return connection.first("SELECT 1 FROM cases WHERE id = ?1", {caseId}, [](Row) { return true; }).has_value();
}

bool hasEntry(Connection& connection, const QString& entryId)
{
    return connection.first("SELECT 1 FROM entries WHERE id = ?1", {entryId}, [](Row) { return true; }).has_value();
}

bool hasNumber(Connection& connection, const QString& number)
{
    return !number.isEmpty() &&
           connection.first("SELECT 1 FROM cases WHERE number = ?1", {number}, [](Row) { return true; }).has_value();
}

std::optional<QString> caseWithReference(Connection& connection, const QString& reference, const QDateTime& since)
{
    if (reference.isEmpty()) {
        return std::nullopt;
    }
    return connection.first("SELECT id FROM cases INDEXED BY cases_by_modified WHERE modified >= ?1 "
                            "AND instr(description, ?2) > 0 LIMIT 1",
                            {since, reference}, [](Row row) { return row.text(0); });
}

std::vector<Line> naming(Connection& connection, const QStringList& names, const QDateTime& since)
{
    std::vector<Line> found;
    const QDateTime from = since.isValid() ? since : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const QString sql =
        QStringLiteral("SELECT %1 FROM cases c WHERE c.modified >= ?1 AND (instr(c.subject, ?2) OR "
                       "instr(c.description, ?2) OR EXISTS (SELECT 1 FROM entries e WHERE e.case_id = c.id AND "
                       "instr(e.text, ?2))) ORDER BY c.modified DESC LIMIT 20")
            .arg(QLatin1String(lineColumns));
    for (const QString& name : names) {
        connection.each(sql, {from, name}, [&found](Row row) {
            const QString id = row.text(0);
            const bool known =
                std::any_of(found.begin(), found.end(), [&](const Line& line) { return line.head.id == id; });
            if (!known) {
                found.push_back(lineFrom(row));
            }
            return true;
        });
    }
    return found;
}

bool hasOpenSubject(Connection& connection, const QStringList& phrases)
{
    bool found = false;
    connection.each("SELECT subject FROM cases WHERE closed = 0", {}, [&](Row row) {
        const QString subject = row.text(0);
        found = std::any_of(phrases.begin(), phrases.end(),
                            [&](const QString& phrase) { return subject.contains(phrase, Qt::CaseInsensitive); });
        return !found;
    });
    return found;
}

QDateTime latestChange(Connection& connection)
{
    const auto time = [](Row row) { return row.time(0); };
    const QDateTime changed = connection.first("SELECT max(modified) FROM cases", {}, time).value_or(QDateTime());
    const QDateTime said = connection.first("SELECT max(at) FROM entries", {}, time).value_or(QDateTime());
    return !changed.isValid() || (said.isValid() && said > changed) ? said : changed;
}

QString meta(Connection& connection, const char* key)
{
    return connection
        .first("SELECT value FROM meta WHERE key = ?1", {QString::fromLatin1(key)}, [](Row row) { return row.text(0); })
        .value_or(QString());
}

bool setMeta(Connection& connection, const char* key, const QString& value)
{
    if (meta(connection, key) == value) {
        return false;
    }
    connection.run("INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
                   {QString::fromLatin1(key), value});
    return true;
}

SyncState syncState(Connection& connection)
{
    const QString complete = meta(connection, lastCompleteKey);
    return {.lastComplete =
                complete.isEmpty() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(complete.toLongLong(), Qt::UTC),
            .cursor = QByteArray::fromBase64(meta(connection, cursorKey).toLatin1())};
}

} // namespace lotse::cases::mirror
