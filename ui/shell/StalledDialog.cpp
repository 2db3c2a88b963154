#include "ui/shell/StalledDialog.h"

#include "ui/common/Look.h"

#include <QDir>
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

StalledDialog::StalledDialog(QString folder, QWidget* parent)
    : QDialog(parent),
      m_folder(std::move(folder)),
      m_title(new QLabel(this)),
      m_explanation(new QLabel(this)),
      m_portal(new QPushButton(this)),
      m_quit(new QPushButton(this))
{
    setObjectName(QStringLiteral("stalledDialog"));
    m_portal->setObjectName(QStringLiteral("openPortal"));
    m_quit->setObjectName(QStringLiteral("quit"));
    setTextRole(m_title, TextRole::Heading);
    for (QLabel* label : {m_title, m_explanation}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(textWidth);
    }
    setButtonRole(m_portal, ButtonRole::Primary);
    m_portal->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    buttons->addStretch(1);
    buttons->addWidget(m_quit);
    buttons->addWidget(m_portal);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    column->setSpacing(Space::medium);
    column->addWidget(m_title);
    column->addWidget(m_explanation);
    column->addSpacing(Space::small);
    column->addLayout(buttons);
    connect(m_portal, &QPushButton::clicked, this, &StalledDialog::portalWanted);
    connect(m_quit, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
}

void StalledDialog::retranslate()
{
    setWindowTitle(tr("Lotse is waiting"));
    m_title->setText(tr("Your data cannot be reached yet"));
    //: 1 is a folder
    m_explanation->setText(tr("%1 does not answer; perhaps it lies on a network drive. Nothing is lost, and Lotse "
                              "starts by itself as soon as it can be read. If production is down, call your "
                              "emergency hotline or file the case in the portal's own form.")
                               .arg(QDir::toNativeSeparators(m_folder)));
    m_portal->setText(tr("Open the portal"));
    m_quit->setText(tr("Quit"));
}

void StalledDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace lotse::ui
