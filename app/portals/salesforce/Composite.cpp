#include "portals/salesforce/Composite.h"

#include <QJsonObject>
#include <QUrl>

namespace lotse::salesforce
{

namespace
{

constexpr qint64 mostAnswerBytes = qint64(256) * 1024 * 1024; // five pages of long texts
constexpr auto answerTimeout = std::chrono::minutes(2);

Error unreadable(const QString& detail)
{
    return {.code = ErrorCode::AnswerUnreadable, .detail = detail, .retry = Retry::Later};
}

QByteArray bytesOf(const QJsonValue& body)
{
    return body.isArray() ? QJsonDocument(body.toArray()).toJson() : QJsonDocument(body.toObject()).toJson();
}

// The address of a further page is relative to the host and may name another path than ours.
QString belowVersion(const QString& address)
{
    const qsizetype data = address.indexOf(QLatin1String("/services/data/v"));
    const qsizetype slash = data < 0 ? -1 : address.indexOf(u'/', data + 16);
    return slash < 0 ? QString() : address.mid(slash + 1);
}

net::HttpRequest compositeRequest(const QString& version, const std::vector<Part>& parts)
{
    QJsonArray subrequests;
    for (const Part& part : parts) {
        subrequests.append(QJsonObject{
            {QStringLiteral("method"), QStringLiteral("GET")},
            {QStringLiteral("referenceId"), part.name},
            {QStringLiteral("url"), QStringLiteral("/services/data/%1/%2").arg(version, part.target)},
        });
    }
    const QJsonObject body{{QStringLiteral("allOrNone"), false}, {QStringLiteral("compositeRequest"), subrequests}};
    return {.method = "POST",
            .url = QUrl(QStringLiteral("composite")),
            .headers = {{"Content-Type", "application/json"}},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .changesNothing = true,
            .timeout = answerTimeout,
            .answerLimit = mostAnswerBytes};
}

} // namespace

Error PartAnswer::problem() const
{
    const net::HttpResponse response{
        .status = status, .headers = {{"content-type", "application/json"}}, .body = bytesOf(body), .url = {}};
    const Result<QJsonDocument> meaning = understood(response, Effect::Reads, {});
    return meaning ? unreadable(QStringLiteral("HTTP %1 inside of an answer").arg(status)) : meaning.error();
}

Part queryPart(const QString& name, const QString& soql)
{
    return {name, QStringLiteral("query?q=") + QString::fromLatin1(QUrl::toPercentEncoding(soql))};
}

QCoro::Task<Result<std::vector<PartAnswer>>> askTogether(std::shared_ptr<Session> session, std::vector<Part> parts,
                                                         std::stop_token stop)
{
    const Result<QString> version = co_await session->version(stop);
    if (!version) {
        co_return version.error();
    }
    const Result<QJsonDocument> answer = co_await session->ask(compositeRequest(*version, parts), stop);
    if (!answer) {
        co_return answer.error();
    }
    const QJsonArray answers = answer->object().value(QLatin1String("compositeResponse")).toArray();
    if (answers.size() != static_cast<qsizetype>(parts.size())) {
        co_return unreadable(QStringLiteral("not every part of the request was answered"));
    }
    std::vector<PartAnswer> read;
    for (const QJsonValue& value : answers) {
        const QJsonObject part = value.toObject();
        read.push_back({part.value(QLatin1String("httpStatusCode")).toInt(), part.value(QLatin1String("body"))});
    }
    co_return read;
}

Result<Rows> rowsOf(const PartAnswer& answer)
{
    if (answer.status != 200) {
        return answer.problem();
    }
    const QJsonObject body = answer.body.toObject();
    if (!body.value(QLatin1String("records")).isArray()) {
        return unreadable(QStringLiteral("a query was answered without rows"));
    }
    Rows rows{.records = body.value(QLatin1String("records")).toArray(), .next = {}};
    if (!body.value(QLatin1String("done")).toBool(true)) {
        rows.next = belowVersion(body.value(QLatin1String("nextRecordsUrl")).toString());
        if (rows.next.isEmpty()) {
            return unreadable(QStringLiteral("rows are missing and the answer does not say where they are"));
        }
    }
    return rows;
}

QCoro::Task<Result<std::vector<Result<QJsonArray>>>> allRows(std::shared_ptr<Session> session, QStringList queries,
                                                             std::stop_token stop)
{
    std::vector<Result<QJsonArray>> all(static_cast<std::size_t>(queries.size()), QJsonArray());
    std::vector<std::pair<std::size_t, Part>> open;
    for (qsizetype i = 0; i < queries.size(); ++i) {
        open.emplace_back(static_cast<std::size_t>(i), queryPart(QStringLiteral("q%1").arg(i), queries[i]));
    }
    while (!open.empty()) {
        const auto count = std::min<std::size_t>(open.size(), mostQueriesAtOnce);
        const std::vector<std::pair<std::size_t, Part>> asked(open.begin(), open.begin() + static_cast<long>(count));
        open.erase(open.begin(), open.begin() + static_cast<long>(count));
        std::vector<Part> parts;
        for (const auto& [index, part] : asked) {
            parts.push_back(part);
        }
        const Result<std::vector<PartAnswer>> answers = co_await askTogether(session, std::move(parts), stop);
        if (!answers) {
            co_return answers.error();
        }
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const auto& [index, part] = asked[i];
            const Result<Rows> rows = rowsOf((*answers)[i]);
            if (!rows) {
                all[index] = rows.error();
                continue;
            }
            for (const QJsonValue& record : rows->records) {
                all[index]->append(record);
            }
            if (!rows->next.isEmpty()) {
                open.emplace_back(index, Part{part.name, rows->next});
            }
        }
    }
    co_return all;
}

} // namespace lotse::salesforce
