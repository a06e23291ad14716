"""The rules of the architecture, as functions from source text to faults.

- A folder of src/ includes only itself and the folders that its CMakeLists.txt names, which never lead back to it.
- `system` is for driver and cli alone, and it alone includes the headers of POSIX.
- Each outside library is seen only by the folders that own it.
- A folder is a namespace: what src/text/ holds is in hanjang::text, or deeper.
- What lies in a folder's detail/ is for that folder, its own unit tests and the bench, which measures its parts.
"""

import re

# Beginnings of the includes of a library, and the folders that may have them.
LIBRARIES = {
    r"toml\+\+/|toml\.hpp": {"syntax"},
    r"hpdf|libdeflate": {"pdf"},
    r"unicode/": {"diag", "syntax", "schema", "resume", "locale", "text"},
    r"hb\b|hb-": {"text", "pdf"},
    r"CLI/": {"cli"},
    r"jpeglib|jerror|png|pugi": {"image"},
    r"hunspell": {"spelling"},
    r"(?:sys|net|netinet|arpa|linux)/|c?signal(?:\.h)?$"
    r"|(?:aio|dirent|dlfcn|fcntl|fnmatch|ftw|glob|grp|ifaddrs|langinfo|mqueue|netdb|poll|pthread|pty|pwd|sched"
    r"|semaphore|spawn|strings|syslog|termios|unistd|utime|wordexp)\.h$": {"system"},
}
# Folders that are not for everybody above them.
RESERVED = {"system": {"driver", "cli"}}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">]', re.MULTILINE)
NAMESPACE = re.compile(r"\bnamespace\s+(hanjang(?:\s*::\s*(?:inline\s+)?\w+)*)\s*\{")
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"'
                      r'''|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+\'''', re.DOTALL)


def layer_of(cmake):
    """The name that a CMakeLists.txt gives its folder and the folders it lists after HANJANG; None without a call."""
    call = re.search(r"hanjang_layer\(([^)]*)\)", cmake)
    if not call:
        return None
    name, *words = call.group(1).split()
    below, keyword = set(), ""
    for word in words:
        if word in ("HANJANG", "PRIVATE", "PUBLIC"):
            keyword = word
        elif keyword == "HANJANG":
            below.add(word)
    return name, below


def reachable(layers, name, path=()):
    """The folders below one, however deep. ValueError for a circle."""
    if name in path:
        raise ValueError("the folders depend on each other in a circle: " + " → ".join((*path, name)))
    found = set()
    for below in layers.get(name, ()):
        found |= {below} | reachable(layers, below, (*path, name))
    return found


def line_of(text, place):
    return text.count("\n", 0, place) + 1


def code_of(text):
    """The text with comments and literals blanked; every place stays where it is."""
    return NOT_CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def include_faults(folder, allowed, text, files):
    for match in INCLUDE.finditer(text):
        line = line_of(text, match.start(2))
        quote, name = match.groups()
        if quote == '"':
            target = name.partition("/")[0]
            if f"src/{name}" not in files:
                yield line, f'"{name}" is no file of src/; write "FOLDER/file.h", and <…> for libraries'
            elif target != folder and target not in allowed:
                yield line, f'{folder} may not include "{name}"; its CMakeLists.txt does not name {target}'
            elif target != folder and folder not in RESERVED.get(target, {folder}):
                yield line, f'{folder} may not include "{name}"; only {listed(RESERVED[target])} may'
        for beginning, owners in LIBRARIES.items():
            if re.match(beginning, name) and folder not in owners:
                yield line, f"only {listed(owners)} may include <{name}>"


def detail_faults(folder, text):
    """Includes of another folder's detail/. `folder` is where the file belongs, of the source or of its tests."""
    for match in INCLUDE.finditer(text):
        owner, *inside = match.group(2).split("/")
        if "detail" in inside[:-1] and owner != folder:
            where = line_of(text, match.start(2))
            yield where, f'"{match.group(2)}" is for {owner} and its unit tests alone'


def namespace_faults(folder, text):
    wanted = f"hanjang::{folder}"
    opened = [(match.start(), re.sub(r"\s|\binline\b", "", match.group(1)))
              for match in NAMESPACE.finditer(code_of(text))]
    for place, name in opened:
        if name != wanted and not name.startswith(wanted + "::"):
            yield line_of(text, place), f"opens {name}; what this folder holds is in {wanted}"
    if not opened:
        yield 1, f"does not open namespace {wanted}"


def listed(names):
    return ", ".join(sorted(names))


def source_faults(path, text, layers, files):
    """The faults of one file of src/, given by its path from the top of the tree: pairs of line and message."""
    inside = path.split("/")[1:]
    if len(inside) == 1:  # main.cpp
        return [*include_faults("main", {"cli"}, text, files), *detail_faults("main", text)]
    folder = inside[0]
    if folder not in layers:
        return [(1, f"src/{folder}/ has no CMakeLists.txt with a hanjang_layer()")]
    return [*include_faults(folder, layers[folder], text, files), *detail_faults(folder, text),
            *namespace_faults(folder, text)]


def test_faults(path, text):
    """The faults of one file of tests/."""
    parts = path.split("/")
    if parts[1] == "bench":
        return []
    folder = parts[2] if parts[:2] == ["tests", "unit"] and len(parts) > 3 else "tests"
    return list(detail_faults(folder, text))


def faults(files, layers):
    """All faults of a tree, as lines to print. `files`: path from the top → text; `layers`: folder → those below."""
    for folder, below in sorted(layers.items()):
        reachable(layers, folder)
        for target in sorted(below & RESERVED.keys()):
            if folder not in RESERVED[target]:
                yield f"src/{folder}/CMakeLists.txt: only {listed(RESERVED[target])} may list {target}"
    for path, text in sorted(files.items()):
        found = source_faults(path, text, layers, files) if path.startswith("src/") else test_faults(path, text)
        for line, message in sorted(found):
            yield f"{path}:{line}: {message}"
