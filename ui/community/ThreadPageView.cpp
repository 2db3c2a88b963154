#include "ui/community/ThreadPageView.h"

#include "support/community/ForumDoor.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"
#include "ui/community/AnswerPanel.h"
#include "ui/community/Pictures.h"
#include "ui/community/ThreadTexts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{
constexpr int firstReplies = 30; // more than a screen
constexpr int laterReplies = 300;
constexpr int imagesAtOnce = 24;
constexpr int namedHosts = 2;
} // namespace

ThreadPageView::ThreadPageView(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_title(new QLabel(this)),
      m_facts(new QLabel(this)),
      m_follow(new QPushButton(this)),
      m_browser(new QPushButton(this)),
      m_case(new QPushButton(this)),
      m_images(new QPushButton(this)),
      m_banner(new Banner(this)),
      m_view(new ThreadView(this)),
      m_answer(new AnswerPanel(workspace, this))
{
    build();
    connectAll();
    retranslate();
}

void ThreadPageView::build()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_title, TextRole::Heading);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    setTextRole(m_facts, TextRole::Secondary);
    for (QPushButton* button : {m_follow, m_browser, m_case, m_images}) {
        setButtonRole(button, ButtonRole::Quiet);
    }
    m_follow->setCheckable(true);
    m_follow->setIcon(icon(u"bell"_qs));
    m_browser->setIcon(icon(u"open"_qs));
    m_case->setIcon(icon(u"create"_qs));
    auto* ways = new QHBoxLayout;
    ways->setSpacing(0);
    ways->addWidget(m_follow);
    ways->addWidget(m_browser);
    ways->addWidget(m_case);
    ways->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    layout->setSpacing(Space::tiny);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addLayout(ways);
    layout->addWidget(m_images, 0, Qt::AlignLeft);
    layout->addWidget(m_banner);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_answer);
    setFocusProxy(m_view);
}

void ThreadPageView::connectAll()
{
    // Not clicked: assistive technology toggles it.
    connect(m_follow, &QPushButton::toggled, this, &ThreadPageView::follow);
    connect(m_browser, &QPushButton::clicked, this, [this] {
        if (m_page) {
            m_workspace.browser.open(m_page->row.head.address);
        }
    });
    connect(m_case, &QPushButton::clicked, this, [this] { Q_EMIT caseWanted(m_threadId); });
    connect(m_images, &QPushButton::clicked, this, &ThreadPageView::loadImages);
    connect(m_view, &ThreadView::picturesChanged, this, &ThreadPageView::offerImages);
    connect(m_view, &ThreadView::linkChosen, this, &ThreadPageView::openLink);
    connect(m_view, &ThreadView::acceptWanted, this, &ThreadPageView::accept);
    connect(m_banner, &Banner::firstAction, this, [this] {
        m_workspace.browser.open(std::exchange(m_asked, QUrl()));
        m_banner->show(Tone::Info, {});
    });
    connect(m_banner, &Banner::secondAction, this, [this] { m_banner->show(Tone::Info, {}); });
    auto* reply = new QShortcut(QKeySequence(Qt::Key_R), m_view);
    reply->setContext(Qt::WidgetShortcut);
    connect(reply, &QShortcut::activated, m_answer, &AnswerPanel::write);
    connect(m_workspace.threads, &community::ThreadStore::changed, this, [this](const QStringList& ids) {
        if (!m_threadId.isEmpty() && (ids.isEmpty() || ids.contains(m_threadId))) {
            read();
        }
    });
    if (m_workspace.forumDesk) {
        connect(m_workspace.forumDesk, &community::ForumDesk::changed, this, &ThreadPageView::readOutgoing);
    }
}

void ThreadPageView::open(const QString& threadId)
{
    if (threadId != m_threadId) {
        leave();
        m_threadId = threadId;
        m_answer->open(threadId);
    }
    whenAnswered(m_workspace.threads->reader(), this, [this, threadId](const Result<QString>& reader) {
        if (threadId == m_threadId) {
            m_reader = reader.valueOr({});
            read();
        }
    });
    m_workspace.threads->setOpened(threadId, m_workspace.clock.now());
    readOutgoing();
    refreshFromPortal();
}

void ThreadPageView::leave()
{
    ++m_generation;
    m_isReading = false;
    m_again = false;
    m_loading = 0;
    m_threadId.clear();
    m_page.reset();
    m_shown = false;
    m_view->clearAll();
    m_answer->close();
    m_banner->show(Tone::Info, {});
    showHead();
}

void ThreadPageView::reload()
{
    if (!m_threadId.isEmpty()) {
        refreshFromPortal();
    }
}

void ThreadPageView::refreshFromPortal()
{
    if (!m_workspace.forumDoor) {
        return;
    }
    whenAnswered(m_workspace.forumDoor->refresh(m_threadId), this,
                 [this, asked = m_threadId](const Result<void>& result) {
                     if (asked != m_threadId) {
                         return;
                     }
                     if (!result && !m_shown) {
                         const ErrorText text = errorText(result.error());
                         say(Tone::Warning, tr("This thread is not on this computer, and it could not be fetched."),
                             text.message);
                     } else if (result && !m_shown) {
                         read();
                     }
                 });
}

// What is asked for while it is being read is read once more afterwards: the first screen waits for nothing.
void ThreadPageView::read()
{
    if (m_isReading) {
        m_again = true;
        return;
    }
    m_isReading = true;
    whenAnswered(m_workspace.threads->page(m_threadId, firstReplies), this,
                 [this, asked = ++m_generation](const Result<community::ThreadPage>& page) {
                     if (asked != m_generation) {
                         return;
                     }
                     m_isReading = false;
                     if (page) {
                         take(*page);
                     }
                     if (std::exchange(m_again, false)) {
                         read();
                     }
                 });
}

void ThreadPageView::take(const community::ThreadPage& page)
{
    m_page = page;
    showHead();
    std::vector<community::Post> posts;
    if (page.question) {
        posts.push_back(*page.question);
    }
    if (page.accepted) {
        posts.push_back(*page.accepted);
    }
    posts.insert(posts.end(), page.first.begin(), page.first.end());
    const int read = static_cast<int>(page.first.size());
    const bool whole = read >= page.replies;
    // The first screen is painted at once; what is on show already changes only when all of it is here again.
    if (!m_shown || whole) {
        m_shown = m_shown || !posts.empty();
        show(posts);
    }
    if (!whole) {
        readOn(m_generation, read, std::move(posts));
    }
}

void ThreadPageView::readOn(int generation, int offset, std::vector<community::Post> posts)
{
    whenAnswered(
        m_workspace.threads->replies(m_threadId, offset, laterReplies), this,
        [this, generation, offset, posts = std::move(posts)](const Result<std::vector<community::Post>>& more) mutable {
            if (generation != m_generation || !more) {
                return;
            }
            posts.insert(posts.end(), more->begin(), more->end());
            const int read = offset + static_cast<int>(more->size());
            if (more->empty() || read >= m_page->replies) {
                show(std::move(posts));
            } else {
                readOn(generation, read, std::move(posts));
            }
        });
}

// The accepted answer stands on top, and only there.
void ThreadPageView::show(std::vector<community::Post> posts)
{
    const auto top = std::find_if(posts.begin(), posts.end(), [this](const community::Post& post) {
        return m_page->accepted && post.id == m_page->accepted->id;
    });
    if (top != posts.end()) {
        posts.erase(std::remove_if(top + 1, posts.end(),
                                   [&](const community::Post& post) { return post.id == m_page->accepted->id; }),
                    posts.end());
    }
    const community::ThreadRow& row = m_page->row;
    m_view->setPosts({.threadId = m_threadId,
                      .vendor = m_workspace.vendor.name,
                      .reader = m_reader,
                      .acceptedPost = row.head.acceptedPost,
                      .canAccept = row.mine && !row.removed && m_workspace.forumDesk != nullptr},
                     std::move(posts));
}

void ThreadPageView::readOutgoing()
{
    if (m_threadId.isEmpty() || !m_workspace.forumDesk) {
        return;
    }
    whenAnswered(m_workspace.forumDesk->outgoing(m_threadId), this,
                 [this, asked = m_threadId](const Result<std::vector<community::Outgoing>>& outgoing) {
                     if (asked != m_threadId || !outgoing) {
                         return;
                     }
                     std::vector<community::Outgoing> answers = *outgoing;
                     std::erase_if(answers, [](const community::Outgoing& one) {
                         return one.kind != community::Outgoing::Kind::Answer;
                     });
                     m_view->setOutgoing(answers);
                     m_answer->setOutgoing(answers);
                 });
}

void ThreadPageView::follow()
{
    if (!m_workspace.forumDesk || !m_page) {
        return;
    }
    whenAnswered(m_workspace.forumDesk->follow(m_threadId, m_follow->isChecked(), m_workspace.account), this,
                 [this](const Result<QString>& item) {
                     if (!item) {
                         const ErrorText text = errorText(item.error());
                         say(Tone::Warning, text.message, text.advice);
                         showHead();
                     }
                 });
}

void ThreadPageView::accept(const QString& postId)
{
    whenAnswered(m_workspace.forumDesk->accept(m_threadId, postId, m_workspace.account), this,
                 [this](const Result<QString>& item) {
                     if (!item) {
                         const ErrorText text = errorText(item.error());
                         say(Tone::Warning, text.message, text.advice);
                     }
                 });
}

// Where a link leads was shown while it was pointed at; one whose words name another place is asked about first.
void ThreadPageView::openLink(const QUrl& target, bool misleading)
{
    if (!misleading) {
        m_workspace.browser.open(target);
        return;
    }
    m_asked = target;
    m_banner->setActions(tr("Open all the same"), tr("Do not open"));
    m_banner->show(Tone::Warning, tr("This link leads somewhere else than its words say."),
                   target.toString(QUrl::FullyEncoded));
}

void ThreadPageView::say(Tone tone, const QString& message, const QString& detail)
{
    m_banner->setActions({});
    m_banner->show(tone, message, detail);
}

void ThreadPageView::showHead()
{
    const bool here = m_page.has_value();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_facts, m_follow, m_case}) {
        widget->setVisible(here);
    }
    m_browser->setVisible(here && !m_page->row.head.address.isEmpty());
    if (!here) {
        return;
    }
    const community::ThreadRow& row = m_page->row;
    m_title->setText(ThreadTexts::oneLine(row.head.title));
    QStringList facts = ThreadTexts::facts(row, m_workspace.clock.now());
    if (!row.whole) {
        facts << tr("not all of it is on this computer yet");
    }
    m_facts->setText(facts.join(u"  ·  "_qs));
    {
        const QSignalBlocker still(m_follow);
        m_follow->setChecked(row.followed);
    }
    m_follow->setEnabled(m_workspace.forumDesk && !row.removed);
    m_follow->setText(row.followed ? tr("Following", "a thread; a press ends it") : tr("Follow", "a thread"));
    m_answer->setRemoved(row.removed);
    if (row.removed) {
        say(Tone::Warning, tr("The portal has this thread no longer. This copy stays on your computer."));
    }
}

// Nothing of a stranger's is loaded before the person says so, knowing whom it is loaded from.
void ThreadPageView::offerImages()
{
    const QList<QUrl> unseen = m_workspace.forumDoor ? m_view->unseenPictures(m_workspace.practice) : QList<QUrl>();
    m_images->setVisible(!unseen.isEmpty() || m_loading > 0);
    m_images->setEnabled(m_loading == 0);
    QStringList hosts;
    for (const QUrl& address : unseen) {
        if (!hosts.contains(address.host(QUrl::FullyEncoded))) {
            hosts.append(address.host(QUrl::FullyEncoded));
        }
    }
    QString named = hosts.mid(0, namedHosts).join(u", "_qs);
    if (hosts.size() > namedHosts) {
        named += u" …"_qs;
    }
    m_images->setText(m_loading > 0
                          ? tr("Images are loaded …")
                          //: 1 is the names of one or more servers
                          : tr("Show %n image(s) from %1", nullptr, static_cast<int>(unseen.size())).arg(named));
    m_images->setToolTip(toolTipOf(
        tr("Nothing was loaded so far. These servers then learn that somebody looks: %1").arg(hosts.join(u", "_qs))));
}

void ThreadPageView::loadImages()
{
    const QList<QUrl> wanted = m_view->unseenPictures(m_workspace.practice).mid(0, imagesAtOnce);
    m_loading = static_cast<int>(wanted.size());
    for (const QUrl& address : wanted) {
        whenAnswered(m_workspace.forumDoor->picture(address), this,
                     [this, address, thread = m_threadId](const Result<QByteArray>& bytes) {
                         if (thread != m_threadId) {
                             return;
                         }
                         whenAnswered(pictureInBackground(bytes.valueOr({})), this,
                                      [this, address, thread](const QImage& image) {
                                          if (thread == m_threadId) {
                                              imageLoaded(address, image);
                                          }
                                      });
                     });
    }
    offerImages();
}

void ThreadPageView::imageLoaded(const QUrl& address, const QImage& image)
{
    m_loading = std::max(0, m_loading - 1);
    m_view->setPicture(address, image);
    offerImages();
}

void ThreadPageView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ThreadPageView::retranslate()
{
    m_browser->setText(tr("Open in the browser"));
    m_case->setText(tr("Make a case of this"));
    offerImages();
    showHead();
}

} // namespace lotse::ui
