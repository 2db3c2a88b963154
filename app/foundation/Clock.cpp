#include "foundation/Clock.h"

#include <QCoro/QCoroFuture>
#include <QPromise>
#include <QTimer>

namespace lotse
{

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

QCoro::Task<void> SystemClock::sleep(std::chrono::milliseconds time, std::stop_token stop)
{
    if (stop.stop_requested()) {
        co_return;
    }
    QPromise<void> over;
    over.start();
    const QFuture<void> future = over.future();
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&over] { over.finish(); });
    timer.start(time);
    // The stop may come from another thread; the timer lives in this one.
    const std::stop_callback wake(stop, [&timer] {
        QMetaObject::invokeMethod(
            &timer, [&timer] { timer.start(0); }, Qt::QueuedConnection);
    });
    co_await future;
}

} // namespace lotse
