#include "support/reports/Joining.h"

#include "support/reports/CaseExecutors.h"
#include "support/reports/SubjectRule.h"
#include "support/reports/TalkExecutors.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUuid>

namespace lotse::reports
{

namespace
{

constexpr qsizetype shortestName = 4;

outbox::Item itemFor(const JoinOrder& order, const QString& operation, const QString& title)
{
    outbox::Item item;
    item.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    item.operation = operation;
    item.title = title;
    item.lane = operation == replyOperation ? outbox::Lane::Urgent : outbox::Lane::Ordinary;
    item.identity = order.account.organisationId.isEmpty() || order.account.userId.isEmpty()
                        ? QString()
                        : order.account.organisationId + u'/' + order.account.userId;
    item.created = order.now;
    item.payload = {{QStringLiteral("case"), order.caseId}};
    return item;
}

} // namespace

QStringList endpointNames(const Report& report)
{
    static const QRegularExpression machine(
        QStringLiteral("^\\s*(?:[A-Za-z][A-Za-z0-9+.-]*://)?([\\w.-]{4,})(?=[:/\\s]|$)"));
    QStringList names;
    for (const Endpoint& endpoint : report.endpoints) {
        for (const QString& name : {endpoint.system.simplified(), machine.match(endpoint.address).captured(1)}) {
            if (name.size() >= shortestName) {
                names.append(name);
            }
        }
    }
    names.removeDuplicates();
    return names;
}

std::optional<cases::Case> openTwin(const std::vector<cases::Case>& cases, const vendor::VendorProfile& profile)
{
    for (const cases::Case& each : cases) {
        if (!each.closed && each.origin == cases::Origin::Portal &&
            isUrgentSubject(profile.productionDown, each.subject)) {
            return each;
        }
    }
    return std::nullopt;
}

QFuture<Result<void>> joinCase(outbox::Outbox& outbox, const JoinOrder& order)
{
    outbox::Item reply = itemFor(order, replyOperation, order.packet.subject);
    reply.draftId = order.draftId;
    reply.payload[QStringLiteral("text")] = order.packet.subject + QStringLiteral("\n\n") + order.packet.body;
    reply.payload[QStringLiteral("earlier")] = QJsonArray();
    std::vector<outbox::Item> items = {reply};
    for (const drafts::DraftFile& file : order.files) {
        outbox::Item item = itemFor(order, fileOperation, file.name);
        item.payload[QStringLiteral("name")] = file.name;
        item.payload[QStringLiteral("size")] = file.size;
        item.payload[QStringLiteral("sha256")] = file.sha256;
        item.payload[QStringLiteral("md5")] = file.md5;
        item.payload[QStringLiteral("type")] = file.type;
        items.push_back(item);
    }
    const auto also = [draftId = order.draftId, version = order.version,
                       itemId = reply.id](storage::Connection& connection) -> Result<void> {
        using drafts::DraftState;
        const Result<void> queued =
            drafts::DraftStore::setState(connection, draftId, DraftState::Queued, itemId, version);
        return queued ? drafts::DraftStore::setState(connection, draftId, DraftState::Delivered, itemId) : queued;
    };
    return outbox.enqueue(std::move(items), also);
}

} // namespace lotse::reports
