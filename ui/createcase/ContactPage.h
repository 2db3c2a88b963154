// Who reports and how the vendor reaches them.
#pragma once

#include "ui/createcase/ReportPage.h"

namespace lotse::ui
{

class ContactPage final : public ReportPage
{
    Q_OBJECT

public:
    explicit ContactPage(ReportContext& context, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    QWidget* makeTimes();

    FieldRow* m_name;
    FieldRow* m_email;
    FieldRow* m_phone;
    FieldRow* m_deputy;
    QLineEdit* m_from;
    QLineEdit* m_until;
    QLabel* m_to;
    FieldRow* m_times;
    FieldRow* m_zone;
};

} // namespace lotse::ui
