// Where the tokens of a portal's session come from and go to. Answers arrive in the network thread.
#pragma once

#include "foundation/Result.h"

#include <QCoro/QCoroTask>
#include <QString>

namespace lotse::cases
{

class TokenSource
{
public:
    virtual ~TokenSource() = default;
    // The stored token. Errors: NotFoundHere, SecretStoreUnavailable.
    virtual QCoro::Task<Result<QString>> load() = 0;
    // Settles when the token is stored; a rotated refresh token is used only after that.
    virtual QCoro::Task<Result<void>> store(QString token) = 0;
};

} // namespace lotse::cases
