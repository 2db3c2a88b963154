#!/usr/bin/python3
"""The life of an installed Lotse, in a clean system: used, upgraded while it runs, its data met by an older program,
removed with a report that is still undelivered, installed again. Beside it a folder that cannot be written, and two
people on one computer. Runs inside tests/e2e/session; LOTSE_ROOT is the system, LOTSE_BEFORE and LOTSE_NOW are packages
in it."""
import hashlib
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
import steps  # noqa: E402
from screen import Portal, Program, keys, until  # noqa: E402
from words import Words  # noqa: E402

ROOT = os.environ["LOTSE_ROOT"]
say = Words("en")
folder = tempfile.mkdtemp(dir=os.environ["LOTSE_SESSION"])
portal = Portal(folder).start()
program = Program("--demo", "--demo-portal", portal.address, "--language", "en",
                  profile=os.path.join(folder, "profile"))
ENDPOINT = "Orders for Cologne"


def inside(*command, check=True, **options):
    done = subprocess.run(["chroot", ROOT, *command], capture_output=True, text=True, **options)
    assert not check or done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done


def install(package):
    inside("apt-get", "install", "-y", "--no-install-recommends", "--allow-downgrades", package)


def version():
    return inside("/usr/bin/lotse", "--version").stdout.split()[1]


def arrivals():
    return [case for case in portal.arrivals() if case["subject"].endswith(steps.STORIES["en"]["summary"])]


def draft_is_there():
    program.press(say("Create Case"))
    program.wait_for(say("Drafts"))
    program.find("push button", contains=say("Continue", "HomePage") + ":").queryAction().doAction(0)
    until("the draft is as it was typed",
          lambda: program.value_of(steps.endpoint_field(say, "System")) == ENDPOINT)


def quit_program(answer=None):
    keys("alt+F4")
    if answer:
        program.press(say(answer))
    program.wait()


def user_files():
    """What nothing but the program may touch, each file by its checksum."""
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(program.profile.rglob("*")) if path.is_file() and "mirror" not in path.name}


def user_database():
    """The one that holds the waiting report."""
    for path in program.profile.rglob("user.sqlite"):
        database = sqlite3.connect(path)
        waiting = database.execute("SELECT count(*) FROM outbox").fetchone()[0]
        database.close()
        if waiting:
            return path
    raise AssertionError("no account has anything in its outbox")


def stage(name):
    print(f"  {name}", flush=True)


def used_then_upgraded_while_it_runs():
    before = version()
    program.start()
    program.wait_for("0010", 60)
    # A report that waits because there is no portal, and a draft that is being written.
    portal.stop()
    steps.open_report(program, say)
    steps.fill_report(program, say)
    steps.send(program, say)
    program.wait_for(say("It leaves by itself as soon as the connection is back. You can close this page."))
    steps.open_report(program, say)
    program.press(say("Ne&xt"))
    program.press(say("Ne&xt"))
    program.type_into(steps.endpoint_field(say, "System"), "Orders")
    began = time.monotonic()
    install(os.environ["LOTSE_NOW"])
    stage(f"upgraded from {before} to {version()} in {time.monotonic() - began:.1f} s while it runs")
    assert version() != before
    # What runs is the version before still, and works.
    program.type_into(steps.endpoint_field(say, "System"), ENDPOINT)
    quit_program("Quit and start at login")
    program.start()
    program.wait_for("0010", 60)
    program.wait_for(steps.STORIES["en"]["summary"], 30)
    draft_is_there()
    program.screenshot("upgraded")
    quit_program("Quit and start at login")
    stage("the new version has list, draft and waiting report")


def newer_data_is_refused_and_kept():
    database = user_database()
    kept = database.read_bytes()
    newer = sqlite3.connect(database)
    newer.execute("PRAGMA user_version = 9999")
    newer.close()

    def content():
        return {file.name: file.read_bytes() for file in database.parent.glob("user.sqlite*")
                if not file.name.endswith("-shm") and file.stat().st_size}

    before = content()
    install(os.environ["LOTSE_BEFORE"])
    program.start()
    program.wait_for("Your drafts were written by a newer version of Lotse", 60)
    program.screenshot("newer-data")
    quit_program()
    assert content() == before, "data of a newer version was touched"
    for log in database.parent.glob("user.sqlite-*"):
        log.unlink()
    database.write_bytes(kept)
    install(os.environ["LOTSE_NOW"])
    stage("an older program refuses newer data and leaves it as it is")


def removed_with_an_undelivered_report():
    before = user_files()
    inside("apt-get", "purge", "-y", "lotse")
    left = [path for path in ("usr/bin/lotse", "usr/share/doc/lotse", "etc/lotse")
            if os.path.exists(os.path.join(ROOT, path))]
    assert not left, f"left behind: {left}"
    assert user_files() == before, "removing the package touched somebody's data"
    began = time.monotonic()
    install(os.environ["LOTSE_NOW"])
    program.start()
    program.wait_for("0010", 60)
    stage(f"{time.monotonic() - began:.1f} s from install to the first painted list")
    program.wait_for(steps.STORIES["en"]["summary"], 30)
    portal.start()
    keys("F5")
    until("the report arrives", arrivals, 90)
    time.sleep(3)
    assert len(arrivals()) == 1, "it arrived twice"
    draft_is_there()
    program.screenshot("installed-again")
    quit_program()
    stage("removed and installed again: data untouched, the report arrived once")


def a_folder_that_cannot_be_written():
    done = inside("/usr/bin/lotse", "--demo", "--profile-folder", "/proc/lotse", check=False, timeout=30)
    assert done.returncode == 1 and "/proc/lotse" in done.stderr, (done.returncode, done.stderr)
    stage("a folder that cannot be written is said at the start")


def two_people_on_one_computer():
    """Both at the same time, each with a home that others may look into; what is Lotse's in it they may not."""
    running = []
    try:
        for name in ("anna", "bert"):
            inside("useradd", "--create-home", name)
            home = f"/home/{name}"
            os.chmod(ROOT + home, 0o755)
            environment = {"HOME": home, "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "offscreen", "PATH": "/usr/sbin:/usr/bin",
                           "LC_ALL": "C.UTF-8"}
            running.append((name, subprocess.Popen(
                ["chroot", f"--userspec={name}:{name}", ROOT, "/usr/bin/lotse", "--demo"], env=environment,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)))
        for name, process in running:
            share = pathlib.Path(f"{ROOT}/home/{name}/.local/share/lotse-practice")
            until(f"{name} has data", lambda: list(share.rglob("user.sqlite")), 60)
            assert process.poll() is None, f"the program of {name} ended"
            assert share.stat().st_mode & 0o777 == 0o700, oct(share.stat().st_mode)
            other = "bert" if name == "anna" else "anna"
            seen = subprocess.run(
                ["chroot", f"--userspec={other}:{other}", ROOT, "ls", f"/home/{name}/.local/share/lotse-practice"],
                capture_output=True, text=True)
            assert seen.returncode != 0 and not seen.stdout, f"{other} can look into the data of {name}"
    finally:
        for _, process in running:
            process.terminate()
            process.wait(20)
    stage("two people on one computer do not see each other's data")


failed = 0
for step in (used_then_upgraded_while_it_runs, newer_data_is_refused_and_kept, removed_with_an_undelivered_report,
             a_folder_that_cannot_be_written, two_people_on_one_computer):
    try:
        step()
    except Exception:
        failed += 1
        print(f"FAIL {step.__name__}", flush=True)
        traceback.print_exc()
        if program.process and program.process.poll() is None:
            program.screenshot(f"failed-{step.__name__}")
            print("\n".join(program.texts())[:4000])
    finally:
        if program.process and program.process.poll() is None:
            program.kill()
portal.stop()
sys.exit(bool(failed))
