// The way out as the settings and the open account say it, its password fetched from where secrets are kept.
#pragma once

#include "foundation/net/CompanyNetwork.h"
#include "foundation/settings/Settings.h"
#include "support/account/Account.h"
#include "support/account/ConnectionReport.h"
#include "support/account/SecretStore.h"

#include <QObject>

#include <optional>
#include <stop_token>

namespace lotse::assembly
{

// Under which the password at the proxy is kept on this computer; `accountId` empty: that for every account.
QString proxyKey(const QString& accountId);

// Without the password. An account may have a way of its own; what a policy fixes holds for all.
net::CompanyNetwork companyNetwork(const settings::Settings& settings, const std::optional<account::Account>& account);

// Lives in the main thread.
class CompanyWay : public QObject
{
    Q_OBJECT

public:
    CompanyWay(settings::Settings& settings, account::SecretStore& secrets);
    ~CompanyWay() override;

    // From now on for this account, also when it is the same one with another way.
    void follow(const std::optional<account::Account>& account);
    // For the way that holds; empty: none is kept.
    void keepPassword(const QString& password);
    // The way as it holds now.
    QFuture<std::vector<account::ConnectionReport>> test(std::vector<QUrl> addresses);

Q_SIGNALS:
    void changed();        // another way holds
    void passwordUnkept(); // it holds until the program ends

private:
    void apply();
    void use();
    QString key() const;

    settings::Settings& m_settings;
    account::SecretStore& m_secrets;
    std::optional<account::Account> m_account;
    QString m_passwordOf; // the key that m_password belongs to; empty: not fetched yet
    QString m_password;
    std::stop_source m_stop;
};

} // namespace lotse::assembly
