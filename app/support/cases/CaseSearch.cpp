#include "support/cases/CaseSearch.h"

#include "support/cases/SearchWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace lotse::cases
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// "26" is this century's.
int wholeYear(const QString& written)
{
    const int year = written.toInt();
    return written.size() <= 2 ? 2000 + year : year;
}

QDate lastSuchDay(int day, int month, QDate today)
{
    const QDate thisYear(today.year(), month, day);
    if (thisYear.isValid() && thisYear <= today) {
        return thisYear;
    }
    // The 29th of February may lie up to eight years back.
    for (int back = 1; back <= 8; ++back) {
        if (const QDate earlier(today.year() - back, month, day); earlier.isValid()) {
            return earlier;
        }
    }
    return {};
}

QDate dateOf(const QString& written, QDate today, const QLocale& locale)
{
    const QString word = written.trimmed().toLower();
    if (word == u"today"_qs || word == u"heute"_qs) {
        return today;
    }
    if (word == u"yesterday"_qs || word == u"gestern"_qs) {
        return today.addDays(-1);
    }
    static const QRegularExpression iso(u"\\A(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?\\z"_qs);
    if (const auto match = iso.match(word); match.hasMatch()) {
        const int day = match.captured(3).isEmpty() ? 1 : match.captured(3).toInt();
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(), day);
    }
    static const QRegularExpression dots(u"\\A(\\d{1,2})\\. ?(\\d{1,2})\\.(?: ?(\\d{4}|\\d{2}))?\\z"_qs);
    if (const auto match = dots.match(word); match.hasMatch()) {
        const int day = match.captured(1).toInt();
        const int month = match.captured(2).toInt();
        return match.captured(3).isEmpty() ? lastSuchDay(day, month, today)
                                           : QDate(wholeYear(match.captured(3)), month, day);
    }
    static const QRegularExpression slashes(u"\\A(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})\\z"_qs);
    if (const auto match = slashes.match(word); match.hasMatch()) {
        const bool monthFirst = locale.dateFormat(QLocale::ShortFormat).startsWith(u'M');
        return QDate(wholeYear(match.captured(3)), match.captured(monthFirst ? 1 : 2).toInt(),
                     match.captured(monthFirst ? 2 : 1).toInt());
    }
    return {};
}

class Parser
{
public:
    Parser(const QString& text, QDate today, const QLocale& locale) : m_text(text), m_today(today), m_locale(locale) {}

    CaseSearch run()
    {
        CaseSearch search;
        for (skipSpace(); m_at < m_text.size(); skipSpace()) {
            search.terms.push_back(term());
        }
        return search;
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) {
            ++m_at;
        }
    }

    [[nodiscard]] bool isAt(QChar letter) const { return m_at < m_text.size() && m_text[m_at] == letter; }

    SearchTerm term()
    {
        SearchTerm term{.start = m_at};
        const bool moreFollows = m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace();
        if (isAt(u'-') && moreFollows) {
            term.negated = true;
            ++m_at;
        }
        term.valueStart = m_at;
        if (const QString written = keyAhead(); !written.isEmpty()) {
            term.key = meaningOf(keyWords(), written);
            const qsizetype valueStart = m_at + written.size() + 1;
            if (term.key) {
                m_at = valueStart;
                term.valueStart = m_at;
                readValue(term);
                interpret(term);
            } else {
                readUnknown(term, written, valueStart);
            }
        } else {
            readValue(term);
        }
        term.length = m_at - term.start;
        return term;
    }

    // Letters (and hyphens between them) up to a colon, or nothing.
    [[nodiscard]] QString keyAhead() const
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end].isLetter() || (end > m_at && m_text[end] == u'-'))) {
            ++end;
        }
        return end < m_text.size() && m_text[end] == u':' ? m_text.mid(m_at, end - m_at) : QString();
    }

    void readUnknown(SearchTerm& term, const QString& written, qsizetype valueStart)
    {
        const bool address = QStringView(m_text).mid(valueStart).startsWith(u"//");
        if (valueStart < m_text.size() && m_text[valueStart] == u'"') {
            m_at = valueStart;
            readValue(term);
            term.value.prepend(written + u':');
        } else {
            readValue(term);
        }
        if (!address && term.note == SearchNote::None) {
            term.note = SearchNote::UnknownKey;
        }
    }

    void readValue(SearchTerm& term)
    {
        if (!isAt(u'"')) {
            const qsizetype start = m_at;
            while (m_at < m_text.size() && !m_text[m_at].isSpace()) {
                ++m_at;
            }
            term.value = m_text.mid(start, m_at - start);
            return;
        }
        term.phrase = true;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != u'"'; ++m_at) {
            const bool escaped = m_text[m_at] == u'\\' && m_at + 1 < m_text.size() &&
                                 (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\');
            m_at += escaped ? 1 : 0;
            term.value += m_text[m_at];
        }
        if (m_at < m_text.size()) {
            ++m_at;
        } else {
            term.note = SearchNote::UnclosedQuote;
        }
    }

    void interpret(SearchTerm& term) const
    {
        if (term.value.trimmed().isEmpty()) {
            term.value.clear();
            term.note = SearchNote::EmptyValue;
            return;
        }
        switch (*term.key) {
        case SearchKey::Is:
            term.trait = meaningOf(traitWords(), term.value);
            return settle(term, term.trait ? wordFor(traitWords(), *term.trait) : QString(), SearchNote::UnknownValue);
        case SearchKey::Turn:
            term.turn = meaningOf(turnWords(), term.value);
            return settle(term, term.turn ? wordFor(turnWords(), *term.turn) : QString(), SearchNote::UnknownValue);
        case SearchKey::Since:
        case SearchKey::Until:
            term.date = dateOf(term.value, m_today, m_locale);
            return settle(term, term.date.isValid() ? term.date.toString(Qt::ISODate) : QString(), SearchNote::NoDate);
        case SearchKey::Product:
        case SearchKey::Severity:
        case SearchKey::Status:
        case SearchKey::Contact:
            return;
        }
    }

    static void settle(SearchTerm& term, const QString& canonical, SearchNote otherwise)
    {
        if (canonical.isEmpty()) {
            term.note = otherwise;
        } else {
            term.value = canonical;
        }
    }

    const QString m_text;
    QDate m_today;
    QLocale m_locale;
    qsizetype m_at = 0;
};

QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_qs).replace(u'"', u"\\\""_qs);
    return u'"' + value + u'"';
}

bool hasSpace(const QString& value)
{
    return std::any_of(value.begin(), value.end(), [](QChar letter) { return letter.isSpace(); });
}

} // namespace

bool SearchTerm::hasEffect() const
{
    return !value.isEmpty() && note != SearchNote::UnknownValue && note != SearchNote::NoDate;
}

bool SearchTerm::means(const SearchTerm& other) const
{
    return key == other.key && value == other.value && negated == other.negated && trait == other.trait &&
           turn == other.turn && date == other.date;
}

CaseSearch parseCaseSearch(const QString& text, QDate today, const QLocale& locale)
{
    return Parser(text, today, locale).run();
}

QString toText(const CaseSearch& search)
{
    QStringList parts;
    for (const SearchTerm& term : search.terms) {
        const QString sign = term.negated ? u"-"_qs : QString();
        if (term.key) {
            const bool quotes = hasSpace(term.value) || term.value.startsWith(u'"');
            parts.append(sign + wordFor(keyWords(), *term.key) + u':' + (quotes ? quoted(term.value) : term.value));
        } else if (!term.value.isEmpty()) {
            parts.append(sign + (term.phrase ? quoted(term.value) : term.value));
        }
    }
    return parts.join(u' ');
}

} // namespace lotse::cases
