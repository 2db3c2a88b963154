#include "support/cases/CaseLister.h"

#include "support/cases/Folding.h"
#include "support/cases/UnreadRule.h"

#include <QRegularExpression>

#include <algorithm>

namespace lotse::cases
{

namespace
{

using local::LocalCase;
using local::LocalSide;
using mirror::Line;
using mirror::SortKey;
using mirror::SoughtWords;
using storage::Connection;

constexpr std::size_t keptListings = 4;
constexpr int numbersFirst = 20;
constexpr qsizetype excerptLength = 140;

// Windows over the mirror's own order answer such a list.
bool isPlain(const CaseQuery& query)
{
    return query.search.terms.empty();
}

CaseRow rowOf(const LocalCase& value, const QSet<QString>& watched)
{
    CaseRow row{.head = value.head,
                .unread = false,
                .outboxItem = value.outboxItem,
                .turn = value.turn,
                .lastWord = value.lastWord,
                .watched = watched.contains(value.head.id)};
    row.head.description.clear();
    return row;
}

CaseRow rowOf(Line line, const QSet<QString>& watched)
{
    const bool isWatched = watched.contains(line.head.id);
    return {.head = std::move(line.head),
            .unread = line.unread,
            .outboxItem = {},
            .turn = line.turn,
            .lastWord = line.lastWord,
            .watched = isWatched};
}

bool isBefore(const SortKey& a, const SortKey& b, bool descending)
{
    return descending ? b < a : a < b;
}

CaseFilter filterOf(Connection& mirrored, const CaseQuery& query, const LocalSide& here)
{
    const CaseFilter::Values values = [&](SearchKey key) {
        QStringList known = mirror::valuesOf(mirrored, key);
        for (const LocalCase& value : here.cases) {
            known.append(key == SearchKey::Product    ? value.head.product
                         : key == SearchKey::Severity ? value.head.severity
                         : key == SearchKey::Status   ? value.head.status
                                                      : value.head.contactName);
        }
        return known;
    };
    return {query, values, here.watched};
}

bool stands(const SoughtWords& sought, const QStringList& folded)
{
    return std::any_of(folded.begin(), folded.end(), [&](const QString& text) {
        const QString words = u' ' + sought.words;
        return QString(u' ' + text + u' ').contains(sought.whole ? words + u' ' : words);
    });
}

bool hasWords(const LocalCase& value, const std::vector<SoughtWords>& sought)
{
    QStringList folded{foldedWords(value.head.number), foldedWords(value.head.subject),
                       foldedWords(value.head.contactName), foldedWords(value.head.description)};
    for (const QString& text : value.texts) {
        folded.append(foldedWords(text));
    }
    return std::all_of(sought.begin(), sought.end(),
                       [&](const SoughtWords& one) { return stands(one, folded) != one.negated; });
}

// A number that was typed, alone, as it stands without its zeros.
QString numberIn(const std::vector<SoughtWords>& sought)
{
    static const QRegularExpression digits(QStringLiteral("\\A0*([0-9]+)\\z"));
    if (sought.size() != 1 || sought.front().negated) {
        return {};
    }
    const auto match = digits.match(sought.front().words);
    return match.hasMatch() ? match.captured(1) : QString();
}

} // namespace

QString excerptOf(Connection& mirrored, const CaseRow& row, const QStringList& words)
{
    const QStringList shown{row.head.number, row.head.subject, row.head.contactName};
    const bool isShown = std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return std::any_of(shown.begin(), shown.end(),
                           [&](const QString& text) { return !foundRanges(text, {word}).empty(); });
    });
    return isShown || !row.foundIn
               ? QString()
               : excerptAround(mirror::documentText(mirrored, row.head.id, *row.foundIn), words, excerptLength);
}

QStringList CaseQuery::words() const
{
    QStringList words;
    for (const SoughtWords& one : mirror::soughtWords(search)) {
        if (!one.negated) {
            words.append(one.words);
        }
    }
    return words;
}

int CaseLister::count(Connection& mirrored, const CaseQuery& query, LocalSide here)
{
    here.cases = ownCases(mirrored, std::move(here.cases)).shown;
    if (!isPlain(query)) {
        return static_cast<int>(listing(mirrored, query, here, CaseStore::mostFound)->places.size());
    }
    const auto extras = std::count_if(here.cases.begin(), here.cases.end(), [&](const LocalCase& value) {
        return query.show == CaseQuery::Show::All || value.head.closed == (query.show == CaseQuery::Show::Closed);
    });
    return mirror::count(mirrored, query.show) + static_cast<int>(extras);
}

// With e cases that exist only here, a row of the merged list at `offset` is one of the mirror between offset - e and
// offset.
std::vector<CaseRow> CaseLister::rows(Connection& mirrored, const CaseQuery& query, LocalSide here, int offset,
                                      int limit)
{
    here.cases = ownCases(mirrored, std::move(here.cases)).shown;
    std::vector<CaseRow> rows;
    if (!isPlain(query)) {
        const std::shared_ptr<const Listing> list = listing(mirrored, query, here, offset + limit);
        const bool hasWords = !query.words().isEmpty();
        const auto end = std::min<std::size_t>(list->places.size(), static_cast<std::size_t>(offset + limit));
        for (auto at = static_cast<std::size_t>(offset); at < end; ++at) {
            const Place& place = list->places[at];
            if (place.row == 0) {
                rows.push_back(rowOf(here.cases[place.here], here.watched));
            } else if (std::optional<Line> line = mirror::lineAt(mirrored, place.row)) {
                rows.push_back(rowOf(*std::move(line), here.watched));
                rows.back().foundIn = hasWords ? std::optional(place.document) : std::nullopt;
            }
        }
        return rows;
    }
    std::vector<std::pair<SortKey, CaseRow>> extras;
    for (const LocalCase& value : here.cases) {
        if (query.show == CaseQuery::Show::All || value.head.closed == (query.show == CaseQuery::Show::Closed)) {
            CaseRow row = rowOf(value, here.watched);
            extras.emplace_back(mirror::sortKey(row, query.sort), std::move(row));
        }
    }
    std::stable_sort(extras.begin(), extras.end(),
                     [&](const auto& a, const auto& b) { return isBefore(a.first, b.first, query.descending); });
    const int start = std::max(0, offset - static_cast<int>(extras.size()));
    std::size_t next = 0;
    for (Line& line : mirror::lines(mirrored, query, start, offset + limit - start)) {
        CaseRow row = rowOf(std::move(line), here.watched);
        const SortKey key = mirror::sortKey(row, query.sort);
        for (; next < extras.size() && !isBefore(key, extras[next].first, query.descending); ++next) {
            rows.push_back(std::move(extras[next].second));
        }
        rows.push_back(std::move(row));
    }
    for (; next < extras.size(); ++next) {
        rows.push_back(std::move(extras[next].second));
    }
    // Extras before the first line count as rows before it, wherever the window begins.
    const auto skip = std::min<std::size_t>(static_cast<std::size_t>(offset - start), rows.size());
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(skip));
    rows.resize(std::min<std::size_t>(rows.size(), static_cast<std::size_t>(limit)));
    return rows;
}

std::shared_ptr<const CaseLister::Listing> CaseLister::listing(Connection& mirrored, const CaseQuery& query,
                                                               const LocalSide& here, int needed)
{
    const quint64 generation = m_generation;
    std::vector<QString> localIds;
    for (const LocalCase& value : here.cases) {
        localIds.push_back(value.head.id);
    }
    const auto isSame = [&](const auto& list) {
        return list->generation == generation && list->query == query && list->localIds == localIds &&
               list->watched == here.watched;
    };
    const auto kept = [&]() -> std::shared_ptr<const Listing> {
        const std::scoped_lock lock(m_kept);
        const auto same = std::find_if(m_listings.begin(), m_listings.end(), isSame);
        const bool enough =
            same != m_listings.end() && ((*same)->complete || static_cast<int>((*same)->places.size()) >= needed);
        return enough ? *same : nullptr;
    };
    if (auto known = kept()) {
        return known;
    }
    const std::scoped_lock making(m_making);
    if (auto known = kept()) {
        return known;
    }
    auto made = std::make_shared<Listing>(
        Listing{.query = query, .localIds = localIds, .watched = here.watched, .generation = generation, .places = {}});
    putTogether(mirrored, *made, here, needed);
    const std::scoped_lock lock(m_kept);
    std::erase_if(m_listings, isSame); // the first of them only
    m_listings.push_front(made);
    if (m_listings.size() > keptListings) {
        m_listings.pop_back();
    }
    return made;
}

CaseLister::Rows CaseLister::allowedRows(Connection& mirrored, const CaseFilter& filter, quint64 generation)
{
    {
        const std::scoped_lock lock(m_kept);
        if (m_filtered && m_filtered->generation == generation && m_filtered->filter == filter) {
            return m_filtered;
        }
    }
    mirror::Condition condition = filter.condition();
    if (condition.sql.isEmpty()) {
        condition.sql = QStringLiteral("1");
    }
    auto made = std::make_shared<Filtered>(
        Filtered{.filter = filter, .generation = generation, .rows = mirror::rowsWhere(mirrored, condition)});
    const std::scoped_lock lock(m_kept);
    m_filtered = made;
    return made;
}

// The mirror's part of a search for words.
void CaseLister::find(Connection& mirrored, Listing& list, const CaseFilter& filter,
                      const std::vector<SoughtWords>& sought, int needed)
{
    const bool looksForSome = std::any_of(sought.begin(), sought.end(), [](const auto& one) { return !one.negated; });
    const Rows allowed = filter.isEmpty() && looksForSome ? nullptr : allowedRows(mirrored, filter, list.generation);
    const bool byMatch = list.query.sort == SortBy::Match;
    const int limit = byMatch && needed <= CaseStore::foundAtOnce ? CaseStore::foundAtOnce : CaseStore::mostFound;
    mirror::FoundCases found = mirror::findCases(mirrored, sought, allowed ? &allowed->rows : nullptr, limit);
    list.complete = found.complete || limit == CaseStore::mostFound;
    if (byMatch) {
        const QString number = numberIn(sought);
        if (found.complete && found.cases.size() <= CaseStore::foundAtOnce && number.isEmpty()) {
            mirror::rank(mirrored, sought, found.cases);
        }
        if (!number.isEmpty()) {
            const std::vector<std::int64_t> meant = mirror::rowsWithNumber(mirrored, number, numbersFirst);
            for (auto row = meant.rbegin(); row != meant.rend(); ++row) {
                const bool mayShow =
                    !allowed || std::binary_search(allowed->rows.begin(), allowed->rows.end(), *row, std::greater<>());
                if (mayShow) {
                    std::erase_if(found.cases, [&](const auto& one) { return one.row == *row; });
                    found.cases.insert(found.cases.begin(), {.row = *row, .document = 0});
                }
            }
        }
    }
    for (const mirror::FoundCase& one : found.cases) {
        list.places.push_back({.row = one.row, .here = 0, .document = one.document});
    }
}

void CaseLister::putTogether(Connection& mirrored, Listing& list, const LocalSide& here, int needed)
{
    const CaseQuery& query = list.query;
    const CaseFilter filter = filterOf(mirrored, query, here);
    const std::vector<SoughtWords> sought = mirror::soughtWords(query.search);
    std::vector<Place>& places = list.places;
    if (!sought.empty()) {
        find(mirrored, list, filter, sought, needed);
        if (query.sort != SortBy::Match) {
            std::vector<std::pair<SortKey, Place>> keyed;
            for (const Place& place : places) {
                if (std::optional<Line> line = mirror::lineAt(mirrored, place.row)) {
                    keyed.emplace_back(mirror::sortKey(rowOf(*std::move(line), {}), query.sort), place);
                }
            }
            // Found from the newest on: where two are alike that stays so.
            std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
                return isBefore(a.first, b.first, query.descending);
            });
            places.clear();
            for (const auto& [key, place] : keyed) {
                places.push_back(place);
            }
        }
    } else {
        mirror::Condition condition = filter.condition();
        if (condition.sql.isEmpty()) {
            condition.sql = QStringLiteral("1");
        }
        for (const std::int64_t row : mirror::rowsWhere(mirrored, condition, query)) {
            places.push_back({.row = row, .here = 0, .document = 0});
        }
    }
    for (std::size_t i = 0; i < here.cases.size(); ++i) {
        const CaseRow row = rowOf(here.cases[i], here.watched);
        if (!filter.fits(row) || !hasWords(here.cases[i], sought)) {
            continue;
        }
        const SortKey key = mirror::sortKey(row, query.sort);
        const auto place = std::partition_point(places.begin(), places.end(), [&](const Place& other) {
            if (query.sort == SortBy::Match && !sought.empty()) {
                return false; // what is only here stands first
            }
            const auto line = other.row == 0 ? std::nullopt : mirror::lineAt(mirrored, other.row);
            const SortKey there = other.row == 0 ? mirror::sortKey(rowOf(here.cases[other.here], {}), query.sort)
                                                 : mirror::sortKey(line ? rowOf(*line, {}) : CaseRow(), query.sort);
            return isBefore(there, key, query.descending);
        });
        places.insert(place, {.row = 0, .here = i, .document = 0});
    }
}

} // namespace lotse::cases
