"""What the files of tests/diagnostics expect to be told of them; tests/diagnostics_test.py says how that is written."""

import re
import shlex

from harness import TESTS, read_exactly

FOLDER = TESTS / "diagnostics"
EXPECTATION = re.compile(r'^([EWNR]\d{3}) (?:(\S+):)?(?:(\d+):(\d+)|-) "(.*)"$')


def cases():
    """The files that are cases."""
    return [path for path in sorted(FOLDER.rglob("*.toml")) if "data" not in path.relative_to(FOLDER).parts[:-1]]


class Case:
    """A file's expectations."""

    def __init__(self, path):
        self.expected = []  # (code, file, line, column, fragment)
        self.exit = None
        self.args = ["{}"]
        self.command = "build"
        self.faults = []
        self.says_something = False
        for line in read_exactly(path).splitlines():
            _, found, comment = line.partition("#~ ")
            if found:
                self.read(comment.strip(), path)
        if not self.says_something:
            self.faults.append("the file expects nothing: write `#~ clean` or what should be reported")
        if self.exit is None:
            self.exit = 1 if any(code.startswith("E") for code, *_ in self.expected) else 0

    def read(self, comment, path):
        word, _, rest = comment.partition(" ")
        match = EXPECTATION.match(comment)
        if match:
            code, file, line, column, fragment = match.groups()
            placed = line is not None
            self.expected.append((code, file or (path.name if placed else ""), int(line or 0),
                                  int(column or 0), fragment))
            self.says_something = True
        elif comment == "clean":
            self.says_something = True
        elif comment == "check":
            self.command = "check"
        elif word == "exit":
            self.exit = int(rest)
        elif word == "args":
            self.args = shlex.split(rest)
        else:
            self.faults.append(f"cannot read the expectation `{comment}`")
