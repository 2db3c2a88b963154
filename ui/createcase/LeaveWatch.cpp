#include "ui/createcase/LeaveWatch.h"

#include <QFocusEvent>
#include <QWidget>

namespace lotse::ui
{

LeaveWatch::LeaveWatch(QWidget* field, std::function<void()> left) : QObject(field), m_left(std::move(left))
{
    field->installEventFilter(this);
}

bool LeaveWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason &&
            reason != Qt::MenuBarFocusReason) {
            // Later, and not at all when the focus left because the field goes with its page.
            QMetaObject::invokeMethod(this, m_left, Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace lotse::ui
