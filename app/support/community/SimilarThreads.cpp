#include "support/community/SimilarThreads.h"

#include "support/cases/Folding.h"
#include "support/cases/WordSearch.h"
#include "support/community/ThreadTables.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace lotse::community::mirror
{

namespace
{

using storage::Connection;
using storage::Row;

constexpr qsizetype mostWords = 12; // of a title; what follows says little more
constexpr int mostPlaces = 2000;    // a word in more questions than this tells nothing
// A word in more posts than this is looked for in the newest of them only: whether it stands in a title is asked of
// each.
constexpr int mostPosts = 1000;

// Words of questions that tell nothing about their subject, folded.
bool saysNothing(const QString& word)
{
    static const QStringList words =
        cases::foldedWords(
            u"a an and are at be by can cannot do does for from get has have how i if in into is it its my no not of "
            u"on "
            u"or our that the there this to was we what when where which who why will with you your "
            u"aber als am auf aus bei beim bekomme bin bitte das dass dem den der die ein eine einem einen einer es "
            u"für gibt haben hat ich im ist kann kein keine man mein meine mit nach nicht noch nur oder sich sind über "
            u"um und uns vom von vor warum was wenn werden wie wieder wir wird wo zu zum zur")
            .split(u' ');
    return words.contains(word);
}

// Questions in whose head a word stands.
struct Heads {
    std::vector<std::int64_t> documents = {};
    bool isFrequent = false; // there are more
};

Heads headsWith(Connection& connection, const QString& word, bool isTyping)
{
    const cases::mirror::SoughtWords sought{.words = word, .whole = !isTyping};
    const QString expression = cases::mirror::indexExpression(connection, sought, wordTables);
    if (expression.isEmpty()) {
        return {};
    }
    const std::optional<std::int64_t> floor = connection.first(
        "SELECT rowid FROM thread_words WHERE thread_words MATCH ?1 ORDER BY rowid DESC LIMIT 1 OFFSET ?2",
        {expression, std::int64_t{mostPosts}}, [](Row row) { return row.integer(0); });
    return {.documents = connection.all(
                "SELECT rowid FROM thread_words WHERE thread_words MATCH ?1 AND rowid >= ?2 "
                "ORDER BY rowid DESC LIMIT ?3",
                {QStringLiteral("head : (%1)").arg(expression), floor.value_or(0), std::int64_t{mostPlaces + 1}},
                [](Row row) { return row.integer(0); }),
            .isFrequent = floor.has_value()};
}

} // namespace

std::vector<ThreadRow> similarThreads(Connection& connection, const QString& title, const QString& forumId, int most)
{
    QStringList words = cases::foldedWords(title).split(u' ', Qt::SkipEmptyParts);
    const QString typing = title.isEmpty() || title.back().isSpace() ? QString() : words.value(words.size() - 1);
    words.erase(std::remove_if(words.begin(), words.end(),
                               [](const QString& word) { return word.size() < 2 || saysNothing(word); }),
                words.end());
    words.removeDuplicates();
    if (words.size() > mostWords) {
        words.remove(mostWords, words.size() - mostWords);
    }
    const double all =
        connection.first("SELECT count(*) FROM threads", {}, [](Row row) { return row.real(0); }).value_or(0);
    QHash<std::int64_t, double> weights; // by thread
    double possible = 0;
    for (const QString& word : std::as_const(words)) {
        const Heads heads = headsWith(connection, word, word == typing && word.size() > 2);
        if (heads.documents.empty() || heads.documents.size() > mostPlaces) {
            continue;
        }
        const std::size_t places = heads.isFrequent ? std::size_t{mostPlaces} : heads.documents.size();
        const double weight = std::log(1.0 + (all + 1.0) / static_cast<double>(places));
        possible += weight;
        for (const std::int64_t document : heads.documents) {
            weights[cases::mirror::rowOfDocument(document)] += weight;
        }
    }
    std::vector<std::pair<double, std::int64_t>> best;
    for (auto one = weights.constBegin(); one != weights.constEnd(); ++one) {
        if (*one >= possible / 3) {
            best.emplace_back(*one, one.key());
        }
    }
    std::sort(best.rbegin(), best.rend());
    std::vector<ThreadRow> rows;
    for (const auto& [weight, place] : best) {
        std::optional<Line> line = lineAt(connection, place);
        if (line && !line->row.removed && (forumId.isEmpty() || line->row.head.forumId == forumId)) {
            rows.push_back(std::move(line->row));
        }
        if (static_cast<int>(rows.size()) >= most) {
            break;
        }
    }
    return rows;
}

} // namespace lotse::community::mirror
