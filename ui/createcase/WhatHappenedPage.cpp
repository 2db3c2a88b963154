#include "ui/createcase/WhatHappenedPage.h"

#include "support/reports/PlainText.h"
#include "support/reports/SubjectRule.h"
#include "ui/common/Formats.h"
#include "ui/createcase/FileList.h"
#include "ui/createcase/LeaveWatch.h"
#include "ui/createcase/TextBox.h"

#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QUrl>

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
      m_length(new QLabel),
      m_files(new FileList(context))
{
    addRow(m_since);
    setTextRole(m_length, TextRole::Small);
    m_happened->addBesideLabel(m_length);
    setAcceptDrops(!context.isLocked());

    auto* subject = new QVBoxLayout;
    subject->setSpacing(Space::tiny);
    subject->addWidget(m_summary);
    subject->addWidget(m_subject);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::large);
    grid->setVerticalSpacing(Space::small);
    for (int column = 0; column < 4; ++column) {
        grid->setColumnStretch(column, 1);
    }
    grid->addLayout(subject, 0, 0, 1, 4);
    grid->addWidget(m_since, 1, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_impact, 1, 2, 1, 2, Qt::AlignTop);
    grid->addLayout(makeLeft(), 2, 0, 1, 2);
    grid->addLayout(makeRight(), 2, 2, 1, 2);
    grid->setRowStretch(2, 1);
    body()->addLayout(grid, 1);
    body()->addWidget(m_files);

    connect(&context, &ReportContext::changed, this, [this] {
        if (isVisible()) {
            showSubject();
            showLength();
        }
    });
    connect(&context, &ReportContext::formChanged, this, &WhatHappenedPage::showLength);
    connect(m_files, &FileList::rebuilt, this, &WhatHappenedPage::rebuilt);
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
    showSubject();
    showLength();
}

void WhatHappenedPage::showSubject()
{
    const vendor::SubjectPhrases& phrases = context().workspace().vendor.productionDown;
    const QString subject = context().packet().subject;
    const bool urgent = reports::judgeSubject(phrases, subject).urgent;
    //: 1 is the subject of the case
    const QString text = urgent ? tr("Subject: “%1” – will be recognised as urgent.").arg(subject)
                                : tr("Subject: “%1” – will not be recognised as urgent.").arg(subject);
    m_subject->set(urgent ? Tone::Good : Tone::Warning, text);
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
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void WhatHappenedPage::dropEvent(QDropEvent* event)
{
    QStringList paths;
    const QList<QUrl> addresses = event->mimeData()->urls();
    for (const QUrl& address : addresses) {
        if (address.isLocalFile()) {
            paths.append(address.toLocalFile());
        }
    }
    event->acceptProposedAction();
    context().addFiles(paths);
}

void WhatHappenedPage::retranslate()
{
    setHead(tr("What happened?"),
            tr("The first line becomes the subject that makes the case urgent; the rest spares you questions later."));
    m_summary->setTexts(tr("&What is down, in one line"));
    m_summaryEdit->setPlaceholderText(tr("for example: orders from the shop no longer reach SAP"));
    m_since->setTexts(tr("Down &since"));
    m_sinceEdit->setAccessibleName(tr("Down since"));
    //: A date and time format of Qt that people of your language expect
    m_sinceEdit->setDisplayFormat(tr("yyyy-MM-dd HH:mm"));
    m_sinceEdit->setSpecialValueText(tr("not said", "since when production is down"));
    m_sinceEdit->setLocale(interfaceLocale());
    m_now->setText(tr("&Now", "down since"));
    m_hourAgo->setText(tr("An &hour ago", "down since"));
    m_impact->setTexts(tr("&Impact"));
    qobject_cast<QLineEdit*>(m_impact->editor())->setPlaceholderText(tr("for example: no deliveries leave the house"));
    m_happened->setTexts(tr("What happened, in &full"));
    m_expected->setTexts(tr("What you &expected"));
    m_done->setTexts(tr("What was &done before"));
    m_tried->setTexts(tr("What you &tried already"));
    m_errorId->setTexts(tr("Error ID"));
    m_instance->setTexts(tr("Operation instance"));
    qobject_cast<QLineEdit*>(m_instance->editor())->setPlaceholderText(tr("from the operation log"));
    m_incident->setTexts(tr("Related incident"));
    qobject_cast<QLineEdit*>(m_incident->editor())->setPlaceholderText(tr("number or link, if the vendor reports one"));
    showSubject();
    showLength();
}

} // namespace lotse::ui
