// How things stand, in words: the last sync, and what waits on its way out.
#pragma once

#include "support/outbox/OutboxItem.h"
#include "support/sync/SyncSchedule.h"
#include "ui/common/Tab.h"

#include <QString>

#include <vector>

namespace lotse::ui
{

// "Up to date: 3 minutes ago", "Offline; last sync yesterday 17:43".
QString syncWords(const sync::JobState& state, const QDateTime& lastComplete, const QDateTime& now);
// Why an item is still here: "no connection", "being filed by hand".
QString waitingWords(const outbox::Item& item);
// Those of the items that are reports of their own, not files that follow one.
std::vector<outbox::Item> reportsIn(const std::vector<outbox::Item>& items);
// Where an item is looked at: what was said in a case there, a report at its receipt.
Destination placeOf(const outbox::Item& item);
// "1 report waits: no connection"; empty when nothing waits.
QString outboxWords(const std::vector<outbox::Item>& unfinished);

} // namespace lotse::ui
