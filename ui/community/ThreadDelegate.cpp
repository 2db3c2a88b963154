#include "ui/community/ThreadDelegate.h"

#include "support/cases/Folding.h"
#include "ui/common/Look.h"
#include "ui/community/ThreadTexts.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int barWidth = 3;
constexpr int titleLines = 2;

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

void markWords(QPainter& painter, const QRect& area, const QString& shown, const QStringList& words)
{
    if (words.isEmpty()) {
        return;
    }
    const QFontMetrics metrics = painter.fontMetrics();
    const std::vector<cases::TextRange> found = cases::foundRanges(shown, words);
    for (const cases::TextRange& range : found) {
        const int left = metrics.horizontalAdvance(shown.first(range.start));
        const int right = metrics.horizontalAdvance(shown.first(range.start + range.length));
        const QRect mark(area.left() + left - 1, area.top(), right - left + 2, metrics.height());
        painter.fillRect(mark, toneSurface(Tone::Warning));
        painter.fillRect(QRect(mark.left(), mark.bottom() - 1, mark.width(), 2), toneText(Tone::Warning));
    }
}

void drawLine(QPainter& painter, const QRect& area, const QString& text, const QStringList& words)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    const QPen pen = painter.pen();
    markWords(painter, area, shown, words);
    painter.setPen(pen);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

// At most two lines, broken between words.
QStringList linesOf(const QString& text, const QFontMetrics& metrics, int width)
{
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QString first;
    while (!words.isEmpty()) {
        const QString longer = first.isEmpty() ? words.front() : first + u' ' + words.front();
        if (metrics.horizontalAdvance(longer) > width && !first.isEmpty()) {
            break;
        }
        first = longer;
        words.removeFirst();
    }
    return words.isEmpty() ? QStringList{first} : QStringList{first, words.join(u' ')};
}

} // namespace

ThreadDelegate::ThreadDelegate(const ThreadListModel& model, const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_clock(clock)
{
}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int small = QFontMetrics(smaller(option.font)).height();
    const int lines = m_model.query().text.trimmed().isEmpty() ? 1 : 2; // the excerpt
    return {Space::huge,
            titleLines * QFontMetrics(strong(option.font)).height() + lines * small + Space::tiny + 2 * Space::small};
}

void ThreadDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const QRect cell = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected) {
        painter->fillRect(cell, toneSurface(Tone::Info));
        painter->fillRect(QRect(cell.left(), cell.top(), barWidth, cell.height()),
                          option.palette.color(QPalette::Highlight));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(cell, option.palette.color(QPalette::AlternateBase));
    }
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), separator());
    const QRect area = cell.adjusted(Space::small + Space::tiny, Space::small, -Space::small, -Space::small);
    const community::ThreadRow* const row = m_model.row(index.row());
    if (!row) {
        painter->setPen(secondaryText());
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop, u"…"_qs);
        painter->restore();
        return;
    }
    const QStringList words = m_model.query().words();
    painter->setFont(row->opened ? option.font : strong(option.font));
    painter->setPen(option.palette.color(QPalette::Text));
    QRect line(area.left(), area.top(), area.width(), painter->fontMetrics().height());
    const QStringList title = linesOf(ThreadTexts::oneLine(row->head.title), painter->fontMetrics(), area.width());
    for (const QString& part : title) {
        drawLine(*painter, line, part, words);
        line.translate(0, line.height());
    }
    painter->setFont(smaller(option.font));
    line.setHeight(painter->fontMetrics().height());
    if (!row->excerpt.isEmpty()) {
        painter->setPen(secondaryText());
        drawLine(*painter, line, ThreadTexts::oneLine(row->excerpt), words);
        line.translate(0, line.height());
    }
    line.translate(0, Space::tiny / 2);
    painter->setPen(row->onServer            ? toneText(Tone::Info)
                    : row->head.isAnswered() ? toneText(Tone::Good)
                                             : secondaryText());
    drawLine(*painter, line, ThreadTexts::facts(*row, m_clock.now()).join(u" · "_qs), {});
    painter->restore();
}

} // namespace lotse::ui
