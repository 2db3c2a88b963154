#include "support/outbox/Outbox.h"

#include "support/outbox/OutboxEngine.h"

#include <QPointer>

namespace lotse::outbox
{

Outbox::Outbox(std::shared_ptr<storage::Database> user, Clock& clock, Random& random, Policy policy, QObject* parent)
    : QObject(parent),
      m_store(user),
      m_engine(std::make_shared<OutboxEngine>(std::move(user), clock, random, policy, this))
{
    qRegisterMetaType<Item>();
}

Outbox::~Outbox()
{
    m_engine->abandon();
}

void Outbox::addExecutor(const QString& operation, Executor& executor)
{
    // The executor may be at work still when the outbox is gone.
    executor.setProgress([outbox = QPointer<Outbox>(this)](const QString& itemId, qint64 sent, qint64 total) {
        if (outbox) {
            Q_EMIT outbox->progressed(itemId, sent, total);
        }
    });
    m_engine->addExecutor(operation, executor);
}

void Outbox::start(bool storeMayHaveGoneBack)
{
    m_engine->start(storeMayHaveGoneBack);
}

QCoro::Task<void> Outbox::stop()
{
    return OutboxEngine::stop(m_engine);
}

QFuture<Result<void>> Outbox::enqueue(std::vector<Item> items, std::function<Result<void>(storage::Connection&)> also)
{
    return m_engine->enqueue(std::move(items), std::move(also));
}

void Outbox::wake()
{
    m_engine->mailbox().post([engine = m_engine] { engine->wake(); });
}

QFuture<Result<void>> Outbox::cancel(QString id, std::function<Result<void>(storage::Connection&)> also)
{
    return m_engine->order(id, &cancelled, std::move(also), true);
}

QFuture<Result<void>> Outbox::hold(QString id)
{
    return m_engine->order(id, &held);
}

QFuture<Result<void>> Outbox::release(QString id)
{
    return m_engine->order(id, &released);
}

QFuture<Result<void>> Outbox::settleDelivered(QString id, QString remoteId, QString number)
{
    return m_engine->order(id, [remoteId, number, now = m_engine->now()](Item item) {
        return settledDelivered(std::move(item), remoteId, number, now);
    });
}

QFuture<Result<void>> Outbox::settleSendAgain(QString id)
{
    return m_engine->order(id, &settledSendAgain);
}

QFuture<Result<void>> Outbox::amend(QString id, QJsonObject payload)
{
    return m_engine->order(id, [payload](Item item) { return amended(std::move(item), payload); });
}

QFuture<Result<void>> Outbox::sendAgain(QString id)
{
    return m_engine->order(id, [](Item item) {
        const QJsonObject payload = item.payload;
        return amended(std::move(item), payload);
    });
}

} // namespace lotse::outbox
