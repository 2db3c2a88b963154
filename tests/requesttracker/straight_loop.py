#!/usr/bin/python3
"""straight_loop.py SITE TOKEN QUEUE: the requests of a first mirroring, one after the other, without doing anything with
the answers but reading them. Prints how many seconds it took and how many tickets came: the yardstick for our own."""
import json
import sys
import time
import urllib.parse
import urllib.request

site, token, queue = sys.argv[1:]
FIELDS = "Subject,Status,Created,LastUpdated,Queue,Requestor,CustomFields"


def ask(target, **query):
    address = site + "/REST/2.0/" + target + ("?" + urllib.parse.urlencode(query) if query else "")
    request = urllib.request.Request(address, headers={"Authorization": "token " + token})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


began = time.monotonic()
ask("user/" + token.split("-")[1])
described = ask("queue/" + urllib.parse.quote(queue))
for field in described["TicketCustomFields"]:
    if field["name"] != "Client Reference":
        ask("customfield/" + field["id"])
last, tickets, statuses = 0, 0, set()
while True:
    page = ask("tickets", **{"query": "Queue = '%s' AND id > %d" % (queue, last), "orderby": "id", "per_page": "100",
                             "fields": FIELDS, "fields[Requestor]": "Name,RealName"})
    for row in page["items"]:
        last = max(last, int(row["id"]))
        tickets += 1
        if row["Status"] not in statuses:
            statuses.add(row["Status"])
            ask("tickets", query="Status = '%s' AND Status = '__Inactive__'" % row["Status"], per_page="1")
    if page["total"] is None and not page["items"] or page["total"] is not None and page["total"] <= len(page["items"]):
        break
print(json.dumps({"seconds": time.monotonic() - began, "tickets": tickets}))
