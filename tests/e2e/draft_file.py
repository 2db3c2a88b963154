#!/usr/bin/python3
"""A draft that a colleague handed over, opened from the desktop: by the start of the program, by a second start while it
runs, and before there is an account. draft_file.py en|de"""
import json
import os
import subprocess
import sys
import tempfile

from screen import Portal, Program
from words import Words

language = sys.argv[1]
say = Words(language)
folder = tempfile.mkdtemp(dir=os.environ["LOTSE_SESSION"])


def parcel(name, summary):
    head = json.dumps({"kind": "production-down", "content": {"summary": summary, "urgent": True}, "files": []}).encode()
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(b"LOTSE-DRAFT 1\n%d\n" % len(head) + head)
    return path


def second_start(program, path):
    """What a double click does; the one that runs answers, so this ends at once."""
    second = Program(*program.options[3:6], path, profile=program.profile)
    done = subprocess.run(second.options, env=second.env, timeout=30, cwd=folder)
    assert done.returncode == 0, done.returncode


portal = Portal(folder).start()
first = parcel("Größe 1.lotse-draft", "Orders for Cologne stay")
program = Program("--demo", "--demo-portal", portal.address, "--language", language, first,
                  profile=os.path.join(folder, "profile"))
fresh = Program("--language", language, first, profile=os.path.join(folder, "fresh"))
try:
    program.start()
    program.wait_for(say("The draft “%1” was imported.").replace("%1", "Orders for Cologne stay"), 60)
    second = parcel("second.lotse-draft", "Invoices come twice")
    # A program in a system of its own starts in no folder of this one.
    second_start(program, second if "LOTSE_ROOT" in os.environ else "second.lotse-draft")
    program.wait_for(say("The draft “%1” was imported.").replace("%1", "Invoices come twice"))
    program.screenshot(f"draft-file-{language}")
    holiday = os.path.join(folder, "holiday.lotse-draft")
    with open(holiday, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
    second_start(program, holiday)
    program.wait_for(say("This file is no draft, or it is damaged."))
    program.kill()
    fresh.start()
    fresh.wait_for(say("The draft in %1 waits for an account").replace("%1", "Größe 1.lotse-draft"))
    fresh.screenshot(f"draft-file-{language}-no-account")
except BaseException:
    for each in (program, fresh):
        if each.process and each.process.poll() is None:
            each.screenshot("draft-file-failed")
            print("\n".join(each.texts())[:4000])
    raise
finally:
    for each in (program, fresh):
        if each.process and each.process.poll() is None:
            each.kill()
    portal.stop()
