#include "support/account/SessionSecretStore.h"

namespace lotse::account
{

QFuture<Result<QString>> SessionSecretStore::read(QString key)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.cend()) {
        return QtFuture::makeReadyFuture(Result<QString>(Error{.code = ErrorCode::NotFoundHere, .detail = key}));
    }
    return QtFuture::makeReadyFuture(Result<QString>(*found));
}

QFuture<Result<void>> SessionSecretStore::write(QString key, QString secret)
{
    const std::scoped_lock lock(m_mutex);
    m_secrets.insert(key, secret);
    return QtFuture::makeReadyFuture(Result<void>());
}

QFuture<Result<void>> SessionSecretStore::remove(QString key)
{
    const std::scoped_lock lock(m_mutex);
    m_secrets.remove(key);
    return QtFuture::makeReadyFuture(Result<void>());
}

QString SessionSecretStore::backendName() const
{
    return {};
}

} // namespace lotse::account
