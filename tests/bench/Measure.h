// Figures beside their yardstick: repeated, in turn, medians compared.
#pragma once

#include <QString>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace lotse::bench
{

inline double median(std::vector<double> values)
{
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

inline double percentile(std::vector<double> values, double share)
{
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

// One line of the table. `budget` 0: none.
inline void report(const char* what, double value, double yardstick, const char* unit, double budget)
{
    const double ratio = yardstick > 0 ? value / yardstick : 0;
    const char* verdict = budget <= 0 ? "" : ratio <= budget ? "within" : "OVER";
    std::printf("%-46s %10.1f %s  beside %10.1f %s  = %6.2f x", what, value, unit, yardstick, unit, ratio);
    if (budget > 0) {
        std::printf("  (budget %.1f x: %s)", budget, verdict);
    }
    std::printf("\n");
    std::fflush(stdout);
}

inline void note(const QString& text)
{
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
}

} // namespace lotse::bench
