-- Schema version 3: packages that were given out, with the ids that stand in them in place of the project's own, and
-- in a working file the package from which it was made.
CREATE TABLE package (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    writer_id INTEGER NOT NULL UNIQUE REFERENCES writer (id),
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    annotator_alias BLOB NOT NULL CHECK (length(annotator_alias) = 16),
    round_id INTEGER NOT NULL REFERENCES round (id),
    sheet INTEGER NOT NULL CHECK (sheet IN (0, 1)),
    packed_ms INTEGER NOT NULL,
    due TEXT NOT NULL,
    returned_ms INTEGER
) STRICT;
-- The item is named by its id, not by its row: work on one that was taken back meanwhile still comes in, for which
-- the rest of the row is kept.
CREATE TABLE package_item (
    id INTEGER PRIMARY KEY,
    package_id INTEGER NOT NULL REFERENCES package (id),
    alias BLOB NOT NULL CHECK (length(alias) = 16),
    item_public_id BLOB NOT NULL CHECK (length(item_public_id) = 16),
    repeat_of BLOB CHECK (repeat_of IS NULL OR length(repeat_of) = 16),
    prompt_id INTEGER NOT NULL REFERENCES prompt (id),
    model_id INTEGER NOT NULL REFERENCES model (id),
    panel INTEGER NOT NULL CHECK (panel IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX package_item_by_alias ON package_item (alias);
CREATE UNIQUE INDEX package_item_by_item ON package_item (package_id, item_public_id, alias);
CREATE TABLE package_response (
    package_item_id INTEGER NOT NULL REFERENCES package_item (id),
    slot INTEGER NOT NULL CHECK (slot >= 0),
    response_id INTEGER NOT NULL REFERENCES response (id),
    alias BLOB NOT NULL CHECK (length(alias) = 16),
    PRIMARY KEY (package_item_id, slot)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX package_response_by_alias ON package_response (alias, response_id);
CREATE TABLE work (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    package_public_id BLOB NOT NULL CHECK (length(package_public_id) = 16),
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    due TEXT NOT NULL,
    consent TEXT NOT NULL,
    guidelines TEXT NOT NULL,
    seal_salt BLOB CHECK (seal_salt IS NULL OR length(seal_salt) = 16),
    seal_key BLOB CHECK (seal_key IS NULL OR length(seal_key) = 32),
    seal_fast INTEGER NOT NULL CHECK (seal_fast IN (0, 1)),
    CHECK ((seal_salt IS NULL) = (seal_key IS NULL))
) STRICT;
