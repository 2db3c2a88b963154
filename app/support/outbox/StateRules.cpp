#include "support/outbox/StateRules.h"

#include <algorithm>

namespace lotse::outbox
{

namespace
{

Error notNow(const Item& item)
{
    return {.code = ErrorCode::InputInvalid,
            .detail = QStringLiteral("an item that is %1 does not allow this").arg(stateName(item.state))};
}

Item deliver(Item item, const QJsonObject& result, const QDateTime& now)
{
    item.state = State::Delivered;
    item.result = result;
    item.delivered = now;
    item.reason.reset();
    item.candidates.clear();
    item.notBefore = {};
    item.lastAttemptEnd = {};
    return item;
}

// Nothing of it is at the portal: it may be sent.
Item queueAgain(Item item)
{
    item.state = State::Queued;
    item.reason.reset();
    item.candidates.clear();
    item.notBefore = {};
    item.lastAttemptEnd = {};
    item.emptyLookUps = 0;
    item.lastLookUp = {};
    return item;
}

Item startLookingUp(Item item)
{
    item.emptyLookUps = 0;
    item.lastLookUp = {};
    return item;
}

bool isTransport(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Offline:
    case ErrorCode::HostUnknown:
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectionLost:
    case ErrorCode::TimedOut:
    case ErrorCode::TlsFailed:
    case ErrorCode::ProxyFailed:
    case ErrorCode::RedirectRefused:
    case ErrorCode::LimitReached:
    case ErrorCode::TooManyRequests:
    case ErrorCode::Unavailable:
    case ErrorCode::ServerFailed:
    case ErrorCode::AnswerUnreadable:
    case ErrorCode::AnswerNotPortal:
        return true;
    default:
        return false;
    }
}

} // namespace

bool mayHaveArrived(const Item& item)
{
    switch (item.state) {
    case State::Sending:
    case State::Unclear:
    case State::Checking:
    case State::PersonDecides:
    case State::Delivered:
        return true;
    case State::Held:
        return item.lastAttemptEnd.isValid();
    case State::Queued:
    case State::NeedsAttention:
    case State::Cancelled:
        return false;
    }
    return true;
}

Waiting waitingFor(const Error& error)
{
    if (error.retry == Retry::AfterSignIn || error.code == ErrorCode::SignInNeeded ||
        error.code == ErrorCode::SecretStoreUnavailable) {
        return Waiting::SignIn;
    }
    // A hotel's login page or a broken server is over some day, whatever the answer claimed.
    if (error.retry == Retry::Later || error.code == ErrorCode::Cancelled || isTransport(error.code)) {
        return Waiting::Time;
    }
    return Waiting::Person;
}

Item sendingBegins(Item item, const Instant& instant, std::chrono::milliseconds timeout,
                   std::chrono::milliseconds slack, std::chrono::milliseconds doubt)
{
    item.state = State::Sending;
    ++item.attempts;
    if (!item.firstAttempt.isValid()) {
        item.firstAttempt = instant.serverTime.isValid() ? instant.serverTime.addMSecs(-slack.count())
                                                         : instant.now.addMSecs(-(slack + doubt).count());
    }
    item.lastAttemptEnd = instant.now.addMSecs(timeout.count());
    item.notBefore = {};
    item.reason.reset();
    return item;
}

Item sendingSucceeded(Item current, const QJsonObject& result, const QDateTime& now)
{
    // What the person typed in meanwhile stands; anything else yields to the portal's word.
    return current.isFinished() ? current : deliver(std::move(current), result, now);
}

Item sendingUnclear(Item current, const Error& error, const QDateTime& notBefore)
{
    if (current.isFinished()) {
        return current;
    }
    current.reason = error;
    if (current.state != State::Held) {
        current.state = State::Unclear;
        current.notBefore = notBefore;
    }
    return startLookingUp(std::move(current));
}

Item sendingRefused(Item current, const Item& before, const Error& error, const QDateTime& notBefore)
{
    if (current.isFinished()) {
        return current;
    }
    current.reason = error;
    // An earlier request that may have arrived is not made undone by the refusal of a later one.
    const bool unclearBefore = mayHaveArrived(before);
    if (error.code != ErrorCode::Duplicate) {
        current.firstAttempt = before.firstAttempt;
        current.lastAttemptEnd = before.lastAttemptEnd;
    }
    if (current.state != State::Sending) {
        return current;
    }
    const Waiting waiting = waitingFor(error);
    if (error.code == ErrorCode::Duplicate || (unclearBefore && waiting == Waiting::Person)) {
        current.state = State::Checking;
        return startLookingUp(std::move(current));
    }
    if (waiting == Waiting::Person) {
        current.state = State::NeedsAttention;
        return current;
    }
    current.state = unclearBefore ? State::Unclear : State::Queued;
    current.notBefore = notBefore;
    return current;
}

Item checkingBegins(Item item)
{
    item.state = State::Checking;
    item.notBefore = {};
    return item;
}

Item checkingAnswered(Item current, const std::vector<Candidate>& found, const QDateTime& now)
{
    if (current.isFinished()) {
        return current;
    }
    if (found.size() == 1) {
        const Candidate& one = found.front();
        return deliver(std::move(current),
                       {{QStringLiteral("id"), one.remoteId}, {QStringLiteral("number"), one.number}}, now);
    }
    if (current.state != State::Checking) {
        return current;
    }
    const bool knownThere = current.reason && current.reason->code == ErrorCode::Duplicate;
    if (!found.empty()) {
        current.state = State::PersonDecides;
        current.candidates = found;
        return current;
    }
    ++current.emptyLookUps;
    current.lastLookUp = now;
    if (!knownThere) {
        current.reason.reset();
    }
    if (current.emptyLookUps < emptyLookUpsNeeded) {
        return current;
    }
    if (knownThere) {
        current.state = State::PersonDecides;
        return current;
    }
    return queueAgain(std::move(current));
}

Item checkingFailed(Item current, const Error& error, const QDateTime& notBefore)
{
    if (current.state != State::Checking) {
        return current;
    }
    const bool knownThere = current.reason && current.reason->code == ErrorCode::Duplicate;
    if (waitingFor(error) == Waiting::Person && error.code != ErrorCode::IdentityChanged) {
        current.state = State::PersonDecides;
        current.reason = error;
        return current;
    }
    if (!knownThere || waitingFor(error) == Waiting::SignIn) {
        current.reason = error;
    }
    current.notBefore = notBefore;
    return current;
}

Item afterRestart(Item item)
{
    if (item.state == State::Sending) {
        item.state = State::Unclear;
        item.notBefore = {};
    }
    if (item.state == State::Unclear || item.state == State::Checking) {
        // Only this run's own clock tells how far apart two look-ups are.
        return startLookingUp(std::move(item));
    }
    return item;
}

Item afterGoingBack(Item item, const QDateTime& now, std::chrono::milliseconds timeout, std::chrono::milliseconds slack)
{
    if (item.isFinished()) {
        return item;
    }
    const QDateTime earliest = item.created.isValid() ? std::min(item.created, now) : now;
    if (!item.firstAttempt.isValid()) {
        item.firstAttempt = earliest.addMSecs(-slack.count());
    }
    item.lastAttemptEnd = now.addMSecs(timeout.count());
    if (item.state != State::Held) {
        item.state = State::Unclear;
    }
    item.reason.reset();
    item.notBefore = {};
    item.candidates.clear();
    return startLookingUp(std::move(item));
}

Result<Item> cancelled(Item item)
{
    if (item.state != State::Cancelled && mayHaveArrived(item)) {
        return notNow(item);
    }
    item.state = State::Cancelled;
    item.notBefore = {};
    return item;
}

Result<Item> held(Item item)
{
    if (item.isFinished()) {
        return notNow(item);
    }
    item.state = State::Held;
    item.notBefore = {};
    return item;
}

Result<Item> released(Item item)
{
    if (item.state != State::Held) {
        return notNow(item);
    }
    if (!mayHaveArrived(item)) {
        return queueAgain(std::move(item));
    }
    item.state = State::Unclear;
    return startLookingUp(std::move(item));
}

Result<Item> settledDelivered(Item item, const QString& remoteId, const QString& number, const QDateTime& now)
{
    if (item.state != State::PersonDecides && item.state != State::Held) {
        return notNow(item);
    }
    return deliver(
        std::move(item),
        {{QStringLiteral("id"), remoteId}, {QStringLiteral("number"), number}, {QStringLiteral("byHand"), true}}, now);
}

Result<Item> settledSendAgain(Item item)
{
    if (item.state != State::PersonDecides && item.state != State::Held) {
        return notNow(item);
    }
    item.firstAttempt = {};
    return queueAgain(std::move(item));
}

Result<Item> amended(Item item, const QJsonObject& payload)
{
    if (item.state != State::NeedsAttention) {
        return notNow(item);
    }
    item.payload = payload;
    return queueAgain(std::move(item));
}

Item wrongIdentity(Item item, const QString& sender)
{
    if (item.state != State::Queued && item.state != State::Unclear && item.state != State::Checking) {
        return item;
    }
    item.reason = Error{.code = ErrorCode::IdentityChanged,
                        .detail = QStringLiteral("made for %1, would be sent as %2").arg(item.identity, sender),
                        .retry = Retry::AfterSignIn};
    if (item.state == State::Queued) {
        item.state = State::NeedsAttention;
    }
    return item;
}

Item identityRightAgain(Item item)
{
    const bool refused = item.reason && item.reason->code == ErrorCode::IdentityChanged;
    return item.state == State::NeedsAttention && refused ? queueAgain(std::move(item)) : item;
}

Item senderMissing(Item item)
{
    if (!item.isFinished() && !item.reason) {
        item.reason = Error{.code = ErrorCode::SignInNeeded,
                            .detail = QStringLiteral("who sends is not known yet"),
                            .retry = Retry::AfterSignIn};
    }
    return item;
}

Item parentLost(Item item)
{
    if (item.state == State::Queued) {
        item.state = State::NeedsAttention;
        item.reason = Error{.code = ErrorCode::NotFoundHere, .detail = item.dependsOn, .retry = Retry::AfterPerson};
    }
    return item;
}

} // namespace lotse::outbox
