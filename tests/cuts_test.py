#!/usr/bin/env python3
"""Makes the cuts that a refusal names, and builds again: then the resume fits.

Every example is given more awards than its pages hold, so that layouts refuse it. Each text that is to lose characters has them, and
with all of them gone it fits where that was said.
"""

import json
import re

from harness import (Report, arguments, examples, kind_of, languages, layout_names, run, skip_without_fonts,
                     temporary_folder)

CUT = re.compile(r"^(\d+) characters? fewer here saves? (?:a line|\d+ lines)$")
PAGES = re.compile(r"^pages\s*=\s*(\d)", re.MULTILINE)
# More than an example has: some of it does not fit any more, and some is over by a few lines only.
MORE = (0, 3, 6, 9)
AWARD = """
[[awards]]
title = {{ ko = "또 하나의 상 {0}", en = "One more award {0}" }}
date = "2020"
"""


def build(hanjang, file, folder, layout, language, pages):
    done = run([hanjang, "build", file, "--layout", layout, "--lang", language, "--pages", str(pages), "-o",
                f"{folder}/out.pdf", "--diagnostics", "json"], cwd=folder)
    said = json.loads(done.stderr or b"[]")
    return next((one for one in said if one["code"] == "E501"), None)


def without(source, cuts):
    """The file's bytes with so many characters gone at the end of each text; and what is wrong with that."""
    faults = []
    for begin, end, count in sorted(cuts, reverse=True):
        text = source[begin:end].decode("utf-8")
        if count >= len(text):
            faults.append(f"{count} characters of {text!r}")
        source = source[:begin] + text[:len(text) - count].encode() + source[end:]
    return source, faults


def check(hanjang, example, layout, language, more):
    """What is wrong, and whether cuts were tried."""
    pages = PAGES.search(example.read_text("utf-8"))[1]
    with temporary_folder() as folder:
        file = f"{folder}/me.toml"
        source = example.read_bytes().replace(b"photo ", b"# photo ")
        source += "".join(AWARD.format(i) for i in range(more)).encode()
        with open(file, "wb") as out:
            out.write(source)
        refusal = build(hanjang, file, folder, layout, language, pages)
        if refusal is None:
            return [], False
        found = [(CUT.match(label["message"]), label) for label in refusal["labels"]]
        cuts = [(label["begin"], label["end"], int(match[1])) for match, label in found if match]
        shorter, faults = without(source, cuts)
        if "it fits" not in refusal["hints"][0]:
            return faults, False
        with open(file, "wb") as out:
            out.write(shorter)
        if build(hanjang, file, folder, layout, language, pages) is not None:
            faults.append(f"{len(cuts)} cuts are made, and it does not fit {pages} pages")
        return faults, True


def main():
    hanjang = arguments(__doc__).parse_args().hanjang.resolve()
    skip_without_fonts("where lines break")
    report = Report()
    tried = 0
    for example in examples():
        for layout in layout_names():
            if kind_of(layout) in ("letter", "essay"):
                continue
            for language in languages(example):
                for more in MORE:
                    faults, is_tried = check(hanjang, example, layout, language, more)
                    tried += is_tried
                    report.case(f"{example.stem} {layout} {language} +{more}", faults)
    report.case("some were cut", [] if tried >= 3 else [f"only {tried} were"])
    report.finish()


main()
