"""Does for a file of JSON lines, or a CSV, what the application's import does for it, in Python: the same columns, ids,
hashes, indexes, references and counts, every text looked at for what is invisible. Not done here: strict
JSON with places of errors, duplicate keys, answers that name their model, combining marks, read-twice text."""
import csv
import json
import os
import re
import sqlite3
import sys
import time
from collections import Counter
from hashlib import blake2b

BATCH = 2000
SCHEMA = """
CREATE TABLE domain (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE scenario (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE source_file (id INTEGER PRIMARY KEY, name TEXT NOT NULL, imported_ms INTEGER NOT NULL) STRICT;
CREATE TABLE model (id INTEGER PRIMARY KEY, public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
  name TEXT NOT NULL UNIQUE CHECK (name <> '')) STRICT;
CREATE TABLE prompt (id INTEGER PRIMARY KEY, public_id BLOB NOT NULL UNIQUE CHECK (length(public_id) = 16),
  source_id TEXT, domain_id INTEGER NOT NULL REFERENCES domain (id),
  scenario_id INTEGER NOT NULL REFERENCES scenario (id), level INTEGER NOT NULL CHECK (level IN (0, 1, 2)),
  expected TEXT NOT NULL CHECK (expected IN ('', 'answer', 'refuse', 'either')),
  sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)), held_out INTEGER NOT NULL CHECK (held_out IN (0, 1)),
  exported INTEGER NOT NULL DEFAULT 0 CHECK (exported IN (0, 1)), source TEXT NOT NULL, author TEXT NOT NULL,
  source_file_id INTEGER NOT NULL REFERENCES source_file (id),
  text_hash BLOB NOT NULL CHECK (length(text_hash) = 16), text TEXT NOT NULL, metadata TEXT NOT NULL) STRICT;
CREATE INDEX prompt_by_text ON prompt (text_hash);
CREATE UNIQUE INDEX prompt_by_source ON prompt (source_id) WHERE source_id IS NOT NULL;
CREATE TABLE response (id INTEGER PRIMARY KEY, public_id BLOB NOT NULL CHECK (length(public_id) = 16),
  prompt_id INTEGER NOT NULL REFERENCES prompt (id), model_id INTEGER NOT NULL REFERENCES model (id),
  sample INTEGER NOT NULL CHECK (sample >= 1), state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),
  source_file_id INTEGER NOT NULL REFERENCES source_file (id), source_id TEXT,
  text_hash BLOB NOT NULL CHECK (length(text_hash) = 16), text TEXT NOT NULL, metadata TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX response_by_sample ON response (prompt_id, model_id, sample);
CREATE UNIQUE INDEX response_by_public_id ON response (public_id);
CREATE TABLE response_tally (domain_id INTEGER NOT NULL REFERENCES domain (id),
  model_id INTEGER NOT NULL REFERENCES model (id), state INTEGER NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (domain_id, model_id, state)) STRICT, WITHOUT ROWID;
"""
ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e"
                 "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufffd-\uffff\ufdd0-\ufdef"
                 "\U000e0000-\U000e01ef]")
INSERT_RESPONSE = ("INSERT INTO response (public_id, prompt_id, model_id, sample, state, source_file_id, text_hash,"
                   " text, metadata) VALUES (?, ?, ?, ?, 0, 1, ?, ?, '{}')")


class Corpus:
    def __init__(self, store):
        self.store = store
        self.domains, self.models, self.prompts = {}, {}, {}
        self.samples, self.tally = Counter(), Counter()
        self.batch = []
        self.odd = 0

    def row(self, cache, key, sql, *values):
        if key not in cache:
            cache[key] = self.store.execute(sql, values).lastrowid
        return cache[key]

    def digest(self, text):
        """Strict UTF-8 (lone surrogates are refused) and a look at every character."""
        if ODD.search(text):
            self.odd += 1
        return blake2b(text.encode(), digest_size=16).digest()

    def prompt(self, record):
        source, text = record.get("prompt_id"), record["prompt"]
        if not isinstance(text, str):
            raise TypeError("prompt")
        text_hash = self.digest(text)
        known = self.prompts.get(source)
        if known is None:
            domain = self.row(self.domains, record.get("domain", ""), "INSERT INTO domain (code) VALUES (?)",
                              record.get("domain", ""))
            row = self.store.execute(
                "INSERT INTO prompt (public_id, source_id, domain_id, scenario_id, level, expected, sensitive,"
                " held_out, source, author, source_file_id, text_hash, text, metadata)"
                " VALUES (?, ?, ?, 1, 0, '', 0, 0, '', '', 1, ?, ?, '{}')",
                (os.urandom(16), source, domain, text_hash, text)).lastrowid
            known = self.prompts[source] = (row, domain, text_hash)
        elif known[2] != text_hash:
            raise ValueError(f"{source}: known with another text")
        return known

    def add(self, record):
        prompt, domain, _ = self.prompt(record)
        name, text = record["model"], record["response"]
        if not isinstance(text, str):
            raise TypeError("response")
        model = self.row(self.models, name, "INSERT INTO model (public_id, name) VALUES (?, ?)", os.urandom(16), name)
        self.samples[prompt, model] += 1
        self.tally[domain, model] += 1
        self.batch.append((os.urandom(16), prompt, model, self.samples[prompt, model], self.digest(text), text))
        if len(self.batch) == BATCH:
            self.flush()

    def flush(self):
        self.store.executemany(INSERT_RESPONSE, self.batch)
        self.batch.clear()

    def finish(self):
        self.flush()
        self.store.executemany("INSERT INTO response_tally VALUES (?, ?, 0, ?)",
                               [(domain, model, count) for (domain, model), count in self.tally.items()])


def main(source, target):
    store = sqlite3.connect(target)
    store.execute("PRAGMA foreign_keys = ON")
    store.executescript(SCHEMA)
    with store:
        store.execute("INSERT INTO scenario (code) VALUES ('')")
        store.execute("INSERT INTO source_file (name, imported_ms) VALUES (?, ?)",
                      (os.path.basename(source), int(time.time() * 1000)))
        corpus = Corpus(store)
        if source.endswith(".csv"):
            with open(source, encoding="utf-8", newline="", buffering=1 << 20) as lines:
                for record in csv.DictReader(lines):
                    corpus.add(record)
        else:
            with open(source, "rb", buffering=1 << 20) as lines:
                for line in lines:
                    corpus.add(json.loads(line))
        corpus.finish()
    print(store.execute("SELECT sum(n) FROM response_tally").fetchone()[0])
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
