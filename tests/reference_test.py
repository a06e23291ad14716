#!/usr/bin/env python3
"""Compares the reference pages in the source tree with what `hanjang reference` prints."""

from harness import SOURCE, Goldens, Report, arguments, run, temporary_folder

PAGES = {"resume": SOURCE / "examples" / "REFERENCE.md", "layout": SOURCE / "layouts" / "REFERENCE.md"}


def main():
    options = arguments(__doc__).parse_args()
    report = Report()
    goldens = Goldens(SOURCE, "REFERENCE.md", report, options.update)
    for topic, page in PAGES.items():
        with temporary_folder() as folder:
            done = run([options.hanjang.resolve(), "reference", topic], cwd=folder)
        faults = goldens.compare(page, done.stdout.decode("utf-8"))
        if done.returncode != 0 or done.stderr:
            faults.append(f"exit code {done.returncode}: {done.stderr!r}")
        report.case(str(page.relative_to(SOURCE)), faults)
    report.finish()


main()
