// An application that measures each of its events: how long it took on the clock, and how much of that the thread
// worked. On a busy machine the first is also what others took.
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QThread>

#include <ctime>

namespace lotse::bench
{

struct EventCost {
    double onTheClock = 0; // milliseconds
    double worked = 0;     // of the thread's processor time
    QString what;
};

class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    void watch()
    {
        m_longest = {};
        m_busiest = {};
        m_watching = true;
    }
    void stopWatching() { m_watching = false; }
    const EventCost& longest() const { return m_longest; }
    const EventCost& busiest() const { return m_busiest; }

    bool notify(QObject* receiver, QEvent* event) override
    {
        // Other threads pass here, too.
        if (!m_watching || m_depth > 0 || QThread::currentThread() != thread()) {
            return QApplication::notify(receiver, event);
        }
        const QString what = QString::fromLatin1(receiver->metaObject()->className()) + QLatin1Char(' ') +
                             receiver->objectName() + QLatin1Char(' ') + QString::number(event->type());
        ++m_depth;
        QElapsedTimer elapsed;
        elapsed.start();
        const double before = worked();
        const bool result = QApplication::notify(receiver, event);
        const EventCost cost{
            .onTheClock = static_cast<double>(elapsed.nsecsElapsed()) / 1e6, .worked = worked() - before, .what = what};
        --m_depth;
        if (cost.onTheClock > m_longest.onTheClock) {
            m_longest = cost;
        }
        if (cost.worked > m_busiest.worked) {
            m_busiest = cost;
        }
        return result;
    }

private:
    static double worked()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    bool m_watching = false;
    int m_depth = 0;
    EventCost m_longest;
    EventCost m_busiest;
};

} // namespace lotse::bench
