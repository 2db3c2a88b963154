// One account while it is open: its databases and stores, the network thread with its portal, the outbox and the sync,
// composed and taken apart again in order. Lives in the UI thread.
#pragma once

#include "assembly/NetworkSide.h"
#include "foundation/settings/Settings.h"
#include "support/account/Profile.h"
#include "support/account/SecretStore.h"
#include "support/community/ForumDesk.h"
#include "support/community/ForumDoor.h"
#include "support/reports/ReportDesk.h"
#include "support/reports/TalkDesk.h"
#include "ui/common/Workspace.h"

#include <QThread>
#include <QTimer>

namespace lotse::assembly
{

struct AccountNeeds {
    account::Account account;
    vendor::VendorProfile vendor;
    QString dataFolder;
    QString tokenKey;
    QUrl statusPage = {}; // instead of the account's or the vendor's; empty: those
    account::SecretStore& secrets;
    settings::Settings& settings;
    Clock& clock;
    Random& random;
    platform::Browser& browser;
    ui::FilePicker& files;
    bool practice = false;
    std::optional<account::Profile> profile = {}; // the account's, when it is being opened already
};

class OpenAccount : public QObject
{
    Q_OBJECT

public:
    explicit OpenAccount(AccountNeeds needs, QObject* parent = nullptr);
    // stop() was called and has finished.
    ~OpenAccount() override;

    const account::Account& account() const { return m_needs.account; }
    const vendor::VendorProfile& vendor() const { return m_needs.vendor; }
    ui::Workspace& workspace() { return m_workspace; }
    QUrl statusPage() const { return m_workspace.statusPage; } // empty: none is known

    void start();
    // Finished when nothing of it works any more. The tabs are gone by then.
    QFuture<void> stop();
    // Contact and other facts that need no new connection.
    void setAccount(const account::Account& account) { m_needs.account = account; }
    // The network is back, the computer woke up, a new token was stored.
    void wake();
    // What could not be opened is tried again now; it is tried by itself all the same.
    void openAgain();
    // Where the data lies on a network drive: one program at a time can use it.
    bool isOnNetwork() const { return m_onNetwork; }

Q_SIGNALS:
    void opened(const lotse::storage::OpenReport& user, const lotse::storage::OpenReport& mirror);
    void openFailed(const lotse::Error& error); // of what the person wrote; nothing works then
    void usable();                              // after openFailed()
    void mirrorFailed(const lotse::Error& error);
    void identified(const lotse::cases::PortalIdentity& identity);
    void waitingChanged(const std::vector<lotse::outbox::Item>& unfinished);
    void syncChanged(const lotse::sync::JobState& state, const QDateTime& lastComplete); // of the cases

private:
    void startNetwork();
    void inNetwork(std::function<void(NetworkSide&)> work);
    using OpenResult = Result<storage::OpenReport>;
    void takeOpening(const QFuture<OpenResult>& opening, std::optional<OpenResult>& result);
    void databasesOpened();
    void userOpened(const storage::OpenReport& report);
    void tryAgainLater();
    void backUpThenClear();
    void readWaiting();
    void readSync();
    void backUp();

    AccountNeeds m_needs;
    account::Profile m_profile;
    QThread m_thread;
    cases::CaseStore m_cases;
    cases::CaseBook m_caseBook;
    cases::PortalDoor m_portalDoor; // lives in the network thread
    drafts::DraftStore m_drafts;
    drafts::AttachmentFolder m_attachments;
    outbox::Outbox m_outbox;   // lives in the network thread
    sync::SyncSchedule m_sync; // lives in the network thread
    status::StatusStore m_status;
    status::StatusBook m_statusBook;
    reports::ReportDesk m_reports;
    reports::TalkDesk m_talk;
    community::ThreadStore m_threads;
    community::ForumDoor m_forumDoor; // lives in the network thread
    community::ForumDesk m_forumDesk;
    std::shared_ptr<std::atomic<int>> m_forumMonths;
    ui::Workspace m_workspace;
    QObject* m_door = nullptr;        // lives in the network thread; takes work for it
    NetworkSide* m_network = nullptr; // known there only
    QTimer m_readWaiting;
    QTimer m_backUp;
    QTimer m_openAgain;
    std::chrono::milliseconds m_openAgainAfter{0};
    std::optional<OpenResult> m_userOpened; // empty: being opened
    std::optional<OpenResult> m_mirrorOpened;
    bool m_userWorks = false;
    bool m_onNetwork = false;
    bool m_draftsChanged = false;
    bool m_stopping = false;
    sync::JobState m_syncState;
    QDateTime m_lastComplete;
};

} // namespace lotse::assembly
