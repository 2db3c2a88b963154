#include "ui/desktop/DesktopColourScheme.h"

#ifdef LOTSE_DBUS
#include "ui/desktop/PortalColourScheme.h"
#endif

namespace lotse::ui
{

namespace
{

class PaletteColourScheme final : public platform::ColourSchemeSource
{
public:
    explicit PaletteColourScheme(platform::ColourScheme scheme) : m_scheme(scheme) {}
    platform::ColourScheme current() const override { return m_scheme; }

private:
    platform::ColourScheme m_scheme;
};

} // namespace

platform::ColourScheme schemeOf(const QPalette& desktopPalette)
{
    const bool dark =
        desktopPalette.color(QPalette::WindowText).lightness() > desktopPalette.color(QPalette::Window).lightness();
    return dark ? platform::ColourScheme::Dark : platform::ColourScheme::Light;
}

std::unique_ptr<platform::ColourSchemeSource> makeColourSchemeSource(const QPalette& desktopPalette)
{
#ifdef LOTSE_DBUS
    return std::make_unique<PortalColourScheme>(schemeOf(desktopPalette));
#else
    return std::make_unique<PaletteColourScheme>(schemeOf(desktopPalette));
#endif
}

} // namespace lotse::ui
