// Sessions: access tokens that end, refresh tokens that may rotate, and who stands behind them. The store keeps hashes
// of tokens only.
#pragma once

#include "practice/Store.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>

#include <chrono>
#include <utility>

namespace lotse::practice
{

struct SignInRules {
    bool rotate = false;
    std::chrono::seconds sessionLength = std::chrono::hours(12);
    QString clientId;
};

class SignIn
{
public:
    SignIn(Store& store, SignInRules rules);

    // The user of a living access token; empty when it is dead or unknown.
    QString userOf(const QString& accessToken) const;
    // Tokens for a person, as if signed in just now in a browser; living ones of this run are used again.
    QString accessTokenFor(const QString& userId);
    QString refreshTokenFor(const QString& userId);

    struct Grant {
        QString userId;
        QString accessToken;
        QString refreshToken; // empty: the old one stays
        QString error;        // OAuth's own code; the rest is empty then
        QString description;
    };
    // A code for a person who was asked in the browser; good for one exchange within a minute.
    QString codeFor(const QString& userId, const QString& callback, const QString& challenge);
    Grant exchange(const QString& code, const QString& clientId, const QString& callback, const QString& verifier);
    Grant refresh(const QString& refreshToken, const QString& clientId);
    QString clientId() const { return m_rules.clientId; }
    Grant password(const QString& userName); // anybody is let in; an unknown name is the first colleague
    bool revoke(const QString& token);

    void endSession(const QString& accessToken);
    void endSessions();
    void revokeAll();

private:
    QString issue(const QString& kind, const QString& userId);
    QString living(const QString& kind, const QString& userId) const;

    struct Code {
        QString userId;
        QString callback;
        QString challenge; // S256
        QDateTime until;
    };

    Store& m_store;
    SignInRules m_rules;
    QHash<QString, Code> m_codes;
    QHash<std::pair<QString, QString>, QString> m_issued; // the newest by kind and user
};

// The person whose account is practised with.
QString seatHolder(const Store& store);
QString organisationId(const Store& store);

} // namespace lotse::practice
