#include "support/cases/SimilarCases.h"

#include "support/cases/CaseWords.h"
#include "support/cases/Folding.h"
#include "support/cases/WordSearch.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace lotse::cases::mirror
{

namespace
{

using storage::Connection;
using storage::Row;

constexpr std::size_t mostWords = 16;
// A word in more documents than this is no reason to look at a case, it only speaks for one that is looked at already.
constexpr int rareDocuments = 1500;
constexpr std::size_t mostCandidates = 32;
constexpr int frequentPairs = 24;
// Of a case's text.
constexpr int longestText = 4000;
constexpr int mostEntries = 24;
// Of the weight of all words that occur at all.
constexpr double enoughShare = 0.3;
constexpr qsizetype shortestWord = 3;
constexpr qsizetype shortestIdentifier = 5;
// From this length on another ending of the same word is the same word.
constexpr qsizetype inflectedFrom = 6;

struct Word {
    SoughtWords sought;
    QString expression = {};
    double weight = 0;
    bool rare = false;
    bool identifier = false; // has digits: alone as good as two words
};

struct Candidate {
    std::int64_t row = 0;
    quint32 words = 0; // bits
    double weight = 0;
};

// Folded. What stands in every other sentence says nothing.
bool saysNothing(const QString& word)
{
    static const QSet<QString> words = [] {
        const QString all = QStringLiteral(
            "the and for with from not are was were has have had this that there their then than when what which who "
            "will would can could may does did done been being into out our your you its all any but now only more "
            "since after before over der die das den dem des ein eine einen einem einer eines und oder aber mit von "
            "vom bei beim für auf aus ist sind war waren wird werden wurde wurden hat haben hatte nicht kein keine "
            "keinen mehr noch nur auch als wie wenn dass seit nach vor über unter zum zur ins sich sie wir ihr uns man "
            "es im in an am zu so um er or of to on at by is it be as no we if");
        QSet<QString> folded;
        const QStringList each = foldedWords(all).split(u' ');
        for (const QString& one : each) {
            folded.insert(one);
        }
        return folded;
    }();
    return words.contains(word);
}

// Without the ending that grammar gives it.
QString stemOf(const QString& word)
{
    static const std::array endings = {"ungen", "ing", "ern", "en", "er", "es", "ed", "em", "e", "n", "s", "t"};
    if (word.size() < inflectedFrom) {
        return word;
    }
    for (const char* ending : endings) {
        const QLatin1StringView tail(ending);
        if (word.endsWith(tail) && word.size() - tail.size() >= inflectedFrom - 1) {
            return word.chopped(tail.size());
        }
    }
    return word;
}

std::vector<Word> wordsOf(const QString& text)
{
    std::vector<Word> words;
    QSet<QString> known;
    const QStringList all = foldedWords(text.left(2000)).split(u' ', Qt::SkipEmptyParts);
    for (const QString& each : all) {
        const bool digits = std::any_of(each.begin(), each.end(), [](QChar c) { return c.isDigit(); });
        if (each.size() < shortestWord || saysNothing(each) || words.size() == mostWords) {
            continue;
        }
        const QString stem = digits ? each : stemOf(each);
        if (known.contains(stem)) {
            continue;
        }
        known.insert(stem);
        words.push_back({.sought = {.words = stem, .whole = stem == each && digits},
                         .identifier = digits && each.size() >= shortestIdentifier});
    }
    return words;
}

// Words that stand nowhere are left out.
void weigh(Connection& connection, std::vector<Word>& words)
{
    const double cases =
        connection.first("SELECT max(row) FROM cases", {}, [](Row row) { return row.real(0); }).value_or(0);
    for (Word& word : words) {
        word.expression = indexExpression(connection, word.sought);
        const int documents =
            word.expression.isEmpty()
                ? 0
                : connection
                      .first("SELECT count(*) FROM (SELECT 1 FROM case_words WHERE case_words MATCH "
                             "?1 LIMIT ?2)",
                             {word.expression, std::int64_t{rareDocuments + 1}}, [](Row row) { return row.number(0); })
                      .value_or(0);
        word.rare = documents <= rareDocuments;
        word.weight = documents == 0 ? 0 : std::log2(1.0 + cases / documents);
    }
    std::erase_if(words, [](const Word& word) { return word.weight <= 0; });
    std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.weight > b.weight; });
}

// Cases in which a rare word stands, or two that are not rare.
QHash<std::int64_t, quint32> candidatesFor(Connection& connection, const std::vector<Word>& words)
{
    QHash<std::int64_t, quint32> found;
    std::vector<std::size_t> frequent;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].rare) {
            frequent.push_back(i);
            continue;
        }
        connection.each("SELECT rowid FROM case_words WHERE case_words MATCH ?1", {words[i].expression}, [&](Row row) {
            found[rowOfDocument(row.integer(0))] |= quint32{1} << i;
            return true;
        });
    }
    for (std::size_t i = 1; i < std::min<std::size_t>(frequent.size(), 3); ++i) {
        const std::vector<SoughtWords> pair = {words[frequent[0]].sought, words[frequent[i]].sought};
        for (const FoundCase& each : findCases(connection, pair, nullptr, frequentPairs).cases) {
            found[each.row] |= (quint32{1} << frequent[0]) | (quint32{1} << frequent[i]);
        }
    }
    return found;
}

// Folded, a space before and after each word; the beginning of what is long.
QString foldedText(Connection& connection, std::int64_t row)
{
    QStringList texts;
    const auto take = [&texts](Row found) {
        texts.append(found.text(0));
        return true;
    };
    connection.each("SELECT subject || ' ' || substr(description, 1, ?2) FROM cases WHERE row = ?1",
                    {row, std::int64_t{longestText}}, take);
    connection.each("SELECT substr(text, 1, ?2) FROM entries WHERE case_id = (SELECT id FROM cases WHERE row = ?1) AND "
                    "document > 0 ORDER BY at DESC LIMIT ?3",
                    {row, std::int64_t{longestText}, std::int64_t{mostEntries}}, take);
    return u' ' + foldedWords(texts.join(u'\n')) + u' ';
}

// Which of the frequent words stand in a case. Its text is read for that: asking the index once for each word and case
// costs by how often the words occur.
quint32 wordsIn(Connection& connection, std::int64_t row, const std::vector<Word>& words)
{
    const QString text = foldedText(connection, row);
    quint32 bits = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const SoughtWords& sought = words[i].sought;
        const QString looked = u' ' + sought.words + (sought.whole ? QStringLiteral(" ") : QString());
        bits |= !words[i].rare && text.contains(looked) ? quint32{1} << i : 0;
    }
    return bits;
}

double weightOf(quint32 bits, const std::vector<Word>& words)
{
    double weight = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        weight += bits & (quint32{1} << i) ? words[i].weight : 0;
    }
    return weight;
}

void keepHeaviest(std::vector<Candidate>& candidates, std::size_t most)
{
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.row > b.row;
    });
    candidates.resize(std::min(candidates.size(), most));
}

bool isAlike(const Candidate& candidate, const std::vector<Word>& words, double all)
{
    bool identified = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        identified = identified || (words[i].identifier && words[i].rare && candidate.words & (quint32{1} << i));
    }
    return identified || (std::popcount(candidate.words) >= 2 && candidate.weight >= enoughShare * all);
}

} // namespace

std::vector<std::int64_t> similarCases(Connection& connection, const QString& text, int limit)
{
    std::vector<Word> words = wordsOf(text);
    weigh(connection, words);
    const QHash<std::int64_t, quint32> found = candidatesFor(connection, words);
    std::vector<Candidate> candidates;
    candidates.reserve(static_cast<std::size_t>(found.size()));
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        candidates.push_back({.row = it.key(), .words = it.value(), .weight = weightOf(it.value(), words)});
    }
    keepHeaviest(candidates, mostCandidates);
    for (Candidate& candidate : candidates) {
        candidate.words |= wordsIn(connection, candidate.row, words);
        candidate.weight = weightOf(candidate.words, words);
    }
    const double all = weightOf(~quint32{0}, words);
    std::erase_if(candidates, [&](const Candidate& candidate) { return !isAlike(candidate, words, all); });
    keepHeaviest(candidates, static_cast<std::size_t>(std::max(0, limit)));
    std::vector<std::int64_t> rows;
    for (const Candidate& candidate : candidates) {
        rows.push_back(candidate.row);
    }
    return rows;
}

} // namespace lotse::cases::mirror
