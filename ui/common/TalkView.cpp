#include "ui/common/TalkView.h"

#include "foundation/html/VisibleText.h"
#include "ui/common/Answer.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTextCursor>
#include <QToolTip>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr int stepMilliseconds = 8;
constexpr std::size_t firstBatch = 8; // enough for a screen
constexpr std::size_t laterBatch = 64;
constexpr qreal radius = 9;
constexpr double smallSize = 0.92;
constexpr int toneProperty = QTextFormat::UserProperty;

} // namespace

QTextBlockFormat TalkView::gapFormat(qreal height)
{
    QTextBlockFormat format;
    format.setLineHeight(height, QTextBlockFormat::FixedHeight);
    return format;
}

QString TalkView::oneLine(const QString& untrusted)
{
    constexpr qsizetype most = 200;
    const QString line = html::visibleText(QStringView(untrusted).left(2 * most)).simplified();
    return line.size() > most ? line.left(most) + u'…' : line;
}

QTextCharFormat TalkView::smallFormat(const QColor& colour) const
{
    QTextCharFormat small;
    small.setForeground(colour);
    small.setFontPointSize(font().pointSizeF() * smallSize);
    return small;
}

TalkView::TalkView(QWidget* parent) : QTextBrowser(parent), m_target(new QLabel(this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(Space::small);
    m_target->setTextFormat(Qt::PlainText);
    m_target->setObjectName(u"linkTarget"_qs);
    m_target->setMargin(Space::tiny);
    m_target->setAutoFillBackground(true);
    m_target->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_target->hide();
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TalkView::buildSome);
    connect(this, &QTextBrowser::anchorClicked, this, &TalkView::choose, Qt::QueuedConnection);
    connect(this, &QTextBrowser::highlighted, this,
            [this](const QUrl& link) { showTarget(link.toString(QUrl::FullyEncoded)); });
}

void TalkView::restart(bool keepPlace)
{
    m_toNewest = m_toNewest && keepPlace;
    m_place = keepPlace ? verticalScrollBar()->value() : 0;
    ++m_reading;
    m_isReading = false;
    m_texts.clear();
    m_places.clear();
    rebuild();
}

void TalkView::goOn()
{
    removeLast();
    readOn();
}

void TalkView::clearTalk()
{
    ++m_reading;
    m_isReading = false;
    m_texts.clear();
    m_places.clear();
    m_lastFrom = -1;
    m_next = 0;
    m_place = 0;
    m_toNewest = false;
    m_timer.stop();
    showTarget({});
    clear();
}

void TalkView::showNewest()
{
    m_toNewest = true;
    restorePlace();
}

void TalkView::rebuild()
{
    clear();
    m_next = 0;
    m_lastFrom = -1;
    m_places.resize(m_texts.size());
    QTextCursor cursor(document());
    cursor.setBlockFormat(gapFormat(1));
    readOn();
    restorePlace();
}

// The next messages are taken apart elsewhere while those that are ready are laid out here.
void TalkView::readOn()
{
    if (!m_isReading && m_texts.size() < total()) {
        const std::size_t batch = m_texts.empty() ? firstBatch : laterBatch;
        const std::size_t end = std::min(total(), m_texts.size() + batch);
        std::vector<WrittenText> texts;
        for (std::size_t at = m_texts.size(); at < end; ++at) {
            texts.push_back(written(at));
        }
        m_isReading = true;
        whenAnswered(readInBackground(std::move(texts)), this,
                     [this, asked = m_reading](const std::vector<EntryText>& read) {
                         if (asked == m_reading) {
                             m_isReading = false;
                             m_texts.insert(m_texts.end(), read.begin(), read.end());
                             m_places.resize(m_texts.size());
                             textsGrew();
                             readOn();
                         }
                     });
    }
    buildSome();
}

void TalkView::buildSome()
{
    QElapsedTimer elapsed;
    elapsed.start();
    const std::size_t ready = std::min(m_texts.size(), total());
    const bool begins = m_next == 0 && ready > 0;
    {
        QTextCursor cursor(document());
        cursor.beginEditBlock();
        while (m_next < ready && elapsed.elapsed() < stepMilliseconds / 2) {
            cursor.movePosition(QTextCursor::End);
            append(cursor, m_next++);
        }
        cursor.endEditBlock();
    }
    if (begins) {
        // Inserting carried the text cursor along; at the very start it would stand outside of what was said.
        QTextCursor first(document());
        first.movePosition(QTextCursor::NextBlock);
        setTextCursor(first);
    }
    if (m_next == ready) {
        m_timer.stop();
    } else if (!m_timer.isActive()) {
        m_timer.start();
    }
    if (isComplete() && m_lastFrom < 0) {
        appendLast();
    }
    restorePlace();
}

void TalkView::restorePlace()
{
    if (m_toNewest) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        m_toNewest = !isComplete();
    } else if (m_place > 0 && (isComplete() || verticalScrollBar()->maximum() >= m_place)) {
        verticalScrollBar()->setValue(m_place);
        m_place = 0;
    }
}

void TalkView::beginFrame(QTextCursor& cursor, QTextFrameFormat frame, Tone tone)
{
    frame.setPadding(Space::medium - Space::tiny);
    frame.setProperty(toneProperty, static_cast<int>(tone));
    cursor.insertFrame(frame);
}

void TalkView::appendSaid(QTextCursor& cursor, std::size_t entry, QTextFrameFormat frame, Tone tone)
{
    beginFrame(cursor, frame, tone);
    m_places[entry].frame = cursor.currentFrame();
    writeSaid(cursor, entry);
    cursor.movePosition(QTextCursor::End);
    cursor.setBlockFormat(gapFormat(Space::small + Space::tiny));
}

void TalkView::writeHead(QTextCursor& cursor, const QString& author, const QString& about, Tone tone)
{
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    strong.setForeground(palette().color(QPalette::Text));
    QTextBlockFormat head;
    head.setBottomMargin(Space::tiny);
    cursor.setBlockFormat(head);
    if (!author.isEmpty()) {
        cursor.insertText(author + u"   "_qs, strong);
    }
    cursor.insertText(about, smallFormat(toneText(tone)));
}

void TalkView::writeBody(QTextCursor& cursor, std::size_t entry)
{
    EntryWriter(font(), palette()).write(cursor, entry, m_texts[entry], m_places[entry].unfolded);
}

void TalkView::rewrite(std::size_t entry)
{
    QTextFrame* const frame = entry < m_places.size() ? m_places[entry].frame.data() : nullptr;
    if (!frame) {
        return;
    }
    const int before = document()->characterCount();
    const int at = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.setPosition(frame->firstPosition());
    cursor.setPosition(frame->lastPosition(), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    writeSaid(cursor, entry);
    cursor.endEditBlock();
    if (m_lastFrom >= 0) {
        m_lastFrom += document()->characterCount() - before;
    }
    QTextCursor first(document());
    first.setPosition(frame->firstPosition());
    setTextCursor(first);
    verticalScrollBar()->setValue(at);
}

void TalkView::unfold(const ThreadAction& action)
{
    if (action.entry >= m_places.size()) {
        return;
    }
    Unfolded& unfolded = m_places[action.entry].unfolded;
    if (action.kind == ThreadAction::Kind::Toggle) {
        if (!unfolded.sections.remove(action.section)) {
            unfolded.sections.insert(action.section);
        }
        rewrite(action.entry);
        return;
    }
    unfolded.characters += moreCharacters;
    const EntryText& text = m_texts[action.entry];
    if (text.isWhole() || unfolded.characters < text.read) {
        rewrite(action.entry);
        return;
    }
    whenAnswered(readInBackground({written(action.entry)}, 4 * text.read), this,
                 [this, entry = action.entry, asked = m_reading](const std::vector<EntryText>& read) {
                     if (asked == m_reading && entry < m_texts.size()) {
                         m_texts[entry] = read.front();
                         rewrite(entry);
                     }
                 });
}

void TalkView::rewriteLast(bool follow)
{
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - Space::huge;
    removeLast();
    if (isComplete()) {
        appendLast();
        if (atEnd || follow) {
            showNewest();
        }
    }
}

void TalkView::removeLast()
{
    if (m_lastFrom < 0) {
        return;
    }
    QTextCursor cursor(document());
    cursor.setPosition(std::min(m_lastFrom, document()->characterCount() - 1));
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_lastFrom = -1;
}

void TalkView::appendLast()
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    m_lastFrom = cursor.position();
    cursor.beginEditBlock();
    writeLast(cursor);
    cursor.endEditBlock();
}

bool TalkView::isOurs(const QString& target) const
{
    return target.startsWith(u"lotse-"_qs);
}

const html::SafeLink* TalkView::misleading(const QString& target) const
{
    for (const EntryText& text : m_texts) {
        for (const html::SafeLink& link : text.links) {
            if (link.misleading && link.target == target) {
                return &link;
            }
        }
    }
    return nullptr;
}

void TalkView::choose(const QUrl& anchor)
{
    if (const std::optional<ThreadAction> action = threadAction(anchor)) {
        unfold(*action);
        return;
    }
    if (act(anchor)) {
        return;
    }
    Q_EMIT linkChosen(anchor, misleading(anchor.toString(QUrl::FullyEncoded)) != nullptr);
}

void TalkView::showTarget(const QString& target)
{
    const bool shown = !target.isEmpty() && !isOurs(target);
    m_target->setVisible(shown);
    if (!shown) {
        return;
    }
    const QString words = misleading(target) ? tr("Careful, this link really leads to: %1").arg(target) : target;
    m_target->setText(m_target->fontMetrics().elidedText(words, Qt::ElideMiddle, viewport()->width() - Space::large));
    m_target->adjustSize();
    m_target->move(0, height() - m_target->height());
    m_target->raise();
}

void TalkView::toMessage(int step)
{
    const QList<QTextFrame*> frames = document()->rootFrame()->childFrames();
    const int at = textCursor().position();
    QTextFrame* target = nullptr;
    for (QTextFrame* frame : frames) {
        if (step > 0 && frame->firstPosition() > at) {
            target = frame;
            break;
        }
        if (step < 0 && frame->firstPosition() < at) {
            target = frame;
        }
    }
    if (!target) {
        return;
    }
    QTextCursor cursor(document());
    cursor.setPosition(target->firstPosition());
    setTextCursor(cursor);
    const QRectF area = document()->documentLayout()->frameBoundingRect(target);
    verticalScrollBar()->setValue(static_cast<int>(area.top()) - Space::small);
}

void TalkView::toLink(bool forward)
{
    QTextBrowser::focusNextPrevChild(forward);
    showTarget(textCursor().hasSelection() ? textCursor().charFormat().anchorHref() : QString());
}

bool TalkView::focusNextPrevChild(bool next)
{
    // Tab always leaves: a long conversation has hundreds of links.
    return QTextEdit::focusNextPrevChild(next);
}

void TalkView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (plain && event->key() == Qt::Key_N) {
        toMessage(1);
    } else if (plain && event->key() == Qt::Key_P) {
        toMessage(-1);
    } else if (plain && event->key() == Qt::Key_L) {
        toLink(!(event->modifiers() & Qt::ShiftModifier));
    } else {
        QTextBrowser::keyPressEvent(event);
    }
}

void TalkView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    m_target->hide();
}

bool TalkView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const QString target = anchorAt(help->pos());
        if (target.isEmpty() || isOurs(target)) {
            QToolTip::hideText();
        } else {
            const QString words =
                misleading(target) ? tr("Careful, this link really leads to: %1").arg(target) : target;
            QToolTip::showText(help->globalPos(), u"<qt>%1</qt>"_qs.arg(words.toHtmlEscaped()), this);
        }
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_target->hide();
    }
    return QTextBrowser::viewportEvent(event);
}

// Nothing is ever loaded, and no address is ever gone to.
QVariant TalkView::loadResource(int /*type*/, const QUrl& /*name*/)
{
    return {};
}

void TalkView::doSetSource(const QUrl& /*name*/, QTextDocument::ResourceType /*type*/)
{
}

void TalkView::paintEvent(QPaintEvent* event)
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
    QTextBrowser::paintEvent(event);
}

void TalkView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        setAccessibleName(name());
        [[fallthrough]];
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        if (total() > 0) {
            m_place = verticalScrollBar()->value();
            rebuild();
        }
        break;
    default:
        break;
    }
}

} // namespace lotse::ui
