#!/usr/bin/env python3
"""Builds resumes that something was once wrong with, in every layout, and looks at what they print.

Every tests/situations/*.toml is a case, and every tests/shapes/*.toml: resumes as long and as varied as real ones, of
made-up words. Comments say what is expected, in each layout and language, or behind `ko` or `en` in that one:

    #~ says W217          this diagnostic; none but the listed ones may be said
    #~ prints TEXT        this text, line ends and blanks aside
    #~ never TEXT         not this one
    #~ line TEXT          a line of its own, as far as the text goes
    #~ together A / B     two texts, on one page
    #~ link ADDRESS       a link that leads there
    #~ no-link BEGINNING  no link that begins so
    #~ refused            nothing is built
"""

import json
import re

from harness import TESTS, Report, arguments, layout_names, run, skip_without_fonts, temporary_folder

FOLDERS = (TESTS / "situations", TESTS / "shapes")
# What some layouts say of a file and others do not: of what they leave out, and how full a page is.
OF_LAYOUTS = {"N305", "W503", "W256"}

URI = re.compile(rb"/URI \((.*?)(?<!\\)\)", re.DOTALL)


def expectations(path):
    found = []
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("#~ "):
            continue
        words = line[3:].split(" ", 1)
        language = words[0] if words[0] in ("ko", "en") else ""
        if language:
            words = words[1].split(" ", 1)
        found.append((language, words[0], words[-1]))
    return found


def dense(text):
    """Without what breaking lines changes."""
    return re.sub(r"\s+", "", text)


def links_of(pdf, folder):
    plain = run(["qpdf", "--qdf", "--object-streams=disable", pdf, "-"], cwd=folder).stdout
    return [re.sub(rb"\\(.)", rb"\1", link).decode() for link in URI.findall(plain)]


def misfit(verb, wanted, text, links):
    """What is wrong with a page, or nothing."""
    if verb == "prints" and dense(wanted) not in dense(text):
        return f"does not print {wanted}"
    if verb == "never" and dense(wanted) in dense(text):
        return f"prints {wanted}"
    if verb == "line" and not any(line.strip().endswith(wanted) for line in text.splitlines()):
        return f"has no line {wanted}"
    if verb == "together" and not any(all(dense(part) in dense(page) for part in wanted.split(" / "))
                                      for page in text.split("\f")):
        return f"has not on one page: {wanted}"
    if verb == "link" and wanted not in links:
        return f"has no link to {wanted}"
    if verb == "no-link" and any(link.startswith(wanted) for link in links):
        return f"has a link to {wanted}"
    return None


def check(hanjang, path, layout, expected):
    faults = []
    with temporary_folder() as folder:
        done = run([hanjang, "build", path, "--layout", layout, "--pages", "9", "-o", f"{folder}/",
                    "--diagnostics", "json"], cwd=folder)
        said = {one["code"] for one in json.loads(done.stderr or b"[]")} - OF_LAYOUTS
        wanted = {text for _, verb, text in expected if verb == "says"}
        if said != wanted:
            faults.append(f"{layout}: says {sorted(said)}, not {sorted(wanted)}")
        names = [line.split()[0] for line in done.stdout.decode().splitlines()]
        if bool(names) == any(verb == "refused" for _, verb, _ in expected):
            faults.append(f"{layout}: {'something' if names else 'nothing'} is built")
        for name in names:
            text = run(["pdftotext", "-raw", name, "-"], cwd=folder).stdout.decode()
            links = links_of(name, folder)
            for language, verb, what in expected:
                if verb == "says" or (language and f".{language}." not in name):
                    continue
                if fault := misfit(verb, what, text, links):
                    faults.append(f"{layout}: {name} {fault}")
    return faults


def main():
    hanjang = arguments(__doc__).parse_args().hanjang.resolve()
    skip_without_fonts("what pages print")
    report = Report()
    for path in sorted(path for folder in FOLDERS for path in folder.glob("*.toml")):
        expected = expectations(path)
        faults = []
        for layout in layout_names("resume"):
            faults += check(hanjang, path, layout, expected)
        report.case(path.stem, faults)
    report.finish()


main()
