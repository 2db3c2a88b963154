#include "practice/RestInterface.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int OLDEST_VERSION = 50;
constexpr int NEWEST_VERSION = 67;
constexpr qsizetype COMPOSITE_PARTS = 25;
constexpr qsizetype COMPOSITE_QUERIES = 5;

Refusal notFound()
{
    return {404, u"NOT_FOUND"_s, u"The requested resource does not exist"_s, {}};
}

Refusal notAllowed(const QByteArray& method)
{
    return {405, u"METHOD_NOT_ALLOWED"_s, u"HTTP Method '%1' not allowed."_s.arg(QString::fromLatin1(method)), {}};
}

QString httpDate(const QDateTime& time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
}

QDateTime readHttpDate(const QByteArray& text)
{
    auto time = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

QDateTime replicationTime(const Request& request, const QString& name)
{
    auto text = request.query.value(name);
    // A plus that was not encoded arrives as a space.
    text.replace(u' ', u'+');
    static const QRegularExpression offset(u"([+-]\\d{2})(\\d{2})$"_s);
    const auto time = QDateTime::fromString(text.replace(offset, u"\\1:\\2"_s), Qt::ISODateWithMs);
    if (!time.isValid())
        throw Refusal{400, u"INVALID_REPLICATION_DATE"_s, u"Invalid or missing %1"_s.arg(name), {}};
    return time.toUTC();
}

struct Span {
    QDateTime start;
    QDateTime end;
};

Span replicationSpan(const Request& request, int days)
{
    Span span{replicationTime(request, u"start"_s), replicationTime(request, u"end"_s)};
    if (span.start >= span.end)
        throw Refusal{400, u"INVALID_REPLICATION_DATE"_s, u"startDate has to be before endDate"_s, {}};
    if (span.start < QDateTime::currentDateTimeUtc().addDays(-days))
        throw Refusal{400, u"INVALID_REPLICATION_DATE"_s, u"startDate cannot be more than %1 days ago"_s.arg(days), {}};
    return span;
}

int pageSize(const Request& request)
{
    static const QRegularExpression size(u"batchSize=(\\d+)"_s);
    const auto match = size.match(QString::fromLatin1(request.header("sforce-query-options")));
    return match.hasMatch() ? std::clamp(match.captured(1).toInt(), 200, 2000) : 2000;
}

QJsonObject created(const QString& id)
{
    return {{u"id"_s, id}, {u"success"_s, true}, {u"errors"_s, QJsonArray()}};
}

// "@{name.id}" stands for a member of an earlier answer.
QString resolved(const QString& text, const QJsonObject& results)
{
    static const QRegularExpression expression(u"@\\{(\\w+)\\.([\\w.\\[\\]]+)\\}"_s);
    QString out;
    qsizetype at = 0;
    for (auto matches = expression.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        auto value = results.value(match.captured(1));
        for (const auto& step : match.captured(2).replace(u'[', u'.').remove(u']').split(u'.')) {
            bool isIndex = false;
            const auto index = step.toInt(&isIndex);
            value = isIndex && value.isArray() ? value.toArray().at(index) : value.toObject().value(step);
        }
        if (!value.isString())
            throw Refusal{400,
                          u"PROCESSING_HALTED"_s,
                          u"Invalid reference specified. No value for %1 found."_s.arg(match.captured()),
                          {}};
        out += text.mid(at, match.capturedStart() - at) + value.toString();
        at = match.capturedEnd();
    }
    return out + text.mid(at);
}

QJsonValue resolved(const QJsonValue& value, const QJsonObject& results)
{
    if (value.isString())
        return resolved(value.toString(), results);
    if (!value.isObject())
        return value;
    auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = resolved(it.value(), results);
    return object;
}

Request subrequestFrom(const QJsonObject& part, const QJsonObject& results)
{
    Request request;
    request.method = part.value(u"method"_s).toString().toLatin1();
    const auto url = resolved(part.value(u"url"_s).toString(), results).toUtf8();
    const auto question = url.indexOf('?');
    for (const auto& segment : (question < 0 ? url : url.left(question)).split('/'))
        if (!segment.isEmpty())
            request.path << QString::fromUtf8(QByteArray::fromPercentEncoding(segment));
    if (question >= 0)
        request.query = readQuery(url.mid(question + 1));
    const auto headers = part.value(u"httpHeaders"_s).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        request.headers.insert(it.key().toLatin1().toLower(), it.value().toString().toLatin1());
    if (part.contains(u"body"_s))
        request.body =
            QJsonDocument(resolved(part.value(u"body"_s), results).toObject()).toJson(QJsonDocument::Compact);
    return request;
}

} // namespace

RestInterface::RestInterface(Catalogue& catalogue, Store& store, CaseDesk& desk, ForumInterface& forums)
    : m_catalogue(catalogue), m_store(store), m_desk(desk), m_forums(forums), m_queries(catalogue, store)
{
}

void RestInterface::setOffers(Offers offers)
{
    m_offers = offers;
    m_catalogue.showClientReference(offers == Offers::ExternalId);
    noteDescriptionChanged();
}

void RestInterface::noteDescriptionChanged()
{
    const auto text = QJsonDocument(m_catalogue.describe(*m_catalogue.find(u"Case"_s))).toJson(QJsonDocument::Compact);
    const auto tag = QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex());
    if (m_store.setting(u"describe.tag"_s) == tag)
        return;
    const auto last = m_store.setting(u"describe.changed"_s).toLongLong();
    // Later than the last change by a second at least, for this is all that the header can tell.
    m_store.setSetting(u"describe.changed"_s, QString::number(std::max(QDateTime::currentSecsSinceEpoch(), last + 1)));
    m_store.setSetting(u"describe.tag"_s, tag);
}

Answer RestInterface::serve(const Request& request, const QStringList& path, const QString& userId)
{
    if (path.isEmpty())
        return versions();
    static const QRegularExpression version(u"^v(\\d{2})\\.0$"_s);
    const auto match = version.match(path.first());
    const auto number = match.captured(1).toInt();
    if (number < OLDEST_VERSION || number > NEWEST_VERSION)
        throw notFound();
    const Call call{request, path.first(), path.mid(1), userId};
    return call.path.isEmpty() ? resources(call) : dispatch(call);
}

Answer RestInterface::versions() const
{
    QJsonArray list;
    static const QStringList seasons{u"Winter"_s, u"Spring"_s, u"Summer"_s};
    for (int number = OLDEST_VERSION; number <= NEWEST_VERSION; ++number) {
        // 67.0 is Summer '26; three a year, Winter carries the coming year.
        const auto steps = number - 65 + 300;
        const auto year = 26 + (steps / 3) - 100;
        list.append(QJsonObject{{u"label"_s, u"%1 '%2"_s.arg(seasons.at(steps % 3)).arg(year)},
                                {u"url"_s, u"/services/data/v%1.0"_s.arg(number)},
                                {u"version"_s, u"%1.0"_s.arg(number)}});
    }
    return answer(200, list);
}

Answer RestInterface::resources(const Call& call) const
{
    QJsonObject list;
    for (const auto& name : {u"sobjects"_s, u"query"_s, u"queryAll"_s, u"composite"_s, u"limits"_s, u"ui-api"_s})
        list[name] = u"/services/data/%1/%2"_s.arg(call.version, name);
    list[u"identity"_s] =
        u"/id/%1/%2"_s.arg(m_store.value(uR"(SELECT "Id" FROM "Organization")"_s).toString(), call.userId);
    return answer(200, list);
}

Answer RestInterface::dispatch(const Call& call)
{
    const auto& name = call.path.first();
    if (name == QLatin1String("query") || name == QLatin1String("queryAll"))
        return query(call, name == QLatin1String("queryAll"));
    if (name == QLatin1String("sobjects"))
        return objects(call);
    if (name == QLatin1String("composite") && call.path.size() == 1)
        return composite(call);
    if (name == QLatin1String("ui-api"))
        return userInterface(call);
    if (name == QLatin1String("limits"))
        return limits();
    if (name == QLatin1String("connect"))
        return m_forums.serve(call.request, call.path.mid(1), call.userId);
    throw notFound();
}

Answer RestInterface::limits() const
{
    return answer(200,
                  QJsonObject{{u"DailyApiRequests"_s, QJsonObject{{u"Max"_s, 1000000}, {u"Remaining"_s, 999000}}}});
}

Answer RestInterface::query(const Call& call, bool includeDeleted)
{
    if (!call.is("GET"))
        throw notAllowed(call.request.method);
    if (call.path.size() > 1)
        return answer(200, m_queries.next(call.path.at(1), call.version));
    const auto soql = call.request.query.value(u"q"_s);
    m_forums.checkOpen(soql);
    return answer(200, m_queries.run(soql, {includeDeleted, pageSize(call.request), call.version}));
}

Answer RestInterface::objects(const Call& call)
{
    if (call.path.size() == 1) {
        QJsonArray list;
        for (const auto& object : m_catalogue.objects()) {
            auto description = m_catalogue.describe(object);
            description.remove(u"fields"_s);
            list.append(description);
        }
        return answer(200, QJsonObject{{u"encoding"_s, u"UTF-8"_s}, {u"maxBatchSize"_s, 200}, {u"sobjects"_s, list}});
    }
    const auto* object = m_catalogue.find(call.path.at(1));
    if (!object)
        throw notFound();
    if (call.path.size() == 2)
        return call.is("POST") ? create(call, *object)
                               : answer(200, QJsonObject{{u"objectDescribe"_s, m_catalogue.describe(*object)},
                                                         {u"recentItems"_s, QJsonArray()}});
    const auto& third = call.path.at(2);
    if (third == QLatin1String("describe"))
        return describe(call, *object);
    if (third == QLatin1String("deleted"))
        return deleted(call, *object);
    if (third == QLatin1String("updated"))
        return updated(call, *object);
    return record(call, *object);
}

Answer RestInterface::describe(const Call& call, const Object& object) const
{
    const auto tag = '"' + m_store.setting(u"describe.tag"_s).toLatin1() + '"';
    const auto changed = QDateTime::fromSecsSinceEpoch(m_store.setting(u"describe.changed"_s).toLongLong(), Qt::UTC);
    const auto knownTag = call.request.header("if-none-match");
    const auto knownTime = readHttpDate(call.request.header("if-modified-since"));
    const bool same = knownTag.isEmpty() ? knownTime.isValid() && changed <= knownTime : knownTag.contains(tag);
    auto made = same ? Answer{304, {}, {}, {}, Cut::Never} : answer(200, m_catalogue.describe(object));
    made.headers = {{"ETag", tag}, {"Last-Modified", httpDate(changed).toLatin1()}};
    return made;
}

Answer RestInterface::record(const Call& call, const Object& object)
{
    const auto& key = call.path.at(2);
    const bool byReference = object.name == QLatin1String("Case") && m_catalogue.showsClientReference() &&
                             key.compare(QLatin1String(CLIENT_REFERENCE), Qt::CaseInsensitive) == 0 &&
                             call.path.size() == 4;
    if (call.is("PATCH") && byReference)
        return upsert(call, object, call.path.at(3));
    if (call.is("PATCH") && call.path.size() == 3 && object.updateable) {
        m_desk.change(key, readObject(call.request.body), call.userId);
        return nothing();
    }
    if (call.path.size() == 4 && !byReference && call.path.at(3) == QLatin1String("VersionData") && call.is("GET"))
        return {200, m_desk.fileBytes(key), "application/octetstream", {}, Cut::Never};
    if (call.path.size() == 4 && !byReference)
        throw Refusal{
            404, u"NOT_FOUND"_s, u"Provided external ID field does not exist or is not accessible: %1"_s.arg(key), {}};
    if (!call.is("GET"))
        throw notAllowed(call.request.method);
    const auto fields = call.request.query.value(u"fields"_s).split(u',', Qt::SkipEmptyParts);
    return answer(200, m_queries.record(object, byReference ? QString::fromLatin1(CLIENT_REFERENCE) : u"Id"_s,
                                        byReference ? call.path.at(3) : key, fields, call.version));
}

QString RestInterface::createRecord(const Object& object, const QJsonObject& fields, const QString& userId)
{
    if (object.name == QLatin1String("Case"))
        return m_desk.create(fields, userId);
    if (object.name == QLatin1String("CaseComment"))
        return m_desk.comment(fields, userId);
    throw Refusal{403, u"INSUFFICIENT_ACCESS_OR_READONLY"_s, u"insufficient access rights on object"_s, {}};
}

Answer RestInterface::create(const Call& call, const Object& object)
{
    if (object.name == QLatin1String("ContentVersion"))
        return createFile(call);
    const auto id = createRecord(object, readObject(call.request.body), call.userId);
    auto made = answer(201, created(id));
    made.headers.append(
        {"Location", u"/services/data/%1/sobjects/%2/%3"_s.arg(call.version, object.name, id).toLatin1()});
    return made;
}

Answer RestInterface::upsert(const Call& call, const Object& object, const QString& reference)
{
    auto fields = readObject(call.request.body);
    for (const auto& name : fields.keys())
        if (name.compare(QLatin1String(CLIENT_REFERENCE), Qt::CaseInsensitive) == 0)
            throw Refusal{400,
                          u"INVALID_FIELD"_s,
                          u"The %1 field should not be specified in the sobject data."_s.arg(name),
                          {name}};
    if (reference.size() > object.field(QLatin1String(CLIENT_REFERENCE))->length)
        throw Refusal{400,
                      u"STRING_TOO_LONG"_s,
                      u"Client Reference: data value too large (max length=64)"_s,
                      {QLatin1String(CLIENT_REFERENCE)}};
    const auto known =
        m_store.value(uR"(SELECT "Id" FROM "Case" WHERE "ClientReference__c" = ? AND "IsDeleted" = 0)"_s, {reference})
            .toString();
    const auto id = known.isEmpty() ? m_desk.create(fields, call.userId, reference) : known;
    if (!known.isEmpty())
        m_desk.change(known, fields, call.userId);
    auto body = created(id);
    body[u"created"_s] = known.isEmpty();
    return answer(known.isEmpty() ? 201 : 200, body);
}

Answer RestInterface::deleted(const Call& call, const Object& object) const
{
    if (!object.field(u"SystemModstamp"_s))
        throw notFound();
    if (!m_showsDeletions)
        throw Refusal{403, u"INSUFFICIENT_ACCESS"_s, u"insufficient access rights on object"_s, {}};
    const auto span = replicationSpan(call.request, 15);
    const auto rows = m_store.rows(
        uR"(SELECT "Id", "SystemModstamp" FROM "%1" WHERE "IsDeleted" = 1 AND "SystemModstamp" BETWEEN ? AND ?
            ORDER BY "SystemModstamp")"_s.arg(object.name),
        {timeValue(span.start), timeValue(span.end)});
    QJsonArray records;
    for (const auto& row : rows)
        records.append(
            QJsonObject{{u"id"_s, row.at(0).toString()},
                        {u"deletedDate"_s, timeText(QDateTime::fromMSecsSinceEpoch(row.at(1).toLongLong(), Qt::UTC))}});
    return answer(200, QJsonObject{{u"deletedRecords"_s, records},
                                   {u"earliestDateAvailable"_s, timeText(now().addDays(-15))},
                                   {u"latestDateCovered"_s, timeText(std::min(span.end, now()))}});
}

Answer RestInterface::updated(const Call& call, const Object& object) const
{
    if (!object.field(u"SystemModstamp"_s))
        throw notFound();
    const auto span = replicationSpan(call.request, 30);
    QJsonArray ids;
    for (const auto& row :
         m_store.rows(uR"(SELECT "Id" FROM "%1" WHERE "IsDeleted" = 0 AND "SystemModstamp" BETWEEN ? AND ?
                 ORDER BY "SystemModstamp")"_s.arg(object.name),
                      {timeValue(span.start), timeValue(span.end)}))
        ids.append(row.first().toString());
    return answer(200, QJsonObject{{u"ids"_s, ids}, {u"latestDateCovered"_s, timeText(std::min(span.end, now()))}});
}

Answer RestInterface::createFile(const Call& call)
{
    QJsonObject description;
    QByteArray bytes;
    if (call.request.parts.isEmpty()) {
        description = readObject(call.request.body);
        bytes = QByteArray::fromBase64(description.take(u"VersionData"_s).toString().toLatin1());
    } else {
        bool hasBytes = false;
        for (const auto& part : call.request.parts) {
            if (part.name == QLatin1String("VersionData")) {
                bytes = part.content;
                hasBytes = true;
            } else {
                description = readObject(part.content);
            }
        }
        if (!hasBytes || description.isEmpty())
            throw Refusal{400, u"INVALID_MULTIPART_REQUEST"_s, u"Both an entity part and VersionData are needed"_s, {}};
    }
    return answer(201, created(m_desk.addFile(description, bytes, call.userId)));
}

Answer RestInterface::composite(const Call& call)
{
    if (!call.is("POST"))
        throw notAllowed(call.request.method);
    const auto body = readObject(call.request.body);
    const auto parts = body.value(u"compositeRequest"_s).toArray();
    const auto queries = std::count_if(parts.begin(), parts.end(), [](const QJsonValue& part) {
        return part.toObject().value(u"url"_s).toString().contains(u"/query"_s);
    });
    if (parts.size() > COMPOSITE_PARTS || queries > COMPOSITE_QUERIES)
        throw Refusal{
            400,
            u"LIMIT_EXCEEDED"_s,
            u"A composite holds up to %1 subrequests and %2 queries"_s.arg(COMPOSITE_PARTS).arg(COMPOSITE_QUERIES),
            {}};
    const bool allOrNone = body.value(u"allOrNone"_s).toBool();
    Store::Transaction transaction(m_store);
    QJsonArray answers;
    QJsonObject results;
    bool failed = false;
    for (const auto& part : parts) {
        auto made = subrequest(call, part.toObject(), results);
        results[made.value(u"referenceId"_s).toString()] = made.value(u"body"_s);
        failed = failed || made.value(u"httpStatusCode"_s).toInt() >= 400;
        answers.append(made);
    }
    if (!(failed && allOrNone))
        transaction.commit();
    return answer(200, QJsonObject{{u"compositeResponse"_s, answers}});
}

QJsonObject RestInterface::subrequest(const Call& outer, const QJsonObject& part, const QJsonObject& results)
{
    Answer made;
    try {
        auto request = subrequestFrom(part, results);
        const auto start = request.path.indexOf(u"data"_s);
        if (start < 1 || request.path.value(start + 2) == QLatin1String("composite"))
            throw notFound();
        made = serve(request, request.path.mid(start + 1), outer.userId);
    } catch (const Refusal& refusal) {
        made = answer(refusal);
    }
    QJsonObject headers;
    for (const auto& [name, value] : made.headers)
        headers[QString::fromLatin1(name)] = QString::fromLatin1(value);
    const auto document = QJsonDocument::fromJson(made.body);
    const auto body = document.isArray()    ? QJsonValue(document.array())
                      : document.isObject() ? QJsonValue(document.object())
                                            : QJsonValue();
    return {{u"body"_s, body},
            {u"httpHeaders"_s, headers},
            {u"httpStatusCode"_s, made.status},
            {u"referenceId"_s, part.value(u"referenceId"_s)}};
}

Answer RestInterface::userInterface(const Call& call)
{
    if (call.path.size() == 3 && call.path.at(1) == QLatin1String("object-info") && call.is("GET")) {
        if (const auto* object = m_catalogue.find(call.path.at(2)))
            return objectInfo(*object);
    } else if (call.path.size() == 2 && call.path.at(1) == QLatin1String("records") && call.is("POST")) {
        return createWithKey(call);
    }
    throw notFound();
}

Answer RestInterface::objectInfo(const Object& object) const
{
    QJsonObject fields;
    for (const auto& field : object.fields)
        if (!field.externalId || m_catalogue.showsClientReference())
            fields[field.name] = QJsonObject{{u"apiName"_s, field.name},          {u"label"_s, field.label},
                                             {u"createable"_s, field.createable}, {u"updateable"_s, field.updateable},
                                             {u"required"_s, field.isRequired()}, {u"length"_s, field.length}};
    QJsonObject info{{u"apiName"_s, object.name},          {u"label"_s, object.label},
                     {u"keyPrefix"_s, object.keyPrefix},   {u"createable"_s, object.createable},
                     {u"updateable"_s, object.updateable}, {u"fields"_s, fields}};
    if (m_offers == Offers::IdempotencyKey)
        info[u"idempotencyKeySupported"_s] = true;
    return answer(200, info);
}

Answer RestInterface::createWithKey(const Call& call)
{
    const auto body = readObject(call.request.body);
    const auto* object = m_catalogue.find(body.value(u"apiName"_s).toString());
    if (!object)
        throw Refusal{400, u"INVALID_TYPE"_s, u"No such object"_s, {}};
    const auto key =
        m_offers == Offers::IdempotencyKey ? QString::fromUtf8(call.request.header("idempotency-key")) : QString();
    const auto digest =
        QString::fromLatin1(QCryptographicHash::hash(QJsonDocument(body).toJson(), QCryptographicHash::Sha256).toHex());
    const auto known = key.isEmpty()
                           ? QList<Row>()
                           : m_store.rows(uR"(SELECT "Body", "CaseId" FROM "IdempotencyKey" WHERE "Key" = ?)"_s, {key});
    if (!known.isEmpty() && known.first().at(0).toString() != digest)
        throw Refusal{422, u"IDEMPOTENCY_KEY_MISMATCH"_s, u"The key was used with another body."_s, {}};
    Store::Transaction transaction(m_store);
    const auto id = known.isEmpty() ? createRecord(*object, body.value(u"fields"_s).toObject(), call.userId)
                                    : known.first().at(1).toString();
    if (known.isEmpty() && !key.isEmpty())
        m_store.run(uR"(INSERT INTO "IdempotencyKey" VALUES (?, ?, ?))"_s, {key, digest, id});
    transaction.commit();
    const auto record = m_queries.record(*object, u"Id"_s, id, {}, call.version);
    QJsonObject fields;
    for (auto it = record.begin(); it != record.end(); ++it)
        if (it.key() != QLatin1String("attributes"))
            fields[it.key()] = QJsonObject{{u"displayValue"_s, QJsonValue::Null}, {u"value"_s, it.value()}};
    return answer(201, QJsonObject{{u"apiName"_s, object->name}, {u"id"_s, id}, {u"fields"_s, fields}});
}

} // namespace lotse::practice
