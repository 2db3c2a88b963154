// How a new reading of the page meets what is known: which of two accounts of an incident counts, and what that means
// to somebody who wants to be told. Pure rules.
#pragma once

#include "support/status/StatusPage.h"

#include <optional>

namespace lotse::status
{

// Something that happened on the page.
struct Change {
    enum class Kind {
        Opened,
        Updated,
        Resolved,
        Reopened,
        PostMortem,
        Planned,
        PlanChanged, // another time
        Started,     // a maintenance
        Ended,
    };
    Kind kind = Kind::Opened;
    Incident incident;

    bool operator==(const Change&) const = default;
};

// What is to be kept of an incident that is known already. An older account never replaces a newer one (caches answer
// late), and what only a fuller source knows (parts, impact, link) is kept.
Incident merged(const Incident& known, Incident came);
// `known` empty: seen for the first time. Nothing for what was over before it was first seen.
std::optional<Change::Kind> changeBetween(const std::optional<Incident>& known, const Incident& now);
// Whether a summary was made before the one that is known: an answer of a cache, not the page's state. A page may take
// its time back for good, so this only holds within an hour (`knownAt`: when the known one was read).
bool isStale(const Page& known, const Page& came, const QDateTime& knownAt, const QDateTime& now);

} // namespace lotse::status

Q_DECLARE_METATYPE(lotse::status::Change)
