#!/usr/bin/env python3
"""Measures one cold build by hanjang beside other ways to a PDF of the same text, and prints Markdown tables.

All programs run in turns, round after round, each as a whole process, so that a machine that is busy for a while is
so for all of them. Figures are medians with their quartiles; ratios are medians of the ratios within a round.

- hanjang, linked with the system's shared libraries; and as packaged, which is one static file, where scripts/package
  was run.
- floor: hanjang_floor, with shared libraries as well: the least that any program must do: shape, subset, compress at zlib's level 6, write.
- Typst: lines at their places (template.typ), the same faces and no others; the program `typst`, or the package of
  PyPI in build/setup/peers.
- RenderCV, from build/setup/peers: the same lines as paragraphs of a layout of its own.

`scripts/bench --install-peers` brings both into build/setup/peers. What is not there is left out.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

import printed
from process import measure

SOURCE = Path(__file__).resolve().parent.parent.parent
PEERS = SOURCE / "build" / "setup" / "peers" / "bin"
PACKAGED = SOURCE / "build" / "packages" / "tree" / "bin" / "hanjang"
EXAMPLE = SOURCE / "examples" / "ml-engineer.toml"
LANGUAGES = ("ko", "en")
# RenderCV takes two seconds a run, so it runs in every so many rounds.
SELDOM = 5

TYPST = ("import sys, typst; "
         "typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True)")


def pretendard(face):
    return next((SOURCE / "fonts" / "node_modules").glob(f"pretendard/**/alternative/{face}.ttf"))


def runs(program, *more):
    return program.exists() and subprocess.run([program, *more], capture_output=True, check=False).returncode == 0


def typst_command(folder, faces):
    """The command, and in words what runs; None where there is no Typst."""
    files = [str(folder / "resume.typ"), str(folder / "typst.pdf")]
    if program := shutil.which("typst"):
        return [program, "compile", "--font-path", str(faces), "--ignore-system-fonts", *files], "Typst"
    python = PEERS / "python3"
    if runs(python, "-c", "import typst"):
        return [str(python), "-c", TYPST, *files, str(faces)], "Typst, in Python"
    return None


def rendercv_command(folder):
    """The command; None where RenderCV is not, or cannot fetch the package of Typst that its layouts take."""
    command = [str(PEERS / "rendercv"), "render", str(folder / "resume.yaml"), "-nohtml", "-nomd", "-nopng",
               "-pdf", str(folder / "rendercv.pdf"), "-typ", str(folder / "rendercv.typ")]
    return command if runs(PEERS / "rendercv", *command[1:]) else None


def only_faces(folder, faces):
    """A folder of these faces alone."""
    own = folder / "faces"
    own.mkdir()
    for face in faces:
        (own / f"{face}.ttf").symlink_to(pretendard(face))
    return own


def contestants(options, folder):
    """Rows of a name, a command, and how many rounds there are to one of its runs."""
    def build(*more, program=None):
        return [str(program or options.hanjang), "build", str(EXAMPLE), "-o", f"{folder}/", *more]

    yield "hanjang, both", build(), 1
    yield "hanjang serif, both", build("--layout", "serif"), 1
    for language in LANGUAGES:
        own = folder / language
        own.mkdir()
        dump = subprocess.run([options.hanjang, "build", EXAMPLE, "--lang", language, "--format", "pages"],
                              capture_output=True, check=True).stdout.decode("utf-8")
        pages = printed.read_dump(dump)
        printed.write(pages, own)
        faces = printed.faces_of(pages)
        yield f"hanjang, {language}", build("--lang", language), 1
        if PACKAGED.exists():
            yield f"hanjang as packaged, {language}", build("--lang", language, program=PACKAGED), 1
        yield f"hanjang serif, {language}", build("--lang", language, "--layout", "serif"), 1
        yield (f"floor, {language}", [str(options.floor), str(own / "lines.txt"), str(own / "floor.pdf"),
                                      *(str(pretendard(face)) for face in faces)], 1)
        if typst := typst_command(own, only_faces(own, faces)):
            yield f"{typst[1]}, {language}", typst[0], 1
        if rendercv := rendercv_command(own):
            yield f"RenderCV, {language}", rendercv, SELDOM


def run_rounds(rows, rounds):
    """Name → round → wall and CPU seconds. Each round begins with another program."""
    measured = {name: {} for name, _, _ in rows}
    for name, command, _ in rows:
        measure(command)  # warms the page cache, and shows that it runs
    for turn in range(rounds):
        first = turn % len(rows)
        for name, command, seldom in rows[first:] + rows[:first]:
            if turn % seldom == 0:
                measured[name][turn] = measure(command)[:2]
    return measured


def spread(values):
    """The median and the quartiles, in milliseconds."""
    values = [value * 1000 for value in values]
    if len(values) < 2:
        return f"{values[0]:.1f}"
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return f"{middle:.1f} ({low:.1f}–{high:.1f})"


def ratio(measured, name, other, figure=1):
    """The median of name ÷ other over the rounds in which both ran; figure 0 is wall, 1 CPU."""
    both = measured[name].keys() & measured[other].keys()
    return statistics.median(measured[name][turn][figure] / measured[other][turn][figure] for turn in both)


BARS = [*((f"{name} ÷ floor, {language}", f"{name}, {language}", f"floor, {language}", 1.25)
          for name in ("hanjang", "hanjang as packaged") for language in LANGUAGES),
        ("serif ÷ classic, ko", "hanjang serif, ko", "hanjang, ko", 1.35)]


def bars_of(measured):
    """The bars of which both sides ran."""
    return [bar for bar in BARS if bar[1] in measured and bar[2] in measured]


def print_tables(measured):
    print("| | CPU ms (quartiles) | wall ms (quartiles) | CPU ÷ floor | CPU ÷ hanjang |\n|---|---|---|---|---|")
    for name, of_name in measured.items():
        walls, cpus = zip(*of_name.values())
        language = name.rpartition(" ")[2]
        floor, own = f"floor, {language}", f"hanjang, {language}"
        ratios = [f"{ratio(measured, name, other):.2f}" if other in measured else "–" for other in (floor, own)]
        print(f"| {name} | {spread(cpus)} | {spread(walls)} | {ratios[0]} | {ratios[1]} |")
    print("\n| bar, CPU | asked | reached |\n|---|---|---|")
    for bar, name, other, most in bars_of(measured):
        print(f"| {bar} | {most} | {ratio(measured, name, other):.2f} |")
    print(flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    release = SOURCE / "build" / "release"
    parser.add_argument("--hanjang", type=Path, default=release / "src" / "hanjang")
    parser.add_argument("--floor", type=Path, default=release / "tests" / "hanjang_floor")
    parser.add_argument("--rounds", type=int, default=41)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = list(contestants(options, Path(folder)))
        print(f"{platform.machine()}, {os.cpu_count()} processors, {options.rounds} rounds\n")
        print_tables(run_rounds(rows, options.rounds))


if __name__ == "__main__":
    main()
