#include "ui/createcase/OtherWays.h"

#include "foundation/InWorker.h"
#include "support/reports/Redacted.h"
#include "support/reports/SubjectRule.h"
#include "ui/common/Answer.h"
#include "ui/common/Formats.h"
#include "ui/common/Icons.h"
#include "ui/common/Look.h"
#include "ui/common/PdfText.h"
#include "ui/common/ScrollingPage.h"
#include "ui/createcase/NoteLine.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

QFuture<Result<void>> pdfInWorker(const QString& path, const QString& title, const QString& text)
{
    return inWorker<Result<void>>([path, title, text] { return writePdf(path, title, text); });
}

// What is said on the phone, without its secrets.
reports::Report spoken(const reports::Report& typed, const vendor::VendorProfile& profile)
{
    reports::Report report = typed;
    report.happened.clear();
    report.expected.clear();
    report.done.clear();
    report.tried.clear();
    return reports::redacted(report, profile).report;
}

} // namespace

OtherWays::OtherWays(Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_title(new QLabel),
      m_text(new QLabel),
      m_mail(new QPushButton),
      m_pdf(new QPushButton),
      m_phone(new QPushButton),
      m_note(new NoteLine),
      m_script(new QFrame),
      m_words(new QPlainTextEdit),
      m_call(new QPushButton)
{
    makeCard(this);
    setTextRole(m_title, TextRole::Heading);
    setTextRole(m_text, TextRole::Secondary);
    m_text->setWordWrap(true);
    m_mail->setIcon(icon(QStringLiteral("mail")));
    m_pdf->setIcon(icon(QStringLiteral("draft")));
    m_phone->setIcon(icon(QStringLiteral("phone")));
    m_call->setIcon(icon(QStringLiteral("phone")));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Space::small);
    for (QPushButton* button : {m_mail, m_pdf, m_phone}) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setMinimumHeight(260);
    auto* script = new QVBoxLayout(m_script);
    script->setContentsMargins(0, 0, 0, 0);
    script->addWidget(m_words);
    script->addWidget(m_call, 0, Qt::AlignLeft);
    m_script->hide();
    m_note->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    column->setSpacing(Space::small);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(buttons);
    column->addWidget(m_note);
    column->addWidget(m_script);
    connect(m_mail, &QPushButton::clicked, this, &OtherWays::writeMail);
    connect(m_pdf, &QPushButton::clicked, this, &OtherWays::savePdf);
    connect(m_phone, &QPushButton::clicked, this, &OtherWays::togglePhone);
    connect(m_call, &QPushButton::clicked, this, [this] {
        QString digits;
        for (const QChar character : m_workspace.account.hotline) {
            if (character.isDigit() || (character == QLatin1Char('+') && digits.isEmpty())) {
                digits.append(character);
            }
        }
        m_workspace.browser.open(QUrl(QStringLiteral("tel:") + digits));
    });
    retranslate();
}

void OtherWays::setReport(const reports::Receipt& receipt, const reports::Report& report, const QString& folder)
{
    m_receipt = receipt;
    m_report = spoken(report, m_workspace.vendor);
    m_folder = folder;
    m_note->hide();
    m_script->hide();
    retranslate();
}

assisted::ReportMail OtherWays::mail() const
{
    assisted::ReportMail mail{.fromName = m_report.contact.name,
                              .fromAddress = m_report.contact.email,
                              .to = m_workspace.vendor.supportEmail,
                              .subject = m_receipt.subject,
                              .text = m_receipt.body,
                              .files = {},
                              .date = m_workspace.clock.now()};
    for (const reports::Receipt::File& file : m_receipt.files) {
        drafts::DraftFile copied;
        copied.name = file.name;
        copied.size = file.size;
        copied.sha256 = file.sha256;
        mail.files.push_back(copied);
    }
    return mail;
}

void OtherWays::writeMail()
{
    m_mail->setEnabled(false);
    whenAnswered(assisted::writeMail(m_workspace.attachments, mail(), m_folder), this,
                 [this](const Result<assisted::WrittenMail>& written) {
                     m_mail->setEnabled(true);
                     if (written) {
                         opened(*written);
                     } else {
                         Q_EMIT failed(written.error());
                     }
                 });
}

void OtherWays::opened(const assisted::WrittenMail& written)
{
    const assisted::ReportMail said = mail();
    const bool composed = m_workspace.browser.compose({.to = said.to,
                                                       .subject = said.subject,
                                                       .text = written.text,
                                                       .files = written.inside,
                                                       .message = written.message});
    const QUrl folder = QUrl::fromLocalFile(written.folder);
    if (!composed) {
        m_workspace.browser.open(assisted::shortMail(said));
    }
    if (!composed || !written.beside.isEmpty()) {
        m_workspace.browser.open(folder);
    }
    QStringList names;
    for (const QString& path : written.beside) {
        names.append(QFileInfo(path).fileName());
    }
    QString text = composed ? tr("The message is open in your mail program. Please check and send it there.")
                            : tr("A short message and a folder were opened. Attach what lies in the folder.");
    if (!names.isEmpty()) {
        text += QLatin1Char(' ') +
                tr("Too large for one message, please send separately: %1").arg(names.join(QStringLiteral(", ")));
    }
    text += QLatin1Char('\n') + tr("It also lies here: %1").arg(QDir::toNativeSeparators(written.message));
    m_note->set(names.isEmpty() && composed ? Tone::Good : Tone::Warning, text);
    m_note->show();
}

void OtherWays::savePdf()
{
    const QString name = QStringLiteral("report-%1.pdf").arg(m_receipt.reference);
    m_workspace.files.pickNewFile(this, tr("Save the report as PDF"), name, [this](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        whenAnswered(pdfInWorker(path, m_receipt.subject, m_receipt.body), this,
                     [this, path](const Result<void>& written) {
                         if (!written) {
                             Q_EMIT failed(written.error());
                             return;
                         }
                         m_note->set(Tone::Good, tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
                         m_note->show();
                     });
    });
}

void OtherWays::togglePhone()
{
    m_script->setVisible(m_script->isHidden());
    if (!m_script->isHidden()) {
        m_words->setPlainText(phoneScript());
        m_words->setFocus(Qt::OtherFocusReason);
        bringIntoView(m_script);
    }
}

// One paragraph, then what they will ask for, in the order of the questions.
QString OtherWays::phoneScript() const
{
    const account::Account& account = m_workspace.account;
    QStringList lines;
    lines.append(account.hotline.isEmpty()
                     ? tr("Your emergency hotline is not in the account. Your Customer Success Manager knows it.")
                     : tr("Call %1.").arg(account.hotline));
    QString said = m_report.urgent ? tr("“My name is %1 from %2. Our production is down.")
                                   : tr("“My name is %1 from %2. We have a problem.");
    said = said.arg(m_report.contact.name, account.name);
    if (!m_report.organisation.isEmpty()) {
        said += QLatin1Char(' ') + tr("Our organisation ID is %1.").arg(m_report.organisation);
    }
    said += QLatin1Char(' ') + tr("It is about %1: %2.").arg(m_report.product, m_report.summary);
    if (m_report.since.isValid()) {
        said += QLatin1Char(' ') + tr("It began on %1.").arg(formatDateTime(m_report.since));
    }
    if (!m_report.impact.isEmpty()) {
        said += QLatin1Char(' ') + tr("The impact: %1.").arg(m_report.impact);
    }
    lines.append(said + QLatin1Char(' ') +
                 (m_report.urgent ? tr("Please open a case of the highest priority and tell me its number.”")
                                  : tr("Please open a case and tell me its number.”")));
    QStringList facts;
    const auto fact = [&facts](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            facts.append(QStringLiteral("%1: %2").arg(name, value));
        }
    };
    fact(tr("Version"), m_report.productVersion);
    fact(tr("Region"), m_report.region);
    fact(tr("Environment"), m_report.environment);
    fact(tr("Agent group"), m_report.agentGroup);
    for (const reports::Endpoint& endpoint : m_report.endpoints) {
        fact(tr("Endpoint"),
             QStringLiteral("%1 %2 %3").arg(endpoint.connector, endpoint.system, endpoint.address).simplified());
    }
    fact(tr("Error ID"), m_report.errorId);
    fact(tr("Call me back"), m_report.contact.phone);
    fact(tr("Deputy"), m_report.contact.deputy);
    fact(tr("Our reference"), m_receipt.reference);
    lines.append(tr("If they ask:") + QLatin1Char('\n') + facts.join(QLatin1Char('\n')));
    lines.append(tr("Then type the case number below."));
    return lines.join(QStringLiteral("\n\n"));
}

void OtherWays::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void OtherWays::retranslate()
{
    m_title->setText(tr("The portal does not answer?"));
    m_text->setText(
        tr("Take the report out another way. It waits here meanwhile and is not sent twice; the case number "
           "you get links it to its case."));
    m_mail->setText(tr("As an &e-mail"));
    m_pdf->setText(tr("As a &PDF …"));
    m_phone->setText(tr("By p&hone"));
    m_mail->setVisible(!m_workspace.vendor.supportEmail.isEmpty());
    m_call->setText(tr("Call %1").arg(m_workspace.account.hotline));
    m_call->setVisible(!m_workspace.account.hotline.isEmpty());
    m_words->setAccessibleName(tr("What to say on the phone"));
    m_words->setPlainText(phoneScript());
}

} // namespace lotse::ui
