#include "ui/cases/ConversationView.h"

#include "foundation/html/VisibleText.h"
#include "ui/common/Answer.h"
#include "ui/common/Formats.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextFrame>
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

QTextBlockFormat gapFormat(qreal height)
{
    QTextBlockFormat format;
    format.setLineHeight(height, QTextBlockFormat::FixedHeight);
    return format;
}

// One line of a stranger's: a name, a value.
QString oneLine(const QString& untrusted)
{
    constexpr qsizetype most = 200;
    const QString line = html::visibleText(QStringView(untrusted).left(2 * most)).simplified();
    return line.size() > most ? line.left(most) + u'…' : line;
}

} // namespace

ConversationView::ConversationView(QWidget* parent) : QTextBrowser(parent), m_target(new QLabel(this))
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
    connect(&m_timer, &QTimer::timeout, this, &ConversationView::buildSome);
    connect(this, &QTextBrowser::anchorClicked, this, &ConversationView::choose, Qt::QueuedConnection);
    connect(this, &QTextBrowser::highlighted, this,
            [this](const QUrl& link) { showTarget(link.toString(QUrl::FullyEncoded)); });
    setAccessibleName(tr("Conversation"));
}

void ConversationView::setEntries(const QString& caseId, std::vector<cases::Entry> entries, const Sides& sides)
{
    const bool sidesKnown =
        std::any_of(entries.begin(), entries.end(), [](const cases::Entry& entry) { return entry.fromVendor; });
    const bool goesOn = caseId == m_caseId && sides == m_sides && sidesKnown == m_sidesKnown &&
                        entries.size() >= m_entries.size() &&
                        std::equal(m_entries.begin(), m_entries.end(), entries.begin());
    const bool other = caseId != m_caseId;
    if (goesOn && entries.size() == m_entries.size()) {
        return;
    }
    m_caseId = caseId;
    m_sides = sides;
    m_sidesKnown = sidesKnown;
    m_entries = std::move(entries);
    if (goesOn) {
        removeOutgoing();
        readOn();
        return;
    }
    if (other) {
        m_toNewest = false;
    }
    m_place = other ? 0 : verticalScrollBar()->value();
    ++m_reading;
    m_isReading = false;
    m_texts.clear();
    m_places.clear();
    rebuild();
}

void ConversationView::clearAll()
{
    ++m_reading;
    m_isReading = false;
    m_caseId.clear();
    m_entries.clear();
    m_texts.clear();
    m_places.clear();
    m_outgoing.clear();
    m_outgoingFrom = -1;
    m_next = 0;
    m_place = 0;
    m_timer.stop();
    showTarget({});
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
    m_outgoingFrom = -1;
    m_places.resize(m_texts.size());
    QTextCursor cursor(document());
    cursor.setBlockFormat(gapFormat(1));
    readOn();
    restorePlace();
}

// The next messages are taken apart elsewhere while those that are ready are laid out here.
void ConversationView::readOn()
{
    if (!m_isReading && m_texts.size() < m_entries.size()) {
        const std::size_t batch = m_texts.empty() ? firstBatch : laterBatch;
        std::vector<QString> texts;
        for (std::size_t at = m_texts.size(); at < std::min(m_entries.size(), m_texts.size() + batch); ++at) {
            texts.push_back(m_entries[at].kind == cases::EntryKind::Change ? QString() : m_entries[at].text);
        }
        m_isReading = true;
        whenAnswered(readInBackground(std::move(texts)), this,
                     [this, asked = m_reading](const std::vector<EntryText>& read) {
                         if (asked == m_reading) {
                             m_isReading = false;
                             m_texts.insert(m_texts.end(), read.begin(), read.end());
                             m_places.resize(m_texts.size());
                             readOn();
                         }
                     });
    }
    buildSome();
}

void ConversationView::buildSome()
{
    QElapsedTimer elapsed;
    elapsed.start();
    const std::size_t ready = std::min(m_texts.size(), m_entries.size());
    const bool begins = m_next == 0 && ready > 0;
    {
        QTextCursor cursor(document());
        cursor.beginEditBlock();
        while (m_next < ready && elapsed.elapsed() < stepMilliseconds / 2) {
            append(m_next++);
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
    if (isComplete() && m_outgoingFrom < 0) {
        appendOutgoing();
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

void ConversationView::append(std::size_t entry)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (m_entries[entry].kind == cases::EntryKind::Change) {
        appendChange(cursor, m_entries[entry]);
    } else {
        appendSaid(cursor, entry);
    }
}

void ConversationView::appendChange(QTextCursor& cursor, const cases::Entry& entry)
{
    const QString before = oneLine(entry.oldValue);
    const QString after = oneLine(entry.newValue);
    const QString field = oneLine(entry.field);
    // Salesforce notes the beginning of a case as a change without values.
    const QString what =
        before.isEmpty() && after.isEmpty() && field == u"created"_qs
            ? tr("Case created", "the first line of a case's history")
        : before.isEmpty() && after.isEmpty() ? field
        : before.isEmpty()
            ? tr("%1: %2", "a change in a case: what, new value").arg(field, after)
            : tr("%1: %2 → %3", "a change in a case: what, old value, new value").arg(field, before, after);
    QStringList parts{what, oneLine(entry.authorName), formatDateTime(entry.at)};
    parts.removeAll(QString());
    QTextCharFormat small;
    small.setForeground(secondaryText());
    small.setFontPointSize(font().pointSizeF() * smallSize);
    QTextBlockFormat line;
    line.setAlignment(Qt::AlignHCenter);
    line.setBottomMargin(Space::tiny);
    cursor.insertBlock(line);
    cursor.insertText(parts.join(u"  ·  "_qs), small);
    cursor.insertBlock(gapFormat(Space::small), QTextCharFormat());
}

bool ConversationView::isOurs(const cases::Entry& entry) const
{
    return !entry.fromVendor && std::ranges::any_of(m_sides.ourNames, [&entry](const QString& name) {
        return !name.isEmpty() && entry.authorName.compare(name, Qt::CaseInsensitive) == 0;
    });
}

// Where the portal does not tell sides, nothing is claimed.
QString ConversationView::side(const cases::Entry& entry) const
{
    if (entry.fromVendor) {
        return tr("%1 support", "side of who wrote: the vendor's support; 1 is the vendor's name").arg(m_sides.vendor);
    }
    if (isOurs(entry)) {
        return tr("You", "side of who wrote: the person who reads this");
    }
    return m_sidesKnown ? tr("Your company", "side of who wrote") : QString();
}

void ConversationView::appendSaid(QTextCursor& cursor, std::size_t entry)
{
    const cases::Entry& said = m_entries[entry];
    const bool ours = isOurs(said);
    const Tone tone = said.fromVendor ? Tone::Info : ours ? Tone::Good : Tone::Neutral;
    QTextFrameFormat frame;
    frame.setPadding(Space::medium - Space::tiny);
    frame.setLeftMargin(said.fromVendor || !(m_sidesKnown || ours) ? 0 : Space::huge);
    frame.setRightMargin(said.fromVendor && m_sidesKnown ? Space::huge : 0);
    frame.setProperty(toneProperty, static_cast<int>(tone));
    m_places[entry].frame = cursor.insertFrame(frame);
    writeSaid(cursor, entry);
    cursor.movePosition(QTextCursor::End);
    cursor.setBlockFormat(gapFormat(Space::small + Space::tiny));
}

void ConversationView::writeSaid(QTextCursor& cursor, std::size_t entry)
{
    const cases::Entry& said = m_entries[entry];
    const Tone tone = said.fromVendor ? Tone::Info : isOurs(said) ? Tone::Good : Tone::Neutral;
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    strong.setForeground(palette().color(QPalette::Text));
    QTextCharFormat small;
    small.setForeground(toneText(tone));
    small.setFontPointSize(font().pointSizeF() * smallSize);
    QStringList about{side(said)};
    if (said.kind == cases::EntryKind::Email) {
        about << tr("e-mail", "how something was said in a case");
    }
    about << formatDateTime(said.at);
    about.removeAll(QString());
    QTextBlockFormat head;
    head.setBottomMargin(Space::tiny);
    cursor.setBlockFormat(head);
    if (const QString author = oneLine(said.authorName); !author.isEmpty()) {
        cursor.insertText(author + u"   "_qs, strong);
    }
    cursor.insertText(about.join(u"  ·  "_qs), small);
    EntryWriter(font(), palette()).write(cursor, entry, m_texts[entry], m_places[entry].unfolded);
}

void ConversationView::rewrite(std::size_t entry)
{
    QTextFrame* const frame = m_places[entry].frame;
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
    if (m_outgoingFrom >= 0) {
        m_outgoingFrom += document()->characterCount() - before;
    }
    QTextCursor first(document());
    first.setPosition(frame->firstPosition());
    setTextCursor(first);
    verticalScrollBar()->setValue(at);
}

void ConversationView::unfold(const ThreadAction& action)
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
    whenAnswered(readInBackground({m_entries[action.entry].text}, 4 * text.read), this,
                 [this, entry = action.entry, asked = m_reading](const std::vector<EntryText>& read) {
                     if (asked == m_reading && entry < m_texts.size()) {
                         m_texts[entry] = read.front();
                         rewrite(entry);
                     }
                 });
}

void ConversationView::setOutgoing(std::vector<Outgoing> outgoing)
{
    if (outgoing == m_outgoing) {
        return;
    }
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - Space::huge;
    const bool more = outgoing.size() > m_outgoing.size();
    m_outgoing = std::move(outgoing);
    removeOutgoing();
    if (isComplete()) {
        appendOutgoing();
        if (atEnd || more) {
            showNewest();
        }
    }
}

void ConversationView::removeOutgoing()
{
    if (m_outgoingFrom < 0) {
        return;
    }
    QTextCursor cursor(document());
    cursor.setPosition(std::min(m_outgoingFrom, document()->characterCount() - 1));
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_outgoingFrom = -1;
}

void ConversationView::appendOutgoing()
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    m_outgoingFrom = cursor.position();
    cursor.beginEditBlock();
    for (const Outgoing& one : m_outgoing) {
        QTextFrameFormat frame;
        frame.setPadding(Space::medium - Space::tiny);
        frame.setLeftMargin(Space::huge);
        frame.setProperty(toneProperty, static_cast<int>(one.tone));
        cursor.insertFrame(frame);
        QTextCharFormat strong;
        strong.setFontWeight(QFont::DemiBold);
        strong.setForeground(palette().color(QPalette::Text));
        QTextCharFormat small;
        small.setForeground(toneText(one.tone));
        small.setFontPointSize(font().pointSizeF() * smallSize);
        QTextBlockFormat head;
        head.setBottomMargin(Space::tiny);
        cursor.setBlockFormat(head);
        cursor.insertText(tr("You", "side of who wrote: the person who reads this") + u"   "_qs, strong);
        cursor.insertText(one.standing + u"  ·  "_qs + formatDateTime(one.at), small);
        if (!one.text.isEmpty()) {
            EntryWriter(font(), palette())
                .write(cursor, m_entries.size(), readEntryText(one.text.left(moreCharacters)), Unfolded());
        }
        if (!one.about.isEmpty()) {
            cursor.insertBlock(QTextBlockFormat(), small);
            cursor.insertText(one.about, small);
        }
        cursor.movePosition(QTextCursor::End);
        cursor.setBlockFormat(gapFormat(Space::small + Space::tiny));
    }
    cursor.endEditBlock();
}

const html::SafeLink* ConversationView::misleading(const QString& target) const
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

void ConversationView::choose(const QUrl& anchor)
{
    if (const std::optional<ThreadAction> action = threadAction(anchor)) {
        unfold(*action);
        return;
    }
    Q_EMIT linkChosen(anchor, misleading(anchor.toString(QUrl::FullyEncoded)) != nullptr);
}

void ConversationView::showTarget(const QString& target)
{
    const bool shown = !target.isEmpty() && !threadAction(QUrl(target));
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

void ConversationView::toMessage(int step)
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

void ConversationView::toLink(bool forward)
{
    QTextBrowser::focusNextPrevChild(forward);
    showTarget(textCursor().hasSelection() ? textCursor().charFormat().anchorHref() : QString());
}

bool ConversationView::focusNextPrevChild(bool next)
{
    // Tab always leaves: a long conversation has hundreds of links.
    return QTextEdit::focusNextPrevChild(next);
}

void ConversationView::keyPressEvent(QKeyEvent* event)
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

void ConversationView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    m_target->hide();
}

bool ConversationView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const QString target = anchorAt(help->pos());
        if (target.isEmpty() || threadAction(QUrl(target))) {
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
QVariant ConversationView::loadResource(int /*type*/, const QUrl& /*name*/)
{
    return {};
}

void ConversationView::doSetSource(const QUrl& /*name*/, QTextDocument::ResourceType /*type*/)
{
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
    QTextBrowser::paintEvent(event);
}

void ConversationView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
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
