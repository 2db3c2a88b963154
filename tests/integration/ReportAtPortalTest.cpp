// A report bound to the practice portal's own form, carried there by the Salesforce client, read back and compared.
#include "Await.h"
#include "foundation/net/HttpClient.h"
#include "portals/salesforce/SalesforcePortal.h"
#include "practice/Portal.h"
#include "support/reports/CaseExecutors.h"
#include "support/reports/Checks.h"
#include "support/reports/FormBinding.h"
#include "support/reports/FrozenReport.h"
#include "support/reports/ReportDesk.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace lotse;
using namespace lotse::reports;
using namespace Qt::Literals::StringLiterals;

namespace
{

class FixedToken final : public salesforce::TokenSource
{
public:
    explicit FixedToken(QString token) : m_token(std::move(token)) {}
    QCoro::Task<Result<QString>> load() override { co_return m_token; }
    QCoro::Task<Result<void>> store(QString token) override
    {
        m_token = token;
        co_return {};
    }

private:
    QString m_token;
};

Report outage()
{
    Report report;
    report.language = u"de"_qs;
    report.contact.name = u"Jörg Müller"_qs;
    report.contact.email = u"joerg@example.com"_qs;
    report.contact.phone = u"+49 89 1234567"_qs;
    report.product = u"Private Agent"_qs;
    report.productVersion = u"11.59"_qs;
    report.region = u"EMEA"_qs;
    report.environment = u"Production"_qs;
    report.endpoints = {{.connector = u"SAP"_qs, .system = u"S/4"_qs, .address = u"sap.example.com:3300"_qs}};
    report.summary = u"Aufträge erreichen SAP nicht"_qs;
    report.happened = u"Jeder Lauf endet mit „SOAP fault“.\n\n  eingerückt \U0001F527\n"_qs;
    return report;
}

} // namespace

class ReportAtPortalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrivesAsItWasReviewed_data()
    {
        QTest::addColumn<int>("offers");
        QTest::addColumn<bool>("described");
        QTest::newRow("plain") << int(practice::Offers::Nothing) << true;
        QTest::newRow("external id") << int(practice::Offers::ExternalId) << true;
        QTest::newRow("idempotency key") << int(practice::Offers::IdempotencyKey) << true;
        QTest::newRow("form never seen before") << int(practice::Offers::Nothing) << false;
    }
    void arrivesAsItWasReviewed()
    {
        QFETCH(int, offers);
        QFETCH(bool, described);
        practice::PortalOptions options;
        options.cases = 3;
        options.offers = static_cast<practice::Offers>(offers);
        practice::Portal practicePortal(options);
        QVERIFY2(practicePortal.start(), qPrintable(practicePortal.problem()));
        net::HttpClient http;
        FixedToken token(practicePortal.refreshToken());
        SystemClock clock;
        salesforce::SiteSpec site;
        site.site = practicePortal.site();
        site.clientId = practicePortal.clientId();
        salesforce::SalesforcePortal portal(site, http, token, clock);

        const auto form = testing::await(portal.describe({}));
        QVERIFY2(form, form ? "" : qPrintable(form.error().detail));
        const vendor::VendorProfile profile = *vendor::loadVendorProfile(u"jitterbit"_qs);
        Report report = outage();

        // What the portal requires and nobody knows is asked for, and blocks until it is answered.
        std::vector<Finding> findings = check({.report = report,
                                               .profile = &profile,
                                               .form = *form,
                                               .files = {},
                                               .now = QDateTime::currentDateTimeUtc()});
        QCOMPARE(std::count_if(findings.begin(), findings.end(),
                               [](const Finding& finding) { return finding.weight == Weight::Blocking; }),
                 1);
        const auto question = std::find_if(findings.begin(), findings.end(),
                                           [](const Finding& finding) { return finding.field == Field::PortalAnswer; });
        QVERIFY(question != findings.end());
        const Binding unanswered = bind(report, makePacket(report, profile, u"LT1"_qs, {}), profile, *form);
        for (const Question& asked : unanswered.questions) {
            QVERIFY(!asked.choices.empty());
            report.portalAnswers[asked.field.name] = asked.choices.front().value;
        }
        findings = check({.report = report,
                          .profile = &profile,
                          .form = *form,
                          .files = {},
                          .now = QDateTime::currentDateTimeUtc()});
        QVERIFY(isSendable(findings));

        SeededRandom random(7);
        FreezeInput input;
        input.draft.id = random.uuid();
        input.report = report;
        input.reference = ReportDesk::referenceFor(input.draft.id);
        input.packet = makePacket(report, profile, input.reference, {}, limitsOf(profile, *form));
        input.form = described ? std::optional(*form) : std::nullopt;
        input.now = QDateTime::currentDateTimeUtc();
        outbox::Item item = freeze(input, profile, random).items.front();
        CreateExecutor executor(portal);
        QCOMPARE(executor.isIdempotent(item), offers != int(practice::Offers::Nothing));
        const auto sent = testing::await(executor.send(item, {}, {}));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        item.result = *sent;
        QVERIFY(!item.result[u"number"_qs].toString().isEmpty());

        const auto arrivals = practicePortal.arrivals();
        QCOMPARE(arrivals.size(), 1);
        QCOMPARE(arrivals[0].subject, input.packet.subject);
        QVERIFY(sameText(arrivals[0].description, input.packet.body));
        QCOMPARE(arrivals[0].fields[u"Product__c"_qs], u"Private Agent"_qs);
        QCOMPARE(arrivals[0].fields[u"Severity_Level__c"_qs], u"1 - Critical"_qs);
        QCOMPARE(arrivals[0].fields[u"Jitterbit_Version__c"_qs], u"11.59"_qs);
        QCOMPARE(arrivals[0].fields[u"SuppliedName"_qs], u"Jörg Müller"_qs);
        QCOMPARE(arrivals[0].fields[u"SuppliedEmail"_qs], u"joerg@example.com"_qs);
        QCOMPARE(arrivals[0].fields[u"SuppliedPhone"_qs], u"+49 89 1234567"_qs);

        const auto verified = testing::await(executor.verify(item, {}));
        QVERIFY(verified);
        QCOMPARE(verified->differences, QStringList());
        item.firstAttempt = QDateTime::currentDateTimeUtc().addSecs(-300);
        const auto found = testing::await(executor.lookUp(item, {}, {}));
        QVERIFY(found);
        QCOMPARE(found->size(), std::size_t(1));
        QCOMPARE(found->front().remoteId, item.result[u"id"_qs].toString());
    }

    void fileArrivesWhole()
    {
        practice::PortalOptions options;
        options.cases = 1;
        practice::Portal practicePortal(options);
        QVERIFY(practicePortal.start());
        net::HttpClient http;
        FixedToken token(practicePortal.refreshToken());
        SystemClock clock;
        salesforce::SiteSpec site;
        site.site = practicePortal.site();
        site.clientId = practicePortal.clientId();
        salesforce::SalesforcePortal portal(site, http, token, clock);
        const auto page = testing::await(portal.changes({}, {}));
        QVERIFY(page && !page->cases.empty());

        QTemporaryDir folder;
        const drafts::AttachmentFolder attachments(folder.path());
        auto added = attachments.addBytes(u"Übersicht (2).log"_qs, u"text/plain"_qs, QByteArray(300000, 'x'));
        added.waitForFinished();
        const drafts::DraftFile copy = *added.result();
        outbox::Item parent;
        parent.operation = u"case.create"_qs;
        parent.result = {{u"id"_qs, page->cases.front().id}};
        outbox::Item item;
        item.payload = {
            {u"name"_qs, copy.name}, {u"size"_qs, copy.size}, {u"sha256"_qs, copy.sha256}, {u"md5"_qs, copy.md5}};
        FileExecutor executor(portal, attachments);
        QCOMPARE(testing::await(executor.lookUp(item, parent, {}))->size(), std::size_t(0));
        const auto sent = testing::await(executor.send(item, parent, {}));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        item.result = *sent;
        QCOMPARE(testing::await(executor.lookUp(item, parent, {}))->size(), std::size_t(1));
        const auto verified = testing::await(executor.verify(item, {}));
        QVERIFY(verified);
        QCOMPARE(verified->outcome, outbox::Verification::Outcome::Verified);
    }
};

QTEST_GUILESS_MAIN(ReportAtPortalTest)
#include "ReportAtPortalTest.moc"
