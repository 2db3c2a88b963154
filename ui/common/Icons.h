// Our own SVG icons (resources/icons/NAME.svg, drawn in currentColor), painted in the palette's text colour, sharp at
// any scale, following changes of the palette.
#pragma once

#include <QIcon>
#include <QString>

namespace lotse::ui
{

// Names: "cases", "create", "alarm", "draft", "outbox", "sent", "check", "warning", "error", "info", "copy", "open",
// "attach", "remove", "add", "back", "next", "refresh", "settings", "account", "offline", "mail", "phone", "clock",
// "unread", "comment", "change", "folder", "community", "lotse" (the program's own, in colour).
QIcon icon(const QString& name);

} // namespace lotse::ui
