// Times and texts as Salesforce writes and reads them.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace lotse::salesforce
{

// "2013-05-07T22:07:19.000+0000" (no colon in the offset) and the ISO forms; UTC, invalid when it is none.
QDateTime parseMoment(const QString& text);
// As a literal in a query and in an address: "2013-05-07T22:07:19.000Z".
QString momentLiteral(const QDateTime& moment);

// 'text' in quotes as a literal of a query.
QString quoted(const QString& text);
// "('a','b')"
QString quotedList(const QStringList& texts);

// Ids come in 15 and in 18 characters; both mean the same record.
bool sameId(const QString& a, const QString& b);

} // namespace lotse::salesforce
