// What may travel to an address.
#pragma once

#include <QUrl>

namespace lotse
{

// This computer itself: localhost, 127.0.0.0/8, ::1.
[[nodiscard]] bool isLoopback(const QString& host);
// Whether tokens and passwords may go there: encrypted, or not leaving this computer.
[[nodiscard]] bool isSafeForSecrets(const QUrl& address);

// Whether it names a proxy as a company does: "http://host:port", without a name or a password in it.
[[nodiscard]] bool isProxyAddress(const QUrl& address);

} // namespace lotse
