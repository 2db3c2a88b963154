// The program's window: header, banners, the tabs that are handed in, and the status line. It shows what it is told and
// says what the person wants; it knows no account, store or network.
#pragma once

#include "foundation/settings/Settings.h"
#include "support/account/Readiness.h"
#include "ui/common/Tab.h"
#include "ui/shell/AccountPanel.h"
#include "ui/shell/BannerArea.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Header.h"
#include "ui/shell/NoticeList.h"
#include "ui/shell/StatusLine.h"

#include <QPointer>

class QStackedWidget;

namespace lotse::ui
{

class LeaveDialog;
class NoticePanel;
class ReadinessPanel;

class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(settings::Settings& settings, Clock& clock, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Takes the tabs over; those shown before are destroyed at once.
    // Where tabs stand. One that is made as its child need not be styled a second time.
    QWidget* tabPlace() const;
    void setTabs(const std::vector<Tab*>& tabs);
    void setAccounts(std::vector<AccountEntry> accounts, const QString& current);
    void setPractice(bool practice);
    void setWaiting(const std::vector<outbox::Item>& unfinished);
    // Empty: nothing to be ready with.
    void setReadiness(const std::vector<account::ReadinessItem>& items);
    BannerArea& banners() { return *m_banners; }
    NoticeList& notices() { return m_notices; }
    StatusLine& statusLine() { return *m_statusLine; }

    // Opens the tab that knows the destination; Account and Settings are announced by signals. False: nobody knows it.
    bool go(const Destination& destination);
    void openTab(int index);
    // Ctrl+K: any case, any action, any setting.
    void openPalette();
    // Every key on one sheet.
    void showKeys();
    // By which the palette finds cases; empty: none are looked for.
    void setCaseFinder(CaseFinder finder) { m_caseFinder = std::move(finder); }
    void comeToFront();
    // Asks the person when reports are undelivered, otherwise quitWanted() at once.
    void leave();
    // Whether closing may leave the program in a tray, asked at that moment. Without one, closing leaves.
    void setTray(std::function<bool()> hasTray) { m_hasTray = std::move(hasTray); }
    bool hasUndelivered() const { return !m_reports.empty(); }

Q_SIGNALS:
    void accountChosen(const QString& id);
    void accountWanted();
    void newAccountWanted();
    void settingsWanted();
    void settingWanted(const QString& name); // the settings at this one, by the name of its control
    void diagnosticsWanted();
    void helpWanted();
    void reportElsewhereWanted(); // production is down, and no tab is there to report it
    void quitWanted(bool startAtLogin);
    void contactsConfirmed(); // contact and deputy are still right
    void syncWanted();
    void drillWanted();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;

private:
    void addShortcuts();
    void retranslate();
    void restorePlace();
    void keepPlace();
    void askOnClose();

    settings::Settings& m_settings;
    NoticeList m_notices;
    Header* m_header;
    QWidget* m_practiceStrip;
    QLabel* m_practiceText;
    BannerArea* m_banners;
    QStackedWidget* m_pages;
    StatusLine* m_statusLine;
    NoticePanel* m_noticePanel;
    AccountPanel* m_accountPanel;
    ReadinessPanel* m_readinessPanel;
    std::vector<account::ReadinessItem> m_readiness;
    QPointer<LeaveDialog> m_leaveDialog;
    QPointer<CommandPalette> m_palette;
    CaseFinder m_caseFinder;
    std::vector<Tab*> m_tabs;
    std::vector<outbox::Item> m_reports;
    QTimer m_placeTimer;
    std::function<bool()> m_hasTray; // empty: there is none
    QTimer m_ages;
};

} // namespace lotse::ui
