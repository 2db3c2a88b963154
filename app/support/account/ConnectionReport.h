// What a test of the way to a server found, step by step.
#pragma once

#include <QString>
#include <QUrl>

#include <optional>
#include <vector>

namespace lotse::account
{

// In their order; the first two and the fourth only where a proxy is on the way, the third only where none is.
enum class ConnectionStep {
    ProxyName, // is known to the name service
    Proxy,     // takes connections
    Name,      // of the server
    Tunnel,    // the proxy lets through to the server
    Connection,
    Encryption, // the server's certificate is trusted
    Answer,     // any, also one that asks for a sign-in
};

struct ConnectionReport {
    QUrl address = {};
    QString proxy = {}; // "host:port" on the way; empty: straight
    std::vector<ConnectionStep> good = {};
    std::optional<ConnectionStep> failed = {}; // empty: all is well
    bool proxyAsks = false;                    // the proxy wants a name and a password, or others
    QString error = {};                        // of the failed step, in the system's words
    QString issuer = {};                       // of the server's certificate
};

} // namespace lotse::account

Q_DECLARE_METATYPE(std::vector<lotse::account::ConnectionReport>)
