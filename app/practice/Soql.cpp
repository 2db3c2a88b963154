#include "practice/Soql.h"

#include "practice/Refusal.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct Token {
    enum class Kind { Word, Text, Number, Time, Sign, End };
    Kind kind = Kind::End;
    QString text;
    int position = 1;

    bool is(const QString& word) const { return kind != Kind::Text && text.compare(word, Qt::CaseInsensitive) == 0; }
};

[[noreturn]] void refuse(const QString& query, int position, const QString& problem)
{
    throw Refusal{400, u"MALFORMED_QUERY"_s, markedQuery(query, position, problem), {}};
}

[[noreturn]] void refuse(const QString& query, const Token& token)
{
    if (token.kind == Token::Kind::End)
        throw Refusal{400, u"MALFORMED_QUERY"_s, u"unexpected end of query: '<EOF>'"_s, {}};
    refuse(query, token.position, u"unexpected token: '%1'"_s.arg(token.text));
}

class Tokens
{
public:
    explicit Tokens(const QString& query) : m_query(query)
    {
        while (m_at < query.size())
            readNext();
        m_tokens.append({Token::Kind::End, QString(), static_cast<int>(query.size()) + 1});
    }

    QList<Token> take() { return std::move(m_tokens); }

private:
    void readNext()
    {
        const auto c = m_query.at(m_at);
        if (c.isSpace())
            ++m_at;
        else if (c == u'\'')
            readText();
        else if (c.isLetter() || c == u'_')
            readPattern(Token::Kind::Word, u"[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*"_s);
        else if (c.isDigit() || c == u'-' || c == u'+')
            readNumberOrTime();
        else
            readSign();
    }

    bool readPattern(Token::Kind kind, const QString& pattern)
    {
        const QRegularExpression expression(pattern);
        const auto match = expression.match(m_query, m_at, QRegularExpression::NormalMatch,
                                            QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return false;
        m_tokens.append({kind, match.captured(), static_cast<int>(m_at) + 1});
        m_at += match.capturedLength();
        return true;
    }

    void readNumberOrTime()
    {
        static const auto time = u"\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2}))?"_s;
        if (readPattern(Token::Kind::Time, time) || readPattern(Token::Kind::Number, u"[+-]?\\d+(\\.\\d+)?"_s))
            return;
        refuse(m_query, {Token::Kind::Sign, m_query.mid(m_at, 1), static_cast<int>(m_at) + 1});
    }

    void readSign()
    {
        const auto position = static_cast<int>(m_at) + 1;
        if (readPattern(Token::Kind::Sign, u"!=|<>|<=|>=|[<>=(),:]"_s))
            return;
        refuse(m_query, position, u"unexpected token: '%1'"_s.arg(m_query.at(m_at)));
    }

    void readText()
    {
        const auto start = static_cast<int>(m_at) + 1;
        QString text;
        for (++m_at; m_at < m_query.size() && m_query.at(m_at) != u'\''; ++m_at)
            text += m_query.at(m_at) == u'\\' ? readEscape() : QString(m_query.at(m_at));
        if (m_at >= m_query.size())
            refuse(m_query, start, u"unterminated string literal"_s);
        ++m_at;
        m_tokens.append({Token::Kind::Text, text, start});
    }

    QString readEscape()
    {
        ++m_at;
        const auto c = m_at < m_query.size() ? m_query.at(m_at) : QChar();
        static const auto names = u"nrtbf\"'\\NRTBF"_s;
        static const auto values = u"\n\r\t\b\f\"'\\\n\r\t\b\f"_s;
        if (const auto index = names.indexOf(c); index >= 0 && !c.isNull())
            return values.mid(index, 1);
        if (c == u'%' || c == u'_')
            return u'\\' + QString(c);
        if (c == u'u' || c == u'U') {
            bool ok = false;
            const auto code = m_query.mid(m_at + 1, 4).toUShort(&ok, 16);
            if (ok) {
                m_at += 4;
                return QString(QChar(code));
            }
        }
        refuse(m_query, static_cast<int>(m_at), u"Invalid string literal. Illegal character sequence '\\%1'"_s.arg(c));
    }

    const QString& m_query;
    qsizetype m_at = 0;
    QList<Token> m_tokens;
};

QDateTime readTime(const QString& text)
{
    if (text.size() == 10)
        return QDateTime(QDate::fromString(text, Qt::ISODate), QTime(0, 0), Qt::UTC);
    auto iso = text;
    static const QRegularExpression offset(u"([+-]\\d{2})(\\d{2})$"_s);
    return QDateTime::fromString(iso.replace(offset, u"\\1:\\2"_s), Qt::ISODateWithMs).toUTC();
}

class Parser
{
public:
    explicit Parser(const QString& query) : m_query(query), m_tokens(Tokens(query).take()) {}

    Soql parse()
    {
        Soql soql;
        soql.text = m_query;
        expect(u"SELECT"_s);
        readFields(soql);
        expect(u"FROM"_s);
        soql.object = word().text;
        if (accept(u"WHERE"_s))
            soql.where = readCondition();
        if (accept(u"ORDER"_s)) {
            expect(u"BY"_s);
            do
                soql.orderBy.append(readOrdering());
            while (accept(u","_s));
        }
        if (accept(u"LIMIT"_s))
            soql.limit = readCount();
        if (accept(u"OFFSET"_s))
            soql.offset = readCount();
        if (current().kind != Token::Kind::End)
            refuse(m_query, current());
        return soql;
    }

private:
    const Token& current() const { return m_tokens.at(m_next); }

    Token advance()
    {
        auto token = current();
        if (token.kind != Token::Kind::End)
            ++m_next;
        return token;
    }

    bool accept(const QString& wanted)
    {
        if (!current().is(wanted))
            return false;
        advance();
        return true;
    }

    void expect(const QString& wanted)
    {
        if (!accept(wanted))
            refuse(m_query, current());
    }

    Token word()
    {
        static const QStringList reserved{u"SELECT"_s, u"FROM"_s, u"WHERE"_s, u"ORDER"_s, u"LIMIT"_s,
                                          u"AND"_s,    u"OR"_s,   u"NOT"_s,   u"IN"_s,    u"LIKE"_s};
        if (current().kind != Token::Kind::Word || reserved.contains(current().text, Qt::CaseInsensitive))
            refuse(m_query, current());
        return advance();
    }

    FieldPath path()
    {
        const auto token = word();
        return {token.text, token.position};
    }

    void readFields(Soql& soql)
    {
        do {
            const auto field = path();
            for (const auto& known : soql.fields)
                if (known.text.compare(field.text, Qt::CaseInsensitive) == 0)
                    refuse(m_query, field.position, u"duplicate field selected: %1"_s.arg(field.text));
            soql.fields.append(field);
            if (soql.fields.last().text.compare(u"COUNT"_s, Qt::CaseInsensitive) == 0 && accept(u"("_s)) {
                expect(u")"_s);
                soql.countOnly = true;
            }
        } while (!soql.countOnly && accept(u","_s));
        if (soql.countOnly && soql.fields.size() > 1)
            refuse(m_query, soql.fields.last().position, u"COUNT() stands alone"_s);
    }

    // AND and OR do not mix without parentheses, as at the real portal.
    Condition readCondition()
    {
        auto first = readTerm();
        const auto kind = current().is(u"AND"_s) ? Condition::Kind::And : Condition::Kind::Or;
        const auto joiner = kind == Condition::Kind::And ? u"AND"_s : u"OR"_s;
        if (!current().is(joiner))
            return first;
        Condition joined;
        joined.kind = kind;
        joined.parts.append(first);
        while (accept(joiner))
            joined.parts.append(readTerm());
        if (current().is(u"AND"_s) || current().is(u"OR"_s))
            refuse(m_query, current());
        return joined;
    }

    Condition readTerm()
    {
        if (++m_depth > 50)
            refuse(m_query, current().position, u"conditions are nested too deep"_s);
        auto term = readOpenTerm();
        --m_depth;
        return term;
    }

    Condition readOpenTerm()
    {
        if (accept(u"NOT"_s)) {
            Condition negation;
            negation.kind = Condition::Kind::Not;
            negation.parts.append(readTerm());
            return negation;
        }
        if (accept(u"("_s)) {
            auto inner = readCondition();
            expect(u")"_s);
            return inner;
        }
        return readComparison();
    }

    Condition readComparison()
    {
        Condition comparison;
        comparison.field = path();
        comparison.op = readOperator();
        if (comparison.op == Condition::Operator::In || comparison.op == Condition::Operator::NotIn) {
            expect(u"("_s);
            do
                comparison.values.append(readLiteral());
            while (accept(u","_s));
            expect(u")"_s);
        } else {
            comparison.values.append(readLiteral());
        }
        return comparison;
    }

    Condition::Operator readOperator()
    {
        using Operator = Condition::Operator;
        const auto token = advance();
        static const QHash<QString, Operator> signs{{u"="_s, Operator::Equal},
                                                    {u"!="_s, Operator::Different},
                                                    {u"<>"_s, Operator::Different},
                                                    {u"<"_s, Operator::Less},
                                                    {u"<="_s, Operator::LessOrEqual},
                                                    {u">"_s, Operator::Greater},
                                                    {u">="_s, Operator::GreaterOrEqual},
                                                    {u"like"_s, Operator::Like},
                                                    {u"in"_s, Operator::In}};
        if (token.is(u"NOT"_s)) {
            expect(u"IN"_s);
            return Operator::NotIn;
        }
        const auto sign = signs.constFind(token.text.toLower());
        if (token.kind == Token::Kind::Text || sign == signs.constEnd())
            refuse(m_query, token);
        return *sign;
    }

    Literal readLiteral()
    {
        const auto token = advance();
        switch (token.kind) {
        case Token::Kind::Text:
            return {Literal::Kind::Text, token.text, 0, false, {}, false};
        case Token::Kind::Number:
            return {Literal::Kind::Number, token.text, token.text.toDouble(), false, {}, false};
        case Token::Kind::Time:
            return readTimeLiteral(token);
        case Token::Kind::Word:
            return readNamedLiteral(token);
        default:
            refuse(m_query, token);
        }
    }

    Literal readTimeLiteral(const Token& token) const
    {
        const auto time = readTime(token.text);
        if (!time.isValid())
            refuse(m_query, token.position, u"Invalid date: %1"_s.arg(token.text));
        const bool hasTime = token.text.contains(u'T');
        return {hasTime ? Literal::Kind::Time : Literal::Kind::Date, token.text, 0, false, time, false};
    }

    Literal readNamedLiteral(const Token& token)
    {
        if (token.is(u"null"_s))
            return {};
        if (token.is(u"true"_s) || token.is(u"false"_s))
            return {Literal::Kind::Flag, token.text, 0, token.is(u"true"_s), {}, false};
        const auto today = QDateTime(QDateTime::currentDateTimeUtc().date(), QTime(0, 0), Qt::UTC);
        if (token.is(u"TODAY"_s))
            return {Literal::Kind::Time, token.text, 0, false, today, true};
        if (token.is(u"YESTERDAY"_s))
            return {Literal::Kind::Time, token.text, 0, false, today.addDays(-1), true};
        if (token.is(u"LAST_N_DAYS"_s)) {
            expect(u":"_s);
            return {Literal::Kind::Time, token.text, 0, false, today.addDays(-readCount()), true};
        }
        refuse(m_query, token);
    }

    Ordering readOrdering()
    {
        Ordering ordering;
        ordering.field = path();
        if (accept(u"DESC"_s))
            ordering.descending = true;
        else
            accept(u"ASC"_s);
        if (accept(u"NULLS"_s)) {
            ordering.nullsFirst = current().is(u"FIRST"_s);
            if (!accept(u"FIRST"_s))
                expect(u"LAST"_s);
        }
        return ordering;
    }

    int readCount()
    {
        const auto token = advance();
        bool ok = false;
        const auto count = token.text.toInt(&ok);
        if (token.kind != Token::Kind::Number || !ok || count < 0)
            refuse(m_query, token);
        return count;
    }

    QString m_query;
    QList<Token> m_tokens;
    qsizetype m_next = 0;
    int m_depth = 0;
};

} // namespace

Soql parseSoql(const QString& text)
{
    return Parser(text).parse();
}

QString markedQuery(const QString& text, int position, const QString& problem)
{
    const auto start = std::max(0, position - 30);
    const auto line = text.mid(start, 60);
    const auto mark = QString(std::max(0, position - 1 - start), u' ') + u'^';
    return u"\n%1\n%2\nERROR at Row:1:Column:%3\n%4"_s.arg(line, mark, QString::number(position), problem);
}

} // namespace lotse::practice
