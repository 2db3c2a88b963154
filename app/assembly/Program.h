// The running program: settings, look and language, the accounts and the one that is open, the window, the end.
#pragma once

#include "assembly/AccountEditor.h"
#include "assembly/AccountEnding.h"
#include "assembly/AccountTurn.h"
#include "assembly/AccountWatch.h"
#include "assembly/CaseWatch.h"
#include "assembly/CompanyWay.h"
#include "assembly/ForumWatch.h"
#include "assembly/OpenAccount.h"
#include "assembly/Options.h"
#include "assembly/Practice.h"
#include "assembly/ReadinessWatch.h"
#include "assembly/SettingsPage.h"
#include "assembly/SingleInstance.h"
#include "assembly/StatusWatch.h"
#include "assembly/VersionWatch.h"
#include "assembly/WakeUps.h"
#include "foundation/Random.h"
#include "support/account/AccountRegistry.h"
#include "support/account/KeychainSecretStore.h"
#include "ui/common/ScreenFit.h"
#include "ui/desktop/DesktopBrowser.h"
#include "ui/desktop/DesktopFilePicker.h"
#include "ui/shell/HelpDialog.h"
#include "ui/shell/Languages.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QPointer>

class QSessionManager;

namespace lotse::assembly
{

// What the first start of a program is to do.
SingleInstance::Wish firstWish(const Options& options);

class Program : public QObject
{
    Q_OBJECT

public:
    Program(QApplication& application, Options options);
    ~Program() override;

    void start();
    void grant(const SingleInstance::Wish& wish);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // a file that the system wants opened

private:
    void connectWindow();
    void connectEnding();
    void connectDesktop();
    void applyColours();
    void applyLanguage();
    void settingChanged(const QString& key);
    void setStartAtLogin(bool on);

    void practise(const PracticeSeat& seat);
    std::optional<account::Account> currentAccount() const;
    void openCurrent();
    void open(const account::Account& account);
    QFuture<void> closeAccount();
    void showAccounts();
    void showTabs();
    void showWaitingDrafts();

    void editCurrentAccount();
    void newAccount();
    void accountStored(const account::Account& before, const account::Account& account);
    void goOnAs(const cases::PortalIdentity& identity);
    void handOver(const account::Account& from, const account::Account& to);
    void identified(const cases::PortalIdentity& identity);
    void reportElsewhere();
    void clearMirror();
    void findCasesFor(OpenAccount& open);
    void practiseReport();
    void showHelp();
    void copyDiagnostics();
    void quit(bool startAtLogin);
    void sessionEnds(QSessionManager& session);

    QApplication& m_application;
    Options m_options;
    SystemClock m_clock;
    SystemRandom m_random;
    settings::Settings m_settings;
    account::AccountRegistry m_accounts;
    std::unique_ptr<account::SecretStore> m_secrets;
    CompanyWay m_way;
    AccountEnd m_end;
    ui::DesktopBrowser m_browser;
    ui::DesktopFilePicker m_files;
    std::unique_ptr<platform::ColourSchemeSource> m_colours;
    std::unique_ptr<platform::Notifier> m_notifier;
    std::unique_ptr<DesktopNotices> m_desktopNotices;
    std::shared_ptr<platform::LoginStart> m_loginStart;
    WakeUps m_wakeUps;
    AccountTurn m_turn;
    ui::Languages m_languages;
    ui::ScreenFit m_screenFit;
    std::unique_ptr<Practice> m_practice;
    std::vector<vendor::VendorProfile> m_vendors;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<AccountEditor> m_editor;
    std::unique_ptr<AccountEnding> m_ending;
    std::unique_ptr<SettingsPage> m_settingsPage;
    std::optional<std::pair<QString, account::Profile>> m_opening; // account and its files, while the window is made
    std::unique_ptr<ui::Glance> m_glance;
    std::unique_ptr<OpenAccount> m_open;
    std::unique_ptr<AccountWatch> m_watch;
    std::unique_ptr<CaseWatch> m_caseWatch;
    std::unique_ptr<ForumWatch> m_forumWatch;
    std::unique_ptr<ReadinessWatch> m_readinessWatch;
    std::unique_ptr<StatusWatch> m_statusWatch;
    std::unique_ptr<VersionWatch> m_versionWatch;
    QPointer<ui::HelpDialog> m_help;
    std::vector<SingleInstance::Wish> m_wishes; // wait for the tabs
    bool m_quitting = false;
};

} // namespace lotse::assembly
