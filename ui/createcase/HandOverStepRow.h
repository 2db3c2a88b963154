// One field of the portal's form: its name there, the value, a button that copies it, a tick.
#pragma once

#include "portals/assisted/HandOver.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QPushButton;

namespace lotse::ui
{

class HandOverStepRow : public QFrame
{
    Q_OBJECT

public:
    HandOverStepRow(assisted::HandOverStep step, QWidget* parent = nullptr);

    const assisted::HandOverStep& step() const { return m_step; }
    // Stable name of the step, for what is remembered about it.
    QString key() const;
    void setDone(bool done);
    bool isDone() const;
    void focusAction();

Q_SIGNALS:
    void acted(); // copied, or the folder is wanted
    void ticked(bool done);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    assisted::HandOverStep m_step;
    QCheckBox* m_tick;
    QLabel* m_label;
    QLabel* m_value;
    QPushButton* m_action;
};

} // namespace lotse::ui
