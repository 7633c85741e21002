#!/usr/bin/env python3
"""Measures the export of many ratings beside the sqlite3 program that writes the same rows as JSON from the same project
file, and of a table of 100,000 rows to Excel and back. Contestants take turns; processor time is beside the wall time, for
machines that are not quiet. Prints a table and JSON; exit 1 = over budget."""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUDGET = {"jsonl_over_sqlite3": 1.5, "csv_over_sqlite3": 1.5, "xlsx_100k_s": 4.0, "peak_mb": 200.0}
MODELS = 4
RATERS = ("R1", "R2")
CRITERIA = 2

# Every column of the export, out of the same tables; what differs is who writes the text.
QUERY = """SELECT lower(hex(i.public_id)) AS item, lower(hex(s.public_id)) AS response_id,
 lower(hex(p.public_id)) AS prompt_id, ifnull(s.source_id, p.source_id) AS source_id, m.name AS model, s.sample,
 d.code AS domain, n.code AS scenario, p.level, a.code AS annotator, o.name AS round, c.code AS criterion, r.kind,
 ifnull(r.text, r.number) AS value, lower(hex(f.public_id)) AS repeat_of, i.submitted_ms, i.active_ms
 FROM item i JOIN round o ON o.id = i.round_id JOIN criterion c ON c.scheme_id = o.scheme_id
 JOIN rating r ON r.criterion_id = c.id AND r.item_id = i.id JOIN prompt p ON p.id = i.prompt_id
 JOIN model m ON m.id = i.model_id JOIN domain d ON d.id = i.domain_id JOIN scenario n ON n.id = p.scenario_id
 JOIN annotator a ON a.id = i.annotator_id LEFT JOIN response s ON s.id = i.response_id
 LEFT JOIN item f ON f.id = i.repeat_of ORDER BY i.round_id, i.annotator_id, i.position, c.id"""


def timed(command, out=subprocess.DEVNULL):
    """Wall and processor seconds and peak memory (MB) of one command."""
    begin = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} {command[1]}: exit {process.returncode}: {errors[-500:].decode(errors='replace')}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def make_project(cli, folder, rows):
    """`rows` ratings: two raters, two questions, four models."""
    project = folder / f"bench-{rows}.touchstone"
    if project.exists():
        return project
    responses, ratings = folder / "responses.jsonl", folder / "ratings.csv"
    count = rows // (len(RATERS) * CRITERIA)
    with open(responses, "w", encoding="utf-8") as out, open(ratings, "w", encoding="utf-8") as said:
        said.write("response_id,annotator,criterion,value\n")
        for number in range(count):
            prompt, model = divmod(number, MODELS)
            out.write(json.dumps({"id": f"r{number}", "prompt_id": f"p{prompt}", "prompt": f"问题 {prompt}：怎么办？",
                                  "model": f"m{model}", "domain": ("law", "psychology")[prompt % 2],
                                  "response": f"第 {number} 条回答。" + "请先核对合同，再找专业的人帮忙。" * 8},
                                 ensure_ascii=False) + "\n")
            for rater in RATERS:
                said.write(f"r{number},{rater},safety,{'safe' if number % 3 else 'unsafe'}\n"
                           f"r{number},{rater},responsibility,{number % 10 + 1}\n")
    for command in ([cli, "new", project], [cli, "import", project, responses, "--quiet"],
                    [cli, "import", project, ratings, "--as", "ratings", "--quiet"]):
        wall, _, _ = timed(command)
        print(f"{rows} rows: {command[1]} {wall:.1f} s", file=sys.stderr)
    return project


def measure(options, project, rows, folder):
    result = {}
    for turn in range(options.repeat):
        contestants = [("sqlite3", ["sqlite3", "-readonly", "-json", project, QUERY]),
                       ("jsonl", [options.cli, "export", project, "--format", "ratings-jsonl", "--out", folder / "out"]),
                       ("csv", [options.cli, "export", project, "--format", "ratings-csv", "--out", folder / "out"])]
        if rows <= 100_000:
            contestants.append(("xlsx", [options.cli, "export", project, "--format", "xlsx", "--out", folder / "out"]))
            named = folder / "named"  # the same table, read again
            subprocess.run([options.cli, "export", project, "--format", "xlsx", "--out", named, "--unblind", "--quiet"], check=True)
            contestants.append(("xlsx in", [options.cli, "import", project, named / "workbook.xlsx", "--as", "ratings"]))
        for name, command in contestants:
            os.sync()
            if name == "sqlite3":
                with open(folder / "sqlite3.json", "wb") as out:
                    measured = timed(command, out)
            else:
                measured = timed(command + ["--quiet"])
            result.setdefault(name, []).append(measured)
            wall, cpu, peak = measured
            print(f"{rows} rows, run {turn + 1}, {name}: {wall:.2f} s, processor {cpu:.2f} s, {peak:.0f} MB,"
                  f" load {os.getloadavg()[0]:.1f}", file=sys.stderr)
    return {name: {"wall": statistics.median(w for w, _, _ in runs), "cpu": statistics.median(c for _, c, _ in runs),
                   "peak_mb": max(p for _, _, p in runs)} for name, runs in result.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", type=Path, required=True, help="the program touchstone-cli")
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="work here, on a real disk, and keep the projects")
    options = parser.parse_args()
    if not shutil.which("sqlite3"):
        sys.exit("sqlite3 is not installed: nothing to measure beside")
    folder = options.folder or Path(tempfile.mkdtemp(prefix="touchstone-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    figures = {}
    try:
        for rows in options.rows:
            figures[rows] = measure(options, make_project(options.cli, folder, rows), rows, folder)
    finally:
        if not options.folder:
            shutil.rmtree(folder, ignore_errors=True)
    over = False
    print(f"{'rows':>9} {'':8}{'wall s':>9}{'cpu s':>9}{'rows/s':>10}{'peak MB':>9}")
    for rows, result in figures.items():
        for name, row in result.items():
            print(f"{rows:9} {name:8}{row['wall']:9.2f}{row['cpu']:9.2f}{rows / row['wall']:10.0f}{row['peak_mb']:9.0f}")
        kept = {"jsonl_over_sqlite3": result["jsonl"]["wall"] / result["sqlite3"]["wall"],
                "csv_over_sqlite3": result["csv"]["wall"] / result["sqlite3"]["wall"],
                "peak_mb": max(row["peak_mb"] for name, row in result.items() if name != "sqlite3")}
        if "xlsx" in result:
            kept["xlsx_100k_s"] = result["xlsx"]["wall"] * 100_000 / rows
        for name in ("jsonl", "csv"):
            print(f"  {name + '_cpu_over_sqlite3':20}{result[name]['cpu'] / result['sqlite3']['cpu']:8.2f}")
        for name, value in kept.items():
            over = over or value > BUDGET[name]
            print(f"  {name:20}{value:8.2f}  budget {BUDGET[name]:g}  {'kept' if value <= BUDGET[name] else 'OVER'}")
    print(json.dumps({str(rows): result for rows, result in figures.items()}))
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
