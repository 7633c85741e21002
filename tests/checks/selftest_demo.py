#!/usr/bin/env python3
"""Plants faults in copies of the bundled sample and expects check_demo.py to refuse each."""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import house

CHECK = Path(__file__).with_name("check_demo.py")
DEMO = house.ROOT / "resources" / "demo"
# What is planted -> (file, text, replacement; None = the line that holds the text is dropped), words in the refusal.
CASES = {
    "as it is": (None, None),
    "an unknown code": (("ratings.jsonl", '"safety":"safe"', '"safety":"fine"'), "safety"),
    "a rating lost": (("ratings.jsonl", '"annotator":"R2"', None), "149"),
    "a point off the scale": (("ratings.jsonl", '"responsibility":7', '"responsibility":11'), "responsibility"),
    "another rater": (("ratings.jsonl", '"annotator":"R3"', '"annotator":"R9"'), "R9"),
    "a model named": (("responses.jsonl", '"response":"', '"response":"ChatGPT '), "names"),
    "an unknown domain": (("prompts.jsonl", '"domain":"law"', '"domain":"cooking"'), "cooking"),
    "broken JSON": (("prompts.jsonl", "{", "[{"), "prompts.jsonl:1"),
}


def plant(folder, fault):
    name, text, replacement = fault
    path = folder / name
    # The sample may be written with or without blanks after colons.
    content = path.read_text(encoding="utf-8")
    if text not in content:
        text = text.replace('":', '": ', 1)
        replacement = replacement and replacement.replace('":', '": ', 1)
    assert text in content, f"{name} does not hold {text}"
    if replacement is None:
        start = content.rfind("\n", 0, content.index(text)) + 1
        content = content[:start] + content[content.index("\n", start) + 1:]
    else:
        content = content.replace(text, replacement, 1)
    path.write_text(content, encoding="utf-8")


def main():
    failures = 0
    for what, (fault, words) in CASES.items():
        with tempfile.TemporaryDirectory() as parent:
            folder = Path(parent) / "demo"
            shutil.copytree(DEMO, folder)
            if fault:
                plant(folder, fault)
            result = subprocess.run([sys.executable, str(CHECK), str(folder)], capture_output=True, text=True,
                                    check=False)
        good = result.returncode == 0 if fault is None else result.returncode == 1 and words in result.stderr
        failures += not good
        print(f"{'pass' if good else 'FAIL'}: {what}: {result.stderr.strip()[:160] or 'no fault'}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
