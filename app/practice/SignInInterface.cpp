#include "practice/SignInInterface.h"

#include <QUrlQuery>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QVariantMap person(const Store& store, const QString& userId)
{
    const auto rows = store.rows(
        uR"(SELECT "Username", "Name", "FirstName", "LastName", "Email", "LanguageLocaleKey", "UserType", "IsActive"
            FROM "User" WHERE "Id" = ?)"_s,
        {userId});
    static const QStringList names{u"username"_s, u"name"_s,   u"firstName"_s, u"lastName"_s,
                                   u"email"_s,    u"locale"_s, u"userType"_s,  u"active"_s};
    QVariantMap found;
    for (qsizetype i = 0; i < names.size() && !rows.isEmpty(); ++i)
        found.insert(names[i], rows.first()[i]);
    return found;
}

} // namespace

QString bearer(const Request& request)
{
    const auto header = request.header("authorization");
    for (const auto* scheme : {"Bearer ", "OAuth "})
        if (header.startsWith(scheme))
            return QString::fromLatin1(header.mid(static_cast<qsizetype>(qstrlen(scheme))).trimmed());
    return {};
}

Refusal sessionEnded()
{
    return {401, u"INVALID_SESSION_ID"_s, u"Session expired or invalid"_s, {}};
}

Answer SignInInterface::serve(const Request& request, const QStringList& path, const QString& host)
{
    const auto what = path.value(0);
    if (what == QLatin1String("token") && request.method == "POST")
        return token(request, host);
    if (what == QLatin1String("authorize") && request.method == "GET")
        return authorize(request);
    if (what == QLatin1String("revoke"))
        return revoke(request);
    if (what == QLatin1String("userinfo")) {
        const auto userId = m_signIn.userOf(bearer(request));
        return userId.isEmpty() ? Answer{403, "Bad_OAuth_Token", "text/html;charset=UTF-8", {}, Cut::Never}
                                : userInfo(userId, host);
    }
    throw Refusal{404, u"NOT_FOUND"_s, u"The requested resource does not exist"_s, {}};
}

Answer SignInInterface::token(const Request& request, const QString& host)
{
    const auto form = request.form();
    const auto kind = form.value(u"grant_type"_s);
    SignIn::Grant grant;
    if (kind == QLatin1String("refresh_token"))
        grant = m_signIn.refresh(form.value(u"refresh_token"_s), form.value(u"client_id"_s));
    else if (kind == QLatin1String("authorization_code"))
        grant = m_signIn.exchange(form.value(u"code"_s), form.value(u"client_id"_s), form.value(u"redirect_uri"_s),
                                  form.value(u"code_verifier"_s));
    else if (kind == QLatin1String("password"))
        grant = m_signIn.password(form.value(u"username"_s));
    else
        grant = {{}, {}, {}, u"unsupported_grant_type"_s, u"grant type not supported"_s};
    if (!grant.error.isEmpty())
        return answer(400, QJsonObject{{u"error"_s, grant.error}, {u"error_description"_s, grant.description}});
    QJsonObject body{{u"access_token"_s, grant.accessToken},
                     {u"signature"_s, u"cHJhY3RpY2U="_s},
                     {u"scope"_s, u"refresh_token api id"_s},
                     {u"instance_url"_s, host},
                     {u"sfdc_community_url"_s, host + u"/support"_s},
                     {u"sfdc_community_id"_s, recordId(u"0DB"_s, 1)},
                     {u"id"_s, u"%1/id/%2/%3"_s.arg(host, organisationId(m_store), grant.userId)},
                     {u"token_type"_s, u"Bearer"_s},
                     {u"issued_at"_s, QString::number(QDateTime::currentMSecsSinceEpoch())}};
    if (!grant.refreshToken.isEmpty())
        body[u"refresh_token"_s] = grant.refreshToken;
    return answer(200, body);
}

// Asks the person, as a portal does where somebody is signed in already: yes and no are links back to the program.
Answer SignInInterface::authorize(const Request& request) const
{
    const auto asked = [&request](const QString& name) { return request.query.value(name); };
    const QUrl callback(asked(u"redirect_uri"_s));
    const bool loopback = callback.scheme() == QLatin1String("http") &&
                          QStringList{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s}.contains(callback.host());
    if (asked(u"client_id"_s) != m_signIn.clientId() || !loopback)
        return {
            400, "error=invalid_client_id&error_description=client+identifier+invalid", "text/html", {}, Cut::Never};
    const auto back = [&](QList<std::pair<QString, QString>> values) {
        values.append({u"state"_s, asked(u"state"_s)});
        QUrlQuery query;
        for (const auto& [name, value] : values)
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        auto address = callback;
        address.setQuery(query);
        return address.toEncoded();
    };
    const bool proof = asked(u"code_challenge_method"_s) == QLatin1String("S256") &&
                       !asked(u"code_challenge"_s).isEmpty() && asked(u"response_type"_s) == QLatin1String("code");
    if (!proof)
        return {302, {}, {}, {{"Location", back({{u"error"_s, u"invalid_request"_s}})}}, Cut::Never};
    const auto holder = seatHolder(m_store);
    const auto link = [](const QByteArray& address) { return QString::fromLatin1(address).toHtmlEscaped(); };
    const auto yes = back({{u"code"_s, m_signIn.codeFor(holder, callback.toString(), asked(u"code_challenge"_s))}});
    const auto no =
        back({{u"error"_s, u"access_denied"_s}, {u"error_description"_s, u"end-user denied authorization"_s}});
    const auto page = u"<!doctype html><meta charset=utf-8><title>Practice portal</title>"
                      "<h1>Practice portal</h1><p>Lotse asks to see and answer the cases of %1.</p>"
                      "<p><a id=allow href=\"%2\">Allow</a> &nbsp; <a id=deny href=\"%3\">Deny</a></p>"_s;
    return {200,
            page.arg(person(m_store, holder).value(u"name"_s).toString().toHtmlEscaped(), link(yes), link(no)).toUtf8(),
            "text/html;charset=UTF-8",
            {},
            Cut::Never};
}

Answer SignInInterface::revoke(const Request& request)
{
    auto token = request.form().value(u"token"_s);
    if (token.isEmpty())
        token = request.query.value(u"token"_s);
    if (m_signIn.revoke(token))
        return {200, {}, {}, {}, Cut::Never};
    return {400,
            "error=unsupported_token_type&error_description=this+token+type+is+not+supported",
            "application/x-www-form-urlencoded;charset=UTF-8",
            {},
            Cut::Never};
}

Answer SignInInterface::userInfo(const QString& userId, const QString& host) const
{
    const auto found = person(m_store, userId);
    const auto text = [&found](const QString& name) { return found.value(name).toString(); };
    return answer(200, QJsonObject{{u"sub"_s, u"%1/id/%2/%3"_s.arg(host, organisationId(m_store), userId)},
                                   {u"user_id"_s, userId},
                                   {u"organization_id"_s, organisationId(m_store)},
                                   {u"preferred_username"_s, text(u"username"_s)},
                                   {u"nickname"_s, text(u"firstName"_s)},
                                   {u"name"_s, text(u"name"_s)},
                                   {u"given_name"_s, text(u"firstName"_s)},
                                   {u"family_name"_s, text(u"lastName"_s)},
                                   {u"email"_s, text(u"email"_s)},
                                   {u"email_verified"_s, true},
                                   {u"zoneinfo"_s, u"Europe/Berlin"_s},
                                   {u"locale"_s, text(u"locale"_s)},
                                   {u"user_type"_s, text(u"userType"_s)},
                                   {u"active"_s, found.value(u"active"_s).toBool()}});
}

Answer SignInInterface::identity(const QString& organisation, const QString& userId, const QString& host) const
{
    const auto found = person(m_store, fullId(userId));
    if (found.isEmpty() || fullId(organisation) != organisationId(m_store))
        throw Refusal{404, u"NOT_FOUND"_s, u"The requested resource does not exist"_s, {}};
    const auto text = [&found](const QString& name) { return found.value(name).toString(); };
    return answer(200,
                  QJsonObject{{u"id"_s, u"%1/id/%2/%3"_s.arg(host, organisationId(m_store), fullId(userId))},
                              {u"asserted_user"_s, true},
                              {u"user_id"_s, fullId(userId)},
                              {u"organization_id"_s, organisationId(m_store)},
                              {u"username"_s, text(u"username"_s)},
                              {u"display_name"_s, text(u"name"_s)},
                              {u"first_name"_s, text(u"firstName"_s)},
                              {u"last_name"_s, text(u"lastName"_s)},
                              {u"email"_s, text(u"email"_s)},
                              {u"user_type"_s, text(u"userType"_s)},
                              {u"active"_s, found.value(u"active"_s).toBool()},
                              {u"urls"_s, QJsonObject{{u"rest"_s, host + u"/services/data/v{version}/"_s},
                                                      {u"query"_s, host + u"/services/data/v{version}/query/"_s}}}});
}

} // namespace lotse::practice
