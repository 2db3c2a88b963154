-- Cases anew, with whose turn it is, since when nobody said anything, what is unread, and an index of all their words.
-- They are fetched again: what they hold now was never looked through for words.
DROP TABLE cases;
DROP TABLE entries;
DROP TABLE attachments;
DELETE FROM seen_cases;
DELETE FROM meta WHERE key IN ('cursor', 'pass', 'last_complete');

-- Owner: support/cases. `row` rises with every change of a case, so that the newest has the greatest. Every list order
-- has an index that ends in it and carries `closed`, so that a jump of the scroll bar walks an index only.
CREATE TABLE cases (
    row         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    number      TEXT NOT NULL,
    bare_number TEXT NOT NULL, -- without zeros before it
    subject     TEXT NOT NULL,
    subject_key TEXT NOT NULL, -- its first words, folded as they are for searching
    product     TEXT NOT NULL COLLATE NOCASE,
    severity    TEXT NOT NULL COLLATE NOCASE,
    status      TEXT NOT NULL COLLATE NOCASE,
    closed      INTEGER NOT NULL,
    escalated   INTEGER NOT NULL,
    contact     TEXT NOT NULL COLLATE NOCASE,
    created     INTEGER,
    modified    INTEGER,
    revision    TEXT NOT NULL,
    -- Derived from its entries and from what was read:
    turn        INTEGER NOT NULL, -- 0 nobody's, 1 the vendor's, 2 ours
    last_word   INTEGER,          -- when something was said last, else when it was made
    vendor_last INTEGER NOT NULL, -- the vendor said it
    last_entry  INTEGER,          -- when something happened last, said or changed
    last_author TEXT NOT NULL,
    unread      INTEGER NOT NULL,
    documents   INTEGER NOT NULL, -- the greatest number that one of its entries or files has in case_words
    description TEXT NOT NULL
);
CREATE INDEX cases_by_number ON cases (number, row, closed);
CREATE INDEX cases_by_bare_number ON cases (bare_number);
CREATE INDEX cases_by_subject ON cases (subject_key, row, closed);
CREATE INDEX cases_by_product ON cases (product, row, closed);
CREATE INDEX cases_by_severity ON cases (severity, row, closed);
CREATE INDEX cases_by_status ON cases (status, row, closed);
CREATE INDEX cases_by_contact ON cases (contact, row, closed);
CREATE INDEX cases_by_modified ON cases (modified, row, closed);
CREATE INDEX cases_by_turn ON cases (turn, row, closed);
CREATE INDEX cases_by_unread ON cases (unread, row, closed);
CREATE INDEX cases_open ON cases (closed, subject) WHERE closed = 0;
-- Filters of any kind look through this one only.
CREATE INDEX cases_by_facts ON cases (closed, turn, unread, escalated, product, severity, status, contact, modified,
                                      subject_key);

CREATE TABLE entries (
    id          TEXT PRIMARY KEY NOT NULL,
    case_id     TEXT NOT NULL,
    kind        INTEGER NOT NULL, -- 0 comment, 1 e-mail, 2 change
    author      TEXT NOT NULL,
    from_vendor INTEGER NOT NULL,
    at          INTEGER,
    field       TEXT NOT NULL,
    old_value   TEXT NOT NULL,
    new_value   TEXT NOT NULL,
    document    INTEGER NOT NULL, -- its number among the case's documents in case_words; 0: not there
    text        TEXT NOT NULL
);
CREATE INDEX entries_by_case ON entries (case_id, at);

CREATE TABLE attachments (
    id       TEXT PRIMARY KEY NOT NULL,
    case_id  TEXT NOT NULL,
    name     TEXT NOT NULL,
    size     INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    created  INTEGER,
    document INTEGER NOT NULL
);
CREATE INDEX attachments_by_case ON attachments (case_id);

-- One row for each document: a case itself (number, subject and contact in `head`, description in `body`), a comment or
-- e-mail, a file's name. rowid = row of the case * 65536 + number of the document; 0 is the case itself. Texts are
-- folded before they come here, and are not kept: what is deleted is given again.
CREATE VIRTUAL TABLE case_words USING fts5 (head, body, content = '', tokenize = 'ascii', prefix = '1 2 3 4');

-- Every word of five letters or more that was ever in case_words. A longer beginning is looked up here and then asked
-- for as whole words: merging the lists of all words that begin so would cost by how often they occur.
CREATE TABLE known_words (
    word TEXT PRIMARY KEY NOT NULL
) WITHOUT ROWID;
