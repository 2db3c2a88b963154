#include "ui/common/EntryWriter.h"

#include "ui/common/Formats.h"
#include "ui/common/Look.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QPalette>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace lotse::ui
{

namespace
{

constexpr double monoSize = 0.94;
constexpr double smallSize = 0.92;
const QString toggleScheme = u"lotse-fold"_qs;
const QString moreScheme = u"lotse-more"_qs;

QString anchorOf(const QString& scheme, std::size_t entry, std::size_t section)
{
    return u"%1:%2/%3"_qs.arg(scheme).arg(entry).arg(section);
}

// The first lines of a text, and how many those are.
QString firstLines(const QString& text, int& lines)
{
    qsizetype end = 0;
    int taken = 0;
    while (taken < lines && end >= 0) {
        end = text.indexOf(u'\n', end);
        end = end < 0 ? end : end + 1;
        ++taken;
    }
    lines = taken;
    return end < 0 ? text : text.left(end - 1);
}

} // namespace

std::optional<ThreadAction> threadAction(const QUrl& anchor)
{
    if (anchor.scheme() != toggleScheme && anchor.scheme() != moreScheme) {
        return std::nullopt;
    }
    const QStringList parts = anchor.path().split(u'/');
    return ThreadAction{.kind = anchor.scheme() == toggleScheme ? ThreadAction::Kind::Toggle : ThreadAction::Kind::More,
                        .entry = parts.value(0).toULongLong(),
                        .section = parts.value(1).toULongLong()};
}

EntryWriter::EntryWriter(const QFont& font, const QPalette& palette)
    : m_codeGround(palette.color(QPalette::AlternateBase)),
      m_secondary(secondaryText()),
      m_indent(QFontMetrics(font).horizontalAdvance(u"00"_qs))
{
    m_plain.setForeground(palette.color(QPalette::Text));
    m_mono = m_plain;
    m_mono.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    m_mono.setFontFixedPitch(true);
    m_mono.setFontPointSize(font.pointSizeF() * monoSize);
    m_link = m_plain;
    m_link.setForeground(palette.color(QPalette::Link));
    m_link.setFontUnderline(true);
    m_link.setAnchor(true);
    m_small = m_link;
    m_small.setFontPointSize(font.pointSizeF() * smallSize);
}

void EntryWriter::write(QTextCursor& cursor, std::size_t entry, const EntryText& text, const Unfolded& unfolded) const
{
    int room = unfolded.characters;
    for (std::size_t place = 0; place < text.sections.size(); ++place) {
        const TextSection& section = text.sections[place];
        if (room <= 0) {
            break;
        }
        const bool isOpen = unfolded.sections.contains(place);
        const QString toggle = anchorOf(toggleScheme, entry, place);
        const bool isLongLog = section.kind == TextSection::Kind::Log && section.lines > foldedLogLines + 2;
        if (section.kind == TextSection::Kind::Quote) {
            writeAnchor(cursor,
                        isOpen ? tr("Hide the quoted message")
                               : tr("Show the quoted message (%n line(s))", nullptr, section.lines),
                        toggle, 1);
            if (!isOpen) {
                continue;
            }
        }
        int lines = isLongLog && !isOpen ? foldedLogLines : section.lines;
        for (std::size_t at = section.first; at < section.first + section.count && room > 0 && lines > 0; ++at) {
            const TextBlock& block = text.blocks[at];
            if (block.kind == TextBlock::Kind::Code) {
                writeCode(cursor, block, lines, room);
            } else {
                writeBlock(cursor, block, text, room);
            }
            lines -= block.lines;
            room -= std::max(1, block.length);
        }
        if (isLongLog) {
            writeAnchor(cursor,
                        isOpen ? tr("Fold the log")
                               : tr("Show %n more line(s)", nullptr, section.lines - foldedLogLines),
                        toggle, 0);
        }
    }
    if (room <= 0 || !text.isWhole()) {
        //: in a very long message; 1 is its size ("10 MB")
        writeAnchor(cursor, tr("Show more of this message (%1 in all)").arg(formatSize(text.written)),
                    anchorOf(moreScheme, entry, 0), 0);
    }
}

void EntryWriter::writeBlock(QTextCursor& cursor, const TextBlock& block, const EntryText& text, int characters) const
{
    QTextBlockFormat format;
    format.setLineHeight(115, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(Space::tiny);
    format.setLeftMargin(static_cast<qreal>(m_indent) * (2 * block.quote + 2 * block.indent));
    if (!block.marker.isEmpty()) {
        format.setTextIndent(-1.5 * m_indent);
    }
    if (block.kind == TextBlock::Kind::Rule) {
        format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                           QTextLength(QTextLength::PercentageLength, 100));
    }
    cursor.insertBlock(format, m_plain);
    if (!block.marker.isEmpty()) {
        cursor.insertText(block.marker + u' ', m_plain);
    }
    for (const TextRun& run : block.runs) {
        if (characters <= 0) {
            return;
        }
        const bool isLink = run.link >= 0 && run.link < static_cast<int>(text.links.size());
        QTextCharFormat look = isLink ? m_link : run.mono ? m_mono : m_plain;
        if (isLink) {
            look.setAnchorHref(text.links[static_cast<std::size_t>(run.link)].target);
        } else if (block.quote > 0) {
            look.setForeground(m_secondary);
        }
        if (run.bold || block.kind == TextBlock::Kind::Heading) {
            look.setFontWeight(QFont::DemiBold);
        }
        look.setFontItalic(run.italic);
        look.setFontUnderline(run.underlined || isLink);
        look.setFontStrikeOut(run.struck);
        const QString words = run.text.size() > characters ? run.text.left(characters) : run.text;
        cursor.insertText(QString(words).replace(u'\n', QChar::LineSeparator), look);
        characters -= static_cast<int>(words.size());
    }
}

void EntryWriter::writeCode(QTextCursor& cursor, const TextBlock& block, int lines, int characters) const
{
    QTextBlockFormat format;
    format.setBackground(m_codeGround);
    format.setLeftMargin(static_cast<qreal>(m_indent) * 2 * block.quote);
    QString code;
    for (const TextRun& run : block.runs) {
        code += run.text;
    }
    if (code.size() > characters) {
        code.truncate(characters);
    }
    code = firstLines(code, lines);
    cursor.insertBlock(format, m_mono);
    cursor.insertText(code.replace(u'\n', QChar::LineSeparator), m_mono);
}

void EntryWriter::writeAnchor(QTextCursor& cursor, const QString& words, const QString& target, int quote) const
{
    QTextBlockFormat format;
    format.setTopMargin(2);
    format.setBottomMargin(Space::tiny);
    format.setLeftMargin(static_cast<qreal>(m_indent) * 2 * quote);
    QTextCharFormat look = m_small;
    look.setAnchorHref(target);
    cursor.insertBlock(format, look);
    cursor.insertText(words, look);
}

} // namespace lotse::ui
