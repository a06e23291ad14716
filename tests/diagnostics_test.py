#!/usr/bin/env python3
"""Compares what hanjang says about faulty files with what the files themselves expect.

Every tests/diagnostics/**/*.toml is a case, but for those in folders named `data`. Comments anywhere in the
file say what is expected:

    #~ E204 5:9 "part of the message"     a diagnostic: code, line:column, a fragment of its message
    #~ W405 - "part of the message"       one without a place
    #~ E301 data/mine.toml:3:1 "part"     one in another file
    #~ clean                              no diagnostic at all
    #~ exit 3                             the exit code, where it is not the usual one
    #~ args data/me.toml --layout ./{}    the arguments of the command; {} is this file; default: {}
    #~ check                              the command is `hanjang check`, and not `hanjang build`

All the diagnostics must be listed and all the listed ones must appear. The usual exit code is 1 if an error
is listed, else 0. A build that ends with 0 must write a PDF, any other run must not. The rich rendering, carets and
all, is compared with NAME.rich.txt beside the file. hanjang runs in the file's own folder.
"""

import json
from pathlib import Path

from expectations import FOLDER, Case, cases
from harness import (TESTS, Goldens, Report, arguments, default_font_missing, read_exactly, run,
                     temporary_folder)

STAND_IN = "W405"  # says that the pinned fonts are missing: the machine's fault, not the file's


def build(hanjang, path, case, style):
    """Runs hanjang on the file. Returns its exit code, what it says, and whether it wrote any PDF."""
    with temporary_folder() as out:
        args = [arg.replace("{}", path.name) for arg in case.args]
        into = ["-o", f"{out}/"] if case.command == "build" else []
        done = run([hanjang, case.command, *args, *into, "--diagnostics", style], cwd=path.parent)
        said = done.stderr if case.command == "build" else done.stdout
        return done.returncode, said, any(Path(out).iterdir())


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


def reported_diagnostics(said):
    return [(d["code"], d.get("file") or "", d.get("line") or 0, d.get("column") or 0, d["message"])
            for d in json.loads(said or b"[]")]


def check(hanjang, path, goldens):
    case = Case(path)
    if case.faults:
        return case.faults
    code, said, wrote = build(hanjang, path, case, "json")
    try:
        reported = reported_diagnostics(said)
    except (ValueError, KeyError, TypeError) as error:
        return [f"what it says is not the JSON it should be ({error}):\n{said[:2000]!r}"]
    missing_font = default_font_missing()
    if missing_font:
        reported = [d for d in reported if d[0] != STAND_IN]
    faults = compare_sets(case.expected, reported)
    if code != case.exit:
        faults.append(f"exit code {code}, not {case.exit}")
    if case.command == "build" and wrote != (code == 0):
        faults.append("it failed and yet wrote a PDF" if wrote else "it ended with 0 and yet wrote no PDF")
    rich_code, rich, _ = build(hanjang, path, case, "rich")
    if rich_code != code:
        faults.append(f"exit code {rich_code} with --diagnostics rich, {code} with json")
    if not missing_font:
        text = rich.decode("utf-8", "surrogateescape")
        if case.expected:
            faults += goldens.compare(path.with_suffix(".rich.txt"), text)
        elif text and case.command == "build":
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
