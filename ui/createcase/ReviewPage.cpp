#include "ui/createcase/ReviewPage.h"

#include "support/reports/SubjectRule.h"
#include "ui/common/Formats.h"
#include "ui/createcase/MaskingCard.h"
#include "ui/createcase/MissingList.h"
#include "ui/createcase/PortalQuestions.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

// Below this width the two columns stand one above the other.
constexpr int twoColumnWidth = 640;

QLabel* wrapped(TextRole role)
{
    auto* label = new QLabel;
    setTextRole(label, role);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QVBoxLayout* cardColumn(QWidget* card)
{
    makeCard(card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(Space::medium, Space::small, Space::medium, Space::small);
    column->setSpacing(Space::tiny);
    return column;
}

} // namespace

ReviewPage::ReviewPage(ReportContext& context, QWidget* parent)
    : ReportPage(context, reports::Page::Review, parent),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_missing(new MissingList(context, this)),
      m_questions(new PortalQuestions(context, this)),
      m_maskingCard(new MaskingCard(context)),
      m_subjectTitle(wrapped(TextRole::Small)),
      m_subject(wrapped(TextRole::Heading)),
      m_urgent(new NoteLine),
      m_bodyTitle(wrapped(TextRole::Small)),
      m_bodyText(new QPlainTextEdit),
      m_whereTitle(wrapped(TextRole::Small)),
      m_where(wrapped(TextRole::Body)),
      m_onSend(new NoteLine),
      m_filesTitle(wrapped(TextRole::Small)),
      m_files(wrapped(TextRole::Body))
{
    auto* right = new QVBoxLayout;
    right->setSpacing(Space::small);
    right->addWidget(m_questions);
    right->addWidget(makeWhere());
    right->addWidget(m_maskingCard);
    right->addWidget(makeFiles());
    right->addStretch(1);
    auto* left = new QVBoxLayout;
    left->setSpacing(Space::small);
    left->addWidget(makeSubject(), 1);
    m_columns->setSpacing(Space::medium);
    m_columns->addLayout(left, 3);
    m_columns->addLayout(right, 2);
    body()->addWidget(m_missing);
    body()->addLayout(m_columns, 1);

    connect(m_missing, &MissingList::wantsField, this, &ReviewPage::wantsField);
    connect(m_missing, &MissingList::rebuilt, this, &ReviewPage::rebuilt);
    connect(m_questions, &PortalQuestions::rebuilt, this, &ReviewPage::rebuilt);
    connect(&context, &ReportContext::changed, this, [this] {
        if (isVisible()) {
            showPacket();
        }
    });
    connect(&context, &ReportContext::formChanged, this, &ReviewPage::showPacket);
    connect(&context, &ReportContext::maskingChanged, this, &ReviewPage::showPacket);
    connect(&context, &ReportContext::filesChanged, this, [this] {
        showFiles();
        showPacket();
    });
    retranslate();
}

QWidget* ReviewPage::makeSubject()
{
    auto* card = new QFrame;
    auto* column = cardColumn(card);
    m_bodyText->setReadOnly(true);
    m_bodyText->setTabChangesFocus(true);
    m_bodyText->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_bodyText->setMinimumHeight(180);
    column->addWidget(m_subjectTitle);
    column->addWidget(m_subject);
    column->addWidget(m_urgent);
    column->addWidget(m_bodyTitle);
    column->addWidget(m_bodyText, 1);
    return card;
}

QWidget* ReviewPage::makeWhere()
{
    auto* card = new QFrame;
    auto* column = cardColumn(card);
    column->addWidget(m_whereTitle);
    column->addWidget(m_where);
    column->addWidget(m_onSend);
    return card;
}

QWidget* ReviewPage::makeFiles()
{
    auto* card = new QFrame;
    auto* column = cardColumn(card);
    column->addWidget(m_filesTitle);
    column->addWidget(m_files);
    return card;
}

void ReviewPage::load()
{
    ReportPage::load();
    m_questions->load();
    m_maskingCard->load();
    showPacket();
    showFiles();
    showWhere();
}

void ReviewPage::focusFirst()
{
    if (!m_missing->focusFirst()) {
        m_bodyText->setFocus(Qt::OtherFocusReason);
    }
}

bool ReviewPage::focusField(const FieldRef& ref)
{
    return ref.field == reports::Field::PortalAnswer && m_questions->focusField(ref);
}

void ReviewPage::focusMissing()
{
    m_missing->focusFirst();
    scrollTo(m_missing);
}

QString ReviewPage::shownSubject() const
{
    return m_subject->text();
}

QString ReviewPage::shownBody() const
{
    return m_bodyText->toPlainText();
}

void ReviewPage::setOffline(bool offline)
{
    m_offline = offline;
    showWhere();
}

void ReviewPage::showFindings()
{
    ReportPage::showFindings();
    m_missing->load();
}

void ReviewPage::showPacket()
{
    const reports::Packet& packet = context().packet();
    m_subject->setText(packet.subject);
    const reports::SubjectVerdict verdict =
        reports::judgeSubject(context().workspace().vendor.productionDown, packet.subject);
    if (context().report().urgent) {
        m_urgent->set(verdict.urgent ? Tone::Good : Tone::Danger,
                      verdict.urgent ? tr("Will be recognised as urgent") : tr("Will not be recognised as urgent"));
    } else {
        m_urgent->set(verdict.phrase.isEmpty() ? Tone::Neutral : Tone::Warning,
                      verdict.phrase.isEmpty() ? tr("An ordinary case, severity %1").arg(context().report().severity)
                                               : tr("The vendor will treat it as urgent"));
    }
    if (m_bodyText->toPlainText() != packet.body) {
        m_bodyText->setPlainText(packet.body);
    }
}

void ReviewPage::showFiles()
{
    QStringList lines;
    for (const drafts::DraftFile& file : context().files()) {
        //: 1 is a file's name, 2 its size
        lines.append(tr("%1 (%2)").arg(file.name, formatSize(file.size)));
    }
    const reports::Packet& packet = context().packet();
    if (packet.overflow) {
        lines.append(tr("%1 (the whole description)").arg(packet.overflowName));
    }
    m_files->setText(lines.isEmpty() ? tr("None") : lines.join(QLatin1Char('\n')));
}

void ReviewPage::showWhere()
{
    const Workspace& workspace = context().workspace();
    const bool assisted = workspace.account.kind == account::Kind::Assisted;
    QStringList lines;
    lines.append(assisted ? tr("%1, through the portal's own form").arg(workspace.vendor.name)
                          : tr("%1, %2").arg(workspace.vendor.name, workspace.account.site.host()));
    lines.append(tr("Account: %1").arg(workspace.account.name));
    if (!context().report().organisation.isEmpty()) {
        lines.append(tr("Organisation ID: %1").arg(context().report().organisation));
    }
    m_where->setText(lines.join(QLatin1Char('\n')));
    if (assisted) {
        m_onSend->set(Tone::Info, tr("Lotse opens the form in your browser and hands you field by field."));
    } else if (m_offline) {
        m_onSend->set(Tone::Warning, tr("There is no connection now. The report waits in the outbox and leaves by "
                                        "itself as soon as the portal can be reached."));
    } else {
        m_onSend->set(Tone::Info, tr("Should the connection fail, the report waits in the outbox and leaves by itself. "
                                     "It is never filed twice."));
    }
}

void ReviewPage::resizeEvent(QResizeEvent* event)
{
    ReportPage::resizeEvent(event);
    m_columns->setDirection(event->size().width() < twoColumnWidth ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ReviewPage::retranslate()
{
    setHead(tr("Check and send"), tr("Exactly this is sent, and nothing else. You can still change everything."));
    m_subjectTitle->setText(tr("Subject"));
    m_bodyTitle->setText(tr("Description"));
    m_bodyText->setAccessibleName(tr("Description as it is sent"));
    m_whereTitle->setText(tr("Goes to"));
    m_filesTitle->setText(tr("Files"));
    showPacket();
    showFiles();
    showWhere();
}

} // namespace lotse::ui
