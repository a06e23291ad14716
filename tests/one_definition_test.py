#!/usr/bin/env python3
"""Checks the one-definition rule across the folders of src/: no two types of one name that differ.

Compilers see one file at a time, so two folders may each have their own hanjang::Part, and what is run then is
anybody's guess. All of src/ is compiled for link-time optimisation, at no level of it, and linked into one program,
which lets GCC's linker compare the types. Before that, a program with a planted fault must be refused.
"""

import argparse
import subprocess
import sys

from harness import SOURCE

BUILD = SOURCE / "build" / "lto"
REFUSAL = "violates the C++ One Definition Rule"


def run(*command):
    done = subprocess.run(command, cwd=SOURCE, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", check=False)
    return done.returncode, done.stdout


def told(output):
    """The output of a build without its progress and its command lines, which name every file there is."""
    return "\n".join(line for line in output.splitlines() if not line.startswith(("[", ":", "FAILED:")))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cmake", default="cmake")
    parser.add_argument("--target", default="one_definition", help="one_definition_tests has the unit tests in it too")
    options = parser.parse_args()
    code, output = run(options.cmake, "--preset", "lto", "-DHANJANG_TESTS=ON")
    if code != 0:
        sys.exit(f"the build could not be set up:\n{output}")
    code, output = run(options.cmake, "--build", BUILD, "--target", "one_definition_planted")
    if code == 0 or REFUSAL not in output:
        sys.exit(f"two types of one name in two files, planted, were not refused:\n{told(output)}")
    code, output = run(options.cmake, "--build", BUILD, "--target", options.target)
    if code != 0:
        sys.exit(f"{options.target} could not be linked:\n{told(output)}")
    print("one planted fault found, none in the source")


main()
