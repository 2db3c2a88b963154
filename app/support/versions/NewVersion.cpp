#include "support/versions/NewVersion.h"

#include "foundation/LogCategories.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QVersionNumber>

namespace lotse::versions
{

namespace
{

constexpr qint64 mostBytes = 16 * 1024;
constexpr std::chrono::seconds patience{20};
constexpr qint64 betweenAttempts = 24 * 60 * 60; // s
constexpr int longestAddress = 500;
const QString fine = QStringLiteral("ok");

Error unreadable(const char* what)
{
    return {.code = ErrorCode::AnswerUnreadable, .detail = QString::fromLatin1(what), .retry = Retry::Later};
}

bool isVersion(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\A\\d{1,6}(\\.\\d{1,6}){1,3}\\z"),
                                         QRegularExpression::DontCaptureOption);
    return form.match(text).hasMatch();
}

bool isPageAddress(const QUrl& address)
{
    return address.isValid() && address.scheme() == QLatin1String("https") && !address.host().isEmpty() &&
           address.userInfo().isEmpty() && address.toString().size() <= longestAddress;
}

net::HttpRequest requestFor(const QUrl& address, const Knowledge& before)
{
    net::HttpRequest request;
    request.url = address;
    request.timeout = patience;
    request.answerLimit = mostBytes;
    request.headers = {{"Accept", "application/json"}};
    if (!before.tag.isEmpty()) {
        request.headers.emplace_back("If-None-Match", before.tag);
    } else if (!before.modified.isEmpty()) {
        request.headers.emplace_back("If-Modified-Since", before.modified);
    }
    return request;
}

void learn(Knowledge& knowledge, const Result<net::HttpResponse>& answer)
{
    if (!answer) {
        knowledge.outcome = errorName(answer.error().code);
        return;
    }
    if (answer->status == 304 && !knowledge.release.version.isEmpty()) {
        knowledge.outcome = fine;
        return;
    }
    if (answer->status != 200) {
        knowledge.outcome = QStringLiteral("HTTP %1").arg(answer->status);
        return;
    }
    const Result<Release> release = readRelease(answer->body);
    if (!release) {
        knowledge.outcome = errorName(release.error().code);
        return;
    }
    knowledge.outcome = fine;
    knowledge.release = *release;
    knowledge.tag = answer->header("etag");
    knowledge.modified = answer->header("last-modified");
}

} // namespace

QByteArray toJson(const Knowledge& knowledge)
{
    const QJsonObject object{{QStringLiteral("asked"), knowledge.asked.toUTC().toString(Qt::ISODate)},
                             {QStringLiteral("outcome"), knowledge.outcome},
                             {QStringLiteral("tag"), QString::fromLatin1(knowledge.tag)},
                             {QStringLiteral("modified"), QString::fromLatin1(knowledge.modified)},
                             {QStringLiteral("version"), knowledge.release.version},
                             {QStringLiteral("notes"), knowledge.release.notes.toString(QUrl::FullyEncoded)},
                             {QStringLiteral("mentioned"), knowledge.mentioned}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Knowledge knowledgeFrom(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto text = [&object](const char* key) { return object.value(QLatin1String(key)).toString(); };
    Knowledge knowledge;
    knowledge.asked = QDateTime::fromString(text("asked"), Qt::ISODate);
    knowledge.outcome = text("outcome");
    knowledge.mentioned = text("mentioned");
    // What stands in a file of the person is read as strictly as what comes from elsewhere.
    if (const Result<Release> release = readRelease(json)) {
        knowledge.release = *release;
        knowledge.tag = text("tag").toLatin1();
        knowledge.modified = text("modified").toLatin1();
    }
    return knowledge;
}

bool mayBeAsked(const QUrl& address)
{
    const bool here = address.scheme() == QLatin1String("http") && QHostAddress(address.host()).isLoopback();
    return isPageAddress(address) || (here && address.isValid() && address.userInfo().isEmpty());
}

bool isDue(const Knowledge& knowledge, const QDateTime& now)
{
    const qint64 since = knowledge.asked.isValid() ? knowledge.asked.secsTo(now) : betweenAttempts;
    return since < 0 || since >= betweenAttempts;
}

bool isNewer(const QString& version, const QString& than)
{
    return isVersion(version) &&
           QVersionNumber::fromString(version).normalized() > QVersionNumber::fromString(than).normalized();
}

Result<Release> readRelease(const QByteArray& json)
{
    if (json.size() > mostBytes) {
        return unreadable("too long");
    }
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return unreadable("no object");
    }
    const QJsonValue version = document.object().value(QStringLiteral("version"));
    const QJsonValue notes = document.object().value(QStringLiteral("notes"));
    if (!version.isString() || !isVersion(version.toString())) {
        return unreadable("no version");
    }
    if (!notes.isUndefined() && !notes.isString()) {
        return unreadable("notes are no address");
    }
    const QUrl address(notes.toString(), QUrl::StrictMode);
    if (!notes.toString().isEmpty() && !isPageAddress(address)) {
        return unreadable("notes are no address");
    }
    return Release{.version = version.toString(), .notes = address};
}

QCoro::Task<Knowledge> ask(net::HttpClient& http, QUrl address, Knowledge before, QDateTime now, std::stop_token stop)
{
    net::HttpRequest request = requestFor(address, before);
    const Result<net::HttpResponse> answer = co_await http.send(std::move(request), stop);
    before.asked = now;
    learn(before, answer);
    qCInfo(lcWindow) << "looked for a newer version:" << before.outcome << before.release.version;
    Knowledge known = before;
    co_return known;
}

} // namespace lotse::versions
