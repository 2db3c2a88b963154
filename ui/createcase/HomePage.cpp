#include "ui/createcase/HomePage.h"

#include "support/cases/Folding.h"
#include "support/drafts/DraftParcel.h"
#include "support/reports/SubjectRule.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/ScrollingPage.h"
#include "ui/common/TonedIcons.h"
#include "ui/createcase/FocusOrder.h"
#include "ui/createcase/HomeRow.h"
#include "ui/createcase/SentText.h"
#include "ui/createcase/WhereTo.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

namespace
{

// Older receipts are found through their case in My Cases.
constexpr std::size_t mostSent = 30;

QLabel* sectionTitle()
{
    auto* label = new QLabel;
    setTextRole(label, TextRole::Heading);
    return label;
}

QLabel* emptyText()
{
    auto* label = new QLabel;
    setTextRole(label, TextRole::Secondary);
    label->setWordWrap(true);
    return label;
}

// Fewer are found by looking.
constexpr std::size_t searchableFrom = 4;

// Every word is in the draft somewhere, or the beginning of one that is.
bool speaksOf(const drafts::Draft& draft, const QStringList& words)
{
    const reports::Report report = reports::reportFromJson(draft.content);
    QStringList texts{draft.title,      report.product, report.environment, report.agentGroup,  report.project,
                      report.operation, report.summary, report.impact,      report.happened,    report.expected,
                      report.done,      report.tried,   report.errorId,     report.contact.name};
    for (const reports::Endpoint& endpoint : report.endpoints) {
        texts << endpoint.connector << endpoint.system << endpoint.address << endpoint.owner;
    }
    for (const drafts::DraftFile& file : draft.files) {
        texts << file.name;
    }
    const QString all = u' ' + cases::foldedWords(texts.join(u' '));
    return std::all_of(words.begin(), words.end(), [&all](const QString& word) { return all.contains(u' ' + word); });
}

// As a file is called that a person finds again.
QString fileNameFor(const drafts::Draft& draft)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}._-]+"));
    const QString name = QString(draft.title).replace(others, QStringLiteral("-")).left(60);
    return (name.isEmpty() || name == u"-" ? QStringLiteral("draft") : name) + u'.' + drafts::parcelSuffix;
}

void clear(QVBoxLayout* rows)
{
    while (QLayoutItem* item = rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

HomePage::HomePage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_heroTitle(new QLabel),
      m_heroText(new QLabel),
      m_new(new QPushButton),
      m_whereTo(new WhereTo(workspace.vendor, workspace.browser, workspace.threads != nullptr)),
      m_banner(new Banner(this)),
      m_draftsTitle(sectionTitle()),
      m_search(new QLineEdit),
      m_import(new QPushButton),
      m_noDrafts(emptyText()),
      m_draftRows(new QVBoxLayout),
      m_sentTitle(sectionTitle()),
      m_noSent(emptyText()),
      m_sentRows(new QVBoxLayout)
{
    setTextRole(m_heroTitle, TextRole::Title);
    setTextRole(m_heroText, TextRole::Secondary);
    m_heroText->setWordWrap(true);
    setButtonRole(m_new, ButtonRole::Danger);
    m_new->setIcon(icon(QStringLiteral("alarm"), [] { return QColor(Qt::white); }));
    m_new->setIconSize(QSize(22, 22));
    m_new->setMinimumHeight(48);
    m_new->setAutoDefault(true);

    auto* hero = new QFrame;
    makeCard(hero);
    auto* heroTexts = new QVBoxLayout;
    heroTexts->setSpacing(Space::tiny);
    heroTexts->addWidget(m_heroTitle);
    heroTexts->addWidget(m_heroText);
    auto* heroRow = new QHBoxLayout(hero);
    heroRow->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    heroRow->setSpacing(Space::large);
    heroRow->addLayout(heroTexts, 1);
    heroRow->addWidget(m_new, 0, Qt::AlignVCenter);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    column->setSpacing(Space::small);
    column->addWidget(hero);
    column->addWidget(m_banner);
    column->addWidget(m_whereTo);
    column->addSpacing(Space::medium);
    auto* draftsHead = new QHBoxLayout;
    draftsHead->setSpacing(Space::small);
    draftsHead->addWidget(m_draftsTitle);
    draftsHead->addStretch(1);
    draftsHead->addWidget(m_search, 1);
    draftsHead->addWidget(m_import);
    column->addLayout(draftsHead);
    column->addWidget(m_noDrafts);
    column->addLayout(m_draftRows);
    column->addSpacing(Space::medium);
    column->addWidget(m_sentTitle);
    column->addWidget(m_noSent);
    column->addLayout(m_sentRows);
    column->addStretch(1);
    m_draftRows->setSpacing(Space::small);
    m_sentRows->setSpacing(Space::small);

    fillScrolling(this, content);

    m_search->setClearButtonEnabled(true);
    m_search->hide();
    m_import->setAutoDefault(true);
    setButtonRole(m_import, ButtonRole::Quiet);
    connect(m_search, &QLineEdit::textChanged, this, &HomePage::searchDrafts);
    connect(m_import, &QPushButton::clicked, this, &HomePage::importDraft);
    m_removal.setSingleShot(true);
    connect(&m_removal, &QTimer::timeout, this, &HomePage::removeForGood);
    connect(m_new, &QPushButton::clicked, this, &HomePage::wantsNew);
    connect(m_whereTo, &WhereTo::wantsProblem, this, &HomePage::wantsProblem);
    connect(m_whereTo, &WhereTo::wantsQuestion, this, &HomePage::wantsQuestion);
    connect(m_banner, &Banner::firstAction, this, [this] {
        if (m_bannerIsUndo) {
            undoRemove();
        } else {
            m_banner->show(Tone::Neutral, {});
        }
    });
    retranslate();
}

HomePage::~HomePage()
{
    m_importing.request_stop();
    removeForGood();
}

void HomePage::reload()
{
    whenAnswered(m_workspace.drafts.list(), this, [this](const Result<std::vector<drafts::Draft>>& drafts) {
        if (!drafts) {
            showError(drafts.error());
            return;
        }
        m_drafts.clear();
        for (const drafts::Draft& draft : *drafts) {
            if (reports::isReportKind(draft.kind) && draft.state == drafts::DraftState::Editing &&
                draft.id != m_removed) {
                m_drafts.push_back(draft);
            }
        }
        rebuildDrafts();
        rebuilt();
    });
    whenAnswered(m_workspace.reports.receipts(), this, [this](const Result<std::vector<reports::Receipt>>& sent) {
        if (!sent) {
            showError(sent.error());
            return;
        }
        m_sent.clear();
        for (const reports::Receipt& receipt : *sent) {
            if (receipt.state != outbox::State::Cancelled && m_sent.size() < mostSent) {
                m_sent.push_back(receipt);
            }
        }
        rebuildSent();
        rebuilt();
    });
}

void HomePage::rebuilt()
{
    orderFocusByLayout({this});
    Q_EMIT reloaded();
}

void HomePage::rebuildDrafts()
{
    clear(m_draftRows);
    m_search->setVisible(m_drafts.size() >= searchableFrom || !m_search->text().isEmpty());
    const QStringList words = cases::foldedWords(m_search->text()).split(u' ', Qt::SkipEmptyParts);
    const QDateTime now = m_workspace.clock.now();
    std::size_t shown = 0;
    for (const drafts::Draft& draft : m_drafts) {
        if (!speaksOf(draft, words)) {
            continue;
        }
        ++shown;
        const bool urgent = reports::reportFromJson(draft.content).urgent;
        auto* row = new HomeRow(!draft.title.isEmpty() ? draft.title
                                : urgent               ? tr("Production down, without a title yet")
                                                       : tr("Problem, without a title yet"));
        const QString age = formatAge(draft.saved, now);
        //: 1 is how long ago: "12 minutes ago", "yesterday 17:43"
        row->setNote(Tone::Neutral,
                     urgent ? tr("Production down · saved %1").arg(age) : tr("Problem · saved %1").arg(age));
        row->addAction(tr("Continue"), [this, id = draft.id] { Q_EMIT wantsDraft(id); });
        row->addAction(tr("Copy", "make another draft of it"), [this, draft] { copyDraft(draft); });
        row->addAction(tr("Hand over …"), [this, draft] { handOver(draft); });
        row->addAction(tr("Delete"), [this, draft] { removeDraft(draft); });
        m_draftRows->addWidget(row);
    }
    m_noDrafts->setVisible(shown == 0);
    m_noDrafts->setText(m_drafts.empty() ? tr("No drafts. What you begin and do not send stays here.")
                                         : tr("No draft speaks of that."));
}

void HomePage::rebuildSent()
{
    clear(m_sentRows);
    m_noSent->setVisible(m_sent.empty());
    const QDateTime now = m_workspace.clock.now();
    for (const reports::Receipt& receipt : m_sent) {
        const SentWords words = SentText::of(receipt);
        const QString id = receipt.itemId;
        auto* row = new HomeRow(reports::bareSubject(m_workspace.vendor.productionDown, receipt.subject));
        row->setToolTip(receipt.subject);
        row->setBadge(words.tone, words.state);
        //: 1 is how long ago: "12 minutes ago", "yesterday 17:43"; 2 a sentence on how it stands now
        row->setNote(Tone::Neutral, tr("Handed over %1 · %2").arg(formatAge(receipt.queued, now), words.line));
        if (receipt.state == outbox::State::PersonDecides) {
            row->addAction(tr("Decide"), [this, id] { Q_EMIT wantsReceipt(id); });
        } else if (receipt.state == outbox::State::Held) {
            row->addAction(tr("Continue by hand"), [this, id] { Q_EMIT wantsByHand(id); });
        } else {
            row->addAction(tr("Show"), [this, id] { Q_EMIT wantsReceipt(id); });
        }
        if (canTryNow(receipt)) {
            row->addAction(tr("Try now"), [this] { m_workspace.outbox.wake(); });
        }
        if (canFileByHand(receipt) && receipt.state != outbox::State::Held) {
            row->addAction(tr("Another way …", "to send a report"), [this, id] { Q_EMIT wantsByHand(id); });
        }
        if (canTakeBack(receipt)) {
            row->addAction(receipt.state == outbox::State::NeedsAttention ? tr("Correct") : tr("Take back"),
                           [this, id] { Q_EMIT wantsTakeBack(id); });
        }
        m_sentRows->addWidget(row);
    }
}

void HomePage::searchDrafts()
{
    rebuildDrafts();
    rebuilt();
}

void HomePage::copyDraft(const drafts::Draft& draft)
{
    const drafts::Draft copy =
        drafts::copyOf(draft, QUuid::createUuid().toString(QUuid::WithoutBraces), m_workspace.clock.now());
    whenAnswered(m_workspace.drafts.save(copy), this, [this, id = copy.id](const Result<qint64>& saved) {
        if (saved) {
            Q_EMIT wantsDraft(id);
        } else {
            showError(saved.error());
        }
    });
}

void HomePage::handOver(const drafts::Draft& draft)
{
    m_workspace.files.pickNewFile(
        this, tr("Hand over a draft"), fileNameFor(draft),
        [page = QPointer<HomePage>(this), draft](const QString& path) {
            if (!page || path.isEmpty()) {
                return;
            }
            const auto writing = drafts::writeParcel(path, draft, page->m_workspace.attachments);
            whenAnswered(writing, page, [page, path](const Result<void>& written) {
                if (!written) {
                    page->showError(written.error());
                    return;
                }
                page->tell(Tone::Good, tr("The draft is in the file %1.").arg(QFileInfo(path).fileName()),
                           tr("A colleague opens it with “Import a draft”. What you typed is in it as you typed it; "
                              "files are in it masked, and what the names stand for stays on this computer."));
            });
        });
}

void HomePage::importDraft()
{
    m_workspace.files.pickFiles(this, tr("Import a draft"),
                                [page = QPointer<HomePage>(this)](const QStringList& paths) {
                                    if (page && !paths.isEmpty()) {
                                        page->importFile(paths.front());
                                    }
                                });
}

void HomePage::importFile(const QString& path)
{
    m_import->setEnabled(false);
    const auto reading = drafts::readParcel(path, {reports::productionDownKind, reports::problemKind},
                                            m_workspace.attachments, m_importing.get_token());
    whenAnswered(reading, this, [this](const Result<drafts::Draft>& draft) { imported(draft); });
}

void HomePage::imported(const Result<drafts::Draft>& draft)
{
    m_import->setEnabled(true);
    if (!draft) {
        const bool newer = draft.error().code == ErrorCode::StorageNewer;
        const bool nonsense = draft.error().code == ErrorCode::InputInvalid;
        if (newer || nonsense) {
            tell(Tone::Danger,
                 newer ? tr("The draft was made by a newer version of Lotse.")
                       : tr("This file is no draft, or it is damaged."),
                 newer ? tr("Update Lotse, then import it again.") : tr("Ask for it once more. Nothing was changed."));
        } else {
            showError(draft.error());
        }
        return;
    }
    drafts::Draft own = drafts::copyOf(*draft, draft->id, m_workspace.clock.now());
    own.title = reports::titleOf(reports::reportFromJson(own.content));
    whenAnswered(m_workspace.drafts.save(own), this, [this, own](const Result<qint64>& saved) {
        if (!saved) {
            showError(saved.error());
            return;
        }
        tell(Tone::Good,
             own.title.isEmpty() ? tr("The draft was imported.") : tr("The draft “%1” was imported.").arg(own.title),
             own.files.empty() ? QString() : tr("%n file(s) came with it.", "", static_cast<int>(own.files.size())));
        reload();
    });
}

void HomePage::tell(Tone tone, const QString& message, const QString& detail)
{
    removeForGood();
    m_banner->setActions(tr("Close"));
    m_banner->show(tone, message, detail);
}

void HomePage::removeDraft(const drafts::Draft& draft)
{
    removeForGood();
    m_removed = draft.id;
    std::erase_if(m_drafts, [this](const drafts::Draft& other) { return other.id == m_removed; });
    rebuildDrafts();
    m_bannerIsUndo = true;
    m_banner->setActions(tr("Undo"));
    m_banner->show(Tone::Info, draft.title.isEmpty() ? tr("The draft was deleted.")
                                                     : tr("The draft “%1” was deleted.").arg(draft.title));
    rebuilt();
    m_removal.start(undoTime);
}

void HomePage::removeForGood()
{
    m_removal.stop();
    if (m_removed.isEmpty()) {
        return;
    }
    m_workspace.drafts.remove(std::exchange(m_removed, QString()));
    if (m_bannerIsUndo) {
        m_banner->show(Tone::Neutral, {});
        m_bannerIsUndo = false;
    }
}

void HomePage::undoRemove()
{
    m_removal.stop();
    m_removed.clear();
    m_bannerIsUndo = false;
    m_banner->show(Tone::Neutral, {});
    reload();
}

void HomePage::showError(const Error& error)
{
    const ErrorText text = errorText(error);
    tell(Tone::Danger, text.message, text.advice);
}

void HomePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // While it is hidden nobody keeps it up to date.
    reload();
}

void HomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuildDrafts();
        rebuildSent();
        rebuilt();
        if (m_bannerIsUndo) {
            m_banner->setActions(tr("Undo"));
            m_banner->show(Tone::Info, tr("The draft was deleted."));
        }
    }
    QWidget::changeEvent(event);
}

void HomePage::retranslate()
{
    m_heroTitle->setText(tr("Is production down?"));
    m_heroText->setText(tr("Five short pages, and the vendor knows it all. Nothing you type is lost, and it also works "
                           "without a connection."));
    m_new->setText(tr("&Report production down"));
    m_draftsTitle->setText(tr("Drafts"));
    m_search->setPlaceholderText(tr("Search drafts"));
    m_search->setAccessibleName(tr("Search drafts"));
    m_import->setText(tr("&Import a draft …"));
    m_sentTitle->setText(tr("Sent reports"));
    m_noSent->setText(tr("Nothing was sent yet. Reports that wait and their receipts will be here."));
}

} // namespace lotse::ui
