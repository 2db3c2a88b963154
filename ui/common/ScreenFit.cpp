#include "ui/common/ScreenFit.h"

#include <QDialog>
#include <QEvent>
#include <QScreen>

#include <algorithm>

namespace lotse::ui
{

namespace
{
constexpr QSize frameRoom(16, 40); // of a window's frame, before anybody knows it
}

bool ScreenFit::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show) {
        if (auto* dialog = qobject_cast<QDialog*>(watched)) {
            fit(*dialog);
        }
    }
    return QObject::eventFilter(watched, event);
}

void ScreenFit::fit(QWidget& window)
{
    const QScreen* screen = window.screen();
    if (!screen) {
        return;
    }
    const QRect room = screen->availableGeometry();
    const QSize size = window.size().boundedTo(room.size() - frameRoom);
    if (size == window.size()) {
        return;
    }
    window.resize(size);
    const QSize taken = window.size() + frameRoom; // its content may need more than there is
    window.move(std::max(room.left(), std::min(window.x(), room.right() - taken.width())),
                std::max(room.top(), std::min(window.y(), room.bottom() - taken.height())));
}

} // namespace lotse::ui
