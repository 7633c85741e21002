#!/usr/bin/env python3
"""Both languages are complete. check_translations.py [ROOT] | --self-test"""
import re
import xml.etree.ElementTree as ElementTree

import house

# Language of the file -> number of plural forms. English is the language of the sources: only plurals are translated.
FORMS = {"en": 2, "zh_CN": 1}
MARK = re.compile(r"%L?(?:\d{1,2}|n)")


def forms_of(message):
    """The texts of a translation: one, or one for each plural form."""
    translation = message.find("translation")
    if translation is None:
        return []
    if message.get("numerus") == "yes":
        return ["".join(form.itertext()) for form in translation.findall("numerusform")]
    return ["".join(translation.itertext())]


def message_faults(message, language, where):
    translation = message.find("translation")
    kind = translation.get("type") if translation is not None else "unfinished"
    if kind:
        return [f"{where}: {kind}"]
    texts = forms_of(message)
    plural = message.get("numerus") == "yes"
    if plural and len(texts) != FORMS[language]:
        return [f"{where}: {len(texts)} plural forms, not {FORMS[language]}"]
    if not all(text.strip() for text in texts):
        return [f"{where}: empty"]
    source = set(MARK.findall(message.findtext("source", "")))
    for text in texts:
        marks = set(MARK.findall(text))
        # A plural form may say its number in words: "one answer".
        if marks - source or source - marks - ({"%n", "%Ln"} if plural else set()):
            return [f"{where}: place marks {sorted(marks)} differ from {sorted(source)}"]
    return []


def check(root):
    faults, plurals = [], {}
    for language in FORMS:
        path = root / "i18n" / f"touchstone_{language}.ts"
        plurals[language] = set()
        try:
            tree = ElementTree.parse(path).getroot()
        except (OSError, ElementTree.ParseError) as error:
            faults.append(f"{path.name}: cannot be read: {error}")
            continue
        if tree.get("language") != language:
            faults.append(f"{path.name}: is for {tree.get('language')}")
        for context in tree.findall("context"):
            for message in context.findall("message"):
                key = context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")
                faults += message_faults(message, language, f"{path.name}: {key[0]}: {key[1]!r}")
                if message.get("numerus") == "yes":
                    plurals[language].add(key)
    for name, source, _ in sorted(plurals["en"] ^ plurals["zh_CN"]):
        faults.append(f"{name}: {source!r}: plural in one language only")
    return faults


def entry(translation, source="Open", attributes=""):
    return f"<message{attributes}><source>{source}</source>{translation}</message>"


def planted(chinese, english=""):
    def file(language, messages):
        return (f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="{language}">'
                f"<context><name>Page</name>{messages}</context></TS>")
    return {"i18n/touchstone_en.ts": file("en", english), "i18n/touchstone_zh_CN.ts": file("zh_CN", chinese)}


def plural(*forms):
    inner = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    return entry(f"<translation>{inner}</translation>", "%n answer(s)", ' numerus="yes"')


GOOD = entry("<translation>打开</translation>") + plural("%n 个回答")
ENGLISH = plural("one answer", "%n answers")
SELF_TEST = {
    "all well": (planted(GOOD, ENGLISH), None),
    "unfinished": (planted(GOOD + entry('<translation type="unfinished">关</translation>', "Close"), ENGLISH), "unfinished"),
    "vanished": (planted(GOOD + entry('<translation type="vanished">关</translation>', "Close"), ENGLISH), "vanished"),
    "obsolete": (planted(GOOD + entry('<translation type="obsolete">关</translation>', "Close"), ENGLISH), "obsolete"),
    "empty": (planted(GOOD + entry("<translation></translation>", "Close"), ENGLISH), "empty"),
    "no translation at all": (planted(GOOD + entry("", "Close"), ENGLISH), "unfinished"),
    "a place mark lost": (planted(GOOD + entry("<translation>打开文件</translation>", "Open %1"), ENGLISH), "place marks"),
    "no English plural": (planted(GOOD), "plural in one language only"),
    "an English plural short of a form": (planted(GOOD, plural("%n answers")), "1 plural forms, not 2"),
    "an empty plural form": (planted(GOOD, plural("%n answer", "")), "empty"),
    "a file missing": ({"i18n/touchstone_en.ts": planted("")["i18n/touchstone_en.ts"]}, "cannot be read"),
    "a file of another language": ({**planted(GOOD, ENGLISH), "i18n/touchstone_en.ts":
                                    planted(GOOD, ENGLISH)["i18n/touchstone_en.ts"].replace('"en"', '"de"')}, "is for de"),
}

if __name__ == "__main__":
    house.run(check, SELF_TEST)
