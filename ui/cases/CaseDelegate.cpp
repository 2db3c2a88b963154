#include "ui/cases/CaseDelegate.h"

#include "support/reports/SubjectRule.h"
#include "ui/cases/CaseTexts.h"
#include "ui/common/Look.h"
#include "ui/common/TonedIcons.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int dotSize = 9;
constexpr int barWidth = 3;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

void drawElided(QPainter& painter, const QRect& area, const QString& text, const QFont& font, const QColor& colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text.simplified(), Qt::ElideRight, area.width()));
}

void drawBadge(QPainter& painter, const QRect& area, Tone tone, const QString& text, const QFont& font)
{
    if (text.isEmpty()) {
        return;
    }
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text.simplified(), Qt::ElideRight, area.width() - 2 * Space::small);
    QRect pill(area.left(), 0, metrics.horizontalAdvance(shown) + 2 * Space::small, metrics.height() + Space::tiny);
    pill.moveCenter({pill.center().x(), area.center().y()});
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneSurface(tone));
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    painter.setFont(font);
    painter.setPen(toneText(tone));
    painter.drawText(pill, Qt::AlignCenter, shown);
}

Tone toneOf(const CaseListModel& model, const cases::CaseRow& row)
{
    switch (row.head.origin) {
    case cases::Origin::Local:
        return CaseTexts::outboxTone(model.outboxState(row));
    case cases::Origin::FollowedByHand:
        return row.head.status.isEmpty() ? Tone::Neutral : CaseTexts::statusTone(row.head);
    case cases::Origin::Portal:
        break;
    }
    return CaseTexts::statusTone(row.head);
}

} // namespace

int CaseDelegate::rowHeight(const QFont& font)
{
    return QFontMetrics(strong(font)).height() + QFontMetrics(smaller(font)).height() + Space::tiny + 2 * Space::small;
}

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {Space::huge, rowHeight(option.font)};
}

void CaseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect cell = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        painter->fillRect(cell, toneSurface(Tone::Info));
    } else if (index.row() == m_hovered) {
        painter->fillRect(cell, option.palette.color(QPalette::AlternateBase));
    }
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), separator());
    if (selected && index.column() == CaseListModel::Mark) {
        const bool active = option.state.testFlag(QStyle::State_Active);
        painter->fillRect(QRect(cell.left(), cell.top(), barWidth, cell.height()),
                          active ? option.palette.color(QPalette::Highlight) : toneText(Tone::Neutral));
    }
    const QRect area = cell.adjusted(Space::small, 0, -Space::small, -1);
    const CaseListModel::Line* const line = m_model.line(index.row());
    if (!line) {
        drawElided(*painter, area, index.data().toString(), option.font, secondaryText());
        painter->restore();
        return;
    }
    const cases::Case& head = line->row.head;
    const QColor text = option.palette.color(QPalette::Text);
    switch (index.column()) {
    case CaseListModel::Mark:
        if (line->row.unread) {
            QRectF dot(0, 0, dotSize, dotSize);
            dot.moveCenter(QRectF(cell).center());
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.palette.color(QPalette::Highlight));
            painter->drawEllipse(dot);
        }
        break;
    case CaseListModel::Subject:
        paintSubject(*painter, area, *line, option.font, text);
        break;
    case CaseListModel::Status:
        drawBadge(*painter, area, toneOf(m_model, line->row), index.data().toString(), smaller(option.font));
        break;
    case CaseListModel::Changed:
        drawElided(*painter, area, index.data().toString(), smaller(option.font), secondaryText());
        break;
    default:
        drawElided(*painter, area, index.data().toString(), option.font, head.closed ? secondaryText() : text);
    }
    painter->restore();
}

void CaseDelegate::paintSubject(QPainter& painter, const QRect& area, const CaseListModel::Line& line,
                                const QFont& font, const QColor& text) const
{
    const cases::Case& head = line.row.head;
    const QFont first = line.row.unread ? strong(font) : font;
    const QFont second = smaller(font);
    QStringList details;
    if (head.origin == cases::Origin::FollowedByHand && !head.status.isEmpty()) {
        details << CaseTexts::followedByHand();
    }
    if (m_narrow) {
        details << head.product << head.severity;
    }
    details << head.contactName;
    details.removeAll(QString());
    const QString below = details.join(u"  ·  "_qs);

    const QString subject = line.urgent ? reports::bareSubject(m_phrases, head.subject) : head.subject;
    const int firstHeight = QFontMetrics(strong(font)).height();
    const int secondHeight = QFontMetrics(second).height();
    const bool two = line.urgent || !below.isEmpty();
    const int height = two ? firstHeight + Space::tiny / 2 + secondHeight : firstHeight;
    const int top = area.top() + (area.height() - height) / 2;
    const QColor colour = head.closed && !line.row.unread ? secondaryText() : text;
    drawElided(painter, QRect(area.left(), top, area.width(), firstHeight), subject, first, colour);
    if (!two) {
        return;
    }
    QRect rest(area.left(), top + height - secondHeight, area.width(), secondHeight);
    if (line.urgent) {
        const int side = secondHeight;
        ui::icon(u"alarm"_qs, [] {
            return toneText(Tone::Danger);
        }).paint(&painter, QRect(rest.left(), rest.top(), side, side));
        rest.setLeft(rest.left() + side + Space::tiny);
        const QString urgent = CaseTexts::productionDown();
        drawElided(painter, rest, urgent, strong(second), head.closed ? secondaryText() : toneText(Tone::Danger));
        rest.setLeft(rest.left() + QFontMetrics(strong(second)).horizontalAdvance(urgent) + Space::medium);
    }
    drawElided(painter, rest, below, second, secondaryText());
}

} // namespace lotse::ui
