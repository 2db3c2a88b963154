<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>SignInPage</name>
    <message>
        <source>You are signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>You can close this page and go back to Lotse.</source>
        <translation>Sie können diese Seite schließen und zu Lotse zurückkehren.</translation>
    </message>
    <message>
        <source>The portal did not let you sign in</source>
        <translation>Das Portal hat die Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>You can close this page. Lotse says what can be done.</source>
        <translation>Sie können diese Seite schließen. Lotse sagt Ihnen, was zu tun ist.</translation>
    </message>
    <message>
        <source>This sign-in is not, or no longer, waited for</source>
        <translation>Auf diese Anmeldung wird nicht oder nicht mehr gewartet</translation>
    </message>
    <message>
        <source>Please close this page and start the sign-in in Lotse once more.</source>
        <translation>Bitte schließen Sie diese Seite und beginnen Sie die Anmeldung in Lotse noch einmal.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::AccountDialog</name>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Name of this account</source>
        <translation>Name dieses Kontos</translation>
    </message>
    <message>
        <source>How cases travel</source>
        <translation>Weg zum Portal</translation>
    </message>
    <message>
        <source>An interface has to be granted by the vendor; filing by hand always works.</source>
        <translation>Eine Schnittstelle muss der Hersteller freigeben; von Hand einreichen geht immer.</translation>
    </message>
    <message>
        <source>Site address</source>
        <translation>Adresse des Portals</translation>
    </message>
    <message>
        <source>The whole address, for example https://support.example.com/support</source>
        <translation>Die ganze Adresse, zum Beispiel https://support.example.com/support</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>From the vendor; may stay empty when you sign in by token.</source>
        <translation>Vom Hersteller; darf leer bleiben, wenn Sie sich mit einem Token anmelden.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Kept only here: %1</source>
        <translation>Wird nur hier aufbewahrt: %1</translation>
    </message>
    <message>
        <source>Please name this account.</source>
        <translation>Bitte geben Sie dem Konto einen Namen.</translation>
    </message>
    <message>
        <source>Please enter the portal&apos;s address; it begins with https://</source>
        <translation>Bitte geben Sie die Adresse des Portals ein; sie beginnt mit https://</translation>
    </message>
    <message>
        <source>Please paste the token that you got for the interface.</source>
        <translation>Bitte fügen Sie das Token ein, das Sie für die Schnittstelle bekommen haben.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Where support can call you back during an outage.</source>
        <translation>Wo der Support Sie während eines Ausfalls zurückrufen kann.</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Name and phone, if you cannot be reached.</source>
        <translation>Name und Telefon, falls Sie nicht erreichbar sind.</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>Erreichbar von</translation>
    </message>
    <message>
        <source>Reachable until</source>
        <translation>Erreichbar bis</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Das sieht nicht nach einer E-Mail-Adresse aus.</translation>
    </message>
    <message>
        <source>This does not look like a phone number.</source>
        <translation>Das sieht nicht nach einer Telefonnummer aus.</translation>
    </message>
    <message>
        <source>Please write a time such as 08:00.</source>
        <translation>Bitte schreiben Sie eine Uhrzeit wie 08:00.</translation>
    </message>
    <message>
        <source>This time zone is not known here.</source>
        <translation>Diese Zeitzone ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Your organisation at the vendor</source>
        <translation>Ihre Organisation beim Hersteller</translation>
    </message>
    <message>
        <source>Organisation ID</source>
        <translation>Organisations-ID</translation>
    </message>
    <message>
        <source>In the header of the vendor&apos;s portal, in parentheses.</source>
        <translation>Steht im Kopf des Herstellerportals in Klammern.</translation>
    </message>
    <message>
        <source>Language of reports</source>
        <translation>Sprache der Meldungen</translation>
    </message>
    <message>
        <source>Emergency hotline</source>
        <translation>Notfall-Hotline</translation>
    </message>
    <message>
        <source>Your own number; your Customer Success Manager knows it.</source>
        <translation>Ihre eigene Nummer; Ihr Customer Success Manager kennt sie.</translation>
    </message>
    <message>
        <source>E-mail of your Customer Success Manager</source>
        <translation>E-Mail Ihres Customer Success Managers</translation>
    </message>
    <message>
        <source>Usual values for a new report</source>
        <translation>Übliche Angaben für eine neue Meldung</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Agent group</source>
        <translation>Agentengruppe</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Welcome aboard: your account</source>
        <translation>Willkommen an Bord: Ihr Konto</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>What you enter here once is filled into every report, so that an outage is reported in two minutes. All of it can be changed later.</source>
        <translation>Was Sie hier einmal eintragen, steht in jeder Meldung schon bereit, damit ein Ausfall in zwei Minuten gemeldet ist. Alles lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation>gespeichert; zum Ersetzen neu eingeben</translation>
    </message>
    <message>
        <source>By hand: Lotse prepares everything, you file it in the portal&apos;s own form</source>
        <translation>Von Hand: Lotse bereitet alles vor, Sie reichen es im Formular des Portals ein</translation>
    </message>
    <message>
        <source>By interface: Salesforce site</source>
        <translation>Über die Schnittstelle: Salesforce-Site</translation>
    </message>
    <message>
        <source>as the interface</source>
        <translation>wie die Oberfläche</translation>
    </message>
    <message>
        <source>Kept only until you quit.</source>
        <extracomment>1 is the name of the keychain</extracomment>
        <translation>Wird nur bis zum Beenden aufbewahrt.</translation>
    </message>
    <message>
        <source>Status page</source>
        <translation>Statusseite</translation>
    </message>
    <message>
        <source>Empty: the vendor&apos;s own.</source>
        <translation>Leer: die des Herstellers.</translation>
    </message>
    <message>
        <source>This does not look like an address.</source>
        <translation>Das sieht nicht wie eine Adresse aus.</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>a queue of the ticket system Request Tracker</extracomment>
        <translation>Queue</translation>
    </message>
    <message>
        <source>The queue that holds your company&apos;s tickets, exactly as the server calls it.</source>
        <translation>Die Queue mit den Tickets Ihres Unternehmens, genau so geschrieben wie auf dem Server.</translation>
    </message>
    <message>
        <source>Please name the queue of your tickets.</source>
        <translation>Bitte geben Sie die Queue Ihrer Tickets an.</translation>
    </message>
    <message>
        <source>By interface: Request Tracker server</source>
        <translation>Über die Schnittstelle: Request-Tracker-Server</translation>
    </message>
    <message>
        <source>Callback address</source>
        <translation>Rücksprungadresse</translation>
    </message>
    <message>
        <source>From the vendor, for example http://localhost:1717/callback; empty: any free port.</source>
        <translation>Vom Hersteller, zum Beispiel http://localhost:1717/callback; leer: ein beliebiger freier Port.</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Please sign in in the browser, or paste the token that you got.</source>
        <translation>Bitte melden Sie sich im Browser an oder fügen Sie das Token ein, das Sie bekommen haben.</translation>
    </message>
    <message>
        <source>It begins with http://localhost or http://127.0.0.1</source>
        <translation>Sie beginnt mit http://localhost oder http://127.0.0.1</translation>
    </message>
    <message>
        <source>Remove account …</source>
        <translation>Konto entfernen …</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>E-mail of your sales contact</source>
        <translation>E-Mail Ihres Vertriebskontakts</translation>
    </message>
    <message>
        <source>Only without a Customer Success Manager.</source>
        <translation>Nur ohne Customer Success Manager.</translation>
    </message>
    <message>
        <source>Authorised contacts</source>
        <translation>Berechtigte Kontakte</translation>
    </message>
    <message>
        <source>Who may file cases, one person a line: name, e-mail, phone. The vendor has to know them.</source>
        <translation>Wer Fälle anlegen darf, eine Person je Zeile: Name, E-Mail, Telefon. Der Hersteller muss sie kennen.</translation>
    </message>
    <message>
        <source>Register my team</source>
        <translation>Mein Team anmelden</translation>
    </message>
    <message>
        <source>Opens the finished message in your mail program; nothing is sent by itself.</source>
        <translation>Öffnet die fertige Nachricht in Ihrem E-Mail-Programm; von selbst wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Write the message …</source>
        <translation>Nachricht schreiben …</translation>
    </message>
    <message>
        <source>Support plan</source>
        <translation>Support-Tarif</translation>
    </message>
    <message>
        <source>As in your contract; may stay empty.</source>
        <translation>Wie in Ihrem Vertrag; kann leer bleiben.</translation>
    </message>
    <message>
        <source>This plan has none, as far as Lotse knows.</source>
        <translation>Zu diesem Tarif gehört keine, soweit Lotse weiß.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Just looking around? In practice mode everything works with a made-up company.</source>
        <translation>Sie möchten sich erst umsehen? Im Übungsmodus geht alles mit einer erfundenen Firma.</translation>
    </message>
    <message>
        <source>Start practice mode</source>
        <translation>Übungsmodus starten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>lotse::ui::AccountPanel</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Edit this account …</source>
        <translation>Dieses Konto bearbeiten …</translation>
    </message>
    <message>
        <source>New account …</source>
        <translation>Neues Konto …</translation>
    </message>
    <message>
        <source>%1 (by hand)</source>
        <extracomment>1 is the name of an account whose reports the person files in the portal&apos;s own form</extracomment>
        <translation>%1 (von Hand)</translation>
    </message>
    <message>
        <source>%1, open now</source>
        <extracomment>1 is an account&apos;s name; for screen readers</extracomment>
        <translation>%1, gerade offen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::AnswerPanel</name>
    <message>
        <source>The portal has this thread no longer: a reply cannot be sent. What you wrote stays here and can be copied.</source>
        <translation>Das Portal hat diesen Beitrag nicht mehr: Eine Antwort kann nicht gesendet werden. Was Sie geschrieben haben, bleibt hier und lässt sich kopieren.</translation>
    </message>
    <message>
        <source>Cannot be kept at the moment</source>
        <translation>Kann gerade nicht gesichert werden</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Auf diesem Computer gesichert</translation>
    </message>
    <message>
        <source>Everybody can read a reply.</source>
        <translation>Eine Antwort kann jeder lesen.</translation>
    </message>
    <message>
        <source>Mask and send</source>
        <translation>Maskieren und senden</translation>
    </message>
    <message>
        <source>Send as it is</source>
        <translation>So senden, wie es ist</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) look confidential, and a reply is public.</source>
        <translation>
            <numerusform>%n Angabe sieht vertraulich aus, und eine Antwort ist öffentlich.</numerusform>
            <numerusform>%n Angaben sehen vertraulich aus, und eine Antwort ist öffentlich.</numerusform>
        </translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Sie ist angekommen</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>It leaves in a moment.</source>
        <translation>Sie geht gleich ab.</translation>
    </message>
    <message numerus="yes">
        <source>In %n second(s)</source>
        <translation>
            <numerusform>In %n Sekunde</numerusform>
            <numerusform>In %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>It is on its way already and cannot be taken back.</source>
        <translation>Sie ist schon unterwegs und lässt sich nicht mehr zurückholen.</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>&amp;Reply publicly</source>
        <translation>Öffentlich &amp;antworten</translation>
    </message>
</context>
<context>
    <name>lotse::ui::AskPage</name>
    <message>
        <source>no topic</source>
        <comment>a question that belongs to none</comment>
        <translation>kein Thema</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Auf diesem Computer gesichert</translation>
    </message>
    <message>
        <source>Is being kept …</source>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>Cannot be kept at the moment</source>
        <translation>Kann gerade nicht gesichert werden</translation>
    </message>
    <message>
        <source>Ask all the same</source>
        <translation>Trotzdem fragen</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) that look confidential would become public.</source>
        <translation>
            <numerusform>%n Angabe, die vertraulich aussieht, würde öffentlich.</numerusform>
            <numerusform>%n Angaben, die vertraulich aussehen, würden öffentlich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the community</source>
        <translation>Die Community fragen</translation>
    </message>
    <message>
        <source>&amp;Forum</source>
        <translation>&amp;Forum</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>&amp;Question in one line</source>
        <translation>F&amp;rage in einer Zeile</translation>
    </message>
    <message>
        <source>Question in one line</source>
        <translation>Frage in einer Zeile</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>what is being written</comment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>to go on writing another time</comment>
        <translation>Später</translation>
    </message>
    <message>
        <source>The question is kept on this computer.</source>
        <translation>Die Frage bleibt auf diesem Rechner gesichert.</translation>
    </message>
    <message>
        <source>&amp;Ask publicly</source>
        <translation>Öffentlich &amp;fragen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::AttachmentPanel</name>
    <message>
        <source>%1 %</source>
        <extracomment>while a file is fetched; 1 is a percentage</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>“%1” could not be fetched. %2</source>
        <extracomment>1 is the name of a file</extracomment>
        <translation>„%1“ konnte nicht geholt werden. %2</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>button: an attached file</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>button: an attached file, to the downloads</comment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no attachments</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>“%1” can run programs on this computer.</source>
        <extracomment>1 is the name of a file</extracomment>
        <translation>„%1“ kann auf diesem Computer Programme ausführen.</translation>
    </message>
    <message>
        <source>Fetch it only if you expected it and know who sent it. Lotse does not open it.</source>
        <translation>Holen Sie die Datei nur, wenn Sie sie erwartet haben und wissen, von wem sie kommt. Lotse öffnet sie nicht.</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>Anhang speichern</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Preview</source>
        <comment>button: look at an attached file without saving it</comment>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>lotse::ui::BannerText</name>
    <message>
        <source>You see your cases as of the last sync, %1.</source>
        <extracomment>1 is an age (&quot;3 minutes ago&quot;)</extracomment>
        <translation>Sie sehen Ihre Fälle mit dem Stand des letzten Abgleichs, %1.</translation>
    </message>
    <message>
        <source>Your cases have not been fetched yet.</source>
        <translation>Ihre Fälle wurden noch nicht geholt.</translation>
    </message>
    <message>
        <source>Offline: the portal cannot be reached</source>
        <translation>Offline: Das Portal ist nicht erreichbar</translation>
    </message>
    <message>
        <source>You can go on writing; reports leave by themselves when the portal is back.</source>
        <translation>Sie können weiterschreiben; Meldungen gehen von selbst ab, sobald das Portal wieder da ist.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>1 is the name of an account, 2 what is wrong</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sign in again …</source>
        <translation>Neu anmelden …</translation>
    </message>
    <message>
        <source>If you have an emergency hotline, call it: your Customer Success Manager knows the number. Or file the report in the portal&apos;s own form.</source>
        <translation>Wenn Sie eine Notfall-Hotline haben, rufen Sie dort an: Ihr Customer Success Manager kennt die Nummer. Oder reichen Sie die Meldung im Formular des Portals ein.</translation>
    </message>
    <message>
        <source>Call your emergency hotline %1, or file the report in the portal&apos;s own form.</source>
        <translation>Rufen Sie Ihre Notfall-Hotline %1 an oder reichen Sie die Meldung im Formular des Portals ein.</translation>
    </message>
    <message numerus="yes">
        <source>Production down, and the report has not arrived for %n minute(s)</source>
        <translation>
            <numerusform>Produktionsausfall: Die Meldung ist seit %n Minute nicht angekommen</numerusform>
            <numerusform>Produktionsausfall: Die Meldung ist seit %n Minuten nicht angekommen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is kept and tried again by itself. %2</source>
        <extracomment>1 is the title of a report, 2 what to do now</extracomment>
        <translation>„%1“ ist aufgehoben und wird von selbst wieder versucht. %2</translation>
    </message>
    <message>
        <source>Enter the hotline …</source>
        <translation>Hotline eintragen …</translation>
    </message>
    <message>
        <source>Call the hotline</source>
        <translation>Hotline anrufen</translation>
    </message>
    <message>
        <source>File it by hand</source>
        <translation>Von Hand einreichen</translation>
    </message>
    <message numerus="yes">
        <source>The file with your drafts was damaged; %n entry(ies) were saved from it</source>
        <translation>
            <numerusform>Die Datei mit Ihren Entwürfen war beschädigt; %n Eintrag wurde daraus gerettet</numerusform>
            <numerusform>Die Datei mit Ihren Entwürfen war beschädigt; %n Einträge wurden daraus gerettet</numerusform>
        </translation>
    </message>
    <message>
        <source>Please look through your drafts. Reports that were on their way are looked up at the portal before anything is sent again. The damaged file is kept as %1.</source>
        <translation>Bitte sehen Sie Ihre Entwürfe durch. Meldungen, die unterwegs waren, werden im Portal nachgesehen, bevor etwas noch einmal gesendet wird. Die beschädigte Datei liegt als %1 bereit.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>Your drafts were restored from a backup</source>
        <translation>Ihre Entwürfe wurden aus einer Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>What was written after it may be missing. Reports that were on their way are looked up at the portal before anything is sent again. The backup was %1.</source>
        <translation>Was danach geschrieben wurde, kann fehlen. Meldungen, die unterwegs waren, werden im Portal nachgesehen, bevor etwas noch einmal gesendet wird. Die Sicherung war %1.</translation>
    </message>
    <message>
        <source>The local copy of your cases was damaged and is fetched again</source>
        <translation>Die lokale Kopie Ihrer Fälle war beschädigt und wird neu geholt</translation>
    </message>
    <message>
        <source>Your drafts and reports are not touched.</source>
        <translation>Ihre Entwürfe und Meldungen sind davon nicht berührt.</translation>
    </message>
    <message>
        <source>Your drafts were written by a newer version of Lotse</source>
        <translation>Ihre Entwürfe hat eine neuere Version von Lotse geschrieben</translation>
    </message>
    <message>
        <source>They were left exactly as they are, and this version does not work with them. Please start the newer version. In an emergency call your hotline or use the portal.</source>
        <translation>Sie wurden genau so gelassen, wie sie sind; diese Version arbeitet nicht mit ihnen. Bitte starten Sie die neuere Version. Im Notfall rufen Sie Ihre Hotline an oder nutzen Sie das Portal.</translation>
    </message>
    <message>
        <source>Open the portal</source>
        <translation>Portal öffnen</translation>
    </message>
    <message>
        <source>Your drafts cannot be opened: %1</source>
        <translation>Ihre Entwürfe lassen sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The keychain does not answer, so your token is kept only until you quit</source>
        <translation>Der Schlüsselbund antwortet nicht; Ihr Token wird daher nur bis zum Beenden behalten</translation>
    </message>
    <message>
        <source>Next time you will be asked for it again.</source>
        <translation>Beim nächsten Mal werden Sie wieder danach gefragt.</translation>
    </message>
    <message>
        <source>Lotse needs an account to begin with</source>
        <translation>Für den Anfang braucht Lotse ein Konto</translation>
    </message>
    <message>
        <source>It takes a minute, and works without any access to the portal.</source>
        <translation>Das dauert eine Minute und geht auch ohne jeden Zugang zum Portal.</translation>
    </message>
    <message>
        <source>Make an account …</source>
        <translation>Konto anlegen …</translation>
    </message>
    <message>
        <source>Your settings could not be saved: %1</source>
        <translation>Ihre Einstellungen konnten nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>They hold until you quit; saving is tried again by itself.</source>
        <translation>Sie gelten bis zum Beenden; das Speichern wird von selbst wiederholt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Lotse tries again by itself every few seconds.</source>
        <translation>Es wurde nichts verändert. Lotse versucht es alle paar Sekunden von selbst noch einmal.</translation>
    </message>
    <message>
        <source>The local copy of your cases cannot be opened: %1</source>
        <translation>Die lokale Kopie Ihrer Fälle lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>You can write and send reports all the same. Lotse tries again by itself every few seconds.</source>
        <translation>Meldungen können Sie trotzdem schreiben und senden. Lotse versucht es alle paar Sekunden von selbst noch einmal.</translation>
    </message>
    <message>
        <source>The draft in %1 waits for an account</source>
        <extracomment>1 is the name of a file</extracomment>
        <translation>Der Entwurf in %1 wartet auf ein Konto</translation>
    </message>
    <message>
        <source>Make an account, and the draft is imported by itself. The file stays as it is.</source>
        <translation>Sobald Sie ein Konto anlegen, wird der Entwurf von selbst eingelesen. Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Lotse %1 is available</source>
        <extracomment>1 is the number of a version: &quot;1.4.0&quot;</extracomment>
        <translation>Lotse %1 ist verfügbar</translation>
    </message>
    <message>
        <source>You have %1. Your company installs the new version as it does other programs.</source>
        <extracomment>1 is the number of a version</extracomment>
        <translation>Sie haben %1. Ihr Unternehmen richtet die neue Version ein wie andere Programme auch.</translation>
    </message>
    <message>
        <source>What is new …</source>
        <translation>Was ist neu …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Network settings …</source>
        <translation>Netzwerkeinstellungen …</translation>
    </message>
    <message>
        <source>The portal could not be told: the sign-in may hold there until you end it in the portal&apos;s own settings.</source>
        <translation>Dem Portal konnte es nicht gesagt werden: Dort gilt die Anmeldung vielleicht weiter, bis Sie sie in den Einstellungen des Portals beenden.</translation>
    </message>
    <message>
        <source>Not everything could be removed: %1</source>
        <translation>Nicht alles ließ sich entfernen: %1</translation>
    </message>
    <message>
        <source>What you wrote stays in %1.</source>
        <translation>Was Sie geschrieben haben, bleibt in %1.</translation>
    </message>
    <message>
        <source>“%1” was removed from this computer</source>
        <extracomment>1 is the name of an account</extracomment>
        <translation>„%1“ wurde von diesem Computer entfernt</translation>
    </message>
    <message>
        <source>You are signed out of “%1”</source>
        <extracomment>1 is the name of an account</extracomment>
        <translation>Sie sind von „%1“ abgemeldet</translation>
    </message>
    <message>
        <source>Go on as another account …</source>
        <translation>Als anderes Konto weitermachen …</translation>
    </message>
    <message>
        <source>The keychain does not answer. What it holds of this account is removed as soon as Lotse starts and reaches it.</source>
        <translation>Der Schlüsselbund antwortet nicht. Was er von diesem Konto enthält, wird entfernt, sobald Lotse startet und ihn erreicht.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CandidateChoice</name>
    <message>
        <source>Did the report arrive? These cases were found at the portal.</source>
        <translation>Ist die Meldung angekommen? Diese Fälle wurden im Portal gefunden.</translation>
    </message>
    <message>
        <source>This &amp;is my report</source>
        <translation>Das &amp;ist meine Meldung</translation>
    </message>
    <message>
        <source>None of them: send it a&amp;gain</source>
        <translation>Keiner davon: &amp;erneut senden</translation>
    </message>
    <message>
        <source>Send it again only when you are sure: a second case for the same outage costs time.</source>
        <translation>Senden Sie nur erneut, wenn Sie sicher sind: Ein zweiter Fall zum selben Ausfall kostet Zeit.</translation>
    </message>
    <message>
        <source>Case %1, created %2</source>
        <extracomment>1 is a case number, 2 when it was created</extracomment>
        <translation>Fall %1, angelegt %2</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseActions</name>
    <message>
        <source>Cases %1.csv</source>
        <comment>name of the exported file, 1 is the date</comment>
        <translation>Fälle %1.csv</translation>
    </message>
    <message>
        <source>Export cases</source>
        <translation>Fälle exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) written to %1</source>
        <translation>
            <numerusform>%n Fall nach %1 geschrieben</numerusform>
            <numerusform>%n Fälle nach %1 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseDocument</name>
    <message>
        <source>The rest of this message was left out: it is very long.</source>
        <translation>Der Rest dieser Nachricht wurde weggelassen: Sie ist sehr lang.</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>a fact of a case</comment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>a fact of a case: the person who reports</comment>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Created</source>
        <comment>a fact of a case: when</comment>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>in an exported case; when it was made</extracomment>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1 support</source>
        <comment>side of who wrote: the vendor&apos;s support; 1 is the vendor&apos;s name</comment>
        <translation>Support von %1</translation>
    </message>
    <message>
        <source>Your company</source>
        <comment>side of who wrote</comment>
        <translation>Ihr Unternehmen</translation>
    </message>
    <message>
        <source>e-mail</source>
        <comment>how something was said in a case</comment>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Case %1</source>
        <extracomment>the name of a file; 1 is a case number</extracomment>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>Incident log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Production down from %1 until %2: %3</source>
        <extracomment>1 from, 2 until or &quot;now&quot;, 3 how long (&quot;3 h 12 min&quot;)</extracomment>
        <translation>Produktionsausfall von %1 bis %2: %3</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseExport</name>
    <message>
        <source>Opened</source>
        <comment>column of the exported list: when the case was made</comment>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Last word</source>
        <comment>column of the exported list: when something was said last</comment>
        <translation>Letztes Wort</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseExportButton</name>
    <message>
        <source>Save the case</source>
        <translation>Fall speichern</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Save as HTML …</source>
        <translation>Als HTML speichern …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Copy number and subject</source>
        <translation>Nummer und Betreff kopieren</translation>
    </message>
    <message>
        <source>Copy the portal&apos;s address</source>
        <translation>Adresse des Portals kopieren</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseFacts</name>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>a fact of a case: the person who reports</comment>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Created</source>
        <comment>a fact of a case: when</comment>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact of a case, read out: label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>At a glance</source>
        <comment>heading above the facts of a case</comment>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>C&amp;hange …</source>
        <comment>button: other values for subject, product or severity of this case</comment>
        <translation>Ä&amp;ndern …</translation>
    </message>
    <message>
        <source>Change what the portal lets you change: subject, product, severity</source>
        <translation>Ändern, was das Portal Sie ändern lässt: Betreff, Produkt, Schweregrad</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseHead</name>
    <message>
        <source>Case %1: %2</source>
        <extracomment>a case in one line, to paste elsewhere: number, subject</extracomment>
        <translation>Fall %1: %2</translation>
    </message>
    <message>
        <source>Your turn</source>
        <comment>of a case: the vendor waits for the customer</comment>
        <translation>Sie sind am Zug</translation>
    </message>
    <message>
        <source>%1’s turn</source>
        <translation>%1 ist am Zug</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseListModel</name>
    <message>
        <source>Loading</source>
        <comment>read out in place of a line of My Cases that is not here yet</comment>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseListPage</name>
    <message>
        <source>Kept up to date by hand and by status e-mails</source>
        <translation>Von Hand und durch Status-E-Mails aktuell gehalten</translation>
    </message>
    <message>
        <source>Being fetched for the first time …</source>
        <translation>Wird zum ersten Mal geholt …</translation>
    </message>
    <message>
        <source>As of %1; being updated …</source>
        <translation>Stand %1; wird aktualisiert …</translation>
    </message>
    <message>
        <source>Never fetched; offline</source>
        <translation>Noch nie geholt; offline</translation>
    </message>
    <message>
        <source>As of %1; offline</source>
        <translation>Stand %1; offline</translation>
    </message>
    <message>
        <source>Never fetched; please sign in</source>
        <translation>Noch nie geholt; bitte anmelden</translation>
    </message>
    <message>
        <source>As of %1; please sign in again</source>
        <translation>Stand %1; bitte neu anmelden</translation>
    </message>
    <message>
        <source>Never fetched; the portal does not answer as it should</source>
        <translation>Noch nie geholt; das Portal antwortet nicht, wie es soll</translation>
    </message>
    <message>
        <source>As of %1; the portal does not answer as it should</source>
        <translation>Stand %1; das Portal antwortet nicht, wie es soll</translation>
    </message>
    <message>
        <source>Never fetched; paused</source>
        <translation>Noch nie geholt; angehalten</translation>
    </message>
    <message>
        <source>As of %1; paused</source>
        <translation>Stand %1; angehalten</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Noch nicht geholt</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <comment>how many cases the list has</comment>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <comment>how many cases the list has</comment>
        <translation>
            <numerusform>%n offener Fall</numerusform>
            <numerusform>%n offene Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed case(s)</source>
        <comment>how many cases the list has</comment>
        <translation>
            <numerusform>%n geschlossener Fall</numerusform>
            <numerusform>%n geschlossene Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>No open cases</source>
        <translation>Keine offenen Fälle</translation>
    </message>
    <message>
        <source>Nothing waits for the support at the moment.</source>
        <translation>Im Moment wartet nichts auf den Support.</translation>
    </message>
    <message>
        <source>No closed cases</source>
        <translation>Keine geschlossenen Fälle</translation>
    </message>
    <message>
        <source>Cases that are solved will stand here.</source>
        <translation>Gelöste Fälle werden hier stehen.</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Noch keine Fälle</translation>
    </message>
    <message>
        <source>A report that you file in the portal&apos;s form stands here with its number. Drop the support&apos;s status e-mails here to keep it up to date.</source>
        <translation>Eine Meldung, die Sie im Formular des Portals abgeben, steht hier mit ihrer Nummer. Ziehen Sie die Status-E-Mails des Supports hierher, um sie aktuell zu halten.</translation>
    </message>
    <message>
        <source>Cases of your company will stand here, and reports as soon as you send them.</source>
        <translation>Hier werden die Fälle Ihres Unternehmens stehen – und Meldungen, sobald Sie sie absenden.</translation>
    </message>
    <message>
        <source>Your company&apos;s cases are being fetched</source>
        <translation>Die Fälle Ihres Unternehmens werden geholt</translation>
    </message>
    <message>
        <source>They stay on this computer and can be read without a network.</source>
        <translation>Sie bleiben auf diesem Computer und lassen sich ohne Netz lesen.</translation>
    </message>
    <message>
        <source>No cases here yet</source>
        <translation>Hier sind noch keine Fälle</translation>
    </message>
    <message>
        <source>The portal could not be reached so far. Lotse tries again by itself; reports can be written and sent all the same.</source>
        <translation>Das Portal war bisher nicht zu erreichen. Lotse versucht es von selbst weiter; Meldungen können Sie trotzdem schreiben und absenden.</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <comment>filter of My Cases</comment>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <comment>filter of My Cases: open cases</comment>
        <translation>&amp;Offen</translation>
    </message>
    <message>
        <source>C&amp;losed</source>
        <comment>filter of My Cases: closed cases</comment>
        <translation>&amp;Geschlossen</translation>
    </message>
    <message>
        <source>Which cases are shown</source>
        <translation>Welche Fälle gezeigt werden</translation>
    </message>
    <message>
        <source>Fetch what is new (F5)</source>
        <translation>Neues holen (F5)</translation>
    </message>
    <message>
        <source>Fetch what is new</source>
        <translation>Neues holen</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <extracomment>1 is &quot;ascending&quot; or &quot;descending&quot;; for screen readers</extracomment>
        <translation>Reihenfolge: %1</translation>
    </message>
    <message>
        <source>Sort &amp;by</source>
        <comment>the order of My Cases</comment>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>Sort by</source>
        <comment>the order of My Cases</comment>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Sort by; a click on a column&apos;s head does the same</source>
        <translation>Sortieren nach; ein Klick auf einen Spaltenkopf tut dasselbe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n of many matches</source>
        <comment>how many cases the search found</comment>
        <translation>
            <numerusform>Der neueste von vielen Treffern</numerusform>
            <numerusform>Die neuesten %n von vielen Treffern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) found</source>
        <comment>how many cases the search found</comment>
        <translation>
            <numerusform>%n Fall gefunden</numerusform>
            <numerusform>%n Fälle gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <comment>a search of My Cases</comment>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No case has all of that. Escape clears the search and its filters.</source>
        <translation>Kein Fall hat all das. Esc löscht die Suche und ihre Filter.</translation>
    </message>
    <message>
        <source>Best match</source>
        <comment>the order of My Cases while words are sought</comment>
        <translation>Beste Treffer</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseListView</name>
    <message>
        <source>My Cases</source>
        <comment>name of the list of cases, read out</comment>
        <translation>Meine Fälle</translation>
    </message>
    <message>
        <source>Enter opens the case, F5 fetches what is new.</source>
        <translation>Die Eingabetaste öffnet den Fall, F5 holt Neues.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CasePage</name>
    <message>
        <source>This case is no longer here</source>
        <translation>Diesen Fall gibt es hier nicht mehr</translation>
    </message>
    <message>
        <source>The portal has removed it, or you may not see it any more.</source>
        <translation>Das Portal hat ihn entfernt, oder Sie dürfen ihn nicht mehr sehen.</translation>
    </message>
    <message>
        <source>Paste status e-mail …</source>
        <translation>Status-E-Mail einfügen …</translation>
    </message>
    <message>
        <source>You follow this case by hand: drop the support&apos;s status e-mails here.</source>
        <translation>Diesen Fall verfolgen Sie von Hand: Ziehen Sie die Status-E-Mails des Supports hierher.</translation>
    </message>
    <message>
        <source>Lotse reads number and status from them and asks you before it takes them over.</source>
        <translation>Lotse liest Nummer und Status daraus und fragt Sie, bevor etwas übernommen wird.</translation>
    </message>
    <message>
        <source>It is kept on this computer and leaves by itself.</source>
        <translation>Die Meldung liegt sicher auf diesem Computer und geht von selbst hinaus.</translation>
    </message>
    <message>
        <source>It was sent, but the answer was lost. Lotse looks it up before it sends anything again.</source>
        <translation>Sie wurde gesendet, aber die Antwort ging verloren. Lotse sieht nach, bevor noch einmal etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Beleg zeigen</translation>
    </message>
    <message>
        <source>My Cases</source>
        <comment>button: back to the list</comment>
        <translation>Meine Fälle</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Zurück zur Liste (Esc)</translation>
    </message>
    <message>
        <source>To the newest</source>
        <translation>Zum Neuesten</translation>
    </message>
    <message>
        <source>Go to the end of the conversation</source>
        <translation>Ans Ende des Verlaufs springen</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>This link leads somewhere else than its words say.</source>
        <translation>Dieser Link führt woandershin, als seine Worte sagen.</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <extracomment>1 is a list of names of files</extracomment>
        <translation>Angehängt: %1</translation>
    </message>
    <message>
        <source>The case is closed with it.</source>
        <translation>Damit wird der Fall geschlossen.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Ask the community</source>
        <translation>Die Community fragen</translation>
    </message>
    <message>
        <source>A question about this case, without names and secrets; you see it before it is sent</source>
        <translation>Eine Frage zu diesem Fall, ohne Namen und Geheimnisse; Sie sehen sie, bevor sie gesendet wird</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>1 is what changes, 2 its value now, 3 the one that was asked for</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseRowTexts</name>
    <message>
        <source>unread</source>
        <comment>read out before an unread case&apos;s line</comment>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>read</source>
        <comment>read out: the case was read already</comment>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>watched</source>
        <comment>read out: the case is watched</comment>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column and value, read out, for example Severity: 2</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>waits on us</source>
        <comment>read out: it is our turn in this case</comment>
        <translation>wartet auf uns</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CaseTexts</name>
    <message>
        <source>Unread</source>
        <comment>column of My Cases</comment>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>column of My Cases: the case number</comment>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Subject</source>
        <comment>column of My Cases</comment>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Product</source>
        <comment>column of My Cases</comment>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Severity</source>
        <comment>column of My Cases</comment>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>column of My Cases</comment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last change</source>
        <comment>column of My Cases: when the case last changed</comment>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Waits in the outbox</source>
        <comment>state of a report that has not left yet</comment>
        <translation>Wartet im Postausgang</translation>
    </message>
    <message>
        <source>Being sent</source>
        <comment>state of a report on its way to the portal</comment>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Checking whether it arrived</source>
        <comment>state of a report: sent, but the portal&apos;s answer was lost</comment>
        <translation>Ankunft wird geprüft</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <comment>state of a report: whether it arrived cannot be found out</comment>
        <translation>Sie müssen entscheiden</translation>
    </message>
    <message>
        <source>Needs your attention</source>
        <comment>state of a report that the portal refused</comment>
        <translation>Braucht Ihr Zutun</translation>
    </message>
    <message>
        <source>Held for another way</source>
        <comment>state of a report: the person sends it by another way</comment>
        <translation>Geht einen anderen Weg</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>state of a report</comment>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>state of a report: the person took it back before it left</comment>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Followed by hand</source>
        <comment>mark of a case that the person filed in the portal&apos;s own form</comment>
        <translation>Von Hand verfolgt</translation>
    </message>
    <message>
        <source>Production down</source>
        <comment>mark of an urgent case: production has failed</comment>
        <translation>Produktionsausfall</translation>
    </message>
    <message>
        <source>Escalated</source>
        <comment>mark of a case</comment>
        <translation>Eskaliert</translation>
    </message>
    <message>
        <source>no number yet</source>
        <comment>in place of the number of a case that the portal has not answered for</comment>
        <translation>noch ohne Nummer</translation>
    </message>
    <message>
        <source>last word less than an hour ago</source>
        <comment>how long nobody has said anything in a case</comment>
        <translation>letztes Wort vor weniger als einer Stunde</translation>
    </message>
    <message numerus="yes">
        <source>no word for %n hour(s)</source>
        <comment>how long nobody has said anything in a case</comment>
        <translation>
            <numerusform>seit %n Stunde kein Wort</numerusform>
            <numerusform>seit %n Stunden kein Wort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no word for %n day(s)</source>
        <comment>how long nobody has said anything in a case</comment>
        <translation>
            <numerusform>seit %n Tag kein Wort</numerusform>
            <numerusform>seit %n Tagen kein Wort</numerusform>
        </translation>
    </message>
    <message>
        <source>Whose turn</source>
        <comment>column of My Cases: who has to act next</comment>
        <translation>Am Zug</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>column of My Cases: who reported the case</comment>
        <translation>Kontakt</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CasesTab</name>
    <message>
        <source>My Cases</source>
        <comment>name of the tab</comment>
        <translation>Meine Fälle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The clipboard holds no e-mail.</source>
        <translation>In der Zwischenablage ist keine E-Mail.</translation>
    </message>
    <message>
        <source>Copy the text of the support&apos;s e-mail, or the file that you saved it in, and paste it here.</source>
        <translation>Kopieren Sie den Text der E-Mail des Supports oder die Datei, in der Sie sie gespeichert haben, und fügen Sie ihn hier ein.</translation>
    </message>
    <message>
        <source>The file %1 could not be read.</source>
        <translation>Die Datei %1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing was changed. Please check that you may open it, or paste the e-mail&apos;s text.</source>
        <translation>Es wurde nichts geändert. Bitte prüfen Sie, ob Sie die Datei öffnen dürfen, oder fügen Sie den Text der E-Mail ein.</translation>
    </message>
    <message>
        <source>What you pasted is not an e-mail that Lotse can read.</source>
        <translation>Was Sie eingefügt haben, ist keine E-Mail, die Lotse lesen kann.</translation>
    </message>
    <message>
        <source>%1 is not an e-mail that Lotse can read.</source>
        <translation>%1 ist keine E-Mail, die Lotse lesen kann.</translation>
    </message>
    <message>
        <source>Nothing was changed. Please save the e-mail as an .eml file and drop that, or paste its text.</source>
        <translation>Es wurde nichts geändert. Bitte speichern Sie die E-Mail als .eml-Datei und ziehen Sie diese hierher, oder fügen Sie ihren Text ein.</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>what an e-mail changed in a case</comment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Case %1 is up to date with the e-mail.</source>
        <translation>Fall %1 ist jetzt auf dem Stand der E-Mail.</translation>
    </message>
    <message>
        <source>The e-mail was not taken over: %1</source>
        <translation>Die E-Mail wurde nicht übernommen: %1</translation>
    </message>
    <message>
        <source>Show it</source>
        <comment>button: what was written in a case that is no longer here</comment>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) that you were writing belong to cases that are no longer here.</source>
        <translation>
            <numerusform>Eine Antwort, an der Sie schrieben, gehört zu einem Fall, der nicht mehr hier ist.</numerusform>
            <numerusform>%n Antworten, an denen Sie schrieben, gehören zu Fällen, die nicht mehr hier sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::ChangeDialog</name>
    <message>
        <source>“%1” must not be empty.</source>
        <extracomment>1 is the portal&apos;s name of a field</extracomment>
        <translation>„%1“ darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Empty so far</source>
        <extracomment>below an input: what the case holds at the portal now</extracomment>
        <translation>Bisher leer</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>Bisher: %1</translation>
    </message>
    <message>
        <source>With this subject the case is no longer recognised as a production outage.</source>
        <translation>Mit diesem Betreff wird der Fall nicht mehr als Produktionsausfall erkannt.</translation>
    </message>
    <message>
        <source>With this subject the case reads as a production outage.</source>
        <translation>Mit diesem Betreff liest sich der Fall als Produktionsausfall.</translation>
    </message>
    <message>
        <source>Whether a changed subject still raises the priority is not known: ask for escalation, or report the outage as a case of its own.</source>
        <translation>Ob ein geänderter Betreff die Priorität noch anhebt, ist nicht bekannt: Bitten Sie um Eskalation, oder melden Sie den Ausfall als eigenen Fall.</translation>
    </message>
    <message>
        <source>Change the case</source>
        <extracomment>1 is the number of a case</extracomment>
        <translation>Den Fall ändern</translation>
    </message>
    <message>
        <source>Change case %1</source>
        <translation>Fall %1 ändern</translation>
    </message>
    <message>
        <source>What the portal lets you change. It may still refuse a change in this case; then you are told why, and nothing is lost.</source>
        <translation>Was das Portal Sie ändern lässt. In diesem Fall kann es eine Änderung trotzdem ablehnen; dann erfahren Sie den Grund, und nichts geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>button: leaves the dialog, what was typed is kept</comment>
        <translation>Später</translation>
    </message>
    <message>
        <source>What you chose is kept.</source>
        <translation>Was Sie gewählt haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ChoiceGridDialog</name>
    <message>
        <source>%1: %2</source>
        <extracomment>for screen readers; 1 is which cases or threads, 2 is what happens in them</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CloseDialog</name>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Shall Lotse go on in the background?</source>
        <translation>Soll Lotse im Hintergrund weiterlaufen?</translation>
    </message>
    <message>
        <source>It then goes on looking for news and delivering what waits, and its icon in the tray brings the window back. If it quits, nothing is fetched or sent until you start it again. Lotse remembers your answer; the settings change it.</source>
        <translation>Dann sieht es weiter nach Neuem und stellt zu, was wartet; das Symbol im Infobereich holt das Fenster zurück. Wird Lotse beendet, wird bis zum nächsten Start nichts geholt oder gesendet. Lotse merkt sich Ihre Antwort; in den Einstellungen können Sie sie ändern.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Im Hintergrund weiterlaufen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CommandPalette</name>
    <message>
        <source>Go to or do</source>
        <translation>Öffnen oder ausführen</translation>
    </message>
    <message>
        <source>Case number, words, action or setting</source>
        <translation>Fallnummer, Wörter, Aktion oder Einstellung</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Case</source>
        <extracomment>1 is the number of a case</extracomment>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>Nothing found. Try a case number or fewer words.</source>
        <translation>Nichts gefunden. Versuchen Sie es mit einer Fallnummer oder weniger Wörtern.</translation>
    </message>
    <message numerus="yes">
        <source>%n found. Choose with the arrow keys and press Return.</source>
        <translation>
            <numerusform>%n gefunden. Wählen Sie mit den Pfeiltasten und drücken Sie die Eingabetaste.</numerusform>
            <numerusform>%n gefunden. Wählen Sie mit den Pfeiltasten und drücken Sie die Eingabetaste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::CommunityTab</name>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Sie ist angekommen</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>It leaves in %n second(s)</source>
        <translation>
            <numerusform>Sie geht in %n Sekunde hinaus</numerusform>
            <numerusform>Sie geht in %n Sekunden hinaus</numerusform>
        </translation>
    </message>
    <message>
        <source>Your question “%1”: %2</source>
        <extracomment>1 is the question&apos;s title, 2 how it stands</extracomment>
        <translation>Ihre Frage „%1“: %2</translation>
    </message>
    <message>
        <source>the portal is asked …</source>
        <translation>das Portal wird gefragt …</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>1 is an age: 12 minutes ago</comment>
        <translation>Stand: %1</translation>
    </message>
    <message>
        <source>With this account the forum can be read in the browser only.</source>
        <translation>Mit diesem Konto lässt sich das Forum nur im Browser lesen.</translation>
    </message>
    <message>
        <source>Ask the vendor for access to the interface of the Community.</source>
        <translation>Bitten Sie den Hersteller um Zugang zur Schnittstelle der Community.</translation>
    </message>
    <message>
        <source>Open the Community</source>
        <translation>Community öffnen</translation>
    </message>
    <message>
        <source>Your sign-in has ended: this is what was known before.</source>
        <translation>Ihre Anmeldung ist abgelaufen: Sie sehen, was vorher bekannt war.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>No network: this is what is kept on this computer.</source>
        <translation>Kein Netz: Sie sehen, was auf diesem Rechner gesichert ist.</translation>
    </message>
    <message>
        <source>The portal&apos;s limit of requests is nearly used up; F5 asks it all the same.</source>
        <translation>Die erlaubten Anfragen an das Portal sind fast verbraucht; F5 fragt es trotzdem.</translation>
    </message>
    <message>
        <source>Choose a thread, or ask a question.
What you open stays readable without a network.</source>
        <translation>Wählen Sie einen Beitrag oder stellen Sie eine Frage.
Was Sie öffnen, bleibt auch ohne Netz lesbar.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ContactPage</name>
    <message>
        <source>Who can the vendor call?</source>
        <translation>Wen kann der Hersteller anrufen?</translation>
    </message>
    <message>
        <source>With a production outage the vendor calls back, at any hour. Somebody who knows the system should answer.</source>
        <translation>Bei einem Produktionsausfall ruft der Hersteller zurück, auch nachts. Es sollte jemand abheben, der das System kennt.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;Mail</translation>
    </message>
    <message>
        <source>Answers to the case go there.</source>
        <translation>Dorthin gehen Antworten zum Fall.</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>With country code, for example +49 30 1234567.</source>
        <translation>Mit Ländervorwahl, zum Beispiel +49 30 1234567.</translation>
    </message>
    <message>
        <source>&amp;Deputy</source>
        <translation>&amp;Vertretung</translation>
    </message>
    <message>
        <source>Name and phone of somebody who can answer for you.</source>
        <translation>Name und Telefon von jemandem, der Sie vertreten kann.</translation>
    </message>
    <message>
        <source>Reachable &amp;from – until</source>
        <translation>E&amp;rreichbar von – bis</translation>
    </message>
    <message>
        <source>Empty: at any time.</source>
        <translation>Leer: jederzeit.</translation>
    </message>
    <message>
        <source>until</source>
        <comment>between two times: 08:00 until 18:00</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>Erreichbar von</translation>
    </message>
    <message>
        <source>Reachable until</source>
        <translation>Erreichbar bis</translation>
    </message>
    <message>
        <source>08:00</source>
        <translation>08:00</translation>
    </message>
    <message>
        <source>18:00</source>
        <translation>18:00</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zeitz&amp;one</translation>
    </message>
    <message>
        <source>The times are meant in this zone.</source>
        <translation>Die Zeiten gelten in dieser Zone.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a change in a case: what, new value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a change in a case: what, old value, new value</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 support</source>
        <comment>side of who wrote: the vendor&apos;s support; 1 is the vendor&apos;s name</comment>
        <translation>Support von %1</translation>
    </message>
    <message>
        <source>Your company</source>
        <comment>side of who wrote</comment>
        <translation>Ihr Unternehmen</translation>
    </message>
    <message>
        <source>e-mail</source>
        <comment>how something was said in a case</comment>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Case created</source>
        <comment>the first line of a case&apos;s history</comment>
        <translation>Fall angelegt</translation>
    </message>
    <message>
        <source>You</source>
        <comment>side of who wrote: the person who reads this</comment>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>lotse::ui::CreateCaseTab</name>
    <message>
        <source>Create Case</source>
        <translation>Fall anlegen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::DaysSection</name>
    <message>
        <source>maintenance only</source>
        <translation>nur Wartung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>Der letzte Tag</numerusform>
            <numerusform>Die letzten %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Bars only</source>
        <translation>Nur Balken</translation>
    </message>
    <message>
        <source>In words too</source>
        <translation>Auch in Worten</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) without an incident or maintenance</source>
        <translation>
            <numerusform>%n Teil ohne Störung und Wartung</numerusform>
            <numerusform>%n Teile ohne Störung und Wartung</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from the incidents that Lotse has seen; the vendor may have had others.</source>
        <translation>Gezählt aus den Störungen, die Lotse gesehen hat; der Hersteller kann weitere gehabt haben.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::EndpointCard</name>
    <message>
        <source>Endpoint %1</source>
        <translation>Endpunkt %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>an endpoint from the report</comment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove endpoint %1</source>
        <translation>Endpunkt %1 entfernen</translation>
    </message>
    <message>
        <source>not said</source>
        <comment>role of an endpoint</comment>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>role of an endpoint</comment>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Target</source>
        <comment>role of an endpoint</comment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Source and target</source>
        <comment>role of an endpoint</comment>
        <translation>Quelle und Ziel</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connector</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Endpoint %1: %2</source>
        <translation>Endpunkt %1: %2</translation>
    </message>
    <message>
        <source>for example SAP S/4 production</source>
        <translation>zum Beispiel SAP S/4 Produktion</translation>
    </message>
    <message>
        <source>host and port, URL or path</source>
        <translation>Host und Port, URL oder Pfad</translation>
    </message>
    <message>
        <source>team or person</source>
        <translation>Team oder Person</translation>
    </message>
</context>
<context>
    <name>lotse::ui::EndpointsPage</name>
    <message>
        <source>What does it connect?</source>
        <translation>Was wird verbunden?</translation>
    </message>
    <message>
        <source>With the systems at both ends the vendor can rule out causes at once. One of them is enough to begin.</source>
        <translation>Mit den Systemen an beiden Enden kann der Hersteller Ursachen sofort ausschließen. Eines genügt für den Anfang.</translation>
    </message>
    <message>
        <source>&amp;Add another endpoint</source>
        <translation>Weiteren Endpunkt &amp;hinzufügen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::EntryWriter</name>
    <message>
        <source>Hide the quoted message</source>
        <translation>Zitierte Nachricht ausblenden</translation>
    </message>
    <message numerus="yes">
        <source>Show the quoted message (%n line(s))</source>
        <translation>
            <numerusform>Zitierte Nachricht anzeigen (%n Zeile)</numerusform>
            <numerusform>Zitierte Nachricht anzeigen (%n Zeilen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold the log</source>
        <translation>Protokoll einklappen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more line(s)</source>
        <translation>
            <numerusform>%n weitere Zeile anzeigen</numerusform>
            <numerusform>%n weitere Zeilen anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show more of this message (%1 in all)</source>
        <extracomment>in a very long message; 1 is its size (&quot;10 MB&quot;)</extracomment>
        <translation>Mehr von dieser Nachricht anzeigen (insgesamt %1)</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ErrorText</name>
    <message>
        <source>This was cancelled.</source>
        <translation>Das wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was lost; start it again whenever you like.</source>
        <translation>Es ist nichts verloren gegangen; Sie können es jederzeit neu beginnen.</translation>
    </message>
    <message>
        <source>There is no space left on this computer&apos;s disk.</source>
        <translation>Auf dem Datenträger dieses Computers ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>What you typed is still in this window. Please free some space; saving is tried again by itself.</source>
        <translation>Ihre Eingaben stehen noch in diesem Fenster. Bitte schaffen Sie Platz; das Speichern wird von selbst wiederholt.</translation>
    </message>
    <message>
        <source>Lotse may not write into its data folder.</source>
        <translation>Lotse darf nicht in seinen Datenordner schreiben.</translation>
    </message>
    <message>
        <source>What you typed is still in this window. Please make the folder writable for you (Settings shows where it is); saving is tried again by itself.</source>
        <translation>Ihre Eingaben stehen noch in diesem Fenster. Bitte machen Sie den Ordner für sich beschreibbar (die Einstellungen zeigen, wo er liegt); das Speichern wird von selbst wiederholt.</translation>
    </message>
    <message>
        <source>Another program is holding Lotse&apos;s data at the moment.</source>
        <translation>Ein anderes Programm hält die Daten von Lotse gerade fest.</translation>
    </message>
    <message>
        <source>Nothing was lost. Lotse tries again by itself; a backup or a virus scanner is often the reason.</source>
        <translation>Es ist nichts verloren gegangen. Lotse versucht es von selbst wieder; oft ist eine Datensicherung oder ein Virenscanner der Grund.</translation>
    </message>
    <message>
        <source>A data file of Lotse is damaged.</source>
        <translation>Eine Datei von Lotse ist beschädigt.</translation>
    </message>
    <message>
        <source>The damaged file was kept and put aside. Please start Lotse again; it saves all that can still be read.</source>
        <translation>Die beschädigte Datei wurde aufgehoben und zur Seite gelegt. Bitte starten Sie Lotse neu; alles, was noch lesbar ist, wird gerettet.</translation>
    </message>
    <message>
        <source>This data was written by a newer version of Lotse.</source>
        <translation>Diese Daten hat eine neuere Version von Lotse geschrieben.</translation>
    </message>
    <message>
        <source>It was left exactly as it is. Please update Lotse to work with it.</source>
        <translation>Sie wurden genau so gelassen, wie sie sind. Bitte aktualisieren Sie Lotse, um damit zu arbeiten.</translation>
    </message>
    <message>
        <source>The data could not be read or written.</source>
        <translation>Die Daten konnten nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>What you typed is still in this window. Please check the disk; saving is tried again by itself.</source>
        <translation>Ihre Eingaben stehen noch in diesem Fenster. Bitte prüfen Sie den Datenträger; das Speichern wird von selbst wiederholt.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Die Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Everything else was kept. Please check that the file exists and that you may open it, then attach it again.</source>
        <translation>Alles andere ist erhalten. Bitte prüfen Sie, ob es die Datei gibt und Sie sie öffnen dürfen, und hängen Sie sie dann noch einmal an.</translation>
    </message>
    <message>
        <source>The file changed while it was being used.</source>
        <translation>Die Datei hat sich verändert, während sie verwendet wurde.</translation>
    </message>
    <message>
        <source>Everything else was kept. Please attach the file again when no program is writing to it any more.</source>
        <translation>Alles andere ist erhalten. Bitte hängen Sie die Datei noch einmal an, wenn kein Programm mehr in sie schreibt.</translation>
    </message>
    <message>
        <source>This was changed somewhere else in the meantime.</source>
        <translation>Das wurde inzwischen an anderer Stelle geändert.</translation>
    </message>
    <message>
        <source>Both versions were kept. Please look at it once more before you go on.</source>
        <translation>Beide Fassungen sind erhalten. Bitte sehen Sie noch einmal nach, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>There is no network connection.</source>
        <translation>Es besteht keine Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>Everything is kept on this computer and goes on by itself when you are connected again.</source>
        <translation>Alles ist auf diesem Computer aufgehoben und geht von selbst weiter, sobald Sie wieder verbunden sind.</translation>
    </message>
    <message>
        <source>The portal&apos;s address was not found.</source>
        <translation>Die Adresse des Portals wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Everything is kept and tried again by itself. If it stays so, check the network and the site address in the account.</source>
        <translation>Alles ist aufgehoben und wird von selbst wieder versucht. Bleibt es dabei, prüfen Sie bitte das Netzwerk und die Adresse des Portals im Konto.</translation>
    </message>
    <message>
        <source>The portal does not accept connections at the moment.</source>
        <translation>Das Portal nimmt zurzeit keine Verbindungen an.</translation>
    </message>
    <message>
        <source>Everything is kept and tried again by itself; an urgent report can also go another way.</source>
        <translation>Alles ist aufgehoben und wird von selbst wieder versucht; eine dringende Meldung kann auch einen anderen Weg nehmen.</translation>
    </message>
    <message>
        <source>The connection to the portal broke off.</source>
        <translation>Die Verbindung zum Portal ist abgerissen.</translation>
    </message>
    <message>
        <source>Everything is kept. What may already have arrived is looked up before anything is sent again.</source>
        <translation>Alles ist aufgehoben. Was schon angekommen sein könnte, wird erst nachgesehen, bevor etwas noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>The portal did not answer in time.</source>
        <translation>Das Portal hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>No secure connection to the portal could be made.</source>
        <translation>Es kam keine sichere Verbindung zum Portal zustande.</translation>
    </message>
    <message>
        <source>Nothing was sent and everything is kept. Please check this computer&apos;s date, and ask your IT whether a proxy replaces certificates.</source>
        <translation>Es wurde nichts gesendet und alles ist aufgehoben. Bitte prüfen Sie das Datum dieses Computers und fragen Sie Ihre IT, ob ein Proxy Zertifikate austauscht.</translation>
    </message>
    <message>
        <source>Your network&apos;s proxy did not let the connection through.</source>
        <translation>Der Proxy Ihres Netzwerks hat die Verbindung nicht durchgelassen.</translation>
    </message>
    <message>
        <source>The portal wanted to send us to another address.</source>
        <translation>Das Portal wollte uns an eine andere Adresse weiterleiten.</translation>
    </message>
    <message>
        <source>Lotse did not follow, so that your data goes nowhere else. Please check the site address in the account.</source>
        <translation>Lotse ist nicht gefolgt, damit Ihre Daten nirgendwo anders hingelangen. Bitte prüfen Sie die Adresse des Portals im Konto.</translation>
    </message>
    <message>
        <source>Your sign-in at the portal has expired.</source>
        <translation>Ihre Anmeldung am Portal ist abgelaufen.</translation>
    </message>
    <message>
        <source>Everything is kept and goes on when you have signed in again.</source>
        <translation>Alles ist aufgehoben und geht weiter, sobald Sie sich wieder angemeldet haben.</translation>
    </message>
    <message>
        <source>The portal does not allow this sign-in to be used by programs.</source>
        <translation>Das Portal lässt diese Anmeldung für Programme nicht zu.</translation>
    </message>
    <message>
        <source>Everything is kept. Please ask your administrator or the vendor for access by interface; until then reports can be filed by hand.</source>
        <translation>Alles ist aufgehoben. Bitte fragen Sie Ihre Administration oder den Hersteller nach einem Zugang über die Schnittstelle; bis dahin können Meldungen von Hand eingereicht werden.</translation>
    </message>
    <message>
        <source>The portal answers for another user or another organisation than this account&apos;s.</source>
        <translation>Das Portal antwortet für einen anderen Benutzer oder eine andere Organisation als die dieses Kontos.</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was mixed. Please sign in as the user of this account, or make a new account.</source>
        <translation>Es wurde nichts gesendet und nichts vermischt. Bitte melden Sie sich als Benutzer dieses Kontos an oder legen Sie ein neues Konto an.</translation>
    </message>
    <message>
        <source>The portal does not allow you to do this.</source>
        <translation>Das Portal erlaubt Ihnen das nicht.</translation>
    </message>
    <message>
        <source>Everything is kept. Please ask your portal&apos;s administrator for the permission, or go another way.</source>
        <translation>Alles ist aufgehoben. Bitte fragen Sie die Administration Ihres Portals nach der Berechtigung oder nehmen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s daily limit of calls to the portal is used up.</source>
        <translation>Das Tageskontingent Ihrer Organisation für Aufrufe des Portals ist verbraucht.</translation>
    </message>
    <message>
        <source>Everything is kept and tried again later by itself; an urgent report can go another way now.</source>
        <translation>Alles ist aufgehoben und wird später von selbst wieder versucht; eine dringende Meldung kann jetzt einen anderen Weg nehmen.</translation>
    </message>
    <message>
        <source>The portal asks us to wait a little.</source>
        <translation>Das Portal bittet um etwas Geduld.</translation>
    </message>
    <message>
        <source>Everything is kept and goes on by itself in a moment.</source>
        <translation>Alles ist aufgehoben und geht gleich von selbst weiter.</translation>
    </message>
    <message>
        <source>The portal is not available at the moment.</source>
        <translation>Das Portal ist zurzeit nicht verfügbar.</translation>
    </message>
    <message>
        <source>The portal had an internal error.</source>
        <translation>Im Portal ist ein interner Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>The portal does not know this any more.</source>
        <translation>Das Portal kennt dies nicht mehr.</translation>
    </message>
    <message>
        <source>What is stored here was kept. It may have been removed at the portal, or you may not see it there.</source>
        <translation>Was hier gespeichert ist, bleibt erhalten. Vielleicht wurde es im Portal entfernt, oder Sie dürfen es dort nicht sehen.</translation>
    </message>
    <message>
        <source>The portal did not accept some of what was entered.</source>
        <translation>Das Portal hat einen Teil der Angaben nicht angenommen.</translation>
    </message>
    <message>
        <source>Nothing was lost. Please correct what the portal names and send again.</source>
        <translation>Es ist nichts verloren gegangen. Bitte berichtigen Sie, was das Portal nennt, und senden Sie noch einmal.</translation>
    </message>
    <message>
        <source>The portal knows this report already.</source>
        <translation>Das Portal kennt diese Meldung schon.</translation>
    </message>
    <message>
        <source>It was not sent a second time. The existing case is being looked up.</source>
        <translation>Sie wurde kein zweites Mal gesendet. Der vorhandene Fall wird herausgesucht.</translation>
    </message>
    <message>
        <source>The portal&apos;s answer could not be understood.</source>
        <translation>Die Antwort des Portals war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Something other than the portal answered, perhaps the sign-in page of a Wi-Fi network or a maintenance page.</source>
        <translation>Es hat etwas anderes als das Portal geantwortet, vielleicht die Anmeldeseite eines WLANs oder eine Wartungsseite.</translation>
    </message>
    <message>
        <source>Everything is kept. Please open a page in your browser to sign in to the network; Lotse then goes on by itself.</source>
        <translation>Alles ist aufgehoben. Bitte öffnen Sie eine Seite im Browser, um sich im Netzwerk anzumelden; danach macht Lotse von selbst weiter.</translation>
    </message>
    <message>
        <source>Something that is needed is still missing.</source>
        <translation>Es fehlt noch eine nötige Angabe.</translation>
    </message>
    <message>
        <source>What you entered was kept. Please fill in the marked fields.</source>
        <translation>Ihre Eingaben sind erhalten. Bitte füllen Sie die markierten Felder aus.</translation>
    </message>
    <message>
        <source>Something that was entered cannot be right.</source>
        <translation>Eine der Angaben kann nicht stimmen.</translation>
    </message>
    <message>
        <source>What you entered was kept. Please check it once more.</source>
        <translation>Ihre Eingaben sind erhalten. Bitte prüfen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The portal no longer offers a value that was chosen.</source>
        <translation>Das Portal bietet einen gewählten Wert nicht mehr an.</translation>
    </message>
    <message>
        <source>The report was kept. Please choose one of the values that the portal offers now.</source>
        <translation>Die Meldung ist erhalten. Bitte wählen Sie einen der Werte, die das Portal jetzt anbietet.</translation>
    </message>
    <message>
        <source>The vendor&apos;s profile in this installation cannot be used.</source>
        <translation>Das Herstellerprofil dieser Installation ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Your data was left as it is. Please install Lotse again.</source>
        <translation>Ihre Daten wurden nicht angetastet. Bitte installieren Sie Lotse neu.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain does not answer.</source>
        <translation>Der Schlüsselbund dieses Computers antwortet nicht.</translation>
    </message>
    <message>
        <source>Your token is kept until you quit, and then has to be entered again. Please unlock the keychain if you can.</source>
        <translation>Ihr Token wird bis zum Beenden behalten und muss dann neu eingegeben werden. Bitte entsperren Sie den Schlüsselbund, wenn Sie können.</translation>
    </message>
    <message>
        <source>This is not stored on this computer any more.</source>
        <translation>Das ist auf diesem Computer nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>Everything else was kept. Please go back to the list.</source>
        <translation>Alles andere ist erhalten. Bitte gehen Sie zurück zur Liste.</translation>
    </message>
    <message>
        <source>This is not possible with this account or on this computer.</source>
        <translation>Das ist mit diesem Konto oder auf diesem Computer nicht möglich.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The portal did not let you sign in.</source>
        <translation>Das Portal hat die Anmeldung abgelehnt.</translation>
    </message>
    <message>
        <source>Everything was kept. Please try once more; if it stays so, ask the vendor whether Lotse&apos;s client ID and callback address are set up for you.</source>
        <translation>Alles ist erhalten. Bitte versuchen Sie es noch einmal; bleibt es dabei, fragen Sie den Hersteller, ob Client-ID und Rücksprungadresse von Lotse für Sie eingerichtet sind.</translation>
    </message>
    <message>
        <source>Another program uses the port that your browser comes back to.</source>
        <translation>Ein anderes Programm belegt den Port, zu dem Ihr Browser zurückkehrt.</translation>
    </message>
    <message>
        <source>Please close that program (often it waits for a sign-in of its own) and sign in again.</source>
        <translation>Bitte beenden Sie dieses Programm (oft wartet es auf eine eigene Anmeldung) und melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>Everything is kept and tried again by itself. The network settings test the connection and take a name and a password for the proxy; your IT knows them.</source>
        <translation>Alles bleibt aufgehoben und wird von selbst wieder versucht. In den Netzwerkeinstellungen können Sie die Verbindung prüfen und Name und Kennwort für den Proxy eintragen; Ihre IT kennt sie.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::EscalationDialog</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>First say why, and what it means for your business.</source>
        <translation>Schreiben Sie zuerst, warum, und was es für Ihr Geschäft bedeutet.</translation>
    </message>
    <message>
        <source>Too long for the portal by %1 characters.</source>
        <extracomment>1 is how many characters must go</extracomment>
        <translation>Um %1 Zeichen zu lang für das Portal.</translation>
    </message>
    <message>
        <source>Ask for escalation</source>
        <translation>Um Eskalation bitten</translation>
    </message>
    <message>
        <source>Ask for escalation of case %1</source>
        <translation>Um Eskalation von Fall %1 bitten</translation>
    </message>
    <message>
        <source>It is sent as a reply in the case; what stands on the right is sent exactly so.</source>
        <translation>Die Bitte geht als Antwort in den Fall; was rechts steht, wird genau so gesendet.</translation>
    </message>
    <message>
        <source>Lotse cannot write to this portal by itself: copy the text and send it there.</source>
        <translation>Lotse kann in dieses Portal nicht selbst schreiben: Kopieren Sie den Text und senden Sie ihn dort.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>No answer from support</source>
        <translation>Keine Antwort vom Support</translation>
    </message>
    <message>
        <source>No progress</source>
        <translation>Kein Fortschritt</translation>
    </message>
    <message>
        <source>The impact has grown</source>
        <translation>Die Auswirkung ist größer geworden</translation>
    </message>
    <message>
        <source>A deadline is near</source>
        <translation>Ein Termin rückt näher</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
    </message>
    <message>
        <source>&amp;Why now?</source>
        <translation>&amp;Warum jetzt?</translation>
    </message>
    <message>
        <source>What does it mean for your &amp;business?</source>
        <translation>Was bedeutet es für Ihr Geschä&amp;ft?</translation>
    </message>
    <message>
        <source>Orders, customers, money, deadlines: in figures where you have them</source>
        <translation>Aufträge, Kunden, Geld, Termine: in Zahlen, wo Sie welche haben</translation>
    </message>
    <message>
        <source>In the case</source>
        <translation>Im Fall</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Am Telefon</translation>
    </message>
    <message>
        <source>To the success manager</source>
        <comment>the customer success manager at the vendor</comment>
        <translation>An den Success Manager</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Der Text</translation>
    </message>
    <message>
        <source>Your emergency hotline: %1</source>
        <translation>Ihre Notfall-Hotline: %1</translation>
    </message>
    <message>
        <source>Enterprise customers of %1 may also call a hotline of their own. Its number is not in your account; your customer success manager knows it.</source>
        <translation>Enterprise-Kunden von %1 können auch ihre eigene Hotline anrufen. Die Nummer steht nicht in Ihrem Konto; Ihr Customer Success Manager kennt sie.</translation>
    </message>
    <message>
        <source>Ca&amp;ll</source>
        <translation>An&amp;rufen</translation>
    </message>
    <message>
        <source>Write an &amp;e-mail …</source>
        <translation>E-&amp;Mail schreiben …</translation>
    </message>
    <message>
        <source>Co&amp;py the text</source>
        <translation>Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>button: leaves the dialog, what was typed is kept</comment>
        <translation>Später</translation>
    </message>
    <message>
        <source>What you wrote is kept.</source>
        <translation>Was Sie geschrieben haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Copy and &amp;open the portal</source>
        <translation>Kopieren und Portal &amp;öffnen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::FieldRow</name>
    <message>
        <source>needed</source>
        <comment>mark beside a field without which a report cannot be sent</comment>
        <translation>nötig</translation>
    </message>
</context>
<context>
    <name>lotse::ui::FileList</name>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>%1 – the portal takes %2 at most</source>
        <extracomment>1 is a size, 2 the greatest size that the portal takes</extracomment>
        <translation>%1 – das Portal nimmt höchstens %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>is being copied …</source>
        <translation>wird kopiert …</translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>At most %1 each.</source>
        <translation>Höchstens %1 je Datei.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Attach fi&amp;les …</source>
        <translation>Dateien anhän&amp;gen …</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) masked</source>
        <comment>in a file</comment>
        <translation>
            <numerusform>%n Stelle unkenntlich gemacht</numerusform>
            <numerusform>%n Stellen unkenntlich gemacht</numerusform>
        </translation>
    </message>
    <message>
        <source>Screenshots, logs, exported project. Secrets in texts are masked.</source>
        <translation>Bildschirmfotos, Protokolle, exportiertes Projekt. Geheimes in Texten wird unkenntlich gemacht.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>1 is the path of a log, 2 its size, 3 how long ago it was written to</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>does not fit: Lotse keeps at most %1 of attachments. Remove drafts or files that are no longer needed, or raise the limit in the settings.</source>
        <translation>passt nicht mehr: Lotse behält höchstens %1 an Anhängen. Entfernen Sie Entwürfe oder Dateien, die Sie nicht mehr brauchen, oder erhöhen Sie die Grenze in den Einstellungen.</translation>
    </message>
    <message>
        <source>Files can also be dropped here or pasted (%1), and so can a screenshot.</source>
        <translation>Dateien und auch ein Bildschirmfoto lassen sich hierher ziehen oder einfügen (%1).</translation>
    </message>
    <message>
        <source>Logs of the agent</source>
        <comment>that runs on this computer</comment>
        <translation>Logs des Agenten</translation>
    </message>
    <message>
        <source>Pack into one archive</source>
        <translation>In ein Archiv packen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::FilePaste</name>
    <message>
        <source>Screenshot %1.png</source>
        <extracomment>the name of a pasted picture&apos;s file; 1 is a date and time</extracomment>
        <translation>Bildschirmfoto %1.png</translation>
    </message>
</context>
<context>
    <name>lotse::ui::FilterChips</name>
    <message>
        <source>Remove the filter</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <extracomment>1 is a filter, for example Product: Design Studio; for screen readers</extracomment>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::FilterPanel</name>
    <message>
        <source>Filters</source>
        <comment>title of the panel that filters My Cases</comment>
        <translation>Filter</translation>
    </message>
    <message>
        <source>any time</source>
        <comment>filter of My Cases: no filter</comment>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>any</source>
        <comment>filter of My Cases: no filter</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <comment>filter of My Cases: changed in the last days</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::FilterTexts</name>
    <message>
        <source>Open</source>
        <comment>filter of My Cases</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>filter of My Cases</comment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Unread</source>
        <comment>filter of My Cases</comment>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Production down</source>
        <comment>filter of My Cases</comment>
        <translation>Produktionsausfall</translation>
    </message>
    <message>
        <source>Escalated</source>
        <comment>filter of My Cases</comment>
        <translation>Eskaliert</translation>
    </message>
    <message>
        <source>Watched</source>
        <comment>filter of My Cases</comment>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Us</source>
        <comment>whose turn a case is: the customer&apos;s</comment>
        <translation>Wir</translation>
    </message>
    <message>
        <source>Waiting on</source>
        <comment>filter of My Cases: who has to act next</comment>
        <translation>Am Zug</translation>
    </message>
    <message>
        <source>Product</source>
        <comment>filter of My Cases</comment>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Severity</source>
        <comment>filter of My Cases</comment>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>filter of My Cases</comment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>filter of My Cases</comment>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Changed since</source>
        <comment>filter of My Cases</comment>
        <translation>Geändert seit</translation>
    </message>
    <message>
        <source>Changed until</source>
        <comment>filter of My Cases</comment>
        <translation>Geändert bis</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>filter of My Cases: waiting on nobody</comment>
        <translation>niemand</translation>
    </message>
    <message>
        <source>the vendor</source>
        <comment>waiting on the vendor</comment>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>1 is a filter&apos;s name, 2 its value, for example Product: Design Studio</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not: %1</source>
        <extracomment>1 is a filter that must not hold, for example not: Closed</extracomment>
        <translation>nicht: %1</translation>
    </message>
</context>
<context>
    <name>lotse::ui::FindingText</name>
    <message>
        <source>Still missing.</source>
        <translation>Fehlt noch.</translation>
    </message>
    <message>
        <source>Not filled in. It would help the vendor.</source>
        <translation>Nicht ausgefüllt. Es würde dem Hersteller helfen.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Das sieht nicht nach einer E-Mail-Adresse aus.</translation>
    </message>
    <message>
        <source>This does not look like a phone number.</source>
        <translation>Das sieht nicht nach einer Telefonnummer aus.</translation>
    </message>
    <message>
        <source>Please write times like 08:00, and the end after the beginning.</source>
        <translation>Bitte Zeiten wie 08:00 angeben, und das Ende nach dem Anfang.</translation>
    </message>
    <message>
        <source>This time lies in the future.</source>
        <translation>Dieser Zeitpunkt liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>This is more than 30 days ago. Is the date right?</source>
        <translation>Das ist mehr als 30 Tage her. Stimmt das Datum?</translation>
    </message>
    <message>
        <source>Longer than the portal&apos;s subject line: it is shortened there at a word, the whole sentence stands in the description.</source>
        <translation>Länger als die Betreffzeile des Portals: Dort wird an einem Wort gekürzt, der ganze Satz steht in der Beschreibung.</translation>
    </message>
    <message>
        <source>Longer than the portal takes. Nothing is cut: the whole text goes along as an attached file.</source>
        <translation>Länger, als das Portal annimmt. Nichts geht verloren: Der ganze Text geht als angehängte Datei mit.</translation>
    </message>
    <message>
        <source>Please say which system or address this is.</source>
        <translation>Bitte geben Sie System oder Adresse an.</translation>
    </message>
    <message>
        <source>An operation instance ID usually looks like 0f8fad5b-d9cb-469f-a165-70867728950e.</source>
        <translation>Eine Operation-Instance-ID sieht meist so aus: 0f8fad5b-d9cb-469f-a165-70867728950e.</translation>
    </message>
    <message>
        <source>The portal no longer offers “%1”. Please choose again.</source>
        <translation>Das Portal bietet „%1“ nicht mehr an. Bitte wählen Sie neu.</translation>
    </message>
    <message>
        <source>Support for this product is somewhere else.</source>
        <translation>Für dieses Produkt gibt es den Support an anderer Stelle.</translation>
    </message>
    <message>
        <source>“%1” is larger than the portal takes.</source>
        <translation>„%1“ ist größer, als das Portal annimmt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Organisation ID</source>
        <translation>Organisations-ID</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Agent group</source>
        <translation>Agentengruppe</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Endpoint %1</source>
        <translation>Endpunkt %1</translation>
    </message>
    <message>
        <source>Down since</source>
        <translation>Ausgefallen seit</translation>
    </message>
    <message>
        <source>What is down</source>
        <translation>Was ausgefallen ist</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Done before</source>
        <translation>Vorher getan</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was passiert ist</translation>
    </message>
    <message>
        <source>Error ID</source>
        <translation>Fehler-ID</translation>
    </message>
    <message>
        <source>Operation instance</source>
        <translation>Operationsinstanz</translation>
    </message>
    <message>
        <source>Tried already</source>
        <translation>Schon versucht</translation>
    </message>
    <message>
        <source>Related incident</source>
        <translation>Zugehörige Störung</translation>
    </message>
    <message>
        <source>Question of the portal</source>
        <translation>Frage des Portals</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Review and send</source>
        <translation>Prüfen und senden</translation>
    </message>
    <message>
        <source>“%1” makes the vendor treat this problem as an outage.</source>
        <extracomment>1 is a phrase like &quot;Production Down&quot;</extracomment>
        <translation>Durch „%1“ behandelt der Hersteller dieses Problem als Ausfall.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
</context>
<context>
    <name>lotse::ui::Formats</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Day and time: a date format of Qt (dd.MM.yyyy, yyyy-MM-dd ...) that people of your language expect</extracomment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>1 is a day, 2 a time of that day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <extracomment>1 is a time of the day</extracomment>
        <translation>gestern %1</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ForumPanel</name>
    <message>
        <source>All forums</source>
        <translation>Alle Foren</translation>
    </message>
    <message>
        <source>%1 can be read in the browser only</source>
        <translation>%1 lässt sich nur im Browser lesen</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle Themen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n thread(s)</source>
        <extracomment>1 is the name of a topic</extracomment>
        <translation>
            <numerusform>%1, %n Beitrag</numerusform>
            <numerusform>%1, %n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Question without a title</source>
        <translation>Frage ohne Titel</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) on this computer, about %1</source>
        <translation>
            <numerusform>%n Beitrag auf diesem Rechner, etwa %1</numerusform>
            <numerusform>%n Beiträge auf diesem Rechner, etwa %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ask a question</source>
        <translation>Eine Frage &amp;stellen</translation>
    </message>
    <message>
        <source>Forums</source>
        <translation>Foren</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gestellt</translation>
    </message>
    <message>
        <source>Questions that are not asked yet</source>
        <translation>Fragen, die noch nicht gestellt sind</translation>
    </message>
    <message>
        <source>Keep here what was said in the last</source>
        <translation>Hier sichern: Beiträge der letzten</translation>
    </message>
    <message>
        <source>Your own threads, those you follow and those you opened stay in any case.</source>
        <translation>Eigene, verfolgte und geöffnete Beiträge bleiben auf jeden Fall.</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications …</source>
        <translation>Benachrichtigungen …</translation>
    </message>
    <message>
        <source>Choose what to be told of the Community</source>
        <translation>Wählen, was aus der Community gemeldet wird</translation>
    </message>
</context>
<context>
    <name>lotse::ui::Glance</name>
    <message>
        <source>Open Lotse</source>
        <translation>Lotse öffnen</translation>
    </message>
    <message>
        <source>System status</source>
        <translation>Systemstatus</translation>
    </message>
    <message>
        <source>Production down</source>
        <translation>Produktionsausfall</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>lotse::ui::GoLiveDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Own go-live</source>
        <translation>Eigener Go-live</translation>
    </message>
    <message>
        <source>any region</source>
        <translation>jede Region</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>End&amp;points</source>
        <translation>End&amp;punkte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Er endet, bevor er beginnt.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::HandOverPage</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The browser could not be opened.</source>
        <translation>Der Browser ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Please open this address yourself: %1</source>
        <translation>Bitte öffnen Sie diese Adresse selbst: %1</translation>
    </message>
    <message>
        <source>The portal shows it after the form was sent, and in its e-mail.</source>
        <translation>Das Portal zeigt sie nach dem Absenden des Formulars und in seiner E-Mail.</translation>
    </message>
    <message>
        <source>This looks like a case number.</source>
        <translation>Das sieht nach einer Fallnummer aus.</translation>
    </message>
    <message>
        <source>This does not look like a case number. Digits, letters and hyphens are usual.</source>
        <translation>Das sieht nicht nach einer Fallnummer aus. Üblich sind Ziffern, Buchstaben und Bindestriche.</translation>
    </message>
    <message>
        <source>File it in the portal&apos;s form</source>
        <translation>Im Formular des Portals einreichen</translation>
    </message>
    <message>
        <source>Lotse hands you field by field in the form&apos;s order: copy, paste it there, go on. You may stop at any time and continue later.</source>
        <translation>Lotse reicht Ihnen Feld für Feld in der Reihenfolge des Formulars: kopieren, dort einfügen, weiter. Sie können jederzeit unterbrechen.</translation>
    </message>
    <message>
        <source>&amp;All reports</source>
        <translation>&amp;Alle Meldungen</translation>
    </message>
    <message>
        <source>1. Open the form</source>
        <translation>1. Formular öffnen</translation>
    </message>
    <message>
        <source>Sign in to the portal and choose Create Case.</source>
        <translation>Melden Sie sich im Portal an und wählen Sie Create Case.</translation>
    </message>
    <message>
        <source>Sign in to the portal and choose Create Case: %1</source>
        <translation>Melden Sie sich im Portal an und wählen Sie Create Case: %1</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>2. Carry over the fields</source>
        <translation>2. Felder übertragen</translation>
    </message>
    <message>
        <source>3. Type the case number</source>
        <translation>3. Fallnummer eintragen</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Fallnummer</translation>
    </message>
    <message>
        <source>for example 00123456</source>
        <translation>zum Beispiel 00123456</translation>
    </message>
    <message>
        <source>I have &amp;filed it</source>
        <translation>&amp;Ist eingereicht</translation>
    </message>
    <message>
        <source>&amp;Take back to edit</source>
        <translation>&amp;Zum Bearbeiten zurückholen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::HandOverStepRow</name>
    <message>
        <source>Choose the files of this folder in the form.</source>
        <translation>Wählen Sie im Formular die Dateien aus diesem Ordner.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open the folder with the files</source>
        <translation>Den Ordner mit den Dateien öffnen</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>a field was carried over into the portal&apos;s form</comment>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>%1 is in the form</source>
        <translation>%1 steht im Formular</translation>
    </message>
</context>
<context>
    <name>lotse::ui::Header</name>
    <message numerus="yes">
        <source>Notices, %n unread</source>
        <translation>
            <numerusform>Mitteilungen, %n ungelesen</numerusform>
            <numerusform>Mitteilungen, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Production down</source>
        <translation>Produktionsausfall</translation>
    </message>
    <message>
        <source>Report a production outage (Ctrl+Shift+P)</source>
        <translation>Einen Produktionsausfall melden (Strg+Umschalt+P)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Hilfe (F1)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>lotse::ui::HelpDialog</name>
    <message>
        <source>When something fails, Lotse says what happened, what was kept and what to do. The short name stands in the log, too.</source>
        <translation>Wenn etwas misslingt, sagt Lotse, was geschehen ist, was behalten wurde und was zu tun ist. Der kurze Name steht auch im Protokoll.</translation>
    </message>
    <message>
        <source>What errors mean</source>
        <translation>Was Fehler bedeuten</translation>
    </message>
    <message>
        <source>Lotse %1</source>
        <extracomment>1 is a version number</extracomment>
        <translation>Lotse %1</translation>
    </message>
    <message>
        <source>A support assistant for the customers of an integration platform&apos;s vendor. Not a product of the vendor. Free software under the Apache License 2.0, without any warranty.</source>
        <translation>Ein Support-Assistent für die Kunden des Herstellers einer Integrationsplattform. Kein Produkt des Herstellers. Freie Software unter der Apache-Lizenz 2.0, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>It is made with these parts:</source>
        <translation>Lotse besteht unter anderem aus diesen Teilen:</translation>
    </message>
    <message>
        <source>About Lotse</source>
        <translation>Über Lotse</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Versions, settings and the end of the log, without secrets, names and addresses</source>
        <translation>Versionen, Einstellungen und das Ende des Protokolls, ohne Geheimnisse, Namen und Adressen</translation>
    </message>
    <message>
        <source>Copied. It holds no secrets; please read it before you pass it on.</source>
        <translation>Kopiert. Geheimnisse sind nicht darin; bitte lesen Sie es, bevor Sie es weitergeben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::HomePage</name>
    <message>
        <source>Production down, without a title yet</source>
        <translation>Produktionsausfall, noch ohne Titel</translation>
    </message>
    <message>
        <source>Production down · saved %1</source>
        <extracomment>1 is how long ago: &quot;12 minutes ago&quot;, &quot;yesterday 17:43&quot;</extracomment>
        <translation>Produktionsausfall · gespeichert %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Continue by hand</source>
        <translation>Von Hand fortsetzen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The draft was deleted.</source>
        <translation>Der Entwurf wurde gelöscht.</translation>
    </message>
    <message>
        <source>The draft “%1” was deleted.</source>
        <translation>Der Entwurf „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Is production down?</source>
        <translation>Ist die Produktion ausgefallen?</translation>
    </message>
    <message>
        <source>Five short pages, and the vendor knows it all. Nothing you type is lost, and it also works without a connection.</source>
        <translation>Fünf kurze Seiten, und der Hersteller weiß alles Nötige. Nichts, was Sie eingeben, geht verloren, und es geht auch ohne Verbindung.</translation>
    </message>
    <message>
        <source>&amp;Report production down</source>
        <translation>&amp;Produktionsausfall melden</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>No drafts. What you begin and do not send stays here.</source>
        <translation>Keine Entwürfe. Was Sie beginnen und nicht senden, bleibt hier.</translation>
    </message>
    <message>
        <source>Sent reports</source>
        <translation>Gesendete Meldungen</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Reports that wait and their receipts will be here.</source>
        <translation>Noch nichts gesendet. Hier stehen dann wartende Meldungen und ihre Belege.</translation>
    </message>
    <message>
        <source>Handed over %1 · %2</source>
        <extracomment>1 is how long ago: &quot;12 minutes ago&quot;, &quot;yesterday 17:43&quot;; 2 a sentence on how it stands now</extracomment>
        <translation>Übergeben %1 · %2</translation>
    </message>
    <message>
        <source>Problem, without a title yet</source>
        <translation>Problem, noch ohne Titel</translation>
    </message>
    <message>
        <source>Problem · saved %1</source>
        <translation>Problem · gesichert %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>make another draft of it</comment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>Übergeben …</translation>
    </message>
    <message>
        <source>No draft speaks of that.</source>
        <translation>Davon handelt kein Entwurf.</translation>
    </message>
    <message>
        <source>Hand over a draft</source>
        <translation>Entwurf übergeben</translation>
    </message>
    <message>
        <source>The draft is in the file %1.</source>
        <translation>Der Entwurf steht in der Datei %1.</translation>
    </message>
    <message>
        <source>A colleague opens it with “Import a draft”. What you typed is in it as you typed it; files are in it masked, and what the names stand for stays on this computer.</source>
        <translation>Eine Kollegin oder ein Kollege öffnet sie mit „Entwurf einlesen“. Ihre Texte stehen darin, wie Sie sie getippt haben; Dateien sind darin maskiert, und wofür die Namen stehen, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Import a draft</source>
        <translation>Entwurf einlesen</translation>
    </message>
    <message>
        <source>The draft was made by a newer version of Lotse.</source>
        <translation>Der Entwurf stammt aus einer neueren Version von Lotse.</translation>
    </message>
    <message>
        <source>This file is no draft, or it is damaged.</source>
        <translation>Diese Datei ist kein Entwurf, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>Update Lotse, then import it again.</source>
        <translation>Aktualisieren Sie Lotse und lesen Sie ihn dann noch einmal ein.</translation>
    </message>
    <message>
        <source>Ask for it once more. Nothing was changed.</source>
        <translation>Bitten Sie noch einmal darum. Es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>The draft was imported.</source>
        <translation>Der Entwurf wurde eingelesen.</translation>
    </message>
    <message>
        <source>The draft “%1” was imported.</source>
        <translation>Der Entwurf „%1“ wurde eingelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came with it.</source>
        <translation>
            <numerusform>%n Datei kam mit.</numerusform>
            <numerusform>%n Dateien kamen mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search drafts</source>
        <translation>Entwürfe durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Import a draft …</source>
        <translation>Entwurf &amp;einlesen …</translation>
    </message>
    <message>
        <source>Another way …</source>
        <comment>to send a report</comment>
        <translation>Anderer Weg …</translation>
    </message>
</context>
<context>
    <name>lotse::ui::IncidentCard</name>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show everything about %1</source>
        <extracomment>1 is the name of an incident</extracomment>
        <translation>Alles zu %1 zeigen</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>1 is a day and time</extracomment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>the page no longer lists it</source>
        <translation>die Seite führt sie nicht mehr</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>1 is a state of an incident, 2 a day and time</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Report a problem with this</source>
        <translation>Problem dazu melden</translation>
    </message>
    <message>
        <source>Begins a report that names %1</source>
        <extracomment>1 is the name of an incident</extracomment>
        <translation>Beginnt eine Meldung, die %1 nennt</translation>
    </message>
    <message>
        <source>Open at the vendor</source>
        <translation>Beim Hersteller öffnen</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>noch ohne Nummer</translation>
    </message>
    <message>
        <source>Your case %1: %2</source>
        <extracomment>an own case that names this incident: 1 is its number, 2 its subject</extracomment>
        <translation>Ihr Fall %1: %2</translation>
    </message>
</context>
<context>
    <name>lotse::ui::IncidentLogPanel</name>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>how long something has lasted: 1 days, 2 hours</extracomment>
        <translation>%1 Tg. %2 Std.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>how long something has lasted: 1 hours, 2 minutes</extracomment>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>how long something has lasted: 1 minutes</extracomment>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>Production was down from %1 until %2</source>
        <translation>Die Produktion stand von %1 bis %2</translation>
    </message>
    <message>
        <source>Production has been down since %1</source>
        <translation>Die Produktion steht seit %1</translation>
    </message>
    <message>
        <source>Impact: %1</source>
        <comment>how long production is or was down</comment>
        <translation>Auswirkung: %1</translation>
    </message>
    <message>
        <source>Outage began</source>
        <comment>entry of an incident log</comment>
        <translation>Ausfall begann</translation>
    </message>
    <message>
        <source>Outage over</source>
        <comment>entry of an incident log</comment>
        <translation>Ausfall vorbei</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>entry of an incident log: a phone call</comment>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>entry of an incident log</comment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Incident log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
    <message>
        <source>Kind of the entry</source>
        <translation>Art des Eintrags</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Wann es war</translation>
    </message>
    <message>
        <source>Who</source>
        <comment>name in an incident log: who was called, or did it</comment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Who was called, or did it</source>
        <translation>Wer angerufen wurde oder es tat</translation>
    </message>
    <message>
        <source>What</source>
        <comment>note in an incident log: what happened</comment>
        <translation>Was</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Note it</source>
        <comment>button: adds an entry to the incident log</comment>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>button: removes an entry of the incident log</comment>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::JumpList</name>
    <message>
        <source>Report production down</source>
        <translation>Produktionsausfall melden</translation>
    </message>
</context>
<context>
    <name>lotse::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>My Cases; the other tabs are 2, 3 and so on</source>
        <translation>Meine Fälle; die anderen Reiter sind 2, 3 und so weiter</translation>
    </message>
    <message>
        <source>Report production down</source>
        <translation>Produktionsausfall melden</translation>
    </message>
    <message>
        <source>Ask the portal for what is new</source>
        <translation>Das Portal nach Neuem fragen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Diese Übersicht</translation>
    </message>
    <message>
        <source>List of cases</source>
        <translation>Liste der Fälle</translation>
    </message>
    <message>
        <source>The case before, the next one</source>
        <translation>Der Fall davor, der nächste</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Take over a status e-mail</source>
        <translation>Status-E-Mail übernehmen</translation>
    </message>
    <message>
        <source>A case</source>
        <translation>Ein Fall</translation>
    </message>
    <message>
        <source>The next message, the one before</source>
        <translation>Die nächste Nachricht, die davor</translation>
    </message>
    <message>
        <source>The next link or fold; Return opens it</source>
        <translation>Der nächste Link oder eingeklappte Teil; Eingabe öffnet ihn</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>Antwort senden</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Ask for escalation</source>
        <translation>Um Eskalation bitten</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>Fälle durchsuchen</translation>
    </message>
    <message>
        <source>Find any case, action or setting</source>
        <translation>Jeden Fall, jede Aktion, jede Einstellung finden</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Quit Lotse</source>
        <translation>Lotse beenden</translation>
    </message>
    <message>
        <source>Create Case</source>
        <translation>Fall anlegen</translation>
    </message>
    <message>
        <source>The first page of the report; the others are 2, 3 and so on</source>
        <translation>Die erste Seite der Meldung; die anderen sind 2, 3 und so weiter</translation>
    </message>
    <message>
        <source>Attach the picture or the files that were copied</source>
        <translation>Das kopierte Bild oder die kopierten Dateien anhängen</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Search questions and answers</source>
        <translation>Fragen und Antworten durchsuchen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::KnownEndpoints</name>
    <message>
        <source>None yet: what you report is remembered.</source>
        <translation>Noch keine: Was Sie melden, wird gemerkt.</translation>
    </message>
    <message>
        <source>Import a table (CSV) …</source>
        <translation>Tabelle einlesen (CSV) …</translation>
    </message>
    <message>
        <source>Export as a table (CSV) …</source>
        <translation>Als Tabelle sichern (CSV) …</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Fill in an address with host and port first.</source>
        <translation>Tragen Sie zuerst eine Adresse mit Rechner und Port ein.</translation>
    </message>
    <message>
        <source>Import endpoints</source>
        <translation>Endpunkte einlesen</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) imported.</source>
        <translation>
            <numerusform>%n Endpunkt eingelesen.</numerusform>
            <numerusform>%n Endpunkte eingelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export endpoints</source>
        <translation>Endpunkte sichern</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Gesichert.</translation>
    </message>
    <message>
        <source>The connection is being tested …</source>
        <translation>Die Verbindung wird geprüft …</translation>
    </message>
    <message>
        <source>The result is attached to the report: %1</source>
        <translation>Das Ergebnis hängt an der Meldung: %1</translation>
    </message>
    <message>
        <source>%1: the name is not known (%2)</source>
        <translation>%1: Der Name ist nicht bekannt (%2)</translation>
    </message>
    <message>
        <source>%1: no connection (%2)</source>
        <translation>%1: keine Verbindung (%2)</translation>
    </message>
    <message>
        <source>%1: connected, but TLS fails (%2)</source>
        <translation>%1: verbunden, aber TLS scheitert (%2)</translation>
    </message>
    <message>
        <source>%1: the name is known</source>
        <translation>%1: Der Name ist bekannt</translation>
    </message>
    <message>
        <source>%1: connected in %2 ms</source>
        <translation>%1: verbunden in %2 ms</translation>
    </message>
    <message>
        <source>%1: connected in %2 ms, certificate valid until %3</source>
        <translation>%1: verbunden in %2 ms, Zertifikat gültig bis %3</translation>
    </message>
    <message>
        <source>&amp;Used before</source>
        <translation>&amp;Früher verwendet</translation>
    </message>
    <message>
        <source>Endpoints of earlier reports and of imported tables</source>
        <translation>Endpunkte aus früheren Meldungen und eingelesenen Tabellen</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Verbindung prüfen</translation>
    </message>
    <message>
        <source>From this computer, only to the endpoint that you choose</source>
        <translation>Von diesem Computer, nur zu dem Endpunkt, den Sie wählen</translation>
    </message>
    <message>
        <source>This is no table of endpoints. A first line with System, Address, Connector, Role, Environment, Owner, Agent group, Agents is needed.</source>
        <translation>Das ist keine Tabelle von Endpunkten. Nötig ist eine erste Zeile mit System, Adresse, Konnektor, Rolle, Umgebung, Zuständig, Agentengruppe, Agenten.</translation>
    </message>
    <message numerus="yes">
        <source>%n agent group(s) imported.</source>
        <translation>
            <numerusform>%n Agentengruppe eingelesen.</numerusform>
            <numerusform>%n Agentengruppen eingelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::LeaveDialog</name>
    <message>
        <source>Quit Lotse?</source>
        <translation>Lotse beenden?</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) not delivered yet</source>
        <translation>
            <numerusform>%n Meldung ist noch nicht zugestellt</numerusform>
            <numerusform>%n Meldungen sind noch nicht zugestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>1 is the title of a report, 2 why it waits (&quot;no connection&quot;)</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>While Lotse is closed, nothing is sent. Everything is kept on this computer, your drafts as well. If you quit, Lotse starts again when you next log in and goes on by itself.</source>
        <translation>Solange Lotse geschlossen ist, wird nichts gesendet. Alles bleibt auf diesem Computer aufgehoben, auch Ihre Entwürfe. Wenn Sie beenden, startet Lotse bei Ihrer nächsten Anmeldung wieder und macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Send another way …</source>
        <translation>Anders senden …</translation>
    </message>
    <message>
        <source>Quit and start at login</source>
        <translation>Beenden, bei Anmeldung starten</translation>
    </message>
</context>
<context>
    <name>lotse::ui::MainWindow</name>
    <message>
        <source>Practice mode: nothing here reaches the vendor</source>
        <translation>Übungsmodus: nichts hier erreicht den Hersteller</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>what kind of thing was found: something to do</extracomment>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>what kind of thing was found</extracomment>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Report a production outage</source>
        <translation>Produktionsausfall melden</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>Ask the community</source>
        <translation>Die Community fragen</translation>
    </message>
    <message>
        <source>Fetch what is new now</source>
        <translation>Neues jetzt abrufen</translation>
    </message>
    <message>
        <source>Practise a report</source>
        <translation>Eine Meldung üben</translation>
    </message>
    <message>
        <source>Edit this account</source>
        <translation>Dieses Konto bearbeiten</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Open the help</source>
        <translation>Hilfe öffnen</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Quit Lotse</source>
        <translation>Lotse beenden</translation>
    </message>
    <message>
        <source>Page</source>
        <extracomment>what kind of thing was found: a page of the window</extracomment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::MaskingCard</name>
    <message>
        <source>%1 is being searched for secrets … %2 %</source>
        <extracomment>1 is a file&apos;s name, 2 a number from 0 to 100</extracomment>
        <translation>%1 wird nach Geheimem durchsucht … %2 %</translation>
    </message>
    <message>
        <source>The text is being searched for secrets …</source>
        <translation>Der Text wird nach Geheimem durchsucht …</translation>
    </message>
    <message>
        <source>Nothing was found that looks like a secret.</source>
        <translation>Es wurde nichts gefunden, was nach Geheimem aussieht.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s): %1</source>
        <translation>
            <numerusform>%n Stelle: %1</numerusform>
            <numerusform>%n Stellen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not searched, because it is no text: %1</source>
        <translation>Nicht durchsucht, weil es kein Text ist: %1</translation>
    </message>
    <message>
        <source>Masked before it is sent</source>
        <translation>Vor dem Senden unkenntlich gemacht</translation>
    </message>
    <message>
        <source>&amp;Look at it …</source>
        <translation>&amp;Ansehen …</translation>
    </message>
</context>
<context>
    <name>lotse::ui::MaskingDialog</name>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Texts of the report</source>
        <translation>Texte der Meldung</translation>
    </message>
    <message>
        <source>Here you see the first %1; the whole file is masked.</source>
        <translation>Sie sehen die ersten %1; bearbeitet ist die ganze Datei.</translation>
    </message>
    <message>
        <source>What is masked</source>
        <translation>Was unkenntlich gemacht wird</translation>
    </message>
    <message>
        <source>These values do not leave this computer: each becomes the name beside it, the same in every text and file. Take the tick away and the value is sent as it is.</source>
        <translation>Diese Werte verlassen diesen Computer nicht: Jeder wird zu dem Namen daneben, in allen Texten und Dateien zum selben. Ohne Häkchen wird der Wert gesendet, wie er ist.</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Gesendet als</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Value, only here</source>
        <translation>Wert, nur hier</translation>
    </message>
    <message>
        <source>Places</source>
        <comment>where a value stands, how many</comment>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Masked values</source>
        <translation>Unkenntlich gemachte Werte</translation>
    </message>
    <message>
        <source>something else to be masked, or mark it in the original text</source>
        <translation>was sonst unkenntlich werden soll, oder im Original markieren</translation>
    </message>
    <message>
        <source>Something else to be masked</source>
        <translation>Was sonst unkenntlich werden soll</translation>
    </message>
    <message>
        <source>&amp;Mask it too</source>
        <translation>&amp;Auch unkenntlich machen</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Text to compare</source>
        <translation>Text zum Vergleichen</translation>
    </message>
    <message>
        <source>Original, stays here</source>
        <translation>Original, bleibt hier</translation>
    </message>
    <message>
        <source>This is sent</source>
        <translation>Das wird gesendet</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>Originaltext</translation>
    </message>
    <message>
        <source>Text as it is sent</source>
        <translation>Text, wie er gesendet wird</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>lotse::ui::MaskingText</name>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Token</source>
        <comment>of access</comment>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>of an interface</comment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>Verbindungszeichenfolge</translation>
    </message>
    <message>
        <source>Signed token (JWT)</source>
        <translation>Signiertes Token (JWT)</translation>
    </message>
    <message>
        <source>Cookie</source>
        <comment>of a browser</comment>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Rechnername</translation>
    </message>
    <message>
        <source>Marked by you</source>
        <translation>Von Ihnen markiert</translation>
    </message>
    <message numerus="yes">
        <source>%n password(s)</source>
        <translation>
            <numerusform>%n Kennwort</numerusform>
            <numerusform>%n Kennwörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <comment>of access</comment>
        <translation>
            <numerusform>%n Zugriffstoken</numerusform>
            <numerusform>%n Zugriffstoken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <comment>of an interface</comment>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection string(s)</source>
        <translation>
            <numerusform>%n Verbindungszeichenfolge</numerusform>
            <numerusform>%n Verbindungszeichenfolgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cookie(s)</source>
        <comment>of a browser</comment>
        <translation>
            <numerusform>%n Cookie</numerusform>
            <numerusform>%n Cookies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es)</source>
        <translation>
            <numerusform>%n E-Mail-Adresse</numerusform>
            <numerusform>%n E-Mail-Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n IP address(es)</source>
        <translation>
            <numerusform>%n IP-Adresse</numerusform>
            <numerusform>%n IP-Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host name(s)</source>
        <translation>
            <numerusform>%n Rechnername</numerusform>
            <numerusform>%n Rechnernamen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked by you</source>
        <translation>
            <numerusform>%n von Ihnen markiert</numerusform>
            <numerusform>%n von Ihnen markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::MissingList</name>
    <message numerus="yes">
        <source>%n thing(s) needed before it can be sent</source>
        <translation>
            <numerusform>Vor dem Senden fehlt noch eine Angabe</numerusform>
            <numerusform>Vor dem Senden fehlen noch %n Angaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Worth a look before you send</source>
        <translation>Vor dem Senden einen Blick wert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>1 is a field, 2 what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lotse::ui::NetworkSettings</name>
    <message>
        <source>The proxy&apos;s name is known.</source>
        <translation>Der Name des Proxys ist bekannt.</translation>
    </message>
    <message>
        <source>The proxy %1 takes connections.</source>
        <translation>Der Proxy %1 nimmt Verbindungen an.</translation>
    </message>
    <message>
        <source>The name %1 is known.</source>
        <translation>Der Name %1 ist bekannt.</translation>
    </message>
    <message>
        <source>The proxy lets through to %1.</source>
        <translation>Der Proxy lässt zu %1 durch.</translation>
    </message>
    <message>
        <source>%1 takes connections.</source>
        <translation>%1 nimmt Verbindungen an.</translation>
    </message>
    <message>
        <source>Encrypted; the certificate was issued by %1.</source>
        <extracomment>1 is who issued a certificate</extracomment>
        <translation>Verschlüsselt; das Zertifikat stammt von %1.</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Es kommt eine Antwort.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a name and a password, or others than these.</source>
        <translation>Der Proxy %1 verlangt Name und Kennwort, oder andere als diese.</translation>
    </message>
    <message>
        <source>The name of the proxy %1 is not known. Please check its address.</source>
        <translation>Der Name des Proxys %1 ist nicht bekannt. Bitte prüfen Sie seine Adresse.</translation>
    </message>
    <message>
        <source>The proxy %1 takes no connection. Please check its address and port.</source>
        <translation>Der Proxy %1 nimmt keine Verbindung an. Bitte prüfen Sie Adresse und Port.</translation>
    </message>
    <message>
        <source>The name %1 is not known. Please check the network; a company network often needs a proxy.</source>
        <translation>Der Name %1 ist nicht bekannt. Bitte prüfen Sie das Netzwerk; in Firmennetzen ist oft ein Proxy nötig.</translation>
    </message>
    <message>
        <source>The proxy does not let through to %1. Please ask your IT to allow this address.</source>
        <translation>Der Proxy lässt nicht zu %1 durch. Bitten Sie Ihre IT, diese Adresse zu erlauben.</translation>
    </message>
    <message>
        <source>%1 takes no connection. A firewall may be in the way, or a proxy may be needed.</source>
        <translation>%1 nimmt keine Verbindung an. Vielleicht steht eine Firewall im Weg, oder es ist ein Proxy nötig.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 can be made.</source>
        <translation>Mit %1 kommt keine verschlüsselte Verbindung zustande.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted; it was issued by %2. Where your company inspects connections, add its certificate authority here.</source>
        <extracomment>1 is a host, 2 who issued its certificate</extracomment>
        <translation>Dem Zertifikat von %1 wird nicht vertraut; es stammt von %2. Wenn Ihr Unternehmen Verbindungen prüft, geben Sie hier dessen Zertifizierungsstelle an.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>Name at the proxy</source>
        <translation>Name am Proxy</translation>
    </message>
    <message>
        <source>Only where it asks for one.</source>
        <translation>Nur wenn er danach fragt.</translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation>Kennwort am Proxy</translation>
    </message>
    <message>
        <source>Kept where the tokens are kept, never in a file.</source>
        <translation>Liegt dort, wo auch die Token liegen, nie in einer Datei.</translation>
    </message>
    <message>
        <source>More certificate authorities</source>
        <translation>Weitere Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>A PEM file of your company, trusted beside what this computer trusts.</source>
        <translation>Eine PEM-Datei Ihres Unternehmens; ihr wird zusätzlich zu dem vertraut, dem dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>as the system</source>
        <comment>proxy</comment>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>none</source>
        <comment>proxy</comment>
        <extracomment>no proxy</extracomment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>this one</source>
        <comment>proxy</comment>
        <translation>dieser</translation>
    </message>
    <message>
        <source>Please write it as proxy.example.com:3128.</source>
        <translation>Bitte schreiben Sie sie wie proxy.example.com:3128.</translation>
    </message>
    <message>
        <source>Testing the connection …</source>
        <translation>Die Verbindung wird geprüft …</translation>
    </message>
    <message>
        <source>The password could not be kept.</source>
        <translation>Das Kennwort ließ sich nicht aufbewahren.</translation>
    </message>
    <message>
        <source>It is used until you quit. Please check the keychain of this computer.</source>
        <translation>Es gilt, bis Sie Lotse beenden. Bitte prüfen Sie den Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung steht.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>No more certificate authorities</source>
        <translation>Keine weiteren Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Only for the account “%1”</source>
        <extracomment>1 is the name of an account</extracomment>
        <translation>Nur für das Konto „%1“</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::NewsRulesDialog</name>
    <message>
        <source>Notify me of cases</source>
        <translation>Zu Fällen benachrichtigen</translation>
    </message>
    <message>
        <source>These notifications are made on this computer and leave it to nobody. Production-down cases disturb in quiet hours, too.</source>
        <translation>Diese Benachrichtigungen entstehen auf diesem Computer und gehen an niemanden. Produktionsausfälle stören auch in den Ruhezeiten.</translation>
    </message>
    <message>
        <source>Production-down cases</source>
        <translation>Produktionsausfälle</translation>
    </message>
    <message>
        <source>Cases that I watch</source>
        <translation>Fälle, die ich beobachte</translation>
    </message>
    <message>
        <source>Cases with me as contact</source>
        <translation>Fälle mit mir als Kontakt</translation>
    </message>
    <message>
        <source>All other cases</source>
        <translation>Alle anderen Fälle</translation>
    </message>
    <message>
        <source>Reply</source>
        <extracomment>what happens in a case: somebody replies</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>what happens in a case: its status changes</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>what happens in a case</extracomment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Escalated</source>
        <extracomment>what happens in a case</extracomment>
        <translation>Eskaliert</translation>
    </message>
</context>
<context>
    <name>lotse::ui::NoForumPage</name>
    <message>
        <source>Open %1 in the browser</source>
        <extracomment>1 is the name of a forum</extracomment>
        <translation>%1 im Browser öffnen</translation>
    </message>
    <message>
        <source>The Community is open in your browser</source>
        <translation>Die Community steht Ihnen im Browser offen</translation>
    </message>
    <message>
        <source>The portal lets this account read the Community on its pages only, not through the interface that Lotse needs. You can search, ask and answer there.</source>
        <translation>Das Portal lässt dieses Konto die Community nur auf seinen Seiten lesen, nicht über die Schnittstelle, die Lotse braucht. Dort können Sie suchen, fragen und antworten.</translation>
    </message>
    <message>
        <source>This account has no interface to the portal, so Lotse can keep no copy of the Community here. You can search, ask and answer on its pages.</source>
        <translation>Dieses Konto hat keine Schnittstelle zum Portal. Deshalb kann Lotse hier keine Kopie der Community halten. Auf ihren Seiten können Sie suchen, fragen und antworten.</translation>
    </message>
    <message>
        <source>Ask the vendor for access to the interface (API) for this user. Once it is there, press F5: the forums appear here, readable offline as well.</source>
        <translation>Bitten Sie den Hersteller um Zugang zur Schnittstelle (API) für diesen Benutzer. Ist er da, drücken Sie F5: Die Foren erscheinen dann hier und sind auch ohne Netz lesbar.</translation>
    </message>
    <message>
        <source>If the vendor has given you a user for the portal with access to its interface (API), set the account to sign in there. The forums then appear here, readable offline as well.</source>
        <translation>Hat der Hersteller Ihnen einen Portalbenutzer mit Zugang zur Schnittstelle (API) gegeben, stellen Sie das Konto auf die Anmeldung dort um. Die Foren erscheinen dann hier und sind auch ohne Netz lesbar.</translation>
    </message>
    <message>
        <source>Account and sign-in …</source>
        <translation>Konto und Anmeldung …</translation>
    </message>
</context>
<context>
    <name>lotse::ui::NoticePanel</name>
    <message>
        <source>Notices</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Nothing has happened since you started Lotse.</source>
        <translation>Seit dem Start von Lotse ist nichts vorgefallen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <extracomment>1 is the notice&apos;s title, for screen readers</extracomment>
        <translation>Zeigen: %1</translation>
    </message>
</context>
<context>
    <name>lotse::ui::NoticeSettings</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Quiet hours from</source>
        <translation>Ruhezeit von</translation>
    </message>
    <message>
        <source>until</source>
        <extracomment>between two times: from 22:00 until 07:00</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Beginn der Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Ende der Ruhezeit</translation>
    </message>
    <message>
        <source>Private: notifications without their content</source>
        <translation>Privat: Benachrichtigungen ohne ihren Inhalt</translation>
    </message>
    <message>
        <source>Only production-down cases and reports disturb then; the rest waits in the list.</source>
        <translation>Dann stören nur Fälle und Meldungen zu Produktionsausfällen; alles andere wartet in der Liste.</translation>
    </message>
    <message>
        <source>Choose what to be told of cases …</source>
        <translation>Auswählen, was zu Fällen gemeldet wird …</translation>
    </message>
</context>
<context>
    <name>lotse::ui::NoticeText</name>
    <message>
        <source>Your report was delivered</source>
        <extracomment>1 is a case number</extracomment>
        <translation>Ihre Meldung wurde zugestellt</translation>
    </message>
    <message>
        <source>Delivered as case %1</source>
        <translation>Zugestellt als Fall %1</translation>
    </message>
    <message>
        <source>A report needs your attention</source>
        <translation>Eine Meldung braucht Ihre Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Please say whether this report arrived</source>
        <translation>Bitte sagen Sie, ob diese Meldung angekommen ist</translation>
    </message>
    <message numerus="yes">
        <source>Production down, and not delivered for %n minute(s)</source>
        <translation>
            <numerusform>Produktionsausfall: seit %n Minute nicht zugestellt</numerusform>
            <numerusform>Produktionsausfall: seit %n Minuten nicht zugestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>Bitte melden Sie sich neu an</translation>
    </message>
    <message>
        <source>The sign-in of “%1” has expired.</source>
        <extracomment>1 is the name of an account</extracomment>
        <translation>Die Anmeldung von „%1“ ist abgelaufen.</translation>
    </message>
    <message>
        <source>Your data was saved from a damaged file</source>
        <translation>Ihre Daten wurden aus einer beschädigten Datei gerettet</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) could be read. Please look through your drafts.</source>
        <translation>
            <numerusform>%n Eintrag war lesbar. Bitte sehen Sie Ihre Entwürfe durch.</numerusform>
            <numerusform>%n Einträge waren lesbar. Bitte sehen Sie Ihre Entwürfe durch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your data was restored from a backup</source>
        <translation>Ihre Daten wurden aus einer Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Please look through your drafts: the last minutes may be missing.</source>
        <translation>Bitte sehen Sie Ihre Entwürfe durch: Die letzten Minuten können fehlen.</translation>
    </message>
    <message>
        <source>The copy of your cases is fetched again</source>
        <translation>Die Kopie Ihrer Fälle wird neu geholt</translation>
    </message>
    <message>
        <source>Its file was damaged. Drafts and reports are not touched.</source>
        <translation>Die Datei war beschädigt. Entwürfe und Meldungen sind nicht berührt.</translation>
    </message>
    <message>
        <source>A newer version of Lotse is needed</source>
        <translation>Eine neuere Version von Lotse ist nötig</translation>
    </message>
    <message>
        <source>The data on this computer was written by a newer version and is left alone.</source>
        <translation>Die Daten auf diesem Computer hat eine neuere Version geschrieben; sie werden nicht angetastet.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>Der Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>Your token is kept only until you quit.</source>
        <translation>Ihr Token wird nur bis zum Beenden behalten.</translation>
    </message>
    <message>
        <source>The vendor reports an incident</source>
        <translation>Der Hersteller meldet eine Störung</translation>
    </message>
    <message>
        <source>News on an incident: %1</source>
        <extracomment>1 is the state of an incident, such as &quot;Cause identified&quot;</extracomment>
        <translation>Neues zu einer Störung: %1</translation>
    </message>
    <message>
        <source>An incident is over</source>
        <translation>Eine Störung ist vorbei</translation>
    </message>
    <message>
        <source>Maintenance at the vendor: %1</source>
        <extracomment>1 is the state of a maintenance, such as &quot;Scheduled&quot;</extracomment>
        <translation>Wartung beim Hersteller: %1</translation>
    </message>
    <message>
        <source>Maintenance at the vendor %1</source>
        <extracomment>1 is when, such as &quot;tomorrow&quot; or &quot;in 3 days&quot;</extracomment>
        <translation>Wartung beim Hersteller %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n neue Mitteilung</numerusform>
            <numerusform>%n neue Mitteilungen</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in the list of notices.</source>
        <translation>Sie stehen in der Liste der Mitteilungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n new reply(ies) in case %1</source>
        <extracomment>1 is a case number, n how many replies</extracomment>
        <translation>
            <numerusform>%n neue Antwort in Fall %1</numerusform>
            <numerusform>%n neue Antworten in Fall %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Case %1: %2</source>
        <extracomment>1 is a case number, 2 its status in the portal&apos;s own words</extracomment>
        <translation>Fall %1: %2</translation>
    </message>
    <message>
        <source>Case %1 is closed</source>
        <translation>Fall %1 ist geschlossen</translation>
    </message>
    <message>
        <source>Case %1 is escalated</source>
        <translation>Fall %1 ist eskaliert</translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s) to your question</source>
        <translation>
            <numerusform>%n neue Antwort auf Ihre Frage</numerusform>
            <numerusform>%n neue Antworten auf Ihre Frage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s) in a thread that you follow</source>
        <translation>
            <numerusform>%n neue Antwort in einem Beitrag, dem Sie folgen</numerusform>
            <numerusform>%n neue Antworten in einem Beitrag, dem Sie folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Your answer was accepted</source>
        <extracomment>in the Community</extracomment>
        <translation>Ihre Antwort wurde angenommen</translation>
    </message>
    <message>
        <source>A thread that you follow has an accepted answer</source>
        <extracomment>in the Community</extracomment>
        <translation>Ein Beitrag, dem Sie folgen, hat eine angenommene Antwort</translation>
    </message>
</context>
<context>
    <name>lotse::ui::OtherWays</name>
    <message>
        <source>The message is open in your mail program. Please check and send it there.</source>
        <translation>Die Nachricht ist in Ihrem E-Mail-Programm geöffnet. Bitte prüfen und senden Sie sie dort.</translation>
    </message>
    <message>
        <source>A short message and a folder were opened. Attach what lies in the folder.</source>
        <translation>Eine kurze Nachricht und ein Ordner wurden geöffnet. Hängen Sie an, was in dem Ordner liegt.</translation>
    </message>
    <message>
        <source>Too large for one message, please send separately: %1</source>
        <translation>Zu groß für eine Nachricht, bitte getrennt senden: %1</translation>
    </message>
    <message>
        <source>It also lies here: %1</source>
        <translation>Sie liegt auch hier: %1</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>Meldung als PDF sichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gesichert: %1</translation>
    </message>
    <message>
        <source>Your emergency hotline is not in the account. Your Customer Success Manager knows it.</source>
        <translation>Ihre Notfall-Hotline steht nicht im Konto. Ihr Customer Success Manager kennt sie.</translation>
    </message>
    <message>
        <source>Call %1.</source>
        <translation>Rufen Sie %1 an.</translation>
    </message>
    <message>
        <source>“My name is %1 from %2. Our production is down.</source>
        <translation>„Mein Name ist %1 von %2. Unsere Produktion ist ausgefallen.</translation>
    </message>
    <message>
        <source>“My name is %1 from %2. We have a problem.</source>
        <translation>„Mein Name ist %1 von %2. Wir haben ein Problem.</translation>
    </message>
    <message>
        <source>Our organisation ID is %1.</source>
        <translation>Unsere Organisations-ID ist %1.</translation>
    </message>
    <message>
        <source>It is about %1: %2.</source>
        <translation>Es geht um %1: %2.</translation>
    </message>
    <message>
        <source>It began on %1.</source>
        <translation>Es begann am %1.</translation>
    </message>
    <message>
        <source>The impact: %1.</source>
        <translation>Die Auswirkung: %1.</translation>
    </message>
    <message>
        <source>Please open a case of the highest priority and tell me its number.”</source>
        <translation>Bitte eröffnen Sie einen Fall mit höchster Priorität und nennen Sie mir seine Nummer.“</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Agent group</source>
        <translation>Agentengruppe</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Error ID</source>
        <translation>Fehler-ID</translation>
    </message>
    <message>
        <source>Call me back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Unsere Referenz</translation>
    </message>
    <message>
        <source>If they ask:</source>
        <translation>Falls gefragt wird:</translation>
    </message>
    <message>
        <source>Then type the case number below.</source>
        <translation>Tragen Sie dann die Fallnummer ein.</translation>
    </message>
    <message>
        <source>The portal does not answer?</source>
        <translation>Das Portal antwortet nicht?</translation>
    </message>
    <message>
        <source>Take the report out another way. It waits here meanwhile and is not sent twice; the case number you get links it to its case.</source>
        <translation>Bringen Sie die Meldung anders hinaus. Sie wartet hier so lange und geht nicht doppelt ab; die Fallnummer, die Sie bekommen, verbindet sie mit ihrem Fall.</translation>
    </message>
    <message>
        <source>As an &amp;e-mail</source>
        <translation>Als &amp;E-Mail</translation>
    </message>
    <message>
        <source>As a &amp;PDF …</source>
        <translation>Als &amp;PDF …</translation>
    </message>
    <message>
        <source>By p&amp;hone</source>
        <translation>Am &amp;Telefon</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>%1 anrufen</translation>
    </message>
    <message>
        <source>What to say on the phone</source>
        <translation>Was am Telefon zu sagen ist</translation>
    </message>
    <message>
        <source>Please open a case and tell me its number.”</source>
        <translation>Bitte eröffnen Sie einen Fall und nennen Sie mir seine Nummer.“</translation>
    </message>
</context>
<context>
    <name>lotse::ui::OutgoingBanner</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>It leaves in a moment.</source>
        <translation>Sie geht gleich ab.</translation>
    </message>
    <message>
        <source>It waits in the outbox and leaves by itself.</source>
        <translation>Sie wartet im Ausgang und geht von selbst ab.</translation>
    </message>
    <message numerus="yes">
        <source>In %n second(s)</source>
        <translation>
            <numerusform>In %n Sekunde</numerusform>
            <numerusform>In %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the draft</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>It could not be delivered.</source>
        <translation>Sie konnte nicht zugestellt werden.</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Sie ist da</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Whether it arrived cannot be found out.</source>
        <translation>Ob sie angekommen ist, lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>Please look into the case at the portal and say which.</source>
        <translation>Bitte sehen Sie im Portal in den Fall und sagen Sie, was zutrifft.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::PartsGrid</name>
    <message>
        <source>Without a group</source>
        <translation>Ohne Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>all %n part(s) operational</source>
        <translation>
            <numerusform>%n Teil, in Betrieb</numerusform>
            <numerusform>alle %n Teile in Betrieb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) with a problem</source>
        <translation>
            <numerusform>%n Teil mit einem Problem</numerusform>
            <numerusform>%n Teile mit einem Problem</numerusform>
        </translation>
    </message>
    <message>
        <source>your region · %1</source>
        <extracomment>1 is how the region&apos;s parts do; the region is that of the account</extracomment>
        <translation>Ihre Region · %1</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show less of %1</source>
        <extracomment>1 is the name of a region or group of parts</extracomment>
        <translation>Weniger von %1 zeigen</translation>
    </message>
    <message>
        <source>Show all of %1</source>
        <translation>Alles von %1 zeigen</translation>
    </message>
    <message>
        <source>Regions and parts</source>
        <translation>Regionen und Teile</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) under maintenance</source>
        <translation>
            <numerusform>%n Teil in Wartung</numerusform>
            <numerusform>%n Teile in Wartung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::PastIncidents</name>
    <message>
        <source>Everything seen so far</source>
        <translation>Alles bisher Gesehene</translation>
    </message>
    <message>
        <source>Search all incidents</source>
        <translation>Alle Störungen durchsuchen</translation>
    </message>
    <message>
        <source>Nothing was seen so far.</source>
        <translation>Bisher wurde nichts gesehen.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %n are shown; search for others.</source>
        <translation>
            <numerusform>Nur das Neueste ist zu sehen; suchen Sie nach anderem.</numerusform>
            <numerusform>Nur die neuesten %n sind zu sehen; suchen Sie nach anderen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::PlansSection</name>
    <message>
        <source>Save the calendar file</source>
        <translation>Kalenderdatei speichern</translation>
    </message>
    <message>
        <source>Clashes with your go-live “%1”: %2</source>
        <extracomment>1 is the title of an own go-live, 2 a time</extracomment>
        <translation>Fällt mit Ihrem Go-live „%1“ zusammen: %2</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei</translation>
    </message>
    <message>
        <source>Calendar file for %1</source>
        <extracomment>1 is the name of a maintenance</extracomment>
        <translation>Kalenderdatei für %1</translation>
    </message>
    <message>
        <source>A maintenance of the vendor lies in this time. Please choose another one, or ask the vendor.</source>
        <translation>In dieser Zeit liegt eine Wartung des Herstellers. Bitte wählen Sie eine andere oder fragen Sie den Hersteller.</translation>
    </message>
    <message>
        <source>Clash</source>
        <translation>Überschneidung</translation>
    </message>
    <message>
        <source>Own go-live</source>
        <translation>Eigener Go-live</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <extracomment>1 is the title of an own go-live</extracomment>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>1 is the title of an own go-live</extracomment>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Maintenances and own go-lives</source>
        <translation>Wartungen und eigene Go-lives</translation>
    </message>
    <message>
        <source>Calendar file for all</source>
        <translation>Kalenderdatei für alle</translation>
    </message>
    <message>
        <source>Add a go-live …</source>
        <translation>Go-live hinzufügen …</translation>
    </message>
    <message>
        <source>Nothing is planned.</source>
        <translation>Nichts ist geplant.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::PortalQuestions</name>
    <message>
        <source>The portal also asks</source>
        <translation>Das Portal fragt außerdem</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Bitte wählen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>lotse::ui::PreviewDialog</name>
    <message>
        <source>Preview: %1</source>
        <extracomment>title of a window; 1 is the name of a file</extracomment>
        <translation>Vorschau: %1</translation>
    </message>
    <message>
        <source>Being read …</source>
        <comment>a file that is about to be shown</comment>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <extracomment>read out; 1 is the name of a file</extracomment>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <extracomment>of a picture; 1 is its width, 2 its height</extracomment>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>shown smaller</source>
        <comment>a picture that is larger than what is shown</comment>
        <translation>verkleinert gezeigt</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <extracomment>read out; 1 is the name of a file</extracomment>
        <translation>Text: %1</translation>
    </message>
    <message>
        <source>This is the beginning, %1; save the file to see all of it.</source>
        <translation>Das ist der Anfang, %1; speichern Sie die Datei, um alles zu sehen.</translation>
    </message>
    <message>
        <source>This is all of it.</source>
        <translation>Das ist alles.</translation>
    </message>
    <message>
        <source>This picture is not shown: its file is too large for a preview.</source>
        <translation>Dieses Bild wird nicht gezeigt: Die Datei ist für eine Vorschau zu groß.</translation>
    </message>
    <message>
        <source>This picture is not shown: it has so many pixels that showing it could exhaust the memory. Files are made like that to do harm.</source>
        <translation>Dieses Bild wird nicht gezeigt: Es hat so viele Bildpunkte, dass es den Arbeitsspeicher erschöpfen könnte. Solche Dateien werden gemacht, um Schaden anzurichten.</translation>
    </message>
    <message>
        <source>This file is not shown: it holds no text.</source>
        <translation>Diese Datei wird nicht gezeigt: Sie enthält keinen Text.</translation>
    </message>
    <message>
        <source>This file cannot be shown: it is damaged, or not what its name says.</source>
        <translation>Diese Datei kann nicht gezeigt werden: Sie ist beschädigt oder nicht das, was ihr Name sagt.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ProductPage</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>You can still send this report, but it may take longer.</source>
        <translation>Sie können trotzdem senden, aber es dauert vielleicht länger.</translation>
    </message>
    <message>
        <source>What is down, and where does it run?</source>
        <translation>Was ist ausgefallen, und wo läuft es?</translation>
    </message>
    <message>
        <source>The vendor sends the case to the people who know this product and this environment.</source>
        <translation>Der Hersteller gibt den Fall den Leuten, die dieses Produkt und diese Umgebung kennen.</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Produkt</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <source>Cloud products have none.</source>
        <translation>Cloud-Produkte haben keine.</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>As it is called in your organisation.</source>
        <translation>So, wie sie bei Ihnen heißt.</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>A&amp;gent group</source>
        <translation>A&amp;gentengruppe</translation>
    </message>
    <message>
        <source>&amp;Organisation ID</source>
        <translation>&amp;Organisations-ID</translation>
    </message>
    <message>
        <source>Stands in brackets at the top of the vendor&apos;s console.</source>
        <translation>Steht in Klammern oben in der Konsole des Herstellers.</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>Pro&amp;jekt</translation>
    </message>
    <message>
        <source>Opera&amp;tion</source>
        <translation>Opera&amp;tion</translation>
    </message>
    <message>
        <source>&amp;Language of the report</source>
        <translation>&amp;Sprache der Meldung</translation>
    </message>
    <message>
        <source>Labels stay readable for the vendor in either.</source>
        <translation>Die Beschriftungen bleiben für den Hersteller lesbar.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::PublicReview</name>
    <message>
        <source>%1: %2  →  %3</source>
        <extracomment>something that is masked: 1 is its kind, 2 the value, 3 what stands there instead</extracomment>
        <translation>%1: %2  →  %3</translation>
    </message>
    <message>
        <source>Secret</source>
        <comment>kind of what is masked: a password, a key</comment>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>kind of what is masked: of a person or a machine</comment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Your own</source>
        <comment>kind of what is masked: a name of the company or a person</comment>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>Case number</source>
        <comment>kind of what is masked</comment>
        <translation>Fallnummer</translation>
    </message>
    <message>
        <source>Everybody can read this. Nothing was found in it that looks confidential.</source>
        <translation>Das kann jeder lesen. Es wurde nichts gefunden, das vertraulich aussieht.</translation>
    </message>
    <message numerus="yes">
        <source>Everybody can read this. %n value(s) that look confidential are replaced; take the tick away to leave one as it is.</source>
        <translation>
            <numerusform>Das kann jeder lesen. %n Angabe, die vertraulich aussieht, wird ersetzt; ohne Häkchen bleibt sie, wie sie ist.</numerusform>
            <numerusform>Das kann jeder lesen. %n Angaben, die vertraulich aussehen, werden ersetzt; ohne Häkchen bleibt eine, wie sie ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is replaced</source>
        <translation>Was ersetzt wird</translation>
    </message>
    <message>
        <source>This becomes public</source>
        <translation>Das wird öffentlich</translation>
    </message>
    <message>
        <source>Marked by you</source>
        <comment>kind of what is masked</comment>
        <translation>Von Ihnen markiert</translation>
    </message>
    <message>
        <source>something else to be replaced, or mark it in the text below</source>
        <translation>etwas anderes, das ersetzt werden soll, oder unten im Text markieren</translation>
    </message>
    <message>
        <source>Something else to be replaced</source>
        <translation>Etwas anderes, das ersetzt werden soll</translation>
    </message>
    <message>
        <source>&amp;Replace it too</source>
        <translation>&amp;Auch ersetzen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ReadinessPanel</name>
    <message>
        <source>Ready for an outage</source>
        <translation>Bereit für einen Ausfall</translation>
    </message>
    <message numerus="yes">
        <source>Ready for an outage but for %n point(s)</source>
        <translation>
            <numerusform>Bereit für einen Ausfall bis auf %n Punkt</numerusform>
            <numerusform>Bereit für einen Ausfall bis auf %n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>If production failed now</source>
        <translation>Wenn jetzt die Produktion ausfiele</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <source>They are right</source>
        <translation>Sie stimmen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Who is called back, and the deputy, are entered.</source>
        <translation>Wer zurückgerufen wird und wer vertritt, ist eingetragen.</translation>
    </message>
    <message>
        <source>Name, e-mail, phone or deputy of whom the vendor calls back is missing.</source>
        <translation>Name, E-Mail, Telefon oder Vertretung für den Rückruf des Herstellers fehlt.</translation>
    </message>
    <message>
        <source>Contact and deputy were confirmed: %1.</source>
        <extracomment>1 is when, such as &quot;3 days ago&quot;</extracomment>
        <translation>Kontakt und Vertretung wurden bestätigt: %1.</translation>
    </message>
    <message>
        <source>Please look whether contact and deputy are still right; nobody confirmed that within 90 days.</source>
        <translation>Bitte sehen Sie nach, ob Kontakt und Vertretung noch stimmen; seit über 90 Tagen hat das niemand bestätigt.</translation>
    </message>
    <message>
        <source>The emergency hotline is entered.</source>
        <translation>Die Notfall-Hotline ist eingetragen.</translation>
    </message>
    <message>
        <source>The emergency hotline is not known; Enterprise customers get it from their Customer Success Manager.</source>
        <translation>Die Notfall-Hotline ist nicht bekannt; Enterprise-Kunden bekommen sie von ihrem Customer Success Manager.</translation>
    </message>
    <message>
        <source>You are signed in at the portal.</source>
        <translation>Sie sind am Portal angemeldet.</translation>
    </message>
    <message>
        <source>The sign-in at the portal has expired.</source>
        <translation>Die Anmeldung am Portal ist abgelaufen.</translation>
    </message>
    <message>
        <source>Whether the sign-in still holds is not known yet.</source>
        <translation>Ob die Anmeldung noch gilt, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The cases were never synced.</source>
        <extracomment>1 is when, such as &quot;3 days ago&quot;</extracomment>
        <translation>Die Fälle wurden noch nie abgeglichen.</translation>
    </message>
    <message>
        <source>The cases were last synced: %1.</source>
        <translation>Die Fälle wurden zuletzt abgeglichen: %1.</translation>
    </message>
    <message>
        <source>The vendor&apos;s status page was never reached.</source>
        <translation>Die Statusseite des Herstellers wurde noch nie erreicht.</translation>
    </message>
    <message>
        <source>The vendor&apos;s status page last answered: %1.</source>
        <translation>Die Statusseite des Herstellers hat zuletzt geantwortet: %1.</translation>
    </message>
    <message>
        <source>Practise now</source>
        <translation>Jetzt üben</translation>
    </message>
    <message>
        <source>A report was never practised; the practice portal takes it, nothing reaches the vendor.</source>
        <translation>Eine Meldung wurde noch nie geübt; das Übungsportal nimmt sie an, nichts erreicht den Hersteller.</translation>
    </message>
    <message>
        <source>A report was last practised: %1.</source>
        <translation>Zuletzt geübt: %1.</translation>
    </message>
    <message>
        <source>A report was last practised: %1. Once more does no harm.</source>
        <extracomment>1 is when, such as &quot;3 days ago&quot;</extracomment>
        <translation>Zuletzt geübt: %1. Noch einmal schadet nicht.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ReceiptPage</name>
    <message>
        <source>Copied</source>
        <comment>the number is now in the clipboard</comment>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Our emergency hotline number</source>
        <translation>Unsere Notfallnummer</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The portal names: %1</source>
        <extracomment>1 is a list of field names as the portal calls them</extracomment>
        <translation>Das Portal nennt: %1</translation>
    </message>
    <message>
        <source>Continue by &amp;hand</source>
        <translation>Von &amp;Hand fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Correct and send again</source>
        <translation>&amp;Korrigieren und erneut senden</translation>
    </message>
    <message>
        <source>&amp;Take back to edit</source>
        <translation>&amp;Zum Bearbeiten zurückholen</translation>
    </message>
    <message>
        <source>Handed over %1 · reference %2</source>
        <extracomment>1 is a date with time, 2 the reference that is carried in the report</extracomment>
        <translation>Übergeben %1 · Referenz %2</translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation>&amp;Nummer kopieren</translation>
    </message>
    <message>
        <source>Case number %1</source>
        <translation>Fallnummer %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>%1 anrufen</translation>
    </message>
    <message>
        <source>Ask by e-mail</source>
        <translation>Per E-Mail fragen</translation>
    </message>
    <message>
        <source>Your emergency hotline escalates the case at once.</source>
        <translation>Ihre Notfallnummer eskaliert den Fall sofort.</translation>
    </message>
    <message>
        <source>Enterprise customers have an emergency number of their own. Your Customer Success Manager knows it; keep it in the account then.</source>
        <translation>Enterprise-Kunden haben eine eigene Notfallnummer. Ihr Customer Success Manager kennt sie; hinterlegen Sie sie dann im Konto.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The report is on its way at this moment and cannot be taken back.</source>
        <translation>Die Meldung ist in diesem Augenblick unterwegs und lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Below you see how it goes on. As soon as it waits again, it can be taken back.</source>
        <translation>Unten sehen Sie, wie es weitergeht. Sobald sie wieder wartet, lässt sie sich zurückholen.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>&amp;All reports</source>
        <translation>&amp;Alle Meldungen</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Fallnummer</translation>
    </message>
    <message>
        <source>Show in &amp;My Cases</source>
        <translation>In „&amp;Meine Fälle“ zeigen</translation>
    </message>
    <message>
        <source>Try no&amp;w</source>
        <translation>&amp;Jetzt versuchen</translation>
    </message>
    <message>
        <source>Let &amp;Lotse send it after all</source>
        <translation>Doch von &amp;Lotse senden lassen</translation>
    </message>
    <message>
        <source>Description as it was sent</source>
        <translation>Beschreibung, wie sie gesendet wurde</translation>
    </message>
    <message>
        <source>Your report</source>
        <translation>Ihre Meldung</translation>
    </message>
    <message>
        <source>Practised: from the first page to Send it took %1 min %2 s. The date is noted; the readiness light asks again in half a year.</source>
        <extracomment>1 and 2 are numbers: how long a practised report took</extracomment>
        <translation>Geübt: Von der ersten Seite bis zum Senden dauerte es %1 min %2 s. Das Datum ist vermerkt; die Bereitschaftsanzeige fragt in einem halben Jahr wieder.</translation>
    </message>
    <message>
        <source>Send it an&amp;other way …</source>
        <translation>Auf &amp;anderem Weg senden …</translation>
    </message>
</context>
<context>
    <name>lotse::ui::RemoveAccountDialog</name>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” from this computer?</source>
        <extracomment>1 is the name of an account</extracomment>
        <translation>„%1“ von diesem Computer entfernen?</translation>
    </message>
    <message>
        <source>Your sign-in ends, at the portal as well, and its tokens are removed. Your cases at the portal stay as they are; what was copied from there goes.</source>
        <translation>Ihre Anmeldung endet, auch am Portal, und ihre Token werden entfernt. Ihre Fälle am Portal bleiben, wie sie sind; was von dort kopiert wurde, geht.</translation>
    </message>
    <message>
        <source>Your cases at the portal stay as they are; what was copied from there goes.</source>
        <translation>Ihre Fälle am Portal bleiben, wie sie sind; was von dort kopiert wurde, geht.</translation>
    </message>
    <message>
        <source>Keep what I wrote</source>
        <translation>Behalten, was ich geschrieben habe</translation>
    </message>
    <message>
        <source>Drafts, reports and copies of attachments stay in their folder on this computer.</source>
        <translation>Entwürfe, Meldungen und Kopien von Anhängen bleiben in ihrem Ordner auf diesem Computer.</translation>
    </message>
    <message>
        <source>Delete everything of this account</source>
        <translation>Alles von diesem Konto löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) as well. Backups go too; this cannot be undone.</source>
        <translation>
            <numerusform>Auch %n Entwurf. Die Sicherungen gehen ebenfalls; das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>Auch %n Entwürfe. Die Sicherungen gehen ebenfalls; das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups go too; this cannot be undone.</source>
        <translation>Die Sicherungen gehen ebenfalls; das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) or answer(s) that have not arrived are not sent any more</source>
        <translation>
            <numerusform>%n Meldung oder Antwort, die nicht angekommen ist, wird nicht mehr gesendet</numerusform>
            <numerusform>%n Meldungen oder Antworten, die nicht angekommen sind, werden nicht mehr gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What you wrote cannot be read now: drafts may be there, and reports that are not sent any more</source>
        <translation>Was Sie geschrieben haben, ist gerade nicht lesbar: Es kann Entwürfe geben und Meldungen, die dann nicht mehr gesendet werden</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ReplyFiles</name>
    <message>
        <source>%1 – the portal takes %2 at most</source>
        <extracomment>1 is a size, 2 the greatest size that the portal takes</extracomment>
        <translation>%1 – das Portal nimmt höchstens %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ReplyPanel</name>
    <message>
        <source>Screenshot %1.png</source>
        <extracomment>the name of a picture that was pasted; 1 is when</extracomment>
        <translation>Bildschirmfoto %1.png</translation>
    </message>
    <message>
        <source>“%1” was not attached. %2</source>
        <extracomment>1 is the name of a file, 2 a sentence on why</extracomment>
        <translation>„%1“ wurde nicht angehängt. %2</translation>
    </message>
    <message>
        <source>This case is no longer here, but what you wrote is kept.</source>
        <translation>Dieser Fall ist nicht mehr da, aber was Sie geschrieben haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>It cannot be sent from here. Copy it, or leave it: it stays on this computer.</source>
        <translation>Von hier lässt es sich nicht senden. Kopieren Sie es, oder lassen Sie es: Es bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>I have &amp;sent it</source>
        <translation>Ich habe es &amp;gesendet</translation>
    </message>
    <message>
        <source>&amp;Send and close the case</source>
        <translation>&amp;Senden und Fall schließen</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Too long for the portal by %1 characters. Put the rest into a file.</source>
        <extracomment>while typing a reply; 1 is how many characters must go</extracomment>
        <translation>Um %1 Zeichen zu lang für das Portal. Legen Sie den Rest in eine Datei.</translation>
    </message>
    <message>
        <source>A file is being copied …</source>
        <translation>Eine Datei wird kopiert …</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Auf diesem Computer gesichert</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Neues zeigen</translation>
    </message>
    <message>
        <source>Send all the same</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Somebody has written in this case since you began.</source>
        <translation>Seit Sie begonnen haben, hat jemand in diesem Fall geschrieben.</translation>
    </message>
    <message>
        <source>Your reply is kept. Have a look first, or send it as it is.</source>
        <translation>Ihre Antwort bleibt erhalten. Sehen Sie erst nach, oder senden Sie sie, wie sie ist.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>It is on its way already and cannot be taken back.</source>
        <translation>Sie ist schon unterwegs und lässt sich nicht mehr zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Antworten</translation>
    </message>
    <message>
        <source>Write in this case (R)</source>
        <translation>In diesem Fall schreiben (R)</translation>
    </message>
    <message>
        <source>Attach &amp;files …</source>
        <translation>&amp;Dateien anhängen …</translation>
    </message>
    <message>
        <source>Ask for &amp;escalation …</source>
        <translation>Um &amp;Eskalation bitten …</translation>
    </message>
    <message>
        <source>&amp;Close the case …</source>
        <translation>Fall &amp;schließen …</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Your reply. Drop files here, or paste a screenshot.</source>
        <translation>Ihre Antwort. Ziehen Sie Dateien hierher, oder fügen Sie ein Bildschirmfoto ein.</translation>
    </message>
    <message>
        <source>Lotse cannot write to this portal by itself: copy the text, send it there, and say so here. It is then kept with the case.</source>
        <translation>Lotse kann in dieses Portal nicht selbst schreiben: Kopieren Sie den Text, senden Sie ihn dort und sagen Sie es hier. Er steht dann auch hier beim Fall.</translation>
    </message>
    <message>
        <source>Close the case with it</source>
        <translation>Fall damit schließen</translation>
    </message>
    <message>
        <source>Attach fi&amp;les …</source>
        <translation>Da&amp;teien anhängen …</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Co&amp;py the text</source>
        <translation>Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>&amp;Open the portal</source>
        <translation>Portal ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Send (Ctrl+Return)</source>
        <translation>Senden (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ReportWizard</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Something is still missing.</source>
        <translation>Es fehlt noch etwas.</translation>
    </message>
    <message>
        <source>Each line of the list leads to its field. Everything you typed is kept.</source>
        <translation>Jede Zeile der Liste führt zu ihrem Feld. Alles Eingegebene bleibt erhalten.</translation>
    </message>
    <message>
        <source>Take back to edit</source>
        <translation>Zum Bearbeiten zurückholen</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Beleg zeigen</translation>
    </message>
    <message>
        <source>This report was handed to the outbox and is locked.</source>
        <translation>Diese Meldung liegt im Postausgang und ist gesperrt.</translation>
    </message>
    <message>
        <source>You can read it here. To change something, take it back first.</source>
        <translation>Sie können sie hier lesen. Um etwas zu ändern, holen Sie sie zuerst zurück.</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Alle Meldungen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>File in the &amp;portal&apos;s form</source>
        <translation>Im &amp;Formular des Portals einreichen</translation>
    </message>
    <message>
        <source>Being handed over …</source>
        <translation>Wird übergeben …</translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation>Jetzt &amp;senden</translation>
    </message>
    <message>
        <source>File by &amp;hand instead</source>
        <translation>Lieber von &amp;Hand einreichen</translation>
    </message>
    <message>
        <source>The draft stays as it is and can be continued at any time.</source>
        <translation>Der Entwurf bleibt, wie er ist, und lässt sich jederzeit fortsetzen.</translation>
    </message>
    <message>
        <source>The files are still being searched for passwords and other secrets.</source>
        <translation>Die Dateien werden noch nach Kennwörtern und anderem Geheimen durchsucht.</translation>
    </message>
    <message>
        <source>As soon as that is done, the report can be sent. A file can also be left out.</source>
        <translation>Sobald das fertig ist, kann die Meldung gesendet werden. Eine Datei kann auch wegbleiben.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ReviewPage</name>
    <message>
        <source>Will be recognised as urgent</source>
        <translation>Wird als dringend erkannt</translation>
    </message>
    <message>
        <source>Will not be recognised as urgent</source>
        <translation>Wird nicht als dringend erkannt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>1 is a file&apos;s name, 2 its size</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (the whole description)</source>
        <translation>%1 (die ganze Beschreibung)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1, through the portal&apos;s own form</source>
        <translation>%1, über das Formular des Portals</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Organisation ID: %1</source>
        <translation>Organisations-ID: %1</translation>
    </message>
    <message>
        <source>Lotse opens the form in your browser and hands you field by field.</source>
        <translation>Lotse öffnet das Formular im Browser und reicht Ihnen Feld für Feld.</translation>
    </message>
    <message>
        <source>There is no connection now. The report waits in the outbox and leaves by itself as soon as the portal can be reached.</source>
        <translation>Gerade besteht keine Verbindung. Die Meldung wartet im Postausgang und geht von selbst ab, sobald das Portal erreichbar ist.</translation>
    </message>
    <message>
        <source>Should the connection fail, the report waits in the outbox and leaves by itself. It is never filed twice.</source>
        <translation>Fällt die Verbindung aus, wartet die Meldung im Postausgang und geht von selbst ab. Sie wird nie doppelt angelegt.</translation>
    </message>
    <message>
        <source>Check and send</source>
        <translation>Prüfen und senden</translation>
    </message>
    <message>
        <source>Exactly this is sent, and nothing else. You can still change everything.</source>
        <translation>Genau das wird gesendet, sonst nichts. Sie können noch alles ändern.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Description as it is sent</source>
        <translation>Beschreibung, wie sie gesendet wird</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>An ordinary case, severity %1</source>
        <translation>Ein gewöhnlicher Fall, Schweregrad %1</translation>
    </message>
    <message>
        <source>The vendor will treat it as urgent</source>
        <translation>Der Hersteller wird ihn als dringend behandeln</translation>
    </message>
</context>
<context>
    <name>lotse::ui::RuleForm</name>
    <message>
        <source>when it &amp;begins</source>
        <translation>beim &amp;Beginn</translation>
    </message>
    <message>
        <source>with every &amp;update</source>
        <translation>bei jeder &amp;Neuigkeit</translation>
    </message>
    <message>
        <source>when it is &amp;over</source>
        <translation>am &amp;Ende</translation>
    </message>
    <message>
        <source>&amp;Maintenances too</source>
        <translation>Auch &amp;Wartungen</translation>
    </message>
    <message>
        <source>every region</source>
        <translation>jede Region</translation>
    </message>
    <message>
        <source>no reminder</source>
        <translation>keine Erinnerung</translation>
    </message>
    <message>
        <source>1 hour before</source>
        <translation>1 Stunde vorher</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1 Tag vorher</translation>
    </message>
    <message>
        <source>3 days before</source>
        <translation>3 Tage vorher</translation>
    </message>
    <message>
        <source>1 week before</source>
        <translation>1 Woche vorher</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Reminder of maintenances</source>
        <translation>Erinnerung an Wartungen</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>&amp;Severity</source>
        <translation>&amp;Schwere</translation>
    </message>
    <message>
        <source>Tell me</source>
        <translation>Bescheid geben</translation>
    </message>
    <message>
        <source>&amp;Parts</source>
        <translation>&amp;Teile</translation>
    </message>
    <message>
        <source>Re&amp;minder</source>
        <translation>Er&amp;innerung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>what a rule is about; 1 is a region, 2 is a severity such as &quot;minor and worse&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n part(s)</source>
        <extracomment>1 is a region, 2 is a severity such as &quot;minor and worse&quot;, n how many parts of the vendor&apos;s service</extracomment>
        <translation>
            <numerusform>%1, %2, %n Teil</numerusform>
            <numerusform>%1, %2, %n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>minor and worse</source>
        <translation>ab geringer Schwere</translation>
    </message>
    <message>
        <source>major and worse</source>
        <translation>ab großer Schwere</translation>
    </message>
    <message>
        <source>critical only</source>
        <translation>nur kritische</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
</context>
<context>
    <name>lotse::ui::RulesDialog</name>
    <message>
        <source>Notify me</source>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>Notify me of the vendor&apos;s status</source>
        <translation>Über den Status des Herstellers benachrichtigen</translation>
    </message>
    <message>
        <source>These notifications are made on this computer and leave it to nobody. Quiet hours and private mode are in the settings.</source>
        <translation>Diese Benachrichtigungen entstehen auf diesem Computer; niemand sonst erfährt davon. Ruhezeit und privater Modus stehen in den Einstellungen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Delete rule</source>
        <translation>Regel &amp;löschen</translation>
    </message>
    <message>
        <source>Ru&amp;le</source>
        <translation>R&amp;egel</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>&amp;New rule</source>
        <translation>Neue Re&amp;gel</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>1 is a running number, 2 what the rule is about</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>lotse::ui::SavedIndicator</name>
    <message>
        <source>Locked: it was sent</source>
        <translation>Gesperrt: wurde gesendet</translation>
    </message>
    <message>
        <source>Saved while you type</source>
        <translation>Wird beim Tippen gespeichert</translation>
    </message>
    <message>
        <source>Cannot be saved: %1</source>
        <translation>Nicht speicherbar: %1</translation>
    </message>
    <message>
        <source>Cannot be saved</source>
        <translation>Nicht speicherbar</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <extracomment>1 is a time of the day</extracomment>
        <translation>Gespeichert %1</translation>
    </message>
</context>
<context>
    <name>lotse::ui::SearchBar</name>
    <message>
        <source>Search my cases</source>
        <translation>Meine Fälle durchsuchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche löschen</translation>
    </message>
    <message>
        <source>Search cases, comments, files and contacts</source>
        <translation>Fälle, Kommentare, Dateien und Kontakte durchsuchen</translation>
    </message>
    <message>
        <source>Words, phrases in quotes, and filters such as is:open or product:Studio. Down goes to the list, Escape clears.</source>
        <translation>Wörter, Wortfolgen in Anführungszeichen und Filter wie ist:offen oder produkt:Studio. Pfeil nach unten führt zur Liste, Esc löscht.</translation>
    </message>
    <message>
        <source>Also understood: is:open, turn:us, product:&quot;Design Studio&quot;, severity:1, since:2026-10-01, -word (Ctrl+F)</source>
        <translation>Auch möglich: ist:offen, dran:wir, produkt:&quot;Design Studio&quot;, schweregrad:1, seit:1.10.2026, -Wort (Strg+F)</translation>
    </message>
    <message>
        <source>Suggestions for the search</source>
        <translation>Vorschläge für die Suche</translation>
    </message>
</context>
<context>
    <name>lotse::ui::SearchHead</name>
    <message>
        <source>Fil&amp;ter</source>
        <comment>button: choose filters for My Cases</comment>
        <translation>Fil&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <comment>button: saved searches of My Cases</comment>
        <translation>Ans&amp;ichten</translation>
    </message>
</context>
<context>
    <name>lotse::ui::SelectionBar</name>
    <message numerus="yes">
        <source>%n case(s) selected</source>
        <comment>in the list My Cases</comment>
        <translation>
            <numerusform>%n Fall ausgewählt</numerusform>
            <numerusform>%n Fälle ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <comment>cases that are selected</comment>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Watch</source>
        <comment>button: be told of what happens in the selected cases</comment>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Export as CSV …</source>
        <translation>Als CSV exportieren …</translation>
    </message>
</context>
<context>
    <name>lotse::ui::SentFileRow</name>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>1 is a file&apos;s name, 2 its size, 3 how it stands</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>%1 wird gesendet</translation>
    </message>
    <message>
        <source>%1 · sent %2 of %3</source>
        <extracomment>1 is a file&apos;s name, 2 how much of it was sent, 3 its size</extracomment>
        <translation>%1 · %2 von %3 gesendet</translation>
    </message>
    <message>
        <source>%1 · %2 sent, waiting for the portal&apos;s answer</source>
        <translation>%1 · %2 gesendet, die Antwort des Portals steht aus</translation>
    </message>
    <message>
        <source>handed in with the form</source>
        <comment>a file</comment>
        <translation>mit dem Formular eingereicht</translation>
    </message>
    <message>
        <source>arrived and checked at the portal</source>
        <comment>a file</comment>
        <translation>angekommen und im Portal geprüft</translation>
    </message>
    <message>
        <source>arrived, but the portal shows it differently</source>
        <translation>angekommen, aber das Portal zeigt sie anders</translation>
    </message>
    <message>
        <source>arrived</source>
        <comment>a file</comment>
        <translation>angekommen</translation>
    </message>
    <message>
        <source>waits with the report</source>
        <comment>a file</comment>
        <translation>wartet mit der Meldung</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>a file</comment>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>cannot be found out whether it arrived: please look at the case</source>
        <comment>a file</comment>
        <translation>ob sie ankam, lässt sich nicht herausfinden: Bitte sehen Sie im Fall nach</translation>
    </message>
    <message>
        <source>not sent</source>
        <comment>a file</comment>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>waits</source>
        <comment>a file</comment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waits until the report has arrived</source>
        <comment>a file</comment>
        <translation>wartet, bis die Meldung angekommen ist</translation>
    </message>
    <message>
        <source>is being sent</source>
        <comment>a file</comment>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>being looked up, whether it arrived</source>
        <comment>a file</comment>
        <translation>es wird nachgesehen, ob sie ankam</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>sending a file</comment>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>with sending a file</comment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>It is there</source>
        <comment>a file at the portal</comment>
        <translation>Sie ist dort</translation>
    </message>
    <message>
        <source>Send it again</source>
        <comment>a file</comment>
        <translation>Noch einmal senden</translation>
    </message>
</context>
<context>
    <name>lotse::ui::SentFiles</name>
    <message>
        <source>No files</source>
        <translation>Keine Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::SentText</name>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>The report is being handed over to the portal.</source>
        <translation>Die Meldung wird dem Portal übergeben.</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>It is not certain whether the report arrived.</source>
        <translation>Es ist nicht sicher, ob die Meldung angekommen ist.</translation>
    </message>
    <message>
        <source>Lotse asks the portal before anything is sent again, so that no case is filed twice.</source>
        <translation>Lotse fragt das Portal, bevor etwas erneut gesendet wird, damit kein Fall doppelt entsteht.</translation>
    </message>
    <message>
        <source>Lotse is looking in the portal whether the report arrived.</source>
        <translation>Lotse sieht im Portal nach, ob die Meldung angekommen ist.</translation>
    </message>
    <message>
        <source>Nothing is sent again before that is known.</source>
        <translation>Vorher wird nichts erneut gesendet.</translation>
    </message>
    <message>
        <source>You decide</source>
        <translation>Sie entscheiden</translation>
    </message>
    <message>
        <source>The portal holds cases that could be this report.</source>
        <translation>Im Portal gibt es Fälle, die diese Meldung sein könnten.</translation>
    </message>
    <message>
        <source>Please look at them and say whether one of them is yours. Nothing is sent until then.</source>
        <translation>Bitte sehen Sie sie an und sagen Sie, ob einer davon Ihrer ist. Bis dahin wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>The report could not be delivered as it is.</source>
        <translation>So, wie sie ist, ließ sich die Meldung nicht zustellen.</translation>
    </message>
    <message>
        <source>Nothing is lost: correct it and send it again.</source>
        <translation>Nichts ist verloren: Korrigieren Sie sie und senden Sie erneut.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>You are filing this report yourself; Lotse sends nothing.</source>
        <translation>Sie reichen diese Meldung selbst ein; Lotse sendet nichts.</translation>
    </message>
    <message>
        <source>Type the case number in as soon as you have it.</source>
        <translation>Tragen Sie die Fallnummer ein, sobald Sie sie haben.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgeholt</translation>
    </message>
    <message>
        <source>The report was taken back; it is among the drafts.</source>
        <translation>Die Meldung wurde zurückgeholt; sie steht bei den Entwürfen.</translation>
    </message>
    <message>
        <source>Waits</source>
        <extracomment>1 is a whole sentence that says why</extracomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>The report leaves in a moment.</source>
        <translation>Die Meldung geht gleich ab.</translation>
    </message>
    <message>
        <source>Waits, because you have to sign in again.</source>
        <translation>Wartet, weil Sie sich neu anmelden müssen.</translation>
    </message>
    <message>
        <source>It leaves by itself as soon as you are signed in.</source>
        <translation>Sie geht von selbst ab, sobald Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>Waits, because the portal cannot be reached.</source>
        <translation>Wartet, weil das Portal nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>It leaves by itself as soon as the connection is back. You can close this page.</source>
        <translation>Sie geht von selbst ab, sobald die Verbindung zurück ist. Sie können diese Seite schließen.</translation>
    </message>
    <message>
        <source>Waits: %1</source>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The report arrived. Its number is on the way.</source>
        <translation>Die Meldung ist angekommen. Ihre Nummer ist unterwegs.</translation>
    </message>
    <message>
        <source>Filed by hand as case %1.</source>
        <translation>Von Hand eingereicht als Fall %1.</translation>
    </message>
    <message>
        <source>The report arrived as case %1.</source>
        <translation>Die Meldung ist als Fall %1 angekommen.</translation>
    </message>
    <message>
        <source>Its files follow.</source>
        <translation>Die Dateien folgen.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Verified at the portal, %1.</source>
        <translation>Im Portal geprüft, %1.</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Weicht ab</translation>
    </message>
    <message>
        <source>Read back at %1. At the portal differs: %2. Please look at the case there.</source>
        <extracomment>1 is a time of the day, 2 a list of parts of the case</extracomment>
        <translation>Um %1 zurückgelesen. Im Portal weicht ab: %2. Bitte sehen Sie sich den Fall dort an.</translation>
    </message>
    <message>
        <source>Filed by hand</source>
        <translation>Von Hand eingereicht</translation>
    </message>
    <message>
        <source>You find it in My Cases. Drop status e-mails of the portal there to keep it up to date.</source>
        <translation>Sie finden sie unter „Meine Fälle“. Legen Sie dort Status-E-Mails des Portals ab, um sie aktuell zu halten.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>It is being read back and compared.</source>
        <translation>Sie wird zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>Datei %1</translation>
    </message>
</context>
<context>
    <name>lotse::ui::SettingsDialog</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Zeit zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>How long a report waits after “Send” before it leaves.</source>
        <translation>Wie lange eine Meldung nach „Senden“ wartet, bevor sie abgeht.</translation>
    </message>
    <message>
        <source>Alarm when undelivered</source>
        <translation>Alarm, wenn nicht zugestellt</translation>
    </message>
    <message>
        <source>For a production-down report that did not arrive.</source>
        <translation>Für die Meldung eines Produktionsausfalls, die nicht angekommen ist.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Tokens are kept in</source>
        <translation>Tokens liegen in</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <extracomment>colour scheme</extracomment>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <extracomment>colour scheme</extracomment>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source> seconds</source>
        <extracomment>unit behind a number in a field</extracomment>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source> minutes</source>
        <extracomment>unit behind a number in a field; &quot;after&quot; stands before it</extracomment>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Start Lotse when I log in to this computer</source>
        <translation>Lotse starten, wenn ich mich an diesem Computer anmelde</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Lotse %1</source>
        <extracomment>1 is a version number</extracomment>
        <translation>Lotse %1</translation>
    </message>
    <message>
        <source>memory, only until you quit</source>
        <comment>where tokens are kept</comment>
        <translation>im Arbeitsspeicher, nur bis zum Beenden</translation>
    </message>
    <message>
        <source>This folder lies on a network drive. Lotse works there with more caution and more slowly, and only one program at a time can use it. A folder on this computer is better.</source>
        <translation>Dieser Ordner liegt auf einem Netzlaufwerk. Lotse arbeitet dort vorsichtiger und langsamer, und nur ein Programm kann ihn zur selben Zeit benutzen. Besser ist ein Ordner auf diesem Computer.</translation>
    </message>
    <message>
        <source>Room for attachments</source>
        <translation>Platz für Anhänge</translation>
    </message>
    <message>
        <source>Of all copies together. A file that does not fit any more is not taken.</source>
        <translation>Für alle Kopien zusammen. Eine Datei, die nicht mehr passt, wird nicht angenommen.</translation>
    </message>
    <message>
        <source>Keep sent files</source>
        <translation>Gesendete Dateien behalten</translation>
    </message>
    <message>
        <source>Copies go this long after their report arrived.</source>
        <translation>So lange nach der Ankunft ihrer Meldung werden Kopien entfernt.</translation>
    </message>
    <message>
        <source> days</source>
        <extracomment>unit behind a number in a field</extracomment>
        <translation> Tage</translation>
    </message>
    <message>
        <source> MB</source>
        <extracomment>unit behind a number in a field: megabytes</extracomment>
        <translation> MB</translation>
    </message>
    <message>
        <source>high contrast</source>
        <extracomment>colour scheme</extracomment>
        <translation>hoher Kontrast</translation>
    </message>
    <message>
        <source>The policy file of this computer cannot be read, so it rules nothing.</source>
        <translation>Die Richtliniendatei dieses Computers lässt sich nicht lesen und regelt deshalb nichts.</translation>
    </message>
    <message>
        <source>Tell your administrator: %1</source>
        <translation>Sagen Sie es Ihrer Administration: %1</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>Private notifications</source>
        <translation>Private Benachrichtigungen</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Start bei der Anmeldung</translation>
    </message>
    <message>
        <source>Your company has set some of this for you.</source>
        <translation>Ihr Unternehmen hat einiges davon für Sie festgelegt.</translation>
    </message>
    <message>
        <source>%1 has a value of another kind.</source>
        <extracomment>1 is the name of a setting in a file, such as outbox.alarm_minutes</extracomment>
        <translation>%1 hat einen Wert anderer Art.</translation>
    </message>
    <message>
        <source>%1 is no setting of this version.</source>
        <translation>%1 ist keine Einstellung dieser Version.</translation>
    </message>
    <message>
        <source>Some of the policy file of this computer is not followed.</source>
        <translation>Ein Teil der Richtliniendatei dieses Computers wird nicht befolgt.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Name at the proxy</source>
        <translation>Name am Proxy</translation>
    </message>
    <message>
        <source>Sending and fetching</source>
        <translation>Senden und Abrufen</translation>
    </message>
    <message>
        <source>Look for news every</source>
        <translation>Nach Neuem sehen alle</translation>
    </message>
    <message>
        <source>While something is urgent, every minute all the same.</source>
        <translation>Bei Dringendem trotzdem jede Minute.</translation>
    </message>
    <message>
        <source> minutes</source>
        <comment>every</comment>
        <extracomment>unit behind a number in a field; &quot;every&quot; stands before it</extracomment>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Look and window</source>
        <translation>Aussehen und Fenster</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Beim Schließen des Fensters</translation>
    </message>
    <message>
        <source>Where there is no tray, closing always quits.</source>
        <translation>Ohne Infobereich wird Lotse immer beendet.</translation>
    </message>
    <message>
        <source>ask once</source>
        <translation>einmal fragen</translation>
    </message>
    <message>
        <source>go on in the background</source>
        <extracomment>what happens when the window is closed</extracomment>
        <translation>im Hintergrund weiterlaufen</translation>
    </message>
    <message>
        <source>quit</source>
        <extracomment>what happens when the window is closed</extracomment>
        <translation>beenden</translation>
    </message>
    <message>
        <source>All keys …</source>
        <translation>Alle Tasten …</translation>
    </message>
</context>
<context>
    <name>lotse::ui::SignInRow</name>
    <message>
        <source>Sign in again in the browser</source>
        <translation>Noch einmal im Browser anmelden</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>Your password stays between you and the portal; Lotse never sees it.</source>
        <translation>Ihr Passwort bleibt zwischen Ihnen und dem Portal; Lotse bekommt es nie zu sehen.</translation>
    </message>
    <message>
        <source>Please enter the site address and the client ID first.</source>
        <translation>Bitte geben Sie zuerst die Adresse des Portals und die Client-ID ein.</translation>
    </message>
    <message>
        <source>Opening your browser …</source>
        <translation>Ihr Browser wird geöffnet …</translation>
    </message>
    <message>
        <source>Waiting for you to sign in in your browser. Nothing opened? Copy the address and open it yourself.</source>
        <translation>Bitte melden Sie sich in Ihrem Browser an. Es hat sich nichts geöffnet? Kopieren Sie die Adresse und öffnen Sie sie selbst.</translation>
    </message>
    <message>
        <source>No browser could be opened. Please copy the address and open it in one on this computer.</source>
        <translation>Es ließ sich kein Browser öffnen. Bitte kopieren Sie die Adresse und öffnen Sie sie in einem Browser auf diesem Computer.</translation>
    </message>
    <message>
        <source>You are signed in. Save the account to use it.</source>
        <translation>Sie sind angemeldet. Speichern Sie das Konto, um damit zu arbeiten.</translation>
    </message>
    <message>
        <source>The portal let you in but gives no lasting sign-in. Please ask the vendor to allow “refresh tokens” for this client ID.</source>
        <translation>Das Portal hat Sie eingelassen, gibt aber keine dauerhafte Anmeldung. Bitte fragen Sie den Hersteller, ob er „Refresh-Tokens“ für diese Client-ID erlaubt.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::SimilarCases</name>
    <message numerus="yes">
        <source>Known already? %n case(s) of yours speak of the same: %1</source>
        <extracomment>1 is the number of the nearest case and its subject</extracomment>
        <translation>
            <numerusform>Schon bekannt? %n Ihrer Fälle handelt vom Gleichen: %1</numerusform>
            <numerusform>Schon bekannt? %n Ihrer Fälle handeln vom Gleichen, am ehesten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>closed, changed %1</source>
        <extracomment>1 is how long ago: &quot;yesterday 17:43&quot;</extracomment>
        <translation>geschlossen, geändert %1</translation>
    </message>
    <message>
        <source>open, changed %1</source>
        <translation>offen, geändert %1</translation>
    </message>
    <message>
        <source>%1 · named in your report</source>
        <translation>%1 · in Ihrer Meldung genannt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <comment>of the report</comment>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>similar cases</comment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show similar cases</source>
        <translation>Ähnliche Fälle zeigen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::SimilarList</name>
    <message>
        <source>Has this been answered already?</source>
        <translation>Gibt es darauf schon eine Antwort?</translation>
    </message>
    <message>
        <source>Similar threads</source>
        <translation>Ähnliche Beiträge</translation>
    </message>
</context>
<context>
    <name>lotse::ui::StalledDialog</name>
    <message>
        <source>Lotse is waiting</source>
        <translation>Lotse wartet</translation>
    </message>
    <message>
        <source>Your data cannot be reached yet</source>
        <translation>Ihre Daten sind noch nicht erreichbar</translation>
    </message>
    <message>
        <source>%1 does not answer; perhaps it lies on a network drive. Nothing is lost, and Lotse starts by itself as soon as it can be read. If production is down, call your emergency hotline or file the case in the portal&apos;s own form.</source>
        <extracomment>1 is a folder</extracomment>
        <translation>%1 antwortet nicht; vielleicht liegt der Ordner auf einem Netzlaufwerk. Nichts ist verloren, und Lotse startet von selbst, sobald er sich lesen lässt. Steht die Produktion, rufen Sie Ihre Notfall-Hotline an oder reichen Sie den Fall im Formular des Portals ein.</translation>
    </message>
    <message>
        <source>Open the portal</source>
        <translation>Portal öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>lotse::ui::StandingText</name>
    <message>
        <source>no connection</source>
        <extracomment>why a report waits</extracomment>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>the way to the portal is blocked</source>
        <extracomment>why a report waits</extracomment>
        <translation>der Weg zum Portal ist versperrt</translation>
    </message>
    <message>
        <source>sign-in needed</source>
        <extracomment>why a report waits</extracomment>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>the portal is busy or disturbed</source>
        <extracomment>why a report waits</extracomment>
        <translation>das Portal ist ausgelastet oder gestört</translation>
    </message>
    <message>
        <source>needs your attention</source>
        <extracomment>why a report waits</extracomment>
        <translation>braucht Ihre Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Syncing …</source>
        <translation>Abgleich läuft …</translation>
    </message>
    <message>
        <source>Fetching your cases …</source>
        <translation>Ihre Fälle werden geholt …</translation>
    </message>
    <message>
        <source>Offline; last sync %1</source>
        <extracomment>1 is an age (&quot;3 minutes ago&quot;)</extracomment>
        <translation>Offline; letzter Abgleich %1</translation>
    </message>
    <message>
        <source>Offline; never synced</source>
        <translation>Offline; noch nie abgeglichen</translation>
    </message>
    <message>
        <source>Sign-in needed; last sync %1</source>
        <extracomment>1 is an age (&quot;3 minutes ago&quot;)</extracomment>
        <translation>Anmeldung nötig; letzter Abgleich %1</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>Sync is disturbed; last sync %1</source>
        <extracomment>1 is an age (&quot;3 minutes ago&quot;)</extracomment>
        <translation>Abgleich gestört; letzter Abgleich %1</translation>
    </message>
    <message>
        <source>Sync is disturbed</source>
        <translation>Abgleich gestört</translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <extracomment>1 is an age (&quot;3 minutes ago&quot;)</extracomment>
        <translation>Letzter Abgleich: %1</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>being sent</source>
        <extracomment>why a report is still here</extracomment>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>checking whether it arrived</source>
        <extracomment>why a report is still here</extracomment>
        <translation>es wird geprüft, ob sie ankam</translation>
    </message>
    <message>
        <source>needs your decision</source>
        <extracomment>why a report is still here</extracomment>
        <translation>braucht Ihre Entscheidung</translation>
    </message>
    <message>
        <source>being filed by hand</source>
        <extracomment>why a report is still here</extracomment>
        <translation>wird von Hand eingereicht</translation>
    </message>
    <message>
        <source>about to be sent</source>
        <extracomment>why a report is still here</extracomment>
        <translation>geht gleich ab</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) waiting: %1</source>
        <extracomment>1 is why: &quot;no connection&quot;</extracomment>
        <translation>
            <numerusform>%n Meldung wartet: %1</numerusform>
            <numerusform>%n Meldungen warten: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies) waiting: %1</source>
        <extracomment>things said in cases that already exist; 1 is why: &quot;no connection&quot;</extracomment>
        <translation>
            <numerusform>%n Antwort wartet: %1</numerusform>
            <numerusform>%n Antworten warten: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting: %1</source>
        <extracomment>reports, replies and posts; 1 is why: &quot;no connection&quot;</extracomment>
        <translation>
            <numerusform>%n Nachricht wartet: %1</numerusform>
            <numerusform>%n Nachrichten warten: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) for the Community waiting: %1</source>
        <extracomment>questions, answers and the like for the Community; 1 is why: &quot;no connection&quot;</extracomment>
        <translation>
            <numerusform>%n Beitrag für die Community wartet: %1</numerusform>
            <numerusform>%n Beiträge für die Community warten: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::StateCard</name>
    <message>
        <source>No status page is known for this vendor</source>
        <translation>Für diesen Hersteller ist keine Statusseite bekannt</translation>
    </message>
    <message>
        <source>The status is not known</source>
        <translation>Der Status ist nicht bekannt</translation>
    </message>
    <message>
        <source>The status is being read …</source>
        <translation>Der Status wird gelesen …</translation>
    </message>
    <message>
        <source>Your region %1: %2</source>
        <extracomment>1 is the name of a region, 2 a sentence like &quot;All systems operational&quot;</extracomment>
        <translation>Ihre Region %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) ahead of the page&apos;s.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht gegenüber der Seite %n Minute vor.</numerusform>
            <numerusform>Die Uhr dieses Computers geht gegenüber der Seite %n Minuten vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n minute(s) behind the page&apos;s.</source>
        <translation>
            <numerusform>Die Uhr dieses Computers geht gegenüber der Seite %n Minute nach.</numerusform>
            <numerusform>Die Uhr dieses Computers geht gegenüber der Seite %n Minuten nach.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the page now (F5)</source>
        <translation>Die Seite jetzt fragen (F5)</translation>
    </message>
    <message>
        <source>Ask the page now</source>
        <translation>Die Seite jetzt fragen</translation>
    </message>
    <message>
        <source>&amp;Notify me …</source>
        <translation>Be&amp;nachrichtigen …</translation>
    </message>
    <message>
        <source>What this computer tells you of: by region, part and severity</source>
        <translation>Wovon dieser Computer Ihnen Bescheid gibt: nach Region, Teil und Schwere</translation>
    </message>
    <message>
        <source>&amp;Subscribe at the vendor</source>
        <translation>Beim Hersteller &amp;abonnieren</translation>
    </message>
    <message>
        <source>Opens the page&apos;s own form for e-mail, SMS, Slack or webhook</source>
        <translation>Öffnet das Formular der Seite für E-Mail, SMS, Slack oder Webhook</translation>
    </message>
    <message>
        <source>&amp;Open the page</source>
        <translation>Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>I see an outage that is not here</source>
        <translation>Ich sehe einen Ausfall, der hier fehlt</translation>
    </message>
</context>
<context>
    <name>lotse::ui::StatusHint</name>
    <message>
        <source>The vendor&apos;s status page is green. Report it anyway.</source>
        <translation>Die Statusseite des Herstellers ist grün. Melden Sie es trotzdem.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The vendor reports an incident: %1</source>
        <extracomment>1 is the name of an incident on the vendor&apos;s status page</extracomment>
        <translation>Der Hersteller meldet eine Störung: %1</translation>
    </message>
    <message>
        <source>If it is this one, name it in your report: the support sees at once what it belongs to.</source>
        <translation>Wenn es diese ist, nennen Sie sie in Ihrer Meldung: Der Support sieht sofort, wozu sie gehört.</translation>
    </message>
    <message>
        <source>Name it in this report</source>
        <translation>In dieser Meldung nennen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::StatusLag</name>
    <message>
        <source>The page was asked %1 and shows nothing. It can lag: incidents have been posted hours after they began.</source>
        <extracomment>1 is how long ago the page was asked, such as &quot;2 minutes ago&quot;</extracomment>
        <translation>Die Seite wurde %1 gefragt und zeigt nichts. Sie kann hinterherhinken: Störungen wurden schon Stunden nach ihrem Beginn gemeldet.</translation>
    </message>
    <message>
        <source>On %1 (%2) an outage began at %3 and was posted at %4 (UTC).</source>
        <extracomment>an example of a late entry: 1 is a day, 2 a region, 3 and 4 are times (UTC)</extracomment>
        <translation>Am %1 (%2) begann ein Ausfall um %3 und wurde um %4 gemeldet (UTC).</translation>
    </message>
</context>
<context>
    <name>lotse::ui::StatusLine</name>
    <message>
        <source>This account has no interface to the portal: you file and update its cases by hand</source>
        <translation>Dieses Konto hat keine Schnittstelle zum Portal: Sie reichen Fälle von Hand ein und pflegen sie nach</translation>
    </message>
</context>
<context>
    <name>lotse::ui::StatusMailDialog</name>
    <message>
        <source>No status so far</source>
        <translation>Bisher kein Status</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <comment>the status of a case before</comment>
        <translation>Bisher: %1</translation>
    </message>
    <message>
        <source>No case number was found in this e-mail.</source>
        <translation>In dieser E-Mail wurde keine Fallnummer gefunden.</translation>
    </message>
    <message>
        <source>Please type the number of the case that it is about.</source>
        <translation>Bitte geben Sie die Nummer des Falls ein, um den es geht.</translation>
    </message>
    <message>
        <source>You follow no case with this number.</source>
        <translation>Sie verfolgen keinen Fall mit dieser Nummer.</translation>
    </message>
    <message>
        <source>Please check the number. Cases that the portal shows to Lotse need no e-mails.</source>
        <translation>Bitte prüfen Sie die Nummer. Fälle, die das Portal Lotse zeigt, brauchen keine E-Mails.</translation>
    </message>
    <message>
        <source>The sender does not look like %1.</source>
        <translation>Der Absender sieht nicht nach %1 aus.</translation>
    </message>
    <message>
        <source>Please take it over only if you know who wrote it.</source>
        <translation>Bitte übernehmen Sie sie nur, wenn Sie wissen, wer sie geschrieben hat.</translation>
    </message>
    <message>
        <source>This e-mail is older than what you have.</source>
        <translation>Diese E-Mail ist älter als Ihr Stand.</translation>
    </message>
    <message>
        <source>The case last changed on %1. Please check whether its status still holds.</source>
        <translation>Der Fall hat sich zuletzt am %1 geändert. Bitte prüfen Sie, ob der Status noch stimmt.</translation>
    </message>
    <message>
        <source>Status e-mail</source>
        <translation>Status-E-Mail</translation>
    </message>
    <message>
        <source>E-mail without a subject</source>
        <translation>E-Mail ohne Betreff</translation>
    </message>
    <message>
        <source>%1 &lt;%2&gt;</source>
        <comment>sender of an e-mail: name, address</comment>
        <translation>%1 &lt;%2&gt;</translation>
    </message>
    <message>
        <source>Sender unknown</source>
        <translation>Absender unbekannt</translation>
    </message>
    <message>
        <source>without a date</source>
        <comment>an e-mail</comment>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Nummer</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>The case is &amp;closed</source>
        <translation>Der Fall ist &amp;geschlossen</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::StatusTab</name>
    <message>
        <source>The calendar file was written.</source>
        <translation>Die Kalenderdatei wurde geschrieben.</translation>
    </message>
    <message>
        <source>A green page does not mean that it is your side. Report it anyway.</source>
        <translation>Eine grüne Seite heißt nicht, dass es an Ihnen liegt. Melden Sie es trotzdem.</translation>
    </message>
    <message>
        <source>Report production down</source>
        <translation>Produktionsausfall melden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>System Status</source>
        <translation>Systemstatus</translation>
    </message>
</context>
<context>
    <name>lotse::ui::StatusTexts</name>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>1 is a day, 2 a state such as &quot;Partial outage&quot;, 3 how long</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>1 is a day, 2 a state such as &quot;Maintenance under way&quot;
----------
1 is a part of the platform, 2 its state</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All systems operational</source>
        <translation>Alle Systeme in Betrieb</translation>
    </message>
    <message>
        <source>Maintenance under way</source>
        <translation>Wartung läuft</translation>
    </message>
    <message>
        <source>Something is reported that this version does not know</source>
        <translation>Es wird etwas gemeldet, das diese Version nicht kennt</translation>
    </message>
    <message>
        <source>Some parts are impaired</source>
        <translation>Einige Teile sind beeinträchtigt</translation>
    </message>
    <message>
        <source>Partial outage</source>
        <translation>Teilausfall</translation>
    </message>
    <message>
        <source>Major outage</source>
        <translation>Großer Ausfall</translation>
    </message>
    <message>
        <source>Operational</source>
        <comment>state of a part of the vendor&apos;s platform</comment>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Under maintenance</source>
        <comment>state of a part of the vendor&apos;s platform</comment>
        <translation>In Wartung</translation>
    </message>
    <message>
        <source>Degraded performance</source>
        <comment>state of a part of the vendor&apos;s platform</comment>
        <translation>Verlangsamt</translation>
    </message>
    <message>
        <source>Partial outage</source>
        <comment>state of a part of the vendor&apos;s platform</comment>
        <translation>Teilausfall</translation>
    </message>
    <message>
        <source>Major outage</source>
        <comment>state of a part of the vendor&apos;s platform</comment>
        <translation>Großer Ausfall</translation>
    </message>
    <message>
        <source>not said</source>
        <comment>the page gives no state</comment>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Being investigated</source>
        <comment>state of an incident</comment>
        <translation>Wird untersucht</translation>
    </message>
    <message>
        <source>Cause identified</source>
        <comment>state of an incident</comment>
        <translation>Ursache gefunden</translation>
    </message>
    <message>
        <source>Being monitored</source>
        <comment>state of an incident</comment>
        <translation>Wird beobachtet</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>state of an incident</comment>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Post-mortem</source>
        <comment>the vendor&apos;s account of an incident that is over</comment>
        <translation>Nachbericht</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>state of a maintenance</comment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>In progress</source>
        <comment>state of a maintenance</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Being verified</source>
        <comment>state of a maintenance</comment>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>state of a maintenance</comment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>No impact</source>
        <translation>Keine Auswirkung</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Minor impact</source>
        <translation>Geringe Auswirkung</translation>
    </message>
    <message>
        <source>Major impact</source>
        <translation>Große Auswirkung</translation>
    </message>
    <message>
        <source>Critical impact</source>
        <translation>Kritische Auswirkung</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>1 is a part of the platform, 2 its state before, 3 its state after</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 (%2 at the page)</source>
        <extracomment>1 is a day and time here, 2 a time of the same day in the time zone of the vendor&apos;s page</extracomment>
        <translation>%1 (bei der Seite %2)</translation>
    </message>
    <message>
        <source>%1 (%2 %3 at the page)</source>
        <extracomment>1 is a day and time here, 2 a day and 3 a time in the time zone of the vendor&apos;s page</extracomment>
        <translation>%1 (bei der Seite %2 %3)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>from 1 until 2</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>1 is a number of hours, 2 a number of minutes</extracomment>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>Never read so far</source>
        <translation>Bisher nie gelesen</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <extracomment>1 is how long ago (&quot;2 minutes ago&quot;)</extracomment>
        <translation>Gefragt %1</translation>
    </message>
    <message>
        <source>%1 · the page says it changed last on %2</source>
        <extracomment>1 is the sentence before, 2 a day and time</extracomment>
        <translation>%1 · letzte Änderung laut Seite: %2</translation>
    </message>
    <message>
        <source>Your connection: the status page answered %1.</source>
        <translation>Ihre Verbindung: Die Statusseite hat %1 geantwortet.</translation>
    </message>
    <message>
        <source>Your connection: the status page is being asked …</source>
        <translation>Ihre Verbindung: Die Statusseite wird gefragt …</translation>
    </message>
    <message>
        <source>Your connection: something in between answers instead of the status page, for example the sign-in page of a network. This says nothing about the vendor.</source>
        <translation>Ihre Verbindung: Etwas dazwischen antwortet statt der Statusseite, etwa die Anmeldeseite eines Netzes. Über den Hersteller sagt das nichts.</translation>
    </message>
    <message>
        <source>The status page&apos;s answer could not be read. What is shown is its last good state.</source>
        <translation>Die Antwort der Statusseite war nicht lesbar. Zu sehen ist ihr letzter guter Stand.</translation>
    </message>
    <message>
        <source>The status page has moved to %1. If you trust it, enter it in the account.</source>
        <extracomment>1 is an address</extracomment>
        <translation>Die Statusseite ist nach %1 umgezogen. Wenn Sie der Adresse trauen, tragen Sie sie im Konto ein.</translation>
    </message>
    <message>
        <source>The status page itself does not answer as it should. That may be part of an outage, or not.</source>
        <translation>Die Statusseite selbst antwortet nicht, wie sie soll. Das kann Teil eines Ausfalls sein oder auch nicht.</translation>
    </message>
    <message>
        <source>Your connection: the status page cannot be reached from this computer. This says nothing about the vendor.</source>
        <translation>Ihre Verbindung: Die Statusseite ist von diesem Computer aus nicht erreichbar. Über den Hersteller sagt das nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::StepButton</name>
    <message>
        <source>Step %1, %2: %3</source>
        <extracomment>1 is the number of a step, 2 its name, 3 how it stands</extracomment>
        <translation>Schritt %1, %2: %3</translation>
    </message>
    <message>
        <source>open now</source>
        <comment>a step of the wizard</comment>
        <translation>gerade offen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::StepRail</name>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>ready to send</source>
        <translation>bereit zum Senden</translation>
    </message>
    <message>
        <source>not ready yet</source>
        <translation>noch nicht bereit</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) missing</source>
        <translation>
            <numerusform>%n Angabe fehlt</numerusform>
            <numerusform>%n Angaben fehlen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lotse::ui::StorageSettings</name>
    <message>
        <source>Clear the copy</source>
        <translation>Kopie leeren</translation>
    </message>
    <message>
        <source>Clear the copy of the portal&apos;s data?</source>
        <translation>Die Kopie der Portaldaten leeren?</translation>
    </message>
    <message>
        <source>Cases, questions and the status history on this computer are removed and fetched again. Without a network there is nothing to be seen until then. Your drafts, reports and attachments stay.</source>
        <translation>Fälle, Fragen und der Statusverlauf werden auf diesem Computer entfernt und neu geholt. Ohne Netzwerk ist bis dahin nichts zu sehen. Ihre Entwürfe, Meldungen und Anhänge bleiben.</translation>
    </message>
    <message>
        <source>Clear and fetch again</source>
        <translation>Leeren und neu holen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Being counted …</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Copied from the portal: %1. Your drafts and reports: %2. Copies of attachments: %3. Backups: %4. Other: %5.</source>
        <extracomment>1 to 5 are sizes such as &quot;12 MB&quot;</extracomment>
        <translation>Vom Portal kopiert: %1. Ihre Entwürfe und Meldungen: %2. Kopien von Anhängen: %3. Sicherungen: %4. Übriges: %5.</translation>
    </message>
    <message>
        <source>The copy was cleared and is being fetched again.</source>
        <translation>Die Kopie wurde geleert und wird neu geholt.</translation>
    </message>
    <message>
        <source>The copy could not be cleared: %1</source>
        <translation>Die Kopie ließ sich nicht leeren: %1</translation>
    </message>
    <message>
        <source>What this account takes</source>
        <translation>Was dieses Konto belegt</translation>
    </message>
    <message>
        <source>Clear what was copied from the portal …</source>
        <translation>Vom Portal Kopiertes leeren …</translation>
    </message>
</context>
<context>
    <name>lotse::ui::TalkView</name>
    <message>
        <source>Careful, this link really leads to: %1</source>
        <translation>Vorsicht, dieser Link führt in Wirklichkeit zu: %1</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ThreadListPanel</name>
    <message>
        <source>The server did not answer: %1</source>
        <translation>Der Server hat nicht geantwortet: %1</translation>
    </message>
    <message>
        <source>The server knows nothing more.</source>
        <translation>Der Server kennt nichts weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n more on the server, at the end of the list</source>
        <translation>
            <numerusform>%n weiterer auf dem Server, am Ende der Liste</numerusform>
            <numerusform>%n weitere auf dem Server, am Ende der Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is asked …</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Search the &amp;server too</source>
        <translation>Auch auf dem &amp;Server suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) or more</source>
        <translation>
            <numerusform>%n Beitrag oder mehr</numerusform>
            <numerusform>%n Beiträge oder mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on this computer has these words.</source>
        <translation>Auf diesem Rechner hat nichts diese Wörter.</translation>
    </message>
    <message>
        <source>Nothing is on this computer yet. Threads appear here once the portal was asked.</source>
        <translation>Auf diesem Rechner ist noch nichts. Beiträge erscheinen hier, sobald das Portal gefragt wurde.</translation>
    </message>
    <message>
        <source>No thread is like that.</source>
        <translation>So ist kein Beitrag.</translation>
    </message>
    <message>
        <source>Search questions and answers</source>
        <translation>Fragen und Antworten durchsuchen</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Which threads</source>
        <translation>Welche Beiträge</translation>
    </message>
    <message>
        <source>Order of the threads</source>
        <translation>Reihenfolge der Beiträge</translation>
    </message>
    <message>
        <source>All</source>
        <comment>threads</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <comment>threads without an accepted answer</comment>
        <translation>Unbeantwortet</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>threads with an accepted answer</comment>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Mine</source>
        <comment>threads that I asked</comment>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Followed</source>
        <comment>threads that I follow</comment>
        <translation>Folge ich</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>threads in which something was said last, first</comment>
        <translation>Zuletzt aktiv</translation>
    </message>
    <message>
        <source>Newest</source>
        <comment>threads that were asked last, first</comment>
        <translation>Neueste</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ThreadPageView</name>
    <message>
        <source>This thread is not on this computer, and it could not be fetched.</source>
        <translation>Dieser Beitrag ist nicht auf diesem Rechner und konnte nicht geholt werden.</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Nicht öffnen</translation>
    </message>
    <message>
        <source>This link leads somewhere else than its words say.</source>
        <translation>Dieser Link führt woandershin, als seine Worte sagen.</translation>
    </message>
    <message>
        <source>not all of it is on this computer yet</source>
        <translation>noch nicht ganz auf diesem Rechner</translation>
    </message>
    <message>
        <source>Following</source>
        <comment>a thread; a press ends it</comment>
        <translation>Folge ich</translation>
    </message>
    <message>
        <source>Follow</source>
        <comment>a thread</comment>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>The portal has this thread no longer. This copy stays on your computer.</source>
        <translation>Das Portal hat diesen Beitrag nicht mehr. Diese Kopie bleibt auf Ihrem Rechner.</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Make a case of this</source>
        <translation>Fall daraus machen</translation>
    </message>
    <message>
        <source>Images are loaded …</source>
        <translation>Bilder werden geladen …</translation>
    </message>
    <message numerus="yes">
        <source>Show %n image(s) from %1</source>
        <translation>
            <numerusform>%n Bild von %1 zeigen</numerusform>
            <numerusform>%n Bilder von %1 zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was loaded so far. These servers then learn that somebody looks: %1</source>
        <translation>Bisher wurde nichts geladen. Diese Server erfahren dann, dass jemand nachsieht: %1</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ThreadRulesDialog</name>
    <message>
        <source>Notify me of the Community</source>
        <translation>Aus der Community benachrichtigen</translation>
    </message>
    <message>
        <source>Quiet hours and private notifications hold here, too: they stand in the settings.</source>
        <translation>Ruhezeiten und private Benachrichtigungen gelten auch hier: Sie stehen in den Einstellungen.</translation>
    </message>
    <message>
        <source>What I asked or answered</source>
        <translation>Was ich gefragt oder beantwortet habe</translation>
    </message>
    <message>
        <source>Threads that I follow</source>
        <translation>Beiträge, denen ich folge</translation>
    </message>
    <message>
        <source>New answers</source>
        <extracomment>what happens in a thread: somebody replies; an answer is accepted</extracomment>
        <translation>Neue Antworten</translation>
    </message>
    <message>
        <source>Answer accepted</source>
        <translation>Antwort angenommen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ThreadTexts</name>
    <message>
        <source>Somebody</source>
        <comment>an author whose name the portal does not tell</comment>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>On the server</source>
        <comment>a thread that is not kept on this computer</comment>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Removed there</source>
        <comment>a thread that the portal has no longer</comment>
        <translation>Dort entfernt</translation>
    </message>
    <message>
        <source>✓ Answered</source>
        <comment>a thread with an accepted answer</comment>
        <translation>✓ Beantwortet</translation>
    </message>
    <message>
        <source>No reply yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n Stimme</numerusform>
            <numerusform>%n Stimmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits, is sent as soon as it can be</source>
        <translation>Wartet und geht hinaus, sobald es geht</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Not known yet whether it arrived; Lotse looks before it sends again</source>
        <translation>Noch unklar, ob es angekommen ist; Lotse sieht nach, bevor es noch einmal sendet</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived: look at the portal and say what you see</source>
        <translation>Niemand weiß, ob es angekommen ist: Sehen Sie im Portal nach und sagen Sie, was dort steht</translation>
    </message>
    <message>
        <source>Not sent: the thread was removed meanwhile</source>
        <translation>Nicht gesendet: Der Beitrag wurde inzwischen entfernt</translation>
    </message>
    <message>
        <source>Not sent: it needs your attention</source>
        <translation>Nicht gesendet: Sie werden gebraucht</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ThreadView</name>
    <message>
        <source>Thread</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>✓ Accepted answer</source>
        <translation>✓ Angenommene Antwort</translation>
    </message>
    <message>
        <source>You</source>
        <comment>side of who wrote: the person who reads this</comment>
        <translation>Sie</translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n Stimme</numerusform>
            <numerusform>%n Stimmen</numerusform>
        </translation>
    </message>
    <message>
        <source>This goes on at the portal: it is longer than what is kept here.</source>
        <translation>Im Portal geht es weiter: Es ist länger, als hier gesichert wird.</translation>
    </message>
    <message>
        <source>This answers my question</source>
        <translation>Das beantwortet meine Frage</translation>
    </message>
    <message>
        <source>The image from %1 could not be loaded.</source>
        <translation>Das Bild von %1 ließ sich nicht laden.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::TwinHint</name>
    <message>
        <source>&amp;Join it</source>
        <translation>&amp;Anschließen</translation>
    </message>
    <message>
        <source>It is something else</source>
        <translation>Es ist etwas anderes</translation>
    </message>
    <message>
        <source>Case %1 for the same endpoint was opened %2: %3</source>
        <extracomment>1 is a case number, 2 how long ago: &quot;18 minutes ago&quot;, 3 a subject</extracomment>
        <translation>Fall %1 zum selben Endpunkt wurde %2 eröffnet: %3</translation>
    </message>
    <message>
        <source>Joining adds what you wrote there as a comment, with its files, instead of opening a second case.</source>
        <translation>Beim Anschließen kommt, was Sie geschrieben haben, dort als Kommentar mit seinen Dateien hinzu, statt einen zweiten Fall zu eröffnen.</translation>
    </message>
</context>
<context>
    <name>lotse::ui::ViewsPanel</name>
    <message>
        <source>Waiting on us</source>
        <comment>saved search of My Cases</comment>
        <translation>Warten auf uns</translation>
    </message>
    <message>
        <source>Open production outages</source>
        <comment>saved search of My Cases</comment>
        <translation>Offene Produktionsausfälle</translation>
    </message>
    <message>
        <source>Unread</source>
        <comment>saved search of My Cases</comment>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Watched</source>
        <comment>saved search of My Cases</comment>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Views</source>
        <comment>saved searches of My Cases</comment>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Keep the search that is on as</source>
        <comment>label of the name of a saved search</comment>
        <translation>Jetzige Suche merken als</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a saved search</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>button: keeps the search under the name</comment>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Forget this view</source>
        <translation>Diese Ansicht vergessen</translation>
    </message>
    <message>
        <source>Forget the view %1</source>
        <extracomment>1 is the name of a saved search; for screen readers</extracomment>
        <translation>Ansicht %1 vergessen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>1 is the name of a saved search, 2 how many cases it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>lotse::ui::WhatHappenedPage</name>
    <message>
        <source>Subject: “%1” – will be recognised as urgent.</source>
        <extracomment>1 is the subject of the case</extracomment>
        <translation>Betreff: „%1“ – wird als dringend erkannt.</translation>
    </message>
    <message>
        <source>Subject: “%1” – will not be recognised as urgent.</source>
        <translation>Betreff: „%1“ – wird nicht als dringend erkannt.</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <extracomment>How long the description has become, and how long it may be</extracomment>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Was ist passiert?</translation>
    </message>
    <message>
        <source>The first line becomes the subject that makes the case urgent; the rest spares you questions later.</source>
        <translation>Die erste Zeile wird zum Betreff, der den Fall dringend macht; der Rest erspart Ihnen Rückfragen.</translation>
    </message>
    <message>
        <source>&amp;What is down, in one line</source>
        <translation>Was &amp;ist ausgefallen, in einer Zeile</translation>
    </message>
    <message>
        <source>for example: orders from the shop no longer reach SAP</source>
        <translation>zum Beispiel: Bestellungen aus dem Shop erreichen SAP nicht mehr</translation>
    </message>
    <message>
        <source>Down &amp;since</source>
        <translation>Ausgefallen &amp;seit</translation>
    </message>
    <message>
        <source>Down since</source>
        <translation>Ausgefallen seit</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <extracomment>A date and time format of Qt that people of your language expect</extracomment>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
    <message>
        <source>not said</source>
        <comment>since when production is down</comment>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <comment>down since</comment>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>An &amp;hour ago</source>
        <comment>down since</comment>
        <translation>Vor &amp;einer Stunde</translation>
    </message>
    <message>
        <source>&amp;Impact</source>
        <translation>A&amp;uswirkung</translation>
    </message>
    <message>
        <source>for example: no deliveries leave the house</source>
        <translation>zum Beispiel: Es gehen keine Lieferungen mehr raus</translation>
    </message>
    <message>
        <source>What happened, in &amp;full</source>
        <translation>Was ist passiert, aus&amp;führlich</translation>
    </message>
    <message>
        <source>What you &amp;expected</source>
        <translation>Was haben Sie erwa&amp;rtet</translation>
    </message>
    <message>
        <source>What was &amp;done before</source>
        <translation>Was wurde v&amp;orher getan</translation>
    </message>
    <message>
        <source>What you &amp;tried already</source>
        <translation>Was haben Sie schon &amp;versucht</translation>
    </message>
    <message>
        <source>Error ID</source>
        <translation>Fehler-ID</translation>
    </message>
    <message>
        <source>Operation instance</source>
        <translation>Operationsinstanz</translation>
    </message>
    <message>
        <source>from the operation log</source>
        <translation>aus dem Operation Log</translation>
    </message>
    <message>
        <source>Related incident</source>
        <translation>Zugehörige Störung</translation>
    </message>
    <message>
        <source>number or link, if the vendor reports one</source>
        <translation>Nummer oder Link, falls der Hersteller eine meldet</translation>
    </message>
    <message>
        <source>Subject: “%1” – the vendor will treat it as urgent.</source>
        <translation>Betreff: „%1“ – der Hersteller wird den Fall als dringend behandeln.</translation>
    </message>
    <message>
        <source>Subject: “%1”</source>
        <translation>Betreff: „%1“</translation>
    </message>
    <message>
        <source>Make it a problem report</source>
        <translation>Zur Problemmeldung machen</translation>
    </message>
    <message>
        <source>Stay with production down</source>
        <translation>Beim Produktionsausfall bleiben</translation>
    </message>
    <message>
        <source>As a problem the case goes without “%1” in its subject.</source>
        <translation>Als Problem geht der Fall ohne „%1“ im Betreff hinaus.</translation>
    </message>
    <message>
        <source>The vendor then reads it by its severity, not at once, and the hotline has nothing to escalate. Everything you typed stays; you can turn it back at any time.</source>
        <translation>Der Hersteller liest ihn dann nach seinem Schweregrad, nicht sofort, und die Hotline hat nichts zu eskalieren. Was Sie geschrieben haben, bleibt; Sie können es jederzeit zurücknehmen.</translation>
    </message>
    <message>
        <source>You keep “%1” in the subject: the vendor will treat the problem as an outage.</source>
        <translation>Sie behalten „%1“ im Betreff: Der Hersteller wird das Problem als Ausfall behandeln.</translation>
    </message>
    <message>
        <source>Report it as production down</source>
        <translation>Als Produktionsausfall melden</translation>
    </message>
    <message>
        <source>Keep it, knowingly</source>
        <translation>Bewusst so lassen</translation>
    </message>
    <message>
        <source>“%1” in the subject makes the vendor treat this as an outage.</source>
        <translation>Durch „%1“ im Betreff behandelt der Hersteller dies als Ausfall.</translation>
    </message>
    <message>
        <source>If production is down, report it so. If not, say it in other words.</source>
        <translation>Steht die Produktion, melden Sie es so. Wenn nicht, sagen Sie es mit anderen Worten.</translation>
    </message>
    <message>
        <source>1 – critical</source>
        <extracomment>severity levels of a case: 1 is the greatest</extracomment>
        <translation>1 – kritisch</translation>
    </message>
    <message>
        <source>2 – high</source>
        <translation>2 – hoch</translation>
    </message>
    <message>
        <source>3 – medium</source>
        <translation>3 – mittel</translation>
    </message>
    <message>
        <source>4 – minimal</source>
        <translation>4 – gering</translation>
    </message>
    <message>
        <source>The first line becomes the subject; what you did, expected and saw spares you questions later.</source>
        <translation>Die erste Zeile wird zum Betreff; was Sie getan, erwartet und gesehen haben, erspart Ihnen spätere Rückfragen.</translation>
    </message>
    <message>
        <source>&amp;What does not work, in one line</source>
        <translation>&amp;Was nicht geht, in einer Zeile</translation>
    </message>
    <message>
        <source>for example: the nightly import leaves out new customers</source>
        <translation>zum Beispiel: Der nächtliche Import lässt neue Kunden aus</translation>
    </message>
    <message>
        <source>&amp;Since</source>
        <translation>&amp;Seit</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>when a problem exists</comment>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Se&amp;verity</source>
        <translation>Sch&amp;weregrad</translation>
    </message>
    <message>
        <source>What you saw, in &amp;full</source>
        <translation>Was Sie gesehen haben, &amp;ausführlich</translation>
    </message>
    <message>
        <source>What you &amp;did</source>
        <translation>Was Sie &amp;getan haben</translation>
    </message>
    <message>
        <source>Not an outage? …</source>
        <translation>Kein Ausfall? …</translation>
    </message>
</context>
<context>
    <name>lotse::ui::WhereTo</name>
    <message>
        <source>A problem: something does not work as it should, but production runs.</source>
        <translation>Ein Problem: Etwas geht nicht, wie es soll, aber die Produktion läuft.</translation>
    </message>
    <message>
        <source>A question: search and ask in the %1. Others may know the answer.</source>
        <translation>Eine Frage: Suchen und fragen Sie in der %1. Andere kennen vielleicht die Antwort.</translation>
    </message>
    <message>
        <source>BMC customers get their support from BMC.</source>
        <translation>BMC-Kunden bekommen ihren Support von BMC.</translation>
    </message>
    <message>
        <source>Something else?</source>
        <translation>Etwas anderes?</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>Open the Community</source>
        <translation>Community öffnen</translation>
    </message>
    <message>
        <source>Write to App Builder support</source>
        <translation>An den App-Builder-Support schreiben</translation>
    </message>
    <message>
        <source>Open the Data Loader Community</source>
        <translation>Data Loader Community öffnen</translation>
    </message>
    <message>
        <source>Open BMC Support Central</source>
        <translation>BMC Support Central öffnen</translation>
    </message>
    <message>
        <source>Ask the Community</source>
        <translation>Die Community fragen</translation>
    </message>
</context>
</TS>
