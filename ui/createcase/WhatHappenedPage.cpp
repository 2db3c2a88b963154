#include "ui/createcase/WhatHappenedPage.h"

#include "support/reports/PlainText.h"
#include "support/reports/SubjectRule.h"
#include "ui/common/Banner.h"
#include "ui/common/Formats.h"
#include "ui/common/LocalFiles.h"
#include "ui/common/TextBox.h"
#include "ui/createcase/FileList.h"
#include "ui/createcase/FilePaste.h"
#include "ui/createcase/LeaveWatch.h"
#include "ui/createcase/SimilarCases.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScopedValueRollback>

namespace lotse::ui
{

using reports::Field;
using reports::Report;

namespace
{

// Shown as "not said".
QDateTime noTime()
{
    return {QDate(2000, 1, 1), QTime(0, 0)};
}

} // namespace

WhatHappenedPage::WhatHappenedPage(ReportContext& context, QWidget* parent)
    : ReportPage(context, reports::Page::WhatHappened, parent),
      m_summaryEdit(new QLineEdit),
      m_sinceEdit(new QDateTimeEdit),
      m_now(new QPushButton),
      m_hourAgo(new QPushButton),
      m_summary(lineRow(
          {Field::Summary}, m_summaryEdit, [](Report& r) -> QString& { return r.summary; }, false)),
      m_subject(new NoteLine),
      m_since(new FieldRow(FieldRef{Field::Since}, makeSince(), false)),
      m_impact(lineRow(
          {Field::Impact}, new QLineEdit, [](Report& r) -> QString& { return r.impact; }, false)),
      m_happened(textRow({Field::Happened}, new TextBox(5), [](Report& r) -> QString& { return r.happened; })),
      m_expected(textRow({Field::Expected}, new TextBox(2), [](Report& r) -> QString& { return r.expected; })),
      m_done(textRow({Field::Done}, new TextBox(2), [](Report& r) -> QString& { return r.done; })),
      m_tried(textRow({Field::Tried}, new TextBox(2), [](Report& r) -> QString& { return r.tried; })),
      m_errorId(lineRow(
          {Field::ErrorId}, new QLineEdit, [](Report& r) -> QString& { return r.errorId; }, false)),
      m_instance(lineRow(
          {Field::OperationInstance}, new QLineEdit, [](Report& r) -> QString& { return r.operationInstance; }, false)),
      m_incident(lineRow(
          {Field::RelatedIncident}, new QLineEdit, [](Report& r) -> QString& { return r.relatedIncident; }, false)),
      m_severityBox(new QComboBox),
      m_severity(new FieldRow(FieldRef{Field::Severity}, m_severityBox, false)),
      m_downgrade(new QPushButton),
      m_urgency(new Banner(this)),
      m_length(new QLabel),
      m_files(new FileList(context)),
      m_similar(new SimilarCases(context))
{
    addRow(m_since);
    setTextRole(m_length, TextRole::Small);
    m_happened->addBesideLabel(m_length);
    setAcceptDrops(!context.isLocked());

    setButtonRole(m_downgrade, ButtonRole::Quiet);
    m_downgrade->setAutoDefault(true);
    addRow(m_severity);
    keepFromWheel(m_severityBox);
    m_severityBox->setEnabled(!context.isLocked());
    auto* subjectLine = new QHBoxLayout;
    subjectLine->addWidget(m_subject, 1);
    subjectLine->addWidget(m_downgrade);
    auto* subject = new QVBoxLayout;
    subject->setSpacing(Space::tiny);
    subject->addWidget(m_summary);
    subject->addLayout(subjectLine);
    subject->addWidget(m_urgency);
    subject->addWidget(m_similar);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::large);
    grid->setVerticalSpacing(Space::small);
    for (int column = 0; column < 4; ++column) {
        grid->setColumnStretch(column, 1);
    }
    grid->addLayout(subject, 0, 0, 1, 4);
    grid->addWidget(m_since, 1, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_impact, 1, 2, 1, 2, Qt::AlignTop);
    grid->addWidget(m_severity, 1, 2, 1, 2, Qt::AlignTop);
    grid->addLayout(makeLeft(), 2, 0, 1, 2);
    grid->addLayout(makeRight(), 2, 2, 1, 2);
    grid->setRowStretch(2, 1);
    body()->addLayout(grid, 1);
    body()->addWidget(m_files);

    connect(&context, &ReportContext::changed, this, [this] {
        if (isVisible()) {
            showSubject();
            showLength();
            m_similar->look();
        }
    });
    connect(&context, &ReportContext::formChanged, this, [this] {
        fillSeverities();
        showLength();
    });
    connect(&context, &ReportContext::maskingChanged, this, [this] {
        if (isVisible()) {
            showSubject();
            showLength();
        }
    });
    connect(m_severityBox, &QComboBox::activated, this, [this] {
        const QString chosen = m_severityBox->currentData().toString();
        this->context().edit([&](Report& report) { report.severity = chosen; });
    });
    connect(m_downgrade, &QPushButton::clicked, this, &WhatHappenedPage::askToDowngrade);
    connect(m_urgency, &Banner::firstAction, this, [this] { setUrgent(!m_downgrading); });
    connect(m_urgency, &Banner::secondAction, this, [this] {
        if (!m_downgrading) {
            this->context().edit([](Report& report) { report.keepsTrigger = true; });
        }
        m_downgrading = false;
        showUrgency();
    });
    connect(m_similar, &SimilarCases::rebuilt, this, &WhatHappenedPage::rebuilt);
    connect(m_files, &FileList::rebuilt, this, &WhatHappenedPage::rebuilt);
    new FilePaste(context, this);
    retranslate();
}

QLayout* WhatHappenedPage::makeLeft()
{
    auto* identifiers = new QHBoxLayout;
    identifiers->setSpacing(Space::medium);
    identifiers->addWidget(m_errorId, 1);
    identifiers->addWidget(m_instance, 1);
    auto* column = new QVBoxLayout;
    column->setSpacing(Space::small);
    column->addWidget(m_happened, 1);
    column->addLayout(identifiers);
    column->addWidget(m_incident);
    return column;
}

QLayout* WhatHappenedPage::makeRight()
{
    auto* column = new QVBoxLayout;
    column->setSpacing(Space::small);
    for (FieldRow* row : {m_expected, m_done, m_tried}) {
        column->addWidget(row, 1);
    }
    return column;
}

QWidget* WhatHappenedPage::makeSince()
{
    auto* times = new QWidget;
    times->setFocusProxy(m_sinceEdit);
    m_sinceEdit->setCalendarPopup(true);
    m_sinceEdit->setMinimumDateTime(noTime());
    m_sinceEdit->setReadOnly(context().isLocked());
    m_now->setEnabled(!context().isLocked());
    m_hourAgo->setEnabled(!context().isLocked());
    keepFromWheel(m_sinceEdit);

    auto* line = new QHBoxLayout(times);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::small);
    line->addWidget(m_sinceEdit, 1);
    line->addWidget(m_now);
    line->addWidget(m_hourAgo);

    connect(m_sinceEdit, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime& shown) {
        if (!isLoading()) {
            const QDateTime since = shown == noTime() ? QDateTime() : shown.toUTC();
            context().edit([&](Report& report) { report.since = since; });
        }
    });
    new LeaveWatch(m_sinceEdit, [this] { context().touch({Field::Since}); });
    connect(m_now, &QPushButton::clicked, this, [this] { setSince(context().workspace().clock.now()); });
    connect(m_hourAgo, &QPushButton::clicked, this,
            [this] { setSince(context().workspace().clock.now().addSecs(-3600)); });
    onLoad(m_sinceEdit, [this] { showSince(); });
    return times;
}

void WhatHappenedPage::setSince(const QDateTime& since)
{
    context().edit([&](Report& report) { report.since = since; });
    load();
}

void WhatHappenedPage::showSince()
{
    const QDateTime since = context().report().since;
    m_sinceEdit->setDateTime(since.isValid() ? since.toLocalTime() : noTime());
}

void WhatHappenedPage::load()
{
    ReportPage::load();
    m_impact->setVisible(context().report().urgent);
    m_severity->setVisible(!context().report().urgent);
    fillSeverities();
    showSubject();
    showLength();
    m_similar->look();
}

void WhatHappenedPage::showSubject()
{
    const vendor::SubjectPhrases& phrases = context().workspace().vendor.productionDown;
    const QString subject = context().packet().subject;
    showUrgency();
    if (!context().report().urgent) {
        // While it asks, the banner below says it.
        const bool triggers =
            context().report().keepsTrigger && !reports::judgeSubject(phrases, subject).phrase.isEmpty();
        m_subject->set(triggers ? Tone::Warning : Tone::Neutral,
                       triggers ? tr("Subject: “%1” – the vendor will treat it as urgent.").arg(subject)
                                : tr("Subject: “%1”").arg(subject));
        return;
    }
    const bool urgent = reports::judgeSubject(phrases, subject).urgent;
    //: 1 is the subject of the case
    const QString text = urgent ? tr("Subject: “%1” – will be recognised as urgent.").arg(subject)
                                : tr("Subject: “%1” – will not be recognised as urgent.").arg(subject);
    m_subject->set(urgent ? Tone::Good : Tone::Warning, text);
}

// A problem whose subject sounds like an outage, or an outage that may be none.
void WhatHappenedPage::showUrgency()
{
    const Report& report = context().report();
    m_downgrade->setVisible(report.urgent && !context().isLocked());
    if (m_downgrading && report.urgent) {
        m_urgency->setActions(tr("Make it a problem report"), tr("Stay with production down"));
        m_urgency->show(Tone::Warning,
                        tr("As a problem the case goes without “%1” in its subject.")
                            .arg(context().workspace().vendor.productionDown.trigger),
                        tr("The vendor then reads it by its severity, not at once, and the hotline has nothing to "
                           "escalate. Everything you typed stays; you can turn it back at any time."));
        return;
    }
    m_downgrading = false;
    const QString phrase = reports::judgeSubject(context().workspace().vendor.productionDown, report.summary).phrase;
    if (report.urgent || phrase.isEmpty() || context().isLocked()) {
        m_urgency->show(Tone::Neutral, {});
        return;
    }
    if (report.keepsTrigger) {
        m_urgency->setActions({});
        m_urgency->show(
            Tone::Info,
            tr("You keep “%1” in the subject: the vendor will treat the problem as an outage.").arg(phrase));
        return;
    }
    m_urgency->setActions(tr("Report it as production down"), tr("Keep it, knowingly"));
    m_urgency->show(Tone::Warning, tr("“%1” in the subject makes the vendor treat this as an outage.").arg(phrase),
                    tr("If production is down, report it so. If not, say it in other words."));
}

void WhatHappenedPage::askToDowngrade()
{
    m_downgrading = true;
    showUrgency();
}

void WhatHappenedPage::setUrgent(bool urgent)
{
    m_downgrading = false;
    context().edit([urgent](Report& report) {
        report.urgent = urgent;
        report.keepsTrigger = false;
        if (!urgent && report.severity.isEmpty()) {
            report.severity = QStringLiteral("2");
        }
    });
    setTexts();
    load();
    m_summaryEdit->setFocus(Qt::OtherFocusReason);
}

void WhatHappenedPage::fillSeverities()
{
    // The portal's own wording, where it is known; else the levels that the vendor names.
    const QStringList offered = context().portalChoices(vendor::FormField::Severity);
    m_severityBox->clear();
    for (const QString& choice : offered) {
        m_severityBox->addItem(choice, choice);
    }
    if (offered.isEmpty()) {
        //: severity levels of a case: 1 is the greatest
        m_severityBox->addItem(tr("1 – critical"), QStringLiteral("1"));
        m_severityBox->addItem(tr("2 – high"), QStringLiteral("2"));
        m_severityBox->addItem(tr("3 – medium"), QStringLiteral("3"));
        m_severityBox->addItem(tr("4 – minimal"), QStringLiteral("4"));
    }
    const QString wanted = context().report().severity;
    int index = m_severityBox->findData(wanted);
    for (int i = 0; index < 0 && i < m_severityBox->count() && !wanted.isEmpty(); ++i) {
        index = m_severityBox->itemData(i).toString().startsWith(wanted) ? i : -1;
    }
    m_severityBox->setCurrentIndex(index);
}

void WhatHappenedPage::showLength()
{
    const reports::Packet& packet = context().packet();
    const QLocale locale = interfaceLocale();
    const qsizetype length = reports::storedLength(packet.overflow.value_or(packet.body));
    //: How long the description has become, and how long it may be
    m_length->setText(tr("%1 of %2 characters").arg(locale.toString(length), locale.toString(context().limits().body)));
}

void WhatHappenedPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFilesIn(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void WhatHappenedPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    context().addFiles(localFilesIn(*event->mimeData()));
}

void WhatHappenedPage::setTexts()
{
    const bool urgent = context().report().urgent;
    setHead(tr("What happened?"), urgent
                                      ? tr("The first line becomes the subject that makes the case urgent; the rest "
                                           "spares you questions later.")
                                      : tr("The first line becomes the subject; what you did, expected and saw spares "
                                           "you questions later."));
    m_summary->setTexts(urgent ? tr("&What is down, in one line") : tr("&What does not work, in one line"));
    m_summaryEdit->setPlaceholderText(urgent ? tr("for example: orders from the shop no longer reach SAP")
                                             : tr("for example: the nightly import leaves out new customers"));
    m_since->setTexts(urgent ? tr("Down &since") : tr("&Since"));
    m_sinceEdit->setAccessibleName(urgent ? tr("Down since") : tr("Since", "when a problem exists"));
    m_severity->setTexts(tr("Se&verity"));
    m_happened->setTexts(urgent ? tr("What happened, in &full") : tr("What you saw, in &full"));
    m_done->setTexts(urgent ? tr("What was &done before") : tr("What you &did"));
    m_downgrade->setText(tr("Not an outage? …"));
}

void WhatHappenedPage::retranslate()
{
    setTexts();
    //: A date and time format of Qt that people of your language expect
    m_sinceEdit->setDisplayFormat(tr("yyyy-MM-dd HH:mm"));
    m_sinceEdit->setSpecialValueText(tr("not said", "since when production is down"));
    m_sinceEdit->setLocale(interfaceLocale());
    m_now->setText(tr("&Now", "down since"));
    m_hourAgo->setText(tr("An &hour ago", "down since"));
    m_impact->setTexts(tr("&Impact"));
    qobject_cast<QLineEdit*>(m_impact->editor())->setPlaceholderText(tr("for example: no deliveries leave the house"));
    m_expected->setTexts(tr("What you &expected"));
    m_tried->setTexts(tr("What you &tried already"));
    m_errorId->setTexts(tr("Error ID"));
    m_instance->setTexts(tr("Operation instance"));
    qobject_cast<QLineEdit*>(m_instance->editor())->setPlaceholderText(tr("from the operation log"));
    fillSeverities();
    m_incident->setTexts(tr("Related incident"));
    qobject_cast<QLineEdit*>(m_incident->editor())->setPlaceholderText(tr("number or link, if the vendor reports one"));
    showSubject();
    showLength();
}

} // namespace lotse::ui
