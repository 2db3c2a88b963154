// Filters, words and order of My Cases against a real mirror, and the index of words beside one made afresh.
#include "support/account/Profile.h"
#include "support/cases/CaseBook.h"
#include "support/cases/CaseStore.h"
#include "support/cases/CaseWords.h"
#include "support/cases/Folding.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace lotse;
using namespace lotse::cases;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QDateTime morning(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);

Case portalCase(int number, const QString& subject, const QString& product = u"Private Agent"_qs)
{
    Case value;
    value.id = u"500%1"_qs.arg(number);
    value.number = u"%1"_qs.arg(number, 8, 10, QLatin1Char('0'));
    value.subject = subject;
    value.product = product;
    value.severity = u"2 - High"_qs;
    value.status = u"In Progress"_qs;
    value.contactName = u"Jörg Müller"_qs;
    value.created = morning.addSecs(-1000 + number);
    value.modified = morning.addSecs(number);
    value.revision = QString::number(number);
    return value;
}

Entry said(const QString& id, int number, const QString& text, bool byVendor = true, int seconds = 100)
{
    Entry entry;
    entry.id = id;
    entry.caseId = u"500%1"_qs.arg(number);
    entry.authorName = byVendor ? u"Support"_qs : u"Jörg Müller"_qs;
    entry.fromVendor = byVendor;
    entry.at = morning.addSecs(seconds);
    entry.text = text;
    return entry;
}

class House
{
public:
    House() : profile(account::openProfile(m_folder.path())), store(profile.mirror, profile.user) {}

    Applied apply(std::vector<Case> cases, std::vector<Entry> entries = {}, std::vector<Attachment> files = {},
                  QStringList deleted = {})
    {
        ChangePage page;
        page.cases = std::move(cases);
        page.entries = std::move(entries);
        for (const Attachment& file : files) {
            page.attachmentsOf.push_back(file.caseId);
        }
        page.attachments = std::move(files);
        page.deletedCases = std::move(deleted);
        page.cursor = QByteArray::number(++m_pages);
        return *store.apply(std::move(page), morning.addDays(1)).result();
    }

    static CaseQuery query(const QString& text, SortBy sort = SortBy::Match)
    {
        return {
            .sort = sort, .search = parseCaseSearch(text, QDate(2026, 3, 3)), .urgentTrigger = u"Production Down"_qs};
    }
    std::vector<CaseRow> rows(const QString& text, SortBy sort = SortBy::Match)
    {
        return *store.rows(query(text, sort), 0, 1000).result();
    }
    QStringList excerpts(const QString& text) { return *store.excerpts(rows(text), query(text).words()).result(); }
    // "1 2 3": the numbers of the cases that were found, in their order; and that counting agrees.
    QString found(const QString& text, SortBy sort = SortBy::Match)
    {
        QStringList numbers;
        for (const CaseRow& row : rows(text, sort)) {
            numbers.append(row.head.number.isEmpty() ? row.head.id : QString::number(row.head.number.toInt()));
        }
        if (*store.count(query(text, sort)).result() != numbers.size()) {
            return u"the count differs"_qs;
        }
        return numbers.join(u' ');
    }

    template <typename T>
    T inMirror(std::function<T(storage::Connection&)> work)
    {
        return *profile.mirror->write([work](storage::Connection& connection) -> Result<T> { return work(connection); })
                    .result();
    }

    // Every word of the index with its place; first of the one that was kept, then of one made of what the tables hold.
    std::pair<QStringList, QStringList> bothIndexes()
    {
        using Both = std::pair<QStringList, QStringList>;
        return inMirror<Both>([](storage::Connection& connection) -> Both {
            connection.run("INSERT INTO case_words (case_words) VALUES ('integrity-check')");
            connection.script(
                u"DROP TABLE IF EXISTS temp.fresh; DROP TABLE IF EXISTS temp.kept_words; "
                "DROP TABLE IF EXISTS temp.fresh_words; CREATE VIRTUAL TABLE temp.fresh USING fts5 "
                "(head, body, content = '', tokenize = 'ascii', prefix = '1 2 3 4'); CREATE VIRTUAL TABLE "
                "temp.kept_words USING fts5vocab (main, case_words, instance); CREATE VIRTUAL TABLE "
                "temp.fresh_words USING fts5vocab (temp, fresh, instance)"_qs);
            mirror::WordChanges changes;
            const auto bare = [](const QString& number) { return QString::number(number.toInt()); };
            connection.each(u"SELECT row, number, subject, contact, description FROM cases"_qs, {},
                            [&](storage::Row row) {
                                const QString head =
                                    row.text(1) + u' ' + bare(row.text(1)) + u' ' + row.text(2) + u' ' + row.text(3);
                                connection.run(u"INSERT INTO temp.fresh (rowid, head, body) VALUES (?1, ?2, ?3)"_qs,
                                               {row.integer(0) * 65536, foldedWords(head), foldedWords(row.text(4))});
                                return true;
                            });
            for (const char* source :
                 {"SELECT c.row, e.document, e.text FROM entries e JOIN cases c ON c.id = e.case_id WHERE kind <> 2",
                  "SELECT c.row, a.document, a.name FROM attachments a JOIN cases c ON c.id = a.case_id"}) {
                connection.each(QString::fromLatin1(source), {}, [&](storage::Row row) {
                    connection.run(u"INSERT INTO temp.fresh (rowid, head, body) VALUES (?1, '', ?2)"_qs,
                                   {row.integer(0) * 65536 + row.integer(1), foldedWords(row.text(2))});
                    return true;
                });
            }
            const auto all = [&](const char* table) {
                QStringList words;
                connection.each(
                    u"SELECT term, doc, col, offset FROM temp.%1 ORDER BY 1, 2, 3, 4"_qs.arg(QLatin1String(table)), {},
                    [&](storage::Row row) {
                        words.append(u"%1 %2 %3 %4"_qs.arg(row.text(0))
                                         .arg(row.integer(1))
                                         .arg(row.text(2))
                                         .arg(row.integer(3)));
                        return true;
                    });
                return words;
            };
            return {all("kept_words"), all("fresh_words")};
        });
    }

private:
    QTemporaryDir m_folder;
    int m_pages = 0;

public:
    account::Profile profile;
    CaseStore store;
};

} // namespace

class CaseListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsInEveryDocument()
    {
        House house;
        Case one = portalCase(1, u"Aufträge bleiben stehen"_qs);
        one.description = u"Seit heute früh: ORA-01017 am Endpunkt"_qs;
        house.apply({one, portalCase(2, u"Timeout in Salesforce"_qs), portalCase(3, u"Neue Lizenz"_qs)},
                    {said(u"a"_qs, 2, u"The connection was refused again"_qs),
                     said(u"b"_qs, 3, u"Grüße aus der Größenprüfung, Straße 7"_qs)},
                    {{.id = u"f"_qs,
                      .caseId = u"5003"_qs,
                      .name = u"fehler_log-März.txt"_qs,
                      .size = 1,
                      .checksum = {},
                      .created = {}}});
        QCOMPARE(house.found(u"auftr"_qs), u"1"_qs);
        QCOMPARE(house.found(u"ora-010"_qs), u"1"_qs);
        QCOMPARE(house.found(u"refused timeout"_qs), u"2"_qs); // a word of the subject, one of a comment
        QCOMPARE(house.found(u"\"connection was refused\""_qs), u"2"_qs);
        QCOMPARE(house.found(u"\"connection refused\""_qs), QString());
        QCOMPARE(house.found(u"märz fehler"_qs), u"3"_qs);
        QCOMPARE(house.found(u"timeout -refused"_qs), QString());
        QCOMPARE(house.found(u"-refused"_qs), u"3 1"_qs);
        QCOMPARE(house.found(u"müller"_qs), u"3 2 1"_qs);
        QCOMPARE(house.found(u"nowhere"_qs), QString());
        QCOMPARE(house.excerpts(u"refused"_qs).front(), u"The connection was refused again"_qs);
        QCOMPARE(house.excerpts(u"timeout"_qs).front(), QString()); // it stands in the subject
        QVERIFY(!house.rows(u"is:open"_qs).front().foundIn);
    }

    void similarCasesShareRareWords()
    {
        House house;
        std::vector<Case> all = {portalCase(1, u"Orders no longer reach SAP after certificate renewal"_qs),
                                 portalCase(2, u"Neue Lizenz für den zweiten Agenten"_qs),
                                 portalCase(3, u"Salesforce query times out"_qs)};
        all[2].description = u"ORA-01017 invalid credential, connector stops"_qs;
        for (int i = 10; i < 60; ++i) {
            all.push_back(portalCase(i, u"Operation stops with an error %1"_qs.arg(i)));
        }
        house.apply(std::move(all), {said(u"a"_qs, 2, u"Der Agent meldet ein abgelaufenes Zertifikat"_qs)});
        const auto similar = [&house](const QString& text, int limit = 4) {
            QStringList numbers;
            const auto cases = *house.store.similar(text, limit).result();
            for (const Case& each : cases) {
                numbers.append(QString::number(each.number.toInt()));
            }
            return numbers.join(u' ');
        };
        QCOMPARE(similar(u"Since the renewal of the certificates no order reaches SAP"_qs), u"1"_qs);
        QCOMPARE(similar(u"Zertifikate des Agenten abgelaufen"_qs), u"2"_qs); // a comment; other endings
        QCOMPARE(similar(u"It says ora-01017"_qs), u"3"_qs);                  // an identifier alone
        QCOMPARE(similar(u"Operation stops with an error 999"_qs, 3), u"59 58 57"_qs);
        QCOMPARE(similar(u"the operation"_qs), QString()); // one word is no likeness
        QCOMPARE(similar(u"\"*\" OR NEAR( -"_qs), QString());
        QCOMPARE(similar({}), QString());
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = house.store.similar(u"orders reach SAP"_qs, 4, stop.get_token()).result();
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
    }

    void everySpellingOfAnUmlaut_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text : {u"Müller Größe Straße"_qs, u"Mueller Groesse Strasse"_qs,
                                    u"Muller Grosse STRASSE"_qs, u"Mu\u0308ller Gro\u0308ße Straße"_qs}) {
            QTest::newRow(qPrintable(text)) << text;
        }
    }
    void everySpellingOfAnUmlaut()
    {
        QFETCH(const QString, text);
        House house;
        house.apply({portalCase(1, text)});
        for (const QString& word : {u"Müller"_qs, u"mueller"_qs, u"muller"_qs, u"mül"_qs, u"muel"_qs, u"größe"_qs,
                                    u"groesse"_qs, u"grosse"_qs, u"strass"_qs, u"straß"_qs}) {
            QVERIFY2(house.found(word) == u"1"_qs, qPrintable(word));
        }
    }

    void numbersComeFirst()
    {
        House house;
        std::vector<Case> cases;
        for (int number = 1; number <= 60; ++number) {
            cases.push_back(portalCase(number, number == 60 ? u"see case 12"_qs : u"nothing"_qs));
        }
        cases.push_back(portalCase(1234, u"nothing"_qs));
        house.apply(cases);
        QCOMPARE(house.found(u"12"_qs), u"12 1234 60"_qs);
        QCOMPARE(house.found(u"00000012"_qs), u"12 1234"_qs);
        QCOMPARE(house.found(u"#12 is:closed"_qs), QString());
    }

    void newestFirstAndRankedWhereFewMatch()
    {
        House house;
        house.apply({portalCase(1, u"Certificate expired"_qs), portalCase(2, u"Something else entirely"_qs),
                     portalCase(3, u"Other"_qs)},
                    {said(u"a"_qs, 2, u"a certificate is mentioned here among many other words that say nothing"_qs)});
        QCOMPARE(house.found(u"certificate"_qs), u"1 2"_qs);
        QCOMPARE(house.found(u"certificate"_qs, SortBy::Modified), u"2 1"_qs);
        // A change makes a case the newest, wherever it stood.
        Case changed = portalCase(1, u"Other"_qs);
        changed.modified = morning.addSecs(500);
        house.apply({changed});
        QCOMPARE(house.found(u"other"_qs, SortBy::Modified), u"1 3 2"_qs);
        QCOMPARE(house.found(u"certificate"_qs), u"2"_qs);
    }

    void theListOfWordsIsBounded()
    {
        House house;
        std::vector<Case> cases;
        for (int number = 1; number <= CaseStore::mostFound + 100; ++number) {
            cases.push_back(portalCase(number, u"Agent stands"_qs));
        }
        house.apply(cases);
        // What is found at once is how the whole list begins.
        const CaseQuery query = House::query(u"ag st"_qs);
        const std::vector<CaseRow> first = *house.store.rows(query, 0, CaseStore::foundAtOnce).result();
        QCOMPARE(static_cast<int>(first.size()), CaseStore::foundAtOnce);
        const std::vector<CaseRow> across = *house.store.rows(query, CaseStore::foundAtOnce - 1, 2).result();
        const std::vector<CaseRow> rows = house.rows(u"ag st"_qs);
        QCOMPARE(static_cast<int>(rows.size()), CaseStore::mostFound);
        QVERIFY(std::equal(first.begin(), first.end(), rows.begin()));
        QCOMPARE(across.size(), 2U);
        QVERIFY(std::equal(across.begin(), across.end(), rows.begin() + CaseStore::foundAtOnce - 1));
        QCOMPARE(rows.front().head.number.toInt(), CaseStore::mostFound + 100);
        QCOMPARE(*house.store.count(House::query(u"ag st"_qs)).result(), CaseStore::mostFound);
    }

    void filters()
    {
        House house;
        Case one = portalCase(1, u"Production Down: nothing runs"_qs, u"Design Studio"_qs);
        one.severity = u"1 - Critical"_qs;
        Case two = portalCase(2, u"production-down: again"_qs, u"Jitterbit Studio"_qs);
        two.closed = true;
        two.status = u"Closed"_qs;
        Case three = portalCase(3, u"Production Downgrade"_qs, u"EDI"_qs);
        three.status = u"Waiting on Customer"_qs;
        three.contactName = u"Ann Weiß"_qs;
        three.modified = morning.addDays(-10);
        Case four = portalCase(4, u"asks something"_qs, u"EDI for Cloud"_qs);
        four.escalated = true;
        house.apply({three, one, two, four}, {said(u"a"_qs, 1, u"vendor"_qs), said(u"b"_qs, 4, u"we"_qs, false)});
        const auto found = [&](const QString& text) { return house.found(text, SortBy::Number); };
        QCOMPARE(found(u"is:open"_qs), u"4 3 1"_qs);
        QCOMPARE(found(u"is:closed"_qs), u"2"_qs);
        QCOMPARE(found(u"-is:open"_qs), u"2"_qs);
        QCOMPARE(found(u"is:production-down"_qs), u"2 1"_qs);
        QCOMPARE(found(u"is:production-down is:open"_qs), u"1"_qs);
        QCOMPARE(found(u"is:escalated"_qs), u"4"_qs);
        QCOMPARE(found(u"turn:us"_qs), u"3 1"_qs);
        QCOMPARE(found(u"turn:vendor"_qs), u"4"_qs);
        QCOMPARE(found(u"turn:nobody turn:vendor"_qs), u"4 2"_qs);
        QCOMPARE(found(u"product:studio"_qs), u"2 1"_qs);
        QCOMPARE(found(u"product:edi"_qs), u"3"_qs); // the one that is called so, not those in which it stands as well
        QCOMPARE(found(u"product:\"design studio\" product:EDI"_qs), u"3 1"_qs);
        QCOMPARE(found(u"product:nothing"_qs), QString());
        QCOMPARE(found(u"-product:studio"_qs), u"4 3"_qs);
        QCOMPARE(found(u"severity:1"_qs), u"1"_qs);
        QCOMPARE(found(u"contact:weiss"_qs), u"3"_qs);
        QCOMPARE(found(u"status:waiting"_qs), u"3"_qs);
        QCOMPARE(found(u"since:2026-03-01"_qs), u"4 2 1"_qs);
        QCOMPARE(found(u"until:2026-03-01"_qs), u"3"_qs);
        QCOMPARE(found(u"is:open production"_qs), u"3 1"_qs);
        QCOMPARE(found(u"is:strange since:never"_qs), u"4 3 2 1"_qs); // what is not understood takes nothing away
    }

    void turnAndLastWordFollowTheEntries()
    {
        House house;
        const auto row = [&] { return house.rows(u"is:open"_qs).front(); };
        house.apply({portalCase(1, u"asks"_qs)});
        QCOMPARE(row().turn, Turn::Vendors);
        QCOMPARE(row().lastWord, portalCase(1, {}).created);
        house.apply({}, {said(u"a"_qs, 1, u"our answer"_qs, true, 10)});
        QCOMPARE(row().turn, Turn::Ours);
        QCOMPARE(row().lastWord, morning.addSecs(10));
        house.apply({}, {said(u"b"_qs, 1, u"thanks"_qs, false, 20)});
        QCOMPARE(row().turn, Turn::Vendors);
        Entry change = said(u"c"_qs, 1, {}, true, 30); // a changed field says nothing
        change.kind = EntryKind::Change;
        house.apply({}, {change});
        QCOMPARE(row().turn, Turn::Vendors);
        QCOMPARE(row().lastWord, morning.addSecs(20));
        CaseDetail without{.head = portalCase(1, u"asks"_qs),
                           .entries = {said(u"a"_qs, 1, u"our answer"_qs, true, 10)},
                           .attachments = {}};
        QVERIFY(house.store.put(without).result());
        QCOMPARE(row().turn, Turn::Ours);
    }

    void unreadIsAFilterAndAnOrder()
    {
        House house;
        house.apply({portalCase(1, u"one"_qs), portalCase(2, u"two"_qs), portalCase(3, u"three"_qs)});
        QCOMPARE(house.found(u"is:unread"_qs), QString());
        Case changed = portalCase(1, u"one"_qs);
        changed.modified = morning.addDays(2);
        changed.revision = u"new"_qs;
        house.apply({changed});
        QCOMPARE(house.found(u"is:unread"_qs), u"1"_qs);
        QCOMPARE(house.found(u"-is:unread"_qs, SortBy::Number), u"3 2"_qs);
        QVERIFY(house.store.markRead({u"5001"_qs}, true).result());
        QVERIFY(house.store.markRead({u"5002"_qs}, false).result());
        QCOMPARE(house.found(u"is:unread"_qs), u"2"_qs);
        const std::vector<CaseRow> byUnread =
            *house.store.rows({.sort = SortBy::Unread, .descending = true}, 0, 10).result();
        QCOMPARE(byUnread.front().head.id, u"5002"_qs);
        QVERIFY(byUnread.front().unread);
    }

    void whatExistsOnlyHereIsFoundAsWell()
    {
        House house;
        house.apply({portalCase(1, u"Agent down"_qs), portalCase(2, u"Agent slow"_qs)});
        Case local = portalCase(9, u"Agent in Zürich"_qs, u"Harmony"_qs);
        local.id = u"local"_qs;
        local.number.clear();
        local.origin = Origin::Local;
        local.modified = morning.addMSecs(1500);
        QVERIFY(house.store.putLocal(local, {}).result());
        Case followed = portalCase(77, u"Followed by hand"_qs);
        followed.origin = Origin::FollowedByHand;
        followed.id = u"followed"_qs;
        QVERIFY(house.store.putFollowed(followed).result());
        Entry mail = said(u"m"_qs, 0, u"Bitte die Protokolle schicken"_qs);
        mail.caseId = u"followed"_qs;
        QVERIFY(house.store.addFollowedEntry(mail).result());
        QCOMPARE(house.found(u"agent"_qs, SortBy::Modified), u"2 local 1"_qs);
        QCOMPARE(house.found(u"zuerich"_qs), u"local"_qs);
        QCOMPARE(house.found(u"protokoll"_qs), u"77"_qs);
        QCOMPARE(house.found(u"turn:us"_qs), u"77"_qs);
        QCOMPARE(house.found(u"product:harm"_qs), u"local"_qs);
        QVERIFY(house.store.knownValues().result()->products.contains(u"Harmony"_qs));
    }

    void watched()
    {
        House house;
        house.apply({portalCase(1, u"one"_qs), portalCase(2, u"two"_qs)});
        QVERIFY(house.profile.user
                    ->write([](storage::Connection& connection) -> Result<void> {
                        connection.run("INSERT INTO watched_cases (case_id, since) VALUES ('5001', 0)");
                        return {};
                    })
                    .result());
        QCOMPARE(house.found(u"is:watched"_qs), u"1"_qs);
        QVERIFY(house.rows(u"one"_qs).front().watched);
        QVERIFY(!house.rows(u"two"_qs).front().watched);
    }

    void viewsAreKept()
    {
        House house;
        CaseBook book(house.profile.user);
        const SavedView mine{
            .name = u"Größe"_qs, .search = u"is:open \"größe\""_qs, .sort = SortBy::Turn, .descending = false};
        SavedView other{.name = u"All"_qs, .search = {}, .sort = SortBy::Match, .descending = true};
        QVERIFY(book.saveView(mine).result());
        QVERIFY(book.saveView(other).result());
        other.search = u"is:unread"_qs;
        QVERIFY(book.saveView(other).result());
        QCOMPARE(*book.views().result(), (std::vector{mine, other}));
        QVERIFY(book.removeView(mine.name).result());
        QCOMPARE(*CaseBook(house.profile.user).views().result(), (std::vector{other}));
    }

    void aStoppedSearchAnswersCancelled()
    {
        House house;
        house.apply({portalCase(1, u"one"_qs)});
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(house.store.rows(House::query(u"one"_qs), 0, 10, stop.get_token()).result().error().code,
                 ErrorCode::Cancelled);
        QCOMPARE(house.store.count(House::query(u"one"_qs), stop.get_token()).result().error().code,
                 ErrorCode::Cancelled);
    }

    // Whatever comes and goes: the index holds what one made afresh holds, and finds what a plain look at the texts
    // finds.
    void theIndexStaysTrue()
    {
        House house;
        std::mt19937 dice(7);
        const auto below = [&](int n) { return static_cast<int>(dice() % static_cast<unsigned>(n)); };
        const QStringList words{u"Agent"_qs,     u"Größe"_qs,    u"queue"_qs,      u"Überlauf"_qs,  u"ORA-01017"_qs,
                                u"operation"_qs, u"operator"_qs, u"connection"_qs, u"connected"_qs, u"7"_qs};
        const auto text = [&] {
            QStringList some;
            for (int i = 0, count = 1 + below(6); i < count; ++i) {
                some.append(words.at(below(static_cast<int>(words.size()))));
            }
            return some.join(u' ');
        };
        for (int round = 0; round < 150; ++round) {
            std::vector<Case> cases;
            std::vector<Entry> entries;
            std::vector<Attachment> files;
            QStringList deleted;
            for (int i = 0; i < 3; ++i) {
                const int number = 1 + below(12);
                Case value = portalCase(number, text());
                value.description = text();
                value.modified = morning.addSecs(below(3) == 0 ? number : 1000 + round);
                if (below(3) > 0) {
                    cases.push_back(value);
                }
                // Entries may come before their case, change, and wander to another.
                Entry entry = said(u"e%1"_qs.arg(below(40)), number, text(), below(2) == 0, below(500));
                entry.kind = below(5) == 0 ? EntryKind::Change : EntryKind::Comment;
                entries.push_back(entry);
                if (below(3) == 0) {
                    files.push_back({.id = u"f%1"_qs.arg(below(9)),
                                     .caseId = value.id,
                                     .name = text(),
                                     .size = 1,
                                     .checksum = {},
                                     .created = {}});
                }
            }
            if (below(4) == 0) {
                deleted.append(u"500%1"_qs.arg(1 + below(12)));
            }
            house.apply(cases, entries, files, deleted);
            if (below(5) == 0) {
                const int number = 1 + below(12);
                CaseDetail detail{.head = portalCase(number, text()),
                                  .entries = {said(u"e%1"_qs.arg(below(40)), number, text())},
                                  .attachments = {}};
                QVERIFY(house.store.put(detail).result());
            }
        }
        const auto [kept, fresh] = house.bothIndexes();
        QVERIFY(fresh.size() > 200);
        QCOMPARE(kept, fresh);
        for (const QString& sought :
             {u"agent"_qs, u"grosse"_qs, u"operat"_qs, u"operation connect"_qs, u"ueberl -queue"_qs, u"ora-010"_qs}) {
            QStringList plain;
            const CaseQuery query = House::query(sought, SortBy::Number);
            const std::vector<CaseRow> all = *house.store.rows({.sort = SortBy::Number}, 0, 1000).result();
            for (const CaseRow& row : all) {
                const CaseDetail detail = *house.store.detail(row.head.id).result();
                QStringList texts{detail.head.number + u' ' + detail.head.subject, detail.head.description};
                for (const Entry& entry : detail.entries) {
                    texts.append(entry.kind == EntryKind::Change ? QString() : entry.text);
                }
                for (const Attachment& file : detail.attachments) {
                    texts.append(file.name);
                }
                const auto stands = [&](const QString& one) {
                    return std::any_of(texts.begin(), texts.end(),
                                       [&](const QString& part) { return !foundRanges(part, {one}).empty(); });
                };
                const QStringList positive = query.words();
                const bool fits = std::all_of(positive.begin(), positive.end(), stands) &&
                                  !(sought.contains(u"-queue"_qs) && stands(u"quu"_qs));
                if (fits) {
                    plain.append(QString::number(detail.head.number.toInt()));
                }
            }
            QVERIFY(!plain.isEmpty());
            QCOMPARE(house.found(sought, SortBy::Number), plain.join(u' '));
        }
    }

    void foldingKeepsBeginnings()
    {
        QCOMPARE(foldedWords(u"Über-Größe, STRASSE  10.0.0.5"_qs), u"uber grosse strasse 10 0 0 5"_qs);
        QCOMPARE(foldedWords(u"Mueller's naïve façade"_qs), u"muller s naive facade"_qs);
        QCOMPARE(foldedWords(u"Łódź Ærø Œuvre ﬁne Ⅻ"_qs), u"lodz aro ouvre fine xii"_qs);
        std::mt19937 dice(3);
        const QString letters = u"aeouäöüßAEOUÄÖÜ xyz-.0éœ\u0308"_qs;
        for (int round = 0; round < 3000; ++round) {
            QString text;
            for (int i = 0; i < 12; ++i) {
                text.append(letters.at(static_cast<qsizetype>(dice() % static_cast<unsigned>(letters.size()))));
            }
            const QString whole = foldedWords(text);
            for (qsizetype length = 0; length <= text.size(); ++length) {
                QVERIFY2(whole.startsWith(foldedWords(text.first(length))), qPrintable(text));
            }
        }
    }

    void marksWhatWasFound()
    {
        const auto marked = [](const QString& text, const QStringList& sought) {
            QString result = text;
            const std::vector<TextRange> ranges = foundRanges(text, sought);
            for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
                result.insert(range->start + range->length, u']').insert(range->start, u'[');
            }
            return result;
        };
        QCOMPARE(marked(u"Herr Müller, Frau Mueller"_qs, {u"mull"_qs}), u"Herr [Müll]er, Frau [Muell]er"_qs);
        QCOMPARE(marked(u"Die Straße"_qs, {u"strass"_qs}), u"Die [Straß]e"_qs);
        QCOMPARE(marked(u"ORA-01017: denied"_qs, {u"ora 010"_qs}), u"[ORA-010]17: denied"_qs);
        QCOMPARE(marked(u"agents agent"_qs, {u"agent"_qs, u"ag"_qs}), u"[agent]s [agent]"_qs);
        QCOMPARE(marked(u"Gro\u0308ße"_qs, {u"gros"_qs}), u"[Gro\u0308ß]e"_qs);
        QCOMPARE(excerptAround(QString(300, u'x') + u" the needle here "_qs + QString(300, u'y'), {u"needl"_qs}, 40)
                     .contains(u"needle"_qs),
                 true);
    }
};

QTEST_GUILESS_MAIN(CaseListTest)
#include "CaseListTest.moc"
