// Work that would hold up the thread that wants its answer, done in one of the program's workers.
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace lotse
{

// `work` is called once, without arguments; what it answers is the future's only result.
template <typename T, typename Work>
QFuture<T> inWorker(Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace lotse
