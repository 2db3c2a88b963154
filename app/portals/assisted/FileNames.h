// Names under which files can be stored on every file system, Windows included.
#pragma once

#include <QStringList>

namespace lotse::assisted
{

// One name for each, in the same order: no separators, no reserved names, no characters that hide what a file is, at
// most 120 UTF-16 units and 200 bytes of UTF-8, and no two that differ only in letter case. Umlauts and other scripts
// stay.
QStringList safeFileNames(const QStringList& names);

} // namespace lotse::assisted
