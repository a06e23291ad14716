#!/usr/bin/env python3
"""Compares every item on every page, to 0.01 pt: each layout × each example × each of its languages.

The goldens are tests/pages/LAYOUT/EXAMPLE.LANGUAGE.txt, as `hanjang build --emit pages` prints them; where a
layout refuses the example's page budget, the refusal.
"""

from harness import (SOURCE, TESTS, Goldens, Report, arguments, examples, languages, layout_names, run,
                     skip_without_fonts)

FOLDER = TESTS / "pages"


def check(hanjang, layout, example, language, goldens):
    done = run([hanjang, "build", example.relative_to(SOURCE), "--layout", layout, "--lang", language,
                "--emit", "pages"], cwd=SOURCE)
    message = done.stderr.decode("utf-8", "replace")
    refused = done.returncode == 1 and message.startswith("error[E501]")
    if done.returncode != 0 and not refused:
        return [f"exit code {done.returncode}\n{message}"]
    faults = [f"it says:\n{message}"] if "warning[" in message else []
    dump = message if refused else done.stdout.decode("utf-8")
    if not dump.strip():
        return faults + ["the dump is empty"]
    return faults + goldens.compare(FOLDER / layout / f"{example.stem}.{language}.txt", dump)


def main():
    options = arguments(__doc__).parse_args()
    skip_without_fonts("the comparison of pages")
    hanjang = options.hanjang.resolve()
    report = Report()
    goldens = Goldens(FOLDER, "*.txt", report, options.update)
    for layout in layout_names():
        for example in examples():
            for language in languages(example):
                report.case(f"{layout}/{example.stem}.{language}",
                            check(hanjang, layout, example, language, goldens))
    goldens.check_leftovers()
    report.finish()


main()
