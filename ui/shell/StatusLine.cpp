#include "ui/shell/StatusLine.h"

#include "ui/common/TonedIcons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace lotse::ui
{

namespace
{

constexpr std::chrono::seconds agesGrow{20};
constexpr int symbolSize = 16;

QString symbolFor(sync::Standing standing)
{
    switch (standing) {
    case sync::Standing::Offline:
        return QStringLiteral("offline");
    case sync::Standing::SignInNeeded:
        return QStringLiteral("key");
    case sync::Standing::Failing:
        return QStringLiteral("warning");
    case sync::Standing::UpToDate:
        return QStringLiteral("check");
    case sync::Standing::Running:
        return QStringLiteral("refresh");
    case sync::Standing::NeverRun:
    case sync::Standing::Paused:
        break;
    }
    return QStringLiteral("clock");
}

} // namespace

StatusLine::StatusLine(Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_clock(clock),
      m_symbol(new QLabel(this)),
      m_sync(new QLabel(this)),
      m_waiting(new QPushButton(this)),
      m_readiness(new QPushButton(this))
{
    setObjectName(QStringLiteral("statusLine"));
    setAttribute(Qt::WA_StyledBackground);
    setTextRole(m_sync, TextRole::Small);
    setButtonRole(m_waiting, ButtonRole::Quiet);
    m_waiting->setIconSize(QSize(symbolSize + Space::small, symbolSize));
    m_waiting->setIcon(icon(QStringLiteral("outbox"), [] { return toneText(Tone::Info); }));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Space::large, 2, Space::large, 2);
    row->setSpacing(Space::small);
    row->addWidget(m_symbol);
    row->addWidget(m_sync, 1);
    row->addWidget(m_waiting);
    row->addWidget(m_readiness);
    setButtonRole(m_readiness, ButtonRole::Quiet);
    m_readiness->setIconSize(QSize(symbolSize + Space::small, symbolSize));
    m_readiness->hide();
    connect(m_readiness, &QPushButton::clicked, this, &StatusLine::readinessChosen);
    connect(m_waiting, &QPushButton::clicked, this, &StatusLine::waitingChosen);
    m_timer.setInterval(agesGrow);
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::refresh);
    m_timer.start();
    refresh();
}

void StatusLine::setByHand(bool byHand)
{
    m_byHand = byHand;
    refresh();
}

void StatusLine::setSync(const sync::JobState& state, const QDateTime& lastComplete)
{
    m_state = state;
    m_lastComplete = lastComplete;
    refresh();
}

void StatusLine::setWaiting(const std::vector<outbox::Item>& unfinished)
{
    m_unfinished = unfinished;
    refresh();
}

void StatusLine::setReadiness(const QString& words, bool ready)
{
    const Tone tone = ready ? Tone::Good : Tone::Warning;
    m_readiness->setIcon(icon(iconOf(tone), [tone] { return toneText(tone); }));
    m_readiness->setText(words);
    m_readiness->setVisible(!words.isEmpty());
}

QString StatusLine::syncText() const
{
    return m_sync->text();
}

QString StatusLine::waitingText() const
{
    return m_waiting->text();
}

void StatusLine::refresh()
{
    const QString symbol = m_byHand ? QStringLiteral("hand") : symbolFor(m_state.standing);
    m_symbol->setPixmap(icon(symbol, secondaryText).pixmap(QSize(symbolSize, symbolSize), devicePixelRatioF()));
    m_sync->setText(m_byHand ? tr("This account has no interface to the portal: you file and update its cases by hand")
                             : syncWords(m_state, m_lastComplete, m_clock.now()));
    const QString waiting = outboxWords(m_unfinished);
    m_waiting->setText(waiting);
    m_waiting->setVisible(!waiting.isEmpty());
}

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace lotse::ui
