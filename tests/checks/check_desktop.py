#!/usr/bin/env python3
"""What a desktop needs for a double click agrees with itself and with the program. check_desktop.py [ROOT] | --self-test"""
import re
import xml.etree.ElementTree as ElementTree

import house

DESKTOP = "resources/desktop/touchstone.desktop"
MIME = "resources/desktop/touchstone-mime.xml"
MIME_SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"
TRANSLATED = ("Name", "GenericName", "Comment", "Keywords")
# What the window opens by a double click; a return file is taken in from the page Exchange.
OPENED = {".touchstone", ".tswork"}


def entries(text):
    return dict(line.split("=", 1) for line in text.split("\n") if "=" in line)


def types(text):
    """{type: (endings, has a Chinese name)}"""
    found = {}
    for kind in ElementTree.fromstring(text).iter(MIME_SPACE + "mime-type"):
        languages = {comment.get("{http://www.w3.org/XML/1998/namespace}lang") for comment in kind.iter(MIME_SPACE + "comment")}
        endings = {glob.get("pattern").lstrip("*") for glob in kind.iter(MIME_SPACE + "glob")}
        found[kind.get("type")] = (endings, {None, "zh_CN"} <= languages)
    return found


def check(root):
    desktop = entries((root / DESKTOP).read_text(encoding="utf-8"))
    kinds = types((root / MIME).read_text(encoding="utf-8"))
    faults = []
    for key in TRANSLATED:
        faults += [f"{DESKTOP}: no {name}" for name in (key, f"{key}[zh_CN]") if not desktop.get(name)]
    if not re.fullmatch(r"touchstone %[fF]", desktop.get("Exec", "")):
        faults.append(f"{DESKTOP}: Exec does not hand the file over")
    opened = set()
    for name in filter(None, desktop.get("MimeType", "").split(";")):
        if name not in kinds:
            faults.append(f"{DESKTOP}: no type {name} in {MIME}")
        else:
            opened |= kinds[name][0]
    if opened != OPENED:
        faults.append(f"{DESKTOP}: a double click opens {sorted(opened)}, the program {sorted(OPENED)}")
    faults += [f"{MIME}: {name} has not a name in both languages" for name, (_, both) in kinds.items() if not both]
    code = "".join((root / path).read_text(encoding="utf-8") for path in house.sources(root) if path.parts[0] != "tests")
    for endings, _ in kinds.values():
        faults += [f"{MIME}: the program knows no {ending}" for ending in endings if ending not in code]
    return faults


HEAD = '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">'


def case(mime_types="a/p;a/w;", execution="touchstone %f", chinese=("包", "包"), known=".tswork"):
    words = "".join(f"{key}=x\n{key}[zh_CN]=文\n" for key in TRANSLATED)
    kinds = ""
    for name, ending, word in (("p", ".touchstone", chinese[0]), ("w", ".tswork", chinese[1])):
        comment = f'<comment xml:lang="zh_CN">{word}</comment>' if word else ""
        kinds += f'<mime-type type="a/{name}"><comment>x</comment>{comment}<glob pattern="*{ending}"/></mime-type>'
    return {DESKTOP: f"{words}Exec={execution}\nMimeType={mime_types}\n", MIME: f"{HEAD}{kinds}</mime-info>",
            "ui/a.cpp": f'auto a = ".touchstone"; auto b = "{known}";\n'}


SELF_TEST = {
    "all well": (case(), None),
    "a type that nothing describes": (case("a/p;a/w;a/x;"), "no type a/x"),
    "a package that is not opened": (case("a/p;"), "a double click opens"),
    "a program that gets no file": (case(execution="touchstone"), "Exec"),
    "no Chinese": (case(chinese=("包", "")), "both languages"),
    "an ending that the program does not know": (case(known=".other"), "knows no .tswork"),
}

if __name__ == "__main__":
    house.run(check, SELF_TEST)
