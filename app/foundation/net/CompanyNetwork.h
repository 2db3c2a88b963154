// What a company decides about the way out, for every client of the program. Any thread.
#pragma once

#include <QNetworkProxy>
#include <QString>

#include <optional>

class QSslConfiguration;

namespace lotse::net
{

struct CompanyNetwork {
    QString proxy = {};         // "http://host:port", "none": straight; empty: the operating system's
    QString user = {};          // at the proxy, for encrypted connections; empty: it asks for none
    QString password = {};      // never written down by this
    QString authorityFile = {}; // PEM, trusted beside what the operating system trusts; empty: no more

    bool operator==(const CompanyNetwork&) const = default;
};

// Holds from now on, also for clients that are there; what is under way ends as it began. A proxy that cannot be
// understood is said in the log, and the operating system's is used.
void useCompanyNetwork(CompanyNetwork network);
CompanyNetwork companyNetwork();

// nullopt: the operating system's.
std::optional<QNetworkProxy> proxyOf(const CompanyNetwork& network);
// The proxies to be tried for a connection, in their order. This computer itself is always reached straight. Asks the
// operating system where the company named none, which may take a while.
QList<QNetworkProxy> proxiesFor(const CompanyNetwork& network, const QNetworkProxyQuery& query);
// What is trusted. Reads the company's file.
QSslConfiguration tlsFor(const CompanyNetwork& network);

} // namespace lotse::net
