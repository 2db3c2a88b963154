// How what was read is kept: as JSON of our own, whatever the page's form. Unknown keys are ignored, missing ones
// empty.
#pragma once

#include "support/status/Status.h"

#include <QJsonObject>

namespace lotse::status
{

QJsonObject toJson(const Incident& incident);
Incident incidentFromJson(const QJsonObject& json);

// The summary without its incidents and maintenances.
QJsonObject toJson(const Summary& summary);
Summary summaryFromJson(const QJsonObject& json);

} // namespace lotse::status
