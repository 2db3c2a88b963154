#include "support/reports/FormBinding.h"

#include "support/reports/PlainText.h"

#include <QSet>

#include <algorithm>

namespace lotse::reports
{

namespace
{

using cases::Choice;
using cases::FormField;

// Letters and digits only, lower case; a custom field's name ends with "__c" at some portals.
QString plainName(const QString& text)
{
    QString name = text;
    if (name.endsWith(QLatin1String("__c"), Qt::CaseInsensitive)) {
        name.chop(3);
    }
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_C)) {
        if (c.isLetterOrNumber()) {
            plain.append(c.toLower());
        }
    }
    return plain;
}

const FormField* fieldOf(const cases::CaseForm& form, const QString& name)
{
    const auto found = std::find_if(form.fields.begin(), form.fields.end(),
                                    [&name](const FormField& field) { return field.name == name; });
    return found == form.fields.end() ? nullptr : &*found;
}

// The words of a label, so that "1" is found in "1 - Critical" and in "Severity 1", but not in "10".
QStringList wordsOf(const QString& text)
{
    QString spaced;
    for (const QChar c : text.toLower()) {
        spaced.append(c.isLetterOrNumber() ? c : QChar(u' '));
    }
    return spaced.split(u' ', Qt::SkipEmptyParts);
}

const Choice* choiceNamed(const std::vector<Choice>& choices, const QString& text)
{
    const QString wanted = plainName(text);
    const auto same = [&wanted](const QString& name) { return !wanted.isEmpty() && plainName(name) == wanted; };
    const auto exact = std::find_if(choices.begin(), choices.end(), [&text](const Choice& choice) {
        return choice.value == text || choice.label == text;
    });
    if (exact != choices.end()) {
        return &*exact;
    }
    const auto alike = std::find_if(choices.begin(), choices.end(),
                                    [&](const Choice& choice) { return same(choice.value) || same(choice.label); });
    return alike == choices.end() ? nullptr : &*alike;
}

// The choice of a severity: the first candidate that a choice equals, begins with or, for a number, holds as a word.
const Choice* severest(const std::vector<Choice>& choices, const QStringList& candidates)
{
    for (const QString& candidate : candidates) {
        if (const Choice* exact = choiceNamed(choices, candidate)) {
            return exact;
        }
        const QStringList wanted = wordsOf(candidate);
        const auto begins = std::find_if(choices.begin(), choices.end(), [&wanted](const Choice& choice) {
            return !wanted.isEmpty() && (wordsOf(choice.label).mid(0, wanted.size()) == wanted ||
                                         wordsOf(choice.value).mid(0, wanted.size()) == wanted);
        });
        if (begins != choices.end()) {
            return &*begins;
        }
        bool isNumber = false;
        candidate.toInt(&isNumber);
        const auto holds = std::find_if(choices.begin(), choices.end(), [&candidate](const Choice& choice) {
            return wordsOf(choice.label).contains(candidate) || wordsOf(choice.value).contains(candidate);
        });
        if (isNumber && holds != choices.end()) {
            return &*holds;
        }
    }
    return nullptr;
}

// A controlling field comes before those that depend on it; a circle is left in the portal's order.
std::vector<const FormField*> controllersFirst(const cases::CaseForm& form)
{
    std::vector<const FormField*> ordered;
    QSet<QString> placed;
    bool progress = true;
    while (progress) {
        progress = false;
        for (const FormField& field : form.fields) {
            const bool isFree = field.controllingField.isEmpty() || placed.contains(field.controllingField) ||
                                !fieldOf(form, field.controllingField);
            if (isFree && !placed.contains(field.name)) {
                ordered.push_back(&field);
                placed.insert(field.name);
                progress = true;
            }
        }
    }
    for (const FormField& field : form.fields) {
        if (!placed.contains(field.name)) {
            ordered.push_back(&field);
            placed.insert(field.name);
        }
    }
    return ordered;
}

class Binder
{
public:
    Binder(const Report& report, const Packet& packet, const vendor::VendorProfile& profile,
           const cases::CaseForm& form)
        : m_report(report), m_packet(packet), m_profile(profile), m_form(form)
    {
        for (auto it = profile.fieldLabels.keyBegin(); it != profile.fieldLabels.keyEnd(); ++it) {
            if (const QString name = boundName(*it, profile, form); !name.isEmpty()) {
                m_known.insert(name, *it);
            }
        }
    }

    Binding bind()
    {
        m_binding.limits = limitsOf(m_profile, m_form);
        for (const FormField* field : controllersFirst(m_form)) {
            const auto known = m_known.constFind(field->name);
            if (known == m_known.constEnd()) {
                ask(*field);
            } else if (*known == vendor::FormField::Severity) {
                chooseSeverity(*field);
            } else {
                fill(*field, valueOf(*known));
            }
        }
        // The person sees the questions where the portal's form has them.
        const auto place = [this](const Question& question) {
            return std::find_if(m_form.fields.begin(), m_form.fields.end(),
                                [&](const FormField& field) { return field.name == question.field.name; });
        };
        std::stable_sort(m_binding.questions.begin(), m_binding.questions.end(),
                         [&place](const Question& a, const Question& b) { return place(a) < place(b); });
        return std::move(m_binding);
    }

private:
    QString valueOf(vendor::FormField field) const
    {
        switch (field) {
        case vendor::FormField::Subject:
            return m_packet.subject;
        case vendor::FormField::Description:
            return m_packet.body;
        case vendor::FormField::Product:
            return oneLine(m_report.product);
        case vendor::FormField::Version:
            return oneLine(m_report.productVersion);
        case vendor::FormField::ContactName:
            return oneLine(m_report.contact.name);
        case vendor::FormField::ContactEmail:
            return oneLine(m_report.contact.email);
        case vendor::FormField::ContactPhone:
            return oneLine(m_report.contact.phone);
        case vendor::FormField::Region:
            return oneLine(m_report.region);
        case vendor::FormField::Environment:
            return oneLine(m_report.environment);
        case vendor::FormField::Severity:
        case vendor::FormField::Files:
            break;
        }
        return {};
    }

    // Those choices that the value of the controlling field allows.
    std::vector<Choice> validChoices(const FormField& field) const
    {
        if (field.controllingField.isEmpty()) {
            return field.choices;
        }
        const QString controlling = m_binding.fields.value(field.controllingField);
        std::vector<Choice> valid;
        std::copy_if(field.choices.begin(), field.choices.end(), std::back_inserter(valid), [&](const Choice& choice) {
            return choice.validFor.isEmpty() || choice.validFor.contains(controlling);
        });
        return valid;
    }

    // The portal's own name of a product may be one of its former ones, or the new one of a former name typed here.
    const Choice* choiceFor(const FormField& field, const std::vector<Choice>& choices, const QString& value) const
    {
        if (const Choice* direct = choiceNamed(choices, value)) {
            return direct;
        }
        const vendor::Product* product =
            m_known.value(field.name) == vendor::FormField::Product ? m_profile.product(value) : nullptr;
        if (!product) {
            return nullptr;
        }
        for (const QString& name : QStringList(product->name) + product->formerNames) {
            if (const Choice* other = choiceNamed(choices, name)) {
                return other;
            }
        }
        return nullptr;
    }

    void fill(const FormField& field, const QString& value)
    {
        if (value.isEmpty()) {
            return;
        }
        if (field.type == FormField::Type::Choice && !field.choices.empty()) {
            const std::vector<Choice> choices = validChoices(field);
            if (const Choice* choice = choiceFor(field, choices, value)) {
                m_binding.fields.insert(field.name, choice->value);
            } else if (!choices.empty()) {
                m_binding.gone.append(field.name);
            }
            return;
        }
        const bool fits = field.maxLength <= 0 || value.size() <= field.maxLength;
        // Half an address or number is worse than none; the body has the whole of it.
        const bool cuttable = field.type == FormField::Type::Text || field.type == FormField::Type::LongText;
        if (fits || cuttable) {
            m_binding.fields.insert(field.name, fits ? value : shortenedAtWord(value, field.maxLength));
        }
    }

    void chooseSeverity(const FormField& field)
    {
        const QStringList candidates = m_report.urgent ? m_profile.criticalSeverity : QStringList(m_report.severity);
        const std::vector<Choice> choices = validChoices(field);
        if (field.type != FormField::Type::Choice) {
            fill(field, candidates.value(0));
        } else if (const Choice* choice = severest(choices, candidates)) {
            m_binding.fields.insert(field.name, choice->value);
        } else {
            ask(field);
        }
    }

    void ask(const FormField& field)
    {
        const bool isDependent =
            !field.controllingField.isEmpty() && !m_binding.fields.value(field.controllingField).isEmpty();
        if (!field.required && !isDependent) {
            return;
        }
        Question question{field, validChoices(field), m_report.portalAnswers.value(field.name)};
        if (field.type == FormField::Type::Choice) {
            if (question.choices.empty()) {
                return;
            }
            answerByChoice(question);
        } else if (!question.answer.trimmed().isEmpty()) {
            m_binding.fields.insert(field.name, question.answer);
        }
        m_binding.questions.push_back(std::move(question));
    }

    void answerByChoice(Question& question)
    {
        if (question.answer.isEmpty()) {
            const auto preset = std::find_if(question.choices.begin(), question.choices.end(),
                                             [](const Choice& choice) { return choice.isDefault; });
            question.answer = preset == question.choices.end() ? QString() : preset->value;
        }
        if (question.answer.isEmpty()) {
            return;
        }
        if (const Choice* choice = choiceNamed(question.choices, question.answer)) {
            question.answer = choice->value;
            m_binding.fields.insert(question.field.name, choice->value);
        } else {
            m_binding.gone.append(question.field.name);
        }
    }

    const Report& m_report;
    const Packet& m_packet;
    const vendor::VendorProfile& m_profile;
    const cases::CaseForm& m_form;
    QHash<QString, vendor::FormField> m_known; // by the portal's name
    Binding m_binding;
};

} // namespace

Binding bind(const Report& report, const Packet& packet, const vendor::VendorProfile& profile,
             const cases::CaseForm& form)
{
    return Binder(report, packet, profile, form).bind();
}

PacketLimits limitsOf(const vendor::VendorProfile& profile, const cases::CaseForm& form)
{
    PacketLimits limits;
    const auto limit = [&](vendor::FormField field, int& value) {
        const FormField* bound = fieldOf(form, boundName(field, profile, form));
        if (bound && bound->maxLength > 0) {
            value = bound->maxLength;
        }
    };
    limit(vendor::FormField::Subject, limits.subject);
    limit(vendor::FormField::Description, limits.body);
    return limits;
}

QString boundName(vendor::FormField field, const vendor::VendorProfile& profile, const cases::CaseForm& form)
{
    for (const QString& candidate : profile.fieldLabels.value(field)) {
        const QString wanted = plainName(candidate);
        for (const FormField& each : form.fields) {
            if (!wanted.isEmpty() && (plainName(each.label) == wanted || plainName(each.name) == wanted)) {
                return each.name;
            }
        }
    }
    return {};
}

} // namespace lotse::reports
