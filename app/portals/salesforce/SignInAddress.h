// Where a person signs in at a Salesforce site: its endpoints hang off the whole site address, path included.
// Source: https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_web_server_flow.htm
#pragma once

#include <QStringList>
#include <QUrl>

namespace lotse::salesforce
{

// `endpoint`: authorize, token or revoke.
[[nodiscard]] QUrl signInAddress(const QUrl& site, const QString& endpoint);
// To see and answer cases, and to stay signed in.
[[nodiscard]] QStringList signInScopes();

} // namespace lotse::salesforce
