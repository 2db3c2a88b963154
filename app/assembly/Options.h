// What the program was started with.
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace lotse::assembly
{

struct Options {
    bool practice = false;
    bool productionDown = false;
    QString draft = {};  // a handed-over draft to import, by its absolute path
    QString folder;      // where everything is kept
    QString language;    // "de", "en"; empty: as set
    QUrl statusPage;     // instead of the account's; empty: that
    QUrl practicePortal; // one that runs already; empty: in this process
};

// Where everything is kept when nothing else is said: the local place, never a roaming profile.
QString usualFolder(bool practice);

// Empty when the program has answered already (--help, --version, a mistake); `exitCode` then says how to end.
std::optional<Options> readOptions(const QStringList& arguments, int& exitCode);

} // namespace lotse::assembly
