-- What can be fetched again.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

-- Owner: support/cases. Every list order has an index that ends in `row` and carries `closed`, so that a jump of the
-- scroll bar walks an index only.
CREATE TABLE cases (
    row         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    number      TEXT NOT NULL,
    subject     TEXT NOT NULL,
    subject_key TEXT NOT NULL, -- begins like the subject, without case and accents
    description TEXT NOT NULL,
    product     TEXT NOT NULL COLLATE NOCASE,
    severity    TEXT NOT NULL COLLATE NOCASE,
    status      TEXT NOT NULL COLLATE NOCASE,
    closed      INTEGER NOT NULL,
    escalated   INTEGER NOT NULL,
    contact     TEXT NOT NULL,
    created     INTEGER,
    modified    INTEGER,
    revision    TEXT NOT NULL
);
CREATE INDEX cases_by_number ON cases (number, row, closed);
CREATE INDEX cases_by_subject ON cases (subject_key, row, closed);
CREATE INDEX cases_by_product ON cases (product, row, closed);
CREATE INDEX cases_by_severity ON cases (severity, row, closed);
CREATE INDEX cases_by_status ON cases (status, row, closed);
CREATE INDEX cases_by_modified ON cases (modified, row, closed);
CREATE INDEX cases_open ON cases (closed, subject) WHERE closed = 0;

CREATE TABLE entries (
    id          TEXT PRIMARY KEY NOT NULL,
    case_id     TEXT NOT NULL,
    kind        INTEGER NOT NULL, -- 0 comment, 1 e-mail, 2 change
    author      TEXT NOT NULL,
    from_vendor INTEGER NOT NULL,
    at          INTEGER,
    text        TEXT NOT NULL,
    field       TEXT NOT NULL,
    old_value   TEXT NOT NULL,
    new_value   TEXT NOT NULL
);
CREATE INDEX entries_by_case ON entries (case_id, at);

CREATE TABLE attachments (
    id       TEXT PRIMARY KEY NOT NULL,
    case_id  TEXT NOT NULL,
    name     TEXT NOT NULL,
    size     INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    created  INTEGER
);
CREATE INDEX attachments_by_case ON attachments (case_id);

-- Ids met since the first page of a listing that is under way.
CREATE TABLE seen_cases (
    id TEXT PRIMARY KEY NOT NULL
) WITHOUT ROWID;
