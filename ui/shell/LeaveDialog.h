// Asked when the window is closed while something is undelivered: names it and offers to stay, to take another way, or
// to quit and start again at login. Drafts never ask; they are saved.
#pragma once

#include "support/outbox/OutboxItem.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;

namespace lotse::ui
{

class LeaveDialog : public QDialog
{
    Q_OBJECT

public:
    // `reports` is not empty.
    LeaveDialog(std::vector<outbox::Item> reports, QWidget* parent);

Q_SIGNALS:
    void otherWayWanted(const QString& itemId); // of the most urgent one
    void quitWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::vector<outbox::Item> m_reports;
    QLabel* m_title;
    QLabel* m_list;
    QLabel* m_explanation;
    QPushButton* m_stay;
    QPushButton* m_otherWay;
    QPushButton* m_quit;
};

} // namespace lotse::ui
