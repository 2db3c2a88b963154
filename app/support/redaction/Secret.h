// What must not leave the house, and where it stands in a text. Values only.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace lotse::redaction
{

enum class Kind {
    Password,
    Token,
    Key,
    ConnectionString,
    Jwt,
    Cookie,
    PrivateKey,
    Email,
    IpAddress,
    HostName,
    Other, // what the person marked
};

// Stable English word of a kind; pseudonyms are made of it: "[password-1]".
QString kindName(Kind kind);
std::optional<Kind> kindFromName(const QString& name);

// Where a secret stands, in bytes of a UTF-8 text.
struct Finding {
    qint64 begin = 0;
    qint64 length = 0;
    Kind kind = Kind::Other;

    bool operator==(const Finding&) const = default;
};

// What the person and the report decide about single values. Letter case does not matter.
struct Rules {
    QStringList open;        // stay as they are: what the report names openly anyway, what the person wants to be seen
    QStringList openDomains; // hosts and mail addresses of these domains stay as they are
    QStringList added;       // are masked wherever they stand

    bool operator==(const Rules&) const = default;
};

} // namespace lotse::redaction
