#include "ui/createcase/StepRail.h"

#include "ui/common/TonedIcons.h"
#include "ui/createcase/FindingText.h"
#include "ui/createcase/ReportContext.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace lotse::ui
{

namespace
{

constexpr int markSize = 26;
constexpr int railWidth = 196;
constexpr int compactWidth = markSize + 2 * Space::small;

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

} // namespace

StepButton::StepButton(int number, QWidget* parent) : QAbstractButton(parent), m_number(number)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepButton::set(const QString& title, StepState state, const QString& stateText, bool current)
{
    m_title = title;
    m_state = state;
    m_stateText = stateText;
    m_current = current;
    const QString number = QString::number(m_number);
    // Alt and the number open the step.
    setShortcut(QKeySequence(QStringLiteral("Alt+") + number));
    //: 1 is the number of a step, 2 its name, 3 how it stands
    QString name = tr("Step %1, %2: %3").arg(number, title, stateText);
    if (current) {
        name += QLatin1String(", ") + tr("open now", "a step of the wizard");
    }
    setAccessibleName(name);
    setToolTip(m_compact ? name : QString());
    update();
}

void StepButton::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

QSize StepButton::sizeHint() const
{
    const int texts = fontMetrics().height() + QFontMetrics(smallFont(font())).height();
    return {m_compact ? compactWidth : railWidth, qMax(markSize, texts) + 2 * Space::small};
}

void StepButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect frame = rect().adjusted(1, 1, -1, -1);
    if (m_current || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_current ? palette().color(QPalette::Base) : palette().color(QPalette::AlternateBase));
        painter.drawRoundedRect(frame, 8, 8);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRoundedRect(frame, 8, 8);
    }
    const QRect circle(Space::small, (height() - markSize) / 2, markSize, markSize);
    paintMark(painter, circle);
    if (m_compact) {
        return;
    }
    const int left = circle.right() + Space::small + 2;
    const QFontMetrics small(smallFont(font()));
    const int top = (height() - fontMetrics().height() - small.height()) / 2;
    QFont title = font();
    title.setWeight(m_current ? QFont::DemiBold : QFont::Normal);
    painter.setFont(title);
    painter.setPen(palette().color(QPalette::WindowText));
    const int room = width() - left - Space::tiny;
    painter.drawText(QRect(left, top, room, fontMetrics().height()), Qt::AlignVCenter,
                     QFontMetrics(title).elidedText(m_title, Qt::ElideRight, room));
    painter.setFont(smallFont(font()));
    painter.setPen(m_state == StepState::Missing ? toneText(Tone::Warning) : secondaryText());
    painter.drawText(QRect(left, top + fontMetrics().height(), room, small.height()), Qt::AlignVCenter,
                     small.elidedText(m_stateText, Qt::ElideRight, room));
}

void StepButton::paintMark(QPainter& painter, const QRect& circle) const
{
    const Tone tone = m_state == StepState::Complete  ? Tone::Good
                      : m_state == StepState::Missing ? Tone::Warning
                                                      : Tone::Neutral;
    painter.setPen(m_current ? QPen(palette().color(QPalette::Highlight), 2) : QPen(toneText(tone), 1));
    painter.setBrush(m_state == StepState::Open ? QBrush(Qt::NoBrush) : QBrush(toneSurface(tone)));
    painter.drawEllipse(QRectF(circle).adjusted(1, 1, -1, -1));
    if (m_state == StepState::Open) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.setFont(font());
        painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
        return;
    }
    const QRect sign = circle.adjusted(5, 5, -5, -5);
    ui::icon(iconOf(tone), [tone] { return toneText(tone); }).paint(&painter, sign);
}

void StepButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void StepButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

StepRail::StepRail(ReportContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::tiny);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        m_steps[i] = new StepButton(static_cast<int>(i) + 1);
        column->addWidget(m_steps[i]);
        connect(m_steps[i], &QAbstractButton::clicked, this,
                [this, i] { Q_EMIT chosen(static_cast<reports::Page>(i)); });
    }
    connect(&context, &ReportContext::findingsChanged, this, &StepRail::refresh);
    refresh();
}

void StepRail::setCompact(bool compact)
{
    for (StepButton* step : m_steps) {
        step->setCompact(compact);
    }
    refresh();
}

void StepRail::refresh()
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const auto page = static_cast<reports::Page>(i);
        const int blocking = m_context.blockingOn(page);
        StepState state = StepState::Open;
        QString text;
        if (page == reports::Page::Review) {
            const bool ready = reports::isSendable(m_context.findings());
            state = ready ? StepState::Complete : StepState::Open;
            text = m_context.isLocked() ? tr("locked") : ready ? tr("ready to send") : tr("not ready yet");
        } else if (blocking == 0) {
            state = StepState::Complete;
            text = tr("complete");
        } else {
            const bool seen = m_context.wasVisited(page) || m_context.wasVisited(reports::Page::Review);
            state = seen ? StepState::Missing : StepState::Open;
            text = tr("%n thing(s) missing", nullptr, blocking);
        }
        m_steps[i]->set(FindingText::pageName(page), state, text, page == m_context.page());
    }
}

void StepRail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace lotse::ui
