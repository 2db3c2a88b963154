// Notifications by the desktop's service org.freedesktop.Notifications. Every call is asynchronous; without a service
// nothing happens.
#pragma once

#include "foundation/platform/Desktop.h"

#include <QHash>

class QDBusPendingCallWatcher;

namespace lotse::ui
{

class DBusNotifier final : public platform::Notifier
{
    Q_OBJECT

public:
    explicit DBusNotifier(QObject* parent = nullptr);
    void show(const platform::Notification& notification) override;
    void withdraw(const QString& id) override;

private Q_SLOTS: // QtDBus connects signals by name only
    void actionInvoked(uint number, const QString& action);
    void notificationClosed(uint number, uint reason);

private:
    QHash<QString, uint> m_numbers; // the service's own number of what is shown
};

} // namespace lotse::ui
