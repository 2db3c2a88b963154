#include "support/reports/CaseExecutors.h"

#include "foundation/InWorker.h"
#include "support/reports/FormBinding.h"
#include "support/reports/FrozenReport.h"
#include "support/reports/Packet.h"

#include <QCoro/QCoroFuture>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace lotse::reports
{

namespace
{

QString textOf(const QJsonObject& json, const char* name)
{
    return json.value(QLatin1String(name)).toString();
}

bool isBound(const outbox::Item& item)
{
    return item.payload.value(QLatin1String("fields")).isObject();
}

QHash<QString, QString> fieldsFromJson(const QJsonObject& json)
{
    QHash<QString, QString> fields;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        fields.insert(it.key(), it->toString());
    }
    return fields;
}

Error unanswered(const QStringList& fields)
{
    return {.code = ErrorCode::InputMissing,
            .detail = QStringLiteral("the portal's form asks for more: %1").arg(fields.join(QStringLiteral(", "))),
            .retry = Retry::AfterPerson,
            .fields = fields};
}

// A report that was sent before the portal had ever described its form.
Result<QHash<QString, QString>> bindNow(const outbox::Item& item, const cases::CaseForm& form)
{
    const Result<vendor::VendorProfile> profile = vendor::loadVendorProfile(textOf(item.payload, "vendor"));
    if (!profile) {
        return profile.error();
    }
    Packet packet;
    packet.subject = textOf(item.payload, "subject");
    packet.body = textOf(item.payload, "body");
    const Report report = reportFromJson(item.payload.value(QLatin1String("report")).toObject());
    const Binding binding = bind(report, packet, *profile, form);
    QStringList missing;
    for (const Question& question : binding.questions) {
        if (question.field.required && question.answer.trimmed().isEmpty()) {
            missing.append(question.field.name);
        }
    }
    // What was frozen is sent whole or not at all.
    if (binding.fields.value(boundName(vendor::FormField::Description, *profile, form)) != packet.body) {
        missing.append(boundName(vendor::FormField::Description, *profile, form));
    }
    if (!missing.isEmpty()) {
        return unanswered(missing);
    }
    return binding.fields;
}

// Whether the copy on this computer is still what was attached.
QFuture<bool> isIntact(const QString& path, const QString& sha256)
{
    return inWorker<bool>([path, sha256] {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const bool read = file.open(QIODevice::ReadOnly) && hash.addData(&file);
        return read && QString::fromLatin1(hash.result().toHex()) == sha256;
    });
}

bool sameName(const QString& a, const QString& b)
{
    return a.normalized(QString::NormalizationForm_C)
               .compare(b.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive) == 0;
}

// Whether an attachment is the file of this item. Some portals keep no checksum, some change names.
bool isSameFile(const cases::Attachment& attachment, const outbox::Item& item)
{
    const bool named = sameName(attachment.name, textOf(item.payload, "name"));
    if (attachment.size != item.payload.value(QLatin1String("size")).toInteger()) {
        return false;
    }
    if (attachment.checksum.isEmpty()) {
        return named;
    }
    const bool sameContent = attachment.checksum == QStringLiteral("md5:") + textOf(item.payload, "md5") ||
                             attachment.checksum == QStringLiteral("sha256:") + textOf(item.payload, "sha256");
    const QVariantList twins = item.payload.value(QLatin1String("twins")).toArray().toVariantList();
    const bool isTwin = std::any_of(twins.begin(), twins.end(), [&attachment](const QVariant& twin) {
        return sameName(attachment.name, twin.toString());
    });
    return sameContent && (named || !isTwin);
}

const cases::Attachment* fileIn(const cases::CaseDetail& detail, const outbox::Item& item)
{
    const auto found =
        std::find_if(detail.attachments.begin(), detail.attachments.end(),
                     [&item](const cases::Attachment& attachment) { return isSameFile(attachment, item); });
    return found == detail.attachments.end() ? nullptr : &*found;
}

// Aggregates are made outside of coroutines here: g++ 12 may destroy those made inside twice.
Error failure(ErrorCode code, const QString& detail)
{
    return {.code = code, .detail = detail, .retry = Retry::AfterPerson};
}

QJsonObject resultOf(const QString& id, const QString& number)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("number"), number}};
}

cases::NewCase newCaseOf(const outbox::Item& item, std::chrono::milliseconds timeout)
{
    return {.reference = item.reference,
            .fields = fieldsFromJson(item.payload.value(QLatin1String("fields")).toObject()),
            .way = wayFromJson(item.payload.value(QLatin1String("way")).toObject()),
            .timeout = timeout};
}

cases::NewFile newFileOf(const outbox::Item& item, const QString& caseId, const drafts::AttachmentFolder& attachments,
                         std::chrono::milliseconds timeout)
{
    drafts::DraftFile copy;
    copy.sha256 = textOf(item.payload, "sha256");
    return {.caseId = caseId,
            .name = textOf(item.payload, "name"),
            .path = attachments.pathOf(copy),
            .size = item.payload.value(QLatin1String("size")).toInteger(),
            .md5 = textOf(item.payload, "md5"),
            .sha256 = copy.sha256,
            .timeout = timeout,
            .progress = {}};
}

std::vector<outbox::Candidate> candidatesOf(const std::vector<cases::CreatedCase>& found, const QString& title)
{
    std::vector<outbox::Candidate> candidates;
    for (const cases::CreatedCase& one : found) {
        candidates.push_back({.remoteId = one.id, .number = one.number, .created = one.serverTime, .title = title});
    }
    return candidates;
}

// The same file twice in one case is as good as once.
std::vector<outbox::Candidate> candidatesOf(const cases::CaseDetail& detail, const outbox::Item& item)
{
    std::vector<outbox::Candidate> candidates;
    if (const cases::Attachment* there = fileIn(detail, item)) {
        candidates.push_back(
            {.remoteId = there->id, .number = detail.head.id, .created = there->created, .title = there->name});
    }
    return candidates;
}

// The portal's id of the case that a file goes to. A case whose number the person typed in has none yet.
QCoro::Task<Result<QString>> caseIdOf(cases::CasePortal* portal, QJsonObject payload,
                                      std::optional<outbox::Item> parent, std::stop_token stop)
{
    const QString named = textOf(payload, "case");
    if (!named.isEmpty()) {
        co_return named;
    }
    const QString known = parent ? caseOfDelivered(*parent) : QString();
    if (!known.isEmpty()) {
        co_return known;
    }
    if (!parent || parent->reference.isEmpty()) {
        co_return failure(ErrorCode::NotFoundHere, QStringLiteral("the case of a file"));
    }
    const QDateTime since = parent->firstAttempt.isValid() ? parent->firstAttempt : parent->created;
    const Result<std::vector<cases::CreatedCase>> found = co_await portal->lookUp(parent->reference, since, stop);
    if (!found) {
        co_return found.error();
    }
    if (found->size() != 1) {
        co_return failure(ErrorCode::NotFound, QStringLiteral("the case of a file"));
    }
    co_return found->front().id;
}

} // namespace

CreateExecutor::CreateExecutor(cases::CasePortal& portal, std::chrono::milliseconds timeout)
    : PortalExecutor(portal, timeout)
{
}

bool CreateExecutor::isIdempotent(const outbox::Item& item) const
{
    return wayFromJson(item.payload.value(QLatin1String("way")).toObject()).kind != cases::DeliveryWay::Kind::LookUp;
}

std::chrono::milliseconds CreateExecutor::timeout(const outbox::Item& item) const
{
    // Describing comes before creating.
    return isBound(item) ? m_timeout : 3 * m_timeout;
}

QCoro::Task<Result<QJsonObject>> CreateExecutor::send(outbox::Item item, std::optional<outbox::Item> /*parent*/,
                                                      std::stop_token stop)
{
    cases::NewCase wanted = newCaseOf(item, m_timeout);
    if (!isBound(item)) {
        const Result<cases::CaseForm> form = co_await m_portal.describe(stop);
        if (!form) {
            // Nothing was handed over yet, whatever became of the question.
            Error error = form.error();
            error.mayHaveArrived = false;
            co_return error;
        }
        const Result<QHash<QString, QString>> fields = bindNow(item, *form);
        if (!fields) {
            co_return fields.error();
        }
        wanted.fields = *fields;
    }
    const Result<cases::CreatedCase> created = co_await m_portal.create(wanted, stop);
    if (!created) {
        co_return created.error();
    }
    co_return resultOf(created->id, created->number);
}

QCoro::Task<Result<std::vector<outbox::Candidate>>>
CreateExecutor::lookUp(outbox::Item item, std::optional<outbox::Item> /*parent*/, std::stop_token stop)
{
    const Result<std::vector<cases::CreatedCase>> found =
        co_await m_portal.lookUp(item.reference, item.firstAttempt, stop);
    if (!found) {
        co_return found.error();
    }
    co_return candidatesOf(*found, item.title);
}

QCoro::Task<Result<outbox::Verification>> CreateExecutor::verify(outbox::Item item, std::stop_token stop)
{
    const Result<cases::CaseDetail> detail = co_await m_portal.read(textOf(item.result, "id"), stop);
    if (!detail) {
        co_return detail.error();
    }
    outbox::Verification verification;
    if (detail->head.subject.simplified().normalized(QString::NormalizationForm_C) !=
        textOf(item.payload, "subject").simplified().normalized(QString::NormalizationForm_C)) {
        verification.differences.append(QStringLiteral("subject"));
    }
    if (!sameText(detail->head.description, textOf(item.payload, "body"))) {
        verification.differences.append(QStringLiteral("description"));
    }
    verification.outcome = verification.differences.isEmpty() ? outbox::Verification::Outcome::Verified
                                                              : outbox::Verification::Outcome::Differs;
    co_return verification;
}

FileExecutor::FileExecutor(cases::CasePortal& portal, drafts::AttachmentFolder attachments,
                           std::chrono::milliseconds timeout)
    : PortalExecutor(portal, timeout), m_attachments(std::move(attachments))
{
}

bool FileExecutor::isIdempotent(const outbox::Item& /*item*/) const
{
    return false;
}

bool FileExecutor::isCutByHold(const outbox::Item& /*item*/) const
{
    return true;
}

std::function<void(qint64, qint64)> FileExecutor::progressOf(const QString& itemId) const
{
    return [told = progress(), itemId](qint64 sent, qint64 total) {
        if (told) {
            told(itemId, sent, total);
        }
    };
}

QCoro::Task<Result<QJsonObject>> FileExecutor::send(outbox::Item item, std::optional<outbox::Item> parent,
                                                    std::stop_token stop)
{
    const Result<QString> caseId = co_await caseIdOf(&m_portal, item.payload, parent, stop);
    if (!caseId) {
        Error error = caseId.error();
        error.mayHaveArrived = false;
        co_return error;
    }
    cases::NewFile file = newFileOf(item, *caseId, m_attachments, m_timeout);
    file.progress = progressOf(item.id);
    const bool intact = co_await isIntact(file.path, file.sha256);
    if (!intact) {
        co_return failure(QFile::exists(file.path) ? ErrorCode::FileChanged : ErrorCode::FileNotReadable, file.name);
    }
    const Result<cases::Attachment> added = co_await m_portal.addFile(file, stop);
    if (!added) {
        co_return added.error();
    }
    co_return resultOf(added->id, *caseId);
}

QCoro::Task<Result<std::vector<outbox::Candidate>>>
FileExecutor::lookUp(outbox::Item item, std::optional<outbox::Item> parent, std::stop_token stop)
{
    const Result<QString> caseId = co_await caseIdOf(&m_portal, item.payload, parent, stop);
    if (!caseId) {
        co_return caseId.error();
    }
    const Result<cases::CaseDetail> detail = co_await m_portal.read(*caseId, stop);
    if (!detail) {
        co_return detail.error();
    }
    co_return candidatesOf(*detail, item);
}

QCoro::Task<Result<outbox::Verification>> FileExecutor::verify(outbox::Item item, std::stop_token stop)
{
    const Result<cases::CaseDetail> detail = co_await m_portal.read(textOf(item.result, "number"), stop);
    if (!detail) {
        co_return detail.error();
    }
    outbox::Verification verification;
    verification.outcome = outbox::Verification::Outcome::Verified;
    if (!fileIn(*detail, item)) {
        verification.outcome = outbox::Verification::Outcome::Differs;
        verification.differences.append(QStringLiteral("file:") + textOf(item.payload, "name"));
    }
    co_return verification;
}

} // namespace lotse::reports
