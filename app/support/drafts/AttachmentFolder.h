// Copies of attached files, named by hash in the account's attachments folder: copied, synced, renamed, the folder
// synced, and only then reported. Work runs in a worker thread.
#pragma once

#include "foundation/Result.h"
#include "support/drafts/Draft.h"

#include <QByteArray>
#include <QFuture>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace lotse::drafts
{

class AttachmentFolder
{
public:
    explicit AttachmentFolder(QString folder);

    // Errors: FileNotReadable, FileChanged (it changed while it was copied), InputInvalid (a folder), StorageFull,
    // StorageFailed, Cancelled. The same content twice is stored once.
    QFuture<Result<DraftFile>> add(QString path, std::stop_token stop = {}) const;
    // A text of our own (overflow of a description) as a file.
    QFuture<Result<DraftFile>> addBytes(QString name, QString type, QByteArray bytes) const;
    QString pathOf(const DraftFile& file) const;
    // Another version of a kept file, under its id and name: `make` writes it to a path of its own. Answers nothing
    // when `make` answers false. Errors: those of add() and of `make`.
    using Make = std::function<Result<bool>(const QString& source, const QString& target)>;
    QFuture<Result<std::optional<DraftFile>>> derive(DraftFile source, Make make) const;
    // The first bytes of a kept file.
    QFuture<Result<QByteArray>> beginning(DraftFile file, qint64 most) const;
    // Removes one copy at once. The caller knows that nobody names it any more.
    QFuture<Result<void>> discard(QString sha256) const;
    // Removes copies that no draft and no outbox item names; those made within the last hour stay, for the draft that
    // names them may not be saved yet. Answers how many went.
    QFuture<Result<int>> removeOthers(QStringList keptSha256) const;

private:
    struct Workers; // waits for work in hand when the last copy of this object goes
    QString m_folder;
    std::shared_ptr<Workers> m_workers;
};

} // namespace lotse::drafts
