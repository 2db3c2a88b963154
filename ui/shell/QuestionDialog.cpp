#include "ui/shell/QuestionDialog.h"

#include "ui/common/Look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{
constexpr int textWidth = 440;
}

QuestionDialog::QuestionDialog(const QString& name, QWidget* parent)
    : QDialog(parent), m_title(new QLabel(this)), m_explanation(new QLabel(this)), m_buttons(new QHBoxLayout)
{
    setObjectName(name);
    setTextRole(m_title, TextRole::Heading);
    for (QLabel* label : {m_title, m_explanation}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(textWidth);
    }
    m_buttons->setSpacing(Space::small);
    m_buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    column->setSpacing(Space::medium);
    column->addWidget(m_title);
    column->addWidget(m_explanation);
    column->addSpacing(Space::small);
    column->addLayout(m_buttons);
}

QPushButton* QuestionDialog::addButton(const QString& name)
{
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    m_buttons->addWidget(button);
    return button;
}

void QuestionDialog::setUsual(QPushButton* button)
{
    setButtonRole(button, ButtonRole::Primary);
    button->setDefault(true);
}

void QuestionDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace lotse::ui
