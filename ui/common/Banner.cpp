#include "ui/common/Banner.h"

#include "ui/common/Icons.h"
#include "ui/common/Tokens.h"
#include "ui/common/TonedIcons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

constexpr int iconSize = 22;

void announce(QWidget* widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void setButton(QPushButton* button, const QString& text)
{
    button->setText(text);
    button->setVisible(!text.isEmpty());
}

} // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_icon(new QLabel(this)),
      m_message(new QLabel(this)),
      m_detail(new QLabel(this)),
      m_first(new QPushButton(this)),
      m_second(new QPushButton(this))
{
    m_message->setObjectName(QStringLiteral("message"));
    for (QLabel* label : {m_message, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_message);
    texts->addWidget(m_detail);
    auto* said = new QHBoxLayout;
    said->setSpacing(Space::small);
    said->addWidget(m_icon, 0, Qt::AlignVCenter);
    said->addLayout(texts, 1);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(Space::small);
    actions->addStretch(1);
    actions->addWidget(m_first, 0, Qt::AlignVCenter);
    actions->addWidget(m_second, 0, Qt::AlignVCenter);
    m_parts->setContentsMargins(Space::medium, Space::small, Space::small, Space::small);
    m_parts->setSpacing(Space::small);
    m_parts->addLayout(said, 1);
    m_parts->addLayout(actions);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_first, &QPushButton::clicked, this, &Banner::firstAction);
    connect(m_second, &QPushButton::clicked, this, &Banner::secondAction);
    setActions({});
    hide();
}

void Banner::show(Tone tone, const QString& message, const QString& detail)
{
    const bool isNew = message != m_message->text() || isHidden();
    m_tone = tone;
    setTone(this, tone);
    for (QWidget* child : findChildren<QWidget*>()) {
        child->style()->unpolish(child);
        child->style()->polish(child);
    }
    paintIcon();
    m_message->setText(message);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(message);
    setAccessibleDescription(detail);
    setVisible(!message.isEmpty());
    if (isNew && !message.isEmpty()) {
        announce(this);
    }
}

void Banner::paintIcon()
{
    const Tone tone = m_tone;
    m_icon->setPixmap(ui::icon(iconOf(tone), [tone] {
                          return toneText(tone);
                      }).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
}

void Banner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        paintIcon();
    }
    QFrame::changeEvent(event);
}

void Banner::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    placeActions();
}

void Banner::placeActions()
{
    int needed = 0;
    for (const QPushButton* button : {m_first, m_second}) {
        needed += button->isHidden() ? 0 : button->sizeHint().width();
    }
    m_parts->setDirection(needed > width() * 2 / 5 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void Banner::setActions(const QString& first, const QString& second)
{
    setButton(m_first, first);
    setButton(m_second, second);
    placeActions();
}

QString Banner::detail() const
{
    return m_detail->text();
}

QString Banner::message() const
{
    return m_message->text();
}

Badge::Badge(QWidget* parent) : QWidget(parent), m_tone(Tone::Neutral)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::set(Tone tone, const QString& text)
{
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(m_text) + 2 * Space::small + Space::tiny, metrics.height() + Space::tiny};
}

void Badge::paintEvent(QPaintEvent*)
{
    if (m_text.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneSurface(m_tone));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(toneText(m_tone));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace lotse::ui
