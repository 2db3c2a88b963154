// What an account takes on this disk, and the copy of the portal's data that can go.
#pragma once

#include "foundation/Result.h"

#include <QFuture>

namespace lotse::account
{

// Bytes.
struct StorageUse {
    qint64 mirror = 0;      // fetched from the servers
    qint64 own = 0;         // drafts, reports, answers: exists nowhere else
    qint64 attachments = 0; // copies of attached files
    qint64 backups = 0;     // of what exists nowhere else
    qint64 other = 0;       // files that were looked at, notes

    qint64 all() const { return mirror + own + attachments + backups + other; }
    bool operator==(const StorageUse&) const = default;
};

// Of an account's folder. Works in a thread of its own.
QFuture<StorageUse> storageUse(QString folder);

// Removes what can be fetched again from an account's folder that nobody has open. What the person wrote stays. Works
// in a thread of its own. Errors: StorageFailed, with the file that could not be removed.
QFuture<Result<void>> clearMirror(QString folder);
// Removes an account's folder with all that is in it, under the same conditions. No folder is no error.
QFuture<Result<void>> removeFolder(QString folder);

} // namespace lotse::account
