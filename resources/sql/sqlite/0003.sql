-- What version 3 adds: files kept inside the dossier. Tables only, so no row of an older file changes.

-- What archived files hold, by their SHA-256 in hexadecimal digits. Rows are only ever added: the
-- history may need each again. At most 25 MiB a file.
CREATE TABLE content (
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    bytes  BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 26214400)
) STRICT
-- next statement
CREATE TABLE archived_copy (
    id           INTEGER PRIMARY KEY CHECK (id > 0),
    source_id    INTEGER NOT NULL REFERENCES source (id),
    file_name    TEXT NOT NULL CHECK (length(file_name) <= 255),
    media_type   TEXT NOT NULL CHECK (length(media_type) <= 127),
    size         INTEGER NOT NULL CHECK (size BETWEEN 1 AND 26214400),
    sha256       TEXT NOT NULL REFERENCES content (sha256),
    retrieved_on INTEGER
) STRICT
-- next statement
-- Removing a source looks for its copies.
CREATE INDEX archived_copy_source ON archived_copy (source_id)
