// Makes or changes an account: how its cases travel, who reports, and what the customer knows about itself. Says what
// is wrong while the person types. What was typed stays when it is closed without saving or cancelling; whoever hears
// edited() can keep it for longer. The first account of all is made in three steps.
#pragma once

#include "support/account/Account.h"
#include "support/vendor/VendorProfile.h"
#include "ui/shell/FormFields.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace lotse::ui
{

class SignInRow;

// What the dialog starts from.
struct AccountEdit {
    account::Account account;
    bool isNew = false;
    bool isFirst = false;   // nothing is set up yet: step by step, and practice mode is offered
    bool hasToken = false;  // one is stored already
    QString secretsBackend; // where the token will be kept
};

class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    AccountDialog(AccountEdit edit, std::vector<vendor::VendorProfile> vendors, QWidget* parent = nullptr);

    // As it is in the fields now; the token is not part of it.
    account::Account account() const;
    bool isComplete() const;

    // How the sign-in goes that was wanted. `refreshToken`: what lasts; it is kept with save only.
    void showSignInWaiting(const QUrl& address, bool shown);
    void showSignInEnded(const Result<QString>& refreshToken);

Q_SIGNALS:
    void edited(const lotse::account::Account& account);
    void signInWanted(const lotse::account::Account& account);
    void signInCancelled();
    void practiceWanted();             // to look around first
    void mailWanted(const QUrl& mail); // "mailto:" with all that it says
    void signOutWanted();
    void removeWanted();
    void discarded(); // cancelled: what was typed may go
    // `token`: empty when the stored one stays.
    void saved(const lotse::account::Account& account, const QString& token);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLineEdit* line(const QString& value, const char* name);
    QComboBox* choice(const char* name, bool free);
    void buildPractice();
    void buildPortal();
    void buildContact();
    void buildCompany();
    void buildTeam(FormSection& section);
    void buildUsual();
    void fillChoices();
    void showKind();
    void showStep();
    void back();
    bool isLastStep() const;
    void check();
    void retranslate();
    void save();
    const vendor::VendorProfile* vendor() const;
    account::Kind kind() const;
    bool byInterface() const;
    void registerTeam();
    void fillKinds(account::Kind chosen);

    AccountEdit m_edit;
    std::vector<vendor::VendorProfile> m_vendors;
    std::vector<FormSection*> m_sections;
    QLabel* m_title;
    QLabel* m_intro;
    QLabel* m_steps;
    QScrollArea* m_scroll;
    QWidget* m_form;
    QPushButton* m_signOut;
    QPushButton* m_remove;
    QWidget* m_practice;
    QLabel* m_practiceText;
    QPushButton* m_practise;
    QPushButton* m_back;
    QPushButton* m_save;
    QPushButton* m_cancel;

    QComboBox* m_vendor = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_site = nullptr;
    QLineEdit* m_clientId = nullptr;
    QLineEdit* m_callback = nullptr;
    SignInRow* m_signIn = nullptr;
    QLineEdit* m_queue = nullptr;
    QLineEdit* m_token = nullptr;
    QLineEdit* m_contactName = nullptr;
    QLineEdit* m_email = nullptr;
    QLineEdit* m_phone = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_until = nullptr;
    QComboBox* m_timeZone = nullptr;
    QLineEdit* m_deputy = nullptr;
    QLineEdit* m_organisation = nullptr;
    QComboBox* m_plan = nullptr;
    QLineEdit* m_hotline = nullptr;
    QLineEdit* m_csm = nullptr;
    QLineEdit* m_sales = nullptr;
    QPlainTextEdit* m_team = nullptr;
    QPushButton* m_register = nullptr;
    QLineEdit* m_statusPage = nullptr;
    QComboBox* m_reportLanguage = nullptr;
    QComboBox* m_product = nullptr;
    QComboBox* m_version = nullptr;
    QComboBox* m_region = nullptr;
    QLineEdit* m_environment = nullptr;
    QLineEdit* m_agentGroup = nullptr;
    std::vector<std::pair<FormField*, QList<account::Kind>>> m_interfaceFields; // and the kinds that have them
    struct Rule {
        FormField* field;
        Text problem; // empty text: fine
    };
    std::vector<Rule> m_rules;
    std::optional<account::Account> m_last; // as it was last announced; empty while the dialog is being built
    int m_step = 0;                         // of the first start
    bool m_tried = false;                   // what is missing is named only after the first attempt to save
};

} // namespace lotse::ui
