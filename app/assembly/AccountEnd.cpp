#include "assembly/AccountEnd.h"

#include "assembly/CompanyWay.h"
#include "assembly/DeviceMark.h"
#include "foundation/FutureOf.h"
#include "foundation/LogCategories.h"
#include "portals/salesforce/SignInAddress.h"
#include "support/account/StorageUse.h"
#include "support/account/TokenRevocation.h"

#include <QCoro/QCoroFuture>

namespace lotse::assembly
{

AccountEnd::AccountEnd(account::AccountRegistry& accounts, account::SecretStore& secrets, QString dataFolder)
    : m_accounts(accounts), m_secrets(secrets), m_dataFolder(std::move(dataFolder))
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

// Why a secret is still there; empty: it is not.
QCoro::Task<QString> AccountEnd::forget(QString key)
{
    const QFuture<Result<void>> removing = m_secrets.remove(std::move(key));
    const Result<void> removed = co_await removing;
    if (removed || removed.error().code == ErrorCode::NotFoundHere) {
        co_return QString();
    }
    qCWarning(lcAccount) << "a secret is not removed:" << errorName(removed.error().code);
    co_return removed.error().detail.isEmpty() ? errorName(removed.error().code) : removed.error().detail;
}

QCoro::Task<Result<AccountEnded>> AccountEnd::signOutNow(account::Account account)
{
    AccountEnded ended;
    const QString key = tokenKey(account.id);
    const QFuture<Result<QString>> reading = m_secrets.read(key);
    const Result<QString> token = co_await reading;
    ended.wasSignedIn = token && !token->isEmpty();
    // A token that the person pasted is not ours to end: others may use it.
    if (ended.wasSignedIn && account.kind == account::Kind::Salesforce && !account.clientId.isEmpty()) {
        const QUrl endpoint = salesforce::signInAddress(account.site, QStringLiteral("revoke"));
        const QFuture<Result<void>> revoking = account::revokeToken(endpoint, *token);
        const Result<void> revoked = co_await revoking;
        ended.revoked = bool(revoked);
        if (!revoked) {
            qCWarning(lcAccount) << "the sign-in is not ended at the portal:" << errorName(revoked.error().code);
        }
    }
    ended.secretsProblem = co_await forget(key);
    co_return ended;
}

QCoro::Task<Result<AccountEnded>> AccountEnd::removeNow(account::Account account, bool keepOwn)
{
    Result<AccountEnded> ended = co_await signOutNow(account);
    const QString proxy = proxyKey(account.id);
    const QString problem = co_await forget(proxy);
    if (ended->secretsProblem.isEmpty()) {
        ended->secretsProblem = problem;
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
