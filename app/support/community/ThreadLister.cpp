#include "support/community/ThreadLister.h"

#include "support/cases/Folding.h"
#include "support/cases/WordSearch.h"
#include "support/community/ThreadTables.h"

#include <algorithm>

namespace lotse::community
{

namespace
{

using cases::mirror::SoughtWords;
using storage::Connection;

constexpr std::size_t keptListings = 6;
constexpr qsizetype excerptLength = 140;

// Words one by one, "phrases" as they stand, a '-' before what must not be there. A quote that is still open is being
// typed.
std::vector<SoughtWords> soughtIn(const QString& text)
{
    std::vector<SoughtWords> sought;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const bool negated = text[at] == u'-' && at + 1 < text.size() && !text[at + 1].isSpace();
        at += negated ? 1 : 0;
        const bool quoted = text[at] == u'"';
        const qsizetype start = quoted ? at + 1 : at;
        qsizetype end = start;
        while (end < text.size() && (quoted ? text[end] != u'"' : !text[end].isSpace())) {
            ++end;
        }
        const QString words = cases::foldedWords(QStringView(text).sliced(start, end - start));
        if (!words.isEmpty()) {
            sought.push_back({.words = words, .whole = quoted && end < text.size(), .negated = negated});
        }
        at = end + (quoted ? 1 : 0);
    }
    return sought;
}

QString excerptOf(Connection& connection, const ThreadRow& row, std::int64_t document, const QStringList& words)
{
    const QString shown = row.head.title + u'\n' + row.head.author.name + u'\n' + row.topics.join(u'\n');
    const bool isShown = std::all_of(words.begin(), words.end(),
                                     [&](const QString& word) { return !cases::foundRanges(shown, {word}).empty(); });
    return isShown
               ? QString()
               : cases::excerptAround(mirror::documentText(connection, row.head.id, document), words, excerptLength);
}

} // namespace

QStringList ThreadQuery::words() const
{
    QStringList words;
    for (const SoughtWords& one : soughtIn(text)) {
        if (!one.negated) {
            words.append(one.words);
        }
    }
    return words;
}

int ThreadLister::count(Connection& connection, const ThreadQuery& query)
{
    return static_cast<int>(listing(connection, query)->places.size());
}

std::vector<ThreadRow> ThreadLister::rows(Connection& connection, const ThreadQuery& query, int offset, int limit)
{
    const ListingPtr list = listing(connection, query);
    const QStringList words = query.words();
    std::vector<ThreadRow> rows;
    const auto end = std::min(list->places.size(), static_cast<std::size_t>(offset) + static_cast<std::size_t>(limit));
    for (auto at = static_cast<std::size_t>(offset); at < end; ++at) {
        const Place& place = list->places[at];
        if (std::optional<mirror::Line> line = mirror::lineAt(connection, place.row)) {
            rows.push_back(std::move(line->row));
            rows.back().excerpt =
                words.isEmpty() ? QString() : excerptOf(connection, rows.back(), place.document, words);
        }
    }
    return rows;
}

ThreadLister::ListingPtr ThreadLister::kept(const ThreadQuery& query, quint64 generation)
{
    const std::scoped_lock lock(m_kept);
    const auto same = std::find_if(m_listings.begin(), m_listings.end(), [&](const ListingPtr& list) {
        return list->generation == generation && list->query == query;
    });
    return same == m_listings.end() ? nullptr : *same;
}

ThreadLister::ListingPtr ThreadLister::keep(Listing listing)
{
    auto made = std::make_shared<const Listing>(std::move(listing));
    const std::scoped_lock lock(m_kept);
    m_listings.push_front(made);
    if (m_listings.size() > keptListings) {
        m_listings.pop_back();
    }
    return made;
}

ThreadLister::ListingPtr ThreadLister::listing(Connection& connection, const ThreadQuery& query)
{
    const quint64 generation = m_generation;
    if (ListingPtr known = kept(query, generation)) {
        return known;
    }
    const std::scoped_lock making(m_making);
    if (ListingPtr known = kept(query, generation)) {
        return known;
    }
    return keep({.query = query, .generation = generation, .places = found(connection, query)});
}

std::vector<ThreadLister::Place> ThreadLister::found(Connection& connection, const ThreadQuery& query)
{
    const std::vector<SoughtWords> sought = soughtIn(query.text);
    const bool looksForSome = std::any_of(sought.begin(), sought.end(), [](const auto& one) { return !one.negated; });
    std::vector<Place> found;
    if (sought.empty()) {
        for (const std::int64_t row : mirror::places(connection, query)) {
            found.push_back({.row = row, .document = 0});
        }
        return found;
    }
    std::vector<std::int64_t> allowed;
    const bool isFiltered = !mirror::isEverything(query) || !looksForSome;
    if (isFiltered) {
        allowed = mirror::places(connection, query);
        std::sort(allowed.rbegin(), allowed.rend());
    }
    cases::mirror::FoundCases matches = cases::mirror::findCases(connection, sought, isFiltered ? &allowed : nullptr,
                                                                 ThreadStore::mostFound, mirror::wordTables);
    const bool ranked = query.order == ThreadQuery::Order::Match && matches.complete;
    if (ranked) {
        cases::mirror::rank(connection, sought, matches.cases, mirror::wordTables);
    }
    for (const cases::mirror::FoundCase& one : matches.cases) {
        found.push_back({.row = one.row, .document = one.document});
    }
    if (query.order == ThreadQuery::Order::Match) {
        return found;
    }
    std::vector<std::pair<QDateTime, Place>> keyed;
    for (const Place& place : found) {
        if (const std::optional<mirror::Line> line = mirror::lineAt(connection, place.row)) {
            const bool newest = query.order == ThreadQuery::Order::Newest;
            keyed.emplace_back(newest ? line->row.head.created : line->row.head.active, place);
        }
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return b.first < a.first; });
    found.clear();
    for (const auto& [key, place] : keyed) {
        found.push_back(place);
    }
    return found;
}

} // namespace lotse::community
