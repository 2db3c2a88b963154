// Endpoints as a table: what Excel writes in German (semicolons, Windows-1252) and everybody else (commas, UTF-8), and
// back in a form that both read.
#pragma once

#include "foundation/Result.h"
#include "support/endpoints/Place.h"
#include "support/reports/Report.h"

#include <QByteArray>

namespace lotse::endpoints
{

struct RegisterTable {
    std::vector<reports::Endpoint> endpoints = {};
    std::vector<Place> places = {}; // each once, of rows with an agent group
};

// Columns by their heads, in English or German and any order: connector, role, system, address, environment, owner,
// agent group, agents. A row may name an endpoint, a place or both. Errors: InputInvalid (no head that is known, too
// large, not a table).
Result<RegisterTable> tableFromCsv(const QByteArray& bytes);
// Semicolons and UTF-8 with a mark. A value that a spreadsheet would take for a formula is made harmless.
QByteArray csvOf(const RegisterTable& table, bool german);

} // namespace lotse::endpoints
