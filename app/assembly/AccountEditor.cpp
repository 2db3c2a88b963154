#include "assembly/AccountEditor.h"

#include "assembly/DeviceMark.h"
#include "foundation/LogCategories.h"
#include "foundation/settings/Declared.h"

#include <QJsonDocument>

namespace lotse::assembly
{

bool sameConnection(const account::Account& a, const account::Account& b)
{
    return a.kind == b.kind && a.site == b.site && a.clientId == b.clientId && a.vendor == b.vendor &&
           a.queue == b.queue;
}

AccountEditor::AccountEditor(account::AccountRegistry& accounts, account::SecretStore& secrets,
                             settings::Settings& settings, Random& random, QWidget* window)
    : m_accounts(accounts), m_secrets(secrets), m_settings(settings), m_random(random), m_window(window)
{
}

void AccountEditor::create(const std::vector<vendor::VendorProfile>& vendors)
{
    account::Account fresh;
    fresh.id = m_random.uuid();
    if (!vendors.empty()) {
        fresh.vendor = vendors.front().id;
        fresh.name = vendors.front().name;
    }
    show(fresh, true, vendors);
}

void AccountEditor::edit(const account::Account& account, const std::vector<vendor::VendorProfile>& vendors)
{
    show(account, false, vendors);
}

void AccountEditor::show(const account::Account& account, bool isNew, const std::vector<vendor::VendorProfile>& vendors)
{
    QPointer<ui::AccountDialog>& dialog = m_dialogs[isNew ? QString() : account.id];
    if (!dialog) {
        dialog = makeDialog(account, isNew, vendors);
    }
    dialog->open();
}

ui::AccountDialog* AccountEditor::makeDialog(const account::Account& account, bool isNew,
                                             const std::vector<vendor::VendorProfile>& vendors)
{
    const bool hasToken = !isNew && account.hasInterface();
    auto* dialog = new ui::AccountDialog({.account = typedBefore(account, isNew),
                                          .isNew = isNew,
                                          .hasToken = hasToken,
                                          .secretsBackend = m_secrets.backendName()},
                                         vendors, m_window);
    connect(dialog, &ui::AccountDialog::edited, this,
            [this, isNew](const account::Account& edited) { keepTyped(edited, isNew); });
    connect(dialog, &ui::AccountDialog::discarded, this, [this, dialog] {
        forgetTyped();
        dialog->deleteLater();
    });
    connect(dialog, &ui::AccountDialog::saved, this,
            [this, dialog](const account::Account& made, const QString& token) {
                forgetTyped();
                dialog->deleteLater();
                store(made, token);
            });
    return dialog;
}

// The account as it was typed into its dialog before the program ended, or as it is.
account::Account AccountEditor::typedBefore(const account::Account& account, bool isNew) const
{
    const QJsonObject json = QJsonDocument::fromJson(m_settings.get(settings::accountDraft)).object();
    const Result<account::Account> typed = account::accountFromJson(json);
    const bool fits =
        typed && m_settings.get(settings::accountDraftIsNew) == isNew && (isNew || typed->id == account.id);
    if (!fits) {
        return account;
    }
    account::Account merged = *typed;
    merged.organisationId = account.organisationId;
    merged.userId = account.userId;
    return merged;
}

void AccountEditor::keepTyped(const account::Account& edited, bool isNew)
{
    m_settings.set(settings::accountDraft, QJsonDocument(account::toJson(edited)).toJson());
    m_settings.set(settings::accountDraftIsNew, isNew);
}

void AccountEditor::forgetTyped()
{
    m_settings.set(settings::accountDraft, QByteArray());
}

void AccountEditor::store(const account::Account& account, const QString& token)
{
    const account::Account before = m_accounts.account(account.id).value_or(account::Account());
    account::Account now = account;
    if (!before.id.isEmpty() && !sameConnection(before, account)) {
        now.organisationId.clear();
        now.userId.clear();
    }
    m_accounts.save(now);
    if (token.isEmpty()) {
        Q_EMIT stored(before, now);
        return;
    }
    m_secrets.write(tokenKey(now.id), token).then(this, [this, before, now](const Result<void>& written) {
        if (!written) {
            qCWarning(lcAccount) << "token not kept:" << errorName(written.error().code);
        }
        Q_EMIT stored(before, now);
    });
}

} // namespace lotse::assembly
