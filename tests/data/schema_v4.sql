CREATE INDEX event_by_item ON event (item_id, item_sequence) WHERE item_id IS NOT NULL;
CREATE INDEX event_by_writer ON event (writer_id, writer_sequence);
CREATE INDEX event_of_lead ON event (kind, id) WHERE item_id IS NULL;
CREATE INDEX intake_by_event ON intake (first_event_id);
CREATE INDEX item_by_domain ON item (round_id, annotator_id, domain_id, position);
CREATE UNIQUE INDEX item_by_position ON item (round_id, annotator_id, position);
CREATE INDEX item_by_prompt ON item (prompt_id, round_id, annotator_id);
CREATE INDEX item_by_response ON item (response_id, round_id, annotator_id) WHERE response_id IS NOT NULL;
CREATE INDEX item_by_state ON item (round_id, annotator_id, state, position);
CREATE INDEX item_repeats ON item (round_id, state, repeat_of) WHERE repeat_of IS NOT NULL;
CREATE UNIQUE INDEX mc_item_by_content ON mc_item (content_hash, repetition);
CREATE INDEX mc_item_by_question ON mc_item (question_hash);
CREATE UNIQUE INDEX mc_item_by_source ON mc_item (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX mc_item_by_text ON mc_item (text_hash);
CREATE UNIQUE INDEX mc_prediction_by_item ON mc_prediction (run_id, item_id);
CREATE INDEX mc_prediction_to_check ON mc_prediction (run_id, item_id, hand) WHERE reading = 'Need_Check';
CREATE UNIQUE INDEX mc_run_by_content ON mc_run (model_id, profile, content_hash);
CREATE UNIQUE INDEX package_item_by_alias ON package_item (alias);
CREATE UNIQUE INDEX package_item_by_item ON package_item (package_id, item_public_id, alias);
CREATE UNIQUE INDEX package_response_by_alias ON package_response (alias, response_id);
CREATE UNIQUE INDEX prompt_by_source ON prompt (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX prompt_by_text ON prompt (text_hash);
CREATE UNIQUE INDEX response_by_public_id ON response (public_id);
CREATE UNIQUE INDEX response_by_sample ON response (prompt_id, model_id, sample);
CREATE TABLE annotator (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    display_name TEXT NOT NULL,
    notes TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    returned_ms INTEGER
) STRICT;
CREATE TABLE annotator_domain (
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    domain_id INTEGER NOT NULL REFERENCES domain (id),
    PRIMARY KEY (annotator_id, domain_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE criterion (
    id INTEGER PRIMARY KEY,
    scheme_id INTEGER NOT NULL REFERENCES scheme (id),
    code TEXT NOT NULL CHECK (code <> ''),
    UNIQUE (scheme_id, code)
) STRICT;
CREATE TABLE domain (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE draft (
    item_id INTEGER PRIMARY KEY REFERENCES item (id),
    answers TEXT NOT NULL,
    updated_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    writer_id INTEGER NOT NULL REFERENCES writer (id),
    writer_sequence INTEGER NOT NULL CHECK (writer_sequence >= 1),
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    kind TEXT NOT NULL CHECK (kind <> ''),
    item_id INTEGER REFERENCES item (id),
    item_sequence INTEGER NOT NULL CHECK (item_sequence >= 0),
    annotator_id INTEGER REFERENCES annotator (id),
    utc_ms INTEGER NOT NULL,
    monotonic_ms INTEGER NOT NULL,
    payload TEXT NOT NULL
) STRICT;
CREATE TABLE intake (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    taken_ms INTEGER NOT NULL,
    first_event_id INTEGER NOT NULL REFERENCES event (id),
    last_event_id INTEGER NOT NULL REFERENCES event (id),
    CHECK (first_event_id <= last_event_id)
) STRICT;
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    round_id INTEGER NOT NULL REFERENCES round (id),
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    prompt_id INTEGER NOT NULL REFERENCES prompt (id),
    response_id INTEGER REFERENCES response (id),
    model_id INTEGER NOT NULL REFERENCES model (id),
    domain_id INTEGER NOT NULL REFERENCES domain (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    repeat_of INTEGER REFERENCES item (id),
    state INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2)),
    flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
    declined INTEGER NOT NULL DEFAULT 0 CHECK (declined IN (0, 1)),
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    current_event_id INTEGER REFERENCES event (id),
    submitted_ms INTEGER,
    active_ms INTEGER
) STRICT;
CREATE TABLE item_candidate (
    item_id INTEGER NOT NULL REFERENCES item (id),
    slot INTEGER NOT NULL CHECK (slot >= 0),
    response_id INTEGER NOT NULL REFERENCES response (id),
    PRIMARY KEY (item_id, slot)
) STRICT, WITHOUT ROWID;
CREATE TABLE item_tally (
    round_id INTEGER NOT NULL REFERENCES round (id),
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    domain_id INTEGER NOT NULL REFERENCES domain (id),
    model_id INTEGER NOT NULL REFERENCES model (id),
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
    n INTEGER NOT NULL CHECK (n >= 0),
    flagged INTEGER NOT NULL CHECK (flagged >= 0),
    declined INTEGER NOT NULL CHECK (declined >= 0),
    active_ms INTEGER NOT NULL CHECK (active_ms >= 0),
    PRIMARY KEY (round_id, annotator_id, domain_id, model_id, state)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE mc_run (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    model_id INTEGER NOT NULL REFERENCES model (id),
    profile TEXT NOT NULL CHECK (profile <> ''),
    source_file_id INTEGER NOT NULL REFERENCES source_file (id),
    created_ms INTEGER NOT NULL,
    content_hash BLOB NOT NULL CHECK (length(content_hash) = 32)
) STRICT;
CREATE TABLE model (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    version TEXT NOT NULL DEFAULT '',
    date TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
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
, task TEXT NOT NULL DEFAULT 'rate' CHECK (task IN ('rate', 'write')), wanted INTEGER NOT NULL DEFAULT 0 CHECK (wanted >= 0)) STRICT;
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
CREATE TABLE package_response (
    package_item_id INTEGER NOT NULL REFERENCES package_item (id),
    slot INTEGER NOT NULL CHECK (slot >= 0),
    response_id INTEGER NOT NULL REFERENCES response (id),
    alias BLOB NOT NULL CHECK (length(alias) = 16),
    PRIMARY KEY (package_item_id, slot)
) STRICT, WITHOUT ROWID;
CREATE TABLE project (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    public_id BLOB NOT NULL CHECK (length(public_id) = 16),
    name TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    writer_id INTEGER NOT NULL REFERENCES writer (id),
    default_scheme_id INTEGER NOT NULL REFERENCES scheme (id)
) STRICT;
CREATE TABLE prompt (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    source_id TEXT,
    domain_id INTEGER NOT NULL REFERENCES domain (id),
    scenario_id INTEGER NOT NULL REFERENCES scenario (id),
    level INTEGER NOT NULL CHECK (level IN (0, 1, 2)),
    expected TEXT NOT NULL CHECK (expected IN ('', 'answer', 'refuse', 'either')),
    sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
    held_out INTEGER NOT NULL CHECK (held_out IN (0, 1)),
    exported INTEGER NOT NULL DEFAULT 0 CHECK (exported IN (0, 1)),
    source TEXT NOT NULL,
    author TEXT NOT NULL,
    source_file_id INTEGER NOT NULL REFERENCES source_file (id),
    text_hash BLOB NOT NULL CHECK (length(text_hash) = 16),
    text TEXT NOT NULL,
    metadata TEXT NOT NULL
) STRICT;
CREATE TABLE rating (
    criterion_id INTEGER NOT NULL REFERENCES criterion (id),
    item_id INTEGER NOT NULL REFERENCES item (id),
    kind TEXT NOT NULL CHECK (kind IN ('choice', 'scale', 'flags', 'text', 'best', 'declined')),
    number INTEGER CHECK ((number IS NOT NULL) = (kind = 'scale')),
    text TEXT CHECK ((text IS NOT NULL) = (kind <> 'scale')),
    PRIMARY KEY (criterion_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE response (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL CHECK (length(public_id) = 16),
    prompt_id INTEGER NOT NULL REFERENCES prompt (id),
    model_id INTEGER NOT NULL REFERENCES model (id),
    sample INTEGER NOT NULL CHECK (sample >= 1),
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
    source_file_id INTEGER NOT NULL REFERENCES source_file (id),
    source_id TEXT,
    text_hash BLOB NOT NULL CHECK (length(text_hash) = 16),
    text TEXT NOT NULL,
    metadata TEXT NOT NULL
) STRICT;
CREATE TABLE response_tally (
    domain_id INTEGER NOT NULL REFERENCES domain (id),
    model_id INTEGER NOT NULL REFERENCES model (id),
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
    n INTEGER NOT NULL CHECK (n >= 0),
    PRIMARY KEY (domain_id, model_id, state)
) STRICT, WITHOUT ROWID;
CREATE TABLE round (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('normal', 'calibration')),
    scheme_id INTEGER NOT NULL REFERENCES scheme (id),
    created_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE scenario (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE scheme (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL CHECK (code <> ''),
    version INTEGER NOT NULL CHECK (version >= 1),
    json TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (code, version)
) STRICT;
CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE source_file (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    shape TEXT NOT NULL,
    imported_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE work (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    package_public_id BLOB NOT NULL CHECK (length(package_public_id) = 16),
    annotator_id INTEGER NOT NULL REFERENCES annotator (id),
    due TEXT NOT NULL,
    consent TEXT NOT NULL,
    guidelines TEXT NOT NULL,
    seal_salt BLOB CHECK (seal_salt IS NULL OR length(seal_salt) = 16),
    seal_key BLOB CHECK (seal_key IS NULL OR length(seal_key) = 32),
    seal_fast INTEGER NOT NULL CHECK (seal_fast IN (0, 1)), task TEXT NOT NULL DEFAULT 'rate' CHECK (task IN ('rate', 'write')), wanted INTEGER NOT NULL DEFAULT 0 CHECK (wanted >= 0),
    CHECK ((seal_salt IS NULL) = (seal_key IS NULL))
) STRICT;
CREATE TABLE writer (
    id INTEGER PRIMARY KEY,
    public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    secret_key BLOB CHECK (secret_key IS NULL OR length(secret_key) = 64)
) STRICT;
CREATE TABLE written_prompt (
    public_id BLOB NOT NULL PRIMARY KEY CHECK (length(public_id) = 16),
    prompt_id INTEGER UNIQUE REFERENCES prompt (id),
    event_id INTEGER NOT NULL REFERENCES event (id),
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1))
) STRICT, WITHOUT ROWID;
