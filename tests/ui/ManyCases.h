// Made-up cases as a source of lines, answering from a worker thread like the store does, and counting what is asked.
#pragma once

#include "ui/cases/CaseListModel.h"

#include <QMutex>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace lotse::testing
{

class ManyCases
{
public:
    explicit ManyCases(int count)
    {
        for (int i = 0; i < count; ++i) {
            m_rows.push_back(row(i));
        }
    }
    ~ManyCases() { m_pool.waitForDone(); }

    static cases::CaseRow row(int i)
    {
        cases::CaseRow row;
        row.head.id = QStringLiteral("id-%1").arg(i);
        row.head.number = QStringLiteral("%1").arg(i + 1000, 8, 10, QLatin1Char('0'));
        row.head.subject = QStringLiteral("Subject of case %1").arg(i);
        row.head.product = i % 2 ? QStringLiteral("Jitterbit Studio") : QStringLiteral("Private Agent");
        row.head.severity = QString::number(i % 4 + 1);
        row.head.closed = i % 3 == 0;
        row.head.status = row.head.closed ? QStringLiteral("Closed") : QStringLiteral("In Progress");
        row.head.contactName = QStringLiteral("Maria Muster");
        row.head.created = QDateTime(QDate(2026, 1, 1), QTime(8, 0), Qt::UTC).addSecs(i * 60);
        row.head.modified = row.head.created.addSecs(3600);
        row.unread = i % 5 == 0;
        return row;
    }

    ui::CaseSource source()
    {
        return {.count =
                    [this](cases::CaseQuery query, std::stop_token stop) {
                        ++counted;
                        return answer<int>(stop, [this, query] {
                            const QMutexLocker lock(&m_mutex);
                            return static_cast<int>(matching(query).size());
                        });
                    },
                .rows =
                    [this](cases::CaseQuery query, int offset, int limit, std::stop_token stop) {
                        ++read;
                        return answer<std::vector<cases::CaseRow>>(stop, [this, query, offset, limit] {
                            const QMutexLocker lock(&m_mutex);
                            const std::vector<cases::CaseRow>& all = matching(query);
                            const auto from = std::min(all.size(), static_cast<std::size_t>(offset));
                            const auto to = std::min(all.size(), from + static_cast<std::size_t>(limit));
                            return std::vector(all.begin() + static_cast<std::ptrdiff_t>(from),
                                               all.begin() + static_cast<std::ptrdiff_t>(to));
                        });
                    }};
    }

    // Changes what the store holds; the model learns of it by refresh().
    void change(const std::function<void(std::vector<cases::CaseRow>&)>& how)
    {
        const QMutexLocker lock(&m_mutex);
        how(m_rows);
        m_sorted.reset();
    }

    std::atomic<int> counted = 0;
    std::atomic<int> read = 0;
    std::atomic<int> cancelled = 0;
    std::atomic<bool> failing = false;

private:
    template <typename T>
    QFuture<Result<T>> answer(std::stop_token stop, std::function<T()> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        m_pool.start([this, promise, stop, work] {
            if (stop.stop_requested()) {
                ++cancelled;
                promise->addResult(Error{.code = ErrorCode::Cancelled});
            } else if (failing) {
                promise->addResult(Error{.code = ErrorCode::StorageFailed});
            } else {
                promise->addResult(work());
            }
            promise->finish();
        });
        return future;
    }

    const std::vector<cases::CaseRow>& matching(const cases::CaseQuery& query)
    {
        if (!m_sorted || !(m_sorted->first == query)) {
            std::vector<cases::CaseRow> rows;
            for (const cases::CaseRow& row : m_rows) {
                if (query.show == cases::CaseQuery::Show::All ||
                    row.head.closed == (query.show == cases::CaseQuery::Show::Closed)) {
                    rows.push_back(row);
                }
            }
            const auto less = [&](const cases::CaseRow& a, const cases::CaseRow& b) {
                if (query.sort == cases::SortBy::Modified && a.head.modified != b.head.modified) {
                    return a.head.modified < b.head.modified;
                }
                if (query.sort == cases::SortBy::Product && a.head.product != b.head.product) {
                    return a.head.product < b.head.product;
                }
                return a.head.number < b.head.number;
            };
            std::sort(rows.begin(), rows.end(),
                      [&](const auto& a, const auto& b) { return query.descending ? less(b, a) : less(a, b); });
            m_sorted = std::make_unique<std::pair<cases::CaseQuery, std::vector<cases::CaseRow>>>(query, rows);
        }
        return m_sorted->second;
    }

    QMutex m_mutex;
    std::vector<cases::CaseRow> m_rows;
    std::unique_ptr<std::pair<cases::CaseQuery, std::vector<cases::CaseRow>>> m_sorted;
    QThreadPool m_pool;
};

} // namespace lotse::testing
