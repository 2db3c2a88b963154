// Reads what a Statuspage (API v2) and its look-alikes answer. Tolerant of what may be missing, wrong or new: a value
// that cannot be used is treated as absent, words are kept as they are; only what is no status page at all is refused.
#pragma once

#include "foundation/Result.h"
#include "support/status/Status.h"

#include <QByteArray>

namespace lotse::statuspage
{

// Answers longer than this are not read (bytes).
inline constexpr qint64 longestAnswer = 8 * 1024 * 1024;

// Errors of all: AnswerNotPortal (HTML or another text), AnswerUnreadable (broken, too long, too deep, not what was
// asked for).
Result<status::Summary> readSummary(const QByteArray& body); // summary.json, status.json, components.json
Result<std::vector<status::Incident>> readIncidents(const QByteArray& body);    // incidents.json, incidents/unresolved
Result<std::vector<status::Incident>> readMaintenances(const QByteArray& body); // scheduled-maintenances*.json
// history.atom: incidents with their updates as text, newest first; without parts and impact.
Result<std::vector<status::Incident>> readHistoryFeed(const QByteArray& body);

} // namespace lotse::statuspage
