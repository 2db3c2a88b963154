#include "support/cases/SearchCompletion.h"

#include "support/cases/SearchWords.h"

#include <algorithm>

namespace lotse::cases
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString folded(const QString& text, bool umlautsSpeltOut)
{
    QString plain = text.normalized(QString::NormalizationForm_C).toCaseFolded();
    if (umlautsSpeltOut) {
        plain.replace(u'ä', u"ae"_qs).replace(u'ö', u"oe"_qs).replace(u'ü', u"ue"_qs);
    }
    plain.replace(u'ß', u"ss"_qs);
    plain = plain.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar letter) { return letter.isMark(); });
    return plain;
}

// Whether a word of the candidate, or the whole, begins with what was typed.
bool matches(const QString& candidate, const QString& typed)
{
    const auto begins = [](const QString& whole, const QString& beginning) {
        for (qsizetype at = whole.indexOf(beginning); at >= 0; at = whole.indexOf(beginning, at + 1)) {
            if (at == 0 || !whole[at - 1].isLetterOrNumber()) {
                return true;
            }
        }
        return beginning.isEmpty();
    };
    return begins(folded(candidate, false), folded(typed, false)) ||
           begins(folded(candidate, true), folded(typed, true)) ||
           begins(folded(candidate, true), folded(typed, false));
}

QString asValue(const QString& value)
{
    const bool plain = std::none_of(value.begin(), value.end(),
                                    [](QChar letter) { return letter.isSpace() || letter == u'"' || letter == u'\\'; });
    return plain ? value : u'"' + QString(value).replace(u'\\', u"\\\\"_qs).replace(u'"', u"\\\""_qs) + u'"';
}

template <typename Meaning>
QStringList wordsIn(std::span<const SearchWord<Meaning>> words, bool german)
{
    QStringList found;
    std::vector<Meaning> meanings;
    for (const SearchWord<Meaning>& one : words) {
        if (one.german == german && std::find(meanings.begin(), meanings.end(), one.meaning) == meanings.end()) {
            found.append(one.word);
            meanings.push_back(one.meaning);
        }
    }
    return found;
}

bool isGermanKey(QStringView written)
{
    return std::any_of(keyWords().begin(), keyWords().end(), [&](const SearchWord<SearchKey>& one) {
        return one.german && written.compare(one.word, Qt::CaseInsensitive) == 0;
    });
}

QStringList valuesOf(SearchKey key, bool german, const KnownValues& known)
{
    switch (key) {
    case SearchKey::Is:
        return wordsIn(traitWords(), german);
    case SearchKey::Turn:
        return wordsIn(turnWords(), german);
    case SearchKey::Product:
        return known.products;
    case SearchKey::Severity:
        return known.severities;
    case SearchKey::Status:
        return known.statuses;
    case SearchKey::Contact:
        return known.contacts;
    case SearchKey::Since:
    case SearchKey::Until:
        return german ? QStringList{u"heute"_qs, u"gestern"_qs} : QStringList{u"today"_qs, u"yesterday"_qs};
    }
    return {};
}

QStringList keysFor(const QString& typed)
{
    QStringList english;
    QStringList german;
    for (const SearchWord<SearchKey>& one : keyWords()) {
        if (QString(one.word).startsWith(typed, Qt::CaseInsensitive)) {
            (one.german ? german : english).append(one.word + u':');
        }
    }
    // "s" fits both "status:" and "seit:"; nothing typed is answered in English.
    return typed.isEmpty() ? english : english + german;
}

} // namespace

std::vector<SearchCompletion> searchCompletions(const QString& text, qsizetype cursor, const KnownValues& known,
                                                int limit)
{
    const qsizetype at = std::clamp<qsizetype>(cursor, 0, text.size());
    // The rest of the text is parsed as well: a quote may close behind the cursor.
    SearchTerm term{.start = at, .valueStart = at};
    for (const SearchTerm& one : parseCaseSearch(text, QDate(2000, 1, 1)).terms) {
        if (one.start <= at && at <= one.start + one.length) {
            term = one;
        }
    }
    if (at < term.valueStart || (term.phrase && !term.key)) {
        return {};
    }
    QString typed = text.mid(term.valueStart, at - term.valueStart);
    if (term.key && typed.startsWith(u'"')) {
        typed.remove(0, 1);
    }
    const QString written = text.mid(term.start, term.valueStart - term.start).remove(u'-').remove(u':');
    const QStringList candidates = term.key ? valuesOf(*term.key, isGermanKey(written), known) : keysFor(typed);
    std::vector<SearchCompletion> found;
    const qsizetype length = term.start + term.length - term.valueStart;
    for (const QString& candidate : candidates) {
        if (static_cast<int>(found.size()) == limit) {
            break;
        }
        if (!term.key || matches(candidate, typed)) {
            found.push_back({.start = term.valueStart,
                             .length = std::max<qsizetype>(0, length),
                             .text = term.key ? asValue(candidate) : candidate});
        }
    }
    return found;
}

} // namespace lotse::cases
