// The query language as it is written: text to a tree. Nothing here knows which objects and fields exist.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace lotse::practice
{

struct Literal {
    enum class Kind { Text, Number, Flag, Time, Date, Null };
    Kind kind = Kind::Null;
    QString text; // as written, without quotes and escapes; for LIKE with \% and \_ kept
    double number = 0;
    bool flag = false;
    QDateTime time;
    bool isDay = false; // TODAY and its like: `time` is when the day begins
};

// A field as written, perhaps over relations: "CreatedBy.Name".
struct FieldPath {
    QString text;
    int position = 0; // column in the query, from 1
};

struct Condition {
    enum class Kind { And, Or, Not, Compare };
    enum class Operator { Equal, Different, Less, LessOrEqual, Greater, GreaterOrEqual, Like, In, NotIn };
    Kind kind = Kind::Compare;
    QList<Condition> parts; // And, Or: two or more; Not: one
    FieldPath field;        // Compare
    Operator op = Operator::Equal;
    QList<Literal> values; // one, except for In and NotIn
};

struct Ordering {
    FieldPath field;
    bool descending = false;
    std::optional<bool> nullsFirst;
};

struct Soql {
    QString text;
    QList<FieldPath> fields;
    bool countOnly = false; // SELECT COUNT()
    QString object;
    std::optional<Condition> where;
    QList<Ordering> orderBy;
    std::optional<int> limit;
    std::optional<int> offset;
};

// Throws Refusal MALFORMED_QUERY.
Soql parseSoql(const QString& text);

// The portal's way to show where in a query something is wrong.
QString markedQuery(const QString& text, int position, const QString& problem);

} // namespace lotse::practice
