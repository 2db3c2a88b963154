#include "ui/createcase/ReceiptPage.h"

#include "foundation/settings/Declared.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/ScrollingPage.h"
#include "ui/createcase/CandidateChoice.h"
#include "ui/createcase/FocusOrder.h"
#include "ui/createcase/NoteLine.h"
#include "ui/createcase/SentFiles.h"
#include "ui/createcase/SentText.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QUrlQuery>
#include <QVBoxLayout>

#include <algorithm>

namespace lotse::ui
{

using outbox::State;

namespace
{

// What a phone can dial, of what a person wrote.
QString dialable(const QString& number)
{
    QString digits;
    for (const QChar character : number) {
        if (character.isDigit() || (character == QLatin1Char('+') && digits.isEmpty())) {
            digits.append(character);
        }
    }
    return digits;
}

QPushButton* actionButton(const QString& iconName)
{
    auto* button = new QPushButton;
    button->setAutoDefault(true);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName));
    }
    return button;
}

} // namespace

ReceiptPage::ReceiptPage(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_title(new QLabel),
      m_state(new Banner(this)),
      m_error(new Banner(this)),
      m_drill(new NoteLine),
      m_numberCard(new QFrame),
      m_numberTitle(new QLabel),
      m_number(new QLabel),
      m_copy(actionButton(QStringLiteral("copy"))),
      m_candidates(new CandidateChoice(this)),
      m_open(actionButton(QStringLiteral("cases"))),
      m_tryNow(actionButton(QStringLiteral("refresh"))),
      m_byHand(actionButton(QStringLiteral("hand"))),
      m_release(actionButton(QStringLiteral("outbox"))),
      m_takeBack(actionButton({})),
      m_overview(actionButton(QStringLiteral("back"))),
      m_hotlineText(new QLabel),
      m_call(actionButton(QStringLiteral("phone"))),
      m_askManager(actionButton(QStringLiteral("mail"))),
      m_hotlineCard(new QFrame),
      m_sentTitle(new QLabel),
      m_sentAt(new QLabel),
      m_subject(new QLabel),
      m_body(new QPlainTextEdit),
      m_files(new SentFiles(workspace.outbox))
{
    setTextRole(m_title, TextRole::Title);
    setTextRole(m_number, TextRole::Title);
    setTextRole(m_numberTitle, TextRole::Small);
    m_state->setObjectName(QStringLiteral("state"));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    makeCard(m_numberCard);
    auto* numberRow = new QHBoxLayout(m_numberCard);
    numberRow->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    numberRow->setSpacing(Space::large);
    auto* numberTexts = new QVBoxLayout;
    numberTexts->setSpacing(0);
    numberTexts->addWidget(m_numberTitle);
    numberTexts->addWidget(m_number);
    numberRow->addLayout(numberTexts);
    numberRow->addWidget(m_copy);
    numberRow->addStretch(1);

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(Space::large, Space::medium, Space::large, Space::medium);
    column->setSpacing(Space::small);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_overview);
    column->addLayout(head);
    column->addWidget(m_error);
    column->addWidget(m_state);
    column->addWidget(m_drill);
    column->addWidget(m_numberCard);
    m_drill->hide();
    column->addWidget(m_candidates);
    column->addWidget(makeActions());
    column->addWidget(makeHotline());
    column->addWidget(makeSent(), 1);

    fillScrolling(this, content);

    connect(&workspace.reports, &reports::ReportDesk::changed, this, [this](const QString& id) {
        if (id == m_itemId) {
            reload();
        }
    });
    connect(m_overview, &QPushButton::clicked, this, &ReceiptPage::wantsOverview);
    connect(m_error, &Banner::firstAction, this, [this] { m_error->show(Tone::Neutral, {}); });
    connect(m_state, &Banner::firstAction, this, &ReceiptPage::wantsSignIn);
    connect(m_candidates, &CandidateChoice::chosen, this, [this](const outbox::Candidate& candidate) {
        settle(m_workspace.outbox.settleDelivered(m_itemId, candidate.remoteId, candidate.number));
    });
    connect(m_candidates, &CandidateChoice::sendAgain, this,
            [this] { settle(m_workspace.outbox.settleSendAgain(m_itemId)); });
    connect(m_candidates, &CandidateChoice::rebuilt, this, [this] { orderFocusByLayout({this}); });
    connect(m_files, &SentFiles::rebuilt, this, [this] { orderFocusByLayout({this}); });
    connect(m_files, &SentFiles::asked, this, &ReceiptPage::settle);
    retranslate();
}

QWidget* ReceiptPage::makeActions()
{
    auto* actions = new QWidget;
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::small);
    for (QPushButton* button : {m_open, m_takeBack, m_tryNow, m_byHand, m_release}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &ReceiptPage::openCase);
    connect(m_tryNow, &QPushButton::clicked, this, [this] { m_workspace.outbox.wake(); });
    connect(m_byHand, &QPushButton::clicked, this, [this] { Q_EMIT wantsByHand(m_itemId); });
    connect(m_release, &QPushButton::clicked, this, [this] { settle(m_workspace.outbox.release(m_itemId)); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] { Q_EMIT wantsTakeBack(m_itemId); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_receipt) {
            QGuiApplication::clipboard()->setText(m_receipt->number);
            m_copy->setText(tr("Copied", "the number is now in the clipboard"));
        }
    });
    return actions;
}

QWidget* ReceiptPage::makeHotline()
{
    makeCard(m_hotlineCard);
    m_hotlineText->setWordWrap(true);
    auto* row = new QHBoxLayout(m_hotlineCard);
    row->setContentsMargins(Space::medium, Space::small, Space::small, Space::small);
    row->addWidget(m_hotlineText, 1);
    row->addWidget(m_call);
    row->addWidget(m_askManager);
    connect(m_call, &QPushButton::clicked, this,
            [this] { m_workspace.browser.open(QUrl(QStringLiteral("tel:") + dialable(m_workspace.account.hotline))); });
    connect(m_askManager, &QPushButton::clicked, this, [this] {
        QUrl mail(QStringLiteral("mailto:") + m_workspace.account.customerSuccessEmail);
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("subject"), tr("Our emergency hotline number"));
        mail.setQuery(query);
        m_workspace.browser.open(mail);
    });
    return m_hotlineCard;
}

QWidget* ReceiptPage::makeSent()
{
    auto* card = new QFrame;
    makeCard(card);
    setTextRole(m_sentTitle, TextRole::Heading);
    setTextRole(m_sentAt, TextRole::Small);
    m_subject->setWordWrap(true);
    m_subject->setTextFormat(Qt::PlainText);
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_body->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_body->setMinimumHeight(140);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    column->setSpacing(Space::tiny);
    column->addWidget(m_sentTitle);
    column->addWidget(m_sentAt);
    column->addWidget(m_subject);
    column->addWidget(m_body, 1);
    column->addWidget(m_files);
    return card;
}

void ReceiptPage::show(const QString& itemId)
{
    if (itemId != m_itemId) {
        m_receipt.reset();
        m_drill->hide();
        m_itemId = itemId;
        m_isNew = true;
        m_error->show(Tone::Neutral, {});
    }
    reload();
}

void ReceiptPage::reload()
{
    if (m_itemId.isEmpty()) {
        return;
    }
    whenAnswered(m_workspace.reports.receipt(m_itemId), this,
                 [this, id = m_itemId](const Result<reports::Receipt>& receipt) {
                     if (id != m_itemId) {
                         return;
                     }
                     if (!receipt) {
                         showError(receipt.error());
                         return;
                     }
                     m_receipt = *receipt;
                     refresh();
                     endDrill(*receipt);
                     Q_EMIT loaded();
                 });
}

void ReceiptPage::refresh()
{
    if (!m_receipt) {
        return;
    }
    const reports::Receipt& receipt = *m_receipt;
    const SentWords words = SentText::of(receipt);
    m_state->setActions(receipt.reason && receipt.reason->code == ErrorCode::SignInNeeded ? tr("Sign in") : QString());
    QString detail = words.detail;
    if (receipt.state == State::NeedsAttention && receipt.reason && !receipt.reason->fields.isEmpty()) {
        //: 1 is a list of field names as the portal calls them
        detail += QLatin1Char('\n') + tr("The portal names: %1").arg(receipt.reason->fields.join(QStringLiteral(", ")));
    }
    m_state->show(words.tone, words.line, detail);
    refreshNumber();

    m_candidates->setVisible(receipt.state == State::PersonDecides);
    m_candidates->setCandidates(receipt.candidates);
    m_tryNow->setVisible(canTryNow(receipt));
    m_byHand->setVisible(canFileByHand(receipt));
    m_byHand->setText(receipt.state == State::Held ? tr("Continue by &hand") : tr("Send it an&other way …"));
    m_release->setVisible(receipt.state == State::Held && m_workspace.account.kind != account::Kind::Assisted);
    m_takeBack->setVisible(canTakeBack(receipt));
    setButtonRole(m_takeBack, receipt.state == State::NeedsAttention ? ButtonRole::Primary : ButtonRole::Ordinary);
    m_takeBack->setText(receipt.state == State::NeedsAttention ? tr("&Correct and send again")
                                                               : tr("&Take back to edit"));

    //: 1 is a date with time, 2 the reference that is carried in the report
    m_sentAt->setText(tr("Handed over %1 · reference %2").arg(formatDateTime(receipt.queued), receipt.reference));
    m_subject->setText(receipt.subject);
    if (m_body->toPlainText() != receipt.body) {
        m_body->setPlainText(receipt.body);
    }
    m_files->show(receipt);
    refreshHotline();
    if (m_isNew) {
        m_isNew = false;
        QPushButton* likely = receipt.state == State::NeedsAttention ? m_takeBack
                              : receipt.state == State::Held         ? m_byHand
                                                                     : m_open;
        likely->setFocus(Qt::OtherFocusReason);
    }
}

void ReceiptPage::refreshNumber()
{
    m_numberCard->setVisible(!m_receipt->number.isEmpty());
    if (m_number->text() != m_receipt->number) {
        m_number->setText(m_receipt->number);
        m_copy->setText(tr("Copy &number"));
    }
    m_number->setAccessibleName(tr("Case number %1").arg(m_receipt->number));
}

// In practice mode the receipt says how long the report took, from its first page to Send, and notes the date.
void ReceiptPage::endDrill(const reports::Receipt& receipt)
{
    if (!m_workspace.practice) {
        return;
    }
    whenAnswered(m_workspace.drafts.load(receipt.draftId), this,
                 [this, id = m_itemId, queued = receipt.queued](const Result<drafts::Draft>& draft) {
                     if (!draft || id != m_itemId || !reports::reportFromJson(draft->content).urgent) {
                         return;
                     }
                     const qint64 seconds = std::max<qint64>(0, draft->created.secsTo(queued));
                     const QLocale locale = interfaceLocale();
                     //: 1 and 2 are numbers: how long a practised report took
                     m_drill->set(Tone::Good, tr("Practised: from the first page to Send it took %1 min %2 s. The date "
                                                 "is noted; the readiness light asks again in half a year.")
                                                  .arg(locale.toString(seconds / 60), locale.toString(seconds % 60)));
                     m_drill->show();
                     const QDateTime last =
                         QDateTime::fromString(m_workspace.settings.get(settings::drilled), Qt::ISODate);
                     if (!last.isValid() || last < queued) {
                         m_workspace.settings.set(settings::drilled, queued.toUTC().toString(Qt::ISODate));
                     }
                 });
}

void ReceiptPage::refreshHotline()
{
    const account::Account& account = m_workspace.account;
    const bool hasHotline = !account.hotline.isEmpty();
    m_call->setVisible(hasHotline);
    m_call->setText(tr("Call %1").arg(account.hotline));
    m_askManager->setVisible(!hasHotline && !account.customerSuccessEmail.isEmpty());
    m_askManager->setText(tr("Ask by e-mail"));
    m_hotlineText->setText(hasHotline
                               ? tr("Your emergency hotline escalates the case at once.")
                               : tr("Enterprise customers have an emergency number of their own. Your Customer Success "
                                    "Manager knows it; keep it in the account then."));
    m_hotlineCard->setVisible(hasHotline || m_workspace.vendor.mayHaveHotline(account.plan));
}

void ReceiptPage::openCase()
{
    if (m_receipt) {
        Q_EMIT wantsCase(m_receipt->caseId);
    }
}

void ReceiptPage::settle(const QFuture<Result<void>>& answer)
{
    whenAnswered(answer, this, [this](const Result<void>& result) {
        if (!result) {
            showError(result.error());
        }
        reload();
    });
}

void ReceiptPage::showError(const Error& error)
{
    const ErrorText text = errorText(error);
    m_error->setActions(tr("Close"));
    m_error->show(Tone::Danger, text.message, text.advice);
}

void ReceiptPage::showOnItsWay()
{
    m_error->setActions(tr("Close"));
    m_error->show(Tone::Warning, tr("The report is on its way at this moment and cannot be taken back."),
                  tr("Below you see how it goes on. As soon as it waits again, it can be taken back."));
}

void ReceiptPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ReceiptPage::retranslate()
{
    m_title->setText(tr("Receipt"));
    m_overview->setText(tr("&All reports"));
    m_numberTitle->setText(tr("Case number"));
    m_copy->setText(tr("Copy &number"));
    m_open->setText(tr("Show in &My Cases"));
    m_tryNow->setText(tr("Try no&w"));
    m_release->setText(tr("Let &Lotse send it after all"));
    m_takeBack->setText(tr("&Take back to edit"));
    m_sentTitle->setText(tr("Your report"));
    m_body->setAccessibleName(tr("Description as it was sent"));
    refresh();
}

} // namespace lotse::ui
