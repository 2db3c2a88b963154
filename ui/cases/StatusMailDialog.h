// Shows what a status e-mail says about a followed case, lets the person correct it, and asks before anything is taken
// over.
#pragma once

#include "portals/assisted/StatusMail.h"
#include "support/cases/Case.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace lotse::ui
{

class Banner;

class StatusMailDialog final : public QDialog
{
    Q_OBJECT

public:
    // What the person agreed to.
    struct Confirmed {
        cases::Case followed; // as it was
        QString status;
        bool closed = false;
        assisted::StatusMail mail;
    };

    // `followed`: all cases that are followed by hand.
    StatusMailDialog(assisted::StatusMail mail, std::vector<cases::Case> followed, QString vendorName, QWidget* parent);

Q_SIGNALS:
    void confirmed(const lotse::ui::StatusMailDialog::Confirmed& confirmed);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    const cases::Case* match() const;
    void judge(); // after every change of number or status
    void take();

    assisted::StatusMail m_mail;
    std::vector<cases::Case> m_followed;
    QString m_vendorName;
    QLabel* m_title;
    QLabel* m_about;
    Banner* m_warning;
    QLabel* m_numberLabel;
    QLineEdit* m_number;
    QLabel* m_match;
    QLabel* m_statusLabel;
    QLineEdit* m_status;
    QLabel* m_before;
    QCheckBox* m_closed;
    QLabel* m_textLabel;
    QPlainTextEdit* m_text;
    QPushButton* m_take;
    QPushButton* m_leave;
};

// The followed case with this number; leading zeros and white space do not matter. nullptr: none.
const cases::Case* followedByNumber(const std::vector<cases::Case>& followed, const QString& number);

} // namespace lotse::ui
