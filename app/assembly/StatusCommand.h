// `lotse status`: the state of the vendor's status page on the command line, without a display.
#pragma once

#include <QStringList>

namespace lotse::assembly
{

// How the command ends, for scripts.
enum StatusExit {
    StatusFine = 0,
    StatusImpaired = 1,    // degraded, or a state that nobody knows
    StatusOutage = 2,      // partial or major
    StatusMaintenance = 3, // under way, and nothing worse
    StatusNotKnown = 4, // the page could not be read now; an earlier state is printed with its age where there is one
    StatusUsage = 64,
};

// `arguments`: those of the program. Needs a QCoreApplication. Prints to the standard output; answers a StatusExit.
int statusCommand(const QStringList& arguments);

} // namespace lotse::assembly
