// The frame of a short question: a heading, an explanation, and a row of buttons at its end. Follows the language.
#pragma once

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace lotse::ui
{

class QuestionDialog : public QDialog
{
    Q_OBJECT

protected:
    QuestionDialog(const QString& name, QWidget* parent);

    // One more at the end of the row.
    QPushButton* addButton(const QString& name);
    // The answer that Return gives.
    void setUsual(QPushButton* button);
    // Its words; whoever derives calls it once at the end of the constructor.
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;

    QLabel* const m_title;
    QLabel* const m_explanation;

private:
    QHBoxLayout* const m_buttons;
};

} // namespace lotse::ui
