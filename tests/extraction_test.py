#!/usr/bin/env python3
"""Checks that other programs read out of the PDFs exactly what the resumes say, and in that order.

For every example, layout and language three readers are asked: pdftotext in the order of the content, pdftotext
in the order it makes out from the page, and mutool. Every text must come out whole: its words apart by blanks
or line ends, nothing but a line end inside a word, all letters in NFC. In the order of the content, sections
must stand under their titles, entries and lines of work in the order of the file, each with its own fields.
Of portfolios and letters, tests/portfolio_text.py and tests/letter_text.py say what is to be read.
"""

import re
import subprocess
import tomllib
import unicodedata
from pathlib import Path

import letter_text
import portfolio_text
from harness import TESTS, Report, arguments, examples, kind_of, layout_names, outputs, run
from resume_text import expected, load_layout

READERS = {  # the command, and whether it keeps to the order of the content
    "pdftotext -raw": (["pdftotext", "-raw", "-enc", "UTF-8", "{}", "-"], True),
    "pdftotext": (["pdftotext", "-enc", "UTF-8", "{}", "-"], False),
    "mutool": (["mutool", "draw", "-q", "-F", "txt", "{}"], True),
}


def extract(command, pdf):
    done = subprocess.run([arg.replace("{}", str(pdf)) for arg in command], capture_output=True, check=True)
    text = done.stdout.decode("utf-8").replace("\f", "")
    return re.sub(r"[ \t]*\n\s*", "\n", text)


def pattern(text, columns=False):
    """Matches a text as it may come out: a blank may be a line end, and a word may be broken by one. A reader that
    goes by lines of the page may find lines of columns beside it in between."""
    words = (r"\n?".join(re.escape(letter) for letter in word) for word in text.split())
    return re.compile((r"(?:[ ]+|\n(?:[^\n]*\n){0,4}?)" if columns else r"(?:[ ]+|\n)").join(words))


class Reading:
    """One extracted text and what is wrong with it."""

    def __init__(self, text, in_order):
        self.text = text
        self.in_order = in_order
        self.faults = []

    def find(self, wanted, begin=0, end=None, what="text"):
        """Where a text stands between two places. Not there: a fault, and nothing."""
        match = pattern(wanted, not self.in_order).search(self.text, begin, len(self.text) if end is None else end)
        if match:
            return match.start()
        elsewhere = pattern(wanted).search(self.text)
        self.faults.append(f"{what} out of its place: {wanted}" if elsewhere else f"no {what}: {wanted}")
        return None

    def check_presence(self, entry):
        for wanted in [*entry.texts, *entry.dates]:
            self.find(wanted)
        for inner in entry.inner:
            self.check_presence(inner)

    def check_order(self, entries, begin, end):
        """Entries in their order between two places, the fields of each between its neighbours' heads."""
        heads = []
        for entry in entries:
            place = self.head(entry, heads[-1] + 1 if heads else begin, end)
            heads.append(place if place is not None else (heads[-1] if heads else begin))
        for i, entry in enumerate(entries):
            before = heads[i - 1] if i else begin  # a date may stand left of its entry
            after = heads[i + 1] if i + 1 < len(heads) else end
            for wanted in entry.texts[1:]:
                self.find(wanted, heads[i] if entry.head_first else before, after)
            for wanted in entry.dates:
                self.find(wanted, before, after, "date")
            self.check_order(entry.inner, heads[i], after)

    def check_sections(self, sections):
        """Each section stands between its title and the next one of its region. Where both regions go on over a
        page, the parts of one stand between the parts of the other."""
        titles = [(self.title(section), section) for section in sections]
        for begin, section in titles:
            if begin is not None:
                after = [place for place, other in titles
                         if place is not None and place > begin and other.region == section.region]
                self.check_order(section.entries, begin + len(section.title), min(after, default=len(self.text)))

    def head(self, entry, begin, end):
        """Where an entry begins: right here, or at the start of a line where it can be, since other texts may
        name it too. Its dates may stand before it."""
        dates = "|".join(pattern(date).pattern for date in entry.dates)
        before = rf"(?:(?:{dates}|[~–])\s*)*" if dates else ""
        text = pattern(entry.texts[0]).pattern
        match = re.compile(rf"\s*{before}(?P<head>{text})").match(self.text, begin, end) or re.compile(
            rf"^{before}(?P<head>{text})", re.MULTILINE).search(self.text, begin, end)
        return match.start("head") if match else self.find(entry.texts[0], begin, end, "entry")

    def title(self, section):
        """Where a section's title stands as a line of its own, or before the text it hangs beside. Of several
        such lines (a group of skills may have the same name) it is the one nearest before the section's first entry."""
        lines = re.finditer(rf"^{pattern(section.title).pattern}(?=[ \n]|$)", self.text, re.MULTILINE | re.IGNORECASE)
        first = pattern(section.entries[0].texts[0])
        distances = {}
        for line in lines:
            entry = first.search(self.text, line.end())
            distances[line.start()] = entry.start() - line.end() if entry else len(self.text)
        if not distances:
            self.faults.append(f"no line that is the title: {section.title}")
            return None
        return min(distances, key=distances.get)


def has_side_column(layout, language):
    return any(region.get("place") in ("left", "right") for region in load_layout(layout, language)["region"].values())


def check(pdf, example, layout, language):
    if kind_of(layout) == "portfolio":  # it prints what its views choose, in their order
        readers = {name: command for name, (command, in_order) in READERS.items() if in_order}
        return portfolio_text.check(pdf, example, layout, language, readers)
    if kind_of(layout) in ("letter", "essay"):
        readers = {name: command for name, (command, in_order) in READERS.items() if in_order}
        return letter_text.check(pdf, example, layout, language, readers)
    person, sections = expected(example, layout, language)
    faults = []
    side_by_side = has_side_column(layout, language)
    for name, (command, in_order) in READERS.items():
        if side_by_side and not in_order:
            continue  # a reader that goes by lines of the page mixes those of columns beside each other
        reading = Reading(extract(command, pdf), in_order)
        if not unicodedata.is_normalized("NFC", reading.text):
            reading.faults.append("not all of it is NFC")
        reading.check_presence(person)
        for section in sections:
            for entry in section.entries:
                reading.check_presence(entry)
        if in_order:
            reading.check_sections(sections)
        faults += [f"{name}: {fault}" for fault in reading.faults]
    return faults


def check_marks(hanjang, pdf):
    """What is drawn for a typed mark comes out as the mark that was typed."""
    resume = TESTS / "pages" / "detail" / "marks.toml"
    done = run([hanjang, "build", resume, "-o", pdf], cwd=TESTS)
    if done.returncode != 0:
        return [done.stderr.decode("utf-8", "replace")]
    typed = tomllib.loads(resume.read_text("utf-8"))["summary"].replace("`", "")
    return [f"{reader} does not read {typed!r} in {text!r}" for reader, (command, _) in READERS.items()
            if typed not in (text := extract(command, pdf))]


def main():
    parser = arguments(__doc__)
    parser.add_argument("--documents", type=Path, required=True, help="what documents_test.py made")
    options = parser.parse_args()
    report = Report()
    for layout in layout_names():
        for example in examples():
            for file, language in outputs(example, layout):
                pdf = options.documents / layout / file
                report.case(f"{layout}/{pdf.name}",
                            check(pdf, example, layout, language) if pdf.is_file() else ["it was not built"])
    report.case("marks", check_marks(options.hanjang, options.documents / "marks.pdf"))
    report.finish()


main()
