// Which mirrored cases count as unread, and the cases that exist only here beside the portal's own. For use inside a
// transaction of mirror.sqlite.
#pragma once

#include "support/cases/LocalCases.h"
#include "support/cases/MirrorTables.h"

#include <QSet>

namespace lotse::cases
{

// What exists only here, seen against the mirror.
struct OwnCases {
    std::vector<local::LocalCase> shown; // those whose portal's own the mirror does not have
    QSet<QString> mirrored;              // ids of mirrored cases that began as a report here
};
OwnCases ownCases(storage::Connection& mirrored, std::vector<local::LocalCase> all);
// The portal's own case for a local or followed one, where the mirror has it.
std::optional<QString> twinOf(storage::Connection& mirrored, const local::LocalCase& value);

// `mark`: up to when it was read; nothing: it was there before anything was.
bool isUnread(const mirror::Line& line, const std::optional<local::ReadMark>& mark, const QString& reader);
// Of a case that this person reported: what others did since is news.
local::ReadMark markOfOwn(const mirror::Line& line);
// That all of it was read.
local::ReadMark markOf(const mirror::Line& line);

// Writes for each of these cases whether it is unread; `marks` with that of the first mirroring. Answers how many were
// otherwise before.
int refreshUnread(storage::Connection& mirrored, const QStringList& ids, const QHash<QString, local::ReadMark>& marks,
                  const QSet<QString>& own);

} // namespace lotse::cases
