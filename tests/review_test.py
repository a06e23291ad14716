#!/usr/bin/env python3
"""Reviews lines of work: those with a planted fault, each of which is found by its rule, and right ones that look
like faults, of which nothing is said.

tests/review/faults-*.tsv   CODE, what is blamed, the line
tests/review/right-*.txt    a right line each

Each line is a line of work of a job that has ended, in a file of its own; many files are checked in one run.
"""

import json
from pathlib import Path

from harness import TESTS, Report, arguments, run, temporary_folder

FOLDER = TESTS / "review"
RESUME = """[document]
languages = ["{language}"]
[person]
name = "{name}"
[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
work = [{{ project = '''{line}''' }}]
"""
NAMES = {"en": "Gildong Hong", "ko": "홍길동"}
MOST_FILES = 100  # of one run: its command line has an end


def review(hanjang, lines, language):
    """What is said of each line: a list of codes and what they blame."""
    said = []
    with temporary_folder() as folder:
        paths = []
        for number, line in enumerate(lines):
            path = Path(folder, f"{number:04}.toml")
            path.write_text(RESUME.format(language=language, name=NAMES[language], line=line), "utf-8")
            paths.append(path)
        for first in range(0, len(paths), MOST_FILES):
            some = paths[first:first + MOST_FILES]
            done = run([hanjang, "check", *some, "--diagnostics", "json"], cwd=folder)
            found = json.loads(done.stdout)
            for path in some:
                text = path.read_bytes()
                said.append([(d["code"], text[d["begin"]:d["end"]].decode("utf-8")) for d in found
                             if d["file"] == str(path) and d["code"].startswith("R")])
    return said


def rows_of(path):
    return [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def check_faults(hanjang, path, report):
    rows = [row.split("\t") for row in rows_of(path)]
    said = review(hanjang, [line for _, _, line in rows], path.stem[-2:])
    for (code, blamed, line), found in zip(rows, said, strict=True):
        report.case(f"{path.name}: {line}", [] if (code, blamed) in found else
                    [f"{code} does not blame `{blamed}`; found: {found}"])


def check_right(hanjang, path, report):
    lines = rows_of(path)
    for line, found in zip(lines, review(hanjang, lines, path.stem[-2:]), strict=True):
        report.case(f"{path.name}: {line}", [f"{code} blames `{blamed}`" for code, blamed in found])


def main():
    hanjang = arguments(__doc__).parse_args().hanjang.resolve()
    report = Report()
    for path in sorted(FOLDER.glob("faults-*.tsv")):
        check_faults(hanjang, path, report)
    for path in sorted(FOLDER.glob("right-*.txt")):
        check_right(hanjang, path, report)
    report.finish()


if __name__ == "__main__":
    main()
