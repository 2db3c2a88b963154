// Finds cases by words in the index: every word must stand somewhere in the case, in whichever of its documents. From
// the newest to the oldest, so that the first ones come at once however many match. For use inside a transaction of
// mirror.sqlite.
#pragma once

#include "foundation/storage/Connection.h"
#include "support/cases/CaseSearch.h"
#include "support/cases/CaseWords.h"

#include <cstdint>
#include <vector>

namespace lotse::cases::mirror
{

// One word, or several that follow each other.
struct SoughtWords {
    QString words;        // folded
    bool whole = false;   // else the last may be the beginning of a longer one
    bool negated = false; // must not be there
    bool operator==(const SoughtWords&) const = default;
};
// The terms of a search that look into the texts; those in which nothing is left to look for are left out.
[[nodiscard]] std::vector<SoughtWords> soughtWords(const CaseSearch& search);

// What the index is asked for it (MATCH); empty: it stands nowhere.
[[nodiscard]] QString indexExpression(storage::Connection& connection, const SoughtWords& sought,
                                      const WordTables& tables = {});

struct FoundCase {
    std::int64_t row = 0;
    std::int64_t document = 0; // one of another number than 0 in which a word was found, where there is one
    bool operator==(const FoundCase&) const = default;
};

struct FoundCases {
    std::vector<FoundCase> cases; // the newest first
    bool complete = false;        // there are no more
};

// `allowed`: only these rows, greatest first; nullptr: all.
[[nodiscard]] FoundCases findCases(storage::Connection& connection, const std::vector<SoughtWords>& sought,
                                   const std::vector<std::int64_t>* allowed, int limit, const WordTables& tables = {});
// Puts those first that fit best (bm25), where none of the words is frequent; else leaves them as they are.
void rank(storage::Connection& connection, const std::vector<SoughtWords>& sought, std::vector<FoundCase>& cases,
          const WordTables& tables = {});

} // namespace lotse::cases::mirror
