// Keeps watch over the status page of the open account: notices and notifications by the person's rules, reminders of
// maintenances, the state at a glance.
#pragma once

#include "assembly/DesktopNotices.h"
#include "assembly/OpenAccount.h"
#include "ui/shell/Glance.h"
#include "ui/shell/MainWindow.h"

namespace lotse::assembly
{

class StatusWatch : public QObject
{
    Q_OBJECT

public:
    StatusWatch(OpenAccount& account, ui::MainWindow& window, ui::Glance& glance, DesktopNotices& desktop, Clock& clock,
                settings::Settings& settings);
    ~StatusWatch() override;

private:
    // Rules and what they look at, as of now; `use` gets both.
    void withRules(std::function<void(const std::vector<status::Rule>&, const status::Overview&)> use);
    void tell(const std::vector<status::Change>& changes);
    void remind();
    void tellOnce(const QString& key, ui::Notice notice);
    void showGlance();

    OpenAccount& m_account;
    ui::MainWindow& m_window;
    ui::Glance& m_glance;
    DesktopNotices& m_desktop;
    Clock& m_clock;
    QTimer m_minute;
};

} // namespace lotse::assembly
