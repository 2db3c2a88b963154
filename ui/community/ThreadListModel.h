// The lines of the forums' threads as a window over the mirror, page by page as they are looked at; behind them what
// the portal's own search found and the mirror lacks.
#pragma once

#include "foundation/Clock.h"
#include "support/community/ThreadStore.h"

#include <QAbstractListModel>

#include <functional>
#include <stop_token>
#include <unordered_map>
#include <unordered_set>

namespace lotse::ui
{

// Where the lines come from: the two questions of ThreadStore.
struct ThreadSource {
    std::function<QFuture<Result<int>>(community::ThreadQuery, std::stop_token)> count;
    std::function<QFuture<Result<std::vector<community::ThreadRow>>>(community::ThreadQuery, int offset, int limit,
                                                                     std::stop_token)>
        rows;
};

class ThreadListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole };
    static constexpr int pageSize = 24; // two screens of them
    static constexpr int keptPages = 50;

    ThreadListModel(ThreadSource source, const Clock& clock, QObject* parent = nullptr);
    ~ThreadListModel() override;

    // Takes effect when the first lines are there; until then the old ones stay. What the portal found goes.
    void setQuery(const community::ThreadQuery& query);
    const community::ThreadQuery& query() const { return m_wanted; }
    void refresh();
    // What the portal's search found; rows that the mirror has are left out.
    void setServerRows(std::vector<community::ThreadRow> rows);

    const community::ThreadRow* row(int row) const; // nullptr: not here yet, it is fetched
    int rowOf(const QString& threadId) const;       // among the lines that are here; -1: none
    int mirrored() const { return m_count; }
    bool isLoaded() const { return m_loaded; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void arrived(); // the lines on show are those of the mirror
    void failed(const lotse::Error& error);

private:
    using Rows = std::vector<community::ThreadRow>;

    void read();
    void take(int count, Rows first);
    void show(int count, Rows first);
    void fetch(int page) const;
    void landed(int page, const Result<Rows>& rows);

    ThreadSource m_source;
    const Clock& m_clock;
    community::ThreadQuery m_query;
    community::ThreadQuery m_wanted;
    std::unordered_map<int, Rows> m_pages;
    mutable std::unordered_set<int> m_flying;
    mutable std::vector<int> m_asked; // pages, the one that was looked at last at the end
    Rows m_server;
    int m_count = 0;
    int m_generation = 0;
    bool m_loaded = false;
    bool m_reading = false;
    bool m_stale = false; // the store changed while reading
    std::stop_source m_stop;
};

} // namespace lotse::ui
