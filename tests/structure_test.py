#!/usr/bin/env python3
"""Runs the checker of tags and structure, tests/pdf/check_structure.py, on all the documents of a folder."""

import argparse
import subprocess
import sys
from pathlib import Path

from harness import TESTS


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=Path, required=True, help="what documents_test.py made")
    pdfs = sorted(parser.parse_args().documents.rglob("*.pdf"))
    if not pdfs:
        sys.exit("there is no document to check")
    sys.exit(subprocess.run([sys.executable, "-B", TESTS / "pdf" / "check_structure.py", *pdfs],
                            check=False).returncode)


main()
