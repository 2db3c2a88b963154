#!/usr/bin/python3
"""`lotse status` without a display: what it prints, and how it ends. status_command.py BUILD"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.request

build = pathlib.Path(sys.argv[1])
clean = {name: value for name, value in os.environ.items()
         if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS")}
folder = tempfile.mkdtemp()
clean["HOME"] = folder
portal = subprocess.Popen([str(build / "bin" / "lotse-practice")], stdout=subprocess.PIPE, text=True)
line = json.loads(portal.stdout.readline())


def lotse(*options, code):
    done = subprocess.run([str(build / "bin" / "lotse"), "status", *options], env=clean, capture_output=True, text=True,
                          timeout=60)
    assert done.returncode == code, f"{options} ended with {done.returncode}: {done.stdout}{done.stderr}"
    return done.stdout


def control(deed, body):
    request = urllib.request.Request(f"http://127.0.0.1:{line['port']}/practice/{deed}", data=json.dumps(body).encode())
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.loads(answer.read())


page = ["--status-url", line["statusPage"], "--profile-folder", os.path.join(folder, "profile")]
try:
    assert "All systems operational" in lotse(*page, "--language", "en", code=0)
    assert "Alle Systeme in Betrieb" in lotse(*page, "--language", "de", code=0)
    calm = json.loads(lotse(*page, "--json", code=0))
    assert calm["state"] == "operational" and calm["fresh"] and calm["incidents"] == []
    assert len(calm["maintenances"]) == 3 and calm["maintenances"][0]["from"].endswith("Z")

    incident = control("incident", {"name": "EMEA: Slow", "impact": "minor", "body": "b",
                                    "parts": {"EMEA/EDI": "degraded_performance"}})["id"]
    lotse(*page, code=1)
    impaired = json.loads(lotse(*page, "--json", code=1))
    assert impaired["regions"]["EMEA"] == "impaired" and impaired["regions"]["NA"] == "operational", impaired["regions"]
    assert impaired["incidents"][0]["id"] == incident and impaired["incidents"][0]["regions"] == ["EMEA"]

    control("incident", {"name": "NA: Down", "impact": "critical", "body": "b", "parts": {"NA/Studio": "major_outage"}})
    text = lotse(*page, "--language", "en", code=2)
    assert "NA: Down" in text and "Major outage" in text, text

    for open_one in json.loads(lotse(*page, "--json", code=2))["incidents"]:
        control("incident-update", {"id": open_one["id"], "status": "resolved", "body": "b", "parts": {}})
    control("incident-update", {"id": calm["maintenances"][0]["id"], "status": "in_progress", "body": "b", "parts": {}})
    assert json.loads(lotse(*page, "--json", code=3))["state"] == "maintenance"

    lotse("--nonsense", code=64)
    lotse("--status-url", "", code=64)
    assert "--json" in lotse("--help", code=0)
    portal.terminate()
    portal.wait(10)
    gone = json.loads(lotse(*page, "--json", code=4))
    assert gone["state"] == "not_known" and not gone["fresh"] and gone["error"], gone
    assert "cannot be reached" in lotse(*page, "--language", "en", code=4)
    print("PASS: eleven ways to ask, each ended as it should")
finally:
    if portal.poll() is None:
        portal.terminate()
        portal.wait(10)
