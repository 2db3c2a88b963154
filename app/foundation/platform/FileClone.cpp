#include "foundation/platform/FileClone.h"

#if defined(Q_OS_LINUX)
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <unistd.h>
#elif defined(Q_OS_MACOS)
#include <sys/attr.h>
#include <sys/clonefile.h>
#endif

namespace lotse::platform
{

#if defined(Q_OS_LINUX)

bool cloneFile(const QFile& source, const QString& target)
{
    const QByteArray path = QFile::encodeName(target);
    const int file = ::open(path.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) {
        return false;
    }
    const bool shared = ::ioctl(file, FICLONE, source.handle()) == 0;
    ::close(file);
    if (!shared) {
        ::unlink(path.constData());
    }
    return shared;
}

#elif defined(Q_OS_MACOS)

bool cloneFile(const QFile& source, const QString& target)
{
    return ::fclonefileat(source.handle(), AT_FDCWD, QFile::encodeName(target).constData(), 0) == 0;
}

#else

// NTFS shares no blocks.
bool cloneFile(const QFile& /*source*/, const QString& /*target*/)
{
    return false;
}

#endif

} // namespace lotse::platform
