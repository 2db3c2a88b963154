// Files of this computer among what was dropped or pasted. Looks at their names alone: what lies there is judged where
// they are copied, off the window's thread.
#pragma once

#include <QStringList>

class QMimeData;

namespace lotse::ui
{

QStringList localFilesIn(const QMimeData& data);

} // namespace lotse::ui
