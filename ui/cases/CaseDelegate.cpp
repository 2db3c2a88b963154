#include "ui/cases/CaseDelegate.h"

#include "support/cases/Folding.h"
#include "support/reports/SubjectRule.h"
#include "ui/cases/CaseTexts.h"
#include "ui/common/Look.h"
#include "ui/common/TonedIcons.h"

#include <QGuiApplication>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int dotSize = 9;
constexpr int bellSize = 14;
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

// On one line; what was found of the words is marked.
void drawElided(QPainter& painter, const QRect& area, const QString& text, const QFont& font, const QColor& colour,
                const QStringList& words = {})
{
    painter.setFont(font);
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(text.simplified(), Qt::ElideRight, area.width());
    for (const cases::TextRange& range :
         words.isEmpty() ? std::vector<cases::TextRange>() : cases::foundRanges(shown, words)) {
        const int left = metrics.horizontalAdvance(shown.first(range.start));
        const int right = metrics.horizontalAdvance(shown.first(range.start + range.length));
        QRect mark(area.left() + left - 1, 0, right - left + 2, metrics.height());
        mark.moveTop(area.top() + (area.height() - mark.height()) / 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneSurface(Tone::Warning));
        painter.drawRoundedRect(mark, 3, 3);
        painter.fillRect(QRect(mark.left(), mark.bottom() - 1, mark.width(), 2), toneText(Tone::Warning));
    }
    painter.setPen(colour);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

// On a selected line, whose ground is a tone as well, the pill has an edge of its own.
void drawBadge(QPainter& painter, const QRect& area, Tone tone, const QString& text, const QFont& font, bool selected)
{
    if (text.isEmpty()) {
        return;
    }
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text.simplified(), Qt::ElideRight, area.width() - 2 * Space::small);
    QRect pill(area.left(), 0, metrics.horizontalAdvance(shown) + 2 * Space::small, metrics.height() + Space::tiny);
    pill.moveCenter({pill.center().x(), area.center().y()});
    painter.setPen(selected ? QPen(toneText(tone)) : QPen(Qt::NoPen));
    painter.setBrush(selected ? QGuiApplication::palette().color(QPalette::Base) : toneSurface(tone));
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2.0, pill.height() / 2.0);
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
        paintMark(*painter, cell, *line, option.palette);
        break;
    case CaseListModel::Subject:
        paintSubject(*painter, area, *line, option.font, text);
        break;
    case CaseListModel::Status:
        drawBadge(*painter, area, toneOf(m_model, line->row), index.data().toString(), smaller(option.font), selected);
        break;
    case CaseListModel::Turn:
        if (line->row.turn == cases::Turn::Ours) {
            drawBadge(*painter, area, Tone::Warning, index.data().toString(), smaller(option.font), selected);
        } else {
            drawElided(*painter, area, index.data().toString(), smaller(option.font), secondaryText());
        }
        break;
    case CaseListModel::Number:
    case CaseListModel::Contact:
        drawElided(*painter, area, index.data().toString(), option.font, head.closed ? secondaryText() : text, m_words);
        break;
    case CaseListModel::Changed:
        drawElided(*painter, area, index.data().toString(), smaller(option.font), secondaryText());
        break;
    default:
        drawElided(*painter, area, index.data().toString(), option.font, head.closed ? secondaryText() : text);
    }
    painter->restore();
}

void CaseDelegate::paintMark(QPainter& painter, const QRect& cell, const CaseListModel::Line& line,
                             const QPalette& palette) const
{
    const bool both = line.row.unread && line.row.watched;
    const int shift = both ? cell.height() / 5 : 0;
    if (line.row.unread) {
        QRectF dot(0, 0, dotSize, dotSize);
        dot.moveCenter(QRectF(cell).center() - QPointF(0, shift));
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.color(QPalette::Highlight));
        painter.drawEllipse(dot);
    }
    if (line.row.watched) {
        QRect bell(0, 0, bellSize, bellSize);
        bell.moveCenter(cell.center() + QPoint(0, shift));
        ui::icon(u"bell"_qs, [] { return secondaryText(); }).paint(&painter, bell);
    }
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
    if (m_contactBelow) {
        details << head.contactName;
    }
    if (!line.row.excerpt.isEmpty()) {
        details = {line.row.excerpt};
    }
    details.removeAll(QString());
    const QString below = details.join(u"  ·  "_qs);

    const QString subject = line.urgent ? reports::bareSubject(m_phrases, head.subject) : head.subject;
    const int firstHeight = QFontMetrics(strong(font)).height();
    const int secondHeight = QFontMetrics(second).height();
    const bool two = line.urgent || !below.isEmpty();
    const int height = two ? firstHeight + Space::tiny / 2 + secondHeight : firstHeight;
    const int top = area.top() + (area.height() - height) / 2;
    const QColor colour = head.closed && !line.row.unread ? secondaryText() : text;
    drawElided(painter, QRect(area.left(), top, area.width(), firstHeight), subject, first, colour, m_words);
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
    drawElided(painter, rest, below, second, secondaryText(), m_words);
}

} // namespace lotse::ui
