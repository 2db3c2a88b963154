// Secrets that last only while the program runs; the named fallback where no keychain answers.
#pragma once

#include "support/account/SecretStore.h"

#include <QHash>

#include <mutex>

namespace lotse::account
{

class SessionSecretStore final : public SecretStore
{
public:
    QFuture<Result<QString>> read(QString key) override;
    QFuture<Result<void>> write(QString key, QString secret) override;
    QFuture<Result<void>> remove(QString key) override;
    QString backendName() const override;
    bool isPersistent() const override { return false; }

private:
    std::mutex m_mutex;
    QHash<QString, QString> m_secrets;
};

} // namespace lotse::account
