#include "support/outbox/Outbox.h"

#include "JumpingClock.h"
#include "support/account/Profile.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <deque>

using namespace lotse;
using namespace lotse::outbox;
using lotse::testing::JumpingClock;
using namespace std::chrono_literals;

namespace
{

using Answer = Result<QJsonObject>;
using Found = Result<std::vector<Candidate>>;

Error failure(ErrorCode code, Retry retry = Retry::Later, bool mayHaveArrived = false)
{
    return {.code = code, .retry = retry, .mayHaveArrived = mayHaveArrived};
}

const Error lost = failure(ErrorCode::ConnectionLost, Retry::Later, true);
const Error offline = failure(ErrorCode::Offline);

QJsonObject created(const QString& number = QStringLiteral("00001000"))
{
    return {{QStringLiteral("id"), QString(QStringLiteral("500") + number)}, {QStringLiteral("number"), number}};
}

// Does what the test wrote down, one answer per call; without answers it succeeds.
class ScriptedExecutor final : public Executor
{
public:
    bool isIdempotent(const Item&) const override { return idempotent; }
    std::chrono::milliseconds timeout(const Item&) const override { return 30s; }
    QString identity() const override { return sender; }
    QDateTime serverTime() const override { return server; }

    QCoro::Task<Result<QJsonObject>> send(Item item, std::optional<Item> parent, std::stop_token stop) override
    {
        sent.push_back(item);
        parents.push_back(parent);
        if (onSend) {
            onSend(item);
        }
        if (gated) {
            gate = std::make_shared<QPromise<void>>();
            gate->start();
            const QFuture<void> opened = gate->future();
            const std::stop_callback open(stop, [promise = gate] { promise->finish(); });
            co_await opened;
            if (stop.stop_requested()) {
                co_return Error{.code = ErrorCode::Cancelled, .mayHaveArrived = cancelLeavesDoubt};
            }
        }
        if (answers.empty()) {
            co_return created();
        }
        Answer answer = answers.front();
        answers.pop_front();
        co_return answer;
    }

    QCoro::Task<Result<std::vector<Candidate>>> lookUp(Item item, std::optional<Item>, std::stop_token) override
    {
        lookedUp.push_back(item);
        if (finds.empty()) {
            co_return std::vector<Candidate>();
        }
        Found found = finds.front();
        finds.pop_front();
        co_return found;
    }

    QCoro::Task<Result<Verification>> verify(Item item, std::stop_token) override
    {
        verified.push_back(item);
        if (verifications.empty()) {
            co_return Verification{.outcome = Verification::Outcome::Verified, .at = {}, .differences = {}};
        }
        Result<Verification> verification = verifications.front();
        verifications.pop_front();
        co_return verification;
    }

    bool idempotent = false;
    bool gated = false; // send() waits for gate->finish()
    bool cancelLeavesDoubt = false;
    QString sender = QStringLiteral("org/me");
    QDateTime server = QDateTime(QDate(2026, 3, 2), QTime(7, 59), Qt::UTC);
    std::deque<Answer> answers;
    std::deque<Found> finds;
    std::deque<Result<Verification>> verifications;
    std::function<void(const Item&)> onSend;
    std::vector<Item> sent;
    std::vector<std::optional<Item>> parents;
    std::vector<Item> lookedUp;
    std::vector<Item> verified;
    std::shared_ptr<QPromise<void>> gate;
};

const QString createCase = QStringLiteral("case.create");
const QString addFile = QStringLiteral("case.file");

// An account's folder with an outbox over it that can be killed and started again.
class Bench
{
public:
    Bench()
    {
        m_profile = account::openProfile(m_folder.path());
        revive();
    }

    void revive()
    {
        outbox = std::make_unique<Outbox>(m_profile.user, clock, random, policy);
        outbox->addExecutor(createCase, cases);
        outbox->addExecutor(addFile, files);
    }
    void start(bool goneBack = false) { outbox->start(goneBack); }
    void kill() { outbox.reset(); }
    // Killed and started again.
    void restart(bool goneBack = false)
    {
        kill();
        revive();
        start(goneBack);
    }

    // Lets everything that is due happen, without time passing: a step is at most a few rounds between the file's
    // writer and the event loop.
    void settle()
    {
        for (int round = 0; round < 12; ++round) {
            sql("SELECT 1");
            QCoreApplication::processEvents();
        }
    }

    Item item(const QString& id) const
    {
        Item made;
        made.id = id;
        made.operation = createCase;
        made.lane = Lane::Urgent;
        made.reference = QStringLiteral("LR-") + id;
        made.identity = QStringLiteral("org/me");
        made.payload = {{QStringLiteral("subject"), QStringLiteral("Production Down: ") + id}};
        made.created = clock.now();
        return made;
    }
    Item file(const QString& id, const QString& parent) const
    {
        Item made = item(id);
        made.operation = addFile;
        made.lane = Lane::Ordinary;
        made.dependsOn = parent;
        return made;
    }

    Result<void> enqueue(std::vector<Item> items) { return outbox->enqueue(std::move(items)).result(); }
    Item stored(const QString& id) { return outbox->store().load(id).result().value(); }
    QString state(const QString& id = QStringLiteral("a")) { return stateName(stored(id).state); }
    void sql(const char* statement)
    {
        const Result<void> done = m_profile.user
                                      ->write([statement](storage::Connection& connection) -> Result<void> {
                                          connection.run(statement);
                                          return {};
                                      })
                                      .result();
        QVERIFY(done);
    }

    JumpingClock clock;
    SeededRandom random{11};
    Policy policy;
    ScriptedExecutor cases;
    ScriptedExecutor files;
    std::unique_ptr<Outbox> outbox;

private:
    QTemporaryDir m_folder;
    account::Profile m_profile;
};

QString name(State state)
{
    return stateName(state);
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversAndReadsBack()
    {
        Bench bench;
        QSignalSpy delivered(bench.outbox.get(), &Outbox::delivered);
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.stored(QStringLiteral("a")).verification.outcome, Verification::Outcome::Verified);
        const Item item = bench.stored(QStringLiteral("a"));
        QCOMPARE(item.state, State::Delivered);
        QCOMPARE(item.result, created());
        QCOMPARE(item.delivered, bench.clock.now());
        QCOMPARE(item.verification.at, bench.clock.now());
        QCOMPARE(item.attempts, 1);
        QCOMPARE(bench.cases.sent.size(), 1U);
        QCOMPARE(bench.cases.sent.front().payload, item.payload);
        QTRY_COMPARE(delivered.count(), 1);
    }

    void isOnTheDiskAsBeingSentBeforeTheRequest()
    {
        Bench bench;
        std::optional<Item> seen;
        bench.cases.onSend = [&](const Item& item) { seen = bench.stored(item.id); };
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_VERIFY(seen);
        QCOMPARE(seen->state, State::Sending);
        QCOMPARE(seen->firstAttempt, bench.cases.server.addSecs(-300));
        QCOMPARE(seen->lastAttemptEnd, bench.clock.now().addSecs(30));
        QTRY_COMPARE(bench.state(), name(State::Delivered));
    }

    void everythingMadeWithItIsStoredOrNothing()
    {
        Bench bench;
        bench.start();
        const auto refuse = [](storage::Connection&) -> Result<void> { return failure(ErrorCode::VersionConflict); };
        const Result<void> result = bench.outbox->enqueue({bench.item(QStringLiteral("a"))}, refuse).result();
        QCOMPARE(result.error().code, ErrorCode::VersionConflict);
        QVERIFY(bench.outbox->store().all().result()->empty());
        bench.settle();
        QVERIFY(bench.cases.sent.empty());
    }

    void waitsOutAnOfflineSpell()
    {
        Bench bench;
        bench.cases.answers = {offline, failure(ErrorCode::Unavailable)};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.stored(QStringLiteral("a")).attempts, 1);
        QTRY_COMPARE(bench.state(), name(State::Queued));
        QCOMPARE(bench.stored(QStringLiteral("a")).reason->code, ErrorCode::Offline);
        bench.settle();
        bench.clock.advance(2s);
        QTRY_COMPARE(bench.cases.sent.size(), 2U);
        QTRY_COMPARE(bench.stored(QStringLiteral("a")).reason.value_or(Error{}).code, ErrorCode::Unavailable);
        bench.settle();
        bench.outbox->wake();
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QVERIFY(bench.cases.lookedUp.empty());
    }

    void retryAfterIsObeyedEvenWhenWoken()
    {
        Bench bench;
        Error busy = failure(ErrorCode::TooManyRequests);
        busy.retryAfter = 200s;
        bench.cases.answers = {busy};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.cases.sent.size(), 1U);
        QTRY_COMPARE(bench.state(), name(State::Queued));
        bench.settle();
        bench.clock.advance(190s);
        bench.outbox->wake();
        bench.settle();
        QCOMPARE(bench.cases.sent.size(), 1U);
        bench.clock.advance(11s);
        QTRY_COMPARE(bench.state(), name(State::Delivered));
    }

    void waitsForSigningIn()
    {
        Bench bench;
        bench.cases.answers = {failure(ErrorCode::SignInNeeded, Retry::AfterSignIn)};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.cases.sent.size(), 1U);
        QTRY_COMPARE(bench.state(), name(State::Queued));
        bench.clock.advance(24h);
        bench.settle();
        QCOMPARE(bench.cases.sent.size(), 1U);
        QCOMPARE(bench.stored(QStringLiteral("a")).reason->code, ErrorCode::SignInNeeded);
        bench.outbox->wake();
        QTRY_COMPARE(bench.state(), name(State::Delivered));
    }

    void signingInWhileTheRefusalIsOnItsWayIsNotMissed()
    {
        Bench bench;
        bench.cases.gated = true;
        bench.cases.answers = {failure(ErrorCode::SignInNeeded, Retry::AfterSignIn)};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_VERIFY(bench.cases.gate);
        bench.outbox->wake();
        bench.settle();
        bench.cases.gated = false;
        bench.cases.gate->finish();
        QTRY_COMPARE(bench.state(), name(State::Delivered));
    }

    void whatThePortalRejectsIsAskedForAndSentAmended()
    {
        Bench bench;
        Error rejected = failure(ErrorCode::Rejected, Retry::AfterPerson);
        rejected.fields = QStringList{QStringLiteral("Phone__c")};
        bench.cases.answers = {rejected};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.state(), name(State::NeedsAttention));
        QCOMPARE(bench.stored(QStringLiteral("a")).reason->fields, rejected.fields);
        bench.outbox->wake();
        bench.clock.advance(1h);
        bench.settle();
        QCOMPARE(bench.cases.sent.size(), 1U);
        const QJsonObject better{{QStringLiteral("phone"), QStringLiteral("+49 30 1234")}};
        QVERIFY(bench.outbox->amend(QStringLiteral("a"), better).result());
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.cases.sent.back().payload, better);
    }

    void whatMayHaveArrivedIsSentAgainOnlyAfterTwoEmptyLookUps()
    {
        Bench bench;
        bench.cases.answers = {lost};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.state(), name(State::Unclear));
        bench.outbox->wake();
        bench.clock.advance(29s);
        bench.settle();
        QVERIFY(bench.cases.lookedUp.empty()); // the request itself may still be under way
        bench.clock.advance(1s);
        QTRY_COMPARE(bench.cases.lookedUp.size(), 1U);
        QTRY_COMPARE(bench.stored(QStringLiteral("a")).emptyLookUps, 1);
        bench.outbox->wake();
        bench.clock.advance(19s);
        bench.settle();
        QCOMPARE(bench.cases.lookedUp.size(), 1U);
        QCOMPARE(bench.cases.sent.size(), 1U);
        bench.clock.advance(1s);
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.cases.lookedUp.size(), 2U);
        QCOMPARE(bench.cases.sent.size(), 2U);
        QCOMPARE(bench.cases.lookedUp.front().firstAttempt, bench.cases.server.addSecs(-300));
    }

    void whatArrivedIsFoundAndNotSentAgain()
    {
        Bench bench;
        bench.cases.answers = {lost};
        bench.cases.finds = {std::vector<Candidate>(), std::vector<Candidate>{{.remoteId = QStringLiteral("500A"),
                                                                               .number = QStringLiteral("00000042")}}};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.state(), name(State::Unclear));
        bench.settle();
        bench.clock.advance(30s);
        QTRY_COMPARE(bench.stored(QStringLiteral("a")).emptyLookUps, 1);
        bench.settle();
        bench.clock.advance(20s);
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.stored(QStringLiteral("a")).result.value(QStringLiteral("number")).toString(),
                 QStringLiteral("00000042"));
        QCOMPARE(bench.cases.sent.size(), 1U);
    }

    void aFailedLookUpIsNotAnEmptyOne()
    {
        Bench bench;
        bench.cases.answers = {lost};
        bench.cases.finds = {offline, offline, offline};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.state(), name(State::Unclear));
        for (std::size_t tries = 1; tries <= 3; ++tries) {
            bench.settle();
            bench.clock.advance(30s);
            QTRY_COMPARE(bench.cases.lookedUp.size(), tries);
            QTRY_COMPARE(bench.state(), name(State::Checking));
        }
        bench.settle();
        QCOMPARE(bench.stored(QStringLiteral("a")).emptyLookUps, 0);
        QCOMPARE(bench.cases.sent.size(), 1U);
    }

    void severalFindsAreLeftToThePerson_data()
    {
        QTest::addColumn<bool>("again");
        QTest::newRow("it did not arrive") << true;
        QTest::newRow("it is that one") << false;
    }
    void severalFindsAreLeftToThePerson()
    {
        QFETCH(bool, again);
        Bench bench;
        bench.cases.answers = {lost};
        bench.cases.finds = {
            std::vector<Candidate>{{.remoteId = QStringLiteral("x")}, {.remoteId = QStringLiteral("y")}}};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.state(), name(State::Unclear));
        bench.settle();
        bench.clock.advance(30s);
        QTRY_COMPARE(bench.state(), name(State::PersonDecides));
        QCOMPARE(bench.stored(QStringLiteral("a")).candidates.size(), 2U);
        bench.outbox->wake();
        bench.clock.advance(1h);
        bench.settle();
        QCOMPARE(bench.cases.sent.size(), 1U);
        QVERIFY(!bench.outbox->cancel(QStringLiteral("a")).result());
        if (again) {
            QVERIFY(bench.outbox->settleSendAgain(QStringLiteral("a")).result());
            QTRY_COMPARE(bench.cases.sent.size(), 2U);
        } else {
            QVERIFY(
                bench.outbox->settleDelivered(QStringLiteral("a"), QStringLiteral("y"), QStringLiteral("7")).result());
        }
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.cases.sent.size(), again ? 2U : 1U);
    }

    void anIdempotentSendIsRepeated()
    {
        Bench bench;
        bench.cases.idempotent = true;
        bench.cases.answers = {lost, offline, lost};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        for (std::size_t sent = 1; sent <= 3; ++sent) {
            QTRY_COMPARE(bench.cases.sent.size(), sent);
            QTRY_COMPARE(bench.state(), name(State::Unclear));
            bench.settle();
            bench.clock.advance(8s);
        }
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.cases.sent.size(), 4U);
        QVERIFY(bench.cases.lookedUp.empty());
    }

    void anIdempotentSendIsLookedUpOnceThePortalMayHaveForgottenIt()
    {
        Bench bench;
        bench.cases.idempotent = true;
        bench.cases.answers = {lost};
        bench.cases.finds = {std::vector<Candidate>{{.remoteId = QStringLiteral("500A")}}};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.state(), name(State::Unclear));
        bench.kill();
        bench.clock.advance(48h);
        bench.cases.server = bench.cases.server.addDays(2);
        bench.revive();
        bench.start();
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.cases.sent.size(), 1U);
    }

    void aKnownReferenceIsLookedUp()
    {
        Bench bench;
        bench.cases.answers = {failure(ErrorCode::Duplicate, Retry::Never)};
        bench.cases.finds = {std::vector<Candidate>{{.remoteId = QStringLiteral("500A")}}};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.state(), name(State::Checking));
        bench.settle();
        bench.clock.advance(30s);
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.cases.sent.size(), 1U);
    }

    void goesOnFromEveryStateAfterAKill_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("arrived");
        QTest::addColumn<int>("sends"); // in the second life
        QTest::addColumn<int>("end");
        const auto row = [](State state, bool arrived, int sends, State end) {
            QTest::addRow("%s, %s", qPrintable(stateName(state)), arrived ? "arrived" : "not arrived")
                << static_cast<int>(state) << arrived << sends << static_cast<int>(end);
        };
        row(State::Queued, false, 1, State::Delivered);
        for (const State state : {State::Sending, State::Unclear, State::Checking}) {
            row(state, true, 0, State::Delivered);
            row(state, false, 1, State::Delivered);
        }
        row(State::PersonDecides, true, 0, State::PersonDecides);
        row(State::NeedsAttention, false, 0, State::NeedsAttention);
        row(State::Held, false, 0, State::Held);
        row(State::Delivered, true, 0, State::Delivered);
        row(State::Cancelled, false, 0, State::Cancelled);
    }
    void goesOnFromEveryStateAfterAKill()
    {
        QFETCH(int, state);
        QFETCH(bool, arrived);
        QFETCH(int, sends);
        QFETCH(int, end);
        Bench bench;
        Item item = bench.item(QStringLiteral("a"));
        item.state = static_cast<State>(state);
        item.firstAttempt = bench.clock.now();
        item.lastAttemptEnd = bench.clock.now().addSecs(30);
        item.emptyLookUps = 1; // of the life before: does not count
        QVERIFY(bench.enqueue({item}));
        if (arrived) {
            bench.cases.finds = {std::vector<Candidate>{{.remoteId = QStringLiteral("500A")}}};
        }
        bench.restart();
        for (int step = 0; step < 12; ++step) {
            bench.settle();
            bench.clock.advance(10s);
        }
        bench.settle();
        QCOMPARE(bench.state(), name(static_cast<State>(end)));
        QCOMPARE(static_cast<int>(bench.cases.sent.size()), sends);
    }

    void aKillWhileSendingLeavesNoDoubleSend()
    {
        Bench bench;
        bench.cases.gated = true;
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_VERIFY(bench.cases.gate);
        bench.kill();
        bench.settle();
        bench.cases.gated = false;
        bench.cases.finds = {std::vector<Candidate>{{.remoteId = QStringLiteral("500A")}}};
        bench.revive();
        QCOMPARE(bench.state(), name(State::Sending));
        bench.start();
        QTRY_COMPARE(bench.state(), name(State::Unclear));
        bench.settle();
        bench.clock.advance(30s);
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.cases.sent.size(), 1U);
    }

    void stoppingInMidFlightLeavesItUnclear()
    {
        Bench bench;
        bench.cases.gated = true;
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a")), bench.item(QStringLiteral("b"))}));
        QTRY_VERIFY(bench.cases.gate);
        const QCoro::Task<void> stopping = bench.outbox->stop();
        QTRY_VERIFY(stopping.isReady());
        QCOMPARE(bench.state(), name(State::Unclear));
        QCOMPARE(bench.state(QStringLiteral("b")), name(State::Queued));
        bench.clock.advance(1h);
        bench.outbox->wake();
        bench.settle();
        QCOMPARE(bench.cases.sent.size(), 1U);
    }

    void anOlderFileIsNeverSentBlindly_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("restored") << QStringLiteral("restored");
        QTest::newRow("the clock jumped back") << QStringLiteral("clock");
    }
    void anOlderFileIsNeverSentBlindly()
    {
        QFETCH(QString, how);
        Bench bench;
        Item rejected = bench.item(QStringLiteral("b"));
        rejected.state = State::NeedsAttention;
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a")), rejected}));
        bench.cases.finds = {std::vector<Candidate>{{.remoteId = QStringLiteral("500A")}},
                             std::vector<Candidate>{{.remoteId = QStringLiteral("500B")}}};
        if (how == QLatin1String("clock")) {
            bench.clock.jump(-24h);
        }
        bench.restart(how == QLatin1String("restored"));
        for (int step = 0; step < 6; ++step) {
            bench.settle();
            bench.clock.advance(10s);
        }
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QTRY_COMPARE(bench.state(QStringLiteral("b")), name(State::Delivered));
        QVERIFY(bench.cases.sent.empty());
        QVERIFY(bench.cases.lookedUp.front().firstAttempt.isValid());
    }

    void aClockThatJumpsBackWhileRunningHoldsNothingUp()
    {
        Bench bench;
        bench.cases.answers = {offline};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.cases.sent.size(), 1U);
        QTRY_COMPARE(bench.state(), name(State::Queued));
        bench.settle();
        bench.clock.jump(-365 * 24h);
        bench.clock.advance(2s);
        QTRY_COMPARE(bench.state(), name(State::Delivered));
    }

    void anUrgentCaseDoesNotWaitBehindAnUpload()
    {
        Bench bench;
        bench.files.gated = true;
        bench.start();
        Item upload = bench.item(QStringLiteral("u"));
        upload.operation = addFile;
        upload.lane = Lane::Ordinary;
        Item ordinary = bench.item(QStringLiteral("o"));
        ordinary.lane = Lane::Ordinary;
        QVERIFY(bench.enqueue({upload, ordinary}));
        QTRY_VERIFY(bench.files.gate);
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.state(QStringLiteral("u")), name(State::Sending));
        QCOMPARE(bench.state(QStringLiteral("o")), name(State::Queued));
        bench.files.gate->finish();
        QTRY_COMPARE(bench.state(QStringLiteral("o")), name(State::Delivered));
    }

    void filesWaitForTheirCase()
    {
        Bench bench;
        bench.cases.answers = {offline};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a")), bench.file(QStringLiteral("f"), QStringLiteral("a"))}));
        QTRY_COMPARE(bench.cases.sent.size(), 1U);
        bench.settle();
        QVERIFY(bench.files.sent.empty());
        bench.clock.advance(2s);
        QTRY_COMPARE(bench.state(QStringLiteral("f")), name(State::Delivered));
        QCOMPARE(bench.files.parents.front()->result, created());
    }

    void filesFindTheirCaseAfterARestart()
    {
        Bench bench;
        bench.files.answers = {offline};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a")), bench.file(QStringLiteral("f"), QStringLiteral("a"))}));
        QTRY_COMPARE(bench.files.sent.size(), 1U);
        QTRY_COMPARE(bench.state(QStringLiteral("f")), name(State::Queued));
        QTRY_COMPARE(bench.stored(QStringLiteral("a")).verification.outcome, Verification::Outcome::Verified);
        bench.restart();
        QTRY_COMPARE(bench.state(QStringLiteral("f")), name(State::Delivered));
        QCOMPARE(bench.files.parents.back()->result, created());
        // One that comes later still.
        bench.restart();
        QVERIFY(bench.enqueue({bench.file(QStringLiteral("g"), QStringLiteral("a"))}));
        QTRY_COMPARE(bench.state(QStringLiteral("g")), name(State::Delivered));
        QCOMPARE(bench.files.parents.back()->result, created());
    }

    void takingBackACaseTakesItsFilesAlong()
    {
        Bench bench;
        bench.cases.answers = {offline};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a")), bench.file(QStringLiteral("f"), QStringLiteral("a"))}));
        QTRY_COMPARE(bench.stored(QStringLiteral("a")).attempts, 1);
        QTRY_COMPARE(bench.state(), name(State::Queued));
        bool unlocked = false;
        const auto unlock = [&](storage::Connection&) -> Result<void> {
            unlocked = true;
            return {};
        };
        QVERIFY(bench.outbox->cancel(QStringLiteral("a"), unlock).result());
        QVERIFY(unlocked);
        QCOMPARE(bench.state(), name(State::Cancelled));
        QCOMPARE(bench.state(QStringLiteral("f")), name(State::Cancelled));
        QVERIFY(bench.outbox->cancel(QStringLiteral("f")).result());
        bench.clock.advance(1h);
        bench.settle();
        QCOMPARE(bench.cases.sent.size(), 1U);
    }

    void whatIsUnderWayCannotBeTakenBack()
    {
        Bench bench;
        bench.cases.gated = true;
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_VERIFY(bench.cases.gate);
        bool unlocked = false;
        const auto unlock = [&](storage::Connection&) -> Result<void> {
            unlocked = true;
            return {};
        };
        QCOMPARE(bench.outbox->cancel(QStringLiteral("a"), unlock).result().error().code, ErrorCode::InputInvalid);
        QVERIFY(!unlocked);
        QCOMPARE(bench.outbox->cancel(QStringLiteral("no such")).result().error().code, ErrorCode::NotFoundHere);
        bench.cases.gate->finish();
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.outbox->cancel(QStringLiteral("a")).result().error().code, ErrorCode::InputInvalid);
    }

    void theUndoWindowIsWaitedFor()
    {
        Bench bench;
        bench.start();
        Item item = bench.item(QStringLiteral("a"));
        item.notBefore = bench.clock.now().addSecs(10);
        QVERIFY(bench.enqueue({item}));
        bench.settle();
        bench.outbox->wake();
        bench.clock.advance(9s);
        bench.settle();
        QVERIFY(bench.cases.sent.empty());
        bench.clock.advance(1s);
        QTRY_COMPARE(bench.state(), name(State::Delivered));
    }

    void nothingIsSentForSomebodyElse()
    {
        Bench bench;
        bench.cases.sender = QStringLiteral("org/another");
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.state(), name(State::NeedsAttention));
        QCOMPARE(bench.stored(QStringLiteral("a")).reason->code, ErrorCode::IdentityChanged);
        bench.outbox->wake();
        bench.settle();
        QVERIFY(bench.cases.sent.empty());
        bench.cases.sender = QStringLiteral("org/me");
        bench.outbox->wake();
        QTRY_COMPARE(bench.state(), name(State::Delivered));
    }

    void anUnclearItemOfSomebodyElseStaysUnclear()
    {
        Bench bench;
        bench.cases.answers = {lost};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.state(), name(State::Unclear));
        bench.cases.sender = QStringLiteral("org/another");
        bench.settle();
        bench.clock.advance(30s);
        QTRY_COMPARE(bench.stored(QStringLiteral("a")).reason->code, ErrorCode::IdentityChanged);
        QCOMPARE(bench.state(), name(State::Unclear));
        QVERIFY(!bench.outbox->cancel(QStringLiteral("a")).result());
        bench.cases.finds = {std::vector<Candidate>{{.remoteId = QStringLiteral("500A")}}};
        bench.cases.sender = QStringLiteral("org/me");
        bench.settle();
        bench.outbox->wake();
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.cases.sent.size(), 1U);
    }

    void nothingIsSentBeforeItIsKnownForWhom()
    {
        Bench bench;
        bench.cases.sender.clear();
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        bench.settle();
        QVERIFY(!bench.stored(QStringLiteral("a")).reason);
        bench.clock.advance(10s);
        QTRY_VERIFY(bench.stored(QStringLiteral("a")).reason);
        QCOMPARE(bench.stored(QStringLiteral("a")).reason->code, ErrorCode::SignInNeeded);
        QVERIFY(bench.cases.sent.empty());
        bench.settle();
        bench.cases.sender = QStringLiteral("org/me");
        bench.clock.advance(10s);
        QTRY_COMPARE(bench.state(), name(State::Delivered));
    }

    void aHeldItemWaitsForThePersonsWord()
    {
        Bench bench;
        bench.cases.answers = {offline};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a")), bench.item(QStringLiteral("b"))}));
        QTRY_COMPARE(bench.stored(QStringLiteral("a")).attempts, 1);
        QTRY_COMPARE(bench.state(), name(State::Queued));
        QVERIFY(bench.outbox->hold(QStringLiteral("a")).result());
        bench.outbox->wake();
        bench.clock.advance(1h);
        QTRY_COMPARE(bench.state(QStringLiteral("b")), name(State::Delivered));
        QCOMPARE(bench.state(), name(State::Held));
        QVERIFY(bench.outbox->release(QStringLiteral("a")).result());
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QVERIFY(!bench.outbox->hold(QStringLiteral("a")).result());
    }

    void holdingInMidFlightKeepsTheAnswer()
    {
        Bench bench;
        bench.cases.gated = true;
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_VERIFY(bench.cases.gate);
        QVERIFY(bench.outbox->hold(QStringLiteral("a")).result());
        QCOMPARE(bench.state(), name(State::Held));
        bench.cases.gate->finish();
        QTRY_COMPARE(bench.state(), name(State::Delivered));
    }

    void byHandIsDeliveredWithTheNumberTypedIn()
    {
        Bench bench;
        bench.start();
        Item item = bench.item(QStringLiteral("a"));
        item.state = State::Held;
        QVERIFY(bench.enqueue({item}));
        QSignalSpy delivered(bench.outbox.get(), &Outbox::delivered);
        QVERIFY(bench.outbox->settleDelivered(QStringLiteral("a"), {}, QStringLiteral("00012345")).result());
        QTRY_COMPARE(delivered.count(), 1);
        const Item settled = bench.stored(QStringLiteral("a"));
        QCOMPARE(settled.state, State::Delivered);
        QCOMPARE(settled.result.value(QStringLiteral("number")).toString(), QStringLiteral("00012345"));
        QVERIFY(bench.cases.sent.empty());
        QVERIFY(bench.cases.verified.empty());
    }

    void whatCannotBeStoredIsNotSent()
    {
        Bench bench;
        bench.sql("CREATE TRIGGER full_disk BEFORE UPDATE ON outbox WHEN NEW.state = 'Sending' "
                  "BEGIN SELECT RAISE(ABORT, 'full'); END");
        QSignalSpy changed(bench.outbox.get(), &Outbox::itemChanged);
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_VERIFY(!changed.isEmpty() && changed.last().first().value<Item>().reason);
        QVERIFY(bench.cases.sent.empty());
        bench.sql("DROP TRIGGER full_disk");
        bench.settle();
        bench.clock.advance(2s);
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.cases.sent.size(), 1U);
    }

    void aReceiptThatCannotBeStoredIsKeptAndNeverSentAgain_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("the disk has room again") << false;
        QTest::newRow("killed before that") << true;
    }
    void aReceiptThatCannotBeStoredIsKeptAndNeverSentAgain()
    {
        QFETCH(bool, killed);
        Bench bench;
        bench.sql("CREATE TRIGGER full_disk BEFORE UPDATE ON outbox WHEN NEW.state = 'Delivered' "
                  "BEGIN SELECT RAISE(ABORT, 'full'); END");
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.cases.sent.size(), 1U);
        for (int step = 0; step < 5; ++step) {
            bench.settle();
            bench.clock.advance(2min);
        }
        QCOMPARE(bench.state(), name(State::Sending));
        bench.sql("DROP TRIGGER full_disk");
        if (killed) {
            bench.cases.finds = {std::vector<Candidate>{{.remoteId = QStringLiteral("500A")}}};
            bench.restart();
        } else {
            bench.settle();
            bench.clock.advance(2min);
        }
        QTRY_COMPARE(bench.state(), name(State::Delivered));
        QCOMPARE(bench.cases.sent.size(), 1U);
    }

    void readsBackAgainWhenThatFailed()
    {
        Bench bench;
        bench.policy.verifyTries = 2;
        bench.revive();
        Verification differs{
            .outcome = Verification::Outcome::Differs, .at = {}, .differences = {QStringLiteral("subject")}};
        bench.cases.verifications = {offline, offline, offline, differs};
        bench.start();
        QVERIFY(bench.enqueue({bench.item(QStringLiteral("a"))}));
        QTRY_COMPARE(bench.cases.verified.size(), 1U);
        bench.settle();
        bench.clock.advance(2s);
        QTRY_COMPARE(bench.cases.verified.size(), 2U);
        bench.settle();
        bench.clock.advance(1h);
        bench.settle();
        QCOMPARE(bench.cases.verified.size(), 2U);
        bench.outbox->wake();
        QTRY_COMPARE(bench.cases.verified.size(), 3U);
        bench.restart();
        differs.at = bench.clock.now();
        QTRY_COMPARE(bench.stored(QStringLiteral("a")).verification, differs);
        bench.restart();
        bench.settle();
        QCOMPARE(bench.cases.verified.size(), 4U);
    }

    void everyMemberOfAnItemIsStored()
    {
        Bench bench;
        Item item = bench.item(QStringLiteral("a"));
        item.title = QStringLiteral("Übergabe");
        item.state = State::PersonDecides;
        item.draftId = QStringLiteral("d");
        item.dependsOn = QStringLiteral("p");
        item.reason = Error{.code = ErrorCode::TooManyRequests,
                            .detail = QStringLiteral("slow down"),
                            .retry = Retry::Later,
                            .retryAfter = 7s,
                            .fields = {QStringLiteral("f")},
                            .mayHaveArrived = true};
        item.attempts = 3;
        item.notBefore = bench.clock.now().addSecs(1);
        item.firstAttempt = bench.clock.now().addSecs(2);
        item.lastAttemptEnd = bench.clock.now().addSecs(3);
        item.emptyLookUps = 1;
        item.lastLookUp = bench.clock.now().addSecs(4);
        item.candidates = {{.remoteId = QStringLiteral("r"),
                            .number = QStringLiteral("n"),
                            .created = bench.clock.now(),
                            .title = QStringLiteral("t")}};
        item.result = created();
        item.delivered = bench.clock.now().addSecs(5);
        item.verification = {.outcome = Verification::Outcome::Differs,
                             .at = bench.clock.now(),
                             .differences = {QStringLiteral("file:ü.log")}};
        QVERIFY(bench.enqueue({item}));
        QCOMPARE(bench.stored(QStringLiteral("a")), item);
        item.reason.reset();
        item.verification = {};
        item.candidates.clear();
        item.state = State::Held;
        QVERIFY(bench.outbox->store().update(item).result());
        QCOMPARE(bench.stored(QStringLiteral("a")), item);
    }

    void listsComeInOrder()
    {
        Bench bench;
        Item old = bench.item(QStringLiteral("old"));
        old.lane = Lane::Ordinary;
        Item urgent = bench.item(QStringLiteral("urgent"));
        urgent.created = old.created.addSecs(5);
        Item done = bench.item(QStringLiteral("done"));
        done.created = old.created.addSecs(9);
        done.state = State::Delivered;
        QVERIFY(bench.enqueue({old, urgent, done}));
        const auto ids = [](const std::vector<Item>& items) {
            QStringList list;
            for (const Item& item : items) {
                list.append(item.id);
            }
            return list.join(QLatin1Char(' '));
        };
        QCOMPARE(ids(*bench.outbox->store().unfinished().result()), QStringLiteral("urgent old"));
        QCOMPARE(ids(*bench.outbox->store().all().result()), QStringLiteral("done urgent old"));
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "OutboxTest.moc"
