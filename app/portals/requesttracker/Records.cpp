#include "portals/requesttracker/Records.h"

#include <QRegularExpression>

#include <array>

namespace lotse::requesttracker
{

namespace
{

QString text(const QJsonObject& row, const char* key)
{
    const QJsonValue value = row.value(QLatin1String(key));
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QJsonObject object(const QJsonObject& row, const char* key)
{
    return row.value(QLatin1String(key)).toObject();
}

QString loginName(const QJsonObject& person)
{
    const QString name = text(person, "Name");
    return name.isEmpty() ? text(person, "id") : name;
}

QStringList loginNames(const QJsonObject& row, const char* key)
{
    QStringList names;
    for (const QJsonValue& person : row.value(QLatin1String(key)).toArray()) {
        names.append(loginName(person.toObject()));
    }
    return names;
}

} // namespace

QDateTime parseMoment(const QString& text)
{
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate).toUTC();
    return moment.isValid() && moment.toSecsSinceEpoch() > 0 ? moment : QDateTime();
}

QString quoted(const QString& text)
{
    QString inside = text;
    inside.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return u'\'' + inside + u'\'';
}

QString dayBefore(const QDateTime& moment)
{
    return quoted(moment.toUTC().date().addDays(-1).toString(Qt::ISODate));
}

QString idOf(const QJsonObject& row, const char* key)
{
    return text(row, key);
}

bool isServerItself(const QJsonObject& person)
{
    const QString name = loginName(person);
    return name == QLatin1String("RT_System") || name == QLatin1String("Nobody");
}

QString personName(const QJsonObject& person)
{
    if (isServerItself(person)) {
        return {};
    }
    const QString name = text(person, "RealName");
    return name.isEmpty() ? loginName(person) : name;
}

QHash<QString, QString> customFields(const QJsonObject& ticket)
{
    QHash<QString, QString> fields;
    for (const QJsonValue& value : ticket.value(QLatin1String("CustomFields")).toArray()) {
        const QJsonObject field = value.toObject();
        QStringList values;
        for (const QJsonValue& one : field.value(QLatin1String("values")).toArray()) {
            values.append(one.toVariant().toString());
        }
        fields.insert(text(field, "name"), values.join(QStringLiteral(", ")));
    }
    return fields;
}

QString valueByLabel(const QHash<QString, QString>& fields, const QStringList& labels)
{
    for (const QString& label : labels) {
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            if (field.key().compare(label, Qt::CaseInsensitive) == 0) {
                return field.value();
            }
        }
    }
    return {};
}

QString ticketFields()
{
    return QStringLiteral("Subject,Status,Created,LastUpdated,Queue,Requestor,CustomFields");
}

TicketRow ticketFrom(const QJsonObject& row, const QStringList& productLabels, const QStringList& severityLabels)
{
    const QHash<QString, QString> fields = customFields(row);
    TicketRow ticket;
    ticket.head.id = idOf(row);
    ticket.head.number = ticket.head.id;
    ticket.head.subject = text(row, "Subject");
    ticket.head.status = text(row, "Status");
    ticket.head.product = valueByLabel(fields, productLabels);
    ticket.head.severity = valueByLabel(fields, severityLabels);
    ticket.head.created = parseMoment(text(row, "Created"));
    ticket.head.revision = text(row, "LastUpdated");
    ticket.head.modified = parseMoment(ticket.head.revision);
    const QJsonArray requestors = row.value(QLatin1String("Requestor")).toArray();
    ticket.head.contactName = personName(requestors.at(0).toObject());
    ticket.queue = idOf(object(row, "Queue"));
    ticket.customers = loginNames(row, "Requestor") + loginNames(row, "Cc");
    return ticket;
}

bool TransactionRow::isMessage() const
{
    return type == QLatin1String("Create") || type == QLatin1String("Correspond") || type == QLatin1String("Comment");
}

QString transactionFields()
{
    return QStringLiteral("Type,Field,OldValue,NewValue,Created,Creator,ObjectId");
}

TransactionRow transactionFrom(const QJsonObject& row)
{
    const QJsonObject creator = object(row, "Creator");
    TransactionRow transaction;
    transaction.id = idOf(row);
    transaction.ticket = text(row, "ObjectId");
    transaction.type = text(row, "Type");
    transaction.author = personName(creator);
    transaction.authorName = loginName(creator);
    transaction.byServer = isServerItself(creator);
    transaction.at = parseMoment(text(row, "Created"));
    transaction.field = text(row, "Field");
    transaction.oldValue = text(row, "OldValue");
    transaction.newValue = text(row, "NewValue");
    return transaction;
}

std::optional<cases::Entry> changeFrom(const TransactionRow& row, const QHash<QString, QString>& fieldNames)
{
    QString label;
    if (row.type == QLatin1String("Status")) {
        label = QStringLiteral("Status");
    } else if (row.type == QLatin1String("CustomField")) {
        label = fieldNames.value(row.field);
    } else if (row.type == QLatin1String("Set") &&
               (row.field == QLatin1String("Subject") || row.field == QLatin1String("Priority"))) {
        label = row.field; // the others stand for records by their numbers
    }
    if (label.isEmpty() || row.oldValue == row.newValue) {
        return std::nullopt;
    }
    cases::Entry entry;
    entry.id = row.id;
    entry.caseId = row.ticket;
    entry.kind = cases::EntryKind::Change;
    entry.authorName = row.author;
    entry.at = row.at;
    entry.field = label;
    entry.oldValue = row.oldValue;
    entry.newValue = row.newValue;
    return entry;
}

bool PartRow::isText() const
{
    return !isFile() && size > 0 &&
           (type.compare(QLatin1String("text/plain"), Qt::CaseInsensitive) == 0 ||
            type.compare(QLatin1String("text/html"), Qt::CaseInsensitive) == 0);
}

QString partFields()
{
    return QStringLiteral("Filename,ContentType,ContentLength,Created,TransactionId");
}

PartRow partFrom(const QJsonObject& row)
{
    PartRow part;
    part.id = idOf(row);
    part.transaction = text(row, "TransactionId");
    // Quotes travel so in a form, and the server leaves them as they came.
    part.fileName = text(row, "Filename").replace(QLatin1String("%22"), QLatin1String("\""));
    part.type = text(row, "ContentType");
    part.size = row.value(QLatin1String("ContentLength")).toVariant().toLongLong();
    part.created = parseMoment(text(row, "Created"));
    return part;
}

QString fileId(const QString& transaction, const QString& part)
{
    return transaction + u'/' + part;
}

std::pair<QString, QString> partsOfFileId(const QString& id)
{
    static const QRegularExpression form(QStringLiteral("^(\\d+)/(\\d+)$"));
    const QRegularExpressionMatch match = form.match(id);
    return {match.captured(1), match.captured(2)};
}

QString plainText(const QString& html)
{
    static const auto caseless = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression unseen(QStringLiteral("<!--.*?-->|<(script|style|head|title)\\b.*?</\\1\\s*>"),
                                           caseless | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression lineEnd(QStringLiteral("<br\\b[^>]*>|</(?:p|div|li|tr|h[1-6]|pre|blockquote)\\s*>"),
                                            caseless);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    static const QRegularExpression manyLines(QStringLiteral("\n[ \t]*\n(?:[ \t]*\n)+"));
    static const std::array<std::pair<const char*, const char*>, 7> entities = {{{"&nbsp;", " "},
                                                                                 {"&lt;", "<"},
                                                                                 {"&gt;", ">"},
                                                                                 {"&quot;", "\""},
                                                                                 {"&#39;", "'"},
                                                                                 {"&#160;", " "},
                                                                                 {"&amp;", "&"}}};
    QString plain = html;
    plain.remove(unseen);
    plain.replace(u'\r', u' ').replace(u'\n', u' ');
    plain.replace(lineEnd, QStringLiteral("\n")).remove(tag);
    for (const auto& [entity, character] : entities) {
        plain.replace(QLatin1String(entity), QLatin1String(character), Qt::CaseInsensitive);
    }
    return plain.replace(manyLines, QStringLiteral("\n\n")).trimmed();
}

bool carriesReference(const QString& text, const QString& reference)
{
    static const QRegularExpression gaps(QStringLiteral("\\s+"));
    if (reference.isEmpty()) {
        return false;
    }
    // Nothing but the end or a gap follows a reference, so that no other one begins so.
    const QString letters = QString(reference).remove(gaps);
    QString pattern = QStringLiteral("Reference:\\s*");
    for (const QChar character : letters) {
        pattern += QRegularExpression::escape(QString(character)) + QStringLiteral("\\s?");
    }
    const QRegularExpression wanted(pattern + QStringLiteral("(?:$|(?<=\\s))"));
    return wanted.match(text + u'\n').hasMatch();
}

} // namespace lotse::requesttracker
