// Lists of cases: the mirror's rows with those that exist only here among them, filtered, searched and in order. Safe
// to use from several reader threads of the mirror.
#pragma once

#include "support/cases/CaseFilter.h"
#include "support/cases/CaseStore.h"
#include "support/cases/LocalCases.h"
#include "support/cases/WordSearch.h"

#include <atomic>
#include <list>
#include <mutex>

namespace lotse::cases
{

// See CaseStore::excerpts().
QString excerptOf(storage::Connection& mirrored, const CaseRow& row, const QStringList& words);

class CaseLister
{
public:
    int count(storage::Connection& mirrored, const CaseQuery& query, local::LocalSide here);
    std::vector<CaseRow> rows(storage::Connection& mirrored, const CaseQuery& query, local::LocalSide here, int offset,
                              int limit);
    // What was found before may no longer be so.
    void outdate() { ++m_generation; }

private:
    // A line of a list that was put together: a row of the mirror, or the place of a case that exists only here.
    struct Place {
        std::int64_t row = 0; // 0: only here
        std::size_t here = 0;
        std::int64_t document = 0; // see FoundCase
    };
    struct Listing {
        CaseQuery query;
        std::vector<QString> localIds; // of those only here, all of them
        QSet<QString> watched;
        quint64 generation = 0;
        std::vector<Place> places;
        bool complete = true; // else these are the first of them
    };
    struct Filtered {
        CaseFilter filter;
        quint64 generation = 0;
        std::vector<std::int64_t> rows; // greatest first
    };
    using Rows = std::shared_ptr<const Filtered>;

    // At least the first `needed` places.
    std::shared_ptr<const Listing> listing(storage::Connection& mirrored, const CaseQuery& query,
                                           const local::LocalSide& here, int needed);
    void putTogether(storage::Connection& mirrored, Listing& list, const local::LocalSide& here, int needed);
    void find(storage::Connection& mirrored, Listing& list, const CaseFilter& filter,
              const std::vector<mirror::SoughtWords>& sought, int needed);
    Rows allowedRows(storage::Connection& mirrored, const CaseFilter& filter, quint64 generation);

    std::atomic<quint64> m_generation = 0;
    std::mutex m_making; // one list at a time: counting and reading ask for the same one at once
    std::mutex m_kept;
    std::list<std::shared_ptr<const Listing>> m_listings; // newest first
    Rows m_filtered;
};

} // namespace lotse::cases
