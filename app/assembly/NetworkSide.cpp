#include "assembly/NetworkSide.h"

#include "portals/requesttracker/RequestTrackerPortal.h"
#include "portals/salesforce/SalesforceForum.h"
#include "portals/salesforce/SalesforcePortal.h"

namespace lotse::assembly
{

namespace
{

QStringList labelsOf(const vendor::VendorProfile& profile, vendor::FormField field)
{
    return profile.fieldLabels.value(field);
}

} // namespace

NetworkSide::NetworkSide(NetworkSpec spec)
    : m_spec(std::move(spec)), m_tokens(m_spec.secrets, m_spec.tokenKey, m_spec.mainThread)
{
    if (m_spec.account.hasInterface()) {
        makePortal();
    }
    if (!m_spec.statusPage.isEmpty()) {
        makeStatus();
    }
}

std::unique_ptr<cases::CasePortal> NetworkSide::portalOfKind()
{
    const account::Account& account = m_spec.account;
    const QStringList productLabels = labelsOf(m_spec.vendor, vendor::FormField::Product);
    const QStringList severityLabels = labelsOf(m_spec.vendor, vendor::FormField::Severity);
    if (account.kind == account::Kind::RequestTracker) {
        return std::make_unique<requesttracker::RequestTrackerPortal>(
            requesttracker::ServerSpec{.site = account.site,
                                       .queue = account.queue,
                                       .expectedOrganisation = account.organisationId,
                                       .expectedUser = account.userId,
                                       .productLabels = productLabels,
                                       .severityLabels = severityLabels},
            m_http, m_tokens, m_spec.clock);
    }
    return std::make_unique<salesforce::SalesforcePortal>(
        salesforce::SiteSpec{.site = account.site,
                             .clientId = account.clientId,
                             .expectedOrganisation = account.organisationId,
                             .expectedUser = account.userId,
                             .productLabels = productLabels,
                             .severityLabels = severityLabels},
        m_http, m_tokens, m_spec.clock);
}

void NetworkSide::makePortal()
{
    m_portal = portalOfKind();
    m_create = std::make_unique<reports::CreateExecutor>(*m_portal);
    m_files = std::make_unique<reports::FileExecutor>(*m_portal, m_spec.attachments);
    m_replies = std::make_unique<reports::ReplyExecutor>(*m_portal);
    m_changes = std::make_unique<reports::ChangeExecutor>(*m_portal);
    m_closes = std::make_unique<reports::CloseExecutor>(*m_portal);
    m_spec.door.setPortal(*m_portal);
    m_spec.outbox.addExecutor(reports::createOperation, *m_create);
    m_spec.outbox.addExecutor(reports::replyOperation, *m_replies);
    m_spec.outbox.addExecutor(reports::changeOperation, *m_changes);
    m_spec.outbox.addExecutor(reports::closeOperation, *m_closes);
    m_spec.outbox.addExecutor(reports::fileOperation, *m_files);
    makeForum();
    // Who we were the last time; the portal compares at each sign-in and refuses everything when it is somebody else.
    sendAs(m_spec.account.organisationId, m_spec.account.userId);
    m_sync = std::make_unique<cases::CaseSync>(
        *m_portal, m_spec.cases, m_spec.clock,
        cases::CaseSyncSpec{.urgentPhrases = m_spec.vendor.productionDown.recognised,
                            .identified = [this](const cases::PortalIdentity& identity) {
                                sendAs(identity.organisationId, identity.userId);
                                m_spec.outbox.wake();
                                Q_EMIT identified(identity);
                            }});
    m_spec.sync.addJob(casesJob, m_sync->job());
    connect(&m_spec.outbox, &outbox::Outbox::delivered, this, [this] { m_spec.sync.wake(); });
    // The portal is back: what waits need not sit out its pause.
    connect(&m_spec.sync, &sync::SyncSchedule::stateChanged, this,
            [this, wasAway = false](const sync::JobState& state) mutable {
                if (state.job != casesJob) {
                    return;
                }
                if (state.standing == sync::Standing::UpToDate && std::exchange(wasAway, false)) {
                    m_spec.outbox.wake();
                }
                wasAway = wasAway || state.error.has_value();
            });
}

// A site's forums are spoken with in the session of its cases, so that tokens are refreshed once.
void NetworkSide::makeForum()
{
    const auto* site = dynamic_cast<const salesforce::SalesforcePortal*>(m_portal.get());
    if (!site) {
        return;
    }
    m_forum = std::make_unique<salesforce::SalesforceForum>(*site);
    m_spec.forumDoor.setPortal(*m_forum);
    const auto add = [this](const QString& operation, std::unique_ptr<community::ForumExecutor> executor) {
        m_spec.outbox.addExecutor(operation, *executor);
        m_forumExecutors.push_back(std::move(executor));
    };
    add(community::askOperation, std::make_unique<community::AskExecutor>(*m_forum, m_spec.threads));
    add(community::answerOperation, std::make_unique<community::AnswerExecutor>(*m_forum, m_spec.threads));
    add(community::followOperation, std::make_unique<community::FollowExecutor>(*m_forum, m_spec.threads));
    add(community::acceptOperation, std::make_unique<community::AcceptExecutor>(*m_forum, m_spec.threads));
    m_forumSync = std::make_unique<community::ForumSync>(
        *m_forum, m_spec.threads, m_spec.clock,
        community::ForumSyncSpec{.keepMonths = [months = m_spec.forumMonths] { return months->load(); }});
    m_spec.sync.addJob(community::forumsJob, m_forumSync->job());
}

void NetworkSide::makeStatus()
{
    m_statusPage = std::make_unique<statuspage::StatusPageClient>(m_spec.statusPage, m_spec.clock);
    m_statusSync = std::make_unique<status::StatusSync>(*m_statusPage, m_spec.status, m_spec.clock,
                                                        status::StatusSyncSpec{.address = m_spec.statusPage});
    m_spec.sync.addJob(statusJob, m_statusSync->job());
}

void NetworkSide::sendAs(const QString& organisationId, const QString& userId)
{
    if (organisationId.isEmpty() || userId.isEmpty()) {
        return;
    }
    const QString sender = organisationId + QLatin1Char('/') + userId;
    m_create->setIdentity(sender);
    m_files->setIdentity(sender);
    m_replies->setIdentity(sender);
    m_changes->setIdentity(sender);
    m_closes->setIdentity(sender);
    for (const auto& executor : m_forumExecutors) {
        executor->setIdentity(sender);
    }
}

void NetworkSide::startOutbox(bool storeMayHaveGoneBack)
{
    m_spec.outbox.start(storeMayHaveGoneBack);
}

void NetworkSide::startSync()
{
    m_spec.sync.start();
}

QCoro::Task<void> NetworkSide::stop(std::shared_ptr<QPromise<void>> stopped)
{
    co_await m_spec.sync.stop();
    co_await m_spec.outbox.stop();
    co_await m_spec.door.stop();
    co_await m_spec.forumDoor.stop();
    stopped->finish();
}

} // namespace lotse::assembly
