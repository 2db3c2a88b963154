#include "portals/salesforce/Records.h"

#include "portals/salesforce/Moment.h"

#include <QRegularExpression>

namespace lotse::salesforce
{

namespace
{

using cases::EntryKind;

QString text(const QJsonObject& record, QLatin1String key)
{
    return record.value(key).toVariant().toString();
}

QDateTime moment(const QJsonObject& record, QLatin1String key)
{
    return parseMoment(text(record, key));
}

QJsonObject author(const QJsonObject& record)
{
    return record.value(QLatin1String("CreatedBy")).toObject();
}

// Users of the vendor's own organisation are "Standard"; customers come in through the site.
bool isVendors(const QJsonObject& user)
{
    return text(user, QLatin1String("UserType")) == QLatin1String("Standard");
}

QString withAuthor(const QString& columns, bool withPeople)
{
    return withPeople ? columns + QLatin1String(", CreatedBy.Name, CreatedBy.UserType") : columns;
}

bool isRecordId(const QString& value)
{
    static const QRegularExpression id(QStringLiteral("^[a-zA-Z0-9]{15}(?:[A-Z0-5]{3})?$"));
    return id.match(value).hasMatch();
}

} // namespace

QString caseColumns(const CaseDescription& description, bool withPeople)
{
    static const QStringList wanted = {
        QStringLiteral("Id"),          QStringLiteral("CaseNumber"),       QStringLiteral("Subject"),
        QStringLiteral("Description"), QStringLiteral("Status"),           QStringLiteral("IsClosed"),
        QStringLiteral("IsEscalated"), QStringLiteral("SuppliedName"),     QStringLiteral("CreatedById"),
        QStringLiteral("CreatedDate"), QStringLiteral("LastModifiedDate"), QStringLiteral("SystemModstamp"),
    };
    QStringList columns;
    for (const QString& name : wanted + QStringList{description.productField, description.severityField}) {
        if (description.has(name) && !columns.contains(name)) {
            columns.append(name);
        }
    }
    if (withPeople && description.has(QStringLiteral("ContactId"))) {
        columns.append(QStringLiteral("Contact.Name"));
    }
    return columns.join(QLatin1String(", "));
}

QString commentColumns(bool withPeople)
{
    return withAuthor(QStringLiteral("Id, ParentId, CommentBody, CreatedDate, SystemModstamp"), withPeople);
}

QString historyColumns(bool withPeople)
{
    return withAuthor(QStringLiteral("Id, CaseId, Field, OldValue, NewValue, CreatedDate"), withPeople);
}

QString emailColumns()
{
    return QStringLiteral("Id, ParentId, Subject, TextBody, HtmlBody, FromName, FromAddress, Incoming, MessageDate, "
                          "CreatedDate, SystemModstamp");
}

QString fileColumns()
{
    return QStringLiteral("Id, ContentDocumentId, Title, PathOnClient, ContentSize, Checksum, CreatedDate");
}

cases::Case caseFrom(const QJsonObject& record, const CaseDescription& description)
{
    cases::Case one;
    one.id = text(record, QLatin1String("Id"));
    one.number = text(record, QLatin1String("CaseNumber"));
    one.subject = text(record, QLatin1String("Subject"));
    one.description = text(record, QLatin1String("Description"));
    one.product = record.value(description.productField).toString();
    one.severity = record.value(description.severityField).toString();
    one.status = text(record, QLatin1String("Status"));
    one.closed = record.value(QLatin1String("IsClosed")).toBool();
    one.escalated = record.value(QLatin1String("IsEscalated")).toBool();
    one.contactName = text(record, QLatin1String("SuppliedName"));
    if (one.contactName.isEmpty()) {
        one.contactName = text(record.value(QLatin1String("Contact")).toObject(), QLatin1String("Name"));
    }
    one.created = moment(record, QLatin1String("CreatedDate"));
    one.revision = text(record, QLatin1String("SystemModstamp"));
    one.modified = moment(record, QLatin1String("LastModifiedDate"));
    if (!one.modified.isValid()) {
        one.modified = parseMoment(one.revision);
    }
    return one;
}

cases::Entry commentFrom(const QJsonObject& record)
{
    cases::Entry entry;
    entry.id = text(record, QLatin1String("Id"));
    entry.caseId = text(record, QLatin1String("ParentId"));
    entry.kind = EntryKind::Comment;
    entry.authorName = text(author(record), QLatin1String("Name"));
    entry.fromVendor = isVendors(author(record));
    entry.at = moment(record, QLatin1String("CreatedDate"));
    entry.text = text(record, QLatin1String("CommentBody"));
    return entry;
}

std::optional<cases::Entry> changeFrom(const QJsonObject& record, const CaseDescription& description)
{
    const QString field = text(record, QLatin1String("Field"));
    cases::Entry entry;
    entry.id = text(record, QLatin1String("Id"));
    entry.caseId = text(record, QLatin1String("CaseId"));
    entry.kind = EntryKind::Change;
    entry.authorName = text(author(record), QLatin1String("Name"));
    entry.fromVendor = isVendors(author(record));
    entry.at = moment(record, QLatin1String("CreatedDate"));
    entry.field = description.labelOf(field);
    entry.oldValue = text(record, QLatin1String("OldValue"));
    entry.newValue = text(record, QLatin1String("NewValue"));
    const bool isLink =
        description.references.contains(field) || description.references.contains(field + QLatin1String("Id"));
    if (isLink && (isRecordId(entry.oldValue) || isRecordId(entry.newValue))) {
        return std::nullopt;
    }
    return entry;
}

cases::Entry emailFrom(const QJsonObject& record)
{
    cases::Entry entry;
    entry.id = text(record, QLatin1String("Id"));
    entry.caseId = text(record, QLatin1String("ParentId"));
    entry.kind = EntryKind::Email;
    entry.authorName = text(record, QLatin1String("FromName"));
    if (entry.authorName.isEmpty()) {
        entry.authorName = text(record, QLatin1String("FromAddress"));
    }
    entry.fromVendor = !record.value(QLatin1String("Incoming")).toBool(); // incoming at the vendor's
    entry.at = moment(record, QLatin1String("MessageDate"));
    if (!entry.at.isValid()) {
        entry.at = moment(record, QLatin1String("CreatedDate"));
    }
    entry.text = text(record, QLatin1String("TextBody"));
    entry.html = text(record, QLatin1String("HtmlBody")).trimmed();
    if (entry.text.trimmed().isEmpty()) {
        entry.text = plainText(entry.html);
    }
    return entry;
}

cases::Attachment fileFrom(const QJsonObject& version, const QString& caseId)
{
    cases::Attachment file;
    file.id = text(version, QLatin1String("Id"));
    file.caseId = caseId;
    file.name = text(version, QLatin1String("PathOnClient"));
    if (file.name.isEmpty()) {
        file.name = text(version, QLatin1String("Title"));
    }
    file.size = version.value(QLatin1String("ContentSize")).toInteger();
    const QString md5 = text(version, QLatin1String("Checksum")).toLower();
    file.checksum = md5.isEmpty() ? QString() : QLatin1String("md5:") + md5;
    file.created = moment(version, QLatin1String("CreatedDate"));
    return file;
}

QString plainText(const QString& html)
{
    static const auto caseless = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression unseen(QStringLiteral("<!--.*?-->|<(script|style|head|title)\\b.*?</\\1\\s*>"),
                                           caseless | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression lineEnd(QStringLiteral("<br\\s*/?>|</(?:p|div|tr|li|h[1-6]|blockquote)\\s*>"),
                                            caseless);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    static const QRegularExpression code(QStringLiteral("&#(x?)([0-9a-f]{1,6});"), caseless);
    static const QRegularExpression spaces(QStringLiteral("[ \\t\\r\\n]+"));
    QString text = html;
    text.remove(unseen);
    text.replace(spaces, QStringLiteral(" ")).replace(lineEnd, QStringLiteral("\n")).remove(tag);
    for (auto match = code.match(text); match.hasMatch();) {
        const char32_t point = match.captured(2).toUInt(nullptr, match.captured(1).isEmpty() ? 10 : 16);
        const bool isCharacter = point > 0 && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
        const QString character = isCharacter ? QString::fromUcs4(&point, 1) : QString();
        text.replace(match.capturedStart(), match.capturedLength(), character);
        match = code.match(text, match.capturedStart() + character.size());
    }
    static constexpr std::array<std::pair<const char*, char16_t>, 5> names = {
        {{"&nbsp;", u' '}, {"&lt;", u'<'}, {"&gt;", u'>'}, {"&quot;", u'"'}, {"&amp;", u'&'}}};
    for (const auto& [name, character] : names) {
        text.replace(QLatin1String(name), QString(QChar(character)));
    }
    return text.trimmed();
}

bool carriesReference(const QString& text, const QString& reference)
{
    if (reference.isEmpty()) {
        return false;
    }
    static const QRegularExpression label(QStringLiteral("\\bReference:"));
    qsizetype at = -1;
    for (auto labels = label.globalMatch(text); labels.hasNext();) {
        at = labels.next().capturedEnd();
    }
    if (at < 0) {
        return false;
    }
    // The portal may break lines anywhere, inside the reference too.
    qsizetype matched = 0;
    for (; at < text.size() && matched < reference.size(); ++at) {
        if (text[at].isSpace()) {
            continue;
        }
        if (text[at].toCaseFolded() != reference[matched].toCaseFolded()) {
            return false;
        }
        ++matched;
    }
    const bool goesOn = at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'-');
    return matched == reference.size() && !goesOn;
}

} // namespace lotse::salesforce
