// SQLite's result codes as the program's errors.
#pragma once

#include "foundation/Error.h"

#include <SQLiteCpp/Exception.h>

namespace lotse::storage
{

// Busy: StorageBusy (later). Full: StorageFull. Read-only, no permission, cannot open: StorageReadOnly. Corrupt or not
// a database: StorageDamaged. Interrupted: Cancelled. An input/output error: StorageFailed (later), or StorageFull when
// `systemError` (errno of the failed call, 0: unknown) says so. Anything else: StorageFailed.
Error errorOf(const SQLite::Exception& failure, int systemError = 0);

} // namespace lotse::storage
