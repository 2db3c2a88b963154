-- Owner: support/cases. Searches that a person keeps under a name.
CREATE TABLE saved_views (
    name       TEXT PRIMARY KEY NOT NULL,
    search     TEXT NOT NULL, -- in the language of the search box
    sort       TEXT NOT NULL, -- a word for the order
    descending INTEGER NOT NULL,
    position   INTEGER NOT NULL
);
