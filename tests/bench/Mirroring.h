// The first mirroring over the practice portal, and a sync that finds nothing new.
#pragma once

#include "bench/WatchedApplication.h"

#include <QString>

namespace lotse::bench
{

// Fills the account in `folder` with a mirror of `cases` cases; compares with a straight loop of fetch, parse and
// insert, says how long the window was busy at once meanwhile, and what a sync costs afterwards.
void compareMirroring(WatchedApplication& application, const QString& folder, const QString& floorFolder, int cases,
                      int commentsPerCase);

} // namespace lotse::bench
