// A page whose content scrolls where the window is too small for it, and shows no frame of its own.
#pragma once

class QWidget;

namespace lotse::ui
{

// Gives `page` (which has no layout yet) `content` as all it shows. What can be focused scrolls into view by itself, so
// the area takes no focus.
void fillScrolling(QWidget* page, QWidget* content);
// Scrolls to what was just shown on such a page.
void bringIntoView(QWidget* widget);

} // namespace lotse::ui
