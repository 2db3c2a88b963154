// Delivers what was sent, exactly once. Lives in the network thread; functions marked (any thread) may be called from
// everywhere. Every change of an item is on the disk before the next step is taken, so a killed program goes on where
// it was: what was being sent is then unclear and is looked up before anything else.
#pragma once

#include "foundation/Clock.h"
#include "foundation/Random.h"
#include "support/outbox/Executor.h"
#include "support/outbox/OutboxStore.h"

#include <QObject>

#include <functional>
#include <memory>

namespace lotse::outbox
{

struct Policy {
    std::chrono::milliseconds lookUpGap = std::chrono::seconds(20);   // between the two empty look-ups before a retry
    std::chrono::milliseconds backOffFirst = std::chrono::seconds(2); // full jitter, doubling
    std::chrono::milliseconds backOffMost = std::chrono::minutes(2);
    std::chrono::milliseconds clockSlack = std::chrono::minutes(5); // subtracted from the first attempt for look-ups
    std::chrono::milliseconds clockDoubt = std::chrono::hours(14); // subtracted too while the portal's clock is unknown
    // How long after the first attempt an idempotent send is repeated without looking up: the portal forgets keys.
    std::chrono::milliseconds keyLife = std::chrono::hours(24);
    int verifyTries = 5; // read-backs that fail before the next wake() is waited for
};

class OutboxEngine;

class Outbox : public QObject
{
    Q_OBJECT

public:
    Outbox(std::shared_ptr<storage::Database> user, Clock& clock, Random& random, Policy policy = {},
           QObject* parent = nullptr);
    ~Outbox() override;

    // Before start(). The executor outlives the outbox's stop().
    void addExecutor(const QString& operation, Executor& executor);

    // Takes up what is unfinished: items that were being sent become Unclear; when `storeMayHaveGoneBack` (restored
    // file, other device) or the clock is seen to have jumped back, all do. Then works until stop().
    void start(bool storeMayHaveGoneBack);
    // Ends work in hand and settles when nothing runs any more.
    QCoro::Task<void> stop();

    // (any thread) Stores items in one transaction, together with whatever else must become true with them (`also` runs
    // in that transaction: locking the draft, the local case). Errors: those of storage and of `also`.
    QFuture<Result<void>> enqueue(std::vector<Item> items, std::function<Result<void>(storage::Connection&)> also = {});
    // (any thread) Try what waits now: network is back, somebody signed in, the person asked. What the server asked to
    // wait for, undo windows and the times between look-ups stay.
    void wake();
    // (any thread) Takes an item out that is known not to have arrived (Queued, NeedsAttention, Held), together with
    // the unfinished items that depend on it. Answers InputInvalid when it may have arrived. `also` runs in the same
    // transaction (unlocking the draft).
    QFuture<Result<void>> cancel(QString id, std::function<Result<void>(storage::Connection&)> also = {});
    // (any thread) The person takes another way, or pauses a file: nothing is sent until release() or settle(). What is
    // being sent at that moment ends first, or is cut off where the executor says so.
    QFuture<Result<void>> hold(QString id);
    QFuture<Result<void>> release(QString id);
    // (any thread) The person's word on a PersonDecides or Held item: it arrived as `remoteId`/`number`, or it did not
    // and is to be sent again.
    QFuture<Result<void>> settleDelivered(QString id, QString remoteId, QString number);
    QFuture<Result<void>> settleSendAgain(QString id);
    // (any thread) New payload for an item in NeedsAttention (the person answered what was missing), then queued.
    QFuture<Result<void>> amend(QString id, QJsonObject payload);
    // (any thread) The same for an item in NeedsAttention whose cause is gone: sent again as it is.
    QFuture<Result<void>> sendAgain(QString id);

    OutboxStore& store() { return m_store; }

Q_SIGNALS:
    // After the change is on the disk; only a reason of storage itself (the disk is full) is told without being stored.
    void itemChanged(const lotse::outbox::Item& item);
    // Once per item, after itemChanged.
    void delivered(const lotse::outbox::Item& item);
    // While an item is being sent, where its executor can tell; bytes. Not stored.
    void progressed(const QString& itemId, qint64 sent, qint64 total);

private:
    OutboxStore m_store;
    std::shared_ptr<OutboxEngine> m_engine;
};

} // namespace lotse::outbox
