// Watches production-down reports on their way out and raises the alarm when one is still undelivered after the time
// that the settings name.
#pragma once

#include "foundation/Clock.h"
#include "foundation/settings/Settings.h"
#include "support/outbox/OutboxItem.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <vector>

namespace lotse::ui
{

class UndeliveredAlarm : public QObject
{
    Q_OBJECT

public:
    UndeliveredAlarm(settings::Settings& settings, Clock& clock, QObject* parent = nullptr);

    // All unfinished items; whoever is no longer among them needs no alarm any more.
    void setItems(const std::vector<outbox::Item>& unfinished);
    void check();

Q_SIGNALS:
    void raised(const lotse::outbox::Item& item, int minutes); // once for each report
    void ended(const QString& itemId);

private:
    struct Watched {
        outbox::Item item;
        std::chrono::milliseconds firstSeen; // monotonic: a clock that jumps back must not silence the alarm
        bool raised = false;
    };
    std::chrono::milliseconds age(const Watched& watched) const;

    settings::Settings& m_settings;
    Clock& m_clock;
    QHash<QString, Watched> m_watched;
    QTimer m_timer;
};

} // namespace lotse::ui
