#include "ui/createcase/HomePage.h"

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
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

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
      m_whereTo(new WhereTo(workspace.vendor, workspace.browser)),
      m_banner(new Banner(this)),
      m_draftsTitle(sectionTitle()),
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
    column->addWidget(m_draftsTitle);
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

    m_removal.setSingleShot(true);
    connect(&m_removal, &QTimer::timeout, this, &HomePage::removeForGood);
    connect(m_new, &QPushButton::clicked, this, &HomePage::wantsNew);
    connect(m_whereTo, &WhereTo::wantsProblem, this, &HomePage::wantsProblem);
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
    m_noDrafts->setVisible(m_drafts.empty());
    const QDateTime now = m_workspace.clock.now();
    for (const drafts::Draft& draft : m_drafts) {
        const bool urgent = reports::reportFromJson(draft.content).urgent;
        auto* row = new HomeRow(!draft.title.isEmpty() ? draft.title
                                : urgent               ? tr("Production down, without a title yet")
                                                       : tr("Problem, without a title yet"));
        const QString age = formatAge(draft.saved, now);
        //: 1 is how long ago: "12 minutes ago", "yesterday 17:43"
        row->setNote(Tone::Neutral,
                     urgent ? tr("Production down · saved %1").arg(age) : tr("Problem · saved %1").arg(age));
        row->addAction(tr("Continue"), [this, id = draft.id] { Q_EMIT wantsDraft(id); });
        row->addAction(tr("Delete"), [this, draft] { removeDraft(draft); });
        m_draftRows->addWidget(row);
    }
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
            row->addAction(tr("File by hand"), [this, id] { Q_EMIT wantsByHand(id); });
        }
        if (canTakeBack(receipt)) {
            row->addAction(receipt.state == outbox::State::NeedsAttention ? tr("Correct") : tr("Take back"),
                           [this, id] { Q_EMIT wantsTakeBack(id); });
        }
        m_sentRows->addWidget(row);
    }
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
    removeForGood();
    const ErrorText text = errorText(error);
    m_banner->setActions(tr("Close"));
    m_banner->show(Tone::Danger, text.message, text.advice);
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
    m_noDrafts->setText(tr("No drafts. What you begin and do not send stays here."));
    m_sentTitle->setText(tr("Sent reports"));
    m_noSent->setText(tr("Nothing was sent yet. Reports that wait and their receipts will be here."));
}

} // namespace lotse::ui
