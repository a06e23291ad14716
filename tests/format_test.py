#!/usr/bin/env python3
"""Checks that the source is as clang-format leaves it, with the one version whose taste .clang-format states, and that
all Python can be read: what no test runs (the bench) would break unseen.

scripts/test brings that version to build/setup/tools; one on the PATH will do. Without any, the test is skipped, but for
CI=true, where it fails.
"""

import ast
import os
import re
import shutil
import subprocess
import sys

from harness import SKIPPED, SOURCE

VERSION = "18.1.8"
OURS = SOURCE / "build" / "setup" / "tools" / "clang_format" / "data" / "bin" / "clang-format"


def version_of(program):
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    found = re.search(r"version (\S+)", done.stdout)
    return found.group(1) if found else None


def formatter():
    """The program, or None."""
    candidates = [str(OURS) if OURS.is_file() else None, shutil.which("clang-format")]
    return next((program for program in candidates if program and version_of(program) == VERSION), None)


def unreadable():
    """The Python files that are none."""
    for folder in ("packaging", "scripts", "tests"):
        for file in sorted((SOURCE / folder).rglob("*.py")):
            try:
                ast.parse(file.read_text("utf-8"))
            except SyntaxError as error:
                yield f"{os.path.relpath(file, SOURCE)}:{error.lineno}: {error.msg}"


def main():
    broken = list(unreadable())
    print(*broken, sep="\n", end="\n" if broken else "")
    program = formatter()
    if not program:
        print(f"there is no clang-format {VERSION}; scripts/test fetches it where there is a network")
        sys.exit(1 if broken or os.environ.get("CI") == "true" else SKIPPED)
    files = sorted(file for folder in ("src", "tests") for file in (SOURCE / folder).rglob("*")
                   if file.suffix in (".h", ".cpp"))
    if not files:
        sys.exit("there is no source to check")
    done = subprocess.run([program, "--dry-run", "--Werror", *files], cwd=SOURCE, capture_output=True, text=True,
                          check=False)
    unformatted = sorted(set(re.findall(r"^(.+?):\d+:\d+: error: ", done.stderr, re.MULTILINE)))
    for file in unformatted:
        print(f"{os.path.relpath(file, SOURCE)}: not formatted; run: clang-format -i {os.path.relpath(file, SOURCE)}")
    if done.returncode != 0 and not unformatted:
        print(done.stderr)
    print(f"{len(files)} files, {len(unformatted) + len(broken)} faults")
    sys.exit(1 if done.returncode != 0 or broken else 0)


main()
