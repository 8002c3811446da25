-- What version 4 adds: how pledges are measured and judged, what was done against or about them,
-- readings of clauses, the register of violations, and events that do not stand. New columns hold
-- NULL for what is usual, so no row of an older file changes.

ALTER TABLE event ADD COLUMN validity TEXT CHECK (validity IN ('disputed', 'withdrawn', 'replaced'))
-- next statement
ALTER TABLE event ADD COLUMN withdrawn_on INTEGER
-- next statement
CREATE TABLE yardstick (
    id                 INTEGER PRIMARY KEY CHECK (id > 0),
    pledge_id          INTEGER NOT NULL REFERENCES pledge (id),
    measure            TEXT NOT NULL CHECK (measure IN ('at-least', 'at-most', 'keep-level', 'milestones', 'one-act', 'judged')),
    purpose            TEXT NOT NULL CHECK (purpose IN ('substantive', 'preparatory')),
    kept_from          INTEGER,
    kept_until         INTEGER,
    joint              TEXT NOT NULL CHECK (joint IN ('none', 'all', 'any', 'k-of-n', 'jointly')),
    parts_needed       INTEGER NOT NULL,
    parts_needed_scale INTEGER NOT NULL,
    due_basis          TEXT NOT NULL CHECK (due_basis IN ('stated', 'assumed')),
    specificity        TEXT NOT NULL CHECK (specificity IN ('', '0', '1', '2', '3')),
    deviation          INTEGER NOT NULL,
    deviation_scale    INTEGER NOT NULL,
    guideline_note     TEXT NOT NULL CHECK (length(guideline_note) <= 32767),
    source_id          INTEGER REFERENCES source (id)
) STRICT
-- next statement
-- Removing a pledge looks for what is said of it.
CREATE INDEX yardstick_pledge ON yardstick (pledge_id)
-- next statement
CREATE TABLE milestone (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    code         TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    pledge_id    INTEGER NOT NULL REFERENCES pledge (id),
    title        TEXT NOT NULL CHECK (length(title) <= 32767),
    weight       INTEGER NOT NULL,
    weight_scale INTEGER NOT NULL,
    due_on       INTEGER,
    done_on      INTEGER,
    note         TEXT NOT NULL CHECK (length(note) <= 32767),
    source_id    INTEGER REFERENCES source (id),
    standing     TEXT NOT NULL CHECK (standing IN ('reported', 'draft'))
) STRICT
-- next statement
CREATE INDEX milestone_pledge ON milestone (pledge_id)
-- next statement
CREATE TABLE judgement (
    id            INTEGER PRIMARY KEY CHECK (id > 0),
    pledge_id     INTEGER NOT NULL REFERENCES pledge (id),
    level         TEXT NOT NULL CHECK (level IN ('0', '1', '2', '3')),
    judged_on     INTEGER NOT NULL,
    judged_by     TEXT NOT NULL CHECK (length(judged_by) <= 32767),
    second_person TEXT NOT NULL CHECK (length(second_person) <= 32767),
    reason        TEXT NOT NULL CHECK (length(reason) <= 32767),
    source_id     INTEGER REFERENCES source (id)
) STRICT
-- next statement
CREATE INDEX judgement_pledge ON judgement (pledge_id)
-- next statement
CREATE TABLE pledge_act (
    id            INTEGER PRIMARY KEY CHECK (id > 0),
    code          TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    pledge_id     INTEGER NOT NULL REFERENCES pledge (id),
    kind          TEXT NOT NULL CHECK (kind IN ('contrary-act', 'release', 'suspension', 'withdrawal')),
    date          INTEGER NOT NULL,
    until         INTEGER,
    title         TEXT NOT NULL CHECK (length(title) <= 32767),
    recorded_by   TEXT NOT NULL CHECK (length(recorded_by) <= 32767),
    second_person TEXT NOT NULL CHECK (length(second_person) <= 32767),
    note          TEXT NOT NULL CHECK (length(note) <= 32767),
    source_id     INTEGER REFERENCES source (id),
    standing      TEXT NOT NULL CHECK (standing IN ('reported', 'draft'))
) STRICT
-- next statement
CREATE INDEX pledge_act_pledge ON pledge_act (pledge_id)
-- next statement
CREATE TABLE reading (
    id            INTEGER PRIMARY KEY CHECK (id > 0),
    code          TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    instrument_id INTEGER NOT NULL REFERENCES instrument (id),
    clause_id     INTEGER REFERENCES clause (id),
    party_id      INTEGER REFERENCES party (id),
    title         TEXT NOT NULL CHECK (length(title) <= 32767),
    author        TEXT NOT NULL CHECK (length(author) <= 32767),
    effect        TEXT NOT NULL CHECK (effect IN ('as-roles', 'bound', 'took-part', 'reserved')),
    condition     TEXT NOT NULL CHECK (length(condition) <= 32767),
    note          TEXT NOT NULL CHECK (length(note) <= 32767),
    source_id     INTEGER REFERENCES source (id)
) STRICT
-- next statement
CREATE TABLE violation (
    id               INTEGER PRIMARY KEY CHECK (id > 0),
    code             TEXT NOT NULL UNIQUE CHECK (length(code) <= 32767),
    instrument_id    INTEGER NOT NULL REFERENCES instrument (id),
    clause_id        INTEGER REFERENCES clause (id),
    title            TEXT NOT NULL CHECK (length(title) <= 32767),
    occurred_on      INTEGER,
    place            TEXT NOT NULL CHECK (length(place) <= 32767),
    reported_on      INTEGER NOT NULL,
    reported_by      INTEGER REFERENCES party (id),
    attributed_to    INTEGER REFERENCES party (id),
    attribution_note TEXT NOT NULL CHECK (length(attribution_note) <= 32767),
    finding          TEXT NOT NULL CHECK (finding IN ('none', 'established', 'not-established', 'undetermined')),
    found_on         INTEGER,
    remedy_note      TEXT NOT NULL CHECK (length(remedy_note) <= 32767),
    remedied_on      INTEGER,
    state            TEXT NOT NULL CHECK (state IN ('reported', 'under-examination', 'decided', 'remedied', 'closed')),
    note             TEXT NOT NULL CHECK (length(note) <= 32767),
    source_id        INTEGER REFERENCES source (id),
    standing         TEXT NOT NULL CHECK (standing IN ('reported', 'draft'))
) STRICT
