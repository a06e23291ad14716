#!/usr/bin/env python3
"""Checks that the register of codes and the rest of src/ speak of the same codes.

- Every enumerator of diag::Code, but for `none`, has one row in the register.
- Every code of the register is reported somewhere outside of it.
- Every `Code::NAME` outside of it is an enumerator.
"""

import re
import sys
from collections import Counter
from pathlib import Path

SRC = Path(__file__).resolve().parent.parent / "src"
ENUM = re.compile(r"enum class Code\b[^{]*\{(.*?)\};", re.DOTALL)
ENUMERATOR = re.compile(r"^\s*(\w+) = \d+,", re.MULTILINE)
USE = re.compile(r"\bCode::(\w+)")
HEADER = SRC / "diag" / "codes.h"
NO_CODE = "none"


def uses_in(files):
    return Counter(name for file in files for name in USE.findall(file.read_text("utf-8")))


def main():
    enum = ENUM.search(HEADER.read_text("utf-8"))
    enumerators = set(ENUMERATOR.findall(enum.group(1))) - {NO_CODE} if enum else set()
    tables = set((SRC / "diag" / "detail").glob("*_codes.h"))
    others = {file for file in SRC.rglob("*") if file.suffix in (".h", ".cpp")} - tables - {HEADER}
    if not enumerators or not tables or not others:
        sys.exit("there is no code, no table or no source to check")
    rows, used = uses_in(tables), uses_in(others)
    faults = [f"{name}: {rows[name]} rows in the register, not 1" for name in enumerators if rows[name] != 1]
    faults += [f"{name}: in the register and never reported" for name in enumerators if not used[name]]
    faults += [f"{name}: used, and no code" for name in {*rows, *used} - enumerators - {NO_CODE}]
    print("\n".join([*sorted(faults), f"{len(enumerators)} codes, {len(faults)} faults"]))
    sys.exit(1 if faults else 0)


main()
