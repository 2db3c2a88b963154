// The one error value of the program: a code that tests, logs and the manual share, with detail for the log.
// Text for people is made from the code in ui/, never here.
#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace lotse
{

enum class ErrorCode {
    Cancelled,

    // Storage on this computer
    StorageFull,
    StorageReadOnly,
    StorageBusy,
    StorageDamaged,
    StorageNewer, // written by a newer version of the program; left alone
    StorageFailed,
    FileNotReadable,
    FileChanged,     // the file is not the one that was attached
    VersionConflict, // somebody saved a newer version of the same thing

    // The way to the server
    Offline,
    HostUnknown,
    ConnectionRefused,
    ConnectionLost,
    TimedOut,
    TlsFailed,
    ProxyFailed,
    RedirectRefused,

    // What the server says
    SignInNeeded,     // no usable token; a person must sign in
    SignInRefused,    // the portal or the person said no in the browser
    CallbackTaken,    // another program has the port that the browser comes back to
    SessionNotForApi, // a 401 that a refresh cannot mend
    IdentityChanged,  // organisation or user is not the account's
    Forbidden,
    LimitReached,    // the organisation's limit of calls is used up
    TooManyRequests, // 429
    Unavailable,     // 503
    ServerFailed,    // other 5xx
    NotFound,
    Rejected,         // 400 with reasons, see Error::fields
    Duplicate,        // the server knows this reference already
    AnswerUnreadable, // nonsense or half a body
    AnswerNotPortal,  // HTML or something else that is not the interface

    // The field
    InputMissing,
    InputInvalid,
    ChoiceGone, // a picklist value that a draft uses no longer exists
    ProfileInvalid,
    SecretStoreUnavailable,
    NotFoundHere,
    Unsupported,
};

// What has to happen before the same thing may be tried again.
enum class Retry { Never, Later, AfterSignIn, AfterPerson };

struct Error {
    ErrorCode code = ErrorCode::Cancelled;
    QString detail = {}; // for logs and the details pane; English or the server's own words; never a secret
    Retry retry = Retry::Never;
    std::optional<std::chrono::milliseconds> retryAfter = std::nullopt; // from Retry-After
    QStringList fields = {};                                            // names the server complained about
    bool mayHaveArrived = false; // of a write: the server may have carried it out

    bool operator==(const Error&) const = default;
};

// Stable name of a code, for logs, stored rows and the manual ("StorageFull"); the inverse gives StorageFailed for
// names of a newer program.
QString errorName(ErrorCode code);
ErrorCode errorFromName(const QString& name);

} // namespace lotse

Q_DECLARE_METATYPE(lotse::Error)
