// Where a secret may begin, as POSIX extended regular expressions without regard to letter case. They only nominate;
// SecretFinder decides. Every repetition is over a class that ends at a line's end, so no text makes them slow.
#pragma once

#include <span>

namespace lotse::redaction
{

std::span<const char* const> secretPatterns();

} // namespace lotse::redaction
