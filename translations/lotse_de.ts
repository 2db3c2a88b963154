<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
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
        <source>Everything is kept and tried again by itself. Please check the system&apos;s proxy settings or ask your IT.</source>
        <translation>Alles ist aufgehoben und wird von selbst wieder versucht. Bitte prüfen Sie die Proxy-Einstellungen des Systems oder fragen Sie Ihre IT.</translation>
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
</TS>
