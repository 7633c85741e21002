#!/usr/bin/env python3
"""No file grows over the limit. check_sizes.py [ROOT] | --self-test"""
import house

LIMIT = 800
LIMITS = {"mainwindow.cpp": 400, "main.cpp": 60}


def check(root):
    lengths = []
    for path in house.sources(root):
        with open(root / path, encoding="utf-8") as file:
            lengths.append((sum(1 for _ in file), path))
    lengths.sort(key=lambda row: (-row[0], row[1]))
    for lines, path in lengths[:10]:
        print(f"{lines:5} {path}")
    faults = []
    for lines, path in lengths:
        limit = LIMITS.get(path.name, LIMIT) if path.parts[0] != "tests" else LIMIT
        if lines > limit:
            faults.append(f"{path}: {lines} lines, over {limit}")
    return faults


SELF_TEST = {
    "all well": ({"models/a.cpp": "\n" * 800, "ui/shell/mainwindow.cpp": "\n" * 400, "README.md": "\n" * 900}, None),
    "a source of 801 lines": ({"models/a.cpp": "\n" * 801}, "801 lines, over 800"),
    "a header of 801 lines": ({"ui/a/a.h": "\n" * 801}, "801 lines, over 800"),
    "a test of 801 lines": ({"tests/gui/a.cpp": "\n" * 801}, "801 lines, over 800"),
    "a large main window": ({"ui/shell/mainwindow.cpp": "\n" * 401}, "401 lines, over 400"),
    "a large main program": ({"app/main.cpp": "\n" * 61}, "61 lines, over 60"),
}

if __name__ == "__main__":
    house.run(check, SELF_TEST)
