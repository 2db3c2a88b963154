// Reads the tables of the mirror: cases, their entries and attachments, the cursor. For use inside a transaction of
// mirror.sqlite.
#pragma once

#include "foundation/storage/Connection.h"
#include "support/cases/CaseStore.h"

#include <QByteArray>

#include <compare>
#include <optional>

namespace lotse::cases::mirror
{

// A case as a line of a list, with what happened in it last.
struct Line {
    Case head; // without description
    Turn turn = Turn::Nobody;
    QDateTime lastWord;
    bool unread = false;
    QDateTime lastEntry; // said or changed
    QString lastAuthor;
    std::int64_t row = 0; // greater for what changed later
};

// What a list order compares; both databases' rows are brought to it.
struct SortKey {
    qint64 number = 0;
    QByteArray text;
    std::strong_ordering operator<=>(const SortKey&) const = default;
};
SortKey sortKey(const CaseRow& row, SortBy sort);

// Over the columns of cases_by_facts.
struct Condition {
    QString sql; // with ?1, ?2, ...
    std::vector<storage::Value> values;
};

int count(storage::Connection& connection, CaseQuery::Show show);
std::vector<Line> lines(storage::Connection& connection, const CaseQuery& query, int offset, int limit);
// Every row that fits, in the query's order; and the same from the newest to the oldest.
std::vector<std::int64_t> rowsWhere(storage::Connection& connection, const Condition& condition,
                                    const CaseQuery& query);
std::vector<std::int64_t> rowsWhere(storage::Connection& connection, const Condition& condition);
std::optional<Line> lineAt(storage::Connection& connection, std::int64_t row);
// Cases whose number, without its zeros, begins so: the one that is meant first, then the newest.
std::vector<std::int64_t> rowsWithNumber(storage::Connection& connection, const QString& beginning, int limit);
// What was indexed under this number; of the case itself (0) its description.
QString documentText(storage::Connection& connection, const QString& caseId, std::int64_t document);
bool markUnread(storage::Connection& connection, const QString& caseId, bool unread); // whether it was otherwise
// The values that occur; of Product, Severity, Status or Contact.
QStringList valuesOf(storage::Connection& connection, SearchKey key);
// Cases in which something happened at or after `since`, and those that are unread.
QStringList changedSince(storage::Connection& connection, const QDateTime& since);
std::optional<CaseDetail> detail(storage::Connection& connection, const QString& caseId);
std::optional<Line> line(storage::Connection& connection, const QString& caseId);
bool hasCase(storage::Connection& connection, const QString& caseId);
bool hasEntry(storage::Connection& connection, const QString& entryId);
bool hasNumber(storage::Connection& connection, const QString& number);
// The case changed at or after `since` whose description carries the reference.
std::optional<QString> caseWithReference(storage::Connection& connection, const QString& reference,
                                         const QDateTime& since);
// Of the cases changed at or after `since`, those that say one of the names; newest first, at most 20.
std::vector<Line> naming(storage::Connection& connection, const QStringList& names, const QDateTime& since);
bool hasOpenSubject(storage::Connection& connection, const QStringList& phrases);
// When the newest of all that is mirrored happened.
QDateTime latestChange(storage::Connection& connection);

QString meta(storage::Connection& connection, const char* key);
bool setMeta(storage::Connection& connection, const char* key, const QString& value); // whether it was written
SyncState syncState(storage::Connection& connection);

inline constexpr const char* cursorKey = "cursor";
inline constexpr const char* lastCompleteKey = "last_complete";
inline constexpr const char* formKey = "form";
inline constexpr const char* readerKey = "reader";

} // namespace lotse::cases::mirror
