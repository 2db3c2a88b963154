// Tokens in practice mode: kept in memory only, told anew by the practice portal at every start.
#pragma once

#include "support/account/SessionSecretStore.h"

namespace lotse::assembly
{

class SeatSecrets final : public account::SecretStore
{
public:
    // Before the portal has told any, the answer is ConnectionRefused: it is still starting, nobody has to sign in.
    QFuture<Result<QString>> read(QString key) override;
    QFuture<Result<void>> write(QString key, QString secret) override;
    QFuture<Result<void>> remove(QString key) override { return m_secrets.remove(std::move(key)); }
    QString backendName() const override { return m_secrets.backendName(); }
    bool isPersistent() const override { return false; }

private:
    account::SessionSecretStore m_secrets;
    bool m_told = false;
};

} // namespace lotse::assembly
