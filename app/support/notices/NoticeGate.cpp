#include "support/notices/NoticeGate.h"

namespace lotse::notices
{

bool QuietHours::covers(const QTime& local) const
{
    if (!on || !from.isValid() || !until.isValid() || from == until) {
        return false;
    }
    return from < until ? local >= from && local < until : local >= from || local < until;
}

Verdict NoticeGate::judge(const QString& topic, Weight weight, const QDateTime& now)
{
    if (weight == Weight::Urgent) {
        return {.notify = true, .hideContent = m_rules.hideContent};
    }
    if (weight == Weight::Quiet || m_rules.quiet.covers(now.toLocalTime().time())) {
        return {};
    }
    std::vector<QDateTime>& recent = m_recent[topic];
    // A clock that was set back makes nothing recent for ever.
    std::erase_if(recent,
                  [&](const QDateTime& time) { return time.secsTo(now) >= m_rules.window.count() || time > now; });
    recent.push_back(now);
    const int count = static_cast<int>(recent.size());
    return {.notify = true, .hideContent = m_rules.hideContent, .bundle = count > m_rules.burst ? count : 0};
}

} // namespace lotse::notices
