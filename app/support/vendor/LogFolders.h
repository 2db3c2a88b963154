// Where the vendor's own programs write their logs on this kind of computer, as its profile says, and what lies there.
#pragma once

#include <QDateTime>
#include <QFuture>
#include <QString>
#include <QStringList>

#include <vector>

namespace lotse::vendor
{

struct LogFile {
    QString path;
    qint64 size = 0;
    QDateTime changed;

    bool operator==(const LogFile&) const = default;
};

// Of the vendor profile; empty where it names none for this system.
QStringList logFolders(const QString& vendorId);
// The files in those folders that exist here, the newest first, at most `most`. Looks in a worker thread.
QFuture<std::vector<LogFile>> newestLogs(QStringList folders, int most);

} // namespace lotse::vendor
