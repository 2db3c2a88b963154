// What exists of cases only here (user.sqlite): reports in the outbox as cases, cases followed by hand, read marks. For
// use inside a transaction.
#pragma once

#include "foundation/storage/Connection.h"
#include "support/cases/Case.h"

#include <QHash>

#include <vector>

namespace lotse::cases::local
{

struct LocalCase {
    Case head;
    QString outboxItem; // empty for a followed one
    QString reference;  // the client reference that the portal's case carries as well
    QString portalId;   // empty until known
};

struct ReadMark {
    QString revision;
    QDateTime seen; // what happened until then was read
};

void write(storage::Connection& connection, const Case& value, const QString& outboxItem);
void link(storage::Connection& connection, const QString& localId, const QString& portalCaseId);
void erase(storage::Connection& connection, const QString& localId);
void writeFollowed(storage::Connection& connection, const Case& value);
void addFollowedEntry(storage::Connection& connection, const Entry& entry);

// Local and followed ones, with number and id that the outbox knows by now.
std::vector<LocalCase> all(storage::Connection& connection);
std::vector<Case> followed(storage::Connection& connection);
std::vector<Entry> followedEntries(storage::Connection& connection, const QString& caseId);
// The files that wait in the outbox for this item.
std::vector<Attachment> files(storage::Connection& connection, const LocalCase& value);

// The mark '' is the end of the first mirroring.
QHash<QString, ReadMark> marks(storage::Connection& connection, const QStringList& caseIds);
void mark(storage::Connection& connection, const QString& caseId, const ReadMark& mark);
inline const QString firstMirroring = QStringLiteral("");

} // namespace lotse::cases::local
