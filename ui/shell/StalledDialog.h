// Shown instead of the window while the folder with the person's data does not answer. It closes itself, accepted, when
// it is told that the folder does; rejected: the person does not wait.
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace lotse::ui
{

class StalledDialog : public QDialog
{
    Q_OBJECT

public:
    explicit StalledDialog(QString folder, QWidget* parent = nullptr);

Q_SIGNALS:
    void portalWanted(); // production may be down meanwhile

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const QString m_folder;
    QLabel* m_title;
    QLabel* m_explanation;
    QPushButton* m_portal;
    QPushButton* m_quit;
};

} // namespace lotse::ui
