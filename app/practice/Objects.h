// What the portal's objects are made of: fields, types, picklists, relations. The database's tables, the descriptions,
// the query language and the checks on writing all follow from this one place.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace lotse::practice
{

enum class FieldType { Id, Reference, String, LongText, Picklist, Boolean, DateTime, Integer, Email, Phone, Bytes };

struct Choice {
    QString value;
    bool isDefault = false;
    QStringList validFor; // values of the controlling field; empty: never offered when there is a controlling field
};

struct Field {
    QString name;
    QString label;
    FieldType type = FieldType::String;
    int length = 0; // characters
    bool nillable = true;
    bool createable = false;
    bool updateable = false;
    bool filterable = true;
    bool defaulted = false; // has a value when none is given
    bool unique = false;
    bool externalId = false;
    QString refersTo;     // Reference: name of the object
    QString relationship; // Reference: how queries call it
    QList<Choice> choices;
    bool restricted = false; // other picklist values are refused
    QString controller;

    bool isCustom() const { return name.endsWith(QLatin1String("__c")); }
    bool isRequired() const { return createable && !nillable && !defaulted; }
};

struct Object {
    QString name;
    QString label;
    QString keyPrefix; // first three characters of its ids
    bool createable = false;
    bool updateable = false;
    QString visibleOnly; // SQL: what a portal user may see of it; empty: all
    QList<Field> fields;

    const Field* field(const QString& name) const; // any case; null when there is none
    const Field* relation(const QString& name) const;
};

class Catalogue
{
public:
    Catalogue();

    const QList<Object>& objects() const { return m_objects; }
    const Object* find(const QString& name) const; // any case
    const Object* ofId(const QString& id) const;   // by the id's prefix

    void showClientReference(bool shown); // the external id of a case
    bool showsClientReference() const { return m_clientReference; }
    // The field by name or label. False: no such choice.
    bool removeChoice(const QString& field, const QString& value);

    QJsonObject describe(const Object& object) const;

private:
    Object* edit(const QString& name);
    QJsonObject describeField(const Object& object, const Field& field) const;

    QList<Object> m_objects;
    bool m_clientReference = false;
};

inline constexpr auto CLIENT_REFERENCE = "ClientReference__c";
// The products of the vendor, and what each consists of.
QStringList products();
QStringList componentsOf(const QString& product);

} // namespace lotse::practice
