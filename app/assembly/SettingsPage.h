// The settings page while it is open: what it shows of the program and of the open account, and what it asks for.
#pragma once

#include "assembly/CompanyWay.h"
#include "assembly/OpenAccount.h"
#include "support/account/AccountRegistry.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/SettingsDialog.h"

#include <QPointer>

#include <functional>

namespace lotse::assembly
{

struct SettingsNeeds {
    settings::Settings& settings;
    account::AccountRegistry& accounts;
    account::SecretStore& secrets;
    CompanyWay& way;
    platform::Browser& browser;
    ui::FilePicker& files;
    ui::MainWindow& window;
    const std::vector<vendor::VendorProfile>& vendors;
    QString dataFolder;
    std::function<OpenAccount*()> open; // the account that is open at that moment; nullptr: none
};

class SettingsPage : public QObject
{
    Q_OBJECT

public:
    explicit SettingsPage(SettingsNeeds needs);

    void show();
    void showSetting(const QString& name); // at this one, by the name of its control
    void measureStorage();
    void showCleared(const Result<void>& done);

Q_SIGNALS:
    void clearMirrorWanted();

private:
    void connectNetwork(ui::NetworkSettings& page);
    void chooseCaseRules();
    ui::NetworkFacts networkFacts() const;
    std::vector<QUrl> serversNow() const;

    const SettingsNeeds m_needs;
    QPointer<ui::SettingsDialog> m_dialog;
};

} // namespace lotse::assembly
