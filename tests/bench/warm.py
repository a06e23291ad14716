#!/usr/bin/env python3
"""Measures how long after an edit the new PDF is there, by `hanjang build --watch` and by Typst with its compiler kept
open, and prints a Markdown table.

Both have the same file of a resume, in which one line of work is edited round after round, by one and the other in
turns; Typst lays it out by resume.typ. The time begins when the writer closes the file and ends when the PDF is in its
place: renamed by hanjang, which runs in a process of its own, or written by Typst, which runs in this one. Medians
with their quartiles; the ratio is the median of the ratios within a round.
"""

import argparse
import importlib
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from beside import EXAMPLE, LANGUAGES, PEERS, SOURCE, pretendard, spread

EDITED = {"ko": "파트원 4명 리드", "en": "led four engineers"}
# Between two edits, as if somebody had read what came of the last one.
PAUSE = 0.06
PATIENCE = 20.0
# Between two looks for a PDF: so short that it does not count, and no processor is kept from who makes it.
LOOK = 0.00005


def typst_module():
    """Typst as a module of this Python, or of the peers'; None where there is none."""
    for folder in (None, *sorted(PEERS.parent.glob("lib/python*/site-packages"))):
        if folder:
            sys.path.append(str(folder))
        try:
            return importlib.import_module("typst")
        except ImportError:
            continue
    return None


def texts(language, rounds):
    """The example, and as many edits of it."""
    text = EXAMPLE.read_text(encoding="utf-8")
    edited = EDITED[language]
    assert edited in text, f"{EXAMPLE} has no `{edited}` to edit"
    return [text.replace(edited, f"{edited} {turn + 2}", 1) for turn in range(rounds + 1)]


def save(path, text):
    """Writes the file, and says when it was closed."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    os.write(file, text.encode("utf-8"))
    begin = time.perf_counter()
    os.close(file)
    return begin


class Watching:
    """`hanjang build --watch` over a folder of its own."""

    def __init__(self, hanjang, folder, text, language):
        self.source, self.pdf = folder / "me.toml", folder / f"me.{language}.pdf"
        save(self.source, text)
        self.process = subprocess.Popen([hanjang, "build", "me.toml", "--watch", "--lang", language], cwd=folder,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.seen = None
        self.wait()

    def wait(self):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                state = os.stat(self.pdf)
            except FileNotFoundError:
                state = None
            if state and state.st_ino != self.seen:
                self.seen = state.st_ino
                return time.perf_counter()
            assert time.monotonic() < end, f"no {self.pdf} came"
            time.sleep(LOOK)

    def edit(self, text):
        begin = save(self.source, text)
        return self.wait() - begin

    def close(self):
        self.process.terminate()
        self.process.wait()


class OpenTypst:
    """Typst's compiler, kept open over a folder of its own."""

    def __init__(self, typst, folder, text, language):
        self.source, self.pdf = folder / "me.toml", folder / "me.pdf"
        save(self.source, text)
        (folder / "resume.typ").write_bytes((SOURCE / "tests" / "bench" / "resume.typ").read_bytes())
        self.compiler = typst.Compiler(
            input=str(folder / "resume.typ"), root=str(folder), font_paths=[str(pretendard("Pretendard-Regular").parent)],
            ignore_system_fonts=True, sys_inputs={"language": language, "file": "me.toml"})
        self.compile()

    def compile(self):
        self.compiler.compile(output=str(self.pdf), format="pdf")

    def edit(self, text):
        begin = save(self.source, text)
        self.compile()
        return time.perf_counter() - begin

    def close(self):
        pass


def measured(options, typst, language):
    """Name → seconds, round by round."""
    versions = texts(language, options.rounds)
    with tempfile.TemporaryDirectory() as folder:
        programs = {}
        for name, program in (("hanjang", options.hanjang), ("Typst", typst)):
            if program is None:
                continue
            own = Path(folder) / name
            own.mkdir()
            kind = Watching if name == "hanjang" else OpenTypst
            programs[name] = kind(program, own, versions[0], language)
        times = {name: [] for name in programs}
        for version in versions[1:]:
            for name, program in programs.items():
                times[name].append(program.edit(version))
                time.sleep(PAUSE)
        for program in programs.values():
            program.close()
    return times


def print_table(options):
    """Prints it. Language → the ratio, or None without Typst."""
    typst = typst_module()
    print("| from an edit to its PDF | hanjang, ms (quartiles) | Typst, ms (quartiles) | hanjang ÷ Typst |\n"
          "|---|---|---|---|")
    ratios = {}
    for language in LANGUAGES:
        times = measured(options, typst, language)
        ours, theirs = times["hanjang"], times.get("Typst")
        ratios[language] = statistics.median(a / b for a, b in zip(ours, theirs)) if theirs else None
        print(f"| {language} | {spread(ours)} | {spread(theirs) if theirs else '–'} | "
              f"{f'{ratios[language]:.2f}' if theirs else '–'} |", flush=True)
    print(flush=True)
    return ratios


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hanjang", type=Path, default=SOURCE / "build" / "release" / "src" / "hanjang")
    parser.add_argument("--rounds", type=int, default=101)
    options = parser.parse_args()
    options.hanjang = options.hanjang.resolve()
    print(f"{platform.machine()}, {os.cpu_count()} processors, {options.rounds} edits\n")
    print_table(options)


if __name__ == "__main__":
    main()
