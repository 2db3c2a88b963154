// A database file seen from outside, before SQLite touches it: whether it is there, looks like one, which version it
// has; and moving it aside with everything that belongs to it.
#pragma once

#include "foundation/Result.h"

#include <QString>

namespace lotse::storage
{

struct FileState {
    enum class Kind {
        Missing, // or empty, without a log that could fill it
        Sound,   // the header is one that SQLite writes
        Damaged, // it is not
    };
    Kind kind = Kind::Missing;
    int version = 0; // Sound: user_version in the header; a log may hold a newer one
};

FileState stateOf(const QString& path);

enum class Keep { All, Newest };

// Renames the file with its log to "<name>.damaged-<time>"; answers the new path (empty when there was no file). With
// Keep::Newest earlier ones of the same name are removed. Errors: StorageReadOnly, StorageFailed.
Result<QString> moveAside(const QString& path, Keep keep);

// A mark beside the file that SQLite met damage while working with it.
void markDamaged(const QString& path);
bool isMarkedDamaged(const QString& path);
void clearDamageMark(const QString& path);

} // namespace lotse::storage
