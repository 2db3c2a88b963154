// Tests the way to servers as every request goes it, and names the step that fails. Sends one question without any
// sign-in.
#pragma once

#include "foundation/net/CompanyNetwork.h"
#include "support/account/ConnectionReport.h"

#include <QFuture>

#include <chrono>
#include <stop_token>

namespace lotse::account
{

// One report per address, in their order. Works in a thread of its own; every step ends after `patience`, and after
// `stop` none begins. An address that is not http or https fails at its name.
QFuture<std::vector<ConnectionReport>> testConnections(std::vector<QUrl> addresses, net::CompanyNetwork network,
                                                       std::stop_token stop,
                                                       std::chrono::milliseconds patience = std::chrono::seconds(8));

} // namespace lotse::account
