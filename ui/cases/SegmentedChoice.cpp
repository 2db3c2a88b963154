#include "ui/cases/SegmentedChoice.h"

#include "ui/common/Look.h"

#include <QHBoxLayout>
#include <QPainter>

namespace lotse::ui
{

namespace
{

constexpr qreal radius = 7;

class Segment final : public QRadioButton
{
public:
    using QRadioButton::QRadioButton;

    QSize sizeHint() const override
    {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        const QFontMetrics metrics(strong);
        return {metrics.horizontalAdvance(text()) + 2 * Space::medium, metrics.height() + Space::medium};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5);
        if (isChecked()) {
            painter.setPen(separator());
            painter.setBrush(palette().color(QPalette::Base));
            painter.drawRoundedRect(area, radius - 2, radius - 2);
        }
        if (hasFocus()) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area, radius - 2, radius - 2);
        }
        QFont shown = font();
        shown.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(shown);
        painter.setPen(isChecked() || underMouse() ? palette().color(QPalette::WindowText) : secondaryText());
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextHideMnemonic, text());
    }
};

} // namespace

SegmentedChoice::SegmentedChoice(int choices, QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (int choice = 0; choice < choices; ++choice) {
        auto* segment = new Segment(this);
        segment->setAttribute(Qt::WA_Hover);
        layout->addWidget(segment);
        m_buttons << segment;
        connect(segment, &QRadioButton::toggled, this, [this, choice](bool on) {
            if (on) {
                Q_EMIT chosen(choice);
            }
        });
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(0);
}

void SegmentedChoice::setTexts(const QStringList& texts)
{
    for (qsizetype choice = 0; choice < m_buttons.size(); ++choice) {
        m_buttons[choice]->setText(texts.value(choice));
    }
    updateGeometry();
}

int SegmentedChoice::current() const
{
    for (int choice = 0; choice < static_cast<int>(m_buttons.size()); ++choice) {
        if (m_buttons[choice]->isChecked()) {
            return choice;
        }
    }
    return 0;
}

void SegmentedChoice::setCurrent(int choice)
{
    const QSignalBlocker quiet(this);
    m_buttons.at(choice)->setChecked(true);
}

void SegmentedChoice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(rect(), radius, radius);
}

} // namespace lotse::ui
