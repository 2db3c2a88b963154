#!/usr/bin/python3
"""Kills the real program with SIGKILL at random moments while a person types and while a report leaves: kill.py [TIMES]
Nothing typed more than 300 ms before is lost; every report that was sent arrives exactly once. Prints its seed."""
import os
import pathlib
import random
import sqlite3
import sys
import tempfile
import time

import steps
from screen import Portal, Program, keys, type_text, until
from words import Words

times = int(sys.argv[1]) if len(sys.argv) > 1 else 30
if os.environ.get("LOTSE_SOAK"):
    times = 1000
seed = int(os.environ.get("LOTSE_SEED", time.time_ns() % 1_000_000))
dice = random.Random(seed)
print(f"seed {seed}, {times} kills", flush=True)
say = Words("en")
folder = tempfile.mkdtemp(dir=os.environ["LOTSE_SESSION"])
portal = Portal(folder).start()
program = Program("--demo", "--demo-portal", portal.address, "--language", "en", profile=os.path.join(folder, "profile"))


def database():
    return next(pathlib.Path(program.profile).rglob("user.sqlite"))


def kept_text():
    """Everything that stands in the newest draft, as the disk has it after the kill."""
    with sqlite3.connect(database()) as connection:
        row = connection.execute("SELECT content FROM drafts ORDER BY saved DESC LIMIT 1").fetchone()
    return row[0] if row else ""


def kill_while_typing(run):
    """Types numbered words until the kill; what was typed 300 ms before it must be on the disk."""
    program.start()
    steps.open_report(program, say)
    for _ in range(3):
        program.press(say("Ne&xt"))
    program.focus(program.find(("text", "entry"), say("&What is down, in one line")))
    keys("ctrl+a", "Delete")
    typed = []
    last = time.monotonic() + 0.5 + dice.random() * 2.5
    while time.monotonic() < last:
        word = f"k{run}w{len(typed)} "
        type_text(word)
        typed.append((time.monotonic(), word.strip()))
    moment = time.monotonic()
    program.kill()
    due = [word for at, word in typed if moment - at > 0.3]
    kept = kept_text()
    lost = [word for word in due if word not in kept]
    assert not lost, f"lost after more than 300 ms: {lost} of {len(typed)} words"
    return len(due)


def kill_while_sending(run):
    """Sends a report and kills the program somewhere on its way."""
    program.start()
    steps.open_report(program, say)
    story = {**steps.STORIES["en"], "summary": f"Killed on its way, number {run} of {seed}"}
    steps.fill_report(program, say, story=story)
    program.press(say("&Send now"))
    time.sleep(dice.random() * 1.2)
    program.kill()
    with sqlite3.connect(database()) as connection:
        queued = connection.execute("SELECT count(*) FROM outbox WHERE payload LIKE ?", (f"%{story['summary']}%",)).fetchone()[0]
    return story["summary"] if queued else None


words = 0
sent = []
try:
    sends = max(1, times // 3)
    for run in range(times - sends):
        words += kill_while_typing(run)
    for run in range(sends):
        summary = kill_while_sending(run)
        if summary:
            sent.append(summary)
    program.start()

    def arrived(summary):
        return [case["number"] for case in portal.arrivals() if summary in case["subject"]]

    until("every report that was sent arrives", lambda: all(arrived(summary) for summary in sent), 240)
    time.sleep(5)
    doubled = {summary: arrived(summary) for summary in sent if len(arrived(summary)) != 1}
    assert not doubled, f"not exactly once: {doubled}"
    assert words > 0 and sent, "nothing was put to the test"
    print(f"{times - sends} kills while typing: {words} words older than 300 ms, 0 lost")
    print(f"{sends} kills while sending: {len(sent)} reports had been sent, each arrived exactly once")
finally:
    if program.process and program.process.poll() is None:
        program.kill()
    portal.stop()
