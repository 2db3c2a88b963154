// What of an open account works in the network thread: the portal and all that speaks with it.
#pragma once

#include "assembly/SecretTokens.h"
#include "foundation/net/HttpClient.h"
#include "portals/statuspage/StatusPageClient.h"
#include "support/account/Account.h"
#include "support/cases/CasePortal.h"
#include "support/cases/CaseSync.h"
#include "support/cases/PortalDoor.h"
#include "support/community/ForumDoor.h"
#include "support/community/ForumExecutors.h"
#include "support/community/ForumSync.h"
#include "support/outbox/Outbox.h"
#include "support/reports/CaseExecutors.h"
#include "support/reports/TalkExecutors.h"
#include "support/status/StatusSync.h"
#include "support/vendor/VendorProfile.h"

#include <QObject>
#include <QPromise>

#include <atomic>
#include <memory>
#include <vector>

namespace lotse::assembly
{

struct NetworkSpec {
    account::Account account;
    vendor::VendorProfile vendor;
    account::SecretStore& secrets;
    QString tokenKey;
    QObject* mainThread; // any object that lives there
    cases::CaseStore& cases;
    cases::PortalDoor& door;
    drafts::AttachmentFolder attachments;
    outbox::Outbox& outbox;
    sync::SyncSchedule& sync;
    status::StatusStore& status;
    QUrl statusPage; // empty: none is known
    Clock& clock;
    community::ThreadStore& threads;
    community::ForumDoor& forumDoor;
    std::shared_ptr<std::atomic<int>> forumMonths; // of forums are kept
};

// The names of the sync jobs.
inline const QString casesJob = QStringLiteral("cases");
inline const QString statusJob = QStringLiteral("status");

// Made, used and destroyed in the network thread. An account of the assisted kind has no portal: no cases are synced,
// and its outbox only keeps what the person files by hand. The status page needs no sign-in and is read for every
// account.
class NetworkSide : public QObject
{
    Q_OBJECT

public:
    explicit NetworkSide(NetworkSpec spec);

    void startOutbox(bool storeMayHaveGoneBack);
    void startSync();
    // Finishes the promise when nothing runs any more.
    QCoro::Task<void> stop(std::shared_ptr<QPromise<void>> stopped);

Q_SIGNALS:
    void identified(const lotse::cases::PortalIdentity& identity);

private:
    std::unique_ptr<cases::CasePortal> portalOfKind();
    void makePortal();
    void makeForum();
    void makeStatus();
    void sendAs(const QString& organisationId, const QString& userId);

    NetworkSpec m_spec;
    net::HttpClient m_http;
    SecretTokens m_tokens;
    std::unique_ptr<cases::CasePortal> m_portal;
    std::unique_ptr<reports::CreateExecutor> m_create;
    std::unique_ptr<reports::FileExecutor> m_files;
    std::unique_ptr<reports::ReplyExecutor> m_replies;
    std::unique_ptr<reports::ChangeExecutor> m_changes;
    std::unique_ptr<reports::CloseExecutor> m_closes;
    std::unique_ptr<cases::CaseSync> m_sync;
    std::unique_ptr<community::ForumPortal> m_forum; // nullptr: the portal has none
    std::vector<std::unique_ptr<community::ForumExecutor>> m_forumExecutors;
    std::unique_ptr<community::ForumSync> m_forumSync;
    std::unique_ptr<statuspage::StatusPageClient> m_statusPage;
    std::unique_ptr<status::StatusSync> m_statusSync;
};

} // namespace lotse::assembly
