#include "ui/cases/CasesTab.h"

#include "ui/cases/CaseListPage.h"
#include "ui/cases/CasePage.h"
#include "ui/cases/LostDrafts.h"
#include "ui/cases/StatusMailReader.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Look.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

CasesTab::CasesTab(Workspace& workspace, QWidget* parent)
    : Tab(parent),
      m_workspace(workspace),
      m_banner(new Banner(this)),
      m_lostBanner(new Banner(this)),
      m_lost(new LostDrafts(workspace, this)),
      m_pages(new QStackedWidget(this)),
      m_list(new CaseListPage(workspace, m_pages))
{
    auto* messages = new QVBoxLayout;
    messages->setContentsMargins(Space::large, Space::small, Space::large, 0);
    messages->addWidget(m_banner);
    messages->addWidget(m_lostBanner);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(messages);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_list);
    setFocusProxy(m_list);
    setAcceptDrops(true);

    connect(m_list, &CaseListPage::opened, this, &CasesTab::openFromList);
    connect(m_lost, &LostDrafts::changed, this, &CasesTab::showLost);
    connect(m_lostBanner, &Banner::firstAction, this, [this] {
        if (!m_lost->all().empty()) {
            openCase(m_lost->all().front().caseId);
        }
    });
    connect(m_banner, &Banner::firstAction, this, [this] { m_banner->show(Tone::Neutral, {}); });
    auto* pasting = new QShortcut(QKeySequence(QKeySequence::Paste), this);
    pasting->setContext(Qt::WidgetWithChildrenShortcut);
    connect(pasting, &QShortcut::activated, this, &CasesTab::paste);
    m_list->start();
}

CasesTab::~CasesTab() = default;

QString CasesTab::title() const
{
    return tr("My Cases", "name of the tab");
}

QString CasesTab::iconName() const
{
    return u"cases"_qs;
}

bool CasesTab::go(const Destination& destination)
{
    if (destination.kind != Destination::Kind::Case) {
        return false;
    }
    if (destination.id.isEmpty()) {
        showList();
    } else {
        openCase(destination.id);
    }
    return true;
}

void CasesTab::refresh()
{
    m_workspace.sync.wake();
}

CasePage& CasesTab::page()
{
    if (!m_page) {
        m_page = new CasePage(m_workspace, m_pages);
        m_pages->addWidget(m_page);
        connect(m_page, &CasePage::back, this, &CasesTab::showList);
        connect(m_page, &CasePage::pasteWanted, this, &CasesTab::paste);
        connect(m_page, &CasePage::wantsToGo, this, &CasesTab::wantsToGo);
    }
    return *m_page;
}

void CasesTab::openCase(const QString& caseId, const QString& outboxItem)
{
    page().setSought({});
    page().open(caseId, outboxItem);
    m_lostBanner->hide();
    m_pages->setCurrentWidget(m_page);
    setFocusProxy(m_page);
    m_page->setFocus();
}

// What was found in the list is marked in the case, too.
void CasesTab::openFromList(const QString& caseId, const QString& outboxItem)
{
    openCase(caseId, outboxItem);
    page().setSought(m_list->model().query().words());
}

void CasesTab::showLost()
{
    const std::vector<LostDrafts::Lost>& lost = m_lost->all();
    if (lost.empty() || m_pages->currentWidget() != m_list) {
        m_lostBanner->show(Tone::Neutral, {});
        return;
    }
    m_lostBanner->setActions(tr("Show it", "button: what was written in a case that is no longer here"));
    m_lostBanner->show(Tone::Warning,
                       tr("%n reply(ies) that you were writing belong to cases that are no longer here.", nullptr,
                          static_cast<int>(lost.size())),
                       lost.front().title);
}

void CasesTab::showList()
{
    m_pages->setCurrentWidget(m_list);
    setFocusProxy(m_list);
    if (m_page) {
        m_page->leave();
    }
    m_list->focusList();
    showLost();
}

void CasesTab::dragEnterEvent(QDragEnterEvent* event)
{
    if (mayHoldMail(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void CasesTab::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    take(*event->mimeData());
}

void CasesTab::paste()
{
    const QMimeData* const clipboard = QGuiApplication::clipboard()->mimeData();
    if (clipboard && mayHoldMail(*clipboard)) {
        take(*clipboard);
        return;
    }
    m_banner->setActions(tr("Close"));
    m_banner->show(Tone::Info, tr("The clipboard holds no e-mail."),
                   tr("Copy the text of the support's e-mail, or the file that you saved it in, and paste it here."));
}

void CasesTab::take(const QMimeData& mime)
{
    const GivenMail given = mailIn(mime);
    for (const QString& file : given.files) {
        whenAnswered(readMailFile(file, m_workspace.vendor), this,
                     [this, name = QFileInfo(file).fileName()](const Result<assisted::StatusMail>& mail) {
                         mailRead(mail, name);
                     });
    }
    if (given.files.isEmpty()) {
        whenAnswered(readMailText(given.message, m_workspace.vendor), this,
                     [this](const Result<assisted::StatusMail>& mail) { mailRead(mail, {}); });
    }
}

void CasesTab::mailRead(const Result<assisted::StatusMail>& mail, const QString& fileName)
{
    if (mail) {
        m_banner->show(Tone::Neutral, {});
        m_mails.enqueue(*mail);
        askNext();
        return;
    }
    m_banner->setActions(tr("Close"));
    if (mail.error().code == ErrorCode::FileNotReadable) {
        m_banner->show(Tone::Warning, tr("The file %1 could not be read.").arg(fileName),
                       tr("Nothing was changed. Please check that you may open it, or paste the e-mail's text."));
        return;
    }
    m_banner->show(Tone::Warning,
                   fileName.isEmpty() ? tr("What you pasted is not an e-mail that Lotse can read.")
                                      : tr("%1 is not an e-mail that Lotse can read.").arg(fileName),
                   tr("Nothing was changed. Please save the e-mail as an .eml file and drop that, or paste its text."));
}

void CasesTab::askNext()
{
    if (m_dialog || m_mails.isEmpty()) {
        return;
    }
    const assisted::StatusMail mail = m_mails.dequeue();
    whenAnswered(m_workspace.cases.followed(), this, [this, mail](const Result<std::vector<cases::Case>>& followed) {
        if (followed) {
            ask(mail, *followed);
        } else {
            taken(followed.error(), mail.caseNumber);
        }
    });
}

void CasesTab::ask(const assisted::StatusMail& mail, const std::vector<cases::Case>& followed)
{
    if (m_dialog) {
        m_mails.prepend(mail);
        return;
    }
    m_dialog = new StatusMailDialog(mail, followed, m_workspace.vendor.name, this);
    connect(m_dialog, &StatusMailDialog::confirmed, this, &CasesTab::takeOver);
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_dialog.clear();
        askNext();
    });
    m_dialog->open();
}

void CasesTab::takeOver(const StatusMailDialog::Confirmed& confirmed)
{
    // The list of followed cases came without what they are about; nothing of that may get lost.
    whenAnswered(m_workspace.cases.detail(confirmed.followed.id), this,
                 [this, confirmed](const Result<cases::CaseDetail>& detail) {
                     if (detail) {
                         write(confirmed, detail->head);
                     } else {
                         taken(detail.error(), confirmed.followed.number);
                     }
                 });
}

void CasesTab::write(const StatusMailDialog::Confirmed& confirmed, cases::Case followed)
{
    const QDateTime now = m_workspace.clock.now();
    const assisted::StatusMail& mail = confirmed.mail;
    cases::Entry email;
    // The message's own id, so that the same e-mail taken over twice stands there once.
    email.id = mail.messageId.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces)
                                        : followed.id + u':' + mail.messageId;
    email.caseId = followed.id;
    email.kind = cases::EntryKind::Email;
    email.authorName = mail.fromName.isEmpty() ? mail.from : mail.fromName;
    email.fromVendor = mail.fromVendor;
    email.at = mail.date.isValid() ? mail.date : now;
    email.text = mail.text;
    std::vector<cases::Entry> entries{email};
    if (!confirmed.status.isEmpty() && confirmed.status != followed.status) {
        cases::Entry change;
        change.id = email.id + u":status"_qs;
        change.caseId = followed.id;
        change.kind = cases::EntryKind::Change;
        change.at = email.at;
        change.field = tr("Status", "what an e-mail changed in a case");
        change.oldValue = followed.status;
        change.newValue = confirmed.status;
        entries.push_back(std::move(change));
        followed.status = confirmed.status;
    }
    followed.closed = confirmed.closed;
    followed.modified = followed.modified.isValid() ? std::max(followed.modified, email.at) : email.at;
    followed.revision = now.toString(Qt::ISODateWithMs);
    whenAnswered(m_workspace.cases.putFollowed(followed), this,
                 [this, entries = std::move(entries), number = followed.number](const Result<void>& put) {
                     if (put) {
                         saveEntries(entries, number);
                     } else {
                         taken(put, number);
                     }
                 });
}

void CasesTab::saveEntries(std::vector<cases::Entry> entries, const QString& number)
{
    if (entries.empty()) {
        taken({}, number);
        return;
    }
    const cases::Entry entry = std::move(entries.front());
    entries.erase(entries.begin());
    whenAnswered(m_workspace.cases.addFollowedEntry(entry), this,
                 [this, entries = std::move(entries), number](const Result<void>& added) {
                     if (added) {
                         saveEntries(entries, number);
                     } else {
                         taken(added, number);
                     }
                 });
}

void CasesTab::taken(const Result<void>& result, const QString& number)
{
    m_banner->setActions(tr("Close"));
    if (result) {
        m_banner->show(Tone::Good, tr("Case %1 is up to date with the e-mail.").arg(number));
        return;
    }
    const ErrorText text = errorText(result.error());
    m_banner->show(Tone::Danger, tr("The e-mail was not taken over: %1").arg(text.message), text.advice);
}

void CasesTab::changeEvent(QEvent* event)
{
    Tab::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_banner->show(Tone::Neutral, {});
        showLost();
        m_list->retranslate();
        if (m_page) {
            m_page->retranslate();
        }
    }
}

} // namespace lotse::ui
