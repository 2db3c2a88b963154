// Secrets in the operating system's keychain through QtKeychain, with a time-out and a session-only fallback that is
// used, and named, when the keychain does not answer, or no more: what passed through here until then can still be
// read. Main thread only: QtKeychain's job queue is not thread-safe.
#pragma once

#include "support/account/SessionSecretStore.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace QKeychain
{
class Job;
}

namespace lotse::account
{

class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainSecretStore(QString service, std::chrono::milliseconds timeout = std::chrono::seconds(5),
                                 QObject* parent = nullptr);

    QFuture<Result<QString>> read(QString key) override;
    QFuture<Result<void>> write(QString key, QString secret) override;
    QFuture<Result<void>> remove(QString key) override;
    QString backendName() const override;
    bool isPersistent() const override { return !m_fallenBack; }

Q_SIGNALS:
    void fellBack(); // once: from now on secrets last only for this session

private:
    // Starts the job; `settle` is called once: with the finished job, or with nullptr when the time is over.
    void run(QKeychain::Job* job, const QString& key, std::function<void(QKeychain::Job*)> settle);
    // `inSession`: what was achieved when the keychain does not answer.
    QFuture<Result<void>> change(QKeychain::Job* job, const QString& key, Result<void> inSession);
    void fallBack(const QString& reason);
    static QString failure(const QKeychain::Job* job);

    QString m_service;
    std::chrono::milliseconds m_timeout;
    SessionSecretStore m_session;
    bool m_fallenBack = false;
};

} // namespace lotse::account
