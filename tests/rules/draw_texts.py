#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws comment blocks and texts at random, for a reader who counts where he stumbles.

    tests/rules/draw_texts.py [--seed 11] [--comments 150] [--texts 300] [--habits]

Comment blocks are whole-line comments of core, widgets and app. Texts are those of
resources/translations and the longer string literals of core, which become error messages.
--habits counts, over all of them instead, the expressions that resources/voice.md bans.
"""
import argparse
import pathlib
import random
import re
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
HABITS = {
    "one a …": r"\bone an? [a-zé]+\b|\bonce an? \w+|\b(?:a pass|a device|an epoch|an architecture) each\b",
    "things that tell, say, know": r"\b(?:say|says|said|tell|tells|told|know|knows|hear|hears|believes?|speaks?)\b",
    "noun clause": r"\b[Ww]hat (?:is|was|are|it|they|a|an|the|there|has|of)\b|\b[Tt]hose (?:of|that|which)\b|\b[Ww]hat \w+s\b",
    "goes by, of its own accord": r"\bgoes? by\b|\bbehind it\b|\bso many\b|\bof one mind\b",
}


def comment_blocks():
    for folder in ("core", "widgets", "app"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix not in (".h", ".cpp"):
                continue
            block = []
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() + [""], 1):
                found = re.match(r"\s*///?\s?(.*)", line)
                if found and "SPDX" not in line:
                    block.append(found.group(1).strip())
                elif block:
                    yield f"{path.relative_to(ROOT)}:{number - len(block)}", " ".join(block)
                    block = []


def texts():
    for path in sorted((ROOT / "resources/translations").glob("*.ts")):
        for source in ElementTree.parse(path).iter("source"):
            if len(source.text or "") >= 20:
                yield path.name, source.text
    for path in sorted((ROOT / "core").rglob("*.cpp")):
        code = path.read_text(encoding="utf-8")
        for found in re.finditer(r'"((?:[^"\\\n]|\\.)*)"(?:\s*"((?:[^"\\\n]|\\.)*)")*', code):
            text = "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', found.group()))
            if len(text) >= 30 and text.count(" ") >= 4:
                yield str(path.relative_to(ROOT)), text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--comments", type=int, default=150)
    parser.add_argument("--texts", type=int, default=300)
    parser.add_argument("--habits", action="store_true")
    given = parser.parse_args()
    everything = {"comments": list(comment_blocks()), "texts": list(dict.fromkeys(texts()))}
    for kind, entries in everything.items():
        if given.habits:
            print(f"{kind}: {len(entries)}")
            for name, pattern in HABITS.items():
                hits = sum(bool(re.search(pattern, text)) for _, text in entries)
                print(f"  {name:32s}{hits:6d}  {100 * hits / len(entries):5.1f} %")
            continue
        draw = random.Random(given.seed)
        wanted = min(getattr(given, kind), len(entries))
        for number, (place, text) in enumerate(draw.sample(entries, wanted), 1):
            print(f"{kind} {number:3d}  {place}\n    {text}")


if __name__ == "__main__":
    main()
