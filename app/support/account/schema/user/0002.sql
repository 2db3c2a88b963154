-- Owner: support/status. What a person wants to be told of the status page, and what was told already.
CREATE TABLE status_rules (
    id      TEXT PRIMARY KEY NOT NULL,
    content TEXT NOT NULL -- JSON
);

CREATE TABLE status_told (
    what TEXT PRIMARY KEY NOT NULL,
    at   INTEGER NOT NULL
);

-- Owner: support/status. Own go-lives, shown beside the vendor's maintenances.
CREATE TABLE go_lives (
    id        TEXT PRIMARY KEY NOT NULL,
    title     TEXT NOT NULL,
    starts    INTEGER NOT NULL,
    ends      INTEGER NOT NULL,
    region    TEXT NOT NULL,
    endpoints TEXT NOT NULL
);
