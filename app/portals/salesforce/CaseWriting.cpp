#include "portals/salesforce/CaseWriting.h"

#include "portals/salesforce/Composite.h"
#include "portals/salesforce/Moment.h"
#include "portals/salesforce/Records.h"

#include <QFileInfo>
#include <QJsonObject>

namespace lotse::salesforce
{

namespace
{

using cases::CreatedCase;
using cases::DeliveryWay;

Error unclear(const QString& detail)
{
    return {.code = ErrorCode::AnswerUnreadable, .detail = detail, .retry = Retry::Later, .mayHaveArrived = true};
}

QByteArray jsonBytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject fieldsOf(const cases::NewCase& newCase, const CaseDescription& description)
{
    QJsonObject fields;
    for (auto it = newCase.fields.begin(); it != newCase.fields.end(); ++it) {
        if (it.key() != newCase.way.externalIdField || newCase.way.kind != DeliveryWay::Kind::ExternalId) {
            fields.insert(it.key(), description.valueFor(it.key(), it.value()));
        }
    }
    return fields;
}

QString recordByReference(const cases::NewCase& newCase)
{
    return QStringLiteral("sobjects/Case/%1/%2")
        .arg(newCase.way.externalIdField, QString::fromLatin1(QUrl::toPercentEncoding(newCase.reference)));
}

net::HttpRequest createRequest(const cases::NewCase& newCase, const CaseDescription& description)
{
    net::HttpRequest request{
        .method = "POST", .headers = {{"Content-Type", "application/json"}}, .timeout = newCase.timeout};
    const QJsonObject fields = fieldsOf(newCase, description);
    switch (newCase.way.kind) {
    case DeliveryWay::Kind::ExternalId:
        request.method = "PATCH";
        request.url = QUrl(recordByReference(newCase));
        request.body = jsonBytes(fields);
        break;
    case DeliveryWay::Kind::IdempotencyKey:
        request.url = QUrl(QStringLiteral("ui-api/records"));
        request.headers.emplace_back("Idempotency-Key", newCase.reference.toUtf8());
        request.body =
            jsonBytes({{QStringLiteral("apiName"), QStringLiteral("Case")}, {QStringLiteral("fields"), fields}});
        break;
    case DeliveryWay::Kind::LookUp:
        request.url = QUrl(QStringLiteral("sobjects/Case"));
        request.body = jsonBytes(fields);
        break;
    }
    return request;
}

// Number and id of a case by its address; a failure here does not undo that it exists.
QCoro::Task<Result<CreatedCase>> readCreated(std::shared_ptr<Session> session, QString target, std::stop_token stop)
{
    const Result<QJsonDocument> record =
        co_await session->ask(reading(QUrl(target + QStringLiteral("?fields=Id,CaseNumber,CreatedDate"))), stop);
    if (!record) {
        co_return record.error();
    }
    const QJsonObject json = record->object();
    const QString id = json.value(QLatin1String("Id")).toString();
    if (id.isEmpty()) {
        co_return unclear(QStringLiteral("a case without id"));
    }
    co_return CreatedCase{.id = id,
                          .number = json.value(QLatin1String("CaseNumber")).toString(),
                          .serverTime = parseMoment(json.value(QLatin1String("CreatedDate")).toString())};
}

// The case that stands under the reference already.
QCoro::Task<Result<CreatedCase>> standingUnderReference(std::shared_ptr<Session> session, cases::NewCase newCase,
                                                        std::stop_token stop)
{
    const Result<CreatedCase> standing = co_await readCreated(session, recordByReference(newCase), stop);
    if (!standing) {
        Error error = standing.error();
        error.mayHaveArrived = true;
        co_return error;
    }
    co_return standing;
}

Result<cases::Attachment> checked(const cases::Attachment& stored, const cases::NewFile& file)
{
    const bool sameSum = file.md5.isEmpty() || stored.checksum.isEmpty() ||
                         stored.checksum == QLatin1String("md5:") + file.md5.toLower();
    if (stored.size != file.size || !sameSum) {
        return Error{.code = ErrorCode::FileChanged,
                     .detail = QStringLiteral("the portal holds %1 bytes, %2").arg(stored.size).arg(stored.checksum),
                     .retry = Retry::AfterPerson,
                     .mayHaveArrived = true};
    }
    return stored;
}

net::HttpRequest uploadRequest(const cases::NewFile& file)
{
    const QJsonObject entity{{QStringLiteral("Title"), QFileInfo(file.name).completeBaseName()},
                             {QStringLiteral("PathOnClient"), file.name},
                             {QStringLiteral("FirstPublishLocationId"), file.caseId}};
    return {
        .method = "POST",
        .url = QUrl(QStringLiteral("sobjects/ContentVersion")),
        .parts = {{.name = QStringLiteral("entity_content"), .type = "application/json", .bytes = jsonBytes(entity)},
                  {.name = QStringLiteral("VersionData"),
                   .fileName = file.name,
                   .type = "application/octet-stream",
                   .path = file.path}},
        .timeout = file.timeout,
        .sent = file.progress};
}

std::optional<Error> cannotBeSent(const cases::NewFile& file)
{
    const QFileInfo found(file.path);
    if (!found.isReadable()) {
        return Error{.code = ErrorCode::FileNotReadable, .detail = file.name, .retry = Retry::AfterPerson};
    }
    if (found.size() != file.size) {
        return Error{.code = ErrorCode::FileChanged, .detail = file.name, .retry = Retry::AfterPerson};
    }
    return std::nullopt;
}

} // namespace

QCoro::Task<Result<CreatedCase>> createCase(std::shared_ptr<Session> session, cases::NewCase newCase,
                                            std::shared_ptr<const CaseDescription> description, std::stop_token stop)
{
    const bool byReference = newCase.way.kind == DeliveryWay::Kind::ExternalId;
    const Result<net::HttpResponse> answer = co_await session->send(createRequest(newCase, *description), stop);
    if (!answer) {
        co_return answer.error();
    }
    const QDateTime serverTime = session->serverTime();
    const Result<QJsonDocument> json = understood(*answer, Effect::Writes, session->now());
    if (!json) {
        // Two of our own attempts met: one of them made the case.
        const bool stands = byReference && json.error().code == ErrorCode::Duplicate;
        if (stands) {
            co_return co_await standingUnderReference(session, newCase, stop);
        }
        co_return json.error();
    }
    if (byReference && answer->status == 300) {
        co_return Error{.code = ErrorCode::Duplicate,
                        .detail = QStringLiteral("several cases carry the reference"),
                        .retry = Retry::AfterPerson,
                        .mayHaveArrived = true};
    }
    if (byReference && answer->status == 204) {
        co_return co_await standingUnderReference(session, newCase, stop);
    }
    const QJsonObject body = json->object();
    CreatedCase created{.id = body.value(QLatin1String("id")).toString(), .number = {}, .serverTime = serverTime};
    if (created.id.isEmpty() || body.value(QLatin1String("success")) == QJsonValue(false)) {
        co_return unclear(QStringLiteral("the answer to a create names no case"));
    }
    created.number = body[QLatin1String("fields")][QLatin1String("CaseNumber")][QLatin1String("value")].toString();
    if (created.number.isEmpty()) {
        const QString target =
            QStringLiteral("sobjects/Case/") + QString::fromLatin1(QUrl::toPercentEncoding(created.id));
        const Result<CreatedCase> read = co_await readCreated(session, target, stop);
        created = read ? CreatedCase{created.id, read->number, created.serverTime} : created;
    }
    co_return created;
}

QCoro::Task<Result<std::vector<CreatedCase>>> lookUpCases(std::shared_ptr<Session> session, QString reference,
                                                          QDateTime since, std::stop_token stop)
{
    const Result<cases::PortalIdentity> who = co_await session->signedIn(stop);
    if (!who) {
        co_return who.error();
    }
    const QString query = QStringLiteral("SELECT Id, CaseNumber, Description, CreatedDate FROM Case "
                                         "WHERE CreatedById = %1 AND CreatedDate >= %2 ORDER BY CreatedDate, Id")
                              .arg(quoted(who->userId), momentLiteral(since));
    const Result<std::vector<Result<QJsonArray>>> answers = co_await allRows(session, QStringList(query), stop);
    if (!answers) {
        co_return answers.error();
    }
    const Result<QJsonArray>& rows = answers->front();
    if (!rows) {
        co_return rows.error();
    }
    std::vector<CreatedCase> found;
    for (const QJsonValue& row : *rows) {
        if (carriesReference(row[QLatin1String("Description")].toString(), reference)) {
            found.push_back({.id = row[QLatin1String("Id")].toString(),
                             .number = row[QLatin1String("CaseNumber")].toString(),
                             .serverTime = parseMoment(row[QLatin1String("CreatedDate")].toString())});
        }
    }
    co_return found;
}

QCoro::Task<Result<cases::Attachment>> addFileToCase(std::shared_ptr<Session> session, cases::NewFile file,
                                                     std::stop_token stop)
{
    if (const auto problem = cannotBeSent(file)) {
        co_return *problem;
    }
    const Result<QJsonDocument> answer = co_await session->ask(uploadRequest(file), stop);
    if (!answer) {
        co_return answer.error();
    }
    const QString id = answer->object().value(QLatin1String("id")).toString();
    if (id.isEmpty()) {
        co_return unclear(QStringLiteral("the answer to an upload names no file"));
    }
    const QString query = QStringLiteral("SELECT %1 FROM ContentVersion WHERE Id = %2").arg(fileColumns(), quoted(id));
    const Result<std::vector<Result<QJsonArray>>> rows = co_await allRows(session, QStringList(query), stop);
    if (!rows || !rows->front() || rows->front()->size() != 1) {
        Error error = !rows            ? rows.error()
                      : !rows->front() ? rows->front().error()
                                       : unclear(QStringLiteral("the file is not there after the upload"));
        error.mayHaveArrived = true;
        co_return error;
    }
    co_return checked(fileFrom(rows->front()->first().toObject(), file.caseId), file);
}

} // namespace lotse::salesforce
