#include "ui/shell/StalledDialog.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>

namespace lotse::ui
{

StalledDialog::StalledDialog(QString folder, QWidget* parent)
    : QuestionDialog(QStringLiteral("stalledDialog"), parent),
      m_folder(std::move(folder)),
      m_quit(addButton(QStringLiteral("quit"))),
      m_portal(addButton(QStringLiteral("openPortal")))
{
    setUsual(m_portal);
    connect(m_portal, &QPushButton::clicked, this, &StalledDialog::portalWanted);
    connect(m_quit, &QPushButton::clicked, this, &QDialog::reject);
    StalledDialog::retranslate();
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

} // namespace lotse::ui
