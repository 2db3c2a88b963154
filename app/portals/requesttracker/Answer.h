// What an answer of the server means: JSON, or an Error with the server's reasons.
#pragma once

#include "foundation/Result.h"
#include "foundation/net/HttpClient.h"

#include <QDateTime>
#include <QJsonDocument>

namespace lotse::requesttracker
{

// Whether a request changes something at the server; decides Error::mayHaveArrived.
enum class Effect { Reads, Writes };

// The answer as JSON when it is one of success. `now`: for Retry-After.
Result<QJsonDocument> understood(const net::HttpResponse& response, Effect effect, const QDateTime& now);

// The token is dead or unknown.
bool saysSignIn(const net::HttpResponse& response);
// A redirect (RedirectRefused) that means the same: the server takes us for a browser and shows its login page, at
// `site` or below it.
bool saysSignIn(const Error& error, const QUrl& site);

// An update answers 200 whatever happened: nothing when the messages say that it was done, else why not.
std::optional<Error> refusalIn(const QJsonDocument& messages);

} // namespace lotse::requesttracker
