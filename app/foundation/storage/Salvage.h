// Getting back what a damaged or vanished file held. The new file is built under another name, synced and only then put
// in place, so that a crash on the way loses neither the old nor the new one.
#pragma once

#include "foundation/Result.h"
#include "foundation/storage/Database.h"

#include <optional>

namespace lotse::storage
{

// Reads the damaged file row by row, adds what only the newest usable backup knows or knows better, moves the damaged
// file aside. Outcome Salvaged, or Restored when nothing could be read and a backup stepped in. Errors: those of
// storage.
Result<OpenReport> salvage(const DatabaseSpec& spec);

// For a file that is not there: the newest usable backup takes its place. Nothing when there is none.
Result<std::optional<OpenReport>> restore(const DatabaseSpec& spec);

// Completes a salvage or restore that was cut off after its new file was complete. Nothing when there was none.
Result<std::optional<OpenReport>> finishRecovery(const DatabaseSpec& spec);

} // namespace lotse::storage
