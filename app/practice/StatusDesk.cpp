#include "practice/StatusDesk.h"

#include "practice/Refusal.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

const auto PAGE_ID = u"lk7p2q9x4hbd"_s;
const auto SETTING = u"statusPage"_s;

struct Region {
    const char* key;
    const char* name;
};
constexpr std::array REGIONS{Region{"NA", "NA Harmony (East)"}, Region{"EMEA", "EMEA Harmony (West)"},
                             Region{"APAC", "APAC Harmony (Southeast)"}};
constexpr std::array PARTS{"Harmony portal",
                           "Studio",
                           "API Manager",
                           "EDI",
                           "Marketplace",
                           "Management Console",
                           "Runtime operation logs",
                           "Cloud platform",
                           "Cloud API gateway",
                           "Sandbox Cloud Agent Group"};

const QStringList COMPONENT_WORDS{u"operational"_s, u"degraded_performance"_s, u"partial_outage"_s, u"major_outage"_s,
                                  u"under_maintenance"_s};
const QStringList INCIDENT_WORDS{u"investigating"_s, u"identified"_s,  u"monitoring"_s, u"resolved"_s, u"postmortem"_s,
                                 u"scheduled"_s,     u"in_progress"_s, u"verifying"_s,  u"completed"_s};
const QStringList IMPACT_WORDS{u"none"_s, u"minor"_s, u"major"_s, u"critical"_s, u"maintenance"_s};

// One step of the story that the page tells by itself.
struct Step {
    int minute; // since the story began
    const char* status;
    const char* body;
    const char* part;
    const char* partStatus;
};
constexpr std::array STORY{
    Step{2, "investigating",
         "We are investigating reports that operation logs appear late in the Management Console.<br /><br />\r\n"
         "Operations themselves run.",
         "EMEA/Runtime operation logs", "degraded_performance"},
    Step{8, "identified", "A queue between the agents and the log store is backed up. We are adding capacity.",
         "EMEA/Runtime operation logs", "partial_outage"},
    Step{18, "monitoring", "The backlog is shrinking; new operations are shown without delay.",
         "EMEA/Runtime operation logs", "degraded_performance"},
    Step{30, "resolved", "All operation logs are complete again. No operation was lost.", "EMEA/Runtime operation logs",
         "operational"},
};
constexpr int STORY_REPEATS = 180; // minutes
const auto STORY_NAME = u"EMEA Harmony (West): Degraded Performance - Delayed Operation Logs"_s;

void require(bool fine, const QString& message)
{
    if (!fine)
        throw Refusal{400, u"INVALID_FIELD"_s, message, {}};
}

bool isEnd(const QString& status)
{
    return status == u"resolved"_s || status == u"completed"_s || status == u"postmortem"_s;
}

QJsonArray prepended(const QJsonArray& list, const QJsonObject& first)
{
    QJsonArray made{first};
    for (const auto& each : list)
        made.append(each);
    return made;
}

} // namespace

QString pageTime(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
}

StatusDesk::StatusDesk(Store& store, bool living) : m_store(store), m_living(living)
{
    m_state = QJsonDocument::fromJson(m_store.setting(SETTING).toUtf8()).object();
    if (m_state.isEmpty())
        seed();
}

void StatusDesk::save(const QDateTime& at)
{
    m_state[u"updated"_s] = pageTime(at);
    m_store.setSetting(SETTING, QString::fromUtf8(QJsonDocument(m_state).toJson(QJsonDocument::Compact)));
}

QString StatusDesk::nextId()
{
    const auto number = m_state.value(u"ids"_s).toInt() + 1;
    m_state[u"ids"_s] = number;
    const auto digest =
        QCryptographicHash::hash(PAGE_ID.toLatin1() + QByteArray::number(number), QCryptographicHash::Sha1);
    QString id;
    for (int i = 0; i < 12; ++i)
        id += QLatin1Char("bcdfghjklmnpqrstvwxyz0123456789z"[static_cast<uchar>(digest[i]) % 32]);
    return id;
}

void StatusDesk::seed()
{
    const auto at = now();
    const auto old = pageTime(at.addYears(-2));
    QJsonArray components;
    int position = 0;
    for (const auto& region : REGIONS) {
        const auto groupId = nextId();
        QJsonArray members;
        QJsonArray parts;
        int place = 0;
        for (const auto* name : PARTS) {
            const auto id = nextId();
            members.append(id);
            parts.append(QJsonObject{{u"id"_s, id},
                                     {u"name"_s, QString::fromLatin1(name)},
                                     {u"status"_s, u"operational"_s},
                                     {u"created_at"_s, old},
                                     {u"updated_at"_s, old},
                                     {u"position"_s, ++place},
                                     {u"description"_s, QJsonValue::Null},
                                     {u"showcase"_s, true},
                                     {u"start_date"_s, at.addYears(-2).date().toString(Qt::ISODate)},
                                     {u"group_id"_s, groupId},
                                     {u"page_id"_s, PAGE_ID},
                                     {u"group"_s, false},
                                     {u"only_show_if_degraded"_s, false}});
        }
        components.append(QJsonObject{{u"id"_s, groupId},
                                      {u"name"_s, QString::fromLatin1(region.name)},
                                      {u"status"_s, u"operational"_s},
                                      {u"created_at"_s, old},
                                      {u"updated_at"_s, old},
                                      {u"position"_s, ++position},
                                      {u"description"_s, QJsonValue::Null},
                                      {u"showcase"_s, false},
                                      {u"start_date"_s, QJsonValue::Null},
                                      {u"group_id"_s, QJsonValue::Null},
                                      {u"page_id"_s, PAGE_ID},
                                      {u"group"_s, true},
                                      {u"only_show_if_degraded"_s, false},
                                      {u"components"_s, members}});
        for (const auto& each : parts)
            components.append(each);
    }
    m_state[u"components"_s] = components;
    m_state[u"incidents"_s] = QJsonArray();
    m_state[u"maintenances"_s] = QJsonArray();
    m_state[u"storyBegan"_s] = pageTime(at);
    seedHistory(at);
    save(at.addSecs(-600));
}

void StatusDesk::seedHistory(const QDateTime& at)
{
    const auto day = [&](int days, int hour, int minute) {
        return QDateTime(at.date().addDays(days), QTime(hour, minute), Qt::UTC);
    };
    auto began = day(-74, 5, 10);
    auto id =
        openIncident(u"EMEA Harmony (West): Unable to log in"_s, u"critical"_s,
                     u"Customers cannot log in to the portal. We are investigating."_s,
                     {{u"EMEA/Harmony portal"_s, u"major_outage"_s}, {u"EMEA/Studio"_s, u"major_outage"_s}}, began);
    update(id, u"identified"_s, u"A certificate of the sign-in service has expired and is being replaced."_s, {},
           began.addSecs(2700));
    update(id, u"resolved"_s, u"Logging in works again."_s, {}, began.addSecs(5400));
    began = day(-57, 22, 40);
    id = openIncident(u"APAC Harmony (Southeast): Slow EDI processing"_s, u"minor"_s,
                      u"Inbound documents are processed with a delay of up to 20 minutes."_s,
                      {{u"APAC/EDI"_s, u"degraded_performance"_s}}, began);
    update(id, u"resolved"_s, u"Documents are processed at once again."_s, {}, began.addSecs(6600));
    began = day(-33, 14, 5);
    id = openIncident(
        u"NA Harmony (East): Errors at the Cloud API gateway"_s, u"major"_s,
        u"About a third of all calls end with status 502."_s,
        {{u"NA/Cloud API gateway"_s, u"partial_outage"_s}, {u"NA/API Manager"_s, u"degraded_performance"_s}}, began);
    update(id, u"identified"_s, u"One of three gateway zones is out of order and is being taken out."_s,
           {{u"NA/Cloud API gateway"_s, u"degraded_performance"_s}}, began.addSecs(1500));
    update(id, u"monitoring"_s, u"All calls are answered by the other zones."_s, {}, began.addSecs(2400));
    update(id, u"resolved"_s, u"The third zone is back."_s, {}, began.addSecs(7200));
    update(id, u"postmortem"_s,
           u"<p><strong>What happened</strong></p><p>A change of the network's rules cut one zone off from its key "
           "store.</p><p><strong>What we change</strong></p><ul><li>Rules are tried in one zone first</li><li>Gateways "
           "leave the load balancer by themselves</li></ul>"_s,
           {}, began.addDays(3));
    began = day(-12, 9, 20);
    id = openIncident(STORY_NAME, u"minor"_s,
                      u"Operation logs of the EMEA cloud appear with a delay. Operations are not affected."_s,
                      {{u"EMEA/Runtime operation logs"_s, u"degraded_performance"_s}}, began.addSecs(4 * 3600));
    update(id, u"resolved"_s, u"The backlog has been worked off."_s, {}, began.addSecs(7 * 3600));

    const auto plan = [&](int days, const QString& region, const QString& release) {
        const auto from = day(days, region == u"NA"_s ? 2 : region == u"EMEA"_s ? 21 : 15, 0);
        const auto name = u"%1: Harmony release %2"_s.arg(region, release);
        return planMaintenance(name, from, from.addSecs(3 * 3600),
                               u"The new release is installed. The portal may be out of reach for some minutes; "
                               "operations go on running."_s,
                               {region + u"/Harmony portal"_s, region + u"/Studio"_s}, from.addDays(-14));
    };
    for (const auto& [days, region] : {std::pair{-22, u"APAC"_s}, {-21, u"EMEA"_s}, {-20, u"NA"_s}}) {
        id = plan(days, region, u"12.9"_s);
        const auto from = day(days, region == u"NA"_s ? 2 : region == u"EMEA"_s ? 21 : 15, 0);
        update(id, u"in_progress"_s, u"The maintenance has begun."_s, {}, from);
        update(id, u"completed"_s, u"The maintenance is complete."_s, {}, from.addSecs(5400));
    }
    for (const auto& [days, region] : {std::pair{3, u"APAC"_s}, {4, u"EMEA"_s}, {6, u"NA"_s}})
        plan(days, region, u"12.10"_s);
}

// What the story had in store until then.
void StatusDesk::live(const QDateTime& at)
{
    if (!m_living)
        return;
    auto began = QDateTime::fromString(m_state.value(u"storyBegan"_s).toString(), Qt::ISODateWithMs);
    while (began.secsTo(at) >= STORY_REPEATS * 60 &&
           m_state.value(u"storyStep"_s).toInt() >= static_cast<int>(STORY.size())) {
        began = began.addSecs(STORY_REPEATS * 60LL * (began.secsTo(at) / (STORY_REPEATS * 60)));
        m_state[u"storyBegan"_s] = pageTime(began);
        m_state[u"storyStep"_s] = 0;
    }
    for (auto step = m_state.value(u"storyStep"_s).toInt(); step < static_cast<int>(STORY.size()); ++step) {
        const auto& next = STORY.at(static_cast<std::size_t>(step));
        const auto when = began.addSecs(next.minute * 60);
        if (when > at)
            return;
        m_state[u"storyStep"_s] = step + 1;
        const QList<PartState> parts{{QString::fromLatin1(next.part), QString::fromLatin1(next.partStatus)}};
        const auto body = QString::fromLatin1(next.body);
        if (step == 0)
            m_state[u"storyIncident"_s] = openIncident(STORY_NAME, u"minor"_s, body, parts, when);
        else
            update(m_state.value(u"storyIncident"_s).toString(), QString::fromLatin1(next.status), body, parts, when);
    }
}

QString StatusDesk::partId(const QString& wanted) const
{
    const auto all = components();
    const auto region = wanted.section(u'/', 0, 0);
    const auto name = wanted.section(u'/', 1);
    QString groupId;
    for (const auto& each : all) {
        const auto object = each.toObject();
        if (object.value(u"id"_s) == wanted)
            return wanted;
        if (object.value(u"group"_s).toBool())
            groupId = object.value(u"name"_s).toString().startsWith(region + u' ') ? object.value(u"id"_s).toString()
                                                                                   : QString();
        else if (!groupId.isEmpty() && object.value(u"name"_s).toString() == name)
            return object.value(u"id"_s).toString();
    }
    throw Refusal{404, u"NOT_FOUND"_s, u"There is no part %1."_s.arg(wanted), {}};
}

QJsonObject StatusDesk::part(const QString& id) const
{
    const auto all = components();
    for (const auto& each : all)
        if (each.toObject().value(u"id"_s) == id)
            return each.toObject();
    return {};
}

void StatusDesk::setPart(const QString& id, const QString& status, const QDateTime& at)
{
    auto all = components();
    for (auto each : all) {
        auto object = each.toObject();
        if (object.value(u"id"_s) == id && object.value(u"status"_s) != status) {
            object[u"status"_s] = status;
            object[u"updated_at"_s] = pageTime(at);
            each = object;
        }
    }
    m_state[u"components"_s] = all;
}

// Sets the parts and answers how an update tells it.
QJsonArray StatusDesk::take(const QList<PartState>& parts, const QDateTime& at)
{
    QJsonArray changes;
    for (const auto& [wanted, status] : parts) {
        require(COMPONENT_WORDS.contains(status), u"No state of a part: %1"_s.arg(status));
        const auto id = partId(wanted);
        const auto before = part(id);
        setPart(id, status, at);
        changes.append(QJsonObject{{u"code"_s, id},
                                   {u"name"_s, before.value(u"name"_s)},
                                   {u"old_status"_s, before.value(u"status"_s)},
                                   {u"new_status"_s, status}});
    }
    return changes;
}

QJsonObject StatusDesk::makeUpdate(const QString& incident, const QString& status, const QString& body,
                                   const QJsonArray& changes, const QDateTime& at)
{
    const auto time = pageTime(at);
    return {{u"id"_s, nextId()},
            {u"status"_s, status},
            {u"body"_s, body},
            {u"incident_id"_s, incident},
            {u"created_at"_s, time},
            {u"updated_at"_s, time},
            {u"display_at"_s, time},
            {u"affected_components"_s, changes.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(changes)},
            {u"deliver_notifications"_s, true},
            {u"custom_tweet"_s, QJsonValue::Null},
            {u"tweet_id"_s, QJsonValue::Null}};
}

QString StatusDesk::openIncident(const QString& name, const QString& impact, const QString& body,
                                 const QList<PartState>& parts, const QDateTime& at)
{
    require(!name.isEmpty(), u"An incident needs a name."_s);
    require(IMPACT_WORDS.contains(impact), u"No impact: %1"_s.arg(impact));
    const auto id = nextId();
    const auto time = pageTime(at);
    const auto changes = take(parts, at);
    QJsonArray mentioned;
    for (const auto& change : changes)
        mentioned.append(part(change.toObject().value(u"code"_s).toString()));
    const QJsonObject incident{
        {u"id"_s, id},
        {u"name"_s, name},
        {u"status"_s, u"investigating"_s},
        {u"created_at"_s, time},
        {u"updated_at"_s, time},
        {u"monitoring_at"_s, QJsonValue::Null},
        {u"resolved_at"_s, QJsonValue::Null},
        {u"impact"_s, impact},
        {u"shortlink"_s, u"https://stspg.example/"_s + id},
        {u"started_at"_s, time},
        {u"page_id"_s, PAGE_ID},
        {u"incident_updates"_s, QJsonArray{makeUpdate(id, u"investigating"_s, body, changes, at)}},
        {u"components"_s, mentioned}};
    m_state[u"incidents"_s] = prepended(incidents(), incident);
    save(at);
    return id;
}

QString StatusDesk::planMaintenance(const QString& name, const QDateTime& from, const QDateTime& until,
                                    const QString& body, const QStringList& parts, const QDateTime& at)
{
    require(!name.isEmpty() && from.isValid() && until >= from, u"A maintenance needs a name and its time."_s);
    const auto id = nextId();
    const auto time = pageTime(at);
    QJsonArray mentioned;
    for (const auto& wanted : parts)
        mentioned.append(part(partId(wanted)));
    const QJsonObject maintenance{{u"id"_s, id},
                                  {u"name"_s, name},
                                  {u"status"_s, u"scheduled"_s},
                                  {u"created_at"_s, time},
                                  {u"updated_at"_s, time},
                                  {u"monitoring_at"_s, QJsonValue::Null},
                                  {u"resolved_at"_s, QJsonValue::Null},
                                  {u"impact"_s, u"maintenance"_s},
                                  {u"shortlink"_s, u"https://stspg.example/"_s + id},
                                  {u"started_at"_s, time},
                                  {u"page_id"_s, PAGE_ID},
                                  {u"incident_updates"_s, QJsonArray{makeUpdate(id, u"scheduled"_s, body, {}, at)}},
                                  {u"components"_s, mentioned},
                                  {u"scheduled_for"_s, pageTime(from)},
                                  {u"scheduled_until"_s, pageTime(until)}};
    m_state[u"maintenances"_s] = prepended(maintenances(), maintenance);
    save(at);
    return id;
}

// An incident names its parts as they are, and keeps naming those that are well again.
void StatusDesk::refreshMentions(QJsonObject& incident) const
{
    auto mentioned = incident.value(u"components"_s).toArray();
    for (auto each : mentioned)
        each = part(each.toObject().value(u"id"_s).toString());
    incident[u"components"_s] = mentioned;
}

void StatusDesk::update(const QString& id, const QString& status, const QString& body, const QList<PartState>& parts,
                        const QDateTime& at)
{
    require(INCIDENT_WORDS.contains(status), u"No state of an incident: %1"_s.arg(status));
    for (const auto& key : {u"incidents"_s, u"maintenances"_s}) {
        auto list = m_state.value(key).toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            auto incident = list[i].toObject();
            if (incident.value(u"id"_s) != id)
                continue;
            auto wanted = parts;
            const bool begins = status == u"in_progress"_s;
            if (wanted.isEmpty() && (isEnd(status) || begins))
                for (const auto& each : incident.value(u"components"_s).toArray())
                    wanted.append({each.toObject().value(u"id"_s).toString(),
                                   begins ? u"under_maintenance"_s : u"operational"_s});
            const auto changes = take(wanted, at);
            auto mentioned = incident.value(u"components"_s).toArray();
            for (const auto& change : changes) {
                const auto code = change.toObject().value(u"code"_s);
                if (std::none_of(mentioned.begin(), mentioned.end(),
                                 [&](const QJsonValue& each) { return each.toObject().value(u"id"_s) == code; }))
                    mentioned.append(part(code.toString()));
            }
            incident[u"components"_s] = mentioned;
            refreshMentions(incident);
            incident[u"status"_s] = status;
            incident[u"updated_at"_s] = pageTime(at);
            if (status == u"monitoring"_s)
                incident[u"monitoring_at"_s] = pageTime(at);
            if (isEnd(status) && incident.value(u"resolved_at"_s).isNull())
                incident[u"resolved_at"_s] = pageTime(at);
            if (!isEnd(status))
                incident[u"resolved_at"_s] = QJsonValue::Null;
            incident[u"incident_updates"_s] =
                prepended(incident.value(u"incident_updates"_s).toArray(), makeUpdate(id, status, body, changes, at));
            list[i] = incident;
            m_state[key] = list;
            save(at);
            return;
        }
    }
    throw Refusal{404, u"NOT_FOUND"_s, u"There is no incident %1."_s.arg(id), {}};
}

QJsonObject StatusDesk::page()
{
    live(now());
    return {{u"id"_s, PAGE_ID},
            {u"name"_s, u"Practice Status"_s},
            {u"time_zone"_s, u"America/Los_Angeles"_s},
            {u"updated_at"_s, m_state.value(u"updated"_s)}};
}

QJsonArray StatusDesk::components() const
{
    return m_state.value(u"components"_s).toArray();
}

QJsonArray StatusDesk::incidents() const
{
    return m_state.value(u"incidents"_s).toArray();
}

QJsonArray StatusDesk::maintenances() const
{
    return m_state.value(u"maintenances"_s).toArray();
}

QString StatusDesk::etag() const
{
    const auto digest =
        QCryptographicHash::hash(QJsonDocument(m_state).toJson(QJsonDocument::Compact), QCryptographicHash::Md5);
    return u"W/\"%1\""_s.arg(QString::fromLatin1(digest.toHex()));
}

} // namespace lotse::practice
