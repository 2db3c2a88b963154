// Waits in a test for what a coroutine answers, running the event loop meanwhile.
#pragma once

#include <QCoro/QCoroTask>

#include <optional>

namespace lotse::testing
{

template <typename T>
QCoro::Task<void> keepAnswer(QCoro::Task<T> task, std::optional<T>* answer)
{
    answer->emplace(co_await std::move(task));
}

template <typename T>
T await(QCoro::Task<T> task)
{
    std::optional<T> answer;
    QCoro::waitFor(keepAnswer(std::move(task), &answer));
    return std::move(*answer);
}

} // namespace lotse::testing
