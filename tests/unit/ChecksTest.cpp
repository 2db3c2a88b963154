// Every finding: when it comes, how heavy it weighs, where it points.
#include "support/reports/Checks.h"

#include <QtTest>

#include <algorithm>

using namespace lotse;
using namespace lotse::reports;
using namespace Qt::Literals::StringLiterals;
using Type = cases::FormField::Type;

namespace
{

const QDateTime now(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC);

Report complete()
{
    Report report;
    report.language = u"de"_qs;
    report.contact.name = u"Jörg Müller"_qs;
    report.contact.email = u"joerg@example.com"_qs;
    report.contact.phone = u"+49 89 1234567"_qs;
    report.organisation = u"123456"_qs;
    report.product = u"Private Agent"_qs;
    report.productVersion = u"11.59"_qs;
    report.region = u"EMEA"_qs;
    report.endpoints = {{.connector = u"SAP"_qs, .system = u"S/4"_qs}};
    report.since = now.addSecs(-600);
    report.summary = u"Orders are stuck"_qs;
    report.impact = u"No shipping"_qs;
    report.happened = u"SOAP fault"_qs;
    return report;
}

cases::CaseForm formWith(cases::FormField field)
{
    cases::CaseForm form;
    form.fields = {std::move(field)};
    return form;
}

cases::FormField choiceField(const QString& name, const QString& label, const QStringList& values, bool required)
{
    cases::FormField field{.name = name,
                           .label = label,
                           .type = Type::Choice,
                           .required = required,
                           .choices = {},
                           .controllingField = {}};
    for (const QString& value : values) {
        field.choices.push_back({.value = value, .label = value, .validFor = {}});
    }
    return field;
}

} // namespace

class ChecksTest : public QObject
{
    Q_OBJECT

private:
    const vendor::VendorProfile m_profile = *vendor::loadVendorProfile(u"jitterbit"_qs);

    std::vector<Finding> findings(const Report& report, std::optional<cases::CaseForm> form = {},
                                  std::vector<std::pair<QString, qint64>> files = {}) const
    {
        return check(
            {.report = report, .profile = &m_profile, .form = std::move(form), .files = std::move(files), .now = now});
    }
    static std::optional<Finding> find(const std::vector<Finding>& findings, Field field, Problem problem)
    {
        const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.field == field && finding.problem == problem;
        });
        return found == findings.end() ? std::nullopt : std::optional(*found);
    }

private Q_SLOTS:
    void completeReportHasNoFindings()
    {
        const auto found = findings(complete());
        QVERIFY(found.empty());
        QVERIFY(isSendable(found));
    }

    void emptyReportMissesWhatIsRequired()
    {
        const auto found = findings({});
        QVERIFY(!isSendable(found));
        QList<Field> blocking;
        for (const Finding& finding : found) {
            if (finding.weight == Weight::Blocking) {
                QCOMPARE(finding.problem, Problem::Missing);
                blocking.append(finding.field);
            }
        }
        QCOMPARE(blocking, (QList<Field>{Field::ContactName, Field::ContactEmail, Field::ContactPhone, Field::Product,
                                         Field::Endpoints, Field::Summary, Field::Happened}));
        for (const Field field :
             {Field::Organisation, Field::ProductVersion, Field::Region, Field::Since, Field::Impact}) {
            QVERIFY(find(found, field, Problem::Missing).has_value());
        }
        QVERIFY(std::is_sorted(found.begin(), found.end(),
                               [](const Finding& a, const Finding& b) { return pageOf(a.field) < pageOf(b.field); }));
    }

    void filledAccountLeavesAtMostSixInputs()
    {
        account::Account account;
        account.contact = complete().contact;
        account.product = u"Private Agent"_qs;
        const auto found = findings(prefilled(account, u"de"_qs, now));
        QVERIFY(std::count_if(found.begin(), found.end(),
                              [](const Finding& finding) { return finding.weight == Weight::Blocking; }) <= 6);
    }

    void blankIsMissing()
    {
        Report report = complete();
        report.summary = u" \n\t"_qs;
        report.contact.name = u"\u00a0"_qs;
        QVERIFY(find(findings(report), Field::Summary, Problem::Missing).has_value());
        QVERIFY(find(findings(report), Field::ContactName, Problem::Missing).has_value());
    }

    void emails_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("plausible");
        for (const QString& good : {u"a@b.de"_qs, u" jörg.müller@example.com "_qs, u"o'neil+x@sub.example.co.uk"_qs,
                                    u"x_y-z@bücher.example"_qs, u"1@2.io"_qs}) {
            QTest::newRow(qPrintable(good)) << good << true;
        }
        for (const QString& bad : {u""_qs, u"a"_qs, u"a@b"_qs, u"@b.de"_qs, u"a@"_qs, u"a b@c.de"_qs, u"a@b..de"_qs,
                                   u"a@@b.de"_qs, u"a@b.de, c@d.de"_qs, u".a@b.de"_qs, u"a.@b.de"_qs, u"a@-b.de"_qs,
                                   u"a@b.de."_qs, u"<a@b.de>"_qs, u"a@b.1"_qs, u"joerg(at)example.com"_qs}) {
            QTest::newRow(qPrintable(u"not "_qs + bad)) << bad << false;
        }
        QTest::newRow("not too long") << QString(300, u'a') + u"@b.de"_qs << false;
        QTest::newRow("not many dots") << u"a@"_qs + u"a-"_qs.repeated(120) << false;
    }
    void emails()
    {
        QFETCH(QString, text);
        QFETCH(bool, plausible);
        QCOMPARE(isPlausibleEmail(text), plausible);
        Report report = complete();
        report.contact.email = text;
        const auto finding = find(findings(report), Field::ContactEmail, Problem::EmailImplausible);
        QCOMPARE(finding.has_value(), !plausible && !text.isEmpty());
        QVERIFY(!finding || finding->weight == Weight::Blocking);
    }

    void phones_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("plausible");
        for (const QString& good : {u"+49 89 1234567"_qs, u"089/12345-67"_qs, u"(089) 1234567"_qs, u"12345"_qs,
                                    u"+1 (555) 010-9999 ext. 12"_qs, u"+1.555.0109999 x12"_qs, u"089 12345 DW 6"_qs,
                                    u"+49\u00a089\u201112345"_qs, u"00 49 89 1234567"_qs, u"555-0109x12"_qs}) {
            QTest::newRow(qPrintable(good)) << good << true;
        }
        for (const QString& bad : {u""_qs, u"1234"_qs, u"call me"_qs, u"12345 Jörg"_qs, u"+49+89 12345"_qs,
                                   u"1234567890123456789012345678"_qs, u"12345+6"_qs, u"extern 12345"_qs}) {
            QTest::newRow(qPrintable(u"not "_qs + bad)) << bad << false;
        }
    }
    void phones()
    {
        QFETCH(QString, text);
        QFETCH(bool, plausible);
        QCOMPARE(isPlausiblePhone(text), plausible);
        Report report = complete();
        report.contact.phone = text;
        const auto finding = find(findings(report), Field::ContactPhone, Problem::PhoneImplausible);
        QCOMPARE(finding.has_value(), !plausible && !text.isEmpty());
        QVERIFY(!finding || finding->weight == Weight::Blocking);
    }

    void times_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<bool>("plausible");
        QTest::newRow("none") << QString() << QString() << true;
        QTest::newRow("day") << u"08:00"_qs << u"18:00"_qs << true;
        QTest::newRow("short hour") << u"8:00"_qs << u"18:30"_qs << true;
        QTest::newRow("open end") << u"08:00"_qs << QString() << true;
        QTest::newRow("midnight") << u"00:00"_qs << u"24:00"_qs << true;
        QTest::newRow("equal") << u"08:00"_qs << u"08:00"_qs << false;
        QTest::newRow("backwards") << u"18:00"_qs << u"08:00"_qs << false;
        QTest::newRow("no time") << u"morning"_qs << u"18:00"_qs << false;
        QTest::newRow("no such time") << u"08:00"_qs << u"25:00"_qs << false;
    }
    void times()
    {
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(bool, plausible);
        Report report = complete();
        report.contact.reachableFrom = from;
        report.contact.reachableUntil = until;
        const auto found = findings(report);
        QCOMPARE(find(found, Field::ReachableTimes, Problem::TimesImplausible).has_value(), !plausible);
        QVERIFY(isSendable(found));
    }

    void since()
    {
        Report report = complete();
        report.since = now.addSecs(4 * 60);
        QVERIFY2(findings(report).empty(), "clocks differ a little");
        report.since = now.addSecs(6 * 60);
        QCOMPARE(find(findings(report), Field::Since, Problem::InFuture)->weight, Weight::Blocking);
        report.since = now.addDays(-29);
        QVERIFY(findings(report).empty());
        report.since = now.addDays(-31);
        QCOMPARE(find(findings(report), Field::Since, Problem::LongAgo)->weight, Weight::Advice);
        report.since = {};
        QCOMPARE(find(findings(report), Field::Since, Problem::Missing)->weight, Weight::Advice);
    }

    void endpoints()
    {
        Report report = complete();
        report.endpoints = {{}, {.role = Endpoint::Role::Source}};
        QCOMPARE(find(findings(report), Field::Endpoints, Problem::Missing)->weight, Weight::Blocking);
        report.endpoints = {{}, {.connector = u"SAP"_qs}};
        Finding finding = *find(findings(report), Field::Endpoints, Problem::NoAddress);
        QCOMPARE(finding.weight, Weight::Blocking);
        QCOMPARE(finding.index, 1);
        report.endpoints = {{.address = u"sap:3300"_qs}, {.connector = u"SAP"_qs}};
        finding = *find(findings(report), Field::Endpoints, Problem::NoAddress);
        QCOMPARE(finding.weight, Weight::Advice);
        QCOMPARE(finding.index, 1);
        QVERIFY(isSendable(findings(report)));
    }

    void operationInstance()
    {
        Report report = complete();
        report.operationInstance = u" 7D444840-9dc0-11d1-b245-5ffdce74fad2 "_qs;
        QVERIFY(findings(report).empty());
        report.operationInstance = u"4711"_qs;
        QCOMPARE(find(findings(report), Field::OperationInstance, Problem::GuidImplausible)->weight, Weight::Advice);
    }

    void cloudProductsNeedNoVersion()
    {
        Report report = complete();
        report.productVersion.clear();
        QVERIFY(find(findings(report), Field::ProductVersion, Problem::Missing).has_value());
        report.product = u"Cloud Agent"_qs;
        QVERIFY(findings(report).empty());
    }

    void supportElsewhereIsAdvice()
    {
        Report report = complete();
        report.product = u"Vinyl"_qs;
        const Finding finding = *find(findings(report), Field::Product, Problem::NotSupportedHere);
        QCOMPARE(finding.weight, Weight::Advice);
        QCOMPARE(finding.detail, u"App Builder"_qs);
    }

    void longTexts()
    {
        Report report = complete();
        report.summary = u"word "_qs.repeated(80);
        report.tried = u"word "_qs.repeated(8000);
        const auto found = findings(report);
        QCOMPARE(find(found, Field::Summary, Problem::SubjectShortened)->detail, u"255"_qs);
        QCOMPARE(find(found, Field::Tried, Problem::WillOverflow)->detail, u"32000"_qs);
        QVERIFY(isSendable(found));

        cases::CaseForm form;
        form.fields = {
            {.name = u"Subject"_qs, .label = u"Subject"_qs, .maxLength = 60, .choices = {}, .controllingField = {}},
            {.name = u"Description"_qs,
             .label = u"Description"_qs,
             .type = Type::LongText,
             .maxLength = 50000,
             .choices = {},
             .controllingField = {}}};
        const auto withForm = findings(report, form);
        QCOMPARE(find(withForm, Field::Summary, Problem::SubjectShortened)->detail, u"60"_qs);
        QVERIFY(!find(withForm, Field::Tried, Problem::WillOverflow));
    }

    void portalsOwnQuestions()
    {
        Report report = complete();
        const auto form = formWith(choiceField(u"Plant__c"_qs, u"Plant"_qs, {u"Köln"_qs, u"Ulm"_qs}, true));
        Finding finding = *find(findings(report, form), Field::PortalAnswer, Problem::Missing);
        QCOMPARE(finding.weight, Weight::Blocking);
        QCOMPARE(finding.portalField, u"Plant__c"_qs);
        QCOMPARE(finding.detail, u"Plant"_qs);
        QCOMPARE(pageOf(finding.field), Page::Review);
        report.portalAnswers[u"Plant__c"_qs] = u"Ulm"_qs;
        QVERIFY(findings(report, form).empty());
        report.portalAnswers[u"Plant__c"_qs] = u"Bonn"_qs;
        finding = *find(findings(report, form), Field::PortalAnswer, Problem::ChoiceGone);
        QCOMPARE(finding.weight, Weight::Blocking);
        QCOMPARE(finding.detail, u"Bonn"_qs);
    }

    void ownFieldsThatThePortalKnows()
    {
        Report report = complete();
        report.product = u"EDI"_qs;
        const auto products = formWith(choiceField(u"P"_qs, u"Product"_qs, {u"Private Agent"_qs}, false));
        QCOMPARE(find(findings(report, products), Field::Product, Problem::ChoiceGone)->weight, Weight::Blocking);
        QCOMPARE(find(findings(report, products), Field::Product, Problem::ChoiceGone)->detail, u"EDI"_qs);

        const auto regions = formWith(choiceField(u"R"_qs, u"Region"_qs, {u"NA"_qs}, false));
        QCOMPARE(find(findings(report, regions), Field::Region, Problem::ChoiceGone)->weight, Weight::Advice);
        const auto required = formWith(choiceField(u"R"_qs, u"Region"_qs, {u"NA"_qs}, true));
        QCOMPARE(find(findings(report, required), Field::Region, Problem::ChoiceGone)->weight, Weight::Blocking);
        report.region.clear();
        QCOMPARE(find(findings(report, required), Field::Region, Problem::Missing)->weight, Weight::Blocking);
    }

    void files()
    {
        cases::CaseForm form;
        form.fileLimit = 1000;
        const auto found = findings(complete(), form, {{u"a.log"_qs, 1000}, {u"b.log"_qs, 1001}});
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].problem, Problem::FileTooLarge);
        QCOMPARE(found[0].weight, Weight::Blocking);
        QCOMPARE(found[0].detail, u"b.log"_qs);
        QVERIFY(findings(complete(), cases::CaseForm(), {{u"b.log"_qs, 1LL << 40}}).empty());
    }

    void worksWithoutAProfile()
    {
        QVERIFY(check({.report = complete(), .profile = nullptr, .form = cases::CaseForm(), .files = {}, .now = now})
                    .empty());
    }
};

QTEST_GUILESS_MAIN(ChecksTest)
#include "ChecksTest.moc"
