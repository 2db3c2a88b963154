#include "ui/common/ScrollingPage.h"

#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace lotse::ui
{

void fillScrolling(QWidget* page, QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
}

void bringIntoView(QWidget* widget)
{
    // What was just shown has its place only when its layout was made.
    QTimer::singleShot(0, widget, [widget] {
        for (QWidget* parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(parent)) {
                area->ensureWidgetVisible(widget);
                return;
            }
        }
    });
}

} // namespace lotse::ui
