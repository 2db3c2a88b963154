#!/usr/bin/python3
"""The Community, end to end: a thread is found by a word with an umlaut, read, followed and answered without a network;
the reply arrives once, an answer of somebody else is notified, a question leaves masked. community.py LANGUAGE"""
import os
import sys
import tempfile
import time

from screen import Notifications, Portal, Program, content, keys, until
from words import Words

language = sys.argv[1]
say = Words(language)
folder = tempfile.mkdtemp(dir=os.environ["LOTSE_SESSION"])
notifications = Notifications(folder)
portal = Portal(folder).start()
program = Program("--demo", "--demo-portal", portal.address, "--language", language,
                  profile=os.path.join(folder, "profile"))

WORD = "nächtlichen"
REPLY = "Bei uns half: Größe des Heaps prüfen, dann den Agent neu starten." if language == "de" else \
    "This helped us: check the size of the heap, then restart the agent."
TITLE = "Agent in Köln meldet sich nicht an" if language == "de" else "Agent in Cologne does not sign in"
SECRET = "Sommer2026Geheim"
FOLLOWED = {"en": "in a thread that you follow", "de": "in einem Beitrag, dem Sie folgen"}[language]


def arrived(text):
    return [one for one in portal.ask("forum-arrivals") if text in one["title"] + one["text"]]


try:
    program.start()
    program.wait_for("0010", 60)
    keys("ctrl+3")
    program.find("push button", say("&Ask a question"), seconds=30)
    threads = program.find(("list", "list box"), say("Threads", "ThreadListPanel"), seconds=60)
    until("the threads are mirrored", lambda: threads.childCount > 20, 60)
    program.type_into(say("Search questions and answers"), WORD)
    until("only some threads have the word", lambda: 0 < threads.childCount < 20)
    program.screenshot(f"community-{language}-1-found")
    keys("Down", "Return")
    view = program.find(None, say("Thread", "ThreadView"))
    until("the thread is read", lambda: WORD in content(view))
    program.press(say("Follow", "ThreadPageView"))
    program.find(("push button", "toggle button", "check box"), say("Following", "ThreadPageView"))

    portal.stop()
    program.type_into(say("Your reply"), REPLY)
    program.press(say("&Reply publicly"))
    until("the reply stands in the thread", lambda: REPLY in content(view))
    program.screenshot(f"community-{language}-2-waits")
    time.sleep(12)  # the time in which it can be taken back is over, and nobody is there to take it
    assert REPLY in content(view)
    portal.start()
    keys("F5")
    until("the reply arrives", lambda: arrived(REPLY), 60)
    time.sleep(2)
    replies = arrived(REPLY)
    assert len(replies) == 1, replies

    # While the person looks elsewhere: what comes in a thread that they just read again is no news to them.
    keys("ctrl+1")
    program.wait_for("0010")
    assert portal.ask("forum-reply", {"thread": replies[0]["thread"], "html": "<p>Thank you, that was it!</p>"})["done"]
    keys("F5")
    until("an answer is notified", lambda: notifications.heard(FOLLOWED), 60)
    keys("ctrl+3")
    until("and stands in the thread", lambda: "that was it!" in content(view))
    program.screenshot(f"community-{language}-3-answered")

    program.press(say("&Ask a question"))
    program.type_into(say("&Question in one line"), TITLE)
    program.type_into(say("&Details"), f"The log says password={SECRET} was refused")
    review = program.find(("text", "entry"), say("This becomes public"))
    until("what is confidential is masked", lambda: "[password-1]" in content(review))
    assert SECRET not in content(review)
    program.screenshot(f"community-{language}-4-asks")
    program.press(say("&Ask publicly"))
    until("the question arrives", lambda: arrived(TITLE), 60)
    time.sleep(2)
    questions = arrived(TITLE)
    assert len(questions) == 1, questions
    assert SECRET not in questions[0]["text"] and "[password-1]" in questions[0]["text"], questions
    until("it is shown as a thread", lambda: TITLE in "\n".join(program.texts()))
    program.screenshot(f"community-{language}-5-asked")
    print(f"PASS {language}: thread {replies[0]['thread']}, question {questions[0]['id']}")
except Exception:
    program.screenshot(f"failed-community-{language}")
    print("\n".join(program.texts())[:4000])
    raise
finally:
    if program.process and program.process.poll() is None:
        program.kill()
    portal.stop()
    notifications.end()
