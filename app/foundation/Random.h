// Randomness as a seam, so that a test's printed seed repeats its run.
#pragma once

#include <QString>

#include <mutex>
#include <random>

namespace lotse
{

class Random
{
public:
    virtual ~Random() = default;
    virtual double fraction() = 0; // [0, 1)
    virtual QString uuid() = 0;    // lower case, with hyphens, no braces
};

// Unpredictable; safe to call from any thread.
class SystemRandom final : public Random
{
public:
    double fraction() override;
    QString uuid() override;
};

// Repeatable; safe to call from any thread.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_engine(seed) {}
    double fraction() override;
    QString uuid() override;

private:
    std::mutex m_mutex;
    std::mt19937_64 m_engine;
};

} // namespace lotse
