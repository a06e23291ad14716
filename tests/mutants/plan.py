"""Which changes are tried, in which order of tests, and what is known of them from before."""

import hashlib
import json
import re
import subprocess
import threading
import tomllib

from layers import layer_of, reachable
from mutants.changes import changes_of

# Rows of words that a language has: texts, with no code in them.
LISTS_OF_WORDS = re.compile(r"^src/(?:review|spelling)/detail/(?:words/.*|\w*words\w*\.h|misspell?\w*\.h|misspelt\w*\.h)$")
# Tests of the source's text, of the installation and of other programs than hanjang's own; what is run again under
# another locale is left out too.
LEFT_OUT = {"layers", "codes_used", "layout_names", "banned_calls", "format", "shellcheck", "one_definition", "locales",
            "install", "floor", "mutants"}
FIXTURES = {"extraction": "documents", "structure": "documents"}
READS = ("diagnostics", "pages", "cli")
SETS = ("pages", "diagnostics", "cli")
DRIVES = ("cli", "diagnostics", "pages")
# What finds most of a folder's faults for the least time, after its unit tests.
FIRST = {"syntax": READS, "schema": READS, "resume": READS, "diag": READS, "design": READS, "review": ("review", *READS),
         "spelling": ("review", *READS), "driver": DRIVES, "cli": DRIVES, "system": DRIVES, "base": DRIVES}


def files_of(source):
    """The files of a tree that are its own, committed or not."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=source,
                            capture_output=True, check=True).stdout.decode()
    return sorted(name for name in set(listed.split("\0")) if name and (source / name).is_file())


def digest(*contents):
    found = hashlib.sha256()
    for content in contents:
        found.update(len(content).to_bytes(8, "big") + content)
    return found.hexdigest()[:16]


def digest_of_tree(source, files):
    """What a result hangs on: all but texts for people."""
    return digest(*(part for name in files if not name.endswith(".md") and not name.startswith("tests/mutants")
                    for part in (name.encode(), (source / name).read_bytes())))


def room_of(path):
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else "cli"  # main.cpp is all of it that is not in a folder


def all_changes(source, files, seed):
    """The changes of src/, by file."""
    return {name: changes_of(name, (source / name).read_text("utf-8"), seed) for name in files
            if re.match(r"src/.*\.(?:h|cpp)$", name) and not LISTS_OF_WORDS.match(name)}


def shares(sizes, count):
    """Deals `count` out in proportion to sizes, without a remainder: what is left goes to the largest fractions."""
    total = sum(sizes.values())
    exact = {name: count * size / total for name, size in sizes.items()}
    dealt = {name: int(share) for name, share in exact.items()}
    short = sorted(exact, key=lambda name: (dealt[name] - exact[name], name))
    for name in short[:count - sum(dealt.values())]:
        dealt[name] += 1
    return dealt


def drawn(changes, count, seed):
    """`count` places for a change, spread over the folders by their lines with code in them. Each place is a list: where
    the first change makes no program, the next one takes its place."""
    rooms, lines = {}, {}
    for path, found in changes.items():
        rooms.setdefault(room_of(path), []).extend(found)
        lines.setdefault(room_of(path), set()).update((path, one.line) for one in found)
    slots = []
    for room, share in shares({room: len(found) for room, found in lines.items()}, count).items():
        ordered = sorted(rooms[room], key=lambda one: one.rank(seed))
        slots += [ordered[i::share] for i in range(share)]
    return sorted(slots, key=lambda slot: slot[0].rank(seed))


def folders_above(source):
    """For every folder of src/, those whose programs have its code in them."""
    layers = dict(layer_of(file.read_text("utf-8")) for file in sorted((source / "src").glob("*/CMakeLists.txt")))
    below = {name: reachable(layers, name) | {name, "base", "system"} for name in layers}
    return {name: {other for other in layers if name in below[other]} for name in layers}


def order(room, times, above):
    """The tests for a change in a folder: its own, then what finds most, then the rest, the quickest first."""
    fit = [name for name in times if not name.startswith("unit.") or name.removeprefix("unit.") in above[room]]
    first = [f"unit.{room}", *FIRST.get(room, SETS)]
    cost = {name: max(times[name], times.get(FIXTURES.get(name), -1) + 0.001) for name in fit}
    return [name for name in first if name in cost] + sorted((name for name in fit if name not in first), key=cost.get)


class Listing:
    """The changes that change nothing, each with why."""

    def __init__(self, text):
        self.entries = tomllib.loads(text).get("change", [])

    def why(self, change):
        return next((entry["why"] for entry in self.entries if is_meant(entry, change)), None)

    def faults(self, changes):
        """The entries that are of no change any more, or say too little."""
        for entry in self.entries:
            said = f"{entry.get('file')}: `{entry.get('line')}`: `{entry.get('before')}` → `{entry.get('after')}`"
            if set(entry) - {"nth"} != {"file", "line", "before", "after", "why"} or len(entry["why"]) < 20:
                yield f"{said}: give file, line, before, after, why and, where it is not the first such piece of such lines, nth"
            elif not any(is_meant(entry, change, any_choice=True) for change in changes.get(entry["file"], ())):
                yield f"{said}: there is no such line any more; take the entry out, or write the line as it is now"


def is_meant(entry, change, any_choice=False):
    return (entry["file"], entry["line"], entry["before"], entry.get("nth", 1)) == (
        change.path, change.text, change.before, change.nth) and (any_choice or entry["after"] == change.after)


class Journal:
    """What came of every change, a line of JSON each: a run that was stopped goes on from there."""

    def __init__(self, path):
        self.path = path
        self._lock = threading.Lock()
        self._known = {}
        if path.is_file():
            for line in path.read_text("utf-8").splitlines():
                try:
                    record = json.loads(line)
                    self._known[record["name"]] = record
                except (ValueError, KeyError):
                    continue  # the line that was being written as the run was stopped

    def known(self, change, file_digest, tree_digest):
        """What came of a change, if that still holds: what was caught, as long as its file is the same, and the rest as
        long as everything is."""
        record = self._known.get(change.name)
        if not record or record["file_digest"] != file_digest:
            return None
        return record if record["result"] != "survived" or record["tree_digest"] == tree_digest else None

    def add(self, record):
        with self._lock:
            self._known[record["name"]] = record
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
