#include "bench/Mirroring.h"

#include "bench/Measure.h"
#include "bench/OpenedAccount.h"
#include "foundation/net/HttpClient.h"
#include "portals/salesforce/SalesforcePortal.h"
#include "practice/Portal.h"
#include "support/cases/CaseSync.h"
#include "support/cases/Folding.h"
#include "ui/cases/CasesTab.h"
#include "ui/common/Look.h"

#include <QCoreApplication>
#include <QCoro/QCoroFuture>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QThread>

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

constexpr double frame = 16; // milliseconds in which the window must be there for the person again

// What is done with each page; answers how many rows were written.
using Take = std::function<QCoro::Task<Result<int>>(cases::ChangePage)>;

struct Run {
    double milliseconds = 0;
    int pages = 0;
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
    }
    run.milliseconds = static_cast<double>(elapsed.nsecsElapsed()) / 1e6;
    co_return run;
}

QCoro::Task<void> keep(QCoro::Task<Run> task, std::shared_ptr<QPromise<Run>> promise)
{
    promise->addResult(co_await std::move(task));
    promise->finish();
}

// What the program does.
QCoro::Task<Run> syncOnce(sync::Job job)
{
    Run run;
    QElapsedTimer elapsed;
    elapsed.start();
    const Result<sync::JobReport> report = co_await job(std::stop_token());
    run.milliseconds = static_cast<double>(elapsed.nsecsElapsed()) / 1e6;
    if (!report) {
        run.problem = errorName(report.error().code) + QLatin1Char(' ') + report.error().detail;
    }
    co_return run;
}

// The floor: the same rows into the same tables and their words into the index, in the thread that fetched them, and
// nothing else.
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
            Place& place = m_places[value.id];
            place.row = ++m_rows;
            m_connection.run(
                "INSERT INTO cases (row, id, number, bare_number, subject, subject_key, description, product, "
                "severity, status, closed, escalated, contact, created, modified, revision, turn, last_word, "
                "vendor_last, last_author, unread, documents) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, 0, '', 0, 0)",
                {place.row, text(value.id), text(value.number), text(value.number), text(value.subject),
                 text(value.subject.toLower()), text(value.description), text(value.product), text(value.severity),
                 text(value.status), std::int64_t{value.closed}, std::int64_t{value.escalated}, text(value.contactName),
                 value.created, value.modified, text(value.revision), value.created});
            insertWords(place, value.number + u' ' + value.subject + u' ' + value.contactName, value.description);
        }
        for (const cases::Entry& value : page.entries) {
            Place& place = m_places[value.caseId];
            m_connection.run("INSERT INTO entries (id, case_id, kind, author, from_vendor, at, text, field, "
                             "old_value, new_value, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                             {text(value.id), text(value.caseId), std::int64_t{static_cast<int>(value.kind)},
                              text(value.authorName), std::int64_t{value.fromVendor}, value.at, text(value.text),
                              text(value.field), text(value.oldValue), text(value.newValue), place.documents});
            insertWords(place, {}, value.text);
        }
        for (const cases::Attachment& value : page.attachments) {
            Place& place = m_places[value.caseId];
            m_connection.run("INSERT INTO attachments (id, case_id, name, size, checksum, created, document) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?)",
                             {text(value.id), text(value.caseId), text(value.name), std::int64_t{value.size},
                              text(value.checksum), value.created, place.documents});
            insertWords(place, {}, value.name);
        }
        m_connection.script(QStringLiteral("COMMIT"));
        return static_cast<int>(page.cases.size());
    }

private:
    struct Place {
        std::int64_t row = 0;
        std::int64_t documents = 0;
    };

    static QString text(const QString& value) { return value.isNull() ? QStringLiteral("") : value; }

    void insertWords(Place& place, const QString& head, const QString& body)
    {
        m_connection.run(
            "INSERT INTO case_words (rowid, head, body) VALUES (?, ?, ?)",
            {place.row * 65536 + place.documents++, text(cases::foldedWords(head)), text(cases::foldedWords(body))});
    }

    storage::Connection m_connection;
    QHash<QString, Place> m_places;
    std::int64_t m_rows = 0;
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
                m_sync.reset();
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
        return inThread([=, this] { return loop(m_portal.get(), cursor, take); });
    }
    // Syncs as the program does, into the same store every time.
    Run sync(cases::CaseStore& store)
    {
        return inThread([&store, this] {
            if (!m_sync) {
                m_sync = std::make_unique<cases::CaseSync>(*m_portal, store, m_clock, cases::CaseSyncSpec());
            }
            return syncOnce(m_sync->job());
        });
    }

private:
    Run inThread(std::function<QCoro::Task<Run>()> begin)
    {
        auto promise = std::make_shared<QPromise<Run>>();
        promise->start();
        QFuture<Run> future = promise->future();
        QMetaObject::invokeMethod(
            &m_home, [begin = std::move(begin), promise] { keep(begin(), promise); }, Qt::QueuedConnection);
        while (!future.isFinished()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
        }
        return future.result();
    }

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
    std::unique_ptr<cases::CaseSync> m_sync;
};

} // namespace

void compareMirroring(WatchedApplication& application, const QString& folder, const QString& floorFolder, int cases,
                      int commentsPerCase)
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

    // Sign-in, description and what the portal keeps in memory are paid for before anything is measured.
    const Run warmUp = client.run({}, [](cases::ChangePage page) { return discard(std::move(page)); });
    Run floor;
    {
        Floor plain(floorFolder + QStringLiteral("/floor.sqlite"));
        floor = client.run({}, [&plain](cases::ChangePage page) { return insert(&plain, std::move(page)); });
    }
    Run first;
    {
        ui::CasesTab tab(workspace);
        tab.resize(1024, 768);
        tab.show();
        QCoreApplication::processEvents();
        application.watch();
        first = client.sync(open.cases);
        application.stopWatching();
    }
    if (!warmUp.problem.isEmpty() || !floor.problem.isEmpty() || !first.problem.isEmpty()) {
        note(QStringLiteral("mirroring failed: %1 %2 %3").arg(warmUp.problem, floor.problem, first.problem));
        return;
    }
    report("first mirroring", first.milliseconds, floor.milliseconds, "ms", 1.3);
    note(QStringLiteral("  %1 cases, %2 comments, %3 pages; fetched and parsed only: %4 ms")
             .arg(cases)
             .arg(cases * commentsPerCase)
             .arg(warmUp.pages)
             .arg(warmUp.milliseconds, 0, 'f', 1));
    const EventCost longest = application.longest();
    const EventCost busiest = application.busiest();
    report("  most work of the window in one event", busiest.worked, frame, "ms", 1.0);
    report("  longest event on the clock", longest.onTheClock, frame, "ms", 0);
    note(QStringLiteral("  these were: %1 (%2 ms on the clock); %3 (%4 ms of work)")
             .arg(busiest.what)
             .arg(busiest.onTheClock, 0, 'f', 1)
             .arg(longest.what)
             .arg(longest.worked, 0, 'f', 1));

    const QString log = folder + QStringLiteral("/mirror.sqlite-wal");
    const QDateTime before = QFileInfo(log).lastModified();
    portal.resetRequests();
    const Run nothing = client.sync(open.cases);
    note(QStringLiteral("a sync that finds nothing new: %1 request(s), log %2, %3 ms")
             .arg(portal.requests())
             .arg(QFileInfo(log).lastModified() == before ? QStringLiteral("untouched") : QStringLiteral("WRITTEN"))
             .arg(nothing.milliseconds, 0, 'f', 1));
    portal.stop();
}

} // namespace lotse::bench
