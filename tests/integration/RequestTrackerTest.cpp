// A real Request Tracker on its bad days, and what only it does: nothing is lost, nothing doubled, and what is wrong is
// said clearly.
#include "Await.h"
#include "integration/KeptToken.h"
#include "integration/ScriptedServer.h"
#include "integration/TicketServer.h"
#include "portals/requesttracker/RequestTrackerPortal.h"
#include "support/account/Profile.h"
#include "support/cases/CaseStore.h"
#include "support/outbox/Outbox.h"
#include "support/reports/CaseExecutors.h"
#include "support/reports/TalkExecutors.h"

#include <QCoro/QCoroFuture>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace lotse;
using namespace lotse::requesttracker;
using lotse::testing::await;
using lotse::testing::KeptToken;
using lotse::testing::ScriptedServer;
using lotse::testing::TicketServer;

namespace
{

// A customer of the server.
struct Customer {
    Customer(TicketServer& server, const QString& user, std::chrono::milliseconds listEvery = 1h)
        : token(server.token(user))
    {
        spec.site = server.site();
        spec.queue = server.queue();
        spec.productLabels = {u"Product"_s};
        spec.listEvery = listEvery;
        connect();
    }

    void connect() { portal = std::make_unique<RequestTrackerPortal>(spec, http, token, clock); }

    static cases::NewCase report(const QString& reference)
    {
        return {.reference = reference,
                .fields = {{u"Subject"_s, u"Production Down: "_s + reference},
                           {u"Content"_s, u"Nichts geht mehr.\n\nReference: "_s + reference}},
                .way = {},
                .timeout = 10s};
    }

    net::HttpClient http;
    SystemClock clock;
    KeptToken token;
    ServerSpec spec;
    std::unique_ptr<RequestTrackerPortal> portal;
};

template <typename T>
T answerOf(QFuture<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000)) {
        qFatal("no answer in time");
    }
    return future.result();
}

// A mirror that is kept up to date from a portal, as the program does it.
struct Mirror {
    QTemporaryDir folder;
    account::Profile profile = account::openProfile(folder.filePath(u"account"_s));
    cases::CaseStore store{profile.mirror, profile.user};

    int count() { return answerOf(store.count({})).value(); }
    Result<void> step(cases::CasePortal& portal, bool* more)
    {
        const auto state = answerOf(store.syncState());
        const auto page = await(portal.changes(state->cursor, {}));
        if (!page) {
            return page.error();
        }
        *more = page->more;
        const auto applied = answerOf(store.apply(*page, QDateTime::currentDateTimeUtc()));
        return applied ? Result<void>() : Result<void>(applied.error());
    }
    Result<void> upToDate(cases::CasePortal& portal)
    {
        for (bool more = true; more;) {
            const auto stepped = step(portal, &more);
            if (!stepped) {
                return stepped;
            }
        }
        return {};
    }
};

bool isWayProblem(const Error& error)
{
    return error.retry == Retry::Later &&
           (error.code == ErrorCode::ConnectionRefused || error.code == ErrorCode::ConnectionLost ||
            error.code == ErrorCode::TimedOut || error.code == ErrorCode::ServerFailed ||
            error.code == ErrorCode::AnswerUnreadable);
}

} // namespace

class RequestTrackerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mirrorsOnAfterTheServerWasAway();
    void worksInAnyTimeZone();
    void commentsAndMailsStayHidden();
    void lossOfVisibilityIsSeen();
    void requestorsSeeOnlyTheirOwn();
    void detailIsReadWhenOpened();
    void lockedDatabaseLosesNothing();
    void deadWorkerIsNoProblem();
    void goneQueueTakesNothingAlong();
    void pagesOfAProxyAreNoAnswers();
    void loginPageInsteadOf401();
    void conditionalWritesAreNotUsed();
    void reportsArriveOnceAfterTheServerWasAway();

private:
    std::unique_ptr<TicketServer> server;
};

void RequestTrackerTest::initTestCase()
{
    server = std::make_unique<TicketServer>();
    if (!server->isThere()) {
        QSKIP(qPrintable(server->whyNot()));
    }
}

void RequestTrackerTest::mirrorsOnAfterTheServerWasAway()
{
    Customer customer(*server, u"petra"_s);
    Mirror mirror;
    bool more = false;
    QVERIFY(mirror.step(*customer.portal, &more));
    QVERIFY(more);
    QCOMPARE(mirror.count(), 100);
    QVERIFY(server->command(u"stop"_s));
    const auto away = mirror.upToDate(*customer.portal);
    QVERIFY(!away);
    QVERIFY(isWayProblem(away.error()));
    QCOMPARE(mirror.count(), 100);
    QVERIFY(server->command(u"start"_s));
    QVERIFY(mirror.upToDate(*customer.portal));
    QCOMPARE(mirror.count(), server->seeded());
}

// The server takes times in a query for the user's own zone: petra's is Pacific/Auckland, the server's New York.
void RequestTrackerTest::worksInAnyTimeZone()
{
    for (const QString& user : {u"petra"_s, u"otto"_s}) {
        Customer customer(*server, user);
        Mirror mirror;
        QVERIFY(mirror.upToDate(*customer.portal));
        server->ask(u"agent"_s, "POST", u"ticket/7/correspond"_s,
                    {{u"Content"_s, u"Für "_s + user}, {u"ContentType"_s, u"text/plain"_s}});
        QVERIFY(mirror.upToDate(*customer.portal));
        const auto detail = answerOf(mirror.store.detail(u"7"_s));
        QVERIFY(detail);
        QVERIFY(std::any_of(detail->entries.begin(), detail->entries.end(),
                            [&](const auto& entry) { return entry.text == u"Für "_s + user && entry.fromVendor; }));
        const QDateTime soon = QDateTime::currentDateTimeUtc().addSecs(-30);
        const auto made = await(customer.portal->create(Customer::report(u"zone-"_s + user), {}));
        QVERIFY(made);
        const auto found = await(customer.portal->lookUp(u"zone-"_s + user, soon, {}));
        QVERIFY(found);
        QCOMPARE(found->size(), 1U);
    }
}

void RequestTrackerTest::commentsAndMailsStayHidden()
{
    Customer customer(*server, u"petra"_s);
    const auto made = await(customer.portal->create(Customer::report(u"hidden-1"_s), {}));
    QVERIFY(made);
    const QString ticket = u"ticket/"_s + made->id;
    server->ask(u"agent"_s, "POST", ticket + u"/comment"_s,
                {{u"Content"_s, u"Nur unter uns"_s}, {u"ContentType"_s, u"text/plain"_s}});
    server->ask(u"agent"_s, "POST", ticket + u"/correspond"_s,
                {{u"Content"_s, u"<p>Guten Tag &amp; <b>danke</b></p>"_s}, {u"ContentType"_s, u"text/html"_s}});
    const auto read = await(customer.portal->read(made->id, {}));
    QVERIFY(read);
    QCOMPARE(std::count_if(read->entries.begin(), read->entries.end(),
                           [](const auto& entry) { return entry.kind == cases::EntryKind::Comment; }),
             1);
    QVERIFY(std::any_of(read->entries.begin(), read->entries.end(),
                        [](const auto& entry) { return entry.text == u"Guten Tag & danke"; }));
    QVERIFY(read->attachments.empty());
    // The vendor's own people may see it.
    Customer agent(*server, u"agent"_s);
    const auto all = await(agent.portal->read(made->id, {}));
    QVERIFY(all);
    QVERIFY(std::any_of(all->entries.begin(), all->entries.end(),
                        [](const auto& entry) { return entry.text == u"Nur unter uns"; }));
    QVERIFY(all->attachments.empty()); // mails that went out are none
}

void RequestTrackerTest::lossOfVisibilityIsSeen()
{
    Customer customer(*server, u"rita"_s);
    Mirror mirror;
    QVERIFY(mirror.upToDate(*customer.portal));
    const int before = mirror.count();
    QVERIFY(before > 10 && before < server->seeded());
    // Another one takes over: rita is no requestor any more.
    const QString id = answerOf(mirror.store.rows({}, 0, 1))->front().head.id;
    QVERIFY(!server->ask(u"agent"_s, "PUT", u"ticket/"_s + id, {{u"Requestor"_s, u"otto@acme.example"_s}}).isNull());
    QVERIFY(mirror.upToDate(*customer.portal));
    QCOMPARE(mirror.count(), before - 1);
    const auto gone = answerOf(mirror.store.detail(id));
    QVERIFY(!gone);
    QCOMPARE(await(customer.portal->read(id, {})).error().code, ErrorCode::NotFound);
    // And back: seen again, although it did not change for us.
    QVERIFY(!server->ask(u"agent"_s, "PUT", u"ticket/"_s + id, {{u"Requestor"_s, u"rita@acme.example"_s}}).isNull());
    QVERIFY(mirror.upToDate(*customer.portal));
    QCOMPARE(mirror.count(), before);
}

void RequestTrackerTest::requestorsSeeOnlyTheirOwn()
{
    Customer customer(*server, u"rita"_s, 0ms);
    Mirror mirror;
    QVERIFY(mirror.upToDate(*customer.portal));
    const int mine = mirror.count();
    const auto other = await(customer.portal->read(u"1"_s, {}));
    const auto own = await(customer.portal->read(u"2"_s, {}));
    QVERIFY(!other && other.error().code == ErrorCode::NotFound);
    QVERIFY(own);
    QCOMPARE(server->count(u"Queue = 'Support' AND Requestor.EmailAddress = 'rita@acme.example'"_s), mine);
}

void RequestTrackerTest::detailIsReadWhenOpened()
{
    Customer customer(*server, u"petra"_s);
    Mirror mirror;
    QVERIFY(mirror.upToDate(*customer.portal));
    QVERIFY(answerOf(mirror.store.detail(u"11"_s))->head.description.isEmpty());
    const auto read = await(customer.portal->read(u"11"_s, {}));
    QVERIFY(read);
    QVERIFY(read->head.description.contains(u"Grüße"));
    QVERIFY(answerOf(mirror.store.put(*read)));
    // A listing that tells no descriptions leaves it.
    cases::ChangePage page;
    page.cases = {read->head};
    page.cases.front().description.clear();
    page.cases.front().subject = u"Neu benannt"_s;
    page.withoutDescriptions = true;
    page.cursor = answerOf(mirror.store.syncState())->cursor;
    QVERIFY(answerOf(mirror.store.apply(page, QDateTime::currentDateTimeUtc())));
    const auto kept = answerOf(mirror.store.detail(u"11"_s));
    QCOMPARE(kept->head.subject, u"Neu benannt"_s);
    QVERIFY(kept->head.description.contains(u"Grüße"));
}

void RequestTrackerTest::lockedDatabaseLosesNothing()
{
    Customer customer(*server, u"petra"_s);
    QVERIFY(await(customer.portal->identity({})));
    QVERIFY(server->command(u"lock 3"_s));
    const QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-60);
    const auto made = await(customer.portal->create(Customer::report(u"locked-1"_s), {}));
    // It waits, or fails; in no case is it there twice, and what is unclear is found by looking.
    if (!made) {
        QVERIFY2(isWayProblem(made.error()), qPrintable(errorName(made.error().code) + made.error().detail));
    }
    Result<std::vector<cases::CreatedCase>> found = Error{};
    QVERIFY(QTest::qWaitFor(
        [&] {
            found = await(customer.portal->lookUp(u"locked-1"_s, since, {}));
            return bool(found);
        },
        30000));
    QVERIFY(found->size() == (made ? 1U : found->size()) && found->size() <= 1U);
    if (!made && !made.error().mayHaveArrived) {
        QVERIFY(found->empty());
    }
}

void RequestTrackerTest::deadWorkerIsNoProblem()
{
    Customer customer(*server, u"petra"_s);
    Mirror mirror;
    bool more = false;
    QVERIFY(mirror.step(*customer.portal, &more));
    QVERIFY(server->command(u"kill-worker"_s));
    QVERIFY(QTest::qWaitFor([&] { return bool(mirror.upToDate(*customer.portal)); }, 20000));
    QCOMPARE(mirror.count(), server->count(u"Queue = 'Support'"_s));
}

void RequestTrackerTest::goneQueueTakesNothingAlong()
{
    Customer customer(*server, u"petra"_s);
    Mirror mirror;
    QVERIFY(mirror.upToDate(*customer.portal));
    const int before = mirror.count();
    QVERIFY(before > 0);
    QVERIFY(server->command(u"revoke ACME Support ShowTicket"_s));
    QVERIFY(server->command(u"disable Support"_s));
    customer.connect();
    const auto refused = mirror.upToDate(*customer.portal);
    const auto form = await(customer.portal->describe({}));
    const auto made = await(customer.portal->create(Customer::report(u"no-queue"_s), {}));
    QVERIFY(server->command(u"enable Support"_s));
    QVERIFY(server->command(u"grant ACME Support ShowTicket"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QVERIFY(refused.error().detail.contains(u"'Support'"));
    QVERIFY(!form && form.error().code == ErrorCode::NotFound);
    QVERIFY(!made && !made.error().mayHaveArrived);
    QCOMPARE(mirror.count(), before); // nothing was taken for gone
    customer.connect();
    QVERIFY(mirror.upToDate(*customer.portal));
    QCOMPARE(mirror.count(), before);
}

void RequestTrackerTest::pagesOfAProxyAreNoAnswers()
{
    ScriptedServer proxy([](const testing::SeenRequest& request) {
        testing::Behaviour page;
        page.status = request.target.contains("/user/") ? 200 : 200;
        page.headers = {{"Content-Type", request.target.contains("/user/") ? "application/json" : "text/html"}};
        page.body = request.target.contains("/user/") ? R"({"Name":"petra","RealName":"Petra"})"
                                                      : "<html><title>Maintenance</title></html>";
        return page;
    });
    Customer customer(*server, u"petra"_s);
    customer.spec.site = proxy.url(u"/rt"_s);
    customer.connect();
    const auto page = await(customer.portal->changes({}, {}));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::AnswerNotPortal);
    const auto said = await(customer.portal->reply({.caseId = u"1"_s, .text = u"Hallo"_s}, {}));
    QVERIFY(!said);
    QCOMPARE(said.error().code, ErrorCode::AnswerNotPortal);
    QVERIFY(said.error().mayHaveArrived); // who knows what stands behind it
    const QList<testing::SeenRequest> seen = proxy.seen();
    QVERIFY(std::all_of(seen.begin(), seen.end(),
                        [](const auto& request) { return request.target.startsWith("/rt/REST/2.0/"); }));
}

void RequestTrackerTest::loginPageInsteadOf401()
{
    ScriptedServer proxy([](const testing::SeenRequest&) {
        testing::Behaviour redirect;
        redirect.status = 302;
        redirect.headers = {{"Location", "/NoAuth/Login.html?next=x"}};
        return redirect;
    });
    Customer customer(*server, u"petra"_s);
    customer.spec.site = proxy.url({});
    customer.connect();
    const auto made = await(customer.portal->create(Customer::report(u"login"_s), {}));
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::SignInNeeded);
    QVERIFY(!made.error().mayHaveArrived);
}

// A reply with a condition is always refused by the server (412), so none is ever sent.
void RequestTrackerTest::conditionalWritesAreNotUsed()
{
    ScriptedServer recorder([](const testing::SeenRequest& request) {
        if (request.target.contains("/user/")) {
            return ScriptedServer::json(R"({"Name":"petra"})");
        }
        testing::Behaviour made = ScriptedServer::json(R"(["Correspondence added"])", 201);
        made.headers.append(
            std::pair<QByteArray, QByteArray>("Location", "https://elsewhere.example/REST/2.0/transaction/77"));
        return made;
    });
    Customer customer(*server, u"petra"_s);
    customer.spec.site = recorder.url({});
    customer.connect();
    const auto said = await(customer.portal->reply({.caseId = u"1"_s, .text = u"Hallo"_s}, {}));
    QVERIFY(said);
    QCOMPARE(said->id, u"77"_s); // of the server's address only the number is used
    const QList<testing::SeenRequest> seen = recorder.seen();
    for (const auto& request : seen) {
        QVERIFY(!request.head.contains("if-match") && !request.head.contains("cookie"));
        QVERIFY(!request.head.value("user-agent").contains("Mozilla"));
    }
}

void RequestTrackerTest::reportsArriveOnceAfterTheServerWasAway()
{
    Customer customer(*server, u"petra"_s);
    const auto who = await(customer.portal->identity({}));
    QVERIFY(who);
    QTemporaryDir folder;
    const account::Profile profile = account::openProfile(folder.filePath(u"account"_s));
    SystemRandom random;
    outbox::Policy quick;
    quick.lookUpGap = 50ms;
    quick.backOffFirst = 50ms;
    quick.backOffMost = 500ms;
    outbox::Outbox box(profile.user, customer.clock, random, quick);
    reports::CreateExecutor creates(*customer.portal, 10s);
    reports::ReplyExecutor replies(*customer.portal, 10s);
    reports::CloseExecutor closes(*customer.portal, 10s);
    const QString sender = who->organisationId + u'/' + who->userId;
    creates.setIdentity(sender);
    replies.setIdentity(sender);
    closes.setIdentity(sender);
    box.addExecutor(reports::createOperation, creates);
    box.addExecutor(reports::replyOperation, replies);
    box.addExecutor(reports::closeOperation, closes);
    box.start(false);

    QVERIFY(server->command(u"stop"_s));
    const auto item = [&](const QString& id, const QString& operation, const QJsonObject& payload) {
        outbox::Item made;
        made.id = id;
        made.operation = operation;
        made.title = id;
        made.reference = u"away-1"_s;
        made.payload = payload;
        made.identity = sender;
        made.created = QDateTime::currentDateTimeUtc();
        return made;
    };
    outbox::Item create = item(u"create"_s, reports::createOperation,
                               {{u"fields"_s, QJsonObject{{u"Subject"_s, u"Production Down: away"_s},
                                                          {u"Content"_s, u"Text\n\nReference: away-1"_s}}},
                                {u"way"_s, QJsonObject{{u"kind"_s, u"look-up"_s}}},
                                {u"subject"_s, u"Production Down: away"_s},
                                {u"body"_s, u"Text\n\nReference: away-1"_s}});
    create.lane = outbox::Lane::Urgent;
    outbox::Item reply = item(u"reply"_s, reports::replyOperation, {{u"text"_s, u"Noch etwas: äöü"_s}});
    reply.dependsOn = create.id;
    outbox::Item close = item(u"close"_s, reports::closeOperation, {});
    close.dependsOn = create.id;
    QVERIFY(answerOf(box.enqueue({create, reply, close})));
    const auto state = [&](const QString& id) { return answerOf(box.store().load(id)).valueOr(outbox::Item()).state; };
    QVERIFY(QTest::qWaitFor([&] { return answerOf(box.store().load(u"create"_s))->attempts > 0; }, 10000));
    QVERIFY(server->command(u"start"_s));
    box.wake();
    for (const QString& id : {u"create"_s, u"reply"_s, u"close"_s}) {
        QVERIFY2(QTest::qWaitFor([&] { return state(id) == outbox::State::Delivered; }, 40000), qPrintable(id));
    }
    const QString ticket = answerOf(box.store().load(u"create"_s))->result.value(u"id"_s).toString();
    QCOMPARE(server->count(u"Subject = 'Production Down: away'"_s), 1);
    const auto read = await(customer.portal->read(ticket, {}));
    QVERIFY(read && read->head.closed);
    QCOMPARE(std::count_if(read->entries.begin(), read->entries.end(),
                           [](const auto& entry) { return entry.kind == cases::EntryKind::Comment; }),
             1);
    QCoro::waitFor(box.stop());
}

QTEST_GUILESS_MAIN(RequestTrackerTest)
#include "RequestTrackerTest.moc"
