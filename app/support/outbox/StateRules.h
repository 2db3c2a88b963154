// What may become of an outbox item: pure rules from one stored item to the next. Two facts hold at all times:
// - Queued and NeedsAttention: the item is known not to have arrived (never sent, refused, or looked up twice in vain).
// - Item::lastAttemptEnd is set exactly while a request may have arrived and nobody knows yet.
#pragma once

#include "foundation/Result.h"
#include "support/outbox/OutboxItem.h"

#include <chrono>

namespace lotse::outbox
{

// The time as it is where a step is taken.
struct Instant {
    QDateTime now;        // this computer's clock
    QDateTime serverTime; // the portal's; invalid while unknown
};

// Whether the portal may hold this item although no answer said so.
bool mayHaveArrived(const Item& item);

// Before a request: what must be on the disk. `doubt` widens the search where only this computer's clock is known.
Item sendingBegins(Item item, const Instant& instant, std::chrono::milliseconds timeout,
                   std::chrono::milliseconds slack, std::chrono::milliseconds doubt);

// The three ways a request ends; `current` is the item as stored by then (a person may have held it meanwhile),
// `before` as it was before sendingBegins.
Item sendingSucceeded(Item current, const QJsonObject& result, const QDateTime& now);
// The request may have arrived.
Item sendingUnclear(Item current, const Error& error, const QDateTime& notBefore);
// The request certainly did not arrive.
Item sendingRefused(Item current, const Item& before, const Error& error, const QDateTime& notBefore);

// A look-up, from its start to its answer.
Item checkingBegins(Item item);
Item checkingAnswered(Item current, const std::vector<Candidate>& found, const QDateTime& now);
Item checkingFailed(Item current, const Error& error, const QDateTime& notBefore);
// Empty look-ups in a row after which an item is known not to have arrived.
inline constexpr int emptyLookUpsNeeded = 2;

// What a start of the program makes of a stored item.
Item afterRestart(Item item);
// The file may be older than what was done: every unfinished item may have been sent since, the last time just now by
// a program that ended then; its request is over after `timeout`. A held one stays held.
Item afterGoingBack(Item item, const QDateTime& now, std::chrono::milliseconds timeout,
                    std::chrono::milliseconds slack);

// The person's word. Errors: InputInvalid where the state does not allow it.
Result<Item> cancelled(Item item);
Result<Item> held(Item item);
Result<Item> released(Item item);
Result<Item> settledDelivered(Item item, const QString& remoteId, const QString& number, const QDateTime& now);
Result<Item> settledSendAgain(Item item);
Result<Item> amended(Item item, const QJsonObject& payload);

// The item was frozen for somebody else than who would send now.
Item wrongIdentity(Item item, const QString& sender);
Item identityRightAgain(Item item);
// Nobody has signed in, so nobody can send: said to the person, nothing else changes.
Item senderMissing(Item item);
// The item it waits for was taken back or is gone.
Item parentLost(Item item);

// What kind of waiting an error asks for.
enum class Waiting { Time, SignIn, Person };
Waiting waitingFor(const Error& error);

} // namespace lotse::outbox
