#include "support/outbox/OutboxEngine.h"

#include "foundation/LogCategories.h"

#include <QCoro/QCoroFuture>
#include <QSet>

#include <algorithm>

namespace lotse::outbox
{

namespace
{
// A clock that is this much behind what the store has seen has jumped back.
constexpr auto clockTolerance = std::chrono::minutes(2);
// Between two questions whether somebody has signed in, in units of the first back-off; wake() is quicker.
constexpr int senderPause = 5;

QDateTime latestMoment(const std::vector<Item>& items)
{
    QDateTime latest;
    for (const Item& item : items) {
        for (const QDateTime& moment : {item.created, item.lastLookUp, item.delivered, item.verification.at}) {
            if (moment.isValid() && (!latest.isValid() || moment > latest)) {
                latest = moment;
            }
        }
    }
    return latest;
}

bool isToBeReadBack(const Item& item)
{
    return item.state == State::Delivered && item.verification.outcome == Verification::Outcome::NotYet &&
           !item.result.value(QLatin1String("id")).toString().isEmpty();
}

bool storedIfChanged(storage::Connection& connection, const Item& before, const Item& now)
{
    if (before == now) {
        return false;
    }
    OutboxStore::replace(connection, now);
    return true;
}
} // namespace

OutboxEngine::OutboxEngine(std::shared_ptr<storage::Database> user, Clock& clock, Random& random, Policy policy,
                           Outbox* outbox)
    : m_user(std::move(user)),
      m_clock(clock),
      m_random(random),
      m_policy(policy),
      m_backOff(policy.backOffFirst, policy.backOffMost),
      m_outbox(outbox),
      m_mailbox(std::make_shared<Mailbox>(outbox))
{
}

void OutboxEngine::start(bool storeMayHaveGoneBack)
{
    load(shared_from_this(), storeMayHaveGoneBack);
}

QCoro::Task<void> OutboxEngine::stop(std::shared_ptr<OutboxEngine> self)
{
    self->m_started = false;
    self->m_stop.request_stop();
    self->m_nap.request_stop();
    if (self->m_active > 0) {
        QPromise<void> promise;
        promise.start();
        const QFuture<void> idle = promise.future();
        self->m_idle.push_back(std::move(promise));
        co_await idle;
    }
}

void OutboxEngine::abandon()
{
    m_outbox = nullptr;
    m_started = false;
    m_mailbox->close();
    m_stop.request_stop();
    m_nap.request_stop();
    // A request that is still under way must not keep the file open.
    m_user.reset();
}

void OutboxEngine::begin()
{
    ++m_active;
}

void OutboxEngine::end()
{
    if (--m_active > 0) {
        return;
    }
    for (QPromise<void>& promise : std::exchange(m_idle, {})) {
        promise.finish();
    }
}

QFuture<Result<void>> OutboxEngine::enqueue(std::vector<Item> items, Also also)
{
    for (Item& item : items) {
        if (!item.created.isValid()) {
            item.created = m_clock.now();
        }
    }
    const auto work = [items = std::move(items), also = std::move(also),
                       transactions = m_transactions](storage::Connection& connection) -> Result<Stored> {
        Stored stored{.items = items, .number = ++*transactions};
        for (const Item& item : items) {
            OutboxStore::insert(connection, item);
            if (!item.dependsOn.isEmpty()) {
                if (std::optional<Item> parent = OutboxStore::find(connection, item.dependsOn)) {
                    stored.parents.push_back(*std::move(parent));
                }
            }
        }
        if (also) {
            if (const Result<void> done = also(connection); !done) {
                return done.error();
            }
        }
        return stored;
    };
    return tell(m_user->write(work));
}

QFuture<Result<void>> OutboxEngine::order(const QString& id, Rule rule, Also also, bool withDependents)
{
    return tell(change(id, std::move(rule), std::move(also), withDependents));
}

QFuture<Result<OutboxEngine::Stored>> OutboxEngine::change(const QString& id, Rule rule, Also also, bool withDependents)
{
    const auto work = [id, rule = std::move(rule), also = std::move(also), withDependents,
                       transactions = m_transactions](storage::Connection& connection) -> Result<Stored> {
        Stored stored{.number = ++*transactions};
        const std::optional<Item> found = OutboxStore::find(connection, id);
        if (!found) {
            return Error{.code = ErrorCode::NotFoundHere, .detail = id};
        }
        std::vector<Item> before{*found};
        for (std::size_t i = 0; withDependents && i < before.size(); ++i) {
            for (Item& dependent : OutboxStore::dependents(connection, before[i].id)) {
                if (!dependent.isFinished()) {
                    before.push_back(std::move(dependent));
                }
            }
        }
        for (const Item& item : before) {
            Result<Item> now = rule(item);
            if (!now) {
                return now.error();
            }
            storedIfChanged(connection, item, *now);
            if (item.state != State::Delivered && now->state == State::Delivered) {
                stored.deliveredNow.append(item.id);
            }
            stored.items.push_back(*std::move(now));
        }
        if (also) {
            if (const Result<void> done = also(connection); !done) {
                return done.error();
            }
        }
        return stored;
    };
    return m_user->write(work);
}

QFuture<Result<OutboxEngine::Stored>> OutboxEngine::takeUp(bool storeMayHaveGoneBack)
{
    const auto work = [storeMayHaveGoneBack, executors = m_executors, now = m_clock.now(), slack = m_policy.clockSlack,
                       transactions = m_transactions](storage::Connection& connection) -> Result<Stored> {
        const std::vector<Item> all = OutboxStore::everything(connection);
        const QDateTime latest = latestMoment(all);
        const bool clockWentBack = latest.isValid() && latest > now.addMSecs(Time(clockTolerance).count());
        Stored stored{.number = ++*transactions};
        QSet<QString> parents;
        for (const Item& item : all) {
            Item taken = afterRestart(item);
            const Executor* const executor = executors.value(item.operation, nullptr);
            if ((storeMayHaveGoneBack || clockWentBack) && executor) {
                taken = afterGoingBack(std::move(taken), now, executor->timeout(item), slack);
            }
            storedIfChanged(connection, item, taken);
            if (!taken.isFinished()) {
                parents.insert(taken.dependsOn);
            }
            if (!taken.isFinished() || isToBeReadBack(taken)) {
                stored.items.push_back(std::move(taken));
            }
        }
        std::copy_if(all.begin(), all.end(), std::back_inserter(stored.parents), [&](const Item& item) {
            return item.isFinished() && parents.contains(item.id) && !isToBeReadBack(item);
        });
        return stored;
    };
    return m_user->write(work);
}

QFuture<Result<void>> OutboxEngine::tell(QFuture<Result<Stored>> stored)
{
    return stored.then(QtFuture::Launch::Sync,
                       [self = weak_from_this(), mailbox = m_mailbox](const Result<Stored>& result) -> Result<void> {
                           if (!result) {
                               return result.error();
                           }
                           mailbox->post([self, committed = *result] {
                               if (const auto engine = self.lock()) {
                                   engine->adopt(committed);
                                   engine->pump();
                               }
                           });
                           return {};
                       });
}

void OutboxEngine::adopt(const Stored& stored)
{
    for (const Item& parent : stored.parents) {
        if (!m_entries.contains(parent.id)) {
            place(parent, stored.number);
        }
    }
    for (const Item& item : stored.items) {
        const EntryPtr known = entryOf(item.id);
        if (known && (known->number >= stored.number || known->item == item)) {
            continue;
        }
        place(item, stored.number);
        if (known && item.state == State::Held) {
            cutOff(*known);
        }
        if (m_outbox) {
            Q_EMIT m_outbox->itemChanged(item);
        }
        if (m_outbox && stored.deliveredNow.contains(item.id)) {
            qCInfo(lcOutbox) << item.operation << item.id << "delivered";
            Q_EMIT m_outbox->delivered(item);
        }
    }
}

void OutboxEngine::place(const Item& item, quint64 number)
{
    EntryPtr entry = entryOf(item.id);
    if (!entry) {
        entry = std::make_shared<Entry>();
        m_entries.insert(item.id, entry);
        const auto older = [](const QDateTime& created, const EntryPtr& other) {
            return created < other->item.created;
        };
        m_order.insert(std::upper_bound(m_order.begin(), m_order.end(), item.created, older), entry);
    }
    entry->item = item;
    entry->number = number;
    timeEntry(*entry);
}

void OutboxEngine::cutOff(Entry& entry)
{
    const Executor* const executor = executorFor(entry.item);
    if (entry.busy && executor && executor->isCutByHold(entry.item)) {
        entry.cut.request_stop();
    }
}

// A wait that is longer than it can have been meant comes from a clock that jumped back: cut to the longest meant.
OutboxEngine::Time OutboxEngine::afterNow(const QDateTime& wall, Time most) const
{
    if (!wall.isValid()) {
        return Time::zero();
    }
    const Time wait(m_clock.now().msecsTo(wall));
    return m_clock.monotonic() + std::clamp(wait, Time::zero(), most);
}

void OutboxEngine::timeEntry(Entry& entry) const
{
    const Item& item = entry.item;
    const Executor* executor = executorFor(item);
    const Time asked = item.reason ? item.reason->retryAfter.value_or(Time::zero()) : Time::zero();
    const bool isUndoWindow = item.state == State::Queued && item.attempts == 0;
    const Time pause =
        afterNow(item.notBefore, isUndoWindow ? Time(std::chrono::hours(24)) : std::max(asked, m_policy.backOffMost));
    entry.must = isUndoWindow || asked > Time::zero() ? pause : Time::zero();
    if ((item.state == State::Unclear || item.state == State::Checking) && executor && !mayRepeat(item, *executor)) {
        entry.must = std::max(entry.must, afterNow(item.lastAttemptEnd, executor->timeout(item)));
        if (item.emptyLookUps > 0) {
            entry.must = std::max(entry.must,
                                  afterNow(item.lastLookUp.addMSecs(m_policy.lookUpGap.count()), m_policy.lookUpGap));
        }
    }
    const bool waitsForSignIn = item.reason && !item.isFinished() && waitingFor(*item.reason) == Waiting::SignIn;
    entry.due = waitsForSignIn ? never : std::max(entry.must, pause);
}

bool OutboxEngine::mayRepeat(const Item& item, const Executor& executor) const
{
    if (item.state != State::Unclear || !item.firstAttempt.isValid() || !executor.isIdempotent(item)) {
        return false;
    }
    const QDateTime server = executor.serverTime();
    return item.firstAttempt.msecsTo(server.isValid() ? server : m_clock.now()) < m_policy.keyLife.count();
}

std::optional<Item> OutboxEngine::parentOf(const Item& item) const
{
    const EntryPtr parent = item.dependsOn.isEmpty() ? nullptr : entryOf(item.dependsOn);
    return parent ? std::optional(parent->item) : std::nullopt;
}

OutboxEngine::Plan OutboxEngine::plan(Entry& entry) const
{
    const Item& item = entry.item;
    Executor* executor = executorFor(item);
    if (entry.busy || !executor) {
        return {};
    }
    switch (item.state) {
    case State::Queued:
    case State::Unclear:
    case State::Checking:
        return planSending(entry, *executor);
    case State::Delivered:
        if (isToBeReadBack(item) && entry.verifyTries < m_policy.verifyTries) {
            return {Step::Verify, entry.due};
        }
        return {};
    case State::NeedsAttention:
        if (entry.woken && item.reason && item.reason->code == ErrorCode::IdentityChanged &&
            executor->identity() == item.identity) {
            return {Step::AcceptSender, Time::zero()};
        }
        return {};
    default:
        return {};
    }
}

OutboxEngine::Plan OutboxEngine::planSending(Entry& entry, Executor& executor) const
{
    const Item& item = entry.item;
    if (!item.dependsOn.isEmpty()) {
        const EntryPtr parent = entryOf(item.dependsOn);
        if (!parent || parent->item.state == State::Cancelled) {
            return item.state == State::Queued ? Plan{Step::LoseParent, Time::zero()} : Plan{};
        }
        if (parent->item.state != State::Delivered) {
            return {};
        }
    }
    const QString sender = executor.identity();
    const Time now = m_clock.monotonic();
    if (sender.isEmpty()) {
        // Right after a start this is only a matter of moments; then the person should read what is missing.
        const Time pause = senderPause * m_policy.backOffFirst;
        const Time since = entry.senderUnknownSince.value_or(now);
        entry.senderUnknownSince = since;
        return !item.reason && now >= since + pause ? Plan{Step::NameMissingSender, entry.must}
                                                    : Plan{Step::None, now + pause};
    }
    if (std::exchange(entry.senderUnknownSince, std::nullopt)) {
        entry.due = entry.must;
    }
    if (entry.due == never) {
        return {};
    }
    if (!item.identity.isEmpty() && item.identity != sender) {
        return {Step::RefuseSender, entry.due};
    }
    if (item.state == State::Queued || mayRepeat(item, executor)) {
        return {Step::Send, entry.due};
    }
    return {Step::LookUp, entry.due};
}

OutboxEngine::Track OutboxEngine::trackOf(const Entry& entry, Step step)
{
    if (step == Step::Verify) {
        return Track::ReadBack;
    }
    return entry.item.lane == Lane::Urgent ? Track::Urgent : Track::Ordinary;
}

} // namespace lotse::outbox
