#include "practice/SeedForums.h"

#include <array>

namespace lotse::practice
{

namespace
{

constexpr std::array STORIES{
    R"~(@ en | loader | CSV files | 3 | -
S: Umlauts become question marks when loading a CSV
S: Character set of the {file=customer|address|contact} CSV is wrong after the upload
S: How do I tell the Data Loader that my file is ISO-8859-1?
D: We export {file=customer|address|contact} data from {source=our ERP|a mainframe|an old CRM} as CSV. In the target every ä, ö and ü arrives as a question mark. About {#rows=3-90}00 rows, no error in the log.

Is there a place to say which encoding the file has?
V: Save the file as UTF-8 with a byte order mark and the loader picks it up by itself. If you cannot change the export, choose the character set in the file options of the source.
C: The file option was it, thank you. I had looked for it in the operation.)~",
    R"~(@ en | loader | Scheduling | 3 | -
S: Scheduled load runs twice on {day=Sunday|Monday|the first of the month}
S: My schedule fires twice after the clocks changed
D: A load that is scheduled for {#hour=1-4}:30 in the night ran twice on {day=Sunday|Monday|the first of the month}. The second run found duplicates and stopped.

Has anybody else seen that?
V: That is the night in which the clocks went back: the time exists twice. Either schedule outside of the hour in question or make the load an upsert on an external id.
C: Upsert it is. It is safer anyway.
V: One more thing: look at the time zone of the schedule itself; it is not that of your browser.)~",
    R"~(@ en | general | Private Agent | 3 | -
S: Private agent does not come back after a Windows update
S: Agent {agent} stays offline after the reboot
S: Services of the private agent start in the wrong order
D: After the monthly reboot {agent} stays offline until somebody starts the services by hand. Version {version}, {#agents=2-4} agents in the group.

    Jitterbit Tomcat Server: Stopped
    Jitterbit Process Engine: Running
V: Set the Tomcat service to delayed start and let the agent services depend on it. We have done so on {#many=6-20} machines and it has been quiet since.
C: Two reboots without a complaint. Thanks!)~",
    R"~(@ en | general | Salesforce | 3 | -
S: UNABLE_TO_LOCK_ROW during parallel upsert of {object=contacts|opportunity lines|orders}
S: Bulk upsert to Salesforce fails with lock errors
D: With {#threads=2-8} parallel chunks we get UNABLE_TO_LOCK_ROW for some {object=contacts|opportunity lines|orders}. With one chunk everything is fine but takes {#minutes=40-95} minutes.

What chunk size do you use?
V: Sort the source by the parent record before you chunk it. Rows of the same parent then land in the same batch and do not wait for each other's lock.
C: Sorting by the account id brought it down to nearly nothing. We kept four chunks.)~",
    R"~(@ en | general | API Manager | 3 | -
S: Custom API answers 504 after {#seconds=30-60} seconds
S: API gateway times out although the operation finishes
D: A custom API calls an operation that takes about {#seconds=60-120} seconds. The caller receives 504, yet the operation log says Success.

Can the limit be raised?
V: Not as far as I know. Answer at once with 202 and an id, run the work asynchronously and offer a second API for the state.
C: Not what I had hoped for, but it is the better design. We did it that way.)~",
    R"~(@ en | general | Scripting | 3 | -
S: How to parse dates with a time zone in a script?
S: ConvertTimeZone gives a result that is an hour off
D: The source sends 2026-0{#month=1-9}-1{#day=0-9}T08:30:00+0{#offset=1-2}:00 and I need UTC. ConvertTimeZone is an hour off in summer.
V: The function wants the name of the zone, not the offset. Use a zone such as Europe/Berlin and let it decide about daylight saving.
C: Works. I had typed the offset.)~",
    R"~(@ en | general | SFTP | 3 | -
S: SFTP source: host key changed, operation refuses to connect
S: Partner {partner} replaced the SFTP server, now we get a key error
D: {partner} moved to a new server. Since then our operation ends with

    Host key verification failed

Where is the old key kept?
V: Delete the entry in the known hosts of the agent, test the endpoint once and accept the new key. Ask your partner for the fingerprint first and compare it!
C: Compared, accepted, running.)~",
    R"~(@ en | general | NetSuite | 3 | -
S: NetSuite saved search returns only the first {#rows=1-4}000 rows
S: Paging of a NetSuite search in Studio
D: A saved search with some {#all=12-48}000 rows gives only the first page. Which setting makes the connector fetch the rest?
V: Turn on the pagination in the search activity and use a loop over the page index; the response carries the total of pages.
C: Got it. The page index starts at 1, by the way.)~",
    R"~(@ en | loader | Salesforce | 3 | -
S: Load of attachments stops at {#size=5-20} MB
S: Which size may a file have in a load?
D: Files above {#size=5-20} MB are skipped without a message. Is that a limit of the loader or of the target?
V: Of the target's interface that the loader uses by default. Split the load: the large ones through the bulk interface.
C: Thanks, that explains it.
V: There is a note about it in the release notes, too.)~",
    R"~(@ en | general | Studio | 3 | -
S: Copy a project from test to production without its endpoints
S: How do you promote projects between environments?
D: We have {#envs=2-4} environments and promote by export and import. Each time somebody forgets to change an endpoint.

How do others do it?
V: Project variables for everything that differs, with one file of values for each environment. The endpoints then only name variables.
C: We moved {#vars=14-60} values into variables over the weekend. It was worth it.)~",
    R"~(@ en | general | Message Queue | 3 | -
S: Messages of {queue=orders|shipments|invoices} arrive in the wrong order
S: Does the queue keep the order of messages?
D: We put {queue=orders|shipments|invoices} into a queue and read them with two agents. Sometimes a change overtakes its creation.
V: Two readers, no order. Use one reader for what must stay in order, or carry a version in the message and ignore the older one.
C: We took the version. Much simpler than I feared.)~",
    R"~(@ de | general | Private Agent | 3 | -
S: Private Agent nach Update auf {version} sehr langsam
S: Agent {agent} braucht nach dem Update doppelt so lange
S: Speicherbedarf des Agents seit {version}
D: Hallo zusammen,

seit dem Update auf {version} brauchen unsere nächtlichen Läufe etwa doppelt so lange. {agent} steht bei {#cpu=60-95} % CPU. Am Projekt haben wir nichts geändert.

Hat jemand einen Tipp, wo man anfangen sollte zu suchen?
V: Schaut euch zuerst die Protokollstufe an: Bei uns stand sie nach dem Update auf DEBUG. Danach den Heap in der Tomcat-Konfiguration prüfen, die wird beim Update auf den Standardwert zurückgesetzt.
C: Es war der Heap. Er stand wieder auf 1 GB. Vielen Dank!)~",
    R"~(@ de | general | SAP | 3 | -
S: IDoc vom Typ {idoc=ORDERS05|INVOIC02|DESADV01} bleibt auf Status 30 stehen
S: Verbindung zu SAP bricht nach {#min=10-50} Minuten ab
D: Wir senden {idoc=ORDERS05|INVOIC02|DESADV01} an SAP. Seit der Umstellung des Gateways bricht die Verbindung nach ungefähr {#min=10-50} Minuten Leerlauf ab und die folgenden IDocs bleiben hängen.

Muss man die Verbindung selbst neu aufbauen?
V: Die Firewall räumt die ruhende Verbindung weg. Keepalive am Gateway einschalten oder im Connector die Verbindung je Lauf neu öffnen.
C: Keepalive hat geholfen, seit {#tage=3-9} Tagen ist Ruhe.)~",
    R"~(@ de | loader | CSV-Dateien | 3 | -
S: CSV mit Semikolon wird als eine Spalte gelesen
S: Data Loader: Trennzeichen bei deutscher CSV einstellen
S: Excel-Export lässt sich nicht laden
D: Unser Export aus {quelle=Excel|DATEV|der Warenwirtschaft} trennt mit Semikolon. Der Data Loader sieht nur eine einzige Spalte. Rund {#zeilen=2-60}00 Zeilen.

Wo stellt man das Trennzeichen ein?
V: In den Dateioptionen der Quelle unter „Delimiter“. Achtung: Dezimalkomma und Semikolon kommen meist zusammen, also auch das Zahlenformat prüfen.
C: Beides war nötig. Jetzt stimmen auch die Beträge.)~",
    R"~(@ de | loader | Zeitplan | 3 | -
S: Geplanter Lauf startet nicht mehr
S: Zeitplan läuft seit dem Passwortwechsel nicht
D: Seit {tag=Montag|gestern|dem Monatswechsel} startet der geplante Lauf nicht mehr. Von Hand gestartet läuft er durch. Im Protokoll steht nichts.
V: Wurde das Passwort der Verbindung geändert? Der Zeitplan hält die Anmeldung, mit der er angelegt wurde. Einmal öffnen, neu speichern, fertig.
C: Genau das war es. Danke für die schnelle Antwort!)~",
    R"~(@ de | general | API Manager | 3 | -
S: Eigene API: 401 trotz gültigem Token
S: API-Profil mit OAuth lehnt manche Aufrufe ab
D: Etwa jeder {#nter=10-40}. Aufruf unserer API endet mit 401, obwohl das Token noch gültig ist. Zwei Agents in der Gruppe.

Woran kann das liegen?
V: Uhrzeit der beiden Agents vergleichen. Bei uns ging einer {#sek=40-180} Sekunden nach und hielt frische Tokens für noch nicht gültig.
C: Treffer: einer ging zwei Minuten nach. NTP eingerichtet, alles gut.)~",
    R"~(@ de | general | Skripte | 3 | -
S: Zahl mit Komma in Skript umwandeln
S: Wie wandelt man „1.234,56“ in eine Zahl um?
D: Aus der Quelle kommen Beträge wie 1.{#a=100-999},{#b=10-99} als Text. Double() macht daraus 1.
V: Erst den Punkt entfernen, dann das Komma durch einen Punkt ersetzen und danach umwandeln. Am besten als eigenes Skript, das alle Transformationen aufrufen.

    Double(Replace(Replace($betrag, ".", ""), ",", "."))
C: Läuft, danke.)~",
    R"~(@ de | general | Datenbank | 3 | -
S: Deadlock beim Schreiben in {db=SQL Server|Oracle|PostgreSQL}
S: Insert in {db=SQL Server|Oracle|PostgreSQL} wird immer langsamer
D: Beim Schreiben von {#zeilen=20-80}0.000 Zeilen in {db=SQL Server|Oracle|PostgreSQL} bekommen wir Deadlocks, sobald zwei Operationen gleichzeitig laufen.

Gibt es eine Einstellung für die Größe der Transaktion?
V: Die Größe der Transaktion am Ziel verkleinern und die Operationen über eine Kette statt parallel starten. Ein fehlender Index auf dem Schlüssel macht es übrigens noch schlimmer.
C: Der Index fehlte tatsächlich.)~",
    R"~(@ de | general | Studio | 3 | -
S: Projekt in andere Umgebung übernehmen – was geht dabei verloren?
S: Umgebungen: Wie haltet ihr Test und Produktion auseinander?
D: Wir haben {#anz=2-4} Umgebungen. Beim Übernehmen eines Projekts zeigen manche Endpunkte noch auf das alte System.

Wie macht ihr das?
V: Alles, was sich unterscheidet, als Projektvariable. Vor der Übernahme prüft ein Kollege die Liste, das dauert fünf Minuten.
C: Danke, das führen wir auch so ein.)~",
    R"~(@ de | general | E-Mail | 3 | -
S: Fehlermeldungen per E-Mail: nur eine je Stunde
S: Postfach läuft bei einem Ausfall mit Meldungen voll
D: Bei einem Ausfall bekommen wir {#mails=200-900} gleiche E-Mails. Kann man das bündeln?
V: Wir schreiben den Fehler in eine Tabelle und eine stündliche Operation verschickt, was neu ist. So bleibt das Postfach benutzbar.)~",
    R"~(@ de | loader | Verbindungen | 3 | -
S: Verbindungstest schlägt fehl: Zertifikat nicht vertrauenswürdig
S: Firmenproxy bricht die Verbindung zum Data Loader
D: Hinter unserem Proxy schlägt der Verbindungstest fehl: Zertifikat nicht vertrauenswürdig. Zu Hause geht es.
V: Der Proxy öffnet die Verschlüsselung und zeigt ein eigenes Zertifikat. Lasst die Adressen von der Prüfung ausnehmen.
C: Die Ausnahme ist eingerichtet, es läuft. Danke!)~",
    R"~(@ en | general | Monitoring | 3 | -
S: Get told when an operation does NOT run
S: Alert for a schedule that never started
D: An operation that fails sends a mail. One that never starts says nothing. How do you notice that {operation} did not run?
V: Let it write a time stamp at its end and have a second, independent operation complain when the stamp is older than {#hours=2-26} hours.
C: Simple and it works, even when the whole agent is down: ours runs in the cloud.)~",
};

} // namespace

std::span<const char* const> forumStories()
{
    return STORIES;
}

} // namespace lotse::practice
