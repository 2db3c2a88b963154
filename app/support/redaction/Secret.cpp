#include "support/redaction/Secret.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lotse::redaction
{

namespace
{

constexpr std::array names = {
    std::pair{Kind::Password, "password"},
    std::pair{Kind::Token, "token"},
    std::pair{Kind::Key, "key"},
    std::pair{Kind::ConnectionString, "connection"},
    std::pair{Kind::Jwt, "jwt"},
    std::pair{Kind::Cookie, "cookie"},
    std::pair{Kind::PrivateKey, "privatekey"},
    std::pair{Kind::Email, "email"},
    std::pair{Kind::IpAddress, "ip"},
    std::pair{Kind::HostName, "host"},
    std::pair{Kind::Other, "masked"},
};

} // namespace

QString kindName(Kind kind)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [kind](const auto& each) { return each.first == kind; });
    return QLatin1String(found->second);
}

std::optional<Kind> kindFromName(const QString& name)
{
    for (const auto& [kind, word] : names) {
        if (name == QLatin1String(word)) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace lotse::redaction
