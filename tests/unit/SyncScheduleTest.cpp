#include "support/sync/SyncSchedule.h"

#include "JumpingClock.h"

#include <QCoro/QCoroFuture>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace lotse;
using namespace lotse::sync;
using namespace std::chrono_literals;
using lotse::testing::JumpingClock;

namespace
{

// A job that answers what the test wrote down; without answers all is well.
struct ScriptedJob {
    std::deque<Result<JobReport>> answers;
    int runs = 0;
    bool gated = false;
    std::shared_ptr<QPromise<void>> gate;
};

QCoro::Task<Result<JobReport>> play(ScriptedJob* job, std::stop_token stop)
{
    ++job->runs;
    if (job->gated) {
        job->gate = std::make_shared<QPromise<void>>();
        job->gate->start();
        const QFuture<void> opened = job->gate->future();
        const std::stop_callback open(stop, [gate = job->gate] { gate->finish(); });
        co_await opened;
        if (stop.stop_requested()) {
            co_return Error{.code = ErrorCode::Cancelled};
        }
    }
    if (job->answers.empty()) {
        co_return JobReport{};
    }
    Result<JobReport> answer = job->answers.front();
    job->answers.pop_front();
    co_return answer;
}

Error failure(ErrorCode code, Retry retry = Retry::Later)
{
    return {.code = code, .retry = retry};
}

class Bench
{
public:
    Bench() : schedule(clock, random)
    {
        schedule.addJob(QStringLiteral("cases"), [this](std::stop_token stop) { return play(&job, std::move(stop)); });
        QObject::connect(&schedule, &SyncSchedule::stateChanged, &schedule,
                         [this](const JobState& state) { states.push_back(state); });
    }

    void settle()
    {
        for (int round = 0; round < 5; ++round) {
            QCoreApplication::processEvents();
        }
    }
    void pass(std::chrono::milliseconds time)
    {
        settle();
        clock.advance(time);
        settle();
    }
    const JobState& state() const { return states.back(); }

    JumpingClock clock;
    SeededRandom random{3};
    ScriptedJob job;
    SyncSchedule schedule;
    std::vector<JobState> states;
};

} // namespace

class SyncScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAtOnceAndThenAtItsPace()
    {
        Bench bench;
        bench.settle();
        QCOMPARE(bench.job.runs, 0);
        bench.schedule.start();
        bench.settle();
        QCOMPARE(bench.job.runs, 1);
        QCOMPARE(bench.states.front().standing, Standing::Running);
        QCOMPARE(bench.state().standing, Standing::UpToDate);
        QCOMPARE(bench.state().lastSuccess, bench.clock.now());
        QCOMPARE(bench.state().next, bench.clock.now().addSecs(300));
        bench.pass(299s);
        QCOMPARE(bench.job.runs, 1);
        bench.pass(1s);
        QCOMPARE(bench.job.runs, 2);
    }

    void anotherPaceHoldsAtOnce()
    {
        Bench bench;
        bench.schedule.start();
        bench.settle();
        QCOMPARE(bench.job.runs, 1);
        bench.schedule.setOrdinary(30min);
        bench.pass(6min); // had been planned before
        QCOMPARE(bench.job.runs, 2);
        bench.pass(29min);
        QCOMPARE(bench.job.runs, 2);
        bench.pass(2min);
        QCOMPARE(bench.job.runs, 3);
        bench.schedule.setOrdinary(2min); // what waits for half an hour waits no longer than this
        bench.pass(3min);
        QCOMPARE(bench.job.runs, 4);
        bench.schedule.setOrdinary(1s); // never faster than what is urgent
        bench.pass(30s);
        QCOMPARE(bench.job.runs, 4);
        bench.pass(31s);
        QCOMPARE(bench.job.runs, 5);
    }

    void anUrgentCaseQuickensThePace()
    {
        Bench bench;
        bench.job.answers = {JobReport{.urgent = true, .budgetUsed = -1}};
        bench.schedule.start();
        bench.pass(60s);
        QCOMPARE(bench.job.runs, 2);
        bench.pass(60s);
        QCOMPARE(bench.job.runs, 2);
    }

    void theBudgetSlowsDownAndThenPauses()
    {
        Bench bench;
        bench.job.answers = {JobReport{.urgent = false, .budgetUsed = 0.61},
                             JobReport{.urgent = false, .budgetUsed = 0.8}};
        bench.schedule.start();
        bench.pass(599s);
        QCOMPARE(bench.job.runs, 1);
        QCOMPARE(bench.state().standing, Standing::UpToDate);
        bench.pass(1s);
        QCOMPARE(bench.job.runs, 2);
        QCOMPARE(bench.state().standing, Standing::Paused);
        QCOMPARE(bench.state().lastSuccess, bench.clock.now());
        bench.pass(50min);
        QCOMPARE(bench.job.runs, 2);
        bench.schedule.wake(); // the person asked
        bench.settle();
        QCOMPARE(bench.job.runs, 3);
        QCOMPARE(bench.state().standing, Standing::UpToDate);
    }

    void aUsedUpLimitPauses()
    {
        Bench bench;
        Error limit = failure(ErrorCode::LimitReached);
        limit.retryAfter = 3h;
        bench.job.answers = {limit};
        bench.schedule.start();
        bench.settle();
        QCOMPARE(bench.state().standing, Standing::Paused);
        QCOMPARE(bench.state().next, bench.clock.now().addSecs(3 * 3600));
        bench.pass(179min);
        QCOMPARE(bench.job.runs, 1);
        bench.pass(1min);
        QCOMPARE(bench.job.runs, 2);
    }

    void standings_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("standing");
        const auto row = [](ErrorCode code, Standing standing) {
            QTest::newRow(qPrintable(errorName(code))) << static_cast<int>(code) << static_cast<int>(standing);
        };
        for (const ErrorCode code : {ErrorCode::Offline, ErrorCode::HostUnknown, ErrorCode::ConnectionRefused,
                                     ErrorCode::ConnectionLost, ErrorCode::TimedOut}) {
            row(code, Standing::Offline);
        }
        for (const ErrorCode code :
             {ErrorCode::SignInNeeded, ErrorCode::SessionNotForApi, ErrorCode::IdentityChanged}) {
            row(code, Standing::SignInNeeded);
        }
        for (const ErrorCode code : {ErrorCode::Unavailable, ErrorCode::ServerFailed, ErrorCode::TlsFailed,
                                     ErrorCode::AnswerNotPortal, ErrorCode::StorageFull}) {
            row(code, Standing::Failing);
        }
    }
    void standings()
    {
        QFETCH(int, code);
        QFETCH(int, standing);
        Bench bench;
        bench.job.answers = {JobReport{}, failure(static_cast<ErrorCode>(code))};
        bench.schedule.start();
        bench.settle();
        const QDateTime success = bench.state().lastSuccess;
        bench.pass(300s);
        QCOMPARE(static_cast<int>(bench.state().standing), standing);
        QCOMPARE(static_cast<int>(bench.state().error->code), code);
        QCOMPARE(bench.state().lastSuccess, success);
        QVERIFY(bench.state().next.isValid());
        bench.pass(300s);
        QCOMPARE(bench.state().standing, Standing::UpToDate);
        QVERIFY(!bench.state().error);
    }

    void backsOffAndObeysRetryAfter()
    {
        Bench bench;
        Error busy = failure(ErrorCode::Unavailable);
        busy.retryAfter = 240s;
        bench.job.answers = {failure(ErrorCode::Offline), busy};
        bench.schedule.start();
        bench.pass(5s);
        QCOMPARE(bench.job.runs, 2);
        bench.pass(239s);
        QCOMPARE(bench.job.runs, 2);
        bench.pass(1s);
        QCOMPARE(bench.job.runs, 3);
    }

    void aWishDuringAFlightIsHeardOnceAfterIt()
    {
        Bench bench;
        bench.job.gated = true;
        bench.schedule.start();
        bench.settle();
        bench.schedule.wake();
        bench.schedule.wake();
        bench.settle();
        QCOMPARE(bench.job.runs, 1);
        bench.job.gated = false;
        bench.job.gate->finish();
        bench.settle();
        QCOMPARE(bench.job.runs, 2);
        bench.pass(299s);
        QCOMPARE(bench.job.runs, 2);
    }

    void aClockThatIsSetBackDoesNotStopIt()
    {
        Bench bench;
        bench.schedule.start();
        bench.settle();
        bench.clock.jump(-24h);
        bench.pass(300s);
        QCOMPARE(bench.job.runs, 2);
    }

    void stopEndsTheFlight()
    {
        Bench bench;
        bench.job.gated = true;
        bench.schedule.start();
        bench.settle();
        const QCoro::Task<void> stopping = bench.schedule.stop();
        QTRY_VERIFY(stopping.isReady());
        bench.schedule.wake();
        bench.pass(1h);
        QCOMPARE(bench.job.runs, 1);
    }

    void mayGoWhileAJobRuns()
    {
        JumpingClock clock;
        SeededRandom random(1);
        ScriptedJob job;
        job.gated = true;
        auto schedule = std::make_unique<SyncSchedule>(clock, random);
        schedule->addJob(QStringLiteral("cases"), [&job](std::stop_token stop) { return play(&job, std::move(stop)); });
        schedule->start();
        QTRY_COMPARE(job.runs, 1);
        schedule.reset();
        for (int round = 0; round < 5; ++round) {
            QCoreApplication::processEvents();
        }
        QCOMPARE(job.runs, 1);
    }
};

QTEST_GUILESS_MAIN(SyncScheduleTest)
#include "SyncScheduleTest.moc"
