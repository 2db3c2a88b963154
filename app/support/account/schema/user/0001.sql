-- What exists nowhere else. Tables keep their rowid: salvage reads a damaged file by it.

-- Owner: support/drafts. Times are milliseconds since 1970 UTC.
CREATE TABLE drafts (
    id          TEXT PRIMARY KEY NOT NULL,
    kind        TEXT NOT NULL,
    title       TEXT NOT NULL,
    content     TEXT NOT NULL, -- JSON
    version     INTEGER NOT NULL,
    state       TEXT NOT NULL, -- editing, queued, delivered
    outbox_item TEXT NOT NULL,
    created     INTEGER NOT NULL,
    saved       INTEGER NOT NULL
);
CREATE INDEX drafts_by_time ON drafts (saved);

CREATE TABLE draft_files (
    draft_id TEXT NOT NULL,
    id       TEXT NOT NULL,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    size     INTEGER NOT NULL,
    sha256   TEXT NOT NULL,
    md5      TEXT NOT NULL,
    type     TEXT NOT NULL,
    PRIMARY KEY (draft_id, id)
);

-- Owner: support/outbox. Operations on their way out; JSON where a column says so.
CREATE TABLE outbox (
    id               TEXT PRIMARY KEY NOT NULL,
    operation        TEXT NOT NULL,
    title            TEXT NOT NULL,
    lane             INTEGER NOT NULL, -- 0 urgent, 1 ordinary
    state            TEXT NOT NULL,
    reference        TEXT NOT NULL,
    payload          TEXT NOT NULL, -- JSON, frozen
    identity         TEXT NOT NULL,
    draft_id         TEXT NOT NULL,
    depends_on       TEXT NOT NULL,
    reason           TEXT, -- JSON
    attempts         INTEGER NOT NULL,
    created          INTEGER,
    not_before       INTEGER,
    first_attempt    INTEGER,
    last_attempt_end INTEGER,
    empty_look_ups   INTEGER NOT NULL,
    last_look_up     INTEGER,
    candidates       TEXT, -- JSON
    result           TEXT, -- JSON
    delivered        INTEGER,
    verification     TEXT, -- JSON
    changes          INTEGER NOT NULL DEFAULT 0 -- grows with every change: the newer of two copies
);
CREATE INDEX outbox_by_state ON outbox (state);
CREATE INDEX outbox_by_parent ON outbox (depends_on);

-- Owner: support/cases. Reports in the outbox as cases, until the portal's own is mirrored.
CREATE TABLE local_cases (
    id          TEXT PRIMARY KEY NOT NULL,
    outbox_item TEXT NOT NULL,
    portal_id   TEXT NOT NULL, -- of the case that the portal made of it; empty: none yet
    number      TEXT NOT NULL,
    subject     TEXT NOT NULL,
    description TEXT NOT NULL,
    product     TEXT NOT NULL,
    severity    TEXT NOT NULL,
    status      TEXT NOT NULL,
    closed      INTEGER NOT NULL,
    escalated   INTEGER NOT NULL,
    contact     TEXT NOT NULL,
    created     INTEGER,
    modified    INTEGER,
    revision    TEXT NOT NULL
);

-- Owner: support/cases. Cases that a person filed in the portal's own form.
CREATE TABLE followed_cases (
    id          TEXT PRIMARY KEY NOT NULL,
    number      TEXT NOT NULL,
    subject     TEXT NOT NULL,
    description TEXT NOT NULL,
    product     TEXT NOT NULL,
    severity    TEXT NOT NULL,
    status      TEXT NOT NULL,
    closed      INTEGER NOT NULL,
    escalated   INTEGER NOT NULL,
    contact     TEXT NOT NULL,
    created     INTEGER,
    modified    INTEGER,
    revision    TEXT NOT NULL
);

-- Owner: support/cases. What happened in followed cases, from status e-mails.
CREATE TABLE followed_entries (
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
CREATE INDEX followed_entries_by_case ON followed_entries (case_id, at);

-- Owner: support/cases. Up to when each case was read. The row '' is the end of the first mirroring: what had happened
-- by then counts as read.
CREATE TABLE read_marks (
    case_id  TEXT PRIMARY KEY NOT NULL,
    revision TEXT NOT NULL,
    seen     INTEGER NOT NULL
);
