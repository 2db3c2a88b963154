#include "practice/SeedStories.h"

#include <array>

namespace lotse::practice
{

namespace
{

constexpr std::array STORIES{
    R"(@ de | Private Agent | Operation Engine | 2 | Production
S: Private Agent {agent} bleibt nach Neustart im Status "Starting"
S: {agent} startet nach Windows-Update nicht mehr sauber
D: Seit dem Wartungsfenster am Wochenende kommt der Private Agent {agent} (Gruppe {group}) nach einem Neustart nicht mehr hoch. In der Management Console steht er dauerhaft auf "Starting".

Auszug aus jitterbit-agent.log:
{log} ERROR Could not bind to address 127.0.0.1:46912
{log} WARN  Retrying in 30 s (attempt {#try=4-19})

Die Operation {operation} läuft derzeit nur auf dem zweiten Knoten. Betriebssystem: Windows Server 2022, Agent {version}.
V: Hallo {first},

danke für die Meldung. Bitte prüfen Sie mit "netstat -ano | findstr 46912", welcher Prozess den Port hält, und schicken Sie uns das Archiv aus den Agent Support Tools (generate-report).

Viele Grüße
{engineer}
C: Der Port wurde von einem alten OperationEngine-Prozess gehalten (PID {#pid=2200-9800}), der den Stopp des Dienstes überlebt hat. Archiv hängt an.
V: Danke, im Archiv sieht man, dass der Dienst nach 30 Sekunden abgebrochen wurde, bevor die Engine fertig war. Als Umgehung: Prozess beenden, dann den Dienst starten. Bitte zusätzlich das Zeitlimit des Dienstes auf 120 Sekunden erhöhen.
C: Das hat geholfen, der Agent ist wieder grün. Wir beobachten das nächste Wartungsfenster.
F: agent-report_{agent}.zip
F: Fehlermeldung Windows-Ereignisanzeige.png)",
    R"(@ de | Jitterbit Studio | Connector | 3 | Production
S: SAP-Konnektor: IDoc {idoc=ORDERS05|DESADV01|INVOIC02|MATMAS05} wird doppelt verbucht
S: Doppelte {idoc} nach Verbindungsabbruch zum SAP
D: Nach einem kurzen Netzaussetzer zwischen Agent und SAP S/4HANA wurde das IDoc {idoc} zweimal gesendet. Im Operationsprotokoll steht nur ein Lauf (Instanz {guid}), im SAP sehen wir in WE02 zwei Belege mit identischem Inhalt.

Operation: {operation}
Erwartet: ein Beleg. Tatsächlich: {#double=2-14} doppelte Belege für {partner}.
V: Hallo {first}, ist in der Aktivität "Retry on failure" eingeschaltet? Wenn ja, wie viele Versuche? Bitte auch die Transaktions-ID aus SM58, falls vorhanden.
C: Ja, 3 Versuche im Abstand von 10 Sekunden. In SM58 sehen wir zwei TIDs, die zweite kam genau 10 Sekunden später.
V: Damit ist es klar: Die Antwort des SAP ging verloren, der Wiederholungsversuch hat eine neue TID bekommen. Wir empfehlen, die TID im Skript vorher zu erzeugen und über die Aktivität zu setzen; ein Beispiel habe ich angehängt.
C: Umgesetzt und im Testsystem geprüft, auch beim Ziehen des Netzsteckers bleibt es bei einem Beleg. Vielen Dank, kann geschlossen werden.
F: WE02_doppelte_Belege.png)",
};

} // namespace

std::span<const char* const> germanStories()
{
    return STORIES;
}

} // namespace lotse::practice
