// Sign-in and creating against a site that behaves exactly as told.
#include "Await.h"
#include "foundation/Clock.h"
#include "foundation/net/HttpClient.h"
#include "integration/KeptToken.h"
#include "integration/ScriptedServer.h"
#include "portals/salesforce/SalesforcePortal.h"

#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;
using namespace lotse::salesforce;
using lotse::cases::DeliveryWay;
using lotse::testing::await;
using lotse::testing::Behaviour;
using lotse::testing::KeptToken;
using lotse::testing::ScriptedServer;
using lotse::testing::SeenRequest;

namespace
{

Behaviour json(const char* body, int status = 200)
{
    return ScriptedServer::json(body, status);
}

// A site where signing in, describing and reading a case work; `onCreate` says what happens to a create.
struct Site {
    std::function<Behaviour(const SeenRequest&)> onCreate = [](const SeenRequest&) {
        return json(R"({"id":"500x","success":true,"errors":[]})", 201);
    };
    std::function<Behaviour(const SeenRequest&)> onToken = [](const SeenRequest&) {
        return json(R"({"access_token":"A1"})");
    };
    std::atomic_int tokens = 0;
    ScriptedServer server{[this](const SeenRequest& request) { return answer(request); }};
    net::HttpClient http;
    SystemClock clock;
    KeptToken token{u"R1"_s};
    SalesforcePortal portal{{.site = server.url(u"/support"_s), .clientId = u"c"_s}, http, token, clock};

    Behaviour answer(const SeenRequest& request)
    {
        const QByteArray& target = request.target;
        if (target.endsWith("/oauth2/token")) {
            ++tokens;
            return onToken(request);
        }
        if (target.endsWith("/userinfo")) {
            return json(R"({"user_id":"005u","organization_id":"00Do","name":"Jana"})");
        }
        if (target.endsWith("/services/data")) {
            return json(R"([{"version":"20.0"},{"version":"66.0"},{"version":"100"}])");
        }
        if (target.endsWith("/describe")) {
            return json(R"({"fields":[{"name":"Subject","label":"Subject","type":"string","createable":true}]})");
        }
        if (request.method == "GET") {
            return json(R"({"Id":"500x","CaseNumber":"00001","CreatedDate":"2026-11-22T08:00:00.000+0000"})");
        }
        return onCreate(request);
    }

    QCoro::Task<Result<cases::CreatedCase>> create(DeliveryWay way = {})
    {
        return portal.create({.reference = u"ref/1 ü"_s, .fields = {{u"Subject"_s, u"S"_s}}, .way = way}, {});
    }
    int creates() const { return server.arrivals("PATCH") + server.arrivals("POST") - tokens; }
};

const DeliveryWay byReference{DeliveryWay::Kind::ExternalId, u"Ref__c"_s};

} // namespace

class SalesforceSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheNewestVersionItKnows();
    void sessionThatIsNotForApiIsNotRenewed();
    void manyCallsShareOneSignIn();
    void rotatedTokenIsStoredBeforeItIsUsed();
    void rotatedTokenThatCannotBeStoredIsKeptForLater();
    void answersOfAnUpsert_data();
    void answersOfAnUpsert();
    void createIsNeverRepeatedByItself();
    void createdCaseSurvivesAFailedSecondLook();
    void unsafeSiteGetsNoToken();
    void portalMayEndWhileASignInIsUnderWay();
};

void SalesforceSessionTest::takesTheNewestVersionItKnows()
{
    Site site;
    QVERIFY(await(site.create()));
    QVERIFY(site.server.seen().last().target.contains("/support/services/data/v66.0/"));
}

void SalesforceSessionTest::sessionThatIsNotForApiIsNotRenewed()
{
    Site site;
    site.onCreate = [](const SeenRequest&) {
        return json(
            R"([{"message":"This session is not valid for use with the REST API","errorCode":"INVALID_SESSION_ID"}])",
            401);
    };
    const auto created = await(site.create());
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::SessionNotForApi);
    QVERIFY(!created.error().mayHaveArrived);
    QCOMPARE(site.tokens, 1);
    QCOMPARE(site.creates(), 1);
}

void SalesforceSessionTest::manyCallsShareOneSignIn()
{
    Site site;
    std::vector<QCoro::Task<Result<cases::PortalIdentity>>> calls;
    for (int i = 0; i < 5; ++i) {
        calls.push_back(site.portal.identity({}));
    }
    for (auto& call : calls) {
        const auto who = await(std::move(call));
        QVERIFY(who);
        QCOMPARE(who->userName, u"Jana"_s);
    }
    QCOMPARE(site.tokens, 1);
}

void SalesforceSessionTest::rotatedTokenIsStoredBeforeItIsUsed()
{
    Site site;
    site.onToken = [](const SeenRequest&) { return json(R"({"access_token":"A1","refresh_token":"R2"})"); };
    int bearersBefore = -1;
    site.token.onStore = [&] {
        const auto seen = site.server.seen();
        bearersBefore = static_cast<int>(std::count_if(seen.begin(), seen.end(), [](const SeenRequest& request) {
            return request.head.contains("authorization");
        }));
    };
    QVERIFY(await(site.create()));
    QCOMPARE(site.token.token, u"R2"_s);
    QCOMPARE(bearersBefore, 0);
}

void SalesforceSessionTest::rotatedTokenThatCannotBeStoredIsKeptForLater()
{
    Site site;
    site.onToken = [](const SeenRequest& request) {
        return request.body.contains("refresh_token=R1") || request.body.contains("refresh_token=R2")
                   ? json(R"({"access_token":"A1","refresh_token":"R2"})")
                   : json(R"({"error":"invalid_grant"})", 400);
    };
    site.token.failing = true;
    const auto created = await(site.create());
    QVERIFY(!created);
    QCOMPARE(created.error().code, ErrorCode::SecretStoreUnavailable);
    QVERIFY(!created.error().mayHaveArrived);
    QCOMPARE(site.creates(), 0);
    QVERIFY(!await(site.create()));
    QCOMPARE(site.tokens, 1); // not used as long as it is not stored
    site.token.failing = false;
    QVERIFY(await(site.create()));
    QCOMPARE(site.token.token, u"R2"_s);
}

void SalesforceSessionTest::answersOfAnUpsert_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("created");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<bool>("mayHaveArrived");
    const auto none = ErrorCode::Cancelled;
    QTest::addRow("201") << 201 << QByteArray(R"({"id":"500x","success":true})") << true << none << false;
    QTest::addRow("200") << 200 << QByteArray(R"({"id":"500x","created":false})") << true << none << false;
    QTest::addRow("204") << 204 << QByteArray() << true << none << false;
    QTest::addRow("race") << 400 << QByteArray(R"([{"errorCode":"DUPLICATE_VALUE","message":"m"}])") << true << none
                          << false;
    QTest::addRow("several") << 300 << QByteArray(R"(["/a","/b"])") << false << ErrorCode::Duplicate << true;
    QTest::addRow("no such field") << 404 << QByteArray(R"([{"errorCode":"NOT_FOUND","message":"m"}])") << false
                                   << ErrorCode::NotFound << false;
    QTest::addRow("no id") << 201 << QByteArray("{}") << false << ErrorCode::AnswerUnreadable << true;
}

void SalesforceSessionTest::answersOfAnUpsert()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, created);
    QFETCH(ErrorCode, code);
    QFETCH(bool, mayHaveArrived);
    Site site;
    site.onCreate = [&](const SeenRequest&) { return ScriptedServer::json(body, status); };
    const auto answer = await(site.create(byReference));
    QCOMPARE(bool(answer), created);
    if (created) {
        QCOMPARE(answer->id, u"500x"_s);
        QCOMPARE(answer->number, u"00001"_s);
    } else {
        QCOMPARE(answer.error().code, code);
        QCOMPARE(answer.error().mayHaveArrived, mayHaveArrived);
    }
    QCOMPARE(site.server.arrivals("PATCH"), 1);
    for (const SeenRequest& request : site.server.seen()) {
        if (request.method == "PATCH") {
            QVERIFY(request.target.endsWith("/sobjects/Case/Ref__c/ref%2F1%20%C3%BC"));
            QCOMPARE(request.body, R"({"Subject":"S"})");
        }
    }
}

void SalesforceSessionTest::createIsNeverRepeatedByItself()
{
    for (const auto what : {Behaviour::Do::Cut, Behaviour::Do::Reset, Behaviour::Do::HalfBody}) {
        for (const auto& way : {DeliveryWay{}, byReference}) {
            Site site;
            site.onCreate = [&](const SeenRequest&) {
                return Behaviour{.what = what, .status = 201, .body = R"({"id":"500x","success":true})"};
            };
            const auto answer = await(site.create(way));
            QVERIFY(!answer);
            QVERIFY(answer.error().mayHaveArrived);
            QCOMPARE(site.creates(), 1);
        }
    }
}

void SalesforceSessionTest::createdCaseSurvivesAFailedSecondLook()
{
    Site site;
    site.onCreate = [](const SeenRequest&) { return json(R"({"id":"500 gone?","success":true})", 201); };
    const auto answer = await(site.create());
    QVERIFY(answer);
    QCOMPARE(answer->id, u"500 gone?"_s);
}

void SalesforceSessionTest::unsafeSiteGetsNoToken()
{
    net::HttpClient http;
    SystemClock clock;
    KeptToken token(u"R1"_s);
    SalesforcePortal portal({.site = QUrl(u"http://support.invalid/s"_s), .clientId = u"c"_s}, http, token, clock);
    const auto who = await(portal.identity({}));
    QVERIFY(!who);
    QCOMPARE(who.error().code, ErrorCode::InputInvalid);
}

void SalesforceSessionTest::portalMayEndWhileASignInIsUnderWay()
{
    ScriptedServer server([](const SeenRequest&) { return Behaviour{.what = Behaviour::Do::Stall}; });
    net::HttpClient http;
    SystemClock clock;
    KeptToken token(u"R1"_s);
    auto portal = std::make_unique<SalesforcePortal>(SiteSpec{.site = server.url(u"/support"_s), .clientId = u"c"_s},
                                                     http, token, clock);
    auto call = portal->identity({});
    QTRY_COMPARE(server.seen().size(), 1);
    portal.reset();
    const auto who = await(std::move(call));
    QVERIFY(!who);
    QCOMPARE(who.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(SalesforceSessionTest)
#include "SalesforceSessionTest.moc"
