"""What a portfolio should print, read from the TOML files without any of hanjang's code, and where other programs
find it in the PDF.

A view of a layout chooses records of a resume; `views_of()` chooses them anew. `check()` looks for the texts that
the rows of the layout name, for the pages of each project, and for what the contents say of pages.
"""

import re
import subprocess
import sys
import tomllib
import unicodedata
from dataclasses import dataclass, field

from harness import TESTS
from resume_text import DATES, KOREAN_ONLY, NOT_SECTIONS, Reader, address, load_layout, plain

sys.path.append(str(TESTS / "pdf"))
from check_structure import File, text_of

POSITIONS = "positions"
FIELDS_BEHIND = {"dates": ("date", "start", "end"), "items_with_level": ("items",), "studies": ("degree", "major")}
LIST_ITEM = re.compile(r"^\s*(?:[-*+•]|\d+[.)])\s+")
PARAGRAPH_END = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+•]|\d+[.)])\s)")


@dataclass
class Record:
    """`written` is its table of the file, `table` what is left of that; `organization` is that of the job it was
    work in."""
    kind: str
    written: dict
    home: "Home"
    organization: object = None
    table: dict = field(default_factory=dict)

    def is_in(self, records):
        return any(self.written is other.written for other in records)


@dataclass
class Home:
    """A section of the resume. Each of its entries has its kind before it."""
    name: str
    title: str
    entries: list[tuple[str, dict]]

    def goes_by(self, name):
        return name == self.name or (self.entries and name == self.entries[0][0])


@dataclass
class Shown:
    """A section that the document has: a view, or a section of the resume that the layout does not leave to them."""
    name: str
    title: str
    records: list[Record]
    rows: str  # the table whose rows its records have; empty: each those of its own kind
    own_pages: bool = False


@dataclass
class Page:
    number: int
    text: str
    footer: str = ""


@dataclass
class Portfolio:
    reader: Reader
    person: dict
    sections: list[Shown]
    hidden: set = field(default_factory=set)

    @property
    def layout(self):
        return self.reader.layout


# -- What the resume has ------------------------------------------------------------------------------------


def in_order(text, data):
    """The sections as they stand in the file; those of the writer's own may stand between others."""
    own = iter(data.get("section", []))
    seen = set()
    for name in re.findall(r"^\[\[?([a-z_]+)\]\]?|^(summary)\b", text, re.MULTILINE):
        name = name[0] or name[1]
        if name == "section":
            yield name, next(own)
        elif name not in seen and name not in NOT_SECTIONS and name in data:
            seen.add(name)
            yield name, data[name]


def homes_of(example, reader, hidden):
    text = example.read_text("utf-8")
    for name, value in in_order(text, tomllib.loads(text, parse_float=str)):
        if name in hidden:
            continue
        if name == "section":
            called = value.get("id", "section")
            if called in hidden:
                continue
            own = {key: value[key] for key in ("text", "items") if key in value}
            entries = [("entries", own)] if own else []
            entries += [(value.get("as", "entries"), item) for item in value.get("entries", [])]
            yield Home(called, reader.text(value["title"]), entries)
        else:
            records = [{"text": value}] if name == "summary" else value if isinstance(value, list) else [value]
            yield Home(name, reader.layout["title"][name], [(name, record) for record in records])


def without_hidden(kind, table, hidden):
    return {key: value for key, value in table.items() if f"{kind}.{key}" not in hidden}


# -- What views choose of it --------------------------------------------------------------------------------


def walk(record, path):
    """The records that the rest of a path leads to. What an entry has stands before what its positions have."""
    record.organization = record.written.get("organization", record.organization)
    if not path:
        yield record
        return
    first, *rest = path
    for item in record.written.get(first, []):
        table = {"text": item} if isinstance(item, str) else item
        yield from walk(Record(first, table, record.home, record.organization), rest)
    if first != POSITIONS:
        for item in record.written.get(POSITIONS, []):
            yield from walk(Record(POSITIONS, item, record.home, record.organization), path)


def found_at(path, homes):
    name, *rest = path.split(".")
    return [found for home in homes if home.goes_by(name)
            for kind, entry in home.entries for found in walk(Record(kind, entry, home), rest)]


def choose(view, homes, hidden, before):
    found = []
    for path in view["of"]:
        for record in found_at(path, homes):
            record.table = without_hidden(record.kind, record.written, hidden)
            has_one = not view.get("with") or any(record.table.get(name) for name in view["with"])
            if has_one and not record.is_in(found):
                found.append(record)
    taken = [record for name in view.get("without", []) for record in before[name]]
    found = [record for record in found if not record.is_in(taken)]
    if view.get("sort") == "priority":
        found.sort(key=lambda record: -record.table.get("priority", 0))
    if len(found) < view.get("least", 1):
        return []
    return found[:view.get("most", len(found))]


def views_of(layout, homes, hidden):
    chosen = {}
    for name, view in layout.get("view", {}).items():
        chosen[name] = choose(view, homes, hidden, chosen)
    return chosen


def portfolio_of(example, layout_name, language):
    data = tomllib.loads(example.read_text("utf-8"), parse_float=str)

    def paths(key):
        value = data.get("document", {}).get(key, [])
        return set(value if isinstance(value, list) else value.get(language, []))

    hidden = (paths("hide") | (KOREAN_ONLY if language != "ko" else set())) - paths("show")
    reader = Reader(load_layout(layout_name, language), language, hidden)
    layout = reader.layout
    homes = list(homes_of(example, reader, hidden))
    sections = []
    for name, records in views_of(layout, homes, hidden).items():
        if records:
            title = layout["title"].get(name, records[0].home.title)
            sections.append(Shown(name, title, records, name, layout["view"][name].get("own_pages", False)))
    for home in homes:
        if home.name not in layout["section"].get("hide", []):
            records = [Record(kind, entry, home, table=without_hidden(kind, entry, hidden))
                       for kind, entry in home.entries if isinstance(entry, dict)]
            sections.append(Shown(home.name, home.title, records, ""))
    return Portfolio(reader, without_hidden("person", data["person"], hidden), sections, hidden)


# -- What the rows of the layout say of a record ------------------------------------------------------------


def entry_of(layout, name):
    """The table that says how a kind of record is set."""
    entry = layout.get("view", {}).get(name) or layout["entry"].get(name, {})
    return entry_of(layout, entry["like"]) if "like" in entry else entry


def field_names(row):
    cells = [one for cell in row.get("cells", []) + row.get("grid", []) for one in cell["fields"]]
    for one in [*row.get("hang", []), *row.get("label", []), *row.get("left", []), *cells, *row.get("right", [])]:
        name = one if isinstance(one, str) else one.get("field")
        yield from FIELDS_BEHIND.get(name, (name,)) if name else ()


def is_card(layout, name):
    """Cards have `left` of their rows and nothing else."""
    return bool(entry_of(layout, name).get("cards"))


def pieces(text):
    """The paragraphs and items of a text."""
    return [plain(LIST_ITEM.sub("", piece)) for piece in PARAGRAPH_END.split(text.strip()) if piece.strip()]


class Texts:
    """The texts that the rows of a layout print of a record."""

    def __init__(self, portfolio):
        self.reader = portfolio.reader
        self.layout = portfolio.layout
        self.hidden = portfolio.hidden

    def of(self, kind, rows, record, is_left_alone=False):
        """`rows` names the entry or view whose rows the record has."""
        return [text for row in entry_of(self.layout, rows).get("rows", [])
                for text in self.of_row(kind, row, record, is_left_alone)]

    def of_row(self, kind, row, record, is_left_alone):
        if is_left_alone:
            row = {"left": row.get("left", [])}
        for name in field_names(row):
            if name in record and f"{kind}.{name}" not in self.hidden:
                yield from self.of_field(kind, name, record[name])
        for key in ("bullets", "entries", "cards"):
            for item in record.get(row.get(key), []):
                yield from self.of_item(row[key], item, key != "entries")
        for image in record.get(row.get("pictures"), []):
            if isinstance(image, dict) and "caption" in image:
                yield self.reader.text(image["caption"])

    def of_item(self, name, item, is_left_alone):
        if isinstance(item, str) or self.reader.is_text(item) or name not in self.layout["entry"]:
            yield self.reader.text(item)
            return
        deep = name == "work" and any(key in item for key in ("start", "team", "share", "links", "details", "stack"))
        yield from self.of(name, "task" if deep and "task" in self.layout["entry"] else name, item, is_left_alone)

    def of_field(self, kind, name, value):
        reader = self.reader
        if name in DATES:
            yield reader.date(value, kind)
        elif value is True:
            yield plain(self.layout["word"][name])
        elif name == "url":
            yield address(value)
        elif name == "phone":
            yield reader.phone(reader.text(value))
        elif name == "links":
            for link in value:
                yield from reader.link(link)
        elif isinstance(value, list):
            for item in value:
                yield reader.text(item.get("name", item) if isinstance(item, dict) else item)
        else:
            own = value if isinstance(value, str) else value.get(reader.language) if isinstance(value, dict) else None
            yield from pieces(own) if own else [reader.text(value)]


def texts_of(portfolio, section, record):
    texts = Texts(portfolio)
    rows = section.rows or record.kind
    table = dict(record.table)
    if section.rows and record.organization is not None:
        table.setdefault("organization", record.organization)
    return list(texts.of(record.kind, rows, table, is_card(portfolio.layout, rows)))


# -- Where other programs find it ---------------------------------------------------------------------------


def pattern(text):
    """Matches a text as it may come out: a blank may be a line end, and a word may be broken by one."""
    return r"(?:[ ]+|\n)".join(r"\n?".join(map(re.escape, word)) for word in text.split())


def line_of(title):
    """Matches a title that stands as a line of its own."""
    return re.compile(rf"^{pattern(title)}$", re.MULTILINE | re.IGNORECASE)


def pages_of(output, name):
    """The pages of a reader's output, their footers taken off."""
    texts = [re.sub(r"[ \t]*\n\s*", "\n", text).strip("\n") for text in output.rstrip("\f\n ").split("\f")]
    line = rf"{re.escape(name)}[ \n]+(\d+) / {len(texts)}"
    footer = re.compile(rf"\A{line}\n|\n{line}\Z")  # drawn before all else, or behind it
    pages = []
    for number, text in enumerate(texts, 1):
        found = footer.search(text)
        pages.append(Page(number, footer.sub("", text), found[1] or found[2] if found else ""))
    return pages


class Reading:
    """One extracted text of a portfolio and what is wrong with it."""

    def __init__(self, portfolio, output):
        self.portfolio = portfolio
        self.layout = portfolio.layout
        self.reader = portfolio.reader
        self.pages = pages_of(output, self.reader.text(portfolio.person["name"]))
        self.faults = []

    def run(self):
        if not all(unicodedata.is_normalized("NFC", page.text) for page in self.pages):
            self.faults.append("not all of it is NFC")
        self.check_presence()
        self.check_footers()
        for section in self.portfolio.sections:
            if section.own_pages:
                self.check_projects(section)
        return self.faults

    def text(self, first=0, end=None):
        return "\n".join(page.text for page in self.pages[first:end])

    def expect(self, wanted, text, what):
        if not re.search(pattern(wanted), text):
            self.faults.append(f"{what} lacks: {wanted}")

    def check_presence(self):
        whole = self.text()
        texts = Texts(self.portfolio)
        for rows in ("person", "contact"):
            for wanted in texts.of("person", rows, self.portfolio.person):
                self.expect(wanted, whole, rows)
        for section in self.portfolio.sections:
            for record in section.records:
                for wanted in texts_of(self.portfolio, section, record):
                    self.expect(wanted, whole, section.name)

    def check_footers(self):
        """Every page has its number, but those of regions that have none."""
        bare = {name for name in self.layout["page"]["regions"]
                if self.layout["region"][name].get("footer", True) is False}
        without = [page.number for page in self.pages if not page.footer]
        leading = len(without) <= 2 * len(bare) and without == list(range(1, len(without) + 1))
        if bool(without) != bool(bare) or not leading:
            self.faults.append(f"pages {without} have no footer; regions without one: {sorted(bare)}")
        for page in self.pages:
            if page.footer and int(page.footer) != page.number:
                self.faults.append(f"the footer of page {page.number} says {page.footer}")

    # A project begins a page, the first of a section under the heading of that.
    def begins(self, page, section, record, is_first):
        title = self.title_of(record)
        heading = rf"{pattern(section.title)}\n" if is_first else ""
        return re.match(rf"{heading}{pattern(title)}(?:\n|$)", page.text, re.IGNORECASE) is not None

    def title_of(self, record):
        return self.reader.text(record.table.get("name", record.table.get("project")))

    def check_projects(self, section):
        """Each project begins a page, in the order of its view, and all that is told of it stands between that and
        the page of the next."""
        firsts = []
        for i, record in enumerate(section.records):
            begin = firsts[-1] + 1 if firsts else 0
            page = next((page for page in self.pages[begin:] if self.begins(page, section, record, i == 0)), None)
            if page is None:
                self.faults.append(f"no page begins with {self.title_of(record)} of {section.name}")
                return
            firsts.append(page.number - 1)
        for i, record in enumerate(section.records):
            end = firsts[i + 1] if i + 1 < len(firsts) else self.end_behind(firsts[i])
            stretch = self.text(firsts[i], end)
            for wanted in texts_of(self.portfolio, section, record):
                self.expect(wanted, stretch, f"what is told of {self.title_of(record)}")
            for other in section.records:
                if other is not record and line_of(self.title_of(other)).search(stretch):
                    self.faults.append(f"{self.title_of(other)} stands among {self.title_of(record)}")

    def end_behind(self, last):
        """The page that begins with a heading of another section."""
        for page in self.pages[last + 1:]:
            if any(re.match(rf"{pattern(section.title)}(?:\n|$)", page.text, re.IGNORECASE)
                   for section in self.portfolio.sections):
                return page.number - 1
        return None


def page_text(pdf, number):
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-f", str(number), "-l", str(number), pdf, "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    return re.sub(r"[ \t]*\n\s*", "\n", text.replace("\f", ""))


def leads_of(pdf, number):
    """What the links of a page say they are, and the page that each of them leads to; from 1."""
    file = File(pdf)
    leads = []
    for reference in file.get(file.get(file.pages[number - 1]).get("/Annots")) or []:
        annotation = file.get(reference)
        if destination := file.get(annotation.get("/Dest")):
            leads.append((text_of(annotation["/Contents"]), file.pages.index(destination[0]) + 1))
    return leads


def entries_of_contents(reading, title):
    """The page on which the contents begin, and what they list: the page of each line, its words and its number. They
    go on up to the first page that they name. Nothing where there are none."""
    heading = re.compile(rf"^{pattern(title)}$", re.IGNORECASE | re.MULTILINE)
    begin = next((page for page in reading.pages if heading.search(page.text)), None)
    if begin is None:
        return None, []
    entries = []
    for page in reading.pages[begin.number - 1:]:
        if entries and page.number >= min(int(number) for _, (_, number) in entries):
            break
        text = page.text[heading.search(page.text).end():] if page is begin else page.text
        entries += [(page.number, entry) for entry in re.findall(r"^(.+?)[ \n]+(\d+)$", text, re.MULTILINE)]
    return begin, entries


def check_contents(pdf, portfolio, output):
    """The contents name every section and every project with pages of its own behind them, with the page on which
    its title stands. Where the document is too short, there are none."""
    reading = Reading(portfolio, output)
    layout = portfolio.layout
    title = layout["title"]["contents"]
    page, entries = entries_of_contents(reading, title)
    least = layout.get("contents", {}).get("least_pages", 1)
    if page is None:
        asked = any("contents" in layout["region"][name].get("sections", []) for name in layout["page"]["regions"])
        return ["there are no contents"] if asked and len(reading.pages) >= least else []
    # The pages are counted without the contents; what is tightened to make room for them may spare one.
    faults = [] if len(reading.pages) >= least - 1 else [f"contents on {len(reading.pages)} pages, fewer than {least}"]
    listed = [entry for _, entry in entries]
    last = max(number for number, _ in entries)
    before = [name for region in layout["page"]["regions"][:region_of_contents(layout) + 1]
              for name in layout["region"][region].get("sections", [])]
    wanted = [(section, record) for section in portfolio.sections if section.name not in before and section.records
              for record in [None, *(section.records if section.own_pages else [])]]
    titles = [reading.title_of(record) if record else section.title for section, record in wanted]
    if sorted(map(str.casefold, titles)) != sorted(name.casefold() for name, _ in listed):
        faults.append(f"the contents name {[name for name, _ in listed]}, not {titles}")
    numbers = [int(number) for _, number in listed]
    if numbers != sorted(numbers):
        faults.append(f"the contents are out of order: {numbers}")
    leads = {(plain(name), str(lead)) for at in range(page.number, last + 1) for name, lead in leads_of(pdf, at)}
    if leads != set(listed):
        faults.append(f"the links of the contents lead to {sorted(leads)}, which say {sorted(set(listed))}")
    for name, number in listed:
        if int(number) <= last or not line_of(name).search(page_text(pdf, int(number))):
            faults.append(f"{name} does not stand on page {number}")
        elsewhere = [page.number for page in reading.pages[last:] if line_of(name).search(page.text)]
        if elsewhere and min(elsewhere) != int(number):
            faults.append(f"{name} stands first on page {min(elsewhere)}, not {number}")
    return faults


def region_of_contents(layout):
    names = layout["page"]["regions"]
    return next(i for i, name in enumerate(names) if "contents" in layout["region"][name].get("sections", []))


def check(pdf, example, layout, language, readers):
    """The faults of a portfolio. `readers`: the name of each and the command that makes it print its text."""
    portfolio = portfolio_of(example, layout, language)
    if not any(section.records for section in portfolio.sections if section.rows):
        return ["no view shows anything of this example"]
    faults = []
    for name, command in readers.items():
        command = [argument.replace("{}", str(pdf)) for argument in command]
        output = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
        faults += [f"{name}: {fault}" for fault in Reading(portfolio, output).run()]
        if name.startswith("pdftotext"):
            faults += check_contents(pdf, portfolio, output)
    return faults
