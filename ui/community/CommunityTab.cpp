#include "ui/community/CommunityTab.h"

#include "support/community/Sharing.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Look.h"
#include "ui/community/AskPage.h"
#include "ui/community/ForumPanel.h"
#include "ui/community/NoForumPage.h"
#include "ui/community/ThreadListPanel.h"
#include "ui/community/ThreadPageView.h"
#include "ui/community/ThreadTexts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int leftWidth = 210;
constexpr int middleWidth = 320;
constexpr int rightWidth = 480;
const QString forumJob = u"forums"_qs; // as the sync calls it

} // namespace

CommunityTab::CommunityTab(Workspace& workspace, QWidget* parent)
    : Tab(parent),
      m_workspace(workspace),
      m_stack(new QStackedWidget(this)),
      m_columns(new QSplitter(this)),
      m_noForum(new NoForumPage(workspace, this)),
      m_forums(new ForumPanel(workspace, this)),
      m_list(new ThreadListPanel(workspace, this)),
      m_banner(new Banner(this)),
      m_right(new QStackedWidget(this)),
      m_nothing(new QLabel(this)),
      m_thread(new ThreadPageView(workspace, this)),
      m_ask(new AskPage(workspace, this)),
      m_tick(new QTimer(this))
{
    build();
    connectAll();
    retranslate();
    showPlace();
    readOutgoing();
    readState();
}

QString CommunityTab::name()
{
    return tr("Community");
}

QString CommunityTab::iconName() const
{
    return u"community"_qs;
}

void CommunityTab::build()
{
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(Space::huge);
    setTextRole(m_nothing, TextRole::Secondary);
    m_right->addWidget(m_nothing);
    m_right->addWidget(m_thread);
    m_right->addWidget(m_ask);
    m_columns->addWidget(m_forums);
    m_columns->addWidget(m_list);
    m_columns->addWidget(m_right);
    m_columns->setChildrenCollapsible(false);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 2);
    m_columns->setSizes({leftWidth, middleWidth, rightWidth});
    m_columns->setHandleWidth(1);
    m_list->setMinimumWidth(middleWidth - Space::huge);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    m_stack->addWidget(m_columns);
    m_stack->addWidget(m_noForum);
    layout->addWidget(m_stack, 1);
    m_tick->setInterval(1000);
}

void CommunityTab::connectAll()
{
    connect(m_forums, &ForumPanel::chosen, this,
            [this] { m_list->setPlace(m_forums->forumId(), m_forums->topicId()); });
    connect(m_forums, &ForumPanel::forumsRead, this, [this] {
        m_ask->setForums(m_forums->forums());
        showPlace();
    });
    connect(m_forums, &ForumPanel::askWanted, this, [this] { ask({{u"forum"_qs, m_forums->forumId()}}); });
    connect(m_forums, &ForumPanel::draftWanted, this, &CommunityTab::goOnAsking);
    connect(m_noForum, &NoForumPage::accountWanted, this,
            [this] { Q_EMIT wantsToGo({.kind = Destination::Kind::Account, .id = m_workspace.account.id}); });
    connect(m_list, &ThreadListPanel::opened, this, &CommunityTab::openThread);
    connect(m_list, &ThreadListPanel::standingActed, this, [this] {
        m_job.standing == sync::Standing::SignInNeeded
            ? Q_EMIT wantsToGo({.kind = Destination::Kind::Account, .id = m_workspace.account.id})
            : static_cast<void>(m_workspace.browser.open(m_workspace.vendor.link(u"community"_qs)));
    });
    connect(m_ask, &AskPage::threadWanted, this, &CommunityTab::openThread);
    connect(m_ask, &AskPage::closed, this, &CommunityTab::showNothing);
    connect(m_ask, &AskPage::sent, this, [this](const QString& item) {
        m_arrived = item;
        showNothing();
        readOutgoing();
    });
    connect(m_thread, &ThreadPageView::caseWanted, this, [this](const QString& threadId) {
        Q_EMIT wantsToGo({.kind = Destination::Kind::Problem, .id = threadId});
    });
    connect(m_banner, &Banner::firstAction, this, [this] { outgoingActed(true); });
    connect(m_banner, &Banner::secondAction, this, [this] { outgoingActed(false); });
    connect(m_tick, &QTimer::timeout, this, &CommunityTab::showOutgoing);
    connect(m_workspace.threads, &community::ThreadStore::stateChanged, this, &CommunityTab::readState);
    connect(m_workspace.threads, &community::ThreadStore::changed, this, [this](const QStringList&) {
        if (m_forums->forums().empty()) {
            m_forums->reload();
        }
    });
    connect(&m_workspace.sync, &sync::SyncSchedule::stateChanged, this, [this](const sync::JobState& state) {
        if (state.job == forumJob) {
            m_job = state;
            readState();
        }
    });
    if (m_workspace.forumDesk) {
        connect(m_workspace.forumDesk, &community::ForumDesk::changed, this, &CommunityTab::readOutgoing);
    }
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_list, &ThreadListPanel::focusSearch);
}

bool CommunityTab::go(const Destination& destination)
{
    if (destination.kind == Destination::Kind::Thread) {
        if (!destination.id.isEmpty()) {
            openThread(destination.id);
        }
        return true;
    }
    if (destination.kind != Destination::Kind::Question) {
        return false;
    }
    if (!destination.id.isEmpty()) {
        goOnAsking(destination.id);
    } else if (!destination.related.isEmpty()) {
        askAboutCase(destination.related);
    } else if (m_right->currentWidget() == m_ask && !m_ask->isEmpty()) {
        m_ask->focusTitle(); // what is being written goes on
    } else {
        ask({});
    }
    return true;
}

void CommunityTab::refresh()
{
    m_workspace.sync.wake();
    m_forums->reload();
    m_list->refresh();
    m_thread->reload();
}

void CommunityTab::openThread(const QString& threadId)
{
    m_list->choose(threadId);
    m_thread->open(threadId);
    m_right->setCurrentWidget(m_thread);
    m_thread->setFocus();
}

void CommunityTab::ask(const QJsonObject& content)
{
    m_ask->setForums(m_forums->forums());
    m_ask->ask(content);
    m_right->setCurrentWidget(m_ask);
    m_ask->focusTitle();
}

void CommunityTab::askAboutCase(const QString& caseId)
{
    whenAnswered(m_workspace.cases.detail(caseId), this, [this, caseId](const Result<cases::CaseDetail>& detail) {
        if (!detail) {
            return;
        }
        redaction::Pseudonyms names;
        const QString forum = m_forums->forums().empty() ? QString() : m_forums->forums().front().id;
        ask(community::questionFrom(*detail, m_workspace.account, forum, names));
    });
}

void CommunityTab::goOnAsking(const QString& draftId)
{
    m_ask->setForums(m_forums->forums());
    if (m_ask->draftId() != draftId) {
        m_ask->goOn(draftId);
    }
    m_right->setCurrentWidget(m_ask);
    m_ask->focusTitle();
}

void CommunityTab::showNothing()
{
    m_right->setCurrentWidget(m_nothing);
    m_list->setFocus();
}

void CommunityTab::readOutgoing()
{
    if (!m_workspace.forumDesk) {
        return;
    }
    whenAnswered(
        m_workspace.forumDesk->outgoing(), this, [this](const Result<std::vector<community::Outgoing>>& outgoing) {
            if (!outgoing) {
                return;
            }
            m_outgoing = *outgoing;
            const auto asked = std::ranges::find_if(m_outgoing, [this](const community::Outgoing& one) {
                return one.itemId == m_arrived && one.state == outbox::State::Delivered && !one.threadId.isEmpty();
            });
            if (asked != m_outgoing.end()) {
                m_arrived.clear();
                if (m_right->currentWidget() == m_nothing) {
                    openThread(asked->threadId);
                }
            }
            showOutgoing();
        });
}

const community::Outgoing* CommunityTab::toldQuestion() const
{
    const auto found = std::ranges::find_if(m_outgoing.rbegin(), m_outgoing.rend(), [](const community::Outgoing& one) {
        return one.kind == community::Outgoing::Kind::Question && one.state != outbox::State::Delivered &&
               one.state != outbox::State::Cancelled;
    });
    return found == m_outgoing.rend() ? nullptr : &*found;
}

void CommunityTab::showOutgoing()
{
    const community::Outgoing* const one = toldQuestion();
    if (!one) {
        m_tick->stop();
        m_banner->show(Tone::Info, {});
        return;
    }
    const QDateTime now = m_workspace.clock.now();
    const bool undo = one->state == outbox::State::Queued && one->leaves.isValid() && one->leaves > now;
    undo ? m_tick->start() : m_tick->stop();
    if (one->state == outbox::State::PersonDecides) {
        m_banner->setActions(tr("It arrived"), tr("Send it again"));
    } else {
        m_banner->setActions(ThreadTexts::canTakeBack(*one) ? tr("Take it back") : QString());
    }
    const QString standing =
        undo ? tr("It leaves in %n second(s)", nullptr, static_cast<int>((now.msecsTo(one->leaves) + 999) / 1000))
             : ThreadTexts::standing(*one);
    //: 1 is the question's title, 2 how it stands
    m_banner->show(ThreadTexts::tone(*one),
                   tr("Your question “%1”: %2").arg(ThreadTexts::oneLine(one->title), standing),
                   one->reason ? errorText(*one->reason).message : QString());
}

void CommunityTab::outgoingActed(bool first)
{
    const community::Outgoing* const one = toldQuestion();
    if (!one) {
        return;
    }
    if (one->state == outbox::State::PersonDecides) {
        first ? m_workspace.outbox.settleDelivered(one->itemId, {}, {})
              : m_workspace.outbox.settleSendAgain(one->itemId);
        return;
    }
    whenAnswered(m_workspace.forumDesk->takeBack(one->itemId), this,
                 [this, draft = one->draftId](const Result<void>& taken) {
                     if (taken) {
                         m_arrived.clear();
                         goOnAsking(draft);
                     } else {
                         readOutgoing();
                     }
                 });
}

void CommunityTab::readState()
{
    whenAnswered(m_workspace.threads->state(), this, [this](const Result<community::ForumState>& state) {
        if (state) {
            m_lastComplete = state->lastComplete;
        }
        showStanding();
    });
}

void CommunityTab::showStanding()
{
    using sync::Standing;
    const QString freshness =
        m_job.standing == Standing::Running ? tr("the portal is asked …")
        : m_lastComplete.isValid()
            ? tr("as of %1", "1 is an age: 12 minutes ago").arg(formatAge(m_lastComplete, m_workspace.clock.now()))
            : QString();
    showPlace();
    if (isRefused()) {
        m_list->setStanding(
            freshness, Tone::Warning, tr("With this account the forum can be read in the browser only."),
            tr("Ask the vendor for access to the interface of the Community."), tr("Open the Community"));
    } else if (m_job.standing == Standing::SignInNeeded) {
        m_list->setStanding(freshness, Tone::Warning, tr("Your sign-in has ended: this is what was known before."), {},
                            tr("Sign in"));
    } else if (m_job.standing == Standing::Offline) {
        m_list->setStanding(freshness, Tone::Info, tr("No network: this is what is kept on this computer."), {}, {});
    } else if (m_job.standing == Standing::Failing && m_job.error) {
        m_list->setStanding(freshness, Tone::Warning, errorText(*m_job.error).message, {}, {});
    } else if (m_job.standing == Standing::Paused) {
        m_list->setStanding(freshness, Tone::Info,
                            tr("The portal's limit of requests is nearly used up; F5 asks it all the same."), {}, {});
    } else {
        m_list->setStanding(freshness, Tone::Info, {}, {}, {});
    }
}

bool CommunityTab::isRefused() const
{
    return m_job.error &&
           (m_job.error->code == ErrorCode::Forbidden || m_job.error->code == ErrorCode::SessionNotForApi ||
            m_job.error->code == ErrorCode::Unsupported);
}

// What is on this computer already stays readable, whatever the account may do now.
void CommunityTab::showPlace()
{
    const bool apart = m_workspace.account.kind != account::Kind::Salesforce;
    const bool none = m_forums->forums().empty() && (apart || isRefused());
    m_noForum->setRefused(!apart);
    m_stack->setCurrentWidget(none ? static_cast<QWidget*>(m_noForum) : m_columns);
}

void CommunityTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT faceChanged();
    }
    Tab::changeEvent(event);
}

void CommunityTab::retranslate()
{
    m_nothing->setText(tr("Choose a thread, or ask a question.\nWhat you open stays readable without a network."));
    showOutgoing();
    showStanding();
}

} // namespace lotse::ui
