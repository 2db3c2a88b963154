#include "support/redaction/SecretFinder.h"

#include "support/redaction/Judgement.h"
#include "support/redaction/SecretPatterns.h"

#include <algorithm>
#include <re2/re2.h>
#include <string>

namespace lotse::redaction
{

namespace
{

constexpr qint64 searchMemory = qint64{64} << 20;
// A connection string is looked through this far for what makes it one.
constexpr std::size_t connectionLength = 600;
// A private key is no longer; one whose end is missing does not hide the rest of a log.
constexpr std::size_t longestKey = 65536;
constexpr std::string_view keyEnd = "PRIVATE KEY-----";

std::string patternOf(const Rules& rules)
{
    std::string all;
    const auto add = [&all](const std::string& each) { all += (all.empty() ? "(" : "|(") + each + ")"; };
    for (const QString& value : rules.added) {
        if (!value.trimmed().isEmpty()) {
            add(RE2::QuoteMeta(value.trimmed().toStdString()));
        }
    }
    for (const char* pattern : secretPatterns()) {
        add(pattern);
    }
    return all;
}

RE2::Options options()
{
    RE2::Options options;
    // Bytes: a log may hold anything, and nothing here needs letters beyond ASCII.
    options.set_encoding(RE2::Options::EncodingLatin1);
    options.set_case_sensitive(false);
    options.set_never_capture(true);
    options.set_never_nl(true);
    options.set_log_errors(false);
    options.set_max_mem(searchMemory);
    return options;
}

Finding findingOf(Span span, Kind kind)
{
    return {
        .begin = static_cast<qint64>(span.begin), .length = static_cast<qint64>(span.end - span.begin), .kind = kind};
}

std::vector<std::string> lowered(const QStringList& values)
{
    std::vector<std::string> result;
    for (const QString& value : values) {
        std::string text = value.trimmed().toStdString();
        std::transform(text.begin(), text.end(), text.begin(), lower);
        if (!text.empty()) {
            result.push_back(std::move(text));
        }
    }
    return result;
}

// The word before the separator, in small letters, without quotes and blanks.
std::string keyOf(std::string_view head)
{
    std::string key;
    for (const char character : head) {
        if (isWord(character)) {
            key.push_back(lower(character));
        }
    }
    return key;
}

Span trimmed(std::string_view text, Span span)
{
    while (!span.isEmpty() && isSpace(text[span.begin])) {
        ++span.begin;
    }
    while (!span.isEmpty() && (isSpace(text[span.end - 1]) || text[span.end - 1] == ',')) {
        --span.end;
    }
    return span;
}

Span lineRest(std::string_view text, std::size_t from)
{
    std::size_t begin = from;
    while (begin < text.size() &&
           (text[begin] == ' ' || text[begin] == '"' || text[begin] == '\'' || text[begin] == '[')) {
        ++begin;
    }
    const std::size_t last = std::min(text.size(), begin + SecretFinder::longestValue);
    const std::size_t end = text.substr(0, last).find_first_of("\r\n\"'", begin);
    return trimmed(text, {begin, end == std::string_view::npos ? last : end});
}

} // namespace

// Compiled once for a set of rules.
struct SecretFinder::Engine {
    explicit Engine(const Rules& rules)
        : pattern(patternOf(rules), options()),
          open(lowered(rules.open)),
          domains(lowered(rules.openDomains)),
          added(lowered(rules.added))
    {
    }

    std::optional<Finding> judge(std::string_view text, Span place) const;
    std::optional<Finding> fixedForm(std::string_view text, Span place) const;
    std::optional<Finding> afterKey(std::string_view text, Span place) const;
    std::optional<Finding> authorization(std::string_view text, Span place) const;
    std::optional<Finding> connection(std::string_view text, Span place, const std::string& key) const;
    std::optional<Finding> address(std::string_view text, Span place) const;
    std::optional<Finding> host(std::string_view text, Span place) const;
    bool isOpen(std::string_view value, Kind kind) const;

    RE2 pattern;
    std::vector<std::string> open;
    std::vector<std::string> domains;
    std::vector<std::string> added;
};

bool SecretFinder::Engine::isOpen(std::string_view value, Kind kind) const
{
    const auto isSame = [value](const std::string& each) { return sameText(value, each); };
    if (std::any_of(open.begin(), open.end(), isSame)) {
        return true;
    }
    if (kind != Kind::HostName && kind != Kind::Email) {
        return false;
    }
    return std::any_of(domains.begin(), domains.end(), [value](const std::string& each) {
        return sameText(value, each) || endsWith(value, "." + each) || endsWith(value, "@" + each);
    });
}

// Values that are recognised by their own form.
std::optional<Finding> SecretFinder::Engine::fixedForm(std::string_view text, Span place) const
{
    const std::string_view match = place.in(text);
    if (match.starts_with("-----")) {
        const std::size_t last = std::min(text.size(), place.begin + longestKey);
        const std::size_t end = text.substr(0, last).find("-----END", place.end);
        const std::size_t tail = end == std::string_view::npos ? end : text.find(keyEnd, end);
        place.end = tail == std::string_view::npos ? last : tail + keyEnd.size();
        return findingOf(place, Kind::PrivateKey);
    }
    if (match.starts_with("eyJ") && match.find('.') != std::string_view::npos) {
        return findingOf(place, Kind::Jwt);
    }
    constexpr std::string_view marks[] = {"AKIA",   "ASIA", "AIza",  "sk-", "sk_",  "rk_",         "gh",
                                          "glpat-", "xox",  "ya29.", "SG.", "npm_", "github_pat_", "00D"};
    for (const std::string_view mark : marks) {
        const bool isLong = match.size() >= 16 && looksRandom(match.substr(mark.size()));
        if (match.starts_with(mark) && isLong && match.find_first_of("=:@/\\ ") == std::string_view::npos &&
            (match.find('.') == std::string_view::npos || mark.ends_with('.') || mark == "00D")) {
            return findingOf(place, mark.starts_with('A') ? Kind::Key : Kind::Token);
        }
    }
    return std::nullopt;
}

std::optional<Finding> SecretFinder::Engine::authorization(std::string_view text, Span place) const
{
    const std::string_view match = place.in(text);
    const char last = match.back();
    if (last == '=' && keyOf(match).find("authorization") == std::string::npos) {
        // "Basic QWxhZGRpbg==" ends so, too.
    } else if (last == ':' || last == '=') {
        Span value = lineRest(text, place.end);
        // The scheme may be seen.
        const std::string_view said = value.in(text);
        if (const std::size_t blank = said.find(' '); blank != std::string_view::npos && blank < 16) {
            value.begin += blank + 1;
        }
        value = trimmed(text, value);
        const Kind kind = value.in(text).starts_with("eyJ") ? Kind::Jwt : Kind::Token;
        return value.isEmpty() || !isSecretValue(value.in(text)) ? std::nullopt : std::optional(findingOf(value, kind));
    }
    const std::size_t blank = match.find_first_of(" \t");
    if (blank == std::string_view::npos) {
        return std::nullopt;
    }
    place.begin += match.find_first_not_of(" \t", blank);
    const std::string_view value = place.in(text);
    const bool isBasic = lower(match.front()) == 'b' && lower(match[1]) == 'a' && lower(match[2]) == 's';
    const bool hasCapitalInside =
        std::any_of(value.begin() + 1, value.end(), [](char each) { return each >= 'A' && each <= 'Z'; });
    const bool random = isBasic
                            ? value.size() >= 8 && (value.ends_with('=') || (hasCapitalInside && looksRandom(value)))
                            : value.size() >= 8 && looksRandom(value);
    return random ? std::optional(findingOf(place, Kind::Token)) : std::nullopt;
}

std::optional<Finding> SecretFinder::Engine::connection(std::string_view text, Span place, const std::string& key) const
{
    constexpr std::string_view marks[] = {"password", "pwd", "accountkey", "sharedaccesskey=", "secret"};
    const std::size_t last = std::min(text.size(), place.begin + connectionLength);
    const std::size_t found = text.substr(0, last).find_first_of("\r\n\"<", place.end);
    const Span all = trimmed(text, {place.begin, found == std::string_view::npos ? last : found});
    const std::string_view said = all.in(text);
    const bool isString = said.find(';') != std::string_view::npos &&
                          std::any_of(std::begin(marks), std::end(marks), [&](auto mark) { return holds(said, mark); });
    if (isString) {
        return findingOf(all, Kind::ConnectionString);
    }
    const bool namesHost = key == "host" || key == "hostname" || key == "server" || key == "node" ||
                           key == "computername" || key == "rechner";
    if (!namesHost) {
        return std::nullopt;
    }
    Span value = valueAfter(text, place.end);
    if (const std::size_t port = value.in(text).find(':'); port != std::string_view::npos) {
        value.end = value.begin + port;
    }
    return isBareHost(value.in(text)) ? std::optional(findingOf(value, Kind::HostName)) : std::nullopt;
}

// "key = value" in its many spellings.
std::optional<Finding> SecretFinder::Engine::afterKey(std::string_view text, Span place) const
{
    const std::string key = keyOf(place.in(text));
    const char last = text[place.end - 1];
    if (key.find("authorization") != std::string::npos || key.starts_with("bearer") || key.starts_with("basic")) {
        return authorization(text, place);
    }
    constexpr std::string_view heads[] = {
        "server",      "datasource", "provider", "driver", "dsn",          "endpoint", "defaultendpointsprotocol",
        "accountname", "host",       "hostname", "node",   "computername", "rechner"};
    if (std::find(std::begin(heads), std::end(heads), key) != std::end(heads)) {
        return connection(text, place, key);
    }
    const bool isCookie = key.find("cookie") != std::string::npos || key.find("sess") == 1 || key == "phpsessid" ||
                          key == "aspnet_sessionid" || key == "connectsid" || key == "sid";
    if (key.find("cookie") != std::string::npos) {
        const Span value = lineRest(text, place.end);
        return value.in(text).find('=') == std::string_view::npos ? std::nullopt
                                                                  : std::optional(findingOf(value, Kind::Cookie));
    }
    const bool markup = last == '>';
    if (markup && text[place.begin] == '<') {
        // A tag that has it in an attribute is no envelope of one.
        const std::string_view attributes = place.in(text).substr(place.in(text).find_first_of(" \t"));
        if (text[place.end - 2] == '/' || holds(attributes, "password=") || holds(attributes, "secret=") ||
            holds(attributes, "token=") || holds(attributes, "pwd=")) {
            return std::nullopt;
        }
    } else if (markup) {
        // Only <password> and <x:password>, not "a password > b".
        std::size_t tag = place.begin;
        while (tag > 0 && place.begin - tag < 60 &&
               (isWord(text[tag - 1]) || text[tag - 1] == ':' || text[tag - 1] == '-' || text[tag - 1] == '.')) {
            --tag;
        }
        if (tag == 0 || text[tag - 1] != '<') {
            return std::nullopt;
        }
    }
    const Span value = valueAfter(text, place.end, markup);
    const std::string_view said = value.in(text);
    if (said.empty() || isSpace(said.front()) || !isSecretValue(said)) {
        return std::nullopt;
    }
    if (isCookie) {
        return looksRandom(said) ? std::optional(findingOf(value, Kind::Cookie)) : std::nullopt;
    }
    // "with password 'x7'": nothing else says that it is one.
    const bool isAfterBlank = isSpace(last) && (key == "password" || key == "passwort" || key == "kennwort");
    if (isAfterBlank && !mixesLettersAndDigits(said)) {
        return std::nullopt;
    }
    // "pass: 12, fail: 0"
    if (key == "pass" && said.size() < 4 && said.find_first_not_of("0123456789") == std::string_view::npos) {
        return std::nullopt;
    }
    const bool isUser = place.in(text).find("-u") != std::string_view::npos && last == ':';
    const bool isPassword = isUser || key.find("pass") != std::string::npos || key.find("pwd") != std::string::npos ||
                            key.find("kennwort") != std::string::npos || key.find("secret") != std::string::npos ||
                            key.find("credential") != std::string::npos;
    if (isPassword) {
        return findingOf(value, Kind::Password);
    }
    const bool isKey = key.find("key") != std::string::npos;
    return looksRandom(said) ? std::optional(findingOf(value, isKey ? Kind::Key : Kind::Token)) : std::nullopt;
}

// "scheme://..." and "jdbc:..."
std::optional<Finding> SecretFinder::Engine::address(std::string_view text, Span place) const
{
    const std::string_view match = place.in(text);
    const std::size_t slashes = match.find("://");
    if (match.size() > 5 && sameText(match.substr(0, 5), "jdbc:")) {
        place.begin += match.find(':', 5) + 1;
        return findingOf(place, Kind::ConnectionString);
    }
    place.begin += slashes + 3;
    const std::string_view authority = place.in(text);
    if (const std::size_t mark = authority.rfind('@'); mark != std::string_view::npos) {
        if (authority.substr(0, mark).find(':') != std::string_view::npos) {
            const std::size_t end = text.find_first_of(" \t\r\n\"'<>", place.end);
            place.end = end == std::string_view::npos ? text.size() : end;
            return findingOf(place, Kind::ConnectionString);
        }
        place.begin += mark + 1;
    }
    while (!place.isEmpty() && std::string_view(",;)].}").find(text[place.end - 1]) != std::string_view::npos) {
        --place.end;
    }
    if (place.in(text).starts_with('[')) {
        return std::nullopt; // IPv6 is found by its own form
    }
    if (const std::size_t port = place.in(text).find(':'); port != std::string_view::npos) {
        place.end = place.begin + port;
    }
    return host(text, place);
}

std::optional<Finding> SecretFinder::Engine::host(std::string_view text, Span place) const
{
    const std::string_view value = place.in(text);
    const bool isNumbers = !value.empty() && value.find_first_not_of("0123456789.") == std::string_view::npos;
    if (isNumbers) {
        return std::count(value.begin(), value.end(), '.') == 3 && value.size() < 16 && isPrivateAddress(text, place)
                   ? std::optional(findingOf(place, Kind::IpAddress))
                   : std::nullopt;
    }
    const bool isName = value.size() >= 2 && value.find_first_of("${}[]%*|\\") == std::string_view::npos &&
                        !sameText(value, "localhost") && isWord(value.front());
    return isName ? std::optional(findingOf(place, Kind::HostName)) : std::nullopt;
}

std::optional<Finding> SecretFinder::Engine::judge(std::string_view text, Span place) const
{
    const std::string_view match = place.in(text);
    for (const std::string& value : added) {
        if (sameText(match, value)) {
            return findingOf(place, Kind::Other);
        }
    }
    if (match.front() == '<') {
        return afterKey(text, place);
    }
    if (const std::optional<Finding> fixed = fixedForm(text, place)) {
        return fixed;
    }
    if (match.find("://") != std::string_view::npos || (match.size() > 5 && sameText(match.substr(0, 5), "jdbc:"))) {
        return address(text, place);
    }
    const char last = match.back();
    const bool isKey = last == '=' || last == ':' || last == '>' || isSpace(last) || match.starts_with("--") ||
                       match.find_first_of(" \t") != std::string_view::npos;
    if (isKey) {
        return afterKey(text, place);
    }
    if (last == '\\') {
        const char left = place.begin > 0 ? text[place.begin - 1] : ' ';
        const Span name{place.begin + 2, place.end - 1};
        const bool begins = isSpace(left) || left == '"' || left == '\'' || left == '=' || left == '(';
        return begins && name.end - name.begin >= 2 ? host(text, name) : std::nullopt;
    }
    if (match.find('@') != std::string_view::npos) {
        // Letters beyond ASCII before it belong to it.
        if (place.begin > 0 && static_cast<unsigned char>(text[place.begin - 1]) >= 0x80) {
            constexpr std::string_view inside = "._%+-";
            while (place.begin > 0 &&
                   (isWord(text[place.begin - 1]) || inside.find(text[place.begin - 1]) != std::string_view::npos)) {
                --place.begin;
            }
        }
        return isMailAddress(text, place) ? std::optional(findingOf(place, Kind::Email)) : std::nullopt;
    }
    if (match.find(':') != std::string_view::npos) {
        return isIpv6(match) ? std::optional(findingOf(place, Kind::IpAddress)) : std::nullopt;
    }
    if (match.find_first_not_of("0123456789.") == std::string_view::npos) {
        return isPrivateAddress(text, place) ? std::optional(findingOf(place, Kind::IpAddress)) : std::nullopt;
    }
    return match.find('.') != std::string_view::npos && isHost(text, place)
               ? std::optional(findingOf(place, Kind::HostName))
               : std::nullopt;
}

SecretFinder::SecretFinder(const Rules& rules) : m_engine(std::make_shared<const Engine>(rules))
{
}

std::optional<Finding> SecretFinder::next(std::string_view text, std::size_t from) const
{
    const re2::StringPiece whole(text.data(), text.size());
    re2::StringPiece match;
    while (from < text.size() && m_engine->pattern.Match(whole, from, text.size(), RE2::UNANCHORED, &match, 1)) {
        const auto begin = static_cast<std::size_t>(match.data() - text.data());
        const Span place{begin, begin + match.size()};
        if (const std::optional<Finding> found = m_engine->judge(text, place)) {
            const Span span{static_cast<std::size_t>(found->begin),
                            static_cast<std::size_t>(found->begin + found->length)};
            // What was found may begin before the place (letters beyond ASCII), but never in what is behind us.
            if (span.begin >= from && !m_engine->isOpen(span.in(text), found->kind)) {
                return found;
            }
            from = std::max(span.end, place.end);
            continue;
        }
        // A tag may hold another place.
        from = text[place.begin] == '<' ? place.begin + 1 : std::max(place.end, from + 1);
    }
    return std::nullopt;
}

std::vector<Finding> SecretFinder::find(std::string_view text, std::size_t from) const
{
    std::vector<Finding> found;
    each(text, from, [&found](const Finding& finding) {
        found.push_back(finding);
        return false;
    });
    return found;
}

} // namespace lotse::redaction
