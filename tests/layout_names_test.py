#!/usr/bin/env python3
"""Checks that layouts are data: no string in src/ holds the name of one.

The names are those of the files in layouts/, but for the index, and the common ones below, whether there is
such a file yet or not. A name is found where it is a whole string, a file name, or marked as a name within a
longer one: `so`, 'so' or "so". Comments say what they like. Key tables (keys.cpp) may quote a name in an
example of TOML or in a sentence, which never reaches a comparison.
"""

import re
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent
SRC = SOURCE / "src"
INDEX = "index"
COMMON = {"academic", "classic", "compact", "korean-form", "modern", "serif", "sidebar", "timeline"}

TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(\s]*)\((?P<raw>.*?)\)(?P=mark)"'
                   r'''|"(?P<plain>(?:\\.|[^"\\\n])*)"|'(?:\\.|[^'\\\n])+\'''', re.DOTALL)
INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[^\n]*", re.MULTILINE)


def literals(text):
    """The string literals of C++ source, with their places; the quotes within them unescaped."""
    text = INCLUDE.sub(lambda match: " " * len(match.group()), text)
    for match in TOKEN.finditer(text):
        content = match["raw"] if match["raw"] is not None else match["plain"]
        if content is not None:
            yield match.start(), content.replace('\\"', '"')


def holds(content, name, is_key_table):
    word = re.escape(name)
    if re.fullmatch(rf"\s*{word}\s*", content) or re.search(rf"(?<![\w-]){word}\.toml\b", content):
        return True
    return not is_key_table and re.search(rf"""[`'"/]{word}(?:[`'"/]|$)""", content) is not None


def faults_of(file, names):
    text = file.read_text("utf-8")
    for place, content in literals(text):
        for name in names:
            if holds(content, name, file.name == "keys.cpp"):
                line = text.count("\n", 0, place) + 1
                yield (f'{file.relative_to(SOURCE)}:{line}: the layout name "{name}" in a string; '
                       f"what the code needs to know of layouts is in layouts/{INDEX}.toml")


def main():
    found = {file.stem for file in (SOURCE / "layouts").glob("*.toml")}
    files = sorted([*SRC.rglob("*.h"), *SRC.rglob("*.cpp")])
    if not files or INDEX not in found or len(found) < 3:
        sys.exit("there is no source or no layout to check")
    names = sorted((found - {INDEX}) | COMMON)
    faults = [fault for file in files for fault in faults_of(file, names)]
    print("\n".join(faults + [f"{len(files)} files, {len(names)} names, {len(faults)} faults"]))
    sys.exit(1 if faults else 0)


main()
