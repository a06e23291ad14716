#!/usr/bin/env python3
"""Compares every item on every page, to 0.01 pt: each layout × each example × each of its languages.

The goldens are tests/pages/LAYOUT/EXAMPLE.LANGUAGE.txt, as `hanjang build --format pages` prints them, in a form
that shows in few lines what is different; where a layout refuses the example's page budget, the refusal.

The small resumes in tests/pages/detail are compared glyph by glyph, as `--format glyphs` prints them, each in the
layout it names.

Fonts of the distribution are of one version here and of another there, and so are their advances. The golden
fonts.txt says which files the goldens were made with; a page set in another one is built, but not compared.
"""

import hashlib
import re

from harness import (SOURCE, TESTS, Goldens, Report, arguments, examples, layout_names, outputs, run,
                     skip_without_fonts)

FOLDER = TESTS / "pages"


class Faces:
    """The font files on this machine, and which of them are those of the goldens."""

    def __init__(self, hanjang, goldens):
        listing = run([hanjang, "fonts"], cwd=SOURCE).stdout.decode("utf-8")
        rows = [re.split(r"  +", line.strip()) for line in listing.splitlines()]
        self.hashes = {row[2]: hashlib.sha256(open(row[3], "rb").read()).hexdigest()
                       for row in rows if len(row) == 4 and row[3].startswith("/")}
        text = "".join(f"{face} {value}\n" for face, value in sorted(self.hashes.items()))
        golden = FOLDER / "fonts.txt"
        if goldens.update or not golden.exists():
            goldens.compare(golden, text)
        goldens.asked.add(golden)
        known = dict(line.split() for line in golden.read_text("utf-8").splitlines()) if golden.exists() else {}
        self.others = {face for face, value in self.hashes.items() if known.get(face) != value}

    def has_others(self, dump):
        return any(face in dump for face in self.others)


def check(hanjang, resume, options, golden, goldens, faces):
    done = run([hanjang, "build", resume.relative_to(SOURCE), *options], cwd=SOURCE)
    message = done.stderr.decode("utf-8", "replace")
    refused = done.returncode == 1 and message.startswith("error[E501]")
    if done.returncode != 0 and not refused:
        return [f"exit code {done.returncode}\n{message}"]
    faults = [f"it says:\n{message}"] if "warning[" in message else []
    dump = message if refused else done.stdout.decode("utf-8")
    if not dump.strip():
        return faults + ["the dump is empty"]
    if faces.has_others(dump) or (refused and faces.others):
        goldens.asked.add(golden)
        print(f"not compared, set in another version of a font: {golden.relative_to(FOLDER)}")
        return faults
    return faults + goldens.compare(golden, dump)


def main():
    options = arguments(__doc__).parse_args()
    skip_without_fonts("the comparison of pages")
    hanjang = options.hanjang.resolve()
    report = Report()
    goldens = Goldens(FOLDER, "*.txt", report, options.update)
    faces = Faces(hanjang, goldens)
    for layout in layout_names():
        for example in examples():
            for language in sorted({language for _, language in outputs(example, layout)}):
                name = f"{layout}/{example.stem}.{language}"
                options_of_case = ["--layout", layout, "--lang", language, "--format", "pages"]
                report.case(name, check(hanjang, example, options_of_case, FOLDER / f"{name}.txt", goldens, faces))
    for resume in sorted((FOLDER / "detail").glob("*.toml")):
        report.case(f"detail/{resume.stem}", check(hanjang, resume, ["--format", "glyphs"],
                                                   resume.with_suffix(".txt"), goldens, faces))
    goldens.check_leftovers()
    report.finish()


main()
