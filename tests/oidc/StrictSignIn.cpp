// Our sign-in and our refreshing against a strict OAuth 2 server that nobody here wrote; its address comes by
// LOTSE_STRICT_SERVER, see run.
#include "Await.h"
#include "integration/BrowserDouble.h"
#include "integration/KeptToken.h"
#include "portals/salesforce/SalesforcePortal.h"
#include "support/account/CodeFlow.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::account;
using lotse::testing::await;
using lotse::testing::BrowserDouble;

class StrictSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void signsInOnEitherLoopbackAddress_data();
    void signsInOnEitherLoopbackAddress();
    void worksInABrowserThatIsSignedInAlready();
    void aCodeWithoutItsProofIsWorthNothing();
    void refreshTokensRotate();
    void anOldTokenEndsAllOfThem();

private:
    SignInSpec spec(const QString& host = u"127.0.0.1"_s) const
    {
        const auto endpoint = [this](const QString& name) { return QUrl(m_issuer + u"/services/oauth2/"_s + name); };
        return {.authorize = endpoint(u"authorize"_s),
                .token = endpoint(u"token"_s),
                .clientId = m_clientId,
                .scopes = {u"openid"_s, u"offline_access"_s, u"api"_s},
                .callback = QUrl(u"http://%1/callback"_s.arg(host)),
                .issuer = m_issuer};
    }
    Result<SignInTokens> signIn(const SignInSpec& spec, BrowserDouble& browser)
    {
        CodeFlow flow(m_http, spec, {.done = u"done"_s, .refused = u"refused"_s, .stale = u"stale"_s});
        const Result<QUrl> address = flow.begin();
        if (!address) {
            return address.error();
        }
        std::optional<Result<SignInTokens>> tokens;
        const auto task = testing::keepAnswer(flow.finish({}), &tokens);
        m_lastPage = browser.open(*address).page;
        [&] { QTRY_VERIFY(tokens.has_value()); }();
        return *tokens;
    }
    net::HttpResponse post(const QString& endpoint, const QByteArray& form)
    {
        return *await(m_http.send({.method = "POST",
                                   .url = QUrl(m_issuer + u"/services/oauth2/"_s + endpoint),
                                   .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
                                   .body = form},
                                  {}));
    }
    salesforce::SiteSpec site() const
    {
        return {.site = QUrl(m_issuer), .clientId = m_clientId, .productLabels = {}, .severityLabels = {}};
    }

    QString m_issuer;
    QString m_clientId;
    QString m_lastPage;
    net::HttpClient m_http;
    SystemClock m_clock;
};

void StrictSignIn::initTestCase()
{
    const QJsonObject told = QJsonDocument::fromJson(qgetenv("LOTSE_STRICT_SERVER")).object();
    m_issuer = told.value(u"issuer"_s).toString();
    m_clientId = told.value(u"clientId"_s).toString();
    QVERIFY2(!m_issuer.isEmpty(), "start this by tests/oidc/run");
}

void StrictSignIn::signsInOnEitherLoopbackAddress_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("IPv4") << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"[::1]"_s;
}

void StrictSignIn::signsInOnEitherLoopbackAddress()
{
    QFETCH(QString, host);
    BrowserDouble browser;
    const Result<SignInTokens> tokens = signIn(spec(host), browser);
    if (!tokens && tokens.error().code == ErrorCode::CallbackTaken && host.startsWith(u'[')) {
        QSKIP("this computer has no IPv6");
    }
    QVERIFY2(tokens, qPrintable(m_lastPage));
    QCOMPARE(m_lastPage, u"done"_s);
    QVERIFY(!tokens->access.isEmpty() && !tokens->refresh.isEmpty());
}

void StrictSignIn::worksInABrowserThatIsSignedInAlready()
{
    BrowserDouble browser;
    QVERIFY(signIn(spec(), browser));
    QVERIFY(signIn(spec(), browser));
}

void StrictSignIn::aCodeWithoutItsProofIsWorthNothing()
{
    // Asked without a proof the server refuses, and says so to the program.
    CodeFlow flow(m_http, spec(), {.done = u"done"_s, .refused = u"refused"_s, .stale = u"stale"_s});
    const Result<QUrl> address = flow.begin();
    QVERIFY(address);
    QUrlQuery query(*address);
    query.removeQueryItem(u"code_challenge"_s);
    query.removeQueryItem(u"code_challenge_method"_s);
    QUrl bare = *address;
    bare.setQuery(query);
    std::optional<Result<SignInTokens>> tokens;
    const auto task = testing::keepAnswer(flow.finish({}), &tokens);
    BrowserDouble browser;
    QCOMPARE(browser.open(bare).page, u"refused"_s);
    QTRY_VERIFY(tokens.has_value());
    QCOMPARE(tokens->error().code, ErrorCode::SignInRefused);
    QVERIFY2(tokens->error().detail.contains(u"PKCE"_s), qPrintable(tokens->error().detail));
}

void StrictSignIn::refreshTokensRotate()
{
    BrowserDouble browser;
    const Result<SignInTokens> tokens = signIn(spec(), browser);
    QVERIFY(tokens);
    testing::KeptToken kept(tokens->refresh);
    for (int round = 0; round < 3; ++round) {
        const QString before = kept.token;
        salesforce::SalesforcePortal portal(site(), m_http, kept, m_clock);
        const auto who = await(portal.identity({}));
        QVERIFY(who);
        QCOMPARE(who->organisationId, u"00DORG"_s);
        QCOMPARE(who->userName, u"Jana Weiß"_s);
        QVERIFY(kept.token != before); // the new one was stored
    }
}

void StrictSignIn::anOldTokenEndsAllOfThem()
{
    BrowserDouble browser;
    const Result<SignInTokens> tokens = signIn(spec(), browser);
    QVERIFY(tokens);
    testing::KeptToken kept(tokens->refresh);
    {
        salesforce::SalesforcePortal portal(site(), m_http, kept, m_clock);
        QVERIFY(await(portal.identity({})));
    }
    // Somebody has a copy of the first token and uses it.
    const QByteArray old = QUrl::toPercentEncoding(tokens->refresh);
    QCOMPARE(post(u"token"_s, "grant_type=refresh_token&client_id=lotse&refresh_token=" + old).status, 400);
    salesforce::SalesforcePortal portal(site(), m_http, kept, m_clock);
    const auto who = await(portal.identity({}));
    QVERIFY(!who);
    QCOMPARE(who.error().code, ErrorCode::SignInNeeded);
    QCOMPARE(who.error().retry, Retry::AfterSignIn);
}

QTEST_GUILESS_MAIN(StrictSignIn)
#include "StrictSignIn.moc"
