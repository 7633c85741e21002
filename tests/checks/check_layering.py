#!/usr/bin/env python3
"""Who may include whom, and the one home of SQL, JSON, SQLite and Qt. check_layering.py [ROOT] | --self-test"""
import re

import house

LIBRARIES = ("domain", "crypto", "stats", "multichoice", "exchange", "storage", "packages", "jobs", "service",
             "tables")
# What a folder may include besides itself. A name with a slash is one header.
MAY = {
    "domain": set(),
    "crypto": {"domain"},
    "stats": {"domain"},
    "multichoice": {"domain"},
    "exchange": {"domain"},
    "storage": {"domain", "crypto"},
    "packages": {"domain", "crypto"},
    "jobs": {"domain"},
    "service": set(LIBRARIES) - {"tables"},
    "tables": {"domain", "stats/coefficient.h", "stats/metrics.h", "stats/pairs.h", "stats/scores.h"},
    "ui": {"domain", "service", "tables", "exchange/formats.h", "stats/metrics.h"},
    "app": set(LIBRARIES) | {"ui"},
}
# Headers of storage that are its own business.
INTERNAL = {"storage/connection.h", "storage/tally.h", "storage/itemstate.h", "storage/openguard.h",
            "storage/rows.h", "storage/worktimes.h"}
SEES_INTERNAL = ("models/storage/", "tests/unit/storage/", "tests/bench/", "tests/fuzz/")
# Foreign headers: pattern, the folders that may include them, whether only .cpp files may.
FOREIGN = (
    ("Qt", re.compile(r"Q[A-Z]\w*$|Qt\w*/|qt\w*(\.h|/)|q\w+\.h$"),
     ("models/service/", "models/tables/", "ui/", "app/", "tests/"), False),
    ("SQLite", re.compile(r"sqlite3(ext)?\.h$|SQLiteCpp/"), ("models/storage/", "tests/unit/storage/", "tests/support/",
     "tests/cli/", "tests/bench/", "tests/fuzz/"), False),
    ("nlohmann_json", re.compile(r"nlohmann/"),
     ("models/domain/", "models/exchange/", "models/packages/", "models/multichoice/", "app/cli/", "tests/"), True),
    ("libsodium", re.compile(r"sodium(\.h|/)"), ("models/crypto/", "tests/unit/crypto/"), True),
    ("Boost", re.compile(r"boost/"), ("models/stats/", "tests/unit/stats/"), True),
    ("ICU", re.compile(r"unicode/"), ("models/exchange/", "tests/unit/exchange/"), True),
    ("orcus", re.compile(r"(orcus|ixion|liborcus|libixion)"), ("models/exchange/", "tests/unit/exchange/"), True),
    ("zlib", re.compile(r"zlib\.h$"), ("models/exchange/", "tests/support/"), True),
    ("libxlsxwriter", re.compile(r"xlsxwriter"), ("models/exchange/", "tests/unit/exchange/"), True),
    ("CLI11", re.compile(r"CLI/"), ("app/cli/",), False),
    ("dtl", re.compile(r"dtl/"), ("ui/", "tests/gui/"), False),
    ("benchmark", re.compile(r"benchmark/"), ("tests/bench/",), False),
)
# The files of the command line pass JSON on to each other: it may stand in their headers.
IN_HEADERS = ("app/cli/", "tests/")
PLATFORM = re.compile(r"(unistd|fcntl|windows|io|dlfcn|spawn|poll)\.h$|sys/|mach/")
GENERATED = re.compile(r"embedded_\w+\.h$|\w+\.moc$|moc_\w+\.cpp$")
SQL_HOME = ("models/storage/", "resources/schema/", "tests/")
SQL = re.compile(
    r"\bSELECT\s[^;]*?\bFROM\b|\bSELECT\s+(COUNT|MAX|MIN|1)\b|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b"
    r"|\bDELETE\s+FROM\b|\b(CREATE|DROP|ALTER)\s+(UNIQUE\s+|TEMP\s+)?(TABLE|INDEX|VIEW|TRIGGER)\b|\bPRAGMA\s+\w"
    r"|\bVACUUM\b|\bATTACH\s+DATABASE\b|\bBEGIN\s+(IMMEDIATE|DEFERRED|EXCLUSIVE)\b"
    r"|^\s*(select\s[^;]*?\sfrom\s+\w|insert\s+into\s+\w+\s*[(v]|update\s+\w+\s+set\s+\w+\s*="
    r"|delete\s+from\s+\w+\s*(where|;|$)|create\s+(table|index)\s|pragma\s+\w)")


def folder_of(path):
    """(folder of the table, library under test or None) of a source file."""
    parts = path.parts
    if parts[0] == "models" and len(parts) > 2:
        return parts[1]
    return parts[0]


def allowed(path):
    """The folders and headers that a file may include besides its own folder; None = all."""
    folder = folder_of(path)
    if folder != "tests":
        return MAY.get(folder, set()) | {folder}
    kind = path.parts[1] if len(path.parts) > 2 else ""
    if kind == "unit" and len(path.parts) > 3:
        library = path.parts[2].split("_")[0]  # "exchange_writers" is a part of exchange
        return MAY.get(library, set()) | {library}
    if kind == "model":
        return MAY["tables"] | {"tables"}
    return None


def find(root, path, name):
    """The path of an included header, relative to the root; None when it is nowhere."""
    places = [path.parent, "models", "ui", "app", ".", "tests/support", "tests"]
    for place in places:
        found = (root / place / name).resolve()
        if found.is_file() and found.is_relative_to(root):
            return found.relative_to(root)
    return None


def own_faults(root, path, line, name):
    """Faults of an include of a header of the project."""
    where = f"{path}:{line}"
    if "/" not in name and GENERATED.match(name):
        return []
    header = find(root, path, name)
    if header is None:
        return [f"{where}: {name} is nowhere in the project"]
    folder = folder_of(header)
    if folder == "tests":
        return [] if path.parts[0] == "tests" else [f"{where}: {name} is a header of the tests"]
    short = header.relative_to("models").as_posix() if header.parts[0] == "models" else header.as_posix()
    if short in INTERNAL and not path.as_posix().startswith(SEES_INTERNAL):
        return [f"{where}: {short} is internal to storage"]
    may = allowed(path)
    if may is None or folder in may or short in may:
        return []
    return [f"{where}: {folder_of(path)} may not include {short}"]


def foreign_faults(path, line, name):
    """Faults of an include of a library's header."""
    place = path.as_posix()
    for library, pattern, homes, only_cpp in FOREIGN:
        if not pattern.match(name):
            continue
        if not place.startswith(homes):
            return [f"{place}:{line}: {library} ({name}) belongs in {', '.join(homes)}"]
        if only_cpp and path.suffix != ".cpp" and not place.startswith(IN_HEADERS):
            return [f"{place}:{line}: {library} ({name}) in a header"]
    return []


def sql_faults(path, code):
    if path.as_posix().startswith(SQL_HOME):
        return []
    return [f"{path}:{line}: SQL outside models/storage: {text[:60]}" for line, text in house.strings(code)
            if SQL.search(text)]


def check(root):
    root = root.resolve()
    faults, platform = [], {}
    for path in house.sources(root):
        if path.parts[0] not in ("models", "ui", "app", "tests"):
            faults.append(f"{path}: source outside models, ui, app and tests")
            continue
        code = (root / path).read_text(encoding="utf-8")
        for line, system, name in house.includes(code):
            foreign = system or any(pattern.match(name) for _, pattern, _, _ in FOREIGN)
            faults += foreign_faults(path, line, name) if foreign else own_faults(root, path, line, name)
            if system and PLATFORM.match(name) and path.parts[0] != "tests":
                platform.setdefault(folder_of(path), {})[path.as_posix()] = line
        faults += sql_faults(path, code)
    for folder, files in platform.items():
        if len(files) > 1:
            faults.append(f"{folder}: platform headers in more than one file: {', '.join(sorted(files))}")
    return faults


def planted(path, text, **more):
    """A small house in which all is well but for one file."""
    files = {"models/domain/error.h": "#pragma once\n#include <string>\n",
             "models/crypto/hash.h": '#pragma once\n#include "domain/error.h"\n',
             "models/stats/metrics.h": '#pragma once\n',
             "models/stats/alpha.h": '#pragma once\n',
             "models/exchange/formats.h": '#pragma once\n',
             "models/exchange/reader.h": '#pragma once\n',
             "models/storage/connection.h": "#pragma once\n#include <sqlite3.h>\n",
             "models/storage/database.h": '#pragma once\n#include "crypto/hash.h"\n',
             "models/service/session.h": '#pragma once\n#include "storage/database.h"\n#include <QObject>\n',
             "ui/start/startpage.h": '#pragma once\n#include "service/session.h"\n#include <QWidget>\n',
             "tests/support/shareddata.h": "#pragma once\n#include <QtTest>\n"}
    return {**files, path: text, **more}


SELF_TEST = {
    "all well": (planted("ui/start/startpage.cpp", '#include "start/startpage.h"\n#include "exchange/formats.h"\n'
                         '// #include "storage/database.h"\nconst char* t = "Select one from the list";\n'), None),
    "JSON between commands": (planted("app/cli/a.h", "#include <nlohmann/json.hpp>\n"), None),
    "a test of storage": (planted("tests/unit/storage/test_x.cpp", '#include "storage/connection.h"\n'
                                  '#include "shareddata.h"\nauto s = "SELECT a FROM b";\n#include "test_x.moc"\n'),
                          None),
    "ui includes storage": (planted("ui/start/a.cpp", '#include "storage/database.h"\n'), "ui may not include"),
    "ui includes the reader": (planted("ui/start/a.cpp", '#include "exchange/reader.h"\n'), "ui may not include"),
    "ui includes other statistics": (planted("ui/a/a.h", '#include "stats/alpha.h"\n'), "ui may not include"),
    "stats includes crypto": (planted("models/stats/a.cpp", '#include "crypto/hash.h"\n'), "stats may not include"),
    "domain looks up": (planted("models/domain/a.cpp", '#include "stats/alpha.h"\n'), "domain may not include"),
    "a detour by ..": (planted("models/stats/a.cpp", '#include "../crypto/hash.h"\n'), "may not include"),
    "app sees inside storage": (planted("app/main.cpp", '#include "storage/connection.h"\n'), "internal to storage"),
    "a unit test of another library": (planted("tests/unit/stats/a.cpp", '#include "storage/database.h"\n'),
                                       "may not include"),
    "a product file uses the tests": (planted("app/main.cpp", '#include "shareddata.h"\n'), "header of the tests"),
    "Qt in domain": (planted("models/domain/a.cpp", "#include <QString>\n"), "Qt (QString)"),
    "Qt by its module": (planted("models/jobs/a.cpp", "#include <QtCore/qglobal.h>\n"), "Qt (QtCore"),
    "SQLite in service": (planted("models/service/a.cpp", "#include <sqlite3.h>\n"), "SQLite"),
    "SQLiteCpp in app": (planted("app/a.cpp", '#include "SQLiteCpp/SQLiteCpp.h"\n'), "SQLite"),
    "JSON in stats": (planted("models/stats/a.cpp", "#include <nlohmann/json.hpp>\n"), "nlohmann_json"),
    "JSON in a header": (planted("models/domain/a.h", "#include <nlohmann/json.hpp>\n"), "in a header"),
    "JSON declarations in a library's header": (planted("models/domain/a.h", "#include <nlohmann/json_fwd.hpp>\n"),
                                                "in a header"),
    "sodium in packages": (planted("models/packages/a.cpp", "#include <sodium.h>\n"), "libsodium"),
    "SQL in service": (planted("models/service/a.cpp", 'auto s = "SELECT a, b "\n  "FROM c";\n'), "SQL outside"),
    "SQL in a raw string": (planted("app/cli/a.cpp", 'auto s = R"(insert into x(a) values(1))";\n'), "SQL outside"),
    "SQL pragma": (planted("ui/a/a.cpp", 'auto s = "PRAGMA journal_mode";\n'), "SQL outside"),
    "a header that is not there": (planted("app/a.cpp", '#include "domain/none.h"\n'), "nowhere"),
    "platform calls in two files": (planted("models/jobs/a.cpp", "#include <unistd.h>\n",
                                            **{"models/jobs/b.cpp": "#include <sys/stat.h>\n"}), "more than one file"),
    "a source elsewhere": (planted("tools/a.cpp", "int a;\n"), "outside models"),
}

if __name__ == "__main__":
    house.run(check, SELF_TEST)
