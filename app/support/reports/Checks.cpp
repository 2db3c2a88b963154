#include "support/reports/Checks.h"

#include "support/reports/FormBinding.h"
#include "support/reports/PlainText.h"
#include "support/reports/SubjectRule.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTime>
#include <QUuid>

#include <algorithm>
#include <array>

namespace lotse::reports
{

namespace
{

// Two clocks are rarely the same.
constexpr qint64 clockSlackSeconds = 5 * 60;
constexpr qint64 longAgoDays = 30;
// As long as a real one, so that the review and the sent body overflow alike.
const QString sampleReference = QStringLiteral("LT0000000000000000");

// The fields of a report that a portal's form may have too.
struct Shared {
    Field field;
    vendor::FormField portal;
    QString Report::*value;
};
constexpr std::array sharedFields = {
    Shared{Field::Product, vendor::FormField::Product, &Report::product},
    Shared{Field::ProductVersion, vendor::FormField::Version, &Report::productVersion},
    Shared{Field::Region, vendor::FormField::Region, &Report::region},
    Shared{Field::Environment, vendor::FormField::Environment, &Report::environment},
};

class Checker
{
public:
    explicit Checker(const CheckInput& input) : m_input(input), m_report(input.report) {}

    std::vector<Finding> run()
    {
        for (const auto& file : m_input.files) {
            m_fileNames.append(file.first);
        }
        contact();
        product();
        endpoints();
        whatHappened();
        texts();
        portal();
        files();
        std::stable_sort(m_findings.begin(), m_findings.end(),
                         [](const Finding& a, const Finding& b) { return pageOf(a.field) < pageOf(b.field); });
        return std::move(m_findings);
    }

private:
    void add(Field field, Problem problem, Weight weight, const QString& detail = {})
    {
        m_findings.push_back({.field = field, .problem = problem, .weight = weight, .detail = detail});
    }

    bool missing(Field field, const QString& value, Weight weight)
    {
        if (!value.trimmed().isEmpty()) {
            return false;
        }
        const bool known = std::any_of(m_findings.begin(), m_findings.end(), [field](const Finding& finding) {
            return finding.field == field && finding.problem == Problem::Missing;
        });
        if (!known) {
            add(field, Problem::Missing, weight);
        }
        return true;
    }

    void contact()
    {
        const account::Contact& contact = m_report.contact;
        missing(Field::ContactName, contact.name, Weight::Blocking);
        if (!missing(Field::ContactEmail, contact.email, Weight::Blocking) && !isPlausibleEmail(contact.email)) {
            add(Field::ContactEmail, Problem::EmailImplausible, Weight::Blocking, contact.email);
        }
        const Weight phone = m_report.urgent ? Weight::Blocking : Weight::Advice;
        if (!missing(Field::ContactPhone, contact.phone, phone) && !isPlausiblePhone(contact.phone)) {
            add(Field::ContactPhone, Problem::PhoneImplausible, phone, contact.phone);
        }
        const auto from = timeOf(contact.reachableFrom);
        const auto until = timeOf(contact.reachableUntil);
        const bool unreadable = (from && !from->isValid()) || (until && !until->isValid());
        if (unreadable || (from && until && *until <= *from)) {
            add(Field::ReachableTimes, Problem::TimesImplausible, Weight::Advice);
        }
    }

    // Nothing: not said. Invalid: not a time.
    static std::optional<QTime> timeOf(const QString& text)
    {
        const QString typed = text.trimmed();
        if (typed.isEmpty()) {
            return std::nullopt;
        }
        const QTime time = QTime::fromString(typed, QStringLiteral("H:mm"));
        // The end of a day.
        return typed == QLatin1String("24:00") ? QTime(23, 59, 59) : time;
    }

    void product()
    {
        missing(Field::Organisation, m_report.organisation, Weight::Advice);
        const vendor::Product* product =
            m_input.profile ? m_input.profile->product(m_report.product.trimmed()) : nullptr;
        if (!missing(Field::Product, m_report.product, Weight::Blocking) && product &&
            !product->supportElsewhere.isEmpty()) {
            add(Field::Product, Problem::NotSupportedHere, Weight::Advice, product->name);
        }
        bindToForm();
        if (!product || !product->cloud) {
            missing(Field::ProductVersion, m_report.productVersion, Weight::Advice);
        }
        missing(Field::Region, m_report.region, Weight::Advice);
    }

    // What the portal requires of our own fields, and values it no longer offers.
    void bindToForm()
    {
        if (!m_input.form || !m_input.profile) {
            return;
        }
        m_packet = makePacket(m_report, *m_input.profile, sampleReference, m_fileNames,
                              limitsOf(*m_input.profile, *m_input.form));
        m_binding = bind(m_report, *m_packet, *m_input.profile, *m_input.form);
        for (const Shared& shared : sharedFields) {
            const QString name = boundName(shared.portal, *m_input.profile, *m_input.form);
            const cases::FormField* field = fieldNamed(name);
            if (!field) {
                continue;
            }
            if (m_binding.gone.contains(name)) {
                // Whatever the portal lets stay empty stands in the body; only the product decides who reads it.
                const bool matters = field->required || shared.field == Field::Product;
                add(shared.field, Problem::ChoiceGone, matters ? Weight::Blocking : Weight::Advice,
                    (m_report.*shared.value).trimmed());
            } else if (field->required) {
                missing(shared.field, m_report.*shared.value, Weight::Blocking);
            }
        }
    }

    const cases::FormField* fieldNamed(const QString& name) const
    {
        const auto& fields = m_input.form->fields;
        const auto found = std::find_if(fields.begin(), fields.end(),
                                        [&name](const cases::FormField& field) { return field.name == name; });
        return found == fields.end() ? nullptr : &*found;
    }

    void endpoints()
    {
        const auto& all = m_report.endpoints;
        const auto isPlaced = [](const Endpoint& endpoint) {
            return !endpoint.system.trimmed().isEmpty() || !endpoint.address.trimmed().isEmpty();
        };
        const bool oneIsPlaced = std::any_of(all.begin(), all.end(), isPlaced);
        const bool allAreEmpty = std::all_of(all.begin(), all.end(), [](const Endpoint& e) { return e.isEmpty(); });
        if (allAreEmpty) {
            add(Field::Endpoints, Problem::Missing, m_report.urgent ? Weight::Blocking : Weight::Advice);
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!all[i].isEmpty() && !isPlaced(all[i])) {
                m_findings.push_back({.field = Field::Endpoints,
                                      .problem = Problem::NoAddress,
                                      .weight = oneIsPlaced || !m_report.urgent ? Weight::Advice : Weight::Blocking,
                                      .index = static_cast<int>(i),
                                      .detail = all[i].connector});
            }
        }
    }

    void whatHappened()
    {
        if (!m_report.since.isValid()) {
            if (m_report.urgent) {
                add(Field::Since, Problem::Missing, Weight::Advice);
            }
        } else if (m_report.since > m_input.now.addSecs(clockSlackSeconds)) {
            add(Field::Since, Problem::InFuture, Weight::Blocking);
        } else if (m_report.since < m_input.now.addDays(-longAgoDays)) {
            add(Field::Since, Problem::LongAgo, Weight::Advice);
        }
        missing(Field::Summary, m_report.summary, Weight::Blocking);
        if (m_report.urgent) {
            missing(Field::Impact, m_report.impact, Weight::Advice);
        } else {
            trigger();
        }
        missing(Field::Happened, m_report.happened, Weight::Blocking);
        const QString guid = m_report.operationInstance.trimmed();
        if (!guid.isEmpty() && QUuid::fromString(guid).isNull()) {
            add(Field::OperationInstance, Problem::GuidImplausible, Weight::Advice, guid);
        }
    }

    // The vendor's system would treat the problem as an outage.
    void trigger()
    {
        if (m_input.profile && !m_report.keepsTrigger) {
            const SubjectVerdict verdict = judgeSubject(m_input.profile->productionDown, m_report.summary);
            if (!verdict.phrase.isEmpty()) {
                add(Field::Summary, Problem::TriggersUrgency, Weight::Blocking, verdict.phrase);
            }
        }
    }

    void texts()
    {
        if (!m_input.profile) {
            return;
        }
        if (!m_packet) {
            m_packet = makePacket(m_report, *m_input.profile, sampleReference, m_fileNames);
        }
        const PacketLimits limits = m_input.form ? m_binding.limits : PacketLimits();
        if (m_packet->subjectShortened) {
            add(Field::Summary, Problem::SubjectShortened, Weight::Advice, QString::number(limits.subject));
        }
        if (m_packet->overflow) {
            add(longestText(), Problem::WillOverflow, Weight::Advice, QString::number(limits.body));
        }
    }

    Field longestText() const
    {
        const std::array texts = {
            std::pair{Field::Happened, m_report.happened.size()}, std::pair{Field::Impact, m_report.impact.size()},
            std::pair{Field::Done, m_report.done.size()}, std::pair{Field::Expected, m_report.expected.size()},
            std::pair{Field::Tried, m_report.tried.size()}};
        return std::max_element(texts.begin(), texts.end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; })
            ->first;
    }

    void portal()
    {
        for (const Question& question : m_binding.questions) {
            const bool gone = m_binding.gone.contains(question.field.name);
            const bool unanswered = question.field.required && question.answer.trimmed().isEmpty();
            if (!gone && !unanswered) {
                continue;
            }
            m_findings.push_back({.field = Field::PortalAnswer,
                                  .problem = gone ? Problem::ChoiceGone : Problem::Missing,
                                  .weight = question.field.required ? Weight::Blocking : Weight::Advice,
                                  .portalField = question.field.name,
                                  .detail = gone ? question.answer : question.field.label});
        }
    }

    void files()
    {
        const qint64 limit = m_input.form ? m_input.form->fileLimit : 0;
        for (const auto& [name, size] : m_input.files) {
            if (limit > 0 && size > limit) {
                add(Field::Files, Problem::FileTooLarge, Weight::Blocking, name);
            }
        }
    }

    const CheckInput& m_input;
    const Report& m_report;
    QStringList m_fileNames;
    std::optional<Packet> m_packet;
    Binding m_binding;
    std::vector<Finding> m_findings;
};

} // namespace

Page pageOf(Field field)
{
    switch (field) {
    case Field::ContactName:
    case Field::ContactEmail:
    case Field::ContactPhone:
    case Field::ReachableTimes:
    case Field::TimeZone:
    case Field::Deputy:
        return Page::Contact;
    case Field::Organisation:
    case Field::Product:
    case Field::ProductVersion:
    case Field::Region:
    case Field::Environment:
    case Field::AgentGroup:
    case Field::Project:
    case Field::Operation:
        return Page::Product;
    case Field::Endpoints:
        return Page::Endpoints;
    case Field::Since:
    case Field::Summary:
    case Field::Impact:
    case Field::Done:
    case Field::Expected:
    case Field::Happened:
    case Field::ErrorId:
    case Field::OperationInstance:
    case Field::Tried:
    case Field::RelatedIncident:
    case Field::Files:
    case Field::Severity:
        return Page::WhatHappened;
    case Field::PortalAnswer:
        break;
    }
    return Page::Review;
}

std::vector<Finding> check(const CheckInput& input)
{
    return Checker(input).run();
}

bool isSendable(const std::vector<Finding>& findings)
{
    return std::none_of(findings.begin(), findings.end(),
                        [](const Finding& finding) { return finding.weight == Weight::Blocking; });
}

bool isPlausibleEmail(const QString& text)
{
    const QString typed = text.trimmed();
    if (typed.size() > 254) {
        return false;
    }
    // Bounded and without overlapping parts; letters of any script, as internationalised addresses have them.
    static const QRegularExpression address(QStringLiteral(
        "\\A[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*@"
        "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{N}-]*[\\p{L}\\p{N}]\\z"));
    return typed.indexOf(u'@') <= 64 && address.match(typed).hasMatch();
}

bool isPlausiblePhone(const QString& text)
{
    static const QRegularExpression extension(QStringLiteral("(?<!\\p{L})(?:ext|x|dw)(?!\\p{L})\\.?"),
                                              QRegularExpression::CaseInsensitiveOption);
    QString number = text.simplified();
    number.replace(extension, QStringLiteral(" "));
    qsizetype digits = 0;
    for (qsizetype i = 0; i < number.size(); ++i) {
        const QChar c = number[i];
        const bool plusInFront = c == u'+' && QStringView(number).left(i).indexOf(u'+') < 0 && digits == 0;
        const bool mark = c.isSpace() || c.category() == QChar::Punctuation_Dash || QStringLiteral("()/.").contains(c);
        if (c.isDigit()) {
            ++digits;
        } else if (!plusInFront && !mark) {
            return false;
        }
    }
    return digits >= 5 && digits <= 25;
}

} // namespace lotse::reports
