// A copy of a file that shares the original's blocks until one of them changes (Btrfs, XFS, bcachefs, APFS): made at
// once, whole, and taking no room.
#pragma once

#include <QFile>
#include <QString>

namespace lotse::platform
{

// Makes `target`, which must not exist yet, the copy of an open file. False where this file system cannot, or the two
// lie on different ones; then nothing is left at `target`, and the bytes have to be copied.
bool cloneFile(const QFile& source, const QString& target);

} // namespace lotse::platform
