// Sign-in as clients see it: /services/oauth2 and the identity address.
#pragma once

#include "practice/Answers.h"
#include "practice/SignIn.h"

#include <QUrl>

namespace lotse::practice
{

class SignInInterface
{
public:
    SignInInterface(SignIn& signIn, const Store& store) : m_signIn(signIn), m_store(store) {}

    // `path`: what follows /services/oauth2; `host`: "http://127.0.0.1:PORT".
    Answer serve(const Request& request, const QStringList& path, const QString& host);
    // Who the user is. Throws Refusal when the organisation or user is another one.
    Answer identity(const QString& organisation, const QString& userId, const QString& host) const;

private:
    Answer authorize(const Request& request) const;
    Answer token(const Request& request, const QString& host);
    Answer revoke(const Request& request);
    Answer userInfo(const QString& userId, const QString& host) const;

    SignIn& m_signIn;
    const Store& m_store;
};

// The access token that a request carries; empty without one.
QString bearer(const Request& request);
Refusal sessionEnded();

} // namespace lotse::practice
