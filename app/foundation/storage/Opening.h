// Opening a database file: what state it is in, making it usable, bringing it to the program's version.
#pragma once

#include "foundation/Result.h"
#include "foundation/storage/Connection.h"
#include "foundation/storage/Database.h"

#include <memory>

namespace lotse::storage
{

struct Opened {
    OpenReport report;
    std::unique_ptr<Connection> writer;
};

// The whole way from a path to a usable writer connection. Errors: as Database::opened().
Result<Opened> openForWriting(const DatabaseSpec& spec);
// A further connection that only reads. Errors: those of storage.
Result<std::unique_ptr<Connection>> openForReading(const DatabaseSpec& spec);

// Steps that are missing up to `version` (0: the newest), all in one transaction: either all are done or none. Throws
// SQLite::Exception.
void migrate(Connection& connection, const std::vector<Migration>& migrations, int version = 0);
int versionOf(Connection& connection);
int newestVersion(const std::vector<Migration>& migrations);
// Ends the transaction, if one is open; never throws.
void rollBack(Connection& connection);

} // namespace lotse::storage
