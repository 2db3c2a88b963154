// System Status on real databases: what a person sees of a calm page, an outage, a page that does not answer; plans and
// clashes, subscriptions, the way into a report.
#include "ui/status/StatusTab.h"

#include "portals/statuspage/Decoder.h"
#include "practice/Portal.h"
#include "ui/AccessibilityAudit.h"
#include "ui/OpenAccount.h"
#include "ui/common/Banner.h"
#include "ui/createcase/CreateCaseTab.h"
#include "ui/createcase/ReportContext.h"
#include "ui/createcase/ReportWizard.h"
#include "ui/createcase/StatusHint.h"
#include "ui/shell/Glance.h"
#include "ui/shell/Languages.h"
#include "ui/status/DaysBar.h"
#include "ui/status/GoLiveDialog.h"
#include "ui/status/IncidentCard.h"
#include "ui/status/PastIncidents.h"
#include "ui/status/RuleForm.h"
#include "ui/status/RulesDialog.h"
#include "ui/status/StatusTexts.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace lotse;
using namespace lotse::ui;
using namespace Qt::Literals::StringLiterals;
using lotse::testing::answer;
using lotse::testing::OpenAccount;

namespace
{

const QUrl address(u"https://status.example"_s);

status::Part part(const QString& id, const QString& name, const QString& group, const QString& state = u"operational"_s)
{
    status::Part made;
    made.id = id;
    made.name = name;
    made.groupId = group;
    made.status = state;
    return made;
}

struct Page {
    Page()
    {
        reading.summary = status::Summary();
        status::Summary& summary = *reading.summary;
        summary.page = {u"p"_s, u"Vendor Status"_s, address, u"America/Los_Angeles"_s,
                        QDateTime::currentDateTimeUtc().addSecs(-600)};
        summary.indicator = u"none"_s;
        for (const QString& region : {u"NA"_s, u"EMEA"_s}) {
            status::Part group = part(region, region + u" Harmony"_s, {});
            group.group = true;
            summary.parts.push_back(group);
            summary.parts.push_back(part(region + u"-studio"_s, u"Studio"_s, region));
            summary.parts.push_back(part(region + u"-logs"_s, u"Runtime operation logs"_s, region));
        }
    }

    status::Incident& outage()
    {
        status::Summary& summary = *reading.summary;
        summary.parts[4].status = u"partial_outage"_s;
        status::Incident incident;
        incident.id = u"inc42"_s;
        incident.name = u"EMEA Harmony: Studio does not start"_s;
        incident.status = u"identified"_s;
        incident.impact = u"major"_s;
        incident.link = QUrl(u"https://stspg.example/inc42"_s);
        incident.started = incident.created = QDateTime::currentDateTimeUtc().addSecs(-5400);
        incident.updated = incident.created.addSecs(1800);
        incident.parts = {{u"EMEA-studio"_s, u"Studio"_s, u"partial_outage"_s}};
        status::Update first;
        first.id = u"u1"_s;
        first.status = u"investigating"_s;
        first.body = u"We look into it."_s;
        first.at = incident.created;
        first.changes = {{u"EMEA-studio"_s, u"Studio"_s, u"operational"_s, u"partial_outage"_s}};
        status::Update second = first;
        second.id = u"u2"_s;
        second.status = u"identified"_s;
        second.body = u"A node <b>fails</b>."_s;
        second.at = incident.updated;
        second.changes.clear();
        incident.updates = {second, first};
        summary.incidents = {incident};
        return summary.incidents.front();
    }

    status::Incident& maintenance(const QDateTime& from)
    {
        status::Incident planned;
        planned.id = u"m1"_s;
        planned.name = u"EMEA: Harmony release 12.10"_s;
        planned.status = u"scheduled"_s;
        planned.impact = u"maintenance"_s;
        planned.maintenance = true;
        planned.plannedFrom = from;
        planned.plannedUntil = from.addSecs(3 * 3600);
        planned.created = planned.updated = QDateTime::currentDateTimeUtc().addDays(-3);
        reading.summary->maintenances = {planned};
        return reading.summary->maintenances.front();
    }

    status::Reading reading;
};

class SavingFiles final : public FilePicker
{
public:
    void pickFiles(QWidget*, const QString&, std::function<void(QStringList)> done) override { done({}); }
    void pickNewFile(QWidget*, const QString&, const QString& name, std::function<void(QString)> done) override
    {
        suggested = name;
        done(path);
    }
    QString path;
    QString suggested;
};

struct Shown {
    explicit Shown(OpenAccount& open, FilePicker* files = nullptr) : workspace(made(open, files)), tab(workspace)
    {
        tab.resize(1024, 700);
        tab.show();
        gone.reset(new QSignalSpy(&tab, &Tab::wantsToGo));
    }
    static Workspace made(OpenAccount& open, FilePicker* files)
    {
        Workspace plain = open.workspace();
        return {.account = plain.account,
                .vendor = plain.vendor,
                .clock = plain.clock,
                .settings = plain.settings,
                .cases = plain.cases,
                .caseBook = plain.caseBook,
                .drafts = plain.drafts,
                .attachments = plain.attachments,
                .outbox = plain.outbox,
                .reports = plain.reports,
                .sync = plain.sync,
                .status = plain.status,
                .statusBook = plain.statusBook,
                .statusPage = address,
                .browser = plain.browser,
                .files = files ? *files : plain.files,
                .folder = plain.folder,
                .practice = plain.practice};
    }

    bool says(const QString& text)
    {
        const auto labels = tab.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    QPushButton* button(const QString& name)
    {
        for (QPushButton* each : tab.findChildren<QPushButton*>()) {
            const QString text = each->text().remove(u'&');
            if (each->isVisible() && (text == name || each->accessibleName() == name)) {
                return each;
            }
        }
        return nullptr;
    }
    Destination destination() { return gone->takeLast().front().value<Destination>(); }

    Workspace workspace;
    StatusTab tab;
    std::unique_ptr<QSignalSpy> gone;
};

void give(OpenAccount& open, const Page& page)
{
    QVERIFY(answer(open.status.apply(address, page.reading, open.clock.now())));
}

} // namespace

class StatusTabTest : public QObject
{
    Q_OBJECT

    // Name, number, link, parts, and when the page said what.
    static QString cited(const status::Incident& incident)
    {
        const QDateTime first = incident.updates.back().at.toUTC();
        const QDateTime second = incident.updates.front().at.toUTC();
        return u"EMEA Harmony: Studio does not start (inc42); https://stspg.example/inc42; Studio; %1 investigating, "
               u"%2 "
               "identified (UTC)"_s.arg(
                   first.toString(u"yyyy-MM-dd HH:mm"_s),
                   second.toString(first.date() == second.date() ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s));
    }

private Q_SLOTS:
    void initTestCase() { m_languages.use(u"en"_s); }
    void aCalmPageIsShortAndSaysHowOldItIs()
    {
        OpenAccount open;
        open.account.region = u"EMEA"_s;
        give(open, Page());
        Shown shown(open);
        QTRY_VERIFY(shown.says(u"All systems operational"_s));
        QVERIFY(shown.says(u"Your region EMEA: All systems operational"_s));
        QVERIFY(shown.says(u"Checked just now"_s));
        QVERIFY(shown.says(u"your region · all 2 parts operational"_s));
        QVERIFY(!shown.says(u"Runtime operation logs"_s)); // what is fine is folded
        shown.button(u"Show all of NA Harmony"_s)->click();
        QTRY_VERIFY(shown.says(u"Runtime operation logs"_s));
        QCOMPARE(shown.tab.iconName(), u"status"_s);
        QVERIFY(shown.says(u"Nothing is planned."_s));
    }

    void nothingIsClaimedBeforeThePageWasRead()
    {
        OpenAccount open;
        Shown shown(open);
        QTRY_VERIFY(shown.says(u"The status is being read …"_s));
        QVERIFY(!shown.says(u"All systems operational"_s));
        sync::JobState job;
        job.job = u"status"_s;
        job.standing = sync::Standing::Failing;
        job.error = Error{.code = ErrorCode::AnswerNotPortal};
        Q_EMIT open.sync.stateChanged(job);
        QTRY_VERIFY(shown.says(u"The status is not known"_s));
        QVERIFY(shown.says(u"sign-in page of a network"_s));
    }

    void anOutageStandsFirstWithItsWholeStory()
    {
        OpenAccount open;
        open.account.region = u"NA"_s;
        Page page;
        page.outage();
        give(open, page);
        Shown shown(open);
        QTRY_VERIFY(shown.says(u"EMEA Harmony: Studio does not start"_s));
        QVERIFY(shown.says(u"Partial outage"_s));
        QVERIFY(shown.says(u"Your region NA: All systems operational"_s));
        QVERIFY(shown.says(u"Cause identified"_s));
        QVERIFY(shown.says(u"We look into it."_s));
        QVERIFY(shown.says(u"A node <b>fails</b>."_s)); // plain, as it came
        QVERIFY(shown.says(u"Studio: Operational → Partial outage"_s));
        QVERIFY(shown.says(u"at the page"_s)); // its time zone beside ours
        QVERIFY(shown.says(u"1 part with a problem"_s));
        QCOMPARE(shown.tab.iconName(), u"error"_s);
        QVERIFY(shown.button(u"Open at the vendor"_s));
        shown.button(u"Open at the vendor"_s)->click();
        QCOMPARE(open.browser.opened.last(), QUrl(u"https://stspg.example/inc42"_s));
    }

    void aReportTakesTheIncidentAlong()
    {
        OpenAccount open;
        Page page;
        page.outage();
        give(open, page);
        Shown shown(open);
        QTRY_VERIFY(shown.button(u"Report a problem with this"_s));
        shown.button(u"Report a problem with this"_s)->click();
        const Destination destination = shown.destination();
        QCOMPARE(destination.kind, Destination::Kind::ProductionDown);
        QCOMPARE(destination.related, cited(page.reading.summary->incidents.front()));
    }

    void aReportIsToldOfTheIncident()
    {
        OpenAccount open;
        open.account.region = u"EMEA"_s;
        Page page;
        give(open, page);
        Workspace workspace = Shown::made(open, nullptr);
        CreateCaseTab tab(workspace);
        tab.resize(1024, 700);
        tab.show();
        const auto shown = [&](const QString& text) {
            const auto labels = tab.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
        };
        const auto press = [&](const QString& text) {
            for (QPushButton* each : tab.findChildren<QPushButton*>()) {
                if (each->isVisible() && each->text() == text) {
                    each->click();
                    return true;
                }
            }
            return false;
        };
        QVERIFY(!shown(u"status page is green"_s)); // nobody reports anything yet
        QVERIFY(tab.go({.kind = Destination::Kind::ProductionDown, .id = {}}));
        QTRY_VERIFY(shown(u"status page is green"_s));
        QVERIFY(shown(u"began at 09:20 and was posted at 13:42"_s));
        page.outage();
        page.reading.summary->page.updated = page.reading.summary->page.updated.addSecs(60);
        give(open, page);
        QTRY_VERIFY(shown(u"The vendor reports an incident: EMEA Harmony: Studio does not start"_s));
        QVERIFY(!shown(u"status page is green"_s));
        QSignalSpy away(&tab, &Tab::wantsToGo);
        QVERIFY(press(u"Show it"_s));
        QCOMPARE(away.first().first().value<Destination>().id, u"inc42"_s);
        QVERIFY(press(u"Name it in this report"_s));
        QCOMPARE(tab.wizard()->context().report().relatedIncident, cited(page.reading.summary->incidents.front()));
        QVERIFY(!shown(u"The vendor reports an incident"_s));
    }

    void theIncidentOfTheReportsPartComesFirst()
    {
        OpenAccount open;
        open.account.region = u"EMEA"_s;
        open.account.product = u"Jitterbit Studio"_s;
        Page page;
        status::Incident other = page.outage();
        other.id = u"inc7"_s;
        other.name = u"EMEA Harmony: queues are slow"_s;
        other.parts = {{u"EMEA-queues"_s, u"Message Queue"_s, u"partial_outage"_s}};
        auto& incidents = page.reading.summary->incidents;
        incidents.insert(incidents.begin(), other);
        give(open, page);
        Workspace workspace = Shown::made(open, nullptr);
        CreateCaseTab tab(workspace);
        tab.show();
        QVERIFY(tab.go({.kind = Destination::Kind::ProductionDown, .id = {}}));
        const auto* hint = tab.findChild<StatusHint*>();
        QTRY_VERIFY(hint->isVisible());
        QVERIFY(hint->findChild<Banner*>()->message().contains(u"Studio does not start"_s));
    }

    void anIncidentElsewhereIsNoHint()
    {
        OpenAccount open;
        open.account.region = u"NA"_s;
        Page page;
        page.outage();
        give(open, page);
        Workspace workspace = Shown::made(open, nullptr);
        CreateCaseTab tab(workspace);
        tab.show();
        QVERIFY(tab.go({.kind = Destination::Kind::ProductionDown, .id = {}}));
        QTest::qWait(100);
        QVERIFY(tab.findChild<StatusHint*>() && !tab.findChild<StatusHint*>()->isVisible());
    }

    void ownCasesThatNameItAreBesideIt()
    {
        OpenAccount open;
        cases::Case own;
        own.id = u"500a"_s;
        own.number = u"00001234"_s;
        own.subject = u"Orders stand still"_s;
        own.description = u"Related incident: https://stspg.example/inc42"_s;
        own.created = own.modified = QDateTime::currentDateTimeUtc();
        cases::Case other = own;
        other.id = u"500b"_s;
        other.number = u"00001235"_s;
        other.description = u"Something else"_s;
        cases::Case byComment = other;
        byComment.id = u"500c"_s;
        byComment.number = u"00001236"_s;
        cases::Entry entry;
        entry.id = u"e"_s;
        entry.caseId = byComment.id;
        entry.at = byComment.modified;
        entry.text = u"See inc42, please."_s;
        cases::ChangePage changes;
        changes.cases = {own, other, byComment};
        changes.entries = {entry};
        changes.cursor = "1";
        QVERIFY(answer(open.cases.apply(changes, open.clock.now())));
        Page page;
        page.outage();
        give(open, page);
        Shown shown(open);
        QTRY_VERIFY(shown.button(u"Your case 00001234: Orders stand still"_s));
        QVERIFY(shown.button(u"Your case 00001236: Orders stand still"_s));
        QVERIFY(!shown.button(u"Your case 00001235: Orders stand still"_s));
        shown.button(u"Your case 00001234: Orders stand still"_s)->click();
        QCOMPARE(shown.destination().id, own.id);
    }

    void aGreenPageIsNoAlibi()
    {
        OpenAccount open;
        give(open, Page());
        Shown shown(open);
        QTRY_VERIFY(shown.button(u"I see an outage that is not here"_s));
        shown.button(u"I see an outage that is not here"_s)->click();
        QVERIFY(shown.says(u"does not mean that it is your side"_s));
        QVERIFY(shown.says(u"began at 09:20 and was posted at 13:42"_s));
        shown.button(u"Report production down"_s)->click();
        QCOMPARE(shown.destination().kind, Destination::Kind::ProductionDown);
    }

    void aPageThatDoesNotAnswerKeepsItsLastStateWithItsAge()
    {
        OpenAccount open;
        Page page;
        QVERIFY(answer(open.status.apply(address, page.reading, open.clock.now().addSecs(-4 * 60))));
        Shown shown(open);
        QTRY_VERIFY(shown.says(u"Checked 4 minutes ago"_s));
        sync::JobState job;
        job.job = u"status"_s;
        job.standing = sync::Standing::Offline;
        job.error = Error{.code = ErrorCode::Offline};
        Q_EMIT open.sync.stateChanged(job);
        QTRY_VERIFY(shown.says(u"cannot be reached from this computer"_s));
        QVERIFY(shown.says(u"All systems operational"_s));
        QVERIFY(shown.says(u"Checked 4 minutes ago"_s));
        job.error = Error{.code = ErrorCode::RedirectRefused, .detail = u"https://new.example/api"_s};
        Q_EMIT open.sync.stateChanged(job);
        QTRY_VERIFY(shown.says(u"has moved to https://new.example/api"_s));
        job.job = u"cases"_s; // of another matter
        job.error = Error{.code = ErrorCode::Offline};
        Q_EMIT open.sync.stateChanged(job);
        QTest::qWait(20);
        QVERIFY(shown.says(u"has moved"_s));
    }

    void goLivesClashAndGoIntoTheCalendar()
    {
        OpenAccount open;
        Page page;
        const QDateTime start = QDateTime::currentDateTimeUtc().addDays(3);
        page.maintenance(start);
        give(open, page);
        SavingFiles files;
        files.path = open.folder.filePath(u"plan.ics"_s);
        Shown shown(open, &files);
        QTRY_VERIFY(shown.says(u"EMEA: Harmony release 12.10"_s));
        shown.button(u"Add a go-live …"_s)->click();
        auto* dialog = shown.tab.findChild<GoLiveDialog*>();
        QVERIFY(dialog);
        const auto save = [&] {
            for (QPushButton* each : dialog->findChildren<QPushButton*>()) {
                if (each->text().remove(u'&') == u"Save"_s) {
                    return each;
                }
            }
            return static_cast<QPushButton*>(nullptr);
        };
        QVERIFY(!save()->isEnabled());
        dialog->findChildren<QLineEdit*>().first()->setText(u"New warehouse"_s);
        const auto edits = dialog->findChildren<QDateTimeEdit*>();
        edits[0]->setDateTime(start.addSecs(3600).toLocalTime());
        edits[1]->setDateTime(start.toLocalTime());
        QVERIFY(!save()->isEnabled()); // it would end before it begins
        edits[1]->setDateTime(start.addSecs(7200).toLocalTime());
        save()->click();
        QTRY_VERIFY(shown.says(u"Clashes with your go-live “New warehouse”"_s));
        QVERIFY(shown.says(u"Please choose another one"_s));

        shown.button(u"Calendar file for all"_s)->click();
        QTRY_VERIFY(shown.says(u"The calendar file was written."_s));
        QFile file(files.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QCOMPARE(written.count("BEGIN:VEVENT"), 2);
        QVERIFY(written.contains("SUMMARY:New warehouse"));
        shown.button(u"Calendar file for EMEA: Harmony release 12.10"_s)->click();
        QTRY_VERIFY(files.suggested.startsWith(u"EMEA"_s));
        shown.button(u"Remove New warehouse"_s)->click();
        QTRY_VERIFY(!shown.says(u"Clashes"_s));
    }

    void theDaysAreBarsWithAText()
    {
        OpenAccount open;
        Page page;
        page.outage();
        give(open, page);
        Shown shown(open);
        QTRY_COMPARE(shown.tab.findChildren<DaysBar*>().size(), 1);
        auto* bars = shown.tab.findChild<DaysBar*>();
        QVERIFY(bars->accessibleName().contains(u"Studio"_s));
        QVERIFY(bars->accessibleDescription().contains(u"Partial outage"_s));
        QVERIFY(shown.says(u"3 parts without an incident or maintenance"_s));
        shown.button(u"In words too"_s)->click();
        QTRY_VERIFY(shown.button(u"Bars only"_s));
    }

    void everythingSeenIsSearched()
    {
        OpenAccount open;
        Page page;
        status::Incident old = page.outage();
        old.status = u"resolved"_s;
        old.updated = old.updated.addSecs(60);
        old.resolved = old.updated;
        page.reading.summary->incidents.clear();
        status::Incident older = old;
        older.id = u"inc41"_s;
        older.name = u"NA Harmony: Slow EDI"_s;
        older.updates.front().body = u"A queue was full."_s;
        page.reading.incidents = {old, older};
        give(open, page);
        Shown shown(open);
        QTRY_VERIFY(shown.says(u"NA Harmony: Slow EDI"_s));
        QVERIFY(shown.says(u"Studio does not start"_s));
        auto* search = shown.tab.findChild<PastIncidents*>()->findChild<QLineEdit*>();
        search->setText(u"full QUEUE"_s);
        QTRY_VERIFY(!shown.says(u"Studio does not start"_s));
        QVERIFY(shown.says(u"NA Harmony: Slow EDI"_s));
        QVERIFY(!shown.says(u"A queue was full."_s));
        shown.button(u"Show everything about NA Harmony: Slow EDI"_s)->click();
        QTRY_VERIFY(shown.says(u"A queue was full."_s));
        search->setText(u"nothing like it"_s);
        QTRY_VERIFY(shown.says(u"Nothing was found."_s));
        // A notification leads here.
        QVERIFY(shown.tab.go({.kind = Destination::Kind::Status, .id = u"inc42"_s}));
        QTRY_VERIFY(shown.says(u"We look into it."_s));
        QVERIFY(!shown.tab.go({.kind = Destination::Kind::Case, .id = u"inc42"_s}));
    }

    void whatToBeToldOfIsKept()
    {
        OpenAccount open;
        open.account.region = u"EMEA"_s;
        give(open, Page());
        Shown shown(open);
        QTRY_VERIFY(shown.says(u"Vendor Status"_s));
        shown.button(u"Notify me …"_s)->click();
        auto* dialog = shown.tab.findChild<RulesDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->rules().size(), 1U);
        QCOMPARE(dialog->rules()[0].region, u"EMEA"_s); // what holds until one decides otherwise
        QVERIFY(dialog->rules()[0].parts.isEmpty());
        QCOMPARE(dialog->findChild<QListWidget*>()->count(), 4);
        dialog->findChild<QListWidget*>()->item(0)->setCheckState(Qt::Unchecked);
        dialog->findChildren<QCheckBox*>()[1]->setChecked(true);
        for (QPushButton* each : dialog->findChildren<QPushButton*>()) {
            if (each->text() == u"Save"_s) {
                each->click();
            }
        }
        QTRY_COMPARE(answer(open.statusBook.rules())->size(), 1U);
        const status::Rule rule = answer(open.statusBook.rules())->front();
        QVERIFY(rule.update);
        QCOMPARE(rule.parts, (QStringList{u"NA-logs"_s, u"EMEA-studio"_s, u"EMEA-logs"_s}));
        shown.button(u"Subscribe at the vendor"_s)->click();
        QCOMPARE(open.browser.opened.last(), address);
    }

    void severalRulesStandSideBySide()
    {
        status::Rule first = status::usualRule(u"EMEA"_s);
        RulesDialog dialog({first}, {.parts = {}, .regions = {u"NA"_s, u"EMEA"_s}});
        dialog.show();
        const auto press = [&dialog](const QString& text) {
            for (QPushButton* each : dialog.findChildren<QPushButton*>()) {
                if (each->text() == text && each->isEnabled()) {
                    each->click();
                    return true;
                }
            }
            return false;
        };
        auto* choice = dialog.findChildren<QComboBox*>()[0];
        auto* form = dialog.findChild<RuleForm*>();
        auto* region = form->findChildren<QComboBox*>()[0];
        QVERIFY(!press(u"&Delete rule"_s)); // one has to be there
        QVERIFY(press(u"&New rule"_s));
        QCOMPARE(choice->count(), 2);
        region->setCurrentIndex(region->findData(u"NA"_s));
        QCOMPARE(choice->currentText(), u"2. NA, minor and worse"_s);
        choice->setCurrentIndex(0);
        QCOMPARE(region->currentData().toString(), u"EMEA"_s);
        form->findChildren<QCheckBox*>()[1]->setChecked(true);
        first.update = true;
        QSignalSpy saved(&dialog, &RulesDialog::saved);
        QVERIFY(press(u"Save"_s));
        const auto rules = saved.front().front().value<std::vector<status::Rule>>();
        QCOMPARE(rules.size(), 2U);
        QCOMPARE(rules[0], first);
        QCOMPARE(rules[1].region, u"NA"_s);
        QVERIFY(rules[1].id != rules[0].id);
        choice->setCurrentIndex(1);
        QVERIFY(press(u"&Delete rule"_s));
        QCOMPARE(dialog.rules().size(), 1U);
        QCOMPARE(dialog.rules()[0], first);
    }

    void theGlanceShowsItOutside()
    {
        QWidget window;
        Glance glance(window);
        const QImage calm = window.windowIcon().pixmap(64, 64).toImage();
        glance.show(Tone::Good, u"All systems operational"_s);
        QCOMPARE(window.windowIcon().pixmap(64, 64).toImage(), calm);
        glance.show(Tone::Danger, u"Major outage"_s);
        QVERIFY(window.windowIcon().pixmap(64, 64).toImage() != calm);
        const QImage danger = window.windowIcon().pixmap(64, 64).toImage();
        glance.show(Tone::Warning, u"Some parts are impaired"_s);
        QVERIFY(window.windowIcon().pixmap(64, 64).toImage() != danger);
    }

    void everyWordIsShown()
    {
        for (const char* word :
             {"operational", "degraded_performance", "partial_outage", "major_outage", "under_maintenance"}) {
            QVERIFY(StatusTexts::part(QString::fromLatin1(word)) != QString::fromLatin1(word));
        }
        for (const char* word : {"investigating", "identified", "monitoring", "resolved", "postmortem", "scheduled",
                                 "in_progress", "verifying", "completed"}) {
            QVERIFY(StatusTexts::phase(QString::fromLatin1(word)) != QString::fromLatin1(word));
        }
        for (const char* word : {"none", "minor", "major", "critical", "maintenance"}) {
            QVERIFY(StatusTexts::impact(QString::fromLatin1(word)) != QString::fromLatin1(word));
        }
        QCOMPARE(StatusTexts::part(u"wobbly"_s), u"wobbly"_s);
        QCOMPARE(StatusTexts::phase(u"pondering"_s), u"pondering"_s);
        QCOMPARE(StatusTexts::impact(u"cosmic"_s), u"cosmic"_s);
    }

    void speaksGermanAndHasNames()
    {
        OpenAccount open;
        Page page;
        page.outage();
        page.maintenance(QDateTime::currentDateTimeUtc().addDays(3));
        give(open, page);
        Shown shown(open);
        QTRY_VERIFY(shown.says(u"We look into it."_s));
        QCOMPARE(lotse::testing::unnamedWidgets(shown.tab), QStringList());
        QCOMPARE(lotse::testing::doubledMnemonics(shown.tab), QStringList());
        m_languages.use(u"de"_s);
        QTRY_VERIFY(shown.says(u"Teilausfall"_s));
        QTRY_VERIFY(shown.button(u"Problem dazu melden"_s));
        m_languages.use(u"en"_s);
        QTRY_VERIFY(shown.says(u"Partial outage"_s));
    }

private:
    Languages m_languages;
};

QTEST_MAIN(StatusTabTest)
#include "StatusTabTest.moc"
