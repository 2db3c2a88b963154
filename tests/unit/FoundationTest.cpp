#include "foundation/Address.h"
#include "foundation/Clock.h"
#include "foundation/Random.h"
#include "foundation/Result.h"

#include <QCoro/QCoroTask>
#include <QElapsedTimer>
#include <QTest>

#include <set>
#include <thread>

using namespace lotse;
using namespace std::chrono_literals;

class FoundationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorCodeHasANameOfItsOwn();
    void aNameOfANewerProgramIsAStorageFailure();
    void aResultHoldsEitherValueOrError();
    void sleepTakesItsTime();
    void sleepEndsWhenStopped();
    void sleepEndsWhenStoppedByAnotherThread();
    void seededRandomnessRepeats();
    void secretsGoOnlyWhereNobodyReadsAlong_data();
    void secretsGoOnlyWhereNobodyReadsAlong();
};

void FoundationTest::everyErrorCodeHasANameOfItsOwn()
{
    std::set<QString> names;
    const int last = static_cast<int>(ErrorCode::Unsupported);
    for (int code = 0; code <= last; ++code) {
        const QString name = errorName(static_cast<ErrorCode>(code));
        QVERIFY2(names.insert(name).second, qPrintable(name));
        QCOMPARE(static_cast<int>(errorFromName(name)), code);
    }
}

void FoundationTest::aNameOfANewerProgramIsAStorageFailure()
{
    QCOMPARE(errorFromName(QStringLiteral("SomethingNew")), ErrorCode::StorageFailed);
}

void FoundationTest::aResultHoldsEitherValueOrError()
{
    const Result<int> good = 7;
    QVERIFY(good);
    QCOMPARE(*good, 7);
    const Result<int> bad = Error{.code = ErrorCode::Offline, .detail = QStringLiteral("no network")};
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, ErrorCode::Offline);
    QCOMPARE(bad.valueOr(3), 3);
    QVERIFY_THROWS_EXCEPTION(std::bad_variant_access, (void)bad.value());
    QVERIFY(Result<void>());
    QVERIFY(!Result<void>(Error{}));
}

void FoundationTest::sleepTakesItsTime()
{
    SystemClock clock;
    QElapsedTimer timer;
    timer.start();
    QCoro::waitFor(clock.sleep(60ms, {}));
    QVERIFY(timer.elapsed() >= 55);
}

void FoundationTest::sleepEndsWhenStopped()
{
    SystemClock clock;
    std::stop_source stop;
    QElapsedTimer timer;
    timer.start();
    QCoro::Task<void> sleeping = clock.sleep(1h, stop.get_token());
    stop.request_stop();
    QCoro::waitFor(sleeping);
    QVERIFY(timer.elapsed() < 5000);
    QCoro::waitFor(clock.sleep(1h, stop.get_token()));
    QVERIFY(timer.elapsed() < 5000);
}

void FoundationTest::sleepEndsWhenStoppedByAnotherThread()
{
    SystemClock clock;
    std::stop_source stop;
    QElapsedTimer timer;
    timer.start();
    QCoro::Task<void> sleeping = clock.sleep(1h, stop.get_token());
    std::jthread other([stop]() mutable { stop.request_stop(); });
    QCoro::waitFor(sleeping);
    QVERIFY(timer.elapsed() < 5000);
}

void FoundationTest::seededRandomnessRepeats()
{
    SeededRandom one(42);
    SeededRandom two(42);
    SeededRandom other(43);
    const QString uuid = one.uuid();
    QCOMPARE(uuid, two.uuid());
    QVERIFY(uuid != other.uuid());
    const double fraction = one.fraction();
    QCOMPARE(fraction, two.fraction());
    QVERIFY(fraction >= 0 && fraction < 1);
    SystemRandom system;
    QVERIFY(system.uuid() != system.uuid());
    QCOMPARE(system.uuid().size(), 36);
}

void FoundationTest::secretsGoOnlyWhereNobodyReadsAlong_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("safe");
    QTest::newRow("encrypted") << QStringLiteral("https://portal.example/support") << true;
    QTest::newRow("open") << QStringLiteral("http://portal.example") << false;
    QTest::newRow("this computer") << QStringLiteral("http://127.0.0.1:8080/x") << true;
    QTest::newRow("by name") << QStringLiteral("http://localhost") << true;
    QTest::newRow("IPv6") << QStringLiteral("http://[::1]:99") << true;
    QTest::newRow("only looks so") << QStringLiteral("http://127.0.0.1.portal.example") << false;
    QTest::newRow("another scheme") << QStringLiteral("ftp://127.0.0.1") << false;
    QTest::newRow("no host") << QStringLiteral("https:///x") << false;
    QTest::newRow("nothing") << QStringLiteral("") << false;
}

void FoundationTest::secretsGoOnlyWhereNobodyReadsAlong()
{
    QFETCH(QString, address);
    QTEST(isSafeForSecrets(QUrl(address)), "safe");
}

QTEST_GUILESS_MAIN(FoundationTest)
#include "FoundationTest.moc"
