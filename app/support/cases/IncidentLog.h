// What a person notes while production is down: when it began, who was called, what was said, when it was over; handed
// over with the case. Values and rules; kept by CaseBook.
#pragma once

#include "support/cases/Case.h"

#include <chrono>

namespace lotse::cases
{

struct LogEntry {
    enum class Kind { Began, Ended, Call, Note };
    QString id; // a UUID of our own
    QString caseId;
    Kind kind = Kind::Note;
    QDateTime at;
    QString who;  // who was called, or did it
    QString what; // in the person's words
    bool operator==(const LogEntry&) const = default;
};

// How long production has been down.
struct Impact {
    QDateTime from;  // the earliest "began", else when the case was made
    QDateTime until; // the latest "ended" after that, else the last change of a closed case; invalid: it goes on
    [[nodiscard]] std::chrono::seconds length(const QDateTime& now) const;
    bool operator==(const Impact&) const = default;
};
[[nodiscard]] Impact impactOf(const Case& head, const std::vector<LogEntry>& log);

} // namespace lotse::cases
