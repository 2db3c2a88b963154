#include "ui/cases/ConversationView.h"

#include "support/cases/Folding.h"
#include "ui/common/Formats.h"

#include <QTextBlock>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

// Bounds for one step in the UI thread.
constexpr qsizetype mostSearched = 100'000; // characters
constexpr qsizetype mostMarks = 400;
constexpr auto markAfter = std::chrono::milliseconds(50);

} // namespace

ConversationView::ConversationView(QWidget* parent) : TalkView(parent)
{
    setAccessibleName(name());
    m_marking.setSingleShot(true);
    m_marking.setInterval(markAfter);
    connect(&m_marking, &QTimer::timeout, this, &ConversationView::markFound);
    connect(document(), &QTextDocument::contentsChanged, this, [this] {
        if (!m_sought.isEmpty()) {
            m_marking.start();
        }
    });
}

void ConversationView::setSought(const QStringList& words)
{
    m_sought = words;
    if (words.isEmpty()) {
        m_marking.stop();
        setExtraSelections({});
    } else {
        m_marking.start();
    }
}

void ConversationView::markFound()
{
    QTextCharFormat look;
    look.setBackground(toneSurface(Tone::Warning));
    look.setForeground(toneText(Tone::Warning));
    look.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    QList<ExtraSelection> marks;
    qsizetype read = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && read < mostSearched && marks.size() < mostMarks;
         block = block.next()) {
        const QString text = block.text();
        read += text.size();
        for (const cases::TextRange& range : cases::foundRanges(text, m_sought)) {
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + static_cast<int>(range.start));
            cursor.setPosition(block.position() + static_cast<int>(range.start + range.length),
                               QTextCursor::KeepAnchor);
            marks.append({cursor, look});
        }
    }
    setExtraSelections(marks);
}

QString ConversationView::name() const
{
    return tr("Conversation");
}

WrittenText ConversationView::written(std::size_t entry) const
{
    const cases::Entry& said = m_entries[entry];
    if (said.kind == cases::EntryKind::Change) {
        return {};
    }
    return {.text = said.html.isEmpty() ? said.text : said.html, .isHtml = !said.html.isEmpty()};
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
        goOn();
    } else {
        restart(!other);
    }
}

void ConversationView::clearAll()
{
    m_caseId.clear();
    m_entries.clear();
    m_outgoing.clear();
    clearTalk();
}

Tone ConversationView::toneOf(const cases::Entry& entry) const
{
    return entry.fromVendor ? Tone::Info : isOurs(entry) ? Tone::Good : Tone::Neutral;
}

void ConversationView::append(QTextCursor& cursor, std::size_t entry)
{
    const cases::Entry& said = m_entries[entry];
    if (said.kind == cases::EntryKind::Change) {
        appendChange(cursor, said);
        return;
    }
    QTextFrameFormat frame;
    frame.setLeftMargin(said.fromVendor || !(m_sidesKnown || isOurs(said)) ? 0 : Space::huge);
    frame.setRightMargin(said.fromVendor && m_sidesKnown ? Space::huge : 0);
    appendSaid(cursor, entry, frame, toneOf(said));
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
    QTextBlockFormat line;
    line.setAlignment(Qt::AlignHCenter);
    line.setBottomMargin(Space::tiny);
    cursor.insertBlock(line);
    cursor.insertText(parts.join(u"  ·  "_qs), smallFormat(secondaryText()));
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

void ConversationView::writeSaid(QTextCursor& cursor, std::size_t entry)
{
    const cases::Entry& said = m_entries[entry];
    QStringList about{side(said)};
    if (said.kind == cases::EntryKind::Email) {
        about << tr("e-mail", "how something was said in a case");
    }
    about << formatDateTime(said.at);
    about.removeAll(QString());
    writeHead(cursor, oneLine(said.authorName), about.join(u"  ·  "_qs), toneOf(said));
    writeBody(cursor, entry);
}

void ConversationView::setOutgoing(std::vector<Outgoing> outgoing)
{
    if (outgoing == m_outgoing) {
        return;
    }
    const bool more = outgoing.size() > m_outgoing.size();
    m_outgoing = std::move(outgoing);
    rewriteLast(more);
}

void ConversationView::writeLast(QTextCursor& cursor)
{
    for (const Outgoing& one : m_outgoing) {
        QTextFrameFormat frame;
        frame.setLeftMargin(Space::huge);
        beginFrame(cursor, frame, one.tone);
        writeHead(cursor, tr("You", "side of who wrote: the person who reads this"),
                  one.standing + u"  ·  "_qs + formatDateTime(one.at), one.tone);
        if (!one.text.isEmpty()) {
            EntryWriter(font(), palette())
                .write(cursor, total(), readEntryText(one.text.left(moreCharacters)), Unfolded());
        }
        if (!one.about.isEmpty()) {
            cursor.insertBlock(QTextBlockFormat(), smallFormat(toneText(one.tone)));
            cursor.insertText(one.about, smallFormat(toneText(one.tone)));
        }
        cursor.movePosition(QTextCursor::End);
        cursor.setBlockFormat(gapFormat(Space::small + Space::tiny));
    }
}

} // namespace lotse::ui
