#!/usr/bin/python3
"""Pictures of every page of the program, to be looked at: pages.py LANGUAGE light|dark
Run with LOTSE_SCREEN=1024x768x24 or larger; they stand in the folder of screenshots."""
import json
import os
import pathlib
import subprocess
import sys
import time

import steps
from screen import Portal, Program, copy, keys, type_text, until
from words import Words

language, scheme = sys.argv[1:3]
say = Words(language)
folder = os.environ["LOTSE_SESSION"]
profile = pathlib.Path(folder) / "profile"
profile.mkdir()
(profile / "settings.json").write_text(json.dumps({"look.colour_scheme": scheme}))
portal = Portal(folder).start()
program = Program("--demo", "--demo-portal", portal.address, "--language", language, profile=profile).start()
size = os.environ.get("LOTSE_SCREEN", "1280x900").split("x")[0]
count = 0


def shot(name):
    global count
    count += 1
    program.screenshot(f"pages-{language}-{scheme}-{size}-{count:02}-{name}")


def press_first(contains):
    program.find("push button", contains=contains).queryAction().doAction(0)


try:
    program.wait_for("0010", 60)
    subprocess.run(["xdotool", "getactivewindow", "windowsize", "100%", "100%", "windowmove", "0", "0"], check=True)
    shot("cases")
    keys("ctrl+f")
    type_text("agent ")
    time.sleep(0.5)
    shot("cases-found")
    type_text("pro")
    time.sleep(0.5)
    shot("cases-offers")
    keys("Escape", "Escape")
    program.press(say("Fil&ter"))
    time.sleep(0.5)
    program.press(say("Escalated", "FilterTexts"))
    program.press(say("Unread", "FilterTexts"))
    shot("cases-filters")
    keys("Escape")
    shot("cases-nothing-found")
    program.press(say("&Views"))
    shot("cases-views")
    keys("Escape", "ctrl+f", "Escape", "Escape", "Down", "shift+Down", "shift+Down")
    program.press(say("Watch", "SelectionBar"))
    shot("cases-selected")
    keys("ctrl+f", "Down", "Home", "Return")
    program.wait_for(say("At a glance"))
    shot("case")
    keys("r")
    program.find(None, say("Your reply"))
    shot("case-reply")
    program.press(say("&Discard"))
    program.press(say("Ask for &escalation …"))
    program.find(None, say("&Why now?"))
    shot("case-escalation")
    keys("Escape")
    keys("Escape")
    press_first(say("Account: %1", "Header").split("%1")[0])
    program.wait_for(say("New account …"))
    shot("account-panel")
    program.press(say("New account …"))
    program.wait_for(say("Welcome aboard: your account"))
    shot("new-account")
    keys("Escape")
    program.press(say("Settings", "Header"))
    program.wait_for(say("Sending"))
    shot("settings")
    program.press(say("Choose what to be told of cases …"))
    program.wait_for(say("Cases with me as contact"))
    shot("case-rules")
    keys("Escape")
    keys("Escape")
    program.press(say("Create Case"))
    program.wait_for(say("Is production down?"))
    shot("home-empty")
    steps.open_report(program, say)
    for page in ("contact", "product", "endpoints", "what", "review"):
        shot(f"empty-{page}")
        if page != "review":
            program.press(say("Ne&xt"))
    program.press(say("&Send now"))
    program.wait_for(say("Something is still missing."))
    shot("missing")
    for _ in range(4):
        program.press(say("&Back"))
    steps.fill_report(program, say)
    shot("review")
    portal.stop()
    program.press(say("&Send now"))
    program.wait_for(say("It leaves by itself as soon as the connection is back. You can close this page."))
    shot("receipt-waits")
    program.press(say("Show in &My Cases"))
    shot("local-case")
    keys("Escape")
    shot("cases-offline")
    keys("alt+F4")
    program.wait_for(say("Quit Lotse?"))
    shot("leave")
    program.press(say("Stay"))
    portal.start()
    keys("F5")
    program.press(say("Create Case"))
    until("it arrives", portal.arrivals, 90)
    shot("receipt")
    keys("Escape")
    press_first(say("Notices", "Header"))
    shot("notices")
    keys("Escape")
    steps.change_account(program, say)
    program.wait_for(say("No cases yet"), 20)
    shot("by-hand-no-cases")
    steps.open_report(program, say)
    steps.fill_report(program, say, portal_asks=False)
    shot("by-hand-review")
    program.press(say("File in the &portal's form"))
    program.wait_for(say("2. Carry over the fields"))
    shot("hand-over")
    program.type_into(say("Case number"), "00777123")
    program.press(say("I have &filed it"))
    program.wait_for(say("Filed by hand as case %1.").replace("%1", "00777123"))
    shot("by-hand-receipt")
    program.press(say("Show in &My Cases"))
    program.wait_for("00777123")
    shot("by-hand-case")
    mail = pathlib.Path(folder) / "Status.eml"
    mail.write_bytes(steps.STATUS_MAIL.encode())
    copy(mail)
    keys("ctrl+v")
    program.wait_for("Case 00777123: status changed")
    shot("status-mail")
    program.press(say("Take over"))
    program.wait_for(say("Case %1 is up to date with the e-mail.").replace("%1", "00777123"))
    shot("updated-case")
    steps.open_report(program, say)
    program.press(say("All reports"))
    program.wait_for(say("Sent reports"))
    shot("home")
    keys("ctrl+3")
    program.wait_for(say("All systems operational"))
    shot("status")
    portal.ask("incident", {"name": "EMEA: Studio does not open", "impact": "major", "body": "Projects do not open.",
                            "parts": {"EMEA/Studio": "partial_outage"}})
    program.press(say("Ask the page now"))
    program.wait_for("EMEA: Studio does not open")
    shot("status-incident")
    program.press(say("&Notify me …"))
    program.press(say("&New rule"))
    shot("status-rules")
    keys("Escape")
    program.press(say("Report a problem with this"))
    program.wait_for(say("Who can the vendor call?"))
    shot("report-of-incident")
    portal.stop()
    keys("ctrl+3")
    program.press(say("Ask the page now"))
    time.sleep(3)
    shot("status-offline")
except Exception:
    shot("failed")
    print("\n".join(program.texts())[:3000])
    raise
finally:
    if program.process.poll() is None:
        program.kill()
    portal.stop()
print(f"{count} pictures")
