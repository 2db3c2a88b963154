#include "ui/cases/StatusMailDialog.h"

#include "ui/common/Banner.h"
#include "ui/common/Formats.h"
#include "ui/common/Look.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int dialogWidth = 620;
constexpr int dialogHeight = 560;
constexpr int longestStatus = 80;

QString bareNumber(const QString& number)
{
    QString bare = number.trimmed().toUpper();
    while (bare.size() > 1 && bare.startsWith(u'0')) {
        bare.remove(0, 1);
    }
    return bare;
}

// Only what the box is set to before the person looks.
bool soundsClosed(const QString& status)
{
    return status.contains(u"clos"_qs, Qt::CaseInsensitive) || status.contains(u"geschlossen"_qs, Qt::CaseInsensitive);
}

} // namespace

const cases::Case* followedByNumber(const std::vector<cases::Case>& followed, const QString& number)
{
    const QString wanted = bareNumber(number);
    for (const cases::Case& followedCase : followed) {
        if (!wanted.isEmpty() && bareNumber(followedCase.number) == wanted) {
            return &followedCase;
        }
    }
    return nullptr;
}

StatusMailDialog::StatusMailDialog(assisted::StatusMail mail, std::vector<cases::Case> followed, QString vendorName,
                                   QWidget* parent)
    : QDialog(parent),
      m_mail(std::move(mail)),
      m_followed(std::move(followed)),
      m_vendorName(std::move(vendorName)),
      m_title(new QLabel(this)),
      m_about(new QLabel(this)),
      m_warning(new Banner(this)),
      m_numberLabel(new QLabel(this)),
      m_number(new QLineEdit(m_mail.caseNumber, this)),
      m_match(new QLabel(this)),
      m_statusLabel(new QLabel(this)),
      m_status(new QLineEdit(m_mail.status, this)),
      m_before(new QLabel(this)),
      m_closed(new QCheckBox(this)),
      m_textLabel(new QLabel(this)),
      m_text(new QPlainTextEdit(m_mail.text, this)),
      m_take(new QPushButton(this)),
      m_leave(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    retranslate();
    connect(m_number, &QLineEdit::textChanged, this, &StatusMailDialog::judge);
    connect(m_status, &QLineEdit::textChanged, this, [this](const QString& status) {
        m_closed->setChecked(soundsClosed(status));
        judge();
    });
    connect(m_take, &QPushButton::clicked, this, &StatusMailDialog::take);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    m_closed->setChecked(soundsClosed(m_mail.status));
    judge();
    (m_mail.caseNumber.isEmpty() ? m_number : m_status)->setFocus();
}

void StatusMailDialog::build()
{
    setTextRole(m_title, TextRole::Heading);
    setTextRole(m_about, TextRole::Secondary);
    setTextRole(m_match, TextRole::Secondary);
    setTextRole(m_before, TextRole::Secondary);
    for (QLabel* label : {m_title, m_about, m_match, m_before}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_status->setMaxLength(longestStatus);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_numberLabel->setBuddy(m_number);
    m_statusLabel->setBuddy(m_status);
    m_textLabel->setBuddy(m_text);
    setButtonRole(m_take, ButtonRole::Primary);
    m_take->setDefault(true);

    auto* fields = new QGridLayout;
    fields->setHorizontalSpacing(Space::medium);
    fields->setVerticalSpacing(Space::small);
    fields->addWidget(m_numberLabel, 0, 0);
    fields->addWidget(m_number, 0, 1);
    fields->addWidget(m_match, 0, 2);
    fields->addWidget(m_statusLabel, 1, 0);
    fields->addWidget(m_status, 1, 1);
    fields->addWidget(m_before, 1, 2);
    fields->addWidget(m_closed, 2, 1, 1, 2);
    fields->setColumnStretch(1, 2);
    fields->setColumnStretch(2, 3);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_leave);
    buttons->addWidget(m_take);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::large, Space::large, Space::medium);
    layout->setSpacing(Space::small);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    layout->addWidget(m_warning);
    layout->addSpacing(Space::tiny);
    layout->addLayout(fields);
    layout->addSpacing(Space::tiny);
    layout->addWidget(m_textLabel);
    layout->addWidget(m_text, 1);
    layout->addSpacing(Space::small);
    layout->addLayout(buttons);
    setTabOrder(m_number, m_status);
    setTabOrder(m_status, m_closed);
    setTabOrder(m_closed, m_text);
    setTabOrder(m_text, m_take);
    setTabOrder(m_take, m_leave);
    resize(dialogWidth, dialogHeight);
}

const cases::Case* StatusMailDialog::match() const
{
    return followedByNumber(m_followed, m_number->text());
}

void StatusMailDialog::judge()
{
    const cases::Case* const found = match();
    m_take->setEnabled(found != nullptr);
    m_match->setText(found ? found->subject.simplified() : QString());
    m_before->setText(!found                    ? QString()
                      : found->status.isEmpty() ? tr("No status so far")
                                                : tr("So far: %1", "the status of a case before").arg(found->status));
    if (!found && m_number->text().trimmed().isEmpty()) {
        m_warning->show(Tone::Warning, tr("No case number was found in this e-mail."),
                        tr("Please type the number of the case that it is about."));
    } else if (!found) {
        m_warning->show(Tone::Warning, tr("You follow no case with this number."),
                        tr("Please check the number. Cases that the portal shows to Lotse need no e-mails."));
    } else if (!m_mail.fromVendor) {
        m_warning->show(Tone::Warning, tr("The sender does not look like %1.").arg(m_vendorName),
                        tr("Please take it over only if you know who wrote it."));
    } else if (m_mail.date.isValid() && found->modified.isValid() && m_mail.date < found->modified) {
        m_warning->show(Tone::Info, tr("This e-mail is older than what you have."),
                        tr("The case last changed on %1. Please check whether its status still holds.")
                            .arg(formatDateTime(found->modified)));
    } else {
        m_warning->show(Tone::Neutral, {});
    }
}

void StatusMailDialog::take()
{
    const cases::Case* const found = match();
    if (!found) {
        return;
    }
    Q_EMIT confirmed(
        {.followed = *found, .status = m_status->text().simplified(), .closed = m_closed->isChecked(), .mail = m_mail});
    accept();
}

void StatusMailDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        judge();
    }
}

void StatusMailDialog::retranslate()
{
    setWindowTitle(tr("Status e-mail"));
    m_title->setText(m_mail.subject.isEmpty() ? tr("E-mail without a subject") : m_mail.subject.simplified());
    QStringList about;
    if (!m_mail.from.isEmpty()) {
        about << (m_mail.fromName.isEmpty()
                      ? m_mail.from
                      : tr("%1 <%2>", "sender of an e-mail: name, address").arg(m_mail.fromName, m_mail.from));
    } else {
        about << tr("Sender unknown");
    }
    about << (m_mail.date.isValid() ? formatDateTime(m_mail.date) : tr("without a date", "an e-mail"));
    m_about->setText(about.join(u"  ·  "_qs));
    m_numberLabel->setText(tr("&Number"));
    m_statusLabel->setText(tr("&Status"));
    m_closed->setText(tr("The case is &closed"));
    m_textLabel->setText(tr("&Text"));
    m_take->setText(tr("Take over"));
    m_leave->setText(tr("Cancel"));
}

} // namespace lotse::ui
