// How a widget takes an answer that comes later: in its own thread, and only while it still exists. QFuture::then with
// a context object may not be used for that; it asserts that the context outlives the future.
#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace lotse::ui
{

// Calls `use` once with the answer, from `context`'s event loop; never when `context` is gone by then or the work ended
// without an answer.
template <typename T, typename F>
void whenAnswered(const QFuture<T>& future, QObject* context, F use)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, use = std::move(use)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0) {
            use(watcher->result());
        }
    });
    watcher->setFuture(future);
}

} // namespace lotse::ui
