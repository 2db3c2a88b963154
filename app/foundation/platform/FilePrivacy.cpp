#include "foundation/platform/FilePrivacy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#ifdef Q_OS_WIN
#include <aclapi.h>
#include <io.h>
#include <memory>
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace lotse::platform
{

namespace
{
Error errorFromSystem(int code, const QString& what)
{
    const QString detail = QStringLiteral("%1: %2").arg(what, QString::fromLocal8Bit(std::strerror(code)));
    switch (code) {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return {.code = ErrorCode::StorageFull, .detail = detail, .retry = Retry::AfterPerson};
    case EACCES:
    case EPERM:
    case EROFS:
        return {.code = ErrorCode::StorageReadOnly, .detail = detail, .retry = Retry::AfterPerson};
    default:
        return {.code = ErrorCode::StorageFailed, .detail = detail, .retry = Retry::Later};
    }
}

#ifdef Q_OS_WIN
// Replaces inherited access by full control for the current user alone.
Result<void> allowOnlyOwner(const QString& path, bool folder)
{
    wchar_t owner[] = L"CURRENT_USER";
    EXPLICIT_ACCESSW access = {};
    access.grfAccessPermissions = GENERIC_ALL;
    access.grfAccessMode = SET_ACCESS;
    access.grfInheritance = folder ? SUB_CONTAINERS_AND_OBJECTS_INHERIT : NO_INHERITANCE;
    access.Trustee.TrusteeForm = TRUSTEE_IS_NAME;
    access.Trustee.TrusteeType = TRUSTEE_IS_USER;
    access.Trustee.ptstrName = owner;
    PACL list = nullptr;
    DWORD code = SetEntriesInAclW(1, &access, nullptr, &list);
    const std::unique_ptr<ACL, decltype(&LocalFree)> guard(list, &LocalFree);
    if (code == ERROR_SUCCESS) {
        std::wstring name = QDir::toNativeSeparators(path).toStdWString();
        code = SetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT,
                                     DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, nullptr, nullptr,
                                     list, nullptr);
    }
    if (code != ERROR_SUCCESS) {
        return Error{.code = ErrorCode::StorageReadOnly,
                     .detail = QStringLiteral("access list of %1: Windows error %2").arg(path).arg(code),
                     .retry = Retry::AfterPerson};
    }
    return {};
}

Result<void> restrictAccess(const QString& path, bool folder)
{
    return allowOnlyOwner(path, folder);
}
#else
// Takes everybody else's rights and leaves the owner's as they are.
Result<void> restrictAccess(const QString& path, [[maybe_unused]] bool folder)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat now = {};
    if (::stat(name.constData(), &now) != 0) {
        return errorFromSystem(errno, path);
    }
    if ((now.st_mode & 077U) != 0 && ::chmod(name.constData(), now.st_mode & 0700U) != 0) {
        return errorFromSystem(errno, path);
    }
    return {};
}

Result<void> sync(const QString& path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0) {
        return errorFromSystem(errno, path);
    }
    int code = 0;
#ifdef Q_OS_MACOS
    if (::fcntl(file, F_FULLFSYNC) != 0 && ::fsync(file) != 0) {
        code = errno;
    }
#else
    // Some network and user-space file systems cannot sync a folder and say so; there is nothing better to do there.
    if (::fsync(file) != 0 && !((flags & O_DIRECTORY) != 0 && (errno == EINVAL || errno == ENOTSUP))) {
        code = errno;
    }
#endif
    ::close(file);
    return code == 0 ? Result<void>() : Result<void>(errorFromSystem(code, path));
}
#endif
} // namespace

Result<void> makePrivateFolder(const QString& path)
{
    const QFileInfo before(path);
    if (before.isDir()) {
        return restrictAccess(path, true);
    }
    errno = 0;
    if (!QDir().mkpath(path)) {
        return errorFromSystem(errno == 0 ? EACCES : errno, path);
    }
    return restrictAccess(path, true);
}

Result<void> makePrivate(const QString& file)
{
    return restrictAccess(file, false);
}

Result<void> syncFolder([[maybe_unused]] const QString& path)
{
#ifdef Q_OS_WIN
    return {};
#else
    return sync(path, O_RDONLY | O_DIRECTORY);
#endif
}

Result<void> syncFile(const QString& path)
{
#ifdef Q_OS_WIN
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)) {
        return errorFromSystem(EACCES, path);
    }
    if (!FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle())))) {
        return errorFromSystem(EIO, path);
    }
    return {};
#else
    return sync(path, O_RDONLY);
#endif
}

} // namespace lotse::platform
