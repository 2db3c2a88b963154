// Getting back what a damaged or vanished file held. The new file is built under another name, synced and only then put
// in place, so that a crash on the way loses neither the old nor the new one. What was done is left as a RecoveryNote.
#pragma once

#include "foundation/Result.h"
#include "foundation/storage/Database.h"

namespace lotse::storage
{

// Reads the damaged file row by row, adds what only the newest usable backup knows or knows better, moves the damaged
// file aside. Outcome Salvaged, or Restored when nothing could be read and a backup stepped in. Errors: those of
// storage; the damaged file is then still in its place.
Result<void> salvage(const DatabaseSpec& spec);

// For a file that is not there: the newest usable backup takes its place. False when there is none. Errors:
// StorageNewer when every backup was written by a newer program; those of storage.
Result<bool> restore(const DatabaseSpec& spec);

// Completes a salvage or restore that was cut off after its new file was complete.
Result<void> finishRecovery(const DatabaseSpec& spec);

} // namespace lotse::storage
