#include "ui/cases/ConversationView.h"

#include "ui/common/Formats.h"
#include "ui/common/Look.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextFrame>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int stepMilliseconds = 8;
constexpr qreal radius = 9;
constexpr int toneProperty = QTextFormat::UserProperty;

QTextBlockFormat gapFormat(qreal height)
{
    QTextBlockFormat format;
    format.setLineHeight(height, QTextBlockFormat::FixedHeight);
    return format;
}

} // namespace

ConversationView::ConversationView(QWidget* parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(Space::small);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &ConversationView::buildSome);
    setAccessibleName(tr("Conversation"));
}

void ConversationView::setEntries(const QString& caseId, std::vector<cases::Entry> entries, const QString& vendorName)
{
    const bool sidesKnown =
        std::any_of(entries.begin(), entries.end(), [](const cases::Entry& entry) { return entry.fromVendor; });
    const bool goesOn = caseId == m_caseId && vendorName == m_vendorName && sidesKnown == m_sidesKnown &&
                        entries.size() >= m_entries.size() &&
                        std::equal(m_entries.begin(), m_entries.end(), entries.begin());
    const bool other = caseId != m_caseId;
    m_caseId = caseId;
    m_vendorName = vendorName;
    m_sidesKnown = sidesKnown;
    m_entries = std::move(entries);
    if (other) {
        m_toNewest = false;
    }
    if (goesOn) {
        buildSome();
        return;
    }
    m_place = other ? 0 : verticalScrollBar()->value();
    rebuild();
}

void ConversationView::clearAll()
{
    m_caseId.clear();
    m_entries.clear();
    m_next = 0;
    m_place = 0;
    m_timer.stop();
    clear();
}

void ConversationView::showNewest()
{
    m_toNewest = true;
    restorePlace();
}

void ConversationView::rebuild()
{
    clear();
    m_next = 0;
    QTextCursor cursor(document());
    cursor.setBlockFormat(gapFormat(1));
    buildSome();
    // Inserting carried the text cursor along; at the very start it would stand outside of what was said.
    QTextCursor first(document());
    first.movePosition(QTextCursor::NextBlock);
    setTextCursor(first);
    restorePlace();
}

void ConversationView::buildSome()
{
    QElapsedTimer elapsed;
    elapsed.start();
    {
        QTextCursor cursor(document());
        cursor.beginEditBlock();
        while (m_next < m_entries.size() && elapsed.elapsed() < stepMilliseconds / 2) {
            append(m_entries[m_next++]);
        }
        cursor.endEditBlock();
    }
    if (isComplete()) {
        m_timer.stop();
    } else if (!m_timer.isActive()) {
        m_timer.start();
    }
    restorePlace();
}

void ConversationView::restorePlace()
{
    if (m_toNewest) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        m_toNewest = !isComplete();
    } else if (m_place > 0 && (isComplete() || verticalScrollBar()->maximum() >= m_place)) {
        verticalScrollBar()->setValue(m_place);
        m_place = 0;
    }
}

void ConversationView::append(const cases::Entry& entry)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (entry.kind == cases::EntryKind::Change) {
        appendChange(cursor, entry);
    } else {
        appendSaid(cursor, entry);
    }
}

void ConversationView::appendChange(QTextCursor& cursor, const cases::Entry& entry)
{
    // Salesforce notes the beginning of a case as a change without values.
    const QString what = entry.oldValue.isEmpty() && entry.newValue.isEmpty() && entry.field == u"created"_qs
                             ? tr("Case created", "the first line of a case's history")
                         : entry.oldValue.isEmpty() && entry.newValue.isEmpty() ? entry.field
                         : entry.oldValue.isEmpty()
                             ? tr("%1: %2", "a change in a case: what, new value").arg(entry.field, entry.newValue)
                             : tr("%1: %2 → %3", "a change in a case: what, old value, new value")
                                   .arg(entry.field, entry.oldValue, entry.newValue);
    QStringList parts{what, entry.authorName, formatDateTime(entry.at)};
    parts.removeAll(QString());
    QTextCharFormat small;
    small.setForeground(secondaryText());
    small.setFontPointSize(font().pointSizeF() * 0.92);
    QTextBlockFormat line;
    line.setAlignment(Qt::AlignHCenter);
    line.setBottomMargin(Space::tiny);
    cursor.insertBlock(line);
    cursor.insertText(parts.join(u"  ·  "_qs), small);
    cursor.insertBlock(gapFormat(Space::small), QTextCharFormat());
}

// Where the portal does not tell sides, nothing is claimed.
QString ConversationView::side(const cases::Entry& entry) const
{
    if (entry.fromVendor) {
        return tr("%1 support", "side of who wrote: the vendor's support; 1 is the vendor's name").arg(m_vendorName);
    }
    return m_sidesKnown ? tr("Your company", "side of who wrote") : QString();
}

void ConversationView::appendSaid(QTextCursor& cursor, const cases::Entry& entry)
{
    const Tone tone = entry.fromVendor ? Tone::Info : Tone::Neutral;
    QTextFrameFormat frame;
    frame.setPadding(Space::medium - Space::tiny);
    frame.setLeftMargin(entry.fromVendor || !m_sidesKnown ? 0 : Space::huge);
    frame.setRightMargin(entry.fromVendor && m_sidesKnown ? Space::huge : 0);
    frame.setProperty(toneProperty, static_cast<int>(tone));
    cursor.insertFrame(frame);

    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    strong.setForeground(palette().color(QPalette::Text));
    QTextCharFormat small;
    small.setForeground(toneText(tone));
    small.setFontPointSize(font().pointSizeF() * 0.92);
    QStringList about{side(entry)};
    if (entry.kind == cases::EntryKind::Email) {
        about << tr("e-mail", "how something was said in a case");
    }
    about << formatDateTime(entry.at);
    about.removeAll(QString());
    QTextBlockFormat head;
    head.setBottomMargin(Space::tiny);
    cursor.setBlockFormat(head);
    if (!entry.authorName.isEmpty()) {
        cursor.insertText(entry.authorName + u"   "_qs, strong);
    }
    cursor.insertText(about.join(u"  ·  "_qs), small);

    QTextCharFormat plain;
    plain.setForeground(palette().color(QPalette::Text));
    QTextBlockFormat body;
    body.setLineHeight(115, QTextBlockFormat::ProportionalHeight);
    cursor.insertBlock(body, plain);
    cursor.insertText(entry.text.trimmed(), plain);

    cursor.movePosition(QTextCursor::End);
    cursor.setBlockFormat(gapFormat(Space::small + Space::tiny));
}

void ConversationView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF offset(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const QRectF exposed = QRectF(event->rect());
    const QList<QTextFrame*> frames = document()->rootFrame()->childFrames();
    for (const QTextFrame* frame : frames) {
        const QTextFrameFormat format = frame->frameFormat();
        const QRectF area = document()
                                ->documentLayout()
                                ->frameBoundingRect(const_cast<QTextFrame*>(frame))
                                .adjusted(format.leftMargin(), 0, -format.rightMargin(), 0)
                                .translated(offset);
        if (area.top() > exposed.bottom()) {
            break;
        }
        if (area.intersects(exposed)) {
            const auto tone = static_cast<Tone>(format.intProperty(toneProperty));
            const bool quiet = tone == Tone::Neutral;
            painter.setPen(quiet ? separator() : toneSurface(tone));
            painter.setBrush(quiet ? QGuiApplication::palette().color(QPalette::Base) : toneSurface(tone));
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        }
    }
    painter.end();
    QTextEdit::paintEvent(event);
}

void ConversationView::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        setAccessibleName(tr("Conversation"));
        [[fallthrough]];
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        if (!m_entries.empty()) {
            m_place = verticalScrollBar()->value();
            rebuild();
        }
        break;
    default:
        break;
    }
}

} // namespace lotse::ui
