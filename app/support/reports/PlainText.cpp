#include "support/reports/PlainText.h"

#include <QTextBoundaryFinder>

namespace lotse::reports
{

namespace
{

// A portal answers U+FFFD, if anything, for what UTF-8 cannot carry; so the comparison after delivery would differ.
QChar storable(const QString& text, qsizetype i)
{
    const QChar c = text[i];
    const bool paired = (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) ||
                        (c.isLowSurrogate() && i > 0 && text[i - 1].isHighSurrogate());
    return c.isSurrogate() && !paired ? QChar(QChar::ReplacementCharacter) : c;
}

bool isDropped(QChar c)
{
    return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t') || c == QChar(0xFEFF);
}

// Boundaries depend on what stands around them only, so a long text is looked at near the cut alone.
constexpr qsizetype windowBefore = 400;
constexpr qsizetype windowAfter = 40;

// The last boundary of the kind at or before `most`.
qsizetype lastBoundary(const QString& text, qsizetype most, QTextBoundaryFinder::BoundaryType type)
{
    qsizetype start = std::max<qsizetype>(0, most - windowBefore);
    if (start > 0 && text[start].isLowSurrogate()) {
        --start;
    }
    QTextBoundaryFinder finder(type, text.mid(start, most - start + windowAfter));
    finder.setPosition(most - start);
    return start + std::max<qsizetype>(0, finder.isAtBoundary() ? most - start : finder.toPreviousBoundary());
}

qsizetype lastWordEnd(const QString& text, qsizetype most)
{
    qsizetype at = lastBoundary(text, most, QTextBoundaryFinder::Word);
    while (at > 0 && (text[at - 1].isSpace() || text[at - 1].isPunct())) {
        --at;
    }
    return at;
}

} // namespace

QString cleanText(const QString& text)
{
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    QString clean;
    clean.reserve(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QChar c = storable(lines, i);
        if (c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029)) {
            clean.append(u'\n');
        } else if (!isDropped(c)) {
            clean.append(c);
        }
    }
    return clean.trimmed();
}

QString oneLine(const QString& text)
{
    return cleanText(text).simplified();
}

QString shortenedAtWord(const QString& text, qsizetype length)
{
    if (text.size() <= length) {
        return text;
    }
    if (length < 2) {
        return {};
    }
    const qsizetype most = length - 1;
    qsizetype end = lastWordEnd(text, most);
    // One long word (an address, a path) says more when it is cut than when it is left out.
    if (end < most / 2) {
        end = lastBoundary(text, most, QTextBoundaryFinder::Grapheme);
    }
    return end <= 0 ? QString() : text.left(end) + QChar(0x2026);
}

qsizetype storedLength(const QString& text)
{
    return text.size() + text.count(u'\n');
}

} // namespace lotse::reports
