// Asked the first time that the window is closed where there is a tray: to go on there, or to end. The answer holds
// from then on; the settings change it.
#pragma once

#include "ui/shell/QuestionDialog.h"

namespace lotse::ui
{

class CloseDialog : public QuestionDialog
{
    Q_OBJECT

public:
    explicit CloseDialog(QWidget* parent);

Q_SIGNALS:
    void stayWanted();
    void quitWanted();

private:
    void retranslate() override;

    QPushButton* m_quit;
    QPushButton* m_stay;
};

} // namespace lotse::ui
