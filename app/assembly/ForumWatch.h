// Keeps watch over the forums of the open account: notices and notifications of answers to what the person asked or
// follows, by their rules.
#pragma once

#include "assembly/DesktopNotices.h"
#include "assembly/OpenAccount.h"
#include "ui/shell/MainWindow.h"

namespace lotse::assembly
{

class ForumWatch : public QObject
{
    Q_OBJECT

public:
    ForumWatch(OpenAccount& account, ui::MainWindow& window, DesktopNotices& desktop, Clock& clock);

private:
    void tell(const std::vector<community::ThreadNews>& news);

    OpenAccount& m_account;
    ui::MainWindow& m_window;
    DesktopNotices& m_desktop;
    Clock& m_clock;
};

} // namespace lotse::assembly
