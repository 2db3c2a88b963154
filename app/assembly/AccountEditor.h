// Where a person makes and changes accounts: one dialog for each, what was typed there kept over any end of the
// program, and storing what was decided, its token included.
#pragma once

#include "assembly/BrowserSignIn.h"
#include "foundation/Random.h"
#include "foundation/settings/Settings.h"
#include "support/account/AccountRegistry.h"
#include "support/account/SecretStore.h"
#include "support/vendor/VendorProfile.h"
#include "ui/shell/AccountDialog.h"

#include <QHash>
#include <QPointer>

namespace lotse::assembly
{

// Whether two accounts reach the same portal in the same way, so that an open one can go on.
bool sameConnection(const account::Account& a, const account::Account& b);

class AccountEditor : public QObject
{
    Q_OBJECT

public:
    // `window` carries the dialogs; all outlive this.
    AccountEditor(account::AccountRegistry& accounts, account::SecretStore& secrets, settings::Settings& settings,
                  Random& random, platform::Browser& browser, QWidget* window);

    // The first one is made step by step.
    void create(const std::vector<vendor::VendorProfile>& vendors);
    // For another person at the same portal, whose sign-in is stored with `from`.
    void createFrom(const account::Account& from, const std::vector<vendor::VendorProfile>& vendors);
    // The account is gone, and with it what was typed into its dialog.
    void forget(const account::Account& account);
    void edit(const account::Account& account, const std::vector<vendor::VendorProfile>& vendors);

Q_SIGNALS:
    // The registry and the secrets have it. `before` is empty for a new one.
    void stored(const lotse::account::Account& before, const lotse::account::Account& account);
    // The same of one made by createFrom(); the sign-in is still with `from`.
    void handedOver(const lotse::account::Account& from, const lotse::account::Account& account);
    void signOutWanted(const lotse::account::Account& account);
    void removeWanted(const lotse::account::Account& account);
    void practiceWanted();

private:
    void signIn(ui::AccountDialog* dialog, const account::Account& account);
    void endSignIn(ui::AccountDialog* dialog);
    void show(const account::Account& account, bool isNew, const std::vector<vendor::VendorProfile>& vendors);
    ui::AccountDialog* makeDialog(ui::AccountEdit edit, const std::vector<vendor::VendorProfile>& vendors);
    // `from`: whose sign-in becomes that of the account; empty: there is none to take over.
    void save(const account::Account& made, const QString& token, const std::optional<account::Account>& from);
    account::Account typedBefore(const account::Account& account, bool isNew) const;
    void keepTyped(const account::Account& edited, bool isNew);
    void forgetTyped();
    void store(const account::Account& account, const QString& token);

    account::AccountRegistry& m_accounts;
    account::SecretStore& m_secrets;
    settings::Settings& m_settings;
    Random& m_random;
    platform::Browser& m_browser;
    QWidget* m_window;
    BrowserSignIn m_signIn;
    QPointer<ui::AccountDialog> m_signingIn;               // the dialog that asked
    QHash<QString, QPointer<ui::AccountDialog>> m_dialogs; // what was typed stays when one is closed
};

} // namespace lotse::assembly
