// A user's file that is damaged or gone: what comes back, from where, and that nothing is thrown away.
#include "foundation/storage/Database.h"
#include "support/account/Profile.h"
#include "support/drafts/DraftStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>
#include <sqlite3.h>

using namespace lotse;
using namespace lotse::storage;
using namespace Qt::Literals::StringLiterals;

namespace
{
constexpr int rows = 400;
constexpr qint64 page = 4096;

void overwrite(const QString& path, qint64 at, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

// A text that says whose it is; about a tenth of a page.
QString textOf(int id, int version)
{
    return u"%1/%2 "_qs.arg(id).arg(version) + QString(380, u'ü').left(180);
}
} // namespace

class SalvageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void soundFileIsLeftAlone();
    void readsAroundUnreadablePages();
    void readsWhatRemainsOfTruncatedFile();
    void mendsOverwrittenHeader();
    void findsRowsThatNothingLeadsTo_data();
    void findsRowsThatNothingLeadsTo();
    void takesFromBackupWhatIsUnreadable();
    void newerVersionOfARowWins();
    void deletedRowsStayDeletedInReadableTables();
    void unusableBackupIsPassedOver();
    void worthlessFileIsRestoredFromBackup();
    void worthlessFileWithoutBackupIsMadeAnew();
    void vanishedFileIsRestored();
    void vanishedFileOfOldVersionIsRestoredAndMigrated();
    void newerBackupIsNotTouched();
    void oldVersionIsSalvagedAndMigrated();
    void logOfDamagedFileCounts();
    void damageMetWhileWorkingIsSalvagedNextTime();
    void aDamagedVersionIsNoNewerOne();
    void goesOnAfterBeingCutOff();
    void tellsAgainAfterBeingKilled();
    void randomDamageNeverLosesWhatABackupHas();
    void draftsComeBack();

private:
    QString path() const { return m_folder->filePath(u"place/user.sqlite"_qs); }
    DatabaseSpec spec() const
    {
        return {
            .path = path(),
            .migrations = {{.version = 1,
                            .sql = u"CREATE TABLE drafts (id TEXT PRIMARY KEY, text TEXT NOT NULL, version INTEGER NOT "
                                   "NULL); CREATE TABLE marks (name TEXT PRIMARY KEY, value TEXT);"_qs}},
            .versionColumns = {{u"drafts"_qs, u"version"_qs}}};
    }
    DatabaseSpec specOfVersionTwo() const
    {
        DatabaseSpec two = spec();
        two.migrations.push_back({.version = 2,
                                  .sql = u"ALTER TABLE drafts ADD COLUMN colour TEXT NOT NULL DEFAULT ''; "
                                         "UPDATE drafts SET colour = 'blue'; ALTER TABLE marks RENAME TO notes;"_qs});
        return two;
    }
    // Fills a new file; all of it lies in the main file afterwards.
    void fill(int version = 1, int count = rows)
    {
        Database database(spec());
        QVERIFY(put(database, version, count));
    }
    static Result<void> put(Database& database, int version, int count = rows)
    {
        return database
            .write([=](Connection& connection) -> Result<void> {
                for (int id = 1; id <= count; ++id) {
                    connection.run("INSERT OR REPLACE INTO drafts (id, text, version) VALUES (?, ?, ?)",
                                   {QString::number(id), textOf(id, version), std::int64_t{version}});
                }
                connection.run("INSERT OR REPLACE INTO marks VALUES ('a', 'A'), ('b', 'B')");
                return {};
            })
            .result();
    }
    // id -> version; every text must be whole.
    static std::map<int, int> drafts(Database& database)
    {
        std::map<int, int> found;
        const auto all = database
                             .read([](Connection& connection) -> Result<std::vector<std::pair<int, int>>> {
                                 return connection.all("SELECT id, version, text FROM drafts", {}, [](Row row) {
                                     const bool whole = row.text(2) == textOf(row.number(0), row.number(1));
                                     return std::pair{row.number(0), whole ? row.number(1) : -1};
                                 });
                             })
                             .result();
        for (const auto& [id, version] : all.valueOr({})) {
            found[id] = version;
        }
        return found;
    }
    static int number(Database& database, const char* sql)
    {
        return database
            .read([sql](Connection& connection) -> Result<int> {
                return connection.first(sql, {}, [](Row row) { return row.number(0); }).value_or(-1);
            })
            .result()
            .valueOr(-1);
    }
    static bool isSound(Database& database)
    {
        return number(database, "SELECT integrity_check = 'ok' FROM pragma_integrity_check") == 1;
    }
    QStringList aside() const { return QFileInfo(path()).dir().entryList({u"*.damaged-*"_qs}); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SalvageTest::soundFileIsLeftAlone()
{
    fill();
    Database database(spec());
    QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Opened);
    QVERIFY(!database.opened().result()->mayHaveGoneBack());
    QCOMPARE(aside(), QStringList());
}

void SalvageTest::readsAroundUnreadablePages()
{
    fill();
    const qint64 pages = QFileInfo(path()).size() / page;
    QVERIFY(pages > 20);
    for (const qint64 bad : {pages / 3, pages / 2, pages / 2 + 2}) {
        overwrite(path(), bad * page, QByteArray(page, '\0'));
    }
    Database database(spec());
    const Result<OpenReport> report = database.opened().result();
    QVERIFY(report);
    QCOMPARE(report->outcome, OpenReport::Outcome::Salvaged);
    QVERIFY(report->mayHaveGoneBack());
    const std::map<int, int> found = drafts(database);
    QVERIFY2(found.size() >= rows - 3 * 12, qPrintable(QString::number(found.size())));
    QVERIFY(found.size() < rows);
    QVERIFY(std::all_of(found.begin(), found.end(), [](const auto& row) { return row.second == 1; }));
    QCOMPARE(report->rowsSalvaged, static_cast<int>(found.size()) + 2);
    QVERIFY(isSound(database));
    QCOMPARE(aside().size(), 1);
    QCOMPARE(QFileInfo(report->movedAside).size(), pages * page);
}

void SalvageTest::readsWhatRemainsOfTruncatedFile()
{
    fill();
    QVERIFY(QFile::resize(path(), QFileInfo(path()).size() * 2 / 3 + 100));
    Database database(spec());
    QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Salvaged);
    QVERIFY2(drafts(database).size() > rows / 2, qPrintable(QString::number(drafts(database).size())));
    QVERIFY(isSound(database));
}

void SalvageTest::mendsOverwrittenHeader()
{
    fill();
    overwrite(path(), 0, QByteArray(100, 'x'));
    Database database(spec());
    QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Salvaged);
    QCOMPARE(drafts(database).size(), std::size_t{rows});
    QVERIFY(isSound(database));
}

void SalvageTest::findsRowsThatNothingLeadsTo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("page");
    QTest::newRow("schema gone, zeros") << QByteArray(page, '\0') << qint64{0};
    QTest::newRow("schema gone, nonsense") << QByteArray(page, 'x') << qint64{0};
    QTest::newRow("root of the table gone") << QByteArray(page, '\0') << qint64{1};
}

// Rows of every size, so that short, long and overflowing ones are among them.
void SalvageTest::findsRowsThatNothingLeadsTo()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, page);
    {
        Database database(spec());
        QVERIFY(put(database, 1));
        QVERIFY(database
                    .write([](Connection& connection) -> Result<void> {
                        for (int length = 1; length < 30'000; length += 997) {
                            connection.run("INSERT INTO drafts VALUES (?, ?, ?)",
                                           {u"long %1"_qs.arg(length), QString(length, u'ß'), std::int64_t{1} << 40});
                        }
                        connection.run("DELETE FROM drafts WHERE id = '7'");
                        return {};
                    })
                    .result());
    }
    overwrite(path(), page * 4096, bytes);
    Database database(spec());
    const Result<OpenReport> report = database.opened().result();
    QVERIFY(report);
    QCOMPARE(report->outcome, OpenReport::Outcome::Salvaged);
    QCOMPARE(number(database, "SELECT count(*) FROM drafts WHERE id NOT LIKE 'long%'"), rows - 1);
    QCOMPARE(number(database, "SELECT count(*) FROM drafts WHERE id LIKE 'long%' AND version = 1 << 40 AND "
                              "text = replace(hex(zeroblob(length(text))), '00', 'ß') AND "
                              "id = 'long ' || length(text)"),
             31);
    QCOMPARE(number(database, "SELECT count(*) FROM marks"), 2);
    QVERIFY(isSound(database));
}

void SalvageTest::takesFromBackupWhatIsUnreadable()
{
    {
        Database database(spec());
        QVERIFY(put(database, 1));
        QVERIFY(database.backUp().result());
        QVERIFY(put(database, 2, 300));
    }
    const qint64 pages = QFileInfo(path()).size() / page;
    for (qint64 bad = pages / 3; bad < pages / 3 + 4; ++bad) {
        overwrite(path(), bad * page, QByteArray(page, '\x55'));
    }
    Database database(spec());
    const Result<OpenReport> report = database.opened().result();
    QCOMPARE(report->outcome, OpenReport::Outcome::Salvaged);
    QVERIFY(report->rowsFromBackup > 0);
    QVERIFY(QFileInfo::exists(report->backupUsed));
    const std::map<int, int> found = drafts(database);
    QCOMPARE(found.size(), std::size_t{rows});
    const auto newer = std::count_if(found.begin(), found.end(), [](const auto& row) { return row.second == 2; });
    QVERIFY2(newer >= 300 - 4 * 12 && newer < 300, qPrintable(QString::number(newer)));
}

void SalvageTest::newerVersionOfARowWins()
{
    // The file itself went back, as after a copy from elsewhere: the backup knows more.
    fill(1, 10);
    QVERIFY(QFile::copy(path(), path() + u".old"_qs));
    {
        Database database(spec());
        QVERIFY(put(database, 2, 5));
        QVERIFY(database.backUp().result());
    }
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::rename(path() + u".old"_qs, path()));
    overwrite(path(), 0, QByteArray(100, 'x'));
    Database database(spec());
    QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Salvaged);
    const std::map<int, int> found = drafts(database);
    for (int id = 1; id <= 10; ++id) {
        QCOMPARE(found.at(id), id <= 5 ? 2 : 1);
    }
}

void SalvageTest::deletedRowsStayDeletedInReadableTables()
{
    {
        Database database(spec());
        QVERIFY(put(database, 1));
        QVERIFY(database.backUp().result());
        QVERIFY(database
                    .write([](Connection& connection) -> Result<int> {
                        return connection.run("DELETE FROM marks WHERE name = 'a'");
                    })
                    .result());
    }
    const qint64 pages = QFileInfo(path()).size() / page;
    overwrite(path(), pages / 2 * page, QByteArray(page, '\0'));
    Database database(spec());
    QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Salvaged);
    QCOMPARE(number(database, "SELECT count(*) FROM marks"), 1);
    QCOMPARE(drafts(database).size(), std::size_t{rows});
}

void SalvageTest::unusableBackupIsPassedOver()
{
    QString newest;
    {
        Database database(spec());
        QVERIFY(put(database, 1, 10));
        QVERIFY(database.backUp().result());
        newest = database.backUp().result().value();
    }
    overwrite(newest, 0, QByteArray(page * 2, 'x'));
    QVERIFY(QFile::remove(path()));
    Database database(spec());
    QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Restored);
    QVERIFY(database.opened().result()->backupUsed < newest);
    QCOMPARE(drafts(database).size(), std::size_t{10});
    QVERIFY(QFileInfo::exists(newest));
}

void SalvageTest::worthlessFileIsRestoredFromBackup()
{
    {
        Database database(spec());
        QVERIFY(put(database, 3));
        QVERIFY(database.backUp().result());
    }
    const qint64 size = QFileInfo(path()).size();
    overwrite(path(), 0, QByteArray(size, 'x'));
    Database database(spec());
    const Result<OpenReport> report = database.opened().result();
    QCOMPARE(report->outcome, OpenReport::Outcome::Restored);
    QCOMPARE(report->rowsSalvaged, 0);
    QCOMPARE(report->rowsFromBackup, rows + 2);
    QCOMPARE(drafts(database).size(), std::size_t{rows});
    QCOMPARE(QFileInfo(report->movedAside).size(), size);
}

void SalvageTest::worthlessFileWithoutBackupIsMadeAnew()
{
    QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a database at all");
    file.close();
    Database database(spec());
    const Result<OpenReport> report = database.opened().result();
    QCOMPARE(report->outcome, OpenReport::Outcome::Salvaged);
    QCOMPARE(report->rowsSalvaged, 0);
    QVERIFY(QFileInfo::exists(report->movedAside));
    QVERIFY(put(database, 1));
}

void SalvageTest::vanishedFileIsRestored()
{
    for (const bool leftEmpty : {false, true}) {
        init();
        {
            Database database(spec());
            QVERIFY(put(database, 1));
            QVERIFY(database.backUp().result());
        }
        QVERIFY(leftEmpty ? QFile::resize(path(), 0) : QFile::remove(path()));
        {
            Database database(spec());
            QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Restored);
            QVERIFY(database.opened().result()->mayHaveGoneBack());
            QCOMPARE(drafts(database).size(), std::size_t{rows});
        }
        Database again(spec());
        QCOMPARE(again.opened().result()->outcome, OpenReport::Outcome::Opened);
    }
}

void SalvageTest::vanishedFileOfOldVersionIsRestoredAndMigrated()
{
    {
        Database database(spec());
        QVERIFY(put(database, 1));
        QVERIFY(database.backUp().result());
    }
    QVERIFY(QFile::remove(path()));
    Database database(specOfVersionTwo());
    QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Restored);
    QCOMPARE(number(database, "SELECT count(*) FROM drafts WHERE colour = 'blue'"), rows);
    QCOMPARE(number(database, "SELECT count(*) FROM notes"), 2);
}

void SalvageTest::newerBackupIsNotTouched()
{
    {
        Database database(specOfVersionTwo());
        QVERIFY(database.opened().result());
        QVERIFY(database.backUp().result());
    }
    QVERIFY(QFile::remove(path()));
    Database database(spec());
    QCOMPARE(database.opened().result().error().code, ErrorCode::StorageNewer);
    QVERIFY(!QFileInfo::exists(path()));
}

void SalvageTest::oldVersionIsSalvagedAndMigrated()
{
    fill();
    const qint64 pages = QFileInfo(path()).size() / page;
    overwrite(path(), pages / 2 * page, QByteArray(page, '\0'));
    Database database(specOfVersionTwo());
    QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Salvaged);
    const int blue = number(database, "SELECT count(*) FROM drafts WHERE colour = 'blue'");
    QVERIFY2(blue >= rows - 12, qPrintable(QString::number(blue)));
    QCOMPARE(number(database, "SELECT count(*) FROM notes"), 2);
    QCOMPARE(number(database, "PRAGMA user_version"), 2);
}

void SalvageTest::logOfDamagedFileCounts()
{
    fill();
    {
        // As after a kill: the newest rows are only in the log.
        Connection killed(path(), SQLite::OPEN_READWRITE, {});
        sqlite3_db_config(killed.raw().getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        killed.run("INSERT INTO drafts VALUES ('1000', ?, 1)", {textOf(1000, 1)});
    }
    overwrite(path(), 0, QByteArray(100, 'x'));
    Database database(spec());
    QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Salvaged);
    QVERIFY(drafts(database).contains(1000));
    QVERIFY(QFileInfo::exists(database.opened().result()->movedAside + u"-wal"_qs));
}

void SalvageTest::damageMetWhileWorkingIsSalvagedNextTime()
{
    fill();
    const qint64 pages = QFileInfo(path()).size() / page;
    {
        Database database(spec());
        QVERIFY(database.opened().result());
        overwrite(path(), pages / 2 * page, QByteArray(page, '\x33'));
        const auto sum = database.write([](Connection& connection) -> Result<int> {
            connection.script(u"PRAGMA shrink_memory"_qs);
            return connection.run("UPDATE drafts SET text = text || ''");
        });
        QCOMPARE(sum.result().error().code, ErrorCode::StorageDamaged);
    }
    {
        Database database(spec());
        QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Salvaged);
        QVERIFY(drafts(database).size() >= std::size_t{rows - 12});
    }
    Database again(spec());
    QCOMPARE(again.opened().result()->outcome, OpenReport::Outcome::Opened);
}

void SalvageTest::aDamagedVersionIsNoNewerOne()
{
    fill(1, 20);
    overwrite(path(), 60, QByteArray(4, 'x'));
    Database database(spec());
    const Result<OpenReport> report = database.opened().result();
    QVERIFY(report);
    QCOMPARE(report->outcome, OpenReport::Outcome::Salvaged);
    QCOMPARE(drafts(database).size(), std::size_t{20});
}

void SalvageTest::goesOnAfterBeingCutOff()
{
    fill(1, 20);
    // Cut off before the new file was whole: it is thrown away.
    QVERIFY(QFile::copy(path(), path() + u".rebuilding"_qs));
    QVERIFY(QFile::resize(path() + u".rebuilding"_qs, page));
    {
        Database database(spec());
        QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Opened);
    }
    // Cut off after it was whole, and with a log of the damaged file still in its place.
    QVERIFY(QFile::copy(path(), path() + u".rebuilt"_qs));
    overwrite(path(), 0, QByteArray(page, 'x'));
    QFile log(path() + u"-wal"_qs);
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write(QByteArray(page, 'y'));
    log.close();
    Database database(spec());
    const Result<OpenReport> report = database.opened().result();
    QVERIFY(report);
    QCOMPARE(report->outcome, OpenReport::Outcome::Salvaged);
    QCOMPARE(drafts(database).size(), std::size_t{20});
    QVERIFY(QFileInfo::exists(report->movedAside));
    QVERIFY(QFileInfo::exists(report->movedAside + u"-wal"_qs));
}

void SalvageTest::tellsAgainAfterBeingKilled()
{
    fill(1, 20);
    overwrite(path(), 0, QByteArray(100, 'x'));
    const QString note = path() + u".recovery"_qs;
    QString aside;
    {
        Database database(spec());
        aside = database.opened().result()->movedAside;
        QVERIFY(QFile::copy(note, note + u".kept"_qs));
    }
    QVERIFY(!QFileInfo::exists(note));
    QVERIFY(QFile::rename(note + u".kept"_qs, note));
    {
        Database database(spec());
        QVERIFY(database.opened().result()->mayHaveGoneBack());
        QCOMPARE(database.opened().result()->movedAside, aside);
        QCOMPARE(database.opened().result()->rowsSalvaged, 22);
    }
    Database again(spec());
    QVERIFY(!again.opened().result()->mayHaveGoneBack());
}

void SalvageTest::randomDamageNeverLosesWhatABackupHas()
{
    const unsigned seed = std::random_device{}();
    std::mt19937 random(seed);
    for (int round = 0; round < 25; ++round) {
        init();
        {
            Database database(spec());
            QVERIFY(put(database, 1, 120));
            QVERIFY(database.backUp().result());
            QVERIFY(put(database, 2, 60));
        }
        const qint64 size = QFileInfo(path()).size();
        const int places = std::uniform_int_distribution(1, 4)(random);
        for (int i = 0; i < places; ++i) {
            const qint64 at = std::uniform_int_distribution<qint64>(0, size - 1)(random);
            const qint64 length = std::min(size - at, std::uniform_int_distribution<qint64>(1, 6000)(random));
            QByteArray bytes(length, '\0');
            std::generate(bytes.begin(), bytes.end(), [&random] { return static_cast<char>(random()); });
            overwrite(path(), at, bytes);
        }
        const QByteArray where = u"seed %1 round %2"_qs.arg(seed).arg(round).toUtf8();
        Database database(spec());
        const Result<OpenReport> report = database.opened().result();
        QVERIFY2(report, report ? "" : (where + ' ' + report.error().detail.toUtf8()).constData());
        if (report->outcome == OpenReport::Outcome::Opened) {
            continue; // the damage fell on bytes that nobody reads, or on the inside of a text
        }
        std::map<int, int> found = drafts(database);
        QVERIFY2(found.size() >= 120, where.constData());
        QVERIFY2(isSound(database), where.constData());
    }
}

void SalvageTest::draftsComeBack()
{
    SystemClock clock;
    const QString folder = m_folder->filePath(u"account"_qs);
    {
        const account::Profile profile = account::openProfile(folder);
        drafts::DraftStore store(profile.user, clock);
        for (int i = 0; i < 30; ++i) {
            drafts::Draft draft{.id = QString::number(i), .kind = u"k"_qs};
            draft.content = {{u"text"_qs, QString(2000, u'x')}};
            draft.files = {{.id = u"f"_qs, .name = u"log"_qs, .size = 1}};
            QVERIFY(store.save(draft).result());
        }
        QVERIFY(profile.user->backUp().result());
        drafts::Draft changed = store.load(u"3"_qs).result().value();
        changed.title = u"after the backup"_qs;
        QVERIFY(store.save(changed).result());
    }
    const QString user = folder + u"/user.sqlite"_qs;
    overwrite(user, 0, QByteArray(16, '\0'));
    const account::Profile profile = account::openProfile(folder);
    QCOMPARE(profile.user->opened().result()->outcome, OpenReport::Outcome::Salvaged);
    drafts::DraftStore store(profile.user, clock);
    QCOMPARE(store.list().result().value().size(), std::size_t{30});
    const drafts::Draft changed = store.load(u"3"_qs).result().value();
    QCOMPARE(changed.title, u"after the backup"_qs);
    QCOMPARE(changed.version, 2);
    QCOMPARE(changed.files.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(SalvageTest)
#include "SalvageTest.moc"
