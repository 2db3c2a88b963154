// The head of a case page: number, subject, how the case stands, whose turn it is and how long nobody has said
// anything.
#pragma once

#include "support/cases/Case.h"
#include "support/vendor/VendorProfile.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace lotse
{
class Clock;
}

namespace lotse::ui
{

class Badge;

class CaseHead final : public QWidget
{
    Q_OBJECT

public:
    CaseHead(const vendor::VendorProfile& vendor, Clock& clock, QWidget* parent = nullptr);

    void setCase(const cases::CaseDetail& detail);
    void clear();
    // One line to paste elsewhere: "Case 00001024: subject".
    QString reference() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fillTurn();

    const vendor::VendorProfile& m_vendor;
    Clock& m_clock;
    std::optional<cases::CaseDetail> m_detail;
    QLabel* m_number;
    QLabel* m_subject;
    Badge* m_status;
    Badge* m_urgent;
    Badge* m_mark;
    Badge* m_turn;
    QLabel* m_silence;
    QTimer m_growing; // the silence
};

} // namespace lotse::ui
