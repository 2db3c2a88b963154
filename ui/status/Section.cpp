#include "ui/status/Section.h"

#include "ui/common/Look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lotse::ui
{

QLabel* makeText(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

Section::Section(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_head(new QHBoxLayout), m_content(new QVBoxLayout)
{
    setTextRole(m_title, TextRole::Heading);
    m_title->setTextFormat(Qt::PlainText);
    m_head->setSpacing(Space::small);
    m_head->addWidget(m_title, 1);
    m_content->setSpacing(Space::small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::small);
    column->addLayout(m_head);
    column->addLayout(m_content);
}

void Section::setTitle(const QString& title)
{
    m_title->setText(title);
}

void Section::addAction(QWidget* action)
{
    m_head->addWidget(action);
}

void Section::clear()
{
    while (QLayoutItem* item = m_content->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void Section::add(QWidget* widget)
{
    m_content->addWidget(widget);
    widget->show();
}

QLabel* Section::addText(const QString& text)
{
    QLabel* label = makeText(text, this);
    setTextRole(label, TextRole::Secondary);
    add(label);
    return label;
}

} // namespace lotse::ui
