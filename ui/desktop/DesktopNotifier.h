// Notifications of the desktop: org.freedesktop.Notifications on Linux; elsewhere none yet, the in-app list has them.
#pragma once

#include "foundation/platform/Desktop.h"

#include <memory>

namespace lotse::ui
{

std::unique_ptr<platform::Notifier> makeNotifier();

} // namespace lotse::ui
