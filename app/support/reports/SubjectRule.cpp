#include "support/reports/SubjectRule.h"

#include "support/reports/PlainText.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace lotse::reports
{

namespace
{

// Less room than this for the summary, and the short trigger alone is the better beginning.
constexpr qsizetype leastSummary = 20;
// No phrase reaches further, however it is spaced.
constexpr qsizetype longestBeginning = 400;

enum class Umlauts { Spelled, Bare }; // ä as ae, or as a

// A text without everything that does not matter when a phrase is recognised, and for each of its characters where in
// the original the character after it begins.
struct Folded {
    QString text;
    std::vector<qsizetype> ends;
};

bool isHyphen(QChar c)
{
    return c.category() == QChar::Punctuation_Dash || c == QChar(0x2212);
}

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

// One or two letters; the second is null where there is none.
std::array<QChar, 2> spelled(QChar lower, Umlauts umlauts)
{
    const QChar second = umlauts == Umlauts::Spelled ? QChar(u'e') : QChar();
    switch (lower.unicode()) {
    case u'ä':
        return {u'a', second};
    case u'ö':
        return {u'o', second};
    case u'ü':
        return {u'u', second};
    case u'ß':
        return {u's', u's'};
    default:
        return {lower, QChar()};
    }
}

// Every line of a list is judged: one allocation for each text, none for each letter.
Folded fold(QStringView composed, Umlauts umlauts)
{
    Folded folded;
    folded.text.reserve(composed.size() + 8);
    folded.ends.reserve(static_cast<std::size_t>(composed.size()) + 8);
    for (qsizetype i = 0; i < composed.size(); ++i) {
        const QChar c = composed[i];
        if (c.isSpace() || isHyphen(c) || isInvisible(c)) {
            continue;
        }
        for (const QChar letter : spelled(c.toLower(), umlauts)) {
            if (!letter.isNull()) {
                folded.text.append(letter);
                folded.ends.push_back(i + 1);
            }
        }
    }
    return folded;
}

bool wordGoesOn(const QString& text, qsizetype at)
{
    return at < text.size() && text[at].isLetterOrNumber();
}

// How much of `text` (composed) the phrase takes at its beginning; 0 when it does not stand there as whole words.
qsizetype lengthAtStart(const QString& text, const QString& phrase)
{
    for (const Umlauts umlauts : {Umlauts::Spelled, Umlauts::Bare}) {
        const QString wanted = fold(phrase, umlauts).text;
        const Folded folded = fold(QStringView(text).left(longestBeginning), umlauts);
        if (wanted.isEmpty() || !folded.text.startsWith(wanted)) {
            continue;
        }
        const qsizetype end = folded.ends[static_cast<std::size_t>(wanted.size() - 1)];
        if (!wordGoesOn(text, end)) {
            return end;
        }
    }
    return 0;
}

// The text folded in both ways.
using Spellings = std::array<std::pair<Umlauts, QString>, 2>;

Spellings spellingsOf(const QString& text)
{
    return {std::pair(Umlauts::Spelled, fold(text, Umlauts::Spelled).text),
            std::pair(Umlauts::Bare, fold(text, Umlauts::Bare).text)};
}

bool isFoundIn(const Spellings& text, const QString& phrase)
{
    return std::any_of(text.begin(), text.end(), [&](const auto& spelling) {
        const QString wanted = fold(phrase, spelling.first).text;
        return !wanted.isEmpty() && spelling.second.contains(wanted);
    });
}

qsizetype skip(const QString& text, qsizetype from, const QString& marks)
{
    while (from < text.size() &&
           (text[from].isSpace() || isHyphen(text[from]) || isInvisible(text[from]) || marks.contains(text[from]))) {
        ++from;
    }
    return from;
}

// The summary without the phrases that the person typed before it, in whatever language.
QString withoutPrefix(const vendor::SubjectPhrases& phrases, const QString& summary)
{
    const QStringList known = QStringList(phrases.trigger) + phrases.recognised;
    qsizetype end = 0;
    bool found = true;
    while (found) {
        found = false;
        const qsizetype start = skip(summary, end, QStringLiteral(":;,./|!*([\"'"));
        for (const QString& phrase : known) {
            const qsizetype length = lengthAtStart(summary.mid(start), phrase);
            if (length > 0) {
                end = start + length;
                found = true;
                break;
            }
        }
    }
    return end == 0 ? summary : summary.mid(skip(summary, end, QStringLiteral(":;,./|!*)]\"'"))).trimmed();
}

} // namespace

QString productionDownSubject(const vendor::SubjectPhrases& phrases, const QString& language, const QString& summary,
                              int maxLength)
{
    const QString rest = withoutPrefix(phrases, oneLine(summary).normalized(QString::NormalizationForm_C));
    QString prefix = vendor::inLanguage(phrases.prefix, language);
    if (!prefix.startsWith(phrases.trigger) || prefix.size() + 2 + std::min(leastSummary, rest.size()) > maxLength) {
        prefix = phrases.trigger;
    }
    if (rest.isEmpty()) {
        return prefix;
    }
    const QString shortened = shortenedAtWord(rest, maxLength - prefix.size() - 2);
    return shortened.isEmpty() ? prefix : prefix + QStringLiteral(": ") + shortened;
}

QString plainSubject(const QString& summary, int maxLength)
{
    return shortenedAtWord(oneLine(summary).normalized(QString::NormalizationForm_C), maxLength);
}

SubjectVerdict judgeSubject(const vendor::SubjectPhrases& phrases, const QString& subject)
{
    const QString text = subject.normalized(QString::NormalizationForm_C);
    SubjectVerdict verdict;
    verdict.urgent = lengthAtStart(text, phrases.trigger) > 0;
    const Spellings spellings = spellingsOf(text);
    for (const QString& phrase : QStringList(phrases.trigger) + phrases.recognised) {
        if (isFoundIn(spellings, phrase)) {
            verdict.phrase = phrase;
            break;
        }
    }
    return verdict;
}

QString bareSubject(const vendor::SubjectPhrases& phrases, const QString& subject)
{
    for (const QString& prefix : phrases.prefix) {
        const QString beginning = prefix + QStringLiteral(": ");
        if (subject.startsWith(beginning) && subject.size() > beginning.size()) {
            return subject.mid(beginning.size());
        }
    }
    return subject;
}

bool isUrgentSubject(const vendor::SubjectPhrases& phrases, const QString& subject)
{
    return lengthAtStart(subject.normalized(QString::NormalizationForm_C), phrases.trigger) > 0;
}

} // namespace lotse::reports
