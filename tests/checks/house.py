"""What the checks share: the files of the project, the strings and includes of a C++ file, and self-tests."""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CPP = {".cpp", ".h"}
# Order matters: what begins first wins, so quotes inside comments and comments inside quotes are told apart.
TOKEN = re.compile(
    r'//[^\n]*'
    r'|/\*.*?\*/'
    r'|(?P<raw>R"(?P<mark>[^()\\\s]{0,16})\((?P<rawtext>.*?)\)(?P=mark)")'
    r'|(?P<text>"(?:[^"\\\n]|\\.)*")'
    r"|(?<![0-9A-Za-z_])'(?:[^'\\\n]|\\.)+'", re.DOTALL)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)


def project_files(root):
    """All files of the project as paths relative to its root: committed or new, never what git ignores."""
    command = ["git", "-C", str(root), "ls-files", "-co", "--exclude-standard", "-z"]
    if (root / ".git").exists():
        listed = subprocess.run(command, capture_output=True, check=False)
        if listed.returncode == 0:
            names = sorted(set(listed.stdout.decode("utf-8").split("\0")) - {""})
            return [Path(name) for name in names if (root / name).is_file()]
    found = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
    return sorted(path for path in found if path.parts[0] not in (".git", "build"))


def sources(root):
    """The C++ files of the project."""
    return [path for path in project_files(root) if path.suffix in CPP]


def includes(code):
    """(line, is_system, name) of every #include that is not commented out."""
    bare = TOKEN.sub(lambda m: m.group() if m.group("text") else re.sub(r"[^\n]", " ", m.group()), code)
    return [(bare.count("\n", 0, m.start()) + 1, m.group(1) == "<", m.group(2).strip()) for m in INCLUDE.finditer(bare)]


def strings(code):
    """(line, text) of every string literal; neighbours that the compiler joins are joined."""
    joined, end = [], -1
    for match in TOKEN.finditer(code):
        if match.group("raw") is None and match.group("text") is None:
            continue
        text = match.group("rawtext") if match.group("raw") else match.group("text")[1:-1]
        if joined and end >= 0 and not code[end:match.start()].strip():
            joined[-1] = joined[-1][0], joined[-1][1] + text
        else:
            joined.append((code.count("\n", 0, match.start()) + 1, text))
        end = match.end()
    return joined


def run(check, self_test):
    """The main program of a check. `check(root)` gives the list of faults; `self_test` is a dictionary
    {what: (files to write, expected words in the fault, or None where all must be well)}."""
    if sys.argv[1:] == ["--self-test"]:
        sys.exit(1 if failures_of_self_test(check, self_test) else 0)
    root = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT
    faults = check(root)
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{Path(sys.argv[0]).name}: {f'{len(faults)} faults' if faults else 'well'}")
    sys.exit(1 if faults else 0)


def failures_of_self_test(check, cases):
    failures = 0
    for what, (files, expected) in cases.items():
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            faults = check(root)
        good = not faults if expected is None else len(faults) == 1 and expected in faults[0]
        failures += not good
        print(f"{'pass' if good else 'FAIL'}: {what}: {'; '.join(faults) or 'no fault'}")
    return failures
