// What a query's filters mean against the values that occur: as a condition on the mirror, and for a case that exists
// only here. Pure but for what it is told.
#pragma once

#include "support/cases/CaseStore.h"
#include "support/cases/MirrorTables.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace lotse::cases
{

class CaseFilter
{
public:
    // What values of Product, Severity, Status or Contact occur; asked only where the query names one.
    using Values = std::function<QStringList(SearchKey)>;

    // `watched`: ids of the cases that a person watches.
    CaseFilter(const CaseQuery& query, const Values& values, QSet<QString> watched);

    [[nodiscard]] bool isEmpty() const { return m_rules.empty(); } // everything fits
    [[nodiscard]] mirror::Condition condition() const;
    [[nodiscard]] bool fits(const CaseRow& row) const;
    bool operator==(const CaseFilter&) const = default;

    // Of the values that occur those that are meant by what was typed: the one that is spelt so, else all in which
    // words begin so.
    [[nodiscard]] static QStringList meant(const QString& typed, const QStringList& values);

private:
    // One of these must hold, or none of them where negated.
    struct Rule {
        std::optional<SearchKey> key = {};
        bool negated = false;
        std::optional<CaseTrait> trait = {};
        QStringList values = {}; // Product, Severity, Status, Contact; in small letters
        QSet<int> turns = {};    // ranks
        qint64 moment = 0;       // Since: at or after; Until: before
        bool operator==(const Rule&) const = default;
    };

    void add(const SearchTerm& term, const Values& values);
    Rule& ruleFor(SearchKey key, bool negated);
    [[nodiscard]] bool holds(const Rule& rule, const CaseRow& row) const;
    [[nodiscard]] QString sql(const Rule& rule, std::vector<storage::Value>& values) const;

    std::vector<Rule> m_rules;
    QSet<QString> m_watched;
    QString m_urgentKey;
};

} // namespace lotse::cases
