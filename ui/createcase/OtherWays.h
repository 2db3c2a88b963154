// The ways out that need no portal: an e-mail, a PDF, the phone with a text to read out. The report stays held; the
// case number that comes of it is typed in below like any other.
#pragma once

#include "portals/assisted/ReportMail.h"
#include "support/reports/Report.h"
#include "support/reports/ReportDesk.h"
#include "ui/common/Workspace.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace lotse::ui
{

class NoteLine;

class OtherWays : public QFrame
{
    Q_OBJECT

public:
    explicit OtherWays(Workspace& workspace, QWidget* parent = nullptr);

    // `folder`: where copies for the way out may lie.
    void setReport(const reports::Receipt& receipt, const reports::Report& report, const QString& folder);
    QString phoneScript() const;

Q_SIGNALS:
    void failed(const lotse::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    assisted::ReportMail mail() const;
    void writeMail();
    void opened(const assisted::WrittenMail& written);
    void savePdf();
    void togglePhone();
    void retranslate();

    Workspace& m_workspace;
    reports::Receipt m_receipt;
    reports::Report m_report; // masked
    QString m_folder;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_mail;
    QPushButton* m_pdf;
    QPushButton* m_phone;
    NoteLine* m_note;
    QFrame* m_script;
    QPlainTextEdit* m_words;
    QPushButton* m_call;
};

} // namespace lotse::ui
