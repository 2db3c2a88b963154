// Ends a sign-in at the server that gave it (RFC 7009).
#pragma once

#include "foundation/Result.h"

#include <QFuture>
#include <QString>
#include <QUrl>

#include <chrono>

namespace lotse::account
{

// `token`: the one that lasts; what was made of it ends with it. A token that the server does not know any more counts
// as ended. Works in a thread of its own and answers within `patience`. Errors: those of HttpClient; Rejected.
QFuture<Result<void>> revokeToken(QUrl endpoint, QString token,
                                  std::chrono::milliseconds patience = std::chrono::seconds(6));

} // namespace lotse::account
