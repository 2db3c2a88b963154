// One sign-in in the person's own browser: OAuth 2.0 authorization code with PKCE for a native app (RFC 6749, 7636,
// 8252; issuer check RFC 9207). Lives in the thread of its HttpClient; used once.
#pragma once

#include "foundation/net/HttpClient.h"
#include "support/account/LoopbackListener.h"
#include "support/account/Pkce.h"

#include <QPromise>
#include <QTimer>

namespace lotse::account
{

struct SignInSpec {
    QUrl authorize; // https, or on this computer
    QUrl token;
    QString clientId;
    QStringList scopes;
    QUrl callback;       // as registered, see LoopbackListener; no port: any free one
    QString issuer = {}; // empty: an issuer that is told must have the origin of `authorize`
    std::chrono::milliseconds patience = std::chrono::minutes(10);
};

// Whole HTML pages that the browser shows at the end.
struct SignInPages {
    QString done;
    QString refused; // the portal or the person said no
    QString stale;   // not, or no longer, what is waited for
};

struct SignInTokens {
    QString access;
    QString refresh; // empty: the server gives none
};

class CodeFlow : public QObject
{
    Q_OBJECT

public:
    CodeFlow(net::HttpClient& http, SignInSpec spec, SignInPages pages, QObject* parent = nullptr);

    // Listens, and answers the address for the browser. Errors: InputInvalid (an address of the spec), CallbackTaken.
    Result<QUrl> begin();
    // After begin(): waits for the browser and exchanges the code. Errors: SignInRefused (with the server's own words),
    // TimedOut (nobody came), Cancelled, those of HttpClient; Rejected, AnswerUnreadable, AnswerNotPortal of the
    // exchange. Whatever it is, a new sign-in is safe.
    QCoro::Task<Result<SignInTokens>> finish(std::stop_token stop);

private:
    LoopbackListener::Page visited(const QUrlQuery& query);
    bool issuerFits(const QString& issuer) const;
    void settle(Result<QString> code);
    net::HttpRequest exchange(const QString& code) const;

    net::HttpClient& m_http;
    const SignInSpec m_spec;
    const SignInPages m_pages;
    const Pkce m_pkce;
    const QString m_state;
    LoopbackListener m_listener;
    QUrl m_callback; // with its port
    QPromise<Result<QString>> m_code;
    QTimer m_patience;
    bool m_settled = false;
};

// What the answer of a token endpoint says (RFC 6749, 5.1 and 5.2). Errors: SignInRefused, Rejected, AnswerUnreadable,
// AnswerNotPortal.
Result<SignInTokens> tokensFrom(const net::HttpResponse& answer);

} // namespace lotse::account
