// What exists of cases only here (user.sqlite): reports in the outbox as cases, cases followed by hand, read marks. For
// use inside a transaction.
#pragma once

#include "foundation/storage/Connection.h"
#include "support/cases/Case.h"
#include "support/cases/WhoseTurn.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace lotse::cases::local
{

struct LocalCase {
    Case head;
    QString outboxItem; // empty for a followed one
    QString reference;  // the client reference that the portal's case carries as well
    QString portalId;   // empty until known
    // Filled in for lists only:
    Turn turn = Turn::Nobody;
    QDateTime lastWord = {};
    QStringList texts = {}; // what was said in it, names of its files
};

// What a list needs of user.sqlite.
struct LocalSide {
    std::vector<LocalCase> cases;
    QSet<QString> watched; // ids
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
LocalSide forLists(storage::Connection& connection);
std::vector<Case> followed(storage::Connection& connection);
std::vector<Entry> followedEntries(storage::Connection& connection, const QString& caseId);
// The files that wait in the outbox for this item.
std::vector<Attachment> files(storage::Connection& connection, const LocalCase& value);

// The mark '' is the end of the first mirroring.
QHash<QString, ReadMark> marks(storage::Connection& connection, const QStringList& caseIds);
bool hasMarks(storage::Connection& connection);
void mark(storage::Connection& connection, const QString& caseId, const ReadMark& mark);
inline const QString firstMirroring = QStringLiteral("");

} // namespace lotse::cases::local
