#include "ui/createcase/NoteLine.h"

#include "ui/common/Tokens.h"
#include "ui/common/TonedIcons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace lotse::ui
{

NoteLine::NoteLine(QWidget* parent) : QWidget(parent), m_sign(new QLabel(this)), m_text(new QLabel(this))
{
    setTextRole(m_text, TextRole::Small);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing());

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::tiny);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    paintSign();
}

void NoteLine::set(Tone tone, const QString& text)
{
    if (tone == m_tone && text == m_text->text()) {
        return;
    }
    m_tone = tone;
    m_text->setText(text);
    setTone(m_text, tone);
    paintSign();
}

QString NoteLine::text() const
{
    return m_text->text();
}

void NoteLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange) {
        paintSign();
    }
    QWidget::changeEvent(event);
}

void NoteLine::paintSign()
{
    const bool hasSign = m_tone != Tone::Neutral && !m_text->text().isEmpty();
    m_sign->setVisible(hasSign);
    if (hasSign) {
        const Tone tone = m_tone;
        m_sign->setPixmap(
            icon(iconOf(tone), [tone] { return toneText(tone); }).pixmap(QSize(16, 16), devicePixelRatioF()));
    }
}

} // namespace lotse::ui
