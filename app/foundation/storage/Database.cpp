#include "foundation/storage/Database.h"

#include "foundation/LogCategories.h"
#include "foundation/platform/FilePrivacy.h"
#include "foundation/storage/BackupFolder.h"
#include "foundation/storage/FileState.h"
#include "foundation/storage/Opening.h"
#include "foundation/storage/RecoveryNote.h"
#include "foundation/storage/SqliteError.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <sqlite3.h>
#include <thread>

namespace lotse::storage
{

namespace
{
// SQLite asks this often, in steps of its virtual machine, whether to go on: well under a millisecond apart.
constexpr int stepsBetweenChecks = 2000;

Error cancelled()
{
    return {.code = ErrorCode::Cancelled, .detail = QStringLiteral("stopped before it was done")};
}

Result<OpenReport> reportOf(const Result<Opened>& opened)
{
    return opened ? Result<OpenReport>(opened->report) : Result<OpenReport>(opened.error());
}

// While it lives, statements of the connection end with SQLITE_INTERRUPT once stop is requested or the database closes.
// sqlite3_interrupt() from another thread could hit the statement after the one it was meant for; this cannot.
class Interruption
{
public:
    Interruption(Connection& connection, std::stop_token stop, const std::atomic<bool>& closing)
        : m_handle(connection.raw().getHandle()), m_stop(std::move(stop)), m_closing(closing)
    {
        sqlite3_progress_handler(m_handle, stepsBetweenChecks, &Interruption::isStopped, this);
    }
    ~Interruption() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

private:
    static int isStopped(void* self)
    {
        const auto* interruption = static_cast<const Interruption*>(self);
        return interruption->m_stop.stop_requested() || interruption->m_closing ? 1 : 0;
    }

    sqlite3* m_handle;
    std::stop_token m_stop;
    const std::atomic<bool>& m_closing;
};

Error failureOf(Connection& connection, const SQLite::Exception& failure)
{
    Error error = errorOf(failure, sqlite3_system_errno(connection.raw().getHandle()));
    if (error.code == ErrorCode::StorageDamaged) {
        markDamaged(QString::fromUtf8(connection.raw().getFilename().c_str()));
    }
    if (error.code != ErrorCode::Cancelled) {
        qCWarning(lcStorage) << errorName(error.code) << error.detail;
    }
    return error;
}
} // namespace

struct Database::Shared {
    struct Job {
        Work work;
        std::stop_token stop;
    };

    explicit Shared(DatabaseSpec ofFile) : spec(std::move(ofFile)) { report.start(); }

    void runWriter();
    void runReader();
    void serveReads();
    void serveRead(Job job, Connection& connection);
    void adopt(const Result<Opened>& opened);
    void finishOpening(const Result<Opened>& opened);
    void finishClosing(const Result<Opened>& opened) const;

    const DatabaseSpec spec;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Job> writes;
    std::deque<Job> reads;
    std::deque<std::shared_ptr<QPromise<Result<OpenReport>>>> attempts; // to open what could not be opened
    bool isOpened = false;
    bool oneConnection = false; // the writer's, which then also reads
    int readersLeft = 0;        // threads that may still have a connection
    std::optional<Error> unusable;
    std::atomic<bool> closing = false;
    QPromise<Result<OpenReport>> report;
};

struct Database::Threads {
    std::shared_ptr<Shared> shared;
    std::vector<std::thread> threads;
};

void Database::Shared::adopt(const Result<Opened>& opened)
{
    const std::scoped_lock lock(mutex);
    isOpened = true;
    oneConnection = opened && opened->report.onNetwork;
    unusable = opened ? std::nullopt : std::optional(opened.error());
}

void Database::Shared::finishOpening(const Result<Opened>& opened)
{
    adopt(opened);
    wake.notify_all();
    report.addResult(reportOf(opened));
    report.finish();
}

void Database::Shared::runWriter()
{
    Result<Opened> opened = openForWriting(spec);
    finishOpening(opened);
    for (;;) {
        std::unique_lock lock(mutex);
        const auto hasReads = [this] { return oneConnection && !reads.empty(); };
        // Closes last: SQLite empties and removes the log only for the last connection, and only if that one may write.
        const auto mayClose = [this] { return closing && readersLeft == 0; };
        wake.wait(lock, [&] { return !writes.empty() || !attempts.empty() || hasReads() || mayClose(); });
        if (!attempts.empty()) {
            const auto attempt = std::move(attempts.front());
            attempts.pop_front();
            lock.unlock();
            if (!opened && !closing) {
                opened = openForWriting(spec);
                adopt(opened);
            }
            attempt->addResult(reportOf(opened));
            attempt->finish();
            continue;
        }
        if (writes.empty() && hasReads()) {
            Job job = std::move(reads.front());
            reads.pop_front();
            lock.unlock();
            serveRead(std::move(job), *opened->writer);
            continue;
        }
        if (writes.empty()) {
            lock.unlock();
            finishClosing(opened);
            return;
        }
        Job job = std::move(writes.front());
        writes.pop_front();
        lock.unlock();
        job.work(opened ? opened->writer.get() : nullptr, opened ? nullptr : &opened.error());
    }
}

// Whoever was told of a recovery had the time to act on it.
void Database::Shared::finishClosing(const Result<Opened>& opened) const
{
    if (opened && opened->report.mayHaveGoneBack()) {
        removeRecoveryNote(spec.path);
    }
}

void Database::Shared::serveRead(Job job, Connection& connection)
{
    if (closing || job.stop.stop_requested()) {
        const Error error = cancelled();
        job.work(nullptr, &error);
        return;
    }
    const Interruption interruption(connection, job.stop, closing);
    job.work(&connection, nullptr);
}

void Database::Shared::runReader()
{
    serveReads();
    {
        const std::scoped_lock lock(mutex);
        --readersLeft;
    }
    wake.notify_all();
}

void Database::Shared::serveReads()
{
    std::unique_ptr<Connection> connection;
    for (;;) {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return isOpened && ((!reads.empty() && !oneConnection) || closing); });
        if (reads.empty() || oneConnection) {
            return;
        }
        Job job = std::move(reads.front());
        reads.pop_front();
        std::optional<Error> error = unusable;
        lock.unlock();
        if (closing || job.stop.stop_requested()) {
            error = cancelled();
        }
        if (!error && !connection) {
            Result<std::unique_ptr<Connection>> opened = openForReading(spec);
            if (opened) {
                connection = std::move(*opened);
            } else {
                error = opened.error();
            }
        }
        if (error) {
            job.work(nullptr, &*error);
        } else {
            serveRead(std::move(job), *connection);
        }
    }
}

Database::Database(DatabaseSpec spec) : m_threads(std::make_unique<Threads>())
{
    auto shared = std::make_shared<Shared>(std::move(spec));
    m_threads->shared = shared;
    const int readers = std::max(1, shared->spec.readers);
    shared->readersLeft = readers;
    m_threads->threads.emplace_back([shared] { shared->runWriter(); });
    for (int i = 0; i < readers; ++i) {
        m_threads->threads.emplace_back([shared] { shared->runReader(); });
    }
}

Database::~Database()
{
    {
        const std::scoped_lock lock(m_threads->shared->mutex);
        m_threads->shared->closing = true;
    }
    m_threads->shared->wake.notify_all();
    for (std::thread& thread : m_threads->threads) {
        // The last owner may be a continuation that runs in one of the threads.
        thread.get_id() == std::this_thread::get_id() ? thread.detach() : thread.join();
    }
}

QFuture<Result<OpenReport>> Database::opened() const
{
    return m_threads->shared->report.future();
}

QFuture<Result<OpenReport>> Database::openAgain()
{
    auto promise = std::make_shared<QPromise<Result<OpenReport>>>();
    promise->start();
    QFuture<Result<OpenReport>> future = promise->future();
    {
        const std::scoped_lock lock(m_threads->shared->mutex);
        m_threads->shared->attempts.push_back(std::move(promise));
    }
    m_threads->shared->wake.notify_all();
    return future;
}

void Database::post(Lane lane, Work work, std::stop_token stop)
{
    Shared& shared = *m_threads->shared;
    {
        const std::scoped_lock lock(shared.mutex);
        auto& jobs = lane == Lane::Writer ? shared.writes : shared.reads;
        jobs.push_back({.work = std::move(work), .stop = std::move(stop)});
    }
    shared.wake.notify_all();
}

Result<void> Database::inTransaction(Connection& connection, Lane lane, const std::function<Result<void>()>& body)
{
    try {
        connection.run(lane == Lane::Writer ? "BEGIN IMMEDIATE" : "BEGIN");
        Result<void> outcome = body();
        if (!outcome) {
            rollBack(connection);
            return outcome;
        }
        connection.run("COMMIT");
        return {};
    } catch (const SQLite::Exception& failure) {
        Error error = failureOf(connection, failure);
        rollBack(connection);
        return error;
    } catch (const std::exception& failure) {
        rollBack(connection);
        return Error{.code = ErrorCode::StorageFailed, .detail = QString::fromUtf8(failure.what())};
    }
}

QFuture<Result<QString>> Database::backUp(QString folder, int keep)
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    QFuture<Result<QString>> future = promise->future();
    const DatabaseSpec& spec = m_threads->shared->spec;
    const BackupFolder backups(folder.isEmpty() ? BackupFolder::of(spec) : folder, spec.path);
    post(Lane::Reader,
         [promise, backups, keep](Connection* connection, const Error* unusable) {
             promise->addResult(unusable ? Result<QString>(*unusable) : backups.add(*connection, keep));
             promise->finish();
         },
         {});
    return future;
}

} // namespace lotse::storage
