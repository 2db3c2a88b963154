#include "support/reports/FrozenReport.h"

#include "support/reports/CaseExecutors.h"
#include "support/reports/FormBinding.h"

#include <QJsonArray>

namespace lotse::reports
{

namespace
{

const QLatin1String externalId("external-id");
const QLatin1String idempotencyKey("idempotency-key");
const QLatin1String lookUp("look-up");

QJsonObject fieldsJson(const QHash<QString, QString>& fields)
{
    QJsonObject json;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        json.insert(it.key(), it.value());
    }
    return json;
}

QJsonObject fileJson(const drafts::DraftFile& file)
{
    return {{QStringLiteral("name"), file.name},
            {QStringLiteral("size"), file.size},
            {QStringLiteral("sha256"), file.sha256},
            {QStringLiteral("md5"), file.md5},
            {QStringLiteral("type"), file.type}};
}

outbox::Item caseItem(const FreezeInput& input, const vendor::VendorProfile& profile, Random& random)
{
    QJsonArray files;
    for (const drafts::DraftFile& file : input.files) {
        files.append(fileJson(file));
    }
    outbox::Item item;
    item.id = random.uuid();
    item.operation = createOperation;
    item.title = input.packet.subject;
    item.lane = input.report.urgent ? outbox::Lane::Urgent : outbox::Lane::Ordinary;
    item.state = input.byHand ? outbox::State::Held : outbox::State::Queued;
    item.reference = input.reference;
    item.identity = identityOf(input.account);
    item.draftId = input.draft.id;
    item.created = input.now;
    item.notBefore = input.notBefore;
    item.payload = {
        {QStringLiteral("subject"), input.packet.subject},
        {QStringLiteral("body"), input.packet.body},
        {QStringLiteral("vendor"), profile.id},
        {QStringLiteral("localCase"), random.uuid()},
        {QStringLiteral("report"), toJson(input.report)},
        {QStringLiteral("files"), files},
        {QStringLiteral("language"), input.report.language},
        {QStringLiteral("severity"), input.report.urgent ? profile.criticalSeverity.value(0) : input.report.severity}};
    if (input.form && !input.byHand) {
        const Binding binding = bind(input.report, input.packet, profile, *input.form);
        const QString severity = binding.fields.value(boundName(vendor::FormField::Severity, profile, *input.form));
        item.payload[QStringLiteral("fields")] = fieldsJson(binding.fields);
        item.payload[QStringLiteral("way")] = wayToJson(input.form->way);
        item.payload[QStringLiteral("severity")] = severity;
    }
    return item;
}

outbox::Item fileItem(const FreezeInput& input, const drafts::DraftFile& file, const outbox::Item& parent,
                      Random& random)
{
    outbox::Item item;
    item.id = random.uuid();
    item.operation = fileOperation;
    item.title = file.name;
    item.state = parent.state;
    item.reference = parent.reference;
    item.identity = parent.identity;
    item.dependsOn = parent.id;
    item.created = input.now;
    item.payload = fileJson(file);
    // The same content under another name is another file, and must not be taken for this one.
    QJsonArray twins;
    for (const drafts::DraftFile& other : input.files) {
        if (other.sha256 == file.sha256 && other.name != file.name) {
            twins.append(other.name);
        }
    }
    if (!twins.isEmpty()) {
        item.payload[QStringLiteral("twins")] = twins;
    }
    return item;
}

} // namespace

QString identityOf(const account::Account& account)
{
    return account.organisationId.isEmpty() || account.userId.isEmpty()
               ? QString()
               : account.organisationId + u'/' + account.userId;
}

FrozenReport freeze(const FreezeInput& input, const vendor::VendorProfile& profile, Random& random)
{
    FrozenReport frozen;
    const outbox::Item parent = caseItem(input, profile, random);
    frozen.items.push_back(parent);
    for (const drafts::DraftFile& file : input.files) {
        frozen.items.push_back(fileItem(input, file, parent, random));
    }
    frozen.local = caseOf(parent, cases::Origin::Local);
    return frozen;
}

cases::Case caseOf(const outbox::Item& item, cases::Origin origin)
{
    const Report report = reportFromJson(item.payload.value(QLatin1String("report")).toObject());
    cases::Case local;
    local.id = item.payload.value(QLatin1String("localCase")).toString();
    local.number = item.result.value(QLatin1String("number")).toString();
    local.subject = item.payload.value(QLatin1String("subject")).toString();
    local.description = item.payload.value(QLatin1String("body")).toString();
    local.product = report.product;
    local.severity = item.payload.value(QLatin1String("severity")).toString();
    local.contactName = report.contact.name;
    local.created = item.created;
    local.modified = item.delivered.isValid() ? item.delivered : item.created;
    local.origin = origin;
    return local;
}

QJsonObject wayToJson(const cases::DeliveryWay& way)
{
    switch (way.kind) {
    case cases::DeliveryWay::Kind::ExternalId:
        return {{QStringLiteral("kind"), externalId}, {QStringLiteral("field"), way.externalIdField}};
    case cases::DeliveryWay::Kind::IdempotencyKey:
        return {{QStringLiteral("kind"), idempotencyKey}};
    case cases::DeliveryWay::Kind::LookUp:
        break;
    }
    return {{QStringLiteral("kind"), lookUp}};
}

cases::DeliveryWay wayFromJson(const QJsonObject& json)
{
    const QString kind = json.value(QLatin1String("kind")).toString();
    const QString field = json.value(QLatin1String("field")).toString();
    if (kind == externalId && !field.isEmpty()) {
        return {.kind = cases::DeliveryWay::Kind::ExternalId, .externalIdField = field};
    }
    if (kind == idempotencyKey) {
        return {.kind = cases::DeliveryWay::Kind::IdempotencyKey, .externalIdField = {}};
    }
    return {};
}

} // namespace lotse::reports
