// Asked before an account goes from this computer: what of it stays, and that undelivered reports are not sent any
// more.
#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace lotse::ui
{

struct RemovalFacts {
    QString name = {};
    int drafts = 0;
    int undelivered = 0;    // reports and answers in the outbox
    bool isReadable = true; // false: nobody can say how many of these there are
    bool signedIn = false;  // a sign-in at the portal ends with it
};

class RemoveAccountDialog : public QDialog
{
    Q_OBJECT

public:
    RemoveAccountDialog(RemovalFacts facts, QWidget* parent);

Q_SIGNALS:
    void removalWanted(bool keepOwn);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    RemovalFacts m_facts;
    QLabel* m_title;
    QLabel* m_explanation;
    QRadioButton* m_keep;
    QLabel* m_keepNote;
    QRadioButton* m_delete;
    QLabel* m_deleteNote;
    QCheckBox* m_undelivered;
    QPushButton* m_cancel;
    QPushButton* m_remove;
};

} // namespace lotse::ui
