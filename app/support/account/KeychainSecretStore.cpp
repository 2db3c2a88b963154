#include "support/account/KeychainSecretStore.h"

#include "foundation/LogCategories.h"

#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <functional>
#include <memory>

namespace lotse::account
{

namespace
{

QString keychainName()
{
#if defined(Q_OS_WIN)
    return QStringLiteral("Windows Credential Manager");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("macOS Keychain");
#else
    // The same choice that QtKeychain makes.
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(QLatin1String("KDE"))
               ? QStringLiteral("KWallet")
               : QStringLiteral("Secret Service");
#endif
}

Error unavailable(const QString& detail)
{
    return {.code = ErrorCode::SecretStoreUnavailable, .detail = detail, .retry = Retry::AfterPerson};
}

// Once the keychain is gone, a secret that the session does not have may well lie in the keychain.
Result<QString> fromSession(SessionSecretStore& session, const QString& key)
{
    Result<QString> kept = session.read(key).result();
    return kept ? kept : Result<QString>(unavailable(QStringLiteral("only secrets of this session can be read")));
}

// The same of one that goes: whether the keychain has it, nobody knows.
Result<void> goneFromSession(SessionSecretStore& session, const QString& key)
{
    session.remove(key);
    return unavailable(QStringLiteral("only secrets of this session can be removed"));
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, std::chrono::milliseconds timeout, QObject* parent)
    : QObject(parent), m_service(std::move(service)), m_timeout(timeout)
{
}

void KeychainSecretStore::run(QKeychain::Job* job, const QString& key, std::function<void(QKeychain::Job*)> settle)
{
    job->setKey(key);
    // The job has no parent and deletes itself, however late it ends: QtKeychain still refers to it after our time-out.
    auto open = std::make_shared<std::function<void(QKeychain::Job*)>>(std::move(settle));
    auto settleOnce = [open](QKeychain::Job* finished) {
        if (*open) {
            std::exchange(*open, {})(finished);
        }
    };
    connect(job, &QKeychain::Job::finished, this, settleOnce);
    QTimer::singleShot(m_timeout, this, [settleOnce] { settleOnce(nullptr); });
    job->start();
}

void KeychainSecretStore::fallBack(const QString& reason)
{
    if (!std::exchange(m_fallenBack, true)) {
        qCWarning(lcAccount, "the keychain does not answer, secrets last for this session only: %ls",
                  qUtf16Printable(reason));
        Q_EMIT fellBack();
    }
}

// Empty when the keychain did its work, else why not.
QString KeychainSecretStore::failure(const QKeychain::Job* job)
{
    if (!job) {
        return QStringLiteral("no answer in time");
    }
    return job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound
               ? QString()
               : QStringLiteral("%1 (%2)").arg(job->errorString()).arg(job->error());
}

QFuture<Result<QString>> KeychainSecretStore::read(QString key)
{
    if (m_fallenBack) {
        return QtFuture::makeReadyFuture(fromSession(m_session, key));
    }
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    auto* job = new QKeychain::ReadPasswordJob(m_service);
    run(job, key, [this, promise, key](QKeychain::Job* finished) {
        const QString problem = failure(finished);
        if (!problem.isEmpty()) {
            fallBack(problem);
            promise->addResult(fromSession(m_session, key));
        } else if (finished->error() == QKeychain::EntryNotFound) {
            promise->addResult(Result<QString>(Error{.code = ErrorCode::NotFoundHere, .detail = key}));
        } else {
            const QString secret = static_cast<QKeychain::ReadPasswordJob*>(finished)->textData();
            if (!m_session.read(key).result()) { // else a newer one is on its way there
                m_session.write(key, secret);
            }
            promise->addResult(Result<QString>(secret));
        }
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<void>> KeychainSecretStore::write(QString key, QString secret)
{
    if (m_fallenBack) {
        return m_session.write(key, secret);
    }
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(secret);
    m_session.write(key, secret);
    return change(job, key, {});
}

QFuture<Result<void>> KeychainSecretStore::remove(QString key)
{
    if (m_fallenBack) {
        return QtFuture::makeReadyFuture(goneFromSession(m_session, key));
    }
    return change(new QKeychain::DeletePasswordJob(m_service), key, goneFromSession(m_session, key));
}

QFuture<Result<void>> KeychainSecretStore::change(QKeychain::Job* job, const QString& key, Result<void> inSession)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    run(job, key, [this, promise, inSession](QKeychain::Job* finished) {
        const QString problem = failure(finished);
        if (problem.isEmpty()) {
            promise->addResult(Result<void>());
        } else {
            fallBack(problem);
            promise->addResult(inSession);
        }
        promise->finish();
    });
    return promise->future();
}

QString KeychainSecretStore::backendName() const
{
    return m_fallenBack ? m_session.backendName() : keychainName();
}

} // namespace lotse::account
