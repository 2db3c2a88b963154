// Whether the person's desktop is light or dark: the portal org.freedesktop.appearance on Linux, and everywhere the
// lightness of the palette that the desktop gave us.
#pragma once

#include "foundation/platform/Desktop.h"

#include <QPalette>

#include <memory>

namespace lotse::ui
{

platform::ColourScheme schemeOf(const QPalette& desktopPalette);
// `desktopPalette`: as it was before our own was set.
std::unique_ptr<platform::ColourSchemeSource> makeColourSchemeSource(const QPalette& desktopPalette);

} // namespace lotse::ui
