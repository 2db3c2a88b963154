// Writes what the portal told into the mirror's tables: rows that are already as they should be are not written; the
// index of words, whose turn a case is and its place among the newest follow in the same transaction. For use inside a
// transaction of mirror.sqlite.
#pragma once

#include "foundation/storage/Connection.h"
#include "support/cases/CaseStore.h"
#include "support/cases/CaseWords.h"

namespace lotse::cases::mirror
{

Applied apply(storage::Connection& connection, const ChangePage& page, const QDateTime& now, KnownWords& words);
Applied put(storage::Connection& connection, const CaseDetail& detail, KnownWords& words);

} // namespace lotse::cases::mirror
