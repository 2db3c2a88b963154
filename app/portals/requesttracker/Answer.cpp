#include "portals/requesttracker/Answer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace lotse::requesttracker
{

namespace
{

bool isHtml(const net::HttpResponse& response)
{
    return response.header("content-type").contains("html") || response.body.trimmed().startsWith('<');
}

QString reasonIn(const net::HttpResponse& response)
{
    const QString message =
        QJsonDocument::fromJson(response.body).object().value(QLatin1String("message")).toString().simplified();
    return message.isEmpty() ? QStringLiteral("HTTP %1").arg(response.status) : message;
}

bool isPermission(const QString& reason)
{
    return reason.contains(QLatin1String("permission"), Qt::CaseInsensitive);
}

struct Meaning {
    ErrorCode code;
    Retry retry;
    bool refused; // it is certain that nothing was done
};

Meaning meaningOf(int status, const QString& reason, bool html)
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
    if (status == 401) {
        return {ErrorCode::SignInNeeded, Retry::AfterSignIn, true};
    }
    if (html) {
        return {ErrorCode::AnswerNotPortal, Retry::Later, true};
    }
    switch (status) {
    case 400:
        return {isPermission(reason) ? ErrorCode::Forbidden : ErrorCode::Rejected, Retry::AfterPerson, true};
    case 403:
        return {ErrorCode::Forbidden, Retry::AfterPerson, true};
    case 404:
    case 410:
        return {ErrorCode::NotFound, Retry::AfterPerson, true};
    case 412:
        return {ErrorCode::VersionConflict, Retry::Later, true};
    default:
        return status >= 400 ? Meaning{ErrorCode::Rejected, Retry::AfterPerson, status != 408}
                             : Meaning{ErrorCode::AnswerUnreadable, Retry::Later, false};
    }
}

Error unreadable(ErrorCode code, const QString& detail, Effect effect)
{
    return {.code = code, .detail = detail, .retry = Retry::Later, .mayHaveArrived = effect == Effect::Writes};
}

QString withoutSlash(QString path)
{
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    return path;
}

} // namespace

Result<QJsonDocument> understood(const net::HttpResponse& response, Effect effect, const QDateTime& now)
{
    const bool html = isHtml(response);
    if (response.status >= 200 && response.status < 300) {
        if (html) {
            return unreadable(ErrorCode::AnswerNotPortal, QStringLiteral("a web page instead of data"), effect);
        }
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(response.body, &problem);
        if (problem.error != QJsonParseError::NoError) {
            return unreadable(ErrorCode::AnswerUnreadable, problem.errorString(), effect);
        }
        return document;
    }
    const QString reason = html ? QStringLiteral("HTTP %1").arg(response.status) : reasonIn(response);
    const Meaning meaning = meaningOf(response.status, reason, html);
    return Error{.code = meaning.code,
                 .detail = reason,
                 .retry = meaning.retry,
                 .retryAfter = response.retryAfter(now),
                 .mayHaveArrived = effect == Effect::Writes && !meaning.refused};
}

bool saysSignIn(const net::HttpResponse& response)
{
    return response.status == 401;
}

bool saysSignIn(const Error& error, const QUrl& site)
{
    const QUrl target(error.detail);
    if (error.code != ErrorCode::RedirectRefused || target.host() != site.host()) {
        return false;
    }
    const QString below = target.path().mid(withoutSlash(site.path()).size());
    return withoutSlash(below).isEmpty() || below.startsWith(QLatin1String("/NoAuth/"));
}

std::optional<Error> refusalIn(const QJsonDocument& messages)
{
    QStringList texts;
    for (const QJsonValue& message : messages.array()) {
        texts.append(message.toString());
    }
    static const QStringList refusals = {
        QStringLiteral("permission denied"), QStringLiteral("isn't a valid"), QStringLiteral("can't"),
        QStringLiteral("could not"),         QStringLiteral("not allowed"),   QStringLiteral("failed"),
        QStringLiteral("invalid"),           QStringLiteral("is mandatory"),
    };
    for (const QString& text : texts) {
        const bool refused = std::any_of(refusals.begin(), refusals.end(), [&text](const QString& refusal) {
            return text.contains(refusal, Qt::CaseInsensitive);
        });
        if (refused) {
            return Error{.code = isPermission(text) ? ErrorCode::Forbidden : ErrorCode::Rejected,
                         .detail = text,
                         .retry = Retry::AfterPerson};
        }
    }
    return std::nullopt;
}

} // namespace lotse::requesttracker
