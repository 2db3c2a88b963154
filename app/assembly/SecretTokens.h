// Brings a portal's token from the main thread, where secrets are kept, to the network thread, and back.
#pragma once

#include "support/account/SecretStore.h"
#include "support/cases/TokenSource.h"

#include <QObject>

namespace lotse::assembly
{

class SecretTokens final : public cases::TokenSource
{
public:
    // `mainThread`: any object that lives there; it and the store outlive this.
    SecretTokens(account::SecretStore& secrets, QString key, QObject* mainThread)
        : m_secrets(secrets), m_key(std::move(key)), m_mainThread(mainThread)
    {
    }

    QCoro::Task<Result<QString>> load() override;
    QCoro::Task<Result<void>> store(QString token) override;

private:
    account::SecretStore& m_secrets;
    QString m_key;
    QObject* m_mainThread;
};

} // namespace lotse::assembly
