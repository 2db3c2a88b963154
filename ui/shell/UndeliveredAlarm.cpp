#include "ui/shell/UndeliveredAlarm.h"

#include "foundation/settings/Declared.h"

#include <algorithm>

namespace lotse::ui
{

namespace
{
constexpr std::chrono::seconds checkEvery{1};
}

UndeliveredAlarm::UndeliveredAlarm(settings::Settings& settings, Clock& clock, QObject* parent)
    : QObject(parent), m_settings(settings), m_clock(clock)
{
    m_timer.setInterval(checkEvery);
    connect(&m_timer, &QTimer::timeout, this, &UndeliveredAlarm::check);
}

void UndeliveredAlarm::setItems(const std::vector<outbox::Item>& unfinished)
{
    QHash<QString, Watched> now;
    for (const outbox::Item& item : unfinished) {
        if (item.isFinished() || item.lane != outbox::Lane::Urgent || !item.dependsOn.isEmpty()) {
            continue;
        }
        const auto known = m_watched.constFind(item.id);
        now.insert(item.id, Watched{.item = item,
                                    .firstSeen = known == m_watched.cend() ? m_clock.monotonic() : known->firstSeen,
                                    .raised = known != m_watched.cend() && known->raised});
    }
    const QHash<QString, Watched> before = std::exchange(m_watched, now);
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (it->raised && !m_watched.contains(it.key())) {
            Q_EMIT ended(it.key());
        }
    }
    if (m_watched.isEmpty()) {
        m_timer.stop();
    } else {
        m_timer.start();
    }
    check();
}

void UndeliveredAlarm::check()
{
    const std::chrono::minutes limit(qMax(1, m_settings.get(settings::alarmMinutes)));
    std::vector<outbox::Item> late;
    for (Watched& watched : m_watched) {
        if (!watched.raised && age(watched) >= limit) {
            watched.raised = true;
            late.push_back(watched.item);
        }
    }
    for (const outbox::Item& item : late) {
        const std::chrono::milliseconds waited(item.created.msecsTo(m_clock.now()));
        Q_EMIT raised(
            item, static_cast<int>(std::max(limit, std::chrono::duration_cast<std::chrono::minutes>(waited)).count()));
    }
}

std::chrono::milliseconds UndeliveredAlarm::age(const Watched& watched) const
{
    const std::chrono::milliseconds byClock(watched.item.created.msecsTo(m_clock.now()));
    return std::max(byClock, m_clock.monotonic() - watched.firstSeen);
}

} // namespace lotse::ui
