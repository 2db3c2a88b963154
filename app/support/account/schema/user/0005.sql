-- Owner: support/community. What a person does with threads that the portal does not know, or not yet.
CREATE TABLE opened_threads (
    thread_id TEXT PRIMARY KEY NOT NULL,
    at        INTEGER NOT NULL,
    title     TEXT NOT NULL,
    address   TEXT NOT NULL
);

CREATE TABLE thread_follows (
    thread_id TEXT PRIMARY KEY NOT NULL,
    follows   INTEGER NOT NULL, -- what the person wants, whatever the portal says meanwhile
    since     INTEGER NOT NULL
);

CREATE TABLE thread_rules (
    scope  TEXT PRIMARY KEY NOT NULL,
    events TEXT NOT NULL -- words
);
