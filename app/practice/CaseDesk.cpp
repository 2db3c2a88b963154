#include "practice/CaseDesk.h"

#include "practice/Refusal.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>

namespace lotse::practice
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// Fields whose changes stand in the history of a case, with the name shown there.
const QStringList TRACKED{u"Status"_s,     u"Priority"_s,          u"IsEscalated"_s, u"Subject"_s,
                          u"Product__c"_s, u"Severity_Level__c"_s, u"ContactId"_s};

[[noreturn]] void refuse(const QString& code, const QString& message, const QStringList& fields = {})
{
    throw Refusal{code == QLatin1String("NOT_FOUND") ? 404 : 400, code, message, fields};
}

bool offers(const Field& field, const QString& value)
{
    return std::any_of(field.choices.begin(), field.choices.end(),
                       [&](const Choice& choice) { return choice.value == value; });
}

QString fileType(const QString& extension)
{
    static const QHash<QString, QString> types{{u"txt"_s, u"TEXT"_s}, {u"log"_s, u"UNKNOWN"_s}, {u"png"_s, u"PNG"_s},
                                               {u"jpg"_s, u"JPG"_s},  {u"pdf"_s, u"PDF"_s},     {u"zip"_s, u"ZIP"_s},
                                               {u"csv"_s, u"CSV"_s},  {u"xml"_s, u"XML"_s}};
    return types.value(extension.toLower(), u"UNKNOWN"_s);
}

} // namespace

QVariantMap birth(const QString& userId, const QDateTime& at)
{
    const auto time = at.toMSecsSinceEpoch();
    return {{u"IsDeleted"_s, false},         {u"CreatedById"_s, userId},    {u"CreatedDate"_s, time},
            {u"LastModifiedById"_s, userId}, {u"LastModifiedDate"_s, time}, {u"SystemModstamp"_s, time}};
}

bool isClosedStatus(const Store& store, const QString& status)
{
    return store.value(uR"(SELECT "IsClosed" FROM "CaseStatus" WHERE "ApiName" = ?)"_s, {status}).toBool();
}

CaseDesk::CaseDesk(Catalogue& catalogue, Store& store) : m_catalogue(catalogue), m_store(store)
{
}

QVariant CaseDesk::checkedValue(const Field& field, const QJsonValue& value) const
{
    if (value.isNull())
        return {};
    if (field.type == FieldType::Boolean) {
        if (!value.isBool())
            refuse(u"JSON_PARSER_ERROR"_s, u"Cannot deserialize instance of boolean from %1"_s.arg(value.toString()));
        return value.toBool();
    }
    const auto text = value.isDouble() ? QString::number(value.toDouble()) : value.toString();
    if (field.length > 0 && text.size() > field.length)
        refuse(u"STRING_TOO_LONG"_s,
               u"%1: data value too large: %2... (max length=%3)"_s.arg(field.label, text.left(80)).arg(field.length),
               {field.name});
    if (field.type == FieldType::Picklist && field.restricted && !text.isEmpty() && !offers(field, text))
        refuse(u"INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"_s,
               u"%1: bad value for restricted picklist field: %2"_s.arg(field.label, text), {field.name});
    if (field.type == FieldType::Email && !text.isEmpty() && !text.contains(u'@'))
        refuse(u"INVALID_EMAIL_ADDRESS"_s, u"%1: invalid email address: %2"_s.arg(field.label, text), {field.name});
    if (field.type == FieldType::Reference)
        return fullId(text);
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariantMap CaseDesk::checked(const Object& object, const QJsonObject& fields, bool creating) const
{
    QVariantMap values;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key() == QLatin1String("attributes"))
            continue;
        const auto* field = object.field(it.key());
        if (!field || (field->externalId && !m_catalogue.showsClientReference()))
            refuse(u"INVALID_FIELD"_s, u"No such column '%1' on sobject of type %2"_s.arg(it.key(), object.name));
        if (creating ? !field->createable : !field->updateable)
            refuse(u"INVALID_FIELD_FOR_INSERT_UPDATE"_s,
                   u"Unable to create/update fields: %1. Please check the security settings of this field and verify "
                   "that it is read/write for your profile or permission set."_s.arg(field->name),
                   {field->name});
        const auto value = checkedValue(*field, it.value());
        if (!value.isValid() && !field->nillable && !creating)
            refuse(u"REQUIRED_FIELD_MISSING"_s, u"Required fields are missing: [%1]"_s.arg(field->name), {field->name});
        values.insert(field->name, value);
    }
    return values;
}

void CaseDesk::checkRequired(const Object& object, const QVariantMap& values) const
{
    QStringList missing;
    for (const auto& field : object.fields)
        if (field.isRequired() && !values.value(field.name).isValid())
            missing << field.name;
    if (!missing.isEmpty())
        refuse(u"REQUIRED_FIELD_MISSING"_s, u"Required fields are missing: [%1]"_s.arg(missing.join(u", "_s)), missing);
}

void CaseDesk::fillDefaults(const Object& object, QVariantMap& values) const
{
    for (const auto& field : object.fields)
        for (const auto& choice : field.choices)
            if (choice.isDefault && !values.value(field.name).isValid())
                values.insert(field.name, choice.value);
    if (values.value(u"Subject"_s).toString().startsWith(u"Production Down"_s, Qt::CaseInsensitive))
        values.insert(u"Priority"_s, u"Critical"_s);
}

void CaseDesk::settleStatus(QVariantMap& values) const
{
    const bool closed = isClosedStatus(m_store, values.value(u"Status"_s).toString());
    values.insert(u"IsClosed"_s, closed);
    values.insert(u"ClosedDate"_s, closed ? timeValue(now()) : QVariant());
}

QVariantMap CaseDesk::existingCase(const QString& id) const
{
    auto record = m_store.record(*m_catalogue.find(u"Case"_s), fullId(id));
    if (record.isEmpty() || record.value(u"IsDeleted"_s).toBool())
        refuse(u"NOT_FOUND"_s, u"The requested resource does not exist"_s);
    return record;
}

QString CaseDesk::create(const QJsonObject& fields, const QString& userId, const QString& reference)
{
    const auto& object = *m_catalogue.find(u"Case"_s);
    auto values = checked(object, fields, true);
    if (!reference.isEmpty())
        values.insert(QLatin1String(CLIENT_REFERENCE), reference);
    checkRequired(object, values);
    const auto given = values.value(QLatin1String(CLIENT_REFERENCE)).toString();
    const auto twin = given.isEmpty()
                          ? QVariant()
                          : m_store.value(uR"(SELECT "Id" FROM "Case" WHERE "ClientReference__c" = ?)"_s, {given});
    if (twin.isValid())
        refuse(u"DUPLICATE_VALUE"_s, u"duplicate value found: %1 duplicates value on record with id: %2"_s.arg(
                                         QLatin1String(CLIENT_REFERENCE), twin.toString().left(15)));
    Store::Transaction transaction(m_store);
    values.insert(birth(userId, now()));
    fillDefaults(object, values);
    settleStatus(values);
    auto id = m_store.nextId(object);
    const auto number = m_store.setting(u"caseNumber"_s).toLongLong() + 1 + id.size() % 7;
    m_store.setSetting(u"caseNumber"_s, QString::number(number));
    values.insert(u"Id"_s, id);
    values.insert(u"CaseNumber"_s, u"%1"_s.arg(number, 8, 10, QLatin1Char('0')));
    const auto person = m_store.record(*m_catalogue.find(u"User"_s), userId);
    if (!values.value(u"ContactId"_s).isValid())
        values.insert(u"ContactId"_s, person.value(u"ContactId"_s));
    const auto contact = m_store.record(*m_catalogue.find(u"Contact"_s), values.value(u"ContactId"_s).toString());
    values.insert(u"AccountId"_s, contact.value(u"AccountId"_s));
    values.insert(u"ContactEmail"_s, contact.value(u"Email"_s));
    values.insert(u"ContactPhone"_s, contact.value(u"Phone"_s));
    if (!values.value(u"OwnerId"_s).isValid())
        values.insert(u"OwnerId"_s, engineerOf(id));
    m_store.insert(object, values);
    note(id, u"created"_s, {}, {}, userId);
    m_store.run(uR"(INSERT INTO "Arrival" ("CaseId", "Fields") VALUES (?, ?))"_s,
                {id, QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact))});
    transaction.commit();
    return id;
}

void CaseDesk::change(const QString& id, const QJsonObject& fields, const QString& userId)
{
    const auto& object = *m_catalogue.find(u"Case"_s);
    const auto before = existingCase(id);
    const auto caseId = before.value(u"Id"_s).toString();
    auto values = checked(object, fields, false);
    Store::Transaction transaction(m_store);
    for (const auto& field : TRACKED)
        if (values.contains(field) && values.value(field).toString() != before.value(field).toString())
            note(caseId, field, before.value(field), values.value(field), userId);
    if (values.contains(u"Status"_s) && values.value(u"Status"_s) != before.value(u"Status"_s))
        settleStatus(values);
    if (!values.isEmpty())
        m_store.update(object, caseId, values);
    touch(caseId, userId);
    transaction.commit();
}

void CaseDesk::note(const QString& caseId, const QString& field, const QVariant& from, const QVariant& to,
                    const QString& userId)
{
    const auto& object = *m_catalogue.find(u"CaseHistory"_s);
    m_store.insert(object, {{u"Id"_s, m_store.nextId(object)},
                            {u"CaseId"_s, caseId},
                            {u"CreatedById"_s, userId},
                            {u"CreatedDate"_s, timeValue(now())},
                            {u"Field"_s, field},
                            {u"OldValue"_s, from},
                            {u"NewValue"_s, to}});
}

void CaseDesk::touch(const QString& caseId, const QString& userId)
{
    const auto time = timeValue(now());
    m_store.update(*m_catalogue.find(u"Case"_s), caseId,
                   {{u"LastModifiedById"_s, userId}, {u"LastModifiedDate"_s, time}, {u"SystemModstamp"_s, time}});
}

QString CaseDesk::comment(const QJsonObject& fields, const QString& userId)
{
    const auto& object = *m_catalogue.find(u"CaseComment"_s);
    auto values = checked(object, fields, true);
    checkRequired(object, values);
    if (values.value(u"CommentBody"_s).toString().toUtf8().size() > 4000)
        refuse(u"STRING_TOO_LONG"_s, u"Body: data value too large (max length=4000)"_s, {u"CommentBody"_s});
    const auto caseId = existingCase(values.value(u"ParentId"_s).toString()).value(u"Id"_s).toString();
    Store::Transaction transaction(m_store);
    auto id = m_store.nextId(object);
    values.insert(birth(userId, now()));
    values.insert(u"Id"_s, id);
    // What a portal user writes is always published.
    values.insert(u"IsPublished"_s, true);
    m_store.insert(object, values);
    touch(caseId, userId);
    transaction.commit();
    return id;
}

QString CaseDesk::addFile(const QJsonObject& description, const QByteArray& bytes, const QString& userId)
{
    const auto& versionObject = *m_catalogue.find(u"ContentVersion"_s);
    auto values = checked(versionObject, description, true);
    values.remove(u"VersionData"_s);
    const auto path = values.value(u"PathOnClient"_s).toString();
    if (path.isEmpty())
        refuse(u"REQUIRED_FIELD_MISSING"_s, u"Required fields are missing: [PathOnClient]"_s, {u"PathOnClient"_s});
    const auto place = values.value(u"FirstPublishLocationId"_s).toString();
    if (!place.isEmpty())
        existingCase(place);
    Store::Transaction transaction(m_store);
    const QFileInfo name(path);
    const auto title =
        values.value(u"Title"_s).toString().isEmpty() ? name.completeBaseName() : values.value(u"Title"_s).toString();
    const auto& documentObject = *m_catalogue.find(u"ContentDocument"_s);
    auto versionId = m_store.nextId(versionObject);
    const auto documentId = m_store.nextId(documentObject);
    const QVariantMap common{{u"Title"_s, title},
                             {u"FileExtension"_s, name.suffix()},
                             {u"FileType"_s, fileType(name.suffix())},
                             {u"ContentSize"_s, bytes.size()}};
    values.insert(common);
    values.insert(birth(userId, now()));
    values.insert(
        {{u"Id"_s, versionId},
         {u"ContentDocumentId"_s, documentId},
         {u"IsLatest"_s, true},
         {u"VersionNumber"_s, u"1"_s},
         {u"Checksum"_s, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex())}});
    m_store.insert(versionObject, values);
    m_store.run(uR"(INSERT INTO "FileBytes" VALUES (?, ?))"_s, {versionId, bytes});
    auto document = common;
    document.insert(birth(userId, now()));
    document.insert({{u"Id"_s, documentId}, {u"LatestPublishedVersionId"_s, versionId}});
    m_store.insert(documentObject, document);
    const auto& linkObject = *m_catalogue.find(u"ContentDocumentLink"_s);
    m_store.insert(linkObject, {{u"Id"_s, m_store.nextId(linkObject)},
                                {u"ContentDocumentId"_s, documentId},
                                {u"LinkedEntityId"_s, place.isEmpty() ? userId : place},
                                {u"SystemModstamp"_s, timeValue(now())},
                                {u"ShareType"_s, place.isEmpty() ? u"I"_s : u"V"_s},
                                {u"Visibility"_s, u"AllUsers"_s}});
    transaction.commit();
    return versionId;
}

QByteArray CaseDesk::fileBytes(const QString& versionId) const
{
    const auto bytes =
        m_store.value(uR"(SELECT "Bytes" FROM "FileBytes" WHERE "VersionId" = ?)"_s, {fullId(versionId)});
    if (!bytes.isValid())
        refuse(u"NOT_FOUND"_s, u"The requested resource does not exist"_s);
    return bytes.toByteArray();
}

QString CaseDesk::caseIdOf(const QString& idOrNumber) const
{
    return m_store
        .value(uR"(SELECT "Id" FROM "Case" WHERE ("Id" = ? OR "CaseNumber" = ?) AND "IsDeleted" = 0)"_s,
               {fullId(idOrNumber), idOrNumber})
        .toString();
}

QString CaseDesk::engineerOf(const QString& caseId) const
{
    auto owner = m_store.value(uR"(SELECT "OwnerId" FROM "Case" WHERE "Id" = ?)"_s, {caseId}).toString();
    if (!owner.isEmpty())
        return owner;
    return m_store.value(uR"(SELECT "Id" FROM "User" WHERE "UserType" = 'Standard' ORDER BY rowid LIMIT 1)"_s)
        .toString();
}

void CaseDesk::setStatus(const QString& caseId, const QString& status, const QString& userId)
{
    change(caseId, {{u"Status"_s, status}}, userId);
}

void CaseDesk::reply(const QString& caseId, const QString& text, const QString& userId)
{
    comment({{u"ParentId"_s, caseId}, {u"CommentBody"_s, text}}, userId);
}

void CaseDesk::remove(const QString& caseId)
{
    const auto time = timeValue(now());
    Store::Transaction transaction(m_store);
    m_store.run(uR"(UPDATE "Case" SET "IsDeleted" = 1, "SystemModstamp" = ? WHERE "Id" = ?)"_s, {time, caseId});
    m_store.run(uR"(UPDATE "CaseComment" SET "IsDeleted" = 1, "SystemModstamp" = ? WHERE "ParentId" = ?)"_s,
                {time, caseId});
    m_store.run(uR"(UPDATE "EmailMessage" SET "IsDeleted" = 1, "SystemModstamp" = ? WHERE "ParentId" = ?)"_s,
                {time, caseId});
    m_store.run(uR"(UPDATE "CaseHistory" SET "IsDeleted" = 1 WHERE "CaseId" = ?)"_s, {caseId});
    m_store.run(
        uR"(UPDATE "ContentDocumentLink" SET "IsDeleted" = 1, "SystemModstamp" = ? WHERE "LinkedEntityId" = ?)"_s,
        {time, caseId});
    transaction.commit();
}

} // namespace lotse::practice
