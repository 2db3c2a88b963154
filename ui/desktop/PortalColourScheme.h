// The desktop portal's colour scheme and contrast (org.freedesktop.appearance), asked for asynchronously and followed.
#pragma once

#include "foundation/platform/Desktop.h"

#include <QDBusVariant>

namespace lotse::ui
{

class PortalColourScheme final : public platform::ColourSchemeSource
{
    Q_OBJECT

public:
    // `fallback` holds until the portal answers, and where it has no preference.
    explicit PortalColourScheme(platform::ColourScheme fallback, QObject* parent = nullptr);
    platform::ColourScheme current() const override { return m_current; }

private Q_SLOTS: // QtDBus connects signals by name only
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& key);
    void take(const QString& key, const QVariant& value);

    platform::ColourScheme m_fallback;
    platform::ColourScheme m_current;
    unsigned m_preference = 0;
    unsigned m_contrast = 0;
};

} // namespace lotse::ui
