#!/usr/bin/python3
"""The main job on a virtual display: a production-down report through the real window against the practice portal; prints
the receipt and leaves screenshots."""
import os
import sys

import steps
from screen import SHOTS, Portal, Program
from words import Words

language = "de" if "--german" in sys.argv else "en"
say = Words(language)
folder = os.environ["LOTSE_SESSION"]
portal = Portal(folder).start()
program = Program("--demo", "--demo-portal", portal.address, "--language", language).start()
try:
    program.wait_for(say("Production down", "Header"))
    program.wait_for("0010", 60)  # the first case numbers
    program.screenshot("tour-0-my-cases")
    steps.open_report(program, say)
    steps.fill_report(program, say, "tour")
    steps.send(program, say)
    number = steps.number_of(program, say)
    verdict = steps.verified(program, say)
    program.screenshot("tour-6-receipt")
    arrived = [case for case in portal.arrivals() if case["number"] == number]
    assert len(arrived) == 1, f"the portal holds {len(arrived)} cases with the number {number}"
    print(f"\nReceipt\n=======\nCase {number} · {verdict}\nSubject: {arrived[0]['subject']}\n\n{steps.body_as_sent(program, say)}")
    print(f"\nScreenshots: {SHOTS}")
except Exception:
    program.screenshot("tour-failed")
    print("\n".join(program.texts())[:6000])
    raise
finally:
    if program.process and program.process.poll() is None:
        program.process.terminate()
        program.wait()
    portal.stop()
