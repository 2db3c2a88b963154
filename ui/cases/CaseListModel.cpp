#include "ui/cases/CaseListModel.h"

#include "ui/cases/CaseRowTexts.h"
#include "ui/cases/CaseTexts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int joinMilliseconds = 150;
// The lines are painted first, and the next keystroke comes first.
constexpr int excerptMilliseconds = 40;

} // namespace

CaseListModel::CaseListModel(CaseSource source, const Clock& clock, std::function<bool(const QString&)> isUrgent,
                             QObject* parent)
    : QAbstractTableModel(parent), m_source(std::move(source)), m_clock(clock), m_isUrgent(std::move(isUrgent))
{
    m_ask.setSingleShot(true);
    m_ask.setInterval(0);
    connect(&m_ask, &QTimer::timeout, this, &CaseListModel::askForWanted);
    m_askExcerpts.setSingleShot(true);
    m_askExcerpts.setInterval(excerptMilliseconds);
    connect(&m_askExcerpts, &QTimer::timeout, this, &CaseListModel::askForExcerpts);
    m_again.setSingleShot(true);
    m_again.setInterval(joinMilliseconds);
    connect(&m_again, &QTimer::timeout, this, &CaseListModel::gather);
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
    case Turn:
        return cases::SortBy::Turn;
    case Contact:
        return cases::SortBy::Contact;
    case Mark:
        return cases::SortBy::Unread;
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
    if (place >= page->second.lines.size()) {
        return nullptr;
    }
    const Line& found = page->second.lines[place];
    wantExcerpt(row, found);
    return &found;
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
        return texts(*found).text(index.column());
    case Qt::AccessibleTextRole:
        return texts(*found).accessible(index.column());
    case Qt::ToolTipRole:
        return texts(*found).toolTip(index.column());
    default:
        return {};
    }
}

CaseRowTexts CaseListModel::texts(const Line& line) const
{
    return {line.row, line.urgent, outboxState(line.row), m_vendorName, m_clock.now()};
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

} // namespace lotse::ui
