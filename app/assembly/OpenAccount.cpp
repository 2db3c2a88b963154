#include "assembly/OpenAccount.h"

#include "assembly/DeviceMark.h"
#include "foundation/LogCategories.h"
#include "foundation/settings/Declared.h"
#include "support/reports/KeptFiles.h"
#include "ui/common/Answer.h"

#include <QCoro/QCoroFuture>

#include <algorithm>

namespace lotse::assembly
{

namespace
{

constexpr std::chrono::milliseconds gatherChanges{30};
constexpr std::chrono::hours backUpEvery{1};
// The mirror is painted first; all that makes work beside it begins then.
constexpr std::chrono::milliseconds afterFirstPaint{200};
constexpr std::chrono::milliseconds openAgainFirst = std::chrono::seconds(2);
constexpr std::chrono::milliseconds openAgainLongest = std::chrono::seconds(30);
// Shorter than usual at the upper end: a report may be waiting for the portal to come back.
const sync::Pace pace{.backOffMost = std::chrono::seconds(60)};

account::Profile profileOf(AccountNeeds& needs)
{
    if (std::optional<account::Profile> opening = std::exchange(needs.profile, std::nullopt)) {
        return *std::move(opening);
    }
    return account::openProfile(account::accountFolder(needs.dataFolder, needs.account.id));
}

QUrl statusPageOf(const AccountNeeds& needs)
{
    const QUrl own(needs.account.statusPage);
    const QUrl wanted = !needs.statusPage.isEmpty() ? needs.statusPage
                        : !own.isEmpty()            ? own
                                                    : needs.vendor.link(QStringLiteral("status"));
    return wanted.isEmpty() ? QUrl() : statuspage::pageAddress(wanted);
}

std::chrono::minutes paceOf(const settings::Settings& settings)
{
    return std::chrono::minutes(std::clamp(settings.get(settings::syncMinutes), 1, 24 * 60));
}

int monthsOf(const settings::Settings& settings)
{
    return std::clamp(settings.get(settings::communityMonths), 1, 120);
}

} // namespace

OpenAccount::OpenAccount(AccountNeeds needs, QObject* parent)
    : QObject(parent),
      m_needs(std::move(needs)),
      m_profile(profileOf(m_needs)),
      m_cases(m_profile.mirror, m_profile.user),
      m_caseBook(m_profile.user),
      m_portalDoor(m_cases),
      m_drafts(m_profile.user, m_needs.clock),
      m_attachments(m_profile.attachmentsFolder),
      m_outbox(m_profile.user, m_needs.clock, m_needs.random),
      m_sync(m_needs.clock, m_needs.random, pace),
      m_status(m_profile.mirror),
      m_statusBook(m_profile.user),
      m_reports(m_drafts, m_attachments, m_outbox, m_cases, m_needs.vendor, m_needs.clock, m_needs.random),
      m_talk(m_drafts, m_outbox, m_cases, m_needs.clock, m_needs.random),
      m_threads(m_profile.mirror, m_profile.user),
      m_forumDoor(m_threads),
      m_forumDesk(m_drafts, m_outbox, m_threads, m_needs.clock, m_needs.random),
      m_forumMonths(std::make_shared<std::atomic<int>>(monthsOf(m_needs.settings))),
      m_workspace{.account = m_needs.account,
                  .vendor = m_needs.vendor,
                  .clock = m_needs.clock,
                  .settings = m_needs.settings,
                  .cases = m_cases,
                  .caseBook = m_caseBook,
                  .drafts = m_drafts,
                  .attachments = m_attachments,
                  .outbox = m_outbox,
                  .reports = m_reports,
                  .sync = m_sync,
                  .status = m_status,
                  .statusBook = m_statusBook,
                  .statusPage = statusPageOf(m_needs),
                  .browser = m_needs.browser,
                  .files = m_needs.files,
                  .folder = m_profile.folder,
                  .practice = m_needs.practice,
                  .portal = &m_portalDoor,
                  .talk = &m_talk,
                  .threads = &m_threads,
                  .forumDoor = &m_forumDoor,
                  .forumDesk = &m_forumDesk}
{
    m_sync.setOrdinary(paceOf(m_needs.settings));
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
    m_openAgain.setSingleShot(true);
    connect(&m_openAgain, &QTimer::timeout, this, &OpenAccount::openAgain);
    connect(&m_drafts, &drafts::DraftStore::changed, this, [this] { m_draftsChanged = true; });
    connect(&m_reports, &reports::ReportDesk::changed, &m_readWaiting, qOverload<>(&QTimer::start));
    connect(&m_needs.settings, &settings::Settings::changed, this, [this](const QString& key) {
        *m_forumMonths = monthsOf(m_needs.settings);
        if (key == QLatin1String(settings::syncMinutes.key)) {
            m_sync.setOrdinary(paceOf(m_needs.settings));
        }
    });
    connect(&m_forumDesk, &community::ForumDesk::changed, &m_readWaiting, qOverload<>(&QTimer::start));
    connect(&m_talk, &reports::TalkDesk::changed, &m_readWaiting, qOverload<>(&QTimer::start));
    connect(&m_outbox, &outbox::Outbox::itemChanged, &m_readWaiting, qOverload<>(&QTimer::start));
    connect(&m_cases, &cases::CaseStore::syncStateChanged, this, &OpenAccount::readSync);
    connect(&m_sync, &sync::SyncSchedule::stateChanged, this, [this](const sync::JobState& state) {
        if (state.job != casesJob) {
            return;
        }
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
    m_outbox.moveToThread(&m_thread);
    m_portalDoor.moveToThread(&m_thread);
    m_forumDoor.moveToThread(&m_thread);
    m_sync.moveToThread(&m_thread);
    m_thread.start();
    QTimer::singleShot(afterFirstPaint, this, [this] {
        if (!m_stopping) {
            startNetwork();
            takeOpening(m_profile.user->opened(), m_userOpened);
            takeOpening(m_profile.mirror->opened(), m_mirrorOpened);
        }
    });
}

void OpenAccount::takeOpening(const QFuture<OpenResult>& opening, std::optional<OpenResult>& result)
{
    ui::whenAnswered(opening, this, [this, &result](const OpenResult& report) {
        result = report;
        if (m_userOpened && m_mirrorOpened && !m_stopping) {
            databasesOpened();
        }
    });
}

void OpenAccount::startNetwork()
{
    m_door = new QObject;
    m_door->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_door, &QObject::deleteLater);
    // What lives over there is also made there. Nobody waits for that: what encryption needs takes a while to load.
    auto spec = std::make_shared<NetworkSpec>(NetworkSpec{.account = m_needs.account,
                                                          .vendor = m_needs.vendor,
                                                          .secrets = m_needs.secrets,
                                                          .tokenKey = m_needs.tokenKey,
                                                          .mainThread = this,
                                                          .cases = m_cases,
                                                          .door = m_portalDoor,
                                                          .attachments = m_attachments,
                                                          .outbox = m_outbox,
                                                          .sync = m_sync,
                                                          .status = m_status,
                                                          .statusPage = m_workspace.statusPage,
                                                          .clock = m_needs.clock,
                                                          .threads = m_threads,
                                                          .forumDoor = m_forumDoor,
                                                          .forumMonths = m_forumMonths});
    QMetaObject::invokeMethod(m_door, [this, spec] {
        m_network = new NetworkSide(*spec);
        m_network->setParent(m_door);
        connect(m_network, &NetworkSide::identified, this, [this](const cases::PortalIdentity& identity) {
            m_needs.account.organisationId = identity.organisationId;
            m_needs.account.userId = identity.userId;
            Q_EMIT identified(identity);
        });
    });
}

void OpenAccount::inNetwork(std::function<void(NetworkSide&)> work)
{
    QMetaObject::invokeMethod(m_door, [this, work = std::move(work)] { work(*m_network); });
}

// Both have been tried: the first time, or once more what failed before.
void OpenAccount::databasesOpened()
{
    const OpenResult& user = *m_userOpened;
    const OpenResult& mirror = *m_mirrorOpened;
    if (!user) {
        qCWarning(lcStorage) << "user.sqlite:" << errorName(user.error().code) << user.error().detail;
        Q_EMIT openFailed(user.error());
        tryAgainLater();
        return;
    }
    m_onNetwork = user->onNetwork;
    if (!std::exchange(m_userWorks, true)) {
        userOpened(*user);
    }
    if (!mirror) {
        qCWarning(lcStorage) << "mirror.sqlite:" << errorName(mirror.error().code) << mirror.error().detail;
        Q_EMIT mirrorFailed(mirror.error());
        tryAgainLater();
        return;
    }
    Q_EMIT opened(*user, *mirror);
    if (m_openAgainAfter.count() > 0) {
        m_cases.announce({});
    }
    inNetwork([](NetworkSide& network) { network.startSync(); });
    readSync();
}

void OpenAccount::tryAgainLater()
{
    m_openAgainAfter = std::clamp(2 * m_openAgainAfter, openAgainFirst, openAgainLongest);
    m_openAgain.start(m_openAgainAfter);
}

void OpenAccount::openAgain()
{
    m_openAgain.stop();
    const auto again = [this](storage::Database& database, std::optional<OpenResult>& result) {
        if (result && !*result) {
            result.reset();
            takeOpening(database.openAgain(), result);
        }
    };
    again(*m_profile.user, m_userOpened);
    again(*m_profile.mirror, m_mirrorOpened);
}

void OpenAccount::userOpened(const storage::OpenReport& report)
{
    if (m_openAgainAfter.count() > 0) {
        Q_EMIT usable();
    }
    const bool goneBack = report.mayHaveGoneBack();
    deviceChanged(m_profile.folder).then(this, [this, goneBack](bool otherDevice) {
        if (!m_stopping) {
            inNetwork([unclear = goneBack || otherDevice](NetworkSide& network) { network.startOutbox(unclear); });
        }
    });
    if (!goneBack) {
        backUpThenClear();
    }
    m_backUp.start();
    readWaiting();
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

// Copies of files that nothing names any more go at the start, when nobody has begun to work, and only after a backup:
// what could be restored then still finds all that it names.
void OpenAccount::backUpThenClear()
{
    const QDateTime arrivedBefore =
        m_needs.clock.now().addDays(-std::max(0, m_needs.settings.get(settings::keepSentDays)));
    const auto names = [arrivedBefore](storage::Connection& connection) -> Result<QStringList> {
        return reports::neededFiles(connection, arrivedBefore);
    };
    ui::whenAnswered(m_profile.user->read(names), this, [this](const Result<QStringList>& named) {
        if (!named || m_stopping) {
            return;
        }
        ui::whenAnswered(m_profile.user->backUp({}), this, [this, kept = *named](const Result<QString>& path) {
            if (!path) {
                qCWarning(lcStorage) << "no backup:" << errorName(path.error().code) << path.error().detail;
                return;
            }
            ui::whenAnswered(m_attachments.removeOthers(kept), this, [](const Result<int>& removed) {
                if (removed && *removed > 0) {
                    qCInfo(lcDrafts) << "copies of files that nothing names, removed:" << *removed;
                }
            });
        });
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
    m_openAgain.stop();
    auto stopped = std::make_shared<QPromise<void>>();
    stopped->start();
    if (m_door) {
        inNetwork([stopped](NetworkSide& network) { network.stop(stopped); });
    } else {
        stopped->finish();
    }
    return stopped->future();
}

} // namespace lotse::assembly
