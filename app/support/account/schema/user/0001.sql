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
