// The tables of the mirror: cases, their entries and attachments, the cursor. For use inside a transaction of
// mirror.sqlite. Rows that are already as they should be are not written.
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
    QDateTime lastEntry;
    QString lastAuthor;
};

// What a list order compares; both databases' rows are brought to it.
struct SortKey {
    qint64 number = 0;
    QByteArray text;
    std::strong_ordering operator<=>(const SortKey&) const = default;
};
SortKey sortKey(const Case& value, SortBy sort);

Applied apply(storage::Connection& connection, const ChangePage& page, const QDateTime& now);
Applied put(storage::Connection& connection, const CaseDetail& detail);

int count(storage::Connection& connection, CaseQuery::Show show);
std::vector<Line> lines(storage::Connection& connection, const CaseQuery& query, int offset, int limit);
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

inline constexpr const char* lastCompleteKey = "last_complete";
inline constexpr const char* formKey = "form";
inline constexpr const char* readerKey = "reader";

} // namespace lotse::cases::mirror
