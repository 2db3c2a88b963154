#include "ui/createcase/FocusOrder.h"

#include <QLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QWidget>

namespace lotse::ui
{

namespace
{

void collect(QWidget* widget, QList<QWidget*>& found);

void collect(QLayout* layout, QList<QWidget*>& found)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->widget()) {
            collect(item->widget(), found);
        } else if (item->layout()) {
            collect(item->layout(), found);
        }
    }
}

void collect(QWidget* widget, QList<QWidget*>& found)
{
    if (widget->focusPolicy() & Qt::TabFocus) {
        found.append(widget);
    }
    if (auto* area = qobject_cast<QScrollArea*>(widget)) {
        if (area->widget()) {
            collect(area->widget(), found);
        }
    } else if (auto* stack = qobject_cast<QStackedWidget*>(widget)) {
        for (int i = 0; i < stack->count(); ++i) {
            collect(stack->widget(i), found);
        }
    } else if (widget->layout()) {
        collect(widget->layout(), found);
    }
}

} // namespace

void orderFocusByLayout(const QList<QWidget*>& roots)
{
    QList<QWidget*> chain;
    for (QWidget* root : roots) {
        collect(root, chain);
    }
    for (int i = 1; i < chain.size(); ++i) {
        QWidget::setTabOrder(chain.at(i - 1), chain.at(i));
    }
}

QWidget* firstFocusable(QWidget* root)
{
    QList<QWidget*> chain;
    collect(root, chain);
    for (QWidget* widget : chain) {
        // Nothing above `root` counts: the page may be about to be shown.
        if (widget->isEnabledTo(root->window()) && (widget == root || widget->isVisibleTo(root))) {
            return widget;
        }
    }
    return nullptr;
}

} // namespace lotse::ui
