// What an answer of the server means: JSON, or an Error with the server's reasons.
#pragma once

#include "foundation/Result.h"
#include "foundation/net/HttpClient.h"

#include <QDateTime>
#include <QJsonDocument>

namespace lotse::salesforce
{

// Whether a request changes something at the server; decides Error::mayHaveArrived.
enum class Effect { Reads, Writes };

// The answer as JSON when it is one of success (2xx, or 300 where several records match); 204 gives an empty document.
// Otherwise what the server means. `now`: for Retry-After.
Result<QJsonDocument> understood(const net::HttpResponse& response, Effect effect, const QDateTime& now);

// An answer that says that the access token is dead and a new one may help.
bool saysSessionEnded(const net::HttpResponse& response);

// Whether an error carries one of the server's own error codes.
bool hasServerCode(const Error& error, QLatin1String code);

} // namespace lotse::salesforce
