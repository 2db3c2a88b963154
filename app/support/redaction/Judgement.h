// Decides what a place that looks like a secret is: value and look-alike told apart by what stands in and around it.
#pragma once

#include "support/redaction/Secret.h"

#include <string_view>

namespace lotse::redaction
{

// Begin and end of a part of a text, in bytes.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool isEmpty() const { return end <= begin; }
    std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

bool isWord(char character); // letter, digit, underscore, or part of a character beyond ASCII
bool isSpace(char character);
char lower(char character);
bool sameText(std::string_view a, std::string_view b); // whatever the letter case of ASCII
bool holds(std::string_view text, std::string_view part);
bool endsWith(std::string_view text, std::string_view part);

// The value that follows a separator at `from`: quoted, or up to where it plausibly ends; empty when there is none.
// `markup`: it ends at "<".
Span valueAfter(std::string_view text, std::size_t from, bool markup = false);
// Not a word of prose, a placeholder, or something that is masked already.
bool isSecretValue(std::string_view value);
// "x7", not "policy" or "12".
bool mixesLettersAndDigits(std::string_view value);
// Random enough for a token or key.
bool looksRandom(std::string_view value);

bool isPrivateAddress(std::string_view text, Span span); // of four numbers; not a version, an OID, this computer
bool isIpv6(std::string_view value);
bool isHost(std::string_view text, Span span); // full name; not a class, a method, a file
bool isBareHost(std::string_view value);       // a machine's short name after "host="
bool isMailAddress(std::string_view text, Span span);

} // namespace lotse::redaction
