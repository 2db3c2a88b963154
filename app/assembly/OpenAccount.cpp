#include "assembly/OpenAccount.h"

#include "assembly/DeviceMark.h"
#include "foundation/LogCategories.h"

#include <QCoro/QCoroFuture>

namespace lotse::assembly
{

namespace
{

constexpr std::chrono::milliseconds gatherChanges{30};
constexpr std::chrono::hours backUpEvery{1};
// Shorter than usual at the upper end: a report may be waiting for the portal to come back.
const sync::Pace pace{.backOffMost = std::chrono::seconds(60)};

} // namespace

OpenAccount::OpenAccount(AccountNeeds needs, QObject* parent)
    : QObject(parent),
      m_needs(std::move(needs)),
      m_profile(account::openProfile(account::accountFolder(m_needs.dataFolder, m_needs.account.id))),
      m_cases(m_profile.mirror, m_profile.user),
      m_drafts(m_profile.user, m_needs.clock),
      m_attachments(m_profile.attachmentsFolder),
      m_outbox(m_profile.user, m_needs.clock, m_needs.random),
      m_sync(m_needs.clock, m_needs.random, pace),
      m_reports(m_drafts, m_attachments, m_outbox, m_cases, m_needs.vendor, m_needs.clock, m_needs.random),
      m_workspace{.account = m_needs.account,
                  .vendor = m_needs.vendor,
                  .clock = m_needs.clock,
                  .settings = m_needs.settings,
                  .cases = m_cases,
                  .drafts = m_drafts,
                  .attachments = m_attachments,
                  .outbox = m_outbox,
                  .reports = m_reports,
                  .sync = m_sync,
                  .browser = m_needs.browser,
                  .files = m_needs.files,
                  .folder = m_profile.folder,
                  .practice = m_needs.practice}
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_readWaiting.setSingleShot(true);
    m_readWaiting.setInterval(gatherChanges);
    connect(&m_readWaiting, &QTimer::timeout, this, &OpenAccount::readWaiting);
    m_backUp.setInterval(backUpEvery);
    connect(&m_backUp, &QTimer::timeout, this, [this] {
        if (std::exchange(m_draftsChanged, false)) {
            backUp();
        }
    });
    connect(&m_drafts, &drafts::DraftStore::changed, this, [this] { m_draftsChanged = true; });
    connect(&m_reports, &reports::ReportDesk::changed, &m_readWaiting, qOverload<>(&QTimer::start));
    connect(&m_outbox, &outbox::Outbox::itemChanged, &m_readWaiting, qOverload<>(&QTimer::start));
    connect(&m_cases, &cases::CaseStore::syncStateChanged, this, &OpenAccount::readSync);
    connect(&m_sync, &sync::SyncSchedule::stateChanged, this, [this](const sync::JobState& state) {
        m_syncState = state;
        Q_EMIT syncChanged(m_syncState, m_lastComplete);
    });
}

OpenAccount::~OpenAccount()
{
    m_thread.quit();
    m_thread.wait();
}

void OpenAccount::start()
{
    startNetwork();
    auto reports = std::make_shared<
        std::pair<std::optional<Result<storage::OpenReport>>, std::optional<Result<storage::OpenReport>>>>();
    const auto whenBoth = [this, reports] {
        if (reports->first && reports->second) {
            databasesOpened(*reports->first, *reports->second);
        }
    };
    m_profile.user->opened().then(this, [reports, whenBoth](const Result<storage::OpenReport>& report) {
        reports->first = report;
        whenBoth();
    });
    m_profile.mirror->opened().then(this, [reports, whenBoth](const Result<storage::OpenReport>& report) {
        reports->second = report;
        whenBoth();
    });
}

void OpenAccount::startNetwork()
{
    m_outbox.moveToThread(&m_thread);
    m_sync.moveToThread(&m_thread);
    m_thread.start();
    // What lives over there is also made there; nothing in it waits for anything.
    auto* door = new QObject;
    door->moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        door,
        [this] {
            m_network = new NetworkSide({.account = m_needs.account,
                                         .vendor = m_needs.vendor,
                                         .secrets = m_needs.secrets,
                                         .tokenKey = m_needs.tokenKey,
                                         .mainThread = this,
                                         .cases = m_cases,
                                         .attachments = m_attachments,
                                         .outbox = m_outbox,
                                         .sync = m_sync,
                                         .clock = m_needs.clock});
        },
        Qt::BlockingQueuedConnection);
    door->deleteLater();
    connect(&m_thread, &QThread::finished, m_network, &QObject::deleteLater);
    connect(m_network, &NetworkSide::identified, this, [this](const cases::PortalIdentity& identity) {
        m_needs.account.organisationId = identity.organisationId;
        m_needs.account.userId = identity.userId;
        Q_EMIT identified(identity);
    });
}

void OpenAccount::databasesOpened(const Result<storage::OpenReport>& user, const Result<storage::OpenReport>& mirror)
{
    if (m_stopping) {
        return;
    }
    if (!user) {
        qCWarning(lcStorage) << "user.sqlite:" << errorName(user.error().code) << user.error().detail;
        Q_EMIT openFailed(user.error());
        return;
    }
    if (!mirror) {
        qCWarning(lcStorage) << "mirror.sqlite:" << errorName(mirror.error().code) << mirror.error().detail;
        Q_EMIT mirrorFailed(mirror.error());
    } else {
        Q_EMIT opened(*user, *mirror);
        QMetaObject::invokeMethod(m_network, &NetworkSide::startSync);
    }
    const bool goneBack = user->mayHaveGoneBack();
    deviceChanged(m_profile.folder).then(this, [this, goneBack](bool otherDevice) {
        if (!m_stopping) {
            QMetaObject::invokeMethod(
                m_network, [network = m_network, unclear = goneBack || otherDevice] { network->startOutbox(unclear); });
        }
    });
    if (!goneBack) {
        backUp();
    }
    m_backUp.start();
    readWaiting();
    readSync();
}

void OpenAccount::readWaiting()
{
    m_outbox.store().unfinished().then(this, [this](const Result<std::vector<outbox::Item>>& items) {
        if (items && !m_stopping) {
            Q_EMIT waitingChanged(*items);
        }
    });
}

void OpenAccount::readSync()
{
    m_cases.syncState().then(this, [this](const Result<cases::SyncState>& state) {
        if (state && !m_stopping) {
            m_lastComplete = state->lastComplete;
            Q_EMIT syncChanged(m_syncState, m_lastComplete);
        }
    });
}

void OpenAccount::backUp()
{
    m_profile.user->backUp({}).then(this, [](const Result<QString>& path) {
        if (!path) {
            qCWarning(lcStorage) << "no backup:" << errorName(path.error().code) << path.error().detail;
        }
    });
}

void OpenAccount::wake()
{
    m_sync.wake();
    m_outbox.wake();
}

QFuture<void> OpenAccount::stop()
{
    m_stopping = true;
    m_backUp.stop();
    auto stopped = std::make_shared<QPromise<void>>();
    stopped->start();
    if (m_network) {
        QMetaObject::invokeMethod(m_network, [network = m_network, stopped] { network->stop(stopped); });
    } else {
        stopped->finish();
    }
    return stopped->future();
}

} // namespace lotse::assembly
