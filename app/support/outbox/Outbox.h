// Delivers what was sent, exactly once. Lives in the network thread; functions marked (any thread) may be called from
// everywhere. Every change of an item is on the disk before the next step is taken, so a killed program goes on where
// it was: what was being sent is then unclear and is looked up before anything else.
#pragma once

#include "foundation/Clock.h"
#include "foundation/Random.h"
#include "support/outbox/Executor.h"
#include "support/outbox/OutboxStore.h"

#include <QHash>
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
};

class Outbox : public QObject
{
    Q_OBJECT

public:
    Outbox(std::shared_ptr<storage::Database> user, Clock& clock, Random& random, Policy policy = {},
           QObject* parent = nullptr);
    ~Outbox() override;

    // Before start(). The executor outlives the outbox's stop().
    void addExecutor(const QString& operation, Executor& executor);

    // Takes up what is unfinished: items that were being sent become Unclear; when `storeMayHaveGoneBack`, all that
    // were ever attempted do. Then works until stop().
    void start(bool storeMayHaveGoneBack);
    // Ends work in hand and settles when nothing runs any more.
    QCoro::Task<void> stop();

    // (any thread) Stores items in one transaction, together with whatever else must become true with them (`also` runs
    // in that transaction: locking the draft, the local case). Errors: those of storage and of `also`.
    QFuture<Result<void>> enqueue(std::vector<Item> items, std::function<Result<void>(storage::Connection&)> also = {});
    // (any thread) Try what waits now: network is back, the person asked.
    void wake();
    // (any thread) Takes an item out before it was ever handed over (Queued without attempt, NeedsAttention, Held).
    // Answers InputInvalid when it may have arrived. `also` runs in the same transaction (unlocking the draft).
    QFuture<Result<void>> cancel(QString id, std::function<Result<void>(storage::Connection&)> also = {});
    // (any thread) The person takes another way: nothing is sent until release() or settle().
    QFuture<Result<void>> hold(QString id);
    QFuture<Result<void>> release(QString id);
    // (any thread) The person's word on a PersonDecides or Held item: it arrived as `remoteId`/`number`, or it did not
    // and is to be sent again.
    QFuture<Result<void>> settleDelivered(QString id, QString remoteId, QString number);
    QFuture<Result<void>> settleSendAgain(QString id);
    // (any thread) New payload for an item in NeedsAttention (the person answered what was missing), then queued.
    QFuture<Result<void>> amend(QString id, QJsonObject payload);

    OutboxStore& store() { return m_store; }

Q_SIGNALS:
    void itemChanged(const lotse::outbox::Item& item);
    void delivered(const lotse::outbox::Item& item);

private:
    struct Engine;
    OutboxStore m_store;
    std::unique_ptr<Engine> m_engine;
};

} // namespace lotse::outbox
