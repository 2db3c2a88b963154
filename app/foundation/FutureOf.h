// A coroutine's answer as a future; the coroutine goes on whoever listens.
#pragma once

#include "foundation/Result.h"

#include <QCoro/QCoroTask>
#include <QFuture>
#include <QPromise>

#include <memory>

namespace lotse
{

template <typename T>
QCoro::Task<void> keepPromise(QCoro::Task<Result<T>> task, std::shared_ptr<QPromise<Result<T>>> promise)
{
    Result<T> result = co_await std::move(task);
    promise->addResult(std::move(result));
    promise->finish();
}

template <typename T>
QFuture<Result<T>> futureOf(QCoro::Task<Result<T>> task)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    keepPromise(std::move(task), promise);
    return promise->future();
}

} // namespace lotse
