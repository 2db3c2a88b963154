#include "support/outbox/OutboxStore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace lotse::outbox
{

namespace
{

constexpr const char* insertItem = R"(
INSERT INTO outbox (id, operation, title, lane, state, reference, payload, identity, draft_id, depends_on, reason,
                    attempts, created, not_before, first_attempt, last_attempt_end, empty_look_ups, last_look_up,
                    candidates, result, delivered, verification)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22))";

// `changes` tells a salvage which of two rows is newer.
constexpr const char* replaceItem = R"(
UPDATE outbox SET operation = ?2, title = ?3, lane = ?4, state = ?5, reference = ?6, payload = ?7, identity = ?8,
       draft_id = ?9, depends_on = ?10, reason = ?11, attempts = ?12, created = ?13, not_before = ?14,
       first_attempt = ?15, last_attempt_end = ?16, empty_look_ups = ?17, last_look_up = ?18, candidates = ?19,
       result = ?20, delivered = ?21, verification = ?22, changes = changes + 1
WHERE id = ?1)";

const QString selectItems = QStringLiteral(
    "SELECT id, operation, title, lane, state, reference, payload, identity, draft_id, depends_on, reason, attempts, "
    "created, not_before, first_attempt, last_attempt_end, empty_look_ups, last_look_up, candidates, result, "
    "delivered, verification FROM outbox ");

QString text(const QJsonObject& object)
{
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject object(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QJsonValue moment(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
}

QDateTime moment(const QJsonValue& value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

QString retryName(Retry retry)
{
    switch (retry) {
    case Retry::Never:
        return QStringLiteral("Never");
    case Retry::Later:
        return QStringLiteral("Later");
    case Retry::AfterSignIn:
        return QStringLiteral("AfterSignIn");
    case Retry::AfterPerson:
        return QStringLiteral("AfterPerson");
    }
    return {};
}

Retry retryFromName(const QString& name)
{
    for (const Retry retry : {Retry::Later, Retry::AfterSignIn, Retry::AfterPerson}) {
        if (retryName(retry) == name) {
            return retry;
        }
    }
    return Retry::Never;
}

QJsonObject errorToJson(const Error& error)
{
    QJsonObject json{{QStringLiteral("code"), errorName(error.code)},
                     {QStringLiteral("detail"), error.detail},
                     {QStringLiteral("retry"), retryName(error.retry)},
                     {QStringLiteral("fields"), QJsonArray::fromStringList(error.fields)},
                     {QStringLiteral("mayHaveArrived"), error.mayHaveArrived}};
    if (error.retryAfter) {
        json.insert(QStringLiteral("retryAfter"), static_cast<qint64>(error.retryAfter->count()));
    }
    return json;
}

QStringList texts(const QJsonValue& list)
{
    QStringList texts;
    for (const QJsonValue& entry : list.toArray()) {
        texts.append(entry.toString());
    }
    return texts;
}

Error errorFromJson(const QJsonObject& json)
{
    Error error{.code = errorFromName(json.value(QLatin1String("code")).toString()),
                .detail = json.value(QLatin1String("detail")).toString(),
                .retry = retryFromName(json.value(QLatin1String("retry")).toString()),
                .fields = texts(json.value(QLatin1String("fields"))),
                .mayHaveArrived = json.value(QLatin1String("mayHaveArrived")).toBool()};
    const QJsonValue after = json.value(QLatin1String("retryAfter"));
    if (after.isDouble()) {
        error.retryAfter = std::chrono::milliseconds(after.toInteger());
    }
    return error;
}

QString candidatesText(const std::vector<Candidate>& candidates)
{
    if (candidates.empty()) {
        return {};
    }
    QJsonArray list;
    for (const Candidate& candidate : candidates) {
        list.append(QJsonObject{{QStringLiteral("remoteId"), candidate.remoteId},
                                {QStringLiteral("number"), candidate.number},
                                {QStringLiteral("created"), moment(candidate.created)},
                                {QStringLiteral("title"), candidate.title}});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<Candidate> candidatesFrom(const QString& text)
{
    std::vector<Candidate> candidates;
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& value : list) {
        const QJsonObject json = value.toObject();
        candidates.push_back({.remoteId = json.value(QLatin1String("remoteId")).toString(),
                              .number = json.value(QLatin1String("number")).toString(),
                              .created = moment(json.value(QLatin1String("created"))),
                              .title = json.value(QLatin1String("title")).toString()});
    }
    return candidates;
}

QString outcomeName(Verification::Outcome outcome)
{
    switch (outcome) {
    case Verification::Outcome::NotYet:
        return QStringLiteral("NotYet");
    case Verification::Outcome::Verified:
        return QStringLiteral("Verified");
    case Verification::Outcome::Differs:
        return QStringLiteral("Differs");
    }
    return {};
}

QString verificationText(const Verification& verification)
{
    if (verification == Verification{}) {
        return {};
    }
    return text({{QStringLiteral("outcome"), outcomeName(verification.outcome)},
                 {QStringLiteral("at"), moment(verification.at)},
                 {QStringLiteral("differences"), QJsonArray::fromStringList(verification.differences)}});
}

Verification verificationFrom(const QString& text)
{
    const QJsonObject json = object(text);
    Verification verification{.at = moment(json.value(QLatin1String("at"))),
                              .differences = texts(json.value(QLatin1String("differences")))};
    for (const auto outcome : {Verification::Outcome::Verified, Verification::Outcome::Differs}) {
        if (outcomeName(outcome) == json.value(QLatin1String("outcome")).toString()) {
            verification.outcome = outcome;
        }
    }
    return verification;
}

std::vector<storage::Value> values(const Item& item)
{
    return {item.id,
            item.operation,
            item.title,
            std::int64_t{item.lane == Lane::Urgent ? 0 : 1},
            stateName(item.state),
            item.reference,
            text(item.payload),
            item.identity,
            item.draftId,
            item.dependsOn,
            item.reason ? storage::Value(text(errorToJson(*item.reason))) : storage::Value(nullptr),
            std::int64_t{item.attempts},
            item.created,
            item.notBefore,
            item.firstAttempt,
            item.lastAttemptEnd,
            std::int64_t{item.emptyLookUps},
            item.lastLookUp,
            candidatesText(item.candidates),
            text(item.result),
            item.delivered,
            verificationText(item.verification)};
}

Item itemFrom(storage::Row row)
{
    Item item;
    item.id = row.text(0);
    item.operation = row.text(1);
    item.title = row.text(2);
    item.lane = row.integer(3) == 0 ? Lane::Urgent : Lane::Ordinary;
    // A state of a newer program is left to a person.
    item.state = stateFromName(row.text(4)).value_or(State::Held);
    item.reference = row.text(5);
    item.payload = object(row.text(6));
    item.identity = row.text(7);
    item.draftId = row.text(8);
    item.dependsOn = row.text(9);
    if (!row.isNull(10)) {
        item.reason = errorFromJson(object(row.text(10)));
    }
    item.attempts = row.number(11);
    item.created = row.time(12);
    item.notBefore = row.time(13);
    item.firstAttempt = row.time(14);
    item.lastAttemptEnd = row.time(15);
    item.emptyLookUps = row.number(16);
    item.lastLookUp = row.time(17);
    item.candidates = candidatesFrom(row.text(18));
    item.result = object(row.text(19));
    item.delivered = row.time(20);
    item.verification = verificationFrom(row.text(21));
    return item;
}

std::vector<Item> select(storage::Connection& connection, QLatin1String condition,
                         const std::vector<storage::Value>& bound = {})
{
    std::vector<Item> items;
    connection.each(selectItems + condition, bound, [&](storage::Row row) {
        items.push_back(itemFrom(row));
        return true;
    });
    return items;
}

} // namespace

QFuture<Result<Item>> OutboxStore::load(QString id)
{
    return m_user->read([id](storage::Connection& connection) -> Result<Item> {
        std::optional<Item> item = find(connection, id);
        if (!item) {
            return Error{.code = ErrorCode::NotFoundHere, .detail = id};
        }
        return *std::move(item);
    });
}

QFuture<Result<std::vector<Item>>> OutboxStore::unfinished()
{
    return m_user->read([](storage::Connection& connection) -> Result<std::vector<Item>> {
        return select(connection, QLatin1String("WHERE state NOT IN ('Delivered', 'Cancelled') "
                                                "ORDER BY lane, created, rowid"));
    });
}

QFuture<Result<std::vector<Item>>> OutboxStore::all()
{
    return m_user->read([](storage::Connection& connection) -> Result<std::vector<Item>> {
        return select(connection, QLatin1String("ORDER BY created DESC, rowid DESC"));
    });
}

QFuture<Result<void>> OutboxStore::update(Item item)
{
    return m_user->write([item](storage::Connection& connection) -> Result<void> {
        replace(connection, item);
        return {};
    });
}

void OutboxStore::insert(storage::Connection& connection, const Item& item)
{
    connection.run(QString::fromLatin1(insertItem), values(item));
}

void OutboxStore::replace(storage::Connection& connection, const Item& item)
{
    connection.run(QString::fromLatin1(replaceItem), values(item));
}

std::optional<Item> OutboxStore::find(storage::Connection& connection, const QString& id)
{
    std::vector<Item> items = select(connection, QLatin1String("WHERE id = ?1"), {id});
    return items.empty() ? std::nullopt : std::optional(std::move(items.front()));
}

std::vector<Item> OutboxStore::dependents(storage::Connection& connection, const QString& id)
{
    return select(connection, QLatin1String("WHERE depends_on = ?1 ORDER BY created, rowid"), {id});
}

std::vector<Item> OutboxStore::everything(storage::Connection& connection)
{
    return select(connection, QLatin1String("ORDER BY created, rowid"));
}

QStringList OutboxStore::fileHashes(storage::Connection& connection)
{
    static const QRegularExpression hash(QStringLiteral("\\b[0-9a-f]{64}\\b"));
    QStringList hashes;
    connection.each("SELECT payload, result FROM outbox", {}, [&](storage::Row row) {
        for (const QString& text : {row.text(0), row.text(1)}) {
            for (const QRegularExpressionMatch& match : hash.globalMatch(text)) {
                hashes.append(match.captured());
            }
        }
        return true;
    });
    hashes.removeDuplicates();
    return hashes;
}

} // namespace lotse::outbox
