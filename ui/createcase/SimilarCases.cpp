#include "ui/createcase/SimilarCases.h"

#include "ui/common/Answer.h"
#include "ui/common/Formats.h"
#include "ui/createcase/NoteLine.h"
#include "ui/createcase/ReportContext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

// A few letters resemble everything.
constexpr qsizetype shortestText = 8;

} // namespace

SimilarCases::SimilarCases(ReportContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_note(new NoteLine),
      m_show(new QPushButton),
      m_list(new QWidget),
      m_rows(new QVBoxLayout(m_list))
{
    m_show->setCheckable(true);
    m_show->setAutoDefault(true);
    setButtonRole(m_show, ButtonRole::Quiet);
    m_rows->setContentsMargins(Space::medium, 0, 0, 0);
    m_rows->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(m_note, 1);
    head->addWidget(m_show);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list);
    connect(m_show, &QPushButton::toggled, this, [this] { rebuild(); });
    retranslate();
}

SimilarCases::~SimilarCases()
{
    m_stop.request_stop();
}

void SimilarCases::look()
{
    const reports::Report& report = m_context.report();
    const QString text = (report.summary + u'\n' + report.happened + u'\n' + report.errorId).trimmed();
    if (text == m_text) {
        return;
    }
    m_text = text;
    m_stop.request_stop();
    m_stop = {};
    if (text.size() < shortestText || m_context.isLocked()) {
        m_found.clear();
        rebuild();
        return;
    }
    whenAnswered(m_context.workspace().cases.similar(text, mostShown, m_stop.get_token()), this,
                 [this, text](const Result<std::vector<cases::Case>>& found) {
                     if (found && text == m_text && *found != m_found) {
                         m_found = *found;
                         rebuild();
                     }
                 });
}

void SimilarCases::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(!m_found.empty());
    m_list->setVisible(m_show->isChecked() && !m_found.empty());
    if (!m_found.empty()) {
        //: 1 is the number of the nearest case and its subject
        m_note->set(Tone::Info,
                    tr("Known already? %n case(s) of yours speak of the same: %1", "", static_cast<int>(m_found.size()))
                        .arg(m_found.front().number + u' ' + m_found.front().subject));
    }
    for (const cases::Case& each : m_found) {
        if (m_show->isChecked()) {
            m_rows->addWidget(rowFor(each));
        }
    }
    Q_EMIT rebuilt();
}

QWidget* SimilarCases::rowFor(const cases::Case& found)
{
    const QDateTime now = m_context.workspace().clock.now();
    //: 1 is how long ago: "yesterday 17:43"
    const QString age = found.closed ? tr("closed, changed %1").arg(formatAge(found.modified, now))
                                     : tr("open, changed %1").arg(formatAge(found.modified, now));
    const QString title = ReportContext::lookedAtLine(found);
    const bool looked = m_context.report().lookedAt.contains(title);
    auto* row = new QWidget;
    auto* name = new QLabel(title);
    name->setTextFormat(Qt::PlainText);
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    name->setToolTip(title);
    auto* note = new QLabel(looked ? tr("%1 · named in your report").arg(age) : age);
    setTextRole(note, TextRole::Small);
    auto* open = new QPushButton(tr("Open"));
    open->setAutoDefault(true);
    setButtonRole(open, ButtonRole::Quiet);
    open->setAccessibleName(open->text() + QStringLiteral(": ") + title);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Space::small);
    line->addWidget(name, 1);
    line->addWidget(note);
    // The click builds the rows anew: let it end first.
    connect(
        open, &QPushButton::clicked, this,
        [this, found] {
            m_context.lookAt(found);
            rebuild();
        },
        Qt::QueuedConnection);
    if (looked) {
        auto* drop = new QPushButton(tr("Leave out", "of the report"));
        drop->setAutoDefault(true);
        setButtonRole(drop, ButtonRole::Quiet);
        drop->setAccessibleName(drop->text() + QStringLiteral(": ") + title);
        connect(
            drop, &QPushButton::clicked, this,
            [this, title] {
                m_context.edit([&title](reports::Report& report) { report.lookedAt.removeAll(title); });
                rebuild();
            },
            Qt::QueuedConnection);
        line->addWidget(drop);
    }
    line->addWidget(open);
    return row;
}

void SimilarCases::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SimilarCases::retranslate()
{
    m_show->setText(tr("Show", "similar cases"));
    m_show->setAccessibleName(tr("Show similar cases"));
    rebuild();
}

} // namespace lotse::ui
