#include "ui/community/ThreadListModel.h"

#include "ui/common/Answer.h"
#include "ui/community/ThreadTexts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

ThreadListModel::ThreadListModel(ThreadSource source, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent), m_source(std::move(source)), m_clock(clock)
{
}

ThreadListModel::~ThreadListModel()
{
    m_stop.request_stop();
}

void ThreadListModel::setQuery(const community::ThreadQuery& query)
{
    if (query == m_wanted && m_loaded) {
        return;
    }
    m_wanted = query;
    m_stop.request_stop();
    m_reading = false;
    read();
}

void ThreadListModel::refresh()
{
    if (m_reading) {
        m_stale = true;
    } else {
        read();
    }
}

void ThreadListModel::read()
{
    m_stop = std::stop_source();
    m_reading = true;
    m_stale = false;
    const int asked = ++m_generation;
    m_flying.clear();
    const auto failedTo = [this, asked](const Error& error) {
        if (asked == m_generation && error.code != ErrorCode::Cancelled) {
            m_reading = false;
            Q_EMIT failed(error);
        }
    };
    whenAnswered(m_source.count(m_wanted, m_stop.get_token()), this, [this, asked, failedTo](const Result<int>& count) {
        if (!count) {
            failedTo(count.error());
        } else if (asked == m_generation) {
            whenAnswered(m_source.rows(m_wanted, 0, pageSize, m_stop.get_token()), this,
                         [this, asked, failedTo, count = *count](const Result<Rows>& rows) {
                             if (!rows) {
                                 failedTo(rows.error());
                             } else if (asked == m_generation) {
                                 take(count, *rows);
                             }
                         });
        }
    });
}

void ThreadListModel::take(int count, Rows first)
{
    m_reading = false;
    show(std::max(count, static_cast<int>(first.size())), std::move(first));
    m_loaded = true;
    Q_EMIT arrived();
    if (m_stale) {
        read();
    }
}

// Where only the lines' content differs, they stay where they are.
void ThreadListModel::show(int count, Rows first)
{
    const auto known = m_pages.find(0);
    const bool same = m_loaded && m_wanted == m_query && count == m_count && known != m_pages.end() &&
                      std::ranges::equal(
                          known->second, first, {}, [](const community::ThreadRow& row) { return row.head.id; },
                          [](const community::ThreadRow& row) { return row.head.id; });
    if (same) {
        const bool differs = known->second != first;
        known->second = std::move(first);
        std::erase_if(m_pages, [](const auto& page) { return page.first != 0; });
        if (differs || m_count > pageSize) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
        return;
    }
    beginResetModel();
    if (m_wanted != m_query) {
        m_server.clear();
    }
    m_query = m_wanted;
    m_count = count;
    m_pages.clear();
    m_asked.clear();
    m_pages.emplace(0, std::move(first));
    endResetModel();
}

void ThreadListModel::setServerRows(Rows rows)
{
    std::erase_if(rows, [](const community::ThreadRow& row) { return !row.onServer; });
    const int from = m_count;
    if (!m_server.empty()) {
        beginRemoveRows({}, from, from + static_cast<int>(m_server.size()) - 1);
        m_server.clear();
        endRemoveRows();
    }
    if (!rows.empty()) {
        beginInsertRows({}, from, from + static_cast<int>(rows.size()) - 1);
        m_server = std::move(rows);
        endInsertRows();
    }
}

int ThreadListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count + static_cast<int>(m_server.size());
}

const community::ThreadRow* ThreadListModel::row(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    if (row >= m_count) {
        return &m_server[static_cast<std::size_t>(row - m_count)];
    }
    const int page = row / pageSize;
    const auto found = m_pages.find(page);
    if (found == m_pages.end()) {
        fetch(page);
        return nullptr;
    }
    const auto place = static_cast<std::size_t>(row % pageSize);
    return place < found->second.size() ? &found->second[place] : nullptr;
}

int ThreadListModel::rowOf(const QString& threadId) const
{
    for (const auto& [page, rows] : m_pages) {
        const auto found = std::ranges::find_if(
            rows, [&threadId](const community::ThreadRow& row) { return row.head.id == threadId; });
        if (found != rows.end()) {
            return page * pageSize + static_cast<int>(found - rows.begin());
        }
    }
    for (std::size_t place = 0; place < m_server.size(); ++place) {
        if (m_server[place].head.id == threadId) {
            return m_count + static_cast<int>(place);
        }
    }
    return -1;
}

void ThreadListModel::fetch(int page) const
{
    if (m_reading || !m_flying.insert(page).second) {
        return;
    }
    auto* const self = const_cast<ThreadListModel*>(this);
    whenAnswered(m_source.rows(m_query, page * pageSize, pageSize, m_stop.get_token()), self,
                 [self, page, asked = m_generation](const Result<Rows>& rows) {
                     if (asked == self->m_generation) {
                         self->landed(page, rows);
                     }
                 });
}

void ThreadListModel::landed(int page, const Result<Rows>& rows)
{
    m_flying.erase(page);
    if (!rows) {
        return;
    }
    m_pages[page] = *rows;
    std::erase(m_asked, page);
    m_asked.push_back(page);
    while (m_asked.size() > keptPages) {
        m_pages.erase(m_asked.front());
        m_asked.erase(m_asked.begin());
    }
    const int last = std::min(m_count, (page + 1) * pageSize) - 1;
    if (last >= page * pageSize) {
        Q_EMIT dataChanged(index(page * pageSize), index(last));
    }
}

QVariant ThreadListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const community::ThreadRow* const line = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return line ? ThreadTexts::oneLine(line->head.title) : u"…"_qs;
    case Qt::AccessibleTextRole:
        return line ? QString(ThreadTexts::oneLine(line->head.title) + u", "_qs +
                              ThreadTexts::facts(*line, m_clock.now()).join(u", "_qs))
                    : u"…"_qs;
    case IdRole:
        return line ? line->head.id : QString();
    default:
        return {};
    }
}

} // namespace lotse::ui
