// Folders and files that only the person may read (0700 and 0600; an access list on Windows).
#pragma once

#include "foundation/Result.h"

#include <QString>

namespace lotse::platform
{

// Makes the folder with all its parents; the folder itself is private afterwards. Errors: StorageReadOnly,
// StorageFull, StorageFailed.
Result<void> makePrivateFolder(const QString& path);
Result<void> makePrivate(const QString& file);
// Waits until the folder's entries are on the disk (nothing to do on Windows).
Result<void> syncFolder(const QString& path);
// Waits until the file's content is on the disk.
Result<void> syncFile(const QString& path);

} // namespace lotse::platform
