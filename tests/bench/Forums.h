// The Community over many threads: a keystroke in its search, similar threads for a title that grows, and a thread of
// 2,000 replies to its first screen.
#pragma once

#include "bench/WatchedApplication.h"

#include <QString>

namespace lotse::bench
{

// `threads` of ten posts each, in the program's data folder `folder`.
void compareForums(WatchedApplication& application, const QString& folder, int threads, int runs);

} // namespace lotse::bench
