#include "assembly/SeatSecrets.h"

namespace lotse::assembly
{

QFuture<Result<QString>> SeatSecrets::read(QString key)
{
    if (!m_told) {
        return QtFuture::makeReadyFuture(Result<QString>(Error{.code = ErrorCode::ConnectionRefused,
                                                               .detail = QStringLiteral("the portal is starting"),
                                                               .retry = Retry::Later}));
    }
    return m_secrets.read(std::move(key));
}

QFuture<Result<void>> SeatSecrets::write(QString key, QString secret)
{
    m_told = true;
    return m_secrets.write(std::move(key), std::move(secret));
}

} // namespace lotse::assembly
