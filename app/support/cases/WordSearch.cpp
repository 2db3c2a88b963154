#include "support/cases/WordSearch.h"

#include "support/cases/Folding.h"

#include <QHash>

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <limits>
#include <memory>

namespace lotse::cases::mirror
{

namespace
{

using storage::Connection;
using storage::Row;

// As many words with one beginning are asked for one by one; for more the index merges their lists.
constexpr int mostWords = 200;
// A word in more documents than this is not ranked by: what that costs grows with them.
constexpr int fewDocuments = 150;
// So many documents are passed one by one before a place further on is looked up.
constexpr int stepsBeforeJump = 48;

QString inQuotes(const QString& words)
{
    return u'"' + words + u'"'; // folded words hold no quotes
}

// The index's expression for it; empty: it stands nowhere.
QString expressionFor(Connection& connection, const SoughtWords& sought, const WordTables& tables)
{
    const qsizetype lastAt = sought.words.lastIndexOf(u' ') + 1;
    const QString last = sought.words.sliced(lastAt);
    if (sought.whole) {
        return inQuotes(sought.words);
    }
    if (last.toUcs4().size() <= prefixLetters) {
        return inQuotes(sought.words) + QStringLiteral(" *");
    }
    // The greatest letter there is ends the range.
    const QByteArray range =
        QByteArray("SELECT word FROM ") + tables.known + " WHERE word >= ?1 AND word < ?1 || char(1114111) LIMIT ?2";
    const std::vector<QString> words =
        connection.all(range.constData(), {last, std::int64_t{mostWords + 1}}, [](Row row) { return row.text(0); });
    if (words.size() > mostWords) {
        return inQuotes(sought.words) + QStringLiteral(" *");
    }
    QStringList alternatives;
    for (const QString& word : words) {
        alternatives.append(inQuotes(sought.words.first(lastAt) + word));
    }
    return alternatives.join(QStringLiteral(" OR "));
}

// The rows, falling, in which something stands.
class RowStream
{
public:
    virtual ~RowStream() = default;
    // The greatest row that is not greater; 0: none. Bounds only ever fall.
    virtual std::int64_t seek(std::int64_t bound) = 0;
    [[nodiscard]] virtual std::int64_t document() const { return 0; }
};

class WordStream final : public RowStream
{
public:
    WordStream(Connection& connection, const QString& expression, const std::string& table)
        : m_statement(connection.raw(), "SELECT rowid FROM " + table + " WHERE " + table +
                                            " MATCH ?1 AND rowid <= ?2 ORDER BY rowid DESC"),
          m_expression(expression.toStdString())
    {
    }

    std::int64_t seek(std::int64_t bound) override
    {
        for (int step = 0; rowOfDocument(m_document) > bound; ++step) {
            if (m_document == beforeFirst || step == stepsBeforeJump) {
                jump(bound);
                break;
            }
            advance();
        }
        return rowOfDocument(m_document);
    }
    // Of the documents found in this case not the case itself, where there is another.
    [[nodiscard]] std::int64_t document() const override { return m_document & mostDocuments; }

private:
    void jump(std::int64_t bound)
    {
        m_statement.reset();
        m_statement.bindNoCopy(1, m_expression);
        m_statement.bind(2, documentId(bound, mostDocuments));
        advance();
    }
    void advance() { m_document = m_statement.executeStep() ? m_statement.getColumn(0).getInt64() : 0; }

    static constexpr std::int64_t beforeFirst = std::numeric_limits<std::int64_t>::max();

    SQLite::Statement m_statement;
    std::string m_expression;
    std::int64_t m_document = beforeFirst;
};

class ListStream final : public RowStream
{
public:
    explicit ListStream(const std::vector<std::int64_t>& rows) : m_rows(rows) {}

    std::int64_t seek(std::int64_t bound) override
    {
        const auto from = m_rows.begin() + static_cast<std::ptrdiff_t>(m_at);
        const auto place = std::lower_bound(from, m_rows.end(), bound, std::greater<>());
        m_at = static_cast<std::size_t>(place - m_rows.begin());
        return place == m_rows.end() ? 0 : *place;
    }

private:
    const std::vector<std::int64_t>& m_rows;
    std::size_t m_at = 0;
};

} // namespace

QString indexExpression(Connection& connection, const SoughtWords& sought, const WordTables& tables)
{
    return expressionFor(connection, sought, tables);
}

std::vector<SoughtWords> soughtWords(const CaseSearch& search)
{
    std::vector<SoughtWords> sought;
    for (const SearchTerm& term : search.terms) {
        QString words = term.key ? QString() : foldedWords(term.value);
        if (!words.isEmpty()) {
            // A quote that is still open is being typed.
            sought.push_back({.words = std::move(words),
                              .whole = term.phrase && term.note != SearchNote::UnclosedQuote,
                              .negated = term.negated});
        }
    }
    return sought;
}

FoundCases findCases(Connection& connection, const std::vector<SoughtWords>& sought,
                     const std::vector<std::int64_t>* allowed, int limit, const WordTables& tables)
{
    FoundCases found{.cases = {}, .complete = true};
    std::vector<std::unique_ptr<RowStream>> streams;
    std::vector<std::unique_ptr<RowStream>> banned;
    if (allowed) {
        streams.push_back(std::make_unique<ListStream>(*allowed));
    }
    for (const SoughtWords& one : sought) {
        const QString expression = expressionFor(connection, one, tables);
        if (expression.isEmpty() && !one.negated) {
            return found;
        }
        if (!expression.isEmpty()) {
            (one.negated ? banned : streams)
                .push_back(std::make_unique<WordStream>(connection, expression, tables.documents));
        }
    }
    if (streams.empty()) {
        return found;
    }
    std::int64_t bound = rowOfDocument(std::numeric_limits<std::int64_t>::max()) - 1;
    for (;;) {
        std::int64_t row = bound;
        for (std::size_t agreed = 0, next = 0; agreed < streams.size(); next = (next + 1) % streams.size()) {
            const std::int64_t there = streams[next]->seek(row);
            if (there == 0) {
                return found;
            }
            agreed = there == row ? agreed + 1 : 1;
            row = there;
        }
        bound = row - 1;
        const bool isBanned =
            std::any_of(banned.begin(), banned.end(), [row](const auto& stream) { return stream->seek(row) == row; });
        if (isBanned) {
            continue;
        }
        if (static_cast<int>(found.cases.size()) == limit) {
            found.complete = false;
            return found;
        }
        std::int64_t document = 0;
        for (const auto& stream : streams) {
            document = std::max(document, stream->document());
        }
        found.cases.push_back({.row = row, .document = document});
    }
}

void rank(Connection& connection, const std::vector<SoughtWords>& sought, std::vector<FoundCase>& cases,
          const WordTables& tables)
{
    if (cases.empty()) {
        return;
    }
    const QByteArray table = tables.documents;
    const QByteArray counting =
        "SELECT count(*) FROM (SELECT 1 FROM " + table + " WHERE " + table + " MATCH ?1 LIMIT ?2)";
    const QByteArray scoring =
        "SELECT rowid, bm25(" + table + ", 6.0, 1.0) FROM " + table + " WHERE " + table + " MATCH ?1";
    QStringList expressions;
    for (const SoughtWords& one : sought) {
        if (one.negated) {
            continue;
        }
        const QString expression = expressionFor(connection, one, tables);
        const int documents = connection
                                  .first(counting.constData(), {expression, std::int64_t{fewDocuments + 1}},
                                         [](Row row) { return row.number(0); })
                                  .value_or(0);
        if (documents > fewDocuments) {
            return;
        }
        expressions.append(u'(' + expression + u')');
    }
    if (expressions.isEmpty()) {
        return; // only what must not be there was named
    }
    // Less is better; what stands in number, subject or contact weighs more.
    QHash<std::int64_t, double> best;
    connection.each(scoring.constData(), {expressions.join(QStringLiteral(" OR "))}, [&](Row row) {
        double& score = best[rowOfDocument(row.integer(0))];
        score = std::min(score, row.real(1));
        return true;
    });
    std::stable_sort(cases.begin(), cases.end(),
                     [&](const FoundCase& a, const FoundCase& b) { return best.value(a.row) < best.value(b.row); });
}

} // namespace lotse::cases::mirror
