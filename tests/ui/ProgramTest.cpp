// The program put together: one instance for a profile, options, tokens across threads, practice accounts.
#include "assembly/Program.h"

#include "assembly/DeviceMark.h"
#include "assembly/FolderProbe.h"
#include "assembly/LogFile.h"
#include "assembly/Options.h"
#include "assembly/Practice.h"
#include "assembly/SeatSecrets.h"
#include "assembly/SecretTokens.h"
#include "assembly/SingleInstance.h"
#include "assembly/Tabs.h"
#include "foundation/LogCategories.h"
#include "support/account/StorageUse.h"
#include "ui/AccessibilityAudit.h"
#include "ui/AssembledAccount.h"
#include "ui/community/CommunityTab.h"
#include "ui/createcase/CreateCaseTab.h"
#include "ui/shell/StalledDialog.h"
#include "ui/status/StatusTab.h"

#include <QCoro/QCoroTask>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <thread>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace lotse;
using namespace lotse::assembly;
using lotse::testing::House;

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsAreRead();
    void unknownOptionsAreRefused();
    void aDraftIsTakenByItsPath();
    void secondStartHandsItsWishOver();
    void aKilledProgramLeavesNoLock();
    void aFolderThatHangsIsNoticed();
    void aFolderThatCannotBeMadeIsNamed();
    void profilesDoNotDisturbEachOther();
    void tokensCrossThreads();
    void anotherComputerIsNoticed();
    void logTurnsOver();
    void practiceHasTwoFilledAccounts();
    void practiceLeavesNoTokenOnTheDisk();
    void practiceTokensComeFromThePortal();
    void unnamedFilesGoAfterABackup_data();
    void unnamedFilesGoAfterABackup();
    void tabsBehindTheFirstAreMadeLater_data();
    void tabsBehindTheFirstAreMadeLater();
    void theMirrorCanBeClearedAndNothingElse();
    void whatCouldNotBeOpenedIsTriedAgain_data();
    void whatCouldNotBeOpenedIsTriedAgain();
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

void ProgramTest::aDraftIsTakenByItsPath()
{
    int exitCode = -1;
    const auto draftOf = [&exitCode](const QString& argument) {
        const auto options = readOptions({QStringLiteral("lotse"), QStringLiteral("--demo"), argument}, exitCode);
        return options ? options->draft : QString();
    };
    QCOMPARE(draftOf(QStringLiteral("/tmp/Größe 1.lotse-draft")), QStringLiteral("/tmp/Größe 1.lotse-draft"));
    QCOMPARE(draftOf(QStringLiteral("sub/../a.lotse-draft")),
             QDir::current().absoluteFilePath(QStringLiteral("a.lotse-draft")));
    QCOMPARE(draftOf(QStringLiteral("file:///tmp/a%20b.lotse-draft")), QStringLiteral("/tmp/a b.lotse-draft"));
    QVERIFY(!readOptions({QStringLiteral("lotse"), QStringLiteral("a.lotse-draft"), QStringLiteral("b.lotse-draft")},
                         exitCode));
    QCOMPARE(exitCode, 2);
    // An outage goes before a draft.
    using Kind = SingleInstance::Wish::Kind;
    Options both;
    both.draft = QStringLiteral("/a");
    QCOMPARE(firstWish(both).kind, Kind::Draft);
    QCOMPARE(firstWish(both).file, both.draft);
    both.productionDown = true;
    QCOMPARE(firstWish(both).kind, Kind::ProductionDown);
    QCOMPARE(firstWish({}).kind, Kind::Raise);
}

void ProgramTest::secondStartHandsItsWishOver()
{
    QTemporaryDir folder;
    SingleInstance first(folder.path());
    QVERIFY(first.claim());
    using Wish = SingleInstance::Wish;
    QList<Wish> wishes;
    connect(&first, &SingleInstance::asked, this, [&](const Wish& wish) { wishes.append(wish); });
    const QList<Wish> said{
        {},
        {.kind = Wish::Kind::ProductionDown},
        {.kind = Wish::Kind::Draft, .file = QStringLiteral("/home/jörg/Größe 100 %\nx.lotse-draft")}};
    // The second start blocks for its answer, so it needs a thread of its own here.
    for (const Wish& wish : said) {
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
    QCOMPARE(wishes, said);
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

void ProgramTest::aFolderThatHangsIsNoticed()
{
    QTemporaryDir folder;
    {
        const FolderProbe fine(folder.path());
        QVERIFY(fine.answersWithin(std::chrono::seconds(5)));
        const FolderProbe none(folder.filePath(QStringLiteral("not there")));
        QVERIFY(none.answersWithin(std::chrono::seconds(5))); // that is an answer, too
    }
#ifdef Q_OS_UNIX
    // Whoever opens this waits until somebody writes into it, as with a server that is away.
    const QByteArray pipe = QFile::encodeName(folder.filePath(QStringLiteral("settings.json")));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    const FolderProbe probe(folder.path());
    QVERIFY(!probe.answersWithin(std::chrono::milliseconds(200)));
    ui::StalledDialog dialog(folder.path());
    connect(&probe, &FolderProbe::answered, &dialog, &QDialog::accept);
    QSignalSpy portal(&dialog, &ui::StalledDialog::portalWanted);
    dialog.open();
    QCOMPARE(lotse::testing::unnamedWidgets(dialog), QStringList());
    dialog.findChild<QPushButton*>(QStringLiteral("openPortal"))->click();
    QCOMPARE(portal.count(), 1);
    QVERIFY(dialog.isVisible()); // it goes on waiting
    std::thread server([&pipe] {
        const int end = ::open(pipe.constData(), O_WRONLY);
        ::close(end);
    });
    QTRY_COMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    server.join();
    {
        const FolderProbe forgotten(folder.path()); // goes while its thread hangs
    }
    std::thread end([&pipe] { ::close(::open(pipe.constData(), O_WRONLY)); });
    end.join();
    QTest::qWait(50);
#endif
}

void ProgramTest::aFolderThatCannotBeMadeIsNamed()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString below = file.fileName() + QStringLiteral("/profile");
    SingleInstance instance(below);
    QVERIFY(!instance.claim());
    QVERIFY(!instance.handOver({}));
    QVERIFY2(instance.problem().contains(below), qPrintable(instance.problem()));
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

void ProgramTest::practiceLeavesNoTokenOnTheDisk()
{
    QTemporaryDir folder;
    QByteArray token;
    {
        Practice practice(folder.path(), {});
        QSignalSpy seated(&practice, &Practice::seated);
        practice.begin();
        QVERIFY(seated.wait(20000));
        token = seated.first().first().value<PracticeSeat>().refreshToken.toUtf8();
        QVERIFY(token.size() > 20);
        QTRY_VERIFY(QFile::exists(folder.filePath(QStringLiteral("practice.json"))));
    }
    int read = 0;
    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(token), qPrintable(file.fileName()));
        ++read;
    }
    QVERIFY(read >= 2); // the seat and the portal's own file
}

void ProgramTest::practiceTokensComeFromThePortal()
{
    SeatSecrets secrets;
    const Result<QString> early = secrets.read(QStringLiteral("a/b/token")).result();
    QVERIFY(!early);
    QCOMPARE(early.error().code, ErrorCode::ConnectionRefused); // nobody is asked to sign in
    QVERIFY(secrets.write(QStringLiteral("a/b/token"), QStringLiteral("told")).result());
    QCOMPARE(*secrets.read(QStringLiteral("a/b/token")).result(), QStringLiteral("told"));
    const Result<QString> other = secrets.read(QStringLiteral("c/d/token")).result();
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::NotFoundHere);
}

namespace
{

// A copy that was made long ago.
drafts::DraftFile oldCopy(const drafts::AttachmentFolder& attachments, const QByteArray& content)
{
    const Result<drafts::DraftFile> made =
        attachments.addBytes(QString::fromLatin1(content), QStringLiteral("text/plain"), content).result();
    QFile copy(attachments.pathOf(*made));
    if (copy.open(QIODevice::ReadWrite)) {
        copy.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2), QFileDevice::FileModificationTime);
    }
    return *made;
}

} // namespace

void ProgramTest::unnamedFilesGoAfterABackup_data()
{
    QTest::addColumn<bool>("backupFails");
    QTest::newRow("backed up") << false;
    QTest::newRow("no backup could be made") << true;
}

void ProgramTest::unnamedFilesGoAfterABackup()
{
    QFETCH(bool, backupFails);
    House house;
    QString ofDraft;
    QString ofItem;
    QString ofReceipt;
    QString ofNobody;
    {
        const account::Profile profile = account::openProfile(house.place);
        const drafts::AttachmentFolder attachments(profile.attachmentsFolder);
        const auto made = [&](const char* content, QString& path) {
            const drafts::DraftFile file = oldCopy(attachments, content);
            path = attachments.pathOf(file);
            return file;
        };
        drafts::DraftStore drafts(profile.user, house.clock);
        drafts::Draft draft;
        draft.id = QStringLiteral("d");
        draft.kind = QStringLiteral("production-down");
        draft.files = {made("of a draft", ofDraft)};
        QVERIFY(drafts.save(draft).result());
        const auto itemWith = [](const QString& id, outbox::State state, const drafts::DraftFile& file) {
            outbox::Item item;
            item.id = id;
            item.operation = QStringLiteral("case.create");
            item.state = state;
            const QJsonArray named{QJsonObject{{QStringLiteral("sha256"), file.sha256}}};
            item.payload = {{QStringLiteral("files"), named}};
            return item;
        };
        const outbox::Item queued = itemWith(QStringLiteral("q"), outbox::State::Held, made("of an item", ofItem));
        const outbox::Item sent =
            itemWith(QStringLiteral("s"), outbox::State::Delivered, made("of a receipt", ofReceipt));
        QVERIFY(profile.user
                    ->write([queued, sent](storage::Connection& connection) -> Result<void> {
                        outbox::OutboxStore::insert(connection, queued);
                        outbox::OutboxStore::insert(connection, sent);
                        return {};
                    })
                    .result());
        made("of nobody", ofNobody);
        if (backupFails) {
            QFile inTheWay(QDir(house.place).filePath(QStringLiteral("backups")));
            QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        }
    }
    auto open = house.open();
    open->start();
    if (backupFails) {
        QSignalSpy opened(open.get(), &OpenAccount::opened);
        QVERIFY(opened.wait(20000));
        QTest::qWait(300);
        QVERIFY(QFile::exists(ofNobody));
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(ofNobody), 20000);
    }
    for (const QString& named : {ofDraft, ofItem, ofReceipt}) {
        QVERIFY2(QFile::exists(named), qPrintable(named));
    }
    House::close(open);
}

void ProgramTest::tabsBehindTheFirstAreMadeLater_data()
{
    QTest::addColumn<bool>("asked");
    QTest::newRow("by itself") << false;
    QTest::newRow("when somebody goes there") << true;
}

void ProgramTest::tabsBehindTheFirstAreMadeLater()
{
    QFETCH(bool, asked);
    House house;
    auto open = house.open();
    open->start();
    {
        QWidget place;
        const std::vector<ui::Tab*> tabs = makeTabs(open->workspace(), &place);
        QCOMPARE(tabs.size(), std::size_t{4});
        const auto made = [&] { return tabs[1]->findChild<ui::CreateCaseTab*>(); };
        QVERIFY(!made());
        QCOMPARE(tabs[1]->title(), ui::CreateCaseTab::name());
        if (asked) {
            QVERIFY(tabs[1]->go({.kind = ui::Destination::Kind::ProductionDown, .id = {}}));
            QVERIFY(made());
            QSignalSpy away(tabs[1], &ui::Tab::wantsToGo);
            Q_EMIT made()->wantsToGo({.kind = ui::Destination::Kind::Settings, .id = {}});
            QCOMPARE(away.size(), 1);
        } else {
            const ui::Tab* const status = tabs.back();
            QVERIFY(!status->findChild<ui::StatusTab*>() && !tabs[2]->findChild<ui::CommunityTab*>());
            QTRY_VERIFY(made());
            QCOMPARE(made()->iconName(), tabs[1]->iconName());
            QTRY_VERIFY(status->findChild<ui::StatusTab*>());
            QCOMPARE(status->title(), ui::StatusTab::name());
            QTRY_VERIFY(tabs[2]->findChild<ui::CommunityTab*>());
            QCOMPARE(tabs[2]->title(), ui::CommunityTab::name());
        }
    }
    House::close(open);
}

void ProgramTest::theMirrorCanBeClearedAndNothingElse()
{
    House house;
    {
        auto open = house.open();
        QSignalSpy opened(open.get(), &OpenAccount::opened);
        open->start();
        QTRY_COMPARE(opened.count(), 1);
        drafts::Draft draft;
        draft.id = QStringLiteral("one");
        draft.title = QStringLiteral("kept");
        const QFuture<Result<qint64>> saved = open->workspace().drafts.save(draft);
        QTRY_VERIFY(saved.isFinished());
        QVERIFY(saved.result());
        House::close(open);
    }
    QFile looked(house.place + QStringLiteral("/attachments/0123"));
    QVERIFY(QDir().mkpath(house.place + QStringLiteral("/attachments")) && looked.open(QIODevice::WriteOnly));
    looked.write(QByteArray(5000, 'x'));
    looked.close();
    const QFuture<account::StorageUse> before = account::storageUse(house.place);
    QTRY_VERIFY(before.isFinished());
    QVERIFY(before.result().mirror > 0 && before.result().own > 0);
    QCOMPARE(before.result().attachments, 5000);

    const QFuture<Result<void>> cleared = account::clearMirror(house.place);
    QTRY_VERIFY(cleared.isFinished());
    QVERIFY(cleared.result());
    const QFuture<account::StorageUse> after = account::storageUse(house.place);
    QTRY_VERIFY(after.isFinished());
    QCOMPARE(after.result().mirror, 0);
    QCOMPARE(after.result().own, before.result().own);
    QCOMPARE(after.result().attachments, before.result().attachments);

    auto open = house.open();
    QSignalSpy opened(open.get(), &OpenAccount::opened);
    open->start();
    QTRY_COMPARE(opened.count(), 1); // with a new mirror
    const auto kept = open->workspace().drafts.list();
    QTRY_VERIFY(kept.isFinished());
    QVERIFY(kept.result());
    QCOMPARE(kept.result()->size(), 1U);
    House::close(open);
}

void ProgramTest::whatCouldNotBeOpenedIsTriedAgain_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("byHand");
    QTest::newRow("drafts, by itself") << QStringLiteral("user.sqlite") << false;
    QTest::newRow("drafts, at a click") << QStringLiteral("user.sqlite") << true;
    QTest::newRow("cases, by itself") << QStringLiteral("mirror.sqlite") << false;
}

void ProgramTest::whatCouldNotBeOpenedIsTriedAgain()
{
    QFETCH(QString, file);
    QFETCH(bool, byHand);
    House house;
    {
        const account::Profile profile = account::openProfile(house.place);
        QVERIFY(profile.user->opened().result());
        QVERIFY(profile.mirror->opened().result());
    }
    // Another program holds the file.
    auto other =
        std::make_unique<storage::Connection>(QDir(house.place).filePath(file), SQLite::OPEN_READWRITE, QString());
    other->script(QStringLiteral("PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE"));
    auto open = house.open();
    QSignalSpy opened(open.get(), &OpenAccount::opened);
    QSignalSpy usable(open.get(), &OpenAccount::usable);
    const bool isUser = file == QLatin1String("user.sqlite");
    QSignalSpy failed(open.get(), isUser ? &OpenAccount::openFailed : &OpenAccount::mirrorFailed);
    open->start();
    QVERIFY(failed.wait(20000));
    QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::StorageBusy);
    QVERIFY(opened.isEmpty());
    other.reset();
    if (byHand) {
        open->openAgain();
        QVERIFY(opened.wait(1500)); // sooner than by itself
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), 20000);
    }
    QCOMPARE(usable.size(), isUser ? 1 : 0);
    House::close(open);
}

QTEST_MAIN(ProgramTest)
#include "ProgramTest.moc"
