#include "ui/createcase/MaskingText.h"

#include <map>

namespace lotse::ui
{

using redaction::Kind;

QString MaskingText::kind(Kind kind)
{
    switch (kind) {
    case Kind::Password:
        return tr("Password");
    case Kind::Token:
        return tr("Token", "of access");
    case Kind::Key:
        return tr("Key", "of an interface");
    case Kind::ConnectionString:
        return tr("Connection string");
    case Kind::Jwt:
        return tr("Signed token (JWT)");
    case Kind::Cookie:
        return tr("Cookie", "of a browser");
    case Kind::PrivateKey:
        return tr("Private key");
    case Kind::Email:
        return tr("E-mail address");
    case Kind::IpAddress:
        return tr("IP address");
    case Kind::HostName:
        return tr("Host name");
    case Kind::Other:
        break;
    }
    return tr("Marked by you");
}

QString MaskingText::count(Kind kind, int number)
{
    switch (kind) {
    case Kind::Password:
        return tr("%n password(s)", nullptr, number);
    case Kind::Token:
    case Kind::Jwt:
        return tr("%n token(s)", "of access", number);
    case Kind::Key:
    case Kind::PrivateKey:
        return tr("%n key(s)", "of an interface", number);
    case Kind::ConnectionString:
        return tr("%n connection string(s)", nullptr, number);
    case Kind::Cookie:
        return tr("%n cookie(s)", "of a browser", number);
    case Kind::Email:
        return tr("%n e-mail address(es)", nullptr, number);
    case Kind::IpAddress:
        return tr("%n IP address(es)", nullptr, number);
    case Kind::HostName:
        return tr("%n host name(s)", nullptr, number);
    case Kind::Other:
        break;
    }
    return tr("%n marked by you", nullptr, number);
}

QString MaskingText::counts(const std::vector<redaction::MaskedValue>& values)
{
    std::map<Kind, int> numbers;
    for (const redaction::MaskedValue& value : values) {
        const Kind kind = value.kind == Kind::Jwt          ? Kind::Token
                          : value.kind == Kind::PrivateKey ? Kind::Key
                                                           : value.kind;
        ++numbers[kind];
    }
    QStringList parts;
    for (const auto& [kind, number] : numbers) {
        parts.append(count(kind, number));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace lotse::ui
