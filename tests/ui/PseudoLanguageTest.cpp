// Every page in a language that nobody speaks, a third longer than English, at the usual and at twice the text size:
// nothing is untranslated, nothing is cut off.
#include "ui/PseudoLanguage.h"

#include "ui/CasePageHouse.h"
#include "ui/CommunityHouse.h"
#include "ui/CreateCaseHands.h"
#include "ui/cases/CaseListModel.h"
#include "ui/cases/CaseListPage.h"
#include "ui/cases/CasesTab.h"
#include "ui/cases/NewsRulesDialog.h"
#include "ui/createcase/HandOverPage.h"
#include "ui/createcase/ReceiptPage.h"
#include "ui/createcase/ReportContext.h"
#include "ui/shell/AccountDialog.h"
#include "ui/shell/BannerTexts.h"
#include "ui/shell/CloseDialog.h"
#include "ui/shell/HelpDialog.h"
#include "ui/shell/KeySheet.h"
#include "ui/shell/LeaveDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticePanel.h"
#include "ui/shell/RemoveAccountDialog.h"
#include "ui/shell/SettingsDialog.h"
#include "ui/shell/StalledDialog.h"
#include "ui/status/GoLiveDialog.h"
#include "ui/status/RulesDialog.h"
#include "ui/status/StatusTab.h"

#include <QDialog>
#include <QToolButton>

using namespace lotse;
using namespace lotse::ui;
using namespace Qt::Literals::StringLiterals;
namespace lt = lotse::testing;

namespace
{
constexpr int settling = 3000; // ms, at most
}

class PseudoLanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theLanguageIsStrange();
    void whatIsCutIsFound();
    void window_data() { sizes(); }
    void window();
    void dialogs_data() { sizes(); }
    void dialogs();
    void cases_data() { sizes(); }
    void cases();
    void createCase_data() { sizes(); }
    void createCase();
    void community_data() { sizes(); }
    void community();
    void status_data() { sizes(); }
    void status();

private:
    void sizes();
    QSize room() const { return m_scale > 1 ? QSize(1366, 860) : QSize(1024, 600); }
    // Without its bars; for the tabs, what the window has around them goes off as well.
    QSize screen() const { return m_scale > 1 ? QSize(1920, 1000) : QSize(1366, 700); }
    // Shows `root` in the strange language, and as it was again.
    void look(QWidget& root, const char* page);
    // The same of a dialog that is made in the language in which it is opened.
    template <typename Dialog, typename... Needs>
    void lookAtNew(const char* page, const Needs&... needs)
    {
        QCoreApplication::installTranslator(&m_strange);
        auto* dialog = new Dialog(needs...);
        QCoreApplication::removeTranslator(&m_strange);
        dialog->open();
        look(*dialog, page);
        delete dialog;
    }

    lt::PseudoTranslator m_strange;
    QFont m_font;
    int m_scale = 1;
    QStringList m_data{// what a person, a portal, a vendor or this computer wrote
                       u"Jitterbit Studio"_s, u"Jitterbit"_s, u"Data Loader Community"_s, u"Lotse"_s,
                       u"proxy.example.com"_s};
    QStringList m_problems;
};

void PseudoLanguageTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::Greek, QLocale::Greece)); // months and days in letters of their own
    m_font = QApplication::font();
}

void PseudoLanguageTest::sizes()
{
    QTest::addColumn<int>("scale");
    QTest::addRow("text at 100 %%") << 1;
    QTest::addRow("text at 200 %%") << 2;
}

void PseudoLanguageTest::init()
{
    m_problems.clear();
    m_scale = 1;
    if (QTest::currentDataTag()) {
        QFETCH(int, scale);
        m_scale = scale;
    }
    QFont font = m_font;
    font.setPointSizeF(QFontInfo(m_font).pointSizeF() * m_scale);
    QApplication::setFont(font);
    applyLook(*qApp, platform::ColourScheme::Light);
}

void PseudoLanguageTest::cleanup()
{
    QApplication::setFont(m_font);
    m_problems.removeDuplicates();
    if (!m_problems.isEmpty()) {
        QFAIL(qPrintable(QStringLiteral("%1 texts\n").arg(m_problems.size()) + m_problems.join(u'\n')));
    }
}

void PseudoLanguageTest::look(QWidget& root, const char* page)
{
    QCoreApplication::installTranslator(&m_strange);
    QCoreApplication::processEvents();
    if (qobject_cast<QDialog*>(&root)) {
        root.resize(root.size().expandedTo(root.sizeHint().boundedTo(screen())));
    }
    // What is read or laid out in turns comes a little later.
    QStringList found;
    (void)QTest::qWaitFor(
        [&] {
            found = lt::untranslatedTexts(root, m_data) + lt::cutTexts(root);
            return found.isEmpty();
        },
        settling);
    for (const QString& problem : std::as_const(found)) {
        m_problems.append(QLatin1String(page) + QStringLiteral(": ") + problem);
    }
    if (root.width() > screen().width() || root.height() > screen().height()) {
        m_problems.append(QStringLiteral("%1: %2 × %3 leaves the screen")
                              .arg(QLatin1String(page))
                              .arg(root.width())
                              .arg(root.height()));
    }
    const QString folder = qEnvironmentVariable("LOTSE_SHOTS");
    if (!folder.isEmpty()) {
        root.grab().save(QStringLiteral("%1/pseudo-%2-%3.png").arg(folder, QLatin1String(page)).arg(m_scale));
    }
    QCoreApplication::removeTranslator(&m_strange);
    QCoreApplication::processEvents();
}

void PseudoLanguageTest::theLanguageIsStrange()
{
    QCOMPARE(lt::pseudo(u"%1 of <b>x</b> &amp; y"_s).section(u" öö"_s, 0, 0), u"%1 öƒ <b>ẋ</b> &amp; ý"_s);
    QWidget root;
    auto* label = new QLabel(u"Plain words"_s, &root);
    root.show();
    QCOMPARE(lt::untranslatedTexts(root, {}).size(), 1);
    label->setText(lt::pseudo(u"Plain words"_s));
    QCOMPARE(lt::untranslatedTexts(root, {}), QStringList());
}

void PseudoLanguageTest::whatIsCutIsFound()
{
    QWidget root;
    root.resize(200, 100);
    auto* label = new QLabel(u"a text that is longer than its place"_s, &root);
    label->resize(50, 40);
    root.show();
    QCOMPARE(lt::cutTexts(root).size(), 1);
    label->setWordWrap(true);
    QCOMPARE(lt::cutTexts(root).size(), 1); // too high now
    label->resize(180, 80);
    QCOMPARE(lt::cutTexts(root), QStringList());
    label->move(100, 0);
    QCOMPARE(lt::cutTexts(root).size(), 1);
}

void PseudoLanguageTest::window()
{
    lt::OpenAccount open;
    MainWindow window(open.settings, open.clock);
    m_data << u"Nordwind"_s << u"SAP"_s;
    window.resize(room());
    window.setPractice(true);
    window.setAccounts({{.id = u"a"_s, .name = u"Nordwind"_s, .kind = account::Kind::Assisted}}, u"a"_s);
    outbox::Item item;
    item.id = u"1"_s;
    item.operation = u"case.create"_s;
    item.title = u"SAP"_s;
    item.reason = Error{.code = ErrorCode::ConnectionRefused};
    item.created = open.clock.now();
    window.setWaiting({item});
    window.show();
    const QDateTime now = open.clock.now();
    const Error error{.code = ErrorCode::ProxyFailed};
    const std::vector<std::function<BannerWords()>> banners{
        [&] { return offlineBanner(now.addSecs(-720), now); },
        [&] { return signInBanner(u"Nordwind"_s, Error{.code = ErrorCode::IdentityChanged}); },
        [&] { return disturbedBanner(error, {}, now); },
        [&] { return proxyBanner(error, now, now); },
        [&] { return alarmBanner(u"SAP"_s, 6, u"+49 40 5550"_s); },
        [&] { return alarmBanner(u"SAP"_s, 6, {}); },
        [&] { return salvagedBanner(3, u"/1"_s); },
        [&] { return restoredBanner(u"/1"_s); },
        [&] { return rebuiltBanner(); },
        [&] { return newerVersionBanner(); },
        [&] { return unusableBanner(error); },
        [&] { return mirrorUnusableBanner(error); },
        [&] { return sessionSecretsBanner(); },
        [&] { return noAccountBanner(); },
        [&] { return waitingDraftBanner(u"1.2"_s); },
        [&] { return newVersionBanner(u"1.2"_s, u"1.1"_s, true); },
        [&] {
            return endedBanner({.name = u"Nordwind"_s,
                                .stillAtPortal = true,
                                .secretsLeft = true,
                                .filesProblem = {},
                                .kept = u"/1"_s});
        },
        [&] { return settingsUnsavedBanner(error); }};
    for (const std::function<BannerWords()>& banner : banners) {
        window.banners().set(u"b"_s, banner);
        look(window, "banner");
    }
    window.banners().clearAll();
    for (const Notice::Kind kind : {Notice::Kind::Delivered, Notice::Kind::Alarm, Notice::Kind::SignIn}) {
        window.notices().add({.id = QString::number(static_cast<int>(kind)),
                              .kind = kind,
                              .subject = u"SAP"_s,
                              .number = u"00001234"_s,
                              .count = 6,
                              .at = now});
    }
    window.findChild<QToolButton*>(u"account"_s)->click();
    look(window, "accounts");
    window.findChild<QToolButton*>(u"bell"_s)->click();
    look(window, "notices");
    window.findChild<NoticePanel*>()->close();
    window.openPalette();
    look(window, "palette");
    window.resize(m_scale > 1 ? room() : QSize(800, 600));
    look(window, "small window");
}

void PseudoLanguageTest::dialogs()
{
    m_data << u"Nordwind"_s << u"Secret Service"_s << u"/home/jana"_s << u"https://support.example.com/support"_s
           << u"http://localhost:1717/callback"_s << u"https://"_s << u"http://localhost"_s << u"http://127.0.0.1"_s
           << u"English"_s << u"Deutsch"_s << u"SAP"_s << u"Salesforce"_s << u"Request Tracker"_s;
    lt::OpenAccount open;
    const vendor::VendorProfile vendor = *vendor::loadVendorProfile(u"jitterbit"_s);
    AccountEdit edit;
    edit.account.id = u"x"_s;
    edit.account.name = u"Nordwind"_s;
    edit.account.contact.timeZone = u"UTC"_s;
    edit.secretsBackend = u"Secret Service"_s;
    m_data << u"UTC"_s;
    {
        AccountEdit first = edit;
        first.isNew = first.isFirst = true;
        AccountDialog dialog(first, {vendor});
        dialog.open();
        for (int step = 0; step < 3; ++step) {
            look(dialog, "first start");
            dialog.findChild<QPushButton*>(u"saveAccount"_s)->click();
        }
    }
    for (const account::Kind kind :
         {account::Kind::Assisted, account::Kind::Salesforce, account::Kind::RequestTracker}) {
        AccountEdit existing = edit;
        existing.account.kind = kind;
        existing.hasToken = true;
        AccountDialog dialog(existing, {vendor});
        dialog.open();
        dialog.findChild<QLineEdit*>(u"email"_s)->setText(u"1"_s);
        look(dialog, "account");
    }
    SettingsDialog settings(open.settings, {.dataFolder = u"/home/jana"_s,
                                            .secretsBackend = u"Secret Service"_s,
                                            .version = u"0.1.0"_s,
                                            .onNetwork = true,
                                            .hasCases = true});
    settings.open();
    look(settings, "settings");
    StalledDialog stalled(u"/home/jana"_s);
    stalled.open();
    look(stalled, "stalled");
    CloseDialog close(nullptr);
    close.open();
    look(close, "close");
    RemoveAccountDialog remove({.name = u"Nordwind"_s, .drafts = 2, .undelivered = 3, .signedIn = true}, nullptr);
    remove.open();
    look(remove, "remove");
    RemoveAccountDialog unreadable({.name = u"Nordwind"_s, .isReadable = false}, nullptr);
    unreadable.open();
    look(unreadable, "remove unread");
    outbox::Item item;
    item.id = u"1"_s;
    item.title = u"SAP"_s;
    item.created = open.clock.now();
    LeaveDialog leave({item}, nullptr);
    leave.open();
    look(leave, "leave");
    HelpDialog help(u"0.1.0"_s);
    help.open();
    look(help, "help");
    lookAtNew<KeySheet>("keys");
    lookAtNew<NewsRulesDialog>("news rules", cases::NewsRules::usual());
}

void PseudoLanguageTest::cases()
{
    lt::PageHouse house;
    cases::Case& head = house.detail.head;
    head.subject = u"Заказы не доходят"_s;
    head.description = u"С ночи."_s;
    head.contactName = u"Анна"_s;
    m_data << head.status << head.product;
    house.detail.entries = {lt::aWord(head, 1, u"Борис"_s, true, u"Мы смотрим."_s)};
    house.store();
    CasesTab tab(house.workspace);
    tab.resize(room());
    tab.show();
    QTRY_VERIFY(tab.list().model().isLoaded());
    look(tab, "cases");
    QVERIFY(tab.go({.kind = Destination::Kind::Case, .id = head.id}));
    QTRY_VERIFY(tab.findChild<ConversationView*>()->isComplete());
    look(tab, "case");
    for (const char* way : {"Reply", "Ask for escalation …", "Close the case …", "Change …"}) {
        if (QPushButton* found = lt::button(&tab, QLatin1String(way)); found && found->isEnabled()) {
            found->click();
            look(tab, way);
            for (QDialog* dialog : tab.findChildren<QDialog*>()) {
                if (dialog->isVisible()) {
                    look(*dialog, way);
                    dialog->reject();
                }
            }
            if (QPushButton* discard = lt::button(&tab, u"Discard"_s)) {
                discard->click();
            }
        }
    }
    lt::OpenAccount byHand(account::Kind::Assisted);
    Workspace workspace = byHand.workspace();
    CasesTab empty(workspace);
    empty.resize(room());
    empty.show();
    look(empty, "no cases");
}

void PseudoLanguageTest::createCase()
{
    m_data << u"SAP S/4 production"_s << u"Orders no longer reach SAP"_s << u"Since the night no order arrives."_s
           << u"Business Impact"_s << u"All users"_s << u"Some users"_s
           << u"Production Down – Produktionsausfall (Produktion ausgefallen)"_s << u"Muster Handels GmbH"_s
           << u"community.jitterbit.com"_s << u"What is down / *"_s;
    // Of the vendor's profile: where else support is, and its form.
    const vendor::VendorProfile vendor = *vendor::loadVendorProfile(u"jitterbit"_s);
    for (const vendor::Product& product : vendor.products) {
        m_data << vendor::inLanguage(product.supportElsewhere, u"en"_s);
    }
    for (const vendor::AssistedField& field : vendor.assistedForm) {
        m_data << vendor::inLanguage(field.label, u"en"_s);
    }
    m_data.prepend(u"Jitterbit Community"_s);
    lt::CreateCaseHouse house(account::Kind::Assisted);
    house.cases.saveForm(lt::formWithQuestion()).waitForFinished();
    lt::Shown shown(house, room());
    look(shown.tab, "overview");
    ReportWizard* wizard = shown.begin();
    shown.fill();
    QTRY_VERIFY(wizard->context().form());
    for (int page = 0; page < 5; ++page) {
        wizard->goTo(static_cast<reports::Page>(page));
        look(shown.tab, "wizard");
    }
    shown.answerPortal();
    wizard->goTo(reports::Page::Review);
    QTest::mouseClick(lt::button(wizard, u"File in the portal's form"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.tab.handOver()->steps().empty(), lt::patience);
    look(shown.tab, "hand-over");
    shown.tab.go({Destination::Kind::Receipt, shown.tab.handOver()->itemId()});
    QTRY_VERIFY_WITH_TIMEOUT(shown.tab.receipt()->receipt(), lt::patience);
    look(shown.tab, "receipt");
    shown.tab.go({Destination::Kind::Problem, {}});
    look(shown.tab, "problem");
}

void PseudoLanguageTest::community()
{
    lt::CommunityHouse house;
    community::Thread thread = lt::aThread(1);
    thread.title = u"Вопрос"_s;
    thread.author.name = u"Анна"_s;
    community::Post post = lt::aPost(thread, 0, u"Текст"_s);
    post.author.name = u"Анна"_s;
    m_data << u"Community"_s << u"Agents"_s << u"byte"_s; // the last is Qt's, for a size
    house.store({thread}, {post});
    house.show();
    house.tab->resize(room());
    look(*house.tab, "forum");
    QVERIFY(house.tab->go({.kind = Destination::Kind::Thread, .id = thread.id}));
    QTest::qWait(200);
    look(*house.tab, "thread");
    QVERIFY(house.tab->go({.kind = Destination::Kind::Question, .id = {}}));
    QTest::qWait(200);
    look(*house.tab, "question");
}

void PseudoLanguageTest::status()
{
    lt::OpenAccount open;
    Workspace workspace = open.workspace();
    StatusTab tab(workspace);
    tab.resize(room());
    tab.show();
    look(tab, "status unknown");
    m_data << u"EMEA"_s;
    lookAtNew<GoLiveDialog>("go-live", status::GoLive(), QStringList(u"EMEA"_s));
    lookAtNew<RulesDialog>("status rules", std::vector<status::Rule>(1), status::Surroundings());
}

QTEST_MAIN(PseudoLanguageTest)
#include "PseudoLanguageTest.moc"
