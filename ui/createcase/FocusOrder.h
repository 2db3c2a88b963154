// Makes the Tab key follow what the eye sees.
#pragma once

#include <QList>

class QWidget;

namespace lotse::ui
{

// Chains every widget that takes focus below `roots`, in the order of their layouts; a root after the one before it.
// Called again whenever widgets came or went.
void orderFocusByLayout(const QList<QWidget*>& roots);
// The first one below `root` that can be given focus now; nullptr when none.
QWidget* firstFocusable(QWidget* root);

} // namespace lotse::ui
