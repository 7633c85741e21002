#!/usr/bin/env python3
"""Measures the import of many responses beside two Python scripts on the same file: import_plain.py, which
checks nothing, and import_equal.py, which does the same work; where they are installed, beside sqlite-utils and
pandas too. Prints a table and JSON; exit 1 = over budget."""
import argparse
import csv
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
BUDGET = {"wall_over_plain": 1.3, "wall_over_equal": 0.6, "peak_mb": 200.0}


def timed(commands):
    """Runs commands one after the other: wall and processor seconds, peak memory of the largest (MB)."""
    os.sync()
    wall, cpu, peak = 0.0, 0.0, 0.0
    for command in commands:
        begin = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall += time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command[0]}: exit {process.returncode}")
        cpu += usage.ru_utime + usage.ru_stime
        peak = max(peak, usage.ru_maxrss / 1024)
    return {"wall": wall, "cpu": cpu, "peak_mb": peak}


def contestants(options, source, folder):
    """Name, file to be made, commands."""
    project = folder / "bench.touchstone"
    yield "touchstone", project, [[options.cli, "new", project, "--quiet"],
                                  [options.cli, "import", project, source, "--quiet"]]
    for name in ("plain", "equal"):
        store = folder / f"{name}.sqlite"
        yield name, store, [[sys.executable, HERE / f"import_{name}.py", source, store]]
    if shutil.which("sqlite-utils"):
        store = folder / "utils.sqlite"
        yield "sqlite-utils", store, [["sqlite-utils", "insert", store, "answer", source,
                                       "--csv" if source.suffix == ".csv" else "--nl"]]
    if subprocess.run([options.pandas, "-c", "import pandas"], stderr=subprocess.DEVNULL).returncode == 0:
        store = folder / "pandas.sqlite"
        read = "read_csv(sys.argv[1])" if source.suffix == ".csv" else "read_json(sys.argv[1], lines=True)"
        yield "pandas", store, [[options.pandas, "-c", f"import pandas, sqlite3, sys\nwith sqlite3.connect(sys.argv[2])"
                                 f" as store: pandas.{read}.to_sql('answer', store, index=False)", source, store]]


def to_csv(lines, table):
    """The same records as a table."""
    with open(lines, encoding="utf-8") as records, open(table, "w", encoding="utf-8", newline="") as out:
        writer = None
        for line in records:
            record = json.loads(line)
            if writer is None:
                writer = csv.DictWriter(out, record.keys(), lineterminator="\n")
                writer.writeheader()
            writer.writerow(record)


def measure(options, source, folder):
    runs = {}
    for turn in range(options.repeat):
        for name, store, commands in contestants(options, source, folder):
            store.unlink(missing_ok=True)
            run = timed(commands)
            run["file_mb"] = store.stat().st_size / 1e6
            runs.setdefault(name, []).append(run)
            print(f"run {turn + 1} {name}: {run['wall']:.1f} s, load {os.getloadavg()[0]:.1f}", file=sys.stderr)
            if not (options.keep and name == "touchstone"):
                store.unlink()
    return runs


def summary(runs, rows):
    """Medians of the runs; memory is the worst of them."""
    result = {}
    for name, of_name in runs.items():
        wall = statistics.median(run["wall"] for run in of_name)
        result[name] = {"wall": wall, "rows_per_second": rows / wall,
                        "cpu": statistics.median(run["cpu"] for run in of_name),
                        "peak_mb": max(run["peak_mb"] for run in of_name), "file_mb": of_name[0]["file_mb"]}
    return result


def verdict(result):
    ours = result["touchstone"]
    figures = {"wall_over_plain": ours["wall"] / result["plain"]["wall"],
               "wall_over_equal": ours["wall"] / result["equal"]["wall"], "peak_mb": ours["peak_mb"]}
    return {key: {"value": value, "budget": BUDGET[key], "kept": value <= BUDGET[key]}
            for key, value in figures.items()}


def print_table(result, kept):
    print(f"{'':14}{'wall s':>9}{'cpu s':>9}{'rows/s':>10}{'peak MB':>9}{'file MB':>9}")
    for name, row in result.items():
        print(f"{name:14}{row['wall']:9.1f}{row['cpu']:9.1f}{row['rows_per_second']:10.0f}"
              f"{row['peak_mb']:9.0f}{row['file_mb']:9.0f}")
    for key, row in kept.items():
        print(f"{key:18}{row['value']:8.2f}  budget {row['budget']:g}  {'kept' if row['kept'] else 'OVER'}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", type=Path, required=True, help="the program touchstone-cli")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=1, help="turns of all three; the table shows medians")
    parser.add_argument("--format", choices=("jsonl", "csv"), default="jsonl")
    parser.add_argument("--pandas", default=sys.executable, help="a Python that has pandas")
    parser.add_argument("--folder", type=Path, help="work here, on a real disk; default: a temporary folder")
    parser.add_argument("--keep", action="store_true", help="leave the generated file and the project in the folder")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="touchstone-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / f"responses-{options.rows}-{options.seed}.jsonl"
    try:
        if not source.exists():
            subprocess.run([sys.executable, HERE / "import_data.py", source, "--rows", str(options.rows), "--seed",
                            str(options.seed)], check=True, stdout=sys.stderr)
        if options.format == "csv":
            table = source.with_suffix(".csv")
            to_csv(source, table)
            if not options.keep:
                source.unlink()
            source = table
        with open(source, "rb") as whole:
            while whole.read(1 << 24):  # all three then read from memory
                pass
        result = summary(measure(options, source, folder), options.rows)
    finally:
        if not options.keep:
            source.unlink(missing_ok=True)
        if not options.keep and not options.folder:
            shutil.rmtree(folder, ignore_errors=True)
    kept = verdict(result)
    print_table(result, kept)
    document = json.dumps({"rows": options.rows, "format": options.format, "load": os.getloadavg()[0],
                           "results": result, "verdict": kept})
    print(document)
    if options.json:
        options.json.write_text(document + "\n")
    return 0 if all(row["kept"] for row in kept.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
