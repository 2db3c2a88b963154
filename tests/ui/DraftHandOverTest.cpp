// Drafts found, copied and handed to a colleague; files that do not fit, a drill that ends.
#include "foundation/settings/Declared.h"
#include "support/drafts/DraftParcel.h"
#include "support/reports/KeptFiles.h"
#include "support/vendor/LogFolders.h"
#include "tests/ui/AccessibilityAudit.h"
#include "tests/ui/CreateCaseHands.h"
#include "ui/common/Banner.h"
#include "ui/createcase/FileList.h"
#include "ui/createcase/HomePage.h"
#include "ui/createcase/NoteLine.h"
#include "ui/createcase/ReceiptPage.h"
#include "ui/shell/Languages.h"

#include <QProcess>
#include <QSignalSpy>

using namespace lotse;
using namespace lotse::testing;
using namespace Qt::Literals::StringLiterals;

class DraftHandOverTest : public QObject
{
    Q_OBJECT

private:
    static drafts::Draft draftOf(const QString& id, const QString& summary)
    {
        reports::Report report;
        report.summary = summary;
        report.happened = u"password=Sommer2026! at the agent"_qs;
        report.masking.added = {u"Sommer2026!"_qs, u"only-in-the-file"_qs};
        report.masking.names = {{u"Sommer2026!"_qs, u"password-1"_qs}};
        report.masking.originals.insert(u"f"_qs, {.size = 1, .sha256 = QString(64, u'a'), .md5 = {}});
        drafts::Draft draft;
        draft.id = id;
        draft.kind = reports::problemKind;
        draft.title = summary;
        draft.content = reports::toJson(report);
        draft.created = QDateTime::currentDateTimeUtc();
        return draft;
    }
    static QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return file.fileName();
    }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    static int rowsShown(HomePage* home)
    {
        int shown = 0;
        const auto buttons = home->findChildren<QPushButton*>();
        for (const QPushButton* each : buttons) {
            shown += each->isVisible() && each->text() == u"Continue" ? 1 : 0;
        }
        return shown;
    }

private Q_SLOTS:
    void aParcelIsReadAsItWasWritten()
    {
        const QTemporaryDir folder;
        const drafts::AttachmentFolder mine(folder.filePath(u"mine"_qs));
        const drafts::AttachmentFolder theirs(folder.filePath(u"theirs"_qs));
        drafts::Draft draft = draftOf(u"a"_qs, u"Orders stay"_qs);
        for (const QString& name : {u"agent log.txt"_qs, u"Größe 東京.bin"_qs}) {
            draft.files.push_back(
                waited(mine.add(write(folder, name, QByteArray(300'000, name.front().toLatin1()) + name.toUtf8()))));
        }
        const QString path = folder.filePath(u"x.lotse-draft"_qs);
        QVERIFY(drafts::writeParcel(path, draft, mine).result());
        const Result<drafts::Draft> read = drafts::readParcel(path, {reports::problemKind}, theirs).result();
        QVERIFY(read);
        QVERIFY(read->id != draft.id);
        QCOMPARE(read->version, 0);
        QCOMPARE(read->title, draft.title);
        QCOMPARE(read->files.size(), 2u);
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(read->files[i].name, draft.files[i].name);
            QCOMPARE(bytesOf(theirs.pathOf(read->files[i])), bytesOf(mine.pathOf(draft.files[i])));
        }
        const reports::Report report = reports::reportFromJson(read->content);
        QCOMPARE(report.happened, u"password=Sommer2026! at the agent"_qs);
        // What the names stand for, where raw files lie and secrets of files stay here.
        QVERIFY(report.masking.names.isEmpty() && report.masking.originals.isEmpty());
        QCOMPARE(report.masking.added, QStringList(u"Sommer2026!"_qs));
        QVERIFY(!bytesOf(path).contains("only-in-the-file") && !bytesOf(path).contains("password-1"));
    }

    void foreignFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("newer");
        const QByteArray head = json("{'kind':'problem','content':{'summary':'x'},'files':[]}");
        const auto parcel = [](const QByteArray& json, const QByteArray& rest = {}) {
            return QByteArray("LOTSE-DRAFT 1\n") + QByteArray::number(json.size()) + '\n' + json + rest;
        };
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(5000, '\0') << false;
        QTest::newRow("newer") << QByteArray("LOTSE-DRAFT 2\n9\n") << true;
        QTest::newRow("no number") << QByteArray("LOTSE-DRAFT one\n9\n{}") << false;
        QTest::newRow("huge head") << QByteArray("LOTSE-DRAFT 1\n99999999999\n{}") << false;
        QTest::newRow("negative head") << QByteArray("LOTSE-DRAFT 1\n-5\n{}") << false;
        QTest::newRow("cut off") << parcel(head).chopped(3) << false;
        QTest::newRow("more than it says") << parcel(head, "x") << false;
        QTest::newRow("no object") << parcel("[1]") << false;
        QTest::newRow("another kind") << parcel(json("{'kind':'endpoint-register','content':{},'files':[]}")) << false;
        QTest::newRow("a negative file") << parcel(json(
                                                "{'kind':'problem','content':{},'files':[{'name':'a','size':-1}]}"))
                                         << false;
        QTest::newRow("a file beyond all bounds")
            << parcel(json("{'kind':'problem','content':{},'files':[{'name':'a','size':9000000000000000000}]}"))
            << false;
        QTest::newRow("a damaged file")
            << parcel(json("{'kind':'problem','content':{},'files':[{'name':'a','size':1,'sha256':'00'}]}"), "x")
            << false;
        QByteArray many = json("{'kind':'problem','content':{},'files':[");
        for (int i = 0; i < 501; ++i) {
            many += json("{'name':'a','size':0},");
        }
        QTest::newRow("too many files") << parcel(many.chopped(1) + "]}") << false;
    }
    void foreignFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, newer);
        const QTemporaryDir folder;
        const drafts::AttachmentFolder attachments(folder.filePath(u"a"_qs));
        const auto read =
            drafts::readParcel(write(folder, u"x"_qs, bytes), {reports::problemKind}, attachments).result();
        QVERIFY(!read);
        QCOMPARE(read.error().code, newer ? ErrorCode::StorageNewer : ErrorCode::InputInvalid);
    }

    void aNameCannotLeaveTheFolder()
    {
        const QTemporaryDir folder;
        const drafts::AttachmentFolder attachments(folder.filePath(u"a"_qs));
        const QByteArray head =
            json("{'kind':'problem','content':{},'files':[{'name':'../../evil\\n.sh','size':1,'sha256':'") +
            QCryptographicHash::hash("x", QCryptographicHash::Sha256).toHex() + json("'}]}");
        const auto read =
            drafts::readParcel(
                write(folder, u"x"_qs, "LOTSE-DRAFT 1\n" + QByteArray::number(head.size()) + '\n' + head + 'x'),
                {reports::problemKind}, attachments)
                .result();
        QVERIFY(read);
        QCOMPARE(read->files.front().name, u".._.._evil_.sh"_qs);
    }

    void draftsAreSearchedCopiedAndHandedOver()
    {
        CreateCaseHouse house;
        for (int i = 0; i < 5; ++i) {
            waited(house.drafts.save(
                draftOf(u"d%1"_qs.arg(i), i == 3 ? u"Prüfung der Aufträge"_qs : u"Import %1"_qs.arg(i))));
        }
        Shown shown(house);
        HomePage* home = shown.tab.home();
        QTRY_COMPARE_WITH_TIMEOUT(rowsShown(home), 5, patience);
        type(home, u"Search drafts"_qs, u"pruef auf"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(rowsShown(home), 1, patience);
        QCOMPARE(unnamedWidgets(*home), QStringList());

        house.files.newFile = house.folder.filePath(u"given.lotse-draft"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(button(home, u"Hand over …"_qs), patience);
        QTest::mouseClick(button(home, u"Hand over …"_qs), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(house.files.newFile), patience);

        CreateCaseHouse colleague;
        Shown theirs(colleague);
        colleague.files.paths = {house.files.newFile};
        QTRY_VERIFY_WITH_TIMEOUT(button(theirs.tab.home(), u"Import a draft …"_qs), patience);
        QTest::mouseClick(button(theirs.tab.home(), u"Import a draft …"_qs), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(rowsShown(theirs.tab.home()), 1, patience);
        QCOMPARE(onlyDraft(colleague).title, u"Prüfung der Aufträge"_qs);
        // Nonsense is refused in words, and changes nothing.
        colleague.files.paths = {write(colleague.folder, u"x.lotse-draft"_qs, "LOTSE-DRAFT 7\n1\n{")};
        QTest::mouseClick(button(theirs.tab.home(), u"Import a draft …"_qs), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(theirs.tab.home()->findChild<Banner*>()->message().contains(u"newer version"_qs),
                                 patience);
        QTRY_COMPARE_WITH_TIMEOUT(rowsShown(theirs.tab.home()), 1, patience);

        QTest::mouseClick(button(theirs.tab.home(), u"Copy"_qs), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(theirs.tab.wizard(), patience);
        QCOMPARE(theirs.tab.wizard()->context().report().summary, u"Prüfung der Aufträge"_qs);
        QCOMPARE(waited(colleague.drafts.list()).size(), 2u);
    }

    void anOpenedFileIsImported()
    {
        CreateCaseHouse house;
        Shown shown(house);
        const auto says = [&shown](const QString& words) {
            return shown.tab.home()->isVisible() && shown.tab.home()->findChild<Banner*>()->message().contains(words);
        };
        const QString path = house.folder.filePath(u"given.lotse-draft"_qs);
        QVERIFY(drafts::writeParcel(path, draftOf(u"a"_qs, u"Orders stay"_qs), house.attachments).result());
        // Whatever is on the screen is safe, and gives way.
        shown.begin();
        shown.fill();
        QVERIFY(shown.tab.go({.kind = Destination::Kind::DraftFile, .id = path}));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"“Orders stay” was imported"_qs), patience);
        QTRY_COMPARE_WITH_TIMEOUT(rowsShown(shown.tab.home()), 2, patience);
        const QString broken = write(house.folder, u"x.lotse-draft"_qs, "not at all");
        QVERIFY(shown.tab.go({.kind = Destination::Kind::DraftFile, .id = broken}));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"no draft"_qs), patience);
        QVERIFY(shown.tab.go({.kind = Destination::Kind::DraftFile, .id = house.folder.filePath(u"gone"_qs)}));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"could not be read"_qs), patience);
        QTRY_COMPARE_WITH_TIMEOUT(rowsShown(shown.tab.home()), 2, patience);
    }

    void whatDoesNotFitIsNotTaken()
    {
        CreateCaseHouse house;
        Shown shown(house);
        ReportWizard* wizard = shown.begin();
        wizard->goTo(Page::WhatHappened);
        // Five gigabytes that take no room on the disk.
        QFile large(house.folder.filePath(u"dump.bin"_qs));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64{5} << 30));
        wizard->context().addFiles({large.fileName(), write(house.folder, u"small.log"_qs, "all is well\n")});
        QTRY_COMPARE_WITH_TIMEOUT(wizard->context().files().size(), 1u, patience);
        QCOMPARE(wizard->context().files().front().name, u"small.log"_qs);
        QCOMPARE(wizard->context().incomingFiles().size(), 1u);
        QVERIFY(wizard->context().incomingFiles().front().noRoom);
        // The limit is said beside the file.
        const auto says = [wizard] {
            const auto notes = wizard->findChildren<NoteLine*>();
            return std::any_of(notes.begin(), notes.end(), [](const NoteLine* note) {
                return note->isVisible() && note->text().contains(u"does not fit: Lotse keeps at most 4.0 GB"_qs);
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(), patience);
    }

    void twoHundredFilesAndBadOnes()
    {
        CreateCaseHouse house;
        Shown shown(house);
        ReportWizard* wizard = shown.begin();
        QStringList paths{house.folder.path(), house.folder.filePath(u"vanished.log"_qs)};
        for (int i = 0; i < 200; ++i) {
            paths.append(write(house.folder, u"Ünï-%1-日志.log"_qs.arg(i), "line " + QByteArray::number(i) + '\n'));
        }
        const QString binary =
            write(house.folder, u"looks-like.txt"_qs, QByteArray("\x00\xff\xfe\x01pw", 6) + QByteArray(9000, '\xfe'));
        paths.append(binary);
        wizard->context().addFiles(paths);
        QTRY_COMPARE_WITH_TIMEOUT(wizard->context().files().size(), 201u, patience);
        QCOMPARE(wizard->context().incomingFiles().size(), 2u); // the folder and the one that is gone, each in words
        for (const IncomingFile& file : wizard->context().incomingFiles()) {
            QVERIFY(file.error.has_value());
        }
        QTRY_VERIFY_WITH_TIMEOUT(wizard->context().masking().isCurrent(), patience);
        const auto& searched = wizard->context().masking().files();
        QVERIFY(std::any_of(searched.begin(), searched.end(), [](const auto& each) {
            return each.second.raw.name == u"looks-like.txt" && !each.second.isText;
        }));
    }

    void manyFilesBecomeOneArchive()
    {
        CreateCaseHouse house;
        Shown shown(house);
        ReportWizard* wizard = shown.begin();
        wizard->goTo(Page::WhatHappened);
        QStringList paths;
        for (int i = 0; i < 10; ++i) {
            paths.append(write(house.folder, u"Größe %1.log"_qs.arg(i),
                               "password=Sommer2026! line " + QByteArray::number(i) + '\n'));
        }
        wizard->context().addFiles(paths);
        QTRY_COMPARE_WITH_TIMEOUT(wizard->context().files().size(), 10u, patience);
        QTRY_VERIFY_WITH_TIMEOUT(wizard->context().masking().isCurrent() &&
                                     wizard->context().report().masking.originals.size() == 10,
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(button(wizard, u"Pack into one archive"_qs), patience);
        QTest::mouseClick(button(wizard, u"Pack into one archive"_qs), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(wizard->context().files().size(), 1u, patience);
        const drafts::DraftFile archive = wizard->context().files().front();
        QVERIFY(archive.name.endsWith(u".zip"_qs));
        QVERIFY(wizard->context().report().masking.originals.isEmpty());
        // Read by another program: the names as they were, the texts masked.
        QProcess python;
        python.start(u"python3"_qs, {u"-c"_qs,
                                     u"import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); "
                                     "assert z.testzip() is None; n = sorted(z.namelist()); "
                                     "assert n[0] == 'Gr\\u00f6\\u00dfe 0.log' and len(n) == 10, n; "
                                     "print(z.read(n[3]).decode())"_qs,
                                     house.attachments.pathOf(archive)});
        QVERIFY(python.waitForFinished());
        const QByteArray said = python.readAllStandardOutput();
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
        QVERIFY2(said.contains("[password-1] line 3") && !said.contains("Sommer2026"), said.constData());
    }

    void newestLogsAreOffered()
    {
        const QTemporaryDir folder;
        for (int i = 0; i < 5; ++i) {
            QFile file(write(folder, u"engine%1.log"_qs.arg(i), "x"));
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-100 * i), QFileDevice::FileModificationTime);
        }
        const auto logs = vendor::newestLogs({folder.filePath(u"nowhere"_qs), folder.path()}, 3).result();
        QCOMPARE(logs.size(), 3u);
        QVERIFY(logs.front().path.endsWith(u"engine0.log") && logs.back().path.endsWith(u"engine2.log"));
        for (const QString& path : vendor::logFolders(u"jitterbit"_qs)) {
            QVERIFY(path.contains(u"jitterbit"_qs, Qt::CaseInsensitive));
        }
    }

    void copiesGoAfterTheReceipt()
    {
        CreateCaseHouse house;
        drafts::Draft draft = draftOf(u"a"_qs, u"Orders stay"_qs);
        draft.content = {};
        draft.files = {waited(house.attachments.add(write(house.folder, u"a.log"_qs, "one\n")))};
        waited(house.drafts.save(draft));
        outbox::Item report;
        report.id = u"report"_qs;
        report.operation = u"case.create"_qs;
        report.state = outbox::State::Delivered;
        report.delivered = QDateTime::currentDateTimeUtc().addDays(-20);
        outbox::Item file = report;
        file.id = u"file"_qs;
        file.operation = u"case.file"_qs;
        file.dependsOn = report.id;
        file.payload = {{u"sha256"_qs, draft.files.front().sha256}};
        const auto needed = [&](const outbox::Item& ofFile, int days) {
            return *house.profile.user
                        ->write([&](storage::Connection& connection) -> Result<QStringList> {
                            connection.run("DELETE FROM outbox");
                            outbox::OutboxStore::insert(connection, report);
                            outbox::OutboxStore::insert(connection, ofFile);
                            return reports::neededFiles(connection, QDateTime::currentDateTimeUtc().addDays(-days));
                        })
                        .result();
        };
        const QStringList copy{draft.files.front().sha256};
        QCOMPARE(needed(file, 14), copy); // the draft is still being edited
        QVERIFY(*house.profile.user
                     ->write([](storage::Connection& connection) -> Result<bool> {
                         return static_cast<bool>(drafts::DraftStore::setState(
                             connection, u"a"_qs, drafts::DraftState::Delivered, u"report"_qs));
                     })
                     .result());
        QCOMPARE(needed(file, 14), QStringList());
        QCOMPARE(needed(file, 30), copy); // not so long ago
        outbox::Item waiting = file;
        waiting.state = outbox::State::Queued;
        waiting.delivered = {};
        QCOMPARE(needed(waiting, 14), copy);
    }

    void aDrillTellsHowLongItTook()
    {
        CreateCaseHouse house;
        house.workspace->practice = true;
        Shown shown(house);
        shown.sendFilled();
        const auto notes = [&shown] {
            QStringList said;
            const auto all = shown.tab.receipt()->findChildren<NoteLine*>();
            for (const NoteLine* note : all) {
                said.append(note->isVisible() ? note->text() : QString());
            }
            return said.join(u'\n');
        };
        QTRY_VERIFY_WITH_TIMEOUT(notes().contains(u"from the first page to Send it took 0 min"_qs), patience);
        QVERIFY(QDateTime::fromString(house.settings.get(settings::drilled), Qt::ISODate).isValid());
    }
};

QTEST_MAIN(DraftHandOverTest)
#include "DraftHandOverTest.moc"
