-- Schema version 4: packages in which an expert writes prompts instead of rating answers, the prompts that came of
-- them, and from which file events were taken in.
ALTER TABLE package ADD COLUMN task TEXT NOT NULL DEFAULT 'rate' CHECK (task IN ('rate', 'write'));
ALTER TABLE package ADD COLUMN wanted INTEGER NOT NULL DEFAULT 0 CHECK (wanted >= 0);
ALTER TABLE work ADD COLUMN task TEXT NOT NULL DEFAULT 'rate' CHECK (task IN ('rate', 'write'));
ALTER TABLE work ADD COLUMN wanted INTEGER NOT NULL DEFAULT 0 CHECK (wanted >= 0);
-- Which event of a written prompt holds; without a prompt where its author took it back. What the lead changed is
-- his from then on.
CREATE TABLE written_prompt (
    public_id BLOB NOT NULL PRIMARY KEY CHECK (length(public_id) = 16),
    prompt_id INTEGER UNIQUE REFERENCES prompt (id),
    event_id INTEGER NOT NULL REFERENCES event (id),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE intake (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    taken_ms INTEGER NOT NULL,
    first_event_id INTEGER NOT NULL REFERENCES event (id),
    last_event_id INTEGER NOT NULL REFERENCES event (id),
    CHECK (first_event_id <= last_event_id)
) STRICT;
CREATE INDEX intake_by_event ON intake (first_event_id);
