#include "assembly/DesktopNotices.h"

#include "foundation/settings/Declared.h"

namespace lotse::assembly
{

DesktopNotices::DesktopNotices(platform::Notifier& notifier, settings::Settings& settings, Clock& clock)
    : m_notifier(notifier), m_settings(settings), m_clock(clock)
{
    connect(&settings, &settings::Settings::changed, this, &DesktopNotices::readSettings);
    readSettings();
}

void DesktopNotices::readSettings()
{
    const auto time = [this](const settings::Setting<QString>& setting) {
        return QTime::fromString(m_settings.get(setting), QStringLiteral("HH:mm"));
    };
    m_gate.setRules({.quiet = {.on = m_settings.get(settings::quietHours),
                               .from = time(settings::quietFrom),
                               .until = time(settings::quietUntil)},
                     .hideContent = m_settings.get(settings::privateNotices)});
}

void DesktopNotices::show(const QString& topic, notices::Weight weight, const ui::Notice& notice)
{
    const notices::Verdict verdict = m_gate.judge(topic, weight, m_clock.now());
    if (!verdict.notify) {
        return;
    }
    ui::Notice shown = notice;
    if (verdict.bundle > 0) {
        shown = {.id = topic + QStringLiteral(":burst"),
                 .kind = ui::Notice::Kind::Burst,
                 .subject = {},
                 .number = {},
                 .count = verdict.bundle,
                 .at = {}};
    }
    const ui::NoticeWords words = ui::wordsFor(shown);
    m_notifier.show({.id = shown.id,
                     .title = words.title,
                     .text = verdict.hideContent ? QString() : words.text,
                     .urgent = ui::toneOf(shown.kind) == ui::Tone::Danger});
}

} // namespace lotse::assembly
