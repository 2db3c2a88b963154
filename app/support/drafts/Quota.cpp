#include "support/drafts/Quota.h"

#include "foundation/InWorker.h"

#include <QDir>
#include <QFileInfo>

#include <memory>

namespace lotse::drafts
{

namespace
{

Room look(const QString& folder, qint64 mostBytes, const QStringList& paths)
{
    Room room;
    const QFileInfoList copies = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo& copy : copies) {
        room.used += copy.size();
    }
    qint64 left = mostBytes - room.used;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        const qint64 size = file.isFile() ? file.size() : 0;
        (size <= left || size == 0 ? room.fits : room.over).append(path);
        left -= size <= left ? size : 0;
    }
    return room;
}

} // namespace

QFuture<Room> roomFor(QString attachmentsFolder, qint64 mostBytes, QStringList paths)
{
    return inWorker<Room>([folder = std::move(attachmentsFolder), mostBytes, paths = std::move(paths)] {
        return look(folder, mostBytes, paths);
    });
}

} // namespace lotse::drafts
