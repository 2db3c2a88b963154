// Opening a case with a long conversation.
#pragma once

#include <QString>

namespace lotse::bench
{

class WatchedApplication;

// 500 comments: from "open" to the first frame that shows them, beside a plain text view that is given the same words;
// and the longest event until all of it is laid out.
void compareCasePage(WatchedApplication& application, const QString& folder, int runs);

} // namespace lotse::bench
