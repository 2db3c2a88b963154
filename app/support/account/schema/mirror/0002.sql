-- Owner: support/status. What the vendor's status page said, and every incident and maintenance ever seen there.

CREATE TABLE status_now (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    address TEXT NOT NULL, -- of the page that this was read from
    content TEXT NOT NULL, -- JSON: page, indicator, parts
    tags    TEXT NOT NULL, -- JSON
    changed INTEGER,       -- when it was last seen to differ
    checked INTEGER        -- when it was last known to equal the page, as far as written down
);

CREATE TABLE status_incidents (
    id          TEXT PRIMARY KEY NOT NULL,
    maintenance INTEGER NOT NULL,
    current     INTEGER NOT NULL, -- the page lists it as open, upcoming or under way
    sort        INTEGER NOT NULL, -- begin, or planned begin
    words       TEXT NOT NULL,    -- all its texts, folded for searching
    content     TEXT NOT NULL     -- JSON
);
CREATE INDEX status_incidents_by_time ON status_incidents (sort);
CREATE INDEX status_incidents_current ON status_incidents (id) WHERE current = 1;
