#!/usr/bin/env python3
"""Reads an .eml as Python's email package does: its headers, its text and its files as JSON."""
import email
import email.policy
import hashlib
import json
import sys

with open(sys.argv[1], "rb") as file:
    message = email.message_from_binary_file(file, policy=email.policy.default)
defects = [str(defect) for part in message.walk() for defect in part.defects]
json.dump({"unsent": message["X-Unsent"], "from": message["From"].addresses[0].addr_spec,
           "name": message["From"].addresses[0].display_name, "to": message["To"].addresses[0].addr_spec,
           "subject": message["Subject"], "date": message["Date"].datetime.isoformat(),
           "text": message.get_body().get_content(), "defects": defects,
           "files": [{"name": part.get_filename(), "sha256": hashlib.sha256(part.get_content()
                      if isinstance(part.get_content(), bytes) else part.get_payload(decode=True)).hexdigest()}
                     for part in message.iter_attachments()]}, sys.stdout)
