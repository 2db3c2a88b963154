#include "portals/requesttracker/TicketWriting.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace lotse::requesttracker
{

namespace
{

using cases::CreatedCase;

constexpr std::chrono::seconds closeTimeout{30};

// Aggregates are made outside of coroutines here: g++ 12 may destroy those made inside twice.
Error problem(ErrorCode code, const QString& detail)
{
    return {.code = code, .detail = detail, .retry = Retry::AfterPerson};
}

Error unclear(const QString& detail)
{
    return {.code = ErrorCode::AnswerUnreadable, .detail = detail, .retry = Retry::Later, .mayHaveArrived = true};
}

QString ticketPath(const QString& caseId, const char* action = "")
{
    return QStringLiteral("ticket/%1%2").arg(QString::number(caseId.toLongLong()), QLatin1String(action));
}

net::HttpRequest createRequest(const cases::NewCase& newCase, const QueueDescription& queue, const QString& queueName)
{
    QJsonObject custom;
    for (auto field = newCase.fields.begin(); field != newCase.fields.end(); ++field) {
        const QString name = customFieldOf(field.key());
        if (!name.isEmpty() && !field.value().isEmpty()) {
            custom.insert(name, field.value());
        }
    }
    if (!queue.referenceField.isEmpty()) {
        custom.insert(queue.referenceField, newCase.reference);
    }
    const QJsonObject ticket{{QStringLiteral("Queue"), queueName},
                             {QStringLiteral("Subject"), newCase.fields.value(subjectName)},
                             {QStringLiteral("Content"), newCase.fields.value(contentName)},
                             {QStringLiteral("ContentType"), QStringLiteral("text/plain")},
                             {QStringLiteral("CustomFields"), custom}};
    return writing("POST", QStringLiteral("ticket"), ticket, newCase.timeout);
}

net::HttpRequest replyRequest(const cases::NewReply& reply)
{
    return writing(
        "POST", ticketPath(reply.caseId, "/correspond"),
        {{QStringLiteral("Content"), reply.text}, {QStringLiteral("ContentType"), QStringLiteral("text/plain")}},
        reply.timeout);
}

net::HttpRequest uploadRequest(const cases::NewFile& file)
{
    net::HttpRequest request = writing("POST", ticketPath(file.caseId, "/correspond"), {}, file.timeout);
    request.headers.clear();
    request.body.clear();
    request.parts = {{.name = QStringLiteral("JSON"), .type = "application/json", .bytes = "{}"},
                     {.name = QStringLiteral("Attachments"),
                      .fileName = file.name,
                      .type = "application/octet-stream", // else the server takes texts apart
                      .path = file.path}};
    request.sent = file.progress;
    return request;
}

net::HttpRequest closeRequest(const QString& caseId, const QString& status)
{
    return writing("PUT", ticketPath(caseId), {{QStringLiteral("Status"), status}}, closeTimeout);
}

net::HttpRequest changeRequest(const cases::CaseChange& change)
{
    QJsonObject fields;
    QJsonObject custom;
    for (auto field = change.fields.begin(); field != change.fields.end(); ++field) {
        const QString name = customFieldOf(field.key());
        (name.isEmpty() ? fields : custom).insert(name.isEmpty() ? field.key() : name, field.value());
    }
    if (!custom.isEmpty()) {
        fields.insert(QStringLiteral("CustomFields"), custom);
    }
    return writing("PUT", ticketPath(change.caseId), fields, change.timeout);
}

// What a ticket holds in a field of the form.
QString valueIn(const QJsonObject& ticket, const QString& formName)
{
    const QString custom = customFieldOf(formName);
    if (custom.isEmpty()) {
        return ticket.value(formName).toString();
    }
    for (const QJsonValue& field : ticket.value(QLatin1String("CustomFields")).toArray()) {
        if (field[QLatin1String("name")].toString() == custom) {
            return field[QLatin1String("values")].toArray().first().toString();
        }
    }
    return {};
}

net::HttpRequest byReference(const QString& queue, const QString& field, const QString& reference)
{
    QString name = field;
    name.remove(u'}').remove(u'{');
    return reading(QStringLiteral("tickets"),
                   {{QStringLiteral("query"),
                     QStringLiteral("Queue = %1 AND 'CF.{%2}' = %3").arg(quoted(queue), name, quoted(reference))},
                    {QStringLiteral("fields"), QStringLiteral("Created")}});
}

net::HttpRequest mineRequest(const QString& queue, const QDateTime& since)
{
    return reading(QStringLiteral("tickets"),
                   {{QStringLiteral("query"), QStringLiteral("Queue = %1 AND Creator = '__CurrentUser__' "
                                                             "AND Created > %2")
                                                  .arg(quoted(queue), dayBefore(since))},
                    {QStringLiteral("fields"), QStringLiteral("Created")}});
}

net::HttpRequest fileRequest(const cases::WantedFile& wanted, bool selfService)
{
    const auto [transaction, part] = partsOfFileId(wanted.attachment.id);
    net::HttpRequest request;
    request.url =
        QUrl(QStringLiteral("%1/Attachment/%2/%3/file")
                 .arg(selfService ? QStringLiteral("SelfService") : QStringLiteral("Ticket"), transaction, part));
    request.timeout = wanted.timeout;
    request.saveTo = cases::besides(wanted);
    request.progress = wanted.progress;
    return request;
}

// ".../transaction/1392"
QString transactionIn(const net::HttpResponse& answer)
{
    static const QRegularExpression form(QStringLiteral("/transaction/(\\d+)$"));
    return form.match(QString::fromLatin1(answer.header("location"))).captured(1);
}

CreatedCase createdFrom(const QJsonObject& row)
{
    CreatedCase created;
    created.id = idOf(row);
    created.number = created.id;
    created.serverTime = parseMoment(row.value(QLatin1String("Created")).toString());
    return created;
}

std::optional<Error> cannotBeSent(const cases::NewFile& file)
{
    const QFileInfo found(file.path);
    if (!found.isReadable()) {
        return problem(ErrorCode::FileNotReadable, file.name);
    }
    if (found.size() != file.size) {
        return problem(ErrorCode::FileChanged, file.name);
    }
    return std::nullopt;
}

// What may follow on the ticket's status, as the server says; the usual words first.
QStringList closingCandidates(const QJsonObject& ticket)
{
    static const QStringList usual = {QStringLiteral("resolved"), QStringLiteral("closed"), QStringLiteral("solved"),
                                      QStringLiteral("done")};
    static const QStringList never = {QStringLiteral("rejected"), QStringLiteral("deleted")};
    QStringList next;
    for (const QJsonValue& link : ticket.value(QLatin1String("_hyperlinks")).toArray()) {
        const QString to = link[QLatin1String("to")].toString();
        if (link[QLatin1String("ref")] == QLatin1String("lifecycle") && !never.contains(to)) {
            next.append(to);
        }
    }
    std::stable_sort(next.begin(), next.end(), [](const QString& a, const QString& b) {
        const auto rank = [](const QString& status) {
            const qsizetype at = usual.indexOf(status);
            return at < 0 ? usual.size() : at;
        };
        return rank(a) < rank(b);
    });
    return next;
}

bool createdSince(const CreatedCase& created, const QDateTime& since)
{
    return !since.isValid() || created.serverTime.toSecsSinceEpoch() >= since.toSecsSinceEpoch();
}

} // namespace

TicketWriting::TicketWriting(std::shared_ptr<Session> session, std::shared_ptr<TicketReading> tickets)
    : m_session(std::move(session)), m_tickets(std::move(tickets))
{
}

QCoro::Task<Result<CreatedCase>>
TicketWriting::create(cases::NewCase newCase, std::shared_ptr<const QueueDescription> queue, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<QJsonDocument> answer =
        co_await m_session->ask(createRequest(newCase, *queue, m_session->server().queue), stop);
    if (!answer) {
        co_return answer.error();
    }
    CreatedCase created = createdFrom(answer->object());
    if (created.id.isEmpty()) {
        co_return unclear(QStringLiteral("the answer to a create names no ticket"));
    }
    created.serverTime = m_session->serverTime();
    co_return created;
}

QCoro::Task<Result<QStringList>> TicketWriting::mineSince(QDateTime since, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<QJsonArray> rows = co_await m_session->allRows(mineRequest(m_session->server().queue, since), stop);
    if (!rows) {
        co_return rows.error();
    }
    QStringList ids;
    for (const QJsonValue& row : *rows) {
        if (createdSince(createdFrom(row.toObject()), since)) {
            ids.append(idOf(row.toObject()));
        }
    }
    co_return ids;
}

QCoro::Task<Result<std::vector<CreatedCase>>> TicketWriting::lookUp(QString reference, QDateTime since,
                                                                    std::shared_ptr<const QueueDescription> queue,
                                                                    std::stop_token stop)
{
    const auto self = shared_from_this();
    std::vector<CreatedCase> found;
    if (!queue->referenceField.isEmpty()) {
        const Result<QJsonArray> rows =
            co_await m_session->allRows(byReference(m_session->server().queue, queue->referenceField, reference), stop);
        if (!rows) {
            co_return rows.error();
        }
        for (const QJsonValue& row : *rows) {
            const CreatedCase created = createdFrom(row.toObject());
            if (createdSince(created, since)) {
                found.push_back(created);
            }
        }
    }
    if (!found.empty()) {
        co_return found;
    }
    // This user may not be allowed to set the field.
    const Result<QStringList> mine = co_await mineSince(since, stop);
    if (!mine) {
        co_return mine.error();
    }
    constexpr qsizetype atOnce = 50;
    for (qsizetype at = 0; at < mine->size(); at += atOnce) {
        const Result<std::vector<cases::CaseDetail>> tickets = co_await m_tickets->details(mine->mid(at, atOnce), stop);
        if (!tickets) {
            co_return tickets.error();
        }
        for (const cases::CaseDetail& ticket : *tickets) {
            if (carriesReference(ticket.head.description, reference)) {
                CreatedCase created;
                created.id = ticket.head.id;
                created.number = ticket.head.number;
                created.serverTime = ticket.head.created;
                found.push_back(created);
            }
        }
    }
    co_return found;
}

QCoro::Task<Result<cases::Entry>> TicketWriting::reply(cases::NewReply reply, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<net::HttpResponse> answer = co_await m_session->send(replyRequest(reply), stop);
    if (!answer) {
        co_return answer.error();
    }
    const Result<QJsonDocument> said = understood(*answer, Effect::Writes, m_session->now());
    if (!said) {
        co_return said.error();
    }
    if (const std::optional<Error> refusal = refusalIn(*said)) {
        co_return *refusal;
    }
    cases::Entry entry;
    entry.id = transactionIn(*answer);
    entry.caseId = reply.caseId;
    entry.text = reply.text;
    entry.at = m_session->serverTime();
    const Result<cases::PortalIdentity> who = co_await m_session->signedIn(stop);
    entry.authorName = who ? who->userName : QString();
    if (entry.id.isEmpty()) {
        co_return unclear(QStringLiteral("the answer to a reply names no message"));
    }
    co_return entry;
}

QCoro::Task<Result<std::vector<cases::Entry>>> TicketWriting::lookUpReplies(QString caseId, QString text,
                                                                            QDateTime since, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<cases::PortalIdentity> who = co_await m_session->signedIn(stop);
    if (!who) {
        co_return who.error();
    }
    const Result<std::vector<std::pair<TransactionRow, QString>>> said = co_await m_tickets->messages(caseId, stop);
    if (!said) {
        co_return said.error();
    }
    std::vector<cases::Entry> found;
    for (const auto& [message, messageText] : *said) {
        const bool mine = m_session->loginName().isEmpty() || message.authorName == m_session->loginName();
        const bool inTime = !since.isValid() || message.at.toSecsSinceEpoch() >= since.toSecsSinceEpoch();
        if (message.type != QLatin1String("Create") && mine && inTime && cases::sameReply(messageText, text)) {
            cases::Entry entry;
            entry.id = message.id;
            entry.caseId = caseId;
            entry.authorName = message.author;
            entry.at = message.at;
            entry.text = messageText;
            found.push_back(entry);
        }
    }
    co_return found;
}

QCoro::Task<Result<cases::Attachment>> TicketWriting::addFile(cases::NewFile file, std::stop_token stop)
{
    const auto self = shared_from_this();
    if (const std::optional<Error> unsendable = cannotBeSent(file)) {
        co_return *unsendable;
    }
    const Result<net::HttpResponse> answer = co_await m_session->send(uploadRequest(file), stop);
    if (!answer) {
        co_return answer.error();
    }
    const Result<QJsonDocument> said = understood(*answer, Effect::Writes, m_session->now());
    if (!said) {
        co_return said.error();
    }
    if (const std::optional<Error> refusal = refusalIn(*said)) {
        co_return *refusal;
    }
    const QString transaction = transactionIn(*answer);
    const Result<std::vector<PartRow>> parts = co_await m_tickets->parts(QStringList(transaction), stop);
    if (!parts) {
        Error error = parts.error();
        error.mayHaveArrived = true;
        co_return error;
    }
    const auto stored = std::find_if(parts->begin(), parts->end(), [](const PartRow& part) { return part.isFile(); });
    if (stored == parts->end()) {
        co_return unclear(QStringLiteral("the file is not there after the upload"));
    }
    if (stored->size != file.size) {
        Error changed = problem(ErrorCode::FileChanged,
                                QStringLiteral("the server holds %1 bytes of %2").arg(stored->size).arg(file.size));
        changed.mayHaveArrived = true;
        co_return changed;
    }
    cases::Attachment attachment;
    attachment.id = fileId(transaction, stored->id);
    attachment.caseId = file.caseId;
    attachment.name = stored->fileName;
    attachment.size = stored->size;
    attachment.created = stored->created;
    co_return attachment;
}

QCoro::Task<Result<void>> TicketWriting::download(cases::WantedFile wanted, std::stop_token stop)
{
    const auto self = shared_from_this();
    if (partsOfFileId(wanted.attachment.id).first.isEmpty()) {
        co_return problem(ErrorCode::NotFound, wanted.attachment.id);
    }
    Result<net::HttpResponse> answer = co_await m_session->send(fileRequest(wanted, m_selfService), stop);
    const bool otherPages = !answer && answer.error().code == ErrorCode::RedirectRefused &&
                            answer.error().detail.contains(QLatin1String("/SelfService"));
    if (otherPages && !m_selfService) {
        m_selfService = true;
        answer = co_await m_session->send(fileRequest(wanted, true), stop);
    }
    if (!answer) {
        co_return answer.error();
    }
    if (answer->savedBytes < 0) {
        const Result<QJsonDocument> said = understood(*answer, Effect::Reads, m_session->now());
        co_return said ? unclear(QStringLiteral("no file in the answer")) : said.error();
    }
    // Texts come in their own encoding, which may be longer or shorter than what is listed.
    if (answer->header("content-type").startsWith("text/plain")) {
        wanted.attachment.size = answer->savedBytes;
    }
    co_return cases::settleDownload(cases::besides(wanted), answer->savedBytes, answer->savedMd5, wanted);
}

// An update answers 200 whatever became of it, so the ticket is asked.
QCoro::Task<Result<void>> TicketWriting::isStill(QString caseId, QString status, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<QJsonDocument> ticket = co_await m_session->ask(reading(ticketPath(caseId)), stop);
    if (!ticket) {
        Error error = ticket.error();
        error.mayHaveArrived = true;
        co_return error;
    }
    const QString now = ticket->object().value(QLatin1String("Status")).toString();
    if (now != status) {
        co_return problem(ErrorCode::Rejected, QStringLiteral("the status is still '%1'").arg(now));
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> TicketWriting::close(QString caseId, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<QJsonDocument> ticket = co_await m_session->ask(reading(ticketPath(caseId)), stop);
    if (!ticket) {
        co_return ticket.error();
    }
    const QString standing = ticket->object().value(QLatin1String("Status")).toString();
    const Result<bool> closed = co_await m_tickets->isClosed(standing, stop);
    if (!closed) {
        co_return closed.error();
    }
    if (*closed) {
        co_return Result<void>();
    }
    const QStringList candidates = closingCandidates(ticket->object());
    for (const QString& status : candidates) {
        const Result<bool> closes = co_await m_tickets->isClosed(status, stop);
        if (!closes) {
            co_return closes.error();
        }
        const bool usual = status == candidates.first() && status == QLatin1String("resolved");
        if (!*closes && !usual) {
            continue;
        }
        const Result<QJsonDocument> said = co_await m_session->ask(closeRequest(caseId, status), stop);
        if (!said) {
            co_return said.error();
        }
        if (const std::optional<Error> refusal = refusalIn(*said)) {
            co_return *refusal;
        }
        co_return co_await isStill(caseId, status, stop);
    }
    co_return problem(ErrorCode::Forbidden, QStringLiteral("this user may not close the ticket"));
}

QCoro::Task<Result<void>> TicketWriting::hasTaken(cases::CaseChange change, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<QJsonDocument> ticket = co_await m_session->ask(reading(ticketPath(change.caseId)), stop);
    if (!ticket) {
        Error error = ticket.error();
        error.mayHaveArrived = true;
        co_return error;
    }
    for (auto field = change.fields.begin(); field != change.fields.end(); ++field) {
        const QString now = valueIn(ticket->object(), field.key());
        if (now != field.value()) {
            co_return problem(ErrorCode::Rejected, QStringLiteral("%1 is still '%2'").arg(field.key(), now));
        }
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> TicketWriting::change(cases::CaseChange change, std::stop_token stop)
{
    const auto self = shared_from_this();
    const Result<QJsonDocument> said = co_await m_session->ask(changeRequest(change), stop);
    if (!said) {
        co_return said.error();
    }
    if (const std::optional<Error> refusal = refusalIn(*said)) {
        co_return *refusal;
    }
    co_return co_await hasTaken(std::move(change), stop);
}

} // namespace lotse::requesttracker
