// Asking for the escalation of a case: reason, justification and impact, with exactly what is sent beside them; the
// hotline with a script to read out, or the question for its number. What is typed is kept as a draft.
#pragma once

#include "support/reports/Escalation.h"
#include "ui/cases/ReplyDraft.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace lotse::ui
{

class Banner;
class ReplyBox;
class SegmentedChoice;

class EscalationDialog final : public QDialog
{
    Q_OBJECT

public:
    // `reportItem`: of a local case. `canSend`: false where Lotse cannot write to the portal by itself.
    EscalationDialog(Workspace& workspace, cases::CaseDetail detail, QString reportItem, bool canSend,
                     QWidget* parent = nullptr);

Q_SIGNALS:
    void sent();

private:
    void build();
    void connectAll();
    void takeDraft();
    void changed();
    void send();
    void call();
    void write();
    reports::Escalation escalation() const;
    reports::EscalationCase about() const;
    QString shownText() const;
    void retranslate();

    Workspace& m_workspace;
    cases::CaseDetail m_detail;
    QString m_reportItem;
    bool m_canSend;
    bool m_taking = false;
    int m_replyLimit = 0;
    ReplyDraft m_draft;

    QLabel* m_title;
    QLabel* m_intro;
    Banner* m_banner;
    QLabel* m_reasonLabel;
    QComboBox* m_reason;
    QLabel* m_whyLabel;
    ReplyBox* m_why;
    QLabel* m_impactLabel;
    ReplyBox* m_impact;
    SegmentedChoice* m_what;
    QPlainTextEdit* m_text;
    QLabel* m_hotline;
    QPushButton* m_call;
    QPushButton* m_letter;
    QPushButton* m_copy;
    QPushButton* m_leave;
    QPushButton* m_send;
};

} // namespace lotse::ui
