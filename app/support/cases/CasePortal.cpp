#include "support/cases/CasePortal.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace lotse::cases
{

namespace
{
using Type = FormField::Type;
using Way = DeliveryWay::Kind;

constexpr std::array typeNames = {
    std::pair{Type::Text, "text"},     std::pair{Type::LongText, "longText"}, std::pair{Type::Choice, "choice"},
    std::pair{Type::Flag, "flag"},     std::pair{Type::Number, "number"},     std::pair{Type::Date, "date"},
    std::pair{Type::DateTime, "time"}, std::pair{Type::Email, "email"},       std::pair{Type::Phone, "phone"},
    std::pair{Type::Other, "other"},
};
constexpr std::array wayNames = {
    std::pair{Way::ExternalId, "externalId"},
    std::pair{Way::IdempotencyKey, "idempotencyKey"},
    std::pair{Way::LookUp, "lookUp"},
};
constexpr std::array partNames = {
    std::pair{FormPart::None, ""},
    std::pair{FormPart::Subject, "subject"},
    std::pair{FormPart::Product, "product"},
    std::pair{FormPart::Severity, "severity"},
};

template <typename T, std::size_t N>
QString nameOf(const std::array<std::pair<T, const char*>, N>& names, T value)
{
    const auto it = std::find_if(names.begin(), names.end(), [&](const auto& pair) { return pair.first == value; });
    return it == names.end() ? QString() : QString::fromLatin1(it->second);
}

template <typename T, std::size_t N>
T valueOf(const std::array<std::pair<T, const char*>, N>& names, const QString& name, T fallback)
{
    const auto it =
        std::find_if(names.begin(), names.end(), [&](const auto& pair) { return name == QLatin1String(pair.second); });
    return it == names.end() ? fallback : it->first;
}

QJsonObject toJson(const Choice& choice)
{
    return {{QStringLiteral("value"), choice.value},
            {QStringLiteral("label"), choice.label},
            {QStringLiteral("default"), choice.isDefault},
            {QStringLiteral("validFor"), QJsonArray::fromStringList(choice.validFor)}};
}

Choice choiceFromJson(const QJsonObject& json)
{
    Choice choice{.value = json.value(QLatin1String("value")).toString(),
                  .label = json.value(QLatin1String("label")).toString(),
                  .isDefault = json.value(QLatin1String("default")).toBool(),
                  .validFor = {}};
    const QJsonArray validFor = json.value(QLatin1String("validFor")).toArray();
    for (const QJsonValue& value : validFor) {
        choice.validFor.append(value.toString());
    }
    return choice;
}

QJsonObject toJson(const FormField& field)
{
    QJsonArray choices;
    for (const Choice& choice : field.choices) {
        choices.append(toJson(choice));
    }
    return {{QStringLiteral("name"), field.name},
            {QStringLiteral("label"), field.label},
            {QStringLiteral("type"), nameOf(typeNames, field.type)},
            {QStringLiteral("maxLength"), field.maxLength},
            {QStringLiteral("required"), field.required},
            {QStringLiteral("choices"), choices},
            {QStringLiteral("controllingField"), field.controllingField},
            {QStringLiteral("part"), nameOf(partNames, field.part)},
            {QStringLiteral("changeable"), field.changeable}};
}

FormField fieldFromJson(const QJsonObject& json)
{
    FormField field{.name = json.value(QLatin1String("name")).toString(),
                    .label = json.value(QLatin1String("label")).toString(),
                    .type = valueOf(typeNames, json.value(QLatin1String("type")).toString(), Type::Other),
                    .maxLength = json.value(QLatin1String("maxLength")).toInt(),
                    .required = json.value(QLatin1String("required")).toBool(),
                    .choices = {},
                    .controllingField = json.value(QLatin1String("controllingField")).toString(),
                    .part = valueOf(partNames, json.value(QLatin1String("part")).toString(), FormPart::None),
                    .changeable = json.value(QLatin1String("changeable")).toBool()};
    const QJsonArray choices = json.value(QLatin1String("choices")).toArray();
    for (const QJsonValue& choice : choices) {
        field.choices.push_back(choiceFromJson(choice.toObject()));
    }
    return field;
}
} // namespace

bool sameReply(const QString& a, const QString& b)
{
    const auto plain = [](const QString& text) { return text.simplified().normalized(QString::NormalizationForm_C); };
    return plain(a) == plain(b);
}

QString besides(const WantedFile& wanted)
{
    return wanted.path + QStringLiteral(".part");
}

Result<void> settleDownload(const QString& fetched, qint64 size, const QByteArray& md5, const WantedFile& wanted)
{
    const QString& listed = wanted.attachment.checksum;
    const bool sameSum = !listed.startsWith(QLatin1String("md5:")) || listed.mid(4).toLatin1() == md5;
    if (size != wanted.attachment.size || !sameSum) {
        QFile::remove(fetched);
        return Error{.code = ErrorCode::AnswerUnreadable,
                     .detail = QStringLiteral("%1 bytes instead of %2").arg(size).arg(wanted.attachment.size),
                     .retry = Retry::Later};
    }
    QFile::remove(wanted.path);
    if (!QFile::rename(fetched, wanted.path)) {
        QFile::remove(fetched);
        return Error{.code = ErrorCode::StorageFailed, .detail = wanted.path, .retry = Retry::AfterPerson};
    }
    return {};
}

static Error unsupported()
{
    return {.code = ErrorCode::Unsupported, .retry = Retry::AfterPerson};
}

QCoro::Task<Result<std::vector<Attachment>>> CasePortal::files(QString /*caseId*/, std::stop_token /*stop*/)
{
    co_return unsupported();
}

QCoro::Task<Result<void>> CasePortal::download(WantedFile /*file*/, std::stop_token /*stop*/)
{
    co_return unsupported();
}

QCoro::Task<Result<Entry>> CasePortal::reply(NewReply /*reply*/, std::stop_token /*stop*/)
{
    co_return unsupported();
}

QCoro::Task<Result<std::vector<Entry>>> CasePortal::lookUpReplies(QString /*caseId*/, QString /*text*/,
                                                                  QDateTime /*since*/, std::stop_token /*stop*/)
{
    co_return unsupported();
}

QCoro::Task<Result<void>> CasePortal::close(QString /*caseId*/, std::stop_token /*stop*/)
{
    co_return unsupported();
}

QCoro::Task<Result<void>> CasePortal::change(CaseChange /*change*/, std::stop_token /*stop*/)
{
    co_return unsupported();
}

QString valueOf(const Case& one, FormPart part)
{
    switch (part) {
    case FormPart::Subject:
        return one.subject;
    case FormPart::Product:
        return one.product;
    case FormPart::Severity:
        return one.severity;
    case FormPart::None:
        break;
    }
    return {};
}

std::vector<FormField> CaseForm::changeable() const
{
    std::vector<FormField> found;
    std::copy_if(fields.begin(), fields.end(), std::back_inserter(found),
                 [](const FormField& field) { return field.changeable && field.part != FormPart::None; });
    return found;
}

const FormField* CaseForm::field(const QString& name) const
{
    const auto it = std::find_if(fields.begin(), fields.end(), [&](const FormField& f) { return f.name == name; });
    return it == fields.end() ? nullptr : &*it;
}

QJsonObject toJson(const CaseForm& form)
{
    QJsonArray fields;
    for (const FormField& field : form.fields) {
        fields.append(toJson(field));
    }
    return {{QStringLiteral("fields"), fields},
            {QStringLiteral("way"), nameOf(wayNames, form.way.kind)},
            {QStringLiteral("externalIdField"), form.way.externalIdField},
            {QStringLiteral("fileLimit"), form.fileLimit},
            {QStringLiteral("replyLimit"), form.replyLimit},
            {QStringLiteral("tag"), form.tag}};
}

CaseForm caseFormFromJson(const QJsonObject& json)
{
    CaseForm form{
        .fields = {},
        .way = {.kind = valueOf(wayNames, json.value(QLatin1String("way")).toString(), Way::LookUp),
                .externalIdField = json.value(QLatin1String("externalIdField")).toString()},
        .fileLimit = json.value(QLatin1String("fileLimit")).toInteger(),
        .replyLimit = json.value(QLatin1String("replyLimit")).toInt(),
        .tag = json.value(QLatin1String("tag")).toString(),
    };
    const QJsonArray fields = json.value(QLatin1String("fields")).toArray();
    for (const QJsonValue& field : fields) {
        form.fields.push_back(fieldFromJson(field.toObject()));
    }
    return form;
}

} // namespace lotse::cases
