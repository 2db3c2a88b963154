#include "ui/common/ScrollingPage.h"

#include <QScrollArea>
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

} // namespace lotse::ui
