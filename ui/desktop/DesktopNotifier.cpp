#include "ui/desktop/DesktopNotifier.h"

#include "ui/desktop/SilentNotifier.h"

#ifdef LOTSE_DBUS
#include "ui/desktop/DBusNotifier.h"
#endif

namespace lotse::ui
{

std::unique_ptr<platform::Notifier> makeNotifier()
{
#ifdef LOTSE_DBUS
    return std::make_unique<DBusNotifier>();
#else
    return std::make_unique<SilentNotifier>();
#endif
}

} // namespace lotse::ui
