#include "portals/requesttracker/QueueDescription.h"

#include "portals/requesttracker/Records.h"

namespace lotse::requesttracker
{

namespace
{

using cases::FormField;

const QString customPrefix = QStringLiteral("CF.");
const QString referenceLabel = QStringLiteral("Client Reference");
constexpr int longestSubject = 200; // the server's column

FormField field(const QString& name, const QString& label, FormField::Type type, int maxLength, bool required)
{
    FormField field;
    field.name = name;
    field.label = label;
    field.type = type;
    field.maxLength = maxLength;
    field.required = required;
    return field;
}

Error queueGone(const QString& queue)
{
    return {.code = ErrorCode::NotFound,
            .detail = QStringLiteral("the queue '%1' is gone, disabled or not shown to this user").arg(queue),
            .retry = Retry::AfterPerson};
}

FormField::Type typeOf(const QString& type)
{
    if (type == QLatin1String("Select") || type == QLatin1String("Combobox") || type == QLatin1String("Autocomplete")) {
        return FormField::Type::Choice;
    }
    if (type == QLatin1String("Freeform")) {
        return FormField::Type::Text;
    }
    if (type == QLatin1String("Text") || type == QLatin1String("Wikitext") || type == QLatin1String("HTML")) {
        return FormField::Type::LongText;
    }
    return type == QLatin1String("Date")       ? FormField::Type::Date
           : type == QLatin1String("DateTime") ? FormField::Type::DateTime
                                               : FormField::Type::Other;
}

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

// The server does not say which rights this user has on a field; a refusal comes with the change.
void settleParts(std::vector<FormField>& fields, const ServerSpec& server)
{
    const auto isCalled = [](const FormField& field, const QStringList& labels) {
        return labels.contains(field.label, Qt::CaseInsensitive);
    };
    for (FormField& field : fields) {
        const bool custom = !customFieldOf(field.name).isEmpty();
        field.part = field.name == subjectName                          ? cases::FormPart::Subject
                     : custom && isCalled(field, server.productLabels)  ? cases::FormPart::Product
                     : custom && isCalled(field, server.severityLabels) ? cases::FormPart::Severity
                                                                        : cases::FormPart::None;
        field.changeable = field.name != contentName;
    }
}

} // namespace

QString formName(const QString& customField)
{
    return customPrefix + customField;
}

QString customFieldOf(const QString& formName)
{
    return formName.startsWith(customPrefix) ? formName.mid(customPrefix.size()) : QString();
}

FormField formFieldFrom(const QJsonObject& json)
{
    const QString name = json.value(QLatin1String("Name")).toString();
    const QString pattern = json.value(QLatin1String("Pattern")).toString();
    FormField made = field(formName(name), name, typeOf(json.value(QLatin1String("Type")).toString()), 0,
                           pattern.startsWith(QLatin1String("(?#Mandatory)")));
    for (const QJsonValue& value : json.value(QLatin1String("Values")).toArray()) {
        cases::Choice choice;
        choice.value = value.toString();
        choice.label = choice.value;
        made.choices.push_back(choice);
    }
    if (made.type == FormField::Type::Choice && made.choices.empty()) {
        made.type = FormField::Type::Text; // any text is taken
    }
    return made;
}

QCoro::Task<Result<QJsonObject>> readQueue(std::shared_ptr<Session> session, std::stop_token stop)
{
    const QString name = session->server().queue;
    const Result<QJsonDocument> answer = co_await session->ask(reading(QStringLiteral("queue/") + encoded(name)), stop);
    if (!answer) {
        const ErrorCode code = answer.error().code;
        const bool gone = code == ErrorCode::NotFound || code == ErrorCode::Forbidden;
        co_return gone ? queueGone(name) : answer.error();
    }
    const QJsonObject queue = answer->object();
    if (queue.value(QLatin1String("Disabled")).toVariant().toInt() != 0) {
        co_return queueGone(name);
    }
    co_return queue;
}

QCoro::Task<Result<QueueDescription>> describeQueue(std::shared_ptr<Session> session, std::stop_token stop)
{
    const Result<QJsonObject> queue = co_await readQueue(session, stop);
    if (!queue) {
        co_return queue.error();
    }
    QueueDescription description;
    description.id = idOf(*queue);
    std::vector<FormField>& fields = description.form.fields;
    fields.push_back(field(subjectName, QStringLiteral("Subject"), FormField::Type::Text, longestSubject, true));
    fields.push_back(field(contentName, QStringLiteral("Description"), FormField::Type::LongText, 0, true));
    for (const QJsonValue& listed : queue->value(QLatin1String("TicketCustomFields")).toArray()) {
        const QString id = idOf(listed.toObject());
        const QString name = listed[QLatin1String("name")].toString();
        description.fieldNames.insert(id, name);
        if (name.compare(referenceLabel, Qt::CaseInsensitive) == 0) {
            description.referenceField = name;
            continue;
        }
        const Result<QJsonDocument> answer =
            co_await session->ask(reading(QStringLiteral("customfield/") + encoded(id)), stop);
        const bool hidden = !answer && answer.error().code == ErrorCode::Forbidden;
        if (!answer && !hidden) {
            co_return answer.error();
        }
        if (!hidden) {
            fields.push_back(formFieldFrom(answer->object()));
        }
    }
    settleParts(fields, session->server());
    co_return description;
}

} // namespace lotse::requesttracker
