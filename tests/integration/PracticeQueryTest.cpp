// The language of queries: what is understood, what is refused, what is found.
#include "integration/PracticeClient.h"
#include "practice/Refusal.h"
#include "practice/Soql.h"

#include <QTest>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace lotse::practice;

class PracticeQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsQueries_data();
    void readsQueries();
    void refusesQueries_data();
    void refusesQueries();
    void answersQueries_data();
    void answersQueries();
    void pagesStayStable();
    void neverShowsWhatIsInternal();

private:
    Client client() const { return Client(*m_portal); }

    std::unique_ptr<Portal> m_portal;
};

void PracticeQueryTest::initTestCase()
{
    m_portal = std::make_unique<Portal>(PortalOptions{});
    QVERIFY2(m_portal->start(), qPrintable(m_portal->problem()));
}

void PracticeQueryTest::readsQueries_data()
{
    QTest::addColumn<QString>("soql");
    QTest::newRow("plain") << u"SELECT Id FROM Case"_s;
    QTest::newRow("any case and space") << u"  select\n Id ,CreatedBy.Name\tfrom case where iSClosed=TRUE limit 5 "_s;
    QTest::newRow("escapes") << uR"(SELECT Id FROM Case WHERE Subject = 'It\'s \"x\" \\ \n \u00e4' )"_s;
    QTest::newRow("nested") << u"SELECT Id FROM Case WHERE (A = 1 OR (B = 2 AND NOT C = 3)) AND D != null"_s;
    QTest::newRow("times") << u"SELECT Id FROM Case WHERE A > 2026-01-02T03:04:05Z AND B <= "
                              "2026-01-02T03:04:05.678+02:00 AND C < 2026-01-02T03:04:05.000+0000 AND D = TODAY AND E "
                              ">= LAST_N_DAYS:14"_s;
    QTest::newRow("lists") << u"SELECT Id FROM Case WHERE Id IN ('a','b') AND Status NOT IN ('x')"_s;
    QTest::newRow("order") << u"SELECT Id FROM Case ORDER BY A DESC NULLS LAST, B ASC, C LIMIT 10 OFFSET 20"_s;
    QTest::newRow("count") << u"SELECT COUNT() FROM Case WHERE A = 'b'"_s;
    QTest::newRow("field called count") << u"SELECT Count, Id FROM Case"_s;
}

void PracticeQueryTest::readsQueries()
{
    QFETCH(QString, soql);
    try {
        QCOMPARE(parseSoql(soql).object.toLower(), u"case"_s);
    } catch (const Refusal& refusal) {
        QFAIL(qPrintable(refusal.message));
    }
}

void PracticeQueryTest::refusesQueries_data()
{
    QTest::addColumn<QString>("soql");
    QTest::addColumn<QString>("code");
    const auto malformed = u"MALFORMED_QUERY"_s;
    const auto field = u"INVALID_FIELD"_s;
    QTest::newRow("empty") << QString() << malformed;
    QTest::newRow("no fields") << u"SELECT FROM Case"_s << malformed;
    QTest::newRow("star") << u"SELECT * FROM Case"_s << malformed;
    QTest::newRow("trailing comma") << u"SELECT Id, FROM Case"_s << malformed;
    QTest::newRow("open text") << u"SELECT Id FROM Case WHERE Subject = 'abc"_s << malformed;
    QTest::newRow("bad escape") << uR"(SELECT Id FROM Case WHERE Subject = 'a\q')"_s << malformed;
    QTest::newRow("and with or") << u"SELECT Id FROM Case WHERE IsClosed = true AND Status = 'a' OR Status = 'b'"_s
                                 << malformed;
    QTest::newRow("open bracket") << u"SELECT Id FROM Case WHERE (IsClosed = true"_s << malformed;
    QTest::newRow("two statements") << u"SELECT Id FROM Case; DELETE FROM Case"_s << malformed;
    QTest::newRow("impossible date") << u"SELECT Id FROM Case WHERE CreatedDate > 2026-13-45T00:00:00Z"_s << malformed;
    QTest::newRow("sub-select") << u"SELECT Id FROM Case WHERE Id IN (SELECT ParentId FROM CaseComment)"_s << malformed;
    QTest::newRow("deep") << u"SELECT Id FROM Case WHERE "_s + QString(200, u'(') + u"IsClosed = true"_s +
                                 QString(200, u')')
                          << malformed;
    QTest::newRow("no such object") << u"SELECT Id FROM Opportunity"_s << u"INVALID_TYPE"_s;
    QTest::newRow("no such field") << u"SELECT Nothing__c FROM Case"_s << field;
    QTest::newRow("no such relation") << u"SELECT Nobody.Name FROM Case"_s << field;
    QTest::newRow("hidden reference") << u"SELECT ClientReference__c FROM Case"_s << field;
    QTest::newRow("long text") << u"SELECT Id FROM Case WHERE Description LIKE '%LT-%'"_s << field;
    QTest::newRow("sort by long text") << u"SELECT Id FROM Case ORDER BY Description"_s << field;
    QTest::newRow("quoted time") << u"SELECT Id FROM Case WHERE CreatedDate > '2026-01-01T00:00:00Z'"_s << field;
    QTest::newRow("quoted flag") << u"SELECT Id FROM Case WHERE IsClosed = 'true'"_s << field;
    QTest::newRow("bare text") << u"SELECT Id FROM Case WHERE Status = 5"_s << field;
    QTest::newRow("date for time") << u"SELECT Id FROM Case WHERE CreatedDate > 2026-01-01"_s << field;
    QTest::newRow("day as a moment") << u"SELECT Id FROM Case WHERE CreatedDate = TODAY"_s << malformed;
    QTest::newRow("twice") << u"SELECT Id, Subject, iD FROM Case"_s << malformed;
    QTest::newRow("far offset") << u"SELECT Id FROM Case LIMIT 1 OFFSET 2001"_s << u"NUMBER_OUTSIDE_VALID_RANGE"_s;
    QTest::newRow("like on time") << u"SELECT Id FROM Case WHERE CreatedDate LIKE '2026%'"_s << field;
    QTest::newRow("no id") << u"SELECT Id FROM Case WHERE Id = 'abc'"_s << u"INVALID_QUERY_FILTER_OPERATOR"_s;
    QTest::newRow("links without ids") << u"SELECT Id FROM ContentDocumentLink"_s << malformed;
    QTest::newRow("links by time")
        << u"SELECT Id FROM ContentDocumentLink WHERE SystemModstamp > 2026-01-01T00:00:00Z"_s << malformed;
}

void PracticeQueryTest::refusesQueries()
{
    QFETCH(QString, soql);
    QFETCH(QString, code);
    const auto reply = client().query(soql);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.errorCode(), code);
}

void PracticeQueryTest::answersQueries_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QStringList>("expected");
    const auto prefix = u"Prüffall "_s;
    const auto all = QStringList{u"a_b"_s, u"a%c"_s, u"aXb"_s, u"Öl's \\ Größe"_s};
    QTest::newRow("equal ignores case") << u"Subject = 'prüffall A_B'"_s << QStringList{u"a_b"_s};
    QTest::newRow("like") << u"Subject LIKE 'Prüffall a_b'"_s << QStringList{u"a_b"_s, u"aXb"_s};
    QTest::newRow("like, escaped") << uR"(Subject LIKE 'Prüffall a\_b')"_s << QStringList{u"a_b"_s};
    QTest::newRow("like, escaped percent") << uR"(Subject LIKE 'Prüffall a\%%')"_s << QStringList{u"a%c"_s};
    QTest::newRow("quotes and umlauts") << uR"(Subject = 'Prüffall Öl\'s \\ Größe')"_s
                                        << QStringList{u"Öl's \\ Größe"_s};
    QTest::newRow("injection") << uR"(Subject = 'x\' OR 1=1 --')"_s << QStringList{};
    QTest::newRow("null") << u"SuppliedName = null"_s << QStringList{u"a%c"_s, u"aXb"_s, u"Öl's \\ Größe"_s};
    QTest::newRow("not null") << u"SuppliedName != null"_s << QStringList{u"a_b"_s};
    QTest::newRow("different counts nothing")
        << u"SuppliedName != 'Anna'"_s << QStringList{u"a%c"_s, u"aXb"_s, u"Öl's \\ Größe"_s};
    QTest::newRow("among, with null") << u"SuppliedName IN ('Anna', null)"_s << all;
    QTest::newRow("not among") << u"SuppliedName NOT IN ('Anna')"_s
                               << QStringList{u"a%c"_s, u"aXb"_s, u"Öl's \\ Größe"_s};
    QTest::newRow("not") << u"(NOT SuppliedName = 'Anna')"_s << QStringList{u"a%c"_s, u"aXb"_s, u"Öl's \\ Größe"_s};
    QTest::newRow("or") << u"(Subject = 'Prüffall a_b' OR Subject = 'Prüffall aXb')"_s
                        << QStringList{u"a_b"_s, u"aXb"_s};
    QTest::newRow("time with offset") << u"CreatedDate >= 2020-01-01T00:00:00.000+0200"_s << all;
    QTest::newRow("future") << u"CreatedDate > 2220-01-01T00:00:00Z"_s << QStringList{};
    QTest::newRow("relation") << u"CreatedBy.Name = 'Jana Köhler'"_s << all;
    QTest::newRow("flag") << u"IsClosed = false"_s << all;
    QTest::newRow("id of 15") << u"CreatedById = '%1'"_s.arg(m_portal->userId().left(15)) << all;
    if (client().count(u"SELECT COUNT() FROM Case WHERE Subject LIKE 'Prüffall %'"_s) == 0) {
        for (const auto& subject : all)
            QCOMPARE(client()
                         .create(prefix + subject,
                                 subject == all.first() ? QJsonObject{{u"SuppliedName"_s, u"Anna"_s}} : QJsonObject())
                         .status,
                     201);
    }
}

void PracticeQueryTest::answersQueries()
{
    QFETCH(QString, condition);
    QFETCH(QStringList, expected);
    QStringList found;
    const auto soql =
        u"SELECT Subject FROM Case WHERE Subject LIKE 'Prüffall %' AND "_s + condition + u" ORDER BY Id"_s;
    for (const auto& record : client().records(soql))
        found << record.toObject().value(u"Subject"_s).toString().mid(9);
    QCOMPARE(found, expected);
}

void PracticeQueryTest::pagesStayStable()
{
    Portal portal{PortalOptions{}};
    QVERIFY(portal.start());
    portal.grow(250, 0);
    const Client asking(portal);
    const Headers small{{"Sforce-Query-Options", "batchSize=200"}};
    const auto first = asking.query(u"SELECT Id FROM Case ORDER BY CreatedDate DESC"_s, small).object();
    QCOMPARE(first.value(u"records"_s).toArray().size(), 200);
    QCOMPARE(first.value(u"totalSize"_s).toInt(), 450);
    std::set<QString> ids;
    for (const auto& record : first.value(u"records"_s).toArray())
        ids.insert(record.toObject().value(u"Id"_s).toString());
    // A newcomer in between shifts nothing.
    QCOMPARE(asking.create(u"dazwischen"_s).status, 201);
    auto next = first.value(u"nextRecordsUrl"_s).toString();
    QVERIFY(next.startsWith(u"/services/data/"_s));
    while (!next.isEmpty()) {
        const auto page = asking.get(next.section(u"/v67.0"_s, 1).toLatin1()).object();
        for (const auto& record : page.value(u"records"_s).toArray())
            QVERIFY(ids.insert(record.toObject().value(u"Id"_s).toString()).second);
        next = page.value(u"nextRecordsUrl"_s).toString();
    }
    QCOMPARE(ids.size(), std::size_t(450));
    QCOMPARE(asking.get("/query/01gHkunknown-200").errorCode(), u"INVALID_QUERY_LOCATOR"_s);
}

void PracticeQueryTest::neverShowsWhatIsInternal()
{
    QVERIFY(client().count(u"SELECT COUNT() FROM CaseComment"_s) > 200);
    QCOMPARE(client().count(u"SELECT COUNT() FROM CaseComment WHERE IsPublished = false"_s), 0);
    QCOMPARE(client().count(u"SELECT COUNT() FROM EmailMessage WHERE IsExternallyVisible = false"_s), 0);
}

QTEST_GUILESS_MAIN(PracticeQueryTest)
#include "PracticeQueryTest.moc"
