#include "assembly/CompanyWay.h"

#include "assembly/DeviceMark.h"
#include "foundation/LogCategories.h"
#include "foundation/settings/Declared.h"
#include "support/account/ConnectionTest.h"
#include "ui/common/Answer.h"

namespace lotse::assembly
{

namespace
{

bool hasOwnWay(const settings::Settings& settings, const std::optional<account::Account>& account)
{
    return account && !account->proxy.isEmpty() && !settings.isFixed(settings::networkProxy);
}

} // namespace

QString proxyKey(const QString& accountId)
{
    return account::secretKey(accountId.isEmpty() ? QStringLiteral("network") : accountId, deviceId(),
                              QStringLiteral("proxy"));
}

net::CompanyNetwork companyNetwork(const settings::Settings& settings, const std::optional<account::Account>& account)
{
    net::CompanyNetwork network{.proxy = settings.get(settings::networkProxy),
                                .user = settings.get(settings::networkUser),
                                .authorityFile = settings.get(settings::networkAuthorities)};
    if (hasOwnWay(settings, account)) {
        network.proxy = account->proxy == QLatin1String("system") ? QString() : account->proxy;
        network.user = account->proxyUser;
    }
    return network;
}

CompanyWay::CompanyWay(settings::Settings& settings, account::SecretStore& secrets)
    : m_settings(settings), m_secrets(secrets)
{
    connect(&m_settings, &settings::Settings::changed, this, [this](const QString& changedKey) {
        if (changedKey.startsWith(QLatin1String("network."))) {
            apply();
        }
    });
}

CompanyWay::~CompanyWay()
{
    m_stop.request_stop();
}

QString CompanyWay::key() const
{
    return proxyKey(hasOwnWay(m_settings, m_account) ? m_account->id : QString());
}

void CompanyWay::follow(const std::optional<account::Account>& account)
{
    m_account = account;
    apply();
}

// Nobody waits for the keychain: until it has answered the proxy may refuse.
void CompanyWay::apply()
{
    const bool asks = !companyNetwork(m_settings, m_account).user.isEmpty();
    use();
    if (!asks || m_passwordOf == key()) {
        return;
    }
    ui::whenAnswered(m_secrets.read(key()), this, [this, wanted = key()](const Result<QString>& password) {
        if (wanted != key() || m_passwordOf == wanted) {
            return;
        }
        m_passwordOf = wanted;
        m_password = password.valueOr(QString());
        use();
    });
}

void CompanyWay::use()
{
    net::CompanyNetwork network = companyNetwork(m_settings, m_account);
    if (!network.user.isEmpty() && m_passwordOf == key()) {
        network.password = m_password;
    }
    if (network != net::companyNetwork()) {
        net::useCompanyNetwork(network);
        Q_EMIT changed();
    }
}

void CompanyWay::keepPassword(const QString& password)
{
    m_passwordOf = key();
    m_password = password;
    use();
    const QFuture<Result<void>> kept = password.isEmpty() ? m_secrets.remove(key()) : m_secrets.write(key(), password);
    ui::whenAnswered(kept, this, [this, password](const Result<void>& done) {
        if (!done && !password.isEmpty()) {
            qCWarning(lcAccount) << "the proxy's password is not kept:" << errorName(done.error().code);
            Q_EMIT passwordUnkept();
        }
    });
}

QFuture<std::vector<account::ConnectionReport>> CompanyWay::test(std::vector<QUrl> addresses)
{
    return account::testConnections(std::move(addresses), net::companyNetwork(), m_stop.get_token());
}

} // namespace lotse::assembly
