// Drafts in user.sqlite. A finished save is on the disk. Safe to call from any thread.
#pragma once

#include "foundation/Clock.h"
#include "foundation/storage/Database.h"
#include "support/drafts/Draft.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace lotse::drafts
{

class DraftStore : public QObject
{
    Q_OBJECT

public:
    DraftStore(std::shared_ptr<storage::Database> user, Clock& clock, QObject* parent = nullptr);
    ~DraftStore() override;

    // Inserts (version 0) or replaces content, title and files; answers the new version. The draft's own version must
    // be the stored one. Errors: VersionConflict (somebody saved in between; the stored draft is untouched),
    // InputInvalid (queued drafts are locked), NotFoundHere, and those of storage.
    QFuture<Result<qint64>> save(Draft draft);
    // As save(), for a draft whose previous save is still on its way: the stored version may be the draft's own or the
    // next one.
    QFuture<Result<qint64>> saveFollowing(Draft draft);
    QFuture<Result<Draft>> load(QString id);
    // Newest first.
    QFuture<Result<std::vector<Draft>>> list();
    // Only drafts being edited. Errors: InputInvalid for a queued one.
    QFuture<Result<void>> remove(QString id);
    // Editing <-> Queued -> Delivered, inside the caller's transaction, so that a draft and its outbox item move
    // together. Errors: NotFoundHere, VersionConflict when `version` is given and not the stored one, InputInvalid when
    // a draft is to be queued that is not being edited.
    static Result<void> setState(storage::Connection& connection, const QString& id, DraftState state,
                                 const QString& outboxItem, std::optional<qint64> version = std::nullopt);

    // Of every draft's files, whatever its state, and whatever looks like one in what is being edited. For use inside a
    // transaction.
    static QStringList fileHashes(storage::Connection& connection, const QString& except = {}); // a draft's id

Q_SIGNALS:
    void changed(const QString& id); // after a save, removal or change of state through this object or notify()

public:
    void notify(const QString& id) { Q_EMIT changed(id); }

private:
    // Carries "changed" from the database's thread to this object's, as long as it lives.
    struct Relay;

    QFuture<Result<qint64>> save(Draft draft, qint64 newestBasis);

    std::shared_ptr<storage::Database> m_user;
    Clock& m_clock;
    std::shared_ptr<Relay> m_relay;
};

} // namespace lotse::drafts
