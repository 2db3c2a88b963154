// One SQLite file: one writer thread and a few reader threads, and nothing of it on the caller's thread. Work is a
// function over a Connection; it runs in a transaction of its own and its result arrives as a future.
#pragma once

#include "foundation/Result.h"
#include "foundation/platform/NetworkFolder.h"
#include "foundation/storage/Connection.h"

#include <QFuture>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>
#include <utility>
#include <vector>

namespace lotse::storage
{

// One step from version N-1 to N (numbered from 1, without gaps); runs in one transaction together with the new version
// number (PRAGMA user_version).
struct Migration {
    int version = 0;
    QString sql;
};

enum class Durability {
    UserData, // synchronous=FULL (fullfsync on macOS): what a person typed
    Cache,    // synchronous=NORMAL: what can be fetched again
};

// What happens when the file cannot be used as it is.
enum class OnDamage {
    Salvage, // moved aside, rows read out one by one, merged with the newest backup
    Rebuild, // moved aside, made anew, empty
};

struct DatabaseSpec {
    QString path;                      // the folder is made when missing, private to the user (0700; the file 0600)
    std::vector<Migration> migrations; // complete history, ascending
    Durability durability = Durability::UserData;
    OnDamage onDamage = OnDamage::Salvage;
    int readers = 2;
    QString vfs = {}; // SQLite VFS name; empty is the system's; tests inject faults here
    // Salvage only: for a table the column that tells which of two rows with the same primary key is newer.
    std::vector<std::pair<QString, QString>> versionColumns = {};
    // (writer thread) Whether a folder lies on another computer. SQLite's shared memory and its locks cannot be relied
    // on there: no WAL, one connection that keeps its exclusive lock, reads in the writer's thread.
    std::function<bool(const QString& folder)> liesOnNetwork = platform::liesOnNetwork;
    QString backups = {}; // where backups of the file lie; empty: the folder `backups` beside it
};

// How the file was found when it was opened.
struct OpenReport {
    enum class Outcome { Opened, Created, Migrated, Rebuilt, Salvaged, Restored };
    Outcome outcome = Outcome::Opened;
    int fromVersion = 0;
    int rowsSalvaged = 0; // Salvaged: rows read from the damaged file
    int rowsFromBackup = 0;
    bool onNetwork = false;
    QString movedAside; // where the damaged file lies now
    QString backupUsed;

    // True when what is in the file may be older than what was once written: unfinished deliveries are then unclear.
    bool mayHaveGoneBack() const { return outcome == Outcome::Salvaged || outcome == Outcome::Restored; }
};

class Database
{
public:
    // Returns at once; the writer thread opens, migrates and, where needed, salvages. Work queued meanwhile waits for
    // it; when opening fails all work answers with that error.
    explicit Database(DatabaseSpec spec);
    // Finishes writes already queued, interrupts reads, closes. Blocks for that; not for the UI thread while busy.
    ~Database();

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Errors: StorageNewer, StorageFull, StorageReadOnly, StorageBusy, StorageFailed.
    QFuture<Result<OpenReport>> opened() const;
    // Tries once more where opening failed; work is done from a success on. An open file answers with its report.
    QFuture<Result<OpenReport>> openAgain();

    // Runs work in the writer thread inside BEGIN IMMEDIATE; commits when it returns a value, rolls back when it
    // returns an Error or SQLite throws. A finished future with a value means: committed, and for UserData synced to
    // disk.
    template <typename F>
    auto write(F work) -> QFuture<std::invoke_result_t<F, Connection&>>
    {
        return enqueue<std::invoke_result_t<F, Connection&>>(Lane::Writer, std::move(work), {});
    }

    // Runs work in a reader thread inside a read transaction (one consistent snapshot). When stop is requested the
    // running statement is interrupted and the answer is Cancelled.
    template <typename F>
    auto read(F work, std::stop_token stop = {}) -> QFuture<std::invoke_result_t<F, Connection&>>
    {
        return enqueue<std::invoke_result_t<F, Connection&>>(Lane::Reader, std::move(work), std::move(stop));
    }

    // Copies the file as it is now into the folder (empty: that of the spec) under a name with the time, synced;
    // answers the path. The `keep` newest backups of this file stay, older ones go.
    QFuture<Result<QString>> backUp(QString folder = {}, int keep = 8);

private:
    enum class Lane { Writer, Reader };
    struct Shared; // lives until the last thread ends
    struct Threads;
    using Work = std::function<void(Connection*, const Error*)>; // exactly one is set

    void post(Lane lane, Work work, std::stop_token stop);

    // Runs `body` between BEGIN and COMMIT on `connection` and translates what SQLite throws.
    static Result<void> inTransaction(Connection& connection, Lane lane, const std::function<Result<void>()>& body);

    template <typename R>
    QFuture<R> enqueue(Lane lane, std::function<R(Connection&)> work, std::stop_token stop)
    {
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        post(
            lane,
            [lane, promise, work = std::move(work)](Connection* connection, const Error* unusable) {
                if (unusable) {
                    promise->addResult(R(*unusable));
                    promise->finish();
                    return;
                }
                std::optional<R> result;
                const Result<void> transaction = inTransaction(*connection, lane, [&]() -> Result<void> {
                    result.emplace(work(*connection));
                    return *result ? Result<void>() : Result<void>(result->error());
                });
                promise->addResult(transaction ? std::move(*result) : R(transaction.error()));
                promise->finish();
            },
            std::move(stop));
        return future;
    }

    std::unique_ptr<Threads> m_threads;
};

} // namespace lotse::storage
