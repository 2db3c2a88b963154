// The portal's description of a case: the form a person fills in, and what its fields are called. Custom fields are
// found by their labels; nothing here knows their names.
#pragma once

#include "foundation/Result.h"
#include "portals/salesforce/SalesforcePortal.h"
#include "support/cases/CasePortal.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>

namespace lotse::salesforce
{

struct CaseDescription {
    cases::CaseForm form;           // without `way` and `tag`
    QHash<QString, QString> labels; // field name -> label, all fields
    QHash<QString, cases::FormField::Type> types;
    QStringList references; // names of fields that refer to other records
    QString productField;   // empty: the portal has none
    QString severityField;
    QString externalIdField; // custom, unique, external id, labelled "Client Reference"; empty: none

    bool has(const QString& name) const { return labels.contains(name); }
    // The label of what a history row names: a field's name, or its relation's.
    QString labelOf(const QString& historyField) const;
    // A typed value as the portal wants it in JSON.
    QJsonValue valueFor(const QString& name, const QString& text) const;
};

// Errors: AnswerUnreadable.
Result<CaseDescription> readDescription(const QJsonObject& describe, const SiteSpec& site);

// For which of `controlling` values a dependent value is valid: base64, one bit each, the first value is the highest
// bit of the first byte.
QStringList validFor(const QString& bitmap, const QStringList& controlling);

} // namespace lotse::salesforce
