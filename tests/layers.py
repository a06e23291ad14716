#!/usr/bin/env python3
"""Checks the architecture: who includes whom, and who sees which library.

- A folder of src/ includes only itself and the folders that its CMakeLists.txt names, or they name in turn.
- Each outside library is seen only by the folders that own it.
"""

import re
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent
SRC = SOURCE / "src"

# Beginnings of the includes of a library, and the folders that may have them.
LIBRARIES = {
    r"toml\+\+/|toml\.hpp": {"syntax"},
    r"hpdf": {"pdf"},
    r"unicode/": {"diag", "syntax", "schema", "resume", "locale", "text"},
    r"hb\b|hb-": {"text", "pdf"},
    r"CLI/": {"cli"},
    r"jpeglib|jerror|png": {"image"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)


def declared_layers():
    """Folder → the folders its CMakeLists.txt lists after HANJANG."""
    layers = {}
    for file in sorted(SRC.glob("*/CMakeLists.txt")):
        call = re.search(r"hanjang_layer\(([^)]*)\)", file.read_text())
        if not call:
            sys.exit(f"{file}: no hanjang_layer()")
        name, *words = call.group(1).split()
        below, keyword = set(), ""
        for word in words:
            if word in ("HANJANG", "PRIVATE", "PUBLIC"):
                keyword = word
            elif keyword == "HANJANG":
                below.add(word)
        layers[name] = below
    return layers


def reachable(layers, name, path=()):
    """The folders below one, however deep. Ends the run at a circle."""
    if name in path:
        sys.exit("the folders depend on each other in a circle: " + " → ".join((*path, name)))
    found = set()
    for below in layers.get(name, ()):
        found |= {below} | reachable(layers, below, (*path, name))
    return found


def line_of(text, place):
    return text.count("\n", 0, place) + 1


def include_faults(file, text, folder, allowed):
    for match in INCLUDE.finditer(text):
        where = f"{file.relative_to(SOURCE)}:{line_of(text, match.start(2))}"
        quote, name = match.groups()
        if quote == '"':
            target = name.partition("/")[0]
            if not (SRC / name).is_file():
                yield f'{where}: "{name}" is no file of src/; write "FOLDER/file.h", and <…> for libraries'
            elif target != folder and target not in allowed:
                yield f'{where}: {folder} may not include "{name}"'
        for beginning, owners in LIBRARIES.items():
            if re.match(beginning, name) and folder not in owners:
                yield f"{where}: only {', '.join(sorted(owners))} may include <{name}>"


def main():
    layers = declared_layers()
    files = sorted([*SRC.rglob("*.h"), *SRC.rglob("*.cpp")])
    if not files or not layers:
        sys.exit("there is no source or no layer to check")
    faults = []
    for file in files:
        text = file.read_text()
        inside = file.relative_to(SRC).parts
        folder = inside[0] if len(inside) > 1 else "main"
        allowed = {"cli"} if folder == "main" else reachable(layers, folder)
        faults += include_faults(file, text, folder, allowed)
    print("\n".join(faults + [f"{len(files)} files, {len(faults)} faults"]))
    sys.exit(1 if faults else 0)


main()
