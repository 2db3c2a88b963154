#include "support/cases/CaseStore.h"

#include "support/account/Profile.h"
#include "support/outbox/OutboxStore.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace lotse;
using namespace lotse::cases;

namespace
{

const QDateTime morning(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);

QString numbered(int number)
{
    return QStringLiteral("%1").arg(number, 8, 10, QLatin1Char('0'));
}

Case portalCase(int number)
{
    Case value;
    value.id = QStringLiteral("500%1").arg(number);
    value.number = numbered(number);
    value.subject = QStringLiteral("Agent %1 stands still").arg(number);
    value.description = QStringLiteral("since this morning");
    value.product = QStringLiteral("Agents");
    value.severity = QStringLiteral("2 - High");
    value.status = QStringLiteral("New");
    value.contactName = QStringLiteral("Jana Weiß");
    value.created = morning.addSecs(number - 100'000);
    value.modified = morning.addSecs(number);
    value.revision = QString::number(number);
    return value;
}

Entry comment(const QString& id, const QString& caseId, const QDateTime& at, const QString& author)
{
    Entry entry;
    entry.id = id;
    entry.caseId = caseId;
    entry.authorName = author;
    entry.at = at;
    entry.text = QStringLiteral("Grüße aus dem Maschinenraum");
    return entry;
}

Attachment attachment(const QString& id, const QString& caseId)
{
    return {.id = id,
            .caseId = caseId,
            .name = id + QStringLiteral(".log"),
            .size = 17,
            .checksum = QStringLiteral("md5:0"),
            .created = morning};
}

ChangePage pageOf(std::vector<Case> cases, const QByteArray& cursor)
{
    ChangePage page;
    page.cases = std::move(cases);
    page.cursor = cursor;
    return page;
}

Case localCase(const QString& id, const QDateTime& at)
{
    Case value;
    value.id = id;
    value.subject = QStringLiteral("Production Down: ") + id;
    value.description = QStringLiteral("Client reference: LR-") + id;
    value.created = at;
    value.modified = at;
    value.origin = Origin::Local;
    return value;
}

outbox::Item outboxItem(const QString& id)
{
    outbox::Item item;
    item.id = id;
    item.operation = QStringLiteral("case.create");
    item.reference = QStringLiteral("LR-") + id;
    item.created = morning;
    return item;
}

class Bench
{
public:
    Bench() : profile(account::openProfile(m_folder.path())) { reopen(); }

    void reopen()
    {
        store.reset();
        store = std::make_unique<CaseStore>(profile.mirror, profile.user);
    }
    Applied apply(ChangePage page, const QDateTime& now = morning)
    {
        return *store->apply(std::move(page), now).result();
    }
    std::vector<CaseRow> rows(CaseQuery query = {}, int offset = 0, int limit = 50)
    {
        return *store->rows(query, offset, limit).result();
    }
    QStringList numbers(CaseQuery query = {}, int offset = 0, int limit = 50)
    {
        QStringList numbers;
        for (const CaseRow& row : rows(query, offset, limit)) {
            numbers.append(row.head.number.isEmpty() ? row.head.id : QString::number(row.head.number.toInt()));
        }
        return numbers;
    }
    bool isUnread(int number)
    {
        for (const CaseRow& row : rows()) {
            if (row.head.number == numbered(number)) {
                return row.unread;
            }
        }
        QTest::qFail("no such row", __FILE__, __LINE__);
        return false;
    }
    // Bytes that SQLite has written to the mirror so far: every commit that changes something appends to the log.
    qint64 mirrorWrites()
    {
        return *profile.mirror
                    ->write([](storage::Connection& connection) -> Result<qint64> {
                        return connection.raw().getTotalChanges();
                    })
                    .result();
    }
    qint64 logSize() const { return QFile(m_folder.filePath(QStringLiteral("mirror.sqlite-wal"))).size(); }
    void inUser(const std::function<void(storage::Connection&)>& work)
    {
        const Result<void> done = profile.user
                                      ->write([work](storage::Connection& connection) -> Result<void> {
                                          work(connection);
                                          return {};
                                      })
                                      .result();
        QVERIFY(done);
    }

private:
    QTemporaryDir m_folder;

public:
    account::Profile profile;
    std::unique_ptr<CaseStore> store;
};

} // namespace

class CaseStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAPageAndItsCursor()
    {
        Bench bench;
        QSignalSpy changed(bench.store.get(), &CaseStore::changed);
        QSignalSpy synced(bench.store.get(), &CaseStore::syncStateChanged);
        ChangePage page = pageOf({portalCase(1), portalCase(2)}, "one");
        page.entries = {
            comment(QStringLiteral("c2"), QStringLiteral("5001"), morning, QStringLiteral("Support")),
            comment(QStringLiteral("c1"), QStringLiteral("5001"), morning.addSecs(-9), QStringLiteral("Ö"))};
        page.entries[0].fromVendor = true;
        page.entries[0].kind = EntryKind::Change;
        page.entries[0].field = QStringLiteral("Status");
        page.entries[0].oldValue = QStringLiteral("New");
        page.entries[0].newValue = QStringLiteral("Closed");
        page.attachments = {attachment(QStringLiteral("f"), QStringLiteral("5001"))};
        page.attachmentsOf = {QStringLiteral("5001")};
        const Applied applied = bench.apply(page);
        QCOMPARE(applied.written, 5);
        QCOMPARE(applied.changedCases, QStringList({QStringLiteral("5001"), QStringLiteral("5002")}));

        const CaseDetail detail = *bench.store->detail(QStringLiteral("5001")).result();
        QCOMPARE(detail.head, portalCase(1));
        QCOMPARE(detail.entries, (std::vector<Entry>{page.entries[1], page.entries[0]}));
        QCOMPARE(detail.attachments, page.attachments);
        const SyncState state = *bench.store->syncState().result();
        QCOMPARE(state.cursor, QByteArray("one"));
        QCOMPARE(state.lastComplete, morning);
        QTRY_COMPARE(changed.count(), 1);
        QTRY_COMPARE(synced.count(), 1);
        QCOMPARE(bench.store->detail(QStringLiteral("nobody")).result().error().code, ErrorCode::NotFoundHere);
    }

    void nothingChangedIsNoWriteAtAll()
    {
        Bench bench;
        ChangePage page = pageOf({portalCase(1)}, "one");
        page.entries = {comment(QStringLiteral("c"), QStringLiteral("5001"), morning, QStringLiteral("Support"))};
        page.attachments = {attachment(QStringLiteral("f"), QStringLiteral("5001"))};
        page.attachmentsOf = {QStringLiteral("5001")};
        bench.apply(page);
        const qint64 writes = bench.mirrorWrites();
        const qint64 log = bench.logSize();
        QVERIFY(log > 0);

        QCOMPARE(bench.apply(page, morning.addSecs(60)).written, 0);
        page.deletedCases = {QStringLiteral("gone before")};
        page.completeSet = true;
        QCOMPARE(bench.apply(page, morning.addSecs(120)).written, 0);
        QCOMPARE(bench.mirrorWrites(), writes);
        QCOMPARE(bench.logSize(), log);
        // It was in step all the same, and that is remembered beyond this run.
        QCOMPARE(bench.store->syncState().result()->lastComplete, morning.addSecs(120));
        bench.reopen();
        bench.mirrorWrites(); // whatever was still to be written is now
        QCOMPARE(bench.store->syncState().result()->lastComplete, morning.addSecs(120));
    }

    void onlyWhatChangedIsWritten()
    {
        Bench bench;
        bench.apply(pageOf({portalCase(1), portalCase(2)}, "one"));
        Case changedCase = portalCase(2);
        changedCase.status = QStringLiteral("new"); // only its case differs
        const Applied applied = bench.apply(pageOf({portalCase(1), changedCase}, "one"));
        QCOMPARE(applied.written, 1);
        QCOMPARE(applied.changedCases, QStringList(QStringLiteral("5002")));
    }

    void aFailedPageLeavesTheCursor()
    {
        Bench bench;
        bench.apply(pageOf({portalCase(1)}, "one"));
        QVERIFY(bench.profile.mirror
                    ->write([](storage::Connection& connection) -> Result<void> {
                        connection.run("CREATE TRIGGER full_disk BEFORE INSERT ON entries "
                                       "BEGIN SELECT RAISE(ABORT, 'full'); END");
                        return {};
                    })
                    .result());
        ChangePage page = pageOf({portalCase(2)}, "two");
        page.entries = {comment(QStringLiteral("c"), QStringLiteral("5002"), morning, QStringLiteral("Support"))};
        QVERIFY(!bench.store->apply(page, morning.addSecs(1)).result());
        QCOMPARE(bench.store->syncState().result()->cursor, QByteArray("one"));
        QCOMPARE(bench.store->syncState().result()->lastComplete, morning);
        QCOMPARE(*bench.store->count({}).result(), 1);
    }

    void deletedCasesGoWithAllTheyHad()
    {
        Bench bench;
        ChangePage page = pageOf({portalCase(1), portalCase(2)}, "one");
        page.entries = {comment(QStringLiteral("c"), QStringLiteral("5001"), morning, QStringLiteral("Support"))};
        page.attachments = {attachment(QStringLiteral("f"), QStringLiteral("5001"))};
        bench.apply(page);
        ChangePage deletion = pageOf({}, "two");
        deletion.deletedCases = {QStringLiteral("5001")};
        QCOMPARE(bench.apply(deletion).written, 3);
        QCOMPARE(bench.numbers(), QStringList(QStringLiteral("2")));
        QVERIFY(!bench.store->detail(QStringLiteral("5001")).result());
    }

    void aListOfAttachmentsThatIsCompleteRemovesOthers()
    {
        Bench bench;
        ChangePage page = pageOf({portalCase(1)}, "one");
        page.attachments = {attachment(QStringLiteral("f"), QStringLiteral("5001")),
                            attachment(QStringLiteral("g"), QStringLiteral("5001"))};
        page.attachmentsOf = {QStringLiteral("5001")};
        bench.apply(page);
        page.attachments.pop_back();
        page.attachmentsOf.clear();
        bench.apply(page);
        QCOMPARE(bench.store->detail(QStringLiteral("5001")).result()->attachments.size(), 2U);
        page.attachmentsOf = {QStringLiteral("5001")};
        QCOMPARE(bench.apply(page).written, 1);
        QCOMPARE(bench.store->detail(QStringLiteral("5001")).result()->attachments.size(), 1U);
    }

    void aCompleteListingRemovesWhatItDidNotMeet_data()
    {
        QTest::addColumn<bool>("restart");
        QTest::addColumn<bool>("namedOnly");
        QTest::newRow("in one run") << false << false;
        QTest::newRow("restarted in its middle") << true << false;
        QTest::newRow("of ids") << false << true;
        QTest::newRow("of ids, restarted in its middle") << true << true;
    }
    void aCompleteListingRemovesWhatItDidNotMeet()
    {
        QFETCH(bool, restart);
        QFETCH(bool, namedOnly);
        const auto listing = [namedOnly](const Case& met, const QByteArray& cursor) {
            ChangePage page = pageOf({met}, cursor);
            if (namedOnly) {
                page.cases.clear();
                page.present = {met.id};
            }
            return page;
        };
        Bench bench;
        ChangePage first = pageOf({portalCase(1), portalCase(2)}, "a");
        first.more = true;
        bench.apply(first);
        ChangePage last = pageOf({portalCase(3), portalCase(4)}, "b");
        last.completeSet = true;
        bench.apply(last);
        QCOMPARE(*bench.store->count({}).result(), 4);

        ChangePage again = listing(portalCase(1), "c");
        again.more = true;
        bench.apply(again);
        if (restart) {
            bench.reopen();
        }
        QCOMPARE(*bench.store->count({}).result(), 4);
        ChangePage end = listing(portalCase(3), "d");
        end.completeSet = true;
        bench.apply(end);
        QCOMPARE(bench.numbers({.sort = SortBy::Number, .descending = false}),
                 QStringList({QStringLiteral("1"), QStringLiteral("3")}));
        // What was met then counts no more in the next listing.
        ChangePage onlyOne = pageOf({portalCase(3)}, "e");
        onlyOne.completeSet = true;
        bench.apply(onlyOne);
        QCOMPARE(bench.numbers(), QStringList(QStringLiteral("3")));
    }

    void ordinaryPagesRemoveNothing()
    {
        Bench bench;
        bench.apply(pageOf({portalCase(1), portalCase(2)}, "a"));
        ChangePage page = pageOf({portalCase(2)}, "b");
        page.more = true;
        bench.apply(page);
        bench.apply(pageOf({portalCase(3)}, "c"));
        QCOMPARE(*bench.store->count({}).result(), 3);
    }

    void puttingACaseReplacesAllOfIt()
    {
        Bench bench;
        ChangePage page = pageOf({portalCase(1)}, "one");
        page.entries = {comment(QStringLiteral("c1"), QStringLiteral("5001"), morning, QStringLiteral("Support")),
                        comment(QStringLiteral("c2"), QStringLiteral("5001"), morning, QStringLiteral("Support"))};
        page.attachments = {attachment(QStringLiteral("f"), QStringLiteral("5001"))};
        bench.apply(page);
        CaseDetail detail{.head = portalCase(1), .entries = {page.entries[1]}, .attachments = {}};
        detail.head.status = QStringLiteral("Closed");
        detail.head.closed = true;
        QCOMPARE(bench.store->put(detail).result()->written, 3);
        const CaseDetail stored = *bench.store->detail(QStringLiteral("5001")).result();
        QCOMPARE(stored.head, detail.head);
        QCOMPARE(stored.entries, detail.entries);
        QVERIFY(stored.attachments.empty());
        QCOMPARE(bench.store->put(detail).result()->written, 0);
        QCOMPARE(bench.store->syncState().result()->cursor, QByteArray("one"));
    }

    void sortsAndFilters()
    {
        Bench bench;
        std::vector<Case> cases{portalCase(1), portalCase(2), portalCase(3)};
        cases[0].subject = QStringLiteral("ärger mit dem Agenten");
        cases[1].subject = QStringLiteral("Zeitüberschreitung");
        cases[2].subject = QStringLiteral("Anmeldung scheitert");
        cases[0].product = QStringLiteral("studio");
        cases[1].product = QStringLiteral("API Manager");
        cases[2].product = QStringLiteral("Zebra");
        cases[1].closed = true;
        bench.apply(pageOf(cases, "one"));
        const auto order = [&](SortBy sort, bool descending, CaseQuery::Show show = CaseQuery::Show::All) {
            return bench.numbers({.show = show, .sort = sort, .descending = descending}).join(QLatin1Char(' '));
        };
        QCOMPARE(order(SortBy::Subject, false), QStringLiteral("3 1 2"));
        QCOMPARE(order(SortBy::Product, false), QStringLiteral("2 1 3"));
        QCOMPARE(order(SortBy::Product, true), QStringLiteral("3 1 2"));
        QCOMPARE(order(SortBy::Modified, true), QStringLiteral("3 2 1"));
        QCOMPARE(order(SortBy::Number, false), QStringLiteral("1 2 3"));
        QCOMPARE(order(SortBy::Severity, false), QStringLiteral("1 2 3"));
        QCOMPARE(order(SortBy::Number, false, CaseQuery::Show::Open), QStringLiteral("1 3"));
        QCOMPARE(order(SortBy::Status, true, CaseQuery::Show::Closed), QStringLiteral("2"));
        QCOMPARE(*bench.store->count({.show = CaseQuery::Show::Open}).result(), 2);
        QCOMPARE(*bench.store->count({.show = CaseQuery::Show::Closed}).result(), 1);
        QVERIFY(bench.rows().front().head.description.isEmpty());
    }

    void everyWindowIsAPieceOfTheWholeList_data()
    {
        QTest::addColumn<int>("sort");
        QTest::addColumn<bool>("descending");
        for (int sort = 0; sort <= static_cast<int>(SortBy::Modified); ++sort) {
            QTest::addRow("%d up", sort) << sort << false;
            QTest::addRow("%d down", sort) << sort << true;
        }
    }
    void everyWindowIsAPieceOfTheWholeList()
    {
        QFETCH(int, sort);
        QFETCH(bool, descending);
        Bench bench;
        std::mt19937 random(5);
        std::vector<Case> cases;
        for (int i = 1; i <= 37; ++i) {
            Case value = portalCase(i);
            value.closed = random() % 2 == 0;
            value.modified = morning.addSecs(static_cast<qint64>(random() % 20));
            value.subject = QStringLiteral("%1 subject").arg(QChar(static_cast<char16_t>('A' + random() % 60)));
            value.status = random() % 3 == 0 ? QStringLiteral("open") : QStringLiteral("Waiting");
            value.severity = QString::number(random() % 4);
            cases.push_back(value);
        }
        bench.apply(pageOf(cases, "one"));
        for (int i = 0; i < 5; ++i) {
            Case local = localCase(QStringLiteral("local%1").arg(i), morning.addSecs(i * 5));
            local.status = QStringLiteral("Waiting");
            QVERIFY(bench.store->putLocal(local, QString()).result());
        }
        Case followed = localCase(QStringLiteral("followed"), morning.addSecs(7));
        followed.origin = Origin::FollowedByHand;
        followed.number = QStringLiteral("00000900");
        followed.closed = true;
        QVERIFY(bench.store->putFollowed(followed).result());

        for (const auto show : {CaseQuery::Show::All, CaseQuery::Show::Open, CaseQuery::Show::Closed}) {
            const CaseQuery query{.show = show, .sort = static_cast<SortBy>(sort), .descending = descending};
            const QStringList whole = bench.numbers(query, 0, 1000);
            QCOMPARE(whole.size(), *bench.store->count(query).result());
            QCOMPARE(QSet<QString>(whole.begin(), whole.end()).size(), whole.size());
            for (int offset = 0; offset <= whole.size() + 1; offset += 3) {
                for (const int limit : {1, 7}) {
                    QCOMPARE(bench.numbers(query, offset, limit), whole.mid(offset, limit));
                }
            }
        }
    }

    void theFirstMirroringCountsAsRead()
    {
        Bench bench;
        ChangePage first = pageOf({portalCase(1), portalCase(2)}, "a");
        first.more = true;
        bench.apply(first);
        QVERIFY(!bench.isUnread(1));
        bench.apply(pageOf({portalCase(3)}, "b"));
        for (const int number : {1, 2, 3}) {
            QVERIFY(!bench.isUnread(number));
        }
        bench.apply(pageOf({portalCase(4)}, "c")); // a colleague's, later
        QVERIFY(bench.isUnread(4));
        QVERIFY(!bench.isUnread(3));
    }

    void laterChangesByOthersAreUnreadUntilOpened()
    {
        Bench bench;
        bench.apply(pageOf({portalCase(1), portalCase(2)}, "a"));
        Case answered = portalCase(1);
        answered.modified = morning.addSecs(500);
        answered.revision = QStringLiteral("r2");
        bench.apply(pageOf({answered}, "b"));
        QVERIFY(bench.isUnread(1));
        QCoreApplication::processEvents();
        QSignalSpy changed(bench.store.get(), &CaseStore::changed);
        QVERIFY(bench.store->markRead({answered.id}, true).result());
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(!bench.isUnread(1));
        bench.reopen();
        QVERIFY(!bench.isUnread(1));

        ChangePage reply = pageOf({}, "c");
        reply.entries = {comment(QStringLiteral("c"), answered.id, morning.addSecs(600), QStringLiteral("Support"))};
        bench.apply(reply);
        QVERIFY(bench.isUnread(1));
        QVERIFY(bench.store->markRead({answered.id}, true).result());
        QVERIFY(!bench.isUnread(1));
        QVERIFY(bench.store->markRead({answered.id, portalCase(2).id}, false).result());
        QVERIFY(bench.isUnread(1));
        QVERIFY(bench.isUnread(2));
    }

    void whatOneWroteOneselfIsRead()
    {
        Bench bench;
        QVERIFY(bench.store->setReader(QStringLiteral("Jana Weiß")).result());
        bench.apply(pageOf({portalCase(1), portalCase(2)}, "a"));
        Case mine = portalCase(1);
        mine.modified = morning.addSecs(501);
        Case theirs = portalCase(2);
        theirs.modified = morning.addSecs(501);
        ChangePage page = pageOf({mine, theirs}, "b");
        page.entries = {comment(QStringLiteral("c1"), mine.id, morning.addSecs(500), QStringLiteral("Jana Weiß")),
                        comment(QStringLiteral("c2"), theirs.id, morning.addSecs(500), QStringLiteral("Support"))};
        bench.apply(page);
        QVERIFY(!bench.isUnread(1));
        QVERIFY(bench.isUnread(2));
        page.entries = {comment(QStringLiteral("c3"), mine.id, morning.addSecs(700), QStringLiteral("Support"))};
        bench.apply(page);
        QVERIFY(bench.isUnread(1));
    }

    void marksOutliveTheMirror()
    {
        QTemporaryDir folder;
        account::Profile profile = account::openProfile(folder.path());
        {
            CaseStore store(profile.mirror, profile.user);
            QVERIFY(store.apply(pageOf({portalCase(1), portalCase(2)}, "a"), morning).result());
            Case changed = portalCase(2);
            changed.modified = morning.addSecs(500);
            QVERIFY(store.apply(pageOf({changed}, "b"), morning).result());
        }
        profile = {};
        for (const char* name : {"mirror.sqlite", "mirror.sqlite-wal", "mirror.sqlite-shm"}) {
            QFile::remove(folder.filePath(QString::fromLatin1(name)));
        }
        profile = account::openProfile(folder.path());
        CaseStore store(profile.mirror, profile.user);
        Case changed = portalCase(2);
        changed.modified = morning.addSecs(500);
        QVERIFY(store.apply(pageOf({portalCase(1), changed}, "c"), morning).result());
        const std::vector<CaseRow> rows = *store.rows({}, 0, 10).result();
        QVERIFY(rows.at(0).unread);
        QVERIFY(!rows.at(1).unread);
    }

    void aReportStandsInTheListFromSendOn()
    {
        Bench bench;
        bench.apply(pageOf({portalCase(1)}, "a"));
        outbox::Item file = outboxItem(QStringLiteral("f"));
        file.dependsOn = QStringLiteral("o");
        file.payload = {{QStringLiteral("name"), QStringLiteral("Ärger.log")}, {QStringLiteral("size"), 17}};
        bench.inUser([&](storage::Connection& connection) {
            outbox::OutboxStore::insert(connection, outboxItem(QStringLiteral("o")));
            outbox::OutboxStore::insert(connection, file);
            CaseStore::writeLocal(connection, localCase(QStringLiteral("l"), morning.addSecs(50)), QStringLiteral("o"));
        });
        const std::vector<CaseRow> rows = bench.rows();
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[0].head.id, QStringLiteral("l"));
        QCOMPARE(rows[0].head.origin, Origin::Local);
        QCOMPARE(rows[0].outboxItem, QStringLiteral("o"));
        QVERIFY(!rows[0].unread);
        const CaseDetail detail = *bench.store->detail(QStringLiteral("l")).result();
        QCOMPARE(detail.head, localCase(QStringLiteral("l"), morning.addSecs(50)));
        QCOMPARE(detail.outboxItem, QStringLiteral("o"));
        QCOMPARE(detail.attachments.size(), 1U);
        QCOMPARE(detail.attachments[0].name, QStringLiteral("Ärger.log"));
        QVERIFY(*bench.store->hasOpenUrgent({QStringLiteral("production down")}).result());
        QVERIFY(bench.store->removeLocal(QStringLiteral("l")).result());
        QCOMPARE(bench.rows().size(), 1U);
        QVERIFY(!*bench.store->hasOpenUrgent({QStringLiteral("production down")}).result());
    }

    // From "Send" to the mirrored case there is exactly one line, whoever is faster.
    void neverBothAndNeverNeither_data()
    {
        QTest::addColumn<bool>("mirrorFirst");
        QTest::newRow("the receipt comes first") << false;
        QTest::newRow("the mirror comes first") << true;
    }
    void neverBothAndNeverNeither()
    {
        QFETCH(bool, mirrorFirst);
        Bench bench;
        bench.apply(pageOf({portalCase(1)}, "a"));
        const Case local = localCase(QStringLiteral("l"), morning.addSecs(50));
        outbox::Item item = outboxItem(QStringLiteral("l"));
        bench.inUser([&](storage::Connection& connection) { outbox::OutboxStore::insert(connection, item); });
        QVERIFY(bench.store->putLocal(local, item.id).result());
        QCOMPARE(bench.rows().size(), 2U);

        Case twin = portalCase(2);
        twin.subject = local.subject;
        twin.created = morning.addSecs(55);
        twin.modified = twin.created;
        twin.description = QStringLiteral("What happened\n\nClient reference: LR-l\n");
        const auto mirrorIt = [&] {
            bench.apply(pageOf({twin}, "b"));
            const std::vector<CaseRow> rows = bench.rows();
            QCOMPARE(rows.size(), 2U);
            QCOMPARE(rows[0].head.id, twin.id);
            QVERIFY(!rows[0].unread); // one's own report
            QCOMPARE(*bench.store->count({}).result(), 2);
        };
        const auto deliverIt = [&] {
            item.state = outbox::State::Delivered;
            item.result = {{QStringLiteral("id"), twin.id}, {QStringLiteral("number"), twin.number}};
            bench.inUser([&](storage::Connection& connection) { outbox::OutboxStore::replace(connection, item); });
            QCOMPARE(bench.rows().size(), 2U);
            QVERIFY(bench.store->linkLocal(local.id, twin.id).result());
            const std::vector<CaseRow> rows = bench.rows();
            QCOMPARE(rows.size(), 2U);
            QCOMPARE(rows[0].head.number, twin.number);
        };
        if (mirrorFirst) {
            mirrorIt();
            deliverIt();
        } else {
            deliverIt();
            QCOMPARE(bench.rows()[0].head.id, local.id);
            QCOMPARE(bench.store->detail(twin.id).result()->head.id, local.id);
            mirrorIt();
        }
        QCOMPARE(bench.rows()[0].head.id, twin.id);
        QCOMPARE(bench.store->detail(local.id).result()->head.id, twin.id); // an open page follows

        // Once the portal's case has taken over it also goes when the portal's goes.
        Case changed = twin;
        changed.modified = morning.addSecs(900);
        bench.apply(pageOf({changed}, "c"));
        QCOMPARE(bench.rows().size(), 2U);
        QVERIFY(bench.isUnread(2));
        ChangePage deletion = pageOf({}, "d");
        deletion.deletedCases = {twin.id};
        bench.apply(deletion);
        QCOMPARE(bench.rows().size(), 1U);
    }

    void followedCasesKeepWhatWasSaid()
    {
        Bench bench;
        Case followed = localCase(QStringLiteral("h"), morning);
        followed.origin = Origin::FollowedByHand;
        followed.number = numbered(77);
        QVERIFY(bench.store->putFollowed(followed).result());
        const Entry entry = comment(QStringLiteral("m1"), followed.id, morning, QStringLiteral("Support"));
        QVERIFY(bench.store->addFollowedEntry(entry).result());
        QVERIFY(bench.store->addFollowedEntry(entry).result()); // the same e-mail again
        followed.status = QStringLiteral("Closed");
        followed.closed = true;
        QVERIFY(bench.store->putFollowed(followed).result());
        const CaseDetail detail = *bench.store->detail(followed.id).result();
        QCOMPARE(detail.head, followed);
        QCOMPARE(detail.entries, std::vector<Entry>{entry});
        QCOMPARE(bench.store->followed().result()->size(), 1U);
        QCOMPARE(*bench.store->count({.show = CaseQuery::Show::Closed}).result(), 1);
        // An interface was granted later: the portal's own case takes over.
        bench.apply(pageOf({portalCase(77)}, "a"));
        QCOMPARE(bench.rows().size(), 1U);
        QCOMPARE(bench.rows()[0].head.origin, Origin::Portal);
    }

    void urgentCasesAreKnownByTheirSubject()
    {
        Bench bench;
        Case urgent = portalCase(1);
        urgent.subject = QStringLiteral("PRODUCTION DOWN – Produktionsausfall");
        urgent.closed = true;
        bench.apply(pageOf({urgent, portalCase(2)}, "a"));
        const QStringList phrases{QStringLiteral("Production Down")};
        QVERIFY(!*bench.store->hasOpenUrgent(phrases).result());
        urgent.closed = false;
        bench.apply(pageOf({urgent}, "b"));
        QVERIFY(*bench.store->hasOpenUrgent(phrases).result());
        QVERIFY(!*bench.store->hasOpenUrgent({}).result());
    }

    void keepsTheForm()
    {
        Bench bench;
        QVERIFY(!*bench.store->form().result());
        CaseForm form;
        form.fields = {{.name = QStringLiteral("Product__c"),
                        .label = QStringLiteral("Produkt"),
                        .type = FormField::Type::Choice,
                        .maxLength = 40,
                        .required = true,
                        .choices = {{.value = QStringLiteral("a"),
                                     .label = QStringLiteral("Ä"),
                                     .isDefault = true,
                                     .validFor = {QStringLiteral("x")}}},
                        .controllingField = QStringLiteral("Type")},
                       {.name = QStringLiteral("Since__c"),
                        .label = {},
                        .type = FormField::Type::DateTime,
                        .choices = {},
                        .controllingField = {}}};
        form.way = {.kind = DeliveryWay::Kind::ExternalId, .externalIdField = QStringLiteral("Ref__c")};
        form.fileLimit = 5'000'000'000;
        form.tag = QStringLiteral("today");
        QVERIFY(bench.store->saveForm(form).result());
        QCOMPARE(**bench.store->form().result(), form);
        QCOMPARE(form.field(QStringLiteral("Since__c"))->type, FormField::Type::DateTime);
        QVERIFY(!form.field(QStringLiteral("none")));
        const qint64 writes = bench.mirrorWrites();
        QVERIFY(bench.store->saveForm(form).result());
        QCOMPARE(bench.mirrorWrites(), writes);
    }

    void aJumpOfTheScrollBarWalksAnIndex()
    {
        Bench bench;
        const auto plan = [&](const QString& column, const QString& index) {
            QString text;
            const Result<bool> read =
                bench.profile.mirror
                    ->read([&](storage::Connection& connection) -> Result<bool> {
                        connection.each(QStringLiteral("EXPLAIN QUERY PLAN SELECT row FROM cases INDEXED BY %2 WHERE "
                                                       "closed = 1 ORDER BY %1 DESC, row DESC LIMIT 9 OFFSET 9")
                                            .arg(column, index),
                                        {}, [&](storage::Row row) {
                                            text += row.text(3) + QLatin1Char('\n');
                                            return true;
                                        });
                        return true;
                    })
                    .result();
            return read ? text : QString();
        };
        for (const auto& [column, index] :
             {std::pair{QStringLiteral("number"), QStringLiteral("cases_by_number")},
              std::pair{QStringLiteral("subject_key"), QStringLiteral("cases_by_subject")},
              std::pair{QStringLiteral("product"), QStringLiteral("cases_by_product")},
              std::pair{QStringLiteral("severity"), QStringLiteral("cases_by_severity")},
              std::pair{QStringLiteral("status"), QStringLiteral("cases_by_status")},
              std::pair{QStringLiteral("modified"), QStringLiteral("cases_by_modified")}}) {
            const QString text = plan(column, index);
            QVERIFY2(text.contains(QLatin1String("COVERING INDEX")) && !text.contains(QLatin1String("TEMP B-TREE")),
                     qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(CaseStoreTest)
#include "CaseStoreTest.moc"
