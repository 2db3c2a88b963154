#include "bench/Mirroring.h"

#include "bench/Measure.h"
#include "bench/OpenedAccount.h"
#include "foundation/net/HttpClient.h"
#include "portals/salesforce/SalesforcePortal.h"
#include "practice/Portal.h"
#include "ui/cases/CasesTab.h"

#include <QCoreApplication>
#include <QCoro/QCoroFuture>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QThread>
#include <QTimer>

namespace lotse::bench
{

namespace
{

class KnownToken final : public salesforce::TokenSource
{
public:
    explicit KnownToken(QString token) : m_token(std::move(token)) {}
    QCoro::Task<Result<QString>> load() override { co_return m_token; }
    QCoro::Task<Result<void>> store(QString) override { co_return Result<void>(); }

private:
    QString m_token;
};

// What is done with each page; answers how many rows were written.
using Take = std::function<QCoro::Task<Result<int>>(cases::ChangePage)>;

struct Run {
    double milliseconds = 0;
    int pages = 0;
    int written = 0;
    QByteArray cursor;
    QString problem;
};

QCoro::Task<Run> loop(cases::CasePortal* portal, QByteArray cursor, Take take)
{
    Run run;
    run.cursor = std::move(cursor);
    QElapsedTimer elapsed;
    elapsed.start();
    for (bool more = true; more;) {
        Result<cases::ChangePage> page = co_await portal->changes(run.cursor, std::stop_token());
        if (!page) {
            run.problem = errorName(page.error().code) + QLatin1Char(' ') + page.error().detail;
            co_return run;
        }
        more = page->more;
        run.cursor = page->cursor;
        ++run.pages;
        const Result<int> written = co_await take(*std::move(page));
        if (!written) {
            run.problem = errorName(written.error().code);
            co_return run;
        }
        run.written += *written;
    }
    run.milliseconds = static_cast<double>(elapsed.nsecsElapsed()) / 1e6;
    co_return run;
}

QCoro::Task<void> keep(QCoro::Task<Run> task, std::shared_ptr<QPromise<Run>> promise)
{
    promise->addResult(co_await std::move(task));
    promise->finish();
}

QCoro::Task<Result<int>> apply(cases::CaseStore* store, cases::ChangePage page)
{
    const Result<cases::Applied> applied = co_await store->apply(std::move(page), QDateTime::currentDateTimeUtc());
    if (!applied) {
        co_return applied.error();
    }
    co_return applied->written;
}

// The floor: the same rows into the same tables, in the thread that fetched them, and nothing else.
class Floor
{
public:
    explicit Floor(const QString& file) : m_connection(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, QString())
    {
        m_connection.script(QStringLiteral("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"));
        for (const storage::Migration& step : account::mirrorMigrations()) {
            m_connection.script(step.sql);
        }
    }

    int insert(const cases::ChangePage& page)
    {
        m_connection.script(QStringLiteral("BEGIN IMMEDIATE"));
        for (const cases::Case& value : page.cases) {
            m_connection.run("INSERT OR REPLACE INTO cases (id, number, subject, subject_key, description, product, "
                             "severity, status, closed, escalated, contact, created, modified, revision) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                             {text(value.id), text(value.number), text(value.subject), text(value.subject.toLower()),
                              text(value.description), text(value.product), text(value.severity), text(value.status),
                              std::int64_t{value.closed}, std::int64_t{value.escalated}, text(value.contactName),
                              value.created, value.modified, text(value.revision)});
        }
        for (const cases::Entry& value : page.entries) {
            m_connection.run("INSERT OR REPLACE INTO entries (id, case_id, kind, author, from_vendor, at, text, field, "
                             "old_value, new_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                             {text(value.id), text(value.caseId), std::int64_t{static_cast<int>(value.kind)},
                              text(value.authorName), std::int64_t{value.fromVendor}, value.at, text(value.text),
                              text(value.field), text(value.oldValue), text(value.newValue)});
        }
        for (const cases::Attachment& value : page.attachments) {
            m_connection.run("INSERT OR REPLACE INTO attachments (id, case_id, name, size, checksum, created) "
                             "VALUES (?, ?, ?, ?, ?, ?)",
                             {text(value.id), text(value.caseId), text(value.name), std::int64_t{value.size},
                              text(value.checksum), value.created});
        }
        m_connection.script(QStringLiteral("COMMIT"));
        return static_cast<int>(page.cases.size());
    }

private:
    static QString text(const QString& value) { return value.isNull() ? QStringLiteral("") : value; }

    storage::Connection m_connection;
};

QCoro::Task<Result<int>> insert(Floor* floor, cases::ChangePage page)
{
    co_return floor->insert(page);
}

QCoro::Task<Result<int>> discard(cases::ChangePage)
{
    co_return Result<int>(0);
}

// A portal client in a network thread of its own.
class Client
{
public:
    explicit Client(const practice::Portal& portal) : m_token(portal.accessToken())
    {
        m_site.site = portal.site();
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_home,
            [this] {
                m_http = std::make_unique<net::HttpClient>();
                m_portal = std::make_unique<salesforce::SalesforcePortal>(m_site, *m_http, m_token, m_clock);
            },
            Qt::QueuedConnection);
    }
    ~Client()
    {
        QMetaObject::invokeMethod(
            &m_home,
            [this] {
                m_portal.reset();
                m_http.reset();
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    // Runs the loop there; the caller's event loop goes on.
    Run run(const QByteArray& cursor, Take take)
    {
        auto promise = std::make_shared<QPromise<Run>>();
        promise->start();
        QFuture<Run> future = promise->future();
        QMetaObject::invokeMethod(
            &m_home, [=, this] { keep(loop(m_portal.get(), cursor, take), promise); }, Qt::QueuedConnection);
        while (!future.isFinished()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        }
        return future.result();
    }

private:
    class Home final : public QObject
    {
    public:
        explicit Home(QThread& thread) { moveToThread(&thread); }
    };

    SystemClock m_clock;
    KnownToken m_token;
    salesforce::SiteSpec m_site;
    QThread m_thread;
    Home m_home{m_thread};
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<salesforce::SalesforcePortal> m_portal;
};

// The longest time the event loop of this thread did not turn.
class Stalls
{
public:
    Stalls()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_worst = std::max(m_worst, static_cast<double>(m_elapsed.nsecsElapsed()) / 1e6 - interval);
            m_elapsed.restart();
        });
        m_elapsed.start();
        m_timer.start(interval);
    }
    double worst() const { return m_worst; }

private:
    static constexpr int interval = 4;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    double m_worst = 0;
};

} // namespace

void compareMirroring(const QString& folder, const QString& floorFolder, int cases, int commentsPerCase)
{
    practice::PortalOptions options;
    options.cases = 0;
    practice::Portal portal(options);
    if (!portal.start()) {
        note(QStringLiteral("mirroring: ") + portal.problem());
        return;
    }
    portal.grow(cases, commentsPerCase);
    OpenedAccount open(folder);
    ui::Workspace workspace = open.workspace();
    Client client(portal);
    cases::CaseStore* const store = &open.cases;

    // Sign-in, description and what the portal keeps in memory are paid for before anything is measured.
    const Run warmUp = client.run({}, [](cases::ChangePage page) { return discard(std::move(page)); });
    Run floor;
    {
        Floor plain(floorFolder + QStringLiteral("/floor.sqlite"));
        floor = client.run({}, [&plain](cases::ChangePage page) { return insert(&plain, std::move(page)); });
    }
    Run first;
    double worst = 0;
    {
        ui::CasesTab tab(workspace);
        tab.resize(1024, 768);
        tab.show();
        QCoreApplication::processEvents();
        const Stalls stalls;
        first = client.run({}, [store](cases::ChangePage page) { return apply(store, std::move(page)); });
        worst = stalls.worst();
    }
    if (!warmUp.problem.isEmpty() || !floor.problem.isEmpty() || !first.problem.isEmpty()) {
        note(QStringLiteral("mirroring failed: %1 %2 %3").arg(warmUp.problem, floor.problem, first.problem));
        return;
    }
    report("first mirroring", first.milliseconds, floor.milliseconds, "ms", 1.3);
    note(
        QStringLiteral("  %1 cases, %2 comments, %3 pages, %4 rows written; longest stall of the window %5 ms; fetched "
                       "and parsed only: %6 ms")
            .arg(cases)
            .arg(cases * commentsPerCase)
            .arg(first.pages)
            .arg(first.written)
            .arg(worst, 0, 'f', 1)
            .arg(warmUp.milliseconds, 0, 'f', 1));

    const QString log = folder + QStringLiteral("/mirror.sqlite-wal");
    const QDateTime before = QFileInfo(log).lastModified();
    portal.resetRequests();
    const Run nothing =
        client.run(first.cursor, [store](cases::ChangePage page) { return apply(store, std::move(page)); });
    note(QStringLiteral("a sync that finds nothing new: %1 request(s), %2 row(s) written, log %3, %4 ms")
             .arg(portal.requests())
             .arg(nothing.written)
             .arg(QFileInfo(log).lastModified() == before ? QStringLiteral("untouched") : QStringLiteral("WRITTEN"))
             .arg(nothing.milliseconds, 0, 'f', 1));
    portal.stop();
}

} // namespace lotse::bench
