#include "ui/common/DropPanel.h"

#include "ui/common/Look.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace lotse::ui
{

namespace
{

constexpr int panelWidth = 380;
constexpr int mostHeight = 460;

} // namespace

DropPanel::DropPanel(QWidget* window) : QFrame(window)
{
    makeCard(this);
    setObjectName(QStringLiteral("dropPanel"));
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* focused) { follow(focused); });
}

void DropPanel::dropFrom(QWidget* button)
{
    if (isVisible()) {
        closeAndReturn();
        return;
    }
    m_button = button;
    show();
    raise();
    place();
    qApp->installEventFilter(this);
    const QList<QWidget*> inside = stops();
    if (inside.isEmpty()) {
        setFocusPolicy(Qt::StrongFocus); // so that Escape arrives and the panel is read out
        setFocus(Qt::PopupFocusReason);
    } else {
        setFocusPolicy(Qt::NoFocus);
        inside.first()->setFocus(Qt::PopupFocusReason);
    }
}

void DropPanel::place()
{
    if (!m_button || !isVisible()) {
        return;
    }
    const QRect room = parentWidget()->rect().adjusted(Space::small, Space::small, -Space::small, -Space::small);
    const QPoint below =
        m_button->mapTo(parentWidget(), QPoint(m_button->width(), m_button->height() + Space::small + Space::tiny));
    const int width = std::min(panelWidth, room.width());
    const int left = std::clamp(below.x() - width, room.left(), room.right() - width);
    setFixedWidth(width);
    const int wanted = std::min(wantedHeight(), mostHeight);
    const int above = m_button->mapTo(parentWidget(), QPoint()).y() - Space::small - Space::tiny;
    // From a button at the window's foot it rises.
    if (below.y() + wanted > room.bottom() && above - room.top() > room.bottom() - below.y()) {
        const int height = std::min(wanted, above - room.top());
        setGeometry(left, above - height, width, height);
        return;
    }
    setGeometry(left, below.y(), width, std::min(wanted, room.bottom() - below.y()));
}

void DropPanel::closeAndReturn()
{
    const QPointer<QWidget> button = m_button;
    hide();
    if (button) {
        button->setFocus(Qt::PopupFocusReason);
    }
}

QList<QWidget*> DropPanel::stops() const
{
    QList<QWidget*> found;
    const QList<QWidget*> all = findChildren<QWidget*>();
    for (QWidget* widget : all) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled()) {
            found.append(widget);
        }
    }
    return found;
}

void DropPanel::follow(QWidget* focused)
{
    // A press on the button gives it the focus first and is then dealt with as a press.
    if (isVisible() && focused && focused != this && focused != m_button && !isAncestorOf(focused)) {
        hide();
    }
}

bool DropPanel::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(watched);
    const bool inside = widget == this || (widget && isAncestorOf(widget));
    if ((widget == parentWidget() && event->type() == QEvent::Resize) ||
        (inside && event->type() == QEvent::LayoutRequest)) {
        place();
    } else if (widget && !inside && event->type() == QEvent::MouseButtonPress) {
        hide();
        return widget == m_button; // a press on the button closes and does not open again
    }
    return QFrame::eventFilter(watched, event);
}

void DropPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        closeAndReturn();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QFrame::keyPressEvent(event);
}

void DropPanel::hideEvent(QHideEvent* event)
{
    qApp->removeEventFilter(this);
    QFrame::hideEvent(event);
}

bool DropPanel::focusNextPrevChild(bool next)
{
    const QList<QWidget*> inside = stops();
    if (inside.isEmpty()) {
        return true;
    }
    const auto count = inside.size();
    const auto at = inside.indexOf(QApplication::focusWidget());
    const auto wanted = at < 0 ? 0 : (at + (next ? 1 : count - 1)) % count;
    inside.at(wanted)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace lotse::ui
