#include "ui/status/DaysBar.h"

#include "ui/common/Formats.h"
#include "ui/status/StatusTexts.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace lotse::ui
{

namespace
{

double heightOf(status::Severity severity)
{
    switch (severity) {
    case status::Severity::Fine:
        return 0.35;
    case status::Severity::Maintenance:
        return 0.5;
    case status::Severity::Unknown:
    case status::Severity::Minor:
        return 0.65;
    case status::Severity::Major:
        return 0.85;
    case status::Severity::Critical:
        return 1.0;
    }
    return 0.35;
}

} // namespace

DaysBar::DaysBar(std::vector<status::Day> days, QWidget* parent) : QWidget(parent), m_days(std::move(days))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QRectF DaysBar::barOf(std::size_t index) const
{
    const double step = static_cast<double>(width()) / static_cast<double>(std::max<std::size_t>(1, m_days.size()));
    const double tall = height() * heightOf(m_days[index].worst);
    return {static_cast<double>(index) * step, height() - tall, std::max(1.0, step - 1.0), tall};
}

void DaysBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        painter.setBrush(toneText(StatusTexts::tone(m_days[i].worst)));
        painter.drawRoundedRect(barOf(i), 1, 1);
    }
}

QString DaysBar::dayText(const status::Day& day)
{
    const QString date = interfaceLocale().toString(day.date, QLocale::ShortFormat);
    if (day.minutes > 0) {
        //: 1 is a day, 2 a state such as "Partial outage", 3 how long
        return StatusTexts::tr("%1: %2, %3")
            .arg(date, StatusTexts::overall(day.worst), StatusTexts::duration(day.minutes));
    }
    //: 1 is a day, 2 a state such as "Maintenance under way"
    return StatusTexts::tr("%1: %2").arg(date, StatusTexts::overall(day.worst));
}

QString DaysBar::asText() const
{
    QStringList lines;
    for (const status::Day& day : m_days) {
        if (day.worst != status::Severity::Fine) {
            lines.append(dayText(day));
        }
    }
    return lines.join(u'\n');
}

bool DaysBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (std::size_t i = 0; i < m_days.size(); ++i) {
            const QRectF bar = barOf(i);
            if (help->pos().x() >= bar.left() && help->pos().x() <= bar.right() + 1) {
                QToolTip::showText(help->globalPos(), dayText(m_days[i]), this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace lotse::ui
