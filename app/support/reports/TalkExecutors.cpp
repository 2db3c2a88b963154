#include "support/reports/TalkExecutors.h"

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

// The portal's id of the case that an item is about; empty while the report that makes it has none.
QString caseOf(const outbox::Item& item, const std::optional<outbox::Item>& parent)
{
    const QString known = textOf(item.payload, "case");
    return known.isEmpty() && parent ? caseOfDelivered(*parent) : known;
}

// Aggregates are made outside of coroutines here: g++ 12 may destroy those made inside twice.
Error withoutCase()
{
    return {
        .code = ErrorCode::NotFoundHere, .detail = QStringLiteral("the case of a reply"), .retry = Retry::AfterPerson};
}

QJsonObject resultOf(const QString& id, const QString& caseId)
{
    return {{QStringLiteral("id"), id}, {QStringLiteral("number"), caseId}};
}

cases::NewReply replyOf(const outbox::Item& item, const QString& caseId, std::chrono::milliseconds timeout)
{
    return {.caseId = caseId, .text = textOf(item.payload, "text"), .timeout = timeout};
}

std::vector<outbox::Candidate> candidatesOf(const std::vector<cases::Entry>& found, const outbox::Item& item)
{
    const QJsonArray earlier = item.payload.value(QLatin1String("earlier")).toArray();
    std::vector<outbox::Candidate> candidates;
    for (const cases::Entry& entry : found) {
        if (!earlier.contains(entry.id)) {
            candidates.push_back(
                {.remoteId = entry.id, .number = entry.caseId, .created = entry.at, .title = item.title});
        }
    }
    return candidates;
}

cases::CaseChange changeOf(const outbox::Item& item, const QString& caseId, std::chrono::milliseconds timeout)
{
    cases::CaseChange change;
    change.caseId = caseId;
    change.timeout = timeout;
    const QJsonObject fields = item.payload.value(QLatin1String("fields")).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        change.fields.insert(field.key(), field.value().toString());
    }
    return change;
}

QStringList differing(const cases::Case& now, const cases::CaseForm& form, const QJsonObject& wanted)
{
    QStringList labels;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const cases::FormField* const field = form.field(it.key());
        const bool shown = field && field->part != cases::FormPart::None;
        if (shown && cases::valueOf(now, field->part).trimmed() != it.value().toString().trimmed()) {
            labels.append(field->label);
        }
    }
    return labels;
}

outbox::Candidate standingAsWanted(const outbox::Item& item, const QString& caseId)
{
    outbox::Candidate candidate;
    candidate.remoteId = caseId;
    candidate.number = caseId;
    candidate.title = item.title;
    return candidate;
}

outbox::Verification verified(bool asSent, const QString& difference)
{
    outbox::Verification verification;
    verification.outcome = asSent ? outbox::Verification::Outcome::Verified : outbox::Verification::Outcome::Differs;
    if (!asSent) {
        verification.differences.append(difference);
    }
    return verification;
}

} // namespace

ReplyExecutor::ReplyExecutor(cases::CasePortal& portal, std::chrono::milliseconds timeout)
    : PortalExecutor(portal, timeout)
{
}

bool ReplyExecutor::isIdempotent(const outbox::Item& /*item*/) const
{
    return false;
}

QCoro::Task<Result<QJsonObject>> ReplyExecutor::send(outbox::Item item, std::optional<outbox::Item> parent,
                                                     std::stop_token stop)
{
    const QString caseId = caseOf(item, parent);
    if (caseId.isEmpty()) {
        co_return withoutCase();
    }
    const cases::NewReply reply = replyOf(item, caseId, m_timeout);
    const Result<cases::Entry> said = co_await m_portal.reply(reply, stop);
    if (!said) {
        co_return said.error();
    }
    co_return resultOf(said->id, caseId);
}

QCoro::Task<Result<std::vector<outbox::Candidate>>>
ReplyExecutor::lookUp(outbox::Item item, std::optional<outbox::Item> parent, std::stop_token stop)
{
    const QString caseId = caseOf(item, parent);
    if (caseId.isEmpty()) {
        co_return withoutCase();
    }
    const Result<std::vector<cases::Entry>> found =
        co_await m_portal.lookUpReplies(caseId, textOf(item.payload, "text"), item.firstAttempt, stop);
    if (!found) {
        co_return found.error();
    }
    co_return candidatesOf(*found, item);
}

QCoro::Task<Result<outbox::Verification>> ReplyExecutor::verify(outbox::Item item, std::stop_token stop)
{
    const Result<cases::CaseDetail> detail = co_await m_portal.read(textOf(item.result, "number"), stop);
    if (!detail) {
        co_return detail.error();
    }
    const QString text = textOf(item.payload, "text");
    const bool there = std::any_of(detail->entries.begin(), detail->entries.end(), [&](const cases::Entry& entry) {
        return entry.kind != cases::EntryKind::Change && cases::sameReply(entry.text, text);
    });
    co_return verified(there, QStringLiteral("text"));
}

CloseExecutor::CloseExecutor(cases::CasePortal& portal, std::chrono::milliseconds timeout)
    : PortalExecutor(portal, timeout)
{
}

bool CloseExecutor::isIdempotent(const outbox::Item& /*item*/) const
{
    return true;
}

QCoro::Task<Result<QJsonObject>> CloseExecutor::send(outbox::Item item, std::optional<outbox::Item> parent,
                                                     std::stop_token stop)
{
    const QString caseId = caseOf(item, parent);
    if (caseId.isEmpty()) {
        co_return withoutCase();
    }
    const Result<void> closed = co_await m_portal.close(caseId, stop);
    if (!closed) {
        co_return closed.error();
    }
    co_return resultOf(caseId, caseId);
}

QCoro::Task<Result<std::vector<outbox::Candidate>>>
CloseExecutor::lookUp(outbox::Item item, std::optional<outbox::Item> parent, std::stop_token stop)
{
    const QString caseId = caseOf(item, parent);
    const Result<cases::CaseDetail> detail = co_await m_portal.read(caseId, stop);
    if (!detail) {
        co_return detail.error();
    }
    std::vector<outbox::Candidate> candidates;
    if (detail->head.closed) {
        outbox::Candidate closed;
        closed.remoteId = caseId;
        closed.number = caseId;
        closed.created = detail->head.modified;
        closed.title = item.title;
        candidates.push_back(closed);
    }
    co_return candidates;
}

QCoro::Task<Result<outbox::Verification>> CloseExecutor::verify(outbox::Item item, std::stop_token stop)
{
    const Result<cases::CaseDetail> detail = co_await m_portal.read(textOf(item.result, "id"), stop);
    if (!detail) {
        co_return detail.error();
    }
    co_return verified(detail->head.closed, QStringLiteral("status"));
}

ChangeExecutor::ChangeExecutor(cases::CasePortal& portal, std::chrono::milliseconds timeout)
    : PortalExecutor(portal, timeout)
{
}

bool ChangeExecutor::isIdempotent(const outbox::Item& /*item*/) const
{
    return true;
}

QCoro::Task<Result<QJsonObject>> ChangeExecutor::send(outbox::Item item, std::optional<outbox::Item> parent,
                                                      std::stop_token stop)
{
    const QString caseId = caseOf(item, parent);
    if (caseId.isEmpty()) {
        co_return withoutCase();
    }
    const cases::CaseChange change = changeOf(item, caseId, m_timeout);
    const Result<void> changed = co_await m_portal.change(change, stop);
    if (!changed) {
        co_return changed.error();
    }
    co_return resultOf(caseId, caseId);
}

QCoro::Task<Result<QStringList>> ChangeExecutor::differences(QString caseId, QJsonObject fields, std::stop_token stop)
{
    const Result<cases::CaseForm> form = co_await m_portal.describe(stop);
    if (!form) {
        co_return form.error();
    }
    const Result<cases::CaseDetail> detail = co_await m_portal.read(caseId, stop);
    if (!detail) {
        co_return detail.error();
    }
    co_return differing(detail->head, *form, fields);
}

QCoro::Task<Result<std::vector<outbox::Candidate>>>
ChangeExecutor::lookUp(outbox::Item item, std::optional<outbox::Item> parent, std::stop_token stop)
{
    const QString caseId = caseOf(item, parent);
    const QJsonObject fields = item.payload.value(QLatin1String("fields")).toObject();
    const Result<QStringList> differs = co_await differences(caseId, fields, stop);
    if (!differs) {
        co_return differs.error();
    }
    std::vector<outbox::Candidate> candidates;
    if (differs->isEmpty()) {
        candidates.push_back(standingAsWanted(item, caseId));
    }
    co_return candidates;
}

QCoro::Task<Result<outbox::Verification>> ChangeExecutor::verify(outbox::Item item, std::stop_token stop)
{
    const QJsonObject fields = item.payload.value(QLatin1String("fields")).toObject();
    const Result<QStringList> differs = co_await differences(textOf(item.result, "id"), fields, stop);
    if (!differs) {
        co_return differs.error();
    }
    co_return verified(differs->isEmpty(), differs->join(QStringLiteral(", ")));
}

} // namespace lotse::reports
