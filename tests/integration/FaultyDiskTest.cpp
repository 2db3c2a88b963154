// Drafts on a disk that fails each of its calls in turn, and on one that loses power: what was reported saved is there.
#include "integration/FaultyVfs.h"
#include "support/account/Profile.h"
#include "support/drafts/Autosave.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <random>

using namespace lotse;
using namespace lotse::drafts;
using namespace Qt::Literals::StringLiterals;
using lotse::testing::FaultyVfs;

namespace
{
constexpr int draftCount = 3;

Draft draftOf(int number, qint64 nextVersion)
{
    const QString text = u"draft %1 version %2 "_qs.arg(number).arg(nextVersion);
    return {.id = QString::number(number),
            .kind = u"k"_qs,
            .title = text,
            .content = {{u"text"_qs, text.repeated(200)}},
            .version = nextVersion - 1};
}

storage::DatabaseSpec specOf(const QString& folder, const QString& vfs = {})
{
    return {.path = folder + u"/user.sqlite"_qs,
            .migrations = account::userMigrations(),
            .readers = 1,
            .vfs = vfs,
            .versionColumns = {{u"drafts"_qs, u"version"_qs}}};
}

// The newest version of each draft that was reported saved.
using Confirmed = std::map<int, qint64>;
} // namespace

class FaultyDiskTest : public QObject
{
    Q_OBJECT

public:
    // The disk under test is the faulty one; the real one below it only has to be quick.
    static void initMain()
    {
        if (QFileInfo(u"/dev/shm"_qs).isWritable()) {
            qputenv("TMPDIR", "/dev/shm");
        }
    }

private Q_SLOTS:
    void initTestCase();
    void failsEachCallInTurn_data();
    void failsEachCallInTurn();
    void fullDiskIsSaidAndGotOver();
    void mirrorSurvivesFailures();
    void losesPowerAnywhere_data();
    void losesPowerAnywhere();

private:
    // A folder with a database that holds some drafts already.
    QString copyOfStored(const QTemporaryDir& place) const;
    // Saves every draft once; failed saves leave `confirmed` as it was.
    static bool saveAll(DraftStore& store, Confirmed& confirmed);
    // Opens without faults and compares.
    void verify(const QString& folder, const Confirmed& confirmed, const QString& where);

    SystemClock m_clock;
    FaultyVfs m_vfs{"faulty"};
    QTemporaryDir m_stored;
    Confirmed m_storedDrafts;
};

void FaultyDiskTest::initTestCase()
{
    auto user = std::make_shared<storage::Database>(specOf(m_stored.path()));
    DraftStore store(user, m_clock);
    QVERIFY(saveAll(store, m_storedDrafts));
}

QString FaultyDiskTest::copyOfStored(const QTemporaryDir& place) const
{
    const QString copy = place.filePath(u"user.sqlite"_qs);
    return QFile::copy(m_stored.filePath(u"user.sqlite"_qs), copy) ? place.path() : QString();
}

bool FaultyDiskTest::saveAll(DraftStore& store, Confirmed& confirmed)
{
    bool all = true;
    for (int number = 0; number < draftCount; ++number) {
        const Result<qint64> saved = store.save(draftOf(number, confirmed[number] + 1)).result();
        if (saved) {
            confirmed[number] = *saved;
        }
        all = all && saved;
    }
    return all;
}

void FaultyDiskTest::verify(const QString& folder, const Confirmed& confirmed, const QString& where)
{
    const QByteArray place = where.toUtf8();
    auto user = std::make_shared<storage::Database>(specOf(folder));
    QVERIFY2(user->opened().result(), place.constData());
    DraftStore store(user, m_clock);
    for (const auto& [number, version] : confirmed) {
        if (version == 0) {
            continue;
        }
        const Result<Draft> draft = store.load(QString::number(number)).result();
        QVERIFY2(draft, place.constData());
        QVERIFY2(draft->version >= version, place.constData());
        QVERIFY2(draft->content == draftOf(number, draft->version).content, place.constData());
    }
    const auto verdict = user->read([](storage::Connection& connection) -> Result<QString> {
        return connection.first("PRAGMA integrity_check", {}, [](storage::Row row) { return row.text(0); }).value();
    });
    QCOMPARE(verdict.result().valueOr({}), u"ok"_qs);
}

void FaultyDiskTest::failsEachCallInTurn_data()
{
    QTest::addColumn<unsigned>("kinds");
    QTest::addColumn<int>("code");
    QTest::newRow("full") << unsigned{FaultyVfs::Write} << SQLITE_FULL;
    QTest::newRow("broken") << unsigned{FaultyVfs::Every} << SQLITE_IOERR;
    QTest::newRow("busy") << unsigned{FaultyVfs::Lock | FaultyVfs::ShmLock} << SQLITE_BUSY;
}

void FaultyDiskTest::failsEachCallInTurn()
{
    QFETCH(unsigned, kinds);
    QFETCH(int, code);
    bool hit = true;
    int n = 0;
    while (hit) {
        ++n;
        const QTemporaryDir place;
        const QString folder = copyOfStored(place);
        QVERIFY(!folder.isEmpty());
        Confirmed confirmed = m_storedDrafts;
        const QString where = u"call %1"_qs.arg(n);
        m_vfs.heal();
        m_vfs.failCall(n, kinds, code);
        {
            auto user = std::make_shared<storage::Database>(specOf(folder, m_vfs.name()));
            DraftStore store(user, m_clock);
            (void)saveAll(store, confirmed);
            (void)store.list().result();
            const Result<QString> backup = user->backUp().result();
            if (backup) {
                QVERIFY2(QFileInfo::exists(*backup), qPrintable(where));
            }
            hit = m_vfs.wasHit();
            m_vfs.heal();
            // The fault is over: what could be opened works again without being opened anew.
            if (user->opened().result()) {
                QVERIFY2(saveAll(store, confirmed), qPrintable(where));
                QVERIFY2(!user->opened().result()->mayHaveGoneBack(), qPrintable(where));
                QVERIFY2(user->backUp().result(), qPrintable(where));
            }
        }
        verify(folder, confirmed, where);
        QDirIterator files(folder, {u"*.damaged-*"_qs, u"*.part"_qs}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY2(!files.hasNext(), qPrintable(where));
    }
    QVERIFY2(n > 5, qPrintable(QString::number(n)));
}

void FaultyDiskTest::fullDiskIsSaidAndGotOver()
{
    const QTemporaryDir place;
    const QString folder = copyOfStored(place);
    m_vfs.heal();
    auto user = std::make_shared<storage::Database>(specOf(folder, m_vfs.name()));
    DraftStore store(user, m_clock);
    QVERIFY(user->opened().result());
    m_vfs.failCall(1, FaultyVfs::Write, SQLITE_FULL, true);
    Autosave autosave(store, store.load(u"0"_qs).result().value());
    autosave.setContent({{u"text"_qs, u"typed while the disk was full"_qs}}, u"t"_qs);
    QTRY_VERIFY(autosave.state() == Autosave::State::Failing);
    QCOMPARE(autosave.lastError()->code, ErrorCode::StorageFull);
    autosave.setContent({{u"text"_qs, u"and typed on"_qs}}, u"t"_qs);
    QCOMPARE(store.load(u"0"_qs).result().value().version, 1);
    m_vfs.heal();
    QTRY_VERIFY(autosave.state() == Autosave::State::Saved);
    QCOMPARE(store.load(u"0"_qs).result().value().content.value(u"text"_qs).toString(), u"and typed on"_qs);
}

void FaultyDiskTest::mirrorSurvivesFailures()
{
    bool hit = true;
    for (int n = 1; hit; ++n) {
        const QTemporaryDir place;
        const storage::DatabaseSpec spec{.path = place.filePath(u"mirror.sqlite"_qs),
                                         .migrations = account::mirrorMigrations(),
                                         .durability = storage::Durability::Cache,
                                         .onDamage = storage::OnDamage::Rebuild,
                                         .readers = 1,
                                         .vfs = m_vfs.name()};
        m_vfs.heal();
        m_vfs.failCall(n, FaultyVfs::Every, SQLITE_IOERR);
        {
            storage::Database mirror(spec);
            (void)mirror.opened().result();
            hit = m_vfs.wasHit();
        }
        storage::Database again(spec);
        QVERIFY2(again.opened().result(), qPrintable(QString::number(n)));
    }
}

void FaultyDiskTest::losesPowerAnywhere_data()
{
    QTest::addColumn<double>("kept");
    QTest::addColumn<bool>("fresh");
    QTest::newRow("nothing unsynced stays") << 0.0 << false;
    QTest::newRow("half of it stays") << 0.5 << false;
    QTest::newRow("nearly all stays") << 0.95 << false;
    QTest::newRow("new file, nothing stays") << 0.0 << true;
    QTest::newRow("new file, half stays") << 0.5 << true;
}

void FaultyDiskTest::losesPowerAnywhere()
{
    QFETCH(double, kept);
    QFETCH(bool, fresh);
    constexpr int rounds = 60;
    const quint64 seed = std::random_device{}();
    std::mt19937_64 random(seed);
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir place;
        const QString folder = fresh ? place.path() : copyOfStored(place);
        Confirmed confirmed = fresh ? Confirmed() : m_storedDrafts;
        const int call = std::uniform_int_distribution(1, 400)(random);
        m_vfs.heal();
        m_vfs.losePowerAt(call);
        // Closed and opened again several times, so that the log is folded into the file as well.
        for (int session = 0; session < 4 && !m_vfs.wasHit(); ++session) {
            auto user = std::make_shared<storage::Database>(specOf(folder, m_vfs.name()));
            DraftStore store(user, m_clock);
            while (saveAll(store, confirmed) && confirmed[0] < 3 * (session + 1)) {
            }
        }
        m_vfs.powerUp(kept, random);
        verify(folder, confirmed, u"seed %1 round %2 call %3"_qs.arg(seed).arg(round).arg(call));
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

QTEST_GUILESS_MAIN(FaultyDiskTest)
#include "FaultyDiskTest.moc"
