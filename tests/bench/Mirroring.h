// The first mirroring over the practice portal, and a sync that finds nothing new.
#pragma once

#include <QString>

namespace lotse::bench
{

// Fills `folder` with a mirror of `cases` cases; compares with a straight loop of fetch, parse and insert, says the
// longest stall of the window meanwhile, and what a sync costs afterwards.
void compareMirroring(const QString& folder, const QString& floorFolder, int cases, int commentsPerCase);

} // namespace lotse::bench
