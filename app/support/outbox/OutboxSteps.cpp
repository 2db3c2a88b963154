#include "foundation/LogCategories.h"
#include "support/outbox/OutboxEngine.h"

#include <QCoro/QCoroFuture>

#include <algorithm>

namespace lotse::outbox
{

// The engine's coroutines: what happens between two stored states. After every await the engine may have been abandoned
// (m_outbox is null); then nothing of it but its own members may be touched. Aggregates are made outside of them: g++
// 12 may destroy those made inside twice.

void OutboxEngine::pump()
{
    if (!m_started) {
        return;
    }
    Time next = never;
    const std::vector<EntryPtr> order = m_order;
    for (const EntryPtr& entry : order) {
        const Plan todo = plan(*entry);
        if (todo.step == Step::None || todo.at > m_clock.monotonic()) {
            next = std::min(next, todo.at);
            continue;
        }
        const Track track = trackOf(*entry, todo.step);
        if (!m_taken[static_cast<std::size_t>(track)]) {
            run(shared_from_this(), entry, todo.step, track);
        }
    }
    napUntil(next);
}

void OutboxEngine::wake()
{
    for (const EntryPtr& entry : m_order) {
        entry->woken = true;
        entry->verifyTries = 0;
        entry->failures = 0;
        entry->due = entry->must;
    }
    pump();
}

void OutboxEngine::napUntil(Time time)
{
    if (!m_started || time == never || (m_napUntil && *m_napUntil <= time)) {
        return;
    }
    m_nap.request_stop();
    m_nap = std::stop_source();
    m_napUntil = time;
    nap(shared_from_this(), std::max(time - m_clock.monotonic(), Time::zero()), m_nap.get_token());
}

QCoro::Task<void> OutboxEngine::nap(std::shared_ptr<OutboxEngine> self, Time time, std::stop_token stop)
{
    self->begin();
    co_await self->m_clock.sleep(time, stop);
    if (!stop.stop_requested() && self->m_outbox) {
        self->m_napUntil.reset();
        self->pump();
    }
    self->end();
}

QCoro::Task<void> OutboxEngine::run(std::shared_ptr<OutboxEngine> self, EntryPtr entry, Step step, Track track)
{
    self->begin();
    bool& taken = self->m_taken[static_cast<std::size_t>(track)];
    taken = true;
    entry->busy = true;
    entry->woken = false;
    const Rule rule = ruleOf(step, self->executorFor(entry->item)->identity());
    switch (step) {
    case Step::Send:
        co_await send(self, entry);
        break;
    case Step::LookUp:
        co_await lookUp(self, entry);
        break;
    case Step::Verify:
        co_await verify(self, entry);
        break;
    default:
        co_await settle(self, entry, rule);
        break;
    }
    entry->busy = false;
    taken = false;
    if (self->m_outbox) {
        if (entry->woken) {
            entry->due = entry->must;
        }
        self->pump();
    }
    self->end();
}

// Steps that only change what is stored.
OutboxEngine::Rule OutboxEngine::ruleOf(Step step, const QString& sender)
{
    switch (step) {
    case Step::RefuseSender:
        return [sender](Item item) -> Result<Item> { return wrongIdentity(std::move(item), sender); };
    case Step::AcceptSender:
        return [](Item item) -> Result<Item> { return identityRightAgain(std::move(item)); };
    case Step::NameMissingSender:
        return [](Item item) -> Result<Item> { return senderMissing(std::move(item)); };
    case Step::LoseParent:
        return [](Item item) -> Result<Item> { return parentLost(std::move(item)); };
    default:
        return {};
    }
}

OutboxEngine::Time OutboxEngine::backOff(Entry& entry, const std::optional<Error>& error)
{
    return m_backOff.next(++entry.failures, m_random, error ? error->retryAfter : std::nullopt);
}

// Told without being stored: the disk that would have to store it is the trouble.
void OutboxEngine::storageFailed(const EntryPtr& entry, const Error& error)
{
    qCWarning(lcOutbox) << entry->item.id << "cannot be stored:" << errorName(error.code) << error.detail;
    entry->due = m_clock.monotonic() + backOff(*entry, std::nullopt);
    Item told = entry->item;
    told.reason = error;
    Q_EMIT m_outbox->itemChanged(told);
}

QCoro::Task<void> OutboxEngine::settle(std::shared_ptr<OutboxEngine> self, EntryPtr entry, Rule rule)
{
    const std::stop_token stop = self->stopToken();
    for (;;) {
        const Result<Stored> stored = co_await self->change(entry->item.id, rule);
        if (!self->m_outbox) {
            co_return;
        }
        if (stored) {
            self->adopt(*stored);
            co_return;
        }
        self->storageFailed(entry, stored.error());
        // What the store says now ("being sent") makes the next start look it up: safe to leave so.
        if (stop.stop_requested() || stored.error().code == ErrorCode::NotFoundHere) {
            co_return;
        }
        const Time wait = std::max(entry->due - self->m_clock.monotonic(), Time(1));
        co_await self->m_clock.sleep(wait, stop);
        if (!self->m_outbox) {
            co_return;
        }
    }
}

QCoro::Task<void> OutboxEngine::send(std::shared_ptr<OutboxEngine> self, EntryPtr entry)
{
    Executor& executor = *self->executorFor(entry->item);
    const Item before = entry->item;
    const Rule rule = self->sendingBeginsNow(before, executor);
    const Result<Stored> begun = co_await self->change(before.id, rule);
    if (!self->m_outbox) {
        co_return;
    }
    if (!begun) {
        self->storageFailed(entry, begun.error());
        co_return;
    }
    self->adopt(*begun);
    const Item item = begun->items.front();
    if (item.state != State::Sending) {
        co_return;
    }
    const std::stop_token stop = self->stopToken();
    if (stop.stop_requested()) {
        const Rule undone = [before](Item current) -> Result<Item> {
            return current.state == State::Sending ? before : current;
        };
        co_await settle(self, entry, undone);
        co_return;
    }
    const std::optional<Item> parent = self->parentOf(item);
    // Ends with the engine's own stop, or with this item's.
    entry->cut = std::stop_source();
    const std::stop_callback together(stop, [cut = entry->cut]() mutable { cut.request_stop(); });
    const std::stop_token either = entry->cut.get_token();
    const Result<QJsonObject> answer = co_await executor.send(item, parent, either);
    if (!self->m_outbox) {
        co_return;
    }
    const Rule ended = self->sendingEnded(entry, before, answer, executor.isIdempotent(item));
    co_await settle(self, entry, ended);
}

OutboxEngine::Rule OutboxEngine::sendingBeginsNow(const Item& before, const Executor& executor) const
{
    const Instant instant{.now = m_clock.now(), .serverTime = executor.serverTime()};
    const Time timeout = executor.timeout(before);
    // A commit that failed may still have reached the disk; then the item stands there as being sent, by nobody.
    return [before, instant, timeout, policy = m_policy](Item current) -> Result<Item> {
        return current.state == before.state || current.state == State::Sending
                   ? sendingBegins(std::move(current), instant, timeout, policy.clockSlack, policy.clockDoubt)
                   : current;
    };
}

OutboxEngine::Rule OutboxEngine::sendingEnded(const EntryPtr& entry, const Item& before,
                                              const Result<QJsonObject>& answer, bool idempotent)
{
    const QDateTime now = m_clock.now();
    if (answer) {
        entry->failures = 0;
        return [result = *answer, now](Item current) -> Result<Item> {
            return sendingSucceeded(std::move(current), result, now);
        };
    }
    const Error error = answer.error();
    qCInfo(lcOutbox) << entry->item.operation << entry->item.id << errorName(error.code) << error.detail
                     << (error.mayHaveArrived ? "(may have arrived)" : "");
    const QDateTime later = now.addMSecs(backOff(*entry, error).count());
    // Cut off by our own stop: nobody can tell how far it got. What a person paused, the executor can.
    const bool paused = entry->cut.stop_requested() && !m_stop.stop_requested();
    const bool unclear = error.mayHaveArrived || (error.code == ErrorCode::Cancelled && !paused);
    if (unclear && error.code != ErrorCode::Duplicate) {
        return [error, notBefore = idempotent ? later : QDateTime()](Item current) -> Result<Item> {
            return sendingUnclear(std::move(current), error, notBefore);
        };
    }
    return [before, error, later](Item current) -> Result<Item> {
        return sendingRefused(std::move(current), before, error, later);
    };
}

QCoro::Task<void> OutboxEngine::lookUp(std::shared_ptr<OutboxEngine> self, EntryPtr entry)
{
    Executor& executor = *self->executorFor(entry->item);
    const Rule rule = [](Item current) -> Result<Item> {
        const bool due = current.state == State::Unclear || current.state == State::Checking;
        return due ? checkingBegins(std::move(current)) : current;
    };
    const Result<Stored> begun = co_await self->change(entry->item.id, rule);
    if (!self->m_outbox) {
        co_return;
    }
    if (!begun) {
        self->storageFailed(entry, begun.error());
        co_return;
    }
    self->adopt(*begun);
    const Item item = begun->items.front();
    const std::stop_token stop = self->stopToken();
    if (item.state != State::Checking || stop.stop_requested()) {
        co_return;
    }
    const std::optional<Item> parent = self->parentOf(item);
    const Result<std::vector<Candidate>> found = co_await executor.lookUp(item, parent, stop);
    if (!self->m_outbox || (!found && stop.stop_requested())) {
        co_return;
    }
    const Rule ended = self->checkingEnded(entry, found);
    co_await settle(self, entry, ended);
}

OutboxEngine::Rule OutboxEngine::checkingEnded(const EntryPtr& entry, const Result<std::vector<Candidate>>& found)
{
    const QDateTime now = m_clock.now();
    if (found) {
        entry->failures = 0;
        return [candidates = *found, now](Item current) -> Result<Item> {
            return checkingAnswered(std::move(current), candidates, now);
        };
    }
    const Error error = found.error();
    qCInfo(lcOutbox) << entry->item.operation << entry->item.id << "look-up:" << errorName(error.code);
    const QDateTime later = now.addMSecs(backOff(*entry, error).count());
    return [error, later](Item current) -> Result<Item> { return checkingFailed(std::move(current), error, later); };
}

OutboxEngine::Rule OutboxEngine::readBack(const Verification& verification)
{
    return [verification](Item current) -> Result<Item> {
        current.verification = verification;
        return current;
    };
}

QCoro::Task<void> OutboxEngine::verify(std::shared_ptr<OutboxEngine> self, EntryPtr entry)
{
    Executor& executor = *self->executorFor(entry->item);
    const Item item = entry->item;
    const std::stop_token stop = self->stopToken();
    const Result<Verification> verified = co_await executor.verify(item, stop);
    if (!self->m_outbox || stop.stop_requested()) {
        co_return;
    }
    if (!verified || verified->outcome == Verification::Outcome::NotYet) {
        ++entry->verifyTries;
        entry->due = self->m_clock.monotonic() +
                     self->backOff(*entry, verified ? std::nullopt : std::optional(verified.error()));
        co_return;
    }
    Verification readNow = *verified;
    readNow.at = self->m_clock.now();
    const Rule found = readBack(readNow);
    co_await settle(self, entry, found);
}

QCoro::Task<void> OutboxEngine::load(std::shared_ptr<OutboxEngine> self, bool storeMayHaveGoneBack)
{
    self->begin();
    const std::stop_token stop = self->stopToken();
    for (int failures = 1; !stop.stop_requested(); ++failures) {
        const Result<Stored> stored = co_await self->takeUp(storeMayHaveGoneBack);
        if (!self->m_outbox) {
            break;
        }
        if (stored) {
            self->adopt(*stored);
            self->m_started = !stop.stop_requested();
            self->wake();
            break;
        }
        qCWarning(lcOutbox) << "not readable:" << errorName(stored.error().code) << stored.error().detail;
        const Time wait = self->m_backOff.next(failures, self->m_random);
        co_await self->m_clock.sleep(wait, stop);
        if (!self->m_outbox) {
            break;
        }
    }
    self->end();
}

} // namespace lotse::outbox
