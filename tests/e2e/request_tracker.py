#!/usr/bin/python3
"""The main job against a real Request Tracker: request_tracker.py LANGUAGE. The account is made in its dialog; a report
that was sent while the server was away arrives once; what the vendor answers, with a file, is told, seen and opened."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.parse
import urllib.request

import steps
from screen import BUILD, Notifications, Program, keys, type_text, until
from words import Words

HERE = pathlib.Path(__file__).resolve().parent
language = sys.argv[1]
say = Words(language)


class TicketServer:
    """The server with its doorman, see tests/requesttracker/server."""

    def __init__(self):
        self.process = subprocess.Popen([str(HERE.parent / "requesttracker" / "server"), str(BUILD.parent / "requesttracker")],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line:
            sys.exit(self.process.wait())
        told = json.loads(line)
        self.site, self.queue, self.tokens = told["site"], told["queue"], told["tokens"]

    def command(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        assert answer["ok"], answer

    def ask(self, method, target, body=None, headers=None, **query):
        address = f"{self.site}/REST/2.0/{target}" + ("?" + urllib.parse.urlencode(query) if query else "")
        request = urllib.request.Request(address, data=body, method=method,
                                         headers={"Authorization": "token " + self.tokens["agent"], **(headers or {})})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def tickets_about(self, text):
        query = "Subject LIKE '%s'" % text.replace("'", "\\'")
        return self.ask("GET", "tickets", query=query, fields="Subject,CustomFields")["items"]

    def reply_with_file(self, ticket, text, name, content):
        part = "--lotse\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
        body = (part % ("JSON", "", "application/json")).encode()
        body += json.dumps({"Content": text, "ContentType": "text/plain"}).encode() + b"\r\n"
        body += (part % ("Attachments", '; filename="%s"' % name, "application/octet-stream")).encode()
        body += content + b"\r\n--lotse--\r\n"
        self.ask("POST", f"ticket/{ticket}/correspond", body, {"Content-Type": "multipart/form-data; boundary=lotse"})

    def end(self):
        self.process.stdin.close()
        self.process.wait(40)


def make_account(program, server):
    """What a person enters once, in the dialog that comes by itself."""
    program.wait_for(say("Welcome aboard: your account"), 30)
    program.type_into(say("Name of this account"), "Hansekai RT")
    keys("Tab", "End")  # the way to the portal stands beside the name; the last one is Request Tracker
    program.type_into(say("Site address"), server.site)
    program.type_into(say("Queue"), server.queue)
    program.focus(program.find(("password text", "text", "entry"), say("Token", "AccountDialog")))
    type_text(server.tokens["petra"])  # what it holds is not told
    program.screenshot(f"rt-{language}-0-portal")
    for labels in ((("Name", "Petra Häfen"), ("E-mail", "petra@acme.example"), ("Phone", "+49 40 5550 40")),
                   (("Organisation ID", "123456"), ("Environment", "Production"))):
        program.press(say("Continue", "AccountDialog"))
        for label, text in labels:
            program.type_into(say(label, "AccountDialog"), text)
    # Before the environment: the region, the version, the product.
    keys("shift+Tab", "ctrl+a")
    type_text("EMEA")
    keys("shift+Tab", "shift+Tab", "ctrl+a")
    type_text("Jitterbit Studio")
    keys("Tab")
    program.screenshot(f"rt-{language}-1-account")
    program.press(say("Save", "AccountDialog"))


def run(server, program, downloads, opened):
    make_account(program, server)
    program.wait_for("Produktionsausfall: Aufträge bleiben liegen", 90)
    program.screenshot(f"rt-{language}-2-cases")
    # The form has to be known for what the server requires to be asked offline.
    until("the form is described", lambda: described(program), 60)

    server.command("stop")
    steps.open_report(program, say)
    story = steps.fill_report(program, say)
    steps.send(program, say)
    program.wait_for(say("It leaves by itself as soon as the connection is back. You can close this page."), 60)
    program.screenshot(f"rt-{language}-3-waits")
    server.command("start")
    keys("F5")
    arrived = until("the report arrives", lambda: server.tickets_about(story["summary"]), 90)
    time.sleep(4)
    arrived = server.tickets_about(story["summary"])
    assert len(arrived) == 1, arrived
    ticket = arrived[0]["id"]
    assert arrived[0]["Subject"].startswith(story["trigger"]), arrived[0]["Subject"]
    values = {field["name"]: field["values"] for field in arrived[0]["CustomFields"]}
    assert values["Business Impact Category"], values
    assert len(values["Client Reference"]) == 1, values

    program.press(say("Show in &My Cases"))
    program.wait_for(story["summary"], 30)
    answer = "Wir haben den Fehler gefunden: häßliche Größe."
    server.reply_with_file(ticket, answer, "Ergebnis Größe.txt", "Zeile mit ä\n".encode() * 50)
    keys("F5")
    program.wait_for(answer, 60)
    program.wait_for("Ergebnis Größe.txt", 30)
    until("a notification tells of the answer", lambda: notifications.heard(str(ticket), story["summary"]), 20)
    program.screenshot(f"rt-{language}-4-answered")
    program.press(say("Open", "AttachmentPanel"))
    saved = until("the file is here", lambda: next(iter(downloads.glob("Ergebnis*")), None), 30)
    assert saved.read_bytes() == "Zeile mit ä\n".encode() * 50
    until("the file is opened", lambda: opened.exists() and "Ergebnis" in urllib.parse.unquote(opened.read_text()), 20)
    program.screenshot(f"rt-{language}-5-opened")
    assert len(server.tickets_about(story["summary"])) == 1, "it arrived twice"


def described(program):
    for mirror in program.profile.glob("**/mirror.sqlite"):
        found = subprocess.run(["sqlite3", "-readonly", str(mirror), "SELECT count(*) FROM meta WHERE key = 'form'"],
                               capture_output=True, text=True).stdout.strip()
        if found == "1":
            return True
    return False


session = pathlib.Path(tempfile.mkdtemp(dir=os.environ["LOTSE_SESSION"]))
downloads = session / "Downloads"
downloads.mkdir()
config = session / "config"
config.mkdir()
(config / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{downloads}"\n')
server = TicketServer()
notifications = Notifications(session)
program = Program("--language", language, profile=session / "profile",
                  env={"XDG_CONFIG_HOME": str(config), "LOTSE_BROWSER_LOG": str(session / "opened")})
began = time.monotonic()
failed = False
try:
    program.start()
    run(server, program, downloads, session / "opened")
    print(f"PASS {language} {time.monotonic() - began:.1f} s")
except Exception:
    failed = True
    traceback.print_exc()
    if program.process and program.process.poll() is None:
        program.screenshot(f"failed-rt-{language}")
        print("\n".join(program.texts())[:4000])
finally:
    if program.process and program.process.poll() is None:
        program.kill()
    server.end()
    notifications.end()
sys.exit(failed)
