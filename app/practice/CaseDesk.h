// Everything that changes a case: creating with the portal's checks, changing, commenting, files, the vendor's doings.
// Throws Refusal where the portal would answer with errors.
#pragma once

#include "practice/Store.h"

#include <QJsonObject>

namespace lotse::practice
{

class CaseDesk
{
public:
    CaseDesk(Catalogue& catalogue, Store& store);

    // Creates a case by a person of the customer and notes its arrival. Returns the id.
    QString create(const QJsonObject& fields, const QString& userId, const QString& reference = {});
    void change(const QString& caseId, const QJsonObject& fields, const QString& userId);
    QString comment(const QJsonObject& fields, const QString& userId);
    // `description`: Title, PathOnClient, FirstPublishLocationId.
    QString addFile(const QJsonObject& description, const QByteArray& bytes, const QString& userId);
    QByteArray fileBytes(const QString& versionId) const;

    QString caseIdOf(const QString& idOrNumber) const; // empty: there is none
    void setStatus(const QString& caseId, const QString& status, const QString& userId);
    void reply(const QString& caseId, const QString& text, const QString& userId);
    void remove(const QString& caseId);
    QString engineerOf(const QString& caseId) const; // who answers at the vendor

private:
    QVariantMap checked(const Object& object, const QJsonObject& fields, bool creating) const;
    QVariant checkedValue(const Field& field, const QJsonValue& value) const;
    void checkRequired(const Object& object, const QVariantMap& values) const;
    void fillDefaults(const Object& object, QVariantMap& values) const;
    void settleStatus(QVariantMap& values) const;
    void note(const QString& caseId, const QString& field, const QVariant& from, const QVariant& to,
              const QString& userId);
    void touch(const QString& caseId, const QString& userId);
    QVariantMap existingCase(const QString& id) const;

    Catalogue& m_catalogue;
    Store& m_store;
};

// Fields that every record carries from its birth.
QVariantMap birth(const QString& userId, const QDateTime& at);
bool isClosedStatus(const Store& store, const QString& status);

} // namespace lotse::practice
