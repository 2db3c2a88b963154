// The status page from end to end without a window: page, reading, store, job; and what a bad day does to it.
#include "Await.h"
#include "JumpingClock.h"
#include "ScriptedServer.h"
#include "portals/statuspage/StatusPageClient.h"
#include "practice/Portal.h"
#include "support/account/Profile.h"
#include "support/status/StatusBook.h"
#include "support/status/StatusSync.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lotse;
using namespace lotse::status;
using namespace Qt::Literals::StringLiterals;
using lotse::testing::await;
using lotse::testing::Behaviour;
using lotse::testing::JumpingClock;
using lotse::testing::ScriptedServer;
using lotse::testing::SeenRequest;

namespace
{

template <typename T>
Result<T> answer(QFuture<Result<T>> future)
{
    while (!future.isFinished()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    QCoreApplication::processEvents();
    return future.result();
}

// A store on a fresh folder and the job that fills it from a page.
struct House {
    explicit House(const QUrl& itsAddress, const QString& place = {})
        : address(statuspage::pageAddress(itsAddress)),
          profile(account::openProfile(place.isEmpty() ? folder.filePath(u"account"_s) : place)),
          store(profile.mirror),
          page(address, clock),
          sync(page, store, clock, {.address = address}),
          job(sync.job()),
          happened(&store, &StatusStore::happened),
          changed(&store, &StatusStore::changed)
    {
    }

    Result<sync::JobReport> run()
    {
        Result<sync::JobReport> report = await(job({}));
        QCoreApplication::processEvents();
        return report;
    }
    Overview overview() { return *answer(store.overview()); }
    std::vector<Change> news()
    {
        std::vector<Change> all;
        for (const QList<QVariant>& each : happened) {
            const auto changes = each.front().value<std::vector<Change>>();
            all.insert(all.end(), changes.begin(), changes.end());
        }
        happened.clear();
        return all;
    }

    QTemporaryDir folder;
    JumpingClock clock;
    QUrl address;
    account::Profile profile;
    StatusStore store;
    statuspage::StatusPageClient page;
    StatusSync sync;
    sync::Job job;
    QSignalSpy happened;
    QSignalSpy changed;
};

QByteArray pageJson(const QString& updated, const QString& rest = {})
{
    return uR"({"page":{"id":"p1","name":"Page","url":"https://s.example","time_zone":"Etc/UTC","updated_at":"%1"},)"
           uR"("status":{"indicator":"none","description":"All fine"},"components":[{"id":"a","name":"A",)"
           uR"("status":"operational"}]%2})"_s.arg(updated, rest.isEmpty() ? QString() : u","_s + rest)
               .toUtf8();
}

} // namespace

class StatusStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePracticePageIsMirroredAndLives();
    void nothingChangedCostsOneQuestionAndNoWrite();
    void everythingEverSeenIsFound();
    void anotherAddressStartsAnew();
    void badAnswersLeaveTheLastGoodState_data();
    void badAnswersLeaveTheLastGoodState();
    void aPageThatMovedSaysWhere();
    void aCachesOldAnswerIsPassedOver();
    void anIncidentGoingBackwardsStaysAsItWas();
    void whatVanishesIsNotCurrentButKept();
    void clocksThatDifferAreNoticed();
    void cacheTimesAreRespected();
    void aLookAlikeWithAFeedOnly();
    void listsThatFailAreAskedAgain();
    void whatThePersonAddsIsKept();
};

void StatusStoreTest::thePracticePageIsMirroredAndLives()
{
    practice::Portal portal({});
    QVERIFY(portal.start());
    House house(portal.statusPage());
    QVERIFY(!house.overview().isKnown());
    Result<sync::JobReport> report = house.run();
    QVERIFY(report);
    QVERIFY(!report->urgent);
    QVERIFY(house.news().empty()); // what was over before is no news
    Overview overview = house.overview();
    QVERIFY(overview.isKnown());
    QCOMPARE(overview.summary.parts.size(), 33U);
    QCOMPARE(severityOf(overview.summary), Severity::Fine);
    QCOMPARE(overview.summary.maintenances.size(), 3U);
    QVERIFY(overview.summary.maintenances[0].plannedFrom < overview.summary.maintenances[1].plannedFrom);
    QCOMPARE(answer(house.store.incidents({}, 100))->size(), 10U);

    const QString id = portal.openIncident(u"EMEA Harmony (West): Unable to log in"_s, u"major"_s,
                                           u"We look into it."_s, {{u"EMEA/Harmony portal"_s, u"major_outage"_s}});
    QVERIFY(!id.isEmpty());
    report = house.run();
    QVERIFY(report && report->urgent); // the fast pace
    std::vector<Change> news = house.news();
    QCOMPARE(news.size(), 1U);
    QCOMPARE(news.front().kind, Change::Kind::Opened);
    overview = house.overview();
    QCOMPARE(overview.summary.incidents.size(), 1U);
    QCOMPARE(severityOf(overview.summary), Severity::Critical);
    QCOMPARE(overview.summary.incidents.front().updates.front().changes.front().before, u"operational"_s);

    QVERIFY(portal.updateIncident(id, u"identified"_s, u"Found it."_s));
    QVERIFY(house.run());
    news = house.news();
    QCOMPARE(news.size(), 1U);
    QCOMPARE(news.front().kind, Change::Kind::Updated);
    QCOMPARE(news.front().incident.updates.size(), 2U);

    QVERIFY(portal.updateIncident(id, u"resolved"_s, u"Over."_s));
    report = house.run();
    QVERIFY(report && !report->urgent);
    news = house.news();
    QCOMPARE(news.size(), 1U);
    QCOMPARE(news.front().kind, Change::Kind::Resolved);
    overview = house.overview();
    QVERIFY(overview.summary.incidents.empty());
    QCOMPARE(severityOf(overview.summary), Severity::Fine);
    QCOMPARE(answer(house.store.incident(id))->status, u"resolved"_s);

    const QString plan = overview.summary.maintenances.front().id;
    QVERIFY(portal.updateIncident(plan, u"in_progress"_s, u"Now."_s));
    report = house.run();
    QVERIFY(report && report->urgent);
    QCOMPARE(house.news().front().kind, Change::Kind::Started);
    QCOMPARE(severityOf(house.overview().summary), Severity::Maintenance);
    QVERIFY(portal.updateIncident(plan, u"completed"_s, u"Done."_s));
    QVERIFY(house.run());
    QCOMPARE(house.news().front().kind, Change::Kind::Ended);
    QCOMPARE(house.overview().summary.maintenances.size(), 2U);
}

void StatusStoreTest::nothingChangedCostsOneQuestionAndNoWrite()
{
    practice::Portal portal({});
    QVERIFY(portal.start());
    QTemporaryDir folder;
    const QString place = folder.filePath(u"account"_s);
    QDateTime checked;
    {
        House house(portal.statusPage(), place);
        QVERIFY(house.run());
        const int before = portal.statusRequests();
        const auto changes = [&] {
            return house.profile.mirror
                ->write([](storage::Connection& connection) -> Result<int> {
                    return connection
                        .first("SELECT total_changes()", {}, [](storage::Row row) { return row.number(0); })
                        .value_or(-1);
                })
                .result()
                .valueOr(-1);
        };
        const int writes = changes();
        house.changed.clear();
        QSignalSpy told(&house.store, &StatusStore::checked);
        for (int i = 0; i < 3; ++i) {
            house.clock.advance(std::chrono::minutes(5));
            QVERIFY(house.run());
        }
        QCOMPARE(portal.statusRequests() - before, 3);
        QCOMPARE(portal.statusUnchanged(), 3);
        QCOMPARE(changes(), writes);
        QVERIFY(house.changed.isEmpty());
        QCOMPARE(told.size(), 3);
        checked = house.clock.now();
        QCOMPARE(house.overview().checked, checked); // known to be fresh although nothing was written
    }
    House again(portal.statusPage(), place);
    QCOMPARE(again.overview().checked, checked);
    QVERIFY(again.run()); // and what was stored still serves for asking
    QCOMPARE(portal.statusUnchanged(), 4);
}

void StatusStoreTest::everythingEverSeenIsFound()
{
    practice::Portal portal({});
    QVERIFY(portal.start());
    House house(portal.statusPage());
    QVERIFY(house.run());
    const auto found = [&](const QString& words, bool maintenances = true, bool incidents = true) {
        QStringList names;
        const std::vector<Incident> all =
            *answer(house.store.incidents({.words = words, .maintenances = maintenances, .incidents = incidents}, 100));
        for (const Incident& each : all) {
            names.append(each.name);
        }
        return names;
    };
    QCOMPARE(found(u"certificate EXPIRED"_s).size(), 1); // of an update, in any order and case
    QCOMPARE(found(u"gateway zone"_s).size(), 1);
    QCOMPARE(found(u"release 12.10"_s).size(), 3);
    QCOMPARE(found(u"release 12.10"_s, false).size(), 0);
    QCOMPARE(found({}, false).size(), 4);
    QCOMPARE(found({}, true, false).size(), 6);
    QVERIFY(found(u"100%"_s).isEmpty());
    QVERIFY(found(u"_"_s).isEmpty() || found(u"_"_s).size() < 10); // no wildcard
    QVERIFY(found({}).front().contains(u"12.10"_s));               // newest first
    const std::vector<Incident> lately = *answer(house.store.since(house.clock.now().addYears(-30)));
    QCOMPARE(lately.size(), 10U);
}

void StatusStoreTest::anotherAddressStartsAnew()
{
    practice::Portal portal({});
    QVERIFY(portal.start());
    QTemporaryDir folder;
    const QString place = folder.filePath(u"account"_s);
    {
        House house(portal.statusPage(), place);
        QVERIFY(house.run());
    }
    ScriptedServer other([](const SeenRequest& request) {
        return request.target.endsWith("summary.json") ? ScriptedServer::json(pageJson(u"2026-11-20T08:00:00Z"_s))
                                                       : ScriptedServer::json("{}", 404);
    });
    House house(other.url({}), place);
    QVERIFY(house.overview().address != house.address); // said, not hidden
    QVERIFY(house.run());
    QVERIFY(other.seen().front().head.value("if-none-match").isEmpty());
    const Overview overview = house.overview();
    QCOMPARE(overview.address, house.address);
    QCOMPARE(overview.summary.page.name, u"Page"_s);
    QVERIFY(answer(house.store.incidents({}, 100))->empty());
}

void StatusStoreTest::badAnswersLeaveTheLastGoodState_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    using Do = Behaviour::Do;
    const auto row = [](const char* name, Do what, int status, const QByteArray& body, ErrorCode code) {
        QTest::newRow(name) << static_cast<int>(what) << status << body << static_cast<int>(code);
    };
    const QByteArray good = pageJson(u"2026-11-20T09:00:00Z"_s);
    row("a web page", Do::Answer, 200, "<html>Welcome to the hotel</html>", ErrorCode::AnswerNotPortal);
    row("a network that wants a sign-in", Do::Answer, 511, "<html></html>", ErrorCode::AnswerNotPortal);
    row("half a document", Do::HalfBody, 200, good, ErrorCode::AnswerUnreadable);
    row("half a document that claims to be whole", Do::Answer, 200, good.left(80), ErrorCode::AnswerUnreadable);
    row("50 MB", Do::Answer, 200, pageJson(u"2026-11-20T09:00:00Z"_s, u"\"x\":\"%1\""_s.arg(QString(50'000'000, u'x'))),
        ErrorCode::AnswerUnreadable);
    row("deep", Do::Answer, 200, QByteArray(100'000, '['), ErrorCode::AnswerUnreadable);
    row("cut", Do::Cut, 200, {}, ErrorCode::ConnectionLost);
    row("gone", Do::Answer, 404, "{}", ErrorCode::NotFound);
    row("forbidden", Do::Answer, 403, "{}", ErrorCode::Forbidden);
    row("too many", Do::Answer, 429, "{}", ErrorCode::TooManyRequests);
    row("down", Do::Answer, 503, "{}", ErrorCode::Unavailable);
    row("broken", Do::Answer, 500, "oops", ErrorCode::ServerFailed);
}

void StatusStoreTest::badAnswersLeaveTheLastGoodState()
{
    QFETCH(int, what);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    std::atomic_bool bad = false;
    ScriptedServer server([&](const SeenRequest& request) {
        if (bad) {
            return Behaviour{.what = static_cast<Behaviour::Do>(what), .status = status, .body = body};
        }
        return request.target.endsWith("summary.json") ? ScriptedServer::json(pageJson(u"2026-11-20T08:00:00Z"_s))
                                                       : ScriptedServer::json("{}", 404);
    });
    House house(server.url({}));
    QVERIFY(house.run());
    const Overview good = house.overview();
    bad = true;
    house.clock.advance(std::chrono::minutes(7));
    const Result<sync::JobReport> report = house.run();
    QVERIFY(!report);
    QCOMPARE(errorName(report.error().code), errorName(static_cast<ErrorCode>(code)));
    const Overview after = house.overview();
    QCOMPARE(after.summary, good.summary);
    QCOMPARE(after.checked, good.checked); // its age grows: seven minutes by now
    QVERIFY(house.news().empty());
    bad = false;
    QVERIFY(house.run());
    QVERIFY(house.overview().checked > good.checked);
}

void StatusStoreTest::aPageThatMovedSaysWhere()
{
    ScriptedServer server([](const SeenRequest&) {
        return Behaviour{.status = 301, .headers = {{"Location", "https://new.example/api/v2/summary.json"}}};
    });
    House house(server.url({}));
    const Result<sync::JobReport> report = house.run();
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::RedirectRefused);
    QCOMPARE(statuspage::pageAddress(QUrl(report.error().detail)), QUrl(u"https://new.example"_s));

    // Within its host it is followed.
    ScriptedServer inside([](const SeenRequest& request) {
        if (!request.target.startsWith("/moved")) {
            return Behaviour{.status = 302, .headers = {{"Location", "/moved" + request.target}}};
        }
        return request.target.endsWith("summary.json") ? ScriptedServer::json(pageJson(u"2026-11-20T08:00:00Z"_s))
                                                       : ScriptedServer::json("{}", 404);
    });
    House followed(inside.url({}));
    QVERIFY(followed.run());
    QVERIFY(followed.overview().isKnown());
}

void StatusStoreTest::aCachesOldAnswerIsPassedOver()
{
    std::atomic_int at = 0;
    ScriptedServer server([&](const SeenRequest& request) {
        const QString time = at == 1 ? u"2026-11-20T08:00:00Z"_s : u"2026-11-20T09:00:00Z"_s;
        const QString incidents =
            at == 1 ? uR"("incidents":[{"id":"i","name":"Old","status":"investigating","impact":"major"}])"_s
                    : QString();
        return request.target.endsWith("summary.json") ? ScriptedServer::json(pageJson(time, incidents))
                                                       : ScriptedServer::json("{}", 404);
    });
    House house(server.url({}));
    QVERIFY(house.run());
    const Overview good = house.overview();
    at = 1;
    house.clock.advance(std::chrono::minutes(5));
    QVERIFY(house.run());
    QVERIFY(house.news().empty());
    QCOMPARE(house.overview().summary, good.summary);
    QCOMPARE(house.overview().checked, good.checked); // it told nothing about now
    at = 2;
    house.clock.advance(std::chrono::minutes(5));
    QVERIFY(house.run());
    QVERIFY(house.overview().checked > good.checked);
    at = 1; // and a page that insists is believed after an hour
    house.clock.advance(std::chrono::minutes(70));
    QVERIFY(house.run());
    QCOMPARE(house.overview().summary.incidents.size(), 1U);
}

void StatusStoreTest::anIncidentGoingBackwardsStaysAsItWas()
{
    std::atomic_int at = 0;
    ScriptedServer server([&](const SeenRequest& request) {
        const bool late = at == 1;
        const QString incident = uR"({"id":"i","name":"N","status":"%1","impact":"major","updated_at":"%2"})"_s.arg(
            late ? u"investigating"_s : u"resolved"_s, late ? u"2026-11-20T08:00:00Z"_s : u"2026-11-20T09:00:00Z"_s);
        if (request.target.endsWith("summary.json")) {
            return ScriptedServer::json(pageJson(u"2026-11-20T09:0%1:00Z"_s.arg(at.load()),
                                                 late ? u"\"incidents\":[%1]"_s.arg(incident) : QString()));
        }
        return request.target.endsWith("/incidents.json")
                   ? ScriptedServer::json(u"{\"incidents\":[%1]}"_s.arg(incident).toUtf8())
                   : ScriptedServer::json("{}", 404);
    });
    House house(server.url({}));
    QVERIFY(house.run());
    at = 1;
    house.clock.advance(std::chrono::minutes(5));
    QVERIFY(house.run());
    QCOMPARE(answer(house.store.incident(u"i"_s))->status, u"resolved"_s);
    QVERIFY(house.overview().summary.incidents.empty());
    QVERIFY(house.news().empty());
}

void StatusStoreTest::whatVanishesIsNotCurrentButKept()
{
    std::atomic_bool gone = false;
    ScriptedServer server([&](const SeenRequest& request) {
        const QString incidents =
            gone ? QString() : uR"("incidents":[{"id":"i","name":"N","status":"investigating","impact":"major"}])"_s;
        return request.target.endsWith("summary.json")
                   ? ScriptedServer::json(pageJson(u"2026-11-20T09:0%1:00Z"_s.arg(gone ? 1 : 0), incidents))
                   : ScriptedServer::json("{}", 404);
    });
    House house(server.url({}));
    QVERIFY(house.run());
    QCOMPARE(house.overview().summary.incidents.size(), 1U);
    gone = true;
    house.clock.advance(std::chrono::minutes(1));
    QVERIFY(house.run());
    QVERIFY(house.overview().summary.incidents.empty());
    QCOMPARE(answer(house.store.incidents({}, 10))->size(), 1U);
}

void StatusStoreTest::clocksThatDifferAreNoticed()
{
    JumpingClock clock;
    const QDateTime theirs = clock.now().addSecs(-1800);
    ScriptedServer server([&](const SeenRequest& request) {
        Behaviour made = request.target.endsWith("summary.json")
                             ? ScriptedServer::json(pageJson(u"2026-03-02T07:29:00Z"_s))
                             : ScriptedServer::json("{}", 404);
        made.headers.emplaceBack("Date",
                                 QLocale::c().toString(theirs, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1());
        return made;
    });
    House house(server.url({}));
    QVERIFY(house.run());
    QVERIFY(qAbs(house.overview().clockAhead - 1'800'000) < 5'000);
}

void StatusStoreTest::cacheTimesAreRespected()
{
    ScriptedServer server([](const SeenRequest& request) {
        Behaviour made = request.target.endsWith("summary.json")
                             ? ScriptedServer::json(pageJson(u"2026-11-20T08:00:00Z"_s))
                             : ScriptedServer::json("{}", 404);
        made.headers.emplaceBack("Cache-Control", "max-age=10, stale-if-error=3600");
        made.headers.emplaceBack("ETag", "W/\"abc\"");
        return made;
    });
    House house(server.url({}));
    QVERIFY(house.run());
    const auto asked = server.seen().size();
    QVERIFY(house.run()); // F5 again and again
    QVERIFY(house.run());
    QCOMPARE(server.seen().size(), asked);
    house.clock.advance(std::chrono::seconds(11));
    QVERIFY(house.run());
    QVERIFY(server.seen().size() > asked);
    QCOMPARE(server.seen().at(asked).head.value("if-none-match"), QByteArray("W/\"abc\""));
}

void StatusStoreTest::aLookAlikeWithAFeedOnly()
{
    ScriptedServer server([](const SeenRequest& request) {
        if (request.target.endsWith("summary.json")) {
            return ScriptedServer::json(pageJson(u"2026-11-20T08:00:00Z"_s));
        }
        if (request.target.endsWith("history.atom")) {
            return ScriptedServer::json(
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id><updated>2026-11-01T10:00:00Z</updated>"
                "<link href=\"https://s.example/incidents/xyz\"/><title>Old one</title><content type=\"html\">"
                "&lt;p&gt;&lt;small&gt;Nov 1, 10:00 UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Resolved&lt;/strong&gt; - "
                "Over.&lt;/p&gt;</content></entry></feed>");
        }
        return ScriptedServer::json("{}", 404);
    });
    House house(server.url({}));
    QVERIFY(house.run());
    const std::vector<Incident> all = *answer(house.store.incidents({}, 10));
    QCOMPARE(all.size(), 1U);
    QCOMPARE(all.front().id, u"xyz"_s);
    QVERIFY(isOver(all.front()));
}

void StatusStoreTest::listsThatFailAreAskedAgain()
{
    std::atomic_bool bad = true;
    ScriptedServer server([&](const SeenRequest& request) {
        Behaviour made = request.target.endsWith("summary.json")
                             ? ScriptedServer::json(pageJson(u"2026-11-20T08:00:00Z"_s))
                         : bad ? ScriptedServer::json("{}", 500)
                         : request.target.endsWith("/incidents.json")
                             ? ScriptedServer::json(R"({"incidents":[{"id":"i","name":"N","status":"resolved"}]})")
                             : ScriptedServer::json("{}", 404);
        made.headers.emplaceBack("ETag", "W/\"abc\"");
        if (!bad && request.head.value("if-none-match") == "W/\"abc\"") {
            made = {.status = 304};
        }
        return made;
    });
    House house(server.url({}));
    QVERIFY(house.run());
    QVERIFY(house.overview().isKnown()); // what goes on now is known all the same
    QVERIFY(answer(house.store.incidents({}, 10))->empty());
    bad = false;
    house.clock.advance(std::chrono::minutes(1));
    QVERIFY(house.run());
    QCOMPARE(answer(house.store.incidents({}, 10))->size(), 1U);
}

void StatusStoreTest::whatThePersonAddsIsKept()
{
    QTemporaryDir folder;
    const QDateTime at(QDate(2026, 11, 25), QTime(8, 0), Qt::UTC);
    GoLive later{.id = u"b"_s,
                 .title = u"Später"_s,
                 .starts = at.addDays(1),
                 .ends = at.addDays(2),
                 .region = {},
                 .endpoints = {}};
    GoLive first{.id = u"a"_s,
                 .title = u"Lager Köln"_s,
                 .starts = at,
                 .ends = at.addSecs(60),
                 .region = u"EMEA"_s,
                 .endpoints = u"SAP"_s};
    Rule rule = usualRule(u"EMEA"_s);
    rule.id = u"mine"_s;
    rule.parts = {u"x"_s};
    {
        const account::Profile profile = account::openProfile(folder.filePath(u"account"_s));
        StatusBook book(profile.user);
        QSignalSpy changed(&book, &StatusBook::changed);
        QVERIFY(answer(book.save(later)));
        QVERIFY(answer(book.save(first)));
        first.title = u"Lager Bonn"_s;
        QVERIFY(answer(book.save(first)));
        QVERIFY(answer(book.rules())->empty());
        QVERIFY(answer(book.saveRules({usualRule({}), rule})));
        QVERIFY(answer(book.saveRules({rule})));
        QTRY_COMPARE(changed.size(), 5);
        QCOMPARE(answer(book.tellOnce(u"reminder:1"_s, at)).valueOr(false), true);
        QCOMPARE(answer(book.tellOnce(u"reminder:1"_s, at)).valueOr(true), false);
    }
    const account::Profile profile = account::openProfile(folder.filePath(u"account"_s));
    StatusBook book(profile.user);
    QCOMPARE(*answer(book.goLives()), (std::vector{first, later}));
    QCOMPARE(*answer(book.rules()), std::vector{rule});
    QCOMPARE(answer(book.tellOnce(u"reminder:1"_s, at)).valueOr(true), false);
    QVERIFY(answer(book.removeGoLive(u"b"_s)));
    QCOMPARE(answer(book.goLives())->size(), 1U);
}

QTEST_GUILESS_MAIN(StatusStoreTest)
#include "StatusStoreTest.moc"
