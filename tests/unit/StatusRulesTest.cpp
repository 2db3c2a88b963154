// What the field makes of a status page: which account of an incident counts, days, subscriptions, clashes, calendar.
#include "support/status/Calendar.h"
#include "support/status/DaysHistory.h"
#include "support/status/StatusJson.h"
#include "support/status/Subscription.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lotse::status;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

Update update(const QString& id, const QString& status, const QDateTime& at, std::vector<PartChange> changes = {})
{
    Update made;
    made.id = id;
    made.status = status;
    made.body = u"Body of "_s + id;
    made.at = made.created = made.updated = at;
    made.changes = std::move(changes);
    return made;
}

Incident incident(const QString& status = u"investigating"_s)
{
    Incident made;
    made.id = u"abc"_s;
    made.name = u"EMEA Harmony (West): Degraded Performance"_s;
    made.status = status;
    made.impact = u"minor"_s;
    made.created = made.started = noon;
    made.updated = noon;
    made.link = QUrl(u"https://stspg.example/abc"_s);
    made.updates = {update(u"u1"_s, u"investigating"_s, noon)};
    made.parts = {{u"logs"_s, u"Runtime operation logs"_s, u"degraded_performance"_s}};
    return made;
}

Incident maintenance(const QDateTime& from, const QString& name = u"EMEA: Harmony release 12.10"_s)
{
    Incident made;
    made.id = u"m-"_s + QString::number(from.toSecsSinceEpoch());
    made.name = name;
    made.status = u"scheduled"_s;
    made.impact = u"maintenance"_s;
    made.maintenance = true;
    made.created = made.updated = noon.addDays(-3);
    made.plannedFrom = from;
    made.plannedUntil = from.addSecs(3 * 3600);
    return made;
}

Part part(const QString& id, const QString& name, const QString& groupId)
{
    Part made;
    made.id = id;
    made.name = name;
    made.groupId = groupId;
    made.status = u"operational"_s;
    return made;
}

Surroundings surroundings()
{
    Part group = part(u"emea"_s, u"EMEA Harmony (West)"_s, {});
    group.group = true;
    return {.parts = {group, part(u"logs"_s, u"Runtime operation logs"_s, u"emea"_s)},
            .regions = {u"NA"_s, u"EMEA"_s, u"APAC"_s}};
}

} // namespace

class StatusRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptIsReadAgain()
    {
        Incident whole = incident();
        whole.monitoring = noon.addSecs(60);
        whole.updates.front().changes = {{u"logs"_s, u"Logs"_s, u"operational"_s, u"wobbly"_s}};
        QCOMPARE(incidentFromJson(toJson(whole)), whole);
        const Incident planned = maintenance(noon.addDays(2));
        QCOMPARE(incidentFromJson(toJson(planned)), planned);
        Summary summary;
        summary.page = {u"p"_s, u"Page"_s, QUrl(u"https://s.example"_s), u"America/Los_Angeles"_s, noon};
        summary.indicator = u"cosmic"_s;
        summary.parts = surroundings().parts;
        summary.parts[0].members = {u"logs"_s};
        summary.parts[1].showcase = summary.parts[1].onlyShowIfDegraded = true;
        QCOMPARE(summaryFromJson(toJson(summary)), summary);
    }

    void anOlderAccountNeverReplacesANewer()
    {
        Incident known = incident(u"resolved"_s);
        known.updated = noon.addSecs(3600);
        Incident late = incident(u"investigating"_s);
        QCOMPARE(merged(known, late), known);
        late.updated = noon.addSecs(7200); // opened again, not late
        QCOMPARE(merged(known, late).status, u"investigating"_s);
        Incident poor = incident(u"resolved"_s);
        poor.updated = noon.addSecs(7200);
        poor.parts.clear();
        poor.impact.clear();
        poor.link.clear();
        const Incident both = merged(known, poor);
        QCOMPARE(both.parts, known.parts);
        QCOMPARE(both.impact, known.impact);
        QCOMPARE(both.link, known.link);
    }

    void changesHaveNames()
    {
        using Kind = Change::Kind;
        Incident open = incident();
        Incident over = incident(u"resolved"_s);
        QCOMPARE(changeBetween(std::nullopt, open), Kind::Opened);
        QCOMPARE(changeBetween(std::nullopt, over), std::nullopt);
        QCOMPARE(changeBetween(open, open), std::nullopt);
        QCOMPARE(changeBetween(open, over), Kind::Resolved);
        QCOMPARE(changeBetween(over, open), Kind::Reopened);
        QCOMPARE(changeBetween(over, incident(u"postmortem"_s)), Kind::PostMortem);
        QCOMPARE(changeBetween(open, incident(u"identified"_s)), Kind::Updated);
        QCOMPARE(changeBetween(open, incident(u"pondering"_s)), Kind::Updated);
        Incident more = open;
        more.updates.insert(more.updates.begin(), update(u"u2"_s, u"investigating"_s, noon.addSecs(60)));
        QCOMPARE(changeBetween(open, more), Kind::Updated);

        const Incident planned = maintenance(noon.addDays(2));
        Incident moved = planned;
        moved.plannedFrom = moved.plannedFrom.addSecs(3600);
        Incident running = planned;
        running.status = u"in_progress"_s;
        Incident verifying = planned;
        verifying.status = u"verifying"_s;
        Incident done = planned;
        done.status = u"completed"_s;
        QCOMPARE(changeBetween(std::nullopt, planned), Kind::Planned);
        QCOMPARE(changeBetween(planned, moved), Kind::PlanChanged);
        QCOMPARE(changeBetween(planned, running), Kind::Started);
        QCOMPARE(changeBetween(running, verifying), std::nullopt);
        QCOMPARE(changeBetween(verifying, done), Kind::Ended);
        QCOMPARE(changeBetween(std::nullopt, done), std::nullopt);
    }

    void aCachesAnswerIsTold()
    {
        Page known;
        known.id = u"p"_s;
        known.updated = noon;
        Page came = known;
        came.updated = noon.addSecs(-60);
        QVERIFY(isStale(known, came, noon, noon.addSecs(600)));
        QVERIFY(!isStale(known, came, noon, noon.addSecs(4000))); // the page took its time back
        QVERIFY(!isStale(known, known, noon, noon.addSecs(600)));
        came.id = u"other"_s;
        QVERIFY(!isStale(known, came, noon, noon.addSecs(600)));
    }

    void daysAreCountedFromTheUpdates()
    {
        Incident made = incident(u"resolved"_s);
        const auto change = [](const char* before, const char* after) {
            return std::vector<PartChange>{
                {u"logs"_s, u"Logs"_s, QString::fromLatin1(before), QString::fromLatin1(after)}};
        };
        const QDateTime start(QDate(2026, 11, 18), QTime(23, 30), Qt::UTC);
        made.started = made.created = start;
        made.updates = {
            update(u"3"_s, u"resolved"_s, start.addSecs(7200), change("degraded_performance", "operational")),
            update(u"2"_s, u"identified"_s, start.addSecs(3600), change("major_outage", "degraded_performance")),
            update(u"1"_s, u"investigating"_s, start, change("operational", "major_outage"))};
        made.resolved = start.addSecs(7200);
        const std::vector<Day> days = daysOf(u"logs"_s, {made}, noon, 5, QTimeZone::utc());
        QCOMPARE(days.size(), 5U);
        QCOMPARE(days.back().date, QDate(2026, 11, 20));
        QCOMPARE(days[2].worst, Severity::Critical);
        QCOMPARE(days[2].minutes, 30);
        QCOMPARE(days[3].worst, Severity::Critical);
        QCOMPARE(days[3].minutes, 90);
        QCOMPARE(days[3].because, QStringList{u"abc"_s});
        QCOMPARE(days[4].worst, Severity::Fine);
        QVERIFY(days[4].because.isEmpty());
        // In Berlin it all was on the 19th.
        const std::vector<Day> berlin = daysOf(u"logs"_s, {made}, noon, 5, QTimeZone("Europe/Berlin"));
        QCOMPARE(berlin[2].minutes, 0);
        QCOMPARE(berlin[3].minutes, 120);
        QCOMPARE(daysOf(u"other"_s, {made}, noon, 5, QTimeZone::utc())[3].worst, Severity::Fine);
    }

    void daysOfWhatTellsNoChanges()
    {
        Incident open = incident();
        open.started = open.created = noon.addSecs(-3600);
        open.updates.clear();
        Incident twice = open;
        twice.id = u"second"_s;
        twice.started = twice.created = noon.addSecs(-1800);
        std::vector<Day> days = daysOf(u"logs"_s, {open, twice}, noon, 3, QTimeZone::utc());
        QCOMPARE(days[2].worst, Severity::Minor);
        QCOMPARE(days[2].minutes, 60); // a minute counts once
        QCOMPARE(days[2].because.size(), 2);

        Incident work = maintenance(noon.addDays(-1));
        work.parts = open.parts;
        QCOMPARE(daysOf(u"logs"_s, {work}, noon, 3, QTimeZone::utc())[1].worst, Severity::Fine); // never took place
        work.status = u"completed"_s;
        work.resolved = work.plannedFrom.addSecs(3600);
        days = daysOf(u"logs"_s, {work}, noon, 3, QTimeZone::utc());
        QCOMPARE(days[1].worst, Severity::Maintenance);
        QCOMPARE(days[1].minutes, 0);
        QVERIFY(daysOf(u"logs"_s, {work}, noon, 0, QTimeZone::utc()).empty());
        Incident timeless = incident();
        timeless.started = timeless.created = {};
        timeless.updates.clear();
        QCOMPARE(daysOf(u"logs"_s, {timeless}, noon, 3, QTimeZone::utc())[2].worst, Severity::Fine);
    }

    void rulesAskForRegionPartAndSeverity()
    {
        const Surroundings around = surroundings();
        Rule rule = usualRule(u"EMEA"_s);
        const Change opened{.kind = Change::Kind::Opened, .incident = incident()};
        QVERIFY(wants(rule, opened, around));
        rule.region = u"NA"_s;
        QVERIFY(!wants(rule, opened, around));
        Change everywhere = opened;
        everywhere.incident.parts.clear();
        everywhere.incident.name = u"Unable to log in"_s;
        QVERIFY(wants(rule, everywhere, around));
        rule = usualRule({});
        rule.parts = {u"studio"_s};
        QVERIFY(!wants(rule, opened, around));
        rule.parts = {u"studio"_s, u"logs"_s};
        QVERIFY(wants(rule, opened, around));
        rule.atLeast = Severity::Major;
        QVERIFY(!wants(rule, opened, around));
        Change worse = opened;
        worse.incident.parts.front().status = u"partial_outage"_s;
        QVERIFY(wants(rule, worse, around));
        Change unheard = opened;
        unheard.incident.impact = u"cosmic"_s;
        unheard.incident.parts.front().status = u"operational"_s;
        QVERIFY(wants(rule, unheard, around));
    }

    void rulesAskForStartUpdateAndEnd()
    {
        using Kind = Change::Kind;
        const Surroundings around = surroundings();
        Rule rule = usualRule({});
        const auto wanted = [&](Kind kind, const Incident& about) {
            return wants(rule, {.kind = kind, .incident = about}, around);
        };
        QVERIFY(wanted(Kind::Opened, incident()) && wanted(Kind::Reopened, incident()));
        QVERIFY(!wanted(Kind::Updated, incident()));
        QVERIFY(wanted(Kind::Resolved, incident(u"resolved"_s)) && wanted(Kind::PostMortem, incident(u"postmortem"_s)));
        const Incident planned = maintenance(noon.addDays(1));
        QVERIFY(wanted(Kind::Planned, planned) && wanted(Kind::Started, planned) && wanted(Kind::Ended, planned));
        rule.start = rule.end = false;
        rule.update = true;
        QVERIFY(!wanted(Kind::Opened, incident()) && !wanted(Kind::Resolved, incident(u"resolved"_s)));
        QVERIFY(wanted(Kind::Updated, incident()));
        rule.maintenances = false;
        rule.start = true;
        QVERIFY(!wanted(Kind::Planned, planned));
        QCOMPARE(ruleFromJson(rule.id, toJson(rule)), rule);
        rule.parts = {u"a"_s};
        rule.atLeast = Severity::Critical;
        QCOMPARE(ruleFromJson(rule.id, toJson(rule)), rule);
    }

    void remindersComeOnceForAPlan()
    {
        const Surroundings around = surroundings();
        Rule day = usualRule(u"EMEA"_s);
        Rule hour = usualRule({});
        hour.reminderMinutes = 60;
        const Incident emea = maintenance(noon.addDays(2));
        const Incident apac = maintenance(noon.addDays(1), u"APAC: Harmony release 12.10"_s);
        Incident running = maintenance(noon.addSecs(-60));
        const std::vector<Reminder> all = reminders({day, hour}, {emea, apac, running}, around, noon);
        QCOMPARE(all.size(), 2U);
        QCOMPARE(all[0].maintenance.id, apac.id); // of the rule for everything, an hour before
        QCOMPARE(all[0].due, noon.addDays(1).addSecs(-3600));
        QCOMPARE(all[1].due, noon.addDays(1)); // a day before
        Incident moved = emea;
        moved.plannedFrom = moved.plannedFrom.addSecs(7200);
        QVERIFY(reminders({day}, {moved}, around, noon).front().key != all[1].key);
        day.reminderMinutes = 0;
        QVERIFY(reminders({day}, {emea}, around, noon).empty());
    }

    void goLivesClashWithMaintenances()
    {
        const Surroundings around = surroundings();
        const Incident planned = maintenance(noon);
        GoLive goLive{.id = u"g"_s,
                      .title = u"New warehouse"_s,
                      .starts = noon.addSecs(-3600),
                      .ends = noon.addSecs(60),
                      .region = u"EMEA"_s,
                      .endpoints = u"SAP"_s};
        auto found = clashes({goLive}, {planned}, around.parts, around.regions);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().from, noon);
        QCOMPARE(found.front().until, noon.addSecs(60));
        goLive.region = u"NA"_s;
        QVERIFY(clashes({goLive}, {planned}, around.parts, around.regions).empty());
        goLive.region.clear();
        QCOMPARE(clashes({goLive}, {planned}, around.parts, around.regions).size(), 1U);
        goLive.ends = noon.addSecs(-60);
        QVERIFY(clashes({goLive}, {planned}, around.parts, around.regions).empty());
        goLive.ends = noon;
        Incident done = planned;
        done.status = u"completed"_s;
        QVERIFY(clashes({goLive}, {done}, around.parts, around.regions).empty());
    }

    void anotherProgramReadsTheCalendar()
    {
        Incident planned = maintenance(noon.addDays(2), u"EMEA; Größe, \"Test\" \\ back"_s);
        planned.updates = {update(u"u"_s, u"scheduled"_s, noon)};
        planned.updates.front().body =
            u"First line, with a comma; and more.\nSecond: "_s + QString(120, QChar(0x00E4)) + u" 🚢 end"_s;
        planned.link = QUrl(u"https://stspg.example/abc"_s);
        Page page;
        page.name = u"Practice Status"_s;
        page.url = QUrl(u"https://status.example"_s);
        const GoLive goLive{.id = u"g1"_s,
                            .title = u"Go-live"_s,
                            .starts = noon,
                            .ends = noon.addSecs(3600),
                            .region = {},
                            .endpoints = u"SAP, Salesforce"_s};
        const QByteArray file =
            calendarFile({eventOf(planned, page), eventOf(goLive), eventOf(Incident(), page)}, noon);
        for (const QByteArray& line : file.split('\n')) {
            QVERIFY2(line.size() <= 76, line.constData()); // 75 and the return
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
        }
        // The system's Python: the one that the library is a package of.
        const QString python = QStandardPaths::findExecutable(u"python3"_s, {u"/usr/bin"_s});
        QTemporaryDir folder;
        QFile stored(folder.filePath(u"m.ics"_s));
        QVERIFY(stored.open(QIODevice::WriteOnly));
        stored.write(file);
        stored.close();
        QProcess reader;
        reader.start(python, {QStringLiteral(LOTSE_TEST_DATA "/read-calendar.py"), stored.fileName()});
        if (!reader.waitForStarted() || !reader.waitForFinished() || reader.exitCode() == 77) {
            QSKIP("Python's icalendar is not installed.");
        }
        const QStringList lines = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
        QCOMPARE(lines.size(), 2);
        const QStringList first = lines[0].split(u'\t');
        QCOMPARE(first[0], u"Practice Status: "_s + planned.name);
        QCOMPARE(first[1], u"2026-11-22T12:00:00+00:00"_s);
        QCOMPARE(first[2], u"2026-11-22T15:00:00+00:00"_s);
        QCOMPARE(first[3], planned.id + u"@status.example"_s);
        QCOMPARE(QString(first[4]).replace(u"\\n"_s, u"\n"_s), planned.updates.front().body);
        QCOMPARE(first[5], u"https://stspg.example/abc"_s);
        QCOMPARE(lines[1].split(u'\t')[4], u"SAP, Salesforce"_s);
    }
};

QTEST_APPLESS_MAIN(StatusRulesTest)
#include "StatusRulesTest.moc"
