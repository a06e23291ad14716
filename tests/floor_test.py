#!/usr/bin/env python3
"""Checks that hanjang_floor, by which hanjang's speed is judged, prints the same text as hanjang does.

Of an example in both languages, the words that pdftotext reads out of both PDFs must be the same, as sets. Lines that
are left out must show.
"""

import subprocess
import sys
from pathlib import Path

from harness import SOURCE, TESTS, Report, arguments, run, skip_without_fonts, temporary_folder

sys.path.insert(0, str(TESTS / "bench"))
import printed

EXAMPLE = SOURCE / "examples" / "ml-engineer.toml"


def words(pdf):
    done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, check=True)
    return set(done.stdout.decode("utf-8").split())


def printed_by_floor(floor, pages, folder):
    """The words of what the floor makes of pages."""
    printed.write(pages, folder)
    fonts = SOURCE / "fonts" / "node_modules"
    faces = [next(fonts.glob(f"**/alternative/{face}.ttf")) for face in printed.faces_of(pages)]
    done = run([floor, folder / "lines.txt", folder / "floor.pdf", *faces], cwd=folder)
    if done.returncode != 0:
        return f"hanjang_floor: exit code {done.returncode}: {done.stderr.decode()}"
    checked = subprocess.run(["qpdf", "--check", folder / "floor.pdf"], capture_output=True, check=False)
    return words(folder / "floor.pdf") if checked.returncode == 0 else f"qpdf: {checked.stdout.decode()}"


def faults_of(options, language, folder):
    build = [options.hanjang.resolve(), "build", EXAMPLE, "--lang", language]
    if run([*build, "-o", folder / "own.pdf"], cwd=folder).returncode != 0:
        return ["the example does not build"]
    own = words(folder / "own.pdf")
    pages = printed.read_dump(run([*build, "--format", "pages"], cwd=folder).stdout.decode("utf-8"))
    found = printed_by_floor(options.floor.resolve(), pages, folder)
    if isinstance(found, str):
        return [found]
    if len(own) < 200 or found != own:
        return [f"{len(own)} words; the floor lacks {sorted(own - found)} and has besides {sorted(found - own)}"]
    del pages[0].lines[3:6]
    if printed_by_floor(options.floor.resolve(), pages, folder) == own:
        return ["lines that are left out do not show"]
    return []


def main():
    parser = arguments(__doc__)
    parser.add_argument("--floor", type=Path, required=True)
    options = parser.parse_args()
    skip_without_fonts("the floor")
    report = Report()
    for language in ("ko", "en"):
        with temporary_folder() as folder:
            report.case(language, faults_of(options, language, Path(folder)))
    report.finish()


main()
