#include "foundation/html/VisibleText.h"

namespace lotse::html
{

using namespace Qt::Literals::StringLiterals;

namespace
{

bool isBetween(char32_t value, char32_t first, char32_t last)
{
    return value >= first && value <= last;
}

bool isJoiner(char32_t value)
{
    return value == U'\u200C' || value == U'\u200D';
}

bool hasJoiningScript(char32_t value)
{
    switch (QChar::script(value)) {
    case QChar::Script_Unknown:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return false;
    case QChar::Script_Inherited: // marks that belong to a letter; a lone one joins nothing
    default:
        return QChar::isLetter(value) || QChar::isMark(value);
    }
}

bool isPictograph(char32_t value)
{
    return QChar::category(value) == QChar::Symbol_Other || QChar::category(value) == QChar::Symbol_Modifier ||
           value == U'\uFE0F';
}

bool isUnseen(char32_t value)
{
    if (value == U'\t' || value == U'\n') {
        return false;
    }
    return value < 0x20 || isBetween(value, 0x7F, 0x9F) || value == 0x034F || value == 0x061C || value == 0x115F ||
           value == 0x1160 || value == 0x180E || isBetween(value, 0x200B, 0x200F) || isBetween(value, 0x202A, 0x202E) ||
           isBetween(value, 0x2060, 0x206F) || value == 0x3164 || value == 0xFEFF || value == 0xFFA0 ||
           isBetween(value, 0xFFF9, 0xFFFC) || QChar::isNonCharacter(value) || QChar::isSurrogate(value) ||
           isBetween(value, 0xE0000, 0xE0FFF);
}

QString mark(char32_t value, qsizetype times)
{
    const QString code = QString::number(static_cast<uint>(value), 16).toUpper().rightJustified(4, u'0');
    return times == 1 ? u"⟦U+%1⟧"_qs.arg(code) : u"⟦U+%1 ×%2⟧"_qs.arg(code).arg(times);
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        return QChar::surrogateToUcs4(unit, text[at + 1]);
    }
    return unit.unicode();
}

qsizetype unitsOf(char32_t value)
{
    return QChar::requiresSurrogates(value) ? 2 : 1;
}

// Whether a joiner between these two does its honest work.
bool joins(char32_t before, char32_t after)
{
    return (hasJoiningScript(before) && hasJoiningScript(after)) || (isPictograph(before) && isPictograph(after));
}

} // namespace

QString visibleText(QStringView text)
{
    QString seen;
    seen.reserve(text.size());
    char32_t before = 0;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t value = codePointAt(text, at);
        qsizetype next = at + unitsOf(value);
        if (value == U'\r' || value == U'\u2028' || value == U'\u2029' || value == U'\u0085') {
            if (value == U'\r' && next < text.size() && text[next] == u'\n') {
                ++next;
            }
            seen.append(u'\n');
        } else if (!isUnseen(value) ||
                   (isJoiner(value) && next < text.size() && joins(before, codePointAt(text, next)))) {
            seen.append(text.mid(at, next - at));
        } else {
            qsizetype times = 1;
            while (next < text.size() && codePointAt(text, next) == value) {
                next += unitsOf(value);
                ++times;
            }
            seen.append(mark(value, times));
        }
        before = value;
        at = next;
    }
    return seen;
}

} // namespace lotse::html
