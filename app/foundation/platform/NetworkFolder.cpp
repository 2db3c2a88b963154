#include "foundation/platform/NetworkFolder.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <string_view>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace lotse::platform
{

namespace
{

// What a type begins with; "nfs" is also "nfs4", "smb" also "smb3" and "smbfs".
constexpr std::array<std::string_view, 25> networkTypes{
    "nfs",          "cifs",      "smb",       "afs",           "afpfs",           "webdav",      "davfs",
    "ncpfs",        "coda",      "ceph",      "gluster",       "lustre",          "9p",          "beegfs",
    "gpfs",         "ocfs2",     "gfs2",      "fuse.sshfs",    "fuse.gvfsd-fuse", "fuse.rclone", "fuse.davfs",
    "fuse.gluster", "fuse.ceph", "fuse.s3fs", "fuse.curlftpfs"};

QString nearestThere(const QString& folder)
{
    QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    while (!QFileInfo::exists(path) && QFileInfo(path).path() != path) {
        path = QFileInfo(path).path();
    }
    return path;
}

} // namespace

bool isNetworkFileSystem(const QByteArray& type)
{
    const QByteArray name = type.toLower();
    return std::any_of(networkTypes.begin(), networkTypes.end(), [&](std::string_view known) {
        return name.startsWith(QByteArrayView(known.data(), static_cast<qsizetype>(known.size())));
    });
}

bool liesOnNetwork(const QString& folder)
{
    const QString path = nearestThere(folder);
#ifdef Q_OS_WIN
    const QString root = QDir::toNativeSeparators(QStorageInfo(path).rootPath());
    return root.startsWith(QLatin1String("\\\\")) ||
           GetDriveTypeW(reinterpret_cast<const wchar_t*>(root.utf16())) == DRIVE_REMOTE;
#else
    return isNetworkFileSystem(QStorageInfo(path).fileSystemType());
#endif
}

} // namespace lotse::platform
