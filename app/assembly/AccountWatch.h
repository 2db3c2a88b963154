// Keeps watch over the open account and tells the window: banners, notices, notifications, the alarm for a
// production-down report that does not get away.
#pragma once

#include "assembly/DesktopNotices.h"
#include "assembly/OpenAccount.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/UndeliveredAlarm.h"

namespace lotse::assembly
{

class AccountWatch : public QObject
{
    Q_OBJECT

public:
    AccountWatch(OpenAccount& account, ui::MainWindow& window, platform::Notifier& notifier, DesktopNotices& desktop,
                 Clock& clock, settings::Settings& settings, platform::Browser& browser);
    ~AccountWatch() override;

Q_SIGNALS:
    void networkWanted(); // to mend the way through the company's proxy
    void accountWanted(); // to sign in again or to enter the hotline
    // Another person's sign-in is there; it may be an account of its own.
    void anotherAccountWanted(const lotse::cases::PortalIdentity& identity);
    void unusable(); // the tabs cannot work
    void usable();   // they can again

private:
    void tellOpened(const storage::OpenReport& user, const storage::OpenReport& mirror);
    void tellUnusable(const Error& error);
    void tellSync(const sync::JobState& state, const QDateTime& lastComplete);
    void tellItem(const outbox::Item& item);
    void tellAlarm(const outbox::Item& item, int minutes);
    void act(const QString& key);
    void actSecond(const QString& key);
    void callHotline();
    void addNotice(ui::Notice notice, bool notify);
    int minutesSince(const QDateTime& time) const;

    OpenAccount& m_account;
    ui::MainWindow& m_window;
    platform::Notifier& m_notifier;
    DesktopNotices& m_desktop;
    Clock& m_clock;
    platform::Browser& m_browser;
    ui::UndeliveredAlarm m_alarm;
    QHash<QString, outbox::State> m_states;
    bool m_signInTold = false;
    bool m_proxyRefuses = false;
    cases::PortalIdentity m_other; // who signed in instead of the account's person
};

} // namespace lotse::assembly
