// Lists of threads: filtered, searched and in order, as windows. Safe to use from several reader threads of the mirror.
#pragma once

#include "support/community/ThreadStore.h"

#include <atomic>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>

namespace lotse::community
{

class ThreadLister
{
public:
    int count(storage::Connection& connection, const ThreadQuery& query);
    std::vector<ThreadRow> rows(storage::Connection& connection, const ThreadQuery& query, int offset, int limit);
    // What was found before may no longer be so.
    void outdate() { ++m_generation; }

private:
    struct Place {
        std::int64_t row = 0;
        std::int64_t document = 0; // in which a word was found, other than the question's where there is one
    };
    struct Listing {
        ThreadQuery query;
        quint64 generation = 0;
        std::vector<Place> places;
    };
    using ListingPtr = std::shared_ptr<const Listing>;

    ListingPtr listing(storage::Connection& connection, const ThreadQuery& query);
    ListingPtr kept(const ThreadQuery& query, quint64 generation);
    ListingPtr keep(Listing listing);
    std::vector<Place> found(storage::Connection& connection, const ThreadQuery& query);

    std::atomic<quint64> m_generation = 0;
    std::mutex m_making; // one list at a time: counting and reading ask for the same one at once
    std::mutex m_kept;
    std::list<ListingPtr> m_listings; // newest first
};

} // namespace lotse::community
