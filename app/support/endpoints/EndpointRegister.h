// What an account's integrations connect and where they run: endpoints, environments and agent groups that earlier
// reports named, and those that were imported. What was imported is kept in
// the account's drafts under a kind of its own, and so is as durable as they are.
#pragma once

#include "support/drafts/Draft.h"
#include "support/endpoints/EndpointCsv.h"
#include "support/reports/Report.h"

namespace lotse::endpoints
{

inline const QString registerKind = QStringLiteral("endpoint-register");

// Of all drafts of the account, the most recently sent first, then what was imported; each once.
std::vector<reports::Endpoint> known(const std::vector<drafts::Draft>& drafts);
// Environments with their agent groups, in the same order; each once.
std::vector<Place> knownPlaces(const std::vector<drafts::Draft>& drafts);
// The draft that keeps the imported ones, with `more` in it; to be saved. Those that are there already stay once.
drafts::Draft withImported(const std::vector<drafts::Draft>& drafts, const RegisterTable& more, const QString& newId);

} // namespace lotse::endpoints
