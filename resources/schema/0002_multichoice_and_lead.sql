-- Schema version 2: multi-choice items, models' answers to them and what was settled by hand; two copies of one
-- writer may both have written an event of the same number; what a lead decides is an event about no item, and is
-- found without a look at all events.
DROP INDEX event_by_writer;
CREATE INDEX event_by_writer ON event (writer_id, writer_sequence);
CREATE TABLE mc_item (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    source_id TEXT,
    origin TEXT NOT NULL CHECK (origin IN ('file', 'labels', 'comparison')),
    source_file_id INTEGER REFERENCES source_file (id) CHECK ((source_file_id IS NOT NULL) = (origin = 'file')),
    domain_id INTEGER NOT NULL REFERENCES domain (id),
    difficulty TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level IN (0, 1, 2)),
    gold TEXT NOT NULL CHECK (gold IN ('回复1', '回复2')),
    question TEXT NOT NULL,
    question_hash BLOB NOT NULL CHECK (length(question_hash) = 16),
    positive TEXT NOT NULL,
    negative TEXT NOT NULL,
    pair_hash BLOB NOT NULL CHECK (length(pair_hash) = 16),
    text TEXT NOT NULL,
    text_hash BLOB NOT NULL CHECK (length(text_hash) = 16),
    content_hash BLOB NOT NULL CHECK (length(content_hash) = 16),
    repetition INTEGER NOT NULL CHECK (repetition >= 1),
    metadata TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX mc_item_by_content ON mc_item (content_hash, repetition);
CREATE UNIQUE INDEX mc_item_by_source ON mc_item (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX mc_item_by_text ON mc_item (text_hash);
CREATE INDEX mc_item_by_question ON mc_item (question_hash);
CREATE TABLE mc_run (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    model_id INTEGER NOT NULL REFERENCES model (id),
    profile TEXT NOT NULL CHECK (profile <> ''),
    source_file_id INTEGER NOT NULL REFERENCES source_file (id),
    created_ms INTEGER NOT NULL,
    content_hash BLOB NOT NULL CHECK (length(content_hash) = 32)
) STRICT;
CREATE UNIQUE INDEX mc_run_by_content ON mc_run (model_id, profile, content_hash);
CREATE TABLE mc_prediction (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    run_id INTEGER NOT NULL REFERENCES mc_run (id),
    item_id INTEGER NOT NULL REFERENCES mc_item (id),
    answer TEXT NOT NULL,
    answer_hash BLOB NOT NULL CHECK (length(answer_hash) = 16),
    reading TEXT NOT NULL CHECK (reading IN ('回复1', '回复2', 'Other', 'Refuse', 'Need_Check')),
    hand TEXT CHECK (hand IS NULL OR (hand IN ('回复1', '回复2', 'Other', 'Refuse') AND reading = 'Need_Check')),
    hand_sequence INTEGER NOT NULL DEFAULT 0 CHECK (hand_sequence >= 0),
    hand_event_id INTEGER REFERENCES event (id) CHECK (hand_event_id IS NOT NULL OR hand IS NULL)
) STRICT;
CREATE UNIQUE INDEX mc_prediction_by_item ON mc_prediction (run_id, item_id);
CREATE INDEX mc_prediction_to_check ON mc_prediction (run_id, item_id, hand) WHERE reading = 'Need_Check';
CREATE INDEX event_of_lead ON event (kind, id) WHERE item_id IS NULL;
