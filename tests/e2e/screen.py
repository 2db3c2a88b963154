"""Drives Lotse as a screen-reader user would: finds controls by role and name in the accessibility tree, works them by
focus and keyboard, and looks at what is shown. Runs inside tests/e2e/session."""
import json
import os
import pathlib
import signal
import subprocess
import time
import urllib.request

import gi

gi.require_version("Atspi", "2.0")
import pyatspi  # noqa: E402

BUILD = pathlib.Path(os.environ["LOTSE_BUILD"])
SHOTS = pathlib.Path(os.environ.get("LOTSE_SHOTS", BUILD / "screenshots"))


TABLE_ROWS = 12


class NotShown(AssertionError):
    pass


def until(what, condition, seconds=20.0):
    """Waits for a condition's first true answer and returns it; complains by name otherwise."""
    end = time.monotonic() + seconds
    while True:
        try:
            answer = condition()
        except Exception:  # the tree changes while it is read
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise NotShown(f"did not happen within {seconds:.0f} s: {what}")
        time.sleep(0.1)


class Program:
    """The program under test, from its start to its end."""

    def __init__(self, *options, profile=None, binary=None, env=None):
        self.profile = pathlib.Path(profile or os.environ["LOTSE_SESSION"]) / "profile" if profile is None else pathlib.Path(profile)
        self.options = [str(binary or BUILD / "bin" / "lotse"), "--profile-folder", str(self.profile), *options]
        self.env = {**os.environ, **(env or {})}
        self.process = None

    def start(self):
        self.log = open(os.path.join(os.environ["LOTSE_SESSION"], "lotse.log"), "ab")
        self.process = subprocess.Popen(self.options, env=self.env, stdout=self.log, stderr=self.log)
        until("the window appears", lambda: self.window(), 40)
        return self

    def application(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            child = desktop.getChildAtIndex(index)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def window(self):
        application = self.application()
        if application is None or application.childCount == 0:
            return None
        return application.getChildAtIndex(0)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def wait(self, seconds=20):
        return self.process.wait(seconds)

    # Finding

    def all(self, role=None, name=None, contains=None, showing=True, under=None):
        found = []

        def visit(node, depth=0):
            if node is None or depth > 60:
                return
            states = node.getState()
            if showing and depth > 1 and not states.contains(pyatspi.STATE_SHOWING) and not states.contains(pyatspi.STATE_VISIBLE):
                return
            fits_role = role is None or node.getRoleName() in ((role,) if isinstance(role, str) else role)
            text = node.name or ""
            if fits_role and name is not None and node.getRoleName() == "combo box":
                text = label_of(node) or text  # a combo box is named by its label; its own name is what is chosen
            if fits_role and (name is None or plain(text) == plain(name)) and (contains is None or contains in text):
                if not showing or states.contains(pyatspi.STATE_SHOWING):
                    found.append(node)
            for child in children(node):
                visit(child, depth + 1)

        visit(under or self.application())
        return found

    def find(self, role=None, name=None, contains=None, seconds=15.0, under=None):
        what = f"{role or 'something'} named {name or '*' + str(contains) + '*'}"
        return until(what, lambda: (self.all(role, name, contains, under=under) or [None])[0], seconds)

    def shows(self, text):
        """Whether a text stands anywhere in the window: as a name or as content."""
        for node in self.all():
            if text in (node.name or "") or text in content(node):
                return True
        return False

    def wait_for(self, text, seconds=20.0):
        until(f"the window shows {text!r}", lambda: self.shows(text), seconds)

    def texts(self):
        return [part for node in self.all() for part in (node.name, content(node)) if part]

    # Acting

    def press(self, name, role=("push button", "toggle button", "radio button", "check box", "page tab", "button"), seconds=15.0):
        node = self.find(role, name, seconds=seconds)
        until(f"{name} can be pressed", lambda: node.getState().contains(pyatspi.STATE_ENABLED), seconds)
        node.queryAction().doAction(0)
        time.sleep(0.15)

    def focus(self, node):
        until("focus arrives", lambda: (node.queryComponent().grabFocus() or True) and node.getState().contains(pyatspi.STATE_FOCUSED), 5)

    def type_into(self, name, text, role=("text", "entry", "combo box", "password text", "spin button", "editable text")):
        node = self.find(role, name)
        for _ in range(5):
            self.focus(node)
            keys("ctrl+a", "Delete")
            enter(node, text)
            if until_quiet(lambda: content(node)).strip() == text.strip() or plain(content(node)) == plain(text):
                return node
        raise AssertionError(f"typed {text!r} into {name}, it holds {content(node)!r}")

    def value_of(self, name, role=("text", "entry", "combo box", "editable text")):
        return content(self.find(role, name))

    def screenshot(self, name):
        SHOTS.mkdir(parents=True, exist_ok=True)
        time.sleep(0.3)
        path = SHOTS / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(path)], check=True)
        return path


def label_of(node):
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return relation.getTarget(0).name
    return None


def children(node):
    """A node's children; of a long table the cells of its first rows."""
    if node.getRoleName() != "table":
        return [node.getChildAtIndex(index) for index in range(node.childCount)]
    table = node.queryTable()
    return [table.getAccessibleAt(row, column) for row in range(min(table.nRows, TABLE_ROWS))
            for column in range(table.nColumns)]


def plain(text):
    """A name without its mnemonic and its dots."""
    return (text or "").replace("&", "").replace("…", "").strip()


def content(node):
    try:
        text = node.queryText()
        return text.getText(0, text.characterCount)
    except NotImplementedError:
        return ""


def until_quiet(read, seconds=2.0):
    """What a control holds once it has stopped changing."""
    before = read()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.15)
        now = read()
        if now == before:
            return now
        before = now
    return before


def keys(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


def enter(node, text):
    """Types a text; what no virtual keyboard has keys for, such as umlauts, comes in as from a dictation program."""
    if text.isascii():
        type_text(text)
    else:
        node.queryEditableText().insertText(0, text, len(text))


def copy(path):
    """Puts a file into the clipboard, as a file manager's Copy does."""
    address = pathlib.Path(path).as_uri()
    subprocess.run(["xclip", "-selection", "clipboard", "-target", "text/uri-list"], input=address.encode(), check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "14", text], check=True)


class Portal:
    """The practice portal as a process of its own, so that it can be stopped while Lotse runs."""

    def __init__(self, folder, port=0, *options):
        self.file = os.path.join(folder, "portal.sqlite")
        self.port = port
        self.options = options
        self.process = None

    def start(self):
        self.process = subprocess.Popen(
            [str(BUILD / "bin" / "lotse-practice"), "--port", str(self.port), "--file", self.file, *self.options],
            stdout=subprocess.PIPE, text=True)
        line = json.loads(self.process.stdout.readline())
        self.port = line["port"]
        self.line = line
        return self

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)

    def ask(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/practice/{path}", data=data,
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read().decode()
        return json.loads(text) if text.strip() else None

    def arrivals(self):
        answer = self.ask("arrivals")
        return answer if isinstance(answer, list) else answer["arrivals"]

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"


class Notifications:
    """The session's notification server: hears what the program shows on the desktop."""

    def __init__(self, folder):
        self.log = pathlib.Path(folder) / "notifications"
        here = pathlib.Path(__file__).resolve().parent
        self.server = subprocess.Popen(["/usr/bin/python3", str(here / "notifications.py"), str(self.log)],
                                       stdout=subprocess.PIPE, text=True)
        assert self.server.stdout.readline().strip() == "ready", "the notification server did not start"

    def heard(self, *words):
        """A notification that holds all these words."""
        if not self.log.exists():
            return None
        for line in self.log.read_text(encoding="utf-8").splitlines():
            shown = json.loads(line)
            if all(word in shown["title"] + "\n" + shown["text"] for word in words):
                return shown
        return None

    def end(self):
        self.server.terminate()
        self.server.wait(10)
