// How much room the copies of attached files may take together.
#pragma once

#include <QFuture>
#include <QStringList>

namespace lotse::drafts
{

struct Room {
    qint64 used = 0; // bytes that the copies take now
    QStringList fits;
    QStringList over; // of the paths asked for, those for which no room is left
};

// Looks in a worker thread. What cannot be looked at fits: attaching it says why it cannot be read.
QFuture<Room> roomFor(QString attachmentsFolder, qint64 mostBytes, QStringList paths);

} // namespace lotse::drafts
