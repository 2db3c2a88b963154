// Keeps watch over the cases of the open account: notices and notifications of what others did, by the person's rules.
#pragma once

#include "assembly/DesktopNotices.h"
#include "assembly/OpenAccount.h"
#include "ui/shell/MainWindow.h"

namespace lotse::assembly
{

class CaseWatch : public QObject
{
    Q_OBJECT

public:
    CaseWatch(OpenAccount& account, ui::MainWindow& window, DesktopNotices& desktop, Clock& clock);

private:
    void tell(const std::vector<cases::CaseNews>& news);
    void tellByRules(const std::vector<cases::CaseNews>& news, const cases::NewsRules& rules,
                     const QSet<QString>& watched);

    OpenAccount& m_account;
    ui::MainWindow& m_window;
    DesktopNotices& m_desktop;
    Clock& m_clock;
};

} // namespace lotse::assembly
