#include "support/account/Pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace lotse::account
{

QByteArray urlSafe(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray unpredictable(int bytes)
{
    QByteArray made(bytes, '\0');
    QRandomGenerator::system()->generate(made.begin(), made.end());
    return made;
}

Pkce pkceFrom(const QByteArray& secret)
{
    Pkce pkce;
    pkce.verifier = urlSafe(secret);
    pkce.challenge = urlSafe(QCryptographicHash::hash(pkce.verifier, QCryptographicHash::Sha256));
    return pkce;
}

} // namespace lotse::account
