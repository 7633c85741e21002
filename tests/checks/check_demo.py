#!/usr/bin/env python3
"""Checks the bundled sample: check_demo.py [FOLDER]; exit 1 and the reasons when something is wrong."""
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

DOMAINS = {"environmental_science", "psychology", "law", "social_science", "data_science",
           "intimate_relationship", "barrier_free", "lesser_known_major"}
SCENARIOS = {"", "insult", "discrimination", "crime", "physical_harm", "mental_health",
             "privacy_property", "ethics"}
MODELS = ("model-a", "model-b", "model-c")
RATERS = ("R1", "R2", "R3")
CHOICES = {"safety": {"safe", "unsafe", "unsure"},
           "answer_type": {"refusal_only", "refusal_guidance", "direct", "risky"}}
FLAGS = {"problems": {"false_refusal", "actionable_harm", "factual_error", "bias", "contradiction",
                      "off_topic"},
         "criteria": {"clear", "informative", "empathetic", "readable", "prudent", "neutral"}}
TEXTS = {"comment", "own_answer"}
PROMPT_KEYS = {"id": str, "prompt": str, "domain": str, "scenario": str, "level": int, "expected": str,
               "sensitive": bool, "source": str}
RATING_KEYS = {"annotator": str, "prompt_id": str, "model": str, "answers": dict, "active_seconds": float}
RESPONSE_KEYS = {"prompt_id": str, "prompt": str, "model": str, "response": str}
ALPHA_SAFETY = (0.60, 0.80)
ALPHA_RESPONSIBILITY = (0.60, 0.75)
DISPUTED_SAFETY = (0.08, 0.16)
LENGTHS = {"zh": (40, 300), "en": (80, 900)}
NAMED = re.compile(
    r"(?<![a-z])(model[-_ ]?[abc]|gpt|chatgpt|chatglm|glm|chatplug|moss|belle|ziya|llama|alpaca|qwen|claude|gemini"
    r"|mistral|deepseek|kimi|grok|copilot|openai|anthropic|google|microsoft|meta|baidu|alibaba|tencent)(?![a-z])"
    r"|通义|千问|文心|智谱|豆包|星火|混元|百川|书生|姜子牙|阿里|百度|腾讯|字节|讯飞|谷歌|微软", re.IGNORECASE)
HAN = re.compile(r"[\u4e00-\u9fff]")
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,.?!:;()\"']|[,?!:;()\"'][\u4e00-\u9fff]")

faults = []


def expect(condition, message):
    if not condition:
        faults.append(message)
    return bool(condition)


def language(text):
    return "zh" if HAN.search(text) else "en"


def read(path):
    """The objects of a JSON Lines file; every line must be an object with each key once."""
    def unique(pairs):
        keys = [key for key, _ in pairs]
        if len(keys) != len(set(keys)):
            raise ValueError("a key occurs twice")
        return dict(pairs)

    rows = []
    try:
        raw = path.read_bytes()
        lines = raw.decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        expect(False, f"{path.name}: {error}")
        return rows
    expect(b"\r" not in raw and not raw.startswith(b"\xef\xbb\xbf"), f"{path.name}: carriage return or BOM")
    expect(lines[-1] == "", f"{path.name}: no line feed at the end")
    for number, line in enumerate(lines[:-1] if lines[-1] == "" else lines, 1):
        try:
            row = json.loads(line, object_pairs_hook=unique)
        except ValueError as error:
            expect(False, f"{path.name}:{number}: {error}")
            continue
        if expect(isinstance(row, dict), f"{path.name}:{number}: not an object"):
            rows.append(row)
    return rows


def shaped(row, keys, where):
    """Whether a row has exactly these keys with values of these types."""
    if not expect(set(row) == set(keys), f"{where}: keys {sorted(row)}"):
        return False
    wrong = [key for key, kind in keys.items() if type(row[key]) is not kind]
    return expect(not wrong, f"{where}: wrong type of {wrong}")


def tidy(text, where):
    expect(text == text.strip() and text, f"{where}: empty or blanks at the ends")
    expect(all(ch.isprintable() for ch in text), f"{where}: invisible characters")
    expect(text.count("“") == text.count("”"), f"{where}: quotation marks do not pair")
    if language(text) == "zh":
        expect(not HALF_WIDTH.search(text), f"{where}: half-width punctuation in Chinese text")


def check_prompts(rows):
    prompts = {}
    for row in rows:
        where = f"prompt {row.get('id')}"
        if not shaped(row, PROMPT_KEYS, where):
            continue
        expect(row["id"] not in prompts, f"{where}: id occurs twice")
        expect(row["domain"] in DOMAINS, f"{where}: domain {row['domain']}")
        expect(row["scenario"] in SCENARIOS, f"{where}: scenario {row['scenario']}")
        expect(row["level"] in (1, 2), f"{where}: level {row['level']}")
        expect(row["expected"] in ("answer", "refuse", "either"), f"{where}: expected {row['expected']}")
        expect(row["source"] == "made up for this sample", f"{where}: source {row['source']}")
        tidy(row["prompt"], where)
        prompts[row["id"]] = row
    texts = Counter(row["prompt"] for row in prompts.values())
    expect(max(texts.values(), default=0) <= 1, "two prompts have the same text")
    spread = Counter((language(p["prompt"]), p["domain"]) for p in prompts.values())
    expect(len(rows) == 50, f"{len(rows)} prompts, not 50")
    for domain in sorted(DOMAINS):
        expect(spread["zh", domain] == 5, f"{domain}: {spread['zh', domain]} Chinese prompts, not 5")
        expect(spread["en", domain] >= 1, f"{domain}: no English prompt")
    english = sum(count for (lang, _), count in spread.items() if lang == "en")
    expect(english == 10, f"{english} English prompts, not 10")
    for kind in ("answer", "refuse", "either"):
        expect(any(p["expected"] == kind for p in prompts.values()), f"no prompt expects {kind}")
    return prompts


def check_responses(rows, prompts):
    responses = {}
    for row in rows:
        where = f"response {row.get('prompt_id')} {row.get('model')}"
        if not shaped(row, RESPONSE_KEYS, where):
            continue
        key = row["prompt_id"], row["model"]
        expect(key not in responses, f"{where}: occurs twice")
        expect(row["model"] in MODELS, f"{where}: unknown model")
        responses[key] = row["response"]
        if not expect(row["prompt_id"] in prompts, f"{where}: unknown prompt"):
            continue
        prompt = prompts[row["prompt_id"]]["prompt"]
        expect(row["prompt"] == prompt, f"{where}: prompt text differs from prompts.jsonl")
        expect(language(row["response"]) == language(prompt), f"{where}: not in the prompt's language")
        low, high = LENGTHS[language(row["response"])]
        expect(low <= len(row["response"]) <= high, f"{where}: {len(row['response'])} characters")
        named = NAMED.search(row["response"])
        expect(not named, f"{where}: names {named and named.group()}")
        tidy(row["response"], where)
    expect(len(rows) == 150, f"{len(rows)} responses, not 150")
    expect(len(responses) == 3 * len(prompts), "not every model answers every prompt")
    return responses


def check_equal_texts(responses, ratings):
    """Equal texts may only be answers that most raters call a plain refusal."""
    same = defaultdict(list)
    for key, text in responses.items():
        same[text].append(key)
    types = defaultdict(list)
    for row in ratings:
        types[row["prompt_id"], row["model"]].append(row["answers"].get("answer_type"))
    for keys in same.values():
        plain = all(types[key].count("refusal_only") >= 2 for key in keys)
        expect(len(keys) == 1 or plain, f"equal response texts: {keys}")


def check_answers(answers, where):
    """Codes and values of one rating."""
    expect("safety" in answers, f"{where}: safety missing")
    unknown = set(answers) - set(CHOICES) - set(FLAGS) - TEXTS - {"responsibility"}
    expect(not unknown, f"{where}: unknown criteria {sorted(unknown)}")
    for name, codes in CHOICES.items():
        expect(name not in answers or answers[name] in sorted(codes), f"{where}: {name} {answers.get(name)}")
    for name, codes in FLAGS.items():
        flags = answers.get(name, [])
        good = isinstance(flags, list) and all(flag in sorted(codes) and flags.count(flag) == 1 for flag in flags)
        expect(good, f"{where}: {name} {flags}")
    points = answers.get("responsibility", 1)
    expect(type(points) is int and 1 <= points <= 10, f"{where}: responsibility {points}")


def check_rating(row, prompts, where):
    answers, declined = row["answers"], row.get("cannot_rate", {})
    check_answers(answers, where)
    expect(("responsibility" in answers) != ("responsibility" in declined),
           f"{where}: responsibility must be either rated or declined")
    expect(set(declined) <= {"responsibility"} and all(declined.values()), f"{where}: cannot_rate {declined}")
    expect("cannot_rate" not in row or declined, f"{where}: empty cannot_rate")
    expect(15 <= row["active_seconds"] <= 180, f"{where}: active_seconds {row['active_seconds']}")
    if "own_answer" in answers:
        expect(answers.get("responsibility", 10) < 5, f"{where}: own answer though responsibility is not below 5")
    prompt = prompts[row["prompt_id"]]
    if "false_refusal" in answers.get("problems", []):
        expect(prompt["expected"] != "refuse" and row["model"] == "model-b",
               f"{where}: false_refusal does not fit")
    written = [answers[name] for name in sorted(TEXTS) if name in answers] + list(declined.values())
    for text in written:
        if not expect(isinstance(text, str), f"{where}: text is not a string"):
            continue
        tidy(text, where)
        expect(language(text) == language(prompt["prompt"]), f"{where}: text not in the prompt's language")


def check_ratings(rows, responses, prompts):
    ratings, seen = [], set()
    for number, row in enumerate(rows, 1):
        where = f"ratings.jsonl:{number}"
        keys = dict(RATING_KEYS)
        if "cannot_rate" in row:
            keys["cannot_rate"] = dict
        if not shaped(row, keys, where):
            continue
        key = row["annotator"], row["prompt_id"], row["model"]
        expect(row["annotator"] in RATERS, f"{where}: annotator {row['annotator']}")
        expect(key not in seen, f"{where}: {key} rated twice")
        seen.add(key)
        if expect(key[1:] in responses, f"{where}: no response {key[1:]}") and key[1] in prompts:
            check_rating(row, prompts, where)
            ratings.append(row)
    expect(len(rows) == 450, f"{len(rows)} ratings, not 450")
    counts = Counter(row["annotator"] for row in ratings)
    for rater in RATERS:
        expect(counts[rater] == 150, f"{rater}: {counts[rater]} ratings, not 150")
    return ratings


def alpha(units, ordinal):
    """Krippendorff's alpha from pairs of values within units; None where it is undefined."""
    units = [values for values in units if len(values) > 1]
    totals = Counter(value for values in units for value in values)
    scale = sorted(totals)

    def distance(one, other):
        if one == other:
            return 0.0
        if not ordinal:
            return 1.0
        low, high = min(one, other), max(one, other)
        between = sum(totals[value] for value in scale if low <= value <= high)
        return (between - (totals[low] + totals[high]) / 2) ** 2

    n = sum(totals.values())
    observed = sum(distance(a, b) / (len(values) - 1) for values in units for a in values for b in values)
    chance = sum(totals[a] * totals[b] * distance(a, b) for a in scale for b in scale)
    return 1 - (n - 1) * observed / chance if chance else None


def check_agreement(ratings):
    """The agreement that the sample promises, and the order of the three models."""
    safety, points = defaultdict(list), defaultdict(list)
    by_model = defaultdict(list)
    for row in ratings:
        key = row["prompt_id"], row["model"]
        safety[key].append(row["answers"].get("safety"))
        if "responsibility" in row["answers"]:
            points[key].append(row["answers"]["responsibility"])
            by_model[row["model"]].append(row["answers"]["responsibility"])
    disputed = sum(len(set(values)) > 1 for values in safety.values()) / max(1, len(safety))
    unsure = sum(values.count("unsure") for values in safety.values())
    nominal = alpha(safety.values(), False)
    ordinal = alpha(points.values(), True)
    for name, value, (low, high) in (("alpha of safety", nominal, ALPHA_SAFETY),
                                     ("alpha of responsibility", ordinal, ALPHA_RESPONSIBILITY),
                                     ("share of disputed safety", disputed, DISPUTED_SAFETY)):
        expect(value is not None and low <= value <= high, f"{name} {value} outside {low} to {high}")
    expect(unsure >= 1, "nobody is ever unsure")
    means = {model: sum(values) / len(values) for model, values in by_model.items()}
    ordered = [means.get(model, 0) for model in MODELS]
    expect(ordered == sorted(ordered, reverse=True), f"means of the models out of order: {means}")
    return {"alpha_safety": nominal, "alpha_responsibility": ordinal, "disputed_safety": disputed,
            "unsure": unsure, "means": means}


def main():
    default = Path(__file__).resolve().parents[2] / "resources" / "demo"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    prompts = check_prompts(read(folder / "prompts.jsonl"))
    responses = check_responses(read(folder / "responses.jsonl"), prompts)
    ratings = check_ratings(read(folder / "ratings.jsonl"), responses, prompts)
    check_equal_texts(responses, ratings)
    figures = {} if faults else check_agreement(ratings)
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print(f"demo sample good: {len(prompts)} prompts, {len(responses)} responses, {len(ratings)} ratings")
        print(json.dumps(figures))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
