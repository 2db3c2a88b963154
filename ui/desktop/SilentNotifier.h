// A notifier for desktops without one.
#pragma once

#include "foundation/platform/Desktop.h"

namespace lotse::ui
{

class SilentNotifier final : public platform::Notifier
{
    Q_OBJECT

public:
    using Notifier::Notifier;
    void show(const platform::Notification&) override {}
    void withdraw(const QString&) override {}
};

} // namespace lotse::ui
