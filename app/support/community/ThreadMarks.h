// What exists of threads only here (user.sqlite): what was opened, what the person wants to follow, rules of what to be
// told. For use inside a transaction.
#pragma once

#include "foundation/storage/Connection.h"
#include "support/community/ThreadStore.h"

#include <QHash>

namespace lotse::community::marks
{

struct Marks {
    QHash<QString, QDateTime> opened;
    QHash<QString, bool> follows; // what the person wants and the portal does not know yet
};
Marks all(storage::Connection& connection);

void setOpened(storage::Connection& connection, const OpenedThread& thread);
void forgetOpened(storage::Connection& connection, const QString& threadId);
std::vector<OpenedThread> openedSince(storage::Connection& connection, const QDateTime& since);
void setFollows(storage::Connection& connection, const QString& threadId, bool follows, const QDateTime& now);
// The portal knows it; nothing where the person wants something else by now.
void settleFollows(storage::Connection& connection, const QString& threadId, bool follows);
ThreadRules rules(storage::Connection& connection);
void saveRules(storage::Connection& connection, const ThreadRules& rules);

} // namespace lotse::community::marks
