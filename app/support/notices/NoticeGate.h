// Decides whether something that happened disturbs a person: by what it is, quiet hours and bursts. Everything goes
// into the list in the window; this is only about the desktop's notifications. Pure rules, one thread.
#pragma once

#include <QDateTime>
#include <QString>
#include <QTime>

#include <chrono>
#include <map>
#include <vector>

namespace lotse::notices
{

enum class Weight {
    Quiet,    // only ever in the list
    Ordinary, // notified, not in quiet hours
    Urgent,   // notified at any hour and never bundled: production is down
};

struct QuietHours {
    bool on = false;
    QTime from = QTime(22, 0); // local
    QTime until = QTime(7, 0); // before `from`: of the next day

    bool covers(const QTime& local) const;
    bool operator==(const QuietHours&) const = default;
};

struct GateRules {
    QuietHours quiet = {};
    bool hideContent = false; // private mode: a notification says what kind of thing it is, not what it is about
    int burst = 3;            // so many of one topic within `window` are shown one by one, more become one
    std::chrono::seconds window = std::chrono::minutes(2);

    bool operator==(const GateRules&) const = default;
};

struct Verdict {
    bool notify = false;
    bool hideContent = false;
    // More than a few of this topic: one notification with a stable id stands for this many; 0: by itself.
    int bundle = 0;

    bool operator==(const Verdict&) const = default;
};

class NoticeGate
{
public:
    explicit NoticeGate(GateRules rules = {}) : m_rules(std::move(rules)) {}

    void setRules(const GateRules& rules) { m_rules = rules; }
    // `topic`: what is bundled with each other ("status", "cases"). Counts the event.
    Verdict judge(const QString& topic, Weight weight, const QDateTime& now);

private:
    GateRules m_rules;
    std::map<QString, std::vector<QDateTime>> m_recent; // what was notified lately, by topic
};

} // namespace lotse::notices
