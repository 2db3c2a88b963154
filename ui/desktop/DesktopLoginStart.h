// Starts the program when the person logs in: a file in ~/.config/autostart, a value under Run in the Windows registry,
// a launch agent on macOS. Reads and writes small files: not for the UI thread.
#pragma once

#include "foundation/platform/Desktop.h"

#include <QStringList>

#include <memory>

namespace lotse::ui
{

// `command`: the program and its arguments.
std::unique_ptr<platform::LoginStart> makeLoginStart(QStringList command);

} // namespace lotse::ui
