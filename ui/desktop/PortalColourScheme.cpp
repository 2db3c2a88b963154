#include "ui/desktop/PortalColourScheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace lotse::ui
{

namespace
{

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString group = QStringLiteral("org.freedesktop.appearance");
const QString schemeKey = QStringLiteral("color-scheme");
const QString contrastKey = QStringLiteral("contrast");

// Values of the portal's documentation: 0 no preference, 1 dark, 2 light.
constexpr uint preferDark = 1;
constexpr uint preferLight = 2;
// 0 no preference, 1 higher contrast.
constexpr uint moreContrast = 1;

QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

} // namespace

PortalColourScheme::PortalColourScheme(platform::ColourScheme fallback, QObject* parent)
    : ColourSchemeSource(parent), m_fallback(fallback), m_current(fallback)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(schemeKey);
    ask(contrastKey);
}

void PortalColourScheme::ask(const QString& key)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    message << group << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isError()) {
            take(key, reply.value().variant());
        }
    });
}

void PortalColourScheme::settingChanged(const QString& changedGroup, const QString& changedKey,
                                        const QDBusVariant& value)
{
    if (changedGroup == group && (changedKey == schemeKey || changedKey == contrastKey)) {
        take(changedKey, value.variant());
    }
}

void PortalColourScheme::take(const QString& key, const QVariant& value)
{
    (key == contrastKey ? m_contrast : m_preference) = unwrapped(value).toUInt();
    const platform::ColourScheme now = m_contrast == moreContrast    ? platform::ColourScheme::HighContrast
                                       : m_preference == preferDark  ? platform::ColourScheme::Dark
                                       : m_preference == preferLight ? platform::ColourScheme::Light
                                                                     : m_fallback;
    if (now != m_current) {
        m_current = now;
        Q_EMIT changed();
    }
}

} // namespace lotse::ui
