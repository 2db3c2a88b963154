#include "practice/SeedStories.h"

#include <array>

namespace lotse::practice
{

namespace
{

constexpr std::array STORIES{
    R"~(@ de | Private Agent | Operation Engine | 2 | Production
S: Private Agent {agent} bleibt nach Neustart im Status „Starting“
S: {agent} startet nach dem Windows-Update nicht mehr sauber
S: Dienst auf {agent} hängt nach Wartungsfenster, Port 46912 belegt
D: Seit dem Wartungsfenster am Wochenende kommt der Private Agent {agent} (Gruppe {group}) nach einem Neustart nicht mehr hoch. In der Management Console steht er dauerhaft auf „Starting“.

Auszug aus jitterbit-agent.log:
{log} ERROR Could not bind to address 127.0.0.1:46912
{log} WARN  Retrying in 30 s (attempt {#try=4-19})

Die Operation {operation} läuft derzeit nur auf dem zweiten Knoten. Betriebssystem: Windows Server 2022, Agent {version}.
V: Hallo {first},

danke für die Meldung. Bitte prüfen Sie mit „netstat -ano | findstr 46912“, welcher Prozess den Port hält, und schicken Sie uns das Archiv aus den Agent Support Tools (generate-report).

Viele Grüße
{engineer}
C: Der Port wurde von einem alten OperationEngine-Prozess gehalten (PID {#pid=2200-9800}), der den Stopp des Dienstes überlebt hat. Archiv hängt an.
V: Danke, im Archiv sieht man, dass der Dienst nach 30 Sekunden abgebrochen wurde, bevor die Engine fertig war. Als Umgehung: Prozess beenden, dann den Dienst starten. Bitte zusätzlich das Zeitlimit des Dienstes auf 120 Sekunden erhöhen.
C: Das hat geholfen, der Agent ist wieder grün. Wir beobachten das nächste Wartungsfenster.
F: agent-report_{agent}.zip
F: Windows-Ereignisanzeige Übersicht.png)~",

    R"~(@ de | Jitterbit Studio | Connector | 2 | Production
S: SAP-Konnektor: IDoc {idoc=ORDERS05|DESADV01|INVOIC02|MATMAS05|SHPMNT05} wird doppelt verbucht
S: Doppelte {idoc} im SAP nach Verbindungsabbruch ({operation})
S: {idoc}: zwei Belege für {partner} trotz nur eines Laufs
D: Nach einem kurzen Netzaussetzer zwischen Agent und SAP S/4HANA wurde das IDoc {idoc} zweimal gesendet. Im Operationsprotokoll steht nur ein Lauf (Instanz {guid}), im SAP sehen wir in WE02 zwei Belege mit identischem Inhalt.

Operation: {operation}
Erwartet: ein Beleg. Tatsächlich: {#double=2-14} doppelte Belege für {partner}.
V: Hallo {first}, ist in der Aktivität „Retry on failure“ eingeschaltet? Wenn ja, wie viele Versuche? Bitte auch die Transaktions-ID aus SM58, falls vorhanden.
C: Ja, 3 Versuche im Abstand von 10 Sekunden. In SM58 sehen wir zwei TIDs, die zweite kam genau 10 Sekunden später.
V: Damit ist es klar: Die Antwort des SAP ging verloren, der Wiederholungsversuch hat eine neue TID bekommen. Wir empfehlen, die TID vorher im Skript zu erzeugen und über die Aktivität zu setzen.
C: Umgesetzt und im Testsystem geprüft: auch beim Ziehen des Netzsteckers bleibt es bei einem Beleg. Vielen Dank, kann geschlossen werden.
F: WE02_doppelte_Belege.png)~",

    R"~(@ de | Jitterbit Studio | Connector | 2 | Production
S: SFTP zu {partner}: „HostKey has been changed“ seit dem Serverumzug
S: Dateiabholung bei {partner} scheitert an geändertem Hostschlüssel
D: {partner} hat seinen SFTP-Server umgezogen. Seitdem bricht {operation} sofort ab:

{log} ERROR com.jcraft.jsch.JSchException: HostKey has been changed: sftp.partner.example

Der neue Fingerabdruck liegt uns schriftlich vor. Wo wird der alte auf dem Agent gespeichert? Agent {agent}, {version}.
V: Hallo {first}, der Schlüssel liegt in der known_hosts-Datei des Benutzers, unter dem der Agent läuft. Bitte nur die Zeile des betroffenen Servers entfernen und den neuen Schlüssel nach Vergleich des Fingerabdrucks eintragen.
C: Erledigt, Fingerabdruck stimmt überein. Die {#files=12-240} liegen gebliebenen Dateien wurden verarbeitet.
F: Fingerabdruck_Bestätigung.pdf)~",

    R"~(@ de | Jitterbit Studio | Operation | 3 | Production
S: Deadlock beim Schreiben in SQL Server durch {operation}
S: {operation}: „Transaction was deadlocked on lock resources“
S: Datenbankziel WMS verliert {#rows=20-180} Sätze pro Nacht durch Deadlocks
D: Beim parallelen Schreiben in die Tabelle dbo.{table=Lagerbewegung|Auftragskopf|Sendungsstatus|Palettenkonto} bekommen wir mehrmals pro Nacht:

{log} ERROR Transaction (Process ID {#spid=51-190}) was deadlocked on lock resources with another process and has been chosen as the deadlock victim.

Chunking steht auf {#chunk=200-1000}, 4 Threads. Die betroffenen Sätze fehlen danach im WMS und werden von Hand nachgetragen.
V: Hallo {first}, könnten Sie zum Test die Threads auf 1 stellen? Außerdem bitte das Deadlock-Graph-XML aus dem SQL Server anhängen, falls Ihr DBA es aufzeichnet.
C: Mit einem Thread tritt es nicht auf, aber der Lauf dauert {#min=41-95} statt 15 Minuten. Graph hängt an.
V: Im Graph sieht man zwei Updates, die denselben Index in verschiedener Reihenfolge sperren. Wenn die Quelle nach dem Schlüssel sortiert wird, greifen alle Threads in derselben Reihenfolge zu.
C: Sortierung eingebaut, seit drei Nächten ohne Deadlock und wieder mit 4 Threads.
F: deadlock_graph.xml)~",

    R"~(@ de | Cloud Agent | Schedule | 3 | Production
S: Zeitplan von {operation} läuft seit der Zeitumstellung doppelt
S: {operation} startet eine Stunde zu {shift=früh|spät} (Zeitumstellung)
D: Seit der Umstellung der Uhr passt der Zeitplan von {operation} nicht mehr. Eingestellt ist täglich 05:30 Uhr Europe/Berlin.

Beobachtet: Start um 04:30 und noch einmal um 05:30 Uhr. Dadurch werden die Avise an {partner} zweimal verschickt.
V: Hallo {first}, bitte schicken Sie einen Screenshot des Zeitplans mit der Zeitzone und die Startzeiten der letzten fünf Läufe.
C: Angehängt. Auffällig: in der Übersicht steht UTC, im Dialog Europe/Berlin.
V: Danke, das hilft. Der Plan wurde vor der Umstellung angelegt und hat beide Einträge behalten. Bitte den Zeitplan einmal löschen, neu anlegen und bereitstellen. Ich gebe die Beobachtung an die Entwicklung weiter.
C: Neu angelegt, heute nur ein Start um 05:30. Danke!
F: Zeitplan_Übersicht.png)~",

    R"~(@ de | Jitterbit Studio | Transformation | 3 | Production
S: Umlaute in der CSV für {partner} kommen als „Ã¼“ an
S: Zeichensatz: {partner} meldet zerstörte Umlaute in {operation}
S: ISO-8859-1 statt UTF-8 im Export {operation}?
D: {partner} bekommt von uns eine CSV-Datei mit Artikelbezeichnungen. Seit der Umstellung auf {version} steht dort „MÃ¼ller GroÃŸhandel“ statt „Müller Großhandel“.

Auf dem Agent sieht die Datei in Ordnung aus. Laut {partner} wird dort ISO-8859-15 erwartet; früher hat das gepasst.
V: Hallo {first}, welcher Zeichensatz ist in der Zielaktivität eingetragen? Wenn das Feld leer ist, gilt der Standard des Agents, und der ist mit dem neuen Java UTF-8.
C: Das Feld war leer. Mit „ISO-8859-15“ stimmt es wieder, auch das Eurozeichen.
V: Sehr gut. Prüfen Sie bitte auch die anderen Dateiziele dieses Projekts, sie verhalten sich genauso.
F: Beispiel_Müller.csv)~",

    R"~(@ de | Private Agent | Operation Engine | 2 | Production
S: OutOfMemoryError bei großer XML-Datei ({operation})
S: {agent}: Java heap space ab etwa {#mb=280-900} MB Eingabe
D: Sobald die monatliche Stammdatenlieferung größer als {#mb=280-900} MB wird, bricht {operation} ab:

{log} ERROR OperationEngine java.lang.OutOfMemoryError: Java heap space
{log} INFO  OperationEngine restarting

Andere Operationen auf {agent} werden dabei mit abgebrochen. Der Server hat 32 GB.
V: Hallo {first}, wie viel Speicher ist der Engine zugeteilt (JVM-Optionen) und ist für die Quelle Streaming möglich?
C: -Xmx4g. Streaming haben wir nicht eingeschaltet, weil die Transformation auf Summen aus dem Kopf zugreift.
V: Dann zwei Schritte: -Xmx auf 12g erhöhen und die Datei in der ersten Operation nach dem Knoten „Material“ teilen. Ein Beispielprojekt hängt an diesem Fall.
C: Mit 12g läuft es durch, das Teilen bauen wir diese Woche ein.
C: Das Teilen ist produktiv. Laufzeit von 50 auf {#after=9-17} Minuten gesunken. Danke.
F: ProcessEngine.log
F: Speicherverlauf Größe.png)~",

    R"~(@ de | API Manager | Security Profile | 2 | Production
S: API {api=Sendungsstatus|Tarifauskunft|Terminbuchung|Bestandsauskunft} antwortet seit der Änderung am Sicherheitsprofil mit 401
S: 401 für alle Aufrufer der API {api} nach Schlüsselwechsel
D: Nach dem geplanten Wechsel des API-Schlüssels bekommen alle Kunden der API „{api}“ den Status 401, auch mit dem neuen Schlüssel.

Aufruf: GET /v1/{api}/4711
Antwort: 401 errorId {#err=100000-999999}
Region EMEA.
V: Hallo {first}, nach der Änderung eines Profils müssen die APIs, die es verwenden, erneut veröffentlicht werden. Ist das geschehen?
C: Nein, das war uns nicht bewusst. Nach dem Veröffentlichen funktioniert es. Ein Hinweis in der Oberfläche wäre gut.
V: Ich habe das als Verbesserungswunsch aufgenommen. Dürfen wir schließen?
C: Ja, bitte.)~",

    R"~(@ de | EDI | Acknowledgement | 3 | Production
S: Keine CONTRL von {partner} für Nachrichten seit Montag
S: EDI: Quittungen von {partner} werden nicht zugeordnet
D: {partner} bestätigt unsere {msg=INVOIC|DESADV|ORDRSP|IFTMIN} mit CONTRL, in der Übersicht bleiben die Nachrichten aber auf „Warten auf Quittung“. Betroffen sind {#count=17-130} Nachrichten.

Beispiel UNB: UNB+UNOC:3+4012345000009:14+4399901234567:14+260114:0912+{#ref=10000-99999}'
V: Hallo {first}, im UNB der CONTRL steht eine andere Absenderkennung als im Partnerprofil (Qualifier 14 statt ZZ). Hat {partner} die Kennung geändert?
C: Laut {partner} ja, im Zuge der Umstellung auf AS2. Wir haben das Profil angepasst, neue Quittungen werden zugeordnet. Was passiert mit den alten?
V: Die alten lassen sich in der Übersicht markieren und neu zuordnen. Wir haben das für Sie angestoßen, bitte prüfen.
C: Alle zugeordnet. Vielen Dank!
F: CONTRL_Beispiel.txt)~",

    R"~(@ de | Jitterbit Studio | Connector | 2 | Production
S: Kafka-Konnektor liest Topic {topic=shipments.status|orders.created|stock.level|carrier.events} nicht weiter
S: Rückstand auf {topic} wächst, Consumer von {agent} ohne Fehlermeldung
D: Die Operation, die {topic} liest, läuft laut Protokoll erfolgreich, holt aber seit heute Nacht keine Nachrichten mehr. Rückstand laut Kafka: {#lag=20000-900000}.

{log} INFO  [Consumer clientId=jb-{agent}] Member sending LeaveGroup request due to consumer poll timeout has expired.

Andere Topics auf demselben Cluster sind in Ordnung.
V: Hallo {first}, die Meldung heißt, dass zwischen zwei Abrufen mehr als max.poll.interval.ms vergangen ist. Wie lange verarbeitet die Operation einen Stapel, und wie groß ist er?
C: 500 Nachrichten je Stapel, seit dem neuen Preisaufschlag etwa {#sec=310-540} Sekunden.
V: Das liegt über dem Standard von 300 Sekunden. Bitte max.poll.records auf 100 setzen oder das Intervall auf 15 Minuten erhöhen.
C: Mit 100 je Stapel holt er auf. Rückstand in zwei Stunden abgebaut.
F: kafka-consumer-groups_Ausgabe.txt)~",

    R"~(@ de | Management Console | Operation Logs | 3 | Production
S: Operationsprotokolle erscheinen mit {#min=20-90} Minuten Verspätung
S: Management Console zeigt Läufe von {operation} verspätet an
D: In der Management Console (EMEA) erscheinen die Läufe erst nach etwa {#min=20-90} Minuten. Die Daten selbst sind rechtzeitig im Zielsystem, aber unsere Überwachung schlägt an, weil sie den Lauf nicht findet.
V: Hallo {first}, danke. Wir sehen eine verzögerte Verarbeitung der Protokolle in Ihrer Region und arbeiten daran. Läufe und Daten sind nicht betroffen.
V: Die Verzögerung ist behoben, die nachgeholten Protokolle sind vollständig. Bitte bestätigen Sie kurz.
C: Bestätigt, alles wieder aktuell.)~",

    R"~(@ de | Jitterbit Studio | Connector | 3 | Production
S: NetSuite: „SSS_REQUEST_LIMIT_EXCEEDED“ in {operation}
S: NetSuite-Abgleich bricht bei mehr als {#par=3-6} parallelen Läufen ab
D: Seit dem Quartalsende laufen drei NetSuite-Operationen gleichzeitig. Dabei kommt

SSS_REQUEST_LIMIT_EXCEEDED: Concurrent request limit exceeded. Request blocked.

Können wir die Parallelität im Projekt begrenzen, ohne die Zeitpläne zu verschieben? Agent-Gruppe {group}.
V: Hallo {first}, ja: entweder über eine gemeinsame Warteschlange (Message Queue) vor dem Konnektor oder über eine Sperrvariable im Skript. Welches Limit hat Ihr NetSuite-Konto?
C: Fünf, davon zwei für das Lagersystem reserviert.
V: Dann empfehle ich die Warteschlange mit drei Verbrauchern; ein Beispiel ist angehängt.
C: Läuft seit gestern ohne Abbruch.)~",

    R"~(@ de | Jitterbit Studio | Connector | 3 | Production
S: Workday-Bericht {report=INT_Zeitkonten|INT_Neueintritte|INT_Kostenstellen|INT_Abwesenheiten} läuft in Zeitüberschreitung
S: Zeitüberschreitung beim Abruf von {report} aus Workday
D: Der Abruf des Workday-Berichts {report} bricht nach genau 300 Sekunden ab:

{log} ERROR Read timed out (instance {guid})

In Workday selbst dauert der Bericht knapp {#min=5-8} Minuten. Lässt sich das Zeitlimit im Konnektor erhöhen?
V: Hallo {first}, das Limit lässt sich am Endpunkt unter „Optional Settings“ einstellen (Timeout in Sekunden). Bitte setzen Sie 900 und prüfen Sie, ob ein Filter auf das Änderungsdatum möglich ist.
C: Mit 900 Sekunden läuft es. Den Filter besprechen wir mit der Personalabteilung.
V: Gut, wir lassen den Fall noch eine Woche offen.
C: Mit Filter jetzt 40 Sekunden. Kann zu.
F: Konnektor-Einstellungen Größe.png)~",

    R"~(@ de | Management Console | User Management | 4 | Production
S: Neuer Kollege sieht die Umgebung „{env=Hansekai Prod|Hansekai Test|Zoll Prod|Lager QS}“ nicht
S: Rechte: {colleague=Herr Petersen|Frau Demir|Herr Øvergård|Frau Nowak} hat nach SSO keinen Zugriff auf {env}
D: {colleague=Herr Petersen|Frau Demir|Herr Øvergård|Frau Nowak} kann sich per SSO anmelden, sieht aber nur eine leere Liste. Die Rolle „Developer“ ist zugewiesen. Was fehlt noch?
V: Hallo {first}, neben der Rolle in der Organisation braucht es eine Rolle mit Zugriff auf die Umgebung. Management Console > Umgebungen > {env} > Rollen.
C: Das war es. Danke für die schnelle Antwort.)~",

    R"~(@ de | Cloud Agent | Operation Logs | 4 | Production
S: Frage: Wie lange werden Operationsprotokolle aufbewahrt?
S: Protokolle länger als 30 Tage archivieren, Empfehlung?
S: Revision fragt nach Protokollen vom {#day=2-27}. des Vorvormonats
D: Unsere Revision möchte die Läufe von {operation} für zehn Jahre nachweisen. In der Konsole sehen wir nur 30 Tage. Gibt es einen empfohlenen Weg, die Protokolle regelmäßig zu exportieren?
V: Hallo {first}, 30 Tage ist richtig. Viele Kunden holen die Protokolle täglich über die Schnittstelle ab und legen sie in einer Datenbank ab. Für zehn Jahre sollten nur Metadaten gespeichert werden, keine Nutzdaten.
C: Verstanden, wir bauen einen nächtlichen Export.)~",

    R"~(@ de | Message Queue | Dead Letter Queue | 3 | Production
S: Dead Letter Queue „{queue=retouren|avise|frachtkosten|zoll-atlas}“ wächst, Ursache unklar
S: {#dlq=40-900} Nachrichten in der DLQ von {queue}
D: In der DLQ von „{queue}“ liegen {#dlq=40-900} Nachrichten. Sie lassen sich von Hand problemlos verarbeiten, wenn man sie zurückstellt. Wir sehen keinen Fehler in {operation}.
V: Hallo {first}, wie lange dauert die Verarbeitung einer Nachricht höchstens? Wird sie nicht innerhalb der Sichtbarkeitsdauer bestätigt, zählt das als fehlgeschlagener Versuch.
C: Normal 2 Sekunden, wenn das Zollsystem langsam ist bis zu {#slow=70-180} Sekunden.
V: Das erklärt es. Bitte erst nach der Verarbeitung bestätigen und die Sichtbarkeitsdauer auf 5 Minuten setzen.
C: Seit der Änderung keine neue Nachricht in der DLQ.
V: Freut mich. Ich schließe in einer Woche, falls nichts mehr kommt.)~",

    R"~(@ de | Jitterbit Studio | Deployment | 2 | Test
S: Migration von Test nach Produktion überschreibt Projektvariablen
S: Nach dem Transport zeigt {operation} in Produktion auf den Testserver
D: Beim Transport des Projekts von „Hansekai Test“ nach „Hansekai Prod“ wurden die Werte der Projektvariablen mit übernommen. {operation} hat daraufhin {#min=12-55} Minuten lang in das Testsystem geschrieben.

Gibt es eine Einstellung, die das verhindert? Wir haben zwei Personen zuschauen lassen und keine gefunden.
V: Hallo {first}, im Dialog lässt sich je Variable wählen, ob Werte übernommen werden; voreingestellt ist „ja“ für Variablen, die es im Ziel noch nicht gibt. Waren diese Variablen neu?
C: Ja, sie wurden umbenannt (Umlaute entfernt) und galten damit als neu.
V: Genau das ist der Fall. Ich habe es als Verbesserungswunsch eingetragen: umbenannte Variablen sollen wie vorhandene behandelt werden.
C: Danke. Bis dahin prüfen wir die Liste im Vier-Augen-Prinzip.
F: Transportdialog_Auszüge.png)~",

    R"~(@ de | Jitterbit Studio | Connector | 3 | Production
S: FTP-Quelle liest halbfertige Dateien von {partner}
S: {operation} verarbeitet Dateien, die noch geschrieben werden
D: {partner} schreibt große Dateien direkt in das Abholverzeichnis. Unsere Operation greift manchmal zu, bevor die Datei vollständig ist; dann fehlen {#rows=300-4000} Zeilen ohne Fehlermeldung.
V: Hallo {first}, am sichersten ist es, wenn {partner} unter einem anderen Namen schreibt und danach umbenennt. Geht das nicht, kann ein Skript die Größe zweimal im Abstand vergleichen.
C: Umbenennen wird zugesagt, bis dahin nehmen wir den Größenvergleich.
F: unvollständig_Lieferung.csv)~",

    R"~(@ de | Jitterbit Studio | Connector | 2 | Production
S: SAP-RFC: „max no of 100 conversations exceeded“
S: RFC-Verbindungen von {agent} werden nicht freigegeben
D: Nach einigen Tagen Betrieb meldet der SAP-Konnektor:

{log} ERROR com.sap.conn.jco.JCoException: (102) JCO_ERROR_COMMUNICATION: max no of 100 conversations exceeded

Erst ein Neustart von {agent} hilft. Funktionsbaustein: {fm=BAPI_GOODSMVT_CREATE|BAPI_SALESORDER_CREATEFROMDAT2|Z_HK_SENDUNG_MELDEN|RFC_READ_TABLE}.
V: Hallo {first}, bitte die Ausgabe von SMGW (aktive Verbindungen) und die Version der JCo-Bibliothek.
C: JCo 3.1.{#jco=2-8}, in SMGW stehen 100 Verbindungen von diesem Agent, die meisten seit über 24 Stunden ohne Aktivität.
V: Es gibt eine bekannte Auffälligkeit, wenn eine Operation mit „Cancel“ beendet wird: die Verbindung kommt nicht in den Vorrat zurück. Wurden Läufe abgebrochen?
C: Ja, unsere Überwachung bricht Läufe nach 20 Minuten ab. Das passt zeitlich.
V: Dann bitte als Umgehung CPIC_MAX_CONV auf 500 setzen und das Abbrechen aussetzen. Eine Korrektur ist in Arbeit.
C: Umgehung aktiv. Bitte Bescheid geben, wenn die Korrektur da ist.
V: Die Korrektur ist in der nächsten Agent-Version enthalten.
C: Installiert, seit einer Woche höchstens {#open=8-20} offene Verbindungen.
F: SMGW_Verbindungen.png
F: jitterbit-agent.log)~",

    R"~(@ de | Private Agent | Agent Groups | 3 | Production
S: HTTP v2: Proxy verlangt Anmeldung (407) nach Umstellung
S: {agent} kommt nicht mehr durch den Proxy: 407 Proxy Authentication Required
D: Unsere Netzwerkabteilung hat den Proxy auf Anmeldung umgestellt. Der Agent selbst ist online, aber Aufrufe aus {operation} enden mit 407. Wo trägt man Benutzer und Kennwort für die Konnektoren ein?
V: Hallo {first}, in der jitterbit.conf gibt es einen eigenen Abschnitt für ausgehende Aufrufe. Bitte dort eintragen und den Agent neu starten; das Kennwort wird beim Start verschlüsselt.
C: Eingetragen. NTLM ging nicht, mit Basic klappt es.
V: NTLM wird an dieser Stelle nicht unterstützt, das stimmt. Ich ergänze den Hinweis im Artikel.)~",

    R"~(@ de | Private API Gateway | Installation | 3 | Test
S: Private API Gateway: Container startet nach {#sec=5-40} Sekunden neu
S: API Gateway (Docker) in der DMZ: „Unable to fetch configuration“
D: Das Gateway läuft als Container in der DMZ Bremerhaven und startet in einer Schleife neu:

{log} WARN  Unable to fetch configuration, will retry
{log} FATAL certificate verify failed: self-signed certificate in certificate chain

Der ausgehende Verkehr geht über einen Proxy mit TLS-Inspektion.
V: Hallo {first}, das Gateway braucht das Stammzertifikat Ihrer TLS-Inspektion oder eine Ausnahme für unsere Adressen. Wir empfehlen die Ausnahme.
C: Ausnahme ist beantragt, das dauert bei uns etwa zwei Wochen.
C: Die Ausnahme ist aktiv, das Gateway ist online. Danke.
F: docker_logs_gateway.txt)~",

    R"~(@ de | Private Agent | Drivers | 3 | Test
S: JDBC-Treiber {driver=DB2|HANA|PostgreSQL|Oracle} nach Agent-Update auf {version} verschwunden
S: „No suitable driver found“ für {driver} seit dem Update
D: Nach dem Update von {agent} auf {version} findet die Datenbankverbindung den Treiber für {driver} nicht mehr:

java.sql.SQLException: No suitable driver found

Vor dem Update lag die JAR-Datei im Treiberordner, jetzt ist er leer.
V: Hallo {first}, der Ordner ist mit dieser Version umgezogen und wird beim Update nicht übernommen, wenn er auf einem anderen Laufwerk liegt. Bitte die JAR-Datei neu ablegen und den Agent neu starten.
C: Funktioniert wieder. Bitte in die Versionshinweise aufnehmen, das hat uns den halben Tag gekostet.
V: Verstanden, ist weitergegeben. Entschuldigung für den Aufwand.)~",

    R"~(@ de | Jitterbit Studio | Script | 4 | Development
S: Datumsumrechnung: ein Tag zu wenig bei Lieferterminen
S: Frage zum Skript: ConvertTimeZone und Sommerzeit
D: In unserem Skript rechnen wir den Liefertermin von UTC nach Europe/Berlin um. Für Termine kurz nach Mitternacht kommt der Vortag heraus. Beispiel: 2026-03-28T23:30:00Z ergibt 28.03., erwartet wird 29.03.

Ist das ein Fehler in der Funktion oder in unserem Format?
V: Hallo {first}, das Format enthält „mm“ statt „MM“ an zweiter Stelle und die Zeitzone steht als fester Versatz „+1“ darin. Mit dem Namen der Zeitzone stimmt es auch im Sommer.
C: Peinlich, danke! Stimmt jetzt.)~",

    R"~(@ de | Management Console | Environments | 3 | Production
S: Fehler-E-Mails zu {operation} kommen nicht mehr an
S: Benachrichtigungen an unsere Verteilerliste bleiben aus
D: Wir bekommen seit {#days=3-12} Tagen keine E-Mails mehr, wenn {operation} fehlschlägt. Der Verteiler integration@hansekai.example ist eingetragen, andere Benachrichtigungen kommen an.
V: Hallo {first}, laut unserem Protokoll weist Ihr Mailserver die Nachrichten mit „550 5.7.1 SPF“ ab. Wurde dort etwas geändert?
C: Ja, eine neue Regel für externe Absender. Wir haben eine Ausnahme angelegt.
V: Die letzten drei Nachrichten wurden angenommen. Passt das?
C: Ja, sind da. Danke für den Hinweis.)~",

    R"~(@ de | Jitterbit Studio | Operation | 2 | Production
S: {operation} endet mit „Success with Child Error“, Ursache nicht sichtbar
S: Kindfehler in {operation}: Meldung fehlt im Protokoll
D: Seit dem Release am Dienstag endet {operation} bei etwa jedem {#nth=3-9}. Lauf mit „Success with Child Error“. Im Protokoll der Kindoperation steht nur „Error“, ohne Text.

Instanz des letzten Laufs: {guid}
Umgebung: Produktion, Gruppe {group}
V: Hallo {first}, bitte schalten Sie für diese Operation das Debug-Protokoll für 24 Stunden ein. Achtung: darin stehen Nutzdaten, bitte vor dem Anhängen schwärzen.
C: Protokoll (geschwärzt) hängt an. Man sieht einen Abbruch in „IsNull“ mit leerem Knoten.
V: Danke, das lässt sich nachstellen. Der leere Knoten kommt von einer Lieferung ohne Positionen. Die fehlende Meldung ist ein Anzeigefehler, den wir beheben.
C: Wir fangen Lieferungen ohne Positionen jetzt vorher ab.
V: Der Anzeigefehler ist behoben und mit dem nächsten Release dabei.
F: OperationEngine_geschwärzt.log
F: Ablauf Kindoperation.png)~",

    R"~(@ de | App Builder | Data Source | 3 | Production
S: App Builder: Maske „{screen=Reklamationen|Palettentausch|Tourenplan|Gefahrgut}“ lädt {#sec=14-48} Sekunden
S: Langsame Datenquelle hinter der Maske „{screen}“
D: Die Maske „{screen}“ braucht seit der Erweiterung um die Kundendaten {#sec=14-48} Sekunden. Die Abfrage selbst läuft in der Datenbank unter einer Sekunde.
V: Hallo {first}, vermutlich wird je Zeile eine Nebenabfrage ausgeführt. Können Sie im Protokoll der Datenquelle die Zahl der Abfragen beim Öffnen ablesen?
C: {#queries=180-900} Abfragen! Eine je Zeile, wie vermutet.
V: Bitte die Kundendaten als Verknüpfung in die Hauptabfrage nehmen statt als Nachschlagefeld.
C: Jetzt unter zwei Sekunden. Vielen Dank.
F: Maske_Ladezeit.png)~",

    R"~(@ de | Cloud API Gateway | Rate Limiting | 3 | Production
S: API-Aufrufe von {partner} werden mit 429 abgewiesen, Limit nicht erreicht
S: Ratenbegrenzung greift für {partner} zu früh
D: Für {partner} sind 600 Aufrufe je Minute freigegeben. Nach Messung des Partners kommt 429 schon bei etwa {#rate=190-420}. In der Auswertung des Gateways sehen wir ebenfalls weniger als 600.
V: Hallo {first}, das Limit gilt je Sekunde anteilig: 600 je Minute sind 10 je Sekunde. Ruft {partner} stoßweise auf?
C: Ja, zu jeder vollen Minute alles auf einmal. Wir haben das Profil auf „gleitend“ umgestellt und den Partner gebeten, zu verteilen.
C: Keine 429 mehr. Danke, Fall kann geschlossen werden.)~",

    R"~(@ de | Private Agent | Scheduler | 2 | Production
S: Gesamte Gruppe {group} wird im Lauf des Tages langsamer
S: Laufzeiten in {group} verdoppeln sich bis zum Abend
D: Morgens braucht {operation} {#fast=3-6} Minuten, abends {#slow=11-24}, bei gleicher Datenmenge. Nach dem nächtlichen Neustart beginnt es von vorn. Betroffen sind alle Operationen der Gruppe {group}, zwei Agents mit je 8 Kernen und 32 GB.

Agent-Version {version}, Datenbank des Agents: PostgreSQL lokal.
V: Hallo {first}, danke für die gute Beschreibung. Bitte schicken Sie uns die Archive der Agent Support Tools von morgens und abends.
C: Beide Archive sind angehängt.
V: Im abendlichen Archiv hat die lokale Datenbank {#gb=6-19} GB, morgens unter 1 GB. Läuft der CleanupService? Bitte CleanupService.log ergänzen.
C: Log angehängt. Darin steht jede Stunde „cleanup skipped, another instance is running“.
V: Auf dem zweiten Agent ist eine Sperrdatei vom {#day=2-27}. übrig geblieben. Bitte den CleanupService dort stoppen, cleanup.lock löschen und wieder starten.
C: Erledigt. Der erste Aufräumlauf arbeitet noch.
C: Aufräumen nach 50 Minuten fertig, die Datenbank hat jetzt 700 MB.
V: Sehr gut. Bleiben die Laufzeiten heute stabil?
C: Ja, um 17 Uhr noch {#fast=3-6} Minuten. Wir beobachten bis Freitag.
V: Gern. Zur Ursache: Die Sperrdatei bleibt liegen, wenn der Rechner während des Aufräumens hart ausgeschaltet wird.
C: Das passt, an dem Tag hatten wir einen Stromausfall im Rechenzentrum Bremerhaven.
C: Woche ohne Auffälligkeiten. Bitte schließen, und danke für die Geduld!
F: agent-report_morgens.zip
F: agent-report_abends.zip
F: CleanupService.log)~",
};

} // namespace

std::span<const char* const> germanStories()
{
    return STORIES;
}

} // namespace lotse::practice
