"""Reads a calendar file with a library that others wrote and prints what it understood, one event a line."""
import sys

try:
    import icalendar
except ImportError:
    sys.exit(77)

calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
for event in calendar.walk("VEVENT"):
    text = str(event.get("DESCRIPTION", "")).replace("\n", "\\n")
    print("\t".join([str(event["SUMMARY"]), event["DTSTART"].dt.isoformat(), event["DTEND"].dt.isoformat(),
                     str(event["UID"]), text, str(event.get("URL", ""))]))
