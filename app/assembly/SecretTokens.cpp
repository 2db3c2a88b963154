#include "assembly/SecretTokens.h"

#include <QCoro/QCoroFuture>
#include <QPromise>

namespace lotse::assembly
{

namespace
{

// Runs `ask` in the main thread; its answer arrives in the calling thread.
template <typename T, typename F>
QFuture<T> inMainThread(QObject* mainThread, F ask)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    QMetaObject::invokeMethod(
        mainThread,
        [mainThread, promise, ask = std::move(ask)] {
            ask().then(mainThread, [promise](const T& answer) {
                promise->addResult(answer);
                promise->finish();
            });
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace

QCoro::Task<Result<QString>> SecretTokens::load()
{
    account::SecretStore& secrets = m_secrets;
    co_return co_await inMainThread<Result<QString>>(m_mainThread,
                                                     [&secrets, key = m_key] { return secrets.read(key); });
}

QCoro::Task<Result<void>> SecretTokens::store(QString token)
{
    account::SecretStore& secrets = m_secrets;
    co_return co_await inMainThread<Result<void>>(m_mainThread,
                                                  [&secrets, key = m_key, token] { return secrets.write(key, token); });
}

} // namespace lotse::assembly
