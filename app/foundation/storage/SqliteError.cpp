#include "foundation/storage/SqliteError.h"

#include <cerrno>
#include <sqlite3.h>

namespace lotse::storage
{

namespace
{
bool isDiskFull(int systemError)
{
#ifdef EDQUOT
    if (systemError == EDQUOT) {
        return true;
    }
#endif
    return systemError == ENOSPC;
}
} // namespace

Error errorOf(const SQLite::Exception& failure, int systemError)
{
    const QString detail =
        QStringLiteral("SQLite %1: %2").arg(failure.getExtendedErrorCode()).arg(QString::fromUtf8(failure.what()));
    const auto error = [&detail](ErrorCode code, Retry retry) {
        return Error{.code = code, .detail = detail, .retry = retry};
    };
    switch (failure.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return error(ErrorCode::StorageBusy, Retry::Later);
    case SQLITE_FULL:
        return error(ErrorCode::StorageFull, Retry::AfterPerson);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return error(isDiskFull(systemError) ? ErrorCode::StorageFull : ErrorCode::StorageReadOnly, Retry::AfterPerson);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return error(ErrorCode::StorageDamaged, Retry::AfterPerson);
    case SQLITE_INTERRUPT:
        return error(ErrorCode::Cancelled, Retry::Never);
    case SQLITE_IOERR:
        return isDiskFull(systemError) ? error(ErrorCode::StorageFull, Retry::AfterPerson)
                                       : error(ErrorCode::StorageFailed, Retry::Later);
    default:
        return error(ErrorCode::StorageFailed, Retry::Never);
    }
}

} // namespace lotse::storage
