"""Puts a file of JSON lines, or a CSV, into one SQLite table, checking nothing: what a short script does."""
import csv
import json
import sqlite3
import sys

COLUMNS = ("prompt_id", "prompt", "model", "domain", "response")


def rows(path):
    if path.endswith(".csv"):
        with open(path, encoding="utf-8", newline="", buffering=1 << 20) as lines:
            for record in csv.DictReader(lines):
                yield [record[column] for column in COLUMNS]
        return
    with open(path, "rb", buffering=1 << 20) as lines:
        for line in lines:
            record = json.loads(line)
            yield [record[column] for column in COLUMNS]


def main(source, target):
    store = sqlite3.connect(target)
    with store:
        store.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, prompt_id TEXT, prompt TEXT, model TEXT,"
                      " domain TEXT, response TEXT)")
        store.executemany("INSERT INTO answer (prompt_id, prompt, model, domain, response) VALUES (?, ?, ?, ?, ?)",
                          rows(source))
    print(store.execute("SELECT count(*) FROM answer").fetchone()[0])
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
