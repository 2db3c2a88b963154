#include "ui/shell/CloseDialog.h"

#include <QLabel>
#include <QPushButton>

namespace lotse::ui
{

CloseDialog::CloseDialog(QWidget* parent)
    : QuestionDialog(QStringLiteral("closeDialog"), parent),
      m_quit(addButton(QStringLiteral("quit"))),
      m_stay(addButton(QStringLiteral("stay")))
{
    setUsual(m_stay);
    connect(m_quit, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT quitWanted();
    });
    connect(m_stay, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT stayWanted();
    });
    CloseDialog::retranslate();
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

} // namespace lotse::ui
