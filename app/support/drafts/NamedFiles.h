// Which copies of attached files drafts name. For use inside a transaction of user.sqlite.
#pragma once

#include "foundation/storage/Connection.h"

#include <QSet>

namespace lotse::drafts
{

// SHA-256 of the files of delivered drafts whose outbox item is one of these.
QSet<QString> filesOfDelivered(storage::Connection& connection, const QSet<QString>& outboxItems);
// Of all other drafts.
QSet<QString> filesOfOthers(storage::Connection& connection, const QSet<QString>& outboxItems);

} // namespace lotse::drafts
