// Port to where tokens are kept. Calls come from the main thread; answers arrive there, within a time-out.
#pragma once

#include "foundation/Result.h"

#include <QFuture>
#include <QString>

namespace lotse::account
{

class SecretStore
{
public:
    virtual ~SecretStore() = default;

    // Errors: NotFoundHere (no such secret), SecretStoreUnavailable.
    virtual QFuture<Result<QString>> read(QString key) = 0;
    virtual QFuture<Result<void>> write(QString key, QString secret) = 0;
    // Errors: SecretStoreUnavailable: it cannot be said that it is gone.
    virtual QFuture<Result<void>> remove(QString key) = 0;

    // What the person sees: "Secret Service", "Windows Credential Manager", empty when it lasts only for this session.
    virtual QString backendName() const = 0;
    virtual bool isPersistent() const = 0;
};

// Keys are per account and device: "<account id>/<device id>/<what>".
QString secretKey(const QString& accountId, const QString& deviceId, const QString& what);

} // namespace lotse::account
