-- A stored user.sqlite of schema version 1, as that version of the program wrote it. Never changed; newer schemas get
-- files of their own.
BEGIN TRANSACTION;
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
INSERT INTO "draft_files" VALUES('0d6c7f2e-5d0a-4a53-9c0e-6d1f7b7c5a11','f1',0,'Protokoll – Größe.log',5,'2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824','5d41402abc4b2a76b9719d911017c592','text/x-log');
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
INSERT INTO "drafts" VALUES('0d6c7f2e-5d0a-4a53-9c0e-6d1f7b7c5a11','production-down','Aufträge bleiben stehen','{"subject":"Größe der Warteschlange","impact":"Lager München steht"}',7,'editing','',1700000000000,1700000050000);
INSERT INTO "drafts" VALUES('5f1a2b3c-8d9e-4f10-a1b2-c3d4e5f60718','production-down','Production down: orders','{"subject":"orders"}',3,'queued','7a8b9c0d-1e2f-4a5b-8c6d-7e8f90a1b2c3',1700000100000,1700000150000);
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
INSERT INTO "outbox" VALUES('7a8b9c0d-1e2f-4a5b-8c6d-7e8f90a1b2c3','case.create','Production down: orders',0,'queued','L-7A8B9C0D','{"subject":"Production Down: orders"}','','5f1a2b3c-8d9e-4f10-a1b2-c3d4e5f60718','',NULL,0,1700000150000,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,0);
CREATE TABLE read_marks (
    case_id  TEXT PRIMARY KEY NOT NULL,
    revision TEXT NOT NULL,
    seen     INTEGER NOT NULL
);
INSERT INTO "read_marks" VALUES('','',1700000000000);
CREATE INDEX drafts_by_time ON drafts (saved);
CREATE INDEX outbox_by_state ON outbox (state);
CREATE INDEX outbox_by_parent ON outbox (depends_on);
CREATE INDEX followed_entries_by_case ON followed_entries (case_id, at);
COMMIT;
PRAGMA user_version=1;
