// Ends the sign-in of an account, or the account itself, and hands a sign-in over to another account. Nobody waits long
// for it: what cannot be ended at the portal is said, and goes from this computer all the same. A secret that the
// keychain did not let go is removed at a later start.
#pragma once

#include "foundation/settings/Settings.h"
#include "support/account/AccountRegistry.h"
#include "support/account/SecretStore.h"

#include <QCoro/QCoroTask>

namespace lotse::assembly
{

struct AccountEnded {
    bool mayHoldAtPortal = false; // there is, or may be, a sign-in that the portal did not end
    bool revoked = false;         // the portal ended it
    bool secretsLeft = false;     // the keychain may still have some
    QString filesProblem;         // why files are still there; empty: none that should go
    QString kept;                 // the folder with what the person wrote; empty: it was removed
};

// Lives in the main thread; outlives what it began.
class AccountEnd
{
public:
    AccountEnd(account::AccountRegistry& accounts, account::SecretStore& secrets, settings::Settings& settings,
               QString dataFolder);

    // Nobody has the account open.
    QFuture<Result<AccountEnded>> signOut(const account::Account& account);
    // The same, then its password for a proxy, its files and its place in the list. `keepOwn`: what the person wrote
    // stays in its folder; what was copied from the portal goes.
    QFuture<Result<AccountEnded>> remove(const account::Account& account, bool keepOwn);
    // The sign-in of the one account turned out to be the other's. Neither is open. Errors: those of SecretStore; the
    // token is then where it was.
    QFuture<Result<void>> handOver(const account::Account& from, const account::Account& to);

    // Secrets of earlier sessions that should have gone.
    bool hasLeftovers() const;
    QFuture<Result<void>> removeLeftovers();

private:
    QCoro::Task<Result<AccountEnded>> signOutNow(account::Account account);
    QCoro::Task<Result<AccountEnded>> removeNow(account::Account account, bool keepOwn);
    QCoro::Task<Result<void>> handOverNow(QString from, QString to);
    QCoro::Task<Result<void>> removeLeftoversNow();
    QCoro::Task<bool> forget(QString key);

    account::AccountRegistry& m_accounts;
    account::SecretStore& m_secrets;
    settings::Settings& m_settings;
    const QString m_dataFolder;
};

} // namespace lotse::assembly
