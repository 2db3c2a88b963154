// Which computer a profile was used on last. A profile that was carried to another one, or restored there, may know
// less than its portal: what was on its way is then looked up first.
#pragma once

#include <QFuture>
#include <QString>

namespace lotse::assembly
{

// This computer and user, as one stable, meaningless word.
QString deviceId();
// Under which an account's token is kept on this computer.
QString tokenKey(const QString& accountId);
// Compares with what the folder says, and notes this computer there. Works in a thread of its own.
QFuture<bool> deviceChanged(QString folder);

} // namespace lotse::assembly
