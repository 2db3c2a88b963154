#include "portals/assisted/StatusWords.h"

#include "portals/assisted/HandOver.h"

#include <QRegularExpression>

#include <array>

namespace lotse::assisted
{

namespace
{

constexpr qsizetype lookedAt = 20000;

QRegularExpression pattern(const QString& text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption |
                                        QRegularExpression::UseUnicodePropertiesOption);
}

// "Case 00123456", "Fallnummer: 00123456", "[Ticket #4711-22]", "Ihres Falls Nr. 00123456".
const QRegularExpression& numberPattern()
{
    static const QRegularExpression number = pattern(
        QStringLiteral("(?<![\\p{L}\\p{N}])(?:support[ -]?)?(?:case|ticket|falls?|falles|vorgangs?|request|anfrage)"
                       "[\\s-]{0,3}(?:number|nummer|no|nr|id)?[\\s.:#\\[(]{0,6}"
                       "((?:[A-Z]{1,5}-?)?[0-9]{4,12}(?:-[0-9]{1,4})?)(?![\\p{L}\\p{N}])"));
    return number;
}

bool isYear(const QString& number)
{
    return number.size() == 4 && (number.startsWith(QLatin1String("19")) || number.startsWith(QLatin1String("20")));
}

QString firstNumber(const QRegularExpression& wanted, const QString& text)
{
    QRegularExpressionMatchIterator matches = wanted.globalMatch(text);
    while (matches.hasNext()) {
        const QString number = matches.next().captured(1).trimmed();
        if (!isYear(number) && isPlausibleCaseNumber(number)) {
            return number;
        }
    }
    return {};
}

// A status in quotation marks of any kind, or bare up to the end of its phrase.
const QString quoted = QStringLiteral("[\"'“”„‚‘’«»›‹]([^\"'“”„‚‘’«»›‹]{1,40})[\"'“”„‚‘’«»›‹]");
const QString bare = QStringLiteral("([\\p{L}\\p{N}][^\\n\"'“”„‘’«».,;:!]{0,39}?)"
                                    "(?=[ \\t]*(?:$|[.,;:!\\n]|[ \\t](?:by|on|at|and|for|durch|am|um|und)[ \\t]))");
const QString bareBefore = QStringLiteral("([\\p{L}\\p{N}][^\\n\"'“”„‘’«».,;:!]{0,39}?)\\s{1,3}");
const QString quotedBefore = quoted + QStringLiteral("\\s{0,3}");

const std::vector<QRegularExpression>& statusPatterns()
{
    const auto english = [](const QString& status) {
        return pattern(QStringLiteral("\\bstatus\\b[\\s\\S]{0,100}?\\b(?:changed|updated|set|moved)\\s{1,3}"
                                      "(?:from[\\s\\S]{1,60}?\\s{1,3})?to\\s{1,3}") +
                       status);
    };
    const auto german = [](const QString& status) {
        return pattern(
            QStringLiteral("\\bstatus\\b[\\s\\S]{0,100}?\\b(?:wurde|ist)\\s{1,3}(?:von[\\s\\S]{1,60}?\\s{1,3})?"
                           "(?:jetzt\\s{1,3}|nun\\s{1,3})?(?:auf|zu|in)\\s{1,3}") +
            status + QStringLiteral("(?:geändert|gesetzt|aktualisiert|gewechselt)"));
    };
    const auto labelled = [](const QString& label, const QString& status) {
        return pattern(QStringLiteral("^[ \\t>*|-]{0,10}") + label + QStringLiteral("[ \\t]{0,10}[:=][ \\t]{0,10}") +
                       status);
    };
    const QString newStatus = QStringLiteral("(?:new|current|neuer|aktueller)[ \\t]{1,3}status");
    const QString wholeLine = QStringLiteral("([\\p{L}\\p{N}][^\\n\\t|]{0,39}?)[ \\t]*(?:$|[\\t|])");
    // What says "changed to" is surer than a table of fields, and the word for a new status surer than "Status" alone.
    static const std::vector<QRegularExpression> patterns = {
        english(quoted),
        german(quotedBefore),
        english(bare),
        german(bareBefore),
        labelled(newStatus, quoted),
        labelled(newStatus, wholeLine),
        pattern(QStringLiteral("\\bstatus[ \\t]{1,3}(?:is[ \\t]{1,3}now|ist[ \\t]{1,3}(?:jetzt|nun))[ \\t:]{1,4}") +
                quoted),
        pattern(QStringLiteral("\\bstatus[ \\t]{1,3}(?:is[ \\t]{1,3}now|ist[ \\t]{1,3}(?:jetzt|nun))[ \\t:]{1,4}") +
                bare),
        labelled(QStringLiteral("(?:case|fall|ticket)?[ \\t-]{0,3}status"), quoted),
        labelled(QStringLiteral("(?:case|fall|ticket)?[ \\t-]{0,3}status"), wholeLine),
        pattern(QStringLiteral("\\b(?:case|ticket)\\b[^\\n]{0,60}?\\b(?:has[ \\t]been|was|is[ \\t]now)[ \\t]{1,3}"
                               "(closed|resolved|solved|escalated|reopened)\\b")),
        pattern(QStringLiteral("\\b(?:fall|ticket|vorgang)\\b[^\\n]{0,60}?\\b(?:wurde|ist(?:[ \\t]jetzt)?)[ \\t]{1,3}"
                               "(geschlossen|gelöst|eskaliert|abgeschlossen)\\b")),
    };
    return patterns;
}

QString firstStatus(const QString& text)
{
    for (const QRegularExpression& wanted : statusPatterns()) {
        const QRegularExpressionMatch match = wanted.match(text);
        QString status = match.captured(1).simplified();
        if (!status.isEmpty()) {
            status[0] = status[0].toUpper();
            return status;
        }
    }
    return {};
}

} // namespace

QString caseNumberIn(const QString& subject, const QString& text, const QStringList& patterns)
{
    for (const QString& where : {subject, text.left(lookedAt)}) {
        for (const QString& own : patterns) {
            if (const QString number = firstNumber(pattern(own), where); !number.isEmpty()) {
                return number;
            }
        }
        if (const QString number = firstNumber(numberPattern(), where); !number.isEmpty()) {
            return number;
        }
    }
    return {};
}

QString statusIn(const QString& subject, const QString& text)
{
    const QString fromSubject = firstStatus(subject);
    return fromSubject.isEmpty() ? firstStatus(text.left(lookedAt)) : fromSubject;
}

} // namespace lotse::assisted
