// Port: carries out one kind of operation. Lives in the network thread.
#pragma once

#include "foundation/Result.h"
#include "support/outbox/OutboxItem.h"

#include <QCoro/QCoroTask>

#include <functional>
#include <stop_token>

namespace lotse::outbox
{

class Executor
{
public:
    virtual ~Executor() = default;

    // True where repeating the very same send cannot do it twice (external id, idempotency key).
    virtual bool isIdempotent(const Item& item) const = 0;
    // How long one request may take; after that it is known to have ended on our side. Asked in any thread.
    virtual std::chrono::milliseconds timeout(const Item& item) const = 0;
    // "<organisation>/<user>" of who would send now; empty while unknown.
    virtual QString identity() const = 0;
    // Whether hold() cuts a send of this item off: what goes on for long can be paused. Else it ends first. Then the
    // executor's word stands, whether what was cut off may have arrived.
    virtual bool isCutByHold(const Item& /*item*/) const { return false; }
    // The portal's clock; invalid while unknown.
    virtual QDateTime serverTime() const = 0;

    // Hands the operation over once. `parent` is the delivered item it depends on, if any. The value is the result to
    // keep. Error::mayHaveArrived decides between "try again" and "look up first".
    virtual QCoro::Task<Result<QJsonObject>> send(Item item, std::optional<Item> parent, std::stop_token stop) = 0;
    // What the portal holds that carries this item's reference (case), or equals it (file). Empty: nothing found.
    // Exactly one: it arrived. Several: a person decides.
    virtual QCoro::Task<Result<std::vector<Candidate>>> lookUp(Item item, std::optional<Item> parent,
                                                               std::stop_token stop) = 0;
    // Reads back what was delivered and compares; the outbox notes when.
    virtual QCoro::Task<Result<Verification>> verify(Item item, std::stop_token stop) = 0;

    using Progress = std::function<void(const QString& itemId, qint64 sent, qint64 total)>;
    // Who is told how far a send is, where the executor can tell. In the network thread.
    void setProgress(Progress progress) { m_progress = std::move(progress); }

protected:
    const Progress& progress() const { return m_progress; }

private:
    Progress m_progress;
};

} // namespace lotse::outbox
