#include "assembly/Program.h"

#include "assembly/DeviceMark.h"
#include "assembly/Diagnostics.h"
#include "assembly/SeatSecrets.h"
#include "assembly/Tabs.h"
#include "foundation/LogCategories.h"
#include "foundation/Version.h"
#include "foundation/settings/Declared.h"
#include "ui/cases/NewsRulesDialog.h"
#include "ui/common/Answer.h"
#include "ui/desktop/DesktopColourScheme.h"
#include "ui/desktop/DesktopLoginStart.h"
#include "ui/desktop/DesktopNotifier.h"
#include "ui/desktop/JumpList.h"
#include "ui/shell/BannerTexts.h"
#include "ui/shell/RemoveAccountDialog.h"

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
const QString endedKey = QStringLiteral("ended");
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
      m_end(m_accounts, *m_secrets, m_options.folder),
      m_browser(qEnvironmentVariable("LOTSE_BROWSER_LOG")),
      m_colours(ui::makeColourSchemeSource(QApplication::palette())),
      m_notifier(ui::makeNotifier()),
      m_desktopNotices(std::make_unique<DesktopNotices>(*m_notifier, m_settings, m_clock)),
      m_loginStart(ui::makeLoginStart(commandFor(m_options))),
      m_wakeUps(application, m_clock)
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
    connect(m_editor.get(), &AccountEditor::signOutWanted, this, &Program::signOut);
    connect(m_editor.get(), &AccountEditor::removeWanted, this, &Program::askToRemove);
    m_glance = std::make_unique<ui::Glance>(*m_window);
    connectWindow();
    connectDesktop();
    m_versionWatch = std::make_unique<VersionWatch>(version(), *m_window, m_browser, m_settings, m_clock);
    if (const SingleInstance::Wish wish = firstWish(m_options); wish.kind != SingleInstance::Wish::Kind::Raise) {
        m_wishes.push_back(wish);
    }
    m_application.installEventFilter(this);
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

void Program::connectWindow()
{
    connect(m_window.get(), &ui::MainWindow::settingsWanted, this, &Program::showSettings);
    connect(m_window.get(), &ui::MainWindow::settingWanted, this, &Program::showSetting);
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
        closeThen([this] { openCurrent(); });
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
        } else if (key == secretsKey || key == settingsKey || key == endedKey) {
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
        closeThen([this] { openCurrent(); });
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
    if (m_open || m_closing || m_vendors.empty()) {
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
    connect(m_watch.get(), &AccountWatch::networkWanted, this, [this] { showSetting(QStringLiteral("proxy")); });
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

void Program::closeThen(std::function<void()> next, std::function<QFuture<void>()> between)
{
    if (m_closing) {
        return;
    }
    if (!m_open) {
        next();
        return;
    }
    m_closing = true;
    m_window->setTabs({});
    m_window->setCaseFinder({});
    m_statusWatch.reset();
    m_forumWatch.reset();
    m_caseWatch.reset();
    m_readinessWatch.reset();
    m_watch.reset();
    m_open->stop().then(this, [this, next = std::move(next), between = std::move(between)] {
        m_open.reset();
        const auto goOn = [this, next] {
            m_closing = false;
            next();
        };
        if (between) {
            between().then(this, goOn);
        } else {
            goOn();
        }
    });
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
    closeThen([this] { openCurrent(); });
}

void Program::signOut(const account::Account& account)
{
    const auto end = [this, account] {
        return m_end.signOut(account).then(
            this, [this, name = account.name](const Result<AccountEnded>& ended) { tellEnded(name, false, ended); });
    };
    closeThen([this] { openCurrent(); }, end);
}

void Program::askToRemove(const account::Account& account)
{
    if (!m_open || m_open->account().id != account.id) {
        return;
    }
    auto* asking = new QObject(m_open.get()); // ends with the account
    ui::whenAnswered(m_open->workspace().drafts.list(), asking, [this, account, asking](const auto& drafts) {
        ui::whenAnswered(m_open->workspace().outbox.store().unfinished(), asking,
                         [this, account, drafts = drafts ? static_cast<int>(drafts->size()) : 0](const auto& waiting) {
                             auto* question = new ui::RemoveAccountDialog(
                                 {.name = account.name,
                                  .drafts = drafts,
                                  .undelivered = waiting ? static_cast<int>(waiting->size()) : 0,
                                  .signedIn = account.kind == account::Kind::Salesforce && !account.clientId.isEmpty()},
                                 m_window.get());
                             question->setAttribute(Qt::WA_DeleteOnClose);
                             connect(question, &ui::RemoveAccountDialog::removalWanted, this,
                                     [this, account](bool keepOwn) { remove(account, keepOwn); });
                             question->open();
                         });
    });
}

void Program::remove(const account::Account& account, bool keepOwn)
{
    m_editor->forget(account);
    const auto end = [this, account, keepOwn] {
        return m_end.remove(account, keepOwn)
            .then(this,
                  [this, name = account.name](const Result<AccountEnded>& ended) { tellEnded(name, true, ended); });
    };
    closeThen([this] { openCurrent(); }, end);
}

void Program::tellEnded(const QString& name, bool removed, const Result<AccountEnded>& ended)
{
    if (!ended) {
        m_window->banners().set(settingsKey, [error = ended.error()] { return ui::settingsUnsavedBanner(error); });
        return;
    }
    const ui::EndedFacts facts{.name = name,
                               .removed = removed,
                               .stillAtPortal = ended->wasSignedIn && !ended->revoked,
                               .secretsProblem = ended->secretsProblem,
                               .filesProblem = ended->filesProblem,
                               .kept = ended->kept};
    m_window->banners().set(endedKey, [facts] { return ui::endedBanner(facts); });
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
    if (!m_open && !m_closing && m_accounts.accounts().empty()) {
        newAccount();
    } else if (m_open) {
        m_browser.open(m_open->vendor().link(QStringLiteral("create-case")));
    }
}

// In practice mode here; else practice mode starts beside this, as a program of its own.
void Program::practiseReport()
{
    if (m_options.practice) {
        grant({.kind = SingleInstance::Wish::Kind::ProductionDown});
    } else {
        QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                {QStringLiteral("--demo"), QStringLiteral("--production-down")});
    }
}

void Program::showSettings()
{
    if (!m_settingsDialog) {
        auto* dialog = new ui::SettingsDialog(m_settings,
                                              {.dataFolder = QDir::toNativeSeparators(m_options.folder),
                                               .secretsBackend = m_secrets->backendName(),
                                               .version = lotse::version(),
                                               .onNetwork = m_open && m_open->isOnNetwork(),
                                               .hasCases = m_open != nullptr,
                                               .network = networkFacts()},
                                              m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ui::SettingsDialog::folderWanted, this,
                [this] { m_browser.open(QUrl::fromLocalFile(m_options.folder)); });
        connect(dialog, &ui::SettingsDialog::caseRulesWanted, this, &Program::chooseCaseRules);
        connectNetworkSettings(dialog->network());
        connectStorageSettings(dialog->storage());
        m_settingsDialog = dialog;
        measureStorage();
    }
    m_settingsDialog->open();
}

void Program::showSetting(const QString& name)
{
    showSettings();
    m_settingsDialog->showSetting(name);
}

void Program::connectStorageSettings(ui::StorageSettings& page)
{
    connect(&page, &ui::StorageSettings::clearWanted, this, &Program::clearMirror);
}

void Program::measureStorage()
{
    if (m_open && m_settingsDialog) {
        const QString folder = account::accountFolder(m_options.folder, m_open->account().id);
        ui::whenAnswered(account::storageUse(folder), m_settingsDialog.data(),
                         [page = m_settingsDialog](const account::StorageUse& use) { page->storage().setUse(use); });
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
            if (m_settingsDialog) {
                m_settingsDialog->storage().showCleared(done);
            }
        });
    };
    const auto openAgain = [this] {
        openCurrent();
        measureStorage();
    };
    closeThen(openAgain, clear);
}

ui::NetworkFacts Program::networkFacts() const
{
    if (!m_open) {
        return {};
    }
    const account::Account& account = m_open->account();
    return {.accountName = account.name, .accountProxy = account.proxy, .accountUser = account.proxyUser};
}

void Program::connectNetworkSettings(ui::NetworkSettings& page)
{
    connect(&page, &ui::NetworkSettings::accountWayChosen, this, [this](const QString& proxy, const QString& user) {
        if (m_open) {
            account::Account account = m_open->account();
            account.proxy = proxy;
            account.proxyUser = user;
            m_accounts.save(account);
            m_open->setAccount(account);
            m_way.follow(account);
        }
    });
    connect(&page, &ui::NetworkSettings::passwordTyped, &m_way, &CompanyWay::keepPassword);
    connect(&m_way, &CompanyWay::passwordUnkept, &page, &ui::NetworkSettings::showPasswordUnkept);
    connect(&page, &ui::NetworkSettings::authoritiesWanted, this, [this, page = &page] {
        m_files.pickFiles(page, ui::NetworkSettings::tr("Certificate authorities"), [this](const QStringList& files) {
            if (!files.isEmpty()) {
                m_settings.set(settings::networkAuthorities, files.constFirst());
            }
        });
    });
    connect(&page, &ui::NetworkSettings::testWanted, this, [this, page = &page] {
        ui::whenAnswered(m_way.test(serversNow()), page,
                         [page](const std::vector<account::ConnectionReport>& reports) { page->showReports(reports); });
    });
}

// What a test of the connection has to reach.
std::vector<QUrl> Program::serversNow() const
{
    std::vector<QUrl> servers;
    if (m_open) {
        const QUrl site = m_open->account().site;
        servers = {site.isEmpty() ? m_open->vendor().link(QStringLiteral("portal")) : site, m_open->statusPage()};
    } else if (!m_vendors.empty()) {
        servers = {m_vendors.front().link(QStringLiteral("portal")), m_vendors.front().link(QStringLiteral("status"))};
    }
    std::erase_if(servers, [](const QUrl& server) { return server.isEmpty(); });
    return servers;
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

void Program::chooseCaseRules()
{
    if (!m_open) {
        return;
    }
    // The account may be closed while the dialog is open; what is chosen then belongs to it no more.
    QObject* account = m_open.get();
    cases::CaseBook& book = m_open->workspace().caseBook;
    ui::whenAnswered(book.rules(), account, [this, account, &book](const Result<cases::NewsRules>& rules) {
        auto* dialog =
            new ui::NewsRulesDialog(rules.valueOr(cases::NewsRules::usual()),
                                    m_settingsDialog ? static_cast<QWidget*>(m_settingsDialog) : m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ui::NewsRulesDialog::saved, account,
                [&book](const cases::NewsRules& chosen) { book.saveRules(chosen); });
        connect(account, &QObject::destroyed, dialog, &QDialog::reject);
        dialog->open();
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
    closeThen([] { QCoreApplication::exit(0); });
    if (m_closing && !m_open) {
        QCoreApplication::exit(0);
    }
}

} // namespace lotse::assembly
