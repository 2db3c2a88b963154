// Backups of one database file: "<name>-<time>.sqlite" in a folder of their own, newest last by name.
#pragma once

#include "foundation/Result.h"
#include "foundation/storage/Connection.h"
#include "foundation/storage/Database.h"

#include <QString>
#include <QStringList>

namespace lotse::storage
{

class BackupFolder
{
public:
    BackupFolder(QString folder, const QString& databasePath);

    static QString of(const DatabaseSpec& spec);

    // Writes what the connection sees into a new backup: under a temporary name first, synced, renamed, the folder
    // synced. Answers its path; the `keep` newest stay. Errors: those of storage.
    Result<QString> add(Connection& connection, int keep) const;
    // Absolute paths, newest first.
    QStringList newestFirst() const;

private:
    void removeOlder(int keep) const;
    QString freeName() const;

    QString m_folder;
    QString m_name; // of the database, without suffix
};

} // namespace lotse::storage
