#!/usr/bin/python3
"""System Status, end to end: an incident opens at the practice portal, a notification appears, the tab shows it, a
report takes it over, the case stands beside it, it ends. status.py LANGUAGE"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import steps
from screen import BUILD, Notifications, Portal, Program, keys, until
from words import Words

language = sys.argv[1]
say = Words(language)
folder = tempfile.mkdtemp(dir=os.environ["LOTSE_SESSION"])
notifications = Notifications(folder)
portal = Portal(folder).start()
program = Program("--demo", "--demo-portal", portal.address, "--language", language,
                  profile=os.path.join(folder, "profile"))


def refresh():
    program.find("push button", say("Ask the page now")).queryAction().doAction(0)


NAME = "EMEA Harmony (West): Studio does not open projects"
try:
    program.start()
    program.wait_for("0010", 60)
    keys("ctrl+4")
    program.wait_for(say("All systems operational"))
    program.wait_for("Harmony release 12.10")
    program.screenshot(f"status-{language}-1-calm")

    incident = portal.ask("incident", {"name": NAME, "impact": "major", "body": "Projects of some customers do not open.",
                                       "parts": {"EMEA/Studio": "partial_outage"}})["id"]
    refresh()
    program.wait_for(NAME)
    program.wait_for("Projects of some customers do not open.")
    program.wait_for(say("Being investigated"))
    until("a notification tells of the incident", lambda: notifications.heard(say("The vendor reports an incident"), NAME))
    program.screenshot(f"status-{language}-2-incident")

    program.press(say("Report a problem with this"))
    program.wait_for(say("Who can the vendor call?"))
    story = steps.fill_report(program, say)
    program.wait_for(incident)
    steps.send(program, say)
    number = steps.number_of(program, say)
    arrived = [case for case in portal.arrivals() if case["number"] == number]
    assert len(arrived) == 1 and incident in arrived[0]["description"], arrived
    assert f"https://stspg.example/{incident}" in arrived[0]["description"], "the link is missing in what arrived"
    assert "Studio" in arrived[0]["description"], "the part is missing in what arrived"

    portal.ask("incident-update", {"id": incident, "status": "identified", "body": "A node fails.", "parts": {}})
    keys("ctrl+4")
    refresh()
    program.wait_for("A node fails.")
    until("the own case stands beside the incident", lambda: program.all("push button", contains=number), 60)
    program.screenshot(f"status-{language}-3-own-case")

    portal.ask("incident-update", {"id": incident, "status": "resolved", "body": "All projects open again.", "parts": {}})
    refresh()
    program.wait_for(say("All systems operational"))
    until("a notification tells of the end", lambda: notifications.heard(say("An incident is over"), NAME))
    program.screenshot(f"status-{language}-4-over")
    # Without the page the command line prints what was seen last, with its age, and says that it is not fresh.
    portal.stop()
    done = subprocess.run([str(BUILD / "bin" / "lotse"), "status", "--json", "--profile-folder", program.profile],
                          capture_output=True, text=True, timeout=60)
    last = json.loads(done.stdout)
    assert done.returncode == 4 and last["state"] == "operational" and not last["fresh"] and last["checked"], last
    print(f"PASS {language}: incident {incident}, case {number}")
except Exception:
    program.screenshot(f"failed-status-{language}")
    print("\n".join(program.texts())[:4000])
    raise
finally:
    if program.process and program.process.poll() is None:
        program.kill()
    portal.stop()
    notifications.end()
