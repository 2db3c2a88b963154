#include "ui/createcase/HandOverPage.h"

#include "support/outbox/StateRules.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/ScrollingPage.h"
#include "ui/common/TonedIcons.h"
#include "ui/createcase/FocusOrder.h"
#include "ui/createcase/HandOverStepRow.h"
#include "ui/createcase/NoteLine.h"
#include "ui/createcase/OtherWays.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

namespace lotse::ui
{

HandOverPage::HandOverPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_title(new QLabel),
      m_reason(new QLabel),
      m_overview(new QPushButton),
      m_error(new Banner(this)),
      m_formTitle(new QLabel),
      m_formText(new QLabel),
      m_open(new QPushButton),
      m_fieldsTitle(new QLabel),
      m_list(new QVBoxLayout),
      m_otherWays(new OtherWays(workspace)),
      m_numberTitle(new QLabel),
      m_number(new QLineEdit),
      m_numberNote(new NoteLine),
      m_finish(new QPushButton),
      m_takeBack(new QPushButton)
{
    setTextRole(m_title, TextRole::Title);
    setTextRole(m_reason, TextRole::Secondary);
    m_reason->setWordWrap(true);
    for (QLabel* heading : {m_formTitle, m_fieldsTitle, m_numberTitle}) {
        setTextRole(heading, TextRole::Heading);
    }
    m_overview->setIcon(icon(QStringLiteral("back")));
    m_list->setSpacing(Space::tiny);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    m_column = column;
    column->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    column->setSpacing(Space::small);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_overview);
    column->addLayout(head);
    column->addWidget(m_reason);
    column->addWidget(m_error);
    column->addWidget(makeForm());
    column->addWidget(m_fieldsTitle);
    column->addLayout(m_list);
    column->addWidget(makeNumber());
    column->addWidget(m_otherWays);
    column->addStretch(1);

    fillScrolling(this, content);

    for (QPushButton* button : {m_overview, m_open, m_finish, m_takeBack}) {
        button->setAutoDefault(true);
    }
    connect(m_otherWays, &OtherWays::failed, this, &HandOverPage::showError);
    connect(m_overview, &QPushButton::clicked, this, &HandOverPage::wantsOverview);
    connect(m_error, &Banner::firstAction, this, [this] { m_error->show(Tone::Neutral, {}); });
    connect(m_open, &QPushButton::clicked, this, &HandOverPage::openForm);
    connect(m_finish, &QPushButton::clicked, this, &HandOverPage::finish);
    connect(m_number, &QLineEdit::returnPressed, this, &HandOverPage::finish);
    connect(m_number, &QLineEdit::textChanged, this, &HandOverPage::showNumber);
    connect(m_takeBack, &QPushButton::clicked, this, [this] { Q_EMIT wantsTakeBack(m_itemId); });
    retranslate();
}

QWidget* HandOverPage::makeForm()
{
    auto* card = new QFrame;
    makeCard(card);
    m_formText->setWordWrap(true);
    m_formText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_formText, TextRole::Secondary);
    setButtonRole(m_open, ButtonRole::Primary);
    m_open->setIcon(
        icon(QStringLiteral("open"), [] { return QApplication::palette().color(QPalette::HighlightedText); }));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(Space::tiny);
    texts->addWidget(m_formTitle);
    texts->addWidget(m_formText);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(Space::medium, Space::small, Space::small, Space::small);
    row->setSpacing(Space::medium);
    row->addLayout(texts, 1);
    row->addWidget(m_open, 0, Qt::AlignVCenter);
    return card;
}

QWidget* HandOverPage::makeNumber()
{
    auto* card = new QFrame;
    makeCard(card);
    m_number->setMaximumWidth(260);
    auto* row = new QHBoxLayout;
    row->setSpacing(Space::small);
    row->addWidget(m_number, 1);
    row->addWidget(m_finish);
    row->addStretch(1);
    row->addWidget(m_takeBack);
    setButtonRole(m_takeBack, ButtonRole::Quiet);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    column->setSpacing(Space::tiny);
    column->addWidget(m_numberTitle);
    column->addLayout(row);
    column->addWidget(m_numberNote);
    return card;
}

void HandOverPage::show(const QString& itemId)
{
    m_itemId = itemId;
    m_error->show(Tone::Neutral, {});
    whenAnswered(m_workspace.reports.receipt(itemId), this, [this, itemId](const Result<reports::Receipt>& receipt) {
        if (itemId != m_itemId) {
            return;
        }
        if (!receipt) {
            showError(receipt.error());
            return;
        }
        whenAnswered(m_workspace.drafts.load(receipt->draftId), this,
                     [this, itemId, held = *receipt](const Result<drafts::Draft>& draft) {
                         if (itemId != m_itemId) {
                             return;
                         }
                         if (!draft) {
                             showError(draft.error());
                             return;
                         }
                         take(held, *draft);
                     });
    });
}

void HandOverPage::take(const reports::Receipt& receipt, const drafts::Draft& draft)
{
    m_receipt = receipt;
    reports::Packet packet;
    packet.subject = receipt.subject;
    packet.body = receipt.body;
    m_handOver = assisted::makeHandOver(reports::reportFromJson(draft.content), packet, m_workspace.vendor,
                                        !receipt.files.empty());
    m_otherWays->setReport(receipt, reports::reportFromJson(draft.content), filesFolder());
    placeOtherWays();
    m_progress = std::make_unique<HandOverProgress>(m_workspace.drafts, m_itemId);
    connect(m_progress.get(), &HandOverProgress::loaded, this, [this] {
        rebuild();
        Q_EMIT loaded();
    });
    retranslate();
}

// Where the portal does not answer its form is of no use now: what still works comes first.
void HandOverPage::placeOtherWays()
{
    const bool first = m_receipt.reason && outbox::waitingFor(*m_receipt.reason) == outbox::Waiting::Time;
    m_column->removeWidget(m_otherWays);
    m_column->insertWidget(first ? m_column->indexOf(m_error) + 1 : m_column->count() - 1, m_otherWays);
}

void HandOverPage::rebuild()
{
    for (HandOverStepRow* row : m_steps) {
        m_list->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_steps.clear();
    for (const assisted::HandOverStep& step : m_handOver.steps) {
        const std::size_t index = m_steps.size();
        auto* row = new HandOverStepRow(step);
        row->setDone(m_progress->isDone(row->key()));
        connect(row, &HandOverStepRow::acted, this, [this, index] { act(index); });
        connect(row, &HandOverStepRow::ticked, this, [this, row](bool done) { m_progress->setDone(row->key(), done); });
        m_list->addWidget(row);
        m_steps.push_back(row);
    }
    m_number->setText(m_progress->number());
    showNumber();
    orderFocusByLayout({this});
    if (isVisible()) {
        m_open->setFocus(Qt::OtherFocusReason);
    }
}

void HandOverPage::act(std::size_t index)
{
    if (m_steps[index]->step().isFiles) {
        openFolder(index);
    } else {
        copy(index);
    }
}

void HandOverPage::copy(std::size_t index)
{
    QGuiApplication::clipboard()->setText(m_steps[index]->step().value);
    m_steps[index]->setDone(true);
    focusNext(index);
}

QString HandOverPage::filesFolder() const
{
    return QDir(m_workspace.folder).filePath(QStringLiteral("hand-over/") + m_itemId);
}

void HandOverPage::openFolder(std::size_t index)
{
    std::vector<drafts::DraftFile> files;
    for (const reports::Receipt::File& file : m_receipt.files) {
        drafts::DraftFile copied;
        copied.name = file.name;
        copied.size = file.size;
        copied.sha256 = file.sha256;
        files.push_back(copied);
    }
    whenAnswered(assisted::collectFiles(m_workspace.attachments, std::move(files), filesFolder()), this,
                 [this, index, itemId = m_itemId](const Result<QString>& folder) {
                     if (itemId != m_itemId || index >= m_steps.size()) {
                         return;
                     }
                     if (!folder) {
                         showError(folder.error());
                         return;
                     }
                     m_workspace.browser.open(QUrl::fromLocalFile(*folder));
                     m_steps[index]->setDone(true);
                     focusNext(index);
                 });
}

void HandOverPage::focusNext(std::size_t after)
{
    for (std::size_t i = after + 1; i < m_steps.size(); ++i) {
        if (!m_steps[i]->isDone()) {
            m_steps[i]->focusAction();
            return;
        }
    }
    m_number->setFocus(Qt::OtherFocusReason);
}

void HandOverPage::openForm()
{
    if (!m_workspace.browser.open(m_handOver.form)) {
        m_error->setActions(tr("Close"));
        m_error->show(Tone::Warning, tr("The browser could not be opened."),
                      tr("Please open this address yourself: %1").arg(m_handOver.form.toString()));
        return;
    }
    focusNext(static_cast<std::size_t>(-1));
}

void HandOverPage::showNumber()
{
    const QString number = m_number->text().trimmed();
    if (m_progress && m_progress->isLoaded()) {
        m_progress->setNumber(m_number->text());
    }
    const bool plausible = assisted::isPlausibleCaseNumber(number);
    m_finish->setEnabled(!number.isEmpty());
    if (number.isEmpty()) {
        m_numberNote->set(Tone::Neutral, tr("The portal shows it after the form was sent, and in its e-mail."));
    } else if (plausible) {
        m_numberNote->set(Tone::Good, tr("This looks like a case number."));
    } else {
        m_numberNote->set(Tone::Warning, tr("This does not look like a case number. Digits, letters and hyphens are "
                                            "usual."));
    }
    m_number->setAccessibleDescription(m_numberNote->text());
}

void HandOverPage::finish()
{
    const QString number = m_number->text().trimmed();
    if (!assisted::isPlausibleCaseNumber(number)) {
        m_number->setFocus(Qt::OtherFocusReason);
        m_number->selectAll();
        return;
    }
    m_finish->setEnabled(false);
    whenAnswered(m_workspace.reports.finishByHand(m_itemId, number), this,
                 [this, itemId = m_itemId](const Result<void>& result) {
                     m_finish->setEnabled(true);
                     if (!result) {
                         showError(result.error());
                         return;
                     }
                     // The copies were for the form only.
                     QThreadPool::globalInstance()->start(
                         [copies = filesFolder()] { QDir(copies).removeRecursively(); });
                     if (m_progress) {
                         m_progress->forget();
                     }
                     Q_EMIT finished(itemId);
                 });
}

void HandOverPage::showError(const Error& error)
{
    const ErrorText text = errorText(error);
    m_error->setActions(tr("Close"));
    m_error->show(Tone::Danger, text.message, text.advice);
}

void HandOverPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showNumber();
    }
    QWidget::changeEvent(event);
}

void HandOverPage::retranslate()
{
    m_title->setText(tr("File it in the portal's form"));
    m_reason->setText(
        tr("Lotse hands you field by field in the form's order: copy, paste it there, go on. You may stop at "
           "any time and continue later."));
    m_overview->setText(tr("&All reports"));
    m_formTitle->setText(tr("1. Open the form"));
    m_formText->setText(m_handOver.form.isEmpty()
                            ? tr("Sign in to the portal and choose Create Case.")
                            : tr("Sign in to the portal and choose Create Case: %1").arg(m_handOver.form.host()));
    m_open->setText(tr("&Open in the browser"));
    m_fieldsTitle->setText(tr("2. Carry over the fields"));
    m_numberTitle->setText(tr("3. Type the case number"));
    m_number->setAccessibleName(tr("Case number"));
    m_number->setPlaceholderText(tr("for example 00123456"));
    m_finish->setText(tr("I have &filed it"));
    m_takeBack->setText(tr("&Take back to edit"));
    showNumber();
}

} // namespace lotse::ui
