// The status page as others read it: the public interface of a Statuspage (API v2), the feed, a page for people.
#pragma once

#include "practice/HttpServer.h"
#include "practice/StatusDesk.h"

namespace lotse::practice
{

// `host`: "http://127.0.0.1:PORT". Throws Refusal 404 for what a status page does not have.
Answer serveStatus(StatusDesk& desk, const Request& request, const QString& host);
// Whether the path is one of the status page's.
bool isStatusPath(const QStringList& path);

} // namespace lotse::practice
