#include "support/redaction/Judgement.h"

#include "support/redaction/SecretFinder.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lotse::redaction
{

namespace
{

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isLetter(char character)
{
    return std::isalpha(static_cast<unsigned char>(character)) != 0;
}

char at(std::string_view text, std::size_t index)
{
    return index < text.size() ? text[index] : '\0';
}

char before(std::string_view text, std::size_t index)
{
    return index > 0 ? text[index - 1] : '\0';
}

template <std::size_t N>
bool isOneOf(std::string_view value, const std::array<std::string_view, N>& list)
{
    return std::any_of(list.begin(), list.end(), [value](std::string_view each) { return sameText(each, value); });
}

// What follows "password:" in prose and configurations without being one.
constexpr std::array<std::string_view, 84> notSecret = {
    "null",       "nil",      "none",      "true",     "false",     "yes",     "no",       "ja",        "nein",
    "required",   "invalid",  "incorrect", "expired",  "missing",   "wrong",   "empty",    "undefined", "falsch",
    "abgelaufen", "ungültig", "fehlt",     "leer",     "unbekannt", "unknown", "set",      "unset",     "not",
    "nicht",      "is",       "ist",       "was",      "wurde",     "the",     "der",      "das",       "die",
    "has",        "hat",      "must",      "muss",     "may",       "kann",    "cannot",   "will",      "field",
    "feld",       "reset",    "changed",   "geändert", "mismatch",  "failed",  "failure",  "error",     "fehler",
    "ok",         "default",  "string",    "text",     "hidden",    "masked",  "redacted", "encrypted", "n/a",
    "policy",     "rejected", "accepted",  "for",      "für",       "von",     "of",       "to",        "and",
    "und",        "or",       "oder",      "in",       "bearer",    "basic",   "new",      "neu",       "not_set",
    "a",          "an",       "ein",
};

constexpr std::array<std::string_view, 9> wordsBeforeVersions = {"version", "v",        "release", "build", "ver",
                                                                 "rev",     "revision", "oid",     "patch"};

bool isMasked(std::string_view value)
{
    if (value.size() < 5 || value.front() != '[' || value.back() != ']') {
        return false;
    }
    const std::size_t hyphen = value.rfind('-');
    if (hyphen == std::string_view::npos || hyphen + 2 > value.size() - 1) {
        return false;
    }
    return std::all_of(value.begin() + 1, value.begin() + static_cast<std::ptrdiff_t>(hyphen), isLetter) &&
           std::all_of(value.begin() + static_cast<std::ptrdiff_t>(hyphen) + 1, value.end() - 1, isDigit);
}

// "key=" or "key:" stands at `from`: another value begins there.
bool nextKeyAt(std::string_view text, std::size_t from)
{
    std::size_t index = from;
    // "User Id=" is one, too.
    while (index < text.size() && index - from < 40 &&
           (isWord(text[index]) || text[index] == '-' || text[index] == '.' || text[index] == ' ')) {
        ++index;
    }
    return index > from && index < text.size() && (text[index] == '=' || text[index] == ':');
}

Span quoted(std::string_view text, std::size_t from, char quote, bool isEscaped)
{
    const std::size_t last = std::min(text.size(), from + SecretFinder::longestValue);
    for (std::size_t index = from; index < last; ++index) {
        if (text[index] == '\n') {
            return {from, index};
        }
        if (isEscaped ? text[index] == '\\' && at(text, index + 1) == quote : text[index] == quote) {
            return {from, index};
        }
        if (!isEscaped && text[index] == '\\') {
            ++index;
        }
    }
    return {from, last};
}

Span bare(std::string_view text, std::size_t from)
{
    constexpr std::string_view always = "\"'<\r\n\t ";
    constexpr std::string_view maybe = ",;&)}]>";
    const std::size_t last = std::min(text.size(), from + SecretFinder::longestValue);
    std::size_t index = from;
    for (; index < last; ++index) {
        const char character = text[index];
        if (always.find(character) != std::string_view::npos) {
            break;
        }
        // A password may hold these; what follows tells.
        if (maybe.find(character) != std::string_view::npos && !(character == ']' && at(text, from) == '[')) {
            const char following = at(text, index + 1);
            const bool goesOn = following != '\0' && !isSpace(following) &&
                                (always.find(following) == std::string_view::npos) &&
                                maybe.find(following) == std::string_view::npos && !nextKeyAt(text, index + 1);
            if (!goesOn) {
                break;
            }
        }
    }
    return {from, index};
}

} // namespace

bool isWord(char character)
{
    return std::isalnum(static_cast<unsigned char>(character)) != 0 || character == '_' ||
           static_cast<unsigned char>(character) >= 0x80;
}

bool isSpace(char character)
{
    return character == ' ' || (character >= '\t' && character <= '\r');
}

char lower(char character)
{
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

bool sameText(std::string_view a, std::string_view b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool holds(std::string_view text, std::string_view part)
{
    return std::search(text.begin(), text.end(), part.begin(), part.end(),
                       [](char x, char y) { return lower(x) == lower(y); }) != text.end();
}

bool endsWith(std::string_view text, std::string_view part)
{
    return text.size() >= part.size() && sameText(text.substr(text.size() - part.size()), part);
}

Span valueAfter(std::string_view text, std::size_t from, bool markup)
{
    std::size_t begin = from;
    while (begin < text.size() && begin - from < 4 && (text[begin] == ' ' || text[begin] == '\t')) {
        ++begin;
    }
    if (markup) {
        const std::size_t last = std::min(text.size(), begin + SecretFinder::longestValue);
        const std::size_t end = text.substr(0, last).find_first_of("<\n", begin);
        return {begin, end == std::string_view::npos ? last : end};
    }
    const char first = at(text, begin);
    if (first == '"' || first == '\'') {
        return quoted(text, begin + 1, first, false);
    }
    if (first == '\\' && (at(text, begin + 1) == '"' || at(text, begin + 1) == '\'')) {
        return quoted(text, begin + 2, at(text, begin + 1), true);
    }
    return bare(text, begin);
}

bool isSecretValue(std::string_view value)
{
    constexpr std::string_view hiding = "*xX.#-_•?";
    while (!value.empty() && (value.back() == '.' || value.back() == '!' || value.back() == ':')) {
        value.remove_suffix(1);
    }
    if (value.empty() || value.front() == '<' || value.starts_with("${") || value.starts_with("{{") ||
        value.starts_with("#{") || (value.front() == '%' && value.size() < 4) || isMasked(value)) {
        return false;
    }
    if (std::all_of(value.begin(), value.end(),
                    [&](char each) { return hiding.find(each) != std::string_view::npos; })) {
        return false;
    }
    return !isOneOf(value, notSecret);
}

bool mixesLettersAndDigits(std::string_view value)
{
    return std::any_of(value.begin(), value.end(), isDigit) && std::any_of(value.begin(), value.end(), isLetter);
}

bool looksRandom(std::string_view value)
{
    const auto digits = std::count_if(value.begin(), value.end(), isDigit);
    return isSecretValue(value) && value.size() >= 6 && (digits > 0 || value.size() >= 20) &&
           value.find(' ') == std::string_view::npos;
}

bool isPrivateAddress(std::string_view text, Span span)
{
    const std::string_view value = span.in(text);
    std::array<int, 4> parts{};
    std::size_t part = 0;
    for (const char character : value) {
        if (character == '.') {
            ++part;
        } else {
            parts[part] = parts[part] * 10 + (character - '0');
        }
    }
    const bool isAddress = std::all_of(parts.begin(), parts.end(), [](int each) { return each <= 255; });
    if (!isAddress || parts[0] == 0 || parts[0] == 127 || parts[0] == 255) {
        return false;
    }
    const char left = before(text, span.begin);
    const char right = at(text, span.end);
    if (left == '.' || (right == '.' && isDigit(at(text, span.end + 1))) || right == '-' || left == '-') {
        return false;
    }
    // "Chrome/118.0.0.0", "Version 11.59.0.12", "v12.9.1.4"
    if (left == '/' && span.begin >= 2 && isLetter(text[span.begin - 2])) {
        return false;
    }
    std::size_t end = span.begin;
    while (end > 0 && (isSpace(text[end - 1]) || text[end - 1] == ':' || text[end - 1] == '=') &&
           span.begin - end < 3) {
        --end;
    }
    std::size_t begin = end;
    while (begin > 0 && isLetter(text[begin - 1]) && end - begin < 12) {
        --begin;
    }
    return !isOneOf(text.substr(begin, end - begin), wordsBeforeVersions);
}

bool isIpv6(std::string_view value)
{
    const bool hasDigit = std::any_of(value.begin(), value.end(), isDigit);
    const auto colons = std::count(value.begin(), value.end(), ':');
    // "10::20" is more often a range or a class than an address.
    return hasDigit && colons >= 2 && value.size() >= 7 && value.find(":::") == std::string_view::npos;
}

bool isHost(std::string_view text, Span span)
{
    static constexpr std::array<std::string_view, 11> packages = {"com", "org",     "net", "io",  "java",     "javax",
                                                                  "sun", "jakarta", "edu", "jdk", "microsoft"};
    static constexpr std::array<std::string_view, 20> words = {"it",   "no",  "in",     "be",    "us",   "is", "at",
                                                               "info", "app", "dev",    "int",   "home", "si", "co",
                                                               "es",   "se",  "online", "cloud", "tech", "ai"};
    const std::string_view value = span.in(text);
    const char right = at(text, span.end);
    const char left = before(text, span.begin);
    if (right == '_' || right == '(' || right == '$' || (right == '.' && isWord(at(text, span.end + 1))) ||
        (right == '-' && isWord(at(text, span.end + 1)))) {
        return false;
    }
    if (left == '.' || left == '$' || left == '@' || left == '#' || left == '-' || left == '%') {
        return false;
    }
    const std::size_t lastDot = value.rfind('.');
    const std::string_view first = value.substr(0, value.find('.'));
    const std::string_view last = value.substr(lastDot + 1);
    const auto dots = std::count(value.begin(), value.end(), '.');
    if (isOneOf(first, packages) || sameText(value, "localhost.localdomain")) {
        return false;
    }
    const bool lowerEnding =
        std::none_of(last.begin(), last.end(), [](char each) { return each >= 'A' && each <= 'Z'; });
    const bool upperName =
        std::none_of(value.begin(), value.end(), [](char each) { return each >= 'a' && each <= 'z'; });
    if (!lowerEnding && !(upperName && dots >= 2)) {
        return false; // System.Net, ASP.NET, "failed.It"
    }
    // A class is written with a capital after a small letter or dot: "SapConnector.home".
    const bool camel =
        std::any_of(value.begin() + 1, value.end(), [](char each) { return each >= 'A' && each <= 'Z'; }) && !upperName;
    return !camel && !(dots == 1 && isOneOf(last, words));
}

bool isBareHost(std::string_view value)
{
    const auto allowed = [](char each) { return isWord(each) || each == '-' || each == '.'; };
    const auto digits = std::count_if(value.begin(), value.end(), isDigit);
    const auto letters = std::count_if(value.begin(), value.end(), isLetter);
    return value.size() >= 3 && value.size() <= 63 && std::all_of(value.begin(), value.end(), allowed) && letters > 1 &&
           value.find('.') == std::string_view::npos && !sameText(value, "localhost") &&
           (digits > 0 || value.find('-') != std::string_view::npos);
}

bool isMailAddress(std::string_view text, Span span)
{
    static constexpr std::array<std::string_view, 14> endings = {"png", "jpg", "jpeg", "gif", "svg",  "webp", "log",
                                                                 "txt", "js",  "css",  "xml", "json", "java", "html"};
    const std::string_view value = span.in(text);
    const std::string_view last = value.substr(value.rfind('.') + 1);
    return value.front() != '@' && !isOneOf(last, endings) && at(text, span.end) != '(';
}

} // namespace lotse::redaction
