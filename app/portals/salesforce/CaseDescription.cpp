#include "portals/salesforce/CaseDescription.h"

#include <QJsonArray>

#include <algorithm>

namespace lotse::salesforce
{

namespace
{

using cases::Choice;
using cases::FormField;

constexpr qint64 mostFileBytes = qint64(2) * 1024 * 1024 * 1024; // of a multipart upload, by the vendor's documentation

FormField::Type typeOf(const QString& type)
{
    static const QHash<QString, FormField::Type> types = {
        {QStringLiteral("string"), FormField::Type::Text},
        {QStringLiteral("url"), FormField::Type::Text},
        {QStringLiteral("combobox"), FormField::Type::Text},
        {QStringLiteral("encryptedstring"), FormField::Type::Text},
        {QStringLiteral("textarea"), FormField::Type::LongText},
        {QStringLiteral("picklist"), FormField::Type::Choice},
        {QStringLiteral("boolean"), FormField::Type::Flag},
        {QStringLiteral("int"), FormField::Type::Number},
        {QStringLiteral("double"), FormField::Type::Number},
        {QStringLiteral("currency"), FormField::Type::Number},
        {QStringLiteral("percent"), FormField::Type::Number},
        {QStringLiteral("date"), FormField::Type::Date},
        {QStringLiteral("datetime"), FormField::Type::DateTime},
        {QStringLiteral("email"), FormField::Type::Email},
        {QStringLiteral("phone"), FormField::Type::Phone},
    };
    return types.value(type, FormField::Type::Other);
}

bool flag(const QJsonObject& json, QLatin1String key)
{
    return json.value(key).toBool();
}

QString text(const QJsonObject& json, QLatin1String key)
{
    return json.value(key).toString();
}

// Every value in the order that bitmaps count, the inactive ones too.
QStringList allValues(const QJsonObject& field)
{
    if (text(field, QLatin1String("type")) == QLatin1String("boolean")) {
        return {QStringLiteral("false"), QStringLiteral("true")};
    }
    QStringList values;
    for (const QJsonValue& value : field.value(QLatin1String("picklistValues")).toArray()) {
        values.append(text(value.toObject(), QLatin1String("value")));
    }
    return values;
}

std::vector<Choice> choicesOf(const QJsonObject& field, const QStringList& controlling)
{
    const bool dependent = !text(field, QLatin1String("controllerName")).isEmpty();
    std::vector<Choice> choices;
    for (const QJsonValue& value : field.value(QLatin1String("picklistValues")).toArray()) {
        const QJsonObject json = value.toObject();
        Choice choice{.value = text(json, QLatin1String("value")),
                      .label = text(json, QLatin1String("label")),
                      .isDefault = flag(json, QLatin1String("defaultValue")),
                      .validFor = {}};
        if (dependent) {
            choice.validFor = validFor(text(json, QLatin1String("validFor")), controlling);
        }
        const bool neverValid = dependent && choice.validFor.isEmpty();
        if (json.value(QLatin1String("active")).toBool(true) && !neverValid) {
            choices.push_back(std::move(choice));
        }
    }
    return choices;
}

FormField formField(const QJsonObject& json, const QStringList& controlling)
{
    FormField field;
    field.name = text(json, QLatin1String("name"));
    field.label = text(json, QLatin1String("label"));
    field.type = typeOf(text(json, QLatin1String("type")));
    field.maxLength = json.value(QLatin1String("length")).toInt();
    field.required = !flag(json, QLatin1String("nillable")) && !flag(json, QLatin1String("defaultedOnCreate")) &&
                     field.type != FormField::Type::Flag;
    field.choices = choicesOf(json, controlling);
    field.controllingField = text(json, QLatin1String("controllerName"));
    field.changeable = flag(json, QLatin1String("updateable"));
    return field;
}

bool isExternalReference(const QJsonObject& json)
{
    return flag(json, QLatin1String("custom")) && flag(json, QLatin1String("externalId")) &&
           flag(json, QLatin1String("unique")) && flag(json, QLatin1String("createable")) &&
           text(json, QLatin1String("label")).compare(QLatin1String("Client Reference"), Qt::CaseInsensitive) == 0;
}

// A person can say something there; links to other records only when nothing goes without them.
bool isForPersons(const QJsonObject& json, const FormField& field)
{
    return flag(json, QLatin1String("createable")) && !flag(json, QLatin1String("deprecatedAndHidden")) &&
           !flag(json, QLatin1String("externalId")) && (field.type != FormField::Type::Other || field.required);
}

// "Severity_Level__c" reads "Severity Level".
QString spoken(QString name)
{
    if (name.endsWith(QLatin1String("__c"))) {
        name.chop(3);
    }
    return name.replace(u'_', u' ');
}

// The field whose label, else whose name, is the first candidate that fits.
QString fieldCalled(const QStringList& candidates, const QJsonArray& fields)
{
    for (const QString& candidate : candidates) {
        for (const bool byLabel : {true, false}) {
            for (const QJsonValue& value : fields) {
                const QString name = text(value.toObject(), QLatin1String("name"));
                const QString label = text(value.toObject(), QLatin1String("label"));
                if ((byLabel ? label : spoken(name)).compare(candidate, Qt::CaseInsensitive) == 0) {
                    return name;
                }
            }
        }
    }
    return {};
}

} // namespace

QStringList validFor(const QString& bitmap, const QStringList& controlling)
{
    const QByteArray bytes = QByteArray::fromBase64(bitmap.toLatin1());
    QStringList valid;
    for (qsizetype i = 0; i < controlling.size() && i / 8 < bytes.size(); ++i) {
        if (static_cast<unsigned char>(bytes[i / 8]) & (0x80U >> (i % 8))) {
            valid.append(controlling[i]);
        }
    }
    return valid;
}

QString CaseDescription::labelOf(const QString& historyField) const
{
    const auto direct = labels.constFind(historyField);
    return direct != labels.cend() ? *direct : labels.value(historyField + QLatin1String("Id"), historyField);
}

QJsonValue CaseDescription::valueFor(const QString& name, const QString& text) const
{
    switch (types.value(name, FormField::Type::Text)) {
    case FormField::Type::Flag:
        return text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
    case FormField::Type::Number: {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    }
    default:
        return text;
    }
}

Result<CaseDescription> readDescription(const QJsonObject& describe, const SiteSpec& site)
{
    const QJsonArray fields = describe.value(QLatin1String("fields")).toArray();
    if (fields.isEmpty()) {
        return Error{.code = ErrorCode::AnswerUnreadable,
                     .detail = QStringLiteral("the description of a case has no fields"),
                     .retry = Retry::Later};
    }
    QHash<QString, QStringList> valuesOf;
    for (const QJsonValue& value : fields) {
        valuesOf.insert(text(value.toObject(), QLatin1String("name")), allValues(value.toObject()));
    }
    CaseDescription description;
    for (const QJsonValue& value : fields) {
        const QJsonObject json = value.toObject();
        FormField field = formField(json, valuesOf.value(text(json, QLatin1String("controllerName"))));
        description.labels.insert(field.name, field.label);
        description.types.insert(field.name, field.type);
        if (text(json, QLatin1String("type")) == QLatin1String("reference")) {
            description.references.append(field.name);
        }
        if (isExternalReference(json)) {
            description.externalIdField = field.name;
        }
        if (isForPersons(json, field)) {
            description.form.fields.push_back(std::move(field));
        }
    }
    description.form.fileLimit = mostFileBytes;
    description.productField = fieldCalled(site.productLabels, fields);
    description.severityField = fieldCalled(site.severityLabels + QStringList{QStringLiteral("Priority")}, fields);
    for (FormField& field : description.form.fields) {
        field.part = field.name == QLatin1String("Subject")    ? cases::FormPart::Subject
                     : field.name == description.productField  ? cases::FormPart::Product
                     : field.name == description.severityField ? cases::FormPart::Severity
                                                               : cases::FormPart::None;
    }
    return description;
}

} // namespace lotse::salesforce
