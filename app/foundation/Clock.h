// Time as a seam: everything that asks for the time or waits does it through a Clock, so that tests can jump.
#pragma once

#include <QCoro/QCoroTask>
#include <QDateTime>

#include <chrono>
#include <stop_token>

namespace lotse
{

class Clock
{
public:
    virtual ~Clock() = default;

    // Wall time in UTC, milliseconds.
    virtual QDateTime now() const = 0;
    // Time that never jumps; meaningful only as a difference.
    virtual std::chrono::milliseconds monotonic() const = 0;
    // Resumes in the calling thread (which runs an event loop) after the time, or at once when stop is requested.
    virtual QCoro::Task<void> sleep(std::chrono::milliseconds time, std::stop_token stop) = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
    QCoro::Task<void> sleep(std::chrono::milliseconds time, std::stop_token stop) override;
};

} // namespace lotse
