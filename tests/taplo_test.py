#!/usr/bin/env python3
"""Reads TOML files with taplo, as editors do, by what `hanjang schema` prints.

- The examples, the starters of `hanjang new` and the layouts that come with hanjang are accepted, and so is every file of tests/diagnostics that
  expects no fault of shape, but for those of REFUSED.
- Each fault of shape that such a file expects is told at its line; of a key that there is not, by its name.
- A first line `#:schema ./resume.schema.json` is enough to be read so.

What shape is, SHAPE says; what a JSON Schema cannot say, UNTOLD, with the reason. scripts/test brings the taplo of
tests/taplo/package-lock.json to build/setup/taplo. Without it, or without node, the test is skipped, but for CI=true,
where it fails.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from expectations import FOLDER, Case, cases
from harness import SKIPPED, SOURCE, Report, arguments, examples, run, temporary_folder

TAPLO = SOURCE / "build" / "setup" / "taplo" / "node_modules" / "@taplo" / "cli" / "dist" / "cli.js"
TIME_LIMIT = 600  # of one run on all files

SHAPE = {
    "E201": "a key that there is not",
    "E202": "a value of another kind than the key takes",
    "E203": "a key that is missing",
    "E204": "a date that cannot be read",
    "E206": "a code of no language",
    "E211": "a word that is no choice",
    "E222": "a number of pages that is none",
    "E223": "a number out of range",
    "E231": "a list deeper than lists go",
    "E310": "a colour that cannot be read",
    "E311": "a page size that cannot be read",
    "E312": "an OpenType feature that cannot be read",
}
NO_TOML = "E1"  # of such a file taplo says that it is none

# Faults of shape by file and line, and why no schema can tell of them there.
UNKNOWN_TABLE = "its table is the unknown key, and told of"
UNTOLD = {
    ("layout/views.toml", 3): "what it lacks may stand in the layout below",
    ("resume/day-30.toml", 8): "how long a month is depends on the month and the year",
    ("resume/letters.toml", 20): "only one of several letters needs an `id`",
    ("resume/letters.toml", 33): "the key table does not say what a limit needs beside it",
    ("resume/names-of-other-tools.toml", 25): UNKNOWN_TABLE,
    ("resume/names-of-other-tools.toml", 26): UNKNOWN_TABLE,
    ("resume/names-of-other-tools.toml", 33): UNKNOWN_TABLE,
    ("resume/names-of-other-tools.toml", 35): UNKNOWN_TABLE,
    ("resume/names-of-other-tools.toml", 37): UNKNOWN_TABLE,
    ("resume/network-unknown.toml", 8): "which networks make an address is the program's to know",
    ("resume/pages-reversed.toml", 4): "no pattern compares two numbers",
    ("resume/variant-names.toml", 22): "which languages there are depends on the texts of the file",
    ("resume/variant-slips.toml", 16): "each key in it is told, and not the table",
}
# Files that the program accepts and the schema does not.
REFUSED = {"layout/clean-set.toml": "what the command line replaces is never looked at"}

KINDS = ("resume", "career", "portfolio", "letter", "essay")

FAULT = re.compile(r"^error: (.*)\n +┌─ (.*):(\d+):\d+$", re.MULTILINE)
UNKNOWN = "Additional properties are not allowed"


def taplo_on(files, folder, *options):
    """What taplo says of each of the files: a list of messages with their lines, empty where it accepts."""
    command = ["node", str(TAPLO), "lint", "--no-auto-config", "--colors", "never", *options, *map(str, files)]
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          encoding="utf-8", timeout=TIME_LIMIT, check=False)
    said = {file: [] for file in files}
    output = done.stdout + "\n" + done.stderr
    for message, file, line in FAULT.findall(output):
        said[Path(file)].append((message, int(line)))
    for file in re.findall(r'invalid file .*path="(.*)"', output):
        said[Path(file)] = said[Path(file)] or [("invalid", 0)]
    counted = re.search(r"found files total=(\d+)", output)
    if not counted or int(counted.group(1)) != len(files) or (done.returncode != 0) != any(said.values()):
        sys.exit(f"taplo did not do what it was asked:\n{output[-3000:]}")
    return said


def line_of(path, line):
    return path.read_text("utf-8").splitlines()[line - 1]


def key_at(text):
    """The name of the key that a text begins with."""
    return re.match(r"\"[^\"]*\"|'[^']*'|[\w-]*", text).group(0).strip("\"'")


def is_told(path, fault, said):
    """Whether a message at the fault's line is about it. That keys are unknown is said at every line of their table."""
    code, _, line, column, _ = fault
    text = line_of(path, line)
    here = [message for message, at in said if at == line]
    named = {name for message in here if message.startswith(UNKNOWN) for name in re.findall(r"'([^']*)'", message)}
    others = [message for message in here if not message.startswith(UNKNOWN)]
    key = key_at(text[column - 1:])
    if code == "E201" and not re.fullmatch("[a-z]{2,3}", key):  # else it could be the code of a language
        return key in named
    return bool(others) or any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) for name in named)


def check_faults(path, faults, said):
    name = str(path.relative_to(FOLDER))
    for fault in faults:
        code, _, line, _, fragment = fault
        untold = (name, line) in UNTOLD
        if is_told(path, fault, said) == untold:
            what = "is told, and stands in UNTOLD" if untold else "is not told"
            yield f"{code} {line} \"{fragment}\" {what}"


def is_layout(case):
    return "--layout" in case.args and "./{}" in case.args


def check_case(path, case, said):
    faults = [fault for fault in case.expected if fault[0] in SHAPE and fault[1] == path.name]
    if faults:
        return check_faults(path, faults, said)
    is_refused = str(path.relative_to(FOLDER)) in REFUSED
    if bool(said) == is_refused:
        return []
    return ["is accepted, and stands in REFUSED"] if is_refused else [f"{line}: {message}" for message, line in said]


def check_all(report, schemas):
    """Every file by the schema of its format."""
    read = {path: Case(path) for path in cases()}
    read = {path: case for path, case in read.items()
            if not any(code.startswith(NO_TOML) for code, *_ in case.expected)}
    layouts = [file for file in sorted((SOURCE / "layouts").glob("*.toml")) if file.stem != "index"]
    files = {"resume": examples(), "layout": layouts}
    for path, case in read.items():
        files["layout" if is_layout(case) else "resume"].append(path)
    for topic, group in files.items():
        said = taplo_on(group, SOURCE, "--schema", schemas[topic].as_uri())
        for file, found in said.items():
            faults = check_case(file, read[file], found) if file in read else found
            report.case(f"{file.relative_to(SOURCE)} by the schema of a {topic}", list(faults))
    known = {str(path.relative_to(FOLDER)) for path in read}
    listed = {name for name, _ in UNTOLD} | set(REFUSED)
    report.case("UNTOLD, REFUSED", [f"{name}: there is no such case" for name in sorted(listed - known)])


def check_starters(report, hanjang, schemas, folder):
    """What `hanjang new` writes, of every kind."""
    starters = []
    for kind in KINDS:
        starters.append(folder / f"{kind}.toml")
        starters[-1].write_bytes(run([hanjang, "new", "-", "--kind", kind], cwd=folder).stdout)
    for file, found in taplo_on(starters, folder, "--schema", schemas["resume"].as_uri()).items():
        report.case(f"a starter of {file.stem}", found)


def check_first_line(report, schemas, folder):
    """A file that names the schema, right and then wrong."""
    line = f"#:schema ./{schemas['resume'].name}\n"
    text = examples()[0].read_text("utf-8")
    right, wrong = folder / "right.toml", folder / "wrong.toml"
    right.write_text(line + text, "utf-8")
    wrong.write_text(line + text.replace("[person]", "[person]\nnmae = \"…\"", 1), "utf-8")
    said = taplo_on([right, wrong], folder)
    report.case("#:schema, right", said[right])
    report.case("#:schema, wrong", [] if any("'nmae'" in message for message, _ in said[wrong]) else ["not told"])


def main():
    options = arguments(__doc__).parse_args()
    if not shutil.which("node") or not TAPLO.is_file():
        print(f"there is no {'taplo' if shutil.which('node') else 'node'}; scripts/test fetches it with npm where "
              "there is a network")
        sys.exit(1 if os.environ.get("CI") == "true" else SKIPPED)
    report = Report()
    with temporary_folder() as name:
        folder = Path(name).resolve()
        schemas = {}
        for topic in ("resume", "layout"):
            schemas[topic] = folder / f"{topic}.schema.json"
            schemas[topic].write_bytes(run([options.hanjang.resolve(), "schema", topic], cwd=folder).stdout)
        check_all(report, schemas)
        check_starters(report, options.hanjang.resolve(), schemas, folder)
        check_first_line(report, schemas, folder)
    report.finish()


main()
