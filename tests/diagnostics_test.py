#!/usr/bin/env python3
"""Compares what hanjang says about faulty files with what the files themselves expect.

Every tests/diagnostics/**/*.toml is a case, but for those in folders named `data`. Comments anywhere in the
file say what is expected:

    #~ E204 5:9 "part of the message"     a diagnostic: code, line:column, a fragment of its message
    #~ W405 - "part of the message"       one without a place
    #~ E301 data/mine.toml:3:1 "part"     one in another file
    #~ clean                              no diagnostic at all
    #~ exit 3                             the exit code, where it is not the usual one
    #~ args data/me.toml --layout ./{}    the arguments of `hanjang build`; {} is this file; default: {}

All the diagnostics must be listed and all the listed ones must appear. The usual exit code is 1 if an error
is listed, else 0. A run that ends with 0 must write a PDF, any other must not. The rich rendering, carets and
all, is compared with NAME.rich.txt beside the file. hanjang runs in the file's own folder.
"""

import json
from pathlib import Path

from expectations import FOLDER, Case, cases
from harness import (TESTS, Goldens, Report, arguments, default_font_missing, read_exactly, run,
                     temporary_folder)

STAND_IN = "W405"  # says that the pinned fonts are missing: the machine's fault, not the file's


def build(hanjang, path, case, style):
    """Runs hanjang on the file. Returns the process and whether it wrote any PDF."""
    with temporary_folder() as out:
        args = [arg.replace("{}", path.name) for arg in case.args]
        done = run([hanjang, "build", *args, "-o", f"{out}/", "--diagnostics", style], cwd=path.parent)
        return done, any(Path(out).iterdir())


def place(diagnostic):
    code, file, line, column, text = diagnostic
    return f'{code} {file}:{line}:{column} "{text}"' if file else f'{code} - "{text}"'


def compare_sets(expected, reported):
    """Pairs each expectation with a diagnostic. What has no partner is a fault."""
    faults = []
    left = list(reported)
    for wanted in expected:
        match = next((d for d in left if d[:4] == wanted[:4] and wanted[4] in d[4]), None)
        if match:
            left.remove(match)
        else:
            faults.append(f"missing: {place(wanted)}")
    return faults + [f"unexpected: {place(diagnostic)}" for diagnostic in left]


def reported_diagnostics(stderr):
    return [(d["code"], d.get("file") or "", d.get("line") or 0, d.get("column") or 0, d["message"])
            for d in json.loads(stderr or b"[]")]


def check(hanjang, path, goldens):
    case = Case(path)
    if case.faults:
        return case.faults
    done, wrote = build(hanjang, path, case, "json")
    try:
        reported = reported_diagnostics(done.stderr)
    except (ValueError, KeyError, TypeError) as error:
        return [f"standard error is not the JSON it should be ({error}):\n{done.stderr[:2000]!r}"]
    missing_font = default_font_missing()
    if missing_font:
        reported = [d for d in reported if d[0] != STAND_IN]
    faults = compare_sets(case.expected, reported)
    if done.returncode != case.exit:
        faults.append(f"exit code {done.returncode}, not {case.exit}")
    if wrote != (done.returncode == 0):
        faults.append("it failed and yet wrote a PDF" if wrote else "it ended with 0 and yet wrote no PDF")
    rich, _ = build(hanjang, path, case, "rich")
    if rich.returncode != done.returncode:
        faults.append(f"exit code {rich.returncode} with --diagnostics rich, {done.returncode} with json")
    if not missing_font:
        text = rich.stderr.decode("utf-8", "surrogateescape")
        if case.expected:
            faults += goldens.compare(path.with_suffix(".rich.txt"), text)
        elif text:
            faults.append(f"nothing is wrong, yet it says:\n{text}")
    return faults


def main():
    options = arguments(__doc__).parse_args()
    hanjang = options.hanjang.resolve()
    report = Report()
    goldens = Goldens(FOLDER, "*.rich.txt", report, options.update)
    for path in cases():
        report.case(str(path.relative_to(TESTS)), check(hanjang, path, goldens))
    if not default_font_missing():
        goldens.check_leftovers()
    report.finish()


main()
