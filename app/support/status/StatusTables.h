// The tables of the status page. For use inside a transaction of mirror.sqlite.
#pragma once

#include "foundation/storage/Connection.h"
#include "support/status/StatusStore.h"

namespace lotse::status::tables
{

struct Now {
    QString address;
    Summary summary; // without incidents and maintenances
    Tags tags;
    QDateTime changed;
    QDateTime checked;
};

std::optional<Now> now(storage::Connection& connection);
void setNow(storage::Connection& connection, const Now& now);
void setChecked(storage::Connection& connection, const QDateTime& checked);
void forgetAll(storage::Connection& connection);

std::optional<Incident> incident(storage::Connection& connection, const QString& id);
// True when it was written.
bool put(storage::Connection& connection, const Incident& incident);
// Sets which of them are current; true when anything changed.
bool setCurrent(storage::Connection& connection, const QStringList& ids);
std::vector<Incident> current(storage::Connection& connection);
std::vector<Incident> find(storage::Connection& connection, const IncidentQuery& query, int limit);
std::vector<Incident> since(storage::Connection& connection, const QDateTime& since);

} // namespace lotse::status::tables
