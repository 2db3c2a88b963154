#include "support/reports/Report.h"

#include "support/reports/PlainText.h"

#include <QJsonArray>
#include <QTimeZone>

#include <array>

namespace lotse::reports
{

namespace
{

// A text member of a value and its name in JSON; one list serves writing, reading and telling known from unknown.
template <typename T>
struct TextMember {
    const char* name;
    QString T::*member;
};

constexpr std::array contactMembers = {
    TextMember<account::Contact>{"name", &account::Contact::name},
    TextMember<account::Contact>{"email", &account::Contact::email},
    TextMember<account::Contact>{"phone", &account::Contact::phone},
    TextMember<account::Contact>{"reachableFrom", &account::Contact::reachableFrom},
    TextMember<account::Contact>{"reachableUntil", &account::Contact::reachableUntil},
    TextMember<account::Contact>{"timeZone", &account::Contact::timeZone},
    TextMember<account::Contact>{"deputy", &account::Contact::deputy},
};

constexpr std::array endpointMembers = {
    TextMember<Endpoint>{"connector", &Endpoint::connector},
    TextMember<Endpoint>{"system", &Endpoint::system},
    TextMember<Endpoint>{"address", &Endpoint::address},
    TextMember<Endpoint>{"environment", &Endpoint::environment},
    TextMember<Endpoint>{"owner", &Endpoint::owner},
};

constexpr std::array reportMembers = {
    TextMember<Report>{"language", &Report::language},
    TextMember<Report>{"severity", &Report::severity},
    TextMember<Report>{"organisation", &Report::organisation},
    TextMember<Report>{"product", &Report::product},
    TextMember<Report>{"productVersion", &Report::productVersion},
    TextMember<Report>{"region", &Report::region},
    TextMember<Report>{"environment", &Report::environment},
    TextMember<Report>{"agentGroup", &Report::agentGroup},
    TextMember<Report>{"project", &Report::project},
    TextMember<Report>{"operation", &Report::operation},
    TextMember<Report>{"summary", &Report::summary},
    TextMember<Report>{"impact", &Report::impact},
    TextMember<Report>{"done", &Report::done},
    TextMember<Report>{"expected", &Report::expected},
    TextMember<Report>{"happened", &Report::happened},
    TextMember<Report>{"errorId", &Report::errorId},
    TextMember<Report>{"operationInstance", &Report::operationInstance},
    TextMember<Report>{"tried", &Report::tried},
    TextMember<Report>{"relatedIncident", &Report::relatedIncident},
};

const QString contactName = QStringLiteral("contact");
const QString endpointsName = QStringLiteral("endpoints");
const QString roleName = QStringLiteral("role");
const QString sinceName = QStringLiteral("since");
const QString answersName = QStringLiteral("portalAnswers");
const QString urgentName = QStringLiteral("urgent");
const QString keepsTriggerName = QStringLiteral("keepsTrigger");
const QString lookedAtName = QStringLiteral("lookedAt");
const QString maskingName = QStringLiteral("masking");

constexpr std::array roles = {
    std::pair{Endpoint::Role::Source, "source"},
    std::pair{Endpoint::Role::Target, "target"},
    std::pair{Endpoint::Role::Both, "both"},
};

template <typename T, std::size_t N>
void writeTexts(QJsonObject& json, const T& value, const std::array<TextMember<T>, N>& members)
{
    for (const TextMember<T>& each : members) {
        if (const QString& text = value.*each.member; !text.isEmpty()) {
            json.insert(QLatin1String(each.name), text);
        }
    }
}

template <typename T, std::size_t N>
void readTexts(const QJsonObject& json, T& value, const std::array<TextMember<T>, N>& members)
{
    for (const TextMember<T>& each : members) {
        value.*each.member = json.value(QLatin1String(each.name)).toString();
    }
}

template <typename T, std::size_t N>
QStringList namesOf(const std::array<TextMember<T>, N>& members, const QStringList& others)
{
    QStringList names = others;
    for (const TextMember<T>& each : members) {
        names.append(QLatin1String(each.name));
    }
    return names;
}

QJsonObject endpointJson(const Endpoint& endpoint)
{
    QJsonObject json;
    writeTexts(json, endpoint, endpointMembers);
    for (const auto& [role, name] : roles) {
        if (role == endpoint.role) {
            json.insert(roleName, QLatin1String(name));
        }
    }
    return json;
}

Endpoint endpointFromJson(const QJsonObject& json)
{
    Endpoint endpoint;
    readTexts(json, endpoint, endpointMembers);
    for (const auto& [role, name] : roles) {
        if (json.value(roleName).toString() == QLatin1String(name)) {
            endpoint.role = role;
        }
    }
    return endpoint;
}

QJsonObject maskingJson(const Masking& masking)
{
    QJsonObject json;
    const auto add = [&json](const char* name, const QJsonValue& value, bool isThere) {
        if (isThere) {
            json.insert(QLatin1String(name), value);
        }
    };
    add("open", QJsonArray::fromStringList(masking.open), !masking.open.isEmpty());
    add("added", QJsonArray::fromStringList(masking.added), !masking.added.isEmpty());
    add("names", masking.names, !masking.names.isEmpty());
    QJsonObject originals;
    for (auto it = masking.originals.cbegin(); it != masking.originals.cend(); ++it) {
        originals.insert(it.key(), QJsonObject{{QStringLiteral("size"), it->size},
                                               {QStringLiteral("sha256"), it->sha256},
                                               {QStringLiteral("md5"), it->md5}});
    }
    add("originals", originals, !originals.isEmpty());
    return json;
}

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& each : value.toArray()) {
        if (each.isString()) {
            texts.append(each.toString());
        }
    }
    return texts;
}

Masking maskingFromJson(const QJsonObject& json)
{
    Masking masking{.open = textsOf(json.value(QLatin1String("open"))),
                    .added = textsOf(json.value(QLatin1String("added"))),
                    .names = json.value(QLatin1String("names")).toObject(),
                    .originals = {}};
    const QJsonObject originals = json.value(QLatin1String("originals")).toObject();
    for (auto it = originals.constBegin(); it != originals.constEnd(); ++it) {
        const QJsonObject original = it->toObject();
        masking.originals.insert(it.key(), {.size = original.value(QLatin1String("size")).toInteger(),
                                            .sha256 = original.value(QLatin1String("sha256")).toString(),
                                            .md5 = original.value(QLatin1String("md5")).toString()});
    }
    return masking;
}

QJsonObject withUnknown(QJsonObject now, const QJsonObject& before, const QStringList& known)
{
    for (auto it = before.constBegin(); it != before.constEnd(); ++it) {
        if (!known.contains(it.key())) {
            now.insert(it.key(), it.value());
        }
    }
    return now;
}

// Endpoints have no names; one that still says the same keeps its unknown members, and so does one that was edited in
// its place.
QJsonArray mergeEndpoints(QJsonArray now, const QJsonArray& before)
{
    static const QStringList known = namesOf(endpointMembers, {roleName});
    QList<bool> taken(before.size(), false);
    QList<bool> merged(now.size(), false);
    const auto merge = [&](qsizetype i, qsizetype j) {
        now[i] = withUnknown(now[i].toObject(), before[j].toObject(), known);
        taken[j] = true;
        merged[i] = true;
    };
    for (qsizetype i = 0; i < now.size(); ++i) {
        for (qsizetype j = 0; j < before.size() && !merged[i]; ++j) {
            if (!taken[j] && endpointFromJson(now[i].toObject()) == endpointFromJson(before[j].toObject())) {
                merge(i, j);
            }
        }
    }
    for (qsizetype i = 0; i < now.size() && now.size() == before.size(); ++i) {
        if (!merged[i] && !taken[i]) {
            merge(i, i);
        }
    }
    return now;
}

} // namespace

bool Endpoint::isEmpty() const
{
    return std::all_of(endpointMembers.begin(), endpointMembers.end(),
                       [this](const auto& each) { return (this->*each.member).trimmed().isEmpty(); });
}

QJsonObject toJson(const Report& report)
{
    QJsonObject json;
    writeTexts(json, report, reportMembers);
    QJsonObject contact;
    writeTexts(contact, report.contact, contactMembers);
    if (!contact.isEmpty()) {
        json.insert(contactName, contact);
    }
    QJsonArray endpoints;
    for (const Endpoint& endpoint : report.endpoints) {
        endpoints.append(endpointJson(endpoint));
    }
    if (!endpoints.isEmpty()) {
        json.insert(endpointsName, endpoints);
    }
    if (report.since.isValid()) {
        json.insert(sinceName, report.since.toUTC().toString(Qt::ISODateWithMs));
    }
    QJsonObject answers;
    for (auto it = report.portalAnswers.cbegin(); it != report.portalAnswers.cend(); ++it) {
        answers.insert(it.key(), it.value());
    }
    if (!answers.isEmpty()) {
        json.insert(answersName, answers);
    }
    if (!report.urgent) {
        json.insert(urgentName, false);
    }
    if (report.keepsTrigger) {
        json.insert(keepsTriggerName, true);
    }
    if (!report.lookedAt.isEmpty()) {
        json.insert(lookedAtName, QJsonArray::fromStringList(report.lookedAt));
    }
    if (const QJsonObject masking = maskingJson(report.masking); !masking.isEmpty()) {
        json.insert(maskingName, masking);
    }
    return json;
}

Report reportFromJson(const QJsonObject& json)
{
    Report report;
    readTexts(json, report, reportMembers);
    readTexts(json.value(contactName).toObject(), report.contact, contactMembers);
    for (const QJsonValue& endpoint : json.value(endpointsName).toArray()) {
        report.endpoints.push_back(endpointFromJson(endpoint.toObject()));
    }
    report.since = QDateTime::fromString(json.value(sinceName).toString(), Qt::ISODateWithMs).toUTC();
    const QJsonObject answers = json.value(answersName).toObject();
    for (auto it = answers.constBegin(); it != answers.constEnd(); ++it) {
        if (it->isString()) {
            report.portalAnswers.insert(it.key(), it->toString());
        }
    }
    report.urgent = json.value(urgentName).toBool(true);
    report.keepsTrigger = json.value(keepsTriggerName).toBool(false);
    report.lookedAt = textsOf(json.value(lookedAtName));
    report.masking = maskingFromJson(json.value(maskingName).toObject());
    return report;
}

QJsonObject mergeUnknown(QJsonObject now, const QJsonObject& before)
{
    static const QStringList known = namesOf(reportMembers, {contactName, endpointsName, sinceName, answersName,
                                                             urgentName, keepsTriggerName, lookedAtName, maskingName});
    static const QStringList knownContact = namesOf(contactMembers, {});
    now = withUnknown(std::move(now), before, known);
    const QJsonObject contact =
        withUnknown(now.value(contactName).toObject(), before.value(contactName).toObject(), knownContact);
    if (!contact.isEmpty()) {
        now.insert(contactName, contact);
    }
    const QJsonArray endpoints =
        mergeEndpoints(now.value(endpointsName).toArray(), before.value(endpointsName).toArray());
    if (!endpoints.isEmpty()) {
        now.insert(endpointsName, endpoints);
    }
    return now;
}

Report prefilled(const account::Account& account, const QString& interfaceLanguage, const QDateTime& now)
{
    const QString wanted = account.reportLanguage.isEmpty() ? interfaceLanguage : account.reportLanguage;
    Report report;
    report.language = wanted.startsWith(QLatin1String("de")) ? QStringLiteral("de") : QStringLiteral("en");
    report.contact = account.contact;
    if (report.contact.timeZone.isEmpty()) {
        report.contact.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    }
    report.organisation = account.vendorOrganisation;
    report.product = account.product;
    report.productVersion = account.productVersion;
    report.region = account.region;
    report.environment = account.environment;
    report.agentGroup = account.agentGroup;
    report.since = now.toUTC();
    return report;
}

QString titleOf(const Report& report)
{
    const QString summary = oneLine(report.summary);
    return summary.isEmpty() ? oneLine(report.product) : summary;
}

} // namespace lotse::reports
