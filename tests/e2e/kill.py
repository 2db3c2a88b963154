#!/usr/bin/python3
"""Kills the real program with SIGKILL at random moments while a person types and while a report leaves: kill.py [TIMES]
Nothing typed more than 300 ms before is lost, plus what this computer kept everything waiting at that moment; every
report that was sent arrives exactly once. Prints its seed."""
import os
import pathlib
import random
import re
import sqlite3
import sys
import tempfile
import threading
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


class Yardstick:
    """What a program that does nothing but keep a row every 20 ms has to wait for on this computer, right now: the
    processor and the disk are shared with whatever else runs here."""

    def __enter__(self):
        self.longest = 0.0
        self.goes_on = True
        self.thread = threading.Thread(target=self.run)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.goes_on = False
        self.thread.join()

    def run(self):
        connection = sqlite3.connect(os.path.join(folder, "yardstick.sqlite"))
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE IF NOT EXISTS kept (word TEXT)")
        while self.goes_on:
            began = time.monotonic()
            time.sleep(0.02)
            connection.execute("INSERT INTO kept VALUES ('word')")
            connection.commit()
            self.longest = max(self.longest, time.monotonic() - began - 0.02)
        connection.close()


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
    with Yardstick() as yardstick:
        while time.monotonic() < last:
            word = f"k{run}w{len(typed)}"
            type_text(word + " ")
            typed.append((time.monotonic(), word))
        moment = time.monotonic()
        program.kill()
    kept = set(re.findall(r"k\d+w\d+", kept_text()))
    missing = [(moment - at, word) for at, word in typed if word not in kept]
    # A keystroke waits for the one commit that is under way, then for its own.
    allowed = 0.3 + 2 * yardstick.longest
    lost = [(f"{1000 * age:.0f} ms", word) for age, word in missing if age > allowed]
    assert not lost, f"lost after more than {1000 * allowed:.0f} ms: {lost} of {len(typed)} words"
    there = [index for index, (_, word) in enumerate(typed) if word in kept]
    assert there == list(range(len(there))), f"a hole in what was kept: {there} of {len(typed)} words"
    oldest.append((max((age for age, _ in missing), default=0.0), yardstick.longest))
    return sum(1 for at, _ in typed if moment - at > allowed)


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
oldest = []  # per kill: the age of the oldest word that was missing, and what the yardstick waited at most
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
    print(f"{times - sends} kills while typing: {words} words older than 300 ms, 0 lost; oldest missing "
          f"{1000 * max(age for age, _ in oldest):.0f} ms, yardstick {1000 * max(wait for _, wait in oldest):.0f} ms")
    print(f"{sends} kills while sending: {len(sent)} reports had been sent, each arrived exactly once")
finally:
    if program.process and program.process.poll() is None:
        program.kill()
    portal.stop()
