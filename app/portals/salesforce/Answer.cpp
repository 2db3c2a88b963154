#include "portals/salesforce/Answer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace lotse::salesforce
{

namespace
{

bool isHtml(const net::HttpResponse& response)
{
    return response.header("content-type").contains("html") || response.body.trimmed().startsWith('<');
}

// The server's array of {message, errorCode, fields}.
struct Reasons {
    QStringList texts; // "CODE: message"
    QStringList codes;
    QStringList fields;
};

Reasons reasonsIn(const QByteArray& body)
{
    Reasons reasons;
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonArray errors = document.isArray() ? document.array() : QJsonArray{document.object()};
    for (const QJsonValue& value : errors) {
        const QJsonObject error = value.toObject();
        // Sign-in answers with {error, error_description}.
        const QString code = error.value(QLatin1String("errorCode")).toString(error[QLatin1String("error")].toString());
        const QString message =
            error.value(QLatin1String("message")).toString(error[QLatin1String("error_description")].toString());
        if (code.isEmpty() && message.isEmpty()) {
            continue;
        }
        reasons.codes.append(code);
        reasons.texts.append(code + QLatin1String(": ") + message);
        for (const QJsonValue& field : error.value(QLatin1String("fields")).toArray()) {
            reasons.fields.append(field.toString());
        }
    }
    reasons.fields.removeDuplicates();
    return reasons;
}

struct Meaning {
    ErrorCode code;
    Retry retry;
    bool refused; // it is certain that nothing was done
};

Meaning meaningOf400(const QStringList& codes)
{
    if (codes.contains(QLatin1String("DUPLICATE_VALUE"))) {
        return {ErrorCode::Duplicate, Retry::AfterPerson, true};
    }
    if (codes.contains(QLatin1String("REQUEST_LIMIT_EXCEEDED")) ||
        codes.contains(QLatin1String("STORAGE_LIMIT_EXCEEDED"))) {
        return {ErrorCode::LimitReached, Retry::Later, true};
    }
    if (codes.contains(QLatin1String("UNABLE_TO_LOCK_ROW"))) {
        return {ErrorCode::Unavailable, Retry::Later, true};
    }
    return {ErrorCode::Rejected, Retry::AfterPerson, true};
}

Meaning meaningOf(int status, const Reasons& reasons, bool html)
{
    if (status == 429) {
        return {ErrorCode::TooManyRequests, Retry::Later, true};
    }
    if (status == 503) {
        return {ErrorCode::Unavailable, Retry::Later, true};
    }
    if (status >= 500) {
        return {ErrorCode::ServerFailed, Retry::Later, false};
    }
    if (html) {
        return {ErrorCode::AnswerNotPortal, Retry::Later, true};
    }
    switch (status) {
    case 400:
        return meaningOf400(reasons.codes);
    case 401:
        return {ErrorCode::SessionNotForApi, Retry::AfterSignIn, true};
    case 403:
        return reasons.codes.contains(QLatin1String("REQUEST_LIMIT_EXCEEDED"))
                   ? Meaning{ErrorCode::LimitReached, Retry::Later, true}
                   : Meaning{ErrorCode::Forbidden, Retry::AfterPerson, true};
    case 404:
    case 410:
        return {ErrorCode::NotFound, Retry::AfterPerson, true};
    default:
        return status >= 400 ? Meaning{ErrorCode::Rejected, Retry::AfterPerson, status != 408}
                             : Meaning{ErrorCode::AnswerUnreadable, Retry::Later, false};
    }
}

Error unreadable(ErrorCode code, const QString& detail, Effect effect)
{
    return {.code = code, .detail = detail, .retry = Retry::Later, .mayHaveArrived = effect == Effect::Writes};
}

Result<QJsonDocument> parsed(const net::HttpResponse& response, Effect effect)
{
    if (response.status == 204) {
        return QJsonDocument();
    }
    if (isHtml(response)) {
        return unreadable(ErrorCode::AnswerNotPortal, QStringLiteral("a web page instead of data"), effect);
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return unreadable(ErrorCode::AnswerUnreadable, problem.errorString(), effect);
    }
    return document;
}

} // namespace

Result<QJsonDocument> understood(const net::HttpResponse& response, Effect effect, const QDateTime& now)
{
    if ((response.status >= 200 && response.status < 300) || response.status == 300) {
        return parsed(response, effect);
    }
    const bool html = isHtml(response);
    const Reasons reasons = html ? Reasons() : reasonsIn(response.body);
    const Meaning meaning = meaningOf(response.status, reasons, html);
    return Error{.code = meaning.code,
                 .detail = reasons.texts.isEmpty() ? QStringLiteral("HTTP %1").arg(response.status)
                                                   : reasons.texts.join(QLatin1String("; ")),
                 .retry = meaning.retry,
                 .retryAfter = response.retryAfter(now),
                 .fields = reasons.fields,
                 .mayHaveArrived = effect == Effect::Writes && !meaning.refused};
}

bool saysSessionEnded(const net::HttpResponse& response)
{
    // The identity service answers a dead token so.
    if (response.status == 403 && response.body.trimmed() == "Bad_OAuth_Token") {
        return true;
    }
    // Of these two a new token would say the same again, for ever.
    const bool forGood = response.body.contains("This session is not valid for use with the REST API") ||
                         response.body.contains("Connected app is not attached");
    return response.status == 401 && !forGood && !isHtml(response);
}

bool hasServerCode(const Error& error, QLatin1String code)
{
    return error.detail.startsWith(code + QLatin1Char(':')) ||
           error.detail.contains(QLatin1String("; ") + code + QLatin1Char(':'));
}

} // namespace lotse::salesforce
