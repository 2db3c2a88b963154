// The accounts that drop from the header: which one is open, the others to change to, and making or editing one.
#pragma once

#include "support/account/Account.h"
#include "ui/common/DropPanel.h"

#include <vector>

class QLabel;
class QVBoxLayout;

namespace lotse::ui
{

struct AccountEntry {
    QString id;
    QString name;
    account::Kind kind = account::Kind::Assisted;
};

class AccountPanel final : public DropPanel
{
    Q_OBJECT

public:
    explicit AccountPanel(QWidget* window);

    void setAccounts(std::vector<AccountEntry> accounts, const QString& current);

Q_SIGNALS:
    void accountChosen(const QString& id); // another one than the current
    void accountWanted();                  // the current one is to be edited
    void newAccountWanted();

protected:
    int wantedHeight() const override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addAccount(const AccountEntry& entry);
    void addAction(const QString& icon, const QString& text, void (AccountPanel::*wanted)());

    std::vector<AccountEntry> m_accounts;
    QString m_current;
    QLabel* m_title;
    QVBoxLayout* m_rows;
};

} // namespace lotse::ui
