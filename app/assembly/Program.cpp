#include "assembly/Program.h"

#include "assembly/DeviceMark.h"
#include "assembly/Diagnostics.h"
#include "assembly/SeatSecrets.h"
#include "assembly/Tabs.h"
#include "foundation/LogCategories.h"
#include "foundation/Version.h"
#include "foundation/settings/Declared.h"
#include "ui/common/Answer.h"
#include "ui/desktop/DesktopColourScheme.h"
#include "ui/desktop/DesktopLoginStart.h"
#include "ui/desktop/DesktopNotifier.h"
#include "ui/desktop/JumpList.h"
#include "ui/shell/BannerTexts.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QFileOpenEvent>
#include <QProcess>
#include <QSessionManager>
#include <QStandardPaths>
#include <QThreadPool>

namespace lotse::assembly
{

namespace
{

const QString vendorId = QStringLiteral("jitterbit");
const QString accountKey = QStringLiteral("account");
const QString secretsKey = QStringLiteral("secrets");
const QString settingsKey = QStringLiteral("settings");
const QString draftKey = QStringLiteral("draft");
constexpr int mostFound = 8; // cases in the command palette
constexpr std::chrono::seconds endWithin{8};
constexpr std::chrono::milliseconds afterFirstPaint{500};

QString settingsFile(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral("settings.json"));
}

std::unique_ptr<account::SecretStore> makeSecrets(bool practice)
{
    if (practice) {
        return std::make_unique<SeatSecrets>();
    }
    return std::make_unique<account::KeychainSecretStore>(QStringLiteral("lotse"));
}

// What was entered, for the way back in at login.
QStringList commandFor(const Options& options)
{
    QStringList command{QCoreApplication::applicationFilePath()};
    if (options.practice) {
        command.append(QStringLiteral("--demo"));
    }
    return command;
}

// As a program of its own.
void startPractice(const QStringList& options = {})
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--demo")} + options);
}

// Whether what is open for one account serves the other as it is.
bool canStayOpen(const account::Account& a, const account::Account& b)
{
    return sameConnection(a, b) && a.statusPage == b.statusPage;
}

} // namespace

Program::Program(QApplication& application, Options options)
    : m_application(application),
      m_options(std::move(options)),
      m_settings(settingsFile(m_options.folder), settings::policyFile()),
      m_accounts(m_options.folder),
      m_secrets(makeSecrets(m_options.practice)),
      m_way(m_settings, *m_secrets),
      m_end(m_accounts, *m_secrets, m_settings, m_options.folder),
      m_browser(qEnvironmentVariable("LOTSE_BROWSER_LOG")),
      m_colours(ui::makeColourSchemeSource(QApplication::palette())),
      m_notifier(ui::makeNotifier()),
      m_desktopNotices(std::make_unique<DesktopNotices>(*m_notifier, m_settings, m_clock)),
      m_loginStart(ui::makeLoginStart(commandFor(m_options))),
      m_wakeUps(application, m_clock),
      m_turn([this] { return closeAccount(); })
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_way.follow(currentAccount());
    if (const std::optional<account::Account> account = currentAccount()) {
        m_opening.emplace(account->id, account::openProfile(account::accountFolder(m_options.folder, account->id)));
    }
    if (Result<vendor::VendorProfile> profile = vendor::loadVendorProfile(vendorId)) {
        m_vendors.push_back(*std::move(profile));
    } else {
        qCCritical(lcAccount) << "vendor profile:" << profile.error().detail;
    }
    applyLanguage();
    applyColours();
    m_window = std::make_unique<ui::MainWindow>(m_settings, m_clock);
    m_window->setPractice(m_options.practice);
    m_editor = std::make_unique<AccountEditor>(m_accounts, *m_secrets, m_settings, m_random, m_browser, m_window.get());
    connect(m_editor.get(), &AccountEditor::stored, this, &Program::accountStored);
    connect(m_editor.get(), &AccountEditor::handedOver, this, &Program::handOver);
    connect(m_editor.get(), &AccountEditor::practiceWanted, this, [] { startPractice(); });
    connectEnding();
    m_settingsPage = std::make_unique<SettingsPage>(SettingsNeeds{.settings = m_settings,
                                                                  .accounts = m_accounts,
                                                                  .secrets = *m_secrets,
                                                                  .way = m_way,
                                                                  .browser = m_browser,
                                                                  .files = m_files,
                                                                  .window = *m_window,
                                                                  .vendors = m_vendors,
                                                                  .dataFolder = m_options.folder,
                                                                  .open = [this] { return m_open.get(); }});
    connect(m_settingsPage.get(), &SettingsPage::clearMirrorWanted, this, &Program::clearMirror);
    m_glance = std::make_unique<ui::Glance>(*m_window);
    connectWindow();
    connectDesktop();
    m_versionWatch = std::make_unique<VersionWatch>(version(), *m_window, m_browser, m_settings, m_clock);
    if (const SingleInstance::Wish wish = firstWish(m_options); wish.kind != SingleInstance::Wish::Kind::Raise) {
        m_wishes.push_back(wish);
    }
    m_application.installEventFilter(this);
    m_application.installEventFilter(&m_screenFit);
}

Program::~Program() = default;

SingleInstance::Wish firstWish(const Options& options)
{
    using Kind = SingleInstance::Wish::Kind;
    if (options.productionDown) {
        return {.kind = Kind::ProductionDown};
    }
    return options.draft.isEmpty() ? SingleInstance::Wish() : SingleInstance::Wish{Kind::Draft, options.draft};
}

bool Program::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FileOpen) {
        grant({.kind = SingleInstance::Wish::Kind::Draft, .file = static_cast<QFileOpenEvent*>(event)->file()});
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void Program::connectEnding()
{
    m_ending = std::make_unique<AccountEnding>(
        m_end, *m_window, [this](AccountTurn::Work work) { m_turn.take([this] { openCurrent(); }, std::move(work)); });
    connect(m_ending.get(), &AccountEnding::removing, m_editor.get(), &AccountEditor::forget);
    connect(m_editor.get(), &AccountEditor::signOutWanted, m_ending.get(), &AccountEnding::signOut);
    connect(m_editor.get(), &AccountEditor::removeWanted, this, [this](const account::Account& account) {
        const bool isOpen = m_open && !m_turn.isUnderWay() && m_open->account().id == account.id;
        m_ending->askToRemove(account, isOpen ? m_open.get() : nullptr);
    });
}

void Program::connectWindow()
{
    connect(m_window.get(), &ui::MainWindow::settingsWanted, this, [this] { m_settingsPage->show(); });
    connect(m_window.get(), &ui::MainWindow::settingWanted, this,
            [this](const QString& name) { m_settingsPage->showSetting(name); });
    connect(m_window.get(), &ui::MainWindow::diagnosticsWanted, this, [this] {
        showHelp();
        copyDiagnostics();
    });
    connect(m_window.get(), &ui::MainWindow::helpWanted, this, &Program::showHelp);
    connect(m_window.get(), &ui::MainWindow::accountWanted, this, &Program::editCurrentAccount);
    connect(m_window.get(), &ui::MainWindow::newAccountWanted, this, &Program::newAccount);
    connect(m_window.get(), &ui::MainWindow::reportElsewhereWanted, this, &Program::reportElsewhere);
    connect(m_window.get(), &ui::MainWindow::quitWanted, this, &Program::quit);
    connect(m_window.get(), &ui::MainWindow::drillWanted, this, &Program::practiseReport);
    connect(m_window.get(), &ui::MainWindow::accountChosen, this, [this](const QString& id) {
        m_settings.set(settings::currentAccount, id);
        m_turn.take([this] { openCurrent(); });
    });
    m_window->setTray([this] { return m_glance->isInTray(); });
    connect(m_glance.get(), &ui::Glance::openWanted, m_window.get(), &ui::MainWindow::comeToFront);
    connect(m_glance.get(), &ui::Glance::statusWanted, this, [this] {
        m_window->comeToFront();
        m_window->go({.kind = ui::Destination::Kind::Status, .id = {}});
    });
    connect(m_glance.get(), &ui::Glance::productionDownWanted, this,
            [this] { grant({.kind = SingleInstance::Wish::Kind::ProductionDown}); });
    connect(m_glance.get(), &ui::Glance::quitWanted, m_window.get(), &ui::MainWindow::leave);
    connect(&m_window->banners(), &ui::BannerArea::firstAction, this, [this](const QString& key) {
        if (key == accountKey || key == draftKey) {
            newAccount();
        } else if (key == secretsKey || key == settingsKey) {
            m_window->banners().clear(key);
        }
    });
    connect(&m_settings, &settings::Settings::changed, this, &Program::settingChanged);
    connect(&m_settings, &settings::Settings::writeFailed, this, [this](const Error& error) {
        m_window->banners().set(settingsKey, [error] { return ui::settingsUnsavedBanner(error); });
    });
    connect(&m_accounts, &account::AccountRegistry::changed, this, &Program::showAccounts);
    connect(&m_way, &CompanyWay::changed, this, [this] {
        if (m_open) {
            m_open->wake();
        }
    });
}

void Program::connectDesktop()
{
    connect(m_colours.get(), &platform::ColourSchemeSource::changed, this, &Program::applyColours);
    connect(m_notifier.get(), &platform::Notifier::activated, this, [this](const QString& id) {
        m_window->comeToFront();
        for (const ui::Notice& notice : m_window->notices().all()) {
            if (notice.id == id && notice.destination) {
                m_window->go(ui::Destination(*notice.destination));
                return;
            }
        }
    });
    if (auto* keychain = dynamic_cast<account::KeychainSecretStore*>(m_secrets.get())) {
        connect(keychain, &account::KeychainSecretStore::fellBack, this, [this] {
            m_window->banners().set(secretsKey, [] { return ui::sessionSecretsBanner(); });
            m_window->notices().add({.id = secretsKey,
                                     .kind = ui::Notice::Kind::SessionSecrets,
                                     .subject = {},
                                     .number = {},
                                     .at = m_clock.now()});
        });
    }
    connect(&m_wakeUps, &WakeUps::woken, this, [this] {
        if (m_open) {
            m_open->wake();
        }
    });
    connect(
        &m_application, &QGuiApplication::commitDataRequest, this,
        [this](QSessionManager& session) { sessionEnds(session); }, Qt::DirectConnection);
}

void Program::start()
{
    showAccounts();
    if (m_options.practice) {
        m_practice = std::make_unique<Practice>(m_options.folder, m_options.practicePortal);
        connect(m_practice.get(), &Practice::seated, this, &Program::practise);
        if (m_practice->lastSeat()) {
            practise(*m_practice->lastSeat());
        }
        m_practice->begin();
    } else if (m_end.hasLeftovers()) {
        m_end.removeLeftovers().then(this, [this](const Result<void>&) { openCurrent(); });
    } else {
        openCurrent();
    }
    m_window->show();
    QTimer::singleShot(afterFirstPaint, &m_wakeUps, &WakeUps::watchReachability);
    if (!m_options.practice) {
        QTimer::singleShot(afterFirstPaint, m_versionWatch.get(), &VersionWatch::start);
    }
}

void Program::grant(const SingleInstance::Wish& wish)
{
    m_window->comeToFront();
    if (wish.kind == SingleInstance::Wish::Kind::Raise) {
        return;
    }
    const bool urgent = wish.kind == SingleInstance::Wish::Kind::ProductionDown;
    if (!m_window->go(urgent ? ui::Destination{.kind = ui::Destination::Kind::ProductionDown, .id = {}}
                             : ui::Destination{.kind = ui::Destination::Kind::DraftFile, .id = wish.file})) {
        m_wishes.push_back(wish);
        showWaitingDrafts();
    }
}

// Without an account there is nowhere to keep it; it is imported as soon as there is one.
void Program::showWaitingDrafts()
{
    QStringList names;
    for (const SingleInstance::Wish& wish : m_wishes) {
        if (wish.kind == SingleInstance::Wish::Kind::Draft) {
            names.append(QFileInfo(wish.file).fileName());
        }
    }
    if (names.isEmpty() || !m_accounts.accounts().empty()) {
        m_window->banners().clear(draftKey);
    } else {
        m_window->banners().set(draftKey, [name = names.constLast()] { return ui::waitingDraftBanner(name); });
    }
}

void Program::applyColours()
{
    const QString wanted = m_settings.get(settings::colourScheme);
    const platform::ColourScheme scheme = wanted == QLatin1String("dark")       ? platform::ColourScheme::Dark
                                          : wanted == QLatin1String("light")    ? platform::ColourScheme::Light
                                          : wanted == QLatin1String("contrast") ? platform::ColourScheme::HighContrast
                                                                                : m_colours->current();
    ui::applyLook(m_application, scheme);
}

void Program::applyLanguage()
{
    m_languages.use(m_options.language.isEmpty() ? m_settings.get(settings::language) : m_options.language);
    ui::offerJumpList();
}

void Program::settingChanged(const QString& key)
{
    if (key == QLatin1String(settings::language.key)) {
        m_options.language.clear(); // chosen now, so it counts now
        applyLanguage();
    } else if (key == QLatin1String(settings::colourScheme.key)) {
        applyColours();
    } else if (key == QLatin1String(settings::startAtLogin.key)) {
        setStartAtLogin(m_settings.get(settings::startAtLogin));
    }
}

void Program::setStartAtLogin(bool on)
{
    QThreadPool::globalInstance()->start([start = m_loginStart, on] {
        if (const Result<void> done = start->set(on); !done) {
            qCWarning(lcPlatform) << "start at login:" << done.error().detail;
        }
    });
}

void Program::practise(const PracticeSeat& seat)
{
    for (account::Account account : Practice::accounts(seat)) {
        if (std::optional<account::Account> known = m_accounts.account(account.id)) {
            known->site = account.site;
            known->clientId = account.clientId;
            known->statusPage = account.statusPage;
            known->organisationId = account.organisationId;
            known->userId = account.userId;
            account = *known;
        }
        if (account.kind == account::Kind::Salesforce && !seat.refreshToken.isEmpty()) {
            m_secrets->write(tokenKey(account.id), seat.refreshToken);
        }
        if (m_accounts.account(account.id) != account) {
            m_accounts.save(account);
        }
    }
    if (!m_open) {
        openCurrent();
    } else if (const auto now = m_accounts.account(m_open->account().id);
               now && !canStayOpen(*now, m_open->account())) {
        m_turn.take([this] { openCurrent(); });
    } else {
        m_wakeUps.wakeNow();
    }
}

std::optional<account::Account> Program::currentAccount() const
{
    const std::vector<account::Account> accounts = m_accounts.accounts();
    if (accounts.empty()) {
        return std::nullopt;
    }
    return m_accounts.account(m_settings.get(settings::currentAccount)).value_or(accounts.front());
}

void Program::openCurrent()
{
    const std::optional<account::Account> current = currentAccount();
    if (!current) {
        m_window->banners().set(accountKey, [] { return ui::noAccountBanner(); });
        showWaitingDrafts();
        QMetaObject::invokeMethod(this, &Program::newAccount, Qt::QueuedConnection);
        return;
    }
    m_window->banners().clear(accountKey);
    open(*current);
}

void Program::open(const account::Account& account)
{
    if (m_open || m_turn.isUnderWay() || m_vendors.empty()) {
        return;
    }
    std::optional<account::Profile> opening;
    if (m_opening && m_opening->first == account.id) {
        opening = std::move(m_opening->second);
    }
    m_opening.reset();
    m_way.follow(account);
    m_open = std::make_unique<OpenAccount>(AccountNeeds{.account = account,
                                                        .vendor = m_vendors.front(),
                                                        .dataFolder = m_options.folder,
                                                        .tokenKey = tokenKey(account.id),
                                                        .statusPage = m_options.statusPage,
                                                        .secrets = *m_secrets,
                                                        .settings = m_settings,
                                                        .clock = m_clock,
                                                        .random = m_random,
                                                        .browser = m_browser,
                                                        .files = m_files,
                                                        .practice = m_options.practice,
                                                        .profile = std::move(opening)});
    m_watch = std::make_unique<AccountWatch>(*m_open, *m_window, *m_notifier, *m_desktopNotices, m_clock, m_settings,
                                             m_browser);
    m_readinessWatch =
        std::make_unique<ReadinessWatch>(*m_open, m_accounts, *m_window, m_clock,
                                         settingsFile(m_options.practice ? m_options.folder : usualFolder(true)));
    m_caseWatch = std::make_unique<CaseWatch>(*m_open, *m_window, *m_desktopNotices, m_clock);
    m_forumWatch = std::make_unique<ForumWatch>(*m_open, *m_window, *m_desktopNotices, m_clock);
    m_statusWatch =
        std::make_unique<StatusWatch>(*m_open, *m_window, *m_glance, *m_desktopNotices, m_clock, m_settings);
    connect(m_watch.get(), &AccountWatch::networkWanted, this,
            [this] { m_settingsPage->showSetting(QStringLiteral("proxy")); });
    connect(m_watch.get(), &AccountWatch::anotherAccountWanted, this, &Program::goOnAs);
    connect(m_watch.get(), &AccountWatch::accountWanted, this, &Program::editCurrentAccount);
    connect(m_watch.get(), &AccountWatch::unusable, this, [this] { m_window->setTabs({}); });
    connect(m_watch.get(), &AccountWatch::usable, this, &Program::showTabs);
    connect(m_open.get(), &OpenAccount::identified, this, &Program::identified);
    findCasesFor(*m_open);
    showAccounts();
    showTabs();
    m_open->start();
}

void Program::findCasesFor(OpenAccount& open)
{
    m_window->setCaseFinder([&cases = open.workspace().cases](const QString& text, std::stop_token stop) {
        const cases::CaseQuery query{.sort = cases::SortBy::Match,
                                     .search = cases::parseCaseSearch(text, QDate::currentDate(), QLocale())};
        return cases.rows(query, 0, mostFound, std::move(stop));
    });
}

void Program::showTabs()
{
    m_window->setTabs(makeTabs(m_open->workspace(), m_window->tabPlace()));
    for (const SingleInstance::Wish& wish : std::exchange(m_wishes, {})) {
        grant(wish);
    }
    showWaitingDrafts();
}

QFuture<void> Program::closeAccount()
{
    if (!m_open) {
        return QtFuture::makeReadyFuture();
    }
    m_window->setTabs({});
    m_window->setCaseFinder({});
    m_statusWatch.reset();
    m_forumWatch.reset();
    m_caseWatch.reset();
    m_readinessWatch.reset();
    m_watch.reset();
    return m_open->stop().then(this, [this] { m_open.reset(); });
}

void Program::showAccounts()
{
    std::vector<ui::AccountEntry> entries;
    for (const account::Account& account : m_accounts.accounts()) {
        entries.push_back({.id = account.id, .name = account.name, .kind = account.kind});
    }
    m_window->setAccounts(std::move(entries), m_open ? m_open->account().id : QString());
}

void Program::editCurrentAccount()
{
    if (m_open) {
        m_editor->edit(m_open->account(), m_vendors);
    } else {
        newAccount();
    }
}

void Program::newAccount()
{
    m_editor->create(m_vendors);
}

void Program::accountStored(const account::Account& before, const account::Account& account)
{
    if (m_open && m_open->account().id == account.id && canStayOpen(before, account)) {
        m_open->setAccount(account);
        m_way.follow(account);
        showAccounts();
        m_wakeUps.wakeNow();
        return;
    }
    m_settings.set(settings::currentAccount, account.id);
    m_turn.take([this] { openCurrent(); });
}

// Somebody else than the account's own person has signed in.
void Program::goOnAs(const cases::PortalIdentity& identity)
{
    if (!m_open || m_turn.isUnderWay()) {
        return;
    }
    const account::Account& from = m_open->account();
    for (const account::Account& known : m_accounts.accounts()) {
        if (known.id != from.id && sameConnection(known, from) && known.organisationId == identity.organisationId &&
            known.userId == identity.userId) {
            handOver(from, known);
            return;
        }
    }
    m_editor->createFrom(from, m_vendors);
}

void Program::handOver(const account::Account& from, const account::Account& to)
{
    m_settings.set(settings::currentAccount, to.id);
    m_ending->handOver(from, to);
}

void Program::identified(const cases::PortalIdentity& identity)
{
    std::optional<account::Account> account = m_accounts.account(m_open->account().id);
    if (account && (account->organisationId != identity.organisationId || account->userId != identity.userId)) {
        account->organisationId = identity.organisationId;
        account->userId = identity.userId;
        m_accounts.save(*account);
    }
}

// The person's data cannot be used here, or there is none yet; the portal's own form always works.
void Program::reportElsewhere()
{
    if (!m_open && !m_turn.isUnderWay() && m_accounts.accounts().empty()) {
        newAccount();
    } else if (m_open) {
        m_browser.open(m_open->vendor().link(QStringLiteral("create-case")));
    }
}

// In practice mode here; else practice mode starts beside this.
void Program::practiseReport()
{
    if (m_options.practice) {
        grant({.kind = SingleInstance::Wish::Kind::ProductionDown});
    } else {
        startPractice({QStringLiteral("--production-down")});
    }
}

// The account is closed meanwhile; it comes back with an empty mirror and fetches everything anew.
void Program::clearMirror()
{
    if (!m_open) {
        return;
    }
    const QString folder = account::accountFolder(m_options.folder, m_open->account().id);
    const auto clear = [this, folder] {
        return account::clearMirror(folder).then(this, [this](const Result<void>& done) {
            if (!done) {
                qCWarning(lcStorage) << "mirror not cleared:" << done.error().detail;
            }
            m_settingsPage->showCleared(done);
        });
    };
    const auto openAgain = [this] {
        openCurrent();
        m_settingsPage->measureStorage();
    };
    m_turn.take(openAgain, clear);
}

void Program::showHelp()
{
    if (!m_help) {
        m_help = new ui::HelpDialog(lotse::version(), m_window.get());
        m_help->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_help, &ui::HelpDialog::diagnosticsWanted, this, &Program::copyDiagnostics);
    }
    m_help->open();
}

void Program::copyDiagnostics()
{
    DiagnosticsFacts facts{.version = lotse::version(),
                           .folder = m_options.folder,
                           .secretsBackend = m_secrets->backendName(),
                           .accounts = m_accounts.accounts()};
    ui::whenAnswered(diagnostics(std::move(facts)), m_help.data(), [help = m_help](const QString& text) {
        QGuiApplication::clipboard()->setText(text);
        help->sayCopied();
    });
}

void Program::sessionEnds(QSessionManager& session)
{
    if (!m_window->hasUndelivered()) {
        return;
    }
    if (session.allowsInteraction()) {
        session.cancel();
        session.release();
        m_window->leave();
    } else {
        setStartAtLogin(true);
    }
}

void Program::quit(bool startAtLogin)
{
    if (std::exchange(m_quitting, true)) {
        return;
    }
    if (startAtLogin) {
        m_settings.set(settings::startAtLogin, true);
    }
    m_window->hide();
    // Whatever is in hand is safe on the disk at any moment; a network that does not let go must not keep us.
    QTimer::singleShot(endWithin, &m_application, [] { QCoreApplication::exit(0); });
    m_turn.takeLast([] { QCoreApplication::exit(0); });
}

} // namespace lotse::assembly
