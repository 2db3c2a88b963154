// The accounts of this person on this computer, kept in accounts.json beside their folders. Reads at construction,
// writes behind the caller's back (atomically, synced). Lives in the UI thread.
#pragma once

#include "support/account/Account.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace lotse::account
{

class AccountRegistry : public QObject
{
    Q_OBJECT

public:
    explicit AccountRegistry(QString dataFolder, QObject* parent = nullptr);
    ~AccountRegistry() override;

    std::vector<Account> accounts() const;
    std::optional<Account> account(const QString& id) const;
    // Adds or replaces by id. The future is finished when it is on the disk.
    QFuture<Result<void>> save(Account account);
    // Takes the account from the list; its folder stays until it is removed by name.
    QFuture<Result<void>> remove(QString id);

Q_SIGNALS:
    void changed(const QString& id);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace lotse::account
