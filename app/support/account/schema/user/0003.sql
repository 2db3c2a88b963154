-- Owner: support/cases. Cases that a person watches, and of which cases to be told what.
CREATE TABLE watched_cases (
    case_id TEXT PRIMARY KEY NOT NULL,
    since   INTEGER NOT NULL
);

CREATE TABLE case_rules (
    scope  TEXT PRIMARY KEY NOT NULL,
    events TEXT NOT NULL -- words
);
