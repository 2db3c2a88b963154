// Endpoints as a table: what Excel writes in German (semicolons, Windows-1252) and everybody else (commas, UTF-8), and
// back in a form that both read.
#pragma once

#include "foundation/Result.h"
#include "support/reports/Report.h"

#include <QByteArray>

namespace lotse::endpoints
{

// Columns by their heads, in English or German and any order: connector, role, system, address, environment, owner.
// Errors: InputInvalid (no head that is known, too large, not a table).
Result<std::vector<reports::Endpoint>> endpointsFromCsv(const QByteArray& bytes);
// Semicolons and UTF-8 with a mark. A value that a spreadsheet would take for a formula is made harmless.
QByteArray csvOf(const std::vector<reports::Endpoint>& endpoints, bool german);

} // namespace lotse::endpoints
