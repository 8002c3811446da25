-- A dossier as one SQLite file, version 1. Each fact type has a table of its own: the fact's id,
-- then the columns of its field descriptions in model/domain, in their order. Dates are yyyymmdd
-- with 00 for what is not known; amounts are minor units of their unit; no figure and no date are
-- NULL. Whether a date, a unit or a text makes sense is left to the content rules: a received file
-- that breaks one is shown with the fact marked, which a CHECK would prevent.
-- Statements end at the marker lines. Every file must hold exactly this text (comments between
-- statements aside), so a change here is a new version.

CREATE TABLE source (
    id            INTEGER PRIMARY KEY CHECK (id > 0),
    code          TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    title         TEXT NOT NULL CHECK (length(title) <= 32767),
    publisher     TEXT NOT NULL CHECK (length(publisher) <= 32767),
    published_on  INTEGER,
    url           TEXT NOT NULL CHECK (length(url) <= 32767),
    retrieved_via TEXT NOT NULL CHECK (length(retrieved_via) <= 32767),
    language      TEXT NOT NULL CHECK (length(language) <= 32767)
) STRICT
-- next statement
CREATE TABLE party (
    id   INTEGER PRIMARY KEY CHECK (id > 0),
    code TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    name TEXT NOT NULL CHECK (length(name) <= 32767),
    kind TEXT NOT NULL CHECK (kind IN ('state', 'organisation')),
    note TEXT NOT NULL CHECK (length(note) <= 32767)
) STRICT
-- next statement
CREATE TABLE instrument (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    code        TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    title       TEXT NOT NULL CHECK (length(title) <= 32767),
    short_title TEXT NOT NULL CHECK (length(short_title) <= 32767),
    kind        TEXT NOT NULL CHECK (length(kind) <= 32767),
    bindingness TEXT NOT NULL CHECK (bindingness IN ('political', 'legal', 'mixed')),
    signed_on   INTEGER,
    place       TEXT NOT NULL CHECK (length(place) <= 32767),
    language    TEXT NOT NULL CHECK (length(language) <= 32767),
    url         TEXT NOT NULL CHECK (length(url) <= 32767),
    note        TEXT NOT NULL CHECK (length(note) <= 32767)
) STRICT
-- next statement
-- An edit may write a clause before the one above it, so that reference is checked at its end.
CREATE TABLE clause (
    id            INTEGER PRIMARY KEY CHECK (id > 0),
    code          TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    instrument_id INTEGER NOT NULL REFERENCES instrument (id),
    parent_id     INTEGER REFERENCES clause (id) DEFERRABLE INITIALLY DEFERRED,
    number        TEXT NOT NULL CHECK (length(number) <= 32767),
    title         TEXT NOT NULL CHECK (length(title) <= 32767),
    summary       TEXT NOT NULL CHECK (length(summary) <= 32767),
    kind          TEXT NOT NULL CHECK (length(kind) <= 32767),
    condition     TEXT NOT NULL CHECK (length(condition) <= 32767),
    source_id     INTEGER REFERENCES source (id)
) STRICT
-- next statement
CREATE TABLE participation (
    id             INTEGER PRIMARY KEY CHECK (id > 0),
    instrument_id  INTEGER NOT NULL REFERENCES instrument (id),
    party_id       INTEGER NOT NULL REFERENCES party (id),
    role           TEXT NOT NULL CHECK (role IN ('signatory', 'participant', 'coordinator',
                                                 'observer', 'objector', 'beneficiary')),
    represented_by TEXT NOT NULL CHECK (length(represented_by) <= 32767),
    office         TEXT NOT NULL CHECK (length(office) <= 32767),
    date           INTEGER,
    source_id      INTEGER REFERENCES source (id)
) STRICT
-- next statement
CREATE TABLE pledge (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    code         TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    party_id     INTEGER NOT NULL REFERENCES party (id),
    clause_id    INTEGER NOT NULL REFERENCES clause (id),
    kind         TEXT NOT NULL CHECK (kind IN ('funding', 'arms', 'training',
                                               'defensive-structures', 'troops', 'monitoring',
                                               'intelligence', 'logistics', 'diplomatic',
                                               'joint-production', 'sanctions')),
    title        TEXT NOT NULL CHECK (length(title) <= 32767),
    amount       INTEGER,
    unit         TEXT NOT NULL CHECK (length(unit) <= 16),
    announced_on INTEGER,
    due_on       INTEGER,
    condition    TEXT NOT NULL CHECK (length(condition) <= 32767),
    status_note  TEXT NOT NULL CHECK (length(status_note) <= 32767),
    source_id    INTEGER REFERENCES source (id)
) STRICT
-- next statement
CREATE TABLE fulfilment (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    code      TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    pledge_id INTEGER NOT NULL REFERENCES pledge (id),
    date      INTEGER,
    amount    INTEGER,
    unit      TEXT NOT NULL CHECK (length(unit) <= 16),
    stage     TEXT NOT NULL CHECK (stage IN ('committed', 'allocated', 'delivered', 'disbursed',
                                             'trained', 'used')),
    note      TEXT NOT NULL CHECK (length(note) <= 32767),
    source_id INTEGER REFERENCES source (id)
) STRICT
-- next statement
-- Removing a pledge looks for what refers to it; without these three it would read whole tables.
CREATE INDEX fulfilment_pledge ON fulfilment (pledge_id)
-- next statement
CREATE TABLE variant (
    id          INTEGER PRIMARY KEY CHECK (id > 0),
    code        TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    pledge_id   INTEGER NOT NULL REFERENCES pledge (id),
    amount      INTEGER,
    unit        TEXT NOT NULL CHECK (length(unit) <= 16),
    reported_on INTEGER,
    note        TEXT NOT NULL CHECK (length(note) <= 32767),
    source_id   INTEGER REFERENCES source (id)
) STRICT
-- next statement
CREATE INDEX variant_pledge ON variant (pledge_id)
-- next statement
CREATE TABLE link (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    pledge_id INTEGER NOT NULL REFERENCES pledge (id),
    relation  TEXT NOT NULL CHECK (relation IN ('part-of', 'restates', 'replaces', 'totals')),
    other_id  INTEGER REFERENCES pledge (id),
    reason    TEXT NOT NULL CHECK (length(reason) <= 32767)
) STRICT
-- next statement
CREATE INDEX link_pledge ON link (pledge_id)
-- next statement
CREATE INDEX link_other ON link (other_id)
-- next statement
CREATE TABLE rate (
    id            INTEGER PRIMARY KEY CHECK (id > 0),
    date          INTEGER NOT NULL,
    currency      TEXT NOT NULL CHECK (length(currency) <= 16),
    per_eur       INTEGER NOT NULL,
    per_eur_scale INTEGER NOT NULL,
    source_id     INTEGER REFERENCES source (id)
) STRICT
-- next statement
CREATE TABLE event (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    code      TEXT NOT NULL CHECK (length(code) <= 32767),
    date      INTEGER NOT NULL,
    title     TEXT NOT NULL CHECK (length(title) <= 32767),
    note      TEXT NOT NULL CHECK (length(note) <= 32767),
    source_id INTEGER REFERENCES source (id)
) STRICT
-- next statement
CREATE TABLE open_issue (
    id            INTEGER PRIMARY KEY CHECK (id > 0),
    code          TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    instrument_id INTEGER NOT NULL REFERENCES instrument (id),
    title         TEXT NOT NULL CHECK (length(title) <= 32767),
    summary       TEXT NOT NULL CHECK (length(summary) <= 32767),
    raised_on     INTEGER,
    status        TEXT NOT NULL CHECK (status IN ('open', 'settled')),
    source_id     INTEGER REFERENCES source (id)
) STRICT
-- next statement
CREATE TABLE statement (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    code      TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    party_id  INTEGER NOT NULL REFERENCES party (id),
    person    TEXT NOT NULL CHECK (length(person) <= 32767),
    office    TEXT NOT NULL CHECK (length(office) <= 32767),
    date      INTEGER,
    summary   TEXT NOT NULL CHECK (length(summary) <= 32767),
    source_id INTEGER REFERENCES source (id)
) STRICT
-- next statement
CREATE TABLE setting (
    id    INTEGER PRIMARY KEY CHECK (id > 0),
    key   TEXT NOT NULL UNIQUE CHECK (length(key) <= 32767),
    value TEXT NOT NULL CHECK (length(value) <= 32767)
) STRICT
-- next statement
-- The history: one row per edit, numbered without gaps. Its hash covers the hash before it, its own
-- columns and its changes, so that a later alteration anywhere breaks the chain.
CREATE TABLE edit (
    number   INTEGER PRIMARY KEY CHECK (number > 0),
    id       INTEGER NOT NULL,
    time     INTEGER NOT NULL,
    author   TEXT NOT NULL,
    label    TEXT NOT NULL,
    reason   TEXT NOT NULL,
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash     BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT
-- next statement
-- One fact changed by an edit: the whole fact before (a JSON array of its id and columns; NULL where
-- it was added) and the hash of the fact after (NULL where it was removed). What came after is the
-- next change's before, or the fact as it stands, so adding a fact costs no second copy of it.
CREATE TABLE change (
    edit       INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    type       TEXT NOT NULL,
    fact       INTEGER NOT NULL,
    before     TEXT,
    after_hash BLOB CHECK (length(after_hash) = 32),
    PRIMARY KEY (edit, position)
) STRICT, WITHOUT ROWID
-- next statement
-- dossier: the dossier's id, kept by every copy. head: the hash of the newest edit.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value ANY
) STRICT
