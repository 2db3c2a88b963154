// Shows what happened as a notification of the desktop, where it may disturb: quiet hours, bursts, private mode.
#pragma once

#include "foundation/Clock.h"
#include "foundation/platform/Desktop.h"
#include "foundation/settings/Settings.h"
#include "support/notices/NoticeGate.h"
#include "ui/shell/Notice.h"

namespace lotse::assembly
{

class DesktopNotices : public QObject
{
    Q_OBJECT

public:
    DesktopNotices(platform::Notifier& notifier, settings::Settings& settings, Clock& clock);

    // `topic`: what becomes one notification when there is much of it.
    void show(const QString& topic, notices::Weight weight, const ui::Notice& notice);

private:
    void readSettings();

    platform::Notifier& m_notifier;
    settings::Settings& m_settings;
    Clock& m_clock;
    notices::NoticeGate m_gate;
};

} // namespace lotse::assembly
