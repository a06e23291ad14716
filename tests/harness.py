"""What the test runners share: running hanjang in a clean environment, goldens, and the summary.

A golden is a file that holds expected output. `--update` writes goldens instead of comparing them; without it
a missing golden, a different one and one that no test asks for any more all fail.
"""

import argparse
import difflib
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

TESTS = Path(__file__).resolve().parent
SOURCE = TESTS.parent
SKIPPED = 77  # what ctest knows as "skipped" (SKIP_RETURN_CODE)
TIME_LIMIT = 120
NOW = "1798759800"  # half an hour before 2027 in UTC; in Pacific/Apia the new year has begun


def arguments(description):
    """The options every runner takes. Returns the parser, for more."""
    skip_without_locale()
    parser = argparse.ArgumentParser(description=description.strip().splitlines()[0])
    parser.add_argument("--hanjang", type=Path, required=True, help="the program to test")
    parser.add_argument("--update", action="store_true", default="HANJANG_UPDATE_GOLDENS" in os.environ,
                        help="write the goldens instead of comparing them")
    return parser


def environment(home, **more):
    """The caller's environment without what would change hanjang's answers, with the source tree's layouts and
    fonts, and at a fixed time. Locale and time zone stay."""
    dropped = ("XDG_", "HANJANG_", "SOURCE_DATE_EPOCH", "NO_COLOR", "CLICOLOR", "COLUMNS")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped)}
    # LANGUAGE: what other programs print in a transcript stays English.
    fixed = {"HOME": str(home), "HANJANG_DATA": str(SOURCE), "SOURCE_DATE_EPOCH": NOW, "LANGUAGE": "C"}
    return {**kept, **fixed, **more}


def run(command, cwd, **env):
    """Runs a command without a terminal. Returns the finished process; its output is bytes."""
    return subprocess.run(command, cwd=cwd, env=environment(cwd, **env), stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=TIME_LIMIT, check=False)


def temporary_folder():
    return tempfile.TemporaryDirectory(prefix="hanjang-test-")


def default_font_missing():
    """Whether the pinned fonts are not installed. Another face stands in then, and every place moves."""
    return not any((SOURCE / "fonts" / "node_modules").glob("pretendard/dist/public/static/alternative/*.ttf"))


def skip_without_locale():
    """A test that is repeated under a private locale proves nothing where that could not be made."""
    folder, name = os.environ.get("LOCPATH"), os.environ.get("LC_ALL", "")
    if folder and not Path(folder, name).is_dir():
        print(f"skipped: there is no locale {name}")
        sys.exit(SKIPPED)


def skip_without_fonts(what):
    if default_font_missing():
        print(f"skipped: {what} needs the pinned fonts (`npm ci` in fonts/)")
        sys.exit(SKIPPED)


def kind_of(layout):
    """The kind of document that a layout makes."""
    table = tomllib.loads((SOURCE / "layouts" / f"{layout}.toml").read_text("utf-8"))
    return table.get("kind") or (kind_of(table["extends"]) if "extends" in table else "resume")


def layout_names(kind=None):
    """The layouts that come with hanjang, of one kind or of any; all others stand on `base`."""
    names = sorted(file.stem for file in (SOURCE / "layouts").glob("*.toml") if file.stem not in ("base", "index"))
    return [name for name in names if kind in (None, kind_of(name))]


def examples():
    return sorted((SOURCE / "examples").glob("*.toml"))


def languages(example):
    """The languages an example says it is written in."""
    return tomllib.loads(example.read_text("utf-8"))["document"]["languages"]


def letters(example, kind):
    """The letters of an example that make documents of a kind: each with the languages it is written in."""
    found = []
    for letter in tomllib.loads(example.read_text("utf-8")).get("letter", []):
        texts = [letter["body"]] if "body" in letter else [one["answer"] for one in letter["questions"]]
        if kind == ("letter" if "body" in letter else "essay"):
            found.append((letter, [language for language in languages(example) if language in texts[0]]))
    return found


def outputs(example, layout):
    """What an example whose own layout makes a resume gives in a layout: names of PDFs, and their languages."""
    kind = kind_of(layout)
    if kind in ("letter", "essay"):
        return [(f"{example.stem}.{kind}-{letter['id']}.{language}.pdf", language)
                for letter, written in letters(example, kind) for language in written]
    return [(".".join([example.stem] + ([] if kind == "resume" else [kind]) + [language, "pdf"]), language)
            for language in languages(example)]


class Report:
    """Counts cases and prints the faults of the failed ones."""

    def __init__(self):
        self.cases = 0
        self.failed = 0
        self.updated = 0
        self.differs = False  # a golden is not what was made

    def case(self, name, faults):
        self.cases += 1
        if faults:
            self.failed += 1
            print(f"FAILED {name}")
            for fault in faults:
                print("  " + str(fault).replace("\n", "\n  "))

    def finish(self):
        """Prints the sum and ends the program. A run without any case fails: it has tested nothing."""
        updated = f", {self.updated} goldens written" if self.updated else ""
        print(f"{self.cases} cases, {self.failed} failed{updated}")
        if self.differs:
            print("if the new output is right: scripts/test --update, then look at git diff")
        if self.cases == 0:
            print("there was nothing to test")
        sys.exit(1 if self.failed or self.cases == 0 else 0)


class Goldens:
    """The goldens under a folder whose names match a pattern."""

    def __init__(self, folder, pattern, report, update):
        self.folder = folder
        self.pattern = pattern
        self.report = report
        self.update = update
        self.asked = set()

    def compare(self, path, actual):
        """The faults of `actual` against the golden at `path`: a list, empty if they are the same."""
        self.asked.add(path)
        expected = read_exactly(path) if path.exists() else None
        if expected == actual:
            return []
        if self.update:
            write_exactly(path, actual)
            self.report.updated += 1
            return []
        self.report.differs = True
        if expected is None:
            return [f"no golden {path.relative_to(SOURCE)}; the output begins:\n{beginning(actual)}"]
        return [difference(expected, actual, str(path.relative_to(SOURCE)))]

    def check_leftovers(self):
        """Goldens that no case asked for: removed on --update, else a failed case each."""
        for path in sorted(self.folder.rglob(self.pattern)):
            if path in self.asked:
                continue
            if self.update:
                path.unlink()
                self.report.updated += 1
            else:
                self.report.case(str(path.relative_to(TESTS)), ["no test asks for this golden"])


def read_exactly(path):
    return path.read_bytes().decode("utf-8", "surrogateescape")


def write_exactly(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogateescape"))


def beginning(text, most=20):
    lines = text.splitlines()
    return "\n".join(lines[:most] + (["…"] if len(lines) > most else []))


def difference(expected, actual, name):
    """A unified diff, safe to print."""
    lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), f"{name} (expected)", "actual",
                                 lineterm="", n=2)
    text = "\n".join(lines) or "they differ in line ends only"
    return text.encode("utf-8", "backslashreplace").decode()
