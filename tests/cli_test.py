#!/usr/bin/env python3
"""Replays the transcripts tests/cli/*.test and compares what is printed.

A transcript:

    # A comment. Comments and empty lines stay where they are.
    $ hanjang build examples/new-graduate.toml --lang ko
    > new-graduate.ko.pdf  1 page  <size>  <time>
    $ hanjang build nowhere.toml
    ! error[E103]: …
    ? 3

`$ ` is a command for sh, `> ` a line of its standard output, `! ` a line of its standard error, `? ` its exit
code where that is not 0; always in this order. A last line without a line end is followed by `>\\` or `!\\`.

The commands of a transcript share one temporary folder, which holds a copy of examples/ and, as data/, of
tests/cli/data/ if there is one. `hanjang` is on the PATH; $HANJANG_SOURCE is the source tree. Sizes and times
are masked as <size> and <time> together with the blanks before them, the temporary folder's name as <tmp>.

A transcript may hold directives:

    #: not as root        skip it for root, whom no permission stops
    #: default fonts      skip it where the pinned fonts are missing
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

from harness import (SOURCE, TESTS, TIME_LIMIT, Goldens, Report, arguments, default_font_missing,
                     environment, read_exactly, temporary_folder)

FOLDER = TESTS / "cli"
MASKS = [
    (re.compile(r" +\d+(?:\.\d+)? (?:B|KB|MB)\b"), "  <size>"),
    (re.compile(r" +\d+(?:\.\d+)? (?:µs|ms|s)\b"), "  <time>"),
]


def mask(text, folder):
    text = text.replace(str(folder), "<tmp>")
    text = re.sub(rf"(?<![\w.-]){re.escape(str(SOURCE))}\b", "<source>", text)  # not the end of another path
    for pattern, replacement in MASKS:
        text = pattern.sub(replacement, text)
    return text


def marked(text, mark):
    """The lines of a stream as they stand in a transcript."""
    lines = [f"{mark} {line}".rstrip(" ") for line in text.split("\n")]
    if text.endswith("\n") or not text:
        return lines[:-1]
    return lines + [f"{mark}\\"]


def replay(command, folder, hanjang):
    """Runs one command. Returns its lines of a transcript."""
    env = environment(folder, HANJANG_SOURCE=str(SOURCE),
                      PATH=f"{hanjang.parent}{os.pathsep}{os.environ['PATH']}")
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=env, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=TIME_LIMIT, check=False)
    out, err = (mask(stream.decode("utf-8", "surrogateescape"), folder) for stream in (done.stdout, done.stderr))
    status = [f"? {done.returncode}"] if done.returncode else []
    return [f"$ {command}", *marked(out, ">"), *marked(err, "!"), *status]


def prepare(folder):
    shutil.copytree(SOURCE / "examples", folder / "examples", ignore=shutil.ignore_patterns("*.pdf"))
    if (FOLDER / "data").is_dir():
        shutil.copytree(FOLDER / "data", folder / "data")


def transcript(path, hanjang):
    """The whole transcript as it comes out now."""
    lines = []
    with temporary_folder() as name:
        folder = Path(name).resolve()
        prepare(folder)
        for line in read_exactly(path).splitlines():
            if line.startswith("$ "):
                lines += replay(line[2:], folder, hanjang)
            elif not line or line.startswith("#"):
                lines.append(line)
    return "\n".join(lines) + "\n"


def reason_to_skip(path):
    directives = [line[2:].strip() for line in read_exactly(path).splitlines() if line.startswith("#:")]
    if "not as root" in directives and os.geteuid() == 0:
        return "not as root"
    if "default fonts" in directives and default_font_missing():
        return "the pinned fonts are missing"
    return None


def main():
    options = arguments(__doc__).parse_args()
    hanjang = options.hanjang.resolve()
    report = Report()
    goldens = Goldens(FOLDER, "*.test", report, options.update)
    for path in sorted(FOLDER.glob("*.test")):
        reason = reason_to_skip(path)
        if reason:
            print(f"skipped {path.name}: {reason}")
            continue
        faults = goldens.compare(path, transcript(path, hanjang))
        if "\n$ " not in "\n" + read_exactly(path):
            faults.append("the transcript holds no command")
        report.case(str(path.relative_to(TESTS)), faults)
    report.finish()


main()
