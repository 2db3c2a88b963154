#include "practice/SeedStories.h"

#include <array>

namespace lotse::practice
{

namespace
{

constexpr std::array STORIES{
    R"~(@ en | Jitterbit Studio | Connector | 3 | Production
S: Salesforce connector returns INVALID_SESSION_ID during bulk upsert
S: Bulk upsert to Salesforce stops after {#batches=7-31} batches
S: {operation} loses its Salesforce session half-way
D: The operation {operation} upserts shipment records through the Salesforce connector. Since Monday it stops in the middle with

INVALID_SESSION_ID: Invalid Session ID found in SessionHeader

Operation instance {guid} ended with status Error. A rerun succeeds for the same data. Agent group: {group}, version {version}.
V: Hi {first},

thanks for the details. Does your Salesforce org have "Lock sessions to the IP address from which they originated" turned on? Agents behind a NAT pool would show exactly this.

Best regards
{engineer}
C: It is on, and our egress pool has {#ips=2-6} addresses. We can pin the agents to one address for a test.
V: Please do. If it no longer fails, the setting explains it and you can choose between the pinned address and relaxing the session setting for the integration user.
C: Four nights without an error after pinning the address. Please close.
F: operation-log_{operation}.csv)~",

    R"~(@ en | Private Agent | Certificates | 2 | Production
S: SSL handshake failure to {partner} after certificate renewal
S: PKIX path building failed calling the {partner} endpoint
S: {operation}: unable to find valid certification path
D: {partner} renewed the certificate of their HTTPS endpoint last night. Since then {operation} fails on every call:

javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target

The browser on the agent host shows a valid chain. Agent {agent}, {version}.
V: Hello {first}, the agent uses its own trust store, not that of the operating system. Could you send the chain, for example with "openssl s_client -showcerts"?
C: Attached. The intermediate is missing in what the server sends; browsers seem to fetch it on their own.
V: Right. Either {partner} adds the intermediate to their server, which is the clean way, or you import it into the agent's cacerts with keytool and restart the agent.
C: Imported it for now, all calls are fine again. {partner} will fix the server next week.
F: s_client_output.txt)~",

    R"~(@ en | Cloud Agent | Schedule | 2 | Production
S: Scheduled operation {operation} did not start on {day=Saturday|Sunday|Tuesday|bank holiday} night
S: Missed schedule: {operation} skipped {#runs=2-6} runs
D: {operation} is scheduled every 30 minutes. Between 01:00 and 03:30 UTC {#runs=2-6} runs are missing from the log, and there is no error. The following run picked up the backlog, but our cut-off for {partner} had passed.

Cloud agent group, region EMEA.
V: Hi {first}, we are looking at the scheduler for your organization. Was the project deployed during that time?
C: Yes, at 00:52 UTC by our release pipeline.
V: That is the trigger: a deployment that touches the schedule re-registers it, and the first run is counted from then. The pause you saw was longer than it should be; engineering is on it.
C: Is there a way to deploy without touching the schedule?
V: Deploy the changed operation only instead of the project. We keep this case linked to the fix.
C: Fine for now, we changed the pipeline.)~",

    R"~(@ en | Private Agent | Agent Groups | 2 | Production
S: No failover to the second agent when {agent} goes down
S: Agent group {group}: all load on one node after reboot
D: We rebooted {agent} for patching and expected the other agent of {group} to take over. Running operations were aborted, which is understood, but new ones queued for {#min=6-18} minutes before the second node picked them up.

Status in between: "Pending". Both agents are on {version}.
V: Hello {first}, the group waits for the heartbeat of the first agent to time out. Stopping the service properly before the reboot signs it off at once. Was it stopped or just rebooted?
C: Just rebooted by the patch tool.
V: Then please add a stop of the service to the maintenance job. With that the hand-over takes seconds.
C: Confirmed with last night's patch run: 4 seconds.
F: agent-status-timeline.png)~",

    R"~(@ en | Jitterbit Studio | Connector | 3 | Production
S: Snowflake bulk load takes {#min=25-70} minutes since the schema change
S: {operation}: Snowflake insert falls back to row by row
D: Loading {#rows=80-400} thousand rows into Snowflake took 3 minutes until last week, now {#min=25-70}. We added two columns (VARIANT) to the target table, nothing else.

In the Snowflake history we see single INSERT statements instead of PUT and COPY.
V: Hi {first}, that matches: with a VARIANT column the activity cannot use the staged path in this version and falls back. Could you stage the JSON as VARCHAR and convert it with PARSE_JSON in a view?
C: Works, 3 minutes again. Will the limitation go away?
V: It is on the list for the connector; I have added your vote.
F: snowflake_query_history.csv)~",

    R"~(@ en | Jitterbit Studio | Connector | 3 | Production
S: Shopify answers 429 during the inventory sync
S: Rate limit hit in {operation}: "Exceeded 2 calls per second"
D: Since the spring range was added, the inventory sync runs into Shopify's limit:

HTTP 429 Exceeded 2 calls per second for api client. Reduce request rates to resume uninterrupted service.

About {#items=1200-9000} items per run. Does the connector look at Retry-After by itself?
V: Hello {first}, the Shopify connector does, the HTTP connector does not. Which one is used in this project?
C: HTTP, for historical reasons.
V: I suggest the Shopify connector or the bulk endpoint. A short sample project is attached.
C: Moved to the bulk endpoint; the run is down from 40 minutes to 6.)~",

    R"~(@ en | Jitterbit Studio | Connector | 3 | Test
S: Workday SOAP fault "Invalid ID type" after moving to v{#wd=40-44}.0
S: {operation} fails against the new Workday WSDL
D: We moved the Workday endpoint from v38.2 to v{#wd=40-44}.0 in the test tenant. Since then:

Validation error occurred. Invalid ID value. '{#emp=10000-99999}' is not a valid ID value for type = 'Employee_ID'

The same employee can be read with the old version.
V: Hi {first}, could you attach the request before and after? Please mask personal data first.
C: Attached, names replaced.
V: The new version expects the element order Worker_Reference, then Effective_Date; the old one was tolerant. Refreshing the schema in the transformation fixes the order.
C: It does. Thanks, closing.
F: request_before.xml
F: request_after.xml)~",

    R"~(@ en | Cloud API Gateway | Routing | 2 | Production
S: Intermittent 504 from the Cloud API Gateway for {api=Track and Trace|Rate Quote|Slot Booking|Stock Query}
S: {api} API: one in {#nth=20-60} calls ends with 504 after 30 s
D: Callers of our "{api}" API get 504 for about one in {#nth=20-60} calls. The operation behind it finishes within 2 seconds according to its log, also for the affected calls.

Example: errorId {#err=100000-999999}, instance {guid}
V: Hello {first}, thank you for the error id. We can see the answer of the agent arriving late at the gateway. Are the agents of {group} behind a proxy that buffers?
C: There is one, yes, introduced last month for inspection.
V: Could you exclude our addresses from buffering for a day?
C: Done at noon. Not a single 504 since.
V: Good. I leave the case open until Monday.
C: Still clean. Please close.)~",

    R"~(@ en | EDI | Mapping | 3 | Production
S: EDI 856 for {partner}: HL segments in the wrong order
S: {partner} rejects our DESADV, package level missing
D: {partner} rejects our dispatch advice since they changed their guideline: they now want shipment, order, pack, item. Our map produces shipment, order, item, pack.

Rejected so far: {#count=6-80} messages. Chargeback applies per message, so this is urgent for us.
V: Hi {first}, please send the new guideline and one rejected message. We will look at the map together.
C: Attached both.
V: The loop in the map iterates items below orders. I have moved the pack level in between in a copy called "{partner} 2"; could you test with their sandbox?
C: Accepted by the sandbox.
C: And in production since this morning.
F: Guideline_dispatch_advice.pdf
F: rejected_856.txt)~",

    R"~(@ en | Jitterbit Studio | Transformation | 3 | Development
S: Transformation cannot be deployed: "Schema node not found"
S: Deploy of {operation} fails after the source schema was refreshed
D: After refreshing the source schema, deploying the project stops with "Schema node not found: /root/line/{node=taxCode|batchNo|grossWeight|hazmatClass}". The node was removed by {partner} and we removed the mapping as well, so nothing should refer to it.
V: Hello {first}, a conditional script on the parent can still hold a reference. Please search the project's scripts for the node's name.
C: Found it in a disabled script. Deleting it helped. It would be nice if the message named the script.
V: Agreed, I passed it on.)~",

    R"~(@ en | Connector Builder | Authentication | 3 | Development
S: Connector Builder: OAuth token is not refreshed after {#min=30-60} minutes
S: Custom connector for {partner}: 401 when the access token expires
D: We built a connector for the API of {partner}. The first token works, but when it expires the connector does not use the refresh token and ends with 401.

Their token endpoint wants client_id in the body and no client secret.
V: Hi {first}, the standard flow sends the client credentials in the header. There is a switch "credentials in body" in the current version ({version}). Is it visible to you?
C: Yes, found it. With it the refresh works.
V: Great. Anything else we can do on this one?
C: No, please close. Thank you!)~",

    R"~(@ en | Jitterbit Studio | Connector | 4 | Production
S: Amazon S3: list returns only 1,000 objects
S: Question: paging in the S3 connector for {operation}
D: The bucket of {partner} holds about {#objects=1400-12000} objects, our list activity returns exactly 1,000. Is there a paging option, or do we need to call it in a loop with a prefix?
V: Hello {first}, please use the continuation token from the response as input of the next call; the pattern is in the attached example.
C: Works as described. Thanks.)~",

    R"~(@ en | Management Console | Environments | 4 | Production
S: Question: moving projects from Design Studio to Studio
S: Migration advice for {#projects=8-40} Design Studio projects
D: We still have {#projects=8-40} projects in Design Studio, most of them SAP to database. Before we start: is there a list of what is not converted automatically, and can both run side by side on the same agents during the move?
V: Hi {first}, both can run side by side on one agent group. The migration report lists what needs hands; plugins and some script functions are the usual ones. I recommend starting with one project and sending us its report.
C: Report of the first project attached: {#notes=3-19} notes, most about plugins.
V: All of them have a counterpart; see my comments in the file.
C: Thanks, this is very helpful. We start next sprint.
F: migration_report.html)~",

    R"~(@ en | Message Queue | Throughput | 3 | Production
S: Message Queue: order of messages changes under load
S: {operation} receives status updates out of order
D: Two updates of the same shipment sometimes arrive in the wrong order ("delivered" before "out for delivery"). It happens at more than {#rate=40-120} messages per second only.
V: Hello {first}, with several consumers the order is kept per message only, not per shipment. If the order matters, please use one consumer per key or compare the time stamp on writing.
C: We now ignore updates older than what is stored. Good enough, thank you.)~",

    R"~(@ en | Cloud Data Loader | Connector | 4 | Production
S: Data Loader: CSV with more than {#mb=80-240} MB is not accepted
S: Upload of {#mb=80-240} MB CSV ends at 98 %
D: Uploading our price list as CSV ({#mb=80-240} MB) runs to 98 % and then shows "Upload failed". Splitting it in two works. Is there a limit, and could the message say so?
V: Hi {first}, thanks for reporting. There is a limit and the message should name it; I have filed that. Until then splitting is the way.
C: OK.)~",

    R"~(@ en | Jitterbit Studio | Connector | 2 | Production
S: RabbitMQ connection is not re-established after broker failover
S: {operation} stops consuming when the RabbitMQ node changes
D: When our RabbitMQ cluster fails over, the listener on {agent} stays connected to the old node and nothing is consumed until somebody redeploys the project.

{log} WARN  AMQConnection An unexpected connection driver error occurred
{log} INFO  listener state: RUNNING

State says RUNNING, but the queue grows ({#depth=900-40000} messages).
V: Hello {first}, is the endpoint configured with one host or with a list? And is automatic recovery enabled?
C: One host (the virtual name). Recovery is enabled.
V: The name is resolved once at start. With a list of the nodes the client tries the next one.
C: With the list it recovers in {#sec=5-25} seconds in our test.
C: Happened for real yesterday and nobody noticed. Perfect.
F: jitterbit-component-listener.log)~",

    R"~(@ en | Jitterbit Studio | Connector | 3 | Production
S: ServiceNow attachments are cut at {#mb=4-9} MB
S: {operation}: attachment from ServiceNow arrives truncated
D: Attachments that we copy from ServiceNow incidents arrive truncated when they are larger than about {#mb=4-9} MB. The size in ServiceNow is right, the checksum of our copy differs. There is no error in the operation log.
V: Hi {first}, thank you. Could you try the same file over the HTTP connector with streaming, so that we know on which side it is cut?
C: Over HTTP the file is complete.
V: Then it is the connector. We reproduced it and a fix is planned; please keep HTTP for files meanwhile.
V: The fix is in the connector since this morning. Would you give it a try?
C: Tried with 45 MB, checksum matches. Thanks!)~",

    R"~(@ en | API Manager | Developer Portal | 3 | Production
S: Custom domain of our developer portal shows an expired certificate
S: Certificate for api.hansekai.example expires in {#days=3-12} days
D: The certificate of our custom API domain runs out in {#days=3-12} days. We uploaded the new one, the portal shows it as "active", but callers still see the old one.
V: Hello {first}, the gateway nodes pick it up at their next refresh. I can see it on two of three nodes; the third is being refreshed now.
C: All callers see the new certificate. Thanks for the quick help.)~",

    R"~(@ en | Jitterbit MCP | Authentication | 3 | Test
S: MCP server: tools are listed, calls end with "unauthorized"
S: Jitterbit MCP: token scope for {operation}?
D: Our assistant lists the tools of the MCP server, but every call ends with "unauthorized". The same user can run {operation} in the console. Environment: Hamburg Test.
V: Hi {first}, does the user's role include the permission to execute operations through APIs? Listing needs less than calling.
C: It did not. Now it works.
V: Good to hear. I will ask for a clearer message.)~",

    R"~(@ en | Design Studio | Deployment | 3 | Test
S: Design Studio loses the connection while deploying {#ops=60-210} operations
S: Deploy aborts at {#percent=60-95} % with "Read timed out"
D: Deploying our largest project ({#ops=60-210} operations) from Design Studio aborts with "Read timed out" in most attempts. Smaller projects are fine. VPN or office network makes no difference.
V: Hello {first}, please deploy with "changed items only" after one complete run. Could you also send the client log of a failing attempt?
C: Log attached. With changed items only it works.
V: In the log we see a single dependency of 38 MB: a test file stored as a source. Removing it makes the complete deployment fit.
C: Removed, complete deployment in 2 minutes.
F: design-studio.log)~",

    R"~(@ en | Citizen Integrator | Recipe | 4 | Production
S: Recipe "{recipe=New customer|Carrier onboarding|Damage report}" cannot be shared with another team
S: Citizen Integrator: copy of a recipe keeps the old owner
D: We copied the recipe "{recipe}" for our colleagues in Rotterdam. They can start it, but the notification still goes to the person who made the first version.
V: Hi {first}, the owner is copied with the recipe. An administrator can change it under the settings of the copy.
C: Changed, works.)~",

    R"~(@ en | Jitterbit Studio | Operation | 2 | Production
S: {operation} is stuck in "Running" since {#hours=3-9} hours
S: Cancel has no effect on {operation} (instance {#short=1000-9999})
D: {operation} shows "Running" since {#hours=3-9} hours; it normally needs {#min=4-20} minutes. Cancel leads to "Cancel Requested" and stays there. Further runs are queued behind it.

Instance: {guid}
Agent: {agent} ({group}), version {version}
V: Hello {first}, we see the run on the agent waiting for a database lock. Is there a long transaction open on the target, maybe from a tool?
C: Our DBA found an open session of a reporting tool holding a lock on the table for 8 hours. Killed, and the run finished.
V: I recommend a query time-out on the target endpoint, so that such a lock ends with an error you can see.
C: Set to 10 minutes. Thank you.
F: OperationEngine.log
F: locks.csv)~",
};

constexpr std::array OUTAGES{
    R"~(@ de | Private Agent | Agent Groups | 1 | Production
S: Production Down – Produktionsausfall (Produktion ausgefallen): Beide Agents der Gruppe Hamburg Prod offline
D: Kontakt: {me}, erreichbar bis 22:00 Uhr unter der Rufnummer im Profil
Produkt: Private Agent {version}, Gruppe „Hamburg Prod“
Endpunkte: Quelle SAP S/4HANA, Ziele WMS (SQL Server), Salesforce, EDI-Partner

Seit 05:40 Uhr sind beide Agents offline. Es laufen keine Operationen, der Versand in Hamburg steht. Neustart der Dienste ohne Wirkung.

{log} ERROR Agent registration refused: peer not authenticated
V: Hallo {first}, wir haben den Fall übernommen und schauen uns die Agentengruppe an. Können Sie bestätigen, dass ausgehend Port 443 erreichbar ist?
C: Port 443 ist erreichbar, telnet geht durch.
V: Danke. Die Registrierung wird abgelehnt, weil dem Zertifikat des Proxys nicht vertraut wird. Wurde am Proxy etwas geändert?
C: Ja, um 05:30 Uhr! Netzwerk rollt gerade zurück.
C: Nach dem Zurückrollen sind beide Agents wieder da, Rückstand wird abgearbeitet. Danke für die schnelle Hilfe!
V: Sehr gut. Wir beobachten mit und schließen, wenn Sie den Normalbetrieb bestätigen.
C: Normalbetrieb seit 08:15 Uhr bestätigt.
F: jitterbit-agent_hhk-jb-agent01.log)~",

    R"~(@ en | Cloud API Gateway | Routing | 1 | Production
S: Production Down: booking API unreachable for all carriers
D: Contact: {me}, phone as in my profile, reachable around the clock today
Product: Cloud API Gateway, region EMEA
Endpoints: source carriers (HTTP), target Transport Management (database)

All calls to our booking API end with 503 since 13:05 UTC. About {#carriers=30-60} carriers cannot book slots; trucks are queueing at the gate.
V: Hi {first}, we have taken over and see the errors on our side as well. Next update within 30 minutes.
V: Traffic was moved to healthy nodes at 13:52 UTC. Could you confirm?
C: Confirmed, bookings are coming in again since 13:54.
V: Thank you. A summary of the cause follows tomorrow.
C: Summary received, no further questions.)~",

    R"~(@ de | Jitterbit Studio | Connector | 1 | Production
S: Production Down – Produktionsausfall (Produktion ausgefallen): Keine Zollanmeldungen seit 06:10 Uhr, Übergabe an ATLAS scheitert
D: Kontakt: {me}; Vertretung Matthias Brügge
Produkt: Jitterbit Studio, Agent {version}, Gruppe „Bremerhaven DMZ“
Endpunkte: Quelle Datenbank (Oracle), Ziel HTTP v2 (Zollgateway)

Alle Aufrufe an das Zollgateway enden mit „Connection reset“. Etwa {#cont=20-70} Container können nicht verzollt werden. Am Gateway selbst wurde laut Betreiber nichts geändert.
V: Hallo {first}, übernommen. Bitte prüfen Sie mit „openssl s_client“, welche TLS-Version das Gateway noch anbietet.
C: Nur noch TLS 1.3, der Betreiber hat es jetzt doch bestätigt.
V: Die Verbindung in Ihrem Projekt ist auf TLS 1.2 festgelegt. Bitte auf „automatisch“ stellen und bereitstellen.
C: Umgestellt, die Anmeldungen laufen wieder. Rückstand bis Mittag abgebaut.
F: openssl_Prüfung.txt
F: Übersicht_wartende_Container.csv)~",

    R"~(@ de | Jitterbit Studio | Operation | 1 | Production | open
S: Production Down – Produktionsausfall (Produktion ausgefallen): Auftragsimport aus SAP steht, Lager Bremerhaven ohne Aufträge
D: Kontakt: {me}, Rufnummer im Profil, Vertretung Sinem Yıldız
Produkt: Jitterbit Studio, Agent {version}, Gruppe „Bremerhaven DMZ“
Endpunkte: Quelle SAP S/4HANA (IDoc ORDERS05), Ziel Datenbank WMS (SQL Server)

Seit heute früh werden keine Aufträge mehr ins Lager übertragen. Die Operation Auftragsimport_SAP_WMS bleibt in „Running“ und endet nie. Rund {#orders=400-900} Aufträge warten, die Frühschicht steht.

{log} WARN  JdbcEngine waiting for connection from pool (10/10 in use)
{log} WARN  JdbcEngine waiting for connection from pool (10/10 in use)

Versucht: Neustart des Agents (kurz besser, nach 5 Minuten wieder gleich).
V: Hallo {first}, übernommen. Wir sehen die hängenden Läufe. Bitte einen Thread-Dump der OperationEngine und das JdbcEngine0.log anhängen; parallel prüfen wir die Cloud-Seite.
C: Beides angehängt. Im JdbcEngine0.log stehen viele Zeilen „waiting for connection from pool“.
V: Danke. Zehn Verbindungen warten auf dieselbe Sperre in dbo.Auftragskopf. Bitte lassen Sie Ihren DBA nachsehen, welche Sitzung sie hält; wir bleiben am Fall.
F: JdbcEngine0.log
F: Threaddump_Übergabe.txt)~",
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
