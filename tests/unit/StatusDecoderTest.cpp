// The decoder of status pages: every recorded answer of real pages without loss, every word they use, and what pages,
// networks and look-alikes send instead.
#include "portals/statuspage/Decoder.h"
#include "portals/statuspage/PlainBody.h"
#include "portals/statuspage/StatusPageClient.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lotse;
using namespace lotse::status;
using namespace lotse::statuspage;
using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray fixture(const QString& name)
{
    QFile file(QStringLiteral(LOTSE_FIXTURES "/statuspage/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What was read, written down again under the page's own keys, so that it can be held against what came.
QJsonValue text(const QString& value)
{
    return value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value);
}

QJsonValue time(const QDateTime& value)
{
    return value.isValid() ? QJsonValue(value.toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QJsonObject written(const Part& part)
{
    QJsonObject json{{u"id"_s, part.id},
                     {u"name"_s, part.name},
                     {u"status"_s, part.status},
                     {u"created_at"_s, time(part.created)},
                     {u"updated_at"_s, time(part.updated)},
                     {u"position"_s, part.position},
                     {u"description"_s, text(part.description)},
                     {u"showcase"_s, part.showcase},
                     {u"start_date"_s, text(part.startDate)},
                     {u"group_id"_s, text(part.groupId)},
                     {u"page_id"_s, part.pageId},
                     {u"group"_s, part.group},
                     {u"only_show_if_degraded"_s, part.onlyShowIfDegraded}};
    if (part.group) {
        json.insert(u"components"_s, QJsonArray::fromStringList(part.members));
    }
    return json;
}

QJsonObject written(const Update& update)
{
    QJsonArray changes;
    for (const PartChange& change : update.changes) {
        changes.append(QJsonObject{{u"code"_s, change.partId},
                                   {u"name"_s, change.name},
                                   {u"old_status"_s, change.before},
                                   {u"new_status"_s, change.after}});
    }
    return {{u"id"_s, update.id},
            {u"status"_s, update.status},
            {u"body"_s, update.body},
            {u"incident_id"_s, update.incidentId},
            {u"created_at"_s, time(update.created)},
            {u"updated_at"_s, time(update.updated)},
            {u"display_at"_s, time(update.at)},
            {u"affected_components"_s, changes.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(changes)}};
}

QJsonObject written(const Incident& incident)
{
    QJsonArray updates;
    for (const Update& update : incident.updates) {
        updates.append(written(update));
    }
    QJsonObject json{{u"id"_s, incident.id},
                     {u"name"_s, incident.name},
                     {u"status"_s, incident.status},
                     {u"created_at"_s, time(incident.created)},
                     {u"updated_at"_s, time(incident.updated)},
                     {u"monitoring_at"_s, time(incident.monitoring)},
                     {u"resolved_at"_s, time(incident.resolved)},
                     {u"impact"_s, incident.impact},
                     {u"shortlink"_s, incident.link.toString()},
                     {u"started_at"_s, time(incident.started)},
                     {u"page_id"_s, incident.pageId},
                     {u"incident_updates"_s, updates}};
    if (incident.maintenance) {
        json.insert(u"scheduled_for"_s, time(incident.plannedFrom));
        json.insert(u"scheduled_until"_s, time(incident.plannedUntil));
    }
    return json;
}

bool isTime(const QString& key)
{
    return key.endsWith("_at"_L1) || key.startsWith("scheduled_"_L1);
}

// Everything that the written form names must stand in what came, and say the same.
QString lossIn(const QJsonValue& came, const QJsonValue& kept, const QString& key)
{
    if (isTime(key)) {
        const bool same = QDateTime::fromString(came.toString(), Qt::ISODateWithMs) ==
                          QDateTime::fromString(kept.toString(), Qt::ISODateWithMs);
        return same || (came.toString().isEmpty() && kept.isNull()) ? QString() : key;
    }
    if (kept.isArray() && came.isArray() && kept.toArray().size() == came.toArray().size()) {
        for (qsizetype i = 0; i < kept.toArray().size(); ++i) {
            const QString loss = lossIn(came.toArray()[i], kept.toArray()[i], u"%1[%2]"_s.arg(key).arg(i));
            if (!loss.isEmpty()) {
                return loss;
            }
        }
        return {};
    }
    if (kept.isObject() && came.isObject()) {
        const QJsonObject object = kept.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString loss = lossIn(came.toObject().value(it.key()), it.value(), it.key());
            if (!loss.isEmpty()) {
                return key + u'.' + loss;
            }
        }
        return {};
    }
    if (key == "affected_components"_L1 && kept.isNull()) {
        // "No components were affected by this update." is a sentence, not a component.
        const QJsonArray array = came.toArray();
        return std::any_of(array.begin(), array.end(),
                           [](const QJsonValue& each) { return each.toObject().contains("code"_L1); })
                   ? key
                   : QString();
    }
    if (key == "body"_L1 || key == "description"_L1) {
        return plainBody(came.toString()) == kept.toString() ? QString() : key;
    }
    if (came.isNull() || came.isUndefined()) {
        return kept.isNull() || kept.toString().isEmpty() ? QString() : key;
    }
    return came == kept ? QString() : key;
}

template <typename T>
QJsonArray writtenAll(const std::vector<T>& values)
{
    QJsonArray array;
    for (const T& value : values) {
        array.append(written(value));
    }
    return array;
}

QByteArray summaryWith(const QByteArray& rest)
{
    return R"({"page":{"id":"p1","name":"Page","url":"https://s.example","updated_at":"2026-11-20T08:00:00Z"},)"
           R"("status":{"indicator":"none","description":"All Systems Operational"})" +
           (rest.isEmpty() ? QByteArray("}") : "," + rest + "}");
}

} // namespace

class StatusDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordedPageIsReadWithoutLoss_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(QStringLiteral(LOTSE_FIXTURES "/statuspage")).entryList({u"*.json"_s});
        for (const QString& name : names) {
            QTest::newRow(qPrintable(name)) << name;
        }
        if (names.isEmpty()) {
            QTest::newRow("none here") << QString();
        }
    }
    void everyRecordedPageIsReadWithoutLoss()
    {
        QFETCH(QString, name);
        if (name.isEmpty()) {
            QSKIP("The recorded pages are not on this computer.");
        }
        const QByteArray bytes = fixture(name);
        const QJsonObject came = QJsonDocument::fromJson(bytes).object();
        bool understood = false;
        if (came.contains("components"_L1) || came.contains("status"_L1)) {
            const Result<Summary> summary = readSummary(bytes);
            QVERIFY(summary);
            understood = true;
            QCOMPARE(lossIn(came.value("components"_L1), writtenAll(summary->parts), u"components"_s), QString());
            QCOMPARE(summary->parts.size(), static_cast<std::size_t>(came.value("components"_L1).toArray().size()));
            const QJsonObject state = came.value("status"_L1).toObject();
            QCOMPARE(summary->indicator, state.value("indicator"_L1).toString());
            QCOMPARE(summary->description, state.value("description"_L1).toString());
            const QJsonObject page = came.value("page"_L1).toObject();
            QCOMPARE(summary->page.id, page.value("id"_L1).toString());
            QCOMPARE(summary->page.timeZone, page.value("time_zone"_L1).toString());
            QCOMPARE(summary->page.url.toString(), page.value("url"_L1).toString());
            QVERIFY(summary->page.updated.isValid());
        }
        if (came.contains("incidents"_L1)) {
            const auto incidents = readIncidents(bytes);
            QVERIFY(incidents);
            understood = true;
            QCOMPARE(incidents->size(), static_cast<std::size_t>(came.value("incidents"_L1).toArray().size()));
            QCOMPARE(lossIn(came.value("incidents"_L1), writtenAll(*incidents), u"incidents"_s), QString());
        }
        if (came.contains("scheduled_maintenances"_L1)) {
            const auto planned = readMaintenances(bytes);
            QVERIFY(planned);
            understood = true;
            QCOMPARE(planned->size(),
                     static_cast<std::size_t>(came.value("scheduled_maintenances"_L1).toArray().size()));
            QCOMPARE(lossIn(came.value("scheduled_maintenances"_L1), writtenAll(*planned), u"maintenances"_s),
                     QString());
        }
        if (!understood) { // measurements and subscribers are of other interfaces: told apart, never taken for a status
            QVERIFY(name.contains("metrics"_L1) || name.contains("subscriber"_L1));
            QCOMPARE(readSummary(bytes).error().code, ErrorCode::AnswerUnreadable);
        }
    }

    void theRecordedFeedIsRead()
    {
        const QByteArray bytes = fixture(u"github_history_10aae75.atom"_s);
        if (bytes.isEmpty()) {
            QSKIP("The recorded feed is not on this computer.");
        }
        const auto history = readHistoryFeed(bytes);
        QVERIFY(history);
        QCOMPARE(history->size(), static_cast<std::size_t>(bytes.count("<entry>")));
        const Incident& first = history->front();
        QCOMPARE(first.id, u"fbx6ysfb4mff"_s);
        QCOMPARE(first.name, u"Incident with Codespaces"_s);
        QCOMPARE(first.status, u"resolved"_s);
        QCOMPARE(first.updates.size(), 2U);
        QCOMPARE(first.updates[1].at, QDateTime(QDate(2022, 6, 8), QTime(18, 48), Qt::UTC));
        QCOMPARE(first.updates[1].body, u"We are investigating reports of degraded performance for Codespaces."_s);
        qsizetype updates = 0;
        for (const Incident& incident : *history) {
            QVERIFY(!incident.name.isEmpty() && incident.updated.isValid() && incident.began().isValid());
            updates += static_cast<qsizetype>(incident.updates.size());
            for (const Update& update : incident.updates) {
                QVERIFY2(!update.status.isEmpty() && update.at.isValid() && !update.body.contains(u'<'),
                         qPrintable(incident.id));
            }
        }
        QCOMPARE(updates, bytes.count("&lt;strong&gt;"));
    }

    void theLiveIncidentOfARecordedPage()
    {
        const QByteArray bytes = fixture(u"github_2022-11-25_summary.json"_s);
        if (bytes.isEmpty()) {
            QSKIP("The recorded page is not on this computer.");
        }
        const Summary summary = *readSummary(bytes);
        QCOMPARE(summary.indicator, u"minor"_s);
        QCOMPARE(severityOf(summary.incidents.front()), Severity::Major);
        QCOMPARE(severityOf(summary), Severity::Major); // milder words on top do not make it milder
        QCOMPARE(summary.incidents.front().updates.front().changes[1].before, u"major_outage"_s);
    }

    void everyWordMeansSomething_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("impact");
        const auto row = [](const char* word, Severity part, Severity impact) {
            QTest::newRow(word) << QString::fromLatin1(word) << static_cast<int>(part) << static_cast<int>(impact);
        };
        row("operational", Severity::Fine, Severity::Unknown);
        row("under_maintenance", Severity::Maintenance, Severity::Unknown);
        row("degraded_performance", Severity::Minor, Severity::Unknown);
        row("partial_outage", Severity::Major, Severity::Unknown);
        row("major_outage", Severity::Critical, Severity::Unknown);
        row("none", Severity::Unknown, Severity::Fine);
        row("maintenance", Severity::Unknown, Severity::Maintenance);
        row("minor", Severity::Unknown, Severity::Minor);
        row("major", Severity::Unknown, Severity::Major);
        row("critical", Severity::Unknown, Severity::Critical);
        row("wobbly", Severity::Unknown, Severity::Unknown);
    }
    void everyWordMeansSomething()
    {
        QFETCH(QString, word);
        QFETCH(int, part);
        QFETCH(int, impact);
        QCOMPARE(static_cast<int>(severityOfPart(word)), part);
        QCOMPARE(static_cast<int>(severityOfImpact(word)), impact);
    }

    void everyPhaseIsKnown()
    {
        const QList<std::pair<const char*, Phase>> phases{
            {"investigating", Phase::Investigating}, {"identified", Phase::Identified},
            {"monitoring", Phase::Monitoring},       {"resolved", Phase::Resolved},
            {"postmortem", Phase::PostMortem},       {"scheduled", Phase::Scheduled},
            {"in_progress", Phase::InProgress},      {"verifying", Phase::Verifying},
            {"completed", Phase::Completed},         {"pondering", Phase::Unknown}};
        for (const auto& [word, phase] : phases) {
            QCOMPARE(phaseOf(QString::fromLatin1(word)), phase);
            Incident incident;
            incident.status = QString::fromLatin1(word);
            const bool over = phase == Phase::Resolved || phase == Phase::PostMortem || phase == Phase::Completed;
            QCOMPARE(isOver(incident), over);
            QCOMPARE(isUnderWay(incident), phase == Phase::InProgress || phase == Phase::Verifying);
        }
    }

    void unknownWordsAreKept()
    {
        const Result<Summary> summary = readSummary(summaryWith(
            R"("components":[{"id":"a","name":"A","status":"wobbly"}],)"
            R"("incidents":[{"id":"i","name":"N","status":"pondering","impact":"cosmic","incident_updates":[]}])"));
        QVERIFY(summary);
        QCOMPARE(summary->parts.front().status, u"wobbly"_s);
        QCOMPARE(summary->incidents.front().status, u"pondering"_s);
        QCOMPARE(summary->incidents.front().impact, u"cosmic"_s);
        QVERIFY(!isOver(summary->incidents.front()));
        QVERIFY(severityOf(*summary) != Severity::Fine);
    }

    void whatIsMissingIsSurvived()
    {
        // As look-alikes write: no shortlink, a null start, numbers as ids, no components.
        const auto incidents = readIncidents(
            R"({"incidents":[{"id":4711,"name":"N","started_at":null,"created_at":"2026-11-20T08:00:00+01:00",)"
            R"("incident_updates":[{"body":"b","affected_components":null},{"id":null,"status":"identified"}]},)"
            R"({"name":"nameless id"}, 17, null, []]})");
        QVERIFY(incidents);
        QCOMPARE(incidents->size(), 1U);
        const Incident& incident = incidents->front();
        QCOMPARE(incident.id, u"4711"_s);
        QVERIFY(incident.link.isEmpty());
        QCOMPARE(incident.began(), QDateTime(QDate(2026, 11, 20), QTime(7, 0), Qt::UTC));
        QCOMPARE(incident.updates.size(), 2U);
        QVERIFY(incident.updates[0].id != incident.updates[1].id);
    }

    void datesInTheWrongFormAreLeftOut()
    {
        const auto incidents = readIncidents(
            R"({"incidents":[{"id":"i","created_at":"yesterday","updated_at":1732262400,"started_at":"2026-13-45T99:00Z",)"
            R"("resolved_at":"9999-12-31T00:00:00Z","incident_updates":[{"id":"u","display_at":"soon","created_at":"2026-11-20T08:00:00.000-08:00"}]}]})");
        QVERIFY(incidents);
        const Incident& incident = incidents->front();
        QVERIFY(!incident.created.isValid() && !incident.updated.isValid() && !incident.started.isValid());
        QVERIFY(!incident.resolved.isValid());
        QCOMPARE(incident.updates.front().at, QDateTime(QDate(2026, 11, 20), QTime(16, 0), Qt::UTC));
    }

    void danglingGroupsAndDoubledIds()
    {
        const Result<Summary> summary = readSummary(
            summaryWith(R"("components":[{"id":"g","name":"EMEA","group":true,"components":["a","gone","a"]},)"
                        R"({"id":"a","name":"old","group_id":"nowhere","updated_at":"2026-11-20T08:00:00Z"},)"
                        R"({"id":"a","name":"new","group_id":"nowhere","updated_at":"2026-11-20T09:00:00Z"},)"
                        R"({"id":"a","name":"older","updated_at":"2026-11-20T07:00:00Z"}])"));
        QVERIFY(summary);
        QCOMPARE(summary->parts.size(), 2U);
        QCOMPARE(summary->parts[1].name, u"new"_s);
        QCOMPARE(summary->parts[0].members, (QStringList{u"a"_s, u"gone"_s}));
        QCOMPARE(summary->parts[1].groupId, u"nowhere"_s);
        QVERIFY(regionOf(summary->parts[1], summary->parts, {u"EMEA"_s}).isEmpty());
    }

    void whatIsNoStatusPageIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QByteArray& body, ErrorCode code) {
            QTest::newRow(name) << body << static_cast<int>(code);
        };
        const QByteArray whole = summaryWith(R"("components":[{"id":"a","name":"A","status":"operational"}])");
        row("a web page", "<!DOCTYPE html><html><body>Sign in to the guest network</body></html>",
            ErrorCode::AnswerNotPortal);
        row("a web page after a mark", "\xEF\xBB\xBF\n <html></html>", ErrorCode::AnswerNotPortal);
        row("half a document", whole.left(whole.size() / 2), ErrorCode::AnswerUnreadable);
        row("nothing", "", ErrorCode::AnswerUnreadable);
        row("a list", "[]", ErrorCode::AnswerUnreadable);
        row("another interface", R"({"hello":"world"})", ErrorCode::AnswerUnreadable);
        row("deep", QByteArray(200'000, '['), ErrorCode::AnswerUnreadable);
        row("deep inside", summaryWith("\"components\":" + QByteArray(5'000, '[') + QByteArray(5'000, ']')),
            ErrorCode::AnswerUnreadable);
        row("50 MB", summaryWith("\"x\":\"" + QByteArray(50'000'000, 'x') + "\""), ErrorCode::AnswerUnreadable);
        row("bytes", QByteArray("\x1f\x8b\x00\xff\xfe", 5), ErrorCode::AnswerUnreadable);
    }
    void whatIsNoStatusPageIsRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        const Result<Summary> summary = readSummary(body);
        QVERIFY(!summary);
        QCOMPARE(static_cast<int>(summary.error().code), code);
        QVERIFY(!readIncidents(body));
        QVERIFY(!readMaintenances(body));
        QVERIFY(!readHistoryFeed(body));
    }

    void bodiesBecomePlainText()
    {
        QCOMPARE(plainBody(u"One<br />two<BR>three\r\nfour &amp; five &#8211; latency < 5 s"_s),
                 u"One\ntwo\nthree\nfour & five – latency < 5 s"_s);
        QCOMPARE(plainBody(u"<p>A <strong>b</strong> <a href=\"https://x\">c</a></p><ul><li>d</li></ul>"_s),
                 u"A b c\n• d"_s);
        QCOMPARE(plainBody(u"&lt;script&gt;&unknown;&#0;&#xD800;"_s), u"<script>&unknown;&#0;&#xD800;"_s);
    }

    void regionsAreFoundByWholeWords()
    {
        const QStringList regions{u"NA"_s, u"EMEA"_s, u"APAC"_s};
        QCOMPARE(regionIn(u"EMEA Harmony (West): Degraded Performance - Delayed Operation Logs"_s, regions), u"EMEA"_s);
        QCOMPARE(regionIn(u"Navigation in the portal"_s, regions), QString());
        QCOMPARE(regionIn(u"NA and EMEA"_s, regions), QString());
        Incident incident;
        incident.name = u"Release 12.10: NA, EMEA"_s;
        QCOMPARE(regionsOf(incident, {}, regions), (QStringList{u"NA"_s, u"EMEA"_s}));
        Part group;
        group.id = u"g"_s;
        group.name = u"APAC Harmony"_s;
        group.group = true;
        Part part;
        part.id = u"p"_s;
        part.name = u"Studio"_s;
        part.groupId = u"g"_s;
        incident.parts = {{u"p"_s, u"Studio"_s, u"partial_outage"_s}};
        QCOMPARE(regionsOf(incident, {group, part}, regions), (QStringList{u"APAC"_s}));
    }

    void addressesArePastedInManyForms()
    {
        const QUrl page(u"https://trust.example.com"_s);
        for (const char* typed : {"https://trust.example.com", "https://trust.example.com/", "trust.example.com",
                                  "https://trust.example.com/api/v2/summary.json", "https://trust.example.com/api/v2/",
                                  "https://trust.example.com/history", "https://trust.example.com/history.atom",
                                  "https://trust.example.com/incidents/abc123?x=1#y"}) {
            QCOMPARE(pageAddress(QUrl(QString::fromLatin1(typed))), page);
        }
        QCOMPARE(pageAddress(QUrl(u"http://127.0.0.1:81/status/"_s)), QUrl(u"http://127.0.0.1:81/status"_s));
    }
};

QTEST_APPLESS_MAIN(StatusDecoderTest)
#include "StatusDecoderTest.moc"
