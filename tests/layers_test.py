#!/usr/bin/env python3
"""Holds the source to the rules of layers.py, after trying those on small trees with a planted fault each."""

import re
import sys

from harness import SOURCE
from layers import faults, layer_of

LAYERS = {
    "base": set(),
    "system": {"base"},
    "text": {"base"},
    "page": {"base", "text"},
    "driver": {"page", "system"},
    "cli": {"driver", "system"},
}
SOUND = {
    "src/main.cpp": '#include "cli/cli.h"\n\nint main() { return hanjang::cli::run(); }\n',
    "src/base/units.h": "#pragma once\nnamespace hanjang::base {\nstruct Length {};\n} // namespace hanjang::base\n",
    "src/system/files.h": "#include <sys/stat.h>\n#include <csignal>\nnamespace hanjang::system {}\n",
    "src/text/shape.h": '#include "base/units.h"\n#include <hb.h>\nnamespace hanjang::text {}\n',
    "src/text/detail/runs.h": "namespace hanjang::text::detail {}\n",
    "src/text/shape.cpp": '#include "text/detail/runs.h"\nnamespace hanjang::text {\nnamespace {}\n}\n',
    "src/page/page.h": '#include "base/units.h"\n#include "text/shape.h"\n#include <signals.h>\n'
                       "// namespace hanjang::old {\nnamespace hanjang::page {}\n",
    "src/driver/build.h": '#include "page/page.h"\n#include "system/files.h"\nnamespace hanjang::driver {}\n',
    "src/cli/cli.h": '#include "driver/build.h"\n#include "system/files.h"\n#include <CLI/CLI.hpp>\n'
                     "namespace hanjang::cli { int run(); }\n",
    "tests/unit/text/runs_test.cpp": '#include "text/detail/runs.h"\n#include <unistd.h>\n',
}
# A file that is added to the sound tree or replaces one of its, and a part of the one fault that this makes.
PLANTED = [
    ("src/text/shape.h", '#include "page/page.h"\nnamespace hanjang::text {}\n',
     'src/text/shape.h:1: text may not include "page/page.h"'),
    ("src/text/a.h", '\n#include "nowhere/a.h"\nnamespace hanjang::text {}\n', 'a.h:2: "nowhere/a.h" is no file of src/'),
    ("src/text/a.h", '#include "units.h"\nnamespace hanjang::text {}\n', '"units.h" is no file of src/'),
    ("src/main.cpp", '#include "driver/build.h"\n', 'main may not include "driver/build.h"'),
    ("src/text/a.h", "namespace hanjang {}\n", "a.h:1: opens hanjang; what this folder holds is in hanjang::text"),
    ("src/text/a.h", "\nnamespace hanjang::texts {}\n", "a.h:2: opens hanjang::texts"),
    ("src/text/a.cpp", "namespace hanjang::text {}\nnamespace hanjang::page { struct Page; }\n", "a.cpp:2: opens hanjang::page"),
    ("src/text/a.h", "int loose;\n", "a.h:1: does not open namespace hanjang::text"),
    ("src/text/a.h", "// namespace hanjang::text {}\n", "does not open namespace hanjang::text"),
    ("src/text/a.h", 'auto a = "namespace hanjang::text {";\n', "does not open namespace hanjang::text"),
    ("src/text/a.h", "using namespace hanjang::text;\n", "does not open namespace hanjang::text"),
    ("src/driver/a.h", '#include "base/units.h"\nnamespace hanjang::driver {}\n', "does not name base"),
    ("src/page/a.h", '#include "text/detail/runs.h"\nnamespace hanjang::page {}\n', "is for text and its unit tests alone"),
    ("src/main.cpp", '#include "cli/cli.h"\n#include <cli/detail/a.h>\n', "main.cpp:2: \"cli/detail/a.h\" is for cli"),
    ("tests/unit/page/a_test.cpp", '#include "text/detail/runs.h"\n', "is for text and its unit tests alone"),
    ("tests/fuzz/main.cpp", '#include "text/detail/runs.h"\n', "is for text and its unit tests alone"),
    ("tests/unit/a.h", '#include "text/detail/runs.h"\n', "is for text and its unit tests alone"),
    ("src/page/a.h", "#include <zlib.h>\n#include <hb-subset.h>\nnamespace hanjang::page {}\n",
     "a.h:2: only pdf, text may include <hb-subset.h>"),
    ("src/page/a.h", "#include <libdeflate.h>\nnamespace hanjang::page {}\n", "a.h:1: only pdf may include <libdeflate.h>"),
    ("src/page/a.h", "#include <toml++/toml.h>\nnamespace hanjang::page {}\n", "only syntax may"),
    ("src/page/a.h", "#include <unicode/uchar.h>\nnamespace hanjang::page {}\n", "resume, schema, syntax, text may"),
    ("src/rooms/a.h", "namespace hanjang::rooms {}\n", "src/rooms/ has no CMakeLists.txt with a hanjang_layer()"),
    *((f"src/{folder}/a.cpp", f"#include <{header}>\nnamespace hanjang::{folder} {{}}\n",
       f"only system may include <{header}>")
      for folder in ("driver", "cli") for header in ("unistd.h", "fcntl.h", "sys/stat.h", "poll.h", "signal.h",
                                                     "csignal", "pthread.h", "termios.h")),
]


def planted_faults():
    """What is wrong with the rules themselves: a list."""
    wrong = [f"a sound tree is refused: {fault}" for fault in faults(SOUND, LAYERS)]
    for path, text, part in PLANTED:
        found = list(faults({**SOUND, path: text}, LAYERS))
        if len(found) != 1 or part not in found[0]:
            wrong.append(f"planted in {path}: expected `{part}`, found {found}")
    # A folder that leads to `system` is refused, in its CMakeLists.txt as in its includes.
    layers = {**LAYERS, "page": {"base", "text", "system"}}
    page = '#include "system/files.h"\nnamespace hanjang::page {}\n'
    found = list(faults({**SOUND, "src/page/a.h": page}, layers))
    if len(found) != 2 or not all("only cli, driver may" in fault for fault in found):
        wrong.append(f"planted `page` above `system`: {found}")
    if layer_of("hanjang_layer(page HANJANG base text\n PRIVATE fmt::fmt)") != ("page", {"base", "text"}):
        wrong.append("a CMakeLists.txt is misread")
    try:
        list(faults({"src/a/a.h": ""}, {"a": {"b"}, "b": {"a"}}))
        wrong.append("a circle is not seen")
    except ValueError:
        pass
    return wrong


def read_tree():
    files = [file for folder in ("src", "tests") for file in (SOURCE / folder).rglob("*")
             if file.suffix in (".h", ".cpp")]
    return {file.relative_to(SOURCE).as_posix(): file.read_text("utf-8") for file in files}


def map_faults(page, layers, exists):
    """Where the architecture's page and the tree differ: folders, what they include, and paths that it names."""
    rows = {name: {word.strip() for word in listed.split(",")} - {"–"}
            for name, listed in re.findall(r"^\| `(\w+)` \|.*\| ([^|]*) \|$", page, re.MULTILINE)}
    for name, below in sorted(layers.items()):
        if name not in rows:
            yield f"ARCHITECTURE.md: the table of folders has no row for `{name}`: add one"
        elif rows[name] != below:
            more, less = sorted(rows[name] - below), sorted(below - rows[name])
            yield (f"ARCHITECTURE.md: the row of `{name}` says less or more than its CMakeLists.txt: "
                   f"take out {', '.join(more) or 'nothing'}, add {', '.join(less) or 'nothing'}")
    for path in sorted(set(re.findall(r"`((?:\w+/)+[\w.*]+)`", page))):
        if not exists(path):
            yield f"ARCHITECTURE.md: there is no `{path}`"


def is_there(path):
    """True for a path of src/ or of the tree, with or without its ending."""
    return any(list(folder.glob(path)) or list(folder.glob(path + ".*")) for folder in (SOURCE / "src", SOURCE))


def planted_map_faults():
    page = "| `a` | x → y | – |\n| `b` | z | a |\nand `b/c.cpp`, `b/d`\n"
    sound = list(map_faults(page, {"a": set(), "b": {"a"}}, lambda path: True))
    other = list(map_faults(page, {"a": set(), "b": set(), "c": set()}, lambda path: path != "b/d"))
    return [f"the map's rules: {sound} {other}"] if sound or len(other) != 3 else []


def main():
    wrong = planted_faults() + planted_map_faults()
    files = read_tree()
    layers = {}
    for file in sorted((SOURCE / "src").glob("*/CMakeLists.txt")):
        layer = layer_of(file.read_text("utf-8"))
        if not layer or layer[0] != file.parent.name:
            sys.exit(f"{file}: no hanjang_layer({file.parent.name} …)")
        layers[layer[0]] = layer[1]
    if not files or not layers:
        sys.exit("there is no source or no layer to check")
    page = (SOURCE / "ARCHITECTURE.md").read_text("utf-8")
    found = wrong + list(faults(files, layers)) + list(map_faults(page, layers, is_there))
    print("\n".join(found + [f"{len(PLANTED)} planted faults, {len(files)} files, {len(found)} faults"]))
    sys.exit(1 if found else 0)


main()
