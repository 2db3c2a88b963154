// One SQLite file and its threads: transactions, interruption, versions, damage of what can be fetched again, backups.
#include "foundation/storage/Database.h"

#include "support/account/Profile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <future>
#include <sqlite3.h>

using namespace lotse;
using namespace lotse::storage;
using namespace Qt::Literals::StringLiterals;

namespace
{
const QString notes = u"CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT, at INTEGER, bytes BLOB)"_qs;

// Counts for ever; only an interruption ends it.
Result<int> countForEver(Connection& connection)
{
    return connection
        .first("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", {},
               [](Row row) { return row.number(0); })
        .value_or(0);
}

QByteArray hashOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                          : QByteArray();
}

void overwrite(const QString& path, qint64 at, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

// Runs SQL in a file behind the program's back.
void runPlain(const QString& path, const QString& sql)
{
    Connection connection(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, {});
    connection.script(sql);
}
} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void opensProfileWithItsSchemas();
    void isPrivate();
    void syncsWhatPersonsTyped();
    void keepsValues();
    void nestsTheSameStatement();
    void rollsBackOnError();
    void rollsBackWhenSqliteFails();
    void readsOneSnapshot();
    void readsCannotWrite();
    void stopInterruptsRunningRead();
    void stopBeforeStartAnswersCancelled();
    void stopLeavesLaterReadsAlone();
    void closingFinishesWritesAndEndsReads();
    void closingLeavesNoLog();
    void lastOwnerMayBeAContinuation();
    void migratesStoredVersionOne();
    void migratesStepByStep();
    void failedMigrationLeavesFileAsBefore();
    void refusesNewerFileUntouched();
    void refusesNewerFileWhoseVersionIsInTheLog();
    void opensOnlyOnceTheLockIsFree();
    void opensAgainWhenTheReasonIsGone();
    void isCautiousOnANetworkDrive();
    void comesBackFromANetworkDrive();
    void tellsNetworkFileSystems_data();
    void tellsNetworkFileSystems();
    void rebuildsCache_data();
    void rebuildsCache();
    void damageMetWhileWorkingIsRemembered();
    void backsUpAndKeepsTheNewest();
    void backupIsNewestEvenAfterClockJumpedBack();
    void answersWhenFolderCannotBeMade();

private:
    QString path() const { return m_folder->filePath(u"place/data.sqlite"_qs); }
    DatabaseSpec spec(QStringList steps = {notes}, OnDamage onDamage = OnDamage::Salvage) const
    {
        DatabaseSpec spec{.path = path(), .migrations = {}, .onDamage = onDamage};
        for (const QString& step : steps) {
            spec.migrations.push_back({.version = static_cast<int>(spec.migrations.size()) + 1, .sql = step});
        }
        return spec;
    }
    static int count(Database& database)
    {
        return database
            .read([](Connection& connection) -> Result<int> {
                return connection.first("SELECT count(*) FROM notes", {}, [](Row row) { return row.number(0); })
                    .value();
            })
            .result()
            .valueOr(-1);
    }
    static std::vector<QString> schemaOf(Database& database)
    {
        return database
            .read([](Connection& connection) -> Result<std::vector<QString>> {
                return connection.all(
                    "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1", {},
                    [](Row row) { return row.text(0).simplified(); });
            })
            .result()
            .valueOr({});
    }
    static Result<void> add(Database& database, const QString& text)
    {
        return database
            .write([text](Connection& connection) -> Result<void> {
                connection.run("INSERT INTO notes (text) VALUES (?)", {text});
                return {};
            })
            .result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DatabaseTest::opensProfileWithItsSchemas()
{
    const account::Profile profile = account::openProfile(m_folder->filePath(u"account"_qs));
    QVERIFY(profile.user->opened().result());
    QCOMPARE(profile.user->opened().result()->outcome, OpenReport::Outcome::Created);
    QVERIFY(profile.mirror->opened().result());
    for (const auto& [database, table] :
         {std::pair{profile.user, u"drafts"_qs}, std::pair{profile.user, u"draft_files"_qs},
          std::pair{profile.mirror, u"meta"_qs}}) {
        const auto found =
            database
                ->read([table = table](Connection& connection) -> Result<bool> {
                    return connection
                        .first("SELECT 1 FROM sqlite_schema WHERE name = ?", {table}, [](Row) { return true; })
                        .value_or(false);
                })
                .result();
        QVERIFY2(found.valueOr(false), qPrintable(table));
    }
}

void DatabaseTest::isPrivate()
{
#ifdef Q_OS_UNIX
    Database database(spec());
    QVERIFY(add(database, u"secret"_qs));
    QVERIFY(database.backUp().result());
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QDir folder = QFileInfo(path()).dir();
    QCOMPARE(QFile::permissions(folder.path()) & others, QFile::Permissions());
    QStringList files{folder.filePath(u"data.sqlite"_qs), folder.filePath(u"data.sqlite-wal"_qs),
                      folder.filePath(u"backups"_qs)};
    files.append(database.backUp().result().value());
    for (const QString& file : files) {
        QVERIFY2(QFileInfo::exists(file), qPrintable(file));
        QVERIFY2((QFile::permissions(file) & others) == QFile::Permissions(), qPrintable(file));
    }
#endif
}

void DatabaseTest::syncsWhatPersonsTyped()
{
    const auto pragma = [](Database& database, const char* sql) {
        return database
            .write([sql](Connection& connection) -> Result<QString> {
                return connection.first(sql, {}, [](Row row) { return row.text(0); }).value();
            })
            .result()
            .valueOr({});
    };
    {
        Database user(spec());
        QCOMPARE(pragma(user, "PRAGMA journal_mode"), u"wal"_qs);
        QCOMPARE(pragma(user, "PRAGMA synchronous"), u"2"_qs);
    }
    DatabaseSpec cache = spec();
    cache.durability = Durability::Cache;
    Database mirror(cache);
    QCOMPARE(pragma(mirror, "PRAGMA journal_mode"), u"wal"_qs);
    QCOMPARE(pragma(mirror, "PRAGMA synchronous"), u"1"_qs);
}

void DatabaseTest::keepsValues()
{
    Database database(spec());
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(1'699'999'999'999, Qt::UTC);
    const QByteArray bytes("\0\x01\xff", 3);
    const QString text = u"Größe \U0001F6A8 障害\0 after zero"_qs;
    const Result<qint64> id =
        database
            .write([=](Connection& connection) -> Result<qint64> {
                connection.run("INSERT INTO notes (text, at, bytes) VALUES (?, ?, ?)", {text, time, bytes});
                const qint64 inserted = connection.lastInsertId();
                connection.run("INSERT INTO notes (text, at, bytes) VALUES (?, ?, ?)",
                               {QString(), QDateTime(), QByteArray()});
                connection.run("INSERT INTO notes (text, bytes) VALUES (?, ?)", {u""_qs, QByteArray("")});
                return inserted;
            })
            .result();
    QVERIFY(id);
    const auto same =
        database
            .read([=](Connection& connection) -> Result<bool> {
                const auto whole = connection.first(
                    "SELECT text, at, bytes FROM notes WHERE id = ?", {std::int64_t{*id}},
                    [&](Row row) { return row.text(0) == text && row.time(1) == time && row.blob(2) == bytes; });
                const auto rest = connection.all(
                    "SELECT text, at, bytes FROM notes WHERE id > ? ORDER BY id", {std::int64_t{*id}}, [](Row row) {
                        return !row.isNull(0) && row.isNull(2) == row.blob(2).isNull() && row.text(0).isEmpty() &&
                               row.blob(2).isEmpty() && !row.time(1).isValid();
                    });
                return whole.value_or(false) && rest == std::vector<bool>{true, true};
            })
            .result();
    QVERIFY(same.valueOr(false));
}

void DatabaseTest::nestsTheSameStatement()
{
    Database database(spec());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(add(database, QString::number(i)));
    }
    const Result<int> pairs = database
                                  .read([](Connection& connection) -> Result<int> {
                                      int seen = 0;
                                      const char* sql = "SELECT id FROM notes";
                                      connection.each(sql, {}, [&](Row) {
                                          connection.each(sql, {}, [&](Row) { return ++seen > 0; });
                                          return true;
                                      });
                                      return seen;
                                  })
                                  .result();
    QCOMPARE(pairs.valueOr(0), 9);
}

void DatabaseTest::rollsBackOnError()
{
    Database database(spec());
    const Result<int> refused = database
                                    .write([](Connection& connection) -> Result<int> {
                                        connection.run("INSERT INTO notes (text) VALUES ('x')");
                                        return Error{.code = ErrorCode::InputInvalid, .detail = u"no"_qs};
                                    })
                                    .result();
    QCOMPARE(refused.error().code, ErrorCode::InputInvalid);
    QCOMPARE(count(database), 0);
    QVERIFY(add(database, u"works on"_qs));
}

void DatabaseTest::rollsBackWhenSqliteFails()
{
    Database database(spec());
    const Result<int> failed = database
                                   .write([](Connection& connection) -> Result<int> {
                                       connection.run("INSERT INTO notes (id) VALUES (1)");
                                       return connection.run("INSERT INTO notes (id) VALUES (1)");
                                   })
                                   .result();
    QCOMPARE(failed.error().code, ErrorCode::StorageFailed);
    QCOMPARE(count(database), 0);
    const Result<int> nonsense =
        database.read([](Connection& connection) -> Result<int> { return connection.run("SELECT nonsense"); }).result();
    QCOMPARE(nonsense.error().code, ErrorCode::StorageFailed);
    QVERIFY(add(database, u"works on"_qs));
    QCOMPARE(count(database), 1);
}

void DatabaseTest::readsOneSnapshot()
{
    Database database(spec());
    QVERIFY(add(database, u"a"_qs));
    std::promise<void> started;
    std::promise<void> written;
    const auto counts = database.read([&](Connection& connection) -> Result<std::pair<int, int>> {
        const auto now = [&] {
            return connection.first("SELECT count(*) FROM notes", {}, [](Row row) { return row.number(0); }).value();
        };
        const int before = now();
        started.set_value();
        written.get_future().wait();
        return std::pair{before, now()};
    });
    started.get_future().wait();
    QVERIFY(add(database, u"b"_qs));
    written.set_value();
    QCOMPARE(counts.result().value(), (std::pair{1, 1}));
    QCOMPARE(count(database), 2);
}

void DatabaseTest::readsCannotWrite()
{
    Database database(spec());
    const auto write = [](Connection& connection) -> Result<int> {
        return connection.run("INSERT INTO notes (text) VALUES ('x')");
    };
    QVERIFY(!database.read(write).result());
    QVERIFY(database.backUp().result());
    QVERIFY(!database.read(write).result());
    QCOMPARE(count(database), 0);
}

void DatabaseTest::stopInterruptsRunningRead()
{
    Database database(spec());
    std::stop_source stop;
    std::promise<void> started;
    const auto endless = database.read(
        [&started](Connection& connection) -> Result<int> {
            started.set_value();
            return countForEver(connection);
        },
        stop.get_token());
    started.get_future().wait();
    QTest::qWait(20);
    QVERIFY(!endless.isFinished());
    QElapsedTimer time;
    time.start();
    stop.request_stop();
    QCOMPARE(endless.result().error().code, ErrorCode::Cancelled);
    QVERIFY2(time.elapsed() < 200, qPrintable(QString::number(time.elapsed())));
}

void DatabaseTest::stopBeforeStartAnswersCancelled()
{
    Database database(spec());
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(database.read(countForEver, stop.get_token()).result().error().code, ErrorCode::Cancelled);
}

void DatabaseTest::stopLeavesLaterReadsAlone()
{
    DatabaseSpec one = spec();
    one.readers = 1;
    Database database(one);
    for (int i = 0; i < 200; ++i) {
        std::stop_source stop;
        const auto first = database.read(countForEver, stop.get_token());
        const auto second = database.read([](Connection& connection) -> Result<int> {
            return connection.first("SELECT 7", {}, [](Row row) { return row.number(0); }).value();
        });
        stop.request_stop();
        QCOMPARE(first.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(second.result().valueOr(0), 7);
    }
}

void DatabaseTest::closingFinishesWritesAndEndsReads()
{
    std::vector<QFuture<Result<int>>> reads;
    std::vector<QFuture<Result<void>>> writes;
    {
        Database database(spec());
        for (int i = 0; i < 6; ++i) {
            reads.push_back(database.read(countForEver));
        }
        for (int i = 0; i < 20; ++i) {
            writes.push_back(database.write([](Connection& connection) -> Result<void> {
                connection.run("INSERT INTO notes (text) VALUES ('x')");
                return {};
            }));
        }
    }
    for (const auto& read : reads) {
        QCOMPARE(read.result().error().code, ErrorCode::Cancelled);
    }
    for (const auto& write : writes) {
        QVERIFY(write.result());
    }
    Database again(spec());
    QCOMPARE(count(again), 20);
}

void DatabaseTest::closingLeavesNoLog()
{
    for (int i = 0; i < 100; ++i) {
        {
            Database database(spec());
            QVERIFY(database
                        .write([](Connection& connection) -> Result<void> {
                            connection.run("INSERT INTO notes (text) VALUES ('x')");
                            return {};
                        })
                        .result());
            QCOMPARE(count(database), i + 1); // by a reader, which then has a connection of its own
        }
        QVERIFY(!QFileInfo::exists(path() + u"-wal"_qs));
    }
}

void DatabaseTest::lastOwnerMayBeAContinuation()
{
    auto database = std::make_shared<Database>(spec());
    auto slow = database->write([](Connection&) -> Result<int> {
        QTest::qSleep(20);
        return 1;
    });
    auto done = slow.then([owner = std::move(database)](const Result<int>& answer) mutable {
        owner.reset();
        return answer;
    });
    QCOMPARE(done.result().valueOr(0), 1);
}

void DatabaseTest::migratesStoredVersionOne()
{
    QFile stored(QStringLiteral(LOTSE_TEST_DATA "/user-version-1.sql"));
    QVERIFY(stored.open(QIODevice::ReadOnly));
    const QString folder = m_folder->filePath(u"account"_qs);
    QVERIFY(QDir().mkpath(folder));
    runPlain(folder + u"/user.sqlite"_qs, QString::fromUtf8(stored.readAll()));
    const account::Profile profile = account::openProfile(folder);
    const Result<OpenReport> report = profile.user->opened().result();
    QVERIFY(report);
    QCOMPARE(report->fromVersion, 1);
    QCOMPARE(report->outcome,
             account::userMigrations().size() == 1 ? OpenReport::Outcome::Opened : OpenReport::Outcome::Migrated);
    const auto titles = profile.user
                            ->read([](Connection& connection) -> Result<std::vector<QString>> {
                                return connection.all("SELECT title FROM drafts UNION ALL SELECT title FROM outbox", {},
                                                      [](Row row) { return row.text(0); });
                            })
                            .result();
    QCOMPARE(titles.valueOr({}), (std::vector{u"Aufträge bleiben stehen"_qs, u"Production down: orders"_qs,
                                              u"Production down: orders"_qs}));
    const account::Profile fresh = account::openProfile(m_folder->filePath(u"fresh"_qs));
    QCOMPARE(schemaOf(*profile.user), schemaOf(*fresh.user));
}

void DatabaseTest::migratesStepByStep()
{
    {
        Database database(spec());
        QVERIFY(add(database, u"old"_qs));
    }
    Database database(spec({notes, u"ALTER TABLE notes ADD COLUMN colour TEXT DEFAULT 'red'"_qs,
                            u"UPDATE notes SET colour = 'blue' || id"_qs}));
    const Result<OpenReport> report = database.opened().result();
    QVERIFY(report);
    QCOMPARE(report->outcome, OpenReport::Outcome::Migrated);
    QCOMPARE(report->fromVersion, 1);
    const auto colour =
        database
            .read([](Connection& connection) -> Result<QString> {
                return connection.first("SELECT colour FROM notes", {}, [](Row row) { return row.text(0); }).value();
            })
            .result();
    QCOMPARE(colour.valueOr({}), u"blue1"_qs);
}

void DatabaseTest::failedMigrationLeavesFileAsBefore()
{
    {
        Database database(spec());
        QVERIFY(add(database, u"kept"_qs));
    }
    const QByteArray before = hashOf(path());
    const QString second = u"ALTER TABLE notes ADD COLUMN colour TEXT"_qs;
    for (int attempt = 0; attempt < 2; ++attempt) {
        Database database(spec({notes, second, u"UPDATE notes SET text = 'half'; UPDATE nowhere SET a = 1"_qs}));
        QCOMPARE(database.opened().result().error().code, ErrorCode::StorageFailed);
        QCOMPARE(add(database, u"x"_qs).error().code, ErrorCode::StorageFailed);
        QCOMPARE(count(database), -1);
    }
    QCOMPARE(hashOf(path()), before);
    Database database(spec({notes, second}));
    QCOMPARE(database.opened().result()->fromVersion, 1);
    QCOMPARE(count(database), 1);
}

void DatabaseTest::refusesNewerFileUntouched()
{
    {
        Database database(spec({notes, u"CREATE TABLE more (id)"_qs}));
        QVERIFY(database.opened().result());
    }
    const QByteArray before = hashOf(path());
    Database database(spec());
    QCOMPARE(database.opened().result().error().code, ErrorCode::StorageNewer);
    QCOMPARE(add(database, u"x"_qs).error().code, ErrorCode::StorageNewer);
    QCOMPARE(hashOf(path()), before);
}

void DatabaseTest::refusesNewerFileWhoseVersionIsInTheLog()
{
    {
        Database database(spec());
        QVERIFY(database.opened().result());
    }
    {
        Connection connection(path(), SQLite::OPEN_READWRITE, {});
        sqlite3_db_config(connection.raw().getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        connection.script(u"PRAGMA user_version=2"_qs);
    }
    const QByteArray before = hashOf(path());
    const QByteArray log = hashOf(path() + u"-wal"_qs);
    {
        Database database(spec());
        QCOMPARE(database.opened().result().error().code, ErrorCode::StorageNewer);
    }
    QCOMPARE(hashOf(path()), before);
    QCOMPARE(hashOf(path() + u"-wal"_qs), log);
}

void DatabaseTest::opensOnlyOnceTheLockIsFree()
{
    {
        Database database(spec());
        QVERIFY(add(database, u"a"_qs));
    }
    Connection other(path(), SQLite::OPEN_READWRITE, {});
    other.script(u"BEGIN IMMEDIATE"_qs);
    Database database(spec());
    QVERIFY(database.opened().result());
    const Result<void> locked = add(database, u"b"_qs);
    QVERIFY(!locked);
    QCOMPARE(locked.error().code, ErrorCode::StorageBusy);
    QCOMPARE(locked.error().retry, Retry::Later);
    QCOMPARE(count(database), 1);
    other.script(u"COMMIT"_qs);
    QVERIFY(add(database, u"c"_qs));
}

void DatabaseTest::opensAgainWhenTheReasonIsGone()
{
    // A file where the folder should be.
    QFile place(m_folder->filePath(u"place"_qs));
    QVERIFY(place.open(QIODevice::WriteOnly));
    place.close();
    Database database(spec());
    QVERIFY(!database.opened().result());
    QVERIFY(!add(database, u"lost"_qs));
    QCOMPARE(count(database), -1);
    QVERIFY(!database.openAgain().result());
    QVERIFY(!add(database, u"lost"_qs));

    QVERIFY(place.remove());
    const Result<OpenReport> opened = database.openAgain().result();
    QVERIFY(opened);
    QCOMPARE(opened->outcome, OpenReport::Outcome::Created);
    QVERIFY(add(database, u"kept"_qs));
    QCOMPARE(count(database), 1);
    QVERIFY(database.openAgain().result()); // of an open file: changes nothing
    QCOMPARE(count(database), 1);
}

void DatabaseTest::isCautiousOnANetworkDrive()
{
    QStringList asked;
    DatabaseSpec far = spec();
    far.liesOnNetwork = [&](const QString& folder) {
        asked.append(folder);
        return true;
    };
    Database database(far);
    const Result<OpenReport> opened = database.opened().result();
    QVERIFY(opened);
    QVERIFY(opened->onNetwork);
    QCOMPARE(asked, QStringList(m_folder->filePath(u"place"_qs)));
    QVERIFY(add(database, u"a"_qs));
    QCOMPARE(count(database), 1);
    QVERIFY(!QFileInfo::exists(path() + u"-wal"_qs));
    QVERIFY(!QFileInfo::exists(path() + u"-shm"_qs));
    QVERIFY(database.backUp().result());

    std::stop_source stop;
    stop.request_stop();
    const auto one = [](Connection&) -> Result<int> { return 1; };
    const Result<int> stopped = database.read(one, stop.get_token()).result();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);

    // Nobody else gets in, not even to read.
    Connection other(path(), SQLite::OPEN_READWRITE, {});
    const auto look = [&other] { other.script(u"SELECT count(*) FROM notes"_qs); };
    QVERIFY_THROWS_EXCEPTION(SQLite::Exception, look());
    QVERIFY(add(database, u"b"_qs));
    QCOMPARE(count(database), 2);
}

void DatabaseTest::comesBackFromANetworkDrive()
{
    DatabaseSpec far = spec();
    far.liesOnNetwork = [](const QString&) { return true; };
    DatabaseSpec here = spec();
    here.liesOnNetwork = [](const QString&) { return false; };
    int known = 0;
    for (const DatabaseSpec& place : {here, far, here, far}) {
        Database database(place);
        QVERIFY(database.opened().result());
        QCOMPARE(count(database), known);
        QVERIFY(add(database, QString::number(known)));
        ++known;
        QCOMPARE(count(database), known);
    }
}

void DatabaseTest::tellsNetworkFileSystems_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("network");
    for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "fuse.sshfs", "9p", "NFS"}) {
        QTest::newRow(type) << QByteArray(type) << true;
    }
    for (const char* type :
         {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "apfs", "NTFS", "fuse.ntfs-3g", "fuseblk", ""}) {
        QTest::newRow(*type ? type : "unknown") << QByteArray(type) << false;
    }
}

void DatabaseTest::tellsNetworkFileSystems()
{
    QFETCH(QByteArray, type);
    QTEST(platform::isNetworkFileSystem(type), "network");
    QVERIFY(!platform::liesOnNetwork(m_folder->filePath(u"not/there/yet"_qs)));
}

void DatabaseTest::rebuildsCache_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("nonsense") << QByteArray(4096, 'x');
    QTest::newRow("newer") << QByteArray();
}

void DatabaseTest::rebuildsCache()
{
    QFETCH(QByteArray, header);
    {
        Database database(spec({notes, u"CREATE TABLE more (id)"_qs}));
        QVERIFY(add(database, u"fetched"_qs));
    }
    if (!header.isEmpty()) {
        overwrite(path(), 0, header);
    }
    {
        Database database(spec({notes}, OnDamage::Rebuild));
        const Result<OpenReport> report = database.opened().result();
        QVERIFY(report);
        QCOMPARE(report->outcome, OpenReport::Outcome::Rebuilt);
        QVERIFY(!report->mayHaveGoneBack());
        QVERIFY(QFileInfo::exists(report->movedAside));
        QCOMPARE(count(database), 0);
    }
    Database again(spec({notes}, OnDamage::Rebuild));
    QCOMPARE(again.opened().result()->outcome, OpenReport::Outcome::Opened);
}

void DatabaseTest::damageMetWhileWorkingIsRemembered()
{
    {
        Database database(spec({notes}, OnDamage::Rebuild));
        for (int i = 0; i < 5; ++i) {
            QVERIFY(add(database, QString(3000, u'x')));
        }
    }
    const qint64 size = QFileInfo(path()).size();
    overwrite(path(), size - 3 * 4096, QByteArray(3 * 4096, '\x77'));
    {
        Database database(spec({notes}, OnDamage::Rebuild));
        QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Opened);
        const auto sum = database.read([](Connection& connection) -> Result<int> {
            return connection.first("SELECT sum(length(text)) FROM notes", {}, [](Row row) { return row.number(0); })
                .value();
        });
        QCOMPARE(sum.result().error().code, ErrorCode::StorageDamaged);
    }
    {
        Database database(spec({notes}, OnDamage::Rebuild));
        QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Rebuilt);
    }
    Database database(spec({notes}, OnDamage::Rebuild));
    QCOMPARE(database.opened().result()->outcome, OpenReport::Outcome::Opened);
}

void DatabaseTest::backsUpAndKeepsTheNewest()
{
    Database database(spec());
    const QString folder = m_folder->filePath(u"elsewhere"_qs);
    QString last;
    for (int i = 0; i < 11; ++i) {
        QVERIFY(add(database, QString::number(i)));
        const Result<QString> backup = database.backUp(folder).result();
        QVERIFY(backup);
        QVERIFY(*backup > last);
        last = *backup;
    }
    const QStringList kept = QDir(folder).entryList(QDir::Files, QDir::Name);
    QCOMPARE(kept.size(), 8);
    QCOMPARE(kept.last(), QFileInfo(last).fileName());
    DatabaseSpec copy = spec();
    copy.path = last;
    Database backup(copy);
    QCOMPARE(count(backup), 11);
}

void DatabaseTest::backupIsNewestEvenAfterClockJumpedBack()
{
    Database database(spec());
    const QString folder = m_folder->filePath(u"elsewhere"_qs);
    const QString first = database.backUp(folder).result().value();
    const QString future = folder + u"/data-29990101T000000000.sqlite"_qs;
    QVERIFY(QFile::rename(first, future));
    QVERIFY(database.backUp(folder).result().value() > future);
}

void DatabaseTest::answersWhenFolderCannotBeMade()
{
    QFile file(m_folder->filePath(u"place"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Database database(spec());
    QVERIFY(!database.opened().result());
    QVERIFY(!add(database, u"x"_qs));
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "DatabaseTest.moc"
