#include "practice/SeedStories.h"

#include <array>

namespace lotse::practice
{

namespace
{

constexpr std::array STORIES{
    R"(@ en | Jitterbit Studio | Connector | 3 | Production
S: Salesforce connector returns INVALID_SESSION_ID during bulk upsert
S: Bulk upsert to Salesforce stops after {#batches=7-31} batches
D: The operation {operation} upserts shipment records through the Salesforce connector. Since Monday it stops in the middle with

  INVALID_SESSION_ID: Invalid Session ID found in SessionHeader

{log} Operation instance {guid} ended with status Error.
A rerun succeeds for the same data. Agent group: {group}, version {version}.
V: Hi {first},

thanks for the details. Does your Salesforce org have "Lock sessions to the IP address from which they originated" turned on? Agents behind a NAT pool would show exactly this.
C: It is on, and our egress pool has {#ips=2-6} addresses. We can pin the agents to one address for a test.
V: Please do. If it no longer fails, the setting explains it and you can choose between the pinned address and relaxing the session setting for the integration user.
C: Four nights without an error after pinning the address. Please close.
F: operation-log_{operation}.csv)",
    R"(@ en | Private Agent | Certificates | 2 | Production
S: SSL handshake failure to {partner} after certificate renewal
S: PKIX path building failed calling the {partner} endpoint
D: {partner} renewed the certificate of their HTTPS endpoint last night. Since then {operation} fails on every call:

javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target

The browser on the agent host shows a valid chain. Agent {agent}, {version}.
V: Hello {first}, the agent uses its own trust store, not that of the operating system. Could you send the chain, for example with "openssl s_client -showcerts"?
C: Attached. The intermediate is missing in what the server sends; browsers seem to fetch it on their own.
V: Right. Either {partner} adds the intermediate to their server, which is the clean way, or you import it into the agent's cacerts with keytool and restart the agent.
C: Imported it for now, all calls are fine again. {partner} will fix the server next week.
F: s_client_output.txt)",
};

constexpr std::array OUTAGES{
    R"(@ de | Private Agent | Operation Engine | 1 | Production
S: Production Down – Produktionsausfall (Produktion ausgefallen): Alle Agents der Gruppe Hamburg Prod offline
D: Kontakt: {me}, erreichbar bis 22:00 Uhr unter der Rufnummer im Profil.

Seit 05:40 Uhr sind beide Agents der Gruppe "Hamburg Prod" offline. Es laufen keine Operationen, der Versand steht.
V: Hallo {first}, wir haben den Fall übernommen und schauen uns die Agentengruppe an. Können Sie bestätigen, ob ausgehend Port 443 erreichbar ist?
C: Port 443 ist erreichbar, telnet geht durch.
V: Danke. Wir sehen, dass die Registrierung abgelehnt wird, weil das Zertifikat des Proxys nicht vertraut wird. Wurde am Proxy etwas geändert?
C: Ja, um 05:30 Uhr. Nach dem Zurückrollen sind beide Agents wieder da. Danke für die schnelle Hilfe!)",
    R"(@ de | Jitterbit Studio | Operation | 1 | Production | open
S: Production Down – Produktionsausfall (Produktion ausgefallen): Auftragsimport aus SAP steht, Lager Bremerhaven ohne Aufträge
D: Kontakt: {me}
Produkt: Jitterbit Studio, Agent {version}, Gruppe "Bremerhaven DMZ"
Endpunkte: Quelle SAP S/4HANA (IDoc ORDERS05), Ziel Datenbank WMS (SQL Server)

Seit heute früh werden keine Aufträge mehr ins Lager übertragen. Die Operation Auftragsimport_SAP_WMS bleibt in "Running" und endet nie. Rund {#orders=400-900} Aufträge warten.
V: Hallo {first}, übernommen. Wir sehen die hängenden Läufe. Bitte einen Thread-Dump der OperationEngine und das JdbcEngine0.log anhängen; parallel prüfen wir die Cloud-Seite.
C: Beides angehängt. Im JdbcEngine0.log stehen viele Zeilen "waiting for connection from pool".
F: JdbcEngine0.log
F: Threaddump_Übergabe.txt)",
};

} // namespace

std::span<const char* const> englishStories()
{
    return STORIES;
}

std::span<const char* const> outageStories()
{
    return OUTAGES;
}

} // namespace lotse::practice
