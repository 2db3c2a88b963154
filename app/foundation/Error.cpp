#include "foundation/Error.h"

#include <array>
#include <utility>

namespace lotse
{

namespace
{
using enum ErrorCode;

constexpr std::array names = {
    std::pair{Cancelled, "Cancelled"},
    std::pair{StorageFull, "StorageFull"},
    std::pair{StorageReadOnly, "StorageReadOnly"},
    std::pair{StorageBusy, "StorageBusy"},
    std::pair{StorageDamaged, "StorageDamaged"},
    std::pair{StorageNewer, "StorageNewer"},
    std::pair{StorageFailed, "StorageFailed"},
    std::pair{FileNotReadable, "FileNotReadable"},
    std::pair{FileChanged, "FileChanged"},
    std::pair{VersionConflict, "VersionConflict"},
    std::pair{Offline, "Offline"},
    std::pair{HostUnknown, "HostUnknown"},
    std::pair{ConnectionRefused, "ConnectionRefused"},
    std::pair{ConnectionLost, "ConnectionLost"},
    std::pair{TimedOut, "TimedOut"},
    std::pair{TlsFailed, "TlsFailed"},
    std::pair{ProxyFailed, "ProxyFailed"},
    std::pair{RedirectRefused, "RedirectRefused"},
    std::pair{SignInNeeded, "SignInNeeded"},
    std::pair{SignInRefused, "SignInRefused"},
    std::pair{CallbackTaken, "CallbackTaken"},
    std::pair{SessionNotForApi, "SessionNotForApi"},
    std::pair{IdentityChanged, "IdentityChanged"},
    std::pair{Forbidden, "Forbidden"},
    std::pair{LimitReached, "LimitReached"},
    std::pair{TooManyRequests, "TooManyRequests"},
    std::pair{Unavailable, "Unavailable"},
    std::pair{ServerFailed, "ServerFailed"},
    std::pair{NotFound, "NotFound"},
    std::pair{Rejected, "Rejected"},
    std::pair{Duplicate, "Duplicate"},
    std::pair{AnswerUnreadable, "AnswerUnreadable"},
    std::pair{AnswerNotPortal, "AnswerNotPortal"},
    std::pair{InputMissing, "InputMissing"},
    std::pair{InputInvalid, "InputInvalid"},
    std::pair{ChoiceGone, "ChoiceGone"},
    std::pair{ProfileInvalid, "ProfileInvalid"},
    std::pair{SecretStoreUnavailable, "SecretStoreUnavailable"},
    std::pair{NotFoundHere, "NotFoundHere"},
    std::pair{Unsupported, "Unsupported"},
};
} // namespace

QString errorName(ErrorCode code)
{
    for (const auto& [known, name] : names) {
        if (known == code) {
            return QString::fromLatin1(name);
        }
    }
    return QStringLiteral("StorageFailed");
}

ErrorCode errorFromName(const QString& name)
{
    for (const auto& [code, known] : names) {
        if (name == QLatin1String(known)) {
            return code;
        }
    }
    return StorageFailed;
}

} // namespace lotse
