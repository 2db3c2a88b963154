-- Owner: support/cases. What was done about a production outage, noted by the person.
CREATE TABLE incident_log (
    id      TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL,
    kind    TEXT NOT NULL, -- a word: began, ended, call, note
    at      INTEGER NOT NULL,
    who     TEXT NOT NULL,
    what    TEXT NOT NULL
);
CREATE INDEX incident_log_by_case ON incident_log (case_id, at);
