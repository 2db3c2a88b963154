#include "portals/salesforce/CaseTalk.h"

#include "portals/salesforce/Composite.h"
#include "portals/salesforce/Moment.h"
#include "portals/salesforce/Records.h"

#include <QJsonObject>

#include <algorithm>

namespace lotse::salesforce
{

namespace
{

// What is awaited is made outside of coroutines: g++ 12 may destroy aggregates made inside twice.
Error error(ErrorCode code, const QString& detail, bool mayHaveArrived = false)
{
    return {.code = code, .detail = detail, .retry = Retry::AfterPerson, .mayHaveArrived = mayHaveArrived};
}

QString encoded(const QString& id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

net::HttpRequest writing(const QByteArray& method, const QString& target, const QJsonObject& body,
                         std::chrono::milliseconds timeout)
{
    return {.method = method,
            .url = QUrl(target),
            .headers = {{"Content-Type", "application/json"}},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .timeout = timeout};
}

net::HttpRequest replyRequest(const cases::NewReply& reply)
{
    const QJsonObject comment{{QStringLiteral("ParentId"), reply.caseId}, {QStringLiteral("CommentBody"), reply.text}};
    return writing("POST", QStringLiteral("sobjects/CaseComment"), comment, reply.timeout);
}

net::HttpRequest caseRequest(const QString& caseId, const QJsonObject& fields, std::chrono::milliseconds timeout)
{
    return writing("PATCH", QStringLiteral("sobjects/Case/") + encoded(caseId), fields, timeout);
}

net::HttpRequest closeRequest(const QString& caseId, const QString& status)
{
    return caseRequest(caseId, {{QStringLiteral("Status"), status}}, std::chrono::seconds(30));
}

net::HttpRequest changeRequest(const cases::CaseChange& change, const CaseDescription& description)
{
    QJsonObject fields;
    for (auto field = change.fields.begin(); field != change.fields.end(); ++field) {
        fields.insert(field.key(), description.valueFor(field.key(), field.value()));
    }
    return caseRequest(change.caseId, fields, change.timeout);
}

net::HttpRequest fileRequest(const cases::WantedFile& wanted)
{
    return {.url = QUrl(QStringLiteral("sobjects/ContentVersion/%1/VersionData").arg(encoded(wanted.attachment.id))),
            .timeout = wanted.timeout,
            .saveTo = cases::besides(wanted),
            .progress = wanted.progress};
}

QString commentsWhere(const QString& condition)
{
    return QStringLiteral("SELECT %1 FROM CaseComment WHERE %2 ORDER BY CreatedDate, Id")
        .arg(commentColumns(true), condition);
}

QCoro::Task<Result<QJsonArray>> rows(std::shared_ptr<Session> session, QString query, std::stop_token stop)
{
    const QStringList queries(query);
    const Result<std::vector<Result<QJsonArray>>> answers = co_await allRows(session, queries, stop);
    if (!answers) {
        co_return answers.error();
    }
    co_return Result<QJsonArray>(answers->front());
}

// The site's own word first, where it has several that close.
QString closingStatus(const QJsonArray& statuses)
{
    QStringList names;
    for (const QJsonValue& status : statuses) {
        names.append(status[QLatin1String("ApiName")].toString());
    }
    const auto usual = std::find_if(names.begin(), names.end(), [](const QString& name) {
        return name.compare(QLatin1String("Closed"), Qt::CaseInsensitive) == 0;
    });
    return usual != names.end() ? *usual : names.value(0);
}

} // namespace

QCoro::Task<Result<cases::Entry>> replyInCase(std::shared_ptr<Session> session, cases::NewReply reply,
                                              std::stop_token stop)
{
    if (reply.text.toUtf8().size() > longestComment) {
        co_return error(ErrorCode::InputInvalid, QStringLiteral("a reply has at most 4000 bytes here"));
    }
    const Result<QJsonDocument> answer = co_await session->ask(replyRequest(reply), stop);
    if (!answer) {
        co_return answer.error();
    }
    cases::Entry said;
    said.id = answer->object().value(QLatin1String("id")).toString();
    if (said.id.isEmpty()) {
        co_return error(ErrorCode::AnswerUnreadable, QStringLiteral("the answer to a reply names no comment"), true);
    }
    said.caseId = reply.caseId;
    said.text = reply.text;
    said.at = session->serverTime();
    // How the site shows it; a failure here does not undo that it was said.
    const QString query = commentsWhere(QStringLiteral("Id = ") + quoted(said.id));
    const Result<QJsonArray> comments = co_await rows(session, query, stop);
    if (comments && comments->size() == 1) {
        said = commentFrom(comments->first().toObject());
    }
    co_return said;
}

QCoro::Task<Result<std::vector<cases::Entry>>> lookUpComments(std::shared_ptr<Session> session, QString caseId,
                                                              QString text, QDateTime since, std::stop_token stop)
{
    const Result<cases::PortalIdentity> who = co_await session->signedIn(stop);
    if (!who) {
        co_return who.error();
    }
    const QString query = commentsWhere(QStringLiteral("ParentId = %1 AND CreatedById = %2 AND CreatedDate >= %3")
                                            .arg(quoted(caseId), quoted(who->userId), momentLiteral(since)));
    const Result<QJsonArray> comments = co_await rows(session, query, stop);
    if (!comments) {
        co_return comments.error();
    }
    std::vector<cases::Entry> found;
    for (const QJsonValue& comment : *comments) {
        const cases::Entry entry = commentFrom(comment.toObject());
        if (cases::sameReply(entry.text, text)) {
            found.push_back(entry);
        }
    }
    co_return found;
}

QCoro::Task<Result<void>> closeCase(std::shared_ptr<Session> session, QString caseId, std::stop_token stop)
{
    const QStringList queries{
        QStringLiteral("SELECT Id, IsClosed FROM Case WHERE Id = ") + quoted(caseId),
        QStringLiteral("SELECT ApiName FROM CaseStatus WHERE IsClosed = true ORDER BY SortOrder")};
    const Result<std::vector<Result<QJsonArray>>> answers = co_await allRows(session, queries, stop);
    if (!answers) {
        co_return answers.error();
    }
    const Result<QJsonArray>& standing = answers->front();
    const Result<QJsonArray>& statuses = answers->back();
    if (!standing) {
        co_return standing.error();
    }
    if (standing->isEmpty()) {
        co_return error(ErrorCode::NotFound, caseId);
    }
    const bool closed = standing->first()[QLatin1String("IsClosed")].toBool();
    if (closed) {
        co_return Result<void>();
    }
    const QString status = closingStatus(statuses.valueOr({}));
    if (status.isEmpty()) {
        co_return error(ErrorCode::Unsupported, QStringLiteral("no status that closes a case"));
    }
    const Result<QJsonDocument> changed = co_await session->ask(closeRequest(caseId, status), stop);
    if (!changed) {
        co_return changed.error();
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> changeCase(std::shared_ptr<Session> session, cases::CaseChange change,
                                     std::shared_ptr<const CaseDescription> description, std::stop_token stop)
{
    const Result<QJsonDocument> changed = co_await session->ask(changeRequest(change, *description), stop);
    if (!changed) {
        co_return changed.error();
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> fetchFile(std::shared_ptr<Session> session, cases::WantedFile wanted, std::stop_token stop)
{
    const Result<net::HttpResponse> answer = co_await session->send(fileRequest(wanted), stop);
    if (!answer) {
        co_return answer.error();
    }
    if (answer->savedBytes < 0) {
        const Result<QJsonDocument> said = understood(*answer, Effect::Reads, session->now());
        co_return said ? error(ErrorCode::AnswerUnreadable, QStringLiteral("no file in the answer")) : said.error();
    }
    co_return cases::settleDownload(cases::besides(wanted), answer->savedBytes, answer->savedMd5, wanted);
}

} // namespace lotse::salesforce
