// Keeps dialogs on the screen: one that would be larger than what a screen has to give is made smaller when it is shown
// (its content scrolls then), and moved to where all of it can be reached.
#pragma once

#include <QObject>

class QWidget;

namespace lotse::ui
{

class ScreenFit final : public QObject
{
    Q_OBJECT

public:
    // Looks after every dialog of the application that it is installed on as an event filter.
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;

    static void fit(QWidget& window);
};

} // namespace lotse::ui
