// Other values for what a case says about itself, as far as the portal lets this user change them. What is chosen is
// kept as a draft and leaves through the outbox; the portal has the last word.
#pragma once

#include "ui/cases/ReplyDraft.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lotse::ui
{

class Banner;

class ChangeDialog final : public QDialog
{
    Q_OBJECT

public:
    // `fields`: as CaseForm::changeable() names them; at least one.
    ChangeDialog(Workspace& workspace, cases::Case head, std::vector<cases::FormField> fields,
                 QWidget* parent = nullptr);

Q_SIGNALS:
    void sent();

private:
    struct Line {
        cases::FormField field;
        QLineEdit* text = nullptr;   // one of the two
        QComboBox* choice = nullptr; // data: the portal's value
        QLabel* now = nullptr;       // what the case holds, where that is something else
    };

    void build();
    void takeDraft();
    void edited(const Line& line);
    void showState();
    void send();
    QString valueOf(const Line& line) const;
    QJsonObject changes() const; // portal's name: value, only what differs
    QString concern() const;     // why it cannot be sent so; empty: it can
    void retranslate();

    Workspace& m_workspace;
    cases::Case m_head;
    ReplyDraft m_draft;
    std::vector<Line> m_lines;
    bool m_taking = false;
    bool m_sending = false;

    QLabel* m_title;
    QLabel* m_intro;
    Banner* m_banner;
    QPushButton* m_discard;
    QPushButton* m_leave;
    QPushButton* m_send;
};

} // namespace lotse::ui
