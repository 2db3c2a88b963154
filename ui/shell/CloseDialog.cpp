#include "ui/shell/CloseDialog.h"

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
constexpr int textWidth = 420;
}

CloseDialog::CloseDialog(QWidget* parent)
    : QDialog(parent),
      m_title(new QLabel(this)),
      m_explanation(new QLabel(this)),
      m_quit(new QPushButton(this)),
      m_stay(new QPushButton(this))
{
    setObjectName(QStringLiteral("closeDialog"));
    m_quit->setObjectName(QStringLiteral("quit"));
    m_stay->setObjectName(QStringLiteral("stay"));
    setTextRole(m_title, TextRole::Heading);
    for (QLabel* label : {m_title, m_explanation}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(textWidth);
    }
    setButtonRole(m_stay, ButtonRole::Primary);
    m_stay->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    buttons->addStretch(1);
    buttons->addWidget(m_quit);
    buttons->addWidget(m_stay);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    column->setSpacing(Space::medium);
    column->addWidget(m_title);
    column->addWidget(m_explanation);
    column->addSpacing(Space::small);
    column->addLayout(buttons);
    connect(m_quit, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT quitWanted();
    });
    connect(m_stay, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT stayWanted();
    });
    retranslate();
}

void CloseDialog::retranslate()
{
    setWindowTitle(tr("Close the window"));
    m_title->setText(tr("Shall Lotse go on in the background?"));
    m_explanation->setText(tr("It then goes on looking for news and delivering what waits, and its icon in the tray "
                              "brings the window back. If it quits, nothing is fetched or sent until you start it "
                              "again. Lotse remembers your answer; the settings change it."));
    m_quit->setText(tr("Quit"));
    m_stay->setText(tr("Go on in the background"));
}

void CloseDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace lotse::ui
