// Asked the first time that the window is closed where there is a tray: to go on there, or to end. The answer holds
// from then on; the settings change it.
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace lotse::ui
{

class CloseDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CloseDialog(QWidget* parent);

Q_SIGNALS:
    void stayWanted();
    void quitWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QLabel* m_explanation;
    QPushButton* m_quit;
    QPushButton* m_stay;
};

} // namespace lotse::ui
