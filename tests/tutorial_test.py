#!/usr/bin/env python3
"""Follows layouts/README.md: builds examples with the layout file at its end, and one with each of its pieces.

Each block marked as `toml` is a whole file: a resume and a portfolio. It may have at most twenty lines, and the example
FOR_STRICT must build with it without a warning. Every other block that is TOML is laid over the layout that the page begins with, on as many pages as
it takes.
"""

import re
import tomllib

from harness import SOURCE, Report, arguments, examples, languages, run, temporary_folder

PAGE = SOURCE / "layouts" / "README.md"
MOST_LINES = 20
FOR_STRICT = "ml-engineer"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BEGINNING = 'extends = "classic"\n'


def is_toml(text):
    try:
        return bool(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        return False


def kind_in(layout):
    return tomllib.loads(layout).get("kind")


def build(hanjang, example, layout, *options):
    """Builds an example with a layout file. Returns what is wrong with that."""
    with temporary_folder() as folder, temporary_folder() as out:
        with open(f"{folder}/mine.toml", "w", encoding="utf-8") as file:
            file.write(layout)
        done = run([hanjang, "build", example, "--layout", f"{folder}/mine.toml", "-o", f"{out}/", "--diagnostics",
                    "short", *options], cwd=folder)
        missing = [language for language in languages(example)
                   if ".".join(filter(None, [example.stem, kind_in(layout), language, "pdf"])) not in done.stdout.decode()]
    faults = [f"{example.stem} has no PDF in {language}" for language in missing]
    if done.returncode != 0:
        faults.append(done.stderr.decode("utf-8", "replace"))
    return faults


def check_whole(hanjang, text):
    faults = []
    if len(text.splitlines()) > MOST_LINES:
        faults.append(f"the layout has {len(text.splitlines())} lines, more than {MOST_LINES}")
    for example in examples():
        faults += build(hanjang, example, text, *(["--strict"] if example.stem == FOR_STRICT else []))
    return faults


def main():
    hanjang = arguments(__doc__).parse_args().hanjang.resolve()
    report = Report()
    blocks = BLOCK.findall(PAGE.read_text("utf-8"))
    whole = [text for mark, text in blocks if mark == "toml"]
    if [kind_in(text) for text in whole] != [None, "portfolio"]:
        report.case("whole layouts", [f"{len(whole)} blocks are marked as toml, not a resume and a portfolio"])
    for text in whole:
        report.case(f"the whole layout: {kind_in(text) or 'resume'}", check_whole(hanjang, text))
    example = next(example for example in examples() if example.stem == FOR_STRICT)
    pieces = [text for mark, text in blocks if mark != "toml" and is_toml(text)]
    for piece in pieces:
        text = piece.replace("[layout]\n", "")
        report.case(piece.splitlines()[0],
                    build(hanjang, example, text if text.startswith("extends") else BEGINNING + text, "--pages", "3"))
    report.finish()


main()
