// Records of the query interface as the values that flow about cases.
#pragma once

#include "portals/salesforce/CaseDescription.h"
#include "support/cases/Case.h"

#include <QJsonObject>

namespace lotse::salesforce
{

// What queries ask for. `withPeople`: names and kinds of authors over relations, which some sites do not show.
QString caseColumns(const CaseDescription& description, bool withPeople);
QString commentColumns(bool withPeople);
QString historyColumns(bool withPeople);
QString emailColumns();
QString fileColumns();

cases::Case caseFrom(const QJsonObject& record, const CaseDescription& description);
cases::Entry commentFrom(const QJsonObject& record);
// Nothing for rows that say nothing to a person: the ids that stand beside the names.
std::optional<cases::Entry> changeFrom(const QJsonObject& record, const CaseDescription& description);
cases::Entry emailFrom(const QJsonObject& record);
cases::Attachment fileFrom(const QJsonObject& version, const QString& caseId);

// Readable text of an HTML message; enough for mails, draws nothing.
QString plainText(const QString& html);
// Whether the text's last "Reference: ..." is this reference, however the portal re-wrapped it.
bool carriesReference(const QString& text, const QString& reference);

} // namespace lotse::salesforce
