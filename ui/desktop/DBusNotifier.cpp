#include "ui/desktop/DBusNotifier.h"

#include "foundation/LogCategories.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace lotse::ui
{

namespace
{

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString defaultAction = QStringLiteral("default"); // a click on the notification itself
constexpr uchar urgencyNormal = 1;
constexpr uchar urgencyCritical = 2;
constexpr int serverDecides = -1;

QDBusMessage call(const char* method)
{
    return QDBusMessage::createMethodCall(service, path, service, QLatin1String(method));
}

} // namespace

DBusNotifier::DBusNotifier(QObject* parent) : Notifier(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this,
                SLOT(notificationClosed(uint, uint)));
}

void DBusNotifier::show(const platform::Notification& notification)
{
    QVariantMap hints{
        {QStringLiteral("urgency"), QVariant::fromValue<uchar>(notification.urgent ? urgencyCritical : urgencyNormal)},
        {QStringLiteral("desktop-entry"), QStringLiteral("org.lotse.Lotse")}};
    QDBusMessage message = call("Notify");
    message << QStringLiteral("Lotse") << m_numbers.value(notification.id, 0U) << QStringLiteral("org.lotse.Lotse")
            << notification.title << notification.text.toHtmlEscaped() << QStringList{defaultAction, QString()} << hints
            << serverDecides;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, id = notification.id] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError()) {
            qCInfo(lcPlatform) << "no notification shown:" << reply.error().name();
        } else {
            m_numbers.insert(id, reply.value());
        }
    });
}

void DBusNotifier::withdraw(const QString& id)
{
    if (const uint number = m_numbers.take(id)) {
        QDBusMessage message = call("CloseNotification");
        message << number;
        QDBusConnection::sessionBus().asyncCall(message);
    }
}

void DBusNotifier::actionInvoked(uint number, const QString& action)
{
    const QString id = m_numbers.key(number);
    if (!id.isEmpty() && action == defaultAction) {
        Q_EMIT activated(id);
    }
}

void DBusNotifier::notificationClosed(uint number, uint)
{
    m_numbers.remove(m_numbers.key(number));
}

} // namespace lotse::ui
