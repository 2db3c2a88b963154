// What a recovery did, kept beside the database until the program that was told closes it properly: who was killed
// before acting on it is told again.
#pragma once

#include "foundation/Result.h"
#include "foundation/storage/Database.h"

#include <optional>

namespace lotse::storage
{

Result<void> writeRecoveryNote(const QString& path, const OpenReport& report);
std::optional<OpenReport> readRecoveryNote(const QString& path);
void removeRecoveryNote(const QString& path);

} // namespace lotse::storage
