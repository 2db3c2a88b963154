#include "ui/cases/IncidentLogPanel.h"

#include "ui/common/Answer.h"
#include "ui/common/Formats.h"
#include "ui/common/Look.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace lotse::ui
{

namespace
{

using Kind = cases::LogEntry::Kind;

constexpr std::array kinds{Kind::Call, Kind::Note, Kind::Began, Kind::Ended};
constexpr auto timerGrows = 20s;
constexpr int mostListHeight = 240; // then it scrolls
constexpr int mostLetters = 1000;

bool isMoment(Kind kind)
{
    return kind == Kind::Began || kind == Kind::Ended;
}

} // namespace

IncidentLogPanel::IncidentLogPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_title(new QLabel(this)),
      m_length(new QLabel(this)),
      m_since(new QLabel(this)),
      m_list(new QListWidget(this)),
      m_kind(new QComboBox(this)),
      m_at(new QDateTimeEdit(this)),
      m_who(new QLineEdit(this)),
      m_what(new QLineEdit(this)),
      m_add(new QPushButton(this)),
      m_remove(new QPushButton(this))
{
    build();
    retranslate();
    hide();
}

void IncidentLogPanel::build()
{
    setTextRole(m_title, TextRole::Heading);
    setTextRole(m_length, TextRole::Title);
    setTextRole(m_since, TextRole::Secondary);
    m_since->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const Kind kind : kinds) {
        m_kind->addItem(QString(), static_cast<int>(kind));
    }
    for (QLineEdit* field : {m_who, m_what}) {
        field->setMaxLength(mostLetters);
    }
    m_at->setCalendarPopup(true);
    setButtonRole(m_remove, ButtonRole::Quiet);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::tiny);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_title, m_length, m_since, m_list, m_kind, m_at, m_who, m_what}) {
        column->addWidget(part);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    column->addLayout(buttons);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_add, &QPushButton::clicked, this, &IncidentLogPanel::add);
    connect(m_what, &QLineEdit::returnPressed, this, &IncidentLogPanel::add);
    connect(m_remove, &QPushButton::clicked, this, &IncidentLogPanel::removeChosen);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { m_who->setVisible(!isMoment(static_cast<Kind>(m_kind->currentData().toInt()))); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(&m_workspace.caseBook, &cases::CaseBook::logChanged, this, &IncidentLogPanel::read);
    m_growing.setInterval(timerGrows);
    connect(&m_growing, &QTimer::timeout, this, &IncidentLogPanel::showTimer);
}

QList<QWidget*> IncidentLogPanel::stops() const
{
    return {m_list, m_kind, m_at, m_who, m_what, m_add, m_remove};
}

void IncidentLogPanel::setCase(const cases::Case& head)
{
    const bool other = head.id != m_head.id;
    m_head = head;
    if (other) {
        m_entries.clear();
        m_who->clear();
        m_what->clear();
        m_at->setDateTime(m_workspace.clock.now().toLocalTime());
        fill();
    }
    m_growing.start();
    show();
    read();
}

void IncidentLogPanel::clear()
{
    m_head = {};
    m_entries.clear();
    m_growing.stop();
    hide();
}

void IncidentLogPanel::read()
{
    if (m_head.id.isEmpty()) {
        return;
    }
    whenAnswered(m_workspace.caseBook.incidentLog(m_head.id), this,
                 [this, asked = m_head.id](const Result<std::vector<cases::LogEntry>>& entries) {
                     if (asked != m_head.id) {
                         return;
                     }
                     if (!entries) {
                         Q_EMIT failed(entries.error());
                         return;
                     }
                     m_entries = *entries;
                     fill();
                 });
}

void IncidentLogPanel::add()
{
    const auto kind = static_cast<Kind>(m_kind->currentData().toInt());
    const QString who = m_who->text().trimmed();
    const QString what = m_what->text().trimmed();
    if (m_head.id.isEmpty() || (!isMoment(kind) && who.isEmpty() && what.isEmpty())) {
        return;
    }
    const cases::LogEntry entry{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                .caseId = m_head.id,
                                .kind = kind,
                                .at = m_at->dateTime().toUTC(),
                                .who = isMoment(kind) ? QString() : who,
                                .what = what};
    whenAnswered(m_workspace.caseBook.addToLog(entry), this, [this](const Result<void>& added) {
        if (!added) {
            Q_EMIT failed(added.error()); // what was typed stays
            return;
        }
        m_who->clear();
        m_what->clear();
        m_at->setDateTime(m_workspace.clock.now().toLocalTime());
        m_what->setFocus();
    });
}

void IncidentLogPanel::removeChosen()
{
    const auto row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_entries.size())) {
        return;
    }
    whenAnswered(m_workspace.caseBook.removeFromLog(m_entries[static_cast<std::size_t>(row)].id), this,
                 [this](const Result<void>& removed) {
                     if (!removed) {
                         Q_EMIT failed(removed.error());
                     }
                 });
}

void IncidentLogPanel::fill()
{
    const int before = m_list->currentRow();
    m_list->clear();
    for (const cases::LogEntry& entry : m_entries) {
        QStringList parts{kindName(entry.kind), entry.who, entry.what};
        parts.removeAll(QString());
        const QString text = parts.join(u" · "_qs);
        auto* item = new QListWidgetItem(formatDateTime(entry.at) + u'\n' + text, m_list);
        item->setData(Qt::AccessibleTextRole, formatDateTime(entry.at) + u", "_qs + text);
    }
    const int count = m_list->count();
    m_list->setVisible(count > 0);
    m_remove->setVisible(count > 0);
    m_remove->setEnabled(false);
    if (count > 0) {
        giveRoom();
        m_list->setCurrentRow(std::min(before, count - 1));
        m_list->scrollToBottom();
    }
    showTimer();
}

// Every entry as high as its words need at this width.
void IncidentLogPanel::giveRoom()
{
    const int width = std::max(1, this->width() - 2 * Space::small);
    int height = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* const item = m_list->item(row);
        const QRect words =
            m_list->fontMetrics().boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), Qt::TextWordWrap, item->text());
        const QSize size(width, words.height() + Space::small);
        if (item->sizeHint() != size) {
            item->setSizeHint(size);
        }
        height += size.height();
    }
    m_list->setFixedHeight(std::min(height + Space::medium, mostListHeight));
}

void IncidentLogPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    giveRoom();
}

QString IncidentLogPanel::lengthText(std::chrono::seconds length)
{
    const auto minutes = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(length).count());
    const int hours = minutes / 60;
    if (hours >= 24) {
        //: how long something has lasted: 1 days, 2 hours
        return tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
    }
    //: how long something has lasted: 1 hours, 2 minutes
    return hours > 0 ? tr("%1 h %2 min").arg(hours).arg(minutes % 60)
                     //: how long something has lasted: 1 minutes
                     : tr("%1 min").arg(minutes);
}

void IncidentLogPanel::showTimer()
{
    const cases::Impact impact = cases::impactOf(m_head, m_entries);
    m_length->setText(lengthText(impact.length(m_workspace.clock.now())));
    const QString since = formatDateTime(impact.from);
    m_since->setText(impact.until.isValid()
                         //: how long production was down: 1 from, 2 until
                         ? tr("Production was down from %1 until %2").arg(since, formatDateTime(impact.until))
                         : tr("Production has been down since %1").arg(since));
    m_length->setAccessibleName(tr("Impact: %1", "how long production is or was down").arg(m_length->text()));
}

QString IncidentLogPanel::kindName(cases::LogEntry::Kind kind)
{
    switch (kind) {
    case Kind::Began:
        return tr("Outage began", "entry of an incident log");
    case Kind::Ended:
        return tr("Outage over", "entry of an incident log");
    case Kind::Call:
        return tr("Call", "entry of an incident log: a phone call");
    case Kind::Note:
        break;
    }
    return tr("Note", "entry of an incident log");
}

void IncidentLogPanel::retranslate()
{
    m_title->setText(tr("Incident log"));
    m_list->setAccessibleName(tr("Incident log"));
    for (int i = 0; i < m_kind->count(); ++i) {
        m_kind->setItemText(i, kindName(static_cast<Kind>(m_kind->itemData(i).toInt())));
    }
    m_kind->setAccessibleName(tr("Kind of the entry"));
    m_at->setAccessibleName(tr("When it was"));
    m_at->setDisplayFormat(interfaceLocale().dateTimeFormat(QLocale::ShortFormat));
    m_who->setPlaceholderText(tr("Who", "name in an incident log: who was called, or did it"));
    m_who->setAccessibleName(tr("Who was called, or did it"));
    m_what->setPlaceholderText(tr("What", "note in an incident log: what happened"));
    m_what->setAccessibleName(tr("What happened"));
    m_add->setText(tr("Note it", "button: adds an entry to the incident log"));
    m_remove->setText(tr("Remove", "button: removes an entry of the incident log"));
    fill();
}

void IncidentLogPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace lotse::ui
