// A clock that stands still until a test moves it. One thread only.
#pragma once

#include "foundation/Clock.h"

#include <QCoro/QCoroFuture>
#include <QPromise>

#include <algorithm>
#include <list>
#include <memory>

namespace lotse::testing
{

class JumpingClock final : public Clock
{
public:
    QDateTime now() const override { return m_wall; }
    std::chrono::milliseconds monotonic() const override { return m_monotonic; }

    QCoro::Task<void> sleep(std::chrono::milliseconds time, std::stop_token stop) override
    {
        if (stop.stop_requested() || time.count() <= 0) {
            co_return;
        }
        auto sleeper = std::make_shared<Sleeper>(m_monotonic + time);
        m_sleepers.push_back(sleeper);
        const QFuture<void> woken = sleeper->promise.future();
        const std::stop_callback wake(stop, [sleeper] { sleeper->wake(); });
        co_await woken;
    }

    // Time passes: both clocks move, who slept until then wakes (in the event loop).
    void advance(std::chrono::milliseconds time)
    {
        m_wall = m_wall.addMSecs(time.count());
        m_monotonic += time;
        m_sleepers.remove_if([this](const std::shared_ptr<Sleeper>& sleeper) {
            const bool due = sleeper->until <= m_monotonic;
            if (due) {
                sleeper->wake();
            }
            return due || sleeper->awake;
        });
    }

    // Somebody sets the clock; nobody wakes.
    void jump(std::chrono::milliseconds time) { m_wall = m_wall.addMSecs(time.count()); }

private:
    struct Sleeper {
        explicit Sleeper(std::chrono::milliseconds until_) : until(until_) { promise.start(); }
        void wake()
        {
            if (!std::exchange(awake, true)) {
                promise.finish();
            }
        }
        std::chrono::milliseconds until;
        QPromise<void> promise;
        bool awake = false;
    };

    QDateTime m_wall = QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);
    std::chrono::milliseconds m_monotonic{1'000'000};
    std::list<std::shared_ptr<Sleeper>> m_sleepers;
};

} // namespace lotse::testing
