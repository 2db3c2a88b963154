#include "assembly/SettingsPage.h"

#include "foundation/Version.h"
#include "foundation/settings/Declared.h"
#include "support/account/StorageUse.h"
#include "ui/cases/NewsRulesDialog.h"
#include "ui/common/Answer.h"

#include <QDir>

namespace lotse::assembly
{

SettingsPage::SettingsPage(SettingsNeeds needs) : m_needs(std::move(needs))
{
}

void SettingsPage::show()
{
    if (!m_dialog) {
        const OpenAccount* open = m_needs.open();
        auto* dialog = new ui::SettingsDialog(m_needs.settings,
                                              {.dataFolder = QDir::toNativeSeparators(m_needs.dataFolder),
                                               .secretsBackend = m_needs.secrets.backendName(),
                                               .version = lotse::version(),
                                               .onNetwork = open && open->isOnNetwork(),
                                               .hasCases = open != nullptr,
                                               .network = networkFacts()},
                                              &m_needs.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ui::SettingsDialog::folderWanted, this,
                [this] { m_needs.browser.open(QUrl::fromLocalFile(m_needs.dataFolder)); });
        connect(dialog, &ui::SettingsDialog::caseRulesWanted, this, &SettingsPage::chooseCaseRules);
        connect(&dialog->storage(), &ui::StorageSettings::clearWanted, this, &SettingsPage::clearMirrorWanted);
        connectNetwork(dialog->network());
        m_dialog = dialog;
        measureStorage();
    }
    m_dialog->open();
}

void SettingsPage::showSetting(const QString& name)
{
    show();
    m_dialog->showSetting(name);
}

void SettingsPage::measureStorage()
{
    const OpenAccount* open = m_needs.open();
    if (open && m_dialog) {
        const QString folder = account::accountFolder(m_needs.dataFolder, open->account().id);
        ui::whenAnswered(account::storageUse(folder), m_dialog.data(),
                         [page = m_dialog](const account::StorageUse& use) { page->storage().setUse(use); });
    }
}

void SettingsPage::showCleared(const Result<void>& done)
{
    if (m_dialog) {
        m_dialog->storage().showCleared(done);
    }
}

ui::NetworkFacts SettingsPage::networkFacts() const
{
    const OpenAccount* open = m_needs.open();
    if (!open) {
        return {};
    }
    const account::Account& account = open->account();
    return {.accountName = account.name, .accountProxy = account.proxy, .accountUser = account.proxyUser};
}

void SettingsPage::connectNetwork(ui::NetworkSettings& page)
{
    connect(&page, &ui::NetworkSettings::accountWayChosen, this, [this](const QString& proxy, const QString& user) {
        if (OpenAccount* open = m_needs.open()) {
            account::Account account = open->account();
            account.proxy = proxy;
            account.proxyUser = user;
            m_needs.accounts.save(account);
            open->setAccount(account);
            m_needs.way.follow(account);
        }
    });
    connect(&page, &ui::NetworkSettings::passwordTyped, &m_needs.way, &CompanyWay::keepPassword);
    connect(&m_needs.way, &CompanyWay::passwordUnkept, &page, &ui::NetworkSettings::showPasswordUnkept);
    connect(&page, &ui::NetworkSettings::authoritiesWanted, this, [this, page = &page] {
        m_needs.files.pickFiles(page, ui::NetworkSettings::tr("Certificate authorities"),
                                [this](const QStringList& files) {
                                    if (!files.isEmpty()) {
                                        m_needs.settings.set(settings::networkAuthorities, files.constFirst());
                                    }
                                });
    });
    connect(&page, &ui::NetworkSettings::testWanted, this, [this, page = &page] {
        ui::whenAnswered(m_needs.way.test(serversNow()), page,
                         [page](const std::vector<account::ConnectionReport>& reports) { page->showReports(reports); });
    });
}

// What a test of the connection has to reach.
std::vector<QUrl> SettingsPage::serversNow() const
{
    std::vector<QUrl> servers;
    if (const OpenAccount* open = m_needs.open()) {
        const QUrl site = open->account().site;
        servers = {site.isEmpty() ? open->vendor().link(QStringLiteral("portal")) : site, open->statusPage()};
    } else if (!m_needs.vendors.empty()) {
        const vendor::VendorProfile& vendor = m_needs.vendors.front();
        servers = {vendor.link(QStringLiteral("portal")), vendor.link(QStringLiteral("status"))};
    }
    std::erase_if(servers, [](const QUrl& server) { return server.isEmpty(); });
    return servers;
}

void SettingsPage::chooseCaseRules()
{
    OpenAccount* account = m_needs.open();
    if (!account) {
        return;
    }
    // The account may be closed while the dialog is open; what is chosen then belongs to it no more.
    cases::CaseBook& book = account->workspace().caseBook;
    ui::whenAnswered(book.rules(), account, [this, account, &book](const Result<cases::NewsRules>& rules) {
        auto* dialog = new ui::NewsRulesDialog(rules.valueOr(cases::NewsRules::usual()),
                                               m_dialog ? static_cast<QWidget*>(m_dialog) : &m_needs.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ui::NewsRulesDialog::saved, account,
                [&book](const cases::NewsRules& chosen) { book.saveRules(chosen); });
        connect(account, &QObject::destroyed, dialog, &QDialog::reject);
        dialog->open();
    });
}

} // namespace lotse::assembly
