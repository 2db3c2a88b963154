#include "ui/cases/SelectionBar.h"

#include "ui/common/Look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lotse::ui
{

SelectionBar::SelectionBar(QWidget* parent)
    : QWidget(parent),
      m_count(new QLabel(this)),
      m_read(new QPushButton(this)),
      m_unread(new QPushButton(this)),
      m_watch(new QPushButton(this)),
      m_export(new QPushButton(this))
{
    setTextRole(m_count, TextRole::Secondary);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::small);
    row->addWidget(m_count);
    row->addStretch(1);
    for (QPushButton* button : {m_read, m_unread, m_watch, m_export}) {
        setButtonRole(button, ButtonRole::Quiet);
        button->setAutoDefault(true);
        row->addWidget(button);
    }
    connect(m_read, &QPushButton::clicked, this, [this] { Q_EMIT readWanted(true); });
    connect(m_unread, &QPushButton::clicked, this, [this] { Q_EMIT readWanted(false); });
    connect(m_watch, &QPushButton::clicked, this, [this] { Q_EMIT watchWanted(!m_allWatched); });
    connect(m_export, &QPushButton::clicked, this, &SelectionBar::exportWanted);
    retranslate();
    hide();
}

void SelectionBar::setSelected(int count, bool allWatched)
{
    if (count != m_selected || allWatched != m_allWatched) {
        m_selected = count;
        m_allWatched = allWatched;
        retranslate();
    }
    setVisible(count > 0);
}

void SelectionBar::retranslate()
{
    m_count->setText(tr("%n case(s) selected", "in the list My Cases", m_selected));
    m_read->setText(tr("Mark as read"));
    m_unread->setText(tr("Mark as unread"));
    m_watch->setText(m_allWatched ? tr("Stop watching", "cases that are selected")
                                  : tr("Watch", "button: be told of what happens in the selected cases"));
    m_export->setText(tr("Export as CSV …"));
}

void SelectionBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace lotse::ui
