// Keeps the readiness light of the open account: gathers what is known, whenever some of it changes.
#pragma once

#include "assembly/OpenAccount.h"
#include "support/account/AccountRegistry.h"
#include "support/account/Readiness.h"
#include "ui/shell/MainWindow.h"

namespace lotse::assembly
{

class ReadinessWatch : public QObject
{
    Q_OBJECT

public:
    // `practiceSettings`: the settings of practice mode, where a drill notes its date.
    ReadinessWatch(OpenAccount& account, account::AccountRegistry& accounts, ui::MainWindow& window, Clock& clock,
                   QString practiceSettings);
    ~ReadinessWatch() override;

private:
    void look();
    void show();

    OpenAccount& m_account;
    account::AccountRegistry& m_accounts;
    ui::MainWindow& m_window;
    Clock& m_clock;
    QString m_practiceSettings;
    account::ReadinessFacts m_facts;
    QTimer m_minutes; // what was fresh grows old
};

} // namespace lotse::assembly
