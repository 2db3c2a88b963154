// A token that a test keeps in memory, with a record of what was asked of it.
#pragma once

#include "support/cases/TokenSource.h"

#include <QStringList>

#include <functional>

namespace lotse::testing
{

class KeptToken final : public cases::TokenSource
{
public:
    explicit KeptToken(QString token_) : token(std::move(token_)) {}

    QCoro::Task<Result<QString>> load() override
    {
        if (token.isEmpty()) {
            co_return Error{.code = ErrorCode::NotFoundHere};
        }
        co_return Result<QString>(token);
    }

    QCoro::Task<Result<void>> store(QString newToken) override
    {
        if (failing) {
            co_return Error{.code = ErrorCode::SecretStoreUnavailable, .retry = Retry::Later};
        }
        token = newToken;
        stored.append(newToken);
        if (onStore) {
            onStore();
        }
        co_return Result<void>();
    }

    QString token;
    QStringList stored;
    bool failing = false;
    std::function<void()> onStore;
};

} // namespace lotse::testing
