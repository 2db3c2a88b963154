// What a company decides about the way out, for every client of the program. Any thread.
#pragma once

#include <QNetworkProxy>
#include <QString>

#include <optional>

namespace lotse::net
{

struct CompanyNetwork {
    QString proxy = {};         // "http://host:port", "none": straight; empty: the operating system's
    QString authorityFile = {}; // PEM, trusted beside what the operating system trusts; empty: no more
};

// Holds for clients that are made afterwards. A proxy that cannot be understood is said in the log, and the operating
// system's is used.
void useCompanyNetwork(CompanyNetwork network);
CompanyNetwork companyNetwork();

// nullopt: the operating system's.
std::optional<QNetworkProxy> proxyOf(const CompanyNetwork& network);

} // namespace lotse::net
