// What a person passes on when Lotse itself misbehaves: versions, the system, settings, kinds of accounts, the end of
// the log. No names, addresses or secrets: accounts appear by kind only, and the log is masked like a report's files.
#pragma once

#include "support/account/Account.h"

#include <QFuture>
#include <QString>

#include <vector>

namespace lotse::assembly
{

struct DiagnosticsFacts {
    QString version;
    QString folder; // the program's data; holds lotse.log
    QString secretsBackend;
    std::vector<account::Account> accounts;
};

// English, for whoever mends the program. Made in a thread of its own.
QFuture<QString> diagnostics(DiagnosticsFacts facts);

} // namespace lotse::assembly
