#include "ui/createcase/HomeRow.h"

#include "ui/common/Banner.h"
#include "ui/createcase/NoteLine.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

HomeRow::HomeRow(const QString& title, QWidget* parent)
    : QFrame(parent),
      m_fullTitle(title),
      m_title(new QLabel),
      m_badge(new Badge),
      m_note(new NoteLine),
      m_actions(new QHBoxLayout)
{
    makeCard(this);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setToolTip(title);
    m_badge->hide();

    auto* texts = new QVBoxLayout;
    texts->setSpacing(Space::tiny);
    texts->addWidget(m_title);
    texts->addWidget(m_note);
    m_actions->setSpacing(Space::tiny);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Space::medium, Space::small, Space::small, Space::small);
    row->setSpacing(Space::medium);
    row->addLayout(texts, 1);
    row->addWidget(m_badge, 0, Qt::AlignVCenter);
    row->addLayout(m_actions);
    elide();
}

void HomeRow::setBadge(Tone tone, const QString& text)
{
    m_badge->set(tone, text);
    m_badge->setVisible(!text.isEmpty());
}

void HomeRow::setNote(Tone tone, const QString& text)
{
    m_note->set(tone, text);
}

QPushButton* HomeRow::addAction(const QString& text, std::function<void()> act)
{
    const bool isFirst = m_actions->count() == 0;
    auto* button = new QPushButton(text);
    button->setAutoDefault(true);
    setButtonRole(button, isFirst ? ButtonRole::Ordinary : ButtonRole::Quiet);
    button->setAccessibleName(text + QStringLiteral(": ") + m_fullTitle);
    // The act may rebuild the list and with it this very button: let the click end first.
    connect(button, &QPushButton::clicked, this, std::move(act), Qt::QueuedConnection);
    m_actions->addWidget(button);
    return button;
}

void HomeRow::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    elide();
}

void HomeRow::elide()
{
    m_title->setText(m_title->fontMetrics().elidedText(m_fullTitle, Qt::ElideRight, qMax(120, m_title->width())));
}

} // namespace lotse::ui
