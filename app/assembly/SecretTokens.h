// Brings a portal's token from the main thread, where secrets are kept, to the network thread, and back.
#pragma once

#include "portals/salesforce/SalesforcePortal.h"
#include "support/account/SecretStore.h"

#include <QObject>

namespace lotse::assembly
{

class SecretTokens final : public salesforce::TokenSource
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
