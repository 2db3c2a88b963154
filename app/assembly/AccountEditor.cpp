#include "assembly/AccountEditor.h"

#include "assembly/DeviceMark.h"
#include "foundation/LogCategories.h"
#include "foundation/settings/Declared.h"
#include "portals/salesforce/SignInAddress.h"
#include "ui/shell/SignInPages.h"

#include <QJsonDocument>

namespace lotse::assembly
{

namespace
{

account::SignInSpec signInSpec(const account::Account& account)
{
    const QString callback =
        account.callback.isEmpty() ? QStringLiteral("http://localhost/callback") : account.callback;
    return {.authorize = salesforce::signInAddress(account.site, QStringLiteral("authorize")),
            .token = salesforce::signInAddress(account.site, QStringLiteral("token")),
            .clientId = account.clientId,
            .scopes = salesforce::signInScopes(),
            .callback = QUrl(callback)};
}

} // namespace

bool sameConnection(const account::Account& a, const account::Account& b)
{
    return a.kind == b.kind && a.site == b.site && a.clientId == b.clientId && a.vendor == b.vendor &&
           a.queue == b.queue;
}

AccountEditor::AccountEditor(account::AccountRegistry& accounts, account::SecretStore& secrets,
                             settings::Settings& settings, Random& random, platform::Browser& browser, QWidget* window)
    : m_accounts(accounts),
      m_secrets(secrets),
      m_settings(settings),
      m_random(random),
      m_browser(browser),
      m_window(window),
      m_signIn(browser)
{
    connect(&m_signIn, &BrowserSignIn::opened, this, [this](const QUrl& address, bool shown) {
        if (m_signingIn) {
            m_signingIn->showSignInWaiting(address, shown);
        }
    });
    connect(&m_signIn, &BrowserSignIn::ended, this, [this](const Result<account::SignInTokens>& tokens) {
        if (m_signingIn) {
            m_signingIn->showSignInEnded(tokens ? Result<QString>(tokens->refresh) : Result<QString>(tokens.error()));
        }
    });
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

void AccountEditor::forget(const account::Account& account)
{
    if (const QPointer<ui::AccountDialog> dialog = m_dialogs.take(account.id)) {
        endSignIn(dialog);
        forgetTyped();
        dialog->deleteLater();
    }
}

void AccountEditor::show(const account::Account& account, bool isNew, const std::vector<vendor::VendorProfile>& vendors)
{
    QPointer<ui::AccountDialog>& dialog = m_dialogs[isNew ? QString() : account.id];
    if (!dialog) {
        dialog = makeDialog({.account = typedBefore(account, isNew),
                             .isNew = isNew,
                             .isFirst = isNew && m_accounts.accounts().empty(),
                             .hasToken = !isNew && account.hasInterface(),
                             .secretsBackend = m_secrets.backendName()},
                            vendors);
        connect(dialog, &ui::AccountDialog::saved, this,
                [this](const account::Account& made, const QString& token) { save(made, token, {}); });
        connect(dialog, &ui::AccountDialog::signOutWanted, this, [this, dialog, account] {
            dialog->deleteLater(); // what was typed stays; it knows no token the next time
            Q_EMIT signOutWanted(account);
        });
        connect(dialog, &ui::AccountDialog::removeWanted, this, [this, account] { Q_EMIT removeWanted(account); });
    }
    dialog->open();
}

void AccountEditor::createFrom(const account::Account& from, const std::vector<vendor::VendorProfile>& vendors)
{
    QPointer<ui::AccountDialog>& dialog = m_dialogs[QStringLiteral("from ") + from.id];
    if (!dialog) {
        account::Account fresh = from;
        fresh.id = m_random.uuid();
        fresh.organisationId.clear();
        fresh.userId.clear();
        fresh.contact.name.clear();
        fresh.contact.email.clear();
        fresh.contact.phone.clear();
        fresh.confirmed.clear();
        dialog = makeDialog(
            {.account = fresh, .isNew = true, .hasToken = true, .secretsBackend = m_secrets.backendName()}, vendors);
        connect(dialog, &ui::AccountDialog::saved, this,
                [this, from](const account::Account& made, const QString& token) { save(made, token, from); });
    }
    dialog->open();
}

ui::AccountDialog* AccountEditor::makeDialog(ui::AccountEdit edit, const std::vector<vendor::VendorProfile>& vendors)
{
    const bool isNew = edit.isNew;
    auto* dialog = new ui::AccountDialog(std::move(edit), vendors, m_window);
    connect(dialog, &ui::AccountDialog::edited, this,
            [this, isNew](const account::Account& edited) { keepTyped(edited, isNew); });
    connect(dialog, &ui::AccountDialog::signInWanted, this,
            [this, dialog](const account::Account& typed) { signIn(dialog, typed); });
    connect(dialog, &ui::AccountDialog::signInCancelled, this, [this, dialog] { endSignIn(dialog); });
    connect(dialog, &ui::AccountDialog::practiceWanted, this, &AccountEditor::practiceWanted);
    connect(dialog, &ui::AccountDialog::mailWanted, this, [this](const QUrl& mail) { m_browser.open(mail); });
    const auto end = [this, dialog] {
        endSignIn(dialog);
        forgetTyped();
        m_dialogs.removeIf([dialog](const auto& each) { return each.value() == dialog; });
        dialog->deleteLater();
    };
    connect(dialog, &ui::AccountDialog::discarded, this, end);
    connect(dialog, &ui::AccountDialog::saved, this, end);
    return dialog;
}

void AccountEditor::save(const account::Account& made, const QString& token,
                         const std::optional<account::Account>& from)
{
    if (from && token.isEmpty()) {
        m_accounts.save(made);
        Q_EMIT handedOver(*from, made);
    } else {
        store(made, token);
    }
}

void AccountEditor::signIn(ui::AccountDialog* dialog, const account::Account& account)
{
    if (m_signingIn && m_signingIn != dialog) {
        m_signingIn->showSignInEnded(Error{.code = ErrorCode::Cancelled});
    }
    m_signingIn = dialog;
    m_signIn.start(signInSpec(account), ui::signInPages());
}

void AccountEditor::endSignIn(ui::AccountDialog* dialog)
{
    if (m_signingIn == dialog) {
        m_signIn.cancel();
        m_signingIn.clear();
    }
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
