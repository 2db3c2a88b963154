"""What a person does in Lotse, step by step, in either language."""
import email.utils
import re
import time

from screen import content, keys, until

STORIES = {
    "en": {"summary": "Orders from the shop no longer reach SAP",
           "happened": "Since the night every order run ends with a timeout. About 400 orders are waiting; the warehouse stands still.",
           "system": "SAP S/4 production", "address": "sap-prd.hansekai.example:443", "trigger": "Production Down:"},
    "de": {"summary": "Aufträge aus dem Shop für München erreichen SAP nicht",
           "happened": "Seit Mitternacht bricht jeder Auftragslauf über die Grenze nach Österreich ab. Rund 400 Bestellungen hängen, das Lager in Köln steht; größere Läufe ebenso.",
           "system": "SAP S/4 Produktion (Süd), Größe Ü", "address": "sap-prd.hansekai.example:443",
           "trigger": "Production Down – Produktionsausfall (Produktion ausgefallen):"},
}

STATUS_MAIL = "\r\n".join([
    "From: Jitterbit Support <support@jitterbit.com>", "To: jana@hansekai.example",
    "Subject: Case 00777123: status changed", f"Date: {email.utils.formatdate(time.time() + 3600)}",
    "Message-ID: <e2e-777123@jitterbit.com>", "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "",
    "The status of case 00777123 has changed.", "Status: Waiting for Customer", "",
    "Prüfen Sie bitte den Agenten in Köln.", ""])


def open_report(program, say):
    program.press(say("Production down", "Header"))
    program.wait_for(say("Who can the vendor call?"))


def open_accounts(program, say):
    program.find("push button", contains=say("Account: %1", "Header").split("%1")[0]).queryAction().doAction(0)


def edit_account(program, say):
    open_accounts(program, say)
    program.press(say("Edit this account …"))
    program.wait_for(say("Usual values for a new report"))


def change_account(program, say):
    """From the header's account to the one whose reports are filed by hand."""
    open_accounts(program, say)
    program.find("push button", contains=say("%1 (by hand)").replace("%1", "")).queryAction().doAction(0)


def fill_report(program, say, shots=None, story=None, portal_asks=True):
    """From the first page to the review; what the account knows is filled in already."""
    story = story or STORIES[say.language]

    def shot(name):
        if shots:
            program.screenshot(f"{shots}-{name}")

    shot("1-contact")
    program.press(say("Ne&xt"))
    program.wait_for(say("What is down, and where does it run?"))
    shot("2-product")
    program.press(say("Ne&xt"))
    program.wait_for(say("What does it connect?"))
    program.type_into(endpoint_field(say, "System"), story["system"])
    program.type_into(endpoint_field(say, "Address"), story["address"])
    shot("3-endpoints")
    program.press(say("Ne&xt"))
    program.type_into(say("&What is down, in one line"), story["summary"])
    program.type_into(say("What happened, in &full"), story["happened"])
    program.wait_for(say("Subject: “%1” – will be recognised as urgent.").split("%1")[1])
    shot("4-what-happened")
    program.press(say("Ne&xt"))
    program.wait_for(say("Exactly this is sent, and nothing else. You can still change everything."))
    program.wait_for(say("Will be recognised as urgent"))
    if portal_asks:
        answer_portal(program, say)
    shot("5-review")
    return story


def endpoint_field(say, field):
    return say("Endpoint %1: %2").replace("%1", "1").replace("%2", say(field, "EndpointCard"))


def answer_portal(program, say):
    """The practice portal requires a field that Lotse does not know: the list of what is missing leads there, and the
    keyboard takes its first choice."""
    program.find("push button", contains="Business Impact Category").queryAction().doAction(0)
    time.sleep(0.3)
    keys("Down")
    until("nothing is missing any more", lambda: not program.all("push button", contains="Business Impact Category"), 5)


def send(program, say):
    program.press(say("&Send now"))
    program.wait_for(say("Your report"))


def number_of(program, say, seconds=40):
    """The case number on the receipt."""
    pattern = re.compile(re.escape(say("The report arrived as case %1.")).replace("%1", r"(\w+)"))

    def look():
        for text in program.texts():
            match = pattern.search(text)
            if match:
                return match.group(1)
        return None

    return until("the case number arrives", look, seconds)


def verified(program, say, seconds=40):
    beginning = say("Verified at the portal, %1.").split("%1")[0]
    return until("the receipt says verified",
                 lambda: next((text for text in program.texts() if beginning in text), None), seconds)


def body_as_sent(program, say):
    return content(program.find(None, say("Description as it was sent")))
