#include "ui/cases/CaseListModel.h"

#include "ui/cases/CaseTexts.h"
#include "ui/common/Answer.h"
#include "ui/common/Formats.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

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
    int awaited = 0; // answers on their way
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

CaseListModel::CaseListModel(CaseSource source, const Clock& clock, std::function<bool(const QString&)> isUrgent,
                             QObject* parent)
    : QAbstractTableModel(parent), m_source(std::move(source)), m_clock(clock), m_isUrgent(std::move(isUrgent))
{
    m_ask.setSingleShot(true);
    m_ask.setInterval(0);
    connect(&m_ask, &QTimer::timeout, this, &CaseListModel::askForWanted);
    m_again.setSingleShot(true);
    m_again.setInterval(joinMilliseconds);
    connect(&m_again, &QTimer::timeout, this, &CaseListModel::gather);
}

CaseListModel::~CaseListModel()
{
    for (auto& [page, flight] : m_flights) {
        flight.stop.request_stop();
    }
    if (m_gathering) {
        m_gathering->stop.request_stop();
    }
}

int CaseListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int CaseListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<cases::SortBy> CaseListModel::sortBy(int column)
{
    switch (column) {
    case Number:
        return cases::SortBy::Number;
    case Subject:
        return cases::SortBy::Subject;
    case Product:
        return cases::SortBy::Product;
    case Severity:
        return cases::SortBy::Severity;
    case Status:
        return cases::SortBy::Status;
    case Changed:
        return cases::SortBy::Modified;
    default:
        return std::nullopt;
    }
}

void CaseListModel::sort(int column, Qt::SortOrder order)
{
    if (const std::optional<cases::SortBy> by = sortBy(column)) {
        cases::CaseQuery query = m_wantedQuery;
        query.sort = *by;
        query.descending = order == Qt::DescendingOrder;
        setQuery(query);
    }
}

const CaseListModel::Line* CaseListModel::line(int row) const
{
    const int number = row / pageSize;
    const auto page = m_pages.find(number);
    if (page == m_pages.end()) {
        std::erase(m_wanted, number);
        m_wanted.push_back(number);
        if (!m_ask.isActive()) {
            m_ask.start();
        }
        return nullptr;
    }
    page->second.used = ++m_tick;
    const auto place = static_cast<std::size_t>(row % pageSize);
    return place < page->second.lines.size() ? &page->second.lines[place] : nullptr;
}

QString CaseListModel::idAt(int row) const
{
    const auto page = m_pages.find(row / pageSize);
    const auto place = static_cast<std::size_t>(row % pageSize);
    if (page != m_pages.end() && place < page->second.lines.size()) {
        return page->second.lines[place].row.head.id;
    }
    return m_remembered.value(row);
}

outbox::State CaseListModel::outboxState(const cases::CaseRow& row) const
{
    return m_outboxStates.value(row.outboxItem, outbox::State::Queued);
}

QVariant CaseListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole && role != IdRole) {
        return {};
    }
    const Line* const found = line(index.row());
    if (role == IdRole) {
        return idAt(index.row());
    }
    if (!found) {
        switch (role) {
        case Qt::DisplayRole:
            return index.column() == Mark ? QString() : u"…"_qs;
        case Qt::AccessibleTextRole:
            return tr("Loading", "read out in place of a line of My Cases that is not here yet");
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*found, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(*found, index.column());
    case Qt::ToolTipRole:
        return index.column() == Subject ? u"<qt>%1</qt>"_qs.arg(found->row.head.subject.toHtmlEscaped()) : QString();
    default:
        return {};
    }
}

QString CaseListModel::statusText(const Line& line) const
{
    const cases::Case& head = line.row.head;
    if (head.origin == cases::Origin::Local) {
        return CaseTexts::outboxState(outboxState(line.row));
    }
    if (head.status.isEmpty() && head.origin == cases::Origin::FollowedByHand) {
        return CaseTexts::followedByHand();
    }
    return head.status;
}

QString CaseListModel::text(const Line& line, int column) const
{
    const cases::Case& head = line.row.head;
    switch (column) {
    case Number:
        return head.number.isEmpty() ? u"–"_qs : head.number;
    case Subject:
        return head.subject;
    case Product:
        return head.product;
    case Severity:
        return head.severity;
    case Status:
        return statusText(line);
    case Changed:
        return head.modified.isValid() ? formatAge(head.modified, m_clock.now()) : QString();
    default:
        return {};
    }
}

// The subject's cell reads the whole line, since a screen reader reads the cell that the arrow keys reach; the others
// read themselves with their column's name.
QString CaseListModel::accessibleText(const Line& line, int column) const
{
    const cases::Case& head = line.row.head;
    const QString unread = line.row.unread ? tr("unread", "read out before an unread case's line")
                                           : tr("read", "read out: the case was read already");
    if (column == Mark) {
        return unread;
    }
    if (column != Subject) {
        const QString value = column == Number && head.number.isEmpty() ? CaseTexts::noNumber() : text(line, column);
        return tr("%1: %2", "column and value, read out, for example Severity: 2")
            .arg(CaseTexts::column(column), value);
    }
    QStringList parts;
    if (line.row.unread) {
        parts << unread;
    }
    if (line.urgent) {
        parts << CaseTexts::productionDown();
    }
    parts << (head.number.isEmpty() ? CaseTexts::noNumber() : head.number) << head.subject;
    if (head.origin == cases::Origin::FollowedByHand) {
        parts << CaseTexts::followedByHand();
    }
    parts << head.product << head.severity << statusText(line) << text(line, Changed);
    parts.removeAll(QString());
    return parts.join(u", "_qs);
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    }
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole || (role == Qt::DisplayRole && section != Mark)) {
        return CaseTexts::column(section);
    }
    return {};
}

void CaseListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_count > 0) {
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, ColumnCount - 1));
    }
}

void CaseListModel::setOutboxState(const QString& item, std::optional<outbox::State> state)
{
    if (state ? m_outboxStates.value(item, outbox::State::Queued) == *state : !m_outboxStates.contains(item)) {
        return;
    }
    if (state) {
        m_outboxStates.insert(item, *state);
    } else {
        m_outboxStates.remove(item);
    }
    for (const auto& [number, page] : m_pages) {
        for (std::size_t place = 0; place < page.lines.size(); ++place) {
            if (page.lines[place].row.outboxItem == item) {
                const int row = number * pageSize + static_cast<int>(place);
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
        }
    }
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
    gathering->awaited = 1;
    whenAnswered(m_source.count(m_wantedQuery), this, [this, gathering](const Result<int>& count) {
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
    // Whatever the count will be: the first page is looked at.
    gatherPage(gathering, 0);
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
                     gathering->pages.insert_or_assign(page, makePage(*rows));
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
    restartFlights();
    if (m_stale) {
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
