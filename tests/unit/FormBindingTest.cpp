// A report finds the portal's own fields by what they are called, respects its choices, and asks for the rest.
#include "support/reports/FormBinding.h"

#include <QtTest>

using namespace lotse;
using namespace lotse::reports;
using namespace Qt::Literals::StringLiterals;
using Type = cases::FormField::Type;

namespace
{

cases::FormField text(const QString& name, const QString& label, int maxLength = 0, Type type = Type::Text)
{
    return {.name = name, .label = label, .type = type, .maxLength = maxLength, .choices = {}, .controllingField = {}};
}

cases::FormField choice(const QString& name, const QString& label, const QStringList& values, bool required = false)
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

cases::FormField& fieldIn(cases::CaseForm& form, const QString& name)
{
    return *std::find_if(form.fields.begin(), form.fields.end(),
                         [&name](const cases::FormField& field) { return field.name == name; });
}

// Like a real case form: standard fields, custom ones, one that nobody knows, a dependent one.
cases::CaseForm portalForm()
{
    cases::CaseForm form;
    cases::FormField component =
        choice(u"Component__c"_qs, u"Component"_qs, {u"Agent"_qs, u"Gateway"_qs, u"Designer"_qs});
    component.controllingField = u"Product__c"_qs;
    component.choices[0].validFor = QStringList{u"Private Agent"_qs, u"Cloud Agent"_qs};
    component.choices[1].validFor = QStringList{u"API Manager"_qs};
    component.choices[2].validFor = QStringList{u"Integration Studio"_qs};
    form.fields = {
        text(u"SuppliedName"_qs, u"Name"_qs, 80),
        text(u"SuppliedEmail"_qs, u"Email Address"_qs, 80, Type::Email),
        text(u"SuppliedPhone"_qs, u"Phone"_qs, 40, Type::Phone),
        component,
        choice(u"Impact_Category__c"_qs, u"Business Impact Category"_qs, {u"Shipping stopped"_qs, u"No impact"_qs},
               true),
        text(u"Subject"_qs, u"Subject"_qs, 255),
        text(u"Description"_qs, u"Description"_qs, 32000, Type::LongText),
        choice(u"Product__c"_qs, u"PRODUCT:"_qs,
               {u"Private Agent"_qs, u"Cloud Agent"_qs, u"API Manager"_qs, u"Integration Studio"_qs}),
        text(u"Jitterbit_Version__c"_qs, u"Jitterbit  version"_qs, 40),
        choice(u"Severity_Level__c"_qs, u"Severity Level"_qs,
               {u"4 - Minimal"_qs, u"3 - Medium"_qs, u"10 - Later"_qs, u"1 - Critical"_qs}),
        choice(u"Region__c"_qs, u"Region"_qs, {u"NA"_qs, u"EMEA"_qs, u"APAC"_qs}),
        choice(u"Type"_qs, u"Case Type"_qs, {u"Problem"_qs, u"Question"_qs}),
    };
    return form;
}

Report outage()
{
    Report report;
    report.language = u"en"_qs;
    report.contact.name = u"Jörg Müller"_qs;
    report.contact.email = u"joerg@example.com"_qs;
    report.contact.phone = u"+49 89 1234567"_qs;
    report.product = u"Private Agent"_qs;
    report.productVersion = u"11.59"_qs;
    report.region = u"emea"_qs;
    report.environment = u"Production"_qs;
    report.summary = u"Orders are stuck"_qs;
    report.happened = u"SOAP fault"_qs;
    return report;
}

} // namespace

class FormBindingTest : public QObject
{
    Q_OBJECT

private:
    const vendor::VendorProfile m_profile = *vendor::loadVendorProfile(u"jitterbit"_qs);

    Binding bound(const Report& report, const cases::CaseForm& form) const
    {
        const Packet packet = makePacket(report, m_profile, u"LT1"_qs, {}, limitsOf(m_profile, form));
        return bind(report, packet, m_profile, form);
    }

private Q_SLOTS:
    void bindsWhatItKnows()
    {
        const Binding binding = bound(outage(), portalForm());
        QCOMPARE(binding.fields[u"Subject"_qs], u"Production Down: Orders are stuck"_qs);
        QVERIFY(binding.fields[u"Description"_qs].endsWith(u"Reference: LT1"_qs));
        QCOMPARE(binding.fields[u"SuppliedName"_qs], u"Jörg Müller"_qs);
        QCOMPARE(binding.fields[u"SuppliedEmail"_qs], u"joerg@example.com"_qs);
        QCOMPARE(binding.fields[u"SuppliedPhone"_qs], u"+49 89 1234567"_qs);
        QCOMPARE(binding.fields[u"Product__c"_qs], u"Private Agent"_qs);
        QCOMPARE(binding.fields[u"Jitterbit_Version__c"_qs], u"11.59"_qs);
        QCOMPARE(binding.fields[u"Region__c"_qs], u"EMEA"_qs);
        QVERIFY(!binding.fields.contains(u"Type"_qs));
        QVERIFY(binding.gone.isEmpty());
        // The form has no such field; the body has it.
        QVERIFY(binding.fields[u"Description"_qs].contains(u"Environment: Production"_qs));
    }

    void severityIsTheMostCritical_data()
    {
        QTest::addColumn<QStringList>("choices");
        QTest::addColumn<QString>("value");
        QTest::newRow("number first") << QStringList{u"10 - x"_qs, u"2 - High"_qs, u"1 - Critical"_qs}
                                      << u"1 - Critical"_qs;
        QTest::newRow("bare number") << QStringList{u"4"_qs, u"1"_qs} << u"1"_qs;
        QTest::newRow("number at the end") << QStringList{u"Severity 4"_qs, u"Severity 1"_qs} << u"Severity 1"_qs;
        QTest::newRow("bracket") << QStringList{u"4 (minimal)"_qs, u"1 (critical)"_qs} << u"1 (critical)"_qs;
        QTest::newRow("word") << QStringList{u"Non-critical"_qs, u"Critical"_qs} << u"Critical"_qs;
        QTest::newRow("word first") << QStringList{u"Low"_qs, u"Critical (P1)"_qs} << u"Critical (P1)"_qs;
        QTest::newRow("nothing alike") << QStringList{u"Hoch"_qs, u"Non-critical"_qs} << QString();
    }
    void severityIsTheMostCritical()
    {
        QFETCH(QStringList, choices);
        QFETCH(QString, value);
        cases::CaseForm form = portalForm();
        fieldIn(form, u"Severity_Level__c"_qs) = choice(u"Severity_Level__c"_qs, u"Severity Level"_qs, choices, true);
        const Binding binding = bound(outage(), form);
        QCOMPARE(binding.fields.value(u"Severity_Level__c"_qs), value);
        const bool asked =
            std::any_of(binding.questions.begin(), binding.questions.end(),
                        [](const Question& question) { return question.field.name == u"Severity_Level__c"_qs; });
        QCOMPARE(asked, value.isEmpty());
    }

    void requiredUnknownIsAsked()
    {
        Report report = outage();
        Binding binding = bound(report, portalForm());
        QCOMPARE(binding.questions.size(), std::size_t(2));
        const Question& impact = binding.questions[1];
        QCOMPARE(impact.field.name, u"Impact_Category__c"_qs);
        QCOMPARE(impact.choices.size(), std::size_t(2));
        QVERIFY(impact.answer.isEmpty());
        QVERIFY(!binding.fields.contains(u"Impact_Category__c"_qs));

        report.portalAnswers[u"Impact_Category__c"_qs] = u"Shipping stopped"_qs;
        binding = bound(report, portalForm());
        QCOMPARE(binding.fields[u"Impact_Category__c"_qs], u"Shipping stopped"_qs);
        QCOMPARE(binding.questions[1].answer, u"Shipping stopped"_qs);

        report.portalAnswers[u"Impact_Category__c"_qs] = u"Vanished"_qs;
        binding = bound(report, portalForm());
        QVERIFY(!binding.fields.contains(u"Impact_Category__c"_qs));
        QCOMPARE(binding.gone, QStringList{u"Impact_Category__c"_qs});
        QCOMPARE(binding.questions[1].answer, u"Vanished"_qs);
    }

    void defaultAnswersTheQuestion()
    {
        cases::CaseForm form = portalForm();
        fieldIn(form, u"Impact_Category__c"_qs).choices[1].isDefault = true;
        const Binding binding = bound(outage(), form);
        QCOMPARE(binding.questions[1].answer, u"No impact"_qs);
        QCOMPARE(binding.fields[u"Impact_Category__c"_qs], u"No impact"_qs);
    }

    void dependentChoicesFollowTheirController()
    {
        Report report = outage();
        const auto component = [&] { return bound(report, portalForm()).questions.at(0); };
        QCOMPARE(component().field.name, u"Component__c"_qs);
        QCOMPARE(component().choices.size(), std::size_t(1));
        QCOMPARE(component().choices[0].value, u"Agent"_qs);

        report.portalAnswers[u"Component__c"_qs] = u"Agent"_qs;
        QCOMPARE(bound(report, portalForm()).fields[u"Component__c"_qs], u"Agent"_qs);
        report.product = u"API Manager"_qs;
        QVERIFY(!bound(report, portalForm()).fields.contains(u"Component__c"_qs));
        QCOMPARE(bound(report, portalForm()).gone, QStringList{u"Component__c"_qs});
        // Nothing to choose from, so nothing is asked.
        report.product.clear();
        QCOMPARE(bound(report, portalForm()).questions.size(), std::size_t(1));
    }

    void circleOfDependenceEnds()
    {
        cases::CaseForm form;
        form.fields = {choice(u"A"_qs, u"A"_qs, {u"1"_qs}, true), choice(u"B"_qs, u"B"_qs, {u"1"_qs}, true)};
        form.fields[0].controllingField = u"B"_qs;
        form.fields[1].controllingField = u"A"_qs;
        QCOMPARE(bound(outage(), form).questions.size(), std::size_t(2));
    }

    void valueThatVanishedIsNamed()
    {
        Report report = outage();
        report.product = u"Citizen Integrator"_qs;
        report.region = u"LATAM"_qs;
        const Binding binding = bound(report, portalForm());
        QCOMPARE(binding.gone, (QStringList{u"Product__c"_qs, u"Region__c"_qs}));
        QVERIFY(!binding.fields.contains(u"Product__c"_qs));
        QVERIFY(binding.fields[u"Description"_qs].contains(u"Product: Citizen Integrator"_qs));
    }

    void productIsFoundUnderItsOtherName()
    {
        Report report = outage();
        report.product = u"Jitterbit Studio"_qs;
        QCOMPARE(bound(report, portalForm()).fields[u"Product__c"_qs], u"Integration Studio"_qs);
        report.product = u"Cloud Studio"_qs;
        QCOMPARE(bound(report, portalForm()).fields[u"Product__c"_qs], u"Integration Studio"_qs);
    }

    void choicesAreFoundByLabelToo()
    {
        cases::CaseForm form = portalForm();
        fieldIn(form, u"Region__c"_qs).choices[1] = {.value = u"R2"_qs, .label = u"EMEA"_qs, .validFor = {}};
        QCOMPARE(bound(outage(), form).fields[u"Region__c"_qs], u"R2"_qs);
    }

    void limitsComeFromTheForm()
    {
        cases::CaseForm form = portalForm();
        fieldIn(form, u"Subject"_qs).maxLength = 80;
        fieldIn(form, u"Description"_qs).maxLength = 4000;
        QCOMPARE(limitsOf(m_profile, form).subject, 80);
        QCOMPARE(limitsOf(m_profile, form).body, 4000);
        QCOMPARE(limitsOf(m_profile, {}).subject, 255);
        QCOMPARE(limitsOf(m_profile, {}).body, 32000);
        Report report = outage();
        report.happened = u"long "_qs.repeated(3000);
        report.summary = u"long "_qs.repeated(50);
        const Binding binding = bound(report, form);
        QVERIFY(binding.fields[u"Subject"_qs].size() <= 80);
        QVERIFY(binding.fields[u"Description"_qs].size() <= 4000);
    }

    void whatDoesNotFitIsCutOnlyWhereThatMakesSense()
    {
        Report report = outage();
        report.contact.name = u"Jörg "_qs.repeated(30);
        report.contact.email = u"a"_qs.repeated(90) + u"@example.com"_qs;
        const Binding binding = bound(report, portalForm());
        QVERIFY(binding.fields[u"SuppliedName"_qs].size() <= 80);
        QVERIFY(binding.fields[u"SuppliedName"_qs].startsWith(u"Jörg"_qs));
        QVERIFY(!binding.fields.contains(u"SuppliedEmail"_qs));
        QVERIFY(binding.fields[u"Description"_qs].contains(report.contact.email));
    }

    void formWithoutAnythingKnownBindsNothing()
    {
        cases::CaseForm form;
        form.fields = {text(u"X1"_qs, u"Farbe"_qs)};
        const Binding binding = bound(outage(), form);
        QVERIFY(binding.fields.isEmpty());
        QVERIFY(binding.questions.empty());
        QCOMPARE(boundName(vendor::FormField::Subject, m_profile, form), QString());
    }
};

QTEST_GUILESS_MAIN(FormBindingTest)
#include "FormBindingTest.moc"
