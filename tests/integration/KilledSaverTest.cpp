// A program that is killed while it saves drafts: every version it reported is on the disk.
#include "support/account/Profile.h"
#include "support/drafts/DraftStore.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace lotse;
using namespace lotse::drafts;
using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr int kills = 30;
constexpr int draftCount = 4;

Draft draftOf(int number, qint64 nextVersion)
{
    const QString text = u"%1/%2 "_qs.arg(number).arg(nextVersion);
    return {.id = QString::number(number),
            .kind = u"k"_qs,
            .title = text,
            .content = {{u"text"_qs, text.repeated(500)}},
            .version = nextVersion - 1,
            .files = {{.id = u"f"_qs, .name = text, .size = nextVersion}}};
}

// Saves drafts until it is killed, and says "number version" of each that is saved.
int saveForEver(const QString& folder)
{
    SystemClock clock;
    const account::Profile profile = account::openProfile(folder);
    DraftStore store(profile.user, clock);
    std::map<int, qint64> versions;
    const Result<std::vector<Draft>> known = store.list().result();
    if (!known) {
        return 2;
    }
    for (const Draft& draft : *known) {
        versions[draft.id.toInt()] = draft.version;
    }
    for (int turn = 0;; ++turn) {
        std::map<int, QFuture<Result<qint64>>> saves;
        for (int number = 0; number < draftCount; ++number) {
            saves.emplace(number, store.save(draftOf(number, versions[number] + 1)));
        }
        if (turn % 8 == 0) {
            (void)profile.user->backUp();
        }
        for (auto& [number, save] : saves) {
            const Result<qint64> version = save.result();
            if (!version) {
                return 3;
            }
            versions[number] = *version;
            std::printf("%d %lld\n", number, static_cast<long long>(*version));
            std::fflush(stdout);
        }
    }
}
} // namespace

class KilledSaverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReportedVersionIsThere();

private:
    static void readReports(QProcess& saver, std::map<int, qint64>& reported)
    {
        while (saver.canReadLine()) {
            const QList<QByteArray> parts = saver.readLine().trimmed().split(' ');
            if (parts.size() == 2) {
                reported[parts.at(0).toInt()] = parts.at(1).toLongLong();
            }
        }
    }
};

void KilledSaverTest::everyReportedVersionIsThere()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(u"account"_qs);
    std::map<int, qint64> reported;
    for (int round = 0; round < kills; ++round) {
        QProcess saver;
        saver.start(QCoreApplication::applicationFilePath(), {u"--save-for-ever"_qs, folder});
        QVERIFY(saver.waitForStarted());
        QVERIFY2(saver.waitForReadyRead(20'000), saver.readAllStandardError().constData());
        QTest::qWait(QRandomGenerator::global()->bounded(40));
        saver.kill();
        QVERIFY(saver.waitForFinished());
        QCOMPARE(saver.exitStatus(), QProcess::CrashExit);
        readReports(saver, reported);

        SystemClock clock;
        const account::Profile profile = account::openProfile(folder);
        const Result<storage::OpenReport> report = profile.user->opened().result();
        QVERIFY(report);
        QVERIFY(!report->mayHaveGoneBack());
        DraftStore store(profile.user, clock);
        for (const auto& [number, version] : reported) {
            const Result<Draft> draft = store.load(QString::number(number)).result();
            QVERIFY(draft);
            QVERIFY2(draft->version >= version, qPrintable(u"%1 < %2"_qs.arg(draft->version).arg(version)));
            const Draft whole = draftOf(number, draft->version);
            QVERIFY(draft->content == whole.content && draft->files == whole.files);
        }
    }
    QVERIFY2(reported[0] > kills, qPrintable(QString::number(reported[0])));
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--save-for-ever") {
        return saveForEver(arguments.at(2));
    }
    KilledSaverTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "KilledSaverTest.moc"
