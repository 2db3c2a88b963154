#include "support/outbox/StateRules.h"

#include <QTest>

using namespace lotse;
using namespace lotse::outbox;
using namespace std::chrono_literals;

namespace
{
const QDateTime noon(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
const Instant byServer{.now = noon, .serverTime = noon.addSecs(-90)};

Item queued()
{
    Item item;
    item.id = QStringLiteral("i");
    item.created = noon.addSecs(-60);
    return item;
}

Item sending(const Item& before)
{
    return sendingBegins(before, byServer, 30s, 5min, 14h);
}

Error definite(ErrorCode code, Retry retry = Retry::Never)
{
    return {.code = code, .retry = retry};
}

Error unclear()
{
    return {.code = ErrorCode::TimedOut, .retry = Retry::Later, .mayHaveArrived = true};
}

Item in(State state)
{
    Item item = queued();
    item.state = state;
    if (mayHaveArrived(item)) {
        item.firstAttempt = noon.addSecs(-300);
        item.lastAttemptEnd = noon;
    }
    return item;
}
} // namespace

class OutboxRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateNamesGoThereAndBack()
    {
        for (int i = 0; i <= static_cast<int>(State::Cancelled); ++i) {
            const auto state = static_cast<State>(i);
            QCOMPARE(stateFromName(stateName(state)), std::optional(state));
        }
        QVERIFY(!stateFromName(QStringLiteral("Teleporting")));
    }

    void aSendRemembersWhenByTheServersClock()
    {
        const Item item = sending(queued());
        QCOMPARE(item.state, State::Sending);
        QCOMPARE(item.attempts, 1);
        QCOMPARE(item.firstAttempt, byServer.serverTime.addSecs(-300));
        QCOMPARE(item.lastAttemptEnd, noon.addSecs(30));
    }

    void anUnknownServerClockWidensTheSearch()
    {
        const Item item = sendingBegins(queued(), {.now = noon, .serverTime = {}}, 30s, 5min, 14h);
        QCOMPARE(item.firstAttempt, noon.addSecs(-300 - 14 * 3600));
    }

    void aLaterSendSearchesFromTheFirst()
    {
        Item again = queued();
        again.firstAttempt = noon.addDays(-1);
        QCOMPARE(sending(again).firstAttempt, noon.addDays(-1));
    }

    void refusedForNowWaitsInTheQueue()
    {
        const Item before = queued();
        const Item item =
            sendingRefused(sending(before), before, definite(ErrorCode::Unavailable, Retry::Later), noon.addSecs(9));
        QCOMPARE(item.state, State::Queued);
        QCOMPARE(item.reason->code, ErrorCode::Unavailable);
        QCOMPARE(item.notBefore, noon.addSecs(9));
        QVERIFY(!item.firstAttempt.isValid());
        QVERIFY(!mayHaveArrived(item));
        QVERIFY(cancelled(item));
    }

    void refusedForGoodNeedsThePerson()
    {
        const Item before = queued();
        Error error = definite(ErrorCode::Rejected, Retry::AfterPerson);
        error.fields = QStringList{QStringLiteral("Phone__c")};
        const Item item = sendingRefused(sending(before), before, error, {});
        QCOMPARE(item.state, State::NeedsAttention);
        QCOMPARE(item.reason->fields, error.fields);
    }

    void aRefusalDoesNotUndoAnEarlierSend()
    {
        const Item before = in(State::Unclear);
        const Item offline = sendingRefused(sending(before), before, definite(ErrorCode::Offline, Retry::Later), noon);
        QCOMPARE(offline.state, State::Unclear);
        QCOMPARE(offline.lastAttemptEnd, before.lastAttemptEnd);
        const Item rejected = sendingRefused(sending(before), before, definite(ErrorCode::Rejected), {});
        QCOMPARE(rejected.state, State::Checking);
        QVERIFY(!cancelled(rejected));
    }

    void aDuplicateIsLookedUpAndNeverSentAgain()
    {
        const Item before = queued();
        Item item = sendingRefused(sending(before), before, definite(ErrorCode::Duplicate), {});
        QCOMPARE(item.state, State::Checking);
        item = checkingAnswered(checkingAnswered(item, {}, noon), {}, noon);
        QCOMPARE(item.state, State::PersonDecides);
    }

    void twoEmptyLookUpsLetItBeSentAgain()
    {
        Item item = checkingBegins(in(State::Unclear));
        item = checkingAnswered(item, {}, noon);
        QCOMPARE(item.state, State::Checking);
        QVERIFY(mayHaveArrived(item));
        item = checkingAnswered(item, {}, noon.addSecs(20));
        QCOMPARE(item.state, State::Queued);
        QVERIFY(item.firstAttempt.isValid());
        QVERIFY(!item.lastAttemptEnd.isValid());
    }

    void whatIsFoundOnceWasDelivered()
    {
        const Item item =
            checkingAnswered(checkingBegins(in(State::Unclear)),
                             {{.remoteId = QStringLiteral("500X"), .number = QStringLiteral("00007")}}, noon);
        QCOMPARE(item.state, State::Delivered);
        QCOMPARE(item.result.value(QStringLiteral("number")).toString(), QStringLiteral("00007"));
        QCOMPARE(item.delivered, noon);
    }

    void severalFindsAreThePersonsToJudge()
    {
        const std::vector<Candidate> two{{.remoteId = QStringLiteral("a")}, {.remoteId = QStringLiteral("b")}};
        const Item item = checkingAnswered(checkingBegins(in(State::Unclear)), two, noon);
        QCOMPARE(item.state, State::PersonDecides);
        QCOMPARE(item.candidates, two);
        QCOMPARE(settledSendAgain(item)->state, State::Queued);
        QCOMPARE(settledDelivered(item, QStringLiteral("a"), QStringLiteral("1"), noon)->state, State::Delivered);
    }

    void aLookUpThatIsForbiddenIsThePersonsToJudge()
    {
        const Item checking = checkingBegins(in(State::Unclear));
        QCOMPARE(checkingFailed(checking, definite(ErrorCode::Forbidden), {}).state, State::PersonDecides);
        QCOMPARE(checkingFailed(checking, definite(ErrorCode::Offline, Retry::Later), noon).state, State::Checking);
    }

    void aRestartMakesSendingUnclear()
    {
        for (const State state : {State::Sending, State::Unclear}) {
            QCOMPARE(afterRestart(in(state)).state, State::Unclear);
        }
        for (const State state : {State::Queued, State::PersonDecides, State::NeedsAttention, State::Held,
                                  State::Delivered, State::Cancelled, State::Checking}) {
            QCOMPARE(afterRestart(in(state)).state, state);
        }
    }

    void anOlderFileMakesEverythingUnfinishedUnclear()
    {
        for (const State state : {State::Queued, State::Sending, State::Unclear, State::Checking, State::PersonDecides,
                                  State::NeedsAttention}) {
            const Item item = afterGoingBack(in(state), noon, 30s, 5min);
            QCOMPARE(item.state, State::Unclear);
            QVERIFY(item.firstAttempt <= noon.addSecs(-300));
            QCOMPARE(item.lastAttemptEnd, noon.addSecs(30)); // whoever wrote the newer file may have sent just now
        }
        QCOMPARE(afterGoingBack(in(State::Delivered), noon, 30s, 5min), in(State::Delivered));
        QCOMPARE(afterGoingBack(in(State::Cancelled), noon, 30s, 5min), in(State::Cancelled));
        const Item held = afterGoingBack(in(State::Held), noon, 30s, 5min);
        QCOMPARE(held.state, State::Held);
        QCOMPARE(released(held)->state, State::Unclear);
    }

    void onlyWhatCannotHaveArrivedIsTakenBack_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("allowed");
        for (int i = 0; i <= static_cast<int>(State::Cancelled); ++i) {
            const auto state = static_cast<State>(i);
            const bool allowed = state == State::Queued || state == State::NeedsAttention || state == State::Held ||
                                 state == State::Cancelled;
            QTest::newRow(qPrintable(stateName(state))) << i << allowed;
        }
    }
    void onlyWhatCannotHaveArrivedIsTakenBack()
    {
        QFETCH(int, state);
        QFETCH(bool, allowed);
        const Result<Item> item = cancelled(in(static_cast<State>(state)));
        QCOMPARE(static_cast<bool>(item), allowed);
        if (!allowed) {
            QCOMPARE(item.error().code, ErrorCode::InputInvalid);
        }
    }

    void holdingRemembersWhetherItMayHaveArrived()
    {
        QCOMPARE(released(*held(in(State::Queued)))->state, State::Queued);
        QVERIFY(cancelled(*held(in(State::Queued))));
        QCOMPARE(released(*held(in(State::Unclear)))->state, State::Unclear);
        QVERIFY(!cancelled(*held(in(State::Unclear))));
        QVERIFY(!held(in(State::Delivered)));
    }

    void anAnswerFindsAHeldItem()
    {
        const Item before = queued();
        const Item whileSending = *held(sending(before));
        QCOMPARE(sendingSucceeded(whileSending, {}, noon).state, State::Delivered);
        QCOMPARE(sendingUnclear(whileSending, unclear(), {}).state, State::Held);
        QVERIFY(!cancelled(sendingUnclear(whileSending, unclear(), {})));
        const Item refused = sendingRefused(whileSending, before, definite(ErrorCode::Offline, Retry::Later), {});
        QCOMPARE(refused.state, State::Held);
        QVERIFY(cancelled(refused));
    }

    void thePersonsWordStands()
    {
        const Item settled = *settledDelivered(*held(sending(queued())), {}, QStringLiteral("42"), noon);
        QCOMPARE(sendingSucceeded(settled, {{QStringLiteral("number"), QStringLiteral("43")}}, noon), settled);
    }

    void amendingNeedsAnItemThatNeedsAttention()
    {
        const QJsonObject payload{{QStringLiteral("subject"), QStringLiteral("now complete")}};
        const Result<Item> amendedItem = amended(in(State::NeedsAttention), payload);
        QCOMPARE(amendedItem->state, State::Queued);
        QCOMPARE(amendedItem->payload, payload);
        QVERIFY(!amended(in(State::Unclear), payload));
        QVERIFY(!amended(in(State::Queued), payload));
    }
};

QTEST_GUILESS_MAIN(OutboxRulesTest)
#include "OutboxRulesTest.moc"
