"""Writes the JSON Lines file of import_bench.py: answers of several models to the same prompts."""
import argparse
import json
import random

MODELS = [f"model-{number:02d}" for number in range(10)]
DOMAINS = ["ageism", "crime", "environment", "ethics", "health", "law", "privacy", "work"]
SOURCE_CHARACTERS = 400_000


def character_source(rng):
    """Han characters, some far more frequent than others, as in real text."""
    alphabet = [chr(code) for code in range(0x4E00, 0x9FA5)]
    rng.shuffle(alphabet)
    weights = [1.0 / (rank + 10) for rank in range(len(alphabet))]
    return "".join(rng.choices(alphabet, weights, k=SOURCE_CHARACTERS))


def sentence(rng, source, least, most):
    length = rng.randint(least, most)
    begin = int(rng.random() * (SOURCE_CHARACTERS - length))
    return source[begin:begin + length]


def answer(rng, source, characters):
    """About `characters` characters in sentences and paragraphs."""
    parts = []
    length = 0
    while length < characters:
        part = sentence(rng, source, 12, 40)
        parts.append(part)
        length += len(part) + 1
    marks = rng.choices(("，", "。", "；", "。\n\n"), (6, 6, 1, 1), k=len(parts))
    return "".join(part + mark for part, mark in zip(parts, marks))


def write(path, rows, seed, characters):
    rng = random.Random(seed)
    source = character_source(rng)
    prompts = -(-rows // len(MODELS))
    texts = [f"{sentence(rng, source, 15, 45)}（{number}）？" for number in range(prompts)]
    dump = json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).encode
    written = 0
    size = 0
    with open(path, "w", encoding="utf-8", newline="\n", buffering=1 << 20) as out:
        for model in MODELS:
            for number in range(min(prompts, rows - written)):
                text = answer(rng, source, characters + rng.randint(-120, 90))
                size += len(text.encode())
                out.write(dump({"prompt_id": f"p{number:06d}", "prompt": texts[number], "model": model,
                                "domain": DOMAINS[number % len(DOMAINS)], "response": text}) + "\n")
            written += min(prompts, rows - written)
    return size / max(rows, 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--characters", type=int, default=370, help="of a response, on average")
    options = parser.parse_args()
    print(f"{write(options.file, options.rows, options.seed, options.characters):.0f} bytes a response")


if __name__ == "__main__":
    main()
