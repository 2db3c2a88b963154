// Which copies of attached files are still needed: all that a draft or an outbox item names, but for those of reports
// that arrived long enough ago. For use inside a transaction of user.sqlite.
#pragma once

#include "foundation/storage/Connection.h"

#include <QDateTime>
#include <QStringList>

namespace lotse::reports
{

// SHA-256 of the copies. `arrivedBefore`: a report that arrived earlier, with everything that belongs to it, needs its
// copies no more; invalid: every copy that is named is needed.
QStringList neededFiles(storage::Connection& connection, const QDateTime& arrivedBefore);

} // namespace lotse::reports
