#include "support/cases/CaseFilter.h"

#include "support/cases/CaseRecord.h"
#include "support/cases/Folding.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace lotse::cases
{

using namespace Qt::Literals::StringLiterals;

namespace
{

bool hasValues(SearchKey key)
{
    return key == SearchKey::Product || key == SearchKey::Severity || key == SearchKey::Status ||
           key == SearchKey::Contact;
}

QString valueOf(SearchKey key, const Case& head)
{
    return key == SearchKey::Product    ? head.product
           : key == SearchKey::Severity ? head.severity
           : key == SearchKey::Status   ? head.status
                                        : head.contactName;
}

QString columnOf(SearchKey key)
{
    return key == SearchKey::Product    ? u"product"_qs
           : key == SearchKey::Severity ? u"severity"_qs
           : key == SearchKey::Status   ? u"status"_qs
                                        : u"contact"_qs;
}

bool beginsWithWords(const QString& key, const QString& words)
{
    return key == words || key.startsWith(words + u' ');
}

} // namespace

QStringList CaseFilter::meant(const QString& typed, const QStringList& values)
{
    const QString sought = foldedWords(typed);
    QStringList same;
    QStringList some;
    for (const QString& value : values) {
        const QString folded = foldedWords(value);
        if (value.compare(typed, Qt::CaseInsensitive) == 0 || (folded == sought && !sought.isEmpty())) {
            same.append(value);
        } else if (!sought.isEmpty() && QString(u' ' + folded).contains(u' ' + sought)) {
            some.append(value);
        }
    }
    return same.isEmpty() ? some : same;
}

CaseFilter::CaseFilter(const CaseQuery& query, const Values& values, QSet<QString> watched)
    : m_urgentKey(foldedWords(query.urgentTrigger))
{
    if (query.show != CaseQuery::Show::All) {
        Rule rule{.key = SearchKey::Is};
        rule.trait = query.show == CaseQuery::Show::Open ? CaseTrait::Open : CaseTrait::Closed;
        m_rules.push_back(std::move(rule));
    }
    for (const SearchTerm& term : query.search.terms) {
        if (term.key && term.hasEffect()) {
            add(term, values);
        }
    }
    const bool asksWatched =
        std::any_of(m_rules.begin(), m_rules.end(), [](const Rule& rule) { return rule.trait == CaseTrait::Watched; });
    if (asksWatched) {
        m_watched = std::move(watched);
    }
}

CaseFilter::Rule& CaseFilter::ruleFor(SearchKey key, bool negated)
{
    const auto known = std::find_if(m_rules.begin(), m_rules.end(),
                                    [&](const Rule& rule) { return rule.key == key && rule.negated == negated; });
    if (known != m_rules.end()) {
        return *known;
    }
    Rule rule{.key = key};
    rule.negated = negated;
    return m_rules.emplace_back(std::move(rule));
}

void CaseFilter::add(const SearchTerm& term, const Values& values)
{
    const SearchKey key = *term.key;
    if (hasValues(key)) {
        Rule& rule = ruleFor(key, term.negated);
        for (const QString& value : meant(term.value, values(key))) {
            rule.values.append(value.toLower());
        }
        return;
    }
    if (key == SearchKey::Turn) {
        ruleFor(key, term.negated).turns.insert(mirror::rankOf(*term.turn));
        return;
    }
    Rule rule{.key = key};
    rule.negated = term.negated;
    rule.trait = term.trait;
    if (key == SearchKey::Since || key == SearchKey::Until) {
        const QDate from = key == SearchKey::Since ? term.date : term.date.addDays(1);
        rule.moment = from.startOfDay().toMSecsSinceEpoch();
    }
    m_rules.push_back(std::move(rule));
}

bool CaseFilter::holds(const Rule& rule, const CaseRow& row) const
{
    switch (*rule.key) {
    case SearchKey::Since:
        return row.head.modified.isValid() && row.head.modified.toMSecsSinceEpoch() >= rule.moment;
    case SearchKey::Until:
        return row.head.modified.isValid() && row.head.modified.toMSecsSinceEpoch() < rule.moment;
    case SearchKey::Turn:
        return rule.turns.contains(mirror::rankOf(row.turn));
    case SearchKey::Is:
        break;
    default:
        return rule.values.contains(valueOf(*rule.key, row.head).toLower());
    }
    switch (*rule.trait) {
    case CaseTrait::Open:
        return !row.head.closed;
    case CaseTrait::Closed:
        return row.head.closed;
    case CaseTrait::Unread:
        return row.unread;
    case CaseTrait::Escalated:
        return row.head.escalated;
    case CaseTrait::Watched:
        return m_watched.contains(row.head.id);
    case CaseTrait::ProductionDown:
        return !m_urgentKey.isEmpty() && beginsWithWords(mirror::subjectKey(row.head.subject), m_urgentKey);
    }
    return true;
}

bool CaseFilter::fits(const CaseRow& row) const
{
    return std::all_of(m_rules.begin(), m_rules.end(),
                       [&](const Rule& rule) { return holds(rule, row) != rule.negated; });
}

QString CaseFilter::sql(const Rule& rule, std::vector<storage::Value>& values) const
{
    const auto bound = [&values](storage::Value value) {
        values.push_back(std::move(value));
        return u'?' + QString::number(values.size());
    };
    const auto list = [](const auto& all) {
        QJsonArray array;
        for (const auto& one : all) {
            array.append(one);
        }
        return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
    };
    switch (*rule.key) {
    case SearchKey::Since:
        return u"modified >= "_qs + bound(std::int64_t{rule.moment});
    case SearchKey::Until:
        return u"modified < "_qs + bound(std::int64_t{rule.moment});
    case SearchKey::Turn:
        return u"turn IN (SELECT value FROM json_each("_qs + bound(list(rule.turns)) + u"))"_qs;
    case SearchKey::Is:
        break;
    default:
        return columnOf(*rule.key) + u" IN (SELECT value COLLATE NOCASE FROM json_each("_qs + bound(list(rule.values)) +
               u"))"_qs;
    }
    switch (*rule.trait) {
    case CaseTrait::Open:
        return u"closed = 0"_qs;
    case CaseTrait::Closed:
        return u"closed = 1"_qs;
    case CaseTrait::Unread:
        return u"unread = 1"_qs;
    case CaseTrait::Escalated:
        return u"escalated = 1"_qs;
    case CaseTrait::Watched:
        return u"row IN (SELECT w.row FROM json_each("_qs + bound(list(m_watched)) +
               u") j CROSS JOIN cases w ON w.id = j.value)"_qs;
    case CaseTrait::ProductionDown: {
        const QString key = bound(m_urgentKey);
        // '!' follows the space.
        return u"(%1 <> '' AND (subject_key = %1 OR (subject_key >= %1 || ' ' AND subject_key < %1 || '!')))"_qs.arg(
            key);
    }
    }
    return {};
}

mirror::Condition CaseFilter::condition() const
{
    mirror::Condition condition;
    QStringList parts;
    for (const Rule& rule : m_rules) {
        const QString part = sql(rule, condition.values);
        // What is not known is not so: NOT must not be NULL.
        parts.append(rule.negated ? u"NOT coalesce("_qs + part + u", 0)"_qs : part);
    }
    condition.sql = parts.join(u" AND "_qs);
    return condition;
}

} // namespace lotse::cases
