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

// What is awaited is made before: g++ 12 destroys what a co_await expression makes on the way twice.
QCoro::Task<Result<QString>> SecretTokens::load()
{
    const auto read = [&secrets = m_secrets, key = m_key] { return secrets.read(key); };
    const QFuture<Result<QString>> answer = inMainThread<Result<QString>>(m_mainThread, read);
    co_return co_await answer;
}

QCoro::Task<Result<void>> SecretTokens::store(QString token)
{
    const auto write = [&secrets = m_secrets, key = m_key, token] { return secrets.write(key, token); };
    const QFuture<Result<void>> answer = inMainThread<Result<void>>(m_mainThread, write);
    co_return co_await answer;
}

} // namespace lotse::assembly
