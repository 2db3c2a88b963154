#include "support/account/StorageUse.h"

#include "foundation/InWorker.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace lotse::account
{

namespace
{

const QString mirrorFiles = QStringLiteral("mirror.sqlite"); // and what SQLite keeps beside it
const QString userFiles = QStringLiteral("user.sqlite");

StorageUse measure(const QString& folder)
{
    StorageUse use;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        const QString place = QDir(folder).relativeFilePath(file.filePath());
        qint64& part = place.startsWith(mirrorFiles)                     ? use.mirror
                       : place.startsWith(userFiles)                     ? use.own
                       : place.startsWith(QLatin1String("attachments/")) ? use.attachments
                       : place.startsWith(QLatin1String("backups/"))     ? use.backups
                                                                         : use.other;
        part += file.size();
    }
    return use;
}

Result<void> removeMirror(const QString& folder)
{
    // The journal goes first: without its database it means nothing, a database without it would be an older one.
    const QDir place(folder);
    const QStringList names =
        place.entryList({mirrorFiles + QLatin1Char('*')}, QDir::Files | QDir::Hidden, QDir::Name | QDir::Reversed);
    for (const QString& name : names) {
        QFile file(place.filePath(name));
        if (!file.remove()) {
            return Error{.code = ErrorCode::StorageFailed,
                         .detail = QStringLiteral("%1: %2").arg(file.fileName(), file.errorString())};
        }
    }
    return {};
}

} // namespace

QFuture<StorageUse> storageUse(QString folder)
{
    return inWorker<StorageUse>([folder = std::move(folder)] { return measure(folder); });
}

QFuture<Result<void>> removeFolder(QString folder)
{
    return inWorker<Result<void>>([folder = std::move(folder)]() -> Result<void> {
        QDir place(folder);
        if (!place.exists() || place.removeRecursively()) {
            return {};
        }
        return Error{.code = ErrorCode::StorageFailed, .detail = QDir::toNativeSeparators(folder)};
    });
}

QFuture<Result<void>> clearMirror(QString folder)
{
    return inWorker<Result<void>>([folder = std::move(folder)] { return removeMirror(folder); });
}

} // namespace lotse::account
