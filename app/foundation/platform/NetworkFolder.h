// Port to what the system knows of where a folder lies.
#pragma once

#include <QString>

namespace lotse::platform
{

// Whether the folder (or, while it does not exist, the nearest one above it) lies on another computer. May take long
// when that one does not answer; not for the UI thread.
bool liesOnNetwork(const QString& folder);

// The name of a file system as the system gives it: "ext4", "nfs4", "fuse.sshfs".
bool isNetworkFileSystem(const QByteArray& type);

} // namespace lotse::platform
