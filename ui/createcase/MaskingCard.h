// On the review: how many secrets are masked, what is still being searched, and the way to look at it.
#pragma once

#include <QFrame>
#include <QPointer>

class QLabel;
class QPushButton;

namespace lotse::ui
{

class MaskingDialog;
class NoteLine;
class ReportContext;

class MaskingCard : public QFrame
{
    Q_OBJECT

public:
    explicit MaskingCard(ReportContext& context, QWidget* parent = nullptr);

    void load();
    QString text() const;
    MaskingDialog* dialog() const; // nullptr: not open

protected:
    void changeEvent(QEvent* event) override;

private:
    void look();
    QString searching() const;
    void retranslate();

    ReportContext& m_context;
    QLabel* m_title;
    NoteLine* m_note;
    QPushButton* m_look;
    QPointer<MaskingDialog> m_dialog;
};

} // namespace lotse::ui
