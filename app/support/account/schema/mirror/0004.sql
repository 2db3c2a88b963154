-- Owner: support/community. Questions and answers of the vendor's forums.
CREATE TABLE forums (
    id       TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    address  TEXT NOT NULL
);

CREATE TABLE topics (
    id    TEXT PRIMARY KEY NOT NULL,
    forum TEXT NOT NULL,
    name  TEXT NOT NULL
);

-- Rows are given in the order in which threads were first seen.
CREATE TABLE threads (
    row         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    forum       TEXT NOT NULL,
    title       TEXT NOT NULL,
    author      TEXT NOT NULL, -- the portal's id
    author_name TEXT NOT NULL,
    from_vendor INTEGER NOT NULL,
    created     INTEGER,
    active      INTEGER,          -- when something was said last
    replies     INTEGER NOT NULL, -- as the portal counts them
    votes       INTEGER NOT NULL,
    accepted    TEXT NOT NULL,    -- id of the post that answers it; '': none yet
    topics      TEXT NOT NULL,    -- ids, one a line
    address     TEXT NOT NULL,
    revision    TEXT NOT NULL,
    -- Known here:
    posts       INTEGER NOT NULL, -- that are in the mirror, the question among them
    mine        INTEGER NOT NULL, -- the account's own person asked
    followed    INTEGER NOT NULL,
    opened      INTEGER,          -- when the person last read it
    gone        INTEGER NOT NULL, -- the portal has it no more
    documents   INTEGER NOT NULL  -- the greatest number that one of its posts has in thread_words
);
-- Every list looks through one of these only.
CREATE INDEX threads_by_activity ON threads (active, row, forum, accepted, mine, followed, created);
CREATE INDEX threads_by_creation ON threads (created, row, forum, accepted, mine, followed);

CREATE TABLE thread_topics (
    topic  TEXT NOT NULL,
    thread TEXT NOT NULL,
    PRIMARY KEY (topic, thread)
) WITHOUT ROWID;
CREATE INDEX thread_topics_by_thread ON thread_topics (thread);

-- The question itself carries its thread's id and the number 0.
CREATE TABLE posts (
    row         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    thread      TEXT NOT NULL,
    document    INTEGER NOT NULL, -- its number among the thread's documents in thread_words; -1: not there
    author      TEXT NOT NULL,
    author_name TEXT NOT NULL,
    from_vendor INTEGER NOT NULL,
    at          INTEGER,
    votes       INTEGER NOT NULL,
    rich        INTEGER NOT NULL,
    cut         INTEGER NOT NULL,
    revision    TEXT NOT NULL,
    body        TEXT NOT NULL,    -- as the portal holds it: HTML where it is rich
    text        TEXT NOT NULL     -- its words without markup; empty where the body is plain
);
CREATE INDEX posts_by_thread ON posts (thread, at, row);

-- As case_words: title, topics and author in `head`, what was said in `body`. rowid = row of the thread * 65536 + number
-- of the document; 0 is the question.
CREATE VIRTUAL TABLE thread_words USING fts5 (head, body, content = '', tokenize = 'ascii', prefix = '1 2 3 4');

CREATE TABLE thread_known_words (
    word TEXT PRIMARY KEY NOT NULL
) WITHOUT ROWID;
