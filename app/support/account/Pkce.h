// Proof Key for Code Exchange (RFC 7636, method S256): what ties the code that the browser brings back to this program.
#pragma once

#include <QByteArray>

namespace lotse::account
{

struct Pkce {
    QByteArray verifier;  // kept here until the code is exchanged
    QByteArray challenge; // goes to the browser
};

// `secret`: at least 32 unpredictable bytes.
[[nodiscard]] Pkce pkceFrom(const QByteArray& secret);
// URL-safe base64 without padding.
[[nodiscard]] QByteArray urlSafe(const QByteArray& bytes);
[[nodiscard]] QByteArray unpredictable(int bytes);

} // namespace lotse::account
