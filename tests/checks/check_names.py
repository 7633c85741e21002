#!/usr/bin/env python3
"""No path of a build machine and no author lines in what is committed. check_names.py [ROOT] | --self-test"""
import re

import house

# A folder at the root of a file system, not a part of a longer path or of an address.
MACHINE = re.compile(r"(?<![\w.~:)}/*-])/(?:work|home|root|tmp|Users)/[\w.]")
AUTHOR = re.compile(r"[@\\]author\b", re.IGNORECASE)
SECRET = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----")


def check(root):
    faults = []
    for path in house.project_files(root):
        try:
            lines = (root / path).read_text(encoding="utf-8").split("\n")
        except UnicodeDecodeError:
            continue
        # Tests hold literal paths of made-up machines.
        rules = {"author line": AUTHOR, "private key": SECRET}
        if path.parts[0] != "tests":
            rules["path of a machine"] = MACHINE
        for number, line in enumerate(lines, 1):
            faults += [f"{path}:{number}: {name}: {line.strip()[:80]}" for name, rule in rules.items()
                       if rule.search(line)]
    return faults


AT = "@"  # apart from its word, so that this file passes its own check
SELF_TEST = {
    "all well": ({"app/a.cpp": '#include "../work/a.h"\n// see https://example.org/home/page\n',
                  "tests/a.cpp": 'auto p = "/home/someone/file";\n', "a.md": "`$dir/tmp/x`, authors\n"}, None),
    "a path in a source": ({"models/a.cpp": 'auto p = "/home/someone/file";\n'}, "path of a machine"),
    "a path in a document": ({"README.md": "see /work/notes.md\n"}, "path of a machine"),
    "a path in a script": ({"run.sh": "cd /tmp/b\n"}, "path of a machine"),
    "an author line": ({"models/a.h": f"/// {AT}author somebody\n"}, "author line"),
    "an author line in a test": ({"tests/a.cpp": "// \\" "author somebody\n"}, "author line"),
}

if __name__ == "__main__":
    house.run(check, SELF_TEST)
