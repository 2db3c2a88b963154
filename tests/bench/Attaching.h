// Attaching large files to a report while its window is in use: the longest event of the window's thread.
#pragma once

#include "bench/WatchedApplication.h"

namespace lotse::bench
{

// A log full of lines that are masked, a binary of the same size, and a log that is one line, each of `megabytes`.
void compareAttaching(WatchedApplication& application, const QString& folder, int megabytes);

} // namespace lotse::bench
