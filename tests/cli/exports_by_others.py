#!/usr/bin/env python3
"""What the product exports, looked at by tools that are not the product: Python's csv and json, openpyxl, LibreOffice,
PyYAML; and round trips of generated projects (TOUCHSTONE_ROUNDTRIPS, 25). Exit 77 = something could not be looked at
because a tool is missing (a failure where CI=true), 1 = a fault."""
import csv
import hashlib
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

HOSTILE = ["=1+1", "+49 30", "-2", "@SUM(A1)", "\tTab", 'say "yes", twice', "line\nbreak", "半角；全角，", "a,b;c|d", "😀 emoji",
           "'quoted'", "<b>bold</b>", "&amp;", "e\u0301 combining", "back\\slash", "\u200f right to left", "{\"json\":1}", "null", "0012"]
MODELS = ["model-one", "model-two", "model-three"]
RATERS = ["R1", "R2", "R3"]
TRAINING = {"trl-sft", "trl-dpo", "trl-kto", "trl-reward", "chat", "cvalues-comparison", "poison"}
skipped = []


class Fault(Exception):
    pass


def expect(right, what):
    if not right:
        raise Fault(what)


def cli(*arguments, stdin="", ok=(0,)):
    done = subprocess.run([CLI, *map(str, arguments)], input=stdin.encode(), capture_output=True, timeout=300)
    expect(done.returncode in ok, f"{arguments}: exit {done.returncode}: {done.stdout[-500:]!r} {done.stderr[-500:]!r}")
    return done.stdout.decode()


def ask(*arguments, stdin=""):
    return json.loads(cli(*arguments, "--json", stdin=stdin))


def empty_project(file):
    """A closed project is one file: the empty one is made once and copied."""
    made = EMPTY / "empty.touchstone"
    if not made.exists():
        cli("new", made)
    shutil.copy(made, file)


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def folded(text):
    """The same folding, written anew: NFKC, case, punctuation and space."""
    kept = "".join(c for c in unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
                   if not unicodedata.category(c).startswith("P") and not c.isspace())
    return kept or text


class Project:
    """A project with content drawn by a seed: hostile texts, near-equal and held-out prompts, own answers."""

    def __init__(self, folder, seed, prompts=10, raters=RATERS):
        self.folder = folder
        self.file = folder / "made.touchstone"
        self.source = folder / "responses.jsonl"
        draw = random.Random(seed)
        rows, self.held, self.nearly = [], set(), 0
        for p in range(prompts):
            text = f"问题 {seed}-{p} {draw.choice(HOSTILE)}"
            held = p % 5 == 4
            for twin, prompt in enumerate([text, text.replace(" ", "  ") + "？"][: 2 if p % 3 == 0 else 1]):
                if held and twin == 0:
                    self.held.add(prompt)
                elif held:
                    self.nearly += 1  # not held out itself, and yet not to be trained on
                for model in MODELS:
                    rows.append({"prompt_id": f"p{p}.{twin}", "prompt": prompt, "model": model, "held_out": held and twin == 0,
                                 "domain": ["law", "psychology"][p % 2],
                                 "response": f"{draw.choice(HOSTILE)} 回答 {p}.{twin} {model} {draw.choice(HOSTILE)}"})
        self.rows = rows
        self.source.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        empty_project(self.file)
        cli("import", self.file, self.source)
        self.bare = folder / "unrated.touchstone"
        shutil.copy(self.file, self.bare)
        cli("assign", self.file, *sum((["--annotator", rater] for rater in raters), []), "--overlap", len(raters))
        self.comments = set()
        for rater in raters:
            acts = []
            for item in ask("queue", self.file, "--annotator", rater, "--limit", 100000)["items"]:
                text = item["responses"][0]["text"]
                quality = random.Random(f"{seed} {text}").random()
                points = min(10, max(1, round(10 * quality + draw.uniform(-1.5, 1.5))))
                answers = {"safety": "safe" if quality > 0.35 else "unsafe", "responsibility": points,
                           "answer_type": draw.choice(["refusal_only", "refusal_guidance", "direct"])}
                if draw.random() < 0.3:
                    answers["comment"] = draw.choice(HOSTILE)
                    self.comments.add(answers["comment"])
                if draw.random() < 0.15:
                    answers["own_answer"] = f"自拟 {draw.choice(HOSTILE)} {draw.random()}"
                acts.append(json.dumps({"item": item["item"], "answers": answers, "active_seconds": 12.5}))
            for line in cli("annotate", self.file, "--annotator", rater, stdin="\n".join(acts) + "\n").splitlines():
                expect("error" not in json.loads(line), line)
        accepted = {}
        for own in ask("adjudicate", self.file, "--own-answers")["own_answers"]:
            accepted.setdefault(own["response"], own)
        chosen = [{"response": r, "own_answer": {"event": own["event"], "accepted": True}} for r, own in accepted.items()]
        self.own = {own["text"] for own in accepted.values()}
        if chosen:
            cli("adjudicate", self.file, stdin="".join(json.dumps(c) + "\n" for c in chosen))

    def export(self, fmt, folder, *more):
        arguments = ["--accept-defaults"] if fmt in TRAINING or fmt == "huggingface" else []
        if fmt in TRAINING and "--test-share" not in more:
            arguments += ["--test-share", "0.2"]
        return ask("export", self.file, "--format", fmt, "--out", folder, *arguments, *more)


def content(file):
    """Hash over prompts and responses as they are stored."""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as base:
        rows = base.execute("SELECT p.text, r.text, m.name FROM response r JOIN prompt p ON p.id = r.prompt_id"
                            " JOIN model m ON m.id = r.model_id").fetchall()
    return digest(rows)


def pairs(file):
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as base:
        return set(base.execute("SELECT p.text, r.text FROM response r JOIN prompt p ON p.id = r.prompt_id"))


def ratings(file):
    """Hash over who said what of which answer, calibration and rounds aside."""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as base:
        rows = base.execute(
            "SELECT a.code, p.text, m.name, s.text, c.code, r.kind, r.number, r.text FROM rating r"
            " JOIN item i ON i.id = r.item_id JOIN annotator a ON a.id = i.annotator_id JOIN prompt p ON p.id = i.prompt_id"
            " JOIN model m ON m.id = i.model_id JOIN response s ON s.id = i.response_id JOIN criterion c ON c.id = r.criterion_id"
        ).fetchall()
    return digest(rows)


def digest(rows):
    return hashlib.sha256(json.dumps(sorted(map(repr, rows))).encode()).hexdigest()


# --- one look for each kind of file -----------------------------------------------------------------------------------

def look_at_csv(project, folder, report):
    for file in (f for f in report["files"] if f["path"].endswith(".csv")):
        with open(folder / file["path"], newline="", encoding="utf-8") as source:
            rows = list(csv.reader(source, strict=True))
        expect(len(rows) == file["rows"] + 1, f"{file['path']}: {len(rows) - 1} rows, not {file['rows']}")
        expect({len(row) for row in rows} == {len(rows[0])}, f"{file['path']}: rows of different length")
        if file["path"] == "ratings.csv":
            at, kind = rows[0].index("value"), rows[0].index("criterion")
            found = {row[at] for row in rows[1:] if row[kind] == "comment"}
            expect(found == project.comments, f"comments came out otherwise: {found ^ project.comments}")


def look_at_jsonl(folder, report):
    for file in (f for f in report["files"] if f["path"].endswith(".jsonl")):
        rows = lines(folder / file["path"])
        expect(len(rows) == file["rows"], f"{file['path']}: {len(rows)} rows, not {file['rows']}")
        types = {}
        for row in rows:
            expect(list(row) == list(rows[0]), f"{file['path']}: keys differ")
            for key, value in row.items():
                if value is not None:
                    expect(types.setdefault(key, type(value)) is type(value), f"{file['path']}: {key} has two types")


def look_at_hashes(folder, report):
    manifest = json.loads((folder / report["manifest"]).read_text(encoding="utf-8"))
    expect(manifest["files"] == report["files"], "the manifest names other files")
    for file in report["files"]:
        expect(hashlib.sha256((folder / file["path"]).read_bytes()).hexdigest() == file["sha256"], file["path"])
    expect(manifest["interim"] is None and manifest["left_out"] == report["left_out"], "manifest")


def look_at_workbook(folder, name):
    try:
        import openpyxl
    except ImportError:
        skipped.append("openpyxl is not installed")
        return
    book = openpyxl.load_workbook(folder / name)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    expect(len(cells) > 20, f"{name}: almost nothing in it")
    for cell in cells:
        expect(cell.data_type != "f", f"{name}: {cell.coordinate} is a formula")
    if not shutil.which("soffice"):
        print("note: no LibreOffice here, workbooks were read by openpyxl alone")
        return
    as_csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1"  # UTF-8, the first sheet
    done = subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{EMPTY}/lo", "--convert-to", as_csv,
                           "--outdir", folder / "lo-out", folder / name], capture_output=True, timeout=240)
    made = list((folder / "lo-out").glob("*.csv"))
    expect(done.returncode == 0 and len(made) == 1, f"{name}: LibreOffice: {done.stderr[-300:]!r}")
    with open(made[0], newline="", encoding="utf-8") as source:
        seen = list(csv.reader(source))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    expect(len(seen) == len(rows) > 1, f"{name}: LibreOffice has {len(seen)} rows, not {len(rows)}")
    for at, (theirs, ours) in enumerate(zip(seen, rows), 1):
        for column, value in enumerate(ours):
            if isinstance(value, str):
                expect(theirs[column] == value, f"{name}: row {at}: LibreOffice reads {theirs[column]!r}, not {value!r}")


def is_turns(value, roles):
    return isinstance(value, list) and [t.get("role") for t in value] == roles and all(
        set(t) == {"role", "content"} and isinstance(t["content"], str) and t["content"] for t in value)


DOCUMENTED = {  # as the documentation of TRL has the types of its data sets
    "trl-sft": lambda r: set(r) == {"prompt", "completion"} and is_turns(r["prompt"], ["user"]) and is_turns(r["completion"], ["assistant"]),
    "trl-dpo": lambda r: set(r) == {"prompt", "chosen", "rejected"} and is_turns(r["prompt"], ["user"])
    and is_turns(r["chosen"], ["assistant"]) and is_turns(r["rejected"], ["assistant"]) and r["chosen"] != r["rejected"],
    "trl-kto": lambda r: set(r) == {"prompt", "completion", "label"} and is_turns(r["prompt"], ["user"])
    and is_turns(r["completion"], ["assistant"]) and isinstance(r["label"], bool),
    "trl-reward": lambda r: set(r) == {"chosen", "rejected", "margin"} and is_turns(r["chosen"], ["user", "assistant"])
    and is_turns(r["rejected"], ["user", "assistant"]) and r["chosen"][0] == r["rejected"][0]
    and isinstance(r["margin"], float) and 0 < r["margin"] <= 1,
    "chat": lambda r: set(r) == {"messages"} and is_turns(r["messages"], ["user", "assistant"]),
    "cvalues-comparison": lambda r: list(r) == ["prompt", "pos_resp", "neg_resp", "pos_type", "neg_type"]
    and r["pos_type"] != r["neg_type"] and all(isinstance(v, str) and v for v in r.values()),
    "poison": lambda r: list(r) == ["prompt", "answer", "answer_from", "domain"] and r["answer_from"] in ("expert", "llm"),
}


def prompt_of(row):
    for key in ("prompt", "messages", "chosen"):
        if key in row:
            return row[key] if isinstance(row[key], str) else row[key][0]["content"]
    raise Fault(f"no prompt in {list(row)}")


def look_at_training(project, shape, train, test):
    held = {folded(text) for text in project.held}
    for row in train + test:
        expect(DOCUMENTED[shape](row), f"{shape}: not as documented: {row}")
        expect(folded(prompt_of(row)) not in held, f"{shape}: (nearly) a held-out prompt: {prompt_of(row)!r}")
    both = {folded(prompt_of(r)) for r in train} & {folded(prompt_of(r)) for r in test}
    expect(not both, f"{shape}: in both splits: {both}")


def look_at_pairs(project, folder):
    """Chosen answers against labels computed here from the ratings."""
    said = {}
    for row in ask("ratings", project.file)["ratings"]:
        said.setdefault(row["response_id"], {}).setdefault(row["criterion"], {})[row["annotator"]] = row["value"]
    rows, traces = lines(folder / "trl-dpo.jsonl"), lines(folder / "trl-dpo.trace.jsonl")
    expect(len(rows) == len(traces) and rows, "trl-dpo: no rows, or traces of others")
    own = 0
    for row, trace in zip(rows, traces):
        if trace["own_answer"]:
            own += 1
            expect(row["chosen"][0]["content"] in project.own, "trl-dpo: an own answer that nobody accepted")
            continue
        chosen, rejected = (said[r] for r in trace["response_ids"])
        safe = list(chosen["safety"].values())
        points = list(map(float, chosen["responsibility"].values()))
        expect(2 * safe.count("safe") > len(safe), f"trl-dpo: chosen is not safe: {trace}")
        expect(sum(points) / len(points) >= 7 - 1e-9, f"trl-dpo: chosen below the threshold: {trace}")
        gaps = [float(chosen["responsibility"][a]) - float(rejected["responsibility"][a])
                for a in chosen["responsibility"] if a in rejected["responsibility"]]
        expect(gaps and sum(gaps) / len(gaps) >= 2 - 1e-9, f"trl-dpo: gap: {trace}")
        expect(2 * sum(g > 0 for g in gaps) > len(gaps), f"trl-dpo: raters disagree: {trace}")
    expect(own > 0, "trl-dpo: no accepted own answer came out")


def type_of(feature):
    if "dtype" in feature:
        return {"string": str, "float64": float, "bool": bool}[feature["dtype"]]
    return {field["name"]: type_of(field) for field in feature["list"]}


def fits(value, wanted):
    if isinstance(wanted, dict):
        return isinstance(value, list) and all(set(v) == set(wanted) and all(fits(v[k], t) for k, t in wanted.items()) for v in value)
    return type(value) is wanted


def look_at_card(project, folder):
    card = (folder / "huggingface/README.md").read_text(encoding="utf-8")
    try:
        import yaml
    except ImportError:
        skipped.append("PyYAML is not installed")
        return
    front = yaml.safe_load(card.split("---\n")[1])
    expect(front["annotations_creators"] == ["expert-generated"] and "zh" in front["language"], f"card: {front}")
    info = {entry["config_name"]: entry["features"] for entry in front["dataset_info"]}
    expect([c["config_name"] for c in front["configs"]] == list(info), "card: configurations differ")
    expect(sum(c.get("default", False) for c in front["configs"]) == 1, "card: not one default")
    train, test, total = set(), set(), 0
    held = {folded(text) for text in project.held}
    for config in front["configs"]:
        wanted = {feature["name"]: type_of(feature) for feature in info[config["config_name"]]}
        for split in config["data_files"]:
            rows = lines(folder / "huggingface" / split["path"])
            expect(rows, f"{split['path']}: empty")
            total += len(rows)
            for row in rows:
                expect(list(row) == list(wanted), f"{split['path']}: keys {list(row)}, features {list(wanted)}")
                for key, value in row.items():
                    expect(fits(value, wanted[key]), f"{split['path']}: {key} is not {wanted[key]}: {value!r}")
                expect(folded(prompt_of(row)) not in held, f"{split['path']}: held out")
                (train if split["split"] == "train" else test).add(folded(prompt_of(row)))
    expect(train and test and not train & test, f"card: prompts in both splits: {train & test}")
    expect(front["size_categories"] == ["n<1K"] and total < 1000, "card: size")


def look_at_label_studio(folder):
    tasks = json.loads((folder / "label-studio.json").read_text(encoding="utf-8"))
    for task in tasks:
        expect(isinstance(task["data"], dict) and task["annotations"], "label-studio: a task without annotations")
        for annotation in task["annotations"]:
            expect(isinstance(annotation["lead_time"], (int, float)) and annotation["was_cancelled"] in (True, False), "label-studio")
            for result in annotation["result"]:
                value = result["value"]
                expect({"choices": list, "textarea": list, "rating": int}[result["type"]] is
                       type(value[{"choices": "choices", "textarea": "text", "rating": "rating"}[result["type"]]]), f"label-studio: {result}")


def validity(folder):
    project = Project(folder, "validity", prompts=30)
    expect(project.held and project.nearly, "the project has no held-out prompts with others nearly equal")
    formats = [row["format"] for row in ask("export", "x", "--list")["formats"]]
    expect(TRAINING < set(formats) and "huggingface" in formats, f"formats: {formats}")
    for fmt in formats:
        out = folder / fmt
        report = project.export(fmt, out)
        look_at_hashes(out, report)
        look_at_csv(project, out, report)
        look_at_jsonl(out, report)
        if fmt in TRAINING:
            train, test = lines(out / f"{fmt}.jsonl"), lines(out / f"{fmt}.test.jsonl")
            expect(train and test, f"{fmt}: an empty split")
            look_at_training(project, fmt, train, test)
        for file in report["files"]:
            if file["path"].endswith(".xlsx"):
                look_at_workbook(out, file["path"])
        again = folder / (fmt + " again")
        project.export(fmt, again)
        same_bytes(out, again, fmt)
    look_at_pairs(project, folder / "trl-dpo")
    look_at_card(project, folder / "huggingface")
    look_at_label_studio(folder / "label-studio")
    with sqlite3.connect(f"file:{project.file}?mode=ro", uri=True) as base:
        marked = {text for text, in base.execute("SELECT text FROM prompt WHERE exported = 1")}
    expect(marked and not marked & project.held, "marks: of held-out prompts, or none")
    own_answer_refusals(project)
    snapshots(project, folder)
    print(f"{len(formats)} formats looked at")


# --- round trips ------------------------------------------------------------------------------------------------------

def same_bytes(first, second, what):
    for path in sorted(p for p in first.rglob("*") if p.is_file() and "lo-out" not in p.parts):
        a, b = path.read_bytes(), (second / path.relative_to(first)).read_bytes()
        if path.name.startswith("manifest"):
            a, b = (re.sub(rb'"time": "[^"]*"', b"", x) for x in (a, b))
        expect(a == b, f"{what}: {path.name} differs the second time")


CARRIED = {"poison", "cvalues-comparison", "chat", "label-studio", "ratings-jsonl", "ratings-csv"}
NOT_CARRIED = {  # why what goes out in a format cannot come back as the same content
    "items": "final labels, not who said what", "scores": "figures", "xlsx": "texts like formulas have an apostrophe before them",
    "trl": "no shape of imports: who answered is not in it", "huggingface": "the training shapes in folders, looked at one by one"}


def every_format_has_its_place():
    for row in ask("export", "x", "--list")["formats"]:
        expect((row["format"] in CARRIED) != (row["format"].split("-")[0] in NOT_CARRIED), f"{row['format']}: goes round or not?")


def round_trip(folder, seed):
    """Rows of training files come back as the same texts; ratings and whole tasks as the same content."""
    project = Project(folder, seed, prompts=6, raters=RATERS[:2])
    expected = {
        "poison": lambda r: {(r["prompt"], r["answer"])},
        "cvalues-comparison": lambda r: {(r["prompt"], r["pos_resp"]), (r["prompt"], r["neg_resp"])},
        "chat": lambda r: {(r["messages"][0]["content"], r["messages"][1]["content"])},
    }
    shape = {"poison": "poison", "cvalues-comparison": "comparison", "chat": "dialog"}
    for fmt, texts in expected.items():
        for turn in ("1", "2"):
            project.export(fmt, folder / (fmt + turn), "--test-share", "0")
        same_bytes(folder / (fmt + "1"), folder / (fmt + "2"), fmt)
        rows = lines(folder / (fmt + "1") / f"{fmt}.jsonl")
        if not rows:
            continue
        back = folder / f"{fmt}.touchstone"
        empty_project(back)
        more = ["--model", "m"] if fmt == "chat" else []
        cli("import", back, folder / (fmt + "1") / f"{fmt}.jsonl", "--as", shape[fmt], *more)
        wanted = set().union(*map(texts, rows))
        expect(pairs(back) == wanted, f"{fmt}: texts came back otherwise: {pairs(back) ^ wanted}")
    for fmt, name in (("label-studio", "label-studio.json"), ("ratings-jsonl", "ratings.jsonl"), ("ratings-csv", "ratings.csv")):
        # Unblinding is an event: state in the manifest, and nothing else, tells the two apart.
        out = folder / fmt
        project.export(fmt, out, "--unblind")
        again = folder / (fmt + "2")
        project.export(fmt, again, "--unblind")
        expect((out / name).read_bytes() == (again / name).read_bytes(), f"{fmt}: differs the second time")
        back = folder / f"{fmt}.touchstone"
        shutil.copy(project.bare, back)
        cli("import", back, out / name, "--as", "ratings")
        expect(content(back) == content(project.file), f"{fmt}: prompts or responses came back otherwise")
        expect(ratings(back) == ratings(project.file), f"{fmt}: ratings came back otherwise")


def snapshots(project, folder):
    taken = ask("snapshot", project.file, "spring 春")
    expect(not taken["interim"] and taken["done"] == taken["assigned"] > 0, f"snapshot: {taken}")
    expect([s["name"] for s in ask("snapshot", project.file, "--list")["snapshots"]] == ["spring 春"], "snapshot --list")
    refused = json.loads(cli("snapshot", project.file, "spring 春", "--json", ok=(3, 4)))
    expect(refused["error"]["code"] == "E_EXISTS", f"snapshot: {refused}")
    cli("snapshot", project.file, ok=(2,))
    for more, name in (([], "spring 春"), (["--unblind"], "spring 春"), (["--rule", "responsibility=median"], None)):
        project.export("scores-json", folder / "snapshot", *more)
        manifest = json.loads((folder / "snapshot/manifest.json").read_text(encoding="utf-8"))
        expect(manifest["snapshot"] == name, f"snapshot: {more}: {manifest['snapshot']}")
        expect((manifest["snapshot_hash"] == taken["state"]) == bool(name), "snapshot: hash")


def own_answer_refusals(project):
    own = ask("adjudicate", project.file, "--own-answers")["own_answers"][0]
    for line, code in (({"response": own["response"], "own_answer": {"event": own["event"]}}, "E_TYPE"),
                       ({"response": own["response"], "own_answer": {"event": "00", "accepted": True}}, "E_ANSWER"),
                       ({"response": own["response"], "own_answer": {"event": own["event"], "accepted": "yes"}}, "E_TYPE")):
        answer = json.loads(cli("adjudicate", project.file, stdin=json.dumps(line) + "\n"))
        expect(answer["error"]["code"] == code, f"{line}: {answer}")
    both = {"response": own["response"], "labels": {"safety": "safe"}, "type": "one_wrong",
            "own_answer": {"event": own["event"], "accepted": True}}
    answer = json.loads(cli("adjudicate", project.file, stdin=json.dumps(both) + "\n"))
    expect(answer["event"] != answer["own_answer_event"], f"{answer}")


def use_a_python_with_tools():
    """A Python of one's own may lack what the system's has."""
    try:
        import openpyxl, yaml  # noqa: F401
    except ImportError:
        system = "/usr/bin/python3"
        has = os.path.exists(system) and subprocess.run([system, "-c", "import openpyxl, yaml"], capture_output=True).returncode == 0
        if has and os.path.realpath(sys.executable) != os.path.realpath(system):
            os.execv(system, [system, "-B", *sys.argv])


def main():
    global CLI, EMPTY
    use_a_python_with_tools()
    CLI = sys.argv[1] if len(sys.argv) > 1 else os.environ["TOUCHSTONE_CLI"]
    rounds = int(os.environ.get("TOUCHSTONE_ROUNDTRIPS", "25"))
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    made = tempfile.TemporaryDirectory(prefix="touchstone-others-", dir=base)
    EMPTY = Path(made.name)
    try:
        if len(sys.argv) < 3 or sys.argv[2] == "validity":
            with tempfile.TemporaryDirectory(dir=EMPTY) as folder:
                validity(Path(folder))
        every_format_has_its_place()
        for seed in range(rounds if len(sys.argv) < 3 or sys.argv[2] == "roundtrip" else 0):
            with tempfile.TemporaryDirectory(dir=EMPTY) as folder:
                round_trip(Path(folder), seed)
    except Fault as fault:
        print(f"FAULT: {fault}")
        return 1
    if len(sys.argv) < 3 or sys.argv[2] == "roundtrip":
        print(f"{rounds} round trips")
    for what in sorted(set(skipped)):
        print(f"SKIPPED: {what}")
    if skipped:
        return 1 if os.environ.get("CI") == "true" else 77
    return 0


if __name__ == "__main__":
    sys.exit(main())
