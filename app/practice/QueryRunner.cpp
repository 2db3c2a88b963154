#include "practice/QueryRunner.h"

#include "practice/Refusal.h"

#include <QJsonArray>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype CURSORS_KEPT = 50;

[[noreturn]] void refuseField(const Soql& soql, const FieldPath& path, const QString& problem)
{
    throw Refusal{400, u"INVALID_FIELD"_s, markedQuery(soql.text, path.position, problem), {}};
}

struct Column {
    const Object* object = nullptr;
    const Field* field = nullptr;
    QStringList relations; // canonical names on the way
    QString sql;           // quoted, with the table's alias
};

// Turns one parsed query into SQL over the tables; values are always bound.
class Translation
{
public:
    Translation(const Catalogue& catalogue, const Soql& soql) : m_catalogue(catalogue), m_soql(soql)
    {
        m_object = catalogue.find(soql.object);
        if (!m_object)
            throw Refusal{400, u"INVALID_TYPE"_s, u"sObject type '%1' is not supported."_s.arg(soql.object), {}};
    }

    const Object& object() const { return *m_object; }
    const Row& values() const { return m_values; }
    // Aliases of joined records: relation path -> alias of the table.
    const QHash<QString, QString>& joined() const { return m_aliases; }

    Column column(const FieldPath& path)
    {
        auto parts = path.text.split(u'.');
        const auto name = parts.takeLast();
        if (!parts.isEmpty() && parts.first().compare(m_object->name, Qt::CaseInsensitive) == 0 &&
            !m_object->relation(parts.first()))
            parts.removeFirst();
        Column column{m_object, nullptr, {}, {}};
        auto alias = u"t"_s;
        for (const auto& part : parts) {
            const auto* relation = column.object->relation(part);
            if (!relation)
                refuseField(
                    m_soql, path,
                    u"Didn't understand relationship '%1' in field path. If you are attempting to use a custom "
                    "relationship, be sure to append the '__r' after the custom relationship name."_s.arg(part));
            column.relations << relation->relationship;
            alias = join(column.relations.join(u'.'), alias, *relation);
            column.object = m_catalogue.find(relation->refersTo);
        }
        column.field = column.object->field(name);
        if (!column.field || (column.field->externalId && !m_catalogue.showsClientReference()))
            refuseField(m_soql, path,
                        u"No such column '%1' on entity '%2'. If you are attempting to use a custom field, be sure to "
                        "append the '__c' after the custom field name."_s.arg(name, column.object->name));
        column.sql = alias + u".\""_s + column.field->name + u'"';
        return column;
    }

    QString where(bool includeDeleted)
    {
        QStringList conditions;
        if (m_object->field(u"IsDeleted"_s) && !includeDeleted)
            conditions << u"t.\"IsDeleted\" = 0"_s;
        if (!m_object->visibleOnly.isEmpty())
            conditions << m_object->visibleOnly;
        if (m_object->name == QLatin1String("ContentDocumentLink") && !isBoundToIds(m_soql.where))
            throw Refusal{400,
                          u"MALFORMED_QUERY"_s,
                          u"Implementation restriction: ContentDocumentLink requires a filter by a single Id on "
                          "ContentDocumentId or LinkedEntityId using the equals operator or multiple Id's using the IN "
                          "operator."_s,
                          {}};
        if (m_soql.where)
            conditions << translate(*m_soql.where);
        return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
    }

    QString orderBy()
    {
        QStringList orderings;
        for (const auto& ordering : m_soql.orderBy) {
            const auto target = column(ordering.field);
            if (target.field->type == FieldType::LongText || target.field->type == FieldType::Bytes)
                refuseField(m_soql, ordering.field,
                            u"field '%1' can not be sorted in a query call"_s.arg(target.field->name));
            auto text = target.sql + (ordering.descending ? u" DESC"_s : u" ASC"_s);
            if (target.field->nillable)
                text += ordering.nullsFirst.value_or(true) ? u" NULLS FIRST"_s : u" NULLS LAST"_s;
            orderings << text;
        }
        return orderings.isEmpty() ? QString() : u" ORDER BY "_s + orderings.join(u", "_s);
    }

    // Complete once all columns were asked for.
    QString from() const { return u" FROM \"%1\" t"_s.arg(m_object->name) + m_joins; }

private:
    QString join(const QString& relations, const QString& from, const Field& relation)
    {
        auto& alias = m_aliases[relations];
        if (alias.isEmpty()) {
            alias = u"t%1"_s.arg(m_aliases.size());
            m_joins +=
                uR"( LEFT JOIN "%1" %2 ON %2."Id" = %3."%4")"_s.arg(relation.refersTo, alias, from, relation.name);
        }
        return alias;
    }

    static bool isBoundToIds(const std::optional<Condition>& where)
    {
        if (!where)
            return false;
        if (where->kind == Condition::Kind::And)
            return std::any_of(where->parts.begin(), where->parts.end(),
                               [](const Condition& part) { return isBoundToIds(part); });
        const bool exact = where->op == Condition::Operator::Equal || where->op == Condition::Operator::In;
        const auto& name = where->field.text;
        return where->kind == Condition::Kind::Compare && exact &&
               (name.compare(u"LinkedEntityId"_s, Qt::CaseInsensitive) == 0 ||
                name.compare(u"ContentDocumentId"_s, Qt::CaseInsensitive) == 0);
    }

    QString translate(const Condition& condition)
    {
        if (condition.kind == Condition::Kind::Compare)
            return compare(condition);
        QStringList parts;
        for (const auto& part : condition.parts)
            parts << translate(part);
        if (condition.kind == Condition::Kind::Not)
            return u"NOT ("_s + parts.first() + u')';
        return u'(' + parts.join(condition.kind == Condition::Kind::And ? u" AND "_s : u" OR "_s) + u')';
    }

    QString compare(const Condition& condition)
    {
        const auto target = column(condition.field);
        if (!target.field->filterable)
            refuseField(m_soql, condition.field,
                        u"field '%1' can not be filtered in a query call"_s.arg(target.field->name));
        using Operator = Condition::Operator;
        switch (condition.op) {
        case Operator::In:
        case Operator::NotIn:
            return among(condition, target);
        case Operator::Like:
            return like(condition, target);
        case Operator::Equal:
        case Operator::Different:
            return equal(condition, target);
        default:
            return inOrder(condition, target);
        }
    }

    static QString collation(const Column& target)
    {
        const auto type = target.field->type;
        const bool folded = type == FieldType::String || type == FieldType::Picklist || type == FieldType::Email ||
                            type == FieldType::Phone;
        return folded ? u" COLLATE NOCASE"_s : QString();
    }

    QString equal(const Condition& condition, const Column& target)
    {
        const auto value = bound(condition, target, condition.values.first());
        m_values << value;
        return target.sql + (condition.op == Condition::Operator::Equal ? u" IS ?"_s : u" IS NOT ?"_s) +
               collation(target);
    }

    QString inOrder(const Condition& condition, const Column& target)
    {
        static const QHash<Condition::Operator, QString> signs{{Condition::Operator::Less, u"<"_s},
                                                               {Condition::Operator::LessOrEqual, u"<="_s},
                                                               {Condition::Operator::Greater, u">"_s},
                                                               {Condition::Operator::GreaterOrEqual, u">="_s}};
        if (target.field->type == FieldType::Boolean)
            refuseField(m_soql, condition.field, u"invalid operator on boolean field"_s);
        m_values << bound(condition, target, condition.values.first());
        return target.sql + u' ' + signs.value(condition.op) + u" ?"_s + collation(target);
    }

    QString like(const Condition& condition, const Column& target)
    {
        const auto& literal = condition.values.first();
        const auto type = target.field->type;
        if (type == FieldType::Boolean || type == FieldType::DateTime || type == FieldType::Integer ||
            type == FieldType::Id || type == FieldType::Reference || literal.kind != Literal::Kind::Text)
            refuseField(m_soql, condition.field, u"invalid operator on %1 field"_s.arg(target.field->name));
        m_values << literal.text;
        return target.sql + u" LIKE ? ESCAPE '\\'"_s;
    }

    QString among(const Condition& condition, const Column& target)
    {
        QStringList marks;
        bool withNull = false;
        for (const auto& literal : condition.values) {
            const auto value = bound(condition, target, literal);
            withNull = withNull || !value.isValid();
            if (value.isValid()) {
                marks << u"?"_s;
                m_values << value;
            }
        }
        auto text = u"%1%2 IN (%3)"_s.arg(target.sql, collation(target), marks.join(u", "_s));
        if (withNull)
            text = u"(%1 OR %2 IS NULL)"_s.arg(text, target.sql);
        // A row without a value is none of the listed ones.
        return condition.op == Condition::Operator::In ? text : u"NOT coalesce(%1, 0)"_s.arg(text);
    }

    QVariant bound(const Condition& condition, const Column& target, const Literal& literal) const
    {
        const auto& field = *target.field;
        using Operator = Condition::Operator;
        // A day is a span: what the other operators mean with it is not carried out here, so it is not pretended.
        if (literal.isDay && condition.op != Operator::GreaterOrEqual && condition.op != Operator::Less)
            throw Refusal{400,
                          u"MALFORMED_QUERY"_s,
                          markedQuery(m_soql.text, condition.field.position,
                                      u"'%1' is understood after >= and < only"_s.arg(literal.text)),
                          {}};
        const auto wrongType = [&](const QString& wanted) {
            refuseField(
                m_soql, condition.field,
                u"value of filter criterion for field '%1' must be of type %2%3"_s.arg(
                    field.name, wanted,
                    literal.kind == Literal::Kind::Text ? u" and should not be enclosed in quotes"_s : QString()));
        };
        if (literal.kind == Literal::Kind::Null)
            return {};
        switch (field.type) {
        case FieldType::Boolean:
            if (literal.kind != Literal::Kind::Flag)
                wrongType(u"boolean"_s);
            return literal.flag ? 1 : 0;
        case FieldType::DateTime:
            if (literal.kind != Literal::Kind::Time)
                wrongType(u"dateTime"_s);
            return literal.time.toMSecsSinceEpoch();
        case FieldType::Integer:
            if (literal.kind != Literal::Kind::Number)
                wrongType(u"int"_s);
            return literal.number;
        default:
            if (literal.kind != Literal::Kind::Text)
                refuseField(m_soql, condition.field,
                            u"value of filter criterion for field '%1' must be of type string and should be enclosed "
                            "in quotes"_s.arg(field.name));
            return textValue(condition, field, literal);
        }
    }

    QVariant textValue(const Condition& condition, const Field& field, const Literal& literal) const
    {
        auto text = literal.text;
        if (field.type != FieldType::Id && field.type != FieldType::Reference)
            return text.replace(u"\\%"_s, u"%"_s).replace(u"\\_"_s, u"_"_s);
        if (!text.isEmpty() && text.size() != 15 && text.size() != 18)
            throw Refusal{400,
                          u"INVALID_QUERY_FILTER_OPERATOR"_s,
                          markedQuery(m_soql.text, condition.field.position, u"invalid ID field: %1"_s.arg(text)),
                          {}};
        return fullId(text);
    }

    const Catalogue& m_catalogue;
    const Soql& m_soql;
    const Object* m_object = nullptr;
    QHash<QString, QString> m_aliases;
    QString m_joins;
    Row m_values;
};

QString recordUrl(const Object& object, const QString& id, const QString& version)
{
    return u"/services/data/%1/sobjects/%2/%3"_s.arg(version, object.name, id);
}

QJsonObject attributes(const Object& object, const QString& id, const QString& version)
{
    return {{u"type"_s, object.name}, {u"url"_s, recordUrl(object, id, version)}};
}

// Puts a value into the record, through its relations.
class RecordMaker
{
public:
    RecordMaker(const Catalogue& catalogue, const Object& object, QString version)
        : m_catalogue(catalogue), m_object(object), m_version(std::move(version))
    {
    }

    void begin(const QString& id) { m_root = {{u"attributes"_s, attributes(m_object, id, m_version)}}; }
    QJsonObject take() { return std::exchange(m_root, {}); }

    // `ids`: of the related records along the way; null where there is none.
    void put(const Column& column, const QStringList& ids, const QJsonValue& value)
    {
        m_root = put(take(), m_object, column, ids, 0, value);
    }

private:
    QJsonObject put(QJsonObject into, const Object& object, const Column& column, const QStringList& ids,
                    qsizetype depth, const QJsonValue& value) const
    {
        if (depth == column.relations.size()) {
            into[column.field->name] = value;
            return into;
        }
        const auto& name = column.relations[depth];
        if (ids[depth].isEmpty()) {
            into[name] = QJsonValue::Null;
            return into;
        }
        const auto& related = *m_catalogue.find(object.relation(name)->refersTo);
        auto inner = into.value(name).toObject();
        if (inner.isEmpty())
            inner = {{u"attributes"_s, attributes(related, ids[depth], m_version)}};
        into[name] = put(inner, related, column, ids, depth + 1, value);
        return into;
    }

    const Catalogue& m_catalogue;
    const Object& m_object;
    QString m_version;
    QJsonObject m_root;
};

// What is selected beside the fields themselves: the id of every record on the way.
struct Selection {
    QList<Column> columns;
    QStringList sql; // rowid, Id, ids of relations, then the columns
    QHash<QString, qsizetype> idOf;
};

Selection select(Translation& translation, const QList<FieldPath>& fields)
{
    Selection selection;
    for (const auto& path : fields)
        selection.columns.append(translation.column(path));
    selection.sql = {u"t.rowid"_s, u"t.\"Id\""_s};
    const auto& joined = translation.joined();
    for (auto it = joined.begin(); it != joined.end(); ++it) {
        selection.idOf.insert(it.key(), selection.sql.size());
        selection.sql << it.value() + u".\"Id\""_s;
    }
    for (const auto& column : selection.columns)
        selection.sql << (column.field->type == FieldType::Bytes ? u"''"_s : column.sql);
    return selection;
}

QJsonValue columnJson(const Column& column, const QVariant& value, const QString& id, const QString& version)
{
    if (column.field->type == FieldType::Bytes)
        return recordUrl(*column.object, id, version) + u'/' + column.field->name;
    return jsonValue(*column.field, value);
}

QJsonObject makeRecord(const Catalogue& catalogue, const Object& object, const Selection& selection, const Row& row,
                       const QString& version)
{
    RecordMaker maker(catalogue, object, version);
    const auto id = row.at(1).toString();
    maker.begin(id);
    const auto first = selection.sql.size() - selection.columns.size();
    for (qsizetype i = 0; i < selection.columns.size(); ++i) {
        const auto& column = selection.columns[i];
        QStringList ids;
        for (qsizetype depth = 0; depth < column.relations.size(); ++depth)
            ids << row.at(selection.idOf.value(column.relations.mid(0, depth + 1).join(u'.'))).toString();
        maker.put(column, ids, columnJson(column, row.at(first + i), ids.isEmpty() ? id : ids.last(), version));
    }
    return maker.take();
}

QList<qint64> matchingRows(const Catalogue& catalogue, const Store& store, const Soql& soql, bool includeDeleted)
{
    Translation translation(catalogue, soql);
    const auto where = translation.where(includeDeleted);
    const auto order = translation.orderBy();
    const auto limit = soql.limit || soql.offset
                           ? u" LIMIT %1 OFFSET %2"_s.arg(soql.limit.value_or(-1)).arg(soql.offset.value_or(0))
                           : QString();
    QList<qint64> ids;
    for (const auto& row :
         store.rows(u"SELECT t.rowid"_s + translation.from() + where + order + limit, translation.values()))
        ids.append(row.first().toLongLong());
    return ids;
}

} // namespace

QJsonValue jsonValue(const Field& field, const QVariant& value)
{
    if (field.type == FieldType::Boolean)
        return value.toBool();
    if (!value.isValid() || (value.typeId() == QMetaType::QString && value.toString().isEmpty()))
        return QJsonValue::Null;
    if (field.type == FieldType::DateTime)
        return timeText(QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC));
    if (field.type == FieldType::Integer)
        return value.toLongLong();
    return value.toString();
}

QueryRunner::QueryRunner(const Catalogue& catalogue, const Store& store) : m_catalogue(catalogue), m_store(store)
{
}

QJsonObject QueryRunner::run(const QString& text, const Options& options)
{
    const auto soql = parseSoql(text);
    if (soql.offset.value_or(0) > 2000)
        throw Refusal{400, u"NUMBER_OUTSIDE_VALID_RANGE"_s, u"Maximum SOQL offset allowed is 2000"_s, {}};
    if (!soql.countOnly) {
        Translation check(m_catalogue, soql);
        select(check, soql.fields);
    }
    Cursor cursor{{}, soql, matchingRows(m_catalogue, m_store, soql, options.includeDeleted), options.pageSize};
    if (soql.countOnly)
        return {{u"totalSize"_s, cursor.rows.size()}, {u"done"_s, true}, {u"records"_s, QJsonArray()}};
    if (cursor.rows.size() > cursor.pageSize) {
        cursor.key = u"01gHk%1"_s.arg(m_nextCursor++, 10, 36, QLatin1Char('0'));
        m_cursors.append(cursor);
        if (m_cursors.size() > CURSORS_KEPT)
            m_cursors.removeFirst();
    }
    return page(cursor, 0, options.version);
}

QJsonObject QueryRunner::next(const QString& locator, const QString& version)
{
    const auto dash = locator.lastIndexOf(u'-');
    const auto from = locator.mid(dash + 1).toLongLong();
    for (const auto& cursor : m_cursors)
        if (dash > 0 && cursor.key == locator.left(dash) && from > 0 && from < cursor.rows.size())
            return page(cursor, from, version);
    throw Refusal{400, u"INVALID_QUERY_LOCATOR"_s, u"invalid query locator"_s, {}};
}

QJsonObject QueryRunner::page(const Cursor& cursor, qsizetype from, const QString& version) const
{
    Translation translation(m_catalogue, cursor.soql);
    const auto selection = select(translation, cursor.soql.fields);
    const auto wanted = cursor.rows.mid(from, cursor.pageSize);
    QStringList numbers;
    for (const auto row : wanted)
        numbers << QString::number(row);
    const auto sql =
        u"SELECT %1%2 WHERE t.rowid IN (%3)"_s.arg(selection.sql.join(u", "_s), translation.from(), numbers.join(u','));
    QHash<qint64, QJsonObject> byRow;
    for (const auto& row : m_store.rows(sql))
        byRow.insert(row.first().toLongLong(), makeRecord(m_catalogue, translation.object(), selection, row, version));
    QJsonArray records;
    for (const auto row : wanted)
        records.append(byRow.value(row));
    const auto end = from + wanted.size();
    const bool done = end >= cursor.rows.size();
    QJsonObject page{{u"totalSize"_s, cursor.rows.size()}, {u"done"_s, done}, {u"records"_s, records}};
    if (!done)
        page[u"nextRecordsUrl"_s] = u"/services/data/%1/query/%2-%3"_s.arg(version, cursor.key).arg(end);
    return page;
}

QJsonObject QueryRunner::record(const Object& object, const QString& idField, const QString& value,
                                const QStringList& fields, const QString& version) const
{
    Soql soql;
    soql.object = object.name;
    for (const auto& field : object.fields)
        if ((fields.isEmpty() || fields.contains(field.name, Qt::CaseInsensitive)) &&
            (!field.externalId || m_catalogue.showsClientReference()))
            soql.fields.append({field.name, 1});
    for (const auto& field : fields)
        if (field.contains(u'.') || !object.field(field))
            soql.fields.append({field, 1});
    Translation translation(m_catalogue, soql);
    const auto selection = select(translation, soql.fields);
    auto sql = u"SELECT %1%2 WHERE t.\"%3\" = ?"_s.arg(selection.sql.join(u", "_s), translation.from(), idField);
    if (object.field(u"IsDeleted"_s))
        sql += u" AND t.\"IsDeleted\" = 0"_s;
    const auto found = m_store.rows(sql, {idField == QLatin1String("Id") ? fullId(value) : value});
    if (found.isEmpty())
        throw Refusal{404, u"NOT_FOUND"_s, u"The requested resource does not exist"_s, {}};
    return makeRecord(m_catalogue, object, selection, found.first(), version);
}

} // namespace lotse::practice
