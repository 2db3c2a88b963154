// A report survives its way through a draft, also one that a newer program wrote, and begins with what is known.
#include "support/reports/Report.h"

#include <QJsonArray>
#include <QTimeZone>
#include <QtTest>

using namespace lotse;
using namespace lotse::reports;
using namespace Qt::Literals::StringLiterals;

namespace
{

Report full()
{
    Report report;
    report.language = u"de"_qs;
    report.contact = {.name = u"Jörg Müller"_qs,
                      .email = u"joerg@example.com"_qs,
                      .phone = u"+49 89 1234567"_qs,
                      .reachableFrom = u"08:00"_qs,
                      .reachableUntil = u"18:00"_qs,
                      .timeZone = u"Europe/Berlin"_qs,
                      .deputy = u"Ada, 4711"_qs};
    report.organisation = u"123456"_qs;
    report.product = u"Private Agent"_qs;
    report.productVersion = u"11.59"_qs;
    report.region = u"EMEA"_qs;
    report.environment = u"Production"_qs;
    report.agentGroup = u"AG-1"_qs;
    report.project = u"Orders"_qs;
    report.operation = u"Push"_qs;
    report.endpoints = {{.connector = u"SAP"_qs,
                         .role = Endpoint::Role::Source,
                         .system = u"S/4"_qs,
                         .address = u"sap:443"_qs,
                         .environment = u"P"_qs,
                         .owner = u"Ops"_qs},
                        {.connector = u"HTTP"_qs, .role = Endpoint::Role::Both},
                        {.role = Endpoint::Role::Target},
                        {.address = u"x"_qs}};
    report.since = QDateTime(QDate(2026, 11, 22), QTime(2, 14, 5, 123), Qt::UTC);
    report.summary = u"Orders"_qs;
    report.impact = u"All"_qs;
    report.done = u"a"_qs;
    report.expected = u"b"_qs;
    report.happened = u"c\nd"_qs;
    report.errorId = u"e"_qs;
    report.operationInstance = u"f"_qs;
    report.tried = u"g"_qs;
    report.relatedIncident = u"h"_qs;
    report.portalAnswers = {{u"Plant__c"_qs, u"Köln"_qs}};
    return report;
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        QCOMPARE(reportFromJson(toJson(full())), full());
        QCOMPARE(reportFromJson(toJson(Report())), Report());
        QVERIFY(toJson(Report()).isEmpty());
    }

    void anythingIsRead()
    {
        QCOMPARE(reportFromJson({}), Report());
        const QJsonObject odd{{u"contact"_qs, u"text"_qs},    {u"endpoints"_qs, 7},
                              {u"since"_qs, u"yesterday"_qs}, {u"summary"_qs, QJsonArray()},
                              {u"portalAnswers"_qs, true},    {u"product"_qs, u"EDI"_qs}};
        Report expected;
        expected.product = u"EDI"_qs;
        QCOMPARE(reportFromJson(odd), expected);
        const QJsonObject role{{u"endpoints"_qs, QJsonArray{QJsonObject{{u"role"_qs, u"observer"_qs}}, 3}}};
        QCOMPARE(reportFromJson(role).endpoints.size(), std::size_t(2));
        QVERIFY(reportFromJson(role).endpoints.front().isEmpty());
    }

    void sinceIsUtcWhateverZoneItWasWrittenIn()
    {
        const Report report = reportFromJson({{u"since"_qs, u"2026-11-22T03:14:00.000+01:00"_qs}});
        QCOMPARE(report.since, QDateTime(QDate(2026, 11, 22), QTime(2, 14), Qt::UTC));
        QCOMPARE(report.since.timeSpec(), Qt::UTC);
    }

    void unknownMembersSurvive()
    {
        QJsonObject before = toJson(full());
        before.insert(u"mood"_qs, u"calm"_qs);
        before.insert(u"nested"_qs, QJsonObject{{u"a"_qs, 1}});
        QJsonObject contact = before[u"contact"_qs].toObject();
        contact.insert(u"pager"_qs, u"99"_qs);
        before[u"contact"_qs] = contact;
        QJsonArray endpoints = before[u"endpoints"_qs].toArray();
        for (qsizetype i = 0; i < endpoints.size(); ++i) {
            QJsonObject endpoint = endpoints[i].toObject();
            endpoint.insert(u"probe"_qs, i);
            endpoints[i] = endpoint;
        }
        before[u"endpoints"_qs] = endpoints;

        Report edited = reportFromJson(before);
        edited.summary = u"Other"_qs;
        edited.impact.clear();
        edited.endpoints.erase(edited.endpoints.begin());
        const QJsonObject now = mergeUnknown(toJson(edited), before);
        QCOMPARE(now[u"mood"_qs].toString(), u"calm"_qs);
        QCOMPARE(now[u"nested"_qs][u"a"_qs].toInt(), 1);
        QCOMPARE(now[u"contact"_qs][u"pager"_qs].toString(), u"99"_qs);
        QCOMPARE(now[u"endpoints"_qs][0][u"probe"_qs].toInt(), 1);
        QCOMPARE(now[u"endpoints"_qs][2][u"probe"_qs].toInt(), 3);
        QVERIFY2(!now.contains(u"impact"_qs), "what was cleared must not come back");
        QCOMPARE(reportFromJson(now), edited);

        Report renamed = reportFromJson(before);
        renamed.endpoints[1].system = u"New"_qs;
        QCOMPARE(mergeUnknown(toJson(renamed), before)[u"endpoints"_qs][1][u"probe"_qs].toInt(), 1);
    }

    void prefilledFromTheAccount()
    {
        account::Account account;
        account.contact = full().contact;
        account.vendorOrganisation = u"123456"_qs;
        account.product = u"Private Agent"_qs;
        account.productVersion = u"11.59"_qs;
        account.region = u"EMEA"_qs;
        account.environment = u"Production"_qs;
        account.agentGroup = u"AG-1"_qs;
        const QDateTime now(QDate(2026, 11, 22), QTime(3, 0), QTimeZone("Europe/Berlin"));
        Report report = prefilled(account, u"de_DE"_qs, now);
        QCOMPARE(report.language, u"de"_qs);
        QCOMPARE(report.contact, account.contact);
        QCOMPARE(report.since, now);
        QCOMPARE(report.since.timeSpec(), Qt::UTC);
        QCOMPARE(report.organisation, u"123456"_qs);
        QCOMPARE(report.agentGroup, u"AG-1"_qs);
        account.reportLanguage = u"en"_qs;
        QCOMPARE(prefilled(account, u"de"_qs, now).language, u"en"_qs);
        account.reportLanguage.clear();
        QCOMPARE(prefilled(account, u"fr"_qs, now).language, u"en"_qs);
        account.contact.timeZone.clear();
        QVERIFY(!prefilled(account, u"de"_qs, now).contact.timeZone.isEmpty());
    }

    void titles()
    {
        Report report;
        QCOMPARE(titleOf(report), QString());
        report.product = u"EDI"_qs;
        QCOMPARE(titleOf(report), u"EDI"_qs);
        report.summary = u" a\nb "_qs;
        QCOMPARE(titleOf(report), u"a b"_qs);
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "ReportTest.moc"
