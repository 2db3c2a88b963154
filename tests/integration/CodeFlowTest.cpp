#include "support/account/CodeFlow.h"

#include "Await.h"
#include "integration/BrowserDouble.h"
#include "integration/KeptToken.h"
#include "integration/ScriptedServer.h"
#include "portals/salesforce/SalesforcePortal.h"
#include "practice/Portal.h"

#include <QCryptographicHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::account;
using lotse::testing::await;
using lotse::testing::BrowserDouble;
using lotse::testing::ScriptedServer;

namespace
{

const SignInPages pages{.done = u"<p>done</p>"_s, .refused = u"<p>refused</p>"_s, .stale = u"<p>stale</p>"_s};

// A sign-in under way, and the browser beside it.
struct Trip {
    explicit Trip(SignInSpec spec) : flow(http, std::move(spec), pages) {}

    void finish(std::stop_token stop = {}) { task.emplace(testing::keepAnswer(flow.finish(std::move(stop)), &tokens)); }

    net::HttpClient http;
    BrowserDouble browser;
    CodeFlow flow;
    std::optional<Result<SignInTokens>> tokens;
    std::optional<QCoro::Task<void>> task;
};

SignInSpec specOf(const QUrl& site, const QString& clientId)
{
    const auto endpoint = [&site](const QString& name) {
        QUrl address = site;
        address.setPath(site.path() + u"/services/oauth2/"_s + name);
        return address;
    };
    return {.authorize = endpoint(u"authorize"_s),
            .token = endpoint(u"token"_s),
            .clientId = clientId,
            .scopes = {u"api"_s, u"refresh_token"_s},
            .callback = QUrl(u"http://localhost/callback"_s)};
}

QUrl cameBack(const QUrl& address, std::initializer_list<std::pair<QString, QString>> values)
{
    const QUrlQuery asked(address);
    QUrl callback(asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    callback.setHost(u"127.0.0.1"_s);
    QUrlQuery query;
    for (const auto& [name, value] : values) {
        query.addQueryItem(name, value);
    }
    if (!query.hasQueryItem(u"state"_s)) {
        query.addQueryItem(u"state"_s, asked.queryItemValue(u"state"_s));
    }
    callback.setQuery(query);
    return callback;
}

QByteArray hostOf(const QUrl& address)
{
    return QUrl(QUrlQuery(address).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)).authority().toLatin1();
}

} // namespace

class CodeFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proofIsMadeAsTheStandardSays();
    void signsInAtThePracticePortal();
    void aPersonMaySayNo();
    void whatDoesNotKnowTheStateChangesNothing();
    void onlyTheRightIssuerCounts();
    void aSecondAnswerIsStale();
    void theListenerAnswersNothingElse();
    void aTakenPortIsNamed_data();
    void aTakenPortIsNamed();
    void unsafeAddressesAreRefused_data();
    void unsafeAddressesAreRefused();
    void nobodyComesBack();
    void itCanBeCancelled();
    void badAnswersOfTheExchange_data();
    void badAnswersOfTheExchange();
};

// RFC 7636, appendix B.
void CodeFlowTest::proofIsMadeAsTheStandardSays()
{
    const QByteArray secret = QByteArray::fromHex("7418dfb49799e0254ffa607dd8adbbba16d4254d69d6bff05b58055853848d79");
    const Pkce pkce = pkceFrom(secret);
    QCOMPARE(pkce.verifier, QByteArray("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
    QCOMPARE(pkce.challenge, QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    QVERIFY(unpredictable(48) != unpredictable(48));
}

void CodeFlowTest::signsInAtThePracticePortal()
{
    practice::Portal portal{practice::PortalOptions{}};
    portal.start();
    Trip trip(specOf(portal.site(), portal.clientId()));
    const Result<QUrl> address = trip.flow.begin();
    QVERIFY(address);
    trip.finish();
    const auto asked = trip.browser.open(*address);
    QCOMPARE(asked.status, 200);
    const auto end = trip.browser.open(BrowserDouble::linkOf(asked.page, u"allow"_s));
    QCOMPARE(end.page, pages.done);
    QVERIFY(end.policy.contains("default-src 'none'"));
    QTRY_VERIFY(trip.tokens);
    QVERIFY(*trip.tokens);

    // What it brought opens the interface.
    testing::KeptToken kept((*trip.tokens)->refresh);
    SystemClock clock;
    salesforce::SalesforcePortal client(
        salesforce::SiteSpec{
            .site = portal.site(), .clientId = portal.clientId(), .productLabels = {}, .severityLabels = {}},
        trip.http, kept, clock);
    const auto who = await(client.identity({}));
    QVERIFY(who);
    QVERIFY(!who->userName.isEmpty());
}

void CodeFlowTest::aPersonMaySayNo()
{
    practice::Portal portal{practice::PortalOptions{}};
    portal.start();
    Trip trip(specOf(portal.site(), portal.clientId()));
    const Result<QUrl> address = trip.flow.begin();
    trip.finish();
    const auto asked = trip.browser.open(*address);
    QCOMPARE(trip.browser.open(BrowserDouble::linkOf(asked.page, u"deny"_s)).page, pages.refused);
    QTRY_VERIFY(trip.tokens);
    QCOMPARE(trip.tokens->error().code, ErrorCode::SignInRefused);
    QCOMPARE(trip.tokens->error().detail, u"access_denied: end-user denied authorization"_s);
}

void CodeFlowTest::whatDoesNotKnowTheStateChangesNothing()
{
    ScriptedServer server([](const testing::SeenRequest&) {
        return ScriptedServer::json(R"({"access_token":"a","refresh_token":"r","token_type":"Bearer"})");
    });
    Trip trip(specOf(server.url({}), u"client"_s));
    const Result<QUrl> address = trip.flow.begin();
    trip.finish();
    const QByteArray host = hostOf(*address);
    const auto wrong =
        trip.browser.open(cameBack(*address, {{u"code"_s, u"evil"_s}, {u"state"_s, u"guessed"_s}}), "GET", host);
    QCOMPARE(wrong.status, 400);
    QCOMPARE(wrong.page, pages.stale);
    QVERIFY(!trip.tokens);
    QCOMPARE(trip.browser.open(cameBack(*address, {{u"code"_s, u"a%2Bb%3D%3D"_s}}), "GET", host).page, pages.done);
    QTRY_VERIFY(trip.tokens && *trip.tokens);
    QCOMPARE((*trip.tokens)->refresh, u"r"_s);
    // One exchange, with the code letter by letter and the proof of what was asked.
    QCOMPARE(server.arrivals("POST"), 1);
    const QUrlQuery sent(QString::fromLatin1(server.seen().first().body));
    QCOMPARE(sent.queryItemValue(u"code"_s, QUrl::FullyDecoded), u"a+b=="_s);
    QCOMPARE(urlSafe(QCryptographicHash::hash(sent.queryItemValue(u"code_verifier"_s).toLatin1(),
                                              QCryptographicHash::Sha256)),
             QUrlQuery(*address).queryItemValue(u"code_challenge"_s).toLatin1());
    QVERIFY(!sent.hasQueryItem(u"client_secret"_s));
}

void CodeFlowTest::onlyTheRightIssuerCounts()
{
    ScriptedServer server([](const testing::SeenRequest&) {
        return ScriptedServer::json(R"({"access_token":"a","token_type":"Bearer"})");
    });
    Trip trip(specOf(server.url({}), u"client"_s));
    const Result<QUrl> address = trip.flow.begin();
    trip.finish();
    const QByteArray host = hostOf(*address);
    const auto from = [&](const QString& issuer) {
        return trip.browser.open(cameBack(*address, {{u"code"_s, u"c"_s}, {u"iss"_s, issuer}}), "GET", host).page;
    };
    QCOMPARE(from(u"https://elsewhere.example"_s), pages.stale);
    QCOMPARE(from(server.url({}).toString()), pages.done);
    QTRY_VERIFY(trip.tokens && *trip.tokens);
    QVERIFY((*trip.tokens)->refresh.isEmpty());
}

void CodeFlowTest::aSecondAnswerIsStale()
{
    ScriptedServer server(
        [](const testing::SeenRequest&) { return testing::Behaviour{.what = testing::Behaviour::Do::Stall}; });
    Trip trip(specOf(server.url({}), u"client"_s));
    const Result<QUrl> address = trip.flow.begin();
    std::stop_source stop;
    trip.finish(stop.get_token());
    const QByteArray host = hostOf(*address);
    QCOMPARE(trip.browser.open(cameBack(*address, {{u"code"_s, u"one"_s}}), "GET", host).page, pages.done);
    QCOMPARE(trip.browser.open(cameBack(*address, {{u"code"_s, u"two"_s}}), "GET", host).page, pages.stale);
    QTRY_COMPARE(server.arrivals("POST"), 1);
    QVERIFY(server.seen().first().body.contains("code=one"));
    stop.request_stop();
    QTRY_VERIFY(trip.tokens);
    QCOMPARE(trip.tokens->error().code, ErrorCode::Cancelled);
}

void CodeFlowTest::theListenerAnswersNothingElse()
{
    int visits = 0;
    LoopbackListener listener([&visits](const QUrlQuery&) {
        ++visits;
        return LoopbackListener::Page{.status = 200, .html = u"here"_s};
    });
    const Result<QUrl> address = listener.listen(QUrl(u"http://127.0.0.1/back"_s));
    QVERIFY(address);
    QVERIFY(address->port() > 0);
    BrowserDouble browser;
    QUrl icon = *address;
    icon.setPath(u"/favicon.ico"_s);
    QCOMPARE(browser.open(icon).status, 404);
    QCOMPARE(browser.open(*address, "POST").status, 400);
    QCOMPARE(browser.open(*address, "GET", "evil.example").status, 400); // a name that was made to lead here
    QCOMPARE(visits, 0);
    for (const QByteArray& nonsense :
         {QByteArray(40000, 'x'), QByteArray("\r\n\r\n"), QByteArray("GET /back\r\n\r\n")}) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(address->port()));
        socket.write(nonsense);
        QTRY_VERIFY(socket.state() == QAbstractSocket::UnconnectedState);
        QVERIFY(!socket.readAll().startsWith("HTTP/1.1 200"));
    }
    QCOMPARE(visits, 0);
    QCOMPARE(browser.open(*address).page, u"here"_s);
}

void CodeFlowTest::aTakenPortIsNamed_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"::1"_s;
}

void CodeFlowTest::aTakenPortIsNamed()
{
    QFETCH(QString, address);
    QTcpServer other;
    if (!other.listen(QHostAddress(address), 0)) {
        QSKIP("this computer has no such address");
    }
    LoopbackListener listener([](const QUrlQuery&) { return LoopbackListener::Page(); });
    const Result<QUrl> taken = listener.listen(QUrl(u"http://localhost:%1/"_s.arg(other.serverPort())));
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::CallbackTaken);
    other.close();
    QVERIFY(listener.listen(QUrl(u"http://localhost:%1/"_s.arg(other.serverPort()))) ||
            listener.listen(QUrl(u"http://localhost/"_s)));
}

void CodeFlowTest::unsafeAddressesAreRefused_data()
{
    QTest::addColumn<QString>("authorize");
    QTest::addColumn<QString>("callback");
    QTest::newRow("sign-in not encrypted") << u"http://portal.example/authorize"_s << u"http://localhost/"_s;
    QTest::newRow("no sign-in") << QString() << u"http://localhost/"_s;
    QTest::newRow("callback elsewhere") << u"https://portal.example/authorize"_s << u"http://portal.example/"_s;
    QTest::newRow("callback encrypted") << u"https://portal.example/authorize"_s << u"https://localhost/"_s;
    QTest::newRow("callback of a program") << u"https://portal.example/authorize"_s << u"lotse://callback"_s;
}

void CodeFlowTest::unsafeAddressesAreRefused()
{
    QFETCH(QString, authorize);
    QFETCH(QString, callback);
    Trip trip({.authorize = QUrl(authorize),
               .token = QUrl(u"https://portal.example/token"_s),
               .clientId = u"c"_s,
               .scopes = {},
               .callback = QUrl(callback)});
    const Result<QUrl> begun = trip.flow.begin();
    QVERIFY(!begun);
    QCOMPARE(begun.error().code, ErrorCode::InputInvalid);
}

void CodeFlowTest::nobodyComesBack()
{
    SignInSpec spec = specOf(QUrl(u"http://127.0.0.1:9"_s), u"c"_s);
    spec.patience = std::chrono::milliseconds(50);
    Trip trip(spec);
    QVERIFY(trip.flow.begin());
    trip.finish();
    QTRY_VERIFY(trip.tokens);
    QCOMPARE(trip.tokens->error().code, ErrorCode::TimedOut);
}

void CodeFlowTest::itCanBeCancelled()
{
    Trip trip(specOf(QUrl(u"http://127.0.0.1:9"_s), u"c"_s));
    const Result<QUrl> address = trip.flow.begin();
    std::stop_source stop;
    trip.finish(stop.get_token());
    stop.request_stop();
    QTRY_VERIFY(trip.tokens);
    QCOMPARE(trip.tokens->error().code, ErrorCode::Cancelled);
    // The port is free again.
    QTcpServer next;
    const QUrl callback(QUrlQuery(*address).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    QVERIFY(next.listen(QHostAddress::LocalHost, static_cast<quint16>(callback.port())));
}

void CodeFlowTest::badAnswersOfTheExchange_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray json = "application/json";
    QTest::newRow("code used up") << 400 << json << QByteArray(R"({"error":"invalid_grant"})")
                                  << ErrorCode::SignInRefused;
    QTest::newRow("a web page") << 200 << QByteArray("text/html") << QByteArray("<p>Wartung</p>")
                                << ErrorCode::AnswerNotPortal;
    QTest::newRow("half an answer") << 200 << json << QByteArray(R"({"access_tok)") << ErrorCode::AnswerUnreadable;
    QTest::newRow("no token") << 200 << json << QByteArray(R"({"token_type":"Bearer"})") << ErrorCode::AnswerUnreadable;
    QTest::newRow("another kind of token")
        << 200 << json << QByteArray(R"({"access_token":"a","token_type":"mac"})") << ErrorCode::AnswerUnreadable;
    QTest::newRow("an error without words") << 500 << json << QByteArray("{}") << ErrorCode::Rejected;
}

void CodeFlowTest::badAnswersOfTheExchange()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    const Result<SignInTokens> tokens =
        tokensFrom({.status = status, .headers = {{"content-type", type}}, .body = body});
    QVERIFY(!tokens);
    QCOMPARE(tokens.error().code, code);
}

QTEST_GUILESS_MAIN(CodeFlowTest)
#include "CodeFlowTest.moc"
