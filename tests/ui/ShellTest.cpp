// The window, its dialogs and what they promise; with LOTSE_SHOTS=<folder> pictures of them are kept there.
#include "foundation/settings/Declared.h"
#include "tests/ui/AccessibilityAudit.h"
#include "ui/common/Banner.h"
#include "ui/common/Look.h"
#include "ui/shell/AccountDialog.h"
#include "ui/shell/BannerTexts.h"
#include "ui/shell/CloseDialog.h"
#include "ui/shell/KeySheet.h"
#include "ui/shell/Languages.h"
#include "ui/shell/LeaveDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticePanel.h"
#include "ui/shell/ReadinessPanel.h"
#include "ui/shell/RemoveAccountDialog.h"
#include "ui/shell/SettingsDialog.h"
#include "ui/shell/UndeliveredAlarm.h"
#include "ui/shell/WindowPlaces.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace lotse;
using namespace lotse::testing;
using namespace lotse::ui;

namespace
{

class StillClock final : public Clock
{
public:
    QDateTime time = QDateTime(QDate(2026, 11, 22), QTime(17, 43), Qt::LocalTime).toUTC();
    std::chrono::milliseconds run{0};

    QDateTime now() const override { return time; }
    std::chrono::milliseconds monotonic() const override { return run; }
    QCoro::Task<void> sleep(std::chrono::milliseconds, std::stop_token) override { co_return; }
    void pass(std::chrono::milliseconds span)
    {
        time = time.addMSecs(span.count());
        run += span;
    }
};

class FakeTab final : public Tab
{
public:
    FakeTab(QString title, QString icon, Destination::Kind kind) : m_title(title), m_icon(icon), m_kind(kind)
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
        auto* heading = new QLabel(title, this);
        setTextRole(heading, TextRole::Title);
        column->addWidget(heading);
        auto* card = new QWidget(this);
        makeCard(card);
        column->addWidget(card, 1);
    }
    QString title() const override { return m_title; }
    QString iconName() const override { return m_icon; }
    bool go(const Destination& destination) override
    {
        if (destination.kind != m_kind) {
            return false;
        }
        gone.append(destination.id);
        return true;
    }
    void refresh() override { ++refreshed; }

    QStringList gone;
    int refreshed = 0;

private:
    QString m_title;
    QString m_icon;
    Destination::Kind m_kind;
};

outbox::Item waitingItem(const QString& id, ErrorCode why)
{
    outbox::Item item;
    item.id = id;
    item.operation = QStringLiteral("case.create");
    item.title = QStringLiteral("Production Down: SAP-Aufträge bleiben liegen");
    item.lane = outbox::Lane::Urgent;
    item.reason = Error{.code = why};
    item.created = QDateTime(QDate(2026, 11, 22), QTime(17, 40), Qt::LocalTime).toUTC();
    return item;
}

vendor::VendorProfile someVendor()
{
    vendor::VendorProfile profile;
    profile.id = QStringLiteral("jitterbit");
    profile.name = QStringLiteral("Jitterbit");
    for (const char* name : {"Jitterbit Studio", "API Manager"}) {
        profile.products.emplace_back().name = QLatin1String(name);
    }
    profile.regions = {QStringLiteral("EMEA"), QStringLiteral("NA")};
    return profile;
}

AccountEdit freshAccount()
{
    AccountEdit edit;
    edit.account.id = QStringLiteral("x");
    edit.account.name = QStringLiteral("Jitterbit");
    edit.isNew = true;
    edit.secretsBackend = QStringLiteral("Secret Service");
    return edit;
}

sync::JobState standing(sync::Standing how)
{
    sync::JobState state;
    state.standing = how;
    return state;
}

void keepPicture(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("LOTSE_SHOTS");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        QTest::qWait(50);
        widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
}

} // namespace

class ShellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tabsOpenByKeysAndDestination();
    void productionDownIsAlwaysThere();
    void fitsSmallWindows();
    void banners();
    void statusLineSaysHowThingsStand();
    void readinessNamesEachRemedy();
    void languageSwitchesWhileRunning();
    void closingWithNothingWaitingQuits();
    void closingWithUndeliveredAsks();
    void noticesAreCountedAndLead();
    void accountsAreChangedThroughTheAccessibilityTree();
    void panelsCloseAsPeopleExpect();
    void everythingHasAName_data();
    void everythingHasAName();
    void theKeysAreOnOneSheet();
    void geometryIsRemembered();
    void everySetOfScreensHasItsPlace();
    void closingAsksOnceWhereThereIsATray();
    void alarmAfterTheSetMinutes();
    void alarmDespiteAClockThatJumpedBack();
    void accountSaysWhatIsWrongWhileTyping();
    void accountNeedsAnAddressForAnInterface();
    void accountKeepsWhatWasTyped();
    void settingsTakeEffectAtOnce();
    void whatTheCompanySetIsNamed();
    void pictures();

private:
    std::unique_ptr<MainWindow> makeWindow();

    StillClock m_clock;
    Languages m_languages;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<settings::Settings> m_settings;
    FakeTab* m_cases = nullptr;
    FakeTab* m_create = nullptr;
};

void ShellTest::init()
{
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<settings::Settings>(m_folder->filePath(QStringLiteral("settings.json")), QString());
    m_languages.use(QStringLiteral("en"));
    applyLook(*qApp, platform::ColourScheme::Light);
}

std::unique_ptr<MainWindow> ShellTest::makeWindow()
{
    auto window = std::make_unique<MainWindow>(*m_settings, m_clock);
    m_cases = new FakeTab(QStringLiteral("My Cases"), QStringLiteral("cases"), Destination::Kind::Receipt);
    m_create = new FakeTab(QStringLiteral("Create Case"), QStringLiteral("create"), Destination::Kind::ProductionDown);
    window->setTabs({m_cases, m_create});
    window->setAccounts({{QStringLiteral("a"), QStringLiteral("Hansekai Logistik"), account::Kind::Salesforce},
                         {QStringLiteral("b"), QStringLiteral("Hansekai Logistik"), account::Kind::Assisted}},
                        QStringLiteral("a"));
    window->show();
    [&] { QVERIFY(QTest::qWaitForWindowActive(window.get())); }();
    return window;
}

void ShellTest::tabsOpenByKeysAndDestination()
{
    const auto window = makeWindow();
    QVERIFY(m_cases->isVisible());
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_create->isVisible());
    QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_cases->isVisible());
    QTest::keyClick(window.get(), Qt::Key_F5);
    QCOMPARE(m_cases->refreshed, 1);
    auto* here = new QLineEdit(m_cases);
    auto* there = new QLineEdit(m_create);
    here->show();
    there->show();
    here->setFocus();
    QTest::keyClick(here, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), there);
    QTest::keyClick(there, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), here);
    Q_EMIT m_cases->wantsToGo({.kind = Destination::Kind::ProductionDown, .id = {}});
    QVERIFY(m_create->isVisible());
    QVERIFY(!window->go({.kind = Destination::Kind::Draft, .id = {}}));
    QSignalSpy settings(window.get(), &MainWindow::settingsWanted);
    QVERIFY(window->go({.kind = Destination::Kind::Settings, .id = {}}));
    QCOMPARE(settings.count(), 1);
    const auto* bar = window->findChild<QTabBar*>(QStringLiteral("mainTabs"));
    QCOMPARE(bar->tabText(1), QStringLiteral("Create Case"));
    QCOMPARE(bar->currentIndex(), 1);
}

void ShellTest::productionDownIsAlwaysThere()
{
    const auto window = makeWindow();
    auto* button = window->findChild<QPushButton*>(QStringLiteral("productionDown"));
    QVERIFY(button->isVisible());
    button->click();
    QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_create->gone.size(), 2);
    QVERIFY(m_create->isVisible());

    QSignalSpy elsewhere(window.get(), &MainWindow::reportElsewhereWanted);
    window->setTabs({}); // the data cannot be used
    button->click();
    QCOMPARE(elsewhere.count(), 1);
}

void ShellTest::fitsSmallWindows()
{
    for (const char* language : {"en", "de"}) {
        m_languages.use(QLatin1String(language));
        const auto window = makeWindow();
        window->resize(800, 600);
        QCoreApplication::processEvents();
        QCOMPARE(window->size(), QSize(800, 600));
        for (const QWidget* part : window->findChildren<QWidget*>()) {
            if (part->isVisible() && part->window() == window.get() &&
                part->parentWidget()->objectName() == QLatin1String("header")) {
                QVERIFY2(window->rect().contains(QRect(part->mapTo(window.get(), QPoint(0, 0)), part->size())),
                         part->metaObject()->className());
            }
        }
        auto* button = window->findChild<QPushButton*>(QStringLiteral("productionDown"));
        QVERIFY(button->width() >= button->sizeHint().width());
        auto* bar = window->findChild<QTabBar*>(QStringLiteral("mainTabs"));
        QVERIFY(bar->tabRect(1).right() <= bar->width());
    }
}

void ShellTest::banners()
{
    const auto window = makeWindow();
    BannerArea& area = window->banners();
    QVERIFY(area.isHidden());
    area.set(QStringLiteral("sync"), [this] { return offlineBanner(m_clock.now().addSecs(-300), m_clock.now()); });
    area.set(QStringLiteral("rebuilt"), [] { return rebuiltBanner(); });
    area.set(QStringLiteral("alarm"),
             [] { return alarmBanner(QStringLiteral("SAP"), 6, QStringLiteral("+49 40 5550")); });
    QCoreApplication::processEvents();
    QStringList shown;
    QList<Banner*> visible;
    for (Banner* banner : area.findChildren<Banner*>()) {
        if (banner->isVisible()) {
            shown.append(banner->message());
            visible.append(banner);
        }
    }
    QCOMPARE(shown.size(), 2);                                           // the page keeps its room
    QVERIFY(shown.first().startsWith(QLatin1String("Production down"))); // the most serious one first
    QVERIFY(shown.last().startsWith(QLatin1String("Offline")));
    QSignalSpy first(&area, &BannerArea::firstAction);
    QSignalSpy second(&area, &BannerArea::secondAction);
    const QList<QPushButton*> buttons = visible.first()->findChildren<QPushButton*>();
    buttons.at(0)->click();
    buttons.at(1)->click();
    QCOMPARE(first.first().first().toString(), QStringLiteral("alarm"));
    QCOMPARE(second.first().first().toString(), QStringLiteral("alarm"));
    m_languages.use(QStringLiteral("de"));
    QTRY_VERIFY(visible.first()->message().startsWith(QLatin1String("Produktionsausfall")));
    area.clear(QStringLiteral("alarm"));
    QVERIFY(visible.last()->message().contains(QLatin1String("Kopie")) || visible.first()->isVisible());
    area.clearAll();
    QVERIFY(area.isHidden());
}

void ShellTest::statusLineSaysHowThingsStand()
{
    const auto window = makeWindow();
    StatusLine& line = window->statusLine();
    line.setSync(standing(sync::Standing::UpToDate), m_clock.now().addSecs(-180));
    QCOMPARE(line.syncText(), QStringLiteral("Last sync: 3 minutes ago"));
    line.setSync(standing(sync::Standing::Offline), m_clock.now().addDays(-1));
    QCOMPARE(line.syncText(), QStringLiteral("Offline; last sync yesterday 17:43"));
    line.setSync(standing(sync::Standing::Offline), {});
    QCOMPARE(line.syncText(), QStringLiteral("Offline; never synced"));
    QVERIFY(line.waitingText().isEmpty());

    outbox::Item report = waitingItem(QStringLiteral("1"), ErrorCode::ConnectionRefused);
    outbox::Item file = waitingItem(QStringLiteral("2"), ErrorCode::Offline);
    file.dependsOn = report.id; // goes with its report and is not counted
    window->setWaiting({report, file});
    QCOMPARE(line.waitingText(), QStringLiteral("1 report waiting: no connection"));
    outbox::Item other = waitingItem(QStringLiteral("3"), ErrorCode::Offline);
    other.state = outbox::State::PersonDecides;
    window->setWaiting({report, other});
    QCOMPARE(line.waitingText(), QStringLiteral("2 reports waiting: needs your decision"));
    outbox::Item reply = waitingItem(QStringLiteral("4"), ErrorCode::Offline);
    reply.operation = QStringLiteral("case.reply");
    reply.payload = {{QStringLiteral("about"), QStringLiteral("5001")}};
    window->setWaiting({reply});
    QCOMPARE(line.waitingText(), QStringLiteral("1 reply waiting: no connection"));
    outbox::Item post = waitingItem(QStringLiteral("5"), ErrorCode::Offline);
    post.operation = QStringLiteral("forum.answer");
    post.payload = {{QStringLiteral("thread"), QStringLiteral("q1")}};
    window->setWaiting({post});
    QCOMPARE(line.waitingText(), QStringLiteral("1 post for the Community waiting: no connection"));
    window->setWaiting({post, report});
    QVERIFY(line.waitingText().startsWith(QLatin1String("2 messages waiting:")));
    window->setWaiting({report, reply});
    QVERIFY(line.waitingText().startsWith(QLatin1String("2 messages waiting:")));
    window->setWaiting({});
    QVERIFY(line.waitingText().isEmpty());

    for (const auto state :
         {outbox::State::Queued, outbox::State::Sending, outbox::State::Unclear, outbox::State::Checking,
          outbox::State::PersonDecides, outbox::State::NeedsAttention, outbox::State::Held}) {
        report.state = state;
        QVERIFY(!waitingWords(report).isEmpty());
    }
}

void ShellTest::readinessNamesEachRemedy()
{
    auto window = makeWindow();
    QPushButton* light = window->statusLine().readiness();
    QVERIFY(!light->isVisible());
    account::ReadinessFacts facts;
    facts.account.contact.name = QStringLiteral("Jana");
    facts.account.contact.email = QStringLiteral("jana@hansekai.example");
    facts.account.contact.phone = QStringLiteral("+49 40 1");
    facts.account.contact.deputy = QStringLiteral("Ole");
    facts.account.hotline = QStringLiteral("+49 40 3");
    facts.lastStatus = m_clock.now();
    facts.lastDrill = m_clock.now();
    window->setReadiness(account::readiness(facts, m_clock.now()));
    QVERIFY(light->isVisible());
    QCOMPARE(light->text(), QStringLiteral("Ready for an outage but for 1 point"));
    QTest::mouseClick(light, Qt::LeftButton);
    auto* panel = window->findChild<ReadinessPanel*>();
    QVERIFY(panel->isVisible());
    QVERIFY(panel->geometry().bottom() < light->mapTo(window.get(), QPoint()).y()); // it rises from the foot
    QVERIFY(panel->geometry().top() >= 0);
    QCOMPARE(unnamedWidgets(*window), QStringList());
    const auto remedies = panel->findChildren<QPushButton*>();
    QCOMPARE(remedies.size(), 1);
    QSignalSpy confirmed(window.get(), &MainWindow::contactsConfirmed);
    QTest::keyClick(remedies.front(), Qt::Key_Return);
    QCOMPARE(confirmed.size(), 1);
    QVERIFY(!panel->isVisible());
    facts.account.confirmed = m_clock.now().toUTC().toString(Qt::ISODate);
    window->setReadiness(account::readiness(facts, m_clock.now()));
    QCOMPARE(light->text(), QStringLiteral("Ready for an outage"));
    facts.lastDrill = m_clock.now().addDays(-200);
    window->setReadiness(account::readiness(facts, m_clock.now()));
    QTest::mouseClick(light, Qt::LeftButton);
    const auto practice = panel->findChildren<QPushButton*>();
    const auto practise = std::find_if(practice.begin(), practice.end(), [](const QPushButton* button) {
        return button->isVisible() && button->text() == QStringLiteral("Practise now");
    });
    QVERIFY(practise != practice.end());
    QSignalSpy drill(window.get(), &MainWindow::drillWanted);
    QTest::mouseClick(*practise, Qt::LeftButton);
    QCOMPARE(drill.size(), 1);
    facts.lastDrill = m_clock.now();
    window->setReadiness(account::readiness(facts, m_clock.now()));
    m_languages.use(QStringLiteral("de"));
    QTRY_COMPARE(light->text(), QStringLiteral("Bereit für einen Ausfall"));
}

void ShellTest::languageSwitchesWhileRunning()
{
    const auto window = makeWindow();
    auto* button = window->findChild<QPushButton*>(QStringLiteral("productionDown"));
    QCOMPARE(button->text(), QStringLiteral("Production down"));
    m_languages.use(QStringLiteral("de"));
    QTRY_COMPARE(button->text(), QStringLiteral("Produktionsausfall"));
    QCOMPARE(QLocale().language(), QLocale::German);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen")); // Qt's own texts
    m_languages.use(QStringLiteral("en"));
    QTRY_COMPARE(button->text(), QStringLiteral("Production down"));
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
}

void ShellTest::closingWithNothingWaitingQuits()
{
    const auto window = makeWindow();
    QSignalSpy quit(window.get(), &MainWindow::quitWanted);
    QVERIFY(!window->close()); // who hears quitWanted() ends the program
    QCOMPARE(quit.count(), 1);
    QCOMPARE(quit.first().first().toBool(), false);
    QVERIFY(!window->findChild<LeaveDialog*>());
}

void ShellTest::closingWithUndeliveredAsks()
{
    const auto window = makeWindow();
    window->setWaiting({waitingItem(QStringLiteral("7"), ErrorCode::Offline)});
    QSignalSpy quit(window.get(), &MainWindow::quitWanted);
    QVERIFY(!window->close());
    QCOMPARE(quit.count(), 0);
    auto* dialog = window->findChild<LeaveDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QStringList texts;
    for (const QLabel* label : dialog->findChildren<QLabel*>()) {
        texts.append(label->text());
    }
    QVERIFY(texts.join(u'\n').contains(QStringLiteral("SAP-Aufträge bleiben liegen (no connection)")));
    keepPicture(*dialog, QStringLiteral("leave-en-light"));

    const auto buttonNamed = [&](const QString& text) {
        for (QPushButton* button : window->findChild<LeaveDialog*>()->findChildren<QPushButton*>()) {
            if (button->text() == text) {
                return button;
            }
        }
        return static_cast<QPushButton*>(nullptr);
    };
    buttonNamed(QStringLiteral("Stay"))->click();
    QTRY_VERIFY(!window->findChild<LeaveDialog*>());
    QCOMPARE(quit.count(), 0);
    QVERIFY(window->isVisible());

    window->close();
    buttonNamed(QStringLiteral("Send another way …"))->click();
    QCOMPARE(m_cases->gone, QStringList{QStringLiteral("7")});
    QTRY_VERIFY(!window->findChild<LeaveDialog*>());
    QCOMPARE(quit.count(), 0);

    window->close();
    buttonNamed(QStringLiteral("Quit and start at login"))->click();
    QCOMPARE(quit.count(), 1);
    QCOMPARE(quit.first().first().toBool(), true);
}

void ShellTest::noticesAreCountedAndLead()
{
    const auto window = makeWindow();
    window->notices().add({.id = QStringLiteral("n"),
                           .kind = Notice::Kind::Delivered,
                           .subject = QStringLiteral("SAP"),
                           .number = QStringLiteral("00001234"),
                           .at = m_clock.now(),
                           .destination = Destination{.kind = Destination::Kind::Receipt, .id = QStringLiteral("9")}});
    window->notices().add(
        {.id = QStringLiteral("s"), .kind = Notice::Kind::Rebuilt, .subject = {}, .number = {}, .at = m_clock.now()});
    QToolButton* bell = nullptr;
    for (QToolButton* button : window->findChildren<QToolButton*>()) {
        if (button->accessibleName() == QLatin1String("Notices, 2 unread")) {
            bell = button;
        }
    }
    QVERIFY(bell);
    bell->click();
    auto* panel = window->findChild<NoticePanel*>();
    QVERIFY(panel->isVisible());
    QTRY_COMPARE(bell->accessibleName(), QStringLiteral("Notices"));
    keepPicture(*panel, QStringLiteral("notices-en-light"));
    const auto showButton = [&]() -> QPushButton* {
        for (QPushButton* button : panel->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->accessibleName().contains(QLatin1String("00001234"))) {
                return button;
            }
        }
        return nullptr;
    };
    QTRY_VERIFY(showButton()); // rows of a panel that is shown already appear with the next event
    QPushButton* show = showButton();
    show->click();
    QCOMPARE(m_cases->gone, QStringList{QStringLiteral("9")});
    QVERIFY(!panel->isVisible());
}

void ShellTest::accountsAreChangedThroughTheAccessibilityTree()
{
    const auto window = makeWindow();
    QSignalSpy chosen(window.get(), &MainWindow::accountChosen);
    const auto press = [&](const char* name) {
        QAccessibleInterface* node = nullptr;
        const bool found = QTest::qWaitFor([&] {
            node = inTree(*window, QAccessible::Button, QString::fromUtf8(name));
            return node != nullptr;
        });
        if (found) {
            node->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
            QTest::qWait(150); // such a press takes as long as a short one of a finger
        }
        return found;
    };
    QVERIFY(!inTree(*window, QAccessible::Button, QStringLiteral("Hansekai Logistik (by hand)")));
    QVERIFY(press("Account: Hansekai Logistik"));
    QVERIFY(press("Hansekai Logistik, open now"));
    QCOMPARE(chosen.count(), 0); // it is the current one
    QVERIFY(press("Account: Hansekai Logistik"));
    QVERIFY(press("Hansekai Logistik (by hand)"));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("b"));
    QVERIFY(!inTree(*window, QAccessible::Button, QStringLiteral("Hansekai Logistik (by hand)")));
    QSignalSpy edit(window.get(), &MainWindow::accountWanted);
    QSignalSpy fresh(window.get(), &MainWindow::newAccountWanted);
    QVERIFY(press("Account: Hansekai Logistik"));
    QVERIFY(press("Edit this account …"));
    QVERIFY(press("Account: Hansekai Logistik"));
    QVERIFY(press("New account …"));
    QCOMPARE(edit.count(), 1);
    QCOMPARE(fresh.count(), 1);
}

void ShellTest::panelsCloseAsPeopleExpect()
{
    const auto window = makeWindow();
    auto* panel = window->findChild<AccountPanel*>();
    auto* button = window->findChild<QToolButton*>(QStringLiteral("account"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(panel->isVisible());
    QVERIFY(window->rect().contains(panel->geometry()));
    QVERIFY(panel->isAncestorOf(QApplication::focusWidget()));
    const QWidget* first = QApplication::focusWidget();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(panel->isAncestorOf(QApplication::focusWidget()) && QApplication::focusWidget() != first);
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(QApplication::focusWidget(), first); // round and round
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    QCOMPARE(QApplication::focusWidget(), button);

    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(panel->isVisible());
    QTest::mouseClick(button, Qt::LeftButton); // the same button closes it
    QVERIFY(!panel->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(panel->isVisible());
    QTest::mouseClick(m_cases, Qt::LeftButton);
    QVERIFY(!panel->isVisible());
}

void ShellTest::everythingHasAName_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void ShellTest::everythingHasAName()
{
    QFETCH(QString, language);
    m_languages.use(language);
    const auto window = makeWindow();
    const auto audit = [](QWidget& root) {
        QCoreApplication::processEvents();
        const QStringList problems = unnamedWidgets(root) + accessibilityProblems(root) + doubledMnemonics(root);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    };
    window->setPractice(true);
    window->setWaiting({waitingItem(QStringLiteral("1"), ErrorCode::ConnectionRefused)});
    window->banners().set(QStringLiteral("alarm"),
                          [] { return alarmBanner(QStringLiteral("SAP"), 6, QStringLiteral("+49 40 5550")); });
    window->notices().add({.id = QStringLiteral("n"),
                           .kind = Notice::Kind::Delivered,
                           .subject = QStringLiteral("SAP"),
                           .number = QStringLiteral("00001234"),
                           .at = m_clock.now(),
                           .destination = Destination{.kind = Destination::Kind::Receipt, .id = QStringLiteral("9")}});
    audit(*window);
    window->findChild<QToolButton*>(QStringLiteral("account"))->click();
    audit(*window);
    window->findChild<QToolButton*>(QStringLiteral("bell"))->click();
    QVERIFY(window->findChild<NoticePanel*>()->isVisible());
    audit(*window);
    AccountDialog account(freshAccount(), {someVendor()});
    account.open();
    account.findChild<QComboBox*>(QStringLiteral("kind"))->setCurrentIndex(1);
    audit(account);
    SettingsDialog settings(*m_settings, {.dataFolder = QStringLiteral("/home/jana/.local/share/lotse"),
                                          .secretsBackend = QStringLiteral("Secret Service"),
                                          .version = QStringLiteral("0.1.0")});
    settings.open();
    audit(settings);
    LeaveDialog leave({waitingItem(QStringLiteral("1"), ErrorCode::ConnectionRefused)}, window.get());
    leave.open();
    audit(leave);
}

void ShellTest::theKeysAreOnOneSheet()
{
    const auto window = makeWindow();
    QTest::keyClick(window.get(), Qt::Key_Question);
    auto* const sheet = window->findChild<KeySheet*>();
    QVERIFY(sheet && sheet->isVisible());
    QCOMPARE(unnamedWidgets(*sheet), QStringList());
    sheet->findChild<QPushButton*>()->click();
    QVERIFY(!sheet->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // In a text it is a question mark.
    QLineEdit text(window.get());
    text.show();
    text.setFocus();
    QTest::keyClicks(&text, QStringLiteral("Why?"));
    QCOMPARE(text.text(), QStringLiteral("Why?"));
    QVERIFY(!window->findChild<KeySheet*>());
    // And in the settings, where somebody looks for them.
    SettingsDialog settings(*m_settings, {});
    settings.open();
    settings.findChild<QPushButton*>(QStringLiteral("keys"))->click();
    QVERIFY(settings.findChild<KeySheet*>());
}

void ShellTest::geometryIsRemembered()
{
    {
        const auto window = makeWindow();
        window->resize(930, 710);
        window->close();
    }
    const auto window = makeWindow();
    QCOMPARE(window->size(), QSize(930, 710));
}

void ShellTest::everySetOfScreensHasItsPlace()
{
    const QString desk = QStringLiteral("DP-1 2560x1440+0+0, DP-2 2560x1440+2560+0");
    const QString train = QStringLiteral("eDP-1 1920x1200+0+0");
    QCOMPARE(placeOn({}, desk), QByteArray());
    QCOMPARE(placeOn("no JSON", desk), QByteArray());
    QByteArray places = withPlace(withPlace({}, desk, "at the desk"), train, "on the train");
    QCOMPARE(placeOn(places, desk), QByteArray("at the desk"));
    QCOMPARE(placeOn(places, train), QByteArray("on the train"));
    QCOMPARE(placeOn(places, QStringLiteral("elsewhere")), QByteArray("on the train")); // the last one
    places = withPlace(places, desk, "moved");
    QCOMPARE(placeOn(places, desk), QByteArray("moved"));
    QCOMPARE(placeOn(places, train), QByteArray("on the train"));
    for (int i = 0; i < 20; ++i) {
        places = withPlace(places, QString::number(i), "x");
    }
    QVERIFY(places.size() < 1000); // bounded; the oldest went
    QCOMPARE(placeOn(places, QStringLiteral("19")), QByteArray("x"));

    // A window takes the place that belongs to the screens of now, whatever came last.
    {
        const auto window = makeWindow();
        window->resize(930, 710);
        window->close();
    }
    m_settings->set(settings::windowPlaces, withPlace(m_settings->get(settings::windowPlaces), desk, "elsewhere"));
    QCOMPARE(makeWindow()->size(), QSize(930, 710));
}

void ShellTest::closingAsksOnceWhereThereIsATray()
{
    const auto window = makeWindow();
    QSignalSpy quit(window.get(), &MainWindow::quitWanted);
    bool tray = true;
    window->setTray([&tray] { return tray; });
    const auto answer = [&](const char* button) {
        auto* question = window->findChild<CloseDialog*>();
        QVERIFY(question && question->isVisible());
        QCOMPARE(lotse::testing::unnamedWidgets(*question), QStringList());
        question->findChild<QPushButton*>(QLatin1String(button))->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    window->close();
    QCOMPARE(quit.count(), 0);
    QVERIFY(window->isVisible());
    window->findChild<CloseDialog*>()->reject(); // neither: nothing happens, and nothing is remembered
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(window->isVisible());

    window->close();
    answer("stay");
    QVERIFY(!window->isVisible());
    QCOMPARE(quit.count(), 0);
    window->comeToFront();
    QVERIFY(window->isVisible());
    window->close(); // is not asked again
    QVERIFY(!window->findChild<CloseDialog*>());
    QVERIFY(!window->isVisible());
    QCOMPARE(quit.count(), 0);

    tray = false; // a tray that has gone: nobody must lose the program
    window->comeToFront();
    window->close();
    QCOMPARE(quit.count(), 1);

    tray = true;
    m_settings->set(settings::onClose, QString());
    window->comeToFront();
    window->close();
    answer("quit");
    QCOMPARE(quit.count(), 2);
    QCOMPARE(m_settings->get(settings::onClose), QStringLiteral("quit"));
    window->close();
    QCOMPARE(quit.count(), 3);
}

void ShellTest::alarmAfterTheSetMinutes()
{
    using namespace std::chrono_literals;
    m_settings->set(settings::alarmMinutes, 5);
    UndeliveredAlarm alarm(*m_settings, m_clock);
    QSignalSpy raised(&alarm, &UndeliveredAlarm::raised);
    QSignalSpy ended(&alarm, &UndeliveredAlarm::ended);
    outbox::Item urgent = waitingItem(QStringLiteral("u"), ErrorCode::Offline);
    urgent.created = m_clock.now();
    outbox::Item ordinary = urgent;
    ordinary.id = QStringLiteral("o");
    ordinary.lane = outbox::Lane::Ordinary;
    outbox::Item file = urgent;
    file.id = QStringLiteral("f");
    file.dependsOn = urgent.id;
    alarm.setItems({urgent, ordinary, file});
    m_clock.pass(4min + 59s);
    alarm.check();
    QCOMPARE(raised.count(), 0);
    m_clock.pass(1s);
    alarm.check();
    alarm.check();
    QCOMPARE(raised.count(), 1); // once, and only for the report in production
    QCOMPARE(raised.first().first().value<outbox::Item>().id, QStringLiteral("u"));
    QCOMPARE(raised.first().last().toInt(), 5);
    alarm.setItems({ordinary});
    QCOMPARE(ended.count(), 1);
}

void ShellTest::alarmDespiteAClockThatJumpedBack()
{
    using namespace std::chrono_literals;
    UndeliveredAlarm alarm(*m_settings, m_clock);
    QSignalSpy raised(&alarm, &UndeliveredAlarm::raised);
    outbox::Item urgent = waitingItem(QStringLiteral("u"), ErrorCode::Offline);
    urgent.created = m_clock.now();
    alarm.setItems({urgent});
    m_clock.pass(5min);
    m_clock.time = m_clock.time.addDays(-1);
    alarm.check();
    QCOMPARE(raised.count(), 1);
}

void ShellTest::accountSaysWhatIsWrongWhileTyping()
{
    AccountDialog dialog(freshAccount(), {someVendor()});
    dialog.open();
    QVERIFY(dialog.isComplete()); // nothing is wrong with an empty contact
    auto* email = dialog.findChild<QLineEdit*>(QStringLiteral("email"));
    QTest::keyClicks(email, QStringLiteral("jana"));
    QVERIFY(!dialog.isComplete());
    QCOMPARE(email->property("invalid").toBool(), true);
    QVERIFY(!email->accessibleDescription().isEmpty());
    QTest::keyClicks(email, QStringLiteral("@hansekai.example"));
    QVERIFY(dialog.isComplete());
    auto* from = dialog.findChild<QLineEdit*>(QStringLiteral("reachableFrom"));
    from->setText(QStringLiteral("25:00"));
    QVERIFY(!dialog.isComplete());
    from->setText(QStringLiteral("8:00"));
    dialog.findChild<QLineEdit*>(QStringLiteral("phone"))->setText(QStringLiteral("call me"));
    QVERIFY(!dialog.isComplete());
    QSignalSpy saved(&dialog, &AccountDialog::saved);
    dialog.findChild<QPushButton*>(QStringLiteral("saveAccount"))->click();
    QCOMPARE(saved.count(), 0);
    QVERIFY(dialog.isVisible());
    QCOMPARE(email->text(), QStringLiteral("jana@hansekai.example"));
    dialog.findChild<QLineEdit*>(QStringLiteral("phone"))->setText(QStringLiteral("+49 40 5550 40"));
    dialog.findChild<QPushButton*>(QStringLiteral("saveAccount"))->click();
    QCOMPARE(saved.count(), 1);
    const auto made = saved.first().first().value<account::Account>();
    QCOMPARE(made.kind, account::Kind::Assisted); // by hand unless something else is known
    QCOMPARE(made.contact.email, QStringLiteral("jana@hansekai.example"));
    QCOMPARE(made.vendor, QStringLiteral("jitterbit"));
}

void ShellTest::accountNeedsAnAddressForAnInterface()
{
    AccountDialog dialog(freshAccount(), {someVendor()});
    dialog.open();
    auto* site = dialog.findChild<QLineEdit*>(QStringLiteral("site"));
    auto* token = dialog.findChild<QLineEdit*>(QStringLiteral("token"));
    QVERIFY(!site->isVisible());
    dialog.findChild<QComboBox*>(QStringLiteral("kind"))->setCurrentIndex(1);
    QVERIFY(site->isVisible());
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    QSignalSpy saved(&dialog, &AccountDialog::saved);
    auto* save = dialog.findChild<QPushButton*>(QStringLiteral("saveAccount"));
    save->click();
    QCOMPARE(saved.count(), 0);
    site->setText(QStringLiteral("http://support.example.com/support")); // not encrypted
    token->setText(QStringLiteral("secret"));
    save->click();
    QCOMPARE(saved.count(), 0);
    site->setText(QStringLiteral("support.example.com/support"));
    save->click();
    QCOMPARE(saved.count(), 1);
    const auto made = saved.first().first().value<account::Account>();
    QCOMPARE(made.site, QUrl(QStringLiteral("https://support.example.com/support")));
    QCOMPARE(saved.first().last().toString(), QStringLiteral("secret"));
    QVERIFY(!QString::fromUtf8(QJsonDocument(account::toJson(made)).toJson()).contains(QLatin1String("secret")));
}

void ShellTest::accountKeepsWhatWasTyped()
{
    AccountDialog dialog(freshAccount(), {someVendor()});
    dialog.open();
    dialog.findChild<QLineEdit*>(QStringLiteral("contactName"))->setText(QStringLiteral("Jana Köhler"));
    dialog.findChild<QComboBox*>(QStringLiteral("product"))->setCurrentText(QStringLiteral("Own product"));
    dialog.reject();
    m_languages.use(QStringLiteral("de"));
    dialog.open();
    QCoreApplication::processEvents();
    QCOMPARE(dialog.account().contact.name, QStringLiteral("Jana Köhler"));
    QCOMPARE(dialog.account().product, QStringLiteral("Own product"));
}

void ShellTest::settingsTakeEffectAtOnce()
{
    SettingsDialog dialog(*m_settings, {.dataFolder = m_folder->path(),
                                        .secretsBackend = QStringLiteral("Secret Service"),
                                        .version = QStringLiteral("1")});
    dialog.open();
    const auto says = [](const QWidget& root, const QString& words) {
        const auto labels = root.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* l) { return l->text().contains(words); });
    };
    QVERIFY(says(dialog, QStringLiteral("Secret Service")));
    const SettingsDialog withoutKeychain(*m_settings, {.dataFolder = {}, .secretsBackend = {}, .version = {}});
    QVERIFY(says(withoutKeychain, QStringLiteral("until you quit")));
    connect(m_settings.get(), &settings::Settings::changed, this, [this](const QString& key) {
        if (key == QLatin1String(settings::language.key)) {
            m_languages.use(m_settings->get(settings::language));
        }
    });
    auto* language = dialog.findChild<QComboBox*>(QStringLiteral("language"));
    language->setCurrentIndex(language->findData(QStringLiteral("de")));
    Q_EMIT language->activated(language->currentIndex());
    QTRY_COMPARE(dialog.windowTitle(), QStringLiteral("Einstellungen"));
    QCOMPARE(m_settings->get(settings::language), QStringLiteral("de"));
    QCOMPARE(language->currentData().toString(), QStringLiteral("de"));
    auto* colours = dialog.findChild<QComboBox*>(QStringLiteral("colours"));
    colours->setCurrentIndex(colours->findData(QStringLiteral("dark")));
    Q_EMIT colours->activated(colours->currentIndex());
    QCOMPARE(m_settings->get(settings::colourScheme), QStringLiteral("dark"));
}

void ShellTest::whatTheCompanySetIsNamed()
{
    const QString file = m_folder->filePath(QStringLiteral("policy.json"));
    const auto policy = [&file](const QByteArray& text) {
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(text);
    };
    const auto told = [&file, this] {
        settings::Settings settings(m_folder->filePath(QStringLiteral("other.json")), file);
        const SettingsDialog dialog(settings, {.dataFolder = {}, .secretsBackend = {}, .version = {}});
        QStringList texts;
        for (const QLabel* label : dialog.findChild<Banner*>()->findChildren<QLabel*>()) {
            texts << label->text();
        }
        return texts.join(QLatin1Char(' '));
    };
    policy(R"({"outbox.alarm_minutes": 2})");
    QVERIFY(told().contains(QStringLiteral("Alarm when undelivered")));
    QVERIFY(!told().contains(QStringLiteral("Language")));
    policy(R"({"outbox.alarm_minutes": "soon", "look.colour": "red"})");
    QVERIFY(told().contains(QStringLiteral("outbox.alarm_minutes has a value of another kind")));
    QVERIFY(told().contains(QStringLiteral("look.colour is no setting")));
    policy("{ nonsense");
    QVERIFY(told().contains(file));
}

void ShellTest::pictures()
{
    if (qEnvironmentVariableIsEmpty("LOTSE_SHOTS")) {
        QSKIP("no folder for pictures");
    }
    for (const auto& [schemeName, scheme] :
         {std::pair{"light", platform::ColourScheme::Light}, std::pair{"dark", platform::ColourScheme::Dark},
          std::pair{"contrast", platform::ColourScheme::HighContrast}}) {
        for (const char* language : {"de", "en"}) {
            m_languages.use(QLatin1String(language));
            applyLook(*qApp, scheme);
            const QString suffix = QStringLiteral("-%1-%2").arg(QLatin1String(language), QLatin1String(schemeName));
            const auto window = makeWindow();
            window->setPractice(true);
            window->resize(1024, 768);
            window->setWaiting({waitingItem(QStringLiteral("1"), ErrorCode::ConnectionRefused)});
            window->statusLine().setSync(standing(sync::Standing::Offline), m_clock.now().addSecs(-720));
            window->banners().set(QStringLiteral("sync"),
                                  [this] { return offlineBanner(m_clock.now().addSecs(-720), m_clock.now()); });
            window->banners().set(QStringLiteral("alarm"), [] {
                return alarmBanner(QStringLiteral("SAP-Aufträge bleiben liegen"), 6, QStringLiteral("+49 40 5550 112"));
            });
            window->notices().add({.id = QStringLiteral("n"),
                                   .kind = Notice::Kind::Delivered,
                                   .subject = QStringLiteral("SAP"),
                                   .number = QStringLiteral("00001234"),
                                   .at = m_clock.now()});
            keepPicture(*window, QStringLiteral("window") + suffix);
            window->banners().clearAll();
            window->resize(800, 600);
            keepPicture(*window, QStringLiteral("small") + suffix);
            AccountDialog account(freshAccount(), {someVendor()});
            account.open();
            account.findChild<QComboBox*>(QStringLiteral("kind"))->setCurrentIndex(1);
            account.findChild<QLineEdit*>(QStringLiteral("email"))->setText(QStringLiteral("jana"));
            keepPicture(account, QStringLiteral("account") + suffix);
            SettingsDialog settings(*m_settings, {.dataFolder = QStringLiteral("/home/jana/.local/share/lotse"),
                                                  .secretsBackend = QStringLiteral("Secret Service"),
                                                  .version = QStringLiteral("0.1.0")});
            settings.open();
            keepPicture(settings, QStringLiteral("settings") + suffix);
            LeaveDialog leave({waitingItem(QStringLiteral("1"), ErrorCode::ConnectionRefused)}, window.get());
            leave.open();
            keepPicture(leave, QStringLiteral("leave") + suffix);
            AccountEdit beginning = freshAccount();
            beginning.isFirst = true;
            AccountDialog first(beginning, {someVendor()});
            first.open();
            keepPicture(first, QStringLiteral("first-start") + suffix);
            RemoveAccountDialog remove({.name = QStringLiteral("Nordwind"), .isReadable = false, .signedIn = true},
                                       window.get());
            remove.open();
            keepPicture(remove, QStringLiteral("remove") + suffix);
            CloseDialog close(window.get());
            close.open();
            keepPicture(close, QStringLiteral("close") + suffix);
            KeySheet keys;
            keys.setAttribute(Qt::WA_DeleteOnClose, false);
            keys.open();
            keepPicture(keys, QStringLiteral("keys") + suffix);
            window->resize(1000, 640);
            window->banners().set(QStringLiteral("sign-in"), [] {
                return signInBanner(QStringLiteral("Nordwind"), Error{.code = ErrorCode::IdentityChanged});
            });
            window->banners().set(QStringLiteral("ended"), [] {
                return endedBanner({.name = QStringLiteral("Nordwind"),
                                    .stillAtPortal = true,
                                    .secretsLeft = true,
                                    .filesProblem = {},
                                    .kept = {}});
            });
            window->banners().set(QStringLiteral("sync"), [this] {
                return proxyBanner(Error{.code = ErrorCode::ProxyFailed}, m_clock.now().addSecs(-720), m_clock.now());
            });
            keepPicture(*window, QStringLiteral("endings") + suffix);
        }
    }
}

QTEST_MAIN(ShellTest)
#include "ShellTest.moc"
