// Where a fetched file comes to lie, and what is opened: nothing leaves the folder, nothing is replaced, nothing runs.
#include "ui/cases/AttachmentFetch.h"

#include "ui/OpenAccount.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace lotse;

namespace
{

// Has every file that it is asked for, or none.
class FilePortal final : public cases::CasePortal
{
public:
    std::atomic<bool> fails = false;

    QCoro::Task<Result<cases::PortalIdentity>> identity(std::stop_token) override { co_return no(); }
    QCoro::Task<Result<cases::CaseForm>> describe(std::stop_token) override { co_return no(); }
    QCoro::Task<Result<cases::ChangePage>> changes(QByteArray, std::stop_token) override { co_return no(); }
    QCoro::Task<Result<cases::CreatedCase>> create(cases::NewCase, std::stop_token) override { co_return no(); }
    QCoro::Task<Result<std::vector<cases::CreatedCase>>> lookUp(QString, QDateTime, std::stop_token) override
    {
        co_return no();
    }
    QCoro::Task<Result<cases::CaseDetail>> read(QString, std::stop_token) override { co_return no(); }
    QCoro::Task<Result<cases::Attachment>> addFile(cases::NewFile, std::stop_token) override { co_return no(); }
    QCoro::Task<Result<void>> download(cases::WantedFile file, std::stop_token) override
    {
        if (fails) {
            co_return no();
        }
        QFile made(file.path);
        if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly) || made.write("content") != 7) {
            co_return no();
        }
        file.progress(7, 7);
        co_return Result<void>();
    }
    cases::ApiBudget budget() const override { return {}; }
    QDateTime serverTime() const override { return {}; }

private:
    static Error no() { return {.code = ErrorCode::NotFound, .retry = Retry::AfterPerson}; }
};

cases::Attachment named(const QString& name)
{
    cases::Attachment file;
    file.id = u"1"_s;
    file.name = name;
    file.size = 7;
    return file;
}

struct Place {
    testing::OpenAccount open;
    FilePortal portal;
    QTemporaryDir folder;
    QThread thread;
    cases::PortalDoor door{open.cases};
    ui::Workspace workspace = open.workspace();
    std::unique_ptr<ui::AttachmentFetch> fetch;

    Place()
    {
        workspace.portal = &door;
        door.setPortal(portal);
        door.moveToThread(&thread);
        thread.start();
        fetch = std::make_unique<ui::AttachmentFetch>(workspace, downloads());
    }
    ~Place()
    {
        fetch.reset();
        thread.quit();
        thread.wait();
    }

    QString downloads() const { return folder.filePath(u"Downloads"_s); }
    QString get(const QString& name, bool thenOpen)
    {
        QSignalSpy fetched(fetch.get(), &ui::AttachmentFetch::fetched);
        QSignalSpy ended(fetch.get(), &ui::AttachmentFetch::ended);
        if (!fetch->begin(named(name), thenOpen) || !ended.wait(5000)) {
            return {};
        }
        return fetched.isEmpty() ? QString() : fetched.first().first().toString();
    }
};

} // namespace

class AttachmentFetchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingLeavesTheFolder();
    void nothingIsReplaced();
    void onlyWhatCanBeLookedAtIsOpened();
    void failureLeavesNothing();
    void thePersonChoosesThePlace();
    void awkwardNamesAreMadeSafe();
};

void AttachmentFetchTest::nothingLeavesTheFolder()
{
    Place place;
    for (const QString& name : {u"../../evil.txt"_s, u"/etc/passwd"_s, u"..\\..\\evil.txt"_s, u"a/b.txt"_s, u".."_s}) {
        const QString path = place.get(name, false);
        QVERIFY2(!path.isEmpty(), qPrintable(name));
        QCOMPARE(QFileInfo(path).absolutePath(), QFileInfo(place.downloads()).absoluteFilePath());
    }
    QCOMPARE(QDir(place.folder.path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries), QStringList{u"Downloads"_s});
    QVERIFY(place.open.browser.opened.isEmpty());
}

void AttachmentFetchTest::nothingIsReplaced()
{
    Place place;
    QCOMPARE(QFileInfo(place.get(u"Größe.log"_s, false)).fileName(), u"Größe.log"_s);
    QCOMPARE(QFileInfo(place.get(u"Größe.log"_s, false)).fileName(), u"Größe (2).log"_s);
    QCOMPARE(QFileInfo(place.get(u"Größe.log"_s, false)).fileName(), u"Größe (3).log"_s);
}

void AttachmentFetchTest::onlyWhatCanBeLookedAtIsOpened()
{
    Place place;
    const QString picture = place.get(u"Bild.PNG"_s, true);
    QCOMPARE(place.open.browser.opened.last(), QUrl::fromLocalFile(picture));
    for (const QString& name : {u"setup.exe"_s, u"run.sh"_s, u"Bild.png.desktop"_s, u"page.html"_s, u"noending"_s}) {
        QVERIFY(!place.get(name, true).isEmpty());
        QCOMPARE(place.open.browser.opened.last(),
                 QUrl::fromLocalFile(QFileInfo(place.downloads()).absoluteFilePath()));
    }
}

void AttachmentFetchTest::failureLeavesNothing()
{
    Place place;
    place.portal.fails = true;
    QSignalSpy failed(place.fetch.get(), &ui::AttachmentFetch::failed);
    QVERIFY(place.get(u"weg.txt"_s, true).isEmpty());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().at(0).toString(), u"weg.txt"_s);
    QVERIFY(place.open.browser.opened.isEmpty());
    QVERIFY(QDir(place.downloads()).isEmpty());
    place.portal.fails = false;
    QVERIFY(!place.get(u"da.txt"_s, false).isEmpty());
}

void AttachmentFetchTest::thePersonChoosesThePlace()
{
    Place place;
    const QString chosen = place.folder.filePath(u"mine.log"_s);
    QSignalSpy fetched(place.fetch.get(), &ui::AttachmentFetch::fetched);
    QVERIFY(!place.fetch->beginTo(named(u"a.log"_s), {}));
    QVERIFY(place.fetch->beginTo(named(u"a.log"_s), chosen));
    QVERIFY(!place.fetch->beginTo(named(u"b.log"_s), chosen)); // one at a time
    QVERIFY(fetched.wait(5000));
    QCOMPARE(fetched.first().first().toString(), chosen);
    QVERIFY(QFileInfo::exists(chosen));
    QVERIFY(!QFileInfo::exists(place.downloads() + u"/a.log"_s));
}

void AttachmentFetchTest::awkwardNamesAreMadeSafe()
{
    Place place;
    for (const QString& name :
         {u"CON.txt"_s, u"aux"_s, QString(300, u'x') + u".log"_s, u"a\u202Egpj.exe"_s, u"  . "_s}) {
        const QFileInfo made(place.get(name, false));
        QVERIFY2(made.exists(), qPrintable(name));
        QVERIFY(made.fileName().toUtf8().size() <= 200);
        QVERIFY(!made.fileName().contains(QChar(0x202E)));
        QVERIFY(made.completeBaseName().compare(u"CON"_s, Qt::CaseInsensitive) != 0);
        QVERIFY(made.completeBaseName().compare(u"aux"_s, Qt::CaseInsensitive) != 0);
    }
}

QTEST_MAIN(AttachmentFetchTest)
#include "AttachmentFetchTest.moc"
