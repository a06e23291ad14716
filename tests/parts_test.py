#!/usr/bin/env python3
"""Sets every example in two layouts as one document, and holds it to the two that it consists of.

The text of the whole is that of the first document and then that of the second, page by page; readers find a part, an
entry of the outline and page labels for each; what one of the two prints is not told to be missing.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

from harness import TESTS, Report, arguments, examples, languages, layout_names, run, temporary_folder

FIRST = "classic"
LAYOUT = re.compile(r"^layout *= .*$", re.MULTILINE)
NOT_SHOWN = re.compile(r"note\[N305\].*")
PATH = re.compile(r"`([a-z_.]+)` \(")


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"], capture_output=True, text=True, check=True)
    return done.stdout


def pages_of(pdf):
    done = subprocess.run(["qpdf", "--show-npages", pdf], capture_output=True, text=True, check=True)
    return int(done.stdout)


def labels_of(pdf):
    """Pairs of the index of a page and what those from there on are called."""
    done = subprocess.run(["qpdf", "--json=2", "--json-key=pagelabels", pdf], capture_output=True, text=True, check=True)
    return [(label["index"], label["label"]["/P"][2:]) for label in json.loads(done.stdout)["pagelabels"]]


def outline_of(pdf):
    """The entries at the top of the outline, each with its page, and how many stand below them."""
    done = subprocess.run(["mutool", "show", pdf, "outline"], capture_output=True, text=True, check=True)
    entries = re.findall(r'^.(\t+)"(.*)"\t#page=(\d+)', done.stdout, re.MULTILINE)
    top = [(title, int(page)) for depth, title, page in entries if len(depth) == 1]
    return top, len(entries) - len(top)


def not_shown(message):
    return {path for note in NOT_SHOWN.findall(message) for path in PATH.findall(note)}


class Documents:
    """An example in two layouts, in one document and in two."""

    def __init__(self, hanjang, example, second, folder):
        self.hanjang, self.folder = hanjang, folder
        for item in example.parent.iterdir():
            if item.suffix != ".toml":
                (folder / item.name).symlink_to(item)
        text = LAYOUT.sub(f'layout = ["{FIRST}", "{second}"]\nfile = "{{name}}_{{document}}_{{lang}}"',
                          example.read_text("utf-8"), count=1)
        (folder / "me.toml").write_text(text, "utf-8")
        self.faults = []
        self.whole, self.message = self.build("whole")
        self.again, _ = self.build("again")
        self.parts = [self.build(layout, "--layout", layout) for layout in (FIRST, second)]

    def build(self, out, *options):
        """The PDFs by language, and what was said."""
        done = run([self.hanjang, "build", "me.toml", *options, "-o", f"{out}/"], cwd=self.folder)
        message = done.stderr.decode("utf-8", "replace")
        if done.returncode != 0:
            self.faults.append(f"exit code {done.returncode}\n{message}")
        return {pdf.stem.rpartition("_")[2]: pdf for pdf in (self.folder / out).glob("*.pdf")}, message

    def check(self, language):
        whole = self.whole[language]
        parts = [pdfs[language] for pdfs, _ in self.parts]
        words = [pdf.stem.split("_")[1] for pdf in parts]
        counts = [pages_of(pdf) for pdf in parts]
        top, below = outline_of(whole)
        singles = [outline_of(pdf) for pdf in parts]
        yield whole.read_bytes() == self.again[language].read_bytes(), "it is not the same in a second run"
        yield whole.stem.split("_")[1:-1] == list(dict.fromkeys(words)), f"{whole.name} does not say {words}"
        yield text_of(whole) == "".join(map(text_of, parts)), "its text is not that of its parts"
        titles = [title.replace(" ", "-") for title, _ in top]
        yield titles == words, f"the outline begins with {titles}, not {words}"
        yield [page for _, page in top] == [1, 1 + counts[0]], f"the outline leads to the pages {top}"
        yield below == sum(len(entries) + inside for entries, inside in singles), "entries of the outline are lost"
        labels = labels_of(whole)
        yield labels == [(0, top[0][0] + " "), (counts[0], top[1][0] + " ")], f"pages are called {labels}"
        yield pages_of(whole) == sum(counts), "it has other pages than its parts"

    def check_notes(self):
        told = [not_shown(message) for _, message in self.parts]
        lost = not_shown(self.message)
        missing_in_all = set.intersection(*told)
        hidden = {path for paths in told for path in paths if "." not in path}
        yield all(path in missing_in_all or path.partition(".")[0] in hidden for path in lost), \
            f"{sorted(lost - missing_in_all)} are told to be missing, though a part prints them"


def check(hanjang, example, second):
    with temporary_folder() as name:
        documents = Documents(hanjang, example, second, Path(name))
        if documents.faults:
            return documents.faults
        faults = [f"{language}: {fault}" for language in languages(example)
                  for holds, fault in documents.check(language) if not holds]
        faults += [fault for holds, fault in documents.check_notes() if not holds]
        pdfs = list(documents.whole.values())
        checker = [sys.executable, "-B", TESTS / "pdf" / "check_structure.py", *pdfs]
        for command in (checker, *(["qpdf", "--check", pdf] for pdf in pdfs)):
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            faults += [done.stdout + done.stderr] if done.returncode else []
        return faults


def main():
    hanjang = arguments(__doc__).parse_args().hanjang.resolve()
    report = Report()
    for example in examples():
        for second in layout_names("career") + ["compact"]:
            report.case(f"{example.stem}/{FIRST}+{second}", check(hanjang, example, second))
    report.finish()


main()
