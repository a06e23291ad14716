#!/usr/bin/env python3
"""Refuses libharu's calls that a PDF of ours must not depend on, and hpdf.h outside of src/pdf.

Its font, text, image, PDF/A, attachment and file calls are slow, unsafe with bad input, dependent on the clock or
silent about a full disk. Usage: banned_calls_test.py [SOURCE_FOLDER]
"""

import pathlib
import re
import sys

BANNED = re.compile(
    r"HPDF_(?:Load\w*Font\w*|GetFont\w*|GetTTFontDef\w*|Use\w+Fonts|Page_TextOut\w*|Page_Show\w*|Page_TextRect"
    r"|Page_GSave|Load\w*Png\w*|Load\w*Jpeg\w*|LoadRaw\w*|PDFA_\w+|AttachFile\w*|SetInfoAttr|SaveToFile)\b"
)
INCLUDE = re.compile(r"#\s*include\s*[<\"]hpdf")


def findings(root):
    for path in sorted(root.rglob("*")):
        if path.suffix not in {".h", ".cpp"}:
            continue
        inside = path.relative_to(root).parts[0] == "pdf"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for call in BANNED.findall(line):
                yield f"{path}:{number}: {call} is not to be used"
            if INCLUDE.search(line) and not inside:
                yield f"{path}:{number}: only src/pdf may include libharu's headers"


def main(arguments):
    own = pathlib.Path(__file__).resolve().parents[2] / "src"
    root = pathlib.Path(arguments[0]) if arguments else own
    if not (root / "pdf").is_dir():
        print(f"{root} has no folder pdf", file=sys.stderr)
        return 2
    found = list(findings(root))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
