// Shown instead of the window while the folder with the person's data does not answer. It closes itself, accepted, when
// it is told that the folder does; rejected: the person does not wait.
#pragma once

#include "ui/shell/QuestionDialog.h"

namespace lotse::ui
{

class StalledDialog : public QuestionDialog
{
    Q_OBJECT

public:
    explicit StalledDialog(QString folder, QWidget* parent = nullptr);

Q_SIGNALS:
    void portalWanted(); // production may be down meanwhile

private:
    void retranslate() override;

    const QString m_folder;
    QPushButton* m_quit;
    QPushButton* m_portal;
};

} // namespace lotse::ui
