#include "assembly/ReadinessWatch.h"

#include "foundation/InWorker.h"
#include "foundation/settings/Declared.h"
#include "ui/common/Answer.h"

#include <QFile>

namespace lotse::assembly
{

namespace
{

constexpr std::chrono::minutes lookAgain{10};

account::Standing signInOf(sync::Standing standing, account::Standing before)
{
    switch (standing) {
    case sync::Standing::UpToDate:
        return account::Standing::Ready;
    case sync::Standing::SignInNeeded:
        return account::Standing::Missing;
    default:
        return before; // says nothing about it
    }
}

// Read in a worker: another program may be writing it.
QFuture<QDateTime> lastDrill(const QString& file)
{
    return inWorker<QDateTime>([file] {
        QDateTime at;
        if (QFile::exists(file)) {
            const settings::Settings practice(file, {});
            at = QDateTime::fromString(practice.get(settings::drilled), Qt::ISODate);
        }
        return at;
    });
}

} // namespace

ReadinessWatch::ReadinessWatch(OpenAccount& account, account::AccountRegistry& accounts, ui::MainWindow& window,
                               Clock& clock, QString practiceSettings)
    : m_account(account),
      m_accounts(accounts),
      m_window(window),
      m_clock(clock),
      m_practiceSettings(std::move(practiceSettings))
{
    ui::Workspace& workspace = account.workspace();
    connect(&account, &OpenAccount::syncChanged, this,
            [this](const sync::JobState& state, const QDateTime& lastComplete) {
                m_facts.signIn = signInOf(state.standing, m_facts.signIn);
                m_facts.lastSync = lastComplete;
                show();
            });
    connect(&account, &OpenAccount::opened, this, &ReadinessWatch::look);
    connect(&workspace.status, &status::StatusStore::changed, this, &ReadinessWatch::look);
    connect(&workspace.status, &status::StatusStore::checked, this, [this](const QDateTime& at) {
        m_facts.lastStatus = at;
        show();
    });
    connect(&accounts, &account::AccountRegistry::changed, this, &ReadinessWatch::show);
    connect(&m_minutes, &QTimer::timeout, this, &ReadinessWatch::look);
    connect(&window, &ui::MainWindow::contactsConfirmed, this, [this] {
        if (std::optional<account::Account> now = m_accounts.account(m_account.account().id)) {
            now->confirmed = m_clock.now().toUTC().toString(Qt::ISODate);
            m_accounts.save(*now);
            m_account.setAccount(*now);
        }
    });
    connect(&window, &ui::MainWindow::syncWanted, this, [this] { m_account.wake(); });
    m_minutes.start(lookAgain);
    show();
}

ReadinessWatch::~ReadinessWatch()
{
    m_window.setReadiness({});
}

void ReadinessWatch::look()
{
    ui::whenAnswered(lastDrill(m_practiceSettings), this, [this](const QDateTime& at) {
        m_facts.lastDrill = at;
        show();
    });
    ui::whenAnswered(m_account.workspace().cases.syncState(), this, [this](const Result<cases::SyncState>& state) {
        if (state) {
            m_facts.lastSync = state->lastComplete;
        }
        show();
    });
    ui::whenAnswered(m_account.workspace().status.overview(), this, [this](const Result<status::Overview>& overview) {
        if (overview) {
            m_facts.lastStatus = overview->checked;
        }
        show();
    });
}

void ReadinessWatch::show()
{
    m_facts.account = m_accounts.account(m_account.account().id).value_or(m_account.account());
    m_facts.mayHaveHotline = m_account.vendor().mayHaveHotline(m_facts.account.plan);
    m_window.setReadiness(account::readiness(m_facts, m_clock.now()));
}

} // namespace lotse::assembly
