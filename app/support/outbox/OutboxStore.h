// Outbox items in user.sqlite. Safe to call from any thread.
#pragma once

#include "foundation/storage/Database.h"
#include "support/outbox/OutboxItem.h"

#include <QFuture>

namespace lotse::outbox
{

class OutboxStore
{
public:
    explicit OutboxStore(std::shared_ptr<storage::Database> user) : m_user(std::move(user)) {}

    QFuture<Result<Item>> load(QString id);          // Errors: NotFoundHere
    QFuture<Result<std::vector<Item>>> unfinished(); // oldest first, urgent lane first
    QFuture<Result<std::vector<Item>>> all();        // newest first
    QFuture<Result<void>> update(Item item);

    // For use inside a transaction.
    static void insert(storage::Connection& connection, const Item& item);
    static void replace(storage::Connection& connection, const Item& item);
    static std::optional<Item> find(storage::Connection& connection, const QString& id);
    // Items that wait for this one, oldest first.
    static std::vector<Item> dependents(storage::Connection& connection, const QString& id);
    static std::vector<Item> everything(storage::Connection& connection);
    // Whatever looks like a file's SHA-256 in the payload or result of any item, also of one that cannot be read.
    static QStringList fileHashes(storage::Connection& connection);

private:
    std::shared_ptr<storage::Database> m_user;
};

} // namespace lotse::outbox
