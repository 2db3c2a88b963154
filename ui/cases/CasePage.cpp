#include "ui/cases/CasePage.h"

#include "support/reports/SubjectRule.h"
#include "ui/cases/AttachmentPanel.h"
#include "ui/cases/CaseFacts.h"
#include "ui/cases/CaseHead.h"
#include "ui/cases/CaseTexts.h"
#include "ui/cases/ChangeDialog.h"
#include "ui/cases/ConversationView.h"
#include "ui/cases/EscalationDialog.h"
#include "ui/cases/IncidentLogPanel.h"
#include "ui/cases/ReplyPanel.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int sideWidth = 264;
} // namespace

CasePage::CasePage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_back(new QPushButton(this)),
      m_newest(new QPushButton(this)),
      m_ask(new QPushButton(this)),
      m_export(new CaseExportButton(
          workspace, [this] { return shown(); }, this)),
      m_head(new CaseHead(workspace.vendor, workspace.clock, this)),
      m_banner(new Banner(this)),
      m_conversation(new ConversationView(this)),
      m_reply(new ReplyPanel(workspace, this)),
      m_facts(new CaseFacts(this)),
      m_attachments(new AttachmentPanel(workspace, this)),
      m_log(new IncidentLogPanel(workspace, this))
{
    build();
    connectAll();
    connectStores();
    retranslate();
}

void CasePage::build()
{
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Space::medium);
    auto* talk = new QVBoxLayout;
    talk->setSpacing(Space::small);
    talk->addWidget(m_conversation, 1);
    talk->addWidget(m_reply);
    columns->addLayout(talk, 1);
    columns->addWidget(makeSide());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::small, Space::large, Space::medium);
    layout->setSpacing(Space::medium - Space::tiny);
    auto* top = new QVBoxLayout;
    top->setSpacing(Space::tiny);
    top->addLayout(makeWays());
    top->addWidget(m_head);
    layout->addLayout(top);
    layout->addWidget(m_banner);
    layout->addLayout(columns, 1);

    setFocusProxy(m_conversation);
    QWidget* before = m_conversation;
    for (QWidget* stop : m_reply->stops() + m_facts->stops() + m_log->stops() + m_attachments->stops() +
                             QList<QWidget*>{m_back, m_newest, m_ask, m_export}) {
        setTabOrder(before, stop);
        before = stop;
    }
}

QLayout* CasePage::makeWays()
{
    setButtonRole(m_back, ButtonRole::Quiet);
    m_back->setIcon(icon(u"back"_qs));
    setButtonRole(m_newest, ButtonRole::Quiet);
    auto* ways = new QHBoxLayout;
    ways->addWidget(m_back);
    ways->addStretch();
    ways->addWidget(m_newest);
    setButtonRole(m_ask, ButtonRole::Quiet);
    m_ask->setVisible(m_workspace.threads != nullptr);
    ways->addWidget(m_ask);
    ways->addWidget(m_export);
    return ways;
}

QWidget* CasePage::makeSide()
{
    auto* card = new QFrame(this);
    makeCard(card);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    layout->setSpacing(Space::tiny / 2);
    layout->addWidget(m_facts);
    layout->addSpacing(Space::medium);
    layout->addWidget(m_log);
    layout->addSpacing(Space::medium);
    layout->addWidget(m_attachments);
    layout->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(card);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(sideWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void CasePage::connectAll()
{
    for (const QKeySequence& keys : {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::ALT | Qt::Key_Left)}) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &CasePage::back);
    }
    connect(m_back, &QPushButton::clicked, this, &CasePage::back);
    connect(m_newest, &QPushButton::clicked, m_conversation, &ConversationView::showNewest);
    connect(m_ask, &QPushButton::clicked, this,
            [this] { Q_EMIT wantsToGo({.kind = Destination::Kind::Question, .id = {}, .related = m_caseId}); });
    connect(m_banner, &Banner::firstAction, this, &CasePage::bannerActed);
    connect(m_banner, &Banner::secondAction, this, &CasePage::showStanding);
    connect(m_conversation, &ConversationView::linkChosen, this, &CasePage::openLink);
    connect(m_facts, &CaseFacts::changeWanted, this, &CasePage::change);
    connect(m_export, &CaseExportButton::saved, this, &CasePage::saved);
    connect(m_reply, &ReplyPanel::escalationWanted, this, &CasePage::escalate);
    connect(m_reply, &ReplyPanel::showNewestWanted, m_conversation, &ConversationView::showNewest);
    const auto onKey = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, m_conversation);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    onKey(QKeySequence(Qt::Key_R), [this] { m_reply->write(); });
    onKey(QKeySequence(Qt::Key_A), [this] { m_reply->pickFiles(); });
    onKey(QKeySequence(Qt::Key_E), [this] { escalate(); });
    connect(m_log, &IncidentLogPanel::failed, this, [this](const Error& error) {
        const ErrorText text = errorText(error);
        m_banner->setActions({});
        m_banner->show(Tone::Warning, text.message, text.advice);
    });
    connect(m_attachments, &AttachmentPanel::told, this,
            [this](Tone tone, const QString& message, const QString& detail) {
                m_banner->setActions({});
                m_banner->show(tone, message, detail);
            });
}

void CasePage::readSpoken()
{
    if (m_caseId.isEmpty() || !m_workspace.talk) {
        return;
    }
    whenAnswered(m_workspace.talk->spoken(m_caseId, m_outboxItem), this,
                 [this, asked = m_caseId](const Result<std::vector<reports::Spoken>>& spoken) {
                     if (asked == m_caseId && spoken) {
                         m_spoken = *spoken;
                         showOutgoing();
                     }
                 });
}

// What waits stands in the conversation at once, until the portal's own words take its place.
void CasePage::showOutgoing()
{
    std::vector<Outgoing> outgoing;
    for (const reports::Spoken& spoken : m_spoken) {
        const bool mirrored =
            spoken.state == outbox::State::Delivered &&
            (spoken.remoteId.isEmpty() || std::ranges::any_of(m_detail.entries, [&spoken](const cases::Entry& entry) {
                 return entry.id == spoken.remoteId;
             }));
        if (mirrored) {
            continue;
        }
        QStringList about;
        if (!spoken.files.isEmpty()) {
            //: 1 is a list of names of files
            about << tr("Attached: %1").arg(spoken.files.join(u", "_qs));
        }
        about << changesIn(spoken);
        if (spoken.closes) {
            about << tr("The case is closed with it.");
        }
        outgoing.push_back({.id = spoken.itemId,
                            .text = spoken.text,
                            .about = about.join(u"  ·  "_qs),
                            .standing = CaseTexts::outboxState(spoken.state),
                            .tone = CaseTexts::outboxTone(spoken.state),
                            .at = spoken.at});
    }
    m_conversation->setOutgoing(std::move(outgoing));
    m_reply->setSpoken(m_spoken);
}

void CasePage::escalate()
{
    if (!m_here || m_escalation) {
        return;
    }
    const bool canSend = m_workspace.talk && m_workspace.account.hasInterface() && !isFollowed();
    const QString report = m_detail.head.origin == cases::Origin::Local ? m_outboxItem : QString();
    m_escalation = new EscalationDialog(m_workspace, m_detail, report, canSend, this);
    m_escalation->open();
}

bool CasePage::canChange() const
{
    return m_here && m_detail.head.origin == cases::Origin::Portal && m_workspace.talk &&
           m_workspace.account.hasInterface() && !m_changeable.empty();
}

void CasePage::change()
{
    if (!canChange() || m_changing) {
        return;
    }
    m_changing = new ChangeDialog(m_workspace, m_detail.head, m_changeable, this);
    m_changing->open();
}

QStringList CasePage::changesIn(const reports::Spoken& spoken) const
{
    QStringList lines;
    for (const cases::FormField& field : m_changeable) {
        if (spoken.fields.contains(field.name)) {
            //: 1 is what changes, 2 its value now, 3 the one that was asked for
            lines << tr("%1: %2 → %3")
                         .arg(field.label, cases::valueOf(m_detail.head, field.part),
                              spoken.fields.value(field.name).toString());
        }
    }
    return lines;
}

void CasePage::readForm()
{
    whenAnswered(m_workspace.cases.form(), this, [this](const Result<std::optional<cases::CaseForm>>& form) {
        m_changeable = form && *form ? (*form)->changeable() : std::vector<cases::FormField>();
        showFacts();
        showOutgoing();
    });
}

std::optional<CaseExportButton::Shown> CasePage::shown() const
{
    if (!m_here) {
        return std::nullopt;
    }
    return CaseExportButton::Shown{
        .detail = m_detail, .log = m_log->entries(), .sides = sides(), .reference = m_head->reference()};
}

Sides CasePage::sides() const
{
    return {.vendor = m_workspace.vendor.name, .ourNames = {m_reader, m_workspace.account.contact.name}};
}

void CasePage::saved(const QString& path, const Result<void>& result)
{
    m_banner->setActions({});
    if (result) {
        m_banner->show(Tone::Good, tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
        return;
    }
    const ErrorText text = errorText(result.error());
    m_banner->show(Tone::Danger, text.message, text.advice);
}

void CasePage::bannerActed()
{
    if (!m_asked.isEmpty()) {
        m_workspace.browser.open(std::exchange(m_asked, QUrl()));
        showStanding();
    } else if (isFollowed()) {
        Q_EMIT pasteWanted();
    } else if (!m_outboxItem.isEmpty()) {
        Q_EMIT wantsToGo({.kind = Destination::Kind::Receipt, .id = m_outboxItem});
    }
}

// Where a link leads was shown while it was pointed at; one whose words name another place is asked about first.
void CasePage::openLink(const QUrl& target, bool misleading)
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

void CasePage::connectStores()
{
    connect(&m_workspace.cases, &cases::CaseStore::changed, this, [this](const QStringList& ids) {
        if (!m_caseId.isEmpty() && (ids.isEmpty() || ids.contains(m_caseId))) {
            read();
        }
    });
    if (m_workspace.talk) {
        connect(m_workspace.talk, &reports::TalkDesk::changed, this, &CasePage::readSpoken);
    }
    connect(&m_workspace.reports, &reports::ReportDesk::changed, this, [this](const QString& item) {
        if (!m_outboxItem.isEmpty() && item == m_outboxItem) {
            readReceipt();
        }
    });
    connect(
        &m_workspace.outbox, &outbox::Outbox::itemChanged, this,
        [this](const outbox::Item& item) {
            if (!m_outboxItem.isEmpty() && item.id == m_outboxItem) {
                readReceipt();
            }
        },
        Qt::QueuedConnection);
}

void CasePage::open(const QString& caseId, const QString& outboxItem)
{
    const bool another = caseId != m_caseId;
    if (another) {
        leave();
        m_caseId = caseId;
        m_outboxItem = outboxItem;
    }
    if (another && m_reader.isEmpty()) {
        whenAnswered(m_workspace.cases.reader(), this,
                     [this](const Result<QString>& reader) { m_reader = reader ? *reader : QString(); });
    }
    read();
    if (another) {
        readForm();
        refreshFromPortal();
    }
}

// Some portals hold conversations and files back until a case is opened. The mirror is shown meanwhile, and stays when
// the portal cannot be asked: the line at the bottom of the window tells why.
void CasePage::refreshFromPortal()
{
    if (m_workspace.portal && m_workspace.account.hasInterface()) {
        m_workspace.portal->refresh(m_caseId);
    }
}

void CasePage::leave()
{
    m_caseId.clear();
    m_outboxItem.clear();
    m_readRevision.clear();
    m_detail = {};
    m_receipt.reset();
    m_here = false;
    m_asked.clear();
    m_spoken.clear();
    delete m_escalation;
    delete m_changing;
    m_reply->clear();
    m_conversation->clearAll();
    m_banner->show(Tone::Neutral, {});
    m_head->clear();
    m_attachments->clear();
    m_log->clear();
    showFacts();
}

void CasePage::read()
{
    whenAnswered(m_workspace.cases.detail(m_caseId), this,
                 [this, asked = m_caseId](const Result<cases::CaseDetail>& detail) {
                     if (asked != m_caseId) {
                         return;
                     }
                     if (detail) {
                         showCase(*detail);
                     } else if (detail.error().code == ErrorCode::NotFoundHere) {
                         showGone();
                     } else if (detail.error().code != ErrorCode::Cancelled) {
                         const ErrorText text = errorText(detail.error());
                         m_banner->setActions({});
                         m_banner->show(Tone::Warning, text.message, text.advice);
                     }
                 });
}

void CasePage::showCase(const cases::CaseDetail& detail)
{
    const bool first = !m_here;
    m_here = true;
    m_detail = detail;
    m_caseId = detail.head.id; // a report that arrived meanwhile is the portal's case from now on
    if (!detail.outboxItem.isEmpty()) {
        m_outboxItem = detail.outboxItem;
    }
    if (detail.head.origin == cases::Origin::Local) {
        readReceipt();
    }
    m_head->setCase(m_detail);
    setAccessibleName(m_head->reference());
    showFacts();
    showConversation();
    showAttachments();
    showLog();
    m_reply->setCase(m_detail, m_outboxItem, m_reader);
    readSpoken();
    if (m_asked.isEmpty()) {
        showStanding();
    }
    if (first || m_readRevision != detail.head.revision) {
        markRead();
    }
}

void CasePage::markRead()
{
    m_readRevision = m_detail.head.revision;
    whenAnswered(m_workspace.cases.markRead({m_caseId}, true), this, [](const Result<void>&) {});
}

void CasePage::readReceipt()
{
    if (m_outboxItem.isEmpty()) {
        return;
    }
    whenAnswered(m_workspace.reports.receipt(m_outboxItem), this,
                 [this, asked = m_outboxItem](const Result<reports::Receipt>& receipt) {
                     if (asked == m_outboxItem && receipt) {
                         m_receipt = *receipt;
                         if (m_here) {
                             showConversation();
                             showAttachments();
                             showStanding();
                         }
                     }
                 });
}

// A local case is gone once it has arrived: the portal's own takes its place.
void CasePage::showGone()
{
    if (!m_outboxItem.isEmpty()) {
        followToPortal();
        return;
    }
    m_reply->setGone(m_caseId);
    m_banner->setActions({});
    m_banner->show(Tone::Info, tr("This case is no longer here"),
                   tr("The portal has removed it, or you may not see it any more."));
}

void CasePage::followToPortal()
{
    whenAnswered(m_workspace.reports.receipt(m_outboxItem), this,
                 [this, asked = m_caseId](const Result<reports::Receipt>& receipt) {
                     if (asked != m_caseId) {
                         return;
                     }
                     if (receipt && !receipt->remoteId.isEmpty() && receipt->remoteId != m_caseId) {
                         open(receipt->remoteId);
                     } else {
                         m_outboxItem.clear();
                         showGone();
                     }
                 });
}

void CasePage::showFacts()
{
    m_facts->show(m_detail.head, canChange());
}

void CasePage::showConversation()
{
    const cases::Case& head = m_detail.head;
    std::vector<cases::Entry> entries;
    entries.reserve(m_detail.entries.size() + 1);
    const QString description = head.description.isEmpty() && m_receipt ? m_receipt->body : head.description;
    if (!description.isEmpty()) {
        cases::Entry first;
        first.id = u"description"_qs;
        first.caseId = head.id;
        first.authorName = head.contactName;
        first.at = head.created;
        first.text = description;
        entries.push_back(std::move(first));
    }
    entries.insert(entries.end(), m_detail.entries.begin(), m_detail.entries.end());
    m_newest->setVisible(entries.size() > 2);
    m_conversation->setEntries(m_caseId, std::move(entries), sides());
}

void CasePage::showAttachments()
{
    std::vector<AttachmentPanel::Line> lines;
    const bool local = m_detail.head.origin == cases::Origin::Local;
    for (const cases::Attachment& attachment : m_detail.attachments) {
        if (local && m_receipt) {
            break; // the receipt also tells how each file stands
        }
        QStringList about{QFileInfo(attachment.name).suffix().left(6).toUpper(), formatSize(attachment.size)};
        about.removeAll(QString());
        if (attachment.created.isValid()) {
            about << formatDate(attachment.created.toLocalTime().date());
        }
        lines.push_back({.name = attachment.name, .about = about.join(u" · "_qs)});
        if (m_detail.head.origin == cases::Origin::Portal) {
            lines.back().file = attachment;
        }
    }
    if (local && m_receipt) {
        for (const reports::Receipt::File& file : m_receipt->files) {
            lines.push_back(
                {.name = file.name, .about = formatSize(file.size) + u"  ·  "_qs + CaseTexts::outboxState(file.state)});
        }
    }
    m_attachments->setLines(std::move(lines));
}

void CasePage::setSought(const QStringList& words)
{
    m_conversation->setSought(words);
}

void CasePage::showLog()
{
    if (reports::isUrgentSubject(m_workspace.vendor.productionDown, m_detail.head.subject)) {
        m_log->setCase(m_detail.head);
    } else {
        m_log->clear();
    }
}

void CasePage::showStanding()
{
    m_asked.clear();
    switch (m_detail.head.origin) {
    case cases::Origin::Portal:
        m_banner->show(Tone::Neutral, {});
        break;
    case cases::Origin::FollowedByHand:
        m_banner->setActions(tr("Paste status e-mail …"));
        m_banner->show(Tone::Neutral, tr("You follow this case by hand: drop the support's status e-mails here."),
                       tr("Lotse reads number and status from them and asks you before it takes them over."));
        break;
    case cases::Origin::Local:
        showReportStanding();
        break;
    }
}

void CasePage::showReportStanding()
{
    const outbox::State state = m_receipt ? m_receipt->state : outbox::State::Queued;
    QString detail;
    if (m_receipt && m_receipt->reason) {
        const ErrorText text = errorText(*m_receipt->reason);
        detail = text.message + u' ' + text.advice;
    } else if (state == outbox::State::Queued) {
        detail = tr("It is kept on this computer and leaves by itself.");
    } else if (state == outbox::State::Unclear || state == outbox::State::Checking) {
        detail = tr("It was sent, but the answer was lost. Lotse looks it up before it sends anything again.");
    }
    m_banner->setActions(m_outboxItem.isEmpty() ? QString() : tr("Show the receipt"));
    m_banner->show(CaseTexts::outboxTone(state), CaseTexts::outboxState(state), detail);
}

void CasePage::retranslate()
{
    m_back->setText(tr("My Cases", "button: back to the list"));
    m_back->setToolTip(tr("Back to the list (Esc)"));
    m_export->retranslate();
    m_facts->retranslate();
    m_newest->setText(tr("To the newest"));
    m_ask->setText(tr("Ask the community"));
    m_ask->setToolTip(tr("A question about this case, without names and secrets; you see it before it is sent"));
    m_newest->setToolTip(tr("Go to the end of the conversation"));
    showFacts();
    if (m_here) {
        setAccessibleName(m_head->reference());
        showConversation();
        showAttachments();
        showStanding();
    }
}

} // namespace lotse::ui
