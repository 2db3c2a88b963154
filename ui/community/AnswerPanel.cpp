#include "ui/community/AnswerPanel.h"

#include "foundation/settings/Declared.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Look.h"
#include "ui/common/TextBox.h"
#include "ui/community/ThreadTexts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{
constexpr int boxLines = 3;
constexpr int leastUndoSeconds = 10; // what is public cannot be called back
} // namespace

AnswerPanel::AnswerPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_draft(workspace, workspace.forumDesk, community::answerKind),
      m_waiting(new Banner(this)),
      m_asking(new Banner(this)),
      m_box(new TextBox(boxLines, this)),
      m_note(new QLabel(this)),
      m_send(new QPushButton(this))
{
    setTextRole(m_note, TextRole::Small);
    m_note->setWordWrap(true);
    m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setButtonRole(m_send, ButtonRole::Primary);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_note, 1);
    bottom->addWidget(m_send);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::tiny);
    layout->addWidget(m_waiting);
    layout->addWidget(m_asking);
    layout->addWidget(m_box);
    layout->addLayout(bottom);
    m_counting.setInterval(500);
    connect(&m_counting, &QTimer::timeout, this, &AnswerPanel::showOutgoing);
    connect(m_box, &QPlainTextEdit::textChanged, this, &AnswerPanel::typed);
    connect(m_send, &QPushButton::clicked, this, &AnswerPanel::send);
    connect(m_waiting, &Banner::firstAction, this, [this] { outgoingActed(true); });
    connect(m_waiting, &Banner::secondAction, this, [this] { outgoingActed(false); });
    connect(m_asking, &Banner::firstAction, this, [this] {
        if (m_asked && m_askedFor == m_box->text()) {
            sendNow(PublicText(*m_asked));
        }
    });
    connect(m_asking, &Banner::secondAction, this, [this] {
        if (m_asked) {
            m_draft.set(u"open"_qs, true);
            sendNow({.title = {}, .text = m_askedFor, .found = {}});
        }
    });
    connect(&m_draft, &ForumDraft::loaded, this, [this] {
        const QSignalBlocker still(m_box);
        const QString typed =
            m_draft.content().contains(u"typedText"_qs) ? m_draft.value(u"typedText"_qs) : m_draft.value(u"text"_qs);
        m_box->setPlainText(typed);
        showState();
    });
    connect(&m_draft, &ForumDraft::changed, this, &AnswerPanel::showState);
    connect(&m_draft, &ForumDraft::sent, this, [this] {
        m_sending = false;
        const QSignalBlocker still(m_box);
        m_box->clear();
        showState();
    });
    connect(&m_draft, &ForumDraft::sendFailed, this, [this](const Error& error) {
        m_sending = false;
        const ErrorText text = errorText(error);
        m_asking->setActions({});
        m_asking->show(Tone::Danger, text.message, text.advice);
        showState();
    });
    retranslate();
}

void AnswerPanel::open(const QString& threadId)
{
    if (threadId == m_threadId) {
        return;
    }
    close();
    m_threadId = threadId;
    m_draft.openAbout(u"thread"_qs, threadId);
    showState();
}

void AnswerPanel::close()
{
    m_draft.close();
    m_threadId.clear();
    m_outgoing.clear();
    m_asked.reset();
    m_sending = false;
    m_asking->show(Tone::Info, {});
    m_waiting->show(Tone::Info, {});
    m_counting.stop();
    const QSignalBlocker still(m_box);
    m_box->clear();
}

void AnswerPanel::setRemoved(bool removed)
{
    m_removed = removed;
    showState();
}

void AnswerPanel::write()
{
    m_box->setFocus();
}

void AnswerPanel::typed()
{
    m_draft.set(u"text"_qs, m_box->text());
    m_draft.set(u"typedText"_qs, m_box->text());
    m_asked.reset();
    m_asking->show(Tone::Info, {});
    showState();
}

void AnswerPanel::showState()
{
    const bool says = !m_box->text().trimmed().isEmpty();
    m_send->setEnabled(says && !m_removed && !m_sending && m_workspace.forumDesk && !m_threadId.isEmpty());
    const std::optional<drafts::Autosave::State> state = m_draft.state();
    m_note->setText(m_removed ? tr("The portal has this thread no longer: a reply cannot be sent. What you wrote stays "
                                   "here and can be copied.")
                    : says && state == drafts::Autosave::State::Failing ? tr("Cannot be kept at the moment")
                    : says && state                                     ? tr("Kept on this computer")
                                                                        : tr("Everybody can read a reply."));
}

void AnswerPanel::send()
{
    const QString text = m_box->text();
    m_sending = true;
    showState();
    whenAnswered(publicTextInBackground({}, text, m_workspace.account, {}, std::make_shared<redaction::Pseudonyms>()),
                 this, [this, text, thread = m_threadId](const PublicText& read) {
                     if (thread != m_threadId) {
                         return;
                     }
                     m_sending = false;
                     if (text != m_box->text()) {
                         showState();
                     } else if (read.found.empty()) {
                         sendNow(read);
                     } else {
                         QStringList values;
                         for (const PublicText::Found& found : read.found) {
                             values << found.value.simplified() + u" → "_qs + found.name;
                         }
                         m_asked = read;
                         m_askedFor = text;
                         m_asking->setActions(tr("Mask and send"), tr("Send as it is"));
                         m_asking->show(Tone::Warning,
                                        tr("%n value(s) look confidential, and a reply is public.", nullptr,
                                           static_cast<int>(values.size())),
                                        values.mid(0, 4).join(u", "_qs));
                         showState();
                     }
                 });
}

// Takes its own: showing the draft's state may forget what was asked.
void AnswerPanel::sendNow(const PublicText& read)
{
    const QString text = read.text;
    m_asking->show(Tone::Info, {});
    m_sending = true;
    m_draft.set(u"typedText"_qs, m_box->text());
    m_draft.set(u"text"_qs, text);
    m_asked.reset();
    const int undo = std::max(leastUndoSeconds, m_workspace.settings.get(settings::undoSeconds));
    m_draft.send(std::chrono::seconds(undo));
    showState();
}

void AnswerPanel::setOutgoing(const std::vector<community::Outgoing>& outgoing)
{
    m_outgoing = outgoing;
    showOutgoing();
}

const community::Outgoing* AnswerPanel::told() const
{
    const auto found = std::ranges::find_if(m_outgoing.rbegin(), m_outgoing.rend(), [](const auto& one) {
        return one.state != outbox::State::Delivered && one.state != outbox::State::Cancelled;
    });
    return found == m_outgoing.rend() ? nullptr : &*found;
}

void AnswerPanel::showOutgoing()
{
    const community::Outgoing* const one = told();
    if (!one) {
        m_counting.stop();
        m_waiting->show(Tone::Info, {});
        return;
    }
    const QDateTime now = m_workspace.clock.now();
    const bool undo = one->leaves.isValid() && one->leaves > now && one->state == outbox::State::Queued;
    undo ? m_counting.start() : m_counting.stop();
    if (one->state == outbox::State::PersonDecides) {
        m_waiting->setActions(tr("It arrived"), tr("Send it again"));
    } else {
        m_waiting->setActions(ThreadTexts::canTakeBack(*one) ? tr("Take it back") : QString());
    }
    const QString detail = one->reason ? errorText(*one->reason).message : QString();
    m_waiting->show(ThreadTexts::tone(*one), undo ? tr("It leaves in a moment.") : ThreadTexts::standing(*one),
                    undo ? tr("In %n second(s)", nullptr, static_cast<int>((now.msecsTo(one->leaves) + 999) / 1000))
                         : detail);
}

void AnswerPanel::outgoingActed(bool first)
{
    const community::Outgoing* const one = told();
    if (!one || !m_workspace.forumDesk) {
        return;
    }
    if (one->state == outbox::State::PersonDecides) {
        first ? m_workspace.outbox.settleDelivered(one->itemId, {}, {})
              : m_workspace.outbox.settleSendAgain(one->itemId);
        return;
    }
    whenAnswered(m_workspace.forumDesk->takeBack(one->itemId), this,
                 [this, thread = m_threadId](const Result<void>& taken) {
                     if (thread != m_threadId) {
                         return;
                     }
                     if (!taken) {
                         m_asking->setActions({});
                         m_asking->show(Tone::Warning, tr("It is on its way already and cannot be taken back."));
                     } else if (m_box->text().trimmed().isEmpty()) {
                         m_draft.openAbout(u"thread"_qs, thread); // as it was
                     }
                 });
}

void AnswerPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void AnswerPanel::retranslate()
{
    m_box->setAccessibleName(tr("Your reply"));
    m_box->setPlaceholderText(tr("Your reply"));
    m_send->setText(tr("&Reply publicly"));
    showState();
    showOutgoing();
}

} // namespace lotse::ui
