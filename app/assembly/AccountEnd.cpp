#include "assembly/AccountEnd.h"

#include "assembly/CompanyWay.h"
#include "assembly/DeviceMark.h"
#include "foundation/FutureOf.h"
#include "foundation/LogCategories.h"
#include "foundation/settings/Declared.h"
#include "portals/salesforce/SignInAddress.h"
#include "support/account/StorageUse.h"
#include "support/account/TokenRevocation.h"

#include <QCoro/QCoroFuture>

namespace lotse::assembly
{

AccountEnd::AccountEnd(account::AccountRegistry& accounts, account::SecretStore& secrets, settings::Settings& settings,
                       QString dataFolder)
    : m_accounts(accounts), m_secrets(secrets), m_settings(settings), m_dataFolder(std::move(dataFolder))
{
}

QFuture<Result<AccountEnded>> AccountEnd::signOut(const account::Account& account)
{
    return futureOf(signOutNow(account));
}

QFuture<Result<AccountEnded>> AccountEnd::remove(const account::Account& account, bool keepOwn)
{
    return futureOf(removeNow(account, keepOwn));
}

QFuture<Result<void>> AccountEnd::handOver(const account::Account& from, const account::Account& to)
{
    return futureOf(handOverNow(tokenKey(from.id), tokenKey(to.id)));
}

bool AccountEnd::hasLeftovers() const
{
    return !m_settings.get(settings::secretsToRemove).isEmpty();
}

QFuture<Result<void>> AccountEnd::removeLeftovers()
{
    return futureOf(removeLeftoversNow());
}

// Whether the secret is gone for certain; else that is caught up later.
QCoro::Task<bool> AccountEnd::forget(QString key)
{
    const QFuture<Result<void>> removing = m_secrets.remove(key);
    const Result<void> removed = co_await removing;
    const bool isGone = removed || removed.error().code == ErrorCode::NotFoundHere;
    QStringList leftovers = m_settings.get(settings::secretsToRemove);
    leftovers.removeAll(key);
    if (!isGone) {
        qCWarning(lcAccount) << "a secret may not be removed:" << errorName(removed.error().code)
                             << removed.error().detail;
        leftovers.append(key);
    }
    if (leftovers != m_settings.get(settings::secretsToRemove)) {
        m_settings.set(settings::secretsToRemove, leftovers);
    }
    co_return isGone;
}

QCoro::Task<Result<void>> AccountEnd::removeLeftoversNow()
{
    const QStringList leftovers = m_settings.get(settings::secretsToRemove);
    for (const QString& key : leftovers) {
        co_await forget(key);
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> AccountEnd::handOverNow(QString from, QString to)
{
    const QFuture<Result<QString>> reading = m_secrets.read(from);
    const Result<QString> token = co_await reading;
    if (!token) {
        co_return token.error();
    }
    const QFuture<Result<void>> writing = m_secrets.write(to, *token);
    const Result<void> written = co_await writing;
    if (!written) {
        co_return written.error();
    }
    co_await forget(from);
    co_return Result<void>();
}

QCoro::Task<Result<AccountEnded>> AccountEnd::signOutNow(account::Account account)
{
    AccountEnded ended;
    const QString key = tokenKey(account.id);
    const QFuture<Result<QString>> reading = m_secrets.read(key);
    const Result<QString> token = co_await reading;
    // A token that the person pasted is not ours to end: others may use it.
    const bool isOurs = account.kind == account::Kind::Salesforce && !account.clientId.isEmpty();
    if (isOurs && token && !token->isEmpty()) {
        const QUrl endpoint = salesforce::signInAddress(account.site, QStringLiteral("revoke"));
        const QFuture<Result<void>> revoking = account::revokeToken(endpoint, *token);
        const Result<void> revoked = co_await revoking;
        ended.revoked = bool(revoked);
        ended.mayHoldAtPortal = !revoked;
        if (!revoked) {
            qCWarning(lcAccount) << "the sign-in is not ended at the portal:" << errorName(revoked.error().code);
        }
    } else if (isOurs && !token && token.error().code != ErrorCode::NotFoundHere) {
        ended.mayHoldAtPortal = true; // nobody can read what would have to be ended
        qCWarning(lcAccount) << "the sign-in cannot be read:" << errorName(token.error().code);
    }
    ended.secretsLeft = !co_await forget(key);
    co_return ended;
}

QCoro::Task<Result<AccountEnded>> AccountEnd::removeNow(account::Account account, bool keepOwn)
{
    Result<AccountEnded> ended = co_await signOutNow(account);
    const QString proxy = proxyKey(account.id);
    if (!co_await forget(proxy)) {
        ended->secretsLeft = true;
    }
    const QString folder = account::accountFolder(m_dataFolder, account.id);
    const QFuture<Result<void>> clearing = keepOwn ? account::clearMirror(folder) : account::removeFolder(folder);
    const Result<void> cleared = co_await clearing;
    if (!cleared) {
        ended->filesProblem = cleared.error().detail;
    }
    if (keepOwn) {
        ended->kept = folder;
    }
    const QFuture<Result<void>> removing = m_accounts.remove(account.id);
    const Result<void> removed = co_await removing;
    if (!removed) {
        co_return removed.error();
    }
    co_return ended;
}

} // namespace lotse::assembly
