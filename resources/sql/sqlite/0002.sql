-- What version 2 adds to a dossier of version 1, in one transaction. Columns that came later hold
-- NULL for what is usual (an exact figure, a reported fact, no class), so that rows which nobody
-- has touched stay as they are, their hashes too.

ALTER TABLE source ADD COLUMN source_class TEXT CHECK (source_class IN ('treaty-depositary', 'donor-official', 'recipient-official', 'third-party-monitor', 'press', 'single-leak'))
-- next statement
ALTER TABLE source ADD COLUMN grade TEXT CHECK (grade IN ('confirmed', 'reported', 'claimed', 'unverifiable'))
-- next statement
ALTER TABLE pledge ADD COLUMN amount_bound TEXT CHECK (amount_bound IN ('at-least', 'at-most', 'about', 'range'))
-- next statement
ALTER TABLE pledge ADD COLUMN amount_upper INTEGER
-- next statement
ALTER TABLE pledge ADD COLUMN standing TEXT CHECK (standing = 'draft')
-- next statement
ALTER TABLE fulfilment ADD COLUMN amount_bound TEXT CHECK (amount_bound IN ('at-least', 'at-most', 'about', 'range'))
-- next statement
ALTER TABLE fulfilment ADD COLUMN amount_upper INTEGER
-- next statement
ALTER TABLE fulfilment ADD COLUMN standing TEXT CHECK (standing = 'draft')
-- next statement
-- An edit may write a rival before the report it rivals.
ALTER TABLE fulfilment ADD COLUMN rival_of INTEGER REFERENCES fulfilment (id) DEFERRABLE INITIALLY DEFERRED
-- next statement
-- Removing a report looks for its rivals, which are few.
CREATE INDEX fulfilment_rival ON fulfilment (rival_of) WHERE rival_of IS NOT NULL
-- next statement
ALTER TABLE variant ADD COLUMN amount_bound TEXT CHECK (amount_bound IN ('at-least', 'at-most', 'about', 'range'))
-- next statement
ALTER TABLE variant ADD COLUMN amount_upper INTEGER
-- next statement
-- Which claim counts where several disagree, by whose decision.
CREATE TABLE adoption (
    id            INTEGER PRIMARY KEY CHECK (id > 0),
    variant_id    INTEGER REFERENCES variant (id),
    fulfilment_id INTEGER REFERENCES fulfilment (id),
    adopted_by    TEXT NOT NULL CHECK (length(adopted_by) <= 32767),
    because       TEXT NOT NULL CHECK (length(because) <= 32767)
) STRICT
-- next statement
-- Removing a claim or a report looks for its adoption.
CREATE INDEX adoption_variant ON adoption (variant_id) WHERE variant_id IS NOT NULL
-- next statement
CREATE INDEX adoption_fulfilment ON adoption (fulfilment_id) WHERE fulfilment_id IS NOT NULL
-- next statement
-- Where in a source a fact of any type is found; whether it exists is checked by the program.
CREATE TABLE citation (
    id        INTEGER PRIMARY KEY CHECK (id > 0),
    fact_type TEXT NOT NULL CHECK (length(fact_type) <= 32),
    fact_id   INTEGER NOT NULL CHECK (fact_id > 0),
    source_id INTEGER NOT NULL REFERENCES source (id),
    locator   TEXT NOT NULL CHECK (length(locator) <= 32767),
    quote     TEXT NOT NULL CHECK (length(quote) <= 32767)
) STRICT
