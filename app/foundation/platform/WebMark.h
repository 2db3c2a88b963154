// Port to the system's mark on files that came from elsewhere: programs are careful with what carries it.
#pragma once

#include <QString>

namespace lotse::platform
{

// Marks the file as fetched from the internet where the system knows such a mark (Windows: the zone of the file; macOS:
// quarantine); nothing elsewhere. A file system that keeps no marks is no error. Not for the UI thread.
void markFromWeb(const QString& path);

} // namespace lotse::platform
