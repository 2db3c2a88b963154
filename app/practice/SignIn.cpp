#include "practice/SignIn.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <limits>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString randomText(int length)
{
    static const auto letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._"_s;
    QString text;
    for (int i = 0; i < length; ++i)
        text += letters.at(QRandomGenerator::system()->bounded(static_cast<int>(letters.size())));
    return text;
}

QString hashed(const QString& token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

const auto ACCESS = u"access"_s;
const auto REFRESH = u"refresh"_s;

} // namespace

QString seatHolder(const Store& store)
{
    return store.setting(u"seatHolder"_s);
}

QString organisationId(const Store& store)
{
    return store.value(uR"(SELECT "Id" FROM "Organization")"_s).toString();
}

SignIn::SignIn(Store& store, SignInRules rules) : m_store(store), m_rules(std::move(rules))
{
    // Older files hold tokens as they are.
    m_store.value(u"PRAGMA secure_delete=ON"_s);
    m_store.run(uR"(DELETE FROM "Token" WHERE length("Token") <> 64)"_s);
}

QString SignIn::issue(const QString& kind, const QString& userId)
{
    const bool access = kind == ACCESS;
    const auto token =
        access ? organisationId(m_store).left(15) + u"!AQ"_s + randomText(92) : u"5Aep"_s + randomText(83);
    const qint64 expires =
        access ? QDateTime::currentMSecsSinceEpoch() + std::chrono::milliseconds(m_rules.sessionLength).count()
               : std::numeric_limits<qint64>::max();
    m_store.run(uR"(INSERT INTO "Token" ("Token", "Kind", "UserId", "Expires") VALUES (?, ?, ?, ?))"_s,
                {hashed(token), kind, userId, expires});
    m_issued.insert({kind, userId}, token);
    return token;
}

QString SignIn::living(const QString& kind, const QString& userId) const
{
    const auto token = m_issued.value({kind, userId});
    const auto alive = m_store.value(uR"(SELECT 1 FROM "Token" WHERE "Token" = ? AND "Alive" = 1 AND "Expires" > ?)"_s,
                                     {hashed(token), QDateTime::currentMSecsSinceEpoch()});
    return alive.isValid() ? token : QString();
}

QString SignIn::userOf(const QString& token) const
{
    return m_store
        .value(uR"(SELECT "UserId" FROM "Token" WHERE "Token" = ? AND "Kind" = ? AND "Alive" = 1 AND "Expires" > ?)"_s,
               {hashed(token), ACCESS, QDateTime::currentMSecsSinceEpoch()})
        .toString();
}

QString SignIn::accessTokenFor(const QString& userId)
{
    const auto token = living(ACCESS, userId);
    return token.isEmpty() ? issue(ACCESS, userId) : token;
}

QString SignIn::refreshTokenFor(const QString& userId)
{
    const auto token = living(REFRESH, userId);
    return token.isEmpty() ? issue(REFRESH, userId) : token;
}

QString SignIn::codeFor(const QString& userId, const QString& callback, const QString& challenge)
{
    const auto code = u"aPrx"_s + randomText(60);
    m_codes.insert(code, {userId, callback, challenge, QDateTime::currentDateTimeUtc().addSecs(60)});
    return code;
}

SignIn::Grant SignIn::exchange(const QString& code, const QString& clientId, const QString& callback,
                               const QString& verifier)
{
    const auto known = m_codes.take(code);
    const auto proof = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                           .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (known.userId.isEmpty() || known.until < QDateTime::currentDateTimeUtc())
        return {{}, {}, {}, u"invalid_grant"_s, u"expired authorization code"_s};
    if (clientId != m_rules.clientId)
        return {{}, {}, {}, u"invalid_client_id"_s, u"client identifier invalid"_s};
    if (callback != known.callback)
        return {{}, {}, {}, u"redirect_uri_mismatch"_s, u"redirect_uri must match configuration"_s};
    if (verifier.size() < 43 || known.challenge != QLatin1String(proof))
        return {{}, {}, {}, u"invalid_grant"_s, u"invalid code verifier"_s};
    return {known.userId, issue(ACCESS, known.userId), issue(REFRESH, known.userId), {}, {}};
}

SignIn::Grant SignIn::refresh(const QString& token, const QString& clientId)
{
    const auto userId =
        m_store
            .value(uR"(SELECT "UserId" FROM "Token" WHERE "Token" = ? AND "Kind" = ? AND "Alive" = 1)"_s,
                   {hashed(token), REFRESH})
            .toString();
    if (userId.isEmpty())
        return {{}, {}, {}, u"invalid_grant"_s, u"expired access/refresh token"_s};
    if (clientId != m_rules.clientId)
        return {{}, {}, {}, u"invalid_client_id"_s, u"client identifier invalid"_s};
    Grant grant{userId, issue(ACCESS, userId), {}, {}, {}};
    if (m_rules.rotate) {
        revoke(token);
        grant.refreshToken = issue(REFRESH, userId);
    }
    return grant;
}

SignIn::Grant SignIn::password(const QString& userName)
{
    auto userId =
        m_store.value(uR"(SELECT "Id" FROM "User" WHERE "Username" = ? COLLATE NOCASE)"_s, {userName}).toString();
    if (userId.isEmpty())
        userId = seatHolder(m_store);
    return {userId, issue(ACCESS, userId), refreshTokenFor(userId), {}, {}};
}

bool SignIn::revoke(const QString& token)
{
    const bool known = m_store.value(uR"(SELECT 1 FROM "Token" WHERE "Token" = ?)"_s, {hashed(token)}).isValid();
    m_store.run(uR"(UPDATE "Token" SET "Alive" = 0 WHERE "Token" = ?)"_s, {hashed(token)});
    return known;
}

void SignIn::endSession(const QString& token)
{
    revoke(token);
}

void SignIn::endSessions()
{
    m_store.run(uR"(UPDATE "Token" SET "Alive" = 0 WHERE "Kind" = ?)"_s, {ACCESS});
}

void SignIn::revokeAll()
{
    m_store.run(uR"(UPDATE "Token" SET "Alive" = 0)"_s);
}

} // namespace lotse::practice
