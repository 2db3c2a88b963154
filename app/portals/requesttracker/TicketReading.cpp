#include "portals/requesttracker/TicketReading.h"

#include <algorithm>
#include <tuple>

namespace lotse::requesttracker
{

namespace
{

constexpr qsizetype idsAtOnce = 100;
constexpr qint64 textAtOnce = 8 * 1024 * 1024; // bytes

const QStringList messageTypes = {QStringLiteral("Create"), QStringLiteral("Correspond"), QStringLiteral("Comment")};
const QStringList tellingTypes =
    messageTypes + QStringList{QStringLiteral("Status"), QStringLiteral("CustomField"), QStringLiteral("Set")};

QString people(const char* field)
{
    return QStringLiteral("fields[%1]").arg(QLatin1String(field));
}

const QString names = QStringLiteral("Name,RealName");

QJsonObject condition(const QString& field, const QString& value)
{
    return {{QStringLiteral("field"), field},
            {QStringLiteral("value"), value},
            {QStringLiteral("entry_aggregator"), QStringLiteral("OR")}};
}

QJsonArray anyOf(const QString& field, const QStringList& values)
{
    QJsonArray conditions;
    for (const QString& value : values) {
        conditions.append(condition(field, value));
    }
    return conditions;
}

net::HttpRequest ticketsRequest(const QStringList& ids)
{
    QStringList wanted;
    for (const QString& id : ids) {
        wanted.append(QStringLiteral("id = ") + QString::number(id.toLongLong()));
    }
    return reading(QStringLiteral("tickets"), {{QStringLiteral("query"), wanted.join(QStringLiteral(" OR "))},
                                               {QStringLiteral("orderby"), QStringLiteral("id")},
                                               {QStringLiteral("fields"), ticketFields() + QStringLiteral(",Cc")},
                                               {people("Requestor"), names}});
}

net::HttpRequest transactionsRequest(const QStringList& ids, const QStringList& types)
{
    QJsonArray conditions = anyOf(QStringLiteral("ObjectId"), ids);
    conditions.append(condition(QStringLiteral("ObjectType"), QStringLiteral("RT::Ticket")));
    for (const QJsonValue& type : anyOf(QStringLiteral("Type"), types)) {
        conditions.append(type);
    }
    return asking(QStringLiteral("transactions"),
                  {{QStringLiteral("fields"), transactionFields()},
                   {people("Creator"), names},
                   {QStringLiteral("orderby"), QStringLiteral("id")}},
                  conditions);
}

net::HttpRequest attachmentsRequest(const QString& field, const QStringList& values, const QString& fields)
{
    return asking(QStringLiteral("attachments"),
                  {{QStringLiteral("fields"), fields}, {QStringLiteral("orderby"), QStringLiteral("id")}},
                  anyOf(field, values));
}

net::HttpRequest statusRequest(const QString& status)
{
    return reading(
        QStringLiteral("tickets"),
        {{QStringLiteral("query"), QStringLiteral("Status = %1 AND Status = '__Inactive__'").arg(quoted(status))},
         {QStringLiteral("per_page"), QStringLiteral("1")}});
}

// One text stands for a message: the plain one where it has both.
std::vector<PartRow> chosenTexts(const std::vector<PartRow>& parts)
{
    QHash<QString, PartRow> chosen;
    QStringList order;
    for (const PartRow& part : parts) {
        if (!part.isText()) {
            continue;
        }
        const bool better =
            !chosen.contains(part.transaction) ||
            (chosen[part.transaction].type != QLatin1String("text/plain") && part.type == QLatin1String("text/plain"));
        if (!chosen.contains(part.transaction)) {
            order.append(part.transaction);
        }
        if (better) {
            chosen[part.transaction] = part;
        }
    }
    std::vector<PartRow> texts;
    for (const QString& transaction : order) {
        texts.push_back(chosen[transaction]);
    }
    return texts;
}

// In portions that neither ask for too many nor for too much at once.
std::vector<QStringList> inPortions(const std::vector<PartRow>& texts)
{
    std::vector<QStringList> portions;
    qint64 size = 0;
    for (const PartRow& text : texts) {
        if (portions.empty() || portions.back().size() == idsAtOnce || size + text.size > textAtOnce) {
            portions.emplace_back();
            size = 0;
        }
        portions.back().append(text.id);
        size += text.size;
    }
    return portions;
}

cases::Entry messageFrom(const TransactionRow& row, const QString& text, const QString& html)
{
    cases::Entry entry;
    entry.id = row.id;
    entry.caseId = row.ticket;
    entry.kind = cases::EntryKind::Comment;
    entry.authorName = row.author;
    entry.at = row.at;
    entry.text = text;
    entry.html = html;
    return entry;
}

cases::Attachment fileFrom(const PartRow& part, const QString& caseId)
{
    cases::Attachment file;
    file.id = fileId(part.transaction, part.id);
    file.caseId = caseId;
    file.name = part.fileName;
    file.size = part.size;
    file.created = part.created;
    return file;
}

void sortByName(std::vector<cases::Attachment>& files)
{
    std::sort(files.begin(), files.end(), [](const cases::Attachment& a, const cases::Attachment& b) {
        return std::tie(a.caseId, a.name, a.id) < std::tie(b.caseId, b.name, b.id);
    });
}

QStringList messageIds(const std::vector<TransactionRow>& rows)
{
    QStringList ids;
    for (const TransactionRow& row : rows) {
        if (row.isMessage()) {
            ids.append(row.id);
        }
    }
    return ids;
}

} // namespace

TicketReading::TicketReading(std::shared_ptr<Session> session) : m_session(std::move(session))
{
}

QCoro::Task<Result<bool>> TicketReading::isClosed(QString status, std::stop_token stop)
{
    const auto self = shared_from_this();
    if (m_closed.contains(status)) {
        co_return m_closed.value(status);
    }
    const Result<QJsonDocument> answer = co_await m_session->ask(statusRequest(status), stop);
    if (!answer) {
        co_return answer.error();
    }
    // Somebody has just been seen in this status, so its not being there means that it is an active one.
    const bool closed = !answer->object().value(QLatin1String("items")).toArray().isEmpty();
    m_closed.insert(status, closed);
    co_return closed;
}

QCoro::Task<Result<std::vector<TicketRow>>> TicketReading::rowsFrom(QJsonArray rows, std::stop_token stop)
{
    const auto self = shared_from_this();
    const ServerSpec& server = m_session->server();
    std::vector<TicketRow> tickets;
    for (const QJsonValue& row : rows) {
        TicketRow ticket = ticketFrom(row.toObject(), server.productLabels, server.severityLabels);
        if (ticket.head.id.isEmpty() || !ticket.head.modified.isValid()) {
            co_return Error{.code = ErrorCode::AnswerUnreadable,
                            .detail = QStringLiteral("a ticket without id or time"),
                            .retry = Retry::Later};
        }
        const Result<bool> closed = co_await isClosed(ticket.head.status, stop);
        if (!closed) {
            co_return closed.error();
        }
        ticket.head.closed = *closed;
        tickets.push_back(ticket);
    }
    co_return tickets;
}

QCoro::Task<Result<std::vector<TransactionRow>>> TicketReading::transactions(QStringList ids, QStringList types,
                                                                             std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<QJsonArray> rows = co_await m_session->allRows(transactionsRequest(ids, types), stop);
    if (!rows) {
        co_return rows.error();
    }
    std::vector<TransactionRow> found;
    for (const QJsonValue& row : *rows) {
        found.push_back(transactionFrom(row.toObject()));
    }
    co_return found;
}

QCoro::Task<Result<std::vector<PartRow>>> TicketReading::parts(QStringList transactions, std::stop_token stop)
{
    const auto self = shared_from_this();
    std::vector<PartRow> found;
    for (qsizetype at = 0; at < transactions.size(); at += idsAtOnce) {
        const Result<QJsonArray> rows = co_await m_session->allRows(
            attachmentsRequest(QStringLiteral("TransactionId"), transactions.mid(at, idsAtOnce), partFields()), stop);
        if (!rows) {
            co_return rows.error();
        }
        for (const QJsonValue& row : *rows) {
            found.push_back(partFrom(row.toObject()));
        }
    }
    co_return found;
}

QCoro::Task<Result<QHash<QString, TicketReading::Said>>> TicketReading::texts(std::vector<PartRow> parts,
                                                                              std::stop_token stop)
{
    const auto self = shared_from_this();
    const std::vector<PartRow> chosen = chosenTexts(parts);
    QHash<QString, PartRow> byId;
    for (const PartRow& part : chosen) {
        byId.insert(part.id, part);
    }
    QHash<QString, Said> found;
    const std::vector<QStringList> portions = inPortions(chosen);
    for (const QStringList& ids : portions) {
        const Result<QJsonArray> rows =
            co_await m_session->allRows(attachmentsRequest(QStringLiteral("id"), ids, QStringLiteral("Content")), stop);
        if (!rows) {
            co_return rows.error();
        }
        for (const QJsonValue& row : *rows) {
            const PartRow part = byId.value(idOf(row.toObject()));
            const QString content = row[QLatin1String("Content")].toString();
            const bool html = part.type.compare(QLatin1String("text/html"), Qt::CaseInsensitive) == 0;
            Said said;
            said.text = html ? plainText(content) : content.trimmed();
            said.html = html ? content : QString();
            found.insert(part.transaction, said);
        }
    }
    co_return found;
}

QCoro::Task<Result<std::vector<cases::CaseDetail>>> TicketReading::details(QStringList ids, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<cases::PortalIdentity> who = co_await m_session->signedIn(stop); // whose words are one's own
    if (!who) {
        co_return who.error();
    }
    const Result<QJsonArray> rows = co_await m_session->allRows(ticketsRequest(ids), stop);
    if (!rows) {
        co_return rows.error();
    }
    const Result<std::vector<TicketRow>> tickets = co_await rowsFrom(*rows, stop);
    if (!tickets) {
        co_return tickets.error();
    }
    std::vector<cases::CaseDetail> details;
    if (tickets->empty()) {
        co_return details;
    }
    QStringList visible;
    for (const TicketRow& ticket : *tickets) {
        visible.append(ticket.head.id);
    }
    const Result<std::vector<TransactionRow>> events = co_await transactions(visible, tellingTypes, stop);
    if (!events) {
        co_return events.error();
    }
    const Result<std::vector<PartRow>> allParts = co_await parts(messageIds(*events), stop);
    if (!allParts) {
        co_return allParts.error();
    }
    const Result<QHash<QString, Said>> said = co_await texts(*allParts, stop);
    if (!said) {
        co_return said.error();
    }
    QHash<QString, std::size_t> place;
    for (const TicketRow& ticket : *tickets) {
        place.insert(ticket.head.id, details.size());
        details.emplace_back();
        details.back().head = ticket.head;
    }
    QHash<QString, QString> ticketOf; // transaction -> ticket
    for (const TransactionRow& event : *events) {
        if (!place.contains(event.ticket)) {
            continue;
        }
        ticketOf.insert(event.id, event.ticket);
        const std::size_t at = place.value(event.ticket);
        cases::CaseDetail& detail = details[at];
        const Said message = said->value(event.id);
        const QString& text = message.text;
        std::optional<cases::Entry> entry;
        if (event.type == QLatin1String("Create")) {
            detail.head.description = text;
        } else if (event.isMessage()) {
            entry = text.isEmpty() ? std::nullopt : std::optional(messageFrom(event, text, message.html));
        } else {
            entry = changeFrom(event, m_fieldNames);
        }
        if (entry) {
            entry->fromVendor = !event.byServer && event.authorName != m_session->loginName() &&
                                !(*tickets)[at].customers.contains(event.authorName);
            detail.entries.push_back(*entry);
        }
    }
    for (const PartRow& part : *allParts) {
        const QString ticket = ticketOf.value(part.transaction);
        if (part.isFile() && place.contains(ticket)) {
            details[place.value(ticket)].attachments.push_back(fileFrom(part, ticket));
        }
    }
    for (cases::CaseDetail& detail : details) {
        sortByName(detail.attachments);
    }
    co_return details;
}

QCoro::Task<Result<std::vector<cases::Attachment>>> TicketReading::files(QStringList ids, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<std::vector<TransactionRow>> events = co_await transactions(ids, messageTypes, stop);
    if (!events) {
        co_return events.error();
    }
    const Result<std::vector<PartRow>> allParts = co_await parts(messageIds(*events), stop);
    if (!allParts) {
        co_return allParts.error();
    }
    QHash<QString, QString> ticketOf;
    for (const TransactionRow& event : *events) {
        ticketOf.insert(event.id, event.ticket);
    }
    std::vector<cases::Attachment> found;
    for (const PartRow& part : *allParts) {
        if (part.isFile()) {
            found.push_back(fileFrom(part, ticketOf.value(part.transaction)));
        }
    }
    sortByName(found);
    co_return found;
}

QCoro::Task<Result<std::vector<std::pair<TransactionRow, QString>>>> TicketReading::messages(QString id,
                                                                                             std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<std::vector<TransactionRow>> events = co_await transactions(QStringList(id), messageTypes, stop);
    if (!events) {
        co_return events.error();
    }
    const Result<std::vector<PartRow>> allParts = co_await parts(messageIds(*events), stop);
    if (!allParts) {
        co_return allParts.error();
    }
    const Result<QHash<QString, Said>> said = co_await texts(*allParts, stop);
    if (!said) {
        co_return said.error();
    }
    std::vector<std::pair<TransactionRow, QString>> found;
    for (const TransactionRow& event : *events) {
        found.emplace_back(event, said->value(event.id).text);
    }
    co_return found;
}

} // namespace lotse::requesttracker
