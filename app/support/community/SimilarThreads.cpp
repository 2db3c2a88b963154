#include "support/community/SimilarThreads.h"

#include "support/cases/Folding.h"
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
        const QString expression = QStringLiteral("head : \"") + word + u'"' +
                                   (word == typing && word.size() > 2 ? QStringLiteral(" *") : QString());
        const std::vector<std::int64_t> found =
            connection.all("SELECT rowid FROM thread_words WHERE thread_words MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
                           {expression, std::int64_t{mostPlaces + 1}}, [](Row row) { return row.integer(0); });
        if (found.empty() || found.size() > mostPlaces) {
            continue;
        }
        const double weight = std::log(1.0 + (all + 1.0) / static_cast<double>(found.size()));
        possible += weight;
        for (const std::int64_t document : found) {
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
