#include "practice/ControlDoor.h"

#include <array>
#include <utility>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr std::array<std::pair<const char*, double Faults::*>, 14> CHANCES{{
    {"dropBeforeAccept", &Faults::dropBeforeAccept},
    {"dropAfterAccept", &Faults::dropAfterAccept},
    {"lateAccept", &Faults::lateAccept},
    {"unavailable", &Faults::unavailable},
    {"unavailableRetryAfter", &Faults::unavailableRetryAfter},
    {"tooMany", &Faults::tooMany},
    {"serverError", &Faults::serverError},
    {"html", &Faults::html},
    {"nonsense", &Faults::nonsense},
    {"truncated", &Faults::truncated},
    {"empty", &Faults::empty},
    {"expireSession", &Faults::expireSession},
    {"limitReached", &Faults::limitReached},
    {"redirect", &Faults::redirect},
}};

Faults readFaults(const QJsonObject& json)
{
    Faults faults;
    for (const auto& [name, member] : CHANCES)
        faults.*member = json.value(QLatin1String(name)).toDouble(0);
    faults.latency = std::chrono::milliseconds(json.value(u"latency"_s).toInteger(0));
    faults.late = std::chrono::milliseconds(json.value(u"late"_s).toInteger(faults.late.count()));
    faults.writesOnly = json.value(u"writesOnly"_s).toBool();
    faults.seed = static_cast<std::uint64_t>(json.value(u"seed"_s).toInteger(1));
    return faults;
}

QJsonArray arrivalList(const Portal& portal)
{
    QJsonArray list;
    for (const auto& arrival : portal.arrivals()) {
        QJsonObject fields;
        for (auto it = arrival.fields.begin(); it != arrival.fields.end(); ++it)
            fields[it.key()] = it.value();
        list.append(QJsonObject{{u"id"_s, arrival.id},
                                {u"number"_s, arrival.number},
                                {u"subject"_s, arrival.subject},
                                {u"description"_s, arrival.description},
                                {u"fields"_s, fields},
                                {u"files"_s, arrival.files}});
    }
    return list;
}

QJsonArray forumArrivalList(const Portal& portal)
{
    QJsonArray list;
    for (const auto& arrival : portal.forumArrivals())
        list.append(QJsonObject{{u"id"_s, arrival.id},
                                {u"thread"_s, arrival.threadId},
                                {u"title"_s, arrival.title},
                                {u"text"_s, arrival.text}});
    return list;
}

QJsonObject tokens(const Portal& portal)
{
    return {{u"site"_s, portal.site().toString()},          {u"accessToken"_s, portal.accessToken()},
            {u"refreshToken"_s, portal.refreshToken()},     {u"clientId"_s, portal.clientId()},
            {u"organisationId"_s, portal.organisationId()}, {u"userId"_s, portal.userId()}};
}

Answer done(bool found)
{
    if (!found)
        throw Refusal{404, u"NOT_FOUND"_s, u"There is no such case or choice."_s, {}};
    return answer(200, QJsonObject{{u"done"_s, true}});
}

Offers readOffers(const QString& name)
{
    if (name == QLatin1String("external-id"))
        return Offers::ExternalId;
    return name == QLatin1String("idempotency-key") ? Offers::IdempotencyKey : Offers::Nothing;
}

QList<PartState> partStates(const QJsonValue& json)
{
    QList<PartState> parts;
    const auto object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        parts.append({it.key(), it->toString()});
    return parts;
}

QStringList texts(const QJsonValue& json)
{
    QStringList list;
    const auto array = json.toArray();
    for (const auto& each : array)
        list << each.toString();
    return list;
}

Answer made(const QString& id)
{
    if (id.isEmpty())
        throw Refusal{400, u"INVALID_FIELD"_s, u"The status page cannot say that."_s, {}};
    return answer(200, QJsonObject{{u"id"_s, id}});
}

QDateTime time(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

Answer act(Portal& portal, const QString& deed, const QJsonObject& body)
{
    const auto text = [&body](const QString& name) { return body.value(name).toString(); };
    if (deed == QLatin1String("faults"))
        portal.setFaults(readFaults(body));
    else if (deed == QLatin1String("offers"))
        portal.setOffers(readOffers(text(u"offers"_s)));
    else if (deed == QLatin1String("reply"))
        return done(portal.vendorReplies(text(u"case"_s), text(u"text"_s)));
    else if (deed == QLatin1String("status"))
        return done(portal.setStatus(text(u"case"_s), text(u"status"_s)));
    else if (deed == QLatin1String("remove"))
        return done(portal.removeCase(text(u"case"_s)));
    else if (deed == QLatin1String("forum-reply"))
        return done(!portal.someoneReplies(text(u"thread"_s), text(u"html"_s)).isEmpty());
    else if (deed == QLatin1String("forum-remove"))
        return done(portal.removeThread(text(u"thread"_s)));
    else if (deed == QLatin1String("forums-open"))
        portal.setForumsOpen(body.value(u"open"_s).toBool());
    else if (deed == QLatin1String("remove-choice"))
        portal.removeChoice(text(u"field"_s), text(u"value"_s));
    else if (deed == QLatin1String("end-sessions"))
        portal.endSessions();
    else if (deed == QLatin1String("revoke"))
        portal.revokeRefreshTokens();
    else if (deed == QLatin1String("reset-requests"))
        portal.resetRequests();
    else if (deed == QLatin1String("incident"))
        return made(
            portal.openIncident(text(u"name"_s), text(u"impact"_s), text(u"body"_s), partStates(body[u"parts"_s])));
    else if (deed == QLatin1String("maintenance"))
        return made(portal.planMaintenance(text(u"name"_s), time(text(u"from"_s)), time(text(u"until"_s)),
                                           text(u"body"_s), texts(body[u"parts"_s])));
    else if (deed == QLatin1String("incident-update"))
        return done(
            portal.updateIncident(text(u"id"_s), text(u"status"_s), text(u"body"_s), partStates(body[u"parts"_s])));
    else if (deed == QLatin1String("grow"))
        portal.grow(body.value(u"cases"_s).toInt(), body.value(u"comments"_s).toInt());
    else
        throw Refusal{404, u"NOT_FOUND"_s, u"There is no such control."_s, {}};
    return done(true);
}

} // namespace

Answer serveControls(Portal& portal, const Request& request, const QStringList& path)
{
    const auto deed = path.value(0);
    if (request.method == "POST")
        return act(portal, deed, request.body.isEmpty() ? QJsonObject() : readObject(request.body));
    if (deed == QLatin1String("arrivals"))
        return answer(200, arrivalList(portal));
    if (deed == QLatin1String("forum-arrivals"))
        return answer(200, forumArrivalList(portal));
    if (deed == QLatin1String("tokens"))
        return answer(200, tokens(portal));
    if (deed == QLatin1String("requests"))
        return answer(200, QJsonObject{{u"requests"_s, portal.requests()}});
    if (deed == QLatin1String("status-requests"))
        return answer(
            200, QJsonObject{{u"requests"_s, portal.statusRequests()}, {u"unchanged"_s, portal.statusUnchanged()}});
    throw Refusal{404, u"NOT_FOUND"_s, u"There is no such control."_s, {}};
}

} // namespace lotse::practice
