#include "ui/cases/EscalationDialog.h"

#include "ui/cases/ReplyBox.h"
#include "ui/cases/SegmentedChoice.h"
#include "ui/common/Answer.h"
#include "ui/common/Banner.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrlQuery>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int boxLines = 3;
constexpr int least = 900; // width
constexpr int leastHeight = 520;
enum What { InTheCase, OnThePhone, ToTheManager };
const QString reasonKey = u"reason"_qs;
const QString whyKey = u"why"_qs;
const QString impactKey = u"impact"_qs;

} // namespace

EscalationDialog::EscalationDialog(Workspace& workspace, cases::CaseDetail detail, QString reportItem, bool canSend,
                                   QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_detail(std::move(detail)),
      m_reportItem(std::move(reportItem)),
      m_canSend(canSend),
      m_draft(workspace, reports::escalationKind),
      m_title(new QLabel(this)),
      m_intro(new QLabel(this)),
      m_banner(new Banner(this)),
      m_reasonLabel(new QLabel(this)),
      m_reason(new QComboBox(this)),
      m_whyLabel(new QLabel(this)),
      m_why(new ReplyBox(boxLines, this)),
      m_impactLabel(new QLabel(this)),
      m_impact(new ReplyBox(boxLines, this)),
      m_what(new SegmentedChoice(workspace.account.hotline.isEmpty() ? 3 : 2, this)),
      m_text(new QPlainTextEdit(this)),
      m_hotline(new QLabel(this)),
      m_call(new QPushButton(this)),
      m_letter(new QPushButton(this)),
      m_copy(new QPushButton(this)),
      m_leave(new QPushButton(this)),
      m_send(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"escalationDialog"_qs);
    build();
    retranslate();
    connectAll();
    m_reason->setCurrentIndex(static_cast<int>(reports::likelyReason(m_detail, workspace.clock.now())));
    changed();
    m_draft.open(m_detail.head.id);
    whenAnswered(workspace.cases.form(), this, [this](const Result<std::optional<cases::CaseForm>>& form) {
        m_replyLimit = form && *form ? (*form)->replyLimit : 0;
        changed();
    });
    m_why->setFocus();
}

void EscalationDialog::build()
{
    setTextRole(m_title, TextRole::Title);
    for (QLabel* label : {m_intro, m_hotline}) {
        setTextRole(label, TextRole::Secondary);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_reasonLabel->setBuddy(m_reason);
    m_whyLabel->setBuddy(m_why);
    m_impactLabel->setBuddy(m_impact);
    for (ReplyBox* box : {m_why, m_impact}) {
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    m_text->setObjectName(u"text"_qs);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_call->setIcon(icon(u"phone"_qs));
    m_letter->setIcon(icon(u"mail"_qs));
    m_copy->setIcon(icon(u"copy"_qs));
    setButtonRole(m_leave, ButtonRole::Quiet);
    setButtonRole(m_send, ButtonRole::Primary);

    auto* left = new QVBoxLayout;
    left->setSpacing(Space::tiny);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_reasonLabel, m_reason, m_whyLabel, m_why, m_impactLabel, m_impact}) {
        left->addWidget(part);
    }
    left->addSpacing(Space::small);
    left->addWidget(m_hotline);
    auto* ways = new QHBoxLayout;
    ways->setSpacing(Space::small);
    ways->addWidget(m_call);
    ways->addWidget(m_letter);
    ways->addStretch();
    left->addLayout(ways);
    auto* right = new QVBoxLayout;
    right->setSpacing(Space::small);
    right->addWidget(m_what, 0, Qt::AlignLeft);
    right->addWidget(m_text, 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Space::large);
    columns->addLayout(left, 2);
    columns->addLayout(right, 3);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_leave);
    buttons->addWidget(m_send);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    column->setSpacing(Space::medium);
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addWidget(m_banner);
    column->addLayout(columns, 1);
    column->addLayout(buttons);
    resize(least, leastHeight);
}

void EscalationDialog::connectAll()
{
    connect(m_reason, &QComboBox::activated, this, [this](int index) {
        m_draft.set(reasonKey, index);
        changed();
    });
    connect(m_why, &ReplyBox::textChanged, this, [this] {
        if (!m_taking) {
            m_draft.set(whyKey, m_why->text());
        }
        changed();
    });
    connect(m_impact, &ReplyBox::textChanged, this, [this] {
        if (!m_taking) {
            m_draft.set(impactKey, m_impact->text());
        }
        changed();
    });
    for (ReplyBox* box : {m_why, m_impact}) {
        connect(box, &ReplyBox::sendWanted, this, &EscalationDialog::send);
    }
    connect(m_what, &SegmentedChoice::chosen, this, &EscalationDialog::changed);
    connect(m_call, &QPushButton::clicked, this, &EscalationDialog::call);
    connect(m_letter, &QPushButton::clicked, this, &EscalationDialog::write);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->toPlainText());
        m_banner->setActions({});
        m_banner->show(Tone::Good, tr("Copied"));
    });
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, this, &EscalationDialog::send);
    connect(&m_draft, &ReplyDraft::loaded, this, &EscalationDialog::takeDraft);
    connect(&m_draft, &ReplyDraft::sent, this, [this] {
        Q_EMIT sent();
        accept();
    });
    connect(&m_draft, &ReplyDraft::sendFailed, this, [this](const Error& error) {
        const ErrorText text = errorText(error);
        m_banner->setActions({});
        m_banner->show(Tone::Danger, text.message, text.advice);
        m_send->setEnabled(true);
    });
}

void EscalationDialog::takeDraft()
{
    m_taking = true;
    if (!m_draft.at(reasonKey).isUndefined()) {
        m_reason->setCurrentIndex(m_draft.at(reasonKey).toInt());
    }
    if (m_why->text().isEmpty()) {
        m_why->setPlainText(m_draft.value(whyKey));
    }
    if (m_impact->text().isEmpty()) {
        m_impact->setPlainText(m_draft.value(impactKey));
    }
    m_taking = false;
    changed();
}

reports::Escalation EscalationDialog::escalation() const
{
    return {.reason = static_cast<reports::EscalationReason>(m_reason->currentIndex()),
            .justification = m_why->text(),
            .impact = m_impact->text()};
}

reports::EscalationCase EscalationDialog::about() const
{
    const QString own = m_workspace.account.reportLanguage;
    return {.detail = m_detail,
            .account = m_workspace.account,
            .vendor = m_workspace.vendor.name,
            .language = own.isEmpty() ? interfaceLocale().name().left(2) : own,
            .now = m_workspace.clock.now()};
}

QString EscalationDialog::shownText() const
{
    switch (m_what->current()) {
    case OnThePhone:
        return reports::hotlineScript(escalation(), about());
    case ToTheManager: {
        const reports::Letter letter = reports::hotlineQuestion(escalation(), about());
        return letter.subject + u"\n\n"_qs + letter.body;
    }
    default:
        return reports::escalationText(escalation(), about());
    }
}

void EscalationDialog::changed()
{
    const QString text = shownText();
    if (text != m_text->toPlainText()) {
        m_text->setPlainText(text);
    }
    const bool said = !m_why->text().trimmed().isEmpty() && !m_impact->text().trimmed().isEmpty();
    const qsizetype over =
        m_replyLimit > 0 ? reports::escalationText(escalation(), about()).toUtf8().size() - m_replyLimit : 0;
    m_send->setEnabled(said && over <= 0);
    m_send->setToolTip(said ? QString() : tr("First say why, and what it means for your business."));
    if (over > 0) {
        m_banner->setActions({});
        //: 1 is how many characters must go
        m_banner->show(Tone::Danger, tr("Too long for the portal by %1 characters.").arg(over));
    } else {
        m_banner->show(Tone::Neutral, {});
    }
}

void EscalationDialog::send()
{
    if (!m_send->isEnabled()) {
        return;
    }
    const QString text = reports::escalationText(escalation(), about());
    if (!m_canSend) {
        QGuiApplication::clipboard()->setText(text);
        m_workspace.browser.open(m_workspace.vendor.link(u"my-cases"_qs));
        return;
    }
    m_send->setEnabled(false);
    m_draft.set(u"text"_qs, text);
    constexpr std::chrono::seconds undo{10};
    m_draft.send(m_detail.head.subject, m_reportItem, undo);
}

void EscalationDialog::call()
{
    QString number = m_workspace.account.hotline;
    number.remove(QRegularExpression(u"[^+0-9]"_qs));
    m_workspace.browser.open(QUrl(u"tel:"_qs + number));
    m_what->setCurrent(OnThePhone);
    changed();
}

void EscalationDialog::write()
{
    const reports::Letter letter = reports::hotlineQuestion(escalation(), about());
    QUrl address;
    address.setScheme(u"mailto"_qs);
    address.setPath(m_workspace.account.customerSuccessEmail);
    address.setQuery(u"subject="_qs + QString::fromLatin1(QUrl::toPercentEncoding(letter.subject)) + u"&body="_qs +
                     QString::fromLatin1(QUrl::toPercentEncoding(QString(letter.body).replace(u'\n', u"\r\n"_qs))));
    m_workspace.browser.open(address);
    m_what->setCurrent(ToTheManager);
    changed();
}

void EscalationDialog::retranslate()
{
    const QString number = m_detail.head.number;
    setWindowTitle(tr("Ask for escalation"));
    m_title->setText(number.isEmpty() ? tr("Ask for escalation") : tr("Ask for escalation of case %1").arg(number));
    m_intro->setText(m_canSend ? tr("It is sent as a reply in the case; what stands on the right is sent exactly so.")
                               : tr("Lotse cannot write to this portal by itself: copy the text and send it there."));
    m_reasonLabel->setText(tr("&Reason"));
    m_reason->addItems({tr("No answer from support"), tr("No progress"), tr("The impact has grown"),
                        tr("A deadline is near"), tr("Another reason")});
    m_whyLabel->setText(tr("&Why now?"));
    m_impactLabel->setText(tr("What does it mean for your &business?"));
    m_impact->setPlaceholderText(tr("Orders, customers, money, deadlines: in figures where you have them"));
    QStringList what{tr("In the case"), tr("On the phone")};
    const bool known = !m_workspace.account.hotline.isEmpty();
    if (!known) {
        what << tr("To the success manager", "the customer success manager at the vendor");
    }
    m_what->setTexts(what);
    m_text->setAccessibleName(tr("The text"));
    m_hotline->setText(
        known
            ? tr("Your emergency hotline: %1").arg(m_workspace.account.hotline)
            : tr("Enterprise customers of %1 may also call a hotline of their own. Its number is not in your account; "
                 "your customer success manager knows it.")
                  .arg(m_workspace.vendor.name));
    m_call->setText(tr("Ca&ll"));
    m_call->setVisible(known);
    m_letter->setText(tr("Write an &e-mail …"));
    m_letter->setVisible(!known);
    m_copy->setText(tr("Co&py the text"));
    m_leave->setText(tr("Later", "button: leaves the dialog, what was typed is kept"));
    m_leave->setToolTip(tr("What you wrote is kept."));
    m_send->setText(m_canSend ? tr("&Send") : tr("Copy and &open the portal"));
}

} // namespace lotse::ui
