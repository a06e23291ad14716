#!/usr/bin/env python3
"""Measures what hanjang promises of its speed and size, and prints docs/quality.md.

Cold builds are measured by beside.py and edits by warm.py, each beside its peers where those are there; then many
files at once, the review beside a build, and the sizes of packages and PDFs. Medians with their quartiles. A bar that
is missed is told as missed.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import beside
import warm
from process import measure

SOURCE = Path(__file__).resolve().parent.parent.parent
sys.path.append(str(SOURCE / "tests"))
from many_resumes import write_resumes  # noqa: E402

MANY = 1000
REPEATS = 5
MOST_PACKAGE_BYTES = 20_000_000


class Bars:
    """What is asked, and what came of it."""

    def __init__(self):
        self.rows = []

    def most(self, what, asked, reached):
        self.rows.append((what, f"≤ {asked:,}", f"{reached:,}", reached <= asked))

    def least(self, what, asked, reached):
        self.rows.append((what, f"≥ {asked:,}", f"{reached:,}", reached >= asked))

    def print(self):
        print("## Bars\n\n| | asked | reached | |\n|---|---|---|---|")
        for what, asked, reached, is_met in self.rows:
            print(f"| {what} | {asked} | {reached} | {'met' if is_met else '**missed**'} |")
        print(flush=True)


def cold(options, bars):
    print("## One build, cold\n\nWhole processes in turns: hanjang, the floor that tests/bench/floor is (the same lines shaped, "
          "subset, compressed at\nzlib's level 6 and written: no TOML, no layout), and others where they are there.\n")
    with tempfile.TemporaryDirectory() as folder:
        measured = beside.run_rounds(list(beside.contestants(options, Path(folder))), options.rounds)
    beside.print_tables(measured)
    print("The floor has no source to read, no lines to break and no tags to write: TOML and its checks, composing, fitting and\n"
          "the structure of the PDF are what hanjang does besides, and the libraries for that are what it loads. As packaged it\n"
          "loads none.\n", flush=True)
    for bar, name, other, most in beside.bars_of(measured):
        bars.most(f"cold, CPU: {bar}", most, round(beside.ratio(measured, name, other), 2))


def edits(options, bars):
    print("## After an edit\n\nFrom the close of the file to the PDF in its place, by `build --watch` and by Typst with its compiler "
          "kept open over\nthe same file (tests/bench/resume.typ), in turns.\n")
    for language, ratio in warm.print_table(options).items():
        if ratio:
            bars.most(f"after an edit, by the clock: hanjang ÷ Typst, {language}", 0.7, round(ratio, 2))


def many(options, bars):
    print(f"## Many files\n\n{MANY:,} files of two pages with words of their own (tests/many_resumes.py), "
          f"`--jobs {os.cpu_count()}`, each PDF on the disk\nbefore it has its name.\n")
    print("| | a second (quartiles) | peak MiB |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        write_resumes(MANY, folder / "cvs")
        write_resumes(2 * MANY, folder / "more", seed=2)

        def run(name, *more):
            wall, _, peak, _ = measure([str(options.hanjang), "build", str(folder / name), "-o", f"{folder}/out/",
                                        "--jobs", str(os.cpu_count()), *more])
            return wall, peak / 1024

        for what, name, more, per_run, asked in (
                ("Korean PDFs", "cvs", ("--lang", "ko"), MANY, 180), ("files in both languages", "cvs", (), MANY, 100),
                (f"files in both languages, of {2 * MANY:,}", "more", (), 2 * MANY, None)):
            runs = [run(name, *more) for _ in range(REPEATS)]
            low, middle, high = statistics.quantiles([per_run / wall for wall, _ in runs], n=4, method="inclusive")
            print(f"| {what} | {middle:.0f} ({low:.0f}–{high:.0f}) | {max(peak for _, peak in runs):.0f} |", flush=True)
            if asked:
                bars.least(f"many: {what} a second", asked, round(middle))
    print()


def review(options, bars):
    command = [str(options.hanjang), "check", str(beside.EXAMPLE)]
    with tempfile.TemporaryDirectory() as folder:
        build = [str(options.hanjang), "build", str(beside.EXAMPLE), "-o", f"{folder}/"]
        rounds = [(measure(build)[1], measure(command)[1]) for _ in range(options.rounds)]
    builds, checks = zip(*rounds)
    ratio = statistics.median(check / built for built, check in rounds)
    print(f"## The review\n\n| both languages | CPU ms (quartiles) |\n|---|---|\n| build | {beside.spread(builds)} |\n"
          f"| check | {beside.spread(checks)} |\n", flush=True)
    bars.most("CPU: check ÷ build", 0.9, round(ratio, 2))


def packages(bars):
    made = sorted((SOURCE / "build" / "packages").glob("hanjang[-_]*.*"))
    if not made:
        return
    print("## Packages\n\n| | bytes |\n|---|---|")
    for package in made:
        print(f"| {package.name} | {package.stat().st_size:,} |")
        bars.most(f"bytes of {package.name}", MOST_PACKAGE_BYTES, package.stat().st_size)
    print(flush=True)


def pdf_sizes(hanjang, folder):
    """Bytes of every example in every layout and language, by name."""
    names = [layout.stem for layout in (SOURCE / "layouts").glob("*.toml") if layout.stem != "index"]
    for layout in names:
        (Path(folder) / layout).mkdir()
        for example in sorted((SOURCE / "examples").glob("*.toml")):
            subprocess.run([hanjang, "build", str(example), "--layout", layout, "-o", f"{folder}/{layout}/"],
                           capture_output=True, check=False)
    return {str(pdf.relative_to(folder)): pdf.stat().st_size for pdf in Path(folder).rglob("*.pdf")}


def sizes(options, bars):
    if not options.before:
        return
    with tempfile.TemporaryDirectory() as now, tempfile.TemporaryDirectory() as then:
        new, old = pdf_sizes(options.hanjang, now), pdf_sizes(options.before, then)
    both = new.keys() & old.keys()
    larger = [name for name in both if new[name] > old[name]]
    print(f"## PDFs\n\nOf {len(both)} PDFs of the examples in every layout, {sum(new[name] for name in both):,} bytes; "
          f"before {sum(old[name] for name in both):,}. Larger than before: "
          f"{', '.join(sorted(larger)) or 'none'}.\n", flush=True)
    bars.most("PDFs larger than before", 0, len(larger))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    release = SOURCE / "build" / "release"
    parser.add_argument("--hanjang", type=Path, default=release / "src" / "hanjang")
    parser.add_argument("--floor", type=Path, default=release / "tests" / "hanjang_floor")
    parser.add_argument("--before", type=Path, help="an earlier program, to compare the sizes of PDFs with")
    parser.add_argument("--rounds", type=int, default=41)
    options = parser.parse_args()
    options.hanjang = options.hanjang.resolve()
    bars = Bars()
    print("# Speed and size, measured\n\nPrinted by `scripts/bench --quality`. "
          f"{platform.machine()}, {os.cpu_count()} processors, {options.rounds} rounds.\n")
    cold(options, bars)
    edits(options, bars)
    many(options, bars)
    review(options, bars)
    packages(bars)
    sizes(options, bars)
    bars.print()


if __name__ == "__main__":
    main()
