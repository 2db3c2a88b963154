// Threads that may answer a question that is being typed: those whose titles, topics and first posts share its rarest
// words. For use inside a transaction of mirror.sqlite.
#pragma once

#include "support/community/ThreadStore.h"

namespace lotse::community::mirror
{

std::vector<ThreadRow> similarThreads(storage::Connection& connection, const QString& title, const QString& forumId,
                                      int most);

} // namespace lotse::community::mirror
