// Says when a person has left a field. Unlike QLineEdit::editingFinished also when nothing was typed.
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace lotse::ui
{

class LeaveWatch : public QObject
{
    Q_OBJECT

public:
    // Lives as long as the field. Opening the field's own pop-up, or another window, is not leaving it.
    LeaveWatch(QWidget* field, std::function<void()> left);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void()> m_left;
};

} // namespace lotse::ui
