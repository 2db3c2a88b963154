#include "ui/cases/CaseListModel.h"
#include "ui/common/Answer.h"

#include <QSet>

#include <algorithm>

namespace lotse::ui
{

namespace
{

constexpr int flightsAtOnce = 4;
constexpr int pagesReadAgain = 4;
constexpr int searchChunk = 500;
constexpr int searchChunks = 20;
constexpr int searchRounds = 4;
constexpr int joinMilliseconds = 150;
constexpr int joinMuchMilliseconds = 1000;

} // namespace

// What a refresh reads before anything on show changes.
struct CaseListModel::Gathering {
    cases::CaseQuery query;
    std::stop_source stop;
    int count = 0;
    bool counted = true; // else `count` is what the first page has
    int awaited = 0;     // answers on their way
    Pages pages;
    QSet<QString> sought;          // cases that a persistent index is on
    QSet<QString> missing;         // those of them whose new place is not known yet
    QHash<QString, int> places;    // of those found
    std::vector<int> chunksToRead; // offsets, next one last
    int rounds = 0;

    void found(const QString& id, int row)
    {
        if (missing.remove(id)) {
            places.insert(id, row);
        }
    }
};

CaseListModel::~CaseListModel()
{
    for (auto& [page, flight] : m_flights) {
        flight.stop.request_stop();
    }
    if (m_gathering) {
        m_gathering->stop.request_stop();
    }
    m_excerptStop.request_stop();
}

CaseListModel::Page CaseListModel::makePage(std::vector<cases::CaseRow> rows) const
{
    Page page;
    page.lines.reserve(rows.size());
    for (cases::CaseRow& row : rows) {
        const bool urgent = m_isUrgent(row.head.subject);
        page.lines.push_back({.row = std::move(row), .urgent = urgent});
    }
    page.used = ++m_tick;
    return page;
}

void CaseListModel::askForWanted()
{
    std::vector<int> wanted;
    std::swap(wanted, m_wanted);
    if (wanted.size() > flightsAtOnce) {
        wanted.erase(wanted.begin(), wanted.end() - flightsAtOnce);
    }
    for (const int page : wanted) {
        if (page * pageSize < m_count && !m_pages.contains(page) && !m_flights.contains(page)) {
            startFlight(page);
        }
    }
    while (m_flights.size() > flightsAtOnce) {
        const auto oldest = std::min_element(m_flights.begin(), m_flights.end(), [](const auto& a, const auto& b) {
            return a.second.started < b.second.started;
        });
        oldest->second.stop.request_stop();
        m_flights.erase(oldest);
    }
}

void CaseListModel::startFlight(int page)
{
    Flight flight;
    flight.started = ++m_tick;
    const std::stop_token stop = flight.stop.get_token();
    m_flights.emplace(page, std::move(flight));
    whenAnswered(m_source.rows(m_query, page * pageSize, pageSize, stop), this, [this, page, stop](const auto& rows) {
        if (!stop.stop_requested()) {
            landed(page, rows);
        }
    });
}

void CaseListModel::landed(int page, const Result<std::vector<cases::CaseRow>>& rows)
{
    m_flights.erase(page);
    if (!rows) {
        Q_EMIT failed(rows.error());
        return;
    }
    keepPage(page, makePage(*rows));
    const int last = std::min(m_count, (page + 1) * pageSize) - 1;
    if (page * pageSize <= last) {
        Q_EMIT dataChanged(index(page * pageSize, 0), index(last, ColumnCount - 1));
    }
}

void CaseListModel::keepPage(int number, Page page)
{
    m_pages.insert_or_assign(number, std::move(page));
    while (m_pages.size() > keptPages) {
        dropLeastUsed();
    }
}

void CaseListModel::dropLeastUsed()
{
    const auto least = std::min_element(m_pages.begin(), m_pages.end(),
                                        [](const auto& a, const auto& b) { return a.second.used < b.second.used; });
    const int number = least->first;
    rememberPersistent();
    m_pages.erase(number);
}

// Before pages are dropped: which cases the persistent indexes are on.
void CaseListModel::rememberPersistent()
{
    QHash<int, QString> remembered;
    for (const QModelIndex& index : persistentIndexList()) {
        const QString id = idAt(index.row());
        if (!id.isEmpty()) {
            remembered.insert(index.row(), id);
        }
    }
    m_remembered = std::move(remembered);
}

// Pages on their way were asked for before what is on show now.
void CaseListModel::restartFlights()
{
    for (auto& [page, flight] : m_flights) {
        flight.stop.request_stop();
        m_wanted.insert(m_wanted.begin(), page);
    }
    m_flights.clear();
    if (!m_wanted.empty()) {
        m_ask.start();
    }
}

void CaseListModel::setQuery(const cases::CaseQuery& query)
{
    if (query == m_wantedQuery && (m_loaded || m_gathering)) {
        return;
    }
    m_wantedQuery = query;
    if (m_gathering) {
        m_gathering->stop.request_stop();
        m_gathering.reset();
    }
    m_again.stop();
    gather();
}

void CaseListModel::refresh(bool much)
{
    const int join = much && m_count > 0 ? joinMuchMilliseconds : joinMilliseconds;
    if (!m_again.isActive() || join < m_again.remainingTime()) {
        m_again.setInterval(join); // a running one begins anew
    }
    if (m_gathering) {
        m_stale = true;
    } else if (!m_loaded) {
        gather();
    } else if (!m_again.isActive()) {
        m_again.start();
    }
}

void CaseListModel::gather()
{
    auto gathering = std::make_shared<Gathering>();
    gathering->query = m_wantedQuery;
    m_gathering = gathering;
    m_stale = false;
    // What a keystroke finds is shown before all of it is counted.
    const bool another = !(m_wantedQuery == m_query);
    const bool firstOnly = another && m_wantedQuery.sort == cases::SortBy::Match && !m_wantedQuery.words().isEmpty();
    gathering->counted = !firstOnly;
    gathering->awaited = firstOnly ? 0 : 1;
    gatherPage(gathering, 0); // looked at whatever the count will be
    if (firstOnly) {
        return;
    }
    whenAnswered(m_source.count(m_wantedQuery, gathering->stop.get_token()), this,
                 [this, gathering](const Result<int>& count) {
                     if (gathering != m_gathering) {
                         return;
                     }
                     if (!count) {
                         abandon(gathering, count.error());
                         return;
                     }
                     gathering->count = *count;
                     gatherPages(gathering);
                     answered(gathering);
                 });
}

void CaseListModel::wantExcerpt(int row, const Line& line) const
{
    if (line.row.foundIn && line.excerpt == Line::Excerpt::NotAsked && m_source.excerpts) {
        m_excerptsWanted.push_back(row);
        if (!m_askExcerpts.isActive()) {
            m_askExcerpts.start();
        }
    }
}

void CaseListModel::askForExcerpts()
{
    std::vector<int> asked;
    std::vector<cases::CaseRow> rows;
    for (const int row : std::exchange(m_excerptsWanted, {})) {
        const auto page = m_pages.find(row / pageSize);
        const auto place = static_cast<std::size_t>(row % pageSize);
        if (page == m_pages.end() || place >= page->second.lines.size()) {
            continue;
        }
        Line& line = page->second.lines[place];
        if (line.row.foundIn && line.excerpt == Line::Excerpt::NotAsked) {
            line.excerpt = Line::Excerpt::OnItsWay;
            asked.push_back(row);
            rows.push_back(line.row);
        }
    }
    if (rows.empty()) {
        return;
    }
    const std::stop_token stop = m_excerptStop.get_token();
    const auto use = [this, stop, asked, rows](const Result<QStringList>& excerpts) {
        for (std::size_t i = 0; excerpts && !stop.stop_requested() && i < asked.size(); ++i) {
            const int row = asked[i];
            const auto page = m_pages.find(row / pageSize);
            if (page == m_pages.end() || idAt(row) != rows[i].head.id) {
                continue;
            }
            Line& line = page->second.lines[static_cast<std::size_t>(row % pageSize)];
            line.excerpt = Line::Excerpt::Here;
            line.row.excerpt = excerpts->value(static_cast<qsizetype>(i));
            if (!line.row.excerpt.isEmpty()) {
                Q_EMIT dataChanged(index(row, Subject), index(row, Subject));
            }
        }
    };
    whenAnswered(m_source.excerpts(rows, m_query.words(), stop), this, use);
}

// What is read again shows what it showed, until that is asked for again.
void CaseListModel::keepExcerpts(int number, Page& page, const cases::CaseQuery& query) const
{
    const auto before = m_pages.find(number);
    if (before == m_pages.end() || !(query.search == m_query.search)) {
        return;
    }
    const std::size_t both = std::min(page.lines.size(), before->second.lines.size());
    for (std::size_t place = 0; place < both; ++place) {
        const Line& old = before->second.lines[place];
        Line& fresh = page.lines[place];
        if (old.excerpt == Line::Excerpt::Here && old.row.head == fresh.row.head &&
            old.row.foundIn == fresh.row.foundIn) {
            fresh.excerpt = old.excerpt;
            fresh.row.excerpt = old.row.excerpt;
        }
    }
}

// The pages that are being looked at, newest first.
std::vector<int> CaseListModel::pagesInUse() const
{
    std::vector<std::pair<quint64, int>> byUse;
    byUse.reserve(m_pages.size());
    for (const auto& [number, page] : m_pages) {
        byUse.emplace_back(page.used, number);
    }
    std::sort(byUse.rbegin(), byUse.rend());
    std::vector<int> pages;
    for (const auto& [used, number] : byUse) {
        if (pages.size() < pagesReadAgain) {
            pages.push_back(number);
        }
    }
    return pages;
}

void CaseListModel::gatherPages(const std::shared_ptr<Gathering>& gathering)
{
    const std::vector<int> pages = gathering->query == m_query ? pagesInUse() : std::vector<int>();
    for (const int page : pages) {
        if (page > 0 && page * pageSize < gathering->count) {
            gatherPage(gathering, page);
        }
    }
}

void CaseListModel::gatherPage(const std::shared_ptr<Gathering>& gathering, int page)
{
    ++gathering->awaited;
    whenAnswered(m_source.rows(gathering->query, page * pageSize, pageSize, gathering->stop.get_token()), this,
                 [this, gathering, page](const Result<std::vector<cases::CaseRow>>& rows) {
                     if (gathering != m_gathering) {
                         return;
                     }
                     if (!rows) {
                         abandon(gathering, rows.error());
                         return;
                     }
                     Page made = makePage(*rows);
                     if (!gathering->counted) {
                         gathering->count = static_cast<int>(made.lines.size());
                         gathering->counted = gathering->count < pageSize;
                     }
                     keepExcerpts(page, made, gathering->query);
                     gathering->pages.insert_or_assign(page, std::move(made));
                     answered(gathering);
                 });
}

void CaseListModel::answered(const std::shared_ptr<Gathering>& gathering)
{
    if (--gathering->awaited > 0) {
        return;
    }
    if (gathering->count == 0) {
        gathering->pages.clear();
        finish(gathering);
    } else {
        search(gathering);
    }
}

// Finds where the cases with a persistent index went: in the pages just read, then in the places nearest to where they
// were.
void CaseListModel::search(const std::shared_ptr<Gathering>& gathering)
{
    int nearRow = 0;
    for (const QModelIndex& index : persistentIndexList()) {
        const QString id = idAt(index.row());
        if (!id.isEmpty() && !gathering->sought.contains(id)) {
            gathering->sought.insert(id);
            gathering->missing.insert(id);
            nearRow = std::max(nearRow, index.row());
        }
    }
    for (const auto& [number, page] : gathering->pages) {
        for (std::size_t place = 0; place < page.lines.size(); ++place) {
            gathering->found(page.lines[place].row.head.id, number * pageSize + static_cast<int>(place));
        }
    }
    if (!(gathering->query.search == m_query.search)) {
        // A list of other cases begins at its top; the next keystroke is not to wait for what is left of this one.
        gathering->missing.clear();
    }
    std::vector<int> chunks;
    for (int offset = 0; offset < gathering->count; offset += searchChunk) {
        chunks.push_back(offset);
    }
    std::stable_sort(chunks.begin(), chunks.end(), [nearRow](int a, int b) {
        return std::abs(a + searchChunk / 2 - nearRow) < std::abs(b + searchChunk / 2 - nearRow);
    });
    if (chunks.size() > searchChunks) {
        chunks.resize(searchChunks);
    }
    gathering->chunksToRead.assign(chunks.rbegin(), chunks.rend());
    searchOn(gathering);
}

void CaseListModel::searchOn(const std::shared_ptr<Gathering>& gathering)
{
    if (gathering->missing.isEmpty() || gathering->chunksToRead.empty()) {
        gathering->missing.clear();
        finish(gathering);
        return;
    }
    const int offset = gathering->chunksToRead.back();
    gathering->chunksToRead.pop_back();
    whenAnswered(m_source.rows(gathering->query, offset, searchChunk, gathering->stop.get_token()), this,
                 [this, gathering, offset](const Result<std::vector<cases::CaseRow>>& rows) {
                     if (gathering != m_gathering) {
                         return;
                     }
                     if (!rows) {
                         abandon(gathering, rows.error());
                         return;
                     }
                     for (std::size_t place = 0; place < rows->size(); ++place) {
                         gathering->found((*rows)[place].head.id, offset + static_cast<int>(place));
                     }
                     searchOn(gathering);
                 });
}

void CaseListModel::finish(const std::shared_ptr<Gathering>& gathering)
{
    // The person may have moved on meanwhile; a few rounds, so that steady scrolling cannot hold the news back.
    const QModelIndexList persistent = persistentIndexList();
    const bool allSought = std::all_of(persistent.begin(), persistent.end(), [&](const QModelIndex& index) {
        const QString id = idAt(index.row());
        return id.isEmpty() || gathering->sought.contains(id);
    });
    if (!allSought && ++gathering->rounds < searchRounds) {
        search(gathering);
        return;
    }
    m_gathering.reset();
    const bool otherQuery = !(gathering->query == m_query);
    if (m_loaded && !otherQuery && onlyContentDiffers(*gathering)) {
        showContent(*gathering);
    } else {
        showOrder(*gathering);
    }
    m_loaded = true;
    m_counted = gathering->counted;
    restartFlights();
    if (!m_counted) {
        gather();
    } else if (m_stale) {
        m_stale = false;
        m_again.start();
    }
    if (otherQuery) {
        Q_EMIT queryChanged();
    }
    Q_EMIT arrived();
}

void CaseListModel::abandon(const std::shared_ptr<Gathering>& gathering, const Error& error)
{
    gathering->stop.request_stop();
    m_gathering.reset();
    m_wantedQuery = m_query;
    if (error.code != ErrorCode::Cancelled) {
        Q_EMIT failed(error);
    }
    if (m_stale) {
        m_stale = false;
        m_again.start();
    }
}

bool CaseListModel::onlyContentDiffers(const Gathering& gathering) const
{
    if (gathering.count != m_count) {
        return false;
    }
    for (const auto& [number, page] : gathering.pages) {
        const auto before = m_pages.find(number);
        if (before == m_pages.end()) {
            continue;
        }
        const bool sameCases =
            std::equal(page.lines.begin(), page.lines.end(), before->second.lines.begin(), before->second.lines.end(),
                       [](const Line& a, const Line& b) { return a.row.head.id == b.row.head.id; });
        if (!sameCases) {
            return false;
        }
    }
    return true;
}

void CaseListModel::showContent(Gathering& gathering)
{
    std::vector<std::pair<int, int>> changed; // first and last row of each run
    for (auto& [number, page] : gathering.pages) {
        const auto before = m_pages.find(number);
        for (std::size_t place = 0; before != m_pages.end() && place < page.lines.size(); ++place) {
            if (page.lines[place] == before->second.lines[place]) {
                continue;
            }
            const int row = number * pageSize + static_cast<int>(place);
            if (!changed.empty() && changed.back().second == row - 1) {
                changed.back().second = row;
            } else {
                changed.emplace_back(row, row);
            }
        }
    }
    // What was not read again may be outdated: it is dropped and fetched when it is looked at.
    std::vector<int> outdated;
    for (const auto& [number, page] : m_pages) {
        if (!gathering.pages.contains(number)) {
            outdated.push_back(number);
        }
    }
    rememberPersistent();
    for (const int number : outdated) {
        m_pages.erase(number);
    }
    for (auto& [number, page] : gathering.pages) {
        keepPage(number, std::move(page));
    }
    for (const auto& [first, last] : changed) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    }
}

// Rows come and go at the end, then persistent indexes move to where their cases are now.
void CaseListModel::showOrder(Gathering& gathering)
{
    const int before = m_count;
    m_query = gathering.query;
    m_excerptStop.request_stop();
    m_excerptStop = std::stop_source();
    m_excerptsWanted.clear();
    if (gathering.count > before) {
        beginInsertRows({}, before, gathering.count - 1);
        m_count = gathering.count;
        if (before == 0) {
            m_pages = std::move(gathering.pages);
        }
        endInsertRows();
    }
    if (before > 0) {
        Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        QHash<int, QString> remembered;
        to.reserve(from.size());
        for (const QModelIndex& index : from) {
            const QString id = idAt(index.row());
            const int row = id.isEmpty() ? index.row() : gathering.places.value(id, -1);
            const bool there = row >= 0 && row < gathering.count;
            to << (there ? this->index(row, index.column()) : QModelIndex());
            if (there && !id.isEmpty()) {
                remembered.insert(row, id);
            }
        }
        m_pages = std::move(gathering.pages);
        m_remembered = std::move(remembered);
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }
    if (gathering.count < before) {
        beginRemoveRows({}, gathering.count, before - 1);
        m_count = gathering.count;
        endRemoveRows();
    }
}

} // namespace lotse::ui
