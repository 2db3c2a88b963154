#include "ui/cases/ReplyPanel.h"

#include "foundation/settings/Declared.h"
#include "ui/cases/OutgoingBanner.h"
#include "ui/cases/ReplyBox.h"
#include "ui/cases/ReplyFiles.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/LocalFiles.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int boxLines = 5;
constexpr int leastUndoSeconds = 10; // a reply goes to many eyes and cannot be called back
const QString textKey = u"text"_qs;
const QString closeKey = u"close"_qs;
const QString seenKey = u"seen"_qs; // the newest word when the writing began

} // namespace

ReplyPanel::ReplyPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_draft(workspace, reports::replyKind),
      m_outgoing(new OutgoingBanner(workspace, this)),
      m_asking(new Banner(this)),
      m_ways(new QWidget(this)),
      m_reply(new QPushButton(m_ways)),
      m_attach(new QPushButton(m_ways)),
      m_escalate(new QPushButton(m_ways)),
      m_close(new QPushButton(m_ways)),
      m_writing(new QWidget(this)),
      m_honest(new QLabel(m_writing)),
      m_box(new ReplyBox(boxLines, m_writing)),
      m_files(new ReplyFiles(m_writing)),
      m_closing(new QCheckBox(m_writing)),
      m_note(new QLabel(m_writing)),
      m_attachHere(new QPushButton(m_writing)),
      m_discard(new QPushButton(m_writing)),
      m_copy(new QPushButton(m_writing)),
      m_portal(new QPushButton(m_writing)),
      m_send(new QPushButton(m_writing))
{
    build();
    connectAll();
    retranslate();
    clear();
}

void ReplyPanel::build()
{
    setAcceptDrops(true);
    setButtonRole(m_reply, ButtonRole::Primary);
    setButtonRole(m_send, ButtonRole::Primary);
    setButtonRole(m_discard, ButtonRole::Quiet);
    m_attach->setIcon(icon(u"attach"_qs));
    m_attachHere->setIcon(icon(u"attach"_qs));
    m_escalate->setIcon(icon(u"alarm"_qs));
    m_copy->setIcon(icon(u"copy"_qs));
    m_portal->setIcon(icon(u"open"_qs));
    for (QLabel* label : {m_honest, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        setTextRole(label, TextRole::Secondary);
    }
    auto* ways = new QHBoxLayout(m_ways);
    ways->setContentsMargins(0, 0, 0, 0);
    ways->setSpacing(Space::small);
    for (QPushButton* way : {m_reply, m_attach, m_escalate, m_close}) {
        ways->addWidget(way);
    }
    ways->addStretch();

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    buttons->addWidget(m_attachHere);
    buttons->addWidget(m_closing);
    buttons->addWidget(m_note, 1);
    for (QPushButton* button : {m_discard, m_copy, m_portal, m_send}) {
        buttons->addWidget(button);
    }
    auto* writing = new QVBoxLayout(m_writing);
    writing->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    writing->setSpacing(Space::small);
    makeCard(m_writing);
    writing->addWidget(m_honest);
    writing->addWidget(m_box);
    writing->addWidget(m_files);
    writing->addLayout(buttons);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Space::small);
    layout->addWidget(m_outgoing);
    layout->addWidget(m_asking);
    layout->addWidget(m_writing);
    layout->addWidget(m_ways);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ReplyPanel::connectAll()
{
    connect(m_reply, &QPushButton::clicked, this, &ReplyPanel::write);
    connect(m_attach, &QPushButton::clicked, this, &ReplyPanel::pickFiles);
    connect(m_attachHere, &QPushButton::clicked, this, &ReplyPanel::pickFiles);
    connect(m_escalate, &QPushButton::clicked, this, &ReplyPanel::escalationWanted);
    connect(m_close, &QPushButton::clicked, this, &ReplyPanel::closeCase);
    connect(m_box, &ReplyBox::textChanged, this, &ReplyPanel::typed);
    connect(m_box, &ReplyBox::filesGiven, this, &ReplyPanel::takeFiles);
    connect(m_box, &ReplyBox::imageGiven, this, [this](const QImage& image) {
        const QString at = interfaceLocale().toString(m_workspace.clock.now().toLocalTime(), u"yyyy-MM-dd HH.mm.ss"_qs);
        //: the name of a picture that was pasted; 1 is when
        m_draft.addImage(image, tr("Screenshot %1.png").arg(at));
    });
    connect(m_box, &ReplyBox::sendWanted, this, &ReplyPanel::send);
    connect(m_closing, &QCheckBox::toggled, this, [this](bool on) {
        if (on || m_draft.at(closeKey).toBool()) {
            m_draft.set(closeKey, on);
        }
        showState();
    });
    connect(m_send, &QPushButton::clicked, this, &ReplyPanel::send);
    connect(m_copy, &QPushButton::clicked, this, &ReplyPanel::copyText);
    connect(m_portal, &QPushButton::clicked, this,
            [this] { m_workspace.browser.open(m_workspace.vendor.link(u"my-cases"_qs)); });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_draft.discard();
        endWriting();
    });
    connect(&m_draft, &ReplyDraft::loaded, this, &ReplyPanel::showDraft);
    connect(&m_draft, &ReplyDraft::changed, this, [this] {
        showFiles();
        showState();
    });
    connect(&m_draft, &ReplyDraft::fileFailed, this, [this](const QString& name, const Error& error) {
        m_asking->setActions({});
        //: 1 is the name of a file, 2 a sentence on why
        m_asking->show(Tone::Warning, tr("“%1” was not attached. %2").arg(name, errorText(error).message));
    });
    connect(&m_draft, &ReplyDraft::sent, this, [this] {
        m_sending = false;
        endWriting();
        Q_EMIT sent();
    });
    connect(&m_draft, &ReplyDraft::sendFailed, this, [this](const Error& error) {
        m_sending = false;
        const ErrorText text = errorText(error);
        m_asking->setActions({});
        m_asking->show(Tone::Danger, text.message, text.advice);
        showState();
    });
    connect(m_asking, &Banner::firstAction, this, [this] {
        m_asking->show(Tone::Neutral, {});
        Q_EMIT showNewestWanted();
    });
    connect(m_asking, &Banner::secondAction, this, &ReplyPanel::sendNow);
    connect(m_files, &ReplyFiles::removeWanted, &m_draft, &ReplyDraft::removeFile);
    connect(m_outgoing, &OutgoingBanner::takenBack, this, [this] {
        if (m_here && m_draft.isEmpty()) {
            m_draft.open(m_detail.head.id); // as it was
        }
    });
    connect(m_outgoing, &OutgoingBanner::notTakenBack, this, [this](const Error& error) {
        m_asking->setActions({});
        m_asking->show(Tone::Warning, tr("It is on its way already and cannot be taken back."),
                       errorText(error).advice);
    });
}

QList<QWidget*> ReplyPanel::stops() const
{
    return {m_box,  m_attachHere, m_closing, m_discard,  m_copy, m_portal,
            m_send, m_reply,      m_attach,  m_escalate, m_close};
}

ReplyPanel::Way ReplyPanel::way() const
{
    if (m_gone) {
        return Way::Gone;
    }
    if (!m_here) {
        return Way::None;
    }
    if (m_detail.head.origin == cases::Origin::FollowedByHand || !m_workspace.account.hasInterface()) {
        return Way::ByHand;
    }
    return m_workspace.talk ? Way::Portal : Way::None;
}

void ReplyPanel::setCase(const cases::CaseDetail& detail, const QString& reportItem, const QString& reader)
{
    m_gone = false;
    m_detail = detail;
    m_reportItem = detail.head.origin == cases::Origin::Local ? reportItem : QString();
    m_reader = reader;
    if (!m_here || m_draft.caseId().isEmpty()) {
        m_here = true;
        m_draft.open(detail.head.id);
        whenAnswered(m_workspace.cases.form(), this, [this](const Result<std::optional<cases::CaseForm>>& form) {
            m_replyLimit = form && *form ? (*form)->replyLimit : 0;
            m_fileLimit = form && *form ? (*form)->fileLimit : 0;
            showState();
        });
    } else if (m_draft.caseId() != detail.head.id) {
        m_draft.moveTo(detail.head.id);
    }
    showState();
}

void ReplyPanel::setGone(const QString& caseId)
{
    if (m_gone) {
        return;
    }
    m_gone = true;
    if (m_draft.caseId().isEmpty()) {
        m_draft.open(caseId);
    }
    showDraft();
}

void ReplyPanel::clear()
{
    m_draft.close();
    m_here = false;
    m_gone = false;
    m_open = false;
    m_sending = false;
    m_detail = {};
    m_asking->show(Tone::Neutral, {});
    m_outgoing->setSpoken({});
    showDraft();
}

bool ReplyPanel::isWriting() const
{
    return m_open;
}

void ReplyPanel::showDraft()
{
    {
        const QSignalBlocker still(m_box);
        if (m_box->text() != m_draft.text()) {
            m_box->setPlainText(m_draft.text());
        }
        const QSignalBlocker quiet(m_closing);
        m_closing->setChecked(m_draft.at(closeKey).toBool());
    }
    m_open = m_open || (m_draft.isLoaded() && !m_draft.isEmpty());
    if (m_gone && !m_draft.isEmpty()) {
        m_asking->setActions({});
        m_asking->show(Tone::Warning, tr("This case is no longer here, but what you wrote is kept."),
                       tr("It cannot be sent from here. Copy it, or leave it: it stays on this computer."));
    }
    showFiles();
    showState();
}

void ReplyPanel::showFiles()
{
    m_files->setFiles(m_draft.files(), m_fileLimit);
}

bool ReplyPanel::isTooLong() const
{
    return m_replyLimit > 0 && m_box->text().toUtf8().size() > m_replyLimit;
}

void ReplyPanel::showState()
{
    const Way where = way();
    const bool writing = m_open && where != Way::None;
    const bool portal = where == Way::Portal;
    const bool byHand = where == Way::ByHand;
    m_writing->setVisible(writing);
    m_ways->setVisible(m_here && !m_gone && where != Way::None && !writing);
    m_attach->setVisible(portal);
    m_close->setVisible(portal && !m_detail.head.closed && m_detail.head.origin == cases::Origin::Portal);
    m_escalate->setVisible(!m_detail.head.closed);
    m_honest->setVisible(byHand);
    m_attachHere->setVisible(portal);
    m_closing->setVisible(portal && !m_detail.head.closed && m_detail.head.origin == cases::Origin::Portal);
    m_copy->setVisible(byHand || where == Way::Gone);
    m_portal->setVisible(byHand && !m_workspace.vendor.link(u"my-cases"_qs).isEmpty());
    m_send->setVisible(portal || byHand);
    m_send->setText(byHand                   ? tr("I have &sent it")
                    : m_closing->isChecked() ? tr("&Send and close the case")
                                             : tr("&Send"));
    m_box->setReadOnly(m_sending || where == Way::Gone);
    const bool something = !m_box->text().trimmed().isEmpty() || !m_draft.files().empty() || m_closing->isChecked();
    m_send->setEnabled(something && !m_sending && m_draft.incoming() == 0 && !isTooLong());
    m_copy->setEnabled(!m_box->text().isEmpty());
    if (isTooLong()) {
        //: while typing a reply; 1 is how many characters must go
        showNote(Tone::Danger, tr("Too long for the portal by %1 characters. Put the rest into a file.")
                                   .arg(m_box->text().toUtf8().size() - m_replyLimit));
    } else if (m_draft.incoming() > 0) {
        showNote(Tone::Neutral, tr("A file is being copied …"));
    } else if (m_draft.state() == drafts::Autosave::State::Failing && m_draft.saveError()) {
        showNote(Tone::Danger, errorText(*m_draft.saveError()).message);
    } else if (m_draft.state() == drafts::Autosave::State::Saved && !m_draft.isEmpty()) {
        showNote(Tone::Neutral, tr("Kept on this computer"));
    } else {
        showNote(Tone::Neutral, {});
    }
}

void ReplyPanel::showNote(Tone tone, const QString& text)
{
    QPalette colours = m_note->palette();
    colours.setColor(QPalette::WindowText, tone == Tone::Neutral ? secondaryText() : toneText(tone));
    m_note->setPalette(colours);
    m_note->setText(text);
}

QString ReplyPanel::newestWord() const
{
    QString newest;
    for (const cases::Entry& entry : m_detail.entries) {
        if (entry.kind != cases::EntryKind::Change) {
            newest = entry.id;
        }
    }
    return newest;
}

void ReplyPanel::typed()
{
    if (m_draft.at(seenKey).isUndefined() && m_here) {
        m_draft.set(seenKey, newestWord());
    }
    m_draft.set(textKey, m_box->text());
    showState();
}

// Somebody else said something after the writing began.
bool ReplyPanel::changedMeanwhile() const
{
    const QJsonValue seen = m_draft.at(seenKey);
    if (seen.isUndefined()) {
        return false;
    }
    bool after = seen.toString().isEmpty();
    return std::ranges::any_of(m_detail.entries, [&](const cases::Entry& entry) {
        const bool isNew = after && entry.kind != cases::EntryKind::Change && entry.authorName != m_reader;
        after = after || entry.id == seen.toString();
        return isNew;
    });
}

void ReplyPanel::write()
{
    if (way() == Way::None) {
        return;
    }
    m_open = true;
    showState();
    m_box->setFocus();
    if (way() == Way::Portal && m_workspace.portal && m_detail.head.origin == cases::Origin::Portal) {
        m_workspace.portal->refresh(m_detail.head.id); // whoever answers should know the newest word
    }
}

void ReplyPanel::closeCase()
{
    write();
    if (way() == Way::Portal) {
        m_closing->setChecked(true);
    }
}

void ReplyPanel::pickFiles()
{
    m_workspace.files.pickFiles(this, tr("Attach files"), [panel = QPointer(this)](const QStringList& paths) {
        if (panel && !paths.isEmpty()) {
            panel->takeFiles(paths);
        }
    });
}

void ReplyPanel::takeFiles(const QStringList& paths)
{
    if (way() != Way::Portal || paths.isEmpty()) {
        return;
    }
    m_open = true;
    m_draft.addFiles(paths);
    showState();
}

void ReplyPanel::send()
{
    if (!m_send->isEnabled() || !m_send->isVisible()) {
        return;
    }
    if (way() == Way::ByHand) {
        sentByHand();
        return;
    }
    if (changedMeanwhile()) {
        m_asking->setActions(tr("Show what is new"), tr("Send all the same"));
        m_asking->show(Tone::Warning, tr("Somebody has written in this case since you began."),
                       tr("Your reply is kept. Have a look first, or send it as it is."));
        return;
    }
    sendNow();
}

void ReplyPanel::sendNow()
{
    m_asking->show(Tone::Neutral, {});
    m_sending = true;
    showState();
    const int undo = std::max(leastUndoSeconds, m_workspace.settings.get(settings::undoSeconds));
    m_draft.send(m_detail.head.subject, m_reportItem, std::chrono::seconds(undo));
}

// The person is the carrier: what they say they sent stands in the case that they follow.
void ReplyPanel::sentByHand()
{
    cases::Entry entry;
    entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    entry.caseId = m_detail.head.id;
    entry.authorName = m_workspace.account.contact.name;
    entry.at = m_workspace.clock.now();
    entry.text = m_box->text().trimmed();
    whenAnswered(m_workspace.cases.addFollowedEntry(entry), this, [this](const Result<void>& added) {
        if (added) {
            m_draft.discard();
            endWriting();
            Q_EMIT showNewestWanted();
            return;
        }
        const ErrorText text = errorText(added.error());
        m_asking->setActions({});
        m_asking->show(Tone::Danger, text.message, text.advice);
    });
}

void ReplyPanel::copyText()
{
    QGuiApplication::clipboard()->setText(m_box->text());
    showNote(Tone::Good, tr("Copied"));
}

void ReplyPanel::endWriting()
{
    m_open = false;
    showDraft();
    m_open = false;
    m_asking->show(Tone::Neutral, {});
    showState();
    if (m_reply->isVisible()) {
        m_reply->setFocus();
    }
}

void ReplyPanel::setSpoken(const std::vector<reports::Spoken>& spoken)
{
    m_outgoing->setSpoken(spoken);
}

void ReplyPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (way() == Way::Portal && !localFilesIn(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void ReplyPanel::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    takeFiles(localFilesIn(*event->mimeData()));
}

void ReplyPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showFiles();
        m_outgoing->retranslate();
        showState();
    }
}

void ReplyPanel::retranslate()
{
    m_reply->setText(tr("&Reply"));
    m_reply->setToolTip(tr("Write in this case (R)"));
    m_attach->setText(tr("Attach &files …"));
    m_escalate->setText(tr("Ask for &escalation …"));
    m_close->setText(tr("&Close the case …"));
    m_box->setAccessibleName(tr("Your reply"));
    m_box->setPlaceholderText(tr("Your reply. Drop files here, or paste a screenshot."));
    m_honest->setText(tr("Lotse cannot write to this portal by itself: copy the text, send it there, and say so here. "
                         "It is then kept with the case."));
    m_closing->setText(tr("Close the case with it"));
    m_attachHere->setText(tr("Attach fi&les …"));
    m_discard->setText(tr("&Discard"));
    m_copy->setText(tr("Co&py the text"));
    m_portal->setText(tr("&Open the portal"));
    m_send->setToolTip(tr("Send (Ctrl+Return)"));
}

} // namespace lotse::ui
