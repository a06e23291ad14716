#!/usr/bin/env python3
"""Builds every example in every layout into FOLDER/LAYOUT/, for other tests to look at.

Layouts of letters take the examples that have some. Each is built twice, the second time from another folder and in another time zone: the bytes must be the same.
`qpdf --check` must have nothing to say about them. Where a layout refuses the example's page budget, it gets all
the pages it wants. The same goes for the contact sheet of each example, in FOLDER/sheets/.
"""

import shutil
import subprocess
from pathlib import Path

from harness import Report, arguments, examples, layout_names, outputs, run, temporary_folder


def build(hanjang, example, layout, out, cwd, **env):
    """Returns the faults of a run of hanjang: a list."""
    command = [hanjang, "build", example, "--layout", layout, "-o", f"{out}/"]
    done = run(command, cwd=cwd, **env)
    if done.returncode == 1 and b"error[E501]" in done.stderr:
        done = run([*command, "--pages", "9"], cwd=cwd, **env)
    message = done.stderr.decode("utf-8", "replace")
    return [] if done.returncode == 0 else [f"exit code {done.returncode}\n{message}"]


def sheet(hanjang, example, out, cwd, **env):
    """Returns the faults of a run that makes a contact sheet: a list."""
    done = run([hanjang, "layouts", "--sheet", example, "-o", f"{out}/"], cwd=cwd, **env)
    message = done.stderr.decode("utf-8", "replace")
    return [] if done.returncode == 0 else [f"exit code {done.returncode}\n{message}"]


def qpdf_faults(pdf):
    done = subprocess.run(["qpdf", "--check", pdf], capture_output=True, text=True, check=False)
    return [] if done.returncode == 0 else [f"qpdf --check {pdf.name}:\n{done.stdout}{done.stderr}"]


def check(hanjang, example, layout, out):
    faults = build(hanjang, example, layout, out, cwd=example.parent)
    if faults:
        return faults
    with temporary_folder() as name:
        faults += build(hanjang, example, layout, name, cwd=name, TZ="Pacific/Apia")
        for file, _ in outputs(example, layout):
            pdf = out / file
            again = Path(name) / pdf.name
            if not pdf.is_file() or not again.is_file():
                faults.append(f"{pdf.name} was not written")
            elif pdf.read_bytes() != again.read_bytes():
                faults.append(f"{pdf.name} is not the same in a second run")
            else:
                faults += qpdf_faults(pdf)
    return faults


def check_sheet(hanjang, example, out):
    faults = sheet(hanjang, example, out, cwd=example.parent)
    with temporary_folder() as name:
        faults += sheet(hanjang, example, name, cwd=name, TZ="Pacific/Apia")
        pdf = out / f"{example.stem}.layouts.pdf"
        if faults:
            return faults
        if pdf.read_bytes() != (Path(name) / pdf.name).read_bytes():
            return [f"{pdf.name} is not the same in a second run"]
    return qpdf_faults(pdf)


def main():
    parser = arguments(__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="emptied first")
    options = parser.parse_args()
    hanjang = options.hanjang.resolve()
    report = Report()
    shutil.rmtree(options.out, ignore_errors=True)
    for layout in layout_names():
        out = options.out.resolve() / layout
        out.mkdir(parents=True)
        for example in examples():
            if not outputs(example, layout):
                continue  # it has no letter of that kind
            report.case(f"{layout}/{example.stem}", check(hanjang, example, layout, out))
    sheets = options.out.resolve() / "sheets"
    sheets.mkdir()
    for example in examples():
        report.case(f"sheets/{example.stem}", check_sheet(hanjang, example, sheets))
    report.finish()


main()
