// Cases that speak of the same as a text that is being written: those that share its rarest words. For use inside a
// transaction of mirror.sqlite.
#pragma once

#include "foundation/storage/Connection.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace lotse::cases::mirror
{

// Rows of cases, the most alike first, at most `limit`. A case counts as alike when it has at least two of the words,
// or an identifier, and among them enough of what is rare; of a long text only the beginning is looked at.
[[nodiscard]] std::vector<std::int64_t> similarCases(storage::Connection& connection, const QString& text, int limit);

} // namespace lotse::cases::mirror
