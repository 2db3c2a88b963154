#include "support/cases/CaseSync.h"

#include "Await.h"
#include "JumpingClock.h"
#include "support/account/Profile.h"

#include <QTemporaryDir>
#include <QTest>

#include <deque>
#include <semaphore>

using namespace lotse;
using namespace lotse::cases;
using namespace std::chrono_literals;
using lotse::testing::await;
using lotse::testing::JumpingClock;

namespace
{

class ScriptedPortal final : public CasePortal
{
public:
    QCoro::Task<Result<PortalIdentity>> identity(std::stop_token) override
    {
        calls.append(QStringLiteral("identity"));
        co_return PortalIdentity{.organisationId = QStringLiteral("org"),
                                 .userId = QStringLiteral("me"),
                                 .userName = QStringLiteral("Jana Weiß")};
    }
    QCoro::Task<Result<CaseForm>> describe(std::stop_token) override
    {
        calls.append(QStringLiteral("describe"));
        if (!form) {
            co_return Error{.code = ErrorCode::ServerFailed};
        }
        co_return *form;
    }
    QCoro::Task<Result<ChangePage>> changes(QByteArray cursor, std::stop_token) override
    {
        calls.append(QStringLiteral("changes ") + QString::fromLatin1(cursor));
        if (pages.empty()) {
            ChangePage page;
            page.cursor = cursor;
            co_return page;
        }
        Result<ChangePage> page = pages.front();
        pages.pop_front();
        co_return page;
    }
    QCoro::Task<Result<CreatedCase>> create(NewCase, std::stop_token) override { co_return Error{}; }
    QCoro::Task<Result<std::vector<CreatedCase>>> lookUp(QString, QDateTime, std::stop_token) override
    {
        co_return Error{};
    }
    QCoro::Task<Result<CaseDetail>> read(QString, std::stop_token) override { co_return Error{}; }
    QCoro::Task<Result<Attachment>> addFile(NewFile, std::stop_token) override { co_return Error{}; }
    ApiBudget budget() const override { return {.used = 0.4}; }
    QDateTime serverTime() const override { return {}; }

    QStringList calls;
    std::deque<Result<ChangePage>> pages;
    std::optional<CaseForm> form = CaseForm{};
};

ChangePage page(const QByteArray& cursor, bool more, const QString& subject)
{
    ChangePage made;
    Case value;
    value.id = QStringLiteral("500") + QString::fromLatin1(cursor);
    value.subject = subject;
    made.cases = {value};
    made.cursor = cursor;
    made.more = more;
    return made;
}

class Bench
{
public:
    Bench() : profile(account::openProfile(m_folder.path())), store(profile.mirror, profile.user) {}

private:
    QTemporaryDir m_folder;

public:
    account::Profile profile;
    JumpingClock clock;
    ScriptedPortal portal;
    CaseStore store;
};

} // namespace

class CaseSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mirrorsPageByPageFromTheStoredCursor()
    {
        Bench bench;
        PortalIdentity who;
        CaseSync sync(bench.portal, bench.store, bench.clock,
                      {.urgentPhrases = {QStringLiteral("Production Down")},
                       .identified = [&](const PortalIdentity& identity) { who = identity; }});
        const sync::Job job = sync.job();
        bench.portal.pages = {page("1", true, QStringLiteral("a")), page("2", false, QStringLiteral("b"))};
        Result<sync::JobReport> report = await(job({}));
        QVERIFY(report);
        QVERIFY(!report->urgent);
        QCOMPARE(report->budgetUsed, 0.4);
        QCOMPARE(who.userId, QStringLiteral("me"));
        QCOMPARE(bench.portal.calls, QStringList({QStringLiteral("identity"), QStringLiteral("changes "),
                                                  QStringLiteral("changes 1"), QStringLiteral("describe")}));
        QCOMPARE(*bench.store.count({}).result(), 2);

        bench.portal.calls.clear();
        bench.portal.pages = {page("3", false, QStringLiteral("Production Down: all"))};
        report = await(job({}));
        QVERIFY(report && report->urgent);
        QCOMPARE(bench.portal.calls, QStringList(QStringLiteral("changes 2"))); // one request
    }

    void fetchesTheNextPageWhileOneIsWritten()
    {
        Bench bench;
        CaseSync sync(bench.portal, bench.store, bench.clock, {.urgentPhrases = {}});
        const sync::Job job = sync.job();
        QVERIFY(await(job({})));
        bench.portal.calls.clear();
        bench.portal.pages = {page("1", true, QStringLiteral("a")), page("2", true, QStringLiteral("b")),
                              page("3", false, QStringLiteral("c"))};
        std::binary_semaphore disk(0);
        const auto busy = [&disk](storage::Connection&) -> Result<void> {
            disk.acquire();
            return {};
        };
        const QFuture<Result<void>> blocked = bench.profile.mirror->write(busy);
        auto running = job({});
        QTRY_VERIFY(bench.portal.calls.contains(QStringLiteral("changes 1")));
        QTest::qWait(50);
        QVERIFY(!bench.portal.calls.contains(QStringLiteral("changes 2"))); // one page ahead, no more
        disk.release();
        QVERIFY(await(std::move(running)));
        QCOMPARE(*bench.store.count({}).result(), 3);
    }

    void aFailureKeepsWhatCameBefore()
    {
        Bench bench;
        CaseSync sync(bench.portal, bench.store, bench.clock, {.urgentPhrases = {}});
        bench.portal.pages = {page("1", true, QStringLiteral("a")), Error{.code = ErrorCode::Offline}};
        const Result<sync::JobReport> report = await(sync.job()({}));
        QCOMPARE(report.error().code, ErrorCode::Offline);
        bench.portal.calls.clear();
        QVERIFY(await(sync.job()({})));
        QCOMPARE(bench.portal.calls.first(), QStringLiteral("changes 1"));
    }

    void asksAgainWhoWeAreAfterSigningIn()
    {
        Bench bench;
        CaseSync sync(bench.portal, bench.store, bench.clock, {.urgentPhrases = {}});
        bench.portal.pages = {Error{.code = ErrorCode::SignInNeeded}};
        QVERIFY(!await(sync.job()({})));
        bench.portal.calls.clear();
        QVERIFY(await(sync.job()({})));
        QCOMPARE(bench.portal.calls.first(), QStringLiteral("identity"));
    }

    void describesDailyOrWhenAsked()
    {
        Bench bench;
        CaseSync sync(bench.portal, bench.store, bench.clock, {.urgentPhrases = {}});
        const auto describes = [&] {
            bench.portal.calls.clear();
            return await(sync.job()({})) && bench.portal.calls.contains(QStringLiteral("describe"));
        };
        QVERIFY(describes());
        QVERIFY(!describes());
        bench.clock.advance(23h);
        QVERIFY(!describes());
        bench.clock.advance(1h);
        QVERIFY(describes());
        sync.describeAgain();
        QVERIFY(describes());
        QVERIFY(!describes());
    }

    void aFormThatCannotBeReadIsTriedAgain()
    {
        Bench bench;
        CaseSync sync(bench.portal, bench.store, bench.clock, {.urgentPhrases = {}});
        bench.portal.form.reset();
        QVERIFY(await(sync.job()({})));
        QVERIFY(!*bench.store.form().result());
        bench.portal.form = CaseForm{.fields = {}, .way = {}, .fileLimit = 5, .tag = {}};
        QVERIFY(await(sync.job()({})));
        QCOMPARE((*bench.store.form().result())->fileLimit, 5);
    }

    void stopsBetweenPages()
    {
        Bench bench;
        CaseSync sync(bench.portal, bench.store, bench.clock, {.urgentPhrases = {}});
        bench.portal.pages = {page("1", true, QStringLiteral("a"))};
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(await(sync.job()(stop.get_token())).error().code, ErrorCode::Cancelled);
        QCOMPARE(*bench.store.count({}).result(), 0);
    }
};

QTEST_GUILESS_MAIN(CaseSyncTest)
#include "CaseSyncTest.moc"
