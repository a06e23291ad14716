#!/usr/bin/env python3
"""Makes resumes with words of their own: `many_resumes.py COUNT FOLDER [--seed N]`.

Each is an example of two pages with other words in its place: syllables of Hangul as frequent as in the
examples, letters of English words in another order. So every one is as long as it was, asks for about as many
glyphs as any resume does, and has hardly a word in common with the others. They name no pictures.
"""

import argparse
import random
import re
from pathlib import Path

from harness import SOURCE

EXAMPLES = ("data-engineer", "ml-engineer", "undecided")
HANGUL = re.compile("[가-힣]{2,}")
LATIN = re.compile(r"(?<![\w@./-])[a-z]{4,}(?![\w@./-])")  # no part of an address, a name or a key
TEXT = re.compile(r'\b(ko|en)(\s*=\s*)"((?:[^"\\]|\\.)*)"')
PICTURES = re.compile(r"^\s*images = \[\n(?:.*\n)*?\s*\]\n|^\s*(?:images = \[.*\]|photo = .*|logo = .*)\n", re.M)


def body_of(example):
    """An example without its variants and letters, which stand behind the resume, and without pictures."""
    text = PICTURES.sub("", (SOURCE / "examples" / f"{example}.toml").read_text("utf-8"))
    return re.split(r"^\[(?:variant\.|\[letter)", text, maxsplit=1, flags=re.M)[0]


class Writer:
    """Writes resumes; the same ones for the same seed."""

    def __init__(self, seed=1):
        self.bodies = [body_of(example) for example in EXAMPLES]
        self.syllables = re.findall("[가-힣]", "".join(self.bodies))
        self.random = random.Random(seed)

    def hangul(self, match):
        """Other syllables, but for the last, which is often a particle."""
        word = match[0]
        return "".join(self.random.choices(self.syllables, k=len(word) - 1)) + word[-1]

    def latin(self, match):
        word = match[0]
        inner = list(word[1:])
        self.random.shuffle(inner)
        return word[0] + "".join(inner)

    def rewrite(self, match):
        language, equals, text = match.groups()
        pattern, other = (HANGUL, self.hangul) if language == "ko" else (LATIN, self.latin)
        return f'{language}{equals}"{pattern.sub(other, text)}"'

    def resume(self, number):
        return TEXT.sub(self.rewrite, self.bodies[number % len(self.bodies)])


def write_resumes(count, folder, seed=1):
    """Fills a folder with r0000.toml and so on. Returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    writer = Writer(seed)
    paths = []
    for number in range(count):
        paths.append(folder / f"r{number:04}.toml")
        paths[-1].write_text(writer.resume(number), "utf-8")
    return paths


def main():
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write_resumes(options.count, options.folder, options.seed)


if __name__ == "__main__":
    main()
