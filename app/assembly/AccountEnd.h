// Ends the sign-in of an account, or the account itself. Nobody waits long for it: what cannot be ended at the portal
// is said, and goes from this computer all the same.
#pragma once

#include "support/account/AccountRegistry.h"
#include "support/account/SecretStore.h"

#include <QCoro/QCoroTask>

namespace lotse::assembly
{

struct AccountEnded {
    bool wasSignedIn = false; // there was a token
    bool revoked = false;     // the portal ended it
    QString secretsProblem;   // why something is still in the keychain; empty: nothing is
    QString filesProblem;     // why files are still there; empty: none that should go
    QString kept;             // the folder with what the person wrote; empty: it was removed
};

// Lives in the main thread; outlives what it began.
class AccountEnd
{
public:
    AccountEnd(account::AccountRegistry& accounts, account::SecretStore& secrets, QString dataFolder);

    // Nobody has the account open.
    QFuture<Result<AccountEnded>> signOut(const account::Account& account);
    // The same, then its password for a proxy, its files and its place in the list. `keepOwn`: what the person wrote
    // stays in its folder; what was copied from the portal goes.
    QFuture<Result<AccountEnded>> remove(const account::Account& account, bool keepOwn);

private:
    QCoro::Task<Result<AccountEnded>> signOutNow(account::Account account);
    QCoro::Task<Result<AccountEnded>> removeNow(account::Account account, bool keepOwn);
    QCoro::Task<QString> forget(QString key);

    account::AccountRegistry& m_accounts;
    account::SecretStore& m_secrets;
    const QString m_dataFolder;
};

} // namespace lotse::assembly
