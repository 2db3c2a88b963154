// The program put together: one instance for a profile, options, tokens across threads, practice accounts.
#include "assembly/DeviceMark.h"
#include "assembly/LogFile.h"
#include "assembly/Options.h"
#include "assembly/Practice.h"
#include "assembly/SecretTokens.h"
#include "assembly/SingleInstance.h"
#include "foundation/LogCategories.h"
#include "support/account/SessionSecretStore.h"

#include <QCoro/QCoroTask>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace lotse;
using namespace lotse::assembly;

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsAreRead();
    void unknownOptionsAreRefused();
    void secondStartHandsItsWishOver();
    void aKilledProgramLeavesNoLock();
    void profilesDoNotDisturbEachOther();
    void tokensCrossThreads();
    void anotherComputerIsNoticed();
    void logTurnsOver();
    void practiceHasTwoFilledAccounts();
};

void ProgramTest::optionsAreRead()
{
    int exitCode = -1;
    const auto options =
        readOptions({QStringLiteral("lotse"), QStringLiteral("--demo"), QStringLiteral("--production-down"),
                     QStringLiteral("--profile-folder"), QStringLiteral("/somewhere/x"), QStringLiteral("--language"),
                     QStringLiteral("de")},
                    exitCode);
    QVERIFY(options);
    QVERIFY(options->practice && options->productionDown);
    QCOMPARE(options->folder, QStringLiteral("/somewhere/x"));
    QCOMPARE(options->language, QStringLiteral("de"));
    const auto portal = readOptions(
        {QStringLiteral("lotse"), QStringLiteral("--demo-portal"), QStringLiteral("http://127.0.0.1:99")}, exitCode);
    QVERIFY(portal && portal->practice);
    QVERIFY(portal->folder.endsWith(QLatin1String("/lotse-practice"))); // never beside real cases
    const auto plain = readOptions({QStringLiteral("lotse")}, exitCode);
    QVERIFY(plain && !plain->practice && plain->folder.endsWith(QLatin1String("/lotse")));
}

void ProgramTest::unknownOptionsAreRefused()
{
    int exitCode = -1;
    QVERIFY(!readOptions({QStringLiteral("lotse"), QStringLiteral("--no-such")}, exitCode));
    QCOMPARE(exitCode, 2);
    QVERIFY(!readOptions({QStringLiteral("lotse"), QStringLiteral("--version")}, exitCode));
    QCOMPARE(exitCode, 0);
}

void ProgramTest::secondStartHandsItsWishOver()
{
    QTemporaryDir folder;
    SingleInstance first(folder.path());
    QVERIFY(first.claim());
    QList<SingleInstance::Wish> wishes;
    connect(&first, &SingleInstance::asked, this, [&](SingleInstance::Wish wish) { wishes.append(wish); });
    // The second start blocks for its answer, so it needs a thread of its own here.
    for (const auto wish : {SingleInstance::Wish::Raise, SingleInstance::Wish::ProductionDown}) {
        bool claimed = true;
        bool handedOver = false;
        std::unique_ptr<QThread> other(QThread::create([&] {
            SingleInstance second(folder.path());
            claimed = second.claim();
            handedOver = second.handOver(wish);
        }));
        other->start();
        QTRY_VERIFY(other->isFinished());
        QVERIFY(!claimed);
        QVERIFY(handedOver);
    }
    QCOMPARE(wishes, (QList{SingleInstance::Wish::Raise, SingleInstance::Wish::ProductionDown}));
}

void ProgramTest::aKilledProgramLeavesNoLock()
{
    QTemporaryDir folder;
    QFile lock(folder.filePath(QStringLiteral("lotse.lock")));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("999999999\nlotse\n" + QSysInfo::machineHostName().toUtf8() + "\n"); // no such process
    lock.close();
    SingleInstance instance(folder.path());
    QVERIFY(instance.claim());
}

void ProgramTest::profilesDoNotDisturbEachOther()
{
    QTemporaryDir one;
    QTemporaryDir two;
    SingleInstance first(one.path());
    SingleInstance second(two.path());
    QVERIFY(first.claim());
    QVERIFY(second.claim());
}

void ProgramTest::tokensCrossThreads()
{
    account::SessionSecretStore secrets;
    QObject mainThread;
    const QString key = QStringLiteral("a/b/") + QStringLiteral("token"); // on the heap, so that owners are counted
    SecretTokens tokens(secrets, key, &mainThread);
    QThread network;
    QObject worker;
    worker.moveToThread(&network);
    network.start();
    std::atomic<int> step = 0;
    std::optional<Result<QString>> missing;
    std::optional<Result<QString>> found;
    QMetaObject::invokeMethod(&worker, [&] {
        tokens.load().then([&](Result<QString> answer) {
            missing = std::move(answer);
            step = 1;
        });
    });
    QTRY_COMPARE(step.load(), 1);
    QVERIFY(!*missing);
    QCOMPARE(missing->error().code, ErrorCode::NotFoundHere);
    QMetaObject::invokeMethod(&worker,
                              [&] { tokens.store(QStringLiteral("new")).then([&](Result<void>) { step = 2; }); });
    QTRY_COMPARE(step.load(), 2);
    QMetaObject::invokeMethod(&worker, [&] {
        tokens.load().then([&](Result<QString> answer) {
            found = std::move(answer);
            step = 3;
        });
    });
    QTRY_COMPARE(step.load(), 3);
    QCOMPARE(**found, QStringLiteral("new"));
    QCOMPARE(key, QStringLiteral("a/b/token"));
    QString alone = key; // ours and that of the tokens are counted, so this one has to be copied to be written
    alone[0] = QLatin1Char('x');
    QCOMPARE(key, QStringLiteral("a/b/token"));
    network.quit();
    network.wait();
}

void ProgramTest::anotherComputerIsNoticed()
{
    QTemporaryDir folder;
    const auto changed = [&] {
        QFuture<bool> answer = deviceChanged(folder.path());
        answer.waitForFinished();
        return answer.result();
    };
    QVERIFY(!changed()); // a fresh profile
    QVERIFY(!changed());
    QFile note(folder.filePath(QStringLiteral("device")));
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.write("another\n");
    note.close();
    QVERIFY(changed());
    QVERIFY(!changed());
}

void ProgramTest::logTurnsOver()
{
    QTemporaryDir folder;
    {
        const LogFile log(folder.path());
        const QString line(1000, QLatin1Char('x'));
        for (int i = 0; i < 2500; ++i) {
            qCInfo(lcWindow) << line;
        }
    }
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("lotse.log"))));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("lotse.log.1"))));
    QVERIFY(QFileInfo(folder.filePath(QStringLiteral("lotse.log.1"))).size() < 1100 * 1024);
    QCOMPARE(QFile::permissions(folder.filePath(QStringLiteral("lotse.log"))) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void ProgramTest::practiceHasTwoFilledAccounts()
{
    QTemporaryDir folder;
    Practice practice(folder.path(), {});
    QVERIFY(!practice.lastSeat());
    QSignalSpy seated(&practice, &Practice::seated);
    practice.begin();
    QVERIFY(seated.wait(20000));
    const auto seat = seated.first().first().value<PracticeSeat>();
    QVERIFY(seat.site.port() > 0 && !seat.refreshToken.isEmpty() && !seat.organisationId.isEmpty());
    const std::vector<account::Account> accounts = Practice::accounts(seat);
    QCOMPARE(accounts.size(), std::size_t{2});
    QCOMPARE(accounts[0].kind, account::Kind::Salesforce);
    QCOMPARE(accounts[1].kind, account::Kind::Assisted);
    QVERIFY(accounts[0].id != accounts[1].id);
    QVERIFY(!accounts[1].contact.phone.isEmpty());
    // The next start knows the seat before the portal is there, and gets the same address.
    QTRY_VERIFY(Practice(folder.path(), {}).lastSeat());
    QCOMPARE(Practice(folder.path(), {}).lastSeat()->site, seat.site);
}

QTEST_MAIN(ProgramTest)
#include "ProgramTest.moc"
