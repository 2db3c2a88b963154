// How long a keystroke in the search box takes, to the rows and to the screen, beside the same question to SQLite.
#pragma once

#include <QString>

namespace lotse::bench
{

// `folder` is a program's data folder; made-up cases and comments are mirrored into it first, unless it has them.
void compareSearch(const QString& folder, int cases, int commentsPerCase);

} // namespace lotse::bench
